"""Room-making by hand: a step dropped on a line pushes what follows, live; Shift+Delete closes the gap again."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.ui.canvas.mime import kind_data
from tests.builders import a_map
from tests.ui.canvas.conftest import SHIFT, Canvas


@pytest.fixture
def chain(opened) -> Canvas:
    """Call, Meet, Offer in a row, and a step that stands alone below."""
    builder = a_map().stage("First").stage("Second").lane("Customer", is_customer=True).lane("Sales")
    builder.stage("First").lane("Customer").step("Call").to("Meet").step("Meet").to("Offer").step("Offer")
    builder.stage("First").lane("Sales").step("Lone")
    return opened(builder)


def between(canvas: Canvas, left: str, right: str) -> QPoint:
    return (canvas.at(left) + canvas.at(right)) / 2


def test_a_step_dropped_on_a_line_pushes_what_follows(chain):
    """canvas.md 12, wants.md 7: room for the later steps of that flow, in the same undo."""
    before = {name: chain.rect(name) for name in ("Call", "Meet", "Offer", "Lone")}
    chain.drop(kind_data("step"), between(chain, "Call", "Meet"))
    chain.type("New")
    new = chain.rect("New")
    assert chain.rect("Call") == before["Call"]
    assert chain.rect("Lone") == before["Lone"]
    assert new.x == before["Call"].right + 50
    assert chain.rect("Meet").x == new.right + 50
    assert chain.rect("Offer").x == chain.rect("Meet").right + 40  # the gap it had
    chain.bridge.undo()
    chain.bridge.undo()
    assert {name: chain.rect(name) for name in before} == before


def test_what_follows_is_shown_pushed_while_dragging(chain):
    start, place = chain.at("Lone"), between(chain, "Call", "Meet")
    width = chain.stage("First").width
    chain.pull(start, place)
    overlay = chain.view.sheet.overlay
    foreseen = {node.name: node.rect for node in overlay.get("foreseen").nodes}
    assert set(foreseen) == {"Meet", "Offer"}
    assert chain.node("Meet").id in chain.view.sheet.scene.hidden
    assert overlay.get("landing").picture.rect.x == chain.rect("Call").right + 50
    shift = chain.view.sheet.scene.shift
    chain.release(place)
    assert {name: chain.rect(name) for name in foreseen} == foreseen
    assert overlay.get("foreseen") is None
    assert not chain.view.sheet.scene.hidden
    assert shift is not None
    assert chain.stage("First").width == width + shift.delta
    assert chain.commands == 1


def test_escape_forgets_the_room_that_was_shown(chain):
    before = {name: chain.rect(name) for name in chain.node_names()}
    chain.pull(chain.at("Lone"), between(chain, "Call", "Meet"))
    chain.key(Qt.Key.Key_Escape)
    assert chain.view.sheet.scene.shift is None
    assert chain.view.sheet.overlay.get("foreseen") is None
    assert not chain.view.sheet.scene.hidden
    assert {name: chain.rect(name) for name in before} == before


def test_shift_delete_closes_the_gap_and_delete_only_heals(chain):
    meet, offer = chain.rect("Meet"), chain.rect("Offer")
    chain.click(chain.at("Meet"))
    chain.key(Qt.Key.Key_Delete)
    assert chain.rect("Offer") == offer
    chain.bridge.undo()
    chain.click(chain.at("Meet"))
    chain.key(Qt.Key.Key_Delete, SHIFT)
    assert ("Call", "Offer") in chain.lines()
    assert chain.rect("Offer") == offer.moved(meet.x - offer.x, 0)
    assert chain.commands == 1
    chain.bridge.undo()
    assert chain.rect("Offer") == offer
