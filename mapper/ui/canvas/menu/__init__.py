"""The canvas's searchable menu: one popup for types, for where a line leads, for names and for what is attached."""
