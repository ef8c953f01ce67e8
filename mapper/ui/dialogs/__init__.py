"""The dialogs: short questions, each class with one `ask` that tests replace."""
