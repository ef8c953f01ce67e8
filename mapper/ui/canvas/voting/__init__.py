"""The canvas's votes: a card beside the step on which people vote, one after the other at one keyboard."""
