"""The figures in words: a number with its unit, how it came about, what was assumed and what is missing."""
