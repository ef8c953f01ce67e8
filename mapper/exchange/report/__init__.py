"""The report of a document: what it says as data, made once, and the writers of web page and letter.

`content` reads a document and its figures into blocks (`blocks`); `web` and `letter` write them, and `ui/report`
lays the same blocks out on pages. Pictures of maps come from who can paint.
"""
