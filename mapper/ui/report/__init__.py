"""The report on pages: its blocks laid out as text, its maps drawn on pages of their own."""
