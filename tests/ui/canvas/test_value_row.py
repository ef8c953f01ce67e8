"""The row below the stages: what the customer gets in each, written in place; a stage that says nothing is a gap."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.edits import maps, nodes, stages, things
from mapper.core.queries_value import statements_by_stage
from mapper.core.records import NodeValue, Stage, StageValue
from mapper.core.values import NodeKind
from mapper.ui.render.seen import Layer
from tests.builders import a_map
from tests.ui.canvas.conftest import mouse

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
FOUR = ("Prospecting", "Qualifying", "Selling", "Delivering")


def _four(**fields):
    builder = a_map(**fields)
    for name in FOUR:
        builder.stage(name).lane("Sales").step(f"{name} step")
    return builder


@pytest.fixture
def canvas(opened):
    made = opened(_four())
    made.view.sheet.scene.lens.show_value_row(True)
    return made


def row(canvas):
    return canvas.view.frame.values


def cell(canvas, name):
    return row(canvas).cell(next(each for each in canvas.view.stage_header.sections if each.name == name))


def click(canvas, name, place=None):
    place = place if place is not None else cell(canvas, name).rect.center().toPoint()
    mouse(row(canvas), QMouseEvent.Type.MouseButtonPress, place)
    mouse(row(canvas), QMouseEvent.Type.MouseButtonRelease, place)


def say(canvas, text, then=ENTER):
    editor = row(canvas).editor
    assert editor is not None, "no field is open"
    editor.selectAll()
    if text:
        QTest.keyClicks(editor, text)
    else:
        QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, then)


def said(canvas):
    reader = canvas.bridge.reader
    return {
        reader.get(Stage, stage_id).name: [each.name for each in of_stage]
        for stage_id, of_stage in statements_by_stage(reader, canvas.bridge.map_id).items()
    }


def add(canvas, name, text):
    canvas.bridge.run(things.add_thing, NodeValue, node_id=canvas.node(name).id, name=text)


# -- where it is


def test_it_comes_and_goes_and_the_headers_stay_at_the_map(opened):
    canvas = opened(_four())
    view, lens = canvas.view, canvas.view.sheet.scene.lens
    height = view.viewport().height()
    assert not row(canvas).isVisible()
    lens.show_value_row(True)
    assert row(canvas).isVisible()
    assert row(canvas).geometry().top() == view.stage_header.geometry().bottom() + 1
    assert row(canvas).geometry().bottom() + 1 == view.viewport().geometry().top()
    assert view.viewport().height() == height - row(canvas).height()
    lens.show_value_row(False)
    assert not row(canvas).isVisible()
    assert view.viewport().height() == height


def test_the_layer_of_value_brings_it(opened):
    canvas = opened(_four())
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.VALUE)
    assert row(canvas).isVisible()
    lens.show_all()
    assert not row(canvas).isVisible()


@pytest.mark.parametrize("zoom", [0.2, 0.5, 1.0, 2.5])
def test_its_cells_stand_below_their_stages_at_every_zoom(canvas, zoom):
    canvas.view.camera.zoom_to(zoom, QPoint(40, 40))
    canvas.view.camera.scroll_by(90, 0)
    for section in canvas.view.stage_header.sections:
        above, below = canvas.view.stage_header.section_rect(section), row(canvas).cell(section).rect
        assert (above.left(), above.right()) == (below.left(), below.right())


def test_it_runs_leftwards_where_the_map_does(opened):
    canvas = opened(_four(flows_left=True))
    canvas.view.sheet.scene.lens.show_value_row(True)
    add(canvas, "Selling step", "Proof on its own data")
    found = cell(canvas, "Selling")
    piece = found.piece_rect(found.pieces[0])
    assert found.rect.right() - piece.right() == pytest.approx(12, abs=1)
    start = found.text_start(found.said[0].id)
    assert piece.left() < start < piece.right()
    click(canvas, "Selling", piece.center().toPoint())
    assert row(canvas).editor.toPlainText() == "Proof on its own data"


# -- writing


def test_a_gap_is_written_in_place(canvas):
    click(canvas, "Qualifying")
    say(canvas, "A straight no early")
    assert said(canvas) == {
        "Prospecting": [],
        "Qualifying": ["A straight no early"],
        "Selling": [],
        "Delivering": [],
    }
    canvas.bridge.undo()
    assert said(canvas)["Qualifying"] == []


def test_tab_goes_from_stage_to_stage(canvas):
    canvas.selection.set([canvas.stage("Prospecting").id])
    row(canvas).edit_here()
    for text in ("One", "Two", "Three"):
        say(canvas, text, TAB)
    say(canvas, "Four")
    assert said(canvas) == {
        name: [text] for name, text in zip(FOUR, ("One", "Two", "Three", "Four"), strict=True)
    }
    assert canvas.view.hasFocus()


def test_what_a_step_says_is_changed_at_the_step(canvas):
    add(canvas, "Selling step", "Proof")
    click(canvas, "Selling")
    say(canvas, "Proof on its own data")
    assert [each.name for each in canvas.bridge.reader.all(NodeValue)] == ["Proof on its own data"]
    assert not list(canvas.bridge.reader.all(StageValue))


def test_what_is_emptied_is_taken_away(canvas):
    add(canvas, "Selling step", "Proof")
    click(canvas, "Selling")
    say(canvas, "")
    assert said(canvas)["Selling"] == []


def test_escape_leaves_it_as_it_was(canvas):
    before = canvas.commands
    click(canvas, "Selling")
    say(canvas, "Never mind", ESCAPE)
    assert said(canvas)["Selling"] == []
    assert canvas.commands == before
    click(canvas, "Selling")
    say(canvas, "")
    assert canvas.commands == before


def test_of_several_the_one_that_is_clicked_at_is_changed(canvas):
    canvas.bridge.run(stages.resize_stage, canvas.stage("Selling").id, 700.0)
    canvas.view.camera.reveal(canvas.rect("Selling step"))
    for text in ("First", "Second", "Third"):
        add(canvas, "Selling step", text)
    found = cell(canvas, "Selling")
    assert len(found.pieces) == 3
    click(canvas, "Selling", found.piece_rect(found.pieces[1]).center().toPoint())
    assert row(canvas).editor.toPlainText() == "Second"
    row(canvas).editor.cancel()


def test_where_there_is_no_room_the_first_is_shown_and_the_others_are_counted(canvas):
    for text in ("A rather long statement about benefits", "Another long statement", "A third one"):
        add(canvas, "Selling step", text)
    found = cell(canvas, "Selling")
    assert len(found.pieces) < len(found.said) == 3
    for piece in found.pieces:
        assert found.rect.contains(found.piece_rect(piece))


def test_another_command_that_removes_it_wins(canvas):
    add(canvas, "Selling step", "Proof")
    click(canvas, "Selling")
    canvas.bridge.run(things.remove_thing, next(iter(canvas.bridge.reader.all(NodeValue))).id)
    assert row(canvas).editor is None
    assert said(canvas)["Selling"] == []


def test_what_is_typed_is_taken_over_when_the_row_goes(canvas):
    click(canvas, "Selling")
    QTest.keyClicks(row(canvas).editor, "Kept")
    canvas.view.sheet.scene.lens.show_value_row(False)
    assert said(canvas)["Selling"] == ["Kept"]


# -- following


def test_it_follows_steps_that_move_change_kind_and_go(canvas):
    add(canvas, "Selling step", "Proof")
    assert len(cell(canvas, "Selling").said) == 1
    node = canvas.node("Selling step")
    canvas.bridge.run(nodes.set_node_kind, node.id, NodeKind.NOTE)
    assert not cell(canvas, "Selling").said
    canvas.bridge.undo()
    canvas.bridge.run(nodes.delete_items, [node.id])
    assert not cell(canvas, "Selling").said
    canvas.bridge.undo()
    assert len(cell(canvas, "Selling").said) == 1


def test_another_map_has_its_own(canvas):
    add(canvas, "Selling step", "Proof")
    canvas.bridge.run(maps.add_map, "Other", ("Only",), ("Customer",))
    canvas.bridge.switch_map(queries.maps(canvas.bridge.reader)[1].id)
    assert not cell(canvas, "Only").said
    assert "Only: nothing yet" in row(canvas).accessibleDescription()


def test_its_menu_leads_to_the_step(canvas):
    add(canvas, "Selling step", "Proof")
    value = next(iter(canvas.bridge.reader.all(NodeValue)))
    menu = canvas.view.frame.menu.menu(canvas.stage("Selling").id, value.id)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Change it", "Add one of the whole stage", "Delete it", "Go to the step that says it"]
    menu.actions()[-1].trigger()
    menu.deleteLater()
    assert canvas.selection.nodes == (canvas.node("Selling step").id,)
