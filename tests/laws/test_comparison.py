"""Comparing maps after any edits: a copy is the same, a mirror tells the same, and nothing that changed is left out."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import count
from unittest import mock

import hypothesis.strategies as st
import pytest
from hypothesis import given

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.analysis.comparison.compare import Comparison, compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.taking import Into, taken
from mapper.core import queries
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.edits.nodes import add_node
from mapper.core.edits.taking_over import take_over
from mapper.core.errors import Refused
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.reader import Reader
from mapper.core.records import (
    RECORD_TYPES,
    Calendar,
    Connector,
    Goal,
    Lane,
    Metric,
    Node,
    Person,
    ProcessMap,
    Product,
    Record,
    Role,
    Skill,
    Stage,
    Tool,
)
from mapper.core.records.plain import to_plain
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map
from tests.laws.edits import EDITS, drawn, edit_name

_UNTOLD = {"id", "origin", "map_id", "attached_to"}
_LIBRARIES = (Role, Tool, Skill, Metric, Goal, Person, Calendar, Product)
_UNTOLD_OF_MAPS = {"id", "name", "kind", "based_on", "position", "parent_node_id", "is_locked"}


@pytest.fixture(autouse=True)
def _numbers():
    """Ids by chance would have hypothesis see another document each time."""
    numbers = count(1000)
    with mock.patch("mapper.core.draft.new_id", lambda prefix: f"{prefix}-{next(numbers):012x}"):
        yield


def a_session() -> Session:
    """A process of two stages, and the inside of one of its steps."""
    session = (
        a_map()
        .stage("One")
        .lane("Sales")
        .step("Call", touch_hours=1, wait_days=2)
        .tool("CRM")
        .skill("Listening", 2)
        .metric("Rate", target=0.5)
        .to("Offer", 0.4)
        .stage("Two")
        .step("Offer")
        .to("Won", 0.3)
        .to("Lost", 0.7)
        .session()
    )
    offer = next(node for node in session.store.all(Node) if node.name == "Offer")
    inside = session.run(make_inside, offer.id).added(ProcessMap)[0]
    for number, name in enumerate(("Price", "Write")):
        session.run(add_node, inside.id, NodeKind.STEP, Point(40 + 300.0 * number, 40), name)
    return session


def live(session: Session, data: st.DataObject, most: int) -> None:
    """Do this and that to the document; what the rules refuse is not done."""
    for _ in range(data.draw(st.integers(0, most))):
        edit = data.draw(st.sampled_from(sorted(EDITS, key=edit_name)))
        call = drawn(edit, session.store, data.draw)
        if call is not None:
            with suppress(Refused):
                session.run(edit, *call[0], **call[1])


def copied(session: Session, data: st.DataObject) -> tuple[Side, Side]:
    """Some map of the document and a copy of it."""
    map_id = data.draw(st.sampled_from(queries.maps(session.store))).id
    new_id = session.store.get(ProcessMap, map_id).id.replace("map-", "map-c")
    session.run(copy_map, map_id, "Copy", MapKind.TO_BE, new_map_id=new_id)
    return Side(session.store, map_id), Side(session.store, new_id)


@given(st.data())
def test_a_copy_of_whatever_map_is_the_same(data):
    session = a_session()
    live(session, data, 8)
    before, after = copied(session, data)
    assert compare(before, after).changes == ()
    assert compare(before, before).changes == ()


@given(st.data())
def test_whatever_is_done_to_a_copy_is_told_completely_and_mirrored(data):
    session = a_session()
    live(session, data, 3)
    before, after = copied(session, data)
    live(session, data, 8)
    if any(session.store.find(ProcessMap, side.map_id) is None for side in (before, after)):
        return
    there, back = compare(before, after), compare(after, before)
    assert _told(there.mirrored()) == _told(back)
    assert there.mirrored().pairs == back.pairs
    _check(there)


@given(st.data(), st.sampled_from(Into), st.booleans())
def test_taking_all_over_leaves_nothing_but_the_drawing(data, into, is_at_once):
    session = a_session()
    before, after = copied(session, data)
    live(session, data, 8)
    if any(session.store.find(ProcessMap, side.map_id) is None for side in (before, after)):
        return
    for side in (before, after):
        session.run(set_map, side.map_id, is_locked=False)
    kept = after if into is Into.BEFORE else before
    as_it_was = _drawn_all(session.store, kept.map_id)
    for _ in range(40):
        found = compare(before, after)
        if not found:
            break
        changes = list(found.changes)
        if not is_at_once:
            changes = [data.draw(st.sampled_from([change for change in changes if not change.is_layout]))]
        with suppress(Refused):  # such as a line that is there already until another one is taken over
            session.run(take_over, *taken(found, changes, into=into))
        assert _drawn_all(session.store, kept.map_id) == as_it_was
    assert not compare(before, after)


@given(st.data())
def test_all_of_another_file_is_taken_over(data):
    """The other file began as a copy of this one and went its own way."""
    here = a_session()
    live(here, data, 3)
    other = Session(MemoryKeeper.of(_records(here.store)), Clock())
    live(other, data, 6)
    live(here, data, 2)
    map_id = next(iter(here.store.all(ProcessMap))).id
    if other.store.find(ProcessMap, map_id) is None or here.store.find(ProcessMap, map_id) is None:
        return
    here.run(set_map, map_id, is_locked=False)
    sides = Side(here.store, map_id), Side(other.store, map_id)
    _check(compare(*sides))
    for _ in range(5):
        found = compare(*sides)
        if not found:
            break
        here.run(take_over, *taken(found, found.changes, into=Into.BEFORE))
    assert not compare(*sides)


def _records(reader: Reader) -> list[Record]:
    return [record for record_type in RECORD_TYPES for record in reader.all(record_type)]


def _drawn_all(reader: Reader, map_id: str) -> list[str]:
    types = (Stage, Lane, Node, Connector)
    return sorted(repr(record) for each in types for record in _drawn(reader, each, map_id).values())


def _told(found: Comparison) -> set[object]:
    """The changes in no order."""
    told: set[object] = {(replace(change, fields=()), frozenset(change.fields)) for change in found.changes}
    return told | {change for inside in found.insides for change in _told(inside)}


def _check(found: Comparison) -> None:
    """Against a plain difference of plain records."""
    entries = _entries(found.before.reader, found.after.reader)
    for record_type in (Stage, Lane, Node, Connector):
        old, new = (_drawn(side.reader, record_type, side.map_id) for side in (found.before, found.after))
        same = {b: a for b, a in found.pairs.after.items() if b in old}
        changes = [change for change in found.changes if change.record_type is record_type]
        kinds = {kind: {c.id for c in changes if c.kind is kind} for kind in ChangeKind}
        assert kinds[ChangeKind.ADDED] == new.keys() - set(same.values())
        assert kinds[ChangeKind.REMOVED] == old.keys() - same.keys()
        told = {change.after_id: change for change in changes if change.before_id and change.after_id}
        for before_id, after_id in same.items():
            differing = _differing(found, old[before_id], new[after_id], entries)
            change = told.get(after_id)
            fields = () if change is None else change.fields
            assert {f.name for f in fields if f.record_type is record_type} - {"position"} == differing
            hung = {f.record_type for f in fields} - {record_type, ProcessMap}
            assert hung == _otherwise_hung(found, before_id, after_id, record_type, entries)
    for record_type in (Stage, Lane):
        _check_order(found, record_type)
    _check_insides(found)
    maps = [to_plain(found.before.map), _as_before(found, to_plain(found.after.map), entries)]
    changed = {f.name for c in found.changes if c.record_type is ProcessMap for f in c.fields}
    assert changed == {name for name in maps[0] if maps[0][name] != maps[1][name]} - _UNTOLD_OF_MAPS


def _check_insides(found: Comparison) -> None:
    """Each step that is on both sides tells of its inside what a look at the two maps in it says."""
    told = {c.after_id: [f for f in c.fields if f.name == "inside"] for c in found.changes if c.before_id}
    compared = {(each.before.map_id, each.after.map_id): each for each in found.insides}
    for before_id, after_id in found.pairs.nodes.items():
        fields = told.get(after_id, [])
        readers = found.before.reader, found.after.reader
        old, new = _inside(readers[0], before_id), _inside(readers[1], after_id)
        if old is None or new is None:
            steps = [_steps(readers[0], old), _steps(readers[1], new)]
            assert [(f.before, f.after) for f in fields] == ([tuple(steps)] if old or new else [])
            continue
        inside = compared.pop((old.id, new.id))
        _check(inside)
        assert {f.aspect for f in fields} == {a for c in inside.changes for a in c.aspects}
        for field in fields:
            about = [c for c in inside.changes if field.aspect in c.aspects and c.with_id is None]
            if field.aspect is not Aspect.LAYOUT:
                assert field.within.total == len(about)
                assert field.within.added == sum(c.before_id is None for c in about)
    assert not compared


def _inside(reader: Reader, node_id: str) -> ProcessMap | None:
    found = [m for m in reader.all(ProcessMap) if m.parent_node_id == node_id]
    return found[0] if found else None


def _steps(reader: Reader, inside: ProcessMap | None) -> int | None:
    """How many steps lie in an inside and in those of its steps."""
    if inside is None:
        return None
    nodes = [node for node in reader.all(Node) if node.map_id == inside.id]
    own = sum(node.kind not in (NodeKind.START, NodeKind.END, NodeKind.NOTE) for node in nodes)
    return own + sum(_steps(reader, _inside(reader, node.id)) or 0 for node in nodes)


def _drawn(reader: Reader, record_type: type[Record], map_id: str) -> dict[str, Record]:
    found = [r for r in reader.all(record_type) if r.map_id == map_id]
    return {r.id: r for r in found if getattr(r, "kind", None) is not NodeKind.NOTE}


def _differing(found: Comparison, old: Record, new: Record, entries: Mapping[str, str]) -> set[str]:
    before, after = to_plain(old), _as_before(found, to_plain(new), entries)
    names = set(before) - _UNTOLD - ({"position"} if isinstance(old, Stage | Lane) else set())
    return {name for name in names if before[name] != after[name]}


def _as_before(found: Comparison, plain: dict[str, object], entries: Mapping[str, str]) -> dict[str, object]:
    """What a record after says, with what it names as it is called before: by the pairs, or as the same entry."""
    return {
        name: found.pairs.before.get(value, entries.get(value, value)) if isinstance(value, str) else value
        for name, value in plain.items()
    }


def _entries(before: Reader, after: Reader) -> dict[str, str]:
    """By the id after the id before of entries of libraries that only their name makes the same, each once."""
    found: dict[str, str] = {}
    for record_type in () if before is after else _LIBRARIES:
        old, new = (
            sorted(side.all(record_type), key=lambda e: (e.name.casefold(), e.id)) for side in (before, after)
        )
        ids = {each.id for each in old}, {each.id for each in new}
        left = [each for each in old if each.id not in ids[1]]
        for each in new:
            same = [
                one for one in left if each.id not in ids[0] and one.name.casefold() == each.name.casefold()
            ]
            for one in same[:1]:
                left.remove(one)
                found[each.id] = one.id
    return found


def _otherwise_hung(
    found: Comparison, before_id: str, after_id: str, record_type: type, entries: Mapping[str, str]
) -> set[type]:
    """The types of which other ones hang there; a record that says nothing is none."""
    holder = {Node: "node_id", Stage: "stage_id"}.get(record_type, "")
    types = {Node: OF_NODE, Stage: OF_STAGE}.get(record_type, ())
    return {
        each
        for each in types
        if _hung(found, found.before, each, holder, before_id, entries)
        != _hung(found, found.after, each, holder, after_id, entries)
    }


def _hung(found: Comparison, side: Side, record_type: type[Record], holder: str, of: str, entries):
    lines = []
    for record in side.reader.all(record_type):
        if getattr(record, holder) == of:
            plain = to_plain(record)
            del plain["id"], plain[holder]
            lines.append(_as_before(found, plain, entries) if side is found.after else plain)
    return sorted((line for line in lines if not all(_is_nothing(v) for v in line.values())), key=repr)


def _is_nothing(value: object) -> bool:
    return value is None or value is False or value == ""


def _check_order(found: Comparison, record_type: type[Record]) -> None:
    """Without those that moved, all that is common stands in one order; where one did, it does not."""
    back = found.pairs.before
    orders = [
        [
            b.id
            for b in sorted(
                _drawn(s.reader, record_type, s.map_id).values(), key=lambda b: (b.position, b.id)
            )
        ]
        for s in (found.before, found.after)
    ]
    moved = {
        c.before_id
        for c in found.changes
        if c.record_type is record_type and any(f.name == "position" for f in c.fields)
    }
    common = [i for i in orders[0] if i in found.pairs.after], [back[i] for i in orders[1] if i in back]
    left = [[i for i in order if i not in moved] for order in common]
    assert left[0] == left[1]
    assert bool(moved) == (common[0] != common[1])
