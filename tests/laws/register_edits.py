"""The edits of the register, of votes and of what follows from them, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import agreement, dismissing, register
from mapper.core.history import Label
from mapper.core.records import Ballot, Connector, Dismissal, Item, Node, Person, ProcessMap, Role
from mapper.core.values import BallotKind, ItemKind, Rect
from tests.laws.source import Source, places

Call = tuple[tuple[Any, ...], dict[str, Any]]

_names = st.sampled_from(("Late", "  ", "x" * 501, "Nobody calls back"))
_kinds = st.sampled_from(ItemKind)
_sizes = st.integers(-10, 400).map(float)
_boxes = st.builds(lambda at, width, height: Rect(*at, width, height), places, _sizes, _sizes)


def _add_item(s: Source) -> Call:
    node = s.one(Node)
    return (node.map_id, s.draw(_kinds), s.draw(_names), s.draw(st.sampled_from((node.id, None)))), {}


def _open_ballot(s: Source) -> Call:
    node = s.one(Node)
    measure = s.draw(st.sampled_from(("", "wait_days", "touch_hours", "share")))
    fields = {"is_anonymous": s.draw(st.booleans()), "measure": measure}
    if measure == "touch_hours":
        fields["role_id"] = s.id(Role)
    if measure == "share":
        fields["connector_id"] = s.id(Connector)
    node_id = None if measure == "share" else node.id
    return (node.map_id, s.draw(st.sampled_from(BallotKind)), s.draw(_names), node_id), fields


def _cast_vote(s: Source) -> Call:
    amounts = st.none() | st.integers(0, 6).map(float)
    return (s.id(Ballot), s.id(Person)), {name: s.draw(amounts) for name in ("value", "low", "mid", "high")}


def _ignore_findings(s: Source) -> Call:
    node = s.one(Node)
    codes = s.draw(st.lists(st.sampled_from(("dead_end", "no_goal", "gone_rule")), max_size=3))
    places = [(None, "", "no_people"), *((node.map_id, node.id, code) for code in codes)]
    return ([dismissing.About(map_id, code, about) for map_id, about, code in places], s.draw(_names)), {}


REGISTER_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    agreement.add_participants: lambda s: ((s.draw(st.lists(_names, max_size=2)),), {}),
    agreement.cast_dots: lambda s: (
        (s.id(Ballot), s.id(Person), {s.id(Item): s.draw(st.integers(-1, 4))}),
        {},
    ),
    agreement.cast_vote: _cast_vote,
    agreement.close_ballot: lambda s: ((s.id(Ballot),), {"closed": "2026-11-27T10:00:00"}),
    agreement.make_practice: lambda s: ((s.id(Node),), {}),
    agreement.open_ballot: _open_ballot,
    agreement.reopen_ballot: lambda s: ((s.id(Ballot),), {}),
    agreement.sign: lambda s: ((s.id(ProcessMap), s.id(Person), "2026-11-27"), {}),
    agreement.take_over: lambda s: ((s.id(Ballot),), {}),
    dismissing.heed_findings: lambda s: ((s.some_ids(Dismissal, 0),), {}),
    dismissing.ignore_findings: _ignore_findings,
    register.add_item: _add_item,
    register.rename_item: lambda s: ((s.id(Item), s.draw(_names)), {"rect": s.draw(st.none() | _boxes)}),
    register.add_item_to_nodes: lambda s: ((s.some_ids(Node), s.draw(_kinds), s.draw(_names)), {}),
    register.make_items: lambda s: ((s.some_ids(Node), s.draw(_kinds)), {}),
}
