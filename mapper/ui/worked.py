"""A document with the figures that were last worked out from it: what computed fields and the layer of flow read."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from mapper.analysis.figure import Figure
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.steps.told import told
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, Record

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

    def of_step(self, code: str, node: Node) -> Figure | None:
        """A figure of a step by its code in `STEP_FIGURES`; None while there is none."""
        if self.figures is None or self.figures.map_id != node.map_id:
            return None
        return self._told(self.figures, code, node)

    def _told(self, figures: MapFigures, code: str, node: Node) -> Figure | None:
        return told(figures, code).get(node.id)


class Awaited(Worked):
    """The same for a window, in which nothing is worked out while somebody waits.

    What is asked for and not there is wished for, and comes later. `asked` are the codes that were asked for since
    figures came last: those of them that come next bring these along.
    """

    def __init__(self, document: Reader, wish: Callable[[], None]) -> None:
        super().__init__(document)
        self._wish = wish
        self.asked: set[str] = set()

    def take(self, figures: MapFigures | None, *, is_stale: bool) -> None:
        """Let these figures go with the document from now on."""
        if figures is not self.figures:
            self.asked = set()
        self.figures, self.is_stale = figures, is_stale

    def _told(self, figures: MapFigures, code: str, node: Node) -> Figure | None:
        known = figures.of_steps.get(code)
        if code not in self.asked:
            self.asked.add(code)
            if known is None:
                self._wish()
        return known.get(node.id) if known is not None else None


def figures_in(reader: Reader) -> MapFigures | None:
    """The figures that come with a document; None where none do."""
    return reader.figures if isinstance(reader, Worked) else None


def step_figure(reader: Reader, code: str, node: Node) -> Figure | None:
    """A figure of a step that comes with a document; None while there is none."""
    return reader.of_step(code, node) if isinstance(reader, Worked) else None


def worked_out(reader: Reader, map_id: MapId) -> Worked:
    """The document with the figures of a map worked out here and now, for who is waited for: a picture in a file."""
    today = date.today()  # noqa: DTZ011  # the day where the person is
    return Worked(reader, map_figures(reader, map_id, today), is_stale=False)
