"""The canvas aloud: what a screen reader finds on the map, and what it is told when something happens there."""
