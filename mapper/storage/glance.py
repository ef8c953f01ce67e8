"""A glance into a document that is not opened: what a list of documents tells of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from mapper.storage.pragmas import connect


def title_of(path: Path) -> str:
    """The title a document has in its file; "" where there is none, or the file cannot be read just now."""
    try:
        with closing(connect(path, "ro")) as file:
            file.execute("PRAGMA busy_timeout = 0")  # a list waits for nobody
            row = file.execute("SELECT title FROM document LIMIT 1").fetchone()
    except sqlite3.Error:
        return ""
    return str(row[0]) if row else ""
