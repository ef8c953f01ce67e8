"""What stands still in a drag is painted once, and looks as if it was painted anew at each move."""

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from mapper.core.edits.nodes import rename_node

# Lines and letters laid over the ground in two steps are rounded twice.
ROUNDING = 3


def pixels(canvas):
    image = canvas.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1).astype(int)


def is_as_painted_anew(canvas):
    seen = pixels(canvas)
    canvas.view.sheet.scene.repaint()
    return bool((abs(seen - pixels(canvas)) <= ROUNDING).all())


def drag_on(canvas):
    """A drag that goes on, and has been painted twice at the same sight."""
    start = canvas.at("Call")
    canvas.press(start)
    for way in (20, 30, 40):
        canvas.move(start + QPoint(way, way))
        pixels(canvas)
    return start


def test_other_lines_and_nodes_are_not_painted_at_each_move(canvas, monkeypatch):
    start = drag_on(canvas)
    painted = []
    scene = canvas.view.sheet.scene
    for what in ("paint_connectors", "paint_nodes"):
        monkeypatch.setattr(scene.painter, what, lambda *_, **__: painted.append(1))
    canvas.move(start + QPoint(50, 45))
    pixels(canvas)
    assert scene.is_still_down
    assert not painted


def test_the_map_looks_as_if_painted_anew(canvas):
    start = drag_on(canvas)
    assert is_as_painted_anew(canvas)
    pixels(canvas)
    canvas.move(start + QPoint(70, 90))
    assert canvas.view.sheet.scene.is_still_down
    assert is_as_painted_anew(canvas)


def test_a_change_in_the_middle_of_a_drag_is_seen(canvas):
    drag_on(canvas)
    before = pixels(canvas)
    canvas.bridge.run(rename_node, canvas.node("Meet").id, "Meet again")
    assert (pixels(canvas) != before).any()
    assert is_as_painted_anew(canvas)


def test_a_map_that_scrolls_is_seen_to(canvas):
    drag_on(canvas)
    before = pixels(canvas)
    canvas.view.camera.scroll_by(30, 20)
    assert (pixels(canvas) != before).any()
    assert is_as_painted_anew(canvas)


def test_after_the_drop_nothing_is_kept(canvas):
    start = drag_on(canvas)
    canvas.release(start + QPoint(40, 40))
    pixels(canvas)
    assert not canvas.view.sheet.scene.is_still_down
    assert is_as_painted_anew(canvas)
