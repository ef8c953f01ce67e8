"""What differs, put in its place on one of the two maps: marks on what is there, ghosts of what is not. No Qt."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final

from mapper.analysis.comparison.change import ChangeKind, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route import quick_route
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import Point, Rect
from mapper.ui.comparing.alignment import Alignment, alignment
from mapper.ui.comparing.words import marked, sign_word
from mapper.ui.render.changes import BandMark, Changes, Mark
from mapper.ui.render.gather import all_node_pictures
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.texts import translate, word

_AIR = 10.0  # units around a ghost that moves aside
_STEP = 20.0
_STEPS: Final = range(-12, 13)
# From near to far, aside rather than up or down last.
_WAYS: Final = tuple(
    sorted(product(_STEPS, _STEPS), key=lambda way: (abs(way[0]) + abs(way[1]), abs(way[0]), way))
)


def placed(comparison: Comparison, *, is_after: bool, told: str = "") -> Changes:
    """The changes as they are to be seen on the later or on the earlier map; `told` says what it is compared with."""
    return _Placing(comparison, is_after=is_after).changes(told)


class _Placing:
    """The work for one side: `own` is the map that is shown, `other` the one it is compared with."""

    def __init__(self, comparison: Comparison, *, is_after: bool) -> None:
        pairs = comparison.pairs.mirrored() if is_after else comparison.pairs
        self._comparison = comparison
        self._is_after = is_after
        self._own, self._other = (
            (comparison.after, comparison.before) if is_after else (comparison.before, comparison.after)
        )
        self._here: Mapping[str, str] = {b: a for a, b in pairs.after.items()}  # by an id there, the one here
        self._there: Mapping[str, str] = pairs.after
        self._grid = Grid.of(self._own.reader, self._own.map_id)
        self._other_grid = Grid.of(self._other.reader, self._other.map_id)
        back = pairs.mirrored()
        self._align: Alignment = alignment(self._other_grid, self._grid, back.stages, back.lanes)
        self._changes = [change for change in comparison.changes if not change.is_layout]

    def changes(self, told: str) -> Changes:
        absent = ChangeKind.REMOVED if self._is_after else ChangeKind.ADDED
        ghosts = self._ghosts()
        here = [change for change in self._changes if self._own_id(change) is not None]
        return Changes(
            map_id=self._own.map_id,
            told=told,
            marks={
                str(self._own_id(each)): self._mark(each)
                for each in here
                if each.record_type in (Node, Connector)
            },
            ghosts=tuple(ghosts.values()),
            ghost_lines=tuple(self._ghost_lines(ghosts)),
            ghost_mark=Mark(absent, sign_word(absent)),
            former=self._former(here),
            former_told=translate("Changes", "was here")
            if self._is_after
            else translate("Changes", "comes here"),
            bands=tuple(self._bands()),
            counts=self._comparison.counts,
        )

    def _mark(self, change: MapChange) -> Mark:
        return Mark(change.kind, sign_word(change.kind), marked(change, is_after=self._is_after))

    def _own_id(self, change: MapChange) -> str | None:
        return change.after_id if self._is_after else change.before_id

    def _other_id(self, change: MapChange) -> str | None:
        return change.before_id if self._is_after else change.after_id

    def _absent(self, record_type: type[object]) -> list[str]:
        """The ids of what only the other map has."""
        found = [each for each in self._changes if each.record_type is record_type]
        return [str(self._other_id(each)) for each in found if self._own_id(each) is None]

    def _ghosts(self) -> dict[str, NodePicture]:
        """What only the other map has, moved aside where something stands in its place."""
        absent = self._absent(Node)
        if not absent:
            return {}
        pictures = all_node_pictures(self._other.reader, self._other.map_id, self._other_grid)
        taken, room = ObstacleIndex(), Rect(0, 0, self._grid.width, self._grid.height)
        for picture in all_node_pictures(self._own.reader, self._own.map_id, self._grid).values():
            taken.set(picture.id, picture.rect)
        found: dict[str, NodePicture] = {}
        for node_id in absent:
            picture = pictures[NodeId(node_id)]
            mapped = self._mapped(picture.rect)
            lane = self._grid.row(self._grid.lane_at(mapped.center.y).id)
            rect = _free(mapped, taken, (Rect(0, lane.start, self._grid.width, lane.size), room))
            taken.set(node_id, rect)
            found[node_id] = picture._replace(
                rect=rect,
                badges=(),
                status=None,
                hung=(),
                pins=(),
                agreement=None,
                owner=None,
                is_squeezed=False,
            )
        return found

    def _mapped(self, rect: Rect) -> Rect:
        """Where a box of the other map is on this one."""
        middle = self._align.at(rect.center)
        return Rect(middle.x - rect.width / 2, middle.y - rect.height / 2, rect.width, rect.height)

    def _ghost_lines(self, ghosts: Mapping[str, NodePicture]) -> Iterable[ConnectorPicture]:
        led_elsewhere = [str(self._other_id(each)) for each in self._changes if _leads_elsewhere(each)]
        for line_id in (*self._absent(Connector), *led_elsewhere):
            line = self._other.reader.get(Connector, line_id)
            ends = [self._box(end, ghosts) for end in (line.source_id, line.target_id)]
            source, target = ends
            if source is None or target is None:
                continue
            yield ConnectorPicture(
                ConnectorId(line_id),
                line.kind,
                line.source_id,
                line.target_id,
                quick_route(source, target, line.kind),
            )

    def _box(self, other_id: str, ghosts: Mapping[str, NodePicture]) -> Rect | None:
        """Where an end of a line of the other map stands on this one."""
        if other_id in ghosts:
            return ghosts[other_id].rect
        here = self._own.reader.find(Node, self._here.get(other_id))
        return self._grid.node_rect(here) if here is not None else None

    def _former(self, here: Iterable[MapChange]) -> dict[NodeId, Rect]:
        moved = [each for each in here if each.record_type is Node and each.kind is ChangeKind.MOVED]
        found = {}
        for change in moved:
            node = self._other.reader.get(Node, str(self._other_id(change)))
            found[NodeId(str(self._own_id(change)))] = self._mapped(self._other_grid.node_rect(node))
        return found

    def _bands(self) -> Iterable[BandMark]:
        for change in self._changes:
            if change.record_type not in (Stage, Lane):
                continue
            own, is_stage = self._own_id(change), change.record_type is Stage
            spans = self._grid.columns if is_stage else self._grid.rows
            if own is not None:
                start = spans[own].start  # type: ignore[index]  # ids of the one type or the other
                yield BandMark(change.id, self._mark(change), _corner(start, is_stage=is_stage))
                continue
            others = self._other_grid.columns if is_stage else self._other_grid.rows
            start = others[str(self._other_id(change))].start  # type: ignore[index]
            place = self._align.at(_corner(start, is_stage=is_stage))
            at = (
                min(max(place.x, 0.0), self._grid.width)
                if is_stage
                else min(max(place.y, 0.0), self._grid.height)
            )
            name = f"{word(change.record_type.prefix)} {self._comparison.called(change)}"
            yield BandMark(change.id, self._mark(change), _corner(at, is_stage=is_stage), name)


def _leads_elsewhere(change: MapChange) -> bool:
    """Whether a line that is on both maps has another end now: its former way went with what it led to."""
    is_both = change.before_id is not None and change.after_id is not None
    ends = ("source_id", "target_id")
    return change.record_type is Connector and is_both and any(each.name in ends for each in change.fields)


def _corner(start: float, *, is_stage: bool) -> Point:
    return Point(start, 0.0) if is_stage else Point(0.0, start)


def _free(rect: Rect, taken: ObstacleIndex, rooms: Iterable[Rect]) -> Rect:
    """The nearest place where nothing stands, in the first room that has one; else a little aside of what is there."""
    for room in rooms:
        for across, down in _WAYS:
            found = rect.moved(across * _STEP, down * _STEP)
            if room.encloses(found) and not taken.ids_meeting(found.grown(_AIR)):
                return found
    return rect.moved(_STEP, _STEP)
