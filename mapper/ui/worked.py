"""A document with the figures that were last worked out from it: what computed fields and the layer of flow read."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Record

R = TypeVar("R", bound=Record)


class Worked(Reader):
    """The document as it is now. `figures` are those of one map, None as long as there are none.

    They are worked out in the background: `is_stale` tells that the document may have changed since. Who keeps the
    reader has the figures that come later too.
    """

    def __init__(self, document: Reader, figures: MapFigures | None = None, *, is_stale: bool = True) -> None:
        self._document = document
        self.figures = figures
        self.is_stale = is_stale

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        return self._document.find(record_type, record_id)

    def all(self, record_type: type[R]) -> Iterable[R]:
        return self._document.all(record_type)

    def referring(self, record_type: type[R], field: str, target_id: str) -> list[R]:
        return self._document.referring(record_type, field, target_id)


def figures_in(reader: Reader) -> MapFigures | None:
    """The figures that come with a document; None where none do."""
    return reader.figures if isinstance(reader, Worked) else None


def worked_out(reader: Reader, map_id: MapId) -> Worked:
    """The document with the figures of a map worked out here and now, for who is waited for: a picture in a file."""
    today = date.today()  # noqa: DTZ011  # the day where the person is
    return Worked(reader, map_figures(reader, map_id, today), is_stale=False)
