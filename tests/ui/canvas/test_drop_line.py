"""A line let go over nothing (canvas.md 28): a menu of what comes next, by habit; Escape leaves nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core.values import NodeKind, Outcome, Point
from tests.builders import a_map


def menu(canvas):
    found = canvas.view.building.menus.menu
    assert found is not None, "no menu is open"
    return found


def let_fall(canvas, name: str, down: int = 130) -> None:
    """Draw a line from the bottom of a node and let it go over nothing, so far below."""
    canvas.hover(canvas.at(name))
    start = canvas.handle(name, "bottom")
    canvas.hover(start)
    canvas.drag(start, start + QPoint(0, down))


def texts(canvas) -> list[str]:
    return [entry.text for entry in menu(canvas).model.entries]


def press(canvas, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(menu(canvas).field, key)


def test_enter_makes_a_step_at_once_where_the_line_was_let_go(canvas):
    let_fall(canvas, "Qualify")
    assert canvas.commands == 0
    assert menu(canvas).current.text == "Step"
    (ghost,) = canvas.view.sheet.overlay.get("future").nodes
    press(canvas, Qt.Key.Key_Return)
    canvas.type("Follow up")
    assert ("Qualify", "Follow up") in canvas.lines()
    assert canvas.rect("Follow up") == ghost.rect
    assert canvas.node("Follow up").lane_id == canvas.lane("Delivery").id
    assert canvas.commands == 1, "with its name it is one"


def test_escape_leaves_nothing(canvas):
    let_fall(canvas, "Qualify")
    press(canvas, Qt.Key.Key_Escape)
    assert canvas.commands == 0
    assert canvas.view.sheet.overlay.get("future") is None
    assert canvas.view.sheet.overlay.get("route") is None
    assert not canvas.view.sheet.scene.hidden


def test_what_cannot_be_linked_is_grey_and_says_why(canvas):
    let_fall(canvas, "Qualify")
    refused = {entry.text: entry.why_not for entry in menu(canvas).model.entries if entry.why_not}
    assert set(refused) == {"Start", "Note"}
    assert "into a start" in refused["Start"]


def test_an_end_with_its_outcome_is_one_choice(canvas):
    let_fall(canvas, "Qualify")
    QTest.keyClicks(menu(canvas).field, "won")
    press(canvas, Qt.Key.Key_Return)
    canvas.type("Ours")
    assert (canvas.node("Ours").kind, canvas.node("Ours").outcome) == (NodeKind.END, Outcome.WON)


def test_what_this_person_mostly_links_next_comes_first(canvas):
    for _ in range(2):
        let_fall(canvas, "Qualify")
        QTest.keyClicks(menu(canvas).field, "lost")
        press(canvas, Qt.Key.Key_Return)
        canvas.view.editing.cancel()
        canvas.bridge.undo()
    let_fall(canvas, "Qualify")
    assert texts(canvas)[:2] == ["Lost", "Step"]
    assert menu(canvas).current.text == "Lost"


def test_an_existing_step_by_name(canvas):
    let_fall(canvas, "Qualify")
    assert texts(canvas)[-3:] == ["Existing step…", "Start", "Note"]
    press(canvas, *[Qt.Key.Key_Up] * 3, Qt.Key.Key_Right)
    QTest.keyClicks(menu(canvas).field, "offer")
    press(canvas, Qt.Key.Key_Return)
    assert ("Qualify", "Offer") in canvas.lines()
    assert canvas.commands == 1


def test_from_an_end_it_says_why_not_instead(opened):
    canvas = opened(a_map().lane("Sales").step("Call").to("Lost"))
    canvas.hover(canvas.at("Lost"))
    start = canvas.handle("Lost", "bottom")
    canvas.drag(start, start + QPoint(0, 120))
    assert canvas.view.building.menus.menu is None
    assert "leaves an end" in canvas.view.sheet._message.text()


def test_by_clicks_it_asks_too(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_C)
    canvas.click(canvas.place(Point(160, 320)))
    assert menu(canvas).current.text == "Step"


@pytest.mark.parametrize("name", ["Call", "Meet"])
def test_the_menu_is_wholly_in_sight(canvas, name):
    let_fall(canvas, name, 500)
    assert canvas.view.rect().contains(menu(canvas).geometry())
