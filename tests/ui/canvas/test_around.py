"""What is told of the figures around the map: use of the time in the lanes' headers, the lead-time ladder below."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QMouseEvent, QPainter

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.map_figures import map_figures
from mapper.core.edits import bands
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing
from mapper.core.ids import MapId
from mapper.core.records import Allocation, Calendar, Person, Role
from mapper.ui.comparing.morph import Morph
from mapper.ui.render.load_sign import is_over
from mapper.ui.theme import Mode
from tests.builders import a_map, named
from tests.ui.canvas.conftest import mouse

DAY = date(2026, 3, 2)


def _sale(entries=100.0, **fields):
    """Half of the calls are shown; a call waits 6 days, showing 10; half an hour, and 4 hours of an engineer."""
    return (
        a_map(**fields)
        .stage("Qualifying")
        .lane("Sales")
        .start()
        .measured(entries_a_month=entries)
        .to("Call")
        .step("Call", touch_hours=0.5, role="Seller", wait_days=6.0)
        .to("Show", share=0.5)
        .to("Lost", share=0.5)
        .stage("Selling")
        .lane("Engineers")
        .step("Show", touch_hours=4, role="Engineer", wait_days=10.0)
        .to("Won", share=1.0)
        .end("Won")
        .end("Lost")
    )


def _hired(canvas, name, role, share=1.0):
    run = canvas.bridge.session.run
    if canvas.bridge.reader.find(Calendar, "calendar-1") is None:
        run(add_resource, Calendar, "Office", resource_id="calendar-1")
    run(add_resource, Person, name, resource_id=f"person-{name}", calendar_id="calendar-1")
    role_id = named(canvas.bridge.reader, Role, role).id
    run(add_thing, Allocation, person_id=f"person-{name}", role_id=role_id, share=share)


def tell(canvas, *, is_stale=False):
    figures = map_figures(canvas.bridge.reader, canvas.bridge.map_id, DAY)
    canvas.bridge.tell_figures(figures, is_stale=is_stale)
    return figures


@pytest.fixture
def canvas(opened):
    made = opened(_sale())
    _hired(made, "Ann", "Seller")
    _hired(made, "Ben", "Engineer")
    lens = made.view.sheet.scene.lens
    lens.show_loads(True)
    lens.show_ladder(True)
    tell(made)
    return made


def lane(canvas, name):
    return next(each for each in canvas.view.lane_header.sections if each.name == name)


def shown(canvas, name):
    return canvas.view.lane_header.load_of(lane(canvas, name))


def ladder(canvas):
    return canvas.view.frame.ladder


# -- use of the time


def test_a_lane_tells_how_much_of_the_time_is_used_and_who_is_the_bottleneck(canvas):
    figures = tell(canvas)
    used = {role.role_id: role.utilisation.value for role in figures.outlook.capacity.roles}
    engineer = used[named(canvas.bridge.reader, Role, "Engineer").id]
    assert engineer > 1  # 100 a month x half x 4 hours are more than one person has
    engineers, sales = shown(canvas, "Engineers"), shown(canvas, "Sales")
    assert engineers.number == f"{round(engineer * 100)}\N{NO-BREAK SPACE}%"
    assert engineers.note == "over, bottleneck"
    assert is_over(engineers.load)
    assert sales.note == ""
    assert not is_over(sales.load)


def test_the_tip_explains_the_number_with_its_formula(canvas):
    header = canvas.view.lane_header
    tip = header.tooltip(lane(canvas, "Engineers"))
    assert "needed ÷" in tip
    assert "Bottleneck: no other role lets fewer cases through." in tip
    assert "85\N{NO-BREAK SPACE}%" in tip
    assert "over, bottleneck" in header.accessibleDescription()


def test_between_two_maps_neither_loads_nor_days_of_one_of_them_are_told(canvas):
    scene, header, ladder = canvas.view.sheet.scene, canvas.view.lane_header, canvas.view.frame.ladder
    told = header.accessibleDescription(), ladder.accessibleDescription()
    assert all(told)
    side = Side(canvas.bridge.reader, canvas.bridge.map_id)
    going = Morph(compare(side, side))
    going.part = 0.5
    scene.show_morph(going)
    assert (header.accessibleDescription(), ladder.accessibleDescription()) == ("", "")
    assert [each.name for each in header.sections if header.load_of(each)] == []
    going.is_there = True
    scene.move_morph()
    assert (header.accessibleDescription(), ladder.accessibleDescription()) == told


def test_where_nothing_is_known_nothing_is_drawn_and_the_tip_says_why(opened):
    canvas = opened(_sale())
    canvas.view.sheet.scene.lens.show_loads(True)
    tell(canvas)
    assert shown(canvas, "Sales") is None
    assert "Missing" in canvas.view.lane_header.tooltip(lane(canvas, "Sales"))


def test_a_lane_without_work_says_so(canvas):
    canvas.view.lane_header.add(2)
    canvas.view.finish_typing()
    tell(canvas)
    new = lane(canvas, "New lane")
    assert canvas.view.lane_header.load_of(new) is None
    assert "no hours of work are entered in this lane" in canvas.view.lane_header.tooltip(new)


def test_figures_that_may_not_be_true_any_more_are_faint_and_say_so(canvas):
    header = canvas.view.lane_header
    fresh = header.grab().toImage()
    tell(canvas, is_stale=True)
    assert header.grab().toImage() != fresh
    assert "Being worked out anew…" in header.tooltip(lane(canvas, "Sales"))
    tell(canvas)
    assert header.grab().toImage() == fresh


def test_what_is_switched_off_is_neither_drawn_nor_told(canvas):
    header = canvas.view.lane_header
    canvas.view.sheet.scene.lens.show_loads(False)
    assert shown(canvas, "Engineers") is None
    assert header.tooltip(lane(canvas, "Engineers")) == "Engineers"
    assert header.accessibleDescription() == ""


def test_figures_of_another_map_are_not_told(canvas):
    figures = tell(canvas)
    canvas.bridge.tell_figures(replace(figures, map_id=MapId("map-other")), is_stale=False)
    assert shown(canvas, "Engineers") is None
    assert ladder(canvas).steps() == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_a_low_lane_keeps_its_name_and_has_a_thin_bar(canvas, mode):
    canvas.view.sheet.theme.set_mode(mode)
    header = canvas.view.lane_header
    section = lane(canvas, "Engineers")
    canvas.bridge.run(bands.set_collapsed, [section.id], is_collapsed=True)
    tell(canvas)
    with_bar = header.grab().toImage()
    canvas.view.sheet.scene.lens.show_loads(False)
    assert header.grab().toImage() != with_bar


# -- the ladder


def test_the_ladder_stands_below_the_map_in_line_with_the_stages(canvas):
    row, view = ladder(canvas), canvas.view
    assert row.isVisible()
    assert row.geometry().top() == view.viewport().geometry().bottom() + 1
    for step, section in zip(row.steps(), view.stage_header.sections, strict=True):
        rect = view.stage_header.section_rect(section)
        assert (step.rect.x, step.rect.width) == (pytest.approx(rect.left()), pytest.approx(rect.width()))


def test_each_stage_tells_waiting_and_work_of_a_won_case(canvas):
    calling, showing = ladder(canvas).steps()
    # The wait of a step has its work in it: half an hour of 8 hours a day, and 4 of them.
    assert (calling.wait_days, calling.touch_days) == (pytest.approx(6 - 0.5 / 8), pytest.approx(0.5 / 8))
    assert (showing.wait_days, showing.touch_days) == (pytest.approx(9.5), pytest.approx(0.5))
    told = ladder(canvas).accessibleDescription()
    assert "Selling: 9.5\N{NO-BREAK SPACE}days of waiting, 0.5\N{NO-BREAK SPACE}days of work" in told
    assert "lead time: 16\N{NO-BREAK SPACE}days" in told
    assert f"is work: {round((0.5 + 4) / 8 / 16 * 100, 1)}\N{NO-BREAK SPACE}%" in told


def test_the_tips_explain_stage_and_totals(canvas):
    row = ladder(canvas)
    rect = row.steps()[0].rect
    assert "Qualifying" in row.tip(QPointF(rect.x + 5, 10))
    place = row.totals_place()
    assert "Process cycle efficiency" in row.tip(QPointF(place.x + 5, 10))
    assert "Activity ratio" in row.tip(QPointF(place.x + 5, 10))


def test_a_click_at_the_ladder_selects_the_stage(canvas):
    row = ladder(canvas)
    place = QPoint(round(row.steps()[1].rect.x) + 5, 10)
    mouse(row, QMouseEvent.Type.MouseButtonPress, place)
    mouse(row, QMouseEvent.Type.MouseButtonRelease, place)
    assert canvas.selection.ids == (canvas.stage("Selling").id,)


def test_a_map_without_days_says_what_to_enter(opened):
    canvas = opened(a_map().start().to("Call").step("Call").to("Won").end("Won"))
    canvas.view.sheet.scene.lens.show_ladder(True)
    tell(canvas)
    assert "Enter days of waiting" in ladder(canvas).accessibleDescription()
    assert "Enter days of waiting" in ladder(canvas).tip(QPointF(5, 5))
    assert ladder(canvas).totals_place().width == 0


def test_the_ladder_takes_no_room_when_it_is_off_and_figures_never_move_the_map(canvas):
    height = canvas.view.viewport().height()
    canvas.bridge.tell_figures(None, is_stale=True)
    assert canvas.view.viewport().height() == height
    canvas.view.sheet.scene.lens.show_ladder(False)
    assert not ladder(canvas).isVisible()
    assert canvas.view.viewport().height() == height + 40
    assert canvas.view.sheet.scene.lens.look.has_ladder is False


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_lettered_as_large_as_the_headers(canvas, scale):
    canvas.view.set_header_scale(scale)
    row = ladder(canvas)
    assert row.height() == round(40 * scale)
    picture = QImage(row.size(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    row.render(painter, QPoint())
    painter.end()
    ground = canvas.view.sheet.theme.tokens.canvas.header
    assert any(picture.pixelColor(x, y) != ground for x in range(0, 300, 3) for y in range(3, 30))


def test_on_a_map_that_flows_left_the_ladder_runs_left(opened):
    canvas = opened(_sale(flows_left=True))
    canvas.view.sheet.scene.lens.show_ladder(True)
    tell(canvas)
    first, second = ladder(canvas).steps()
    assert first.rect.x > second.rect.x
    assert ladder(canvas).totals_place().right <= second.rect.x + 1 or ladder(canvas).totals_place().x == 0
