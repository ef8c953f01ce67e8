"""Bringing things from one map into another, which may be of another document, with what they need."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from mapper.core import queries
from mapper.core.bands import axis_of
from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.edits.bands import put_in_order
from mapper.core.edits.resources import LIBRARY_TYPES
from mapper.core.fragment import OF_STAGE, copied, take
from mapper.core.geometry.sizes import NODE_GAP
from mapper.core.grid import Cell
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Connector,
    Lane,
    Node,
    OnDelete,
    Play,
    ProcessMap,
    Record,
    Stage,
    record_type_of,
)
from mapper.core.records.limits import ONCE
from mapper.core.records.plain import field_types
from mapper.core.steady import steady
from mapper.core.values import Rect

_AT_NODE: Final = ("node_id", "source_id")  # what hangs on a node, and a line from it to itself


class Bringing:
    """Knows what is the same in both maps, and learns what was brought."""

    def __init__(
        self, draft: Draft, map_id: MapId, source: Reader, source_map_id: MapId, same: Mapping[str, str]
    ) -> None:
        """`same`: by the id in the source the id here."""
        self.draft, self.source = draft, source
        self._map_id, self._source_map_id = map_id, source_map_id
        self._same = {one: other for one, other in same.items() if self._is_here(other)}

    def source_of(self, record_id: str) -> str | None:
        """What a thing here is in the source; None where it is not there."""
        return next((one for one, other in self._same.items() if other == record_id), None)

    def bring(self, source_id: str) -> str:
        """The id here of a thing of the source: where it is not here it is brought with what it needs."""
        known = self._same.get(source_id)
        if known is not None and self._is_here(known):
            return known
        record = self.source.get(record_type_of(source_id), source_id)
        if isinstance(record, Stage | Lane):
            made: Record = self._bring_band(record)
        elif isinstance(record, Node):
            made = self._bring_node(record)
        elif isinstance(record, Connector):
            made = self._bring_line(record)
        else:
            made = self._entry(record)
        return made.id

    def led(self, record: Record) -> dict[str, Any]:
        """The fields of a record of the source as they are to be here: what it names is here, or is brought."""
        fields = {name: getattr(record, name) for name in field_types(type(record)) if name != "id"}
        for reference in REFERENCES[type(record)]:
            named = fields[reference.field]
            if named is None:
                continue
            if record_type_of(named) in LIBRARY_TYPES:
                fields[reference.field] = self.bring(named)
            else:
                here = self._same.get(named)
                fields[reference.field] = here if reference.on_delete is OnDelete.CLEAR else here or named
        return fields

    def hang(self, record: Record, tie: str, holder_id: str) -> None:
        """Hang a copy of a record on a thing here; one that says the same of it takes its fields."""
        fields = self.led(record) | {tie: holder_id}
        key = ONCE.get(type(record), ())
        for other in self.draft.referring(type(record), tie, holder_id):
            if key and all(getattr(other, name) == fields[name] for name in key):
                self.draft.update(other, **fields)
                return
        self.draft.put(type(record)(id=self.draft.new_id(type(record)), **fields))

    def put_in_place(self, source_id: str, band: Stage | Lane) -> None:
        """Put a stage or a lane where it stands in the source: behind the last one before it that keeps its place."""
        axis = axis_of(band.id)
        others = [other for other in axis.bands(self.draft, self._map_id) if other.id != band.id]
        place = {other.id: at for at, other in enumerate(others)}
        row = [one.id for one in axis.bands(self.source, self._source_map_id)]
        common = [(one, self._same[one]) for one in row if self._same.get(one) in place]
        still = set(steady(common, place))
        before = [self._same[one] for one in row[: row.index(source_id)] if self._same.get(one) in still]
        behind = [self._same[one] for one in row[row.index(source_id) + 1 :] if self._same.get(one) in still]
        at = place[before[-1]] + 1 if before else place[behind[0]] if behind else len(others)
        put_in_order(self.draft, [*others[:at], band, *others[at:]])

    # -- one of each kind

    def _is_here(self, record_id: str) -> bool:
        return self.draft.find(record_type_of(record_id), record_id) is not None

    def _bring_band(self, band: Stage | Lane) -> Record:
        record_type = type(band)
        fields: dict[str, Any] = {"map_id": self._map_id, "origin": band.id}
        made = replace(band, id=self.draft.new_id(record_type), **fields)
        self.draft.put(made)
        self.put_in_place(band.id, made)
        self._same[band.id] = made.id
        if isinstance(band, Stage):
            for hung_type in OF_STAGE:
                for hung in self.source.referring(hung_type, "stage_id", band.id):
                    self.hang(hung, "stage_id", made.id)
        return made

    def _bring_node(self, node: Node) -> Record:
        """A node with what hangs on it, its inside, and the lines to what is here."""
        stage_id, lane_id = self.bring(node.stage_id), self.bring(node.lane_id)
        plays: list[tuple[str, Any]] = []
        made: Node | None = None
        for old, record in copied(self.draft, take(self.source, [node.id])):
            if old == node.id and isinstance(record, Node):
                cell: dict[str, Any] = {"stage_id": stage_id, "lane_id": lane_id}
                made = self._free(replace(record, map_id=self._map_id, origin=node.id, **cell))
                self.draft.put(made)
                self._same[node.id] = made.id
            elif isinstance(record, Connector) and record.source_id == self._same.get(node.id):
                continue  # from the node to itself: it comes with the other lines
            else:
                self._put_copy(old, record)
                if isinstance(record, Play) and made is not None and record.node_id == made.id:
                    plays.append((old, record))
        assert made is not None, "a fragment holds the node it was taken of"
        for line in queries.connectors_at(self.source, node.id):
            if line.id not in self._same and line.source_id in self._same and line.target_id in self._same:
                self._bring_line(line)
        for old, play in plays:
            branch = self.source.get(Play, old).connector_id
            if branch in self._same:
                self.draft.update(self.draft.get(Play, play.id), connector_id=self._same[branch])
        return made

    def bring_inside(self, node: Node, target: Node) -> None:
        """Give a step here, which has none, the inside that a step of the source has, with those of the steps in it."""
        fragment = take(self.source, [node.id])
        copies = dict(copied(self.draft, fragment))
        copy_id = copies[node.id].id
        for old, record in copies.items():
            if isinstance(record, ProcessMap) and record.parent_node_id == copy_id:
                self._put_copy(old, replace(record, parent_node_id=target.id))
            elif record.id != copy_id and not any(getattr(record, at, None) == copy_id for at in _AT_NODE):
                self._put_copy(old, record)

    def _put_copy(self, old_id: str, record: Record) -> None:
        """Put the copy of something that came along with a node, or lies inside it."""
        if isinstance(record, Node | Connector | Stage | Lane):
            origin: Any = old_id
            self.draft.put(replace(record, origin=origin))
        elif isinstance(record, ProcessMap):
            base = self.draft.find(ProcessMap, old_id)
            product = self.source.get(ProcessMap, old_id).product_id
            fields: dict[str, Any] = {
                "based_on": None if base is None else base.id,
                "product_id": None if product is None else self.bring(product),
            }
            self.draft.put(replace(record, kind=self._kind, is_locked=False, **fields))
        else:
            self.draft.put(record)

    @property
    def _kind(self) -> Any:
        return self.draft.get(ProcessMap, self._map_id).kind

    def _free(self, node: Node) -> Node:
        """The node where it lies in the source, or below what lies there already; its cell reaches out for it."""
        others = [
            Rect(other.x, other.y, other.width, other.height)
            for other in self.draft.referring(Node, "lane_id", node.lane_id)
            if other.stage_id == node.stage_id
        ]
        own = Rect(node.x, node.y, node.width, node.height)
        while covered := [other.bottom for other in others if other.intersects(own)]:
            own = own._replace(y=max(covered) + NODE_GAP)
        room.reach(self.draft, Cell(node.stage_id, node.lane_id), own.right, own.bottom)
        return replace(node, y=own.y)

    def _bring_line(self, line: Connector) -> Record:
        source_id, target_id = self.bring(line.source_id), self.bring(line.target_id)
        known = self._same.get(line.id)
        if known is not None:  # it came with one of its ends
            return self.draft.get(Connector, known)
        ends: dict[str, Any] = {"source_id": source_id, "target_id": target_id}
        made = replace(line, id=self.draft.new_id(Connector), map_id=self._map_id, origin=line.id, **ends)
        self.draft.put(made)
        self._same[line.id] = made.id
        return made

    def _entry(self, record: Record) -> Record:
        """The entry of a library that has the id, or else the name; made where there is none."""
        record_type = type(record)
        known = self.draft.find(record_type, record.id)
        if known is None:
            name = getattr(record, "name", "").casefold()
            known = next(
                (r for r in self.draft.all(record_type) if getattr(r, "name", "").casefold() == name), None
            )
        if known is None:
            known = self.draft.put(record_type(id=self.draft.new_id(record_type), **self.led(record)))
        self._same[record.id] = known.id
        return known
