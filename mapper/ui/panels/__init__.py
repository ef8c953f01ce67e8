"""The rooms around the canvas: palette, outline and inspector."""
