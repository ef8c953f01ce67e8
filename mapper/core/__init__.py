"""The foundation: records, change sets, store, edits, rules, history and geometry. Standard library only."""
