"""The drawing of maps: all that is to be seen of one map, kept up to date change by change. No Qt in here."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.geometry.hit import distance_to
from mapper.core.geometry.links import Link, Route
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node, ProcessMap
from mapper.core.values import NodeKind, Point, Rect
from mapper.ui.render.cells import Cells, Going
from mapper.ui.render.concerned import Concerned, concerned
from mapper.ui.render.drawn_lines import DrawnLines
from mapper.ui.render.gather import Stated, all_node_pictures, borders_of, link_of, node_picture, stated
from mapper.ui.render.ground import ground_of, lane_pictures, stage_pictures
from mapper.ui.render.late import Sight, left_for_later, paint_moved
from mapper.ui.render.line_jumps import LineJumps
from mapper.ui.render.lines import Lines, Signs
from mapper.ui.render.naming import StartNames
from mapper.ui.render.outline import on_outline
from mapper.ui.render.pictures import NODE_EDGE, ConnectorPicture, NodePicture
from mapper.ui.render.standing_out import signs_out
from mapper.ui.render.tiles import Tiles

_EDGE = 8.0


class Dirty(NamedTuple):
    """What an update changed on the map: places to paint anew, and whether lanes or stages lie otherwise.

    `ids` are the nodes and connectors drawn differently, came or went; `is_turned` tells that the map flows the other
    way now.
    """

    rects: list[Rect]
    is_structural: bool = False
    ids: frozenset[str] = frozenset()
    is_turned: bool = False


class Projection:
    """One map as pictures of its nodes, connectors, lanes and stages, with their places.

    Places are the same whichever way the map flows: where it `flows_left`, it is shown in a mirror.
    After any updates it equals one made afresh, once `is_settled`. On a large map lines start as rough ones, and what
    follows from a change comes a little later: call `route_some` in idle moments until all is settled.
    """

    def __init__(self, reader: Reader, map_id: MapId) -> None:
        self.map_id = map_id
        self.revision = 0  # counts the changes taken over
        self.flows_left = reader.get(ProcessMap, map_id).flows_left
        self._set_grid(Grid.of(reader, map_id))
        self.nodes: dict[NodeId, NodePicture] = all_node_pictures(reader, map_id, self.grid)
        self.cells = Cells(queries.nodes(reader, map_id))
        self.tiles = Tiles()
        records = queries.connectors(reader, map_id)
        told = {record.id: self._told(reader, record) for record in records}
        texts: dict[str, str] = {id: about.text for id, about in told.items() if about.text}
        boxes: dict[str, Rect] = {node.id: node.rect for node in self.nodes.values()}
        signs: dict[str, Signs] = {node.id: signs_out(node) for node in self.nodes.values()}
        links = (link_of(reader, record, self.grid) for record in records)
        self._lines = Lines(boxes, links, texts, borders_of(self.grid), signs)
        self._drawn = DrawnLines(self._lines, self.nodes, self.tiles)
        self.connectors: Mapping[ConnectorId, ConnectorPicture] = self._drawn.pictures
        self._extents = self._drawn.extents
        self.jumps = LineJumps(self.connectors, self._extents)
        for record in records:
            self._drawn.set(record, told[record.id], [])
        self._late: set[NodeId] = set()
        self.loose: dict[ConnectorId, Route] = {}  # where lines run as long as they are in no tile
        self._names = StartNames(self.nodes, self._lines.boxes, self.connectors, self._extents, self.tiles)
        self._place_names([])
        for node in self.nodes.values():
            self.tiles.set_node(node.id, node.extent)

    def __eq__(self, other: object) -> bool:
        """Whether both show the same."""
        if not isinstance(other, Projection):
            return NotImplemented
        return (
            (self.map_id, self.flows_left) == (other.map_id, other.flows_left)
            and (self.lanes, self.stages) == (other.lanes, other.stages)
            and self.nodes == other.nodes
            and self.connectors == other.connectors
        )

    __hash__ = None  # type: ignore[assignment]  # it changes

    @property
    def bounds(self) -> Rect:
        """The rectangle of all cells. Nodes lie in it; lines and labels may reach out of it a little."""
        return _area(self.grid)

    @property
    def is_settled(self) -> bool:
        """Whether every line has found its final route, and every node its place."""
        return self._lines.is_settled and self._names.is_settled and not self._late

    @property
    def is_late(self) -> bool:
        """Whether nodes that went along stayed behind for a moment: `catch_up` puts them right."""
        return bool(self._late)

    # -- what lies where

    def nodes_in(self, rect: Rect) -> list[NodePicture]:
        """The nodes of which something is painted in a rectangle, lowest first: notes, then by id."""
        if rect.encloses(self.bounds):
            return sorted(self.nodes.values(), key=_height)
        near = self._lines.boxes.ids_meeting(rect.grown(NODE_EDGE))
        found = [self.nodes[NodeId(id)] for id in near if id not in self._names]
        found += self._names.meeting(rect)
        return sorted(found, key=_height)

    def connectors_in(self, rect: Rect) -> list[ConnectorPicture]:
        """The connectors of which something may be painted in a rectangle, by id."""
        if rect.encloses(self.bounds):
            return [self.connectors[id] for id in sorted(self.connectors)]
        return [self.connectors[ConnectorId(id)] for id in sorted(self._extents.ids_meeting(rect))]

    def lines_at(self, node_ids: Iterable[str]) -> list[ConnectorPicture]:
        """The connectors that begin or end at any of these nodes, by id."""
        return [self.connectors[ConnectorId(id)] for id in sorted(self._lines.links_at(node_ids))]

    def node_at(self, point: Point) -> NodePicture | None:
        """The topmost node whose box holds the point."""
        found = [
            self.nodes[NodeId(id)]
            for id in self._lines.boxes.ids_meeting(Rect(point.x, point.y, 0, 0).grown(0.01))
        ]
        return max(found, key=_height, default=None)

    def connector_at(self, point: Point, tolerance: float) -> ConnectorPicture | None:
        """The connector whose pill holds the point, or else the nearest within `tolerance` units."""
        best: tuple[float, str] | None = None
        for id in self._extents.ids_meeting(Rect(point.x, point.y, 0, 0).grown(tolerance + 0.01)):
            picture = self.connectors[ConnectorId(id)]
            if picture.label_rect is not None and picture.label_rect.contains(point):
                distance = -1.0
            else:
                distance = distance_to(picture.points, point)
            if distance <= tolerance and (best is None or (distance, id) < best):
                best = (distance, id)
        return self.connectors[ConnectorId(best[1])] if best else None

    # -- keeping up

    def update(self, reader: Reader, changes: ChangeSet, sight: Sight | None = None) -> Dirty:
        """Take over a committed change set; `reader` is the document after it.

        Where a large map is seen in part only, or from far, what goes along with lanes and stages `is_late` afterwards.
        """
        self.revision += 1
        touched = concerned(reader, changes, self.map_id, self.nodes)
        rects: list[Rect] = []
        self._catch_up(rects)
        before, flowed_left = self.grid, self.flows_left
        shown = reader.find(ProcessMap, self.map_id)
        self.flows_left = flowed_left if shown is None else shown.flows_left
        is_structural = touched.has_grid and self._take_grid(reader)
        if is_structural:  # what is collapsed takes the bends of lines along, which no record tells
            touched.connectors.update(c.id for c in queries.connectors(reader, self.map_id) if c.bends)
        going = self.cells.going_along(before, self.grid, touched.nodes) if is_structural else []
        moved, removed = self._take_nodes(reader, touched, going, rects, sight)
        drawn = self._take_connectors(reader, touched, moved, removed, rects)
        drawn |= self._place_names(rects, is_other_map=is_structural)
        if self._late and sight is not None and sight.is_far:
            anew = touched.connectors
            self.loose = paint_moved(
                self._late, going, anew, self.nodes, self._lines, self.connectors, self.tiles
            )
        if is_structural:
            rects = [_area(before).united(self.bounds).grown(_EDGE)]
            self.jumps.forget_all()
        else:
            self.jumps.forget(rects)
        ids = frozenset({*touched.nodes, *moved, *removed, *drawn})
        return Dirty(rects, is_structural, ids, self.flows_left != flowed_left)

    def route_some(self, seconds: float, first: Rect | None = None) -> Dirty:
        """Route lines for about so long, those seen in `first` before others; repaint what comes back."""
        if self._late:
            return self.catch_up()
        if self._lines.is_settled:
            return self._name_some(seconds)
        ids = self._extents.ids_meeting(first) if first is not None else ()
        return self._redraw(self._lines.advance(seconds, sorted(ids)))

    def _redraw(self, changed: set[str]) -> Dirty:
        """Draw lines that found another way."""
        rects: list[Rect] = []
        self._drawn.redraw(changed, rects)
        changed |= self._place_names(rects)
        self.jumps.forget(rects)
        return Dirty(rects, ids=frozenset(changed))

    def catch_up(self) -> Dirty:
        """Put right what went along; whoever works on the map next finds everything in its place."""
        rects: list[Rect] = []
        drawn = self._catch_up(rects)
        drawn |= self._place_names(rects)
        self.jumps.forget(rects)
        return Dirty(rects, ids=frozenset(drawn))

    def _catch_up(self, rects: list[Rect]) -> set[str]:
        if not self._late:
            return set()
        late, self._late = self._late, set()
        self.tiles.settle()
        for line_id in self.loose:
            self.tiles.set_connector(line_id, self.connectors[line_id].extent)
        self.loose = {}
        moved: dict[str, Rect] = {}
        for id in late:
            self._put_node(self._put_along(id), moved, rects)
        changed = self._lines.update(moved, (), (), (), {}, borders_of(self.grid))
        self._drawn.follow(changed, rects)
        return changed | moved.keys()

    def settle(self) -> None:
        """Route all lines now; for pictures in files, where nobody waits for the first sight."""
        self.catch_up()
        self._redraw(self._lines.finish())
        self._name_some(None)

    def preview(self, moved: dict[NodeId, Rect]) -> dict[ConnectorId, Route]:
        """The lines that would be drawn if these nodes lay elsewhere, for a drag; nothing is changed."""
        found = self._lines.preview({str(id): rect for id, rect in moved.items()})
        return {
            ConnectorId(id): self._fitted(self.connectors[ConnectorId(id)], points, moved)
            for id, points in found.items()
        }

    def route_of(self, id: ConnectorId) -> Route:
        """The line of a connector from box to box; what is drawn may go on to outlines inside the boxes."""
        return self._lines.points(id)

    def redirected(self, id: ConnectorId, source_id: NodeId, target_id: NodeId) -> Route | None:
        """The line of a bent connector if it were led to another node; None where it would find its own way."""
        return self._lines.redirected(id, source_id, target_id)

    def sketched(self, id: ConnectorId, points: Route) -> ConnectorPicture:
        """The picture of a connector if it ran elsewhere between its nodes; nothing is changed."""
        picture = self.connectors[id]
        return self.relabelled(picture, self._fitted(picture, points, {}))

    def relabelled(self, picture: ConnectorPicture, points: Route) -> ConnectorPicture:
        """The picture with its line elsewhere and its label on that, as it would be if no other label was near."""
        lines, rect = self._lines.label_on(picture.id, points) or ((), None)
        return picture._replace(points=points, label_rect=rect, label_lines=lines)

    def _fitted(self, picture: ConnectorPicture, points: Route, moved: dict[NodeId, Rect]) -> Route:
        ends = [
            node._replace(rect=moved.get(node.id, node.rect))
            for node in (self.nodes[picture.source_id], self.nodes[picture.target_id])
        ]
        return on_outline(points, ends[0], ends[1])

    def _set_grid(self, grid: Grid) -> None:
        self.grid = grid
        self.stages, self.lanes = stage_pictures(grid), lane_pictures(grid)

    def _take_grid(self, reader: Reader) -> bool:
        """Read lanes and stages anew; whether any of them lies elsewhere or has another colour now."""
        before = ground_of(self.grid)
        self._set_grid(Grid.of(reader, self.map_id))
        return before != ground_of(self.grid)

    def _put_along(self, id: NodeId) -> NodePicture:
        """A node where it is drawn now that its lane or stage lies elsewhere."""
        record = self.cells.record(id)
        rect, is_squeezed = self.grid.node_rect(record), self.grid.is_squeezed(record)
        return self.nodes[id]._replace(rect=rect, is_squeezed=is_squeezed)

    def _take_nodes(
        self,
        reader: Reader,
        touched: Concerned,
        going: list[Going],
        rects: list[Rect],
        sight: Sight | None,
    ) -> tuple[dict[str, Rect], list[str]]:
        """Draw the concerned nodes anew; the boxes that lie elsewhere, and those that are gone."""
        moved: dict[str, Rect] = {}
        removed: list[str] = []
        fresh: list[NodePicture] = []
        for id in touched.nodes:
            record = reader.find(Node, id)
            if record is None or record.map_id != self.map_id:
                old = self.nodes.pop(id, None)
                if old is not None:
                    removed.append(id)
                    self.cells.remove(id)
                    rects.append(old.extent)
                    self.tiles.remove(id)
                    self._names.remove(id)
                    self._lines.hang(id, ())
            else:
                self.cells.put(record)
                fresh.append(node_picture(reader, record, self.grid))
        touching = {*touched.connectors, *self._lines.links_at(touched.nodes)}
        late = left_for_later(going, self.nodes, self.connectors, self._extents, touching, sight)
        self._late = late
        fresh += [self._put_along(id) for cell in going for id in cell.ids if id not in late]
        for picture in fresh:
            old = self.nodes.get(picture.id)
            if old is not None and old.is_squeezed is not picture.is_squeezed:
                touched.connectors.update(ConnectorId(id) for id in self._lines.links_at([picture.id]))
            self._put_node(picture, moved, rects)
        return moved, removed

    def _put_node(self, picture: NodePicture, moved: dict[str, Rect], rects: list[Rect]) -> None:
        old = self.nodes.get(picture.id)
        if picture.kind is NodeKind.START and old is not None:
            picture = picture._replace(name_side=old.name_side, name_slide=old.name_slide)
        if old == picture:
            return
        self._names.put(picture)
        self._lines.hang(picture.id, signs_out(picture))
        if old is not None:
            rects.append(old.extent)
        if old is None or old.rect != picture.rect:
            moved[picture.id] = picture.rect
        self.nodes[picture.id] = picture
        self.tiles.set_node(picture.id, picture.extent)
        rects.append(picture.extent)

    def _place_names(self, rects: list[Rect], *, is_other_map: bool = False) -> set[str]:
        """Put the names of starts near what was painted anew where no line runs; whose changed sides."""
        turned = self._names.look_again(None if is_other_map else rects, self.grid)
        rects += turned.rects
        return turned.ids

    def _name_some(self, seconds: float | None) -> Dirty:
        """Put the names of starts that wait where no line runs."""
        rects, ids = self._names.place(self.grid, seconds)
        self.jumps.forget(rects)
        return Dirty(rects, ids=frozenset(ids))

    def _take_connectors(
        self,
        reader: Reader,
        touched: Concerned,
        moved: dict[str, Rect],
        removed: list[str],
        rects: list[Rect],
    ) -> set[str]:
        """Draw the concerned connectors anew; the ids of all that look otherwise now."""
        links: list[Link] = []
        gone: list[ConnectorId] = []
        texts: dict[str, str] = {}
        told: dict[ConnectorId, tuple[Connector, Stated]] = {}
        for id in touched.connectors:
            record = reader.find(Connector, id)
            if record is None or record.map_id != self.map_id:
                gone.append(id)
                continue
            about = self._told(reader, record)
            told[id] = (record, about)
            old = self.connectors.get(id)
            if old is None or old.text != about.text:
                texts[id] = about.text
            links.append(link_of(reader, record, self.grid))
        changed = self._lines.update(moved, removed, links, gone, texts, borders_of(self.grid))
        for id in gone:
            self._drawn.remove(id, rects)
        for record, about in told.values():
            self._drawn.set(record, about, rects)
        reshaped = self._lines.links_at(touched.nodes)  # a node of another kind has another outline
        anew = (changed | reshaped) - told.keys() - set(gone)
        self._drawn.follow(anew, rects, reshaped | texts.keys())
        return changed | reshaped | told.keys()

    def _told(self, reader: Reader, record: Connector) -> Stated:
        """What a connector tells; inside a collapsed lane or stage there is no room for words."""
        about, ends = stated(reader, record), (self.nodes[record.source_id], self.nodes[record.target_id])
        return about._replace(text="", share="") if all(end.is_squeezed for end in ends) else about


def _area(grid: Grid) -> Rect:
    return Rect(0.0, 0.0, grid.width, grid.height)


def _height(node: NodePicture) -> tuple[int, str]:
    """Notes lie under the steps, but for those that stick to one."""
    return (2 if node.is_stuck else int(node.kind is not NodeKind.NOTE), node.id)
