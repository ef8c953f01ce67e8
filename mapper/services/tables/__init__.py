"""Tables come in and go out: what columns mean, what rows would bring, and the edits that bring it.

A plan is made of a table and of what its columns are for. It tells what will come and what a cell does not say, and is
run as one edit. Whoever asks the person (the dialog, the command line) makes it anew after every choice.
"""
