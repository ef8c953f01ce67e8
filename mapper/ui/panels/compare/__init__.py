"""The panel Compare: two maps, what can be expected of the change, and what differs."""
