"""The canvas's overlay: the marks shown just now, by what they are for. Changing one repaints only its places."""

from collections.abc import Callable, Iterator
from typing import Final

from mapper.core.values import Rect
from mapper.ui.canvas.marks import Mark

# From bottom to top. The first ones tint the ground: they are painted under lines and nodes.
GROUND: Final = ("section", "cell", "upright", "level")
ORDER: Final = (
    *GROUND,
    "spotlight",
    "line",
    "numbers",
    "landing",
    "glide",
    "foreseen",
    "nodes",
    "ghost",
    "future",
    "gaps",
    "route",
    "outline",
    "corners",
    "handles",
    "grips",
    "insertion",
    "band",
)


class Overlay:
    """At most one mark for each of the names in `ORDER`."""

    def __init__(self, unit: Callable[[], float], repaint: Callable[[Rect], None]) -> None:
        """`unit` gives the size of a pixel in map units."""
        self._unit = unit
        self._repaint = repaint
        self._marks: dict[str, Mark] = {}

    def get(self, name: str) -> Mark | None:
        return self._marks.get(name)

    def show(self, name: str, mark: Mark | None) -> None:
        """Put a mark in the place of the former one of that name; None only takes that away."""
        assert name in ORDER, name
        old = self._marks.get(name)
        if old == mark:
            return
        if old is not None:
            self._repaint(old.extent(self._unit()))
        if mark is None:
            self._marks.pop(name)
        else:
            self._marks[name] = mark
            self._repaint(mark.extent(self._unit()))

    def hide(self, *names: str) -> None:
        for name in names:
            self.show(name, None)

    def clear(self) -> None:
        self.hide(*list(self._marks))

    def ground(self) -> Iterator[Mark]:
        """The marks under the map's lines and nodes, from bottom to top."""
        return (self._marks[name] for name in GROUND if name in self._marks)

    def __iter__(self) -> Iterator[Mark]:
        """The marks over the map, from bottom to top."""
        return (self._marks[name] for name in ORDER if name in self._marks and name not in GROUND)
