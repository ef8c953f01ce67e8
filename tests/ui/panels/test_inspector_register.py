"""What the inspector tells of problems, agreement, signatures and changes of hands (domain rows 8, 9, 21, 22, 25)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.ballots import About
from mapper.core.edits import agreement, connectors, maps, nodes, register, things
from mapper.core.records import (
    Adoption,
    Ballot,
    Connector,
    Handover,
    Item,
    Node,
    Person,
    Practice,
    ProcessMap,
    Role,
    SignOff,
)
from mapper.core.values import (
    BallotKind,
    ConstraintKind,
    HandoverState,
    ItemKind,
    ItemState,
    MapKind,
    NodeKind,
    Point,
)
from mapper.ui.bridge import Bridge
from mapper.ui.days import show_day
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.render.fit import NameFit
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme
from tests.builders import a_map, named


@pytest.fixture
def shown(qtbot):
    """A panel beside a short map; its bridge, and a way to select by name."""
    described = a_map().stage("Selling").lane("Sales").lane("Delivery").lane("Sales")
    bridge = Bridge(described.step("Call", touch_hours=2).step("Offer").session())
    bridge.run(agreement.add_participants, ["Ann", "Bob"])
    selection = Selection(bridge, bridge)
    panel = InspectorPanel(bridge, selection, Theme(Mode.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show()
    return panel, bridge, selection


def choose(shown, name: str):
    panel, bridge, selection = shown
    selection.set([named(bridge.reader, Node, name).id])
    return panel.page


def type_in(editor, text: str) -> None:
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def agree(bridge, *fingers: float) -> None:
    call = named(bridge.reader, Node, "Call")
    made = bridge.run(agreement.open_ballot, call.map_id, BallotKind.FIST, "?", call.id)
    ballot = made.added(Ballot)[0]
    for name, value in zip(("Ann", "Bob"), fingers, strict=True):
        bridge.run(agreement.cast_vote, ballot.id, named(bridge.reader, Person, name).id, value=value)
    bridge.run(agreement.close_ballot, ballot.id, closed="2026-11-27T10:00:00")


def test_entries_are_added_by_typing_and_closed_in_their_row(shown):
    page = choose(shown, "Call")
    bridge = shown[1]
    page.register.section.action.click()
    type_in(page.register.name.editor, "Wrong numbers")
    opened: list[str] = []
    bridge.here.open_list = opened.append
    page.register.link.click()
    assert opened == ["register"], "all else that is said of it stands there"
    item = named(bridge.reader, Item, "Wrong numbers")
    assert (item.kind, item.node_id) == (ItemKind.PROBLEM, named(bridge.reader, Node, "Call").id)
    row = page.register.rows.rows()[item.id]
    assert not row.sign.isHidden()
    row.state.committed.emit(ItemState.DONE)
    assert bridge.reader.get(Item, item.id).state is ItemState.DONE
    assert row.sign.isHidden(), "what is closed is marked no longer, and still listed"
    row.owner.committed.emit(named(bridge.reader, Person, "Bob").id)
    assert bridge.reader.get(Item, item.id).owner_id == named(bridge.reader, Person, "Bob").id


def test_a_constraint_says_what_it_is_made_of_and_how_long_it_holds_cases_up(shown):
    page, bridge = choose(shown, "Call"), shown[1]
    call = named(bridge.reader, Node, "Call").id
    bridge.run(register.add_item_to_nodes, [call], ItemKind.PROBLEM, "Wrong numbers")
    item = named(bridge.reader, Item, "Wrong numbers")
    row = page.register.rows.rows()[item.id]
    assert row.obstacle.isHidden()
    assert row.delay.isHidden(), "a problem has no room for it until it has one"
    row.kind.committed.emit(ItemKind.CONSTRAINT)
    assert row.obstacle.isVisibleTo(page)
    row.obstacle.committed.emit(ConstraintKind.POLICY)
    type_in(row.delay.line, "2.5")
    item = named(bridge.reader, Item, "Wrong numbers")
    assert (item.obstacle, item.delay_days) == (ConstraintKind.POLICY, 2.5)
    bridge.undo()
    assert named(bridge.reader, Item, "Wrong numbers").delay_days is None
    row.kind.committed.emit(ItemKind.PROBLEM)
    assert row.obstacle.isVisibleTo(page), "what is said of it stays to be seen"


def test_the_map_has_what_hangs_on_no_step(shown):
    panel, bridge, selection = shown
    bridge.run(register.add_item, bridge.map_id, ItemKind.PARKING, "Ask legal")
    bridge.run(register.add_item_to_nodes, [named(bridge.reader, Node, "Call").id], ItemKind.PROBLEM, "Late")
    selection.clear()
    assert [row.name.value() for row in panel.page.register.rows.rows().values()] == ["Ask legal"]


def test_only_an_agreed_step_offers_to_become_a_best_practice(shown):
    page, bridge = choose(shown, "Call"), shown[1]
    assert page.agreement.maker.isHidden()
    agree(bridge, 5.0, 4.0)
    assert page.agreement.state.text() == "Agreed"
    page.agreement.maker.click()
    assert named(bridge.reader, Practice, "Call").retired is None
    assert page.agreement.maker.isHidden()
    bridge.run(nodes.rename_node, named(bridge.reader, Node, "Call").id, "Ring")
    assert page.agreement.state.text() == "To be discussed: changed since it was agreed"


def test_the_last_vote_and_the_last_estimate_are_both_told(shown):
    page, bridge = choose(shown, "Call"), shown[1]
    agree(bridge, 2.0, 4.0)
    agree(bridge, 5.0, 4.0)
    call = named(bridge.reader, Node, "Call")
    about = (call.map_id, BallotKind.ESTIMATE, "How long?", call.id)
    made = bridge.run(agreement.open_ballot, *about, measure="wait_days", opened="2026-11-27T11:00:00")
    ballot = made.added(Ballot)[0]
    for name in ("Ann", "Bob"):
        bridge.run(agreement.cast_vote, ballot.id, named(bridge.reader, Person, name).id, mid=6.0)
    bridge.run(agreement.close_ballot, ballot.id, closed="2026-11-27T12:00:00")
    estimate, fist = page.agreement.result.text().split("\n")
    assert estimate.startswith("Median 6 days ")
    assert fist == "Lowest 4 · mean 4.5 · 100 % voted"


def test_an_open_vote_tells_nothing_and_can_be_gone_to(shown, qtbot):
    page, bridge = choose(shown, "Call"), shown[1]
    call = named(bridge.reader, Node, "Call")
    made = bridge.run(agreement.open_ballot, call.map_id, BallotKind.FIST, "?", call.id)
    bridge.run(agreement.cast_vote, made.added(Ballot)[0].id, None, value=1.0)
    assert page.agreement.state.text() == "A vote is open"
    assert page.agreement.result.isHidden()
    with qtbot.waitSignal(shown[0].wishes.vote_wanted) as asked:
        page.agreement.section.action.click()
    assert asked.args == [call.id]


def test_hours_and_shares_are_voted_on_where_they_are_edited(shown, qtbot):
    panel, bridge, selection = shown
    call, offer = (named(bridge.reader, Node, name) for name in ("Call", "Offer"))
    bridge.run(connectors.add_connector, call.id, offer.id)
    line = next(iter(bridge.reader.all(Connector)))
    seller = named(bridge.reader, Role, "Seller")
    row = choose(shown, "Call").work.touch.rows.rows()[seller.id]
    assert row.voter.accessibleName() == "Vote on the hours of Seller"
    hours = About("touch_hours", call.id, seller.id)
    with qtbot.waitSignal(panel.wishes.estimate_wanted) as asked:
        row.voter.click()
    assert asked.args == [hours]
    fields = {"measure": "touch_hours", "role_id": seller.id}
    made = bridge.run(agreement.open_ballot, call.map_id, BallotKind.ESTIMATE, "?", call.id, **fields)
    ballot = made.added(Ballot)[0]
    bridge.run(agreement.cast_vote, ballot.id, None, low=1.0, mid=1.5, high=2.0)
    assert row.voter.toolTip().endswith("A vote is open")
    bridge.run(agreement.close_ballot, ballot.id, closed="2026-11-27T10:00:00")
    assert "Median 1.5 h (1 h to 2 h)" in row.voter.toolTip()
    assert panel.page.agreement.result.text().startswith("Seller: Median 1.5 h")
    selection.set([line.id])
    part = panel.page.part
    assert part.voted.isHidden()
    with qtbot.waitSignal(panel.wishes.estimate_wanted) as asked:
        part.section.action.click()
    assert asked.args == [About("share", connector_id=line.id)]
    made = bridge.run(
        agreement.open_ballot, call.map_id, BallotKind.ESTIMATE, "?", measure="share", connector_id=line.id
    )
    ballot = made.added(Ballot)[0]
    bridge.run(agreement.cast_vote, ballot.id, None, low=0.2, mid=0.25, high=0.3)
    assert part.voted.text() == "A vote is open"
    bridge.run(agreement.close_ballot, ballot.id)
    assert part.voted.text().startswith("Median 25 % (20 % to 30 %)")
    selection.set([call.id, offer.id])
    assert panel.page.work.touch.rows.rows()[seller.id].voter.isHidden(), "of several steps it is not asked"


def test_a_signature_is_told_to_be_under_an_older_map(shown):
    panel, bridge, selection = shown
    selection.clear()
    signing = panel.page.signing
    signing.signer.committed.emit(named(bridge.reader, Person, "Ann").id)
    signed = next(iter(bridge.reader.all(SignOff)))
    row = signing.rows.rows()[signed.id]
    assert row.day.text() == show_day(signed.day, row.locale())
    bridge.run(nodes.rename_node, named(bridge.reader, Node, "Call").id, "Ring")
    assert row.day.text() == "signed, but changed since"
    bridge.undo()
    assert "changed" not in row.day.text()


def test_the_to_be_map_lists_who_takes_over_what(shown):
    panel, bridge, selection = shown
    made = bridge.run(maps.copy_map, bridge.map_id, "To be", MapKind.TO_BE)
    to_be = made.added(ProcessMap)[0]
    bridge.run(things.set_thing, to_be.id, based_on=to_be.based_on or bridge.map_id)
    lane = next(lane for lane in queries.lanes(bridge.reader, to_be.id) if lane.name == "Delivery")
    node = next(node for node in queries.nodes(bridge.reader, to_be.id) if node.name == "Call")
    bridge.run(things.set_thing, node.id, lane_id=lane.id)
    bridge.switch_map(to_be.id)
    selection.clear()
    [row] = panel.page.hands.rows.rows().values()
    assert "Sales → Delivery · 2" in row.way.text()
    type_in(row.reason.editor, "Nearer to the customer")
    row.state.committed.emit(HandoverState.ACCEPTED)
    said = next(iter(bridge.reader.all(Handover)))
    assert (said.reason, said.state) == ("Nearer to the customer", HandoverState.ACCEPTED)


def test_how_a_best_practice_was_lived_is_shown_by_month(shown):
    page = choose(shown, "Call")
    bridge = shown[1]
    agree(bridge, 5.0, 4.0)
    page.agreement.maker.click()
    assert page.agreement.chart.isHidden(), "nobody has recorded anything"
    practice = named(bridge.reader, Practice, "Call")
    for month, ann, bob in (("2026-08-01", 0.5, 0.3), ("2026-10-01", 0.9, 0.8)):
        for name, share in (("Ann", ann), ("Bob", bob)):
            fields = {"practice_id": practice.id, "month": month, "share": share}
            bridge.run(things.add_thing, Adoption, person_id=named(bridge.reader, Person, name).id, **fields)
    assert page.agreement.chart.isVisibleTo(page)
    told = page.agreement.chart.accessibleDescription()
    assert told.split(", ") == ["Aug 2026: 40 %", "Oct 2026: 85 %", "Entrenched from 80 %"]
    assert page.agreement.chart.grab().width() > 0


def test_a_note_grows_for_the_words_its_entry_gets_in_the_register(shown):
    panel, bridge, selection = shown
    bridge.run(nodes.add_node, bridge.map_id, NodeKind.NOTE, Point(300, 60), name="Late")
    note = named(bridge.reader, Node, "Late")
    bridge.run(register.make_items, [note.id], ItemKind.PROBLEM)
    selection.set([note.id])
    (row,) = panel.page.register.rows.rows().values()
    said = "Figures come a week after they were promised to the customer, and nobody says so"
    row.name.editor.selectAll()
    type_in(row.name.editor, said)
    grown = bridge.reader.get(Node, note.id)
    assert grown.name == said
    assert grown.width * grown.height > note.width * note.height
    assert NameFit(Theme(Mode.LIGHT).tokens).grown(bridge.reader, note.id, said) is None, (
        "all of it is to be read"
    )
    bridge.undo()
    assert bridge.reader.get(Node, note.id) == note
