"""Whether the journal of a document and its records tell of the same: what the lines left must be what stands there.

The pages of a file and of a log not its own fit often enough, but what the one tells did not happen in the other.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from mapper.core.records import Record
from mapper.storage import journal
from mapper.storage.past import MOST


def agrees(connection: sqlite3.Connection, records: Iterable[Record]) -> bool:
    """Whether each record is as the journal left it. True where that cannot be told: too much of it, or not readable.

    Only fields that a line speaks of are compared: a later schema may have given the record others.
    """
    if journal.is_larger(connection, MOST):
        return True
    there = {record.id: record for record in records}
    try:
        left = journal.left_by(connection)
        return all(_is_as_left(there.get(record_id), plain) for record_id, plain in left.items())
    except (ValueError, KeyError, TypeError, AttributeError):
        return True


def _is_as_left(record: Record | None, plain: Mapping[str, Any] | None) -> bool:
    if record is None or plain is None:
        return record is None and plain is None
    return all(getattr(record, name, value) == value for name, value in plain.items())
