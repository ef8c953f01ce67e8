"""Skills held against skills asked for: gaps person by person, coverage, and who hangs on one person."""

from math import nan

import pytest

from mapper.analysis.measures.practice import members_of
from mapper.analysis.people.skills import cover_of, nobody_holds, priorities, required_of, skill_needs
from mapper.analysis.people.training import training
from mapper.core import queries
from mapper.core.edits.connectors import add_connector, set_connector
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Allocation,
    Connector,
    Node,
    Person,
    PersonSkill,
    Practice,
    Responsibility,
    Role,
    Skill,
)
from mapper.core.values import Raci
from tests.builders import a_map, named
from tests.unit.analysis.people import YEAR


def team():
    builder = a_map().step("Call", touch_hours=1, role="Seller").skill("Listening", 3).skill("Pricing", 2)
    session = builder.step("Sign").skill("Law").session()
    for name in ("Ana", "Ben", "Cem"):
        session.run(add_resource, Person, name)
    seller = named(session.store, Role, "Seller").id
    levels = {"Ana": {"Listening": 4, "Pricing": 0}, "Ben": {"Listening": 1}}
    for name, held in levels.items():
        person = named(session.store, Person, name).id
        session.run(add_thing, Allocation, person_id=person, role_id=seller, share=0.5)
        for skill, level in held.items():
            skill_id = named(session.store, Skill, skill).id
            session.run(add_thing, PersonSkill, person_id=person, skill_id=skill_id, level=level)
    return session


def needs(session):
    map_id = queries.maps(session.store)[0].id
    names = {s.id: s.name for s in session.store.all(Skill)}
    return {names[need.skill_id]: need for need in skill_needs(session.store, map_id, *YEAR)}


def test_a_gap_is_counted_person_by_person():
    session = team()
    people = {person.id: person.name for person in session.store.all(Person)}
    listening = needs(session)["Listening"]
    assert {people[who]: gap for who, gap in listening.gaps.items()} == {"Ana": 0, "Ben": 2}
    assert (listening.mean_gap, listening.coverage, listening.is_single) == (1.0, 0.5, True)
    pricing = needs(session)["Pricing"]
    assert (pricing.mean_gap, pricing.coverage, pricing.is_single) == (2.0, 0.0, False)


def test_where_nobody_works_nothing_is_made_up():
    law = needs(team())["Law"]
    assert (law.held, law.mean_gap, law.coverage, law.required) == ({}, None, None, 3)


def test_who_is_responsible_by_name_counts_too():
    session = team()
    cem, sign = named(session.store, Person, "Cem").id, named(session.store, Node, "Sign").id
    session.run(add_thing, Responsibility, node_id=sign, person_id=cem, letter=Raci.RESPONSIBLE)
    assert dict(needs(session)["Law"].held) == {cem: 0}
    map_id = queries.maps(session.store)[0].id
    law = named(session.store, Skill, "Law").id
    assert required_of(session.store, map_id, *YEAR)[cem, law] == 3
    assert not needs(session)["Law"].is_single
    session.run(add_thing, PersonSkill, person_id=cem, skill_id=law, level=3)
    assert needs(session)["Law"].is_single, "who is able and alone is the one on whom all hangs"
    assert cover_of(session.store, law, *YEAR).only == cem


def test_who_works_at_a_step_are_the_same_for_its_skills_and_its_practice():
    """The answer is counted anew from the records: hours or the letter R, by role with a share, or by name."""
    session = team()
    who = {person.name: person.id for person in session.store.all(Person)}
    call, sign = (named(session.store, Node, name).id for name in ("Call", "Sign"))
    session.run(add_resource, Role, "Lawyer")
    lawyer = named(session.store, Role, "Lawyer").id
    session.run(add_thing, Allocation, person_id=who["Ben"], role_id=lawyer, share=0.0)
    session.run(add_thing, Allocation, person_id=who["Ana"], role_id=lawyer, share=0.2)
    session.run(add_thing, Responsibility, node_id=sign, role_id=lawyer, letter=Raci.RESPONSIBLE)
    session.run(add_thing, Responsibility, node_id=call, person_id=who["Cem"], letter=Raci.RESPONSIBLE)
    session.run(add_thing, Responsibility, node_id=sign, person_id=who["Cem"], letter=Raci.ACCOUNTABLE)
    for node_id, names in ((call, {"Ana", "Ben", "Cem"}), (sign, {"Ana"})):
        session.run(add_thing, Practice, name="By hand", node_id=node_id)
        practice = next(each for each in session.store.all(Practice) if each.node_id == node_id)
        expected = {who[name] for name in names}
        assert members_of(session.store, practice, *YEAR) == expected
        needed = skill_needs(session.store, queries.maps(session.store)[0].id, *YEAR)
        assert {frozenset(need.held) for need in needed if need.node_id == node_id} == {frozenset(expected)}


def test_what_nobody_holds_is_told():
    session = team()
    map_id = queries.maps(session.store)[0].id
    names = {s.id: s.name for s in session.store.all(Skill)}
    assert sorted(names[i] for i in nobody_holds(session.store, map_id, *YEAR)) == ["Law", "Pricing"]


# -- what to train first, and what it brings


def test_row_2k_what_matters_most_is_the_gap_times_the_weight_of_its_step():
    session = team()
    found = list(needs(session).values())
    call = named(session.store, Node, "Call").id
    names = {s.id: s.name for s in session.store.all(Skill)}
    ranked = priorities(found, {call: 1.6})
    assert [(names[each.need.skill_id], each.priority) for each in ranked] == [
        ("Pricing", 3.2),
        ("Listening", 1.6),
    ], "a gap of two on average, one of one; where nobody works there is no gap to close"
    assert [each.priority for each in priorities(found, {call: -0.5})] == [1.0, 0.5], "its size counts"
    assert [each.priority for each in priorities(found, {})] == [0.0, 0.0]
    assert [each.priority for each in priorities(found, {call: nan})] == [0.0, 0.0]


def who_and_what(session):
    ana, ben = (named(session.store, Person, name).id for name in ("Ana", "Ben"))
    listening = named(session.store, Skill, "Listening").id
    return ana, ben, named(session.store, Node, "Call").id, listening


def test_row_2k_training_changes_hours_and_a_share_by_the_gap_that_is_closed():
    session = team()
    ana, ben, call, listening = who_and_what(session)
    seller = named(session.store, Role, "Seller").id
    all_of_it = training(session.store, call, listening, *YEAR, slower=0.25)
    assert (all_of_it.gap_before, all_of_it.gap_after) == (1.0, 0.0)
    assert all_of_it.hours[seller] == pytest.approx(1 / 1.25 - 1)
    some = training(session.store, call, listening, *YEAR, {ben: 2}, slower=0.25)
    assert (some.gap_after, some.hours[seller]) == (0.5, pytest.approx(1.125 / 1.25 - 1))
    none = training(session.store, call, listening, *YEAR, {ana: 1}, slower=0.25, fewer=0.5)
    assert (none.gap_after, none.hours[seller], none.share) == (1.0, 0.0, None), "nobody unlearns"


def test_training_changes_a_share_by_points_and_never_above_all():
    session = team()
    _, _, call, listening = who_and_what(session)
    session.run(add_connector, call, named(session.store, Node, "Sign").id)
    line = next(iter(session.store.all(Connector)))
    session.run(set_connector, line.id, share=0.6)
    found = training(session.store, call, listening, *YEAR, fewer=0.2, connector_id=line.id)
    assert found.share == pytest.approx(0.6 / 0.8 - 0.6)
    most = training(session.store, call, listening, *YEAR, fewer=0.9, connector_id=line.id)
    assert most.share == pytest.approx(0.4)


def test_training_that_cannot_be_judged_says_why():
    session = team()
    _, _, call, listening = who_and_what(session)
    sign, law = named(session.store, Node, "Sign").id, named(session.store, Skill, "Law").id

    def code(*about, **losses):
        [remark] = training(session.store, *about, *YEAR, **losses).obstacles
        return remark.code

    assert code(call, law) == "not_asked_for"
    assert code(sign, law) == "nobody_there"
    assert code(call, listening, slower=nan) == code(call, listening, fewer=-1.0) == "loss_invalid"
    assert code(call, listening, fewer=1.0) == "loss_too_large"
