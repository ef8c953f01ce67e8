"""Who does the work: hours, capacity, staff, skills, and what changes hands."""
