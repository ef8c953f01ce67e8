"""domain.md row 23: trace from the customer to the business - the path lights up, a card tells what holds along it."""

from collections.abc import Callable, Iterator
from math import prod

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mapper.app.figuring import WindowFigures
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.nodes import delete_items
from mapper.core.history import Label
from mapper.core.records import Connector, Node
from mapper.core.values import Outcome
from mapper.ui.canvas.legend_card import LegendRow
from mapper.ui.canvas.tracing.tracing import Tracing
from tests.builders import MapBuilder, a_map
from tests.ui.canvas.conftest import LEFT, Canvas

Traced = Callable[..., Canvas]


def sale(*, flows_left: bool = False) -> MapBuilder:
    """Two starts; of the calls a third go straight to an offer, others by a visit; a fair leads to visits too."""
    sketch = a_map(flows_left=flows_left).stage("First").stage("Second")
    sketch.lane("Customer", is_customer=True).lane("Sales")
    sketch.stage("First").lane("Customer").start("Asks").to("Call").start("Fair").to("Visit")
    sketch.lane("Sales").step("Call", wait_days=2).to("Offer", 0.3).to("Visit", 0.5).to("Lost", 0.2)
    sketch.stage("Second").step("Visit", wait_days=5).to("Offer", 0.4).to("Lost", 0.6)
    sketch.step("Offer", wait_days=1).to("Won", 0.5).to("Lost", 0.5)
    return sketch.end("Won").end("Lost", outcome=Outcome.LOST)


@pytest.fixture
def traced(opened) -> Iterator[Traced]:
    """Opens a map with its figures, which follow its edits, and ends what is worked out for it."""
    closing: list[Callable[[], None]] = []

    def open_map(builder: MapBuilder) -> Canvas:
        canvas = opened(builder)
        closing.extend([canvas.view.tracing.results.close, WindowFigures(canvas.bridge).close])
        return canvas

    yield open_map
    for close in closing:
        close()


def tracing_of(canvas: Canvas) -> Tracing:
    return canvas.view.tracing


def click_at(qtbot, canvas: Canvas, name: str) -> None:
    place = canvas.at(name)
    with qtbot.waitSignal(tracing_of(canvas).results.changed, timeout=5000):
        canvas.hover(place)
        canvas.click(place)
    worked_out(qtbot, canvas)


def worked_out(qtbot, canvas: Canvas) -> None:
    tracing = tracing_of(canvas)
    qtbot.waitUntil(lambda: not tracing.results.is_stale and tracing.told is not None, timeout=5000)


def lit(canvas: Canvas) -> list[str]:
    trail = canvas.view.sheet.scene.lens.trail
    return [] if trail is None else [canvas.bridge.reader.get(Node, each).name for each in trail.node_ids]


def shown(canvas: Canvas) -> dict[str, str]:
    lines = tracing_of(canvas).card.lines
    return {line.name.text(): line.value.text() for line in lines if not line.isHidden()}


def test_a_click_on_a_start_lights_the_likeliest_way_with_the_product_of_its_branches(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    assert canvas.view.hand.tool.cursor is Qt.CursorShape.CrossCursor
    click_at(qtbot, canvas, "Asks")
    assert lit(canvas) == ["Asks", "Call", "Offer", "Won"]
    reader, trail = canvas.bridge.reader, canvas.view.sheet.scene.lens.trail
    lines = [reader.get(Connector, each) for each in trail.connector_ids]
    product = prod(queries.shares_out(reader, line.source_id)[line.id] for line in lines)
    assert product == pytest.approx(0.3 * 0.5)
    assert tracing_of(canvas).told.ways.ways[0].probability.value == pytest.approx(product)
    told = shown(canvas)
    assert told["Share that takes this path"] == "15\u00a0%"
    assert (
        told["Of the wins from there, straight this way"] == "60\u00a0%"
    )  # 15 of 15 + 0.5 x 0.4 x 0.5 = 25 %
    assert told["Chance of a win from there"] == "25\u00a0%"
    assert told["Working days along the path"] == "3\u00a0days"
    assert told["Changes of hands on the path"] == "1"
    assert canvas.commands == 0


def test_what_is_not_on_the_way_is_faint_but_for_its_branches(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    scene = canvas.view.sheet.scene
    seen, projection = scene.lens.seen, scene.projection
    bright = {node.name for node in projection.nodes.values() if seen.is_lit(node)}
    assert bright == {"Asks", "Call", "Offer", "Won"}
    leaving = {(source, target) for source, target in canvas.lines() if source in bright}
    plain = {
        (
            canvas.bridge.reader.get(Node, line.source_id).name,
            canvas.bridge.reader.get(Node, line.target_id).name,
        )
        for line in projection.connectors.values()
        if seen.is_on_trail(line)
    }
    assert plain == leaving
    with_path = canvas.port.grab().toImage()
    scene.lens.light(None)
    assert canvas.port.grab().toImage() != with_path


def test_arrows_show_the_other_ways_and_each_is_told_aloud(qtbot, traced) -> None:
    canvas = traced(sale())
    heard: list[str] = []
    canvas.view.sheet.spoken.connect(heard.append)
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    assert heard[-1].startswith(
        "Way 1 of 5: Asks, Call, Offer, Won. 15\u00a0%, 3\u00a0days, 1 change of hands."
    )
    canvas.key(Qt.Key.Key_Down)
    assert lit(canvas) == ["Asks", "Call", "Visit", "Offer", "Won"]
    assert shown(canvas)["Share that takes this path"] == "10\u00a0%"
    assert heard[-1].startswith("Way 2 of 5")
    canvas.key(Qt.Key.Key_Right)
    assert lit(canvas)[-1] == "Lost"
    canvas.key(Qt.Key.Key_Up)
    canvas.key(Qt.Key.Key_Left)
    canvas.key(Qt.Key.Key_Up)
    assert tracing_of(canvas).number == 4  # from the first on to the last
    ways = tracing_of(canvas).card.ways
    shares = [way.probability.value for way in tracing_of(canvas).told.ways.ways[2:]]
    assert shares == sorted(shares, reverse=True)
    assert [hit.title for hit in ways.hits] == ["Won", "Won", "Lost", "Lost", "Lost"]
    assert [hit.detail for hit in ways.hits[:2]] == ["", "by Visit"]


def test_a_click_in_the_card_looks_at_that_way(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    rows = tracing_of(canvas).card.ways
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=place)
    assert lit(canvas) == ["Asks", "Call", "Visit", "Offer", "Won"]
    assert canvas.view.hasFocus()


def test_escape_leaves_exactly_the_view_as_before(qtbot, traced) -> None:
    canvas = traced(sale())
    chosen = [canvas.node("Visit").id, canvas.node("Call").id]
    canvas.selection.set(chosen)
    canvas.view.camera.scroll_by(33, 17)
    sight, look = canvas.view.camera.goal, canvas.view.sheet.scene.lens.look
    picture = canvas.port.grab().toImage()
    tracing_of(canvas).toggle()
    assert canvas.selection.ids == ()
    click_at(qtbot, canvas, "Asks")
    canvas.key(Qt.Key.Key_Down)
    canvas.key(Qt.Key.Key_Escape)
    assert not tracing_of(canvas).is_on
    assert tracing_of(canvas).card.isHidden()
    assert (canvas.view.camera.goal, canvas.selection.ids) == (sight, tuple(chosen))
    assert canvas.view.sheet.scene.lens.look == look
    assert canvas.view.hand.is_at_rest
    canvas.view.sheet.hush()
    canvas.view.hand.leave()  # the pointer, which lights what it is on
    assert canvas.port.grab().toImage() == picture


def test_with_one_start_it_lights_at_once_and_a_selected_step_is_traced_from(qtbot, traced) -> None:
    canvas = traced(
        a_map().lane("Customer", is_customer=True).start("Asks").to("Call").step("Call").to("Won")
    )
    tracing_of(canvas).toggle()
    worked_out(qtbot, canvas)
    assert lit(canvas) == ["Asks", "Call", "Won"]
    tracing_of(canvas).toggle()
    assert lit(canvas) == []
    canvas.selection.set([canvas.node("Call").id])
    tracing_of(canvas).toggle()
    worked_out(qtbot, canvas)
    assert lit(canvas) == ["Call", "Won"]


def test_it_goes_by_keys_alone(qtbot, traced) -> None:
    canvas = traced(sale())
    qtbot.waitUntil(canvas.view.hasFocus)
    tracing_of(canvas).toggle()
    canvas.key(Qt.Key.Key_Tab)
    before = canvas.node("Asks")
    first = canvas.selection.nodes[0]
    canvas.key(Qt.Key.Key_Right)  # on to the nearest, and nothing is moved
    assert canvas.selection.nodes[0] != first
    assert canvas.node("Asks") == before
    assert canvas.commands == 0
    canvas.selection.set([canvas.node("Visit").id])
    canvas.key(Qt.Key.Key_Return)
    worked_out(qtbot, canvas)
    assert lit(canvas) == ["Visit", "Offer", "Won"]
    assert canvas.selection.ids == ()


def test_it_follows_edits_and_keeps_to_the_way_that_is_looked_at(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    canvas.key(Qt.Key.Key_Down)
    assert shown(canvas)["Share that takes this path"] == "10\u00a0%"
    line = canvas.line("Visit", "Offer")
    lost = canvas.line("Visit", "Lost")

    def more_offers(draft: Draft) -> Label:
        set_connector(draft, lost.id, share=0.1)
        return set_connector(draft, line.id, share=0.9)

    canvas.bridge.run(more_offers)
    assert tracing_of(canvas).results.is_stale
    assert not tracing_of(canvas).card.state.isHidden()
    worked_out(qtbot, canvas)
    assert tracing_of(canvas).card.state.isHidden()
    assert lit(canvas) == ["Asks", "Call", "Visit", "Offer", "Won"]
    assert tracing_of(canvas).number == 0  # now it is the likeliest
    looked_at = tracing_of(canvas).told.ways.ways[0]
    assert looked_at.probability.value == pytest.approx(0.5 * 0.9 * 0.5)
    canvas.bridge.run(delete_items, [canvas.node("Asks").id], [])
    assert lit(canvas) == []
    assert tracing_of(canvas).card.isHidden()
    assert tracing_of(canvas).is_on


def notes(canvas: Canvas) -> list[QLabel]:
    return [note for note in tracing_of(canvas).card.notes if isinstance(note, QLabel)]


def test_what_is_missing_is_said_at_the_pointer_and_leads_to_where_it_is_said(qtbot, traced) -> None:
    sketch = a_map().lane("Customer", is_customer=True).start("Asks").to("Call")
    canvas = traced(sketch.step("Call").to("Won").to("Lost").end("Won").end("Lost"))
    heard: list[str] = []
    canvas.view.sheet.spoken.connect(heard.append)
    tracing_of(canvas).toggle()
    worked_out(qtbot, canvas)
    assert heard[-1] == "A branch has no share at “Call”."
    assert lit(canvas) == []
    note = notes(canvas)[0]
    assert note.accessibleName() == "A branch has no share at “Call”"
    note.setFocus()
    QTest.mouseClick(note, LEFT, pos=QPoint(12, note.height() // 2))
    assert not tracing_of(canvas).is_on
    assert canvas.selection.nodes == (canvas.node("Call").id,)
    assert canvas.view.hasFocus()


def test_a_map_that_does_not_begin_with_the_customer_warns_and_one_without_a_start_is_refused(
    qtbot, traced
) -> None:
    heard: list[str] = []
    canvas = traced(a_map().lane("Sales").start("Lead").to("Call").step("Call").to("Won").end("Won"))
    canvas.view.sheet.spoken.connect(heard.append)
    tracing_of(canvas).toggle()
    assert heard[0].startswith("No start lies in the customer’s lane")
    worked_out(qtbot, canvas)
    assert lit(canvas) == ["Lead", "Call", "Won"]
    assert "No start lies in the customer’s lane" in [note.accessibleName() for note in notes(canvas)]
    other = traced(a_map().lane("Sales").step("Call").to("Won").end("Won"))
    other.view.sheet.spoken.connect(heard.append)
    tracing_of(other).toggle()
    assert heard[-1] == "This map has no start: there is no way to trace."
    assert not tracing_of(other).is_on


def test_another_tool_ends_it_and_so_does_another_map(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    canvas.key(Qt.Key.Key_S)  # the space tool
    assert not tracing_of(canvas).is_on
    assert lit(canvas) == []
    assert not canvas.view.hand.is_at_rest


def test_a_pull_moves_the_map_and_traces_nothing(traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    before = canvas.node("Call")
    canvas.drag(canvas.at("Call"), canvas.at("Call") + QPoint(-60, -40))
    assert canvas.node("Call") == before
    assert tracing_of(canvas).told is None
    assert canvas.commands == 0


def test_the_pad_of_a_start_offers_it(qtbot, traced) -> None:
    canvas = traced(sale())
    canvas.click(canvas.at("Asks"))
    button = next(each for each in canvas.view.pad.buttons if each.entry.id == "trace")
    QTest.mouseClick(button, LEFT)
    worked_out(qtbot, canvas)
    assert lit(canvas)[0] == "Asks"
    canvas.key(Qt.Key.Key_Escape)
    canvas.click(canvas.at("Call"))
    assert "trace" not in [each.entry.id for each in canvas.view.pad.buttons]


def test_each_number_explains_itself(qtbot, traced) -> None:
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    tips = {line.name.text(): line for line in tracing_of(canvas).card.lines if not line.isHidden()}
    product = tips["Share that takes this path"]
    assert "The shares of its branches multiplied" in product.toolTip()
    assert "Call: share of the branch 30\u00a0%" in product.toolTip()
    of_wins = tips["Of the wins from there, straight this way"]
    assert "15\u00a0% that take this path ÷ 25\u00a0% that are won" in of_wins.accessibleDescription()


def test_the_card_leaves_the_way_to_be_seen_and_escape_in_it_leaves(qtbot, traced) -> None:
    canvas = traced(sale())
    canvas.view.camera.zoom_to(2.0)
    tracing_of(canvas).toggle()
    canvas.selection.set([canvas.node("Call").id])
    canvas.key(Qt.Key.Key_Return)
    worked_out(qtbot, canvas)
    card = tracing_of(canvas).card
    projection, camera = canvas.view.sheet.projection, canvas.view.camera
    for name in lit(canvas):
        box = camera.rect_on_screen(projection.nodes[canvas.node(name).id].rect).toAlignedRect()
        assert canvas.port.rect().contains(box)
        assert not card.geometry().translated(-canvas.port.pos()).intersects(box)
    told = tracing_of(canvas).told
    assert told is not None
    assert (told.title(0, 4), told.title(0, 3)) == ("Call to Won", "Ca… to Won"), "names leave figures room"
    card.close_button.setFocus()
    QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
    assert not tracing_of(canvas).is_on


def test_a_mirrored_map_is_traced_alike(qtbot, traced) -> None:
    canvas = traced(sale(flows_left=True))
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Fair")
    assert lit(canvas) == ["Fair", "Visit", "Offer", "Won"]


def test_the_legend_makes_way_for_the_card(qtbot, traced) -> None:
    canvas = traced(sale())
    lens, legend = canvas.view.sheet.scene.lens, canvas.view.looking.legend
    lens.show_legend(True)
    before = legend.geometry()
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    assert "Asks to Won: 15\u00a0%, 3\u00a0days, 1 change of hands" in [
        row.text() for row in legend.findChildren(LegendRow)
    ]
    assert not legend.geometry().intersects(tracing_of(canvas).card.geometry())
    canvas.key(Qt.Key.Key_Escape)
    assert legend.geometry() == before
