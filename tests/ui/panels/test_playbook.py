"""The playbook and the plan as tables (domain rows 9 and 18)."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from mapper.core.edits import agreement, lanes, maps, measures, nodes
from mapper.core.edits.things import add_thing
from mapper.core.records import (
    Adoption,
    Ballot,
    Handover,
    Lane,
    Node,
    Person,
    PlanAction,
    Practice,
    ProcessMap,
    Role,
    SignOff,
)
from mapper.core.values import BallotKind, HandoverState, MapKind, PlanKind
from mapper.ui.fields.catalogue import FIELDS
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


def _written(page, name, key, text):
    page._put(index(page, name, key), text)
    page.model.settle()
    return index(page, name, key).data()


def test_adoption_of_earlier_months_is_seen_and_typed(room, locale):
    call, ann = named(room.bridge.reader, Node, "Call"), named(room.bridge.reader, Person, "Ann")
    page = page_of(room, "adoption")
    assert page.model.rowCount() == 0, "nothing is a best practice yet"
    room.bridge.run(add_thing, Practice, node_id=call.id, name="Call early", entrenched_months=2)
    practice = named(room.bridge.reader, Practice, "Call early")
    fields = {"practice_id": practice.id, "person_id": ann.id}
    today = QDate.currentDate()
    months = [QDate(today.year(), today.month(), 1).addMonths(-n).toString("yyyy-MM-dd") for n in range(8)]
    room.bridge.run(add_thing, Adoption, month=months[2], share=0.4, **fields)
    page.model.settle()
    assert [field.key.split(":")[-1] for field in page.model.fields[2:]] == months[5::-1]
    room.bridge.run(add_thing, Adoption, month=months[7], share=0.4, **fields)
    page.model.settle()
    keys = [field.key for field in page.model.fields]
    assert keys[2:] == [f"adopted:{practice.id}:{month}" for month in months[7::-1]]
    assert index(page, "Ann", keys[2]).data() == "40 %"
    for month, typed in ((months[1], "80 %"), (months[0], "90")):
        assert _written(page, "Ann", f"adopted:{practice.id}:{month}", typed).endswith(" %")
    found = {each.month: each.share for each in room.bridge.reader.all(Adoption)}
    assert found == {months[7]: 0.4, months[2]: 0.4, months[1]: 0.8, months[0]: 0.9}
    book = page_of(room, "practices")
    assert (index(book, "Call early", "lived").data(), index(book, "Call early", "entrenched").data()) == (
        "90 %",
        "entrenched",
    )
    assert index(book, "Call early", f"lives:{ann.id}").data() == "90 %"
    _written(page, "Ann", f"adopted:{practice.id}:{months[1]}", "")
    assert months[1] not in {each.month for each in room.bridge.reader.all(Adoption)}


def test_signatures_are_set_by_name_and_told_when_the_map_has_changed(room, locale):
    page = page_of(room, "signatures")
    for name in ("ann", "Ben"):
        page.adder.setText(name)
        QTest.keyClick(page.adder, Qt.Key.Key_Return)
    page.model.settle()
    signed = {named(room.bridge.reader, Person, name).id for name in ("Ann", "Ben")}
    assert {each.person_id for each in room.bridge.reader.all(SignOff)} == signed
    (moment,) = room.bridge.session.versions
    assert moment.name == f"Signed: {room.bridge.reader.get(ProcessMap, room.bridge.map_id).name}"
    assert {each.version_id for each in room.bridge.reader.all(SignOff)} == {moment.id}
    assert index(page, "Ann", "stands").data() == "yes"
    call = named(room.bridge.reader, Node, "Call")
    room.bridge.run(nodes.rename_node, call.id, "Call back")
    page.model.settle()
    assert index(page, "Ben", "stands").data() == "no, changed since"
    page.adder.setText("Ben")
    QTest.keyClick(page.adder, Qt.Key.Key_Return)
    page.model.settle()
    assert index(page, "Ben", "stands").data() == "yes"
    assert index(page, "Ann", "stands").data() == "no, changed since"
    assert page.model.rowCount() == 2, "whoever signs again does not sign twice"
    moments = {each.version_id for each in room.bridge.reader.all(SignOff)}
    assert moments == {version.id for version in room.bridge.session.versions} > {moment.id}
    page.view.setCurrentIndex(index(page, "Ann", "day"))
    QTest.keyClick(page.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(list(room.bridge.reader.all(SignOff))) == 1


def _put_into(room, node, lane_name):
    lane = next(
        each for each in room.bridge.reader.all(Lane) if (each.map_id, each.name) == (node.map_id, lane_name)
    )
    write = next(field.write for field in FIELDS if field.key == "lane")
    room.bridge.run(write, node.id, lane.id)


def test_a_step_put_into_another_lane_is_listed_with_its_hours_reason_and_state(room, locale):
    old = named(room.bridge.reader, Node, "Call")
    room.bridge.run(lanes.add_lane, old.map_id, "Presales")
    room.bridge.run(maps.copy_map, old.map_id, "Better", MapKind.TO_BE)
    better = next(m for m in room.bridge.reader.all(ProcessMap) if m.based_on == old.map_id)
    room.bridge.switch_map(better.id)
    page = page_of(room, "hands")
    assert page.model.rowCount() == 0
    new = next(n for n in room.bridge.reader.all(Node) if n.origin == old.id)
    _put_into(room, new, "Presales")
    page.model.settle()
    room.bridge.run(measures.set_touch_named, [new.id], "Engineer", 2.0)
    page.model.settle()
    keys = ("from_lane", "to_lane", "hours", "was_by_role", "by_role", "state")
    shown = [index(page, "Call", key).data() for key in keys]
    assert shown == ["Sales", "Presales", "3", "Seller 1 h", "Engineer 2 h, Seller 1 h", "Still open"]
    assert _written(page, "Call", "reason", "Nearer to the product") == "Nearer to the product"
    assert _written(page, "Call", "state", "accepted") == "Accepted"
    (said,) = room.bridge.reader.all(Handover)
    assert (said.node_id, said.reason, said.state) == (
        new.id,
        "Nearer to the product",
        HandoverState.ACCEPTED,
    )
    _put_into(room, old, "Presales")
    page.model.settle()
    assert page.model.rowCount() == 0, "the base has it there too"
