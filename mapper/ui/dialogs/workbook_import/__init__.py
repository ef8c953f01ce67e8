"""The preview of a workbook that comes back: what it changes, what is to be chosen, what is not understood or left."""
