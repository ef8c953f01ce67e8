"""The signs of the check-up on the map: told, clicked, heard, put away with a layer; only what changes is repainted."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from mapper.analysis.health import check_up
from mapper.core.edits import connectors, maps
from mapper.core.records import ProcessMap
from mapper.core.values import MapKind, Point
from mapper.ui.canvas.aloud.words import said
from mapper.ui.render.seen import Layer
from tests.builders import a_map, named


@pytest.fixture
def canvas(opened):
    builder = a_map().stage("Find", width=700.0).stage("").lane("Customer", is_customer=True).lane("Sales")
    builder.stage("Find").lane("Customer").start("Need").to("Call").lane("Sales").step("Call", touch_hours=1)
    builder.to("Meet", share=0.7).to("Lost", share=0.7)
    builder.step("Meet").to("Lost").end("Lost").step("Alone").to("Lost")
    shown = opened(builder)
    _check(shown)
    return shown


def _check(canvas) -> None:
    """What the background does after each edit."""
    canvas.view.sheet.scene.show_findings(check_up(canvas.bridge.reader, date(2027, 1, 1)))


def _sign(canvas, name, dy=0.0):
    """The middle of a card's sign, or a little above it."""
    rect = canvas.rect(name)
    return canvas.place(Point(rect.x + 12 + 7.5, rect.y + 0.5 + dy))


def _tip(canvas, place) -> str:
    found = canvas.view.hand.tool.tooltip(canvas.view.hand.locate(place))
    return found[0] if found is not None else ""


def test_the_sign_tells_the_sentence_also_outside_the_card(canvas):
    for dy in (0.0, -5.0):
        assert "add up to 140 %" in _tip(canvas, _sign(canvas, "Call", dy))
    assert "No way leads from a start to" in _tip(canvas, _sign(canvas, "Alone"))
    assert "check-up" not in _tip(canvas, _sign(canvas, "Meet"))
    assert "add up to 140 %" in _tip(canvas, canvas.at("Call")), "the card tells it too"


def test_a_click_asks_for_the_finding_and_selects_the_step(canvas, qtbot):
    sheet = canvas.view.sheet
    with qtbot.waitSignal(sheet.finding_wanted) as asked:
        canvas.click(_sign(canvas, "Call", -5.0))
    assert asked.args[0].code == "shares_not_one"
    assert canvas.selection.ids == (canvas.node("Call").id,)
    with qtbot.assertNotEmitted(sheet.finding_wanted):
        canvas.click(canvas.at("Call"))
        canvas.click(_sign(canvas, "Meet"))


def test_a_stage_without_a_name_has_its_sign_on_the_ground(canvas, qtbot):
    stage = canvas.view.sheet.projection.stages[1]
    place = canvas.place(Point(stage.left + 8, canvas.view.sheet.projection.bounds.y + 8))
    assert "A stage has no name." in _tip(canvas, place)
    with qtbot.waitSignal(canvas.view.sheet.finding_wanted) as asked:
        canvas.click(place)
    assert asked.args[0].ids == (stage.id,)
    assert "warning: A stage has no name." in said(canvas.view.sheet, stage.id)


def test_the_pointer_says_that_it_can_be_clicked(canvas):
    canvas.move(_sign(canvas, "Call"), button=Qt.MouseButton.NoButton)
    assert canvas.port.cursor().shape() is Qt.CursorShape.PointingHandCursor
    canvas.move(canvas.at("Call"), button=Qt.MouseButton.NoButton)
    assert canvas.port.cursor().shape() is not Qt.CursorShape.PointingHandCursor


def test_who_hears_the_map_hears_of_it(canvas):
    told = said(canvas.view.sheet, canvas.node("Call").id)
    assert "error: The ways out of “Call” add up to 140 %" in told
    assert "error" not in said(canvas.view.sheet, canvas.node("Meet").id)


def test_from_far_and_with_other_layers_there_is_nothing_to_click(canvas):
    scene = canvas.view.sheet.scene
    place = canvas.rect("Call")
    point = Point(place.x + 19, place.y)
    assert scene.fault_at(point) == canvas.node("Call").id
    scene.lens.toggle_layer(Layer.TOOLS)
    assert scene.fault_at(point) is None
    scene.lens.show_all()
    scene.lens.toggle_layer(Layer.FAULTS)
    assert scene.fault_at(point) == canvas.node("Call").id
    scene.lens.show_all()
    canvas.view.camera.zoom_to(0.6)
    assert scene.fault_at(point) is None


def test_the_sign_stays_until_the_next_answer_and_only_its_card_is_repainted(canvas, monkeypatch):
    scene, call = canvas.view.sheet.scene, canvas.node("Call")
    line = canvas.line("Call", "Lost")
    canvas.bridge.run(connectors.set_connector, line.id, share=0.3)
    assert scene.faults.at(call.id), "nothing is worked out in the path of an edit"
    repainted: list[QRectF] = []
    monkeypatch.setattr(scene, "update", lambda *rects: repainted.extend(rects or ("all",)))
    _check(canvas)
    assert not scene.faults.at(call.id)
    (rect,) = repainted
    assert rect.contains(QRectF(*canvas.rect("Call")))
    assert not rect.intersects(QRectF(*canvas.rect("Meet")))
    repainted.clear()
    _check(canvas)
    assert repainted == [], "the same again changes nothing"


def test_another_map_has_its_own(canvas):
    """Its findings are known already: they are of the whole document."""
    scene, here, call = canvas.view.sheet.scene, canvas.bridge.map_id, canvas.node("Call").id
    canvas.bridge.run(maps.copy_map, here, "To be", MapKind.TO_BE)
    _check(canvas)
    canvas.bridge.switch_map(named(canvas.bridge.reader, ProcessMap, "To be").id)
    assert scene.faults.places
    assert call not in scene.faults.places
    assert {scene.projection.nodes[i].name for i in scene.faults.places if i.startswith("node")} == {
        "Call",
        "Alone",
    }
    canvas.bridge.switch_map(here)
    assert call in scene.faults.places


def test_signs_are_faint_while_they_are_looked_at_anew(canvas):
    scene, call = canvas.view.sheet.scene, canvas.node("Call")
    found, where = (
        check_up(canvas.bridge.reader, date(2027, 1, 1)),
        _sign(canvas, "Call") + QPoint(0, 4),
    )  # below its mark

    def colour():
        return canvas.view.grab().toImage().pixelColor(canvas.port.pos() + where)

    told, ground = colour(), canvas.view.sheet.theme.tokens.node.step_fill
    scene.show_findings(found, is_stale=True)
    assert scene.faults.at(call.id)
    faint = colour()
    assert told != faint
    assert _apart(faint, ground) < _apart(told, ground)
    assert "Being looked at anew" in _tip(canvas, _sign(canvas, "Call"))
    scene.show_findings(found)
    assert colour() == told


def _apart(one, other) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))
