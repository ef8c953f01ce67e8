"""The workbook of performance targets: six sheets whose formulas carry their values.

Nothing is imported here, so that the program starts without XlsxWriter; `writer.write_workbook` is the way in.
"""
