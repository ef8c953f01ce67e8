"""The drawing of maps: where lines jump over others, worked out for those that are seen and kept until they change."""

from collections.abc import Iterable, Mapping, Sequence

from mapper.core.geometry.jumps import Jump, jumps_of
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
        self._known: dict[ConnectorId, tuple[Jump, ...]] = {}

    def of(
        self, pictures: Iterable[ConnectorPicture], hidden: frozenset[str] = _NONE
    ) -> dict[ConnectorId, tuple[Jump, ...]]:
        """The jumps of those of the lines that jump, over all lines but the hidden ones."""
        found: dict[ConnectorId, tuple[Jump, ...]] = {}
        away = [self._connectors[ConnectorId(i)].extent for i in hidden if i in self._connectors]
        for picture in pictures:
            if away and any(extent.intersects(picture.extent) for extent in away):
                jumps = self._found(picture, hidden)
            else:
                known = self._known.get(picture.id)
                jumps = self._known[picture.id] = self._found(picture, _NONE) if known is None else known
            if jumps:
                found[picture.id] = jumps
        return found

    def forget(self, rects: Sequence[Rect]) -> None:
        """Something changed at these places."""
        if not self._known:
            return
        if len(rects) > _MANY:
            self._known.clear()
            return
        for rect in rects:
            for id in self._extents.ids_meeting(rect):
                self._known.pop(ConnectorId(id), None)

    def _found(self, picture: ConnectorPicture, hidden: frozenset[str]) -> tuple[Jump, ...]:
        near = self._extents.ids_meeting(picture.extent) - hidden - {picture.id}
        return jumps_of(picture.points, (self._connectors[ConnectorId(id)].points for id in near))
