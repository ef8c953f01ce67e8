"""The canvas's frozen headers: the stages along the top and the lanes at the left, always in sight."""
