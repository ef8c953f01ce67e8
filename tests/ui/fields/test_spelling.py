"""Values as text: what is written is read again the same, and what means nothing is said, never guessed."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from mapper.core import queries
from mapper.core.errors import Refused
from mapper.core.records import Node
from mapper.core.values import ValueClass
from mapper.ui.fields.catalogue import field_of, fields
from mapper.ui.fields.field import Holds, Item
from mapper.ui.fields.spelling import Spelling, heading
from mapper.ui.widgets.parsing import Misread
from tests.builders import a_map, named

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


def _session():
    builder = (
        a_map().stage("First").stage("First").lane("Sales").step("Call", touch_hours=1 / 3, wait_days=2.125)
    )
    builder.measured(value_class=ValueClass.BNVA, attempts_limit=4).tool("Word, Excel").tool("CRM")
    builder.skill("Law: 3", 2).skill('The "art"').metric("Rate", actual=0.1234567, due="2026-03-31")
    return builder.metric("Calls", target=7.5, unit="per week").to("Lost").session()


def _spelling(session, locale="en_GB"):
    return Spelling(session.store, queries.maps(session.store)[0].id, QLocale(locale))


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "fr_FR"])
def test_what_is_written_is_read_the_same(locale):
    session = _session()
    spelling = _spelling(session, locale)
    for node in session.store.all(Node):
        for field in fields(session.store):
            if field.write is None or not field.may_hold(node):
                continue
            value = field.read(session.store, node)
            read = spelling.read(field, node, spelling.typed(field, node)) if value else value
            assert read == (pytest.approx(value, abs=1e-11) if isinstance(value, float) else value), field.key


@given(st.lists(st.tuples(NAMES.map(str.strip).filter(bool), st.none() | st.integers(0, 4)), max_size=4))
def test_any_names_with_any_levels_are_read_the_same(items):
    once = {name.casefold(): Item(name, level) for name, level in reversed(items)}
    builder = a_map().step("Call")
    for item in once.values():
        builder.skill(item.name, item.level)
    session = builder.session()
    field, call, spelling = (
        field_of(session.store, "skills"),
        named(session.store, Node, "Call"),
        _spelling(session),
    )
    assert spelling.read(field, call, spelling.typed(field, call)) == field.read(session.store, call)


def test_units_are_read_as_in_the_inspector():
    session = _session()
    spelling, call = _spelling(session), named(session.store, Node, "Call")
    assert spelling.read(field_of(session.store, "wait"), call, "2 weeks") == 10
    role = next(field for field in fields(session.store) if field.name == "Hours of Seller")
    assert spelling.read(role, call, "30 min") == 0.5
    calls = next(field for field in fields(session.store) if field.name == "Calls, target")
    assert spelling.shown(calls, call) == "7.5 per week", "a unit of its own is said"
    assert heading(field_of(session.store, "wait")) == "Waiting (days)"


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("wait", "soon", "Not a number."),
        ("wait", "-1", "Not below 0"),
        ("attempts", "1.5", "A whole number"),
        ("value", "great", "“great” is none of these: Value-adding, Necessary, Not adding"),
        ("kind", "", "This cannot be empty."),
        ("skills", "Law: 9", "A level is a number from 0 to 4."),
        ("tools", '"CRM" x', "behind a name in quotation marks"),
    ],
)
def test_what_means_nothing_is_said(key, text, said):
    session = _session()
    with pytest.raises(Misread) as problem:
        _spelling(session).read(field_of(session.store, key), named(session.store, Node, "Call"), text)
    assert said in str(problem.value)


def test_a_choice_is_read_by_its_word_or_its_code():
    session = _session()
    value, call = field_of(session.store, "value"), named(session.store, Node, "Call")
    assert _spelling(session).read(value, call, "nva") is ValueClass.NVA
    assert _spelling(session).read(value, call, "value-ADDING") is ValueClass.VA
    assert value.holds is Holds.CHOICE


@given(st.sampled_from(fields(_session().store)), st.text(max_size=24))
def test_any_text_is_read_or_is_said_to_mean_nothing(field, text):
    session = _session()
    node = named(session.store, Node, "Call")
    with contextlib.suppress(Misread):
        value = _spelling(session).read(field, node, text)
        if field.write is not None and field.may_hold(node):
            with contextlib.suppress(Refused):
                session.run(field.write, node.id, value)
                read = field.read(session.store, session.store.get(Node, node.id))
                assert (read or None) == (value or None)
