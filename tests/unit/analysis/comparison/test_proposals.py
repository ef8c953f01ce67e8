"""Maps that were drawn apart: what is proposed as the same, and what becomes of it when it is confirmed."""

import pytest

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.maps import copy_map, delete_map, set_map
from mapper.core.edits.nodes import delete_items
from mapper.core.edits.pairing import pair_things, part_things, tell_apart
from mapper.core.errors import Refused
from mapper.core.ids import new_id
from mapper.core.records import REFERENCES, Dismissal, Node, record_type_of
from mapper.core.records.plain import field_types
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import MapKind, NodeKind
from mapper.services.samples import records_of_template, templates
from tests.builders import a_map

# How a second team writes the steps of the template of complex sales: reworded, shortened, one in another language.
REWORDED = {
    "Choose target accounts": "Target accounts are chosen",
    "First contact": "Contact them",
    "Demonstrate the fit": "Demonstration",
    "Agree terms": "Terms agreed",
    "Buying committee decides": "Gremium entscheidet",
}


def anew(records):
    """The same document as if somebody else had made it: no id in common, nothing remembered."""
    ids = {record.id: new_id(record.prefix) for record in records}
    made = []
    for record in records:
        fields = {"id": ids[record.id]}
        for reference in REFERENCES[type(record)]:
            fields[reference.field] = ids.get(getattr(record, reference.field))
        if hasattr(record, "origin"):
            fields["origin"] = None
        made.append(type(record)(**{n: getattr(record, n) for n in field_types(type(record))} | fields))
    return made, ids


def side(reader):
    return Side(reader, queries.maps(reader)[0].id)


@pytest.mark.parametrize("key", [template.key for template in templates()])
def test_a_template_drawn_twice_is_proposed_whole(key):
    records = records_of_template(key)
    copies, ids = anew(records)
    comparison = compare(side(Store(records)), side(Store(copies)))
    assert not comparison.pairs.nodes
    assert len(comparison.pairs.stages) == len(
        queries.stages(comparison.before.reader, comparison.before.map_id)
    )
    found = {one.before_id: one.after_id for one in comparison.proposals}
    assert found == {r.id: ids[r.id] for r in records if isinstance(r, Node) and r.kind != "note"}
    assert all(one.score >= 0.9 and "name" in one.why for one in comparison.proposals)


def test_steps_called_otherwise_are_proposed_by_their_letters_and_neighbours():
    records = records_of_template("b2b_complex")
    copies, ids = anew(records)
    after = Draft(Store(copies))
    for node in list(after.all(Node)):
        after.update(node, name=REWORDED.get(node.name, node.name))
    assert {node.name for node in after.all(Node)} >= set(REWORDED.values())
    found = {one.before_id: one.after_id for one in compare(side(Store(records)), side(after)).proposals}
    right = {r.id: ids[r.id] for r in records if isinstance(r, Node) and r.kind != "note"}
    assert found == right


@pytest.fixture
def drawn_twice():
    """A map, the same map drawn by somebody else but for a step that was left out, and who is who in them."""
    records = records_of_template("b2b_complex")
    copies, ids = anew(records)
    before, after = Draft(Store(records)), Draft(Store(copies))
    left_out = min(node.id for node in before.all(Node) if node.name == "Demonstrate the fit")
    delete_items(after, [ids[left_out]])
    nodes = {node.id: ids[node.id] for node in before.all(Node) if node.kind is not NodeKind.NOTE}
    del nodes[left_out]
    return before, after, nodes


def renamed(draft, name):
    for number, node in enumerate(list(draft.all(Node))):
        draft.update(node, name=name(number))


def test_steps_of_one_name_are_told_apart_by_where_they_stand(drawn_twice):
    before, after, right = drawn_twice
    for draft in (before, after):
        renamed(draft, lambda _: "Step")
    assert {one.before_id: one.after_id for one in compare(side(before), side(after)).proposals} == right


def test_steps_that_all_are_called_otherwise_are_proposed_by_where_they_stand_but_not_as_likely(drawn_twice):
    before, after, right = drawn_twice
    renamed(after, lambda number: chr(0x3B1 + number) * 4)
    found = compare(side(before), side(after)).proposals
    assert {(one.before_id, one.after_id) for one in found} <= right.items(), "nothing wrong is proposed"
    assert len(found) >= 0.9 * len(right)
    assert all(0.35 <= one.score < 0.7 and "name" not in one.why for one in found)
    back = compare(side(after), side(before)).proposals
    assert {(one.after_id, one.before_id, one.score) for one in back} == {
        (one.before_id, one.after_id, one.score) for one in found
    }


def test_nothing_is_proposed_where_nothing_is_alike():
    one = a_map().stage("Find").lane("Sales").step("Call").to("Meet").step("Meet").to("Won")
    other = a_map().stage("Bauen").lane("Werk").step("Zuschnitt").to("Hobeln", 0.5).step("Hobeln")
    comparison = compare(side(Store(one.records())), side(Store(anew(other.records())[0])))
    assert comparison.proposals == ()


def test_two_templates_of_other_trades_share_their_ends_at_most():
    one, other = (side(Store(records_of_template(key))) for key in ("rfp_tender", "renewal_expansion"))
    comparison = compare(one, other)
    told = {
        tuple(s.reader.get(Node, i).name for s, i in ((one, p.before_id), (other, p.after_id)))
        for p in comparison.proposals
        if record_type_of(p.before_id) is Node
    }
    assert len(told) <= 2, told


def test_it_is_the_same_from_the_other_side():
    records = records_of_template("b2b_complex")
    before, after = side(Store(records)), side(Store(records_of_template("channel_partner")))
    there = {(one.before_id, one.after_id, one.score, one.why) for one in compare(before, after).proposals}
    back = {(one.after_id, one.before_id, one.score, one.why) for one in compare(after, before).proposals}
    assert there == back


@pytest.fixture
def apart():
    """One document with a map and another one, drawn apart."""
    builder = a_map().stage("Find leads").lane("Sales").step("Call").to("Meet").step("Meet").to("Won")
    builder.map("Later").stage("Find the leads").lane("Sales").step("Call them").to("Meet").step("Meet").to(
        "Won"
    )
    return builder.session()


def both(session):
    first, second = queries.maps(session.store)
    return compare(Side(session.store, first.id), Side(session.store, second.id))


def test_all_that_is_proposed_is_confirmed_by_one_command_and_undone_by_one(apart):
    before = apart.snapshot()
    found = both(apart).proposals
    assert [one.why for one in found if record_type_of(one.before_id) is not Node] == [("name",)]
    apart.run(pair_things, [(one.before_id, one.after_id) for one in found])
    comparison = both(apart)
    assert comparison.proposals == ()
    assert len(comparison.pairs.nodes) == 3
    assert len(comparison.pairs.connectors) == 2, "lines between pairs are pairs"
    apart.undo()
    assert apart.snapshot() == before


def test_what_is_not_the_same_is_parted_and_told_as_gone_and_new(apart):
    first = queries.maps(apart.store)[0].id
    copy = "map-0000000000c0"
    apart.run(copy_map, first, "Copy", MapKind.TO_BE, new_map_id=copy)
    sides = Side(apart.store, first), Side(apart.store, copy)
    before_id, after_id = next(iter(compare(*sides).pairs.nodes.items()))
    apart.run(part_things, [(before_id, after_id)])
    comparison = compare(*sides)
    assert before_id not in comparison.pairs.nodes
    assert {c.kind.value for c in comparison.changes if c.record_type is Node} == {"added", "removed"}
    apart.run(pair_things, [(before_id, after_id)])
    assert compare(*sides).changes == ()


def test_what_is_told_apart_is_proposed_no_more_either_way_until_it_is_undone(apart):
    first, second = (Side(apart.store, each.id) for each in queries.maps(apart.store))
    (call, *_) = [one for one in compare(first, second).proposals if record_type_of(one.before_id) is Node]
    pair = (call.before_id, call.after_id)
    apart.run(tell_apart, [pair])

    def proposed(one, other):
        return {(each.before_id, each.after_id) for each in compare(one, other).proposals}

    assert pair not in proposed(first, second)
    assert pair[::-1] not in proposed(second, first)
    apart.undo()
    assert pair in proposed(first, second)
    apart.redo()
    apart.run(pair_things, [pair])
    assert not list(apart.store.all(Dismissal)), "who pairs them after all has changed the mind"
    apart.run(tell_apart, [pair])
    apart.run(delete_map, second.map_id)
    assert not list(apart.store.all(Dismissal)), "it goes with the map"


def test_the_one_that_is_not_locked_remembers(apart):
    first, second = queries.maps(apart.store)
    apart.run(set_map, second.id, is_locked=True)
    (call,) = [one for one in both(apart).proposals if "name" in one.why][:1]
    apart.run(pair_things, [(call.before_id, call.after_id)])
    assert both(apart).pairs.after[call.before_id] == call.after_id
    apart.run(part_things, [(call.before_id, call.after_id)])
    assert call.before_id not in both(apart).pairs.after
    assert first.is_locked is False


def test_pairs_with_another_file_are_remembered_by_the_one_that_is_here():
    records = records_of_template("b2b_complex")
    here, there = Draft(Store(records)), Store(anew(records)[0])
    comparison = compare(side(there), side(here))
    pair_things(here, [(one.before_id, one.after_id) for one in comparison.proposals])
    run_rules(here)
    assert compare(side(there), side(here)).changes == ()
    back = compare(side(here), side(there))
    assert back.changes == ()


def test_things_of_two_kinds_are_refused(apart):
    first = queries.maps(apart.store)[0].id
    node, lane = queries.nodes(apart.store, first)[0], queries.lanes(apart.store, first)[0]
    with pytest.raises(Refused, match="not_the_same_kind"):
        apart.run(pair_things, [(node.id, lane.id)])
    with pytest.raises(Refused, match="same_by_id"):
        apart.run(part_things, [(node.id, node.id)])
