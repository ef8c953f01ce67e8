"""Entries of the starter library taken over into a document: one edit, nothing twice."""

import pytest

from mapper.core.edits import adopting, resources
from mapper.core.errors import Refused
from mapper.core.records import Metric, Skill, Tool
from mapper.core.values import MetricKind, Phase, ToolKind
from mapper.services.adopting import known, new_entries
from mapper.services.session import Session
from mapper.services.starter_library import starter_library
from tests.builders import Clock, MemoryKeeper, a_map, named

WORDS = {phase: f"in {phase.value}" for phase in Phase}


@pytest.fixture
def session():
    return Session(MemoryKeeper.of(a_map().stage("Find").lane("Sales").step("Call").records()), Clock())


def test_chosen_entries_come_in_as_one_edit_and_go_again(session):
    library = starter_library("en")
    done = len(session.history.done)
    session.run(adopting.adopt_entries, new_entries(library.entries, WORDS))
    store = session.store
    assert {m.name for m in store.all(Metric)} == {m.name for m in library.metrics}
    assert {t.name for t in store.all(Tool)} == {t.name for t in library.tools}
    assert {s.name for s in store.all(Skill)} == {s.name for s in library.skills}
    rate = named(store, Metric, "Connect rate")
    assert (rate.unit, rate.kind, rate.category) == ("%", MetricKind.RATE, "in prospecting")
    assert (rate.numerator, rate.denominator) == ("conversations", "dials")
    assert (rate.range_low, rate.range_high, rate.range_source[:11]) == (0.05, 0.15, "prospeo.io;")
    assert named(store, Tool, "CRM").kind is ToolKind.SYSTEM
    assert named(store, Skill, "Negotiation").category == "in selling"
    assert len(session.history.done) == done + 1
    session.undo()
    assert not list(session.store.all(Metric))


def test_what_is_there_in_either_language_does_not_come_twice(session):
    session.run(resources.add_resource, Tool, "price LIST")
    session.run(resources.add_resource, Skill, "Verhandeln")
    library = starter_library("en")
    assert {e.name for e in known(session.store, library.entries)} == {"Price list", "Negotiation"}
    session.run(adopting.adopt_entries, new_entries(library.entries, WORDS))
    names = [tool.name.casefold() for tool in session.store.all(Tool)]
    assert names.count("price list") == 1
    assert "Negotiation" not in {skill.name for skill in session.store.all(Skill)}
    with pytest.raises(Refused, match="nothing_to_adopt"):
        session.run(adopting.adopt_entries, new_entries(starter_library("de").entries, WORDS))
