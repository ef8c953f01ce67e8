"""The windows: they place the rooms, and do nothing else."""
