"""What fixes and hires would bring, and what a map brings as it is."""
