"""The canvas's votes: what is voted on - a step, or the entries of the register with dots."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from mapper.core import ballots, register
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Item, Node
from mapper.core.values import BallotKind, ItemKind


class Topic(NamedTuple):
    """A step of a map, or without one the register of the map."""

    map_id: MapId
    node_id: NodeId | None = None

    def rounds(self, reader: Reader) -> list[Ballot]:
        """All ballots on it: one that is open first, then the last one first."""
        if self.node_id is not None:
            return ballots.ballots_at(reader, self.node_id)
        found: Iterable[Ballot] = reader.referring(Ballot, "map_id", self.map_id)
        dots = [each for each in found if each.node_id is None and each.kind is BallotKind.DOTS]
        return sorted(dots, key=lambda each: (each.is_open, each.opened, each.round, each.id), reverse=True)

    def name(self, reader: Reader) -> str:
        """What the step is called; "" for the register."""
        node = reader.find(Node, self.node_id)
        return " ".join(node.name.split()) if node is not None else ""

    def is_there(self, reader: Reader) -> bool:
        """Whether its step is still in the document."""
        return self.node_id is None or reader.find(Node, self.node_id) is not None


def votable(reader: Reader, map_id: MapId) -> list[Item]:
    """The entries of the register that dots are put on: open problems, constraints and ideas."""
    kinds = (ItemKind.PROBLEM, ItemKind.CONSTRAINT, ItemKind.IDEA)
    return [
        item
        for item in register.items_of_map(reader, map_id)
        if item.kind in kinds and register.is_open(item)
    ]


def now() -> str:
    """The time as records keep it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
