"""Looking back: what a window shows of earlier moments, and how they are played."""
