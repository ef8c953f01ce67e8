"""Going into a step and out again: by key, double-click and pad, with every map seen again as it was left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core import insides
from mapper.core.edits.bands import delete_bands
from mapper.core.edits.insides import make_inside
from mapper.core.edits.nodes import add_node
from mapper.core.edits.stages import add_stage
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.core.values import NodeKind, Point
from mapper.ui.canvas.insides import enter, leave
from mapper.ui.render.pinned import places
from mapper.ui.render.projection import Projection
from mapper.ui.theme import Mode, Theme
from mapper.ui.window.breadcrumbs import Breadcrumbs
from mapper.ui.window.map_tabs import MapTabs
from tests.builders import a_map


@pytest.fixture
def canvas(opened):
    return opened(a_map().lane("Sales").step("Qualify").step("Close"))


def _inside(canvas, name):
    return insides.inside_of(canvas.bridge.reader, canvas.node(name).id)


def test_the_first_way_in_makes_the_inside_and_the_next_goes_there(canvas):
    outer = canvas.bridge.map_id
    enter(canvas.view.sheet, canvas.node("Qualify").id)
    inside = _inside(canvas, "Qualify")
    assert canvas.bridge.map_id == inside.id
    leave(canvas.view.sheet)
    assert canvas.bridge.map_id == outer
    assert canvas.selection.nodes == (canvas.node("Qualify").id,)
    commands = canvas.commands
    enter(canvas.view.sheet, canvas.node("Qualify").id)
    assert canvas.bridge.map_id == inside.id
    assert canvas.commands == commands


def test_the_map_around_is_seen_as_it_was_left(canvas):
    view = canvas.view
    view.camera.zoom_to(0.7, at_once=True)
    view.camera.scroll_by(30, 10)
    sight = view.camera.goal
    enter(view.sheet, canvas.node("Qualify").id)
    view.camera.zoom_to(1.6, at_once=True)
    leave(view.sheet)
    assert view.camera.goal == sight


def test_a_double_click_on_the_sign_goes_in_and_one_beside_it_renames(canvas):
    canvas.bridge.run(make_inside, canvas.node("Qualify").id)
    picture = canvas.view.sheet.projection.nodes[canvas.node("Qualify").id]
    place = places(picture)[0][2]
    spot = place.moved(picture.rect.x, picture.rect.y).center
    QTest.mouseDClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=canvas.place(spot))
    assert canvas.bridge.map_id == _inside(canvas, "Qualify").id
    leave(canvas.view.sheet)
    QTest.mouseDClick(
        canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=canvas.place(picture.rect.center)
    )
    assert canvas.view.editing.editor is not None


def test_a_note_has_no_inside_and_says_so(canvas, qtbot):
    note = canvas.bridge.run(add_node, canvas.bridge.map_id, NodeKind.NOTE, Point(300, 60), "Ask")
    node = next(iter(note.by_id.values())).after
    with qtbot.waitSignal(canvas.view.sheet.spoken) as spoken:
        enter(canvas.view.sheet, node.id)
    assert spoken.args == ["Only a step, a decision or a wait can be opened inside, not a note."]


def test_the_sign_counts_the_steps_inside_however_deep(canvas):
    qualify = canvas.node("Qualify").id
    canvas.bridge.run(make_inside, qualify)
    inside = _inside(canvas, "Qualify")
    canvas.bridge.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), "Call")
    canvas.bridge.run(make_inside, canvas.node("Call").id)
    innermost = _inside(canvas, "Call")
    canvas.bridge.run(add_node, innermost.id, NodeKind.STEP, Point(100, 100), "Dial")
    pictures = canvas.view.sheet.projection.nodes
    assert pictures[qualify].pins == (("inside", 2),)
    assert dict(pictures) == dict(Projection(canvas.bridge.reader, canvas.bridge.map_id).nodes)
    canvas.bridge.undo()
    canvas.bridge.undo()
    canvas.bridge.undo()
    assert canvas.view.sheet.projection.nodes[qualify].pins == (("inside", 0),)


def test_deleting_the_step_says_what_goes_along(canvas, qtbot):
    canvas.bridge.run(make_inside, canvas.node("Qualify").id)
    inside = _inside(canvas, "Qualify")
    for name in ("Call", "Meet"):
        canvas.bridge.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), name)
    canvas.selection.set([canvas.node("Qualify").id])
    with qtbot.waitSignal(canvas.view.sheet.spoken) as spoken:
        canvas.view.commands.delete_selected()
    assert spoken.args == ["Deleted with the 2 steps inside. Undo brings all back."]
    canvas.bridge.undo()
    assert {"Call", "Meet"} <= canvas.node_names()


def test_who_deletes_the_map_one_is_inside_of_stays_near(canvas):
    outer = canvas.bridge.map_id
    enter(canvas.view.sheet, canvas.node("Qualify").id)
    canvas.selection.clear()
    canvas.bridge.undo()
    assert canvas.bridge.map_id == outer


def test_the_way_is_told_above_the_map_and_leads_out(canvas, qtbot):
    theme = Theme(Mode.LIGHT)
    crumbs, tabs = Breadcrumbs(canvas.bridge, theme), MapTabs(canvas.bridge, theme)
    qtbot.addWidget(crumbs)
    qtbot.addWidget(tabs)
    assert crumbs.isHidden()
    outer = canvas.bridge.map_id
    enter(canvas.view.sheet, canvas.node("Qualify").id)
    inside = _inside(canvas, "Qualify")
    canvas.bridge.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), "Call")
    enter(canvas.view.sheet, canvas.node("Call").id)
    assert not crumbs.isHidden()
    name = canvas.bridge.reader.get(ProcessMap, MapId(outer)).name
    assert [crumb.text() for crumb in crumbs.crumbs()] == [name, "1.1 Qualify"]
    crumbs.crumbs()[0].click()
    assert canvas.bridge.map_id == outer
    assert canvas.selection.nodes == (canvas.node("Qualify").id,)


def test_a_step_inside_is_found_and_gone_to(canvas):
    outer = canvas.bridge.map_id
    canvas.bridge.run(make_inside, canvas.node("Qualify").id)
    inside = _inside(canvas, "Qualify")
    canvas.bridge.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), "Ask for money")
    search = canvas.view.looking.search
    search.open()
    QTest.keyClicks(search.field, "money")
    assert canvas.bridge.map_id == outer
    assert canvas.selection.nodes == (canvas.node("Qualify").id,)
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert canvas.bridge.map_id == inside.id
    assert canvas.selection.nodes == (canvas.node("Ask for money").id,)


def test_numbers_stand_over_the_steps_while_they_are_wanted(canvas):
    numbers, overlay = canvas.view.looking.numbers, canvas.view.sheet.overlay
    assert overlay.get("numbers") is None
    numbers.toggle()
    rects = {canvas.rect(name): number for name, number in (("Qualify", "1.1"), ("Close", "1.2"))}
    assert dict(overlay.get("numbers").numbers) == rects
    canvas.bridge.run(add_node, canvas.bridge.map_id, NodeKind.STEP, Point(10, 240), "First")
    assert {text for _, text in overlay.get("numbers").numbers} == {"1.1", "1.2", "1.3"}
    outer = dict(overlay.get("numbers").numbers)[canvas.rect("First")]
    enter(canvas.view.sheet, canvas.node("First").id)
    canvas.bridge.run(add_node, canvas.bridge.map_id, NodeKind.STEP, Point(100, 100), "Dial")
    assert [text for _, text in overlay.get("numbers").numbers] == [f"{outer}.1"]
    numbers.toggle()
    assert overlay.get("numbers") is None


def test_a_stage_that_is_deleted_tells_of_the_insides_of_its_steps(canvas, qtbot):
    canvas.bridge.run(add_stage, canvas.bridge.map_id, "Later")
    canvas.bridge.run(make_inside, canvas.node("Qualify").id)
    canvas.bridge.run(add_node, _inside(canvas, "Qualify").id, NodeKind.STEP, Point(100, 100), "Call")
    stage = canvas.node("Qualify").stage_id
    with qtbot.waitSignal(canvas.view.sheet.spoken) as spoken:
        canvas.bridge.run(delete_bands, [stage], keep_content=False)
    assert spoken.args == ["Deleted with the step inside. Undo brings all back."]
