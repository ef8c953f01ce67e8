"""Two maps beside each other: what is the same thing in both, what is otherwise, and what comes of it."""
