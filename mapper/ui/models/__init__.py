"""Item models for the panels' views: they read through the bridge and hold nothing that is not in the document."""
