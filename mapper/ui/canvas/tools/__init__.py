"""The canvas's tools: what press, move, release and keys mean. One tool is active, and at most one drag."""
