"""The edits: every change a person can make, each a function on a draft that gives the name of what it did.

`session.run(edit, ...)` calls one with a draft before its other arguments; an edit may call others.
"""
