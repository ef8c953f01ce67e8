"""look.md 4.4: what is shown follows the size of the text on the screen; levels come in over one another."""

from PySide6.QtGui import QColor

from mapper.core.edits.nodes import add_node, delete_items
from mapper.core.edits.resources import set_resource
from mapper.core.edits.stages import set_stage
from mapper.core.records import Tool
from mapper.core.values import NodeKind, Point
from mapper.ui.render.detail import Detail
from tests.builders import a_map, named


def _picture(canvas):
    return canvas.port.grab().toImage()


def _block(canvas, stage):
    """The middle of a stage in its emptiest lane: where its block stands from far."""
    projection = canvas.view.sheet.projection
    lanes = projection.lanes
    counts = [
        sum(
            lane.top <= node.rect.center.y < lane.top + lane.height
            and stage.left <= node.rect.center.x < stage.left + stage.width
            for node in projection.nodes.values()
        )
        for lane in lanes
    ]
    lane = lanes[counts.index(min(counts))]
    return canvas.place(Point(stage.left + stage.width / 2, lane.top + lane.height / 2))


def test_from_far_a_block_tells_of_each_stage_and_follows_edits(canvas):
    canvas.view.camera.zoom_to(0.4)
    stage = canvas.view.sheet.projection.stages[1]
    place = _block(canvas, stage)
    header = canvas.view.sheet.theme.tokens.canvas.header_current
    found = QColor(_picture(canvas).pixel(place.x() + 40, place.y() - 12))
    assert abs(found.lightness() - header.lightness()) < 12
    before = _picture(canvas)
    canvas.bridge.run(add_node, canvas.bridge.map_id, NodeKind.STEP, Point(420, 40), "New")
    with_one_more = _picture(canvas)
    assert with_one_more != before
    canvas.bridge.run(delete_items, [canvas.node("New").id])
    assert _picture(canvas) == before
    canvas.view.camera.zoom_to(0.6)
    assert canvas.view.scene().painter.detail(canvas.view.zoom) is Detail.PATH


def test_from_far_a_stage_that_is_renamed_is_painted_anew_where_its_block_stands(canvas, qtbot):
    canvas.view.camera.zoom_to(0.4)
    stage = canvas.view.sheet.projection.stages[1]
    canvas.view.grab()
    with qtbot.waitSignal(canvas.view.scene().changed) as painted:
        canvas.bridge.run(set_stage, stage.id, name="Hunting")
    x, y = stage.left + stage.width / 2, canvas.view.sheet.projection.bounds.y + 40
    assert any(rect.contains(x, y) for rect in painted.args[0])


def test_a_level_comes_in_over_the_former_one(canvas, qtbot):
    scene = canvas.view.scene()
    canvas.view.camera.zoom_to(0.7)
    assert scene.fading is None, "without motion at a blow"
    canvas.view.motion.allow(True)
    with qtbot.waitSignal(canvas.view.motion.ended):
        canvas.view.camera.zoom_to(1.0, at_once=True)
        former, part = scene.fading
        assert former is Detail.PATH
        assert part < 1
        _picture(canvas)
    assert scene.fading is None


def test_from_near_what_hangs_on_a_step_stands_there_by_name(opened):
    """look.md 4.4, level 3: chips named, targets, and a bar for what is against them."""
    builder = a_map().stage("First").lane("Sales").step("Call").tool("CRM").skill("Listening")
    canvas = opened(builder.metric("Answered", actual=0.6, target=0.8, unit="%"))
    projection = canvas.view.sheet.projection
    picture = projection.nodes[canvas.node("Call").id]
    told = [(each.kind.value, each.name, each.told) for each in picture.hung]
    assert told == [("tool", "CRM", ""), ("skill", "Listening", ""), ("metric", "Answered", "60 % / 80 %")]
    look = canvas.view.scene().looks.look(picture, Detail.DETAIL)
    written = {line.text for words in look.words for line in words.block.lines}
    assert {"Call", "CRM", "Listening", "60 % / 80 %"} <= written
    assert any(part.key.startswith("bullet 0.75") for part in look.parts)
    canvas.bridge.run(set_resource, named(canvas.bridge.reader, Tool, "CRM").id, name="New CRM")
    assert projection.nodes[picture.id].hung[0].name == "New CRM"


def test_the_selected_step_can_be_read_from_afar(canvas):
    """look.md 4.4: what is selected is always at least of level 2."""
    canvas.view.camera.zoom_to(0.4)
    before = _picture(canvas)
    rect = canvas.rect("Offer")
    canvas.selection.set([canvas.node("Offer").id])
    after = _picture(canvas)
    gap = 10 / canvas.view.zoom
    middle = canvas.place(Point(rect.center.x, rect.y - gap - 0.45 * rect.height * 0.9 / canvas.view.zoom))
    card = canvas.view.sheet.theme.tokens.node.step_fill
    row = [QColor(after.pixel(x, middle.y())).name() for x in range(middle.x() - 40, middle.x() + 40)]
    assert card.name() in row
    assert before != after
    canvas.selection.clear()
    assert _picture(canvas) == before


def test_the_selected_step_is_drawn_in_place_where_it_can_be_read(canvas):
    """look.md 4.4: nearer than that there is one picture of it, with its badges, and none beside it."""
    canvas.view.camera.zoom_to(0.7)
    offer = canvas.node("Offer")
    before = _picture(canvas)
    canvas.selection.set([offer.id])
    rect = canvas.view.camera.rect_on_screen(canvas.rect("Offer"))
    after = _picture(canvas)
    ring = 8
    for x in range(0, round(rect.right()), 3):  # the pad stands on its right
        for y in range(0, after.height(), 3):
            is_near = rect.adjusted(-ring, -ring, ring, ring).contains(x, y)
            assert is_near or after.pixel(x, y) == before.pixel(x, y), (x, y)
    assert after != before
