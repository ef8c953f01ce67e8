"""Filling a workbook of a consultant's own: only what is ours in it changes, all its other parts stay byte for byte.

`filling.fill_template` is the way in. The package is edited as the zip of XML parts it is and not by a library that
reads and writes whole workbooks: those lose charts, pictures and extensions (decision 0024).
"""
