"""The inspector on what the customer gets (domain row 10) and on exit criteria (row 11)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits import things
from mapper.core.queries_value import node_criteria, node_values, stage_criteria, stage_values
from mapper.core.records import NodeValue, Stage, StageValue
from mapper.core.values import Phase
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map, named

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Selling").step("Show").step("Offer").note("Remember")
    return furnish(InspectorPanel, builder, selected=["Show"])


def _open(part):
    part.section.action.click()
    return part.line


def test_a_step_says_what_the_customer_gets(room, type_into):
    room.select("Show")
    part = room.panel.page.value
    assert not part.line.isVisible()
    type_into(_open(part).editor, "Proof on its own data", then=ENTER)
    value = node_values(room.reader, room.node("Show").id)[0]
    assert value.name == "Proof on its own data"
    row = part.rows.rows()[value.id]
    type_into(row.proof.editor, "Test protocol", then=ENTER)
    row.strength.setFocus()
    QTest.keyClick(row.strength, Qt.Key.Key_3)
    value = node_values(room.reader, room.node("Show").id)[0]
    assert (value.proof, value.strength) == ("Test protocol", 3)
    QTest.keyClick(row.strength, Qt.Key.Key_4)
    assert node_values(room.reader, room.node("Show").id)[0].strength == 3
    row.remover.click()
    assert node_values(room.reader, room.node("Show").id) == []
    assert part.rows.rows() == {}


def test_an_emptied_statement_is_taken_away(room, type_into):
    room.select("Show")
    part = room.panel.page.value
    type_into(_open(part).editor, "Proof", then=ENTER)
    row = next(iter(part.rows.rows().values()))
    type_into(row.name.editor, "", then=ENTER)
    assert node_values(room.reader, room.node("Show").id) == []


def test_a_checklist_is_written_and_ticked_off(room, type_into):
    room.select("Show")
    part = room.panel.page.criteria
    type_into(_open(part).editor, "The customer signs", then=ENTER)
    type_into(part.line.editor, "Score is 7", then=ENTER)
    node = room.node("Show")
    first, second = node_criteria(room.reader, node.id)
    assert [first.name, second.name] == ["The customer signs", "Score is 7"]
    row = part.rows.rows()[first.id]
    row.verifiable.click()
    row.met.click()
    type_into(row.evidence.editor, "Signed copy", then=ENTER)
    first = node_criteria(room.reader, node.id)[0]
    assert (first.is_verifiable, first.is_met, first.evidence) == (True, True, "Signed copy")
    assert part.section.note() == "1 of 2 met"


def test_several_steps_and_notes_have_no_such_sections(room):
    room.select("Show", "Offer")
    assert not room.panel.page.value.section.isVisible()
    room.select("Remember")
    assert not room.panel.page.value.section.isVisible()
    room.select("Offer")
    assert room.panel.page.criteria.section.isVisible()


def test_a_stage_has_its_phase_its_value_and_its_criteria(room, type_into):
    stage = named(room.reader, Stage, "Selling")
    room.selection.set([stage.id])
    room.wake()
    page = room.panel.page
    page.part.phase.box.setFocus()
    for _ in range(3):
        QTest.keyClick(page.part.phase.box, Qt.Key.Key_Down)
    assert room.reader.get(Stage, stage.id).phase is Phase.SELLING
    type_into(_open(page.value).editor, "A clear offer", then=ENTER)
    type_into(_open(page.criteria).editor, "It has accepted", then=ENTER)
    assert [each.name for each in stage_values(room.reader, stage.id)] == ["A clear offer"]
    assert [each.name for each in stage_criteria(room.reader, stage.id)] == ["It has accepted"]


def test_a_stage_tells_what_its_steps_state_as_the_row_does(room, type_into):
    show, remark = room.node("Show").id, room.node("Remember").id
    stage = named(room.reader, Stage, "Selling")
    room.selection.set([stage.id])
    part = room.panel.page.value
    section = part.section
    assert not section.note()
    room.bridge.run(things.add_thing, NodeValue, node_id=show, name="Proof")
    room.bridge.run(things.add_thing, NodeValue, node_id=remark, name="Nothing")
    assert (section.note(), section._note.isVisible()) == ("1 at its steps", True)
    type_into(_open(part).editor, "A clear offer", then=ENTER)
    assert section.note() == "instead of 1 at its steps"


def test_the_map_tells_how_many_stages_say_it(room):
    room.select()
    page = room.panel.page
    assert page.value.told.text() == "0 of 1 stages say what the customer gets"
    assert page.value.silent.text() == "Nothing yet: Selling"
    stage = named(room.reader, Stage, "Selling")
    room.bridge.run(things.add_thing, StageValue, stage_id=stage.id, name="A clear offer")
    assert page.value.told.text() == "1 of 1 stages say what the customer gets"
    assert not page.value.silent.isVisible()


def test_a_document_to_read_takes_nothing(furnish):
    room = furnish(InspectorPanel, a_map().step("Show"), is_read_only=True)
    room.select("Show")
    assert room.panel.page.value.section.isVisible()
    assert not room.panel.page.value.section.action.isVisible()
    assert not room.panel.page.criteria.line.isVisible()
