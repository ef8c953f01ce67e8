"""The inspector: who has what to do with a step, by click, by key and by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource
from mapper.core.records import Person, Responsibility, Role
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map


@pytest.fixture
def room(furnish):
    builder = a_map().lane("Sales").step("Call", touch_hours=1, role="Seller").step("Meet").note("Remember")
    room = furnish(InspectorPanel, builder, selected=["Call"])
    room.bridge.run(add_resource, Person, "Ana")
    return room


def _letters(room, name):
    names = {r.id: r.name for kind in (Role, Person) for r in room.reader.all(kind)}
    found = room.reader.referring(Responsibility, "node_id", room.node(name).id)
    return sorted((names[each.role_id or each.person_id], each.letter.value) for each in found)


def _row(room, name):
    return next(row for row in room.panel.page.who.rows.rows().values() if row.name == name)


def _click(row, letter):
    place = row.letters.place(letter).center().toPoint()
    QTest.mouseClick(row.letters, Qt.MouseButton.LeftButton, pos=place)


def _name(room, type_into, name):
    part = room.panel.page.who
    part.section.action.click()
    type_into(part.field.line, name, then=Qt.Key.Key_Return)


def test_who_is_named_does_it_and_gets_more_letters_by_key_and_click(room, type_into):
    room.select("Call")
    _name(room, type_into, "ana")
    assert _letters(room, "Call") == [("Ana", "R")]
    row = _row(room, "Ana")
    QTest.keyClick(row.letters, Qt.Key.Key_A)
    assert row.letters.letters == "RA"
    _click(row, "R")
    assert _letters(room, "Call") == [("Ana", "A")]
    room.bridge.undo()
    assert row.letters.letters == "RA"


def test_a_new_name_becomes_a_role(room, type_into):
    room.select("Call")
    _name(room, type_into, "Contract desk")
    assert _letters(room, "Call") == [("Contract desk", "R")]
    assert "Contract desk" in {role.name for role in room.reader.all(Role)}


def test_that_exactly_one_should_answer_is_said(room, type_into):
    room.select("Call")
    hint = room.panel.page.who.hint
    assert hint.isHidden()
    _name(room, type_into, "Ana")
    assert "Nobody answers" in hint.text()
    _click(_row(room, "Ana"), "A")
    assert hint.isHidden()
    _name(room, type_into, "Seller")
    _click(_row(room, "Seller"), "A")
    assert "Several answer" in hint.text()


def test_of_several_steps_a_letter_is_on_where_all_have_it(room, type_into):
    room.select("Call")
    _name(room, type_into, "Ana")
    room.select("Call", "Meet", "Remember")
    row = _row(room, "Ana")
    assert row.letters.letters == ""
    _click(row, "A")
    assert _letters(room, "Call") == [("Ana", "A"), ("Ana", "R")]
    assert _letters(room, "Meet") == [("Ana", "A")]
    room.bridge.undo()
    assert _letters(room, "Meet") == []


def test_all_letters_go_with_the_cross_and_the_link_asks_for_the_skills(room, type_into):
    asked = []
    room.bridge.here.open_list = asked.append
    room.select("Call")
    _name(room, type_into, "Ana")
    _row(room, "Ana").remover.click()
    assert _letters(room, "Call") == []
    room.panel.page.who.link.click()
    assert asked == ["skills_asked"]
