"""How long work waits for people, by the law that holds, and how long cases stall."""
