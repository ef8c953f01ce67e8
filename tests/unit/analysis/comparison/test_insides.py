"""Insides of steps in a comparison: told at the step, listed by themselves, taken over; against plain sets of names."""

from collections import Counter

import pytest

from mapper.analysis.comparison.change import Aspect, ChangeKind, Counts
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.taking import Into, taken
from mapper.core import queries
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map, set_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, colour_node, delete_items, rename_node
from mapper.core.edits.taking_over import take_over
from mapper.core.errors import Refused
from mapper.core.insides import inside_of
from mapper.core.records import ProcessMap
from mapper.core.values import MapKind, NodeKind, Point
from tests.builders import a_map

COPY = "map-0000000000c0"


def put_in(session, map_id, *names):
    """Steps in a row, behind what is there."""
    behind = 300.0 * len(queries.nodes(session.store, map_id))
    for number, name in enumerate(names):
        session.run(add_node, map_id, NodeKind.STEP, Point(20 + behind + 300.0 * number, 20), name)


def inner(session, map_id, *way):
    """The inside at the end of a way of names."""
    for name in way:
        node = named(session, map_id, name)
        map_id = inside_of(session.store, node.id).id
    return map_id


def named(session, map_id, name):
    return next(node for node in queries.nodes(session.store, map_id) if node.name == name)


def names_in(session, map_id):
    """All there is, by the way to it, whatever the comparison says."""
    found = {}
    for node in queries.nodes(session.store, map_id):
        measures = queries.measures(session.store, node.id)
        found[node.name] = None if measures is None else measures.wait_days
        inside = inside_of(session.store, node.id)
        if inside is not None:
            found |= {f"{node.name} › {key}": value for key, value in names_in(session, inside.id).items()}
    return found


@pytest.fixture
def session():
    """Call; Offer with Price (in it: List, Discount) and Write. And its copy."""
    session = a_map().stage("Sell").lane("Sales").step("Call").to("Offer").step("Offer").session()
    as_is = queries.maps(session.store)[0].id
    session.run(make_inside, named(session, as_is, "Offer").id)
    put_in(session, inner(session, as_is, "Offer"), "Price", "Write")
    session.run(make_inside, named(session, inner(session, as_is, "Offer"), "Price").id)
    put_in(session, inner(session, as_is, "Offer", "Price"), "List", "Discount")
    session.run(copy_map, as_is, "To be", MapKind.TO_BE, new_map_id=COPY)
    return session


@pytest.fixture
def refined(session):
    """In Offer: Check is new, Write gone. In Price: List waits, Discount is called Rebate. Call has an inside."""
    offer, price = inner(session, COPY, "Offer"), inner(session, COPY, "Offer", "Price")
    put_in(session, offer, "Check")
    session.run(delete_items, [named(session, offer, "Write").id])
    session.run(set_measures, named(session, price, "List").id, wait_days=2.0)
    session.run(rename_node, named(session, price, "Discount").id, "Rebate")
    session.run(make_inside, named(session, COPY, "Call").id)
    put_in(session, inner(session, COPY, "Call"), "Dial", "Talk")
    return session


def as_is_of(session):
    return queries.maps(session.store)[0].id


def found(session):
    return compare(Side(session.store, as_is_of(session)), Side(session.store, COPY))


def test_a_step_tells_what_is_otherwise_in_it_by_what_that_is_about(session, refined):
    comparison = found(session)
    told = {comparison.called(change): change for change in comparison.changes}
    assert told.keys() == {"Call", "Offer"}
    assert comparison.counts == Counts(changed=2)
    (came,) = told["Call"].fields
    assert (came.name, came.before, came.after, came.within) == ("inside", None, 2, None)
    by_aspect = {field.aspect: field.within for field in told["Offer"].fields}
    del by_aspect[Aspect.LAYOUT]  # the stage reached out for what came
    # Price changed in what it means (Rebate) and in numbers (List)
    assert by_aspect == {
        Aspect.MEANING: Counts(added=1, removed=1, changed=1),
        Aspect.NUMBERS: Counts(changed=1),
    }
    assert {field.within_all for field in told["Offer"].fields} == {Counts(added=1, removed=1, changed=1)}
    back = comparison.mirrored()
    assert back.insides[0].counts == Counts(added=1, removed=1, changed=1)
    assert {f.before for c in back.changes for f in c.fields if f.within is None} == {2}


def test_insides_are_listed_by_the_way_to_them(session, refined):
    comparison = found(session)
    listed = {" › ".join(comparison.way_into(each)): each for each in comparison.all_within()}
    assert listed.keys() == {"Offer", "Offer › Price"}
    kinds = Counter(change.kind for change in listed["Offer › Price"].changes)
    assert kinds == {ChangeKind.CHANGED: 2}
    rebate = next(c for c in listed["Offer › Price"].changes if c.fields[0].name == "name")
    assert comparison.holding(rebate) is listed["Offer › Price"]
    assert comparison.change_of(rebate.before_id) is rebate


@pytest.mark.parametrize("into", Into)
def test_what_is_otherwise_inside_is_taken_over_with_the_step(session, refined, into):
    wanted = names_in(session, COPY if into is Into.BEFORE else as_is_of(session))
    comparison = found(session)
    session.run(take_over, *taken(comparison, comparison.changes, into=into))
    assert names_in(session, as_is_of(session)) == names_in(session, COPY) == wanted
    assert not found(session)
    session.undo()
    assert found(session).changes == comparison.changes


def test_one_change_inside_is_taken_over_by_itself(session, refined):
    comparison = found(session)
    inside = next(each for each in comparison.insides if each.changes)
    check = next(c for c in inside.changes if c.kind is ChangeKind.ADDED)
    session.run(take_over, *taken(comparison.holding(check), [check], into=Into.BEFORE))
    assert "Offer › Check" in names_in(session, as_is_of(session))
    assert found(session).insides[0].counts == Counts(removed=1, changed=1)


def test_a_locked_inside_takes_nothing_and_says_so(session, refined):
    session.run(set_map, inner(session, as_is_of(session), "Offer", "Price"), is_locked=True)
    comparison = found(session)
    before = names_in(session, as_is_of(session))
    with pytest.raises(Refused, match="map_is_locked"):
        session.run(take_over, *taken(comparison, comparison.changes, into=Into.BEFORE))
    assert names_in(session, as_is_of(session)) == before


def test_insides_of_the_same_step_are_compared_though_neither_is_a_copy(session):
    """Both were made after the copy."""
    for map_id in (as_is_of(session), COPY):
        session.run(make_inside, named(session, map_id, "Call").id)
    put_in(session, inner(session, COPY, "Call"), "Dial")
    (change,) = found(session).changes
    (field,) = change.fields
    assert field.within == Counts(added=1)
    assert len([m for m in session.store.all(ProcessMap) if m.based_on]) == 3, (
        "the copy, Offer and Price in it"
    )
    session.run(take_over, *taken(found(session), [change], into=Into.BEFORE))
    assert not found(session)


def test_an_inside_that_is_only_drawn_otherwise_is_no_change(session):
    price = named(session, inner(session, COPY, "Offer"), "Price")
    session.run(colour_node, price.id, 3)
    comparison = found(session)
    (change,) = comparison.changes
    assert change.is_layout
    assert not comparison
    assert comparison.counts == Counts()
