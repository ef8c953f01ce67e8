"""The figures of one step or line of a map, each with its formula, from what was worked out of all of it."""
