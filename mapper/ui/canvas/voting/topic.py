"""The canvas's votes: what is voted on - a step, its hours of work, a line's share, or the register with dots."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from mapper.core import ballots, queries, register
from mapper.core.ballots import ESTIMATED, SHARE, TOUCH, About
from mapper.core.ids import ConnectorId, MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Ballot, Connector, Item, Node, Role
from mapper.core.values import BallotKind, ItemKind
from mapper.ui.texts import translate, word


class Topic(NamedTuple):
    """A step of a map, its hours alone, or those of one role; a line; or without any of these the map's register."""

    map_id: MapId
    node_id: NodeId | None = None
    connector_id: ConnectorId | None = None
    role_id: RoleId | None = None
    is_of_hours: bool = False

    @classmethod
    def of(cls, map_id: MapId, about: About) -> "Topic":
        """What is asked of a measure of one step, of a role there, or of a line."""
        return cls(map_id, about.node_id, about.connector_id, about.role_id, about.measure == TOUCH)

    @property
    def is_estimate(self) -> bool:
        """Whether there is nothing to vote on but a number."""
        return self.is_of_hours or self.connector_id is not None

    def rounds(self, reader: Reader) -> list[Ballot]:
        """All ballots on it: one that is open first, then the last one first."""
        if self.connector_id is not None:
            return ballots.ballots_on(reader, self.connector_id)
        if self.node_id is not None:
            return [each for each in ballots.ballots_at(reader, self.node_id) if self._holds(each)]
        found: Iterable[Ballot] = reader.referring(Ballot, "map_id", self.map_id)
        return ballots.latest_first(each for each in found if each.kind is BallotKind.DOTS)

    def _holds(self, ballot: Ballot) -> bool:
        if self.is_of_hours and ballot.measure != TOUCH:
            return False
        return self.role_id is None or ballot.role_id == self.role_id

    def abouts(self, reader: Reader) -> list[About]:
        """What can be estimated."""
        if self.connector_id is not None:
            return [About(SHARE, connector_id=self.connector_id)]
        if self.node_id is None:
            return []
        if self.role_id is not None:
            return [About(TOUCH, self.node_id, self.role_id)]
        roles = [reader.get(Role, each) for each in queries.touch_hours(reader, self.node_id)]
        roles.sort(key=lambda role: (role.name.casefold(), role.id))
        hours = [About(TOUCH, self.node_id, role.id) for role in roles]
        return hours if self.is_of_hours else [*(About(name, self.node_id) for name in ESTIMATED), *hours]

    def beside(self, reader: Reader) -> NodeId | None:
        """The step it is seen at: of a line where that begins."""
        line = reader.find(Connector, self.connector_id)
        return self.node_id if line is None else line.source_id

    def name(self, reader: Reader) -> str:
        """What step, role or line it is; "" for the register."""
        line = reader.find(Connector, self.connector_id)
        if line is not None:
            return f"{_called(reader, line.source_id)} → {_called(reader, line.target_id)}"
        role = reader.find(Role, self.role_id)
        name = _called(reader, self.node_id)
        return name if role is None else f"{name} · {role.name}"

    def is_there(self, reader: Reader) -> bool:
        """Whether its step, role or line is still in the document."""
        named = ((Node, self.node_id), (Connector, self.connector_id), (Role, self.role_id))
        return all(each is None or reader.find(kind, each) is not None for kind, each in named)


def named(reader: Reader, about: About) -> str:
    """What is estimated, in words."""
    role = reader.find(Role, about.role_id)
    name = word(about.measure).capitalize()
    return name if role is None else f"{name} · {role.name}"


def question(reader: Reader, topic: Topic, about: About | None) -> str:
    """What is asked unless somebody says it otherwise."""
    if topic.connector_id is not None:
        line = reader.get(Connector, topic.connector_id)
        text = translate("Vote", "How many of the cases at “{name}” go on to “{other}”?")
        text = text.replace("{other}", _called(reader, line.target_id))
        return text.replace("{name}", _called(reader, line.source_id))
    if topic.node_id is None:
        return translate("SetupPage", "What should we do first?")
    text = translate("SetupPage", "Is “{name}” right as it stands?")
    if about is not None:
        text = translate("SetupPage", "{what} at “{name}”: what do you think?")
        text = text.replace("{what}", word(about.measure).capitalize())
    role = None if about is None else reader.find(Role, about.role_id)
    if role is not None:
        text = translate("Vote", "How many hours does {role} work on one visit to “{name}”?")
        text = text.replace("{role}", role.name)
    return text.replace("{name}", _called(reader, topic.node_id))


def _called(reader: Reader, node_id: NodeId | None) -> str:
    node = reader.find(Node, node_id)
    if node is None:
        return ""
    return " ".join(node.name.split()) or word(node.kind.value).capitalize()


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
