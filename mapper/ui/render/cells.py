"""The drawing of maps: which nodes lie in which cell; a lane or stage that lies elsewhere takes whole cells along."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypeVar

from mapper.core.grid import Cell, Grid, Span
from mapper.core.ids import NodeId
from mapper.core.records import Node
from mapper.core.values import Rect
from mapper.ui.render.lines import Shift

Id = TypeVar("Id", bound=str)


class Going(NamedTuple):
    """The nodes of a cell that go along with it, and all that the cell covers before and after.

    `way` is how far they all go; None where each is drawn in another size too.
    """

    ids: AbstractSet[NodeId]
    way: Shift | None
    around: Rect


class Cells:
    """The nodes of a map by the cell they belong to."""

    def __init__(self, records: Iterable[Node]) -> None:
        self._records: dict[NodeId, Node] = {}
        self._ids: dict[Cell, set[NodeId]] = {}
        for record in records:
            self.put(record)

    def put(self, record: Node) -> None:
        """A node that is new, or another than before."""
        self.remove(record.id)
        self._records[record.id] = record
        self._ids.setdefault(_cell(record), set()).add(record.id)

    def remove(self, id: NodeId) -> None:
        """A node that is gone; an unknown one is no error."""
        record = self._records.pop(id, None)
        if record is not None:
            self._ids[_cell(record)].discard(id)

    def items(self) -> Iterable[tuple[Cell, AbstractSet[NodeId]]]:
        """Each cell in which a node ever was, with the nodes in it."""
        return self._ids.items()

    def record(self, id: NodeId) -> Node:
        """The record a node was put with."""
        return self._records[id]

    def going_along(self, before: Grid, after: Grid, others: AbstractSet[NodeId]) -> list[Going]:
        """What lies elsewhere from one grid to the next, but for `others`, which are drawn anew in any case."""
        across = _ways(before.columns, after.columns)
        down = _ways(before.rows, after.rows)
        found: list[Going] = []
        for cell, ids in self._ids.items():
            # Whoever is in a lane or stage that is gone goes too, or has moved by itself.
            if cell.stage_id not in across or cell.lane_id not in down:
                continue
            dx, dy = across[cell.stage_id], down[cell.lane_id]
            if dx == 0 and dy == 0:
                continue
            way = None if dx is None or dy is None else (dx, dy)
            around = before.cell_rect(*cell).united(after.cell_rect(*cell))
            found.append(Going(ids - others, way, around))
        return found


def _cell(record: Node) -> Cell:
    return Cell(record.stage_id, record.lane_id)


def _ways(before: Mapping[Id, Span], after: Mapping[Id, Span]) -> dict[Id, float | None]:
    """How far each band that is still there went; None where things in it have another size now."""
    return {id: _way(span, after[id]) for id, span in before.items() if id in after}


def _way(before: Span, after: Span) -> float | None:
    if after.is_open:
        is_alike = before.is_open
    else:
        is_alike = not before.is_open and (before.size, before.kept) == (after.size, after.kept)
    return after.start - before.start if is_alike else None
