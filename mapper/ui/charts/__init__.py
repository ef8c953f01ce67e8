"""The charts: pictures of rows of numbers, drawn alike in the window, in files and for the clipboard."""
