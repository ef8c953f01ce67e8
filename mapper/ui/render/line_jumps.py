"""The drawing of maps: where lines jump over others, worked out for those that are seen and kept until they change."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from mapper.core.geometry.jumps import Jumps, jumps_of
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.ids import ConnectorId
from mapper.core.values import Rect
from mapper.ui.render.pictures import ConnectorPicture

_NONE: frozenset[str] = frozenset()
# After a change in more places everything is forgotten: it is cheaper to look at what is seen anew.
_MANY = 40


class LineJumps:
    """The jumps of the lines of a projection, which tells where something changed."""

    def __init__(self, connectors: Mapping[ConnectorId, ConnectorPicture], extents: ObstacleIndex) -> None:
        self._connectors = connectors
        self._extents = extents
        self._known: dict[ConnectorId, Jumps] = {}
        # While a drag draws some lines elsewhere, the others do not jump over the places where those were.
        self._hidden: frozenset[str] = _NONE
        self._meanwhile: dict[ConnectorId, Jumps] = {}

    def of(
        self, pictures: Iterable[ConnectorPicture], hidden: frozenset[str] = _NONE
    ) -> dict[ConnectorId, Jumps]:
        """The jumps of those of the lines that jump, over all lines but the hidden ones.

        A rough line, which soon runs elsewhere, jumps over nothing.
        """
        if hidden != self._hidden:
            self._hidden = hidden
            self._meanwhile.clear()
        known = self._meanwhile if hidden else self._known
        found: dict[ConnectorId, Jumps] = {}
        for picture in pictures:
            if picture.is_rough:
                continue
            jumps = known.get(picture.id)
            if jumps is None:
                jumps = known[picture.id] = self._found(picture, hidden)
            if jumps:
                found[picture.id] = jumps
        return found

    def forget(self, rects: Sequence[Rect]) -> None:
        """Something changed at these places."""
        self._meanwhile.clear()
        if not self._known:
            return
        if len(rects) > _MANY:
            self._known.clear()
            return
        for rect in rects:
            for id in self._extents.ids_meeting(rect):
                self._known.pop(ConnectorId(id), None)

    def forget_all(self) -> None:
        """Something changed everywhere."""
        self._meanwhile.clear()
        self._known.clear()

    def _found(self, picture: ConnectorPicture, hidden: frozenset[str]) -> Jumps:
        # Only what lies along its level parts: around all of a long line there are hundreds of others.
        near: set[str] = set()
        for (x, y), (end, low) in pairwise(picture.points):
            if y == low and x != end:
                near |= self._extents.ids_meeting(Rect(min(x, end), y - 1, abs(end - x), 2))
        near -= hidden
        near.discard(picture.id)
        return jumps_of(picture.points, (self._connectors[ConnectorId(id)].points for id in near))
