"""The matrices: who has what to do with a step, what steps ask for and what people can do, by key, fill and paste."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Allocation,
    Calendar,
    Holiday,
    Node,
    NodeSkill,
    Person,
    PersonSkill,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
)
from mapper.core.values import Raci
from mapper.ui.fields.field import Sign
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map, named

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Find").lane("Sales").step("Call", touch_hours=1, role="Seller")
    builder.skill("Listening", 3).skill("Pricing", 2).step("Meet", touch_hours=2, role="Presales")
    builder.skill("Listening", 4)
    room = furnish(lambda *about: BookPanel(*about, SUBJECTS), builder, width=1100, height=420)
    for name in ("Ana", "Ben", "Cem"):
        room.bridge.run(add_resource, Person, name)
    for name, role in (("Ana", "Seller"), ("Ben", "Seller"), ("Ben", "Presales")):
        person, has = named(room.bridge.reader, Person, name), named(room.bridge.reader, Role, role)
        room.bridge.run(add_thing, Allocation, person_id=person.id, role_id=has.id, share=0.6)
    return room


def _page(room, key):
    room.panel.show_page(key)
    room.panel.current.model.settle()
    return room.panel.current


def _cell(page, row, column):
    rows = [page.model.index(r, 0).data() for r in range(page.model.rowCount())]
    columns = [field.name for field in page.model.fields]
    return page.model.index(rows.index(row), columns.index(column))


def _press(page, row, column, *keys):
    page.view.setCurrentIndex(_cell(page, row, column))
    for key in keys:
        QTest.keyClick(page.view, key)
    page.model.settle()
    return _cell(page, row, column)


def _letters(room, name):
    node, reader = named(room.bridge.reader, Node, name), room.bridge.reader
    found = reader.referring(Responsibility, "node_id", node.id)
    named_by = {r.id: r.name for kind in (Role, Person) for r in reader.all(kind)}
    return sorted((named_by[each.role_id or each.person_id], each.letter) for each in found)


def test_letters_are_put_and_taken_by_their_keys(room):
    page = _page(room, "responsibilities")
    assert _press(page, "Call", "Seller", Qt.Key.Key_R).data() == "R"
    assert _press(page, "Call", "Seller", Qt.Key.Key_A).data() == "RA"
    assert _press(page, "Call", "Cem", Qt.Key.Key_C).data() == "C"
    assert _letters(room, "Call") == [
        ("Cem", Raci.CONSULTED),
        ("Seller", Raci.ACCOUNTABLE),
        ("Seller", Raci.RESPONSIBLE),
    ]
    assert _press(page, "Call", "Seller", Qt.Key.Key_R).data() == "A"
    assert _press(page, "Call", "Seller", Qt.Key.Key_Delete).data() == ""
    room.bridge.undo()
    page.model.settle()
    assert _cell(page, "Call", "Seller").data() == "A"


def test_exactly_one_shall_answer_for_a_step(room):
    page = _page(room, "responsibilities")
    _press(page, "Call", "Cem", Qt.Key.Key_C)
    cell = _cell(page, "Call", "Answer for it")
    assert page.model.cell(cell.row(), cell.column()).sign is Sign.WARNING
    _press(page, "Call", "Seller", Qt.Key.Key_A)
    assert page.model.cell(cell.row(), cell.column()).sign is None
    _press(page, "Call", "Ana", Qt.Key.Key_A)
    assert "Several answer" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_letters_are_copied_and_pasted_and_what_is_none_stays_with_the_reason(room):
    page = _page(room, "responsibilities")
    _press(page, "Call", "Seller", Qt.Key.Key_A, Qt.Key.Key_R)
    QTest.keyClick(page.view, Qt.Key.Key_C, CTRL)
    page.view.setCurrentIndex(_cell(page, "Meet", "Seller"))
    QTest.keyClick(page.view, Qt.Key.Key_V, CTRL)
    page.model.settle()
    assert _cell(page, "Meet", "Seller").data() == "RA"
    QGuiApplication.clipboard().setText("boss")
    QTest.keyClick(page.view, Qt.Key.Key_V, CTRL)
    assert "A answers for it" in page.model.misreading(_cell(page, "Meet", "Seller")).reason
    assert ("Seller", Raci.ACCOUNTABLE) in _letters(room, "Meet")


def test_a_new_person_is_a_new_column(room):
    page = _page(room, "responsibilities")
    room.bridge.run(add_resource, Person, "Dora")
    page.model.settle()
    assert _press(page, "Call", "Dora", Qt.Key.Key_I).data() == "I"


def test_levels_are_put_by_number_keys_and_filled_down(room):
    page = _page(room, "skills_held")
    assert _press(page, "Ana", "Listening", Qt.Key.Key_4).data() == "4 / 3 ✓"
    assert _press(page, "Cem", "Pricing", Qt.Key.Key_2).data() == "2"
    cells = [_cell(page, name, "Pricing") for name in ("Ana", "Ben", "Cem")]
    page.view.choose_block(cells[0].row(), cells[0].column(), cells[2].row(), cells[0].column())
    QTest.keyClick(page.view, Qt.Key.Key_1)
    page.model.settle()
    assert [cell.data() for cell in cells] == ["1 / 2 −1", "1 / 2 −1", "1"]
    held = {(record.person_id, record.level) for record in room.bridge.reader.all(PersonSkill)}
    assert len(held) == 4


def test_gaps_of_people_are_as_counted_by_hand(room):
    page = _page(room, "skills_held")
    for name, skill, level in (("Ana", "Listening", 2), ("Ben", "Listening", 1), ("Ben", "Pricing", 4)):
        _press(page, name, skill, Qt.Key(ord(str(level))))
    # Ana is a seller: Call asks for Listening 3 and Pricing 2. Ben is presales too: Meet asks for Listening 4.
    wanted = {
        ("Ana", "Listening"): ("2 / 3 −1", Sign.GAP),
        ("Ana", "Pricing"): ("– / 2 −2", Sign.WIDE_GAP),
        ("Ben", "Listening"): ("1 / 4 −3", Sign.WIDE_GAP),
        ("Ben", "Pricing"): ("4 / 2 ✓", Sign.MET),
        ("Cem", "Listening"): ("", None),
        ("Cem", "Pricing"): ("", None),
    }
    for (name, skill), (text, sign) in wanted.items():
        cell = _cell(page, name, skill)
        assert (cell.data(), page.model.cell(cell.row(), cell.column()).sign) == (text, sign), (name, skill)
    assert _gaps(room.bridge.reader) == {
        ("Ana", "Listening"): 1,
        ("Ana", "Pricing"): 2,
        ("Ben", "Listening"): 3,
        ("Ben", "Pricing"): 0,
    }


def _gaps(reader):
    """A second way: every person against every step, pair by pair."""
    found = {}
    for person, node in product(reader.all(Person), reader.all(Node)):
        roles = {a.role_id for a in reader.all(Allocation) if a.person_id == person.id}
        works = {t.role_id for t in reader.all(RoleTouch) if t.node_id == node.id}
        for link in reader.all(NodeSkill) if roles & works else ():
            if link.node_id == node.id:
                held = [
                    h.level
                    for h in reader.all(PersonSkill)
                    if (h.person_id, h.skill_id) == (person.id, link.skill_id)
                ]
                key = (person.name, reader.get(Skill, link.skill_id).name)
                found[key] = max(found.get(key, 0), link.level - (held[0] if held else 0), 0)
    return found


def test_what_steps_ask_for_is_put_by_keys_and_tells_who_is_able(room):
    held = _page(room, "skills_held")
    _press(held, "Ana", "Listening", Qt.Key.Key_3)
    page = _page(room, "skills_asked")
    cell = _cell(page, "Call", "Listening")
    assert cell.data() == "3 · 1/2 !"
    assert "All hangs on one person" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert _press(page, "Call", "Listening", Qt.Key.Key_1).data() == "1 · 1/2 !"
    assert _press(page, "Call", "Listening", Qt.Key.Key_0).data() == "0 · 2/2"
    assert _press(page, "Call", "Listening", Qt.Key.Key_Delete).data() == ""
    assert (
        len(room.bridge.reader.referring(NodeSkill, "node_id", named(room.bridge.reader, Node, "Call").id))
        == 1
    )


def test_a_button_turns_the_skills_over(room):
    _page(room, "skills_asked")
    room.panel.other_side.click()
    assert room.panel.current.subject.key == "skills_held"
    room.panel.other_side.click()
    assert room.panel.current.subject.key == "skills_asked"
    for key, other in (("people", "time_for_roles"), ("calendars", "holidays"), ("targets", "actuals")):
        _page(room, key)
        for there in (other, key):
            room.panel.other_side.click()
            assert room.panel.current.subject.key == there
    _page(room, "tools")
    assert room.panel.other_side.isHidden()


def test_the_list_of_skills_tells_coverage_and_on_whom_all_hangs(room):
    held = _page(room, "skills_held")
    _press(held, "Ana", "Listening", Qt.Key.Key_3)
    _press(held, "Ben", "Listening", Qt.Key.Key_1)
    page = _page(room, "skills")
    names = ("People who need it", "At the level", "Mean gap", "Hangs on")
    # Ana needs 3 and has 3; Ben needs 4 and has 1.
    assert [_cell(page, "Listening", name).data() for name in names] == ["2", "50 %", "1.5", "Ana"]


def test_more_than_all_of_ones_time_warns_and_is_no_block(room):
    page = _page(room, "people")
    allocated = _cell(page, "Ben", "Allocated")
    assert allocated.data() == "120 %"
    assert page.model.cell(allocated.row(), allocated.column()).sign is Sign.WARNING
    assert _cell(page, "Ben", "Roles").data() == "Presales 60 %, Seller 60 %"
    assert page.model.cell(_cell(page, "Ana", "Allocated").row(), allocated.column()).sign is None


def test_hours_of_people_and_roles_need_a_calendar(room):
    page = _page(room, "people")
    assert _cell(page, "Ana", "Hours this year").data() == ""
    room.bridge.run(add_resource, Calendar, "Office")
    page.model.settle()
    for name in ("Ana", "Ben"):
        page._put(_cell(page, name, "Calendar"), "Office")
    page.model.settle()
    hours = page.model.fields[_cell(page, "Ana", "Hours this year").column()]
    ana = hours.read(room.bridge.reader, named(room.bridge.reader, Person, "Ana"))
    roles = _page(room, "roles")
    assert _cell(roles, "Seller", "People").data() == "2"
    assert _cell(roles, "Seller", "Full-time equivalents").data() == "1.2"
    seller = roles.model.fields[_cell(roles, "Seller", "Hours this year").column()]
    role = named(room.bridge.reader, Role, "Seller")
    assert seller.read(room.bridge.reader, role) == pytest.approx(1.2 * ana)


def test_the_skills_of_a_person_are_typed_with_their_levels(room):
    page = _page(room, "people")
    page._put(_cell(page, "Cem", "Skills"), "Listening: 2, Law")
    page.model.settle()
    assert _cell(page, "Cem", "Skills").data() == "Law: 3, Listening: 2"


def test_a_pasted_list_of_names_is_added_as_one_command(room):
    page = _page(room, "people")
    QGuiApplication.clipboard().setText("Dora\n\n ana \nEve  Miller\nDora\n")
    page.adder.setFocus()
    QTest.keyClick(page.adder, Qt.Key.Key_V, CTRL)
    names = sorted(person.name for person in room.bridge.reader.all(Person))
    assert names == ["Ana", "Ben", "Cem", "Dora", "Eve Miller"]
    room.bridge.undo()
    assert sorted(person.name for person in room.bridge.reader.all(Person)) == ["Ana", "Ben", "Cem"]


def test_working_days_are_typed_as_people_write_them(room):
    room.bridge.run(add_resource, Calendar, "Office")
    page = _page(room, "calendars")
    page._put(_cell(page, "Office", "Working days"), "Mon-Thu, Sat")
    assert named(room.bridge.reader, Calendar, "Office").workdays == "12346"
    assert _cell(page, "Office", "Working days").data() == "Mon–Thu, Sat"
    page._put(_cell(page, "Office", "Working days"), "whenever")
    assert "Mon–Fri" in page.model.misreading(_cell(page, "Office", "Working days")).reason


def test_holidays_are_typed_or_pasted_with_their_names(room):
    page = _page(room, "holidays")
    page.adder.setText("2026-12-25 Christmas Day")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("2026-01-01\tNew Year\n1 May 2026: Labour Day\n")
    QTest.keyClick(page.adder, Qt.Key.Key_V, CTRL)
    found = sorted((each.day, each.name) for each in room.bridge.reader.all(Holiday))
    assert found == [
        ("2026-01-01", "New Year"),
        ("2026-05-01", "Labour Day"),
        ("2026-12-25", "Christmas Day"),
    ]
    assert len(list(room.bridge.reader.all(Calendar))) == 1
    page.adder.setText("soon")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert len(list(room.bridge.reader.all(Holiday))) == 3
