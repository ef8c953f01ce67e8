"""The drill into targets: from the whole down to stage, step, person and week, with what each person set."""
