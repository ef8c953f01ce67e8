"""The inspector: the properties of what is selected, to read and to change."""
