"""The layer of flow on the canvas: lines as thick as what they carry, as the figures that came last have it."""

from datetime import date
from itertools import pairwise
from math import dist

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.analysis.steps.told import STEP_FIGURES, told
from mapper.core.edits.measures import set_measures
from mapper.core.values import Point
from mapper.ui.canvas.aloud.words import said
from mapper.ui.canvas.legend_card import LegendRow
from mapper.ui.figures.leads import Lead
from mapper.ui.render.heat import NO_DATA
from mapper.ui.render.seen import Layer
from mapper.ui.render.strokes import stroke_of
from tests.builders import a_map


@pytest.fixture
def canvas(opened):
    builder = a_map().stage("First").stage("Second").lane("Sales").lane("Delivery")
    builder.stage("First").lane("Sales").start("Lead").to("Call").step("Call")
    builder.to("Offer", share=0.1).to("Gone", share=0.9)
    builder.stage("Second").step("Offer").to("Won").end("Gone")
    return opened(builder)


def tell(canvas, *, is_stale=False):
    found = map_figures(canvas.bridge.reader, canvas.bridge.map_id, date(2026, 5, 4))
    for code in STEP_FIGURES:
        told(found, code)
    canvas.bridge.tell_figures(found, is_stale=is_stale)


def inked(canvas, source, target):
    """How many pixels a line covers across, where its longest part begins."""
    picture = canvas.view.sheet.projection.connectors[canvas.line(source, target).id]
    a, b = max(pairwise(picture.points), key=lambda part: dist(*part))
    image = canvas.port.grab().toImage()
    middle = Point(a[0] + (b[0] - a[0]) * 0.3, a[1] + (b[1] - a[1]) * 0.3)
    step = (0, 1) if a[1] == b[1] else (1, 0)
    seen = canvas.view.sheet.scene.lens.seen
    drawn = picture if seen is None else seen.line(picture)
    ink = stroke_of(drawn).colour(canvas.view.sheet.theme.tokens).rgb()
    places = [canvas.place(Point(middle.x + step[0] * n, middle.y + step[1] * n)) for n in range(-8, 9)]
    return sum(image.pixel(place) == ink for place in places)


def test_lines_are_as_thick_as_what_they_carry(canvas):
    tell(canvas)
    plain = inked(canvas, "Lead", "Call")
    canvas.view.sheet.scene.lens.toggle_layer(Layer.FLOW)
    assert inked(canvas, "Lead", "Call") >= 9 > plain
    assert inked(canvas, "Offer", "Won") <= 3
    canvas.view.sheet.scene.lens.toggle_layer(Layer.FLOW)
    assert inked(canvas, "Lead", "Call") == plain
    assert canvas.commands == 0


def test_all_steps_are_lit_and_nothing_hangs_on_them(canvas):
    tell(canvas)
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.FLOW)
    assert all(lens.seen.is_lit(node) for node in canvas.view.sheet.projection.nodes.values())


def test_what_is_stale_is_marked_without_working_anything_out(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.FLOW)
    assert not lens.seen.streams.is_known
    tell(canvas)
    seen = lens.seen
    assert seen.streams.streams
    assert not seen.is_stale
    fresh = canvas.port.grab().toImage()
    tell(canvas, is_stale=True)
    assert lens.seen is seen, "what was drawn of it is still good"
    assert seen.is_stale
    assert canvas.port.grab().toImage() != fresh
    tell(canvas)
    assert not lens.seen.is_stale
    assert canvas.port.grab().toImage() == fresh


def test_the_layer_comes_back_with_the_view(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.toggle_layer(Layer.FLOW)
    state = lens.state()
    lens.show_all()
    assert not lens.has_flow
    lens.restore(state)
    assert lens.has_flow


def tip(canvas, place):
    return canvas.view.hand.tool.tooltip(canvas.view.hand.locate(place))[0]


def test_a_pointer_at_rest_tells_figures_with_their_formula_while_they_are_looked_at(canvas):
    tell(canvas)
    lens, call = canvas.view.sheet.scene.lens, canvas.at("Call")
    line = canvas.view.sheet.projection.connectors[canvas.line("Call", "Offer").id]
    middle = canvas.place(Point(*line.label_rect.center))
    assert tip(canvas, call) == ""
    assert tip(canvas, middle) == ""
    lens.toggle_layer(Layer.FLOW)
    told = tip(canvas, call)
    assert "Chance to win from here: 10" in told
    assert "Visits: 1" in told
    along = tip(canvas, middle)
    assert "Cases along this line, of 100 that enter: 10" in along
    assert "100 that come to the step × 10" in along
    assert "The start does not say how many cases enter a month" in along
    assert "Being worked out anew" not in along
    tell(canvas, is_stale=True)
    assert "Being worked out anew" in tip(canvas, middle)
    lens.toggle_layer(Layer.FLOW)
    lens.show_heat("figure:reached")
    told = tip(canvas, call)
    assert "Cases that ever come here: 100" in told
    assert "Visits" not in told
    rows = [row for key, row in canvas.view.looking.legend.rows.items() if key.startswith("heat")]
    assert any("Call: Cases that ever come here: 100" in row.toolTip() for row in rows)
    lens.show_heat("wait")
    assert not any(row.toolTip() for row in canvas.view.looking.legend.rows.values())
    assert tip(canvas, call) == "", "what was entered is no figure"


def test_a_step_that_is_coloured_by_its_wait_says_by_when_what_comes_today_is_begun(canvas):
    canvas.bridge.run(set_measures, canvas.node("Call").id, board_days=5.0)
    tell(canvas)
    call = canvas.at("Call")
    canvas.view.sheet.scene.lens.show_heat("figure:wait")
    assert "What comes today is begun by Thu 7 May; 9 of 10 by Mon 11 May." in tip(canvas, call)
    canvas.view.sheet.scene.lens.show_heat("figure:reached")
    assert "begun by" not in tip(canvas, call)


def test_figures_that_are_looked_at_are_said_aloud(canvas):
    tell(canvas)
    sheet = canvas.view.sheet
    line, call = canvas.line("Call", "Offer").id, canvas.node("Call").id
    assert "Cases" not in said(sheet, line)
    sheet.scene.lens.toggle_layer(Layer.FLOW)
    assert "Cases along this line, of 100 that enter 10" in said(sheet, line)
    assert "Chance to win from here 10" in said(sheet, call)


def test_a_figure_colours_the_steps_and_its_legend_says_when_it_is_not_sure(canvas):
    lens = canvas.view.sheet.scene.lens
    lens.show_heat("figure:wins_from")
    assert set(lens.heat.step_of.values()) == {NO_DATA}
    tell(canvas)
    assert NO_DATA not in lens.heat.step_of.values()
    legend = canvas.view.looking.legend
    assert "10 %  (1)" in [row.text() for row in legend.rows.values()]
    tell(canvas, is_stale=True)
    assert any("anew" in row.text() for row in legend.findChildren(LegendRow) if row.isVisible())
    assert lens.state() == ":figure:wins_from"
    lens.show_heat(None)
    lens.restore(":figure:wins_from")
    assert lens.measure == "figure:wins_from"


def test_with_the_flow_come_the_ladder_and_the_use_of_the_time(canvas):
    tell(canvas)
    lens, frame = canvas.view.sheet.scene.lens, canvas.view.frame
    assert not frame.ladder.isVisible()
    lens.toggle_layer(Layer.FLOW)
    assert frame.ladder.isVisible()
    assert (lens.look.has_ladder, lens.look.has_loads) == (True, True), "in pictures too"
    lens.toggle_layer(Layer.FLOW)
    assert not frame.ladder.isVisible()
    assert (lens.look.has_ladder, lens.look.has_loads) == (False, False)


def test_a_colour_without_numbers_says_what_is_missing_and_leads_to_its_field(canvas, qtbot):
    tell(canvas)
    legend, lens = canvas.view.looking.legend, canvas.view.sheet.scene.lens
    lens.show_heat("figure:weak")
    (first, *_) = legend.notes
    assert "how many cases enter a month" in first.accessibleName()
    assert all(note.height() >= note.heightForWidth(note.width()) for note in legend.notes)
    with qtbot.waitSignal(canvas.view.sheet.lead_wanted) as led:
        first.linkActivated.emit("#")
    assert led.args == [Lead(record_id=canvas.node("Lead").id, field="entries_a_month")]
    lens.show_heat("touch")
    assert legend.notes == []
