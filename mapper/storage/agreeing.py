"""Whether the journal of a document and its records tell of the same: what the lines left must be what stands there.

The pages of a file and of a log not its own fit often enough, but what the one tells did not happen in the other.
"""

import sqlite3
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from mapper.core.history import Act
from mapper.core.records import Record
from mapper.storage import journal
from mapper.storage.past import MOST
from mapper.storage.reading import Content


class Telling(NamedTuple):
    """The records by their ids, and as what the journal left those it speaks of, None for one that went.

    `left` is None where that cannot be told: there is too much of it, or it cannot be read. `is_whole`: no line is
    missing in it; one that stands for many follows on a gap.
    """

    records: Mapping[str, Record]
    left: Mapping[str, Any] | None
    is_whole: bool

    @classmethod
    def of(cls, connection: sqlite3.Connection, content: Content) -> "Telling":
        left = None
        if not journal.is_larger(connection, MOST):
            try:
                left = journal.left_by(connection)
            except (ValueError, KeyError, TypeError):
                left = None
        is_whole = all(
            line.number == before.number + 1 or line.act is Act.PAST
            for before, line in pairwise(content.lines)
        )
        return cls({record.id: record for record in content.records}, left, is_whole)

    @property
    def is_agreed(self) -> bool:
        """Whether the journal is whole and each record as it left it, as far as that can be told.

        Only fields that a line speaks of are compared: a later schema may have given the record others.
        """
        left = self.left or {}
        return self.is_whole and all(
            _is_as_left(self.records.get(record_id), plain) for record_id, plain in left.items()
        )

    def follows(self, earlier: "Telling") -> bool:
        """Whether what no line speaks of is as it was in an earlier state of the document.

        Neither then nor now: where lines were merged or thinned, what came back to where it was is spoken of no more.
        """
        if self.left is None:
            return True
        ids = (self.records.keys() | earlier.records.keys()) - self.left.keys() - (earlier.left or {}).keys()
        return all(self.records.get(i) == earlier.records.get(i) for i in ids)


def _is_as_left(record: Record | None, plain: Any) -> bool:
    if record is None or not isinstance(plain, Mapping):
        return record is None and plain is None
    return all(getattr(record, name, value) == value for name, value in plain.items())
