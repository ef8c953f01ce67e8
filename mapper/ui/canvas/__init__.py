"""The canvas: the map on the screen, with its frozen headers and everything one does to it by hand or key."""
