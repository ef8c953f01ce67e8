"""Skills held against skills asked for: gaps person by person, coverage, and who hangs on one person."""

from mapper.analysis.skills import nobody_holds, required_of, skill_needs
from mapper.core import queries
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import Allocation, Node, Person, PersonSkill, Responsibility, Role, Skill
from mapper.core.values import Raci
from tests.builders import a_map, named


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
    return {names[need.skill_id]: need for need in skill_needs(session.store, map_id)}


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
    assert required_of(session.store, map_id)[cem, law] == 3


def test_what_nobody_holds_is_told():
    session = team()
    map_id = queries.maps(session.store)[0].id
    names = {s.id: s.name for s in session.store.all(Skill)}
    assert sorted(names[i] for i in nobody_holds(session.store, map_id)) == ["Law", "Pricing"]
