"""A note that is put on a step sticks to it and goes where it goes; a note that is taken off it lies alone again."""

from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Lane, Node, ProcessMap, Stage
from mapper.core.rules.heeding import BANDS, PLACE, Heeds, place_of
from mapper.core.values import NodeKind, Point, Rect

HEEDS: Final[Heeds] = MappingProxyType({Node: frozenset({"id", "kind", *PLACE}), **BANDS})

# A note must lie over a step by so many map units, across and down, before it sticks to it.
HOLD = 6.0
# So far it may cover the step then: what is written there stays to be read.
RIM = 7.0


def follow(draft: Draft) -> None:
    """Carry notes along with their steps, then see on which step each note lies that was moved or is new."""
    changes = draft.changes()
    places = _Places(draft)
    for before, after in changes.updated(Node):
        if after.kind is not before.kind:
            _let_go(draft, after)
    carried: set[NodeId] = set()
    for before, after in changes.updated(Node):
        if place_of(before) != place_of(after):
            carried |= _carry_all(draft, places, draft.referring(Node, "attached_to", after.id))
    sections = [*changes.of_type(Lane), *changes.of_type(Stage)]
    for map_id in {section.map_id for pair in sections for section in pair if section is not None}:
        if draft.find(ProcessMap, map_id) is not None:
            stuck = [note for note in queries.nodes(draft, map_id) if note.attached_to is not None]
            carried |= _carry_all(draft, places, stuck)
    for old, new in changes.of_type(Node):
        if new is not None and new.id not in carried:
            _stick(draft, places, old, new)


class _Places:
    """Where nodes lie before and after, with nothing collapsed; the grid of a map is read once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._grids: dict[tuple[bool, MapId], Grid] = {}
        self._steps: dict[MapId, dict[NodeId, Rect]] = {}

    def grid(self, map_id: MapId, *, is_before: bool = False) -> Grid:
        key = (is_before, map_id)
        if key not in self._grids:
            reader = self._draft.before if is_before else self._draft
            self._grids[key] = Grid.of(reader, map_id, is_open=True)
        return self._grids[key]

    def now(self, node: Node) -> Rect:
        return self.grid(node.map_id).node_rect(node)

    def before(self, node: Node) -> Rect:
        return self.grid(node.map_id, is_before=True).node_rect(node)

    def steps(self, map_id: MapId) -> dict[NodeId, Rect]:
        """Where all nodes of a map lie that are no notes."""
        if map_id not in self._steps:
            found = [node for node in queries.nodes(self._draft, map_id) if node.kind is not NodeKind.NOTE]
            self._steps[map_id] = {node.id: self.now(node) for node in found}
        return self._steps[map_id]


def _let_go(draft: Draft, node: Node) -> None:
    """Only a note sticks, and never to a note."""
    if node.kind is NodeKind.NOTE:
        for note in draft.referring(Node, "attached_to", node.id):
            draft.update(note, attached_to=None)
    elif node.attached_to is not None:
        draft.update(node, attached_to=None)


def _carry_all(draft: Draft, places: _Places, notes: list[Node]) -> set[NodeId]:
    return {note.id for note in notes if _carry(draft, places, note)}


def _carry(draft: Draft, places: _Places, note: Node) -> bool:
    """Put a note where it lay to its step, when the step lies elsewhere now; whether it was one to carry."""
    was, holder = draft.before.find(Node, note.id), draft.find(Node, note.attached_to)
    if was is None or holder is None or was.attached_to != note.attached_to or was.map_id != note.map_id:
        return False
    stood = draft.before.find(Node, holder.id)
    if stood is None or stood.map_id != holder.map_id:
        return False
    old, new = places.before(stood), places.now(holder)
    way = (new.x - old.x, new.y - old.y)
    if way == (0.0, 0.0):
        return False
    lay = places.before(was)
    corner = Point(lay.x + way[0], lay.y + way[1])
    lies = places.now(note)
    if (lies.x, lies.y) != corner:
        draft.update(note, **places.grid(note.map_id).spot_of(note, corner)._asdict())
    return True


def _stick(draft: Draft, places: _Places, old: Node | None, new: Node) -> None:
    node = draft.find(Node, new.id)
    if node is None or node.kind is not NodeKind.NOTE:
        return
    if old is None:
        # What came with a whole map is as it was there.
        if node.attached_to is None and draft.before.find(ProcessMap, node.map_id) is not None:
            _settle(draft, places, node)
        return
    if place_of(old) == place_of(node) or old.attached_to != node.attached_to:
        return
    holder = draft.find(Node, node.attached_to)
    if holder is None or not places.now(node).intersects(places.now(holder)):
        _settle(draft, places, node)


def _settle(draft: Draft, places: _Places, note: Node) -> None:
    """Let a note stick to the step of which it covers most, and lie on the rim of that; else lie alone."""
    own, steps = places.now(note), places.steps(note.map_id)
    covered = {node_id: _covered(own, rect) for node_id, rect in steps.items()}
    best = max(covered, key=lambda node_id: (covered[node_id], node_id), default=None)
    if best is None or not covered[best]:
        draft.update(note, attached_to=None)
        return
    others = [rect for node_id, rect in steps.items() if node_id != best]
    step = draft.get(Node, best)
    grid = places.grid(note.map_id)
    corner = _on_rim(own, steps[best], others, grid.cell_rect(step.stage_id, step.lane_id))
    spot = grid.spot_of(note, corner) if corner != (own.x, own.y) else None
    draft.update(note, attached_to=best, **(spot._asdict() if spot is not None else {}))


def _on_rim(note: Rect, step: Rect, others: list[Rect], cell: Rect) -> Point:
    """The nearest place for the note at which it covers no more than a rim of its step.

    If that can be it lies in the cell of the step, or the lane it lies in would grow and push the step away, and covers
    no other step.
    """
    lefts, rights = min(note.x, step.x + RIM - note.width), max(note.x, step.right - RIM)
    tops, lows = min(note.y, step.y + RIM - note.height), max(note.y, step.bottom - RIM)
    # Where it lies along the side, or in line with a corner of the step.
    across = (note.x, step.x, step.right - note.width)
    down = (note.y, step.y, step.bottom - note.height)
    places = [note._replace(x=x, y=y) for x in (lefts, rights) for y in down]
    places += [note._replace(x=x, y=y) for y in (tops, lows) for x in across]

    def cost(place: Rect) -> tuple[bool, bool, float]:
        is_before = place.x < cell.x + CELL_MARGIN or place.y < cell.y + CELL_MARGIN
        is_outside = is_before or not cell.contains(place.center)
        is_over = any(place.intersects(other) for other in others)
        return is_outside, is_over, abs(place.x - note.x) + abs(place.y - note.y)

    best = min(places, key=cost)
    return Point(best.x, best.y)


def _covered(note: Rect, step: Rect) -> float:
    """The area of the step under the note; 0 where that is a rim only."""
    width = min(note.right, step.right) - max(note.x, step.x)
    height = min(note.bottom, step.bottom) - max(note.y, step.y)
    return width * height if width >= HOLD and height >= HOLD else 0.0
