"""The report as a Word document, with headings, tables and pictures of Word's own."""
