"""The change told to a room, one thing after the other as the process goes: what is lit, what is said. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mapper.analysis.comparison.change import Aspect, ChangeKind, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.core.grid import Grid
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import Rect
from mapper.ui.comparing.words import marked, name_of, told
from mapper.ui.render.changes import Changes
from mapper.ui.texts import translate, word

_MOST_LINES: Final = 3
_MOST_WAYS: Final = 2


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing of the change: the ids of what is lit on the later map, what is said, and where it is seen."""

    lit: frozenset[str]
    title: str
    lines: tuple[str, ...] = ()
    place: Rect | None = None


def story(comparison: Comparison, marks: Changes) -> tuple[Beat, ...]:
    """`marks` are those of the later map. Stages and lanes come first, then steps from left to right."""
    telling = _Telling(comparison, marks)
    return (*telling.bands(), *sorted(telling.nodes(), key=_from_left))


def numbers(comparison: Comparison, beats: Sequence[Beat]) -> dict[str, int]:
    """By the id of a thing on either map, which of the beats tells of it, the first being 1."""
    found: dict[str, int] = {}
    for number, beat in enumerate(beats, 1):
        for change in filter(None, map(comparison.by_id.get, beat.lit)):
            ids = (change.before_id, change.after_id)
            found.update((each, number) for each in ids if each is not None)
    return found


def _from_left(beat: Beat) -> tuple[float, float]:
    return (beat.place.x, beat.place.y) if beat.place is not None else (0.0, 0.0)


class _Telling:
    def __init__(self, comparison: Comparison, marks: Changes) -> None:
        self._comparison = comparison
        self._after = comparison.after.reader
        self._grid = Grid.of(self._after, comparison.after.map_id)
        self._changes = [change for change in comparison.changes if not change.is_layout]
        self._ghosts: dict[str, Rect] = {ghost.id: ghost.rect for ghost in marks.ghosts}
        self._lines: dict[str, list[MapChange]] = {}  # by the node, as it is lit, whose beat tells of them
        for change in self._changes:
            if change.record_type is Connector:
                self._lines.setdefault(self._holder(change), []).append(change)

    def bands(self) -> Iterator[Beat]:
        for change in self._changes:
            if change.record_type not in (Stage, Lane):
                continue
            lines = marked(change, is_after=True)
            place = None
            if change.after_id is not None:
                place = self._place_of_band(change)
            yield Beat(frozenset({change.id}), self._title(change), lines[:_MOST_LINES], place)

    def nodes(self) -> Iterator[Beat]:
        told: set[str] = set()
        for change in self._changes:
            if change.record_type is not Node:
                continue
            told.add(change.id)
            lines = self._lines.get(change.id, [])
            lit = frozenset((change.id, *(line.id for line in lines)))
            said = (*_told(change), *self._ways(lines))
            yield Beat(lit, self._title(change), said[:_MOST_LINES], self._place(change.id))
        for node_id, lines in self._lines.items():
            if node_id in told:
                continue
            title = translate("Changes", "Ways from {name}").replace("{name}", self._name(node_id))
            lit = frozenset((node_id, *(line.id for line in lines)))
            yield Beat(lit, title, tuple(self._ways(lines))[:_MOST_LINES], self._place(node_id))

    def _holder(self, line: MapChange) -> str:
        """The node at which a line is told: the one it came or went with, else the one it leaves, by its id here."""
        if line.with_id is not None:
            return line.with_id
        record = self._after.find(Connector, line.after_id)
        if record is not None:
            return record.source_id
        was = self._comparison.before.reader.get(Connector, str(line.before_id))
        return self._comparison.pairs.nodes.get(was.source_id, was.source_id)

    def _ways(self, lines: Sequence[MapChange]) -> Iterator[str]:
        """What lines say otherwise; that they came or went with a node is seen."""
        for line in [each for each in lines if each.with_id is None][:_MOST_WAYS]:
            name = name_of(self._comparison, line)
            if line.kind is ChangeKind.ADDED:
                yield translate("Changes", "new way: {name}").replace("{name}", name)
            elif line.kind is ChangeKind.REMOVED:
                yield translate("Changes", "way gone: {name}").replace("{name}", name)
            else:
                said = [told(each) for each in line.fields if each.aspect is not Aspect.LAYOUT]
                yield f"{name}: {said[0]}"

    def _title(self, change: MapChange) -> str:
        name = self._comparison.called(change).strip() or translate("Changes", "without a name")
        is_node = change.record_type is Node
        kind = word(self._kind(change)) if is_node else word(change.record_type.prefix)
        if change.kind is ChangeKind.ADDED:
            text = translate("Changes", "New {kind}: {name}")
        elif change.kind is ChangeKind.REMOVED:
            text = (
                translate("Changes", "Gone: {name}")
                if is_node
                else translate("Changes", "Gone {kind}: {name}")
            )
        elif change.kind is ChangeKind.MOVED:
            text = translate("Changes", "Moved: {name}")
        else:
            text = "{name}" if is_node else translate("Changes", "{kind} {name}")
            kind = kind[:1].upper() + kind[1:]
        return text.replace("{kind}", kind).replace("{name}", name)

    def _kind(self, change: MapChange) -> str:
        reader = self._after if change.after_id is not None else self._comparison.before.reader
        return reader.get(Node, change.id).kind.value

    def _name(self, node_id: str) -> str:
        node = self._after.find(Node, node_id) or self._comparison.before.reader.find(Node, node_id)
        return node.name if node is not None else ""

    def _place(self, node_id: str) -> Rect | None:
        node = self._after.find(Node, node_id)
        is_here = node is not None and node.map_id == self._comparison.after.map_id
        return self._grid.node_rect(node) if node is not None and is_here else self._ghosts.get(node_id)

    def _place_of_band(self, change: MapChange) -> Rect:
        spans = self._grid.columns if change.record_type is Stage else self._grid.rows
        span = spans[change.id]  # type: ignore[index]  # ids of the one type or the other
        if change.record_type is Stage:
            return Rect(span.start, 0, span.size, self._grid.height)
        return Rect(0, span.start, self._grid.width, span.size)


def _told(change: MapChange) -> tuple[str, ...]:
    """Of what came or went, its name says all."""
    return () if change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED) else marked(change, is_after=True)
