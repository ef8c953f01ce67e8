"""The language in which tests say what document they need, and the keepers they open it with.

    a_map().stage("Selling").lane("Sales").step("Call", touch_hours=1, wait_days=2).to("Won", share=0.3)

`stage` and `lane` make a cell or go back to it; a node goes into the cell gone to last; `to`, `tool`, `skill`, `metric`
and `touch` speak of the node named last. A node that a line leads to and nobody describes is made where the line
starts: an end when its name is an outcome, a step otherwise. Every map gets a customer lane on top, unless a lane is
made with `is_customer=True`. Ids are small numbers in the order of making, so that failures are readable.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from mapper.core.changes import ChangeSet
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, LANE_HEIGHT, NODE_SIZES, STAGE_WIDTH
from mapper.core.history import Act, Entry, Line, Version
from mapper.core.ids import VersionId
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    DocumentInfo,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Skill,
    Stage,
    Tool,
)
from mapper.core.records.plain import field_types
from mapper.core.store import Snapshot, Store
from mapper.core.values import ConnectorKind, MapKind, NodeKind, Outcome, ValueClass
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile

R = TypeVar("R", bound=Record)

GAP = 40.0  # between the nodes of a cell
OUTCOMES = {outcome.value.capitalize(): outcome for outcome in Outcome}


@dataclass
class Clock:
    """A clock that moves on by `step` seconds at each look; ten, so that no two commands merge by chance."""

    now: float = 1_700_000_000.0
    step: float = 10.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@dataclass
class MemoryKeeper:
    """A keeper without a disk. `trouble` is raised by every write while it is set."""

    records: dict[str, Record] = field(default_factory=dict)
    lines: list[tuple[Act, Entry]] = field(default_factory=list)
    named: dict[str, Version] = field(default_factory=dict)
    is_read_only: bool = False
    trouble: Trouble | None = None

    @classmethod
    def of(cls, records: Iterable[Record]) -> "MemoryKeeper":
        return cls({record.id: record for record in records})

    def load(self) -> list[Record]:
        return list(self.records.values())

    def journal(self, after: int = 0) -> list[Line]:
        lines = enumerate(self.lines[after:], after + 1)
        return [Line(n, act, replace(entry, changes=None)) for n, (act, entry) in lines]

    def between(self, start: int, end: int) -> ChangeSet:
        changes = ChangeSet()
        for act, entry in self.lines[min(start, end) : max(start, end)]:
            step = self.changes_of(entry.seq)
            changes = changes.squash(step.inverse() if act is Act.UNDO else step)
        return changes if start <= end else changes.inverse()

    def edits_about(
        self, record_id: str, among: Collection[int], most: int | None = None
    ) -> tuple[set[int], bool]:
        return {seq for seq in among if record_id in repr(self.changes_of(seq))}, True

    def versions(self) -> list[Version]:
        return sorted(self.named.values(), key=lambda version: (version.line, version.time))

    def keep_version(self, version: Version) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.named[version.id] = version

    def thin(self, keep: int) -> int:
        raise AssertionError(f"only a file is thinned, to {keep}")

    def drop_version(self, version_id: VersionId) -> None:
        if self.trouble is not None:
            raise self.trouble
        del self.named[version_id]

    def changes_of(self, seq: int) -> ChangeSet:
        kept = next(e.changes for act, e in self.lines if act is Act.EDIT and e.seq == seq)
        assert kept is not None
        return kept

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        if self.trouble is not None:
            raise self.trouble
        for record_id, change in changes.by_id.items():
            if change.after is None:
                del self.records[record_id]
            else:
                self.records[record_id] = change.after
        if amend:
            at = next(i for i, (a, e) in enumerate(self.lines) if a is Act.EDIT and e.seq == entry.seq)
            self.lines[at] = (act, entry)
        else:
            self.lines.append((act, entry))


class MapBuilder:
    """See the top of this file."""

    def __init__(self, name: str, kind: MapKind, **fields: Any) -> None:
        self._made: dict[str, Record] = {}
        self._count = 0
        self._info = self._put(DocumentInfo, title="Test", created="2026-11-24")
        self._links: list[dict[str, Any]] = []
        self._open(name, kind, **fields)

    # -- the grid

    def map(self, name: str, kind: MapKind = MapKind.TO_BE, **fields: Any) -> "MapBuilder":
        """Go on with another map of the same document."""
        self._close()
        self._open(name, kind, **fields)
        return self

    def stage(self, name: str, **fields: Any) -> "MapBuilder":
        self._stage = self._row(Stage, name, **fields)
        return self

    def lane(self, name: str, **fields: Any) -> "MapBuilder":
        self._lane = self._row(Lane, name, **fields)
        return self

    # -- nodes

    def start(self, name: str = "Start") -> "MapBuilder":
        return self.node(NodeKind.START, name)

    def step(self, name: str, **about: Any) -> "MapBuilder":
        """A step. `touch_hours` by `role` ("Seller"), and any field of its measures."""
        return self.node(NodeKind.STEP, name, **about)

    def decision(self, name: str, **about: Any) -> "MapBuilder":
        return self.node(NodeKind.DECISION, name, **about)

    def stall(self, name: str, **about: Any) -> "MapBuilder":
        return self.node(NodeKind.STALL, name, **about)

    def note(self, name: str) -> "MapBuilder":
        return self.node(NodeKind.NOTE, name)

    def end(self, name: str, outcome: Outcome | None = None) -> "MapBuilder":
        return self.node(NodeKind.END, name, outcome=outcome or OUTCOMES.get(name, Outcome.LOST))

    def node(
        self,
        kind: NodeKind,
        name: str,
        *,
        outcome: Outcome | None = None,
        description: str = "",
        touch_hours: float | None = None,
        role: str = "Seller",
        value_class: ValueClass | None = None,
        **measures: float | None,
    ) -> "MapBuilder":
        stage = self._stage or self._row(Stage, "Selling")
        lane = self._lane or self._row(Lane, "Sales")
        width, height = NODE_SIZES[kind]
        inside = [n for n in self._of(Node) if (n.stage_id, n.lane_id) == (stage.id, lane.id)]
        x = max((n.x + n.width + GAP for n in inside), default=CELL_MARGIN)
        self._node = self._put(
            Node,
            map_id=self._map.id,
            stage_id=stage.id,
            lane_id=lane.id,
            kind=kind,
            name=name,
            x=x,
            y=CELL_MARGIN,
            width=width,
            height=height,
            outcome=outcome,
            description=description,
        )
        self._widen(stage.id, x + width)
        if touch_hours is not None:
            self.touch(role, touch_hours)
        if measures or value_class is not None:
            self._put(NodeMeasures, node_id=self._node.id, value_class=value_class, **measures)
        return self

    def measured(self, **fields: Any) -> "MapBuilder":
        """Set measures of the node named last."""
        known = [m for m in self._of(NodeMeasures) if m.node_id == self._last.id]
        if known:
            self._made[known[0].id] = replace(known[0], **fields)
        else:
            self._put(NodeMeasures, node_id=self._last.id, **fields)
        return self

    # -- what hangs on the node named last, and its lines

    def touch(self, role: str, touch_hours: float) -> "MapBuilder":
        role_id = self._named(Role, role).id
        self._put(RoleTouch, node_id=self._last.id, role_id=role_id, touch_hours=touch_hours)
        return self

    def tool(self, name: str) -> "MapBuilder":
        self._put(NodeTool, node_id=self._last.id, tool_id=self._named(Tool, name).id)
        return self

    def skill(self, name: str, level: int | None = None) -> "MapBuilder":
        self._put(NodeSkill, node_id=self._last.id, skill_id=self._named(Skill, name).id, level=level)
        return self

    def metric(self, name: str, **fields: Any) -> "MapBuilder":
        self._put(NodeMetric, node_id=self._last.id, metric_id=self._named(Metric, name).id, **fields)
        return self

    def to(
        self,
        name: str,
        share: float | None = None,
        *,
        count: int | None = None,
        label: str = "",
        kind: ConnectorKind = ConnectorKind.FLOW,
    ) -> "MapBuilder":
        """A line from the node named last to another one of the map, described before or after."""
        stated = {"share": share, "count": count, "label": label, "kind": kind}
        self._links.append({"source": self._last, "target": name, **stated})
        return self

    def put(self, record: Record) -> "MapBuilder":
        """Add a record the language has no word for."""
        self._made[record.id] = record
        return self

    # -- what comes of it

    def records(self) -> list[Record]:
        self._close()
        return list(self._made.values())

    def snapshot(self) -> Snapshot:
        return Store(self.records()).snapshot()

    def session(self, clock: Callable[[], float] | None = None) -> Session:
        """A session that keeps the document in memory."""
        return Session(MemoryKeeper.of(self.records()), clock or Clock())

    def file(self, path: Path) -> DocumentFile:
        """A new file at `path` with the document, open; the caller closes it."""
        DocumentFile.create(path, self.records())
        return DocumentFile.open(path)

    # -- making

    @property
    def _last(self) -> Node:
        assert self._node is not None, "no node was named yet"
        return self._node

    def _open(self, name: str, kind: MapKind, **fields: Any) -> None:
        position = len(list(self._of(ProcessMap)))
        self._map = self._put(ProcessMap, name=name, kind=kind, position=position, **fields)
        self._stage: Stage | None = None
        self._lane: Lane | None = None
        self._node: Node | None = None

    def _close(self) -> None:
        """Make what was only spoken of: the ends of lines, the customer's lane, a stage."""
        for link in self._links:
            source, name = link.pop("source"), link.pop("target")
            target = next((n for n in self._of(Node) if n.name == name and n.map_id == source.map_id), None)
            if target is None:
                self._stage = self._get(Stage, source.stage_id)
                self._lane = self._get(Lane, source.lane_id)
                target = (self.end(name) if name in OUTCOMES else self.step(name))._last
            ends = {"source_id": source.id, "target_id": target.id}
            self._put(Connector, map_id=source.map_id, **ends, **link)
        self._links.clear()
        lanes = [lane for lane in self._of(Lane) if lane.map_id == self._map.id]
        if not any(lane.is_customer for lane in lanes):
            for lane in lanes:
                self._made[lane.id] = replace(lane, position=lane.position + 1)
            self._row(Lane, "Customer", position=0, is_customer=True)
        if not any(stage.map_id == self._map.id for stage in self._of(Stage)):
            self._row(Stage, "Selling")

    def _row(self, record_type: Any, name: str, **fields: Any) -> Any:
        """The stage or lane of this name on the map, made when it is not there."""
        rows = [row for row in self._of(record_type) if row.map_id == self._map.id]
        for row in rows:
            if row.name == name:
                return row
        size = {"width": STAGE_WIDTH} if record_type is Stage else {"height": LANE_HEIGHT}
        own = {"map_id": self._map.id, "name": name, "position": len(rows)}
        return self._put(record_type, **(own | size | fields))

    def _widen(self, stage_id: str, right: float) -> None:
        stage = self._get(Stage, stage_id)
        if right + CELL_MARGIN > stage.width:
            self._made[stage_id] = replace(stage, width=right + CELL_PADDING)

    def _named(self, record_type: Any, name: str) -> Any:
        for record in self._of(record_type):
            if record.name == name:
                return record
        return self._put(record_type, name=name)

    def _of(self, record_type: type[R]) -> Iterator[R]:
        return (r for r in list(self._made.values()) if isinstance(r, record_type))

    def _get(self, record_type: type[R], record_id: str) -> R:
        record = self._made[record_id]
        assert isinstance(record, record_type)
        return record

    def _put(self, record_type: Any, **fields: Any) -> Any:
        self._count += 1
        kinds = field_types(record_type)
        typed = {n: float(v) if kinds[n][0] is float and v is not None else v for n, v in fields.items()}
        record = record_type(id=f"{record_type.prefix}-{self._count:012x}", **typed)
        self._made[record.id] = record
        return record


def a_map(name: str = "As is", kind: MapKind = MapKind.AS_IS, **fields: Any) -> MapBuilder:
    """A document with one map, to be described; `fields` are the map's own."""
    return MapBuilder(name, kind, **fields)


def named(reader: Reader, record_type: type[R], name: str) -> R:
    """The one record of a type with this name; the first when several maps have one."""
    return next(record for record in reader.all(record_type) if getattr(record, "name", None) == name)


def beside_a_strange_log(path: Path) -> bytes:
    """Make a small document, and lay the log of a large one beside it; what is in that log."""
    large = a_map()
    for number in range(60):
        large.step(f"Step {number}")
    log = path.with_name(f"{path.name}-wal")
    with closing(large.file(path)) as file:
        session = Session(file)
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Visit")
        told = log.read_bytes()
    path.unlink()
    DocumentFile.create(path, a_map().step("Another").records())
    log.write_bytes(told)
    return told
