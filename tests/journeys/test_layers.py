"""Layers by their number keys in the window: told in the status bar, never in the undo list, back after reopening."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.maps import add_map
from mapper.core.edits.nodes import move_nodes
from mapper.core.values import Point
from mapper.ui.canvas.legend_card import LegendRow
from mapper.ui.render.seen import Layer


@pytest.fixture
def template(office, qtbot):
    return _open(office, qtbot, "b2b_complex")


def _open(office, qtbot, key):
    office.new_from_template(key)
    desk = office.desks[-1]
    desk.window.resize(1400, 900)
    qtbot.waitExposed(desk.window)
    desk.window.activateWindow()
    desk.canvas.setFocus()
    return desk


def _said(desk):
    return " ".join(label.text() for label in desk.window.status.findChildren(QLabel))


def test_number_keys_switch_layers_while_the_map_has_the_focus(template):
    lens = template.canvas.sheet.scene.lens
    QTest.keyClick(template.canvas, Qt.Key.Key_2)
    QTest.keyClick(template.canvas, Qt.Key.Key_4)
    assert lens.layers == {Layer.TOOLS, Layer.METRICS}
    assert "<b>2 Tools</b>" in _said(template)
    assert "<b>3 Skills</b>" not in _said(template)
    QTest.keyClick(template.canvas, Qt.Key.Key_0)
    assert lens.layers == frozenset()
    assert template.bridge.session.history.undoable is None


def test_m_and_g_switch_minimap_and_grid_for_good(template, office):
    lens = template.canvas.sheet.scene.lens
    assert lens.has_minimap
    QTest.keyClick(template.canvas, Qt.Key.Key_M)
    QTest.keyClick(template.canvas, Qt.Key.Key_G)
    assert (lens.has_minimap, lens.has_grid) == (False, True)
    office.new_from_template("b2b_complex")
    other = office.desks[-1].canvas.sheet.scene.lens
    assert (other.has_minimap, other.has_grid) == (False, True)
    QTest.keyClick(template.canvas, Qt.Key.Key_G)
    assert not other.has_grid


def test_the_heat_is_told_and_undo_knows_nothing_of_it(template):
    template.canvas.sheet.scene.lens.show_heat("wait")
    assert "<b>days of waiting</b>" in _said(template)
    assert template.canvas.looking.legend.isVisible()
    assert template.bridge.session.history.undoable is None


def test_what_an_undo_moves_is_seen_going_back(template):
    canvas = template.canvas
    node = next(iter(canvas.sheet.projection.nodes.values()))
    template.bridge.run(move_nodes, {node.id: Point(node.rect.x, node.rect.y + 20)})
    canvas.motion.allow(True)
    QTest.keyClick(template.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert canvas.sheet.projection.nodes[node.id].rect == node.rect, "the document is there at once"
    assert canvas.sheet.overlay.get("glide") is not None
    QTest.keyClick(canvas, Qt.Key.Key_Shift)
    assert canvas.sheet.overlay.get("glide") is None


def test_the_value_row_is_switched_for_good_and_v_writes_in_it(template, office):
    row, settings = template.canvas.frame.values, office.settings
    assert row.isVisible()
    _trigger(template, "What the customer gets")
    assert not row.isVisible()
    assert not settings.has_value_row
    office.new_from_template("b2b_complex")
    assert not office.desks[-1].canvas.frame.values.isVisible()
    template.window.activateWindow()
    template.canvas.setFocus()
    stage = queries.stages(template.bridge.reader, template.bridge.map_id)[1]
    template.selection.set([stage.id])
    QTest.keyClick(template.canvas, Qt.Key.Key_V)
    assert row.isVisible()
    assert settings.has_value_row
    assert row.editor is not None
    assert row.editor.toPlainText() == "Decides with us whether a problem is worth solving"
    QTest.keyClick(row.editor, Qt.Key.Key_Escape)
    assert template.bridge.session.history.undoable is None


def _trigger(desk, text):
    actions = (each for each in desk.window.findChildren(QAction) if each.text().replace("&", "") == text)
    next(actions).trigger()


def test_x_sees_with_the_customers_eyes_and_escape_leaves(office, qtbot):
    template = _open(office, qtbot, "channel_partner")
    qtbot.waitUntil(template.canvas.hasFocus)
    canvas, lens = template.canvas, template.canvas.sheet.scene.lens
    pictures = template.canvas.sheet.projection.nodes.values()
    assert not canvas.looking.legend.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_X)
    assert lens.has_eyes
    lit = {picture.name for picture in pictures if lens.seen.is_lit(picture)}
    assert "Decides" in lit
    assert "Special price request" not in lit
    fog = [row.text() for row in canvas.looking.legend.findChildren(QAbstractButton) if "fog" in row.text()]
    # Only the price request says nothing to the customer and is not joined to its lane.
    assert fog == ["in the fog: 1 step, 3 d long, 0.8 h of work"]
    assert canvas.frame.values.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not lens.has_eyes
    assert lens.seen is None
    assert not canvas.looking.legend.isVisible()
    assert template.bridge.session.history.undoable is None


def test_use_of_the_time_and_the_ladder_are_switched_for_good(template, office):
    frame, settings = template.canvas.frame, office.settings
    assert not frame.ladder.isVisible()
    _trigger(template, "Lead-time ladder")
    assert frame.ladder.isVisible()
    assert settings.has_ladder
    _trigger(template, "Use of the time in the lanes")
    assert not settings.has_loads
    office.new_from_template("b2b_complex")
    lens = office.desks[-1].canvas.sheet.scene.lens
    assert office.desks[-1].canvas.frame.ladder.isVisible()
    assert lens.shows_ladder
    assert not lens.shows_loads


def test_the_ladder_tells_the_figures_when_they_have_been_worked_out(template, qtbot):
    _trigger(template, "Lead-time ladder")
    qtbot.waitUntil(lambda: not template.figures.is_stale)
    lead = template.figures.value.lean.lead_days
    assert sum(step.wait_days + step.touch_days for step in template.canvas.frame.ladder.steps()) == lead


def _told(desk):
    return [row.text() for row in desk.canvas.looking.legend.findChildren(LegendRow) if row.isVisible()]


def test_9_shows_what_goes_along_the_lines_and_is_true_again_after_every_edit(template, qtbot):
    canvas, lens = template.canvas, template.canvas.sheet.scene.lens
    qtbot.waitUntil(canvas.hasFocus)
    QTest.keyClick(canvas, Qt.Key.Key_9)
    assert lens.layers == {Layer.FLOW}
    assert "<b>9 Flow</b>" in _said(template)
    qtbot.waitUntil(lambda: not template.figures.is_stale)
    assert "cases of 100 that enter; the thickest line: 100" in _told(template)
    contact = next(node for node in canvas.sheet.projection.nodes.values() if node.name == "First contact")
    lost, on = sorted(queries.outgoing(template.bridge.reader, contact.id), key=lambda line: -line.share)
    before = lens.seen.streams.of(lost.id)
    assert before.is_lost
    template.bridge.run(set_connector, lost.id, share=0.7)
    template.bridge.run(set_connector, on.id, share=0.3)
    assert "dashed: being worked out anew" in _told(template)
    assert lens.seen.streams.of(lost.id) == before, "told as it was until it is known anew"
    qtbot.waitUntil(lambda: not template.figures.is_stale)
    assert "dashed: being worked out anew" not in _told(template)
    assert lens.seen.streams.of(lost.id).amount < before.amount
    canvas.looking.legend.close_button.click()
    assert not lens.has_flow
    assert lens.seen is None


def test_another_map_shows_its_own_flow(template, qtbot):
    lens = template.canvas.sheet.scene.lens
    lens.toggle_layer(Layer.FLOW)
    qtbot.waitUntil(lambda: not template.figures.is_stale)
    assert lens.seen.streams.streams
    template.bridge.run(add_map, "Another", ("First",), ("Sales",))
    other = queries.maps(template.bridge.reader)[-1].id
    template.bridge.switch_map(other)
    assert not lens.seen.streams.is_known
    assert _told(template) == ["flow: being worked out"]
    qtbot.waitUntil(lambda: not template.figures.is_stale)
    assert _told(template) == ["flow: cannot be worked out, the check-up says why"]
