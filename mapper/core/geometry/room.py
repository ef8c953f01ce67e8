"""Opening and closing of room along a flow: which boxes of a cell move when one comes in between, or goes."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from mapper.core.geometry.sizes import NODE_GAP
from mapper.core.values import Rect

AIR = 10.0  # boxes nearer than this in their rows stand in one another's way
NEAR = 30.0  # nearer than this to the one before is too near
_JUMP = 30.0  # how far behind a thing that stays in its place a pushed one comes to rest

Boxes = Mapping[str, Rect]


@dataclass(frozen=True, slots=True)
class Row:
    """The boxes of a cell, those of the later steps that may move, and the lines between boxes.

    Everything is told along the flow: `is_upright` is for a flow that runs down.
    """

    boxes: Boxes
    later: Collection[str]
    lines: Collection[tuple[str, str]]
    is_upright: bool = False

    def opened(self, newcomer: str, source: str) -> dict[str, Rect]:
        """Where boxes lie once `newcomer` has the room it needs behind `source`; only those that lie elsewhere.

        It keeps off what stays. Later ones that it would cover, or that it would come too near to, are pushed on
        along the flow, and pass that on only as far as they must; over one that stays they jump.
        """
        boxes = self._turned(self.boxes)
        fixed = {id: box for id, box in boxes.items() if id not in self.later and id != newcomer}
        new = _kept_off(boxes[newcomer], fixed, fixed.get(source))
        settled = {newcomer: new}
        for id in sorted(self.later, key=lambda id: (boxes[id].x, id)):
            box = boxes[id]
            low = box.x
            if box.right > new.x and _crosses(new, box):
                low = max(low, new.right + NODE_GAP)
            for other, place in settled.items():
                if other != newcomer:
                    low = max(low, self._pushed(boxes, other, place, id))
            settled[id] = _past(box, low, [*fixed.items(), *settled.items()], boxes) if low > box.x else box
        return self._moved(settled)

    def closed(self, gone: Rect, edge: float) -> dict[str, Rect]:
        """Where later boxes lie once they came back by what `gone` took; only those that lie elsewhere.

        None comes nearer than before to what is before it, unless there is more than a usual gap, and none beyond
        `edge`, where the cell begins.
        """
        boxes = self._turned(self.boxes)
        gone = turned(gone, is_upright=self.is_upright)
        behind = [boxes[id].x for id in self.later if boxes[id].x >= gone.right and _crosses(gone, boxes[id])]
        if not behind:
            return {}
        taken = min(behind) - gone.x
        settled = {id: box for id, box in boxes.items() if id not in self.later or box.x < gone.right}
        for id in sorted(boxes.keys() - settled.keys(), key=lambda id: (boxes[id].x, id)):
            box = boxes[id]
            low = max(box.x - taken, edge)
            for other, place in settled.items():
                low = max(low, self._held(boxes, other, place, id, gone))
            settled[id] = box._replace(x=min(low, box.x))
        return self._moved(settled)

    # -- parts; along the flow is x here

    def _pushed(self, boxes: Boxes, other: str, place: Rect, id: str) -> float:
        """How far a box must go on because an earlier one moved."""
        box, before = boxes[id], boxes[other]
        delta = place.x - before.x
        if delta <= 0:
            return box.x
        is_linked = (other, id) in self.lines or (id, other) in self.lines
        if before.right <= box.x:
            if is_linked or _crosses(place, box):
                return place.right + min(NODE_GAP, box.x - before.right)
        elif is_linked and before.x < box.right:  # it stands above or below, and goes along
            return box.x + delta
        return box.x

    def _held(self, boxes: Boxes, other: str, place: Rect, id: str, gone: Rect) -> float:
        """How far a box may come back because of one that is settled; as near to it as the one that is gone was."""
        box, before = boxes[id], boxes[other]
        is_linked = (other, id) in self.lines or (id, other) in self.lines
        if before.right <= box.x:
            if is_linked or _crosses(place, box):
                habit = gone.x - before.right
                usual = habit if AIR <= habit < NODE_GAP else NODE_GAP
                return place.right + min(usual, box.x - before.right)
        elif is_linked and before.x < box.right and other in self.later:
            return box.x + place.x - before.x
        elif _crosses(place, box):
            return box.x
        return float("-inf")

    def _turned(self, boxes: Boxes) -> dict[str, Rect]:
        return {id: turned(box, is_upright=self.is_upright) for id, box in boxes.items()}

    def _moved(self, settled: Boxes) -> dict[str, Rect]:
        places = self._turned(settled)
        return {id: rect for id, rect in places.items() if rect != self.boxes[id]}


def turned(rect: Rect, *, is_upright: bool) -> Rect:
    """The rectangle as it lies along a flow, which may run down."""
    return rect.turned() if is_upright else rect


def later_steps(first: str, leaving: Callable[[str], Iterable[str]], barred: Collection[str]) -> set[str]:
    """All that a flow comes to from `first` on, itself too; not beyond those that are barred.

    >>> sorted(later_steps("b", {"a": "b", "b": "c", "c": "a"}.get, {"a"}))
    ['b', 'c']
    """
    found: set[str] = set()
    waiting = [first]
    while waiting:
        id = waiting.pop()
        if id not in found and id not in barred:
            found.add(id)
            waiting.extend(leaving(id))
    return found


def _crosses(a: Rect, b: Rect) -> bool:
    """Whether the two are in one another's way along the flow."""
    return a.y < b.bottom + AIR and b.y < a.bottom + AIR


def _kept_off(box: Rect, fixed: Boxes, source: Rect | None) -> Rect:
    """The newcomer moved on until it is clear of all that stays."""
    if source is not None and source.x <= box.x and _crosses(source, box) and box.x < source.right + NEAR:
        box = box._replace(x=source.right + NODE_GAP)
    while True:
        hit = [other.right for other in fixed.values() if other.intersects(box.grown(AIR - 0.5))]
        if not hit:
            return box
        box = box._replace(
            x=max(hit) + (NODE_GAP if source is not None and max(hit) == source.right else AIR)
        )


def _past(box: Rect, low: float, others: Iterable[tuple[str, Rect]], boxes: Boxes) -> Rect:
    """The box at `low` or beyond, on none of the others that it was clear of before."""
    ways = [place for id, place in others if not box.intersects(boxes[id])]
    box = box._replace(x=low)
    while True:
        hit = [place.right for place in ways if place.intersects(box.grown(AIR - 0.5))]
        if not hit:
            return box
        box = box._replace(x=max(hit) + _JUMP)
