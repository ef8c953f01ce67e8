"""Every drag is one state machine (canvas.md 1): begun late, ended once, given up without a trace."""

import pytest
from PySide6.QtCore import QPoint, Qt

from mapper.core.errors import Trouble
from mapper.core.values import Point
from tests.ui.canvas.conftest import SHIFT, Canvas


def test_a_press_is_no_drag_until_the_pointer_has_gone_beyond_five_pixels(canvas: Canvas) -> None:
    start = canvas.at("Call")
    canvas.press(start)
    canvas.move(start + QPoint(5, 0))
    assert canvas.view._machine.drag is None
    canvas.move(start + QPoint(6, 0))
    assert canvas.view._machine.drag is not None
    canvas.key(Qt.Key.Key_Escape)


def test_the_release_after_escape_is_no_click(canvas: Canvas) -> None:
    """Else it would clear the selection that Escape has just brought back."""
    canvas.selection.set([canvas.node("Meet").id])
    canvas.pull(canvas.at("Call"), canvas.place(Point(250, 20)))
    canvas.key(Qt.Key.Key_Escape)
    canvas.release(canvas.place(Point(250, 20)))
    assert canvas.selection.ids == (canvas.node("Meet").id,)
    canvas.click(canvas.place(Point(250, 20)))
    assert canvas.selection.ids == ()


def test_the_selection_is_hidden_while_something_is_dragged(canvas: Canvas) -> None:
    scene = canvas.view.sheet.scene
    canvas.selection.set([canvas.node("Meet").id, canvas.node("Offer").id])
    canvas.pull(canvas.handle("Call", "right") - QPoint(3, 0), canvas.at("Remember"))
    assert not scene.shows_selection
    canvas.key(Qt.Key.Key_Escape)
    assert scene.shows_selection
    assert len(canvas.selection) == 2
    # the band changes the selection, which is to be seen
    canvas.release(canvas.at("Remember"))
    canvas.pull(canvas.place(Point(5, 5)), canvas.place(Point(150, 60)), SHIFT)
    assert scene.shows_selection
    canvas.key(Qt.Key.Key_Escape)


def test_a_refused_drop_restores_what_was_there_and_selected(canvas: Canvas) -> None:
    canvas.selection.set([canvas.node("Meet").id])
    before = canvas.rect("Call")
    canvas.bridge.session._keeper.trouble = Trouble("disk_full", path="there")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(60, 30))
    canvas.bridge.session._keeper.trouble = None
    assert canvas.rect("Call") == before
    assert canvas.selection.ids == (canvas.node("Meet").id,)
    assert not canvas.view.sheet.scene.hidden


@pytest.mark.parametrize("zoom", [0.37, 0.83, 1.7])
def test_a_drag_ends_on_whole_units_at_every_zoom(canvas: Canvas, zoom: float) -> None:
    canvas.view.sheet.is_grid_on = False
    canvas.view.camera.zoom_to(zoom)
    canvas.view.camera.center_on(canvas.rect("Remember").center)
    start = canvas.at("Remember") + QPoint(6, 6)
    canvas.drag(start, start + QPoint(31, 17))
    node = canvas.node("Remember")
    assert (node.x * 2, node.y * 2) == (round(node.x * 2), round(node.y * 2))
    assert node.x != 10 or node.y != 10


def test_a_nudge_that_the_rules_take_back_says_why(canvas: Canvas) -> None:
    """canvas.md 22 and 25: the keys obey the same rules as the mouse."""
    canvas.click(canvas.at("Call"))
    assert canvas.node("Call").x == 10
    canvas.key(Qt.Key.Key_Left)
    assert canvas.commands == 0
    assert canvas.view.sheet._message.isVisible()
    canvas.key(Qt.Key.Key_Right)
    assert canvas.node("Call").x == 11
    assert canvas.commands == 1


def test_the_view_scrolls_while_something_rests_at_its_edge_and_the_drag_follows(
    canvas: Canvas, qtbot
) -> None:
    """canvas.md 21."""
    canvas.view.resize(600, 420)
    canvas.view.camera.center_on(canvas.rect("Call").center)
    start = canvas.at("Call")
    canvas.press(start)
    canvas.move(start + QPoint(30, 0))
    edge = QPoint(canvas.port.width() - 5, start.y())
    canvas.move(edge)
    seen = canvas.view.camera.visible
    autoscroll = canvas.view._machine._autoscroll
    assert autoscroll.is_active
    with qtbot.waitSignals([autoscroll.scrolled] * 2):
        pass
    assert canvas.view.camera.visible.x >= seen.x + 10
    mark = canvas.view.sheet.overlay.get("nodes")
    pointer = canvas.view.camera.on_map(edge)
    assert abs(mark.nodes[0].rect.center.x - pointer.x) < 80
    canvas.move(edge - QPoint(60, 0))
    assert not autoscroll.is_active
    canvas.key(Qt.Key.Key_Escape)
