"""The check-up: what a map or a document still lacks, as rules one file a subject, and the edits that mend it."""
