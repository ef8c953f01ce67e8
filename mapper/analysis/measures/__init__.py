"""Measures, goals and targets, and how parts and wholes come together."""
