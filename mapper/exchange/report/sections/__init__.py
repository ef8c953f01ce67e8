"""The parts of a report, one file a subject: each reads the ground it stands on and gives blocks."""
