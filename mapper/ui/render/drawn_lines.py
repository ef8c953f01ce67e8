"""The drawing of maps: the pictures of the connectors of one map, with where each of them reaches."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector
from mapper.core.values import Rect
from mapper.ui.render.gather import Stated
from mapper.ui.render.lines import Lines, Shift, moved_along
from mapper.ui.render.outline import on_outline
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.tiles import Tiles

_NONE: frozenset[str] = frozenset()


class DrawnLines:
    """Routes and labels from `lines`, ends from `nodes`; what it repaints it adds to the `rects` it is given."""

    def __init__(self, lines: Lines, nodes: Mapping[NodeId, NodePicture], tiles: Tiles) -> None:
        self._lines = lines
        self._nodes = nodes
        self._tiles = tiles
        self.pictures: dict[ConnectorId, ConnectorPicture] = {}
        self.extents = ObstacleIndex()

    def set(self, record: Connector, about: Stated, rects: list[Rect]) -> None:
        """A connector that is new, or tells something else than before."""
        ends = record.source_id, record.target_id
        text, share, weight = about
        picture = ConnectorPicture(record.id, record.kind, *ends, (), text, weight=weight, share=share)
        self._swap(self._laid(picture), rects)

    def remove(self, id: ConnectorId, rects: list[Rect]) -> None:
        """A connector that is gone; one that was never drawn is no error."""
        picture = self.pictures.pop(id, None)
        if picture is not None:
            rects.append(picture.extent)
            self.extents.remove(id)
            self._tiles.remove(id)

    def redraw(self, ids: Iterable[str], rects: list[Rect]) -> None:
        """Lay the lines of known connectors anew."""
        for id in ids:
            self._swap(self._laid(self.pictures[ConnectorId(id)]), rects)

    def follow(self, ids: AbstractSet[str], rects: list[Rect], apart: AbstractSet[str] = _NONE) -> None:
        """Draw lines where they are now: carried along with both their ends, but for those `apart`, or laid anew."""
        carried = self._lines.carried()
        along = (carried.keys() & ids) - apart
        self._carry({ConnectorId(id): carried[id] for id in along}, rects)
        self.redraw(ids - along, rects)

    def _carry(self, shifts: Mapping[ConnectorId, Shift], rects: list[Rect]) -> None:
        """The same lines elsewhere, without laying them anew."""
        extents: dict[str, Rect] = {}
        for id, shift in shifts.items():
            picture = self.pictures[id]
            label = picture.label_rect
            if label is not None:
                label = label.moved(*shift)
            points = moved_along(picture.points, shift)
            self.pictures[id] = picture._replace(points=points, label_rect=label)
            before = self.extents.get(id) or picture.extent
            extents[id] = after = before.moved(*shift)
            self._tiles.set_connector(id, after)
            rects += (before, after)
        self.extents.set_many(extents)

    def _swap(self, picture: ConnectorPicture, rects: list[Rect]) -> None:
        old = self.pictures.get(picture.id)
        if old == picture:
            return
        if old is not None:
            rects.append(old.extent)
        extent = picture.extent
        self.pictures[picture.id] = picture
        self.extents.set(picture.id, extent)
        self._tiles.set_connector(picture.id, extent)
        rects.append(extent)

    def _laid(self, picture: ConnectorPicture) -> ConnectorPicture:
        """The picture with its line and label where they belong now."""
        ends = self._nodes[picture.source_id], self._nodes[picture.target_id]
        points = on_outline(self._lines.points(picture.id), *ends)
        lines, rect = self._lines.label(picture.id) or ((), None)
        is_rough = self._lines.is_rough(picture.id)
        return picture._replace(points=points, label_rect=rect, label_lines=lines, is_rough=is_rough)
