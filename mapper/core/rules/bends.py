"""Bends made by hand go along: with their lanes and stages, and with the nodes at both ends of their line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core import queries
from mapper.core.bending import ends_of
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.geometry.bends import format_bends, parse_bends
from mapper.core.geometry.bent import carried
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, MapId
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.core.rules.heeding import BANDS, PLACE, Heeds, place_of

HEEDS: Final[Heeds] = MappingProxyType({Node: frozenset(PLACE), **BANDS})

# Of more moved nodes it is quicker to look at all lines of the map.
_MANY = 100


def follow(draft: Draft) -> None:
    """Move the bends of every line whose ends or cells lie elsewhere now.

    Where the edit itself gave a line other bends or other ends it has seen to them.
    """
    changes = draft.changes()
    for map_id, lines in _concerned(draft, changes).items():
        process_map = draft.find(ProcessMap, map_id)
        if process_map is None or draft.before.find(ProcessMap, map_id) is None:
            continue
        # Bends are kept as if nothing was collapsed, so collapsing moves none.
        was, now = Grid.of(draft.before, map_id, is_open=True), Grid.of(draft, map_id, is_open=True)
        spans = _Spans.of(draft, map_id, was, now, 0), _Spans.of(draft, map_id, was, now, 1)
        for line_id in lines:
            _carry(draft, line_id, was, now, spans)


def _concerned(draft: Draft, changes: ChangeSet) -> dict[MapId, set[ConnectorId]]:
    """By map, the bent lines at moved nodes; all of a map that has other lanes or stages, or many moved nodes."""
    moved = [node for before, node in changes.updated(Node) if place_of(before) != place_of(node)]
    sections: list[Lane | Stage | None] = [section for sides in changes.of_type(Lane) for section in sides]
    sections += [section for sides in changes.of_type(Stage) for section in sides]
    whole = {section.map_id for section in sections if section is not None}
    if len(moved) > _MANY:
        whole.update(node.map_id for node in moved)
    found = {map_id: _bent(queries.connectors(draft, map_id)) for map_id in whole}
    for node in moved:
        if node.map_id not in whole:
            found.setdefault(node.map_id, set()).update(_bent(queries.connectors_at(draft, node.id)))
    return {map_id: lines for map_id, lines in found.items() if lines}


def _bent(lines: Iterable[Connector]) -> set[ConnectorId]:
    return {line.id for line in lines if line.bends}


def _carry(
    draft: Draft, line_id: ConnectorId, was: Grid, now: Grid, spans: tuple["_Spans", "_Spans"]
) -> None:
    line, old = draft.find(Connector, line_id), draft.before.find(Connector, line_id)
    if line is None or old is None or _shape(line) != _shape(old):
        return
    bends = parse_bends(line.bends)
    before, after = ends_of(draft.before, old, was), ends_of(draft, line, now)
    if not bends or before is None or after is None:
        return
    text = format_bends(carried(bends, before, after, spans[0].to, spans[1].to))
    if text != line.bends:
        draft.update(line, bends=text)


def _shape(line: Connector) -> tuple[object, ...]:
    return line.source_id, line.target_id, line.bends


class _Section(NamedTuple):
    """A stage or lane along its axis."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Spans:
    """The stages or the lanes, by id in their order, before and after; and how far the content of each went.

    `drift` is told only where some came or went: then a border may have moved while what lay behind it stayed.
    """

    before: Mapping[str, _Section]
    after: Mapping[str, _Section]
    drift: Mapping[str, float]

    @classmethod
    def of(cls, draft: Draft, map_id: MapId, was: Grid, now: Grid, axis: int) -> "_Spans":
        """The stages for axis 0, the lanes for axis 1."""
        before, after = _sections(was, axis), _sections(now, axis)
        drift = {} if before.keys() == after.keys() else _drift(draft, map_id, was, now, axis)
        return cls(before, after, drift)

    def to(self, value: float) -> float:
        """Where a place along the axis is now. Beyond the map it keeps its distance from the border."""
        end = max(section.high for section in self.before.values())
        if value < 0 or value >= end:
            return value if value < 0 else value - end + self._end
        id, section = next((i, s) for i, s in self.before.items() if s.low <= value < s.high)
        if id in self.drift:
            return value + self.drift[id]
        now = self.after.get(id)
        if now is None:
            return self._behind(id)
        return now.low + (value - section.low)

    @property
    def _end(self) -> float:
        return max(section.high for section in self.after.values())

    def _behind(self, id: str) -> float:
        """Where the next section that is still there begins; the end of the map where there is none."""
        ids = list(self.before)
        following = (self.after[i].low for i in ids[ids.index(id) + 1 :] if i in self.after)
        return next(following, self._end)


def _sections(grid: Grid, axis: int) -> dict[str, _Section]:
    stages, lanes = (grid.stages, grid.lanes[:1]) if axis == 0 else (grid.stages[:1], grid.lanes)
    found: dict[str, _Section] = {}
    for stage in stages:
        for lane in lanes:
            rect, own = grid.cell_rect(stage.id, lane.id), (stage, lane)[axis]
            found[own.id] = _Section(*((rect.x, rect.right) if axis == 0 else (rect.y, rect.bottom)))
    return found


def _drift(draft: Draft, map_id: MapId, was: Grid, now: Grid, axis: int) -> dict[str, float]:
    """How far most of the nodes of each stage (axis 0) or lane (axis 1) went."""
    ways: dict[str, Counter[float]] = {}
    for node in queries.nodes(draft, map_id):
        old = draft.before.find(Node, node.id)
        if old is not None:
            way = now.node_rect(node)[axis] - was.node_rect(old)[axis]
            ways.setdefault((old.stage_id, old.lane_id)[axis], Counter())[way] += 1
    return {id: counted.most_common(1)[0][0] for id, counted in ways.items()}
