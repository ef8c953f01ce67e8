"""Two maps looked at together: which ones, how they lie to one another, and how it is told what differs."""
