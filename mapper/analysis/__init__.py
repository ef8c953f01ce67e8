"""The instruments: the numbers that are computed from a map."""
