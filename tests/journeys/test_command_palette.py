"""The palette of commands: every action and every step in one list, by the same keys and mouse a person uses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.app.actions.catalogue import CATALOGUE
from mapper.core.edits import maps
from mapper.core.values import MapKind

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K = Qt.Key.Key_K


@pytest.fixture
def palette(office, shown_template):
    shown_template.canvas.setFocus()
    return shown_template.window.command_palette


@pytest.fixture
def shown_template(office, qtbot):
    office.new_from_template("b2b_complex")
    desk = office.desks[-1]
    desk.window.resize(1400, 900)
    qtbot.waitExposed(desk.window)
    desk.window.activateWindow()
    return desk


def _open(palette):
    QTest.keyClick(palette.parent(), K, CTRL)
    assert palette.is_open
    assert palette.field.hasFocus()


def test_it_lists_every_action_with_its_keys_and_says_why_one_cannot_be_done(palette, shown_template):
    _open(palette)
    hits = {hit.key: hit for hit in palette.hits.hits}
    missing = {action.id for action in CATALOGUE} - hits.keys() - {"edit.command"}
    assert not missing
    assert hits["file.save"].trailing.startswith("Ctrl+S")
    assert not hits["edit.copy"].is_possible
    assert hits["edit.copy"].detail == "Select a step first"
    assert hits["view.zoom_in"].detail == "View"
    assert hits["panel.inspector"].icon == "check"


def test_every_greyed_action_says_what_it_waits_for(palette, shown_template):
    _open(palette)
    reasons = {hit.key: hit.detail for hit in palette.hits.hits if not hit.is_possible}
    assert reasons["edit.undo"] == "There is nothing to undo"
    assert reasons["map.delete"] == "This is the only map"
    assert all(reasons.values())


def test_a_list_is_found_by_what_people_call_it_and_by_its_columns(palette):
    _open(palette)
    for typed, key in (
        ("raci", "lists.responsibilities"),
        ("participants", "lists.people"),
        ("hours a day", "lists.calendars"),
        ("part of", "lists.goals"),
        ("denominator", "lists.actuals"),
        ("fill down", "view.table"),
        ("indent", "panel.outline"),
        ("import libraries", "lists.take_over"),
        ("funnel", "figures.funnel"),
        ("headcount", "figures.staff"),
        ("ageing", "figures.stalls"),
        ("heat map", "view.heat.none"),
    ):
        palette.field.clear()
        QTest.keyClicks(palette.field, typed)
        assert palette.hits.current.key == key, typed


def test_enter_runs_and_what_ran_last_stands_first(palette, shown_template):
    _open(palette)
    QTest.keyClicks(palette.field, "all sel")
    assert palette.hits.current.title == "Select all"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.is_open
    assert len(shown_template.selection) > 5
    assert shown_template.canvas.hasFocus()
    _open(palette)
    assert palette.hits.current.key == "edit.select_all"
    assert next(hit for hit in palette.hits.hits if hit.key == "edit.copy").is_possible


def test_an_action_is_found_by_the_submenu_it_stands_in(palette, shown_template):
    _open(palette)
    QTest.keyClicks(palette.field, "colour by")
    found = {hit.key: hit.detail for hit in palette.hits.hits}
    assert set(found.values()) == {"View · Colour by"}
    assert found.keys() >= {action.id for action in CATALOGUE if action.submenu == "heat"}
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)


def test_a_greyed_action_does_not_run(palette, shown_template):
    _open(palette)
    QTest.keyClicks(palette.field, "copy")
    assert palette.hits.hits[0].key == "edit.copy"
    assert palette.hits.current.key != "edit.copy", "what can be done is looked at first"
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.hits.current.key == "edit.copy"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.is_open


def test_enter_goes_to_a_step_here_or_on_another_map(palette, shown_template):
    bridge, canvas = shown_template.bridge, shown_template.canvas
    bridge.run(maps.copy_map, bridge.map_id, "Better", MapKind.TO_BE)
    here = bridge.map_id
    canvas.camera.zoom_to(3.0)
    node = max(canvas.sheet.projection.nodes.values(), key=lambda each: each.rect.x + each.rect.y)
    assert not canvas.camera.visible.encloses(node.rect)
    _open(palette)
    QTest.keyClicks(palette.field, node.name)
    assert [hit.title for hit in palette.hits.hits[:2]] == [node.name, node.name]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert shown_template.selection.ids == (node.id,)
    assert canvas.camera.visible.encloses(node.rect)
    assert bridge.map_id == here
    QTest.keyClick(palette.parent(), Qt.Key.Key_P, CTRL | SHIFT)
    QTest.keyClicks(palette.field, node.name)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.hits.current.detail.startswith("Better")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert bridge.map_id != here
    assert [canvas.sheet.projection.nodes[i].name for i in shown_template.selection.nodes] == [node.name]


def test_escape_leaves_everything_as_it_was(palette, shown_template):
    sight = shown_template.canvas.camera.goal
    _open(palette)
    QTest.keyClicks(palette.field, "del")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.is_open
    assert shown_template.canvas.hasFocus()
    assert shown_template.canvas.camera.goal == sight
    assert not len(shown_template.selection)


def test_the_bar_shows_a_line_that_opens_it(palette, shown_template):
    from mapper.ui.window.command_palette import CommandField

    field = shown_template.window.findChild(CommandField)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert palette.is_open
    shown_template.canvas.setFocus()
    assert not palette.is_open
