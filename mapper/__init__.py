"""Mapper: draw a sales process as a map of stages and lanes, and aim from it."""

__version__ = "0.1.0"
