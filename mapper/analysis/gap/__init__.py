"""Filling a gap by a date with what is sold."""
