"""Paper: maps as pages - planned, painted, looked at, printed and put into a PDF."""
