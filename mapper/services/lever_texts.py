"""Levers as people type them: `share:Qualify>Demo=+0.08`, `hire:SDR=+1`."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, TypeVar

from mapper.analysis.levers.planned import planned
from mapper.analysis.people.training import training
from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.ids import ConnectorId, LeverId, MapId, NodeId, RoleId, SkillId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lever, Node, Role, Skill
from mapper.core.records.limits import RANGES
from mapper.core.values import LeverKind, NodeKind

N = TypeVar("N", Node, Role, Skill)

_PERCENT: Final = 100
_TRAINING: Final = "training"  # no kind of lever of its own: it changes hours
_SHARES: Final = frozenset({LeverKind.SHARE, LeverKind.DROP_OUT})


def read_lever(reader: Reader, map_id: MapId, text: str, number: int = 1) -> Lever:
    """The lever that a text names on a map: `kind:about=change`; `number` tells several apart.

    | kind | about | change |
    |---|---|---|
    | share | step>step | points of the share, such as +0.08 or +8% |
    | drop_out | step, or step>step | points of what is lost there |
    | touch | step, or step/role | hours a visit |
    | wait | step | working days a visit |
    | attempts | step | tries |
    | entries | start, or nothing for all | cases a month |
    | hire | role | full-time people |
    | training | step/skill | by what part work takes longer for each level that lacks, such as 20% |

    A training is read as what it does to the hours of work at the step (`people.training`): everybody there comes to
    the level that is asked for.

    Names are compared without case; where nothing has the whole name, its beginning will do. Raises
    Trouble("lever_unreadable", text), ("lever_kind_unknown", text, known), ("lever_nothing_named", text),
    ("lever_share_beyond", text) where a share changes by more than all of it, as when 8 stands for 8 %, and of the map
    that it is read for ("lever_about_unknown", text, name), ("lever_about_several", text, name),
    ("lever_about_no_branch", text, name), ("lever_about_no_line", text, source, target) and ("lever_about_no_start",
    text, name).
    """
    head, is_told, change = text.rpartition("=")
    word, is_split, about = head.partition(":")
    if not is_told or not is_split:
        raise Trouble("lever_unreadable", text=text)
    if word.strip().casefold() == _TRAINING:
        return _trained(reader, map_id, _Names(reader, map_id, text), about.strip(), change, number)
    try:
        kind = LeverKind(word.strip().casefold().replace("-", "_"))
    except ValueError:
        known = ", ".join([*(kind.value for kind in LeverKind), _TRAINING])
        raise Trouble("lever_kind_unknown", text=text, known=known) from None
    about_ids = _Names(reader, map_id, text).of(kind, about.strip())
    return Lever(
        id=LeverId(f"lever-typed{number}"),
        map_id=map_id,
        kind=kind,
        change=_amount(kind, change, text),
        connector_id=about_ids.connector_id,
        node_id=about_ids.node_id,
        role_id=about_ids.role_id,
    )


class _About(NamedTuple):
    connector_id: ConnectorId | None = None
    node_id: NodeId | None = None
    role_id: RoleId | None = None


def _amount(kind: LeverKind, text: str, whole: str) -> float:
    plain = text.strip().replace("−", "-")
    is_percent = plain.endswith("%")
    try:
        amount = float(plain.removesuffix("%").replace(",", "."))
    except ValueError:
        raise Trouble("lever_unreadable", text=whole) from None
    if not RANGES[Lever, "change"].holds(amount) or (is_percent and kind not in _SHARES):
        raise Trouble("lever_unreadable", text=whole)
    if is_percent:
        amount /= _PERCENT
    if kind in _SHARES and abs(amount) > 1:
        raise Trouble("lever_share_beyond", text=whole)
    return amount


def _trained(reader: Reader, map_id: MapId, names: "_Names", about: str, change: str, number: int) -> Lever:
    """The hours of work that training everybody at a step saves, as a lever."""
    node_id, skill_id = names.skill_at(about)
    slower = _amount(LeverKind.SHARE, change, names.text)
    today = date.today()  # noqa: DTZ011  # the day where the person is
    ahead = planned(reader, map_id, today).ahead(today)
    found = training(reader, node_id, skill_id, *ahead, slower=slower)
    if found.obstacles:
        raise Trouble("lever_training_nothing", text=names.text)
    return Lever(
        id=LeverId(f"lever-typed{number}"),
        map_id=map_id,
        kind=LeverKind.TOUCH,
        change=sum(found.hours.values()),
        node_id=node_id,
    )


class _Names:
    """What the names of a lever's text stand for on a map."""

    def __init__(self, reader: Reader, map_id: MapId, text: str) -> None:
        self._reader = reader
        self._map_id = map_id
        self.text = text

    def of(self, kind: LeverKind, about: str) -> _About:
        if not about and kind is not LeverKind.ENTRIES:
            raise Trouble("lever_nothing_named", text=self.text)
        match kind:
            case LeverKind.SHARE:
                return _About(connector_id=self._branch(about))
            case LeverKind.DROP_OUT:
                return self._drop_out(about)
            case LeverKind.HIRE:
                return _About(role_id=self._role(about))
            case LeverKind.TOUCH:
                return self._work(about)
            case LeverKind.ENTRIES:
                return _About(node_id=self._start(about)) if about else _About()
            case _:
                return _About(node_id=self._node(about))

    def skill_at(self, about: str) -> tuple[NodeId, SkillId]:
        """The step and the skill of `step/skill`."""
        for cut in (i for i, letter in enumerate(about) if letter == "/"):
            skills = _called(list(self._reader.all(Skill)), about[cut + 1 :])
            if self._nodes(about[:cut]) and skills:
                return self._node(about[:cut]), SkillId(self._one([each.id for each in skills], about))
        raise Trouble("lever_about_unknown", text=self.text, name=about)

    def _drop_out(self, about: str) -> _About:
        if self._nodes(about) or ">" not in about:
            return _About(node_id=self._node(about))
        return _About(connector_id=self._branch(about))

    def _work(self, about: str) -> _About:
        """A step; or a step and a role, cut where both are known, for names may hold the sign themselves."""
        if not self._nodes(about):
            for cut in (i for i, letter in enumerate(about) if letter == "/"):
                step, role = about[:cut], about[cut + 1 :]
                if self._nodes(step) and self._roles(role):
                    return _About(node_id=self._node(step), role_id=self._role(role))
        return _About(node_id=self._node(about))

    def _branch(self, about: str) -> ConnectorId:
        cuts = [(about[:cut], about[cut + 1 :]) for cut, letter in enumerate(about) if letter == ">"]
        known = [(source, target) for source, target in cuts if self._nodes(source) and self._nodes(target)]
        found = [
            line.id
            for source, target in known
            for node_id in self._nodes(source)
            for line in queries.outgoing(self._reader, node_id)
            if line.target_id in self._nodes(target)
        ]
        if not found and known:
            source, target = (each.strip() for each in known[0])
            raise Trouble("lever_about_no_line", text=self.text, source=source, target=target)
        if not found and self._nodes(about):
            raise Trouble("lever_about_no_branch", text=self.text, name=about)
        return ConnectorId(self._one(found, about))

    def _start(self, name: str) -> NodeId:
        node = self._reader.get(Node, self._node(name))
        if node.kind is not NodeKind.START:
            raise Trouble("lever_about_no_start", text=self.text, name=name)
        return node.id

    def _node(self, name: str) -> NodeId:
        return NodeId(self._one(self._nodes(name), name))

    def _role(self, name: str) -> RoleId:
        return RoleId(self._one(self._roles(name), name))

    def _nodes(self, name: str) -> list[NodeId]:
        nodes = queries.nodes(self._reader, self._map_id)
        return [node.id for node in _called([n for n in nodes if n.kind is not NodeKind.NOTE], name)]

    def _roles(self, name: str) -> list[RoleId]:
        return [role.id for role in _called(list(self._reader.all(Role)), name)]

    def _one(self, found: Sequence[str], name: str) -> str:
        if len(found) != 1:
            code = "lever_about_several" if found else "lever_about_unknown"
            raise Trouble(code, text=self.text, name=name)
        return found[0]


def _called(records: Sequence[N], name: str) -> list[N]:
    """Those of this name or id; where there are none, those whose name begins like this."""
    wanted = _plain(name)
    named = [each for each in records if wanted in (_plain(each.name), each.id)]
    return named or [each for each in records if wanted and _plain(each.name).startswith(wanted)]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def said(reader: Reader, lever: Lever) -> str:
    """The text that `read_lever` reads back."""
    parts = []
    line = reader.find(Connector, lever.connector_id)
    if line is not None:
        parts.append(">".join(reader.get(Node, end).name for end in (line.source_id, line.target_id)))
    about = (reader.find(Node, lever.node_id), reader.find(Role, lever.role_id))
    parts += [named.name for named in about if named is not None]
    return f"{lever.kind.value}:{'/'.join(parts)}={lever.change:+.12g}"
