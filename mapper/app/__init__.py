"""The door: start, composition root, command line, actions, settings and crash guard."""
