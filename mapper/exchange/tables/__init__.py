"""Tables from outside: workbooks, CSV and what was copied, read without trusting a byte; nothing here plans or changes.

`source.read_book` is the way in, `headed.tables_in` finds tables with headings, `readings` reads their cells. Workbooks
are read by a streaming reader of our own, not by openpyxl: why is told in decision 0020.
"""
