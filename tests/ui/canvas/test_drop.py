"""What is dragged from the palette: kinds into cells, on to lines and between lanes; tools, skills and metrics."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.records import Metric, Skill, Tool
from mapper.core.values import NodeKind, Outcome, Point
from mapper.ui.canvas.marks import Verdict
from mapper.ui.canvas.mime import LANE, STAGE, kind_data, kind_in, resource_data, resource_in
from tests.builders import a_map, named

NAMES = {"Call", "Meet", "Qualify", "Offer", "Remember"}


def test_the_formats_carry_what_was_put_in():
    assert kind_in(kind_data("step")) == "step"
    assert resource_in(resource_data("tool-1")) == "tool-1"
    assert kind_in(resource_data("tool-1")) is None
    assert resource_in(QMimeData()) is None


def test_foreign_things_are_not_taken(canvas):
    data = QMimeData()
    data.setText("hello")
    assert not canvas.drag_over(data, QPoint(200, 200))


def test_a_step_is_shown_as_a_ghost_and_made_where_it_is_dropped(canvas):
    place = canvas.place(Point(150, 305))
    assert canvas.drag_over(kind_data("step"), place)
    assert canvas.view.sheet.overlay.get("ghost") is not None
    assert canvas.view.sheet.overlay.get("cell") is not None
    assert canvas.commands == 0
    assert canvas.drop(kind_data("step"), place)
    assert not {"ghost", "cell"} & {n for n in ("ghost", "cell") if canvas.view.sheet.overlay.get(n)}
    canvas.type("Written")
    assert canvas.node("Written").lane_id == canvas.lane("Delivery").id
    assert canvas.selection.ids == (canvas.node("Written").id,)


@pytest.mark.parametrize("kind", list(NodeKind))
def test_every_kind_can_be_dropped(canvas, kind):
    canvas.drop(kind_data(kind.value), canvas.place(Point(150, 40)))
    made = next(node for node in canvas.nodes if node.name == "")
    assert made.kind is kind
    assert made.outcome is (Outcome.LOST if kind is NodeKind.END else None)


def test_leaving_forgets_it(canvas):
    canvas.drag_over(kind_data("step"), canvas.place(Point(150, 305)))
    canvas.view._drop.leave()
    assert not list(canvas.view.sheet.overlay)
    assert canvas.commands == 0


def test_it_lands_where_the_ghost_says(canvas):
    place = canvas.place(Point(8, 130))
    canvas.drag_over(kind_data("step"), place)
    landing = canvas.view.sheet.overlay.get("landing").picture.rect
    canvas.drop(kind_data("step"), place)
    canvas.type("Here")
    assert canvas.rect("Here") == landing


def test_on_a_line_it_is_put_into_the_line(canvas):
    points = canvas.view.sheet.projection.connectors[canvas.line("Meet", "Offer").id].points
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    canvas.drag_over(kind_data("decision"), canvas.place(middle))
    assert canvas.view.sheet.overlay.get("line").verdict is Verdict.ALLOWED
    canvas.drop(kind_data("decision"), canvas.place(middle))
    canvas.type("Fits?")
    assert {("Meet", "Fits?"), ("Fits?", "Offer")} <= canvas.lines()
    canvas.bridge.undo()
    assert ("Meet", "Offer") in canvas.lines()


def test_a_note_on_a_line_is_just_put_there(canvas):
    points = canvas.view.sheet.projection.connectors[canvas.line("Meet", "Offer").id].points
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    canvas.drop(kind_data("note"), canvas.place(middle))
    assert ("Meet", "Offer") in canvas.lines()


def test_stages_and_lanes_go_where_the_line_shows(canvas):
    width = canvas.stage("First").width
    canvas.drag_over(kind_data(STAGE), canvas.place(Point(width - 20, 50)))
    assert canvas.view.sheet.overlay.get("insertion").line.x == width
    canvas.drop(kind_data(STAGE), canvas.place(Point(width - 20, 50)))
    QTest.keyClicks(canvas.view.stage_header.editor, "Between")
    QTest.keyClick(canvas.view.stage_header.editor, Qt.Key.Key_Return)
    names = [s.name for s in queries.stages(canvas.bridge.reader, canvas.bridge.map_id)]
    assert names == ["First", "Between", "Second"]
    canvas.drop(kind_data(LANE), canvas.place(Point(50, 8)))
    canvas.view.lane_header.editor.cancel()
    assert queries.lanes(canvas.bridge.reader, canvas.bridge.map_id)[0].name == "New lane"


@pytest.fixture
def stocked(opened):
    builder = a_map().lane("Sales").step("Call").tool("CRM").skill("Listening").metric("Answer rate")
    return opened(builder.step("Meet").note("Remember"))


@pytest.mark.parametrize(
    ("record_type", "name", "links"),
    [
        (Tool, "CRM", queries.node_tools),
        (Skill, "Listening", queries.node_skills),
        (Metric, "Answer rate", queries.node_metrics),
    ],
)
def test_a_resource_dropped_on_a_node_hangs_there_once(stocked, record_type, name, links):
    data = resource_data(named(stocked.bridge.reader, record_type, name).id)
    stocked.drag_over(data, stocked.at("Meet"))
    assert stocked.view.sheet.overlay.get("outline").verdict is Verdict.ALLOWED
    assert stocked.drop(data, stocked.at("Meet"))
    assert stocked.drop(data, stocked.at("Meet"))
    assert len(links(stocked.bridge.reader, stocked.node("Meet").id)) == 1
    assert stocked.commands == 1
    assert "already" in stocked.view.sheet._message.text()


def test_notes_and_the_bare_map_refuse_resources_and_say_why(stocked):
    data = resource_data(named(stocked.bridge.reader, Tool, "CRM").id)
    assert not stocked.drag_over(data, stocked.at("Remember"))
    assert stocked.view.sheet.overlay.get("outline").verdict is Verdict.REFUSED
    assert "not on notes" in stocked.view.sheet._message.text()
    assert not stocked.drag_over(data, stocked.place(Point(20, 20)))
    assert stocked.view.sheet._message.isVisible()
    assert stocked.commands == 0


def test_read_only_documents_take_nothing(canvas):
    canvas.bridge.session._keeper.is_read_only = True
    assert not canvas.drag_over(kind_data("step"), QPoint(200, 200))
    assert "reading only" in canvas.view.sheet._message.text()


def test_far_outside_it_lands_at_the_border(canvas):
    bounds = canvas.view.sheet.projection.bounds
    canvas.drop(kind_data("step"), canvas.place(Point(bounds.right + 180, 40)))
    canvas.type("Edge")
    assert canvas.rect("Edge").x <= bounds.right + 50


def test_dropped_on_a_line_the_first_part_keeps_the_label(canvas):
    """canvas.md 12; one undo takes node and both parts back."""
    line = canvas.line("Call", "Meet")
    canvas.bridge.run(set_connector, line.id, label="yes")
    before = canvas.commands
    points = canvas.view.sheet.projection.connectors[line.id].points
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    assert canvas.drop(kind_data("step"), canvas.place(middle))
    canvas.key(Qt.Key.Key_Escape)
    made = next(node.name for node in canvas.nodes if node.name not in NAMES)
    assert canvas.line("Call", made).label == "yes"
    assert canvas.line(made, "Meet").label == ""
    assert ("Call", "Meet") not in canvas.lines()
    while canvas.commands > before:
        canvas.bridge.undo()
    assert canvas.line("Call", "Meet").label == "yes"
    assert canvas.node_names() == NAMES


@pytest.mark.parametrize("off", [-9, -3, 8])
def test_dropped_beside_a_line_it_stands_in_the_lines_row(level, off):
    canvas = level
    points = canvas.view.sheet.projection.connectors[canvas.line("Call", "Meet").id].points
    row = points[0].y
    canvas.drop(kind_data("step"), canvas.place(Point((points[0].x + points[1].x) / 2, row + off)))
    canvas.type("Between")
    assert ("Call", "Between") in canvas.lines()
    assert canvas.rect("Between").center.y == row
    line = canvas.view.sheet.projection.connectors[canvas.line("Call", "Between").id]
    assert {point.y for point in line.points} == {row}


def test_the_pad_makes_way_for_what_is_dragged_over_the_map(canvas):
    canvas.click(canvas.at("Call"))
    assert canvas.view.pad.isVisible()
    canvas.drag_over(kind_data("step"), canvas.place(Point(150, 305)))
    assert not canvas.view.pad.isVisible()
    canvas.view._drop.leave()
    assert canvas.view.pad.isVisible()


def test_what_comes_in_over_an_edge_scrolls_nothing_until_it_was_well_in(canvas):
    autoscroll = canvas.view._machine._autoscroll
    canvas.view.camera.scroll_by(200, 0)
    edge, inside = QPoint(4, 300), QPoint(300, 300)
    canvas.drag_over(kind_data("step"), edge)
    before = canvas.view.camera.visible
    autoscroll._turn()
    assert canvas.view.camera.visible == before
    canvas.drag_over(kind_data("step"), inside)
    canvas.drag_over(kind_data("step"), edge)
    autoscroll._turn()
    assert canvas.view.camera.visible.x < before.x
    canvas.view._drop.leave()
