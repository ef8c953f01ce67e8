"""The staff: the session (the one door for change), jobs, import, export and comparing."""
