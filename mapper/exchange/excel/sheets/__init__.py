"""The sheets of the workbook, one module each: its table or layout, with formulas and their values side by side."""
