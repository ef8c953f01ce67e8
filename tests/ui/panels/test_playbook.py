"""The playbook and the plan as tables (domain rows 9 and 18)."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from mapper.core.edits import agreement
from mapper.core.edits.things import add_thing
from mapper.core.records import Adoption, Ballot, Node, Person, PlanAction, Practice, Role
from mapper.core.values import BallotKind, PlanKind
from mapper.ui.fields.subjects import SUBJECTS
from mapper.ui.panels.table.book import BookPanel
from tests.builders import a_map, named


@pytest.fixture
def room(furnish):
    builder = a_map().stage("Find").lane("Sales").step("Call", touch_hours=1, role="Seller").step("Meet")
    made = furnish(lambda *about: BookPanel(*about, SUBJECTS), builder, width=1100, height=420)
    made.bridge.run(agreement.add_participants, ["Ann"])
    return made


def page_of(room, key):
    room.panel.show_page(key)
    return room.panel.current


def index(page, name, key):
    row = next(r for r in range(page.model.rowCount()) if page.model.index(r, 0).data() == name)
    return page.model.index(row, [field.key for field in page.model.fields].index(key))


def test_only_agreed_steps_can_become_practice_and_people_adopt_it(room):
    page = page_of(room, "practices")
    page.adder.setText("Call")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    assert list(room.bridge.reader.all(Practice)) == [], "nobody has agreed on it"
    call, ann = named(room.bridge.reader, Node, "Call"), named(room.bridge.reader, Person, "Ann")
    made = room.bridge.run(agreement.open_ballot, call.map_id, BallotKind.FIST, "?", call.id)
    ballot = made.added(Ballot)[0]
    room.bridge.run(agreement.cast_vote, ballot.id, ann.id, value=5.0)
    room.bridge.run(agreement.close_ballot, ballot.id)
    page.adder.setText("Call")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    page.model.settle()
    assert named(room.bridge.reader, Practice, "Call").node_id == call.id
    page._put(index(page, "Call", f"lives:{ann.id}"), "80 %")
    page.model.settle()
    found = next(iter(room.bridge.reader.all(Adoption)))
    assert (found.share, found.month[:7]) == (0.8, QDate.currentDate().toString("yyyy-MM"))
    assert index(page, "Call", "lived").data().startswith("80")


def test_a_hire_before_its_gate_is_kept_and_warned_about(room):
    plan = {"map_id": named(room.bridge.reader, Node, "Call").map_id}
    room.bridge.run(add_thing, PlanAction, name="Mend the list", due="2027-03-31", **plan)
    gate = named(room.bridge.reader, PlanAction, "Mend the list").id
    room.bridge.run(add_thing, PlanAction, name="Hire", kind=PlanKind.HIRE, gate_id=gate, **plan)
    page = page_of(room, "plan")
    starts = next(field for field in page.model.fields if field.key == "starts")
    page._put(index(page, "Hire", "starts"), "2027-01-01")
    hire = named(room.bridge.reader, PlanAction, "Hire")
    assert hire.starts == "2027-01-01", "a warning, not a block"
    assert "Mend the list" in starts.remark(room.bridge.reader, hire).text
    room.bridge.run(add_thing, PlanAction, name="Later", **plan)
    later = named(room.bridge.reader, PlanAction, "Later")
    assert starts.remark(room.bridge.reader, later) is None


def test_adding_people_where_nothing_is_entrenched_is_warned_about(room):
    call = named(room.bridge.reader, Node, "Call")
    seller = named(room.bridge.reader, Role, "Seller").id
    fields = {"map_id": call.map_id, "name": "Hire", "kind": PlanKind.HIRE, "role_id": seller}
    room.bridge.run(add_thing, PlanAction, **fields)
    role = next(field for field in page_of(room, "plan").model.fields if field.key == "role_id")
    hire = named(room.bridge.reader, PlanAction, "Hire")
    assert "Call" in role.remark(room.bridge.reader, hire).text
    fields = {"node_id": call.id, "name": "Call", "entrenched_months": 1}
    room.bridge.run(add_thing, Practice, **fields)
    made = {
        "practice_id": named(room.bridge.reader, Practice, "Call").id,
        "month": "2026-11-01",
        "share": 0.9,
    }
    room.bridge.run(add_thing, Adoption, person_id=named(room.bridge.reader, Person, "Ann").id, **made)
    assert role.remark(room.bridge.reader, hire) is None
