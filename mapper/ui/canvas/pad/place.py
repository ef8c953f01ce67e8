"""The canvas's context pad: where it stands beside its target. Pixels; no widgets."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8


def pad_place(
    target: QRect, size: QSize, room: QRect, others: Iterable[QRect], *, to_left: bool = False
) -> QPoint | None:
    """The pad's top left corner: at the right edge of the target, level with its top; None when that is out of sight.

    It goes to the other side where the first one leaves the room, or lies for half or more on what stands around
    (`others`). `to_left`: the left side is the first one.
    """
    seen = target.intersected(room)
    if seen.isEmpty():
        return None
    top = min(max(target.top(), room.top()), max(room.bottom() + 1 - size.height(), room.top()))
    sides = [target.right() + 1 + GAP, target.left() - GAP - size.width()]
    places = [QPoint(x, top) for x in (reversed(sides) if to_left else sides)]
    around = [other for other in others if other.intersects(room)]

    def cost(place: QPoint) -> tuple[bool, int]:
        box = QRect(place, size)
        covered = sum(_area(box.intersected(other)) for other in around)
        return not room.contains(box), covered if covered * 2 > _area(box) else 0

    best = min(places, key=cost)  # of equals the first
    left = min(max(best.x(), room.left()), max(room.right() + 1 - size.width(), room.left()))
    return QPoint(left, top)


def _area(rect: QRect) -> int:
    return 0 if rect.isEmpty() else rect.width() * rect.height()
