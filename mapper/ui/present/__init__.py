"""Presenting: the map alone on the screen, walked through step by step before a room."""
