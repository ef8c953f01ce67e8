"""Fix or hire: chips pulled onto the map with the mouse, lists and keys, both bars moving, and a lever that is kept."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.analysis.levers.fix_or_hire import Asked, weigh
from mapper.analysis.map_figures import map_figures
from mapper.app.figuring import WindowFigures
from mapper.core.edits.measures import set_measures
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.records import Allocation, Calendar, Lever, Node, Person, Role
from mapper.core.values import LeverKind, NodeKind
from mapper.ui.canvas.weighing.words import Telling
from mapper.ui.texts import command_name
from tests.builders import a_map, named
from tests.ui.canvas.conftest import mouse

DAY = date(2026, 3, 2)


@pytest.fixture
def canvas(opened):
    """Engineers are the bottleneck: 200 a month, half of which take 4 hours of the only one."""
    document = (
        a_map(deal_value=20_000.0)
        .stage("Qualifying")
        .lane("Sales")
        .start()
        .measured(entries_a_month=200.0)
        .to("Call")
        .step("Call", touch_hours=0.5, role="Seller", wait_days=6.0)
        .to("Show", share=0.5)
        .to("Lost", share=0.5)
        .stage("Selling")
        .lane("Engineers")
        .step("Show", touch_hours=4, role="Engineer", wait_days=10.0)
        .to("Won", share=0.5)
        .to("Lost", share=0.5)
        .end("Won")
        .end("Lost")
        .lane("Customer")
        .step("Think")
    )
    made = opened(document)
    run = made.bridge.session.run
    run(add_resource, Calendar, "Office", resource_id="calendar-1")
    for name, role in (("Ann", "Seller"), ("Ben", "Engineer")):
        run(add_resource, Person, name, resource_id=f"person-{name}", calendar_id="calendar-1")
        role_id = named(made.bridge.reader, Role, role).id
        run(add_thing, Allocation, person_id=f"person-{name}", role_id=role_id)
    figures = map_figures(made.bridge.reader, made.bridge.map_id, DAY)
    made.bridge.tell_figures(figures, is_stale=False)
    yield made
    made.view.weighing.close()


def card(canvas):
    found = canvas.view.weighing.card
    assert found is not None, "no card is on the screen"
    return found


def settle(canvas, qtbot):
    qtbot.waitUntil(lambda: not card(canvas).weighed.is_stale and not card(canvas).page.bars.is_stale)
    return card(canvas).page


def role(canvas, name):
    return named(canvas.bridge.reader, Role, name).id


def pull(canvas, chip, place, *, drops=True):
    """Pull a chip to a place of the viewport, with the events as they come to the chip."""
    start = chip.rect().center()
    end = chip.mapFromGlobal(canvas.port.mapToGlobal(place))
    mouse(chip, QMouseEvent.Type.MouseButtonPress, start)
    for part in (0.3, 0.7, 1.0):
        mouse(chip, QMouseEvent.Type.MouseMove, start + (end - start) * part)
    if drops:
        mouse(chip, QMouseEvent.Type.MouseButtonRelease, end)


def lane_place(canvas, name):
    """In the header of a lane, as a place of the viewport."""
    header = canvas.view.lane_header
    section = next(each for each in header.sections if each.name == name)
    place = header.section_rect(section).center().toPoint()
    return canvas.port.mapFromGlobal(header.mapToGlobal(place))


def test_the_card_opens_with_the_most_promising_of_both_and_says_what_it_assumes(canvas, qtbot):
    canvas.view.weighing.open_here()
    assert card(canvas).page.bars.is_stale
    page = settle(canvas, qtbot)
    assert page.role.value() == role(canvas, "Engineer")
    assert page.kind.value() is LeverKind.TOUCH  # less work of who binds
    assert "held back before it enters" in page.assumed.text()
    assert page.bars.accessibleName().startswith("Fix: ")
    assert "Then " in page.told[1][1].text()


def test_a_fix_pulled_onto_a_step_moves_the_bars(canvas, qtbot):
    canvas.view.weighing.open_here()
    before = settle(canvas, qtbot).bars.amounts
    spoken = []
    canvas.view.sheet.spoken.connect(spoken.append)
    pull(canvas, card(canvas).page.chips[0], canvas.at("Call"))
    assert card(canvas).asked.node_id == canvas.node("Call").id
    assert card(canvas).page.bars.is_stale
    page = settle(canvas, qtbot)
    assert page.bars.amounts != before
    found = weigh(canvas.bridge.session.snapshot(), canvas.bridge.map_id, date.today(), card(canvas).asked)  # noqa: DTZ011
    assert page.bars.amounts == (pytest.approx(found.fix.net), pytest.approx(found.hire.net))
    assert page.kind.value() is LeverKind.SHARE
    assert page.change.value() == 0.05
    assert spoken[-1] == page.bars.accessibleName()


def test_one_more_pulled_onto_a_lanes_header_hires_who_is_busiest_there(canvas, qtbot):
    canvas.view.weighing.open_here()
    settle(canvas, qtbot)
    chip = card(canvas).page.chips[1]
    pull(canvas, chip, lane_place(canvas, "Sales"), drops=False)
    assert canvas.view.sheet.overlay.get("cell") is not None
    place = chip.mapFromGlobal(canvas.port.mapToGlobal(lane_place(canvas, "Sales")))
    mouse(chip, QMouseEvent.Type.MouseButtonRelease, place)
    assert canvas.view.sheet.overlay.get("cell") is None
    assert card(canvas).asked.role_id == role(canvas, "Seller")
    page = settle(canvas, qtbot)
    assert page.told[1][0].text() == "0 wins a year"  # sellers have time enough
    assert page.told[1][1].text() == "Then the limit is: Engineer"


def test_where_nobody_works_nothing_is_hired(canvas, qtbot):
    canvas.view.weighing.open_here()
    settle(canvas, qtbot)
    pull(canvas, card(canvas).page.chips[1], lane_place(canvas, "Customer"))
    assert card(canvas).asked.role_id is None


def test_escape_gives_up_the_pull_and_then_closes_the_card(canvas, qtbot):
    canvas.view.weighing.open_here()
    settle(canvas, qtbot)
    asked, commands = card(canvas).asked, canvas.commands
    pull(canvas, card(canvas).page.chips[0], canvas.at("Call"), drops=False)
    canvas.key(Qt.Key.Key_Escape)
    assert canvas.view.sheet.overlay.get("cell") is None
    assert card(canvas).asked == asked
    QTest.keyClick(card(canvas).page.step.box, Qt.Key.Key_Escape)
    assert canvas.view.weighing.card is None
    assert canvas.commands == commands


def test_with_the_keys_step_and_people_are_chosen_and_counted(canvas, qtbot):
    canvas.selection.set([canvas.node("Call").id])
    canvas.view.weighing.open_here()
    page = settle(canvas, qtbot)
    assert page.step.value() == canvas.node("Call").id
    assert page.step.box.hasFocus()
    QTest.keyClick(page.people.line, Qt.Key.Key_Up)
    page = settle(canvas, qtbot)
    assert card(canvas).asked.people == 2.0
    QTest.keyClick(page.change.line, Qt.Key.Key_Down)
    settle(canvas, qtbot)
    assert card(canvas).asked.change == pytest.approx(0.04)
    QTest.keyClick(page.step.box, Qt.Key.Key_Down)
    assert card(canvas).asked.node_id != canvas.node("Call").id
    assert card(canvas).asked.change is None  # another step has its own usual fix
    settle(canvas, qtbot)


def test_a_kind_is_chosen_and_its_change_is_in_its_own_unit(canvas, qtbot):
    canvas.selection.set([canvas.node("Call").id])
    canvas.view.weighing.open_here()
    page = settle(canvas, qtbot)
    page.kind.box.setCurrentIndex(page.kind.box.findText("Days of waiting"))
    page.kind.box.activated.emit(page.kind.box.currentIndex())
    page = settle(canvas, qtbot)
    assert page.kind.value() is LeverKind.WAIT
    assert page.change.value() == pytest.approx(-0.6)


def test_what_is_kept_is_a_lever_and_one_undo_takes_it_back(canvas, qtbot):
    canvas.selection.set([canvas.node("Call").id])
    canvas.view.weighing.open_here()
    page = settle(canvas, qtbot)
    commands = canvas.commands
    page.keep_fix.click()
    assert canvas.commands == commands + 1
    settle(canvas, qtbot).keep_hire.click()
    kept = sorted(canvas.bridge.reader.all(Lever), key=lambda each: each.position)
    assert [(each.kind, each.change) for each in kept] == [(LeverKind.SHARE, 0.05), (LeverKind.HIRE, 1.0)]
    assert kept[0].connector_id == canvas.line("Call", "Show").id
    assert kept[1].role_id == role(canvas, "Engineer")
    assert command_name(canvas.bridge.session.history.undoable.label)
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert list(canvas.bridge.reader.all(Lever)) == []


def test_the_bars_follow_the_document(canvas, qtbot, request):
    figures = WindowFigures(canvas.bridge, lambda: DAY)
    request.addfinalizer(figures.close)
    qtbot.waitUntil(lambda: not figures.is_stale)
    canvas.view.weighing.open_here()
    before = settle(canvas, qtbot).bars.amounts
    canvas.bridge.run(add_resource, Person, "Cleo", resource_id="person-Cleo", calendar_id="calendar-1")
    canvas.bridge.run(add_thing, Allocation, person_id="person-Cleo", role_id=role(canvas, "Engineer"))
    assert card(canvas).page.bars.is_stale
    qtbot.waitUntil(lambda: not card(canvas).weighed.is_stale)
    assert settle(canvas, qtbot).bars.amounts != before


def test_the_lanes_menu_and_the_pad_open_it(canvas, qtbot):
    section = next(each for each in canvas.view.lane_header.sections if each.name == "Sales")
    menu = canvas.view.sections["lane"].menu(section.id)
    next(action for action in menu.actions() if "fix or hire" in action.text()).trigger()
    menu.deleteLater()
    assert settle(canvas, qtbot).role.value() == role(canvas, "Seller")
    canvas.view.weighing.close()
    canvas.click(canvas.at("Show"))
    next(button for button in canvas.view.pad.buttons if button.entry.id == "weigh").click()
    assert settle(canvas, qtbot).step.value() == canvas.node("Show").id


def test_another_map_closes_it_and_a_vote_takes_its_place(canvas, qtbot):
    canvas.view.weighing.open_here()
    canvas.selection.set([canvas.node("Call").id])
    canvas.view.building.vote()
    assert canvas.view.weighing.card is None
    assert canvas.view.building.voting.card is not None
    canvas.view.weighing.open_here()
    assert canvas.view.building.voting.card is None


def test_it_ends_the_tracing_whose_card_wants_the_same_corner(canvas, qtbot):
    canvas.view.tracing.begin()
    assert canvas.view.tracing.is_on
    canvas.view.weighing.open_here()
    settle(canvas, qtbot)
    assert not canvas.view.tracing.is_on
    assert card(canvas).isVisible()


def test_a_map_without_people_or_numbers_says_why_there_is_no_bar(opened, qtbot):
    canvas = opened(a_map().step("Call"))
    canvas.bridge.tell_figures(map_figures(canvas.bridge.reader, canvas.bridge.map_id, DAY), is_stale=False)
    canvas.view.weighing.open_here()
    page = settle(canvas, qtbot)
    assert page.bars.amounts == (None, None)
    assert page.told[1][2].text() == "Nobody works in this map yet"
    assert not page.keep_fix.isEnabled()
    assert not page.keep_hire.isEnabled()
    canvas.view.weighing.close()


def test_in_a_low_window_the_card_stays_in_sight(canvas, qtbot):
    canvas.view.resize(700, 420)
    canvas.view.weighing.open_here()
    settle(canvas, qtbot)
    assert canvas.view.rect().contains(card(canvas).geometry())
    assert card(canvas).close_button.rect().contains(QPoint(2, 2))


def test_a_way_that_is_traced_and_the_card_take_turns(canvas, qtbot):
    view = canvas.view
    view.weighing.open_here()
    settle(canvas, qtbot)
    view.tracing.begin()
    qtbot.waitUntil(view.tracing.card.isVisible)
    assert view.weighing.card is None, "they want the same corner"
    view.weighing.open_here()
    settle(canvas, qtbot)
    assert not view.tracing.is_on
    assert not view.tracing.card.isVisible()
    view.building.voting.open(canvas.node("Call").id)
    assert view.weighing.card is None
    view.tracing.begin()
    assert view.building.voting.card is None
    view.tracing.results.close()


def test_what_keeps_a_bar_from_being_told_is_said_and_not_what_is_unknown_besides(canvas):
    reader = canvas.bridge.reader
    run, nodes = canvas.bridge.session.run, reader.all(Node)
    run(set_measures, next(each.id for each in nodes if each.kind is NodeKind.START), entries_a_month=None)
    run(remove_things, [each.id for each in reader.all(Allocation)])
    weighed = weigh(reader, canvas.bridge.map_id, DAY, Asked())
    telling = Telling(reader, weighed)
    assert telling.amount(weighed.fix) is None
    assert telling.lacking(weighed.fix) == weighed.before.capacity.wins.missing[0]
    assert telling.explained(weighed.fix) == ""
