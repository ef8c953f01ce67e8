"""A small document in memory for the tests of the core: one map, two stages, two lanes."""

import pytest

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.edits import maps, nodes
from mapper.core.history import Act, Entry, Line, Version
from mapper.core.ids import DocumentId, MapId
from mapper.core.records import DocumentInfo, Node, Record
from mapper.core.values import NodeKind, Point
from mapper.services.session import Session


class ForgetfulKeeper:
    """Keeps a document nowhere; what it was told last can be asked."""

    is_read_only = False

    def __init__(self) -> None:
        self.written: list[tuple[ChangeSet, Act, Entry, bool]] = []

    def load(self) -> list[Record]:
        return [DocumentInfo(id=DocumentId("document-1"), title="Test")]

    def journal(self, after: int = 0) -> list[Line]:
        return []

    def versions(self) -> list[Version]:
        return []

    def changes_of(self, seq: int) -> ChangeSet:
        raise KeyError(seq)

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        self.written.append((changes, act, entry, amend))


class Sheet:
    """A session with one map, and short words for what tests do all the time."""

    def __init__(self) -> None:
        self.keeper = ForgetfulKeeper()
        self.now = 1000.0
        self.session = Session(self.keeper, clock=lambda: self.now)
        self.session.run(maps.add_map, "As-is", ("Prospecting", "Selling"), ("Customer", "Sales"))

    @property
    def map_id(self) -> MapId:
        return queries.maps(self.session.store)[0].id

    def node(self, name: str, x: float, y: float, kind: NodeKind = NodeKind.STEP) -> Node:
        """A new node with its centre at (x, y)."""
        return self.session.run(nodes.add_node, self.map_id, kind, Point(x, y), name).added(Node)[0]

    def current(self, node: Node) -> Node:
        return self.session.store.get(Node, node.id)


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()
