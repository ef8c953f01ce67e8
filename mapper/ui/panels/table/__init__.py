"""The table: all steps of a map with their fields, to be sorted, filtered, typed over, filled and pasted into."""
