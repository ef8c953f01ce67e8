"""Notes and entries of the register at the canvas: dropped, noted with a key, seen on the card (domain rows 19, 22)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core.records import Item
from mapper.core.values import ItemKind, ItemState
from mapper.ui.render.pictures import BadgeKind
from tests.builders import a_map, named


@pytest.fixture
def noted(opened):
    described = a_map().stage("Selling", width=800.0).lane("Sales", height=300.0)
    return opened(described.step("Call").step("Offer").note("Nobody calls back"))


def problems(canvas, name: str) -> int:
    badges = canvas.view.sheet.projection.nodes[canvas.node(name).id].badges
    return next((badge.count for badge in badges if badge.kind is BadgeKind.PROBLEM), 0)


def field(canvas):
    menu = canvas.view.building.menus.menu
    assert menu is not None, "no menu is open"
    return menu.field


def note(canvas, text: str, downs: int = 0) -> None:
    QTest.keyClicks(field(canvas), text)
    for _ in range(downs):
        QTest.keyClick(field(canvas), Qt.Key.Key_Down)
    QTest.keyClick(field(canvas), Qt.Key.Key_Return)


def test_a_note_dropped_on_a_step_attaches_to_it_and_moves_with_it(noted):
    step = noted.rect("Call")
    noted.drag(noted.at("Nobody calls back"), noted.at("Call"))
    assert noted.node("Nobody calls back").attached_to == noted.node("Call").id
    assert noted.view.sheet.projection.nodes[noted.node("Nobody calls back").id].is_stuck
    before = noted.rect("Nobody calls back")
    noted.drag(noted.at("Call"), noted.at("Call") + QPoint(0, 100))
    moved = noted.rect("Call")
    assert moved != step
    assert noted.rect("Nobody calls back") == before.moved(moved.x - step.x, moved.y - step.y)


def test_a_problem_is_typed_at_a_step_in_one_line_and_the_next_at_once(noted):
    noted.click(noted.at("Call"))
    QTest.keyClicks(noted.view, "!")
    note(noted, "Wrong numbers")
    note(noted, "No script", downs=2)
    items = {item.name: item.kind for item in noted.bridge.reader.all(Item)}
    assert items == {"Wrong numbers": ItemKind.PROBLEM, "No script": ItemKind.CONSTRAINT}
    assert problems(noted, "Call") == 2


def test_closing_an_entry_removes_its_marker_and_keeps_it(noted):
    noted.click(noted.at("Call"))
    QTest.keyClicks(noted.view, "!")
    note(noted, "Wrong numbers")
    assert problems(noted, "Call") == 1
    QTest.keyClick(field(noted), Qt.Key.Key_Down)
    QTest.keyClick(field(noted), Qt.Key.Key_Return)
    assert named(noted.bridge.reader, Item, "Wrong numbers").state is ItemState.DONE
    assert problems(noted, "Call") == 0


def test_a_note_becomes_a_problem_which_its_step_shows(noted):
    noted.drag(noted.at("Nobody calls back"), noted.at("Call"))
    noted.selection.set([noted.node("Nobody calls back").id])
    QTest.keyClicks(noted.view, "!")
    QTest.keyClick(field(noted), Qt.Key.Key_Return)
    assert named(noted.bridge.reader, Item, "Nobody calls back").kind is ItemKind.PROBLEM
    assert problems(noted, "Call") == problems(noted, "Nobody calls back") == 1
    noted.selection.set([noted.node("Nobody calls back").id])
    QTest.keyClick(noted.view, Qt.Key.Key_Delete)
    assert problems(noted, "Call") == 0


def test_a_point_is_parked_with_nothing_selected(noted):
    noted.view.building.park()
    note(noted, "Ask legal")
    item = named(noted.bridge.reader, Item, "Ask legal")
    assert (item.kind, item.node_id) == (ItemKind.PARKING, None)


def test_without_a_step_the_key_says_what_it_needs(noted):
    said = []
    noted.view.sheet.spoken.connect(said.append)
    QTest.keyClicks(noted.view, "!")
    assert noted.view.building.menus.menu is None
    assert said == ["Select the step it is about first"]
