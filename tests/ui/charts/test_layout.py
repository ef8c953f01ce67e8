"""A chart's plan: nothing is cut or overlaps, lengths are the numbers', and a mirror turns all of it."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mapper.ui.charts.data import Bar, Kind
from mapper.ui.charts.layout import lay_out
from mapper.ui.charts.plan import Box, Dot, Line, Side, Words, paint
from mapper.ui.charts.style import Letters
from tests.ui.charts.conftest import AGES, CALLS, CHARTS, FUNNEL, GAP, LADDER, LEVERS, LONG, USE, row, style

WIDTHS = (220, 300, 480, 1000)


def written(words, drawn_in):
    """What the letters cover of their place."""
    if words.wraps:
        return words.rect
    width = min(drawn_in.width(words.text, words.letters), words.rect.width())
    slack = words.rect.width() - width
    left = words.rect.left() + {Side.START: 0.0, Side.MIDDLE: slack / 2, Side.END: slack}[words.side]
    return QRectF(left, words.rect.top() + 2, width, words.rect.height() - 4)


def boxes(plan, kind=Box):
    return [mark for mark in plan.marks if isinstance(mark, kind)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("text", [11.0, 14.0, 19.0])
def test_texts_stay_inside_and_off_each_other_and_off_the_bars(chart, width, text):
    drawn_in = style(text=text)
    plan = lay_out(chart, drawn_in, width)
    inside = QRectF(-0.5, -0.5, width + 1, plan.height + 1)
    areas = [(words, written(words, drawn_in)) for words in plan.texts()]
    for words, area in areas:
        assert inside.contains(area), words.text
    for (one, area), (other, its_area) in combinations(areas, 2):
        assert not area.intersects(its_area), (one.text, other.text)
    for box in boxes(plan):
        assert inside.contains(box.rect), box.rect
        for words, area in areas:
            is_on_it = chart.kind is Kind.STACK and box.rect.contains(area.center())
            assert is_on_it or not box.rect.intersects(area), words.text


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_crosses_a_name(chart, width):
    drawn_in = style()
    plan = lay_out(chart, drawn_in, width)
    names = [written(w, drawn_in) for w in plan.texts() if w.letters is Letters.NAME]
    for line in boxes(plan, Line):
        xs, ys = [p.x() for p in line.points], [p.y() for p in line.points]
        path = QRectF(min(xs), min(ys), max(max(xs) - min(xs), 0.1), max(max(ys) - min(ys), 0.1))
        assert not any(path.intersects(name) for name in names)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_mirror_turns_all_of_it(chart, width):
    plain = lay_out(chart, style(), width)
    turned = lay_out(chart, style(is_leftwards=True), width)
    assert len(plain.marks) == len(turned.marks)
    for one, other in zip(plain.marks, turned.marks, strict=True):
        if isinstance(one, Box | Words):
            assert one.rect.left() == pytest.approx(width - other.rect.right())
            assert one.rect.top() == other.rect.top()
        if isinstance(one, Dot):
            assert one.middle.x() == pytest.approx(width - other.middle.x())
    for one, other in zip(plain.spots, turned.spots, strict=True):
        assert (one.row, one.rect.left()) == (other.row, pytest.approx(width - other.rect.right()))


def test_lengths_are_to_one_another_as_the_numbers():
    lengths = [box.rect.width() for box in boxes(lay_out(FUNNEL, style(), 900)) if box.rect.width() > 20]
    # two samples of the legend are narrower
    assert [each / lengths[0] for each in lengths] == pytest.approx([1, 1.18, 0.17, 0.192, 0.085], rel=1e-9)


def test_what_stands_on_another_begins_where_that_ends():
    target, booked, mix, missing = boxes(lay_out(GAP, style(), 900))
    assert mix.rect.left() == pytest.approx(booked.rect.right())
    assert missing.rect.left() == pytest.approx(mix.rect.right())
    assert missing.rect.right() == pytest.approx(target.rect.right())
    work, waiting = boxes(lay_out(LADDER, style(), 900))[-3:-1]
    assert work.rect.right() == pytest.approx(waiting.rect.left())


def test_losses_go_the_other_way_from_the_same_line():
    gain, loss = boxes(lay_out(LEVERS, style(), 900))
    assert loss.rect.right() == pytest.approx(gain.rect.left())
    assert loss.rect.width() / gain.rect.width() == pytest.approx(84 / 412)


def test_columns_stand_on_one_foot_as_high_as_their_numbers():
    columns = boxes(lay_out(AGES, style(), 480, 400))
    assert len({round(box.rect.bottom(), 6) for box in columns}) == 1
    heights = [box.rect.height() for box in columns]
    assert [each / heights[0] for each in heights] == pytest.approx([1, 6.2 / 14, 2.1 / 14])


def test_a_line_breaks_where_nothing_was_measured():
    plan = lay_out(CALLS, style(), 600)
    curves = [
        line for line in boxes(plan, Line) if not line.is_dashed and len({p.y() for p in line.points}) > 1
    ]
    assert sorted(len(line.points) for line in curves) == [2, 3]
    dots = boxes(plan, Dot)
    assert len(dots) == 5
    # 10 less is as far down everywhere
    by_value = sorted(zip([32, 38, 41, 47, 58], (dot.middle.y() for dot in dots), strict=True))
    first, last = by_value[0], by_value[-1]
    for value, y in by_value:
        share = (value - first[0]) / (last[0] - first[0])
        assert y == pytest.approx(first[1] + share * (last[1] - first[1]))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_row_has_its_spot_and_no_two_share_a_place(chart, width):
    plan = lay_out(chart, style(), width)
    assert [spot.row for spot in plan.spots] == list(range(len(chart.rows)))
    for one, other in combinations(plan.spots, 2):
        shared = one.rect.intersected(other.rect)
        assert min(shared.width(), shared.height()) < 1
    for spot in plan.spots:
        assert plan.row_at(spot.rect.center()) == spot.row


def _lines_of_name(plan, name):
    texts = [words.text for words in plan.texts()]
    begin = next(at for at, text in enumerate(texts) if text and name.startswith(text))
    return texts[begin : begin + 3]


def test_a_long_name_is_broken_and_shortened_and_beside_a_target_values_stand_in_a_column():
    plan = lay_out(USE, style(), 480)
    assert " ".join(_lines_of_name(plan, LONG)) == LONG, "three lines"
    longer = f"{LONG} and {LONG}"
    rows = tuple(replace(each, name=longer) if each.name == LONG else each for each in USE.rows)
    *whole, last = _lines_of_name(lay_out(replace(USE, rows=rows), style(), 480), longer)
    assert last.endswith("…")
    assert longer.startswith(" ".join([*whole, last[:-1]])), "the rest is left out"
    values = [words for words in plan.texts() if words.letters is Letters.VALUE]
    assert [words.text.replace("\u00a0", " ") for words in values] == [
        "61 %",
        "91 % · above the target",
        "104 % · over",
        "–",
    ]
    assert {(words.rect.right(), words.side) for words in values} == {(480.0, Side.END)}


def test_a_remark_that_has_no_room_behind_its_number_stands_below_it_and_all_numbers_in_a_column():
    remark = "above the target together with what the other maps ask of them"
    first, *others = USE.rows
    rows = (replace(first, bars=(replace(first.bars[0], remark=remark),)), *others)
    plan = lay_out(replace(USE, rows=rows), style(), 480)
    values = [words for words in plan.texts() if words.letters is Letters.VALUE]
    assert [words.text.replace("\u00a0", " ") for words in values] == ["61 %", "91 %", "104 %", "–"]
    said = [words.text for words in plan.texts() if words.side is Side.END and words.letters is Letters.SIDE]
    assert " ".join(said).startswith(remark)
    assert not any(text.endswith("…") for text in said)


def test_numbers_are_those_of_the_locale():
    texts = {words.text for words in lay_out(LEVERS, style(locale="de_DE"), 900).texts()}
    assert "+412.000\u00a0EUR" in texts
    assert "\u221284.000\u00a0EUR" in texts


def test_a_label_has_no_more_digits_than_a_figure_carries_and_what_was_entered_keeps_all():
    """As in the headlines: three digits of large money; its own explanation has the rest."""
    for value, is_entered, told in (
        (20_119.0, False, "+20,100\u00a0EUR"),
        (107_378.4, False, "+107,000\u00a0EUR"),
        (107_378.0, True, "+107,378\u00a0EUR"),
        (86.5, False, "+86.5\u00a0EUR"),
    ):
        bars = Bar(value=value, is_entered=is_entered)
        for kind in (Kind.BARS, Kind.COLUMNS):
            chart = replace(LEVERS, kind=kind, rows=(row("Lever", bars),))
            assert told in {words.text for words in lay_out(chart, style(), 900).texts()}


def test_nothing_to_see_says_why_in_one_sentence():
    (empty,) = [each for each in CHARTS if each.is_empty]
    plan = lay_out(empty, style(), 220)
    assert [words.text for words in plan.texts() if words.wraps] == [empty.empty]
    assert not plan.spots
    assert not boxes(plan)


@pytest.mark.parametrize("theme", ["contrast", "contrast_dark"])
def test_in_high_contrast_tones_of_one_chart_are_told_without_colour(theme):
    for each in (FUNNEL, USE, LADDER, AGES):
        drawn_in = style(theme)
        tones = {each.tone(bar, place) for row in each.rows for place, bar in enumerate(row.bars)}
        looks = {(fill.ground.name(), fill.hatch) for fill in (drawn_in.fill(tone) for tone in tones)}
        assert len(looks) == len(tones)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast_dark"])
def test_it_is_painted_in_every_theme(chart, theme):
    drawn_in = style(theme)
    plan = lay_out(chart, drawn_in, 480)
    image = QImage(480, round(plan.height) + 1, QImage.Format.Format_RGB32)
    image.fill(drawn_in.tokens.chrome.panel)
    painter = QPainter(image)
    paint(painter, plan, drawn_in)
    painter.end()
    ground = drawn_in.tokens.chrome.panel.rgb()
    assert any(image.pixel(x, y) != ground for x in range(0, 480, 3) for y in range(0, image.height(), 3))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("others", [(120.0, 118.0, 112.0), (60.0, 80.0, 96.0), (130.0, 60.0, 130.0)])
def test_no_course_goes_through_the_last_number(width, others):
    mine = (60.0, 90.0, 100.0)
    rows = tuple(row(f"M{at}", mine[at], its) for at, its in enumerate(others))
    chart = replace(CALLS, rows=rows)
    drawn_in = style()
    plan = lay_out(chart, drawn_in, width)
    (number,) = (written(each, drawn_in) for each in plan.texts() if each.letters is Letters.VALUE)
    courses = [each for each in boxes(plan, Line) if len(each.points) == len(rows)]
    assert len(courses) == 2
    for line in courses:
        for first, second in pairwise(line.points):
            for at in range(201):  # a second, simpler way to see it: point for point
                point = first + (second - first) * (at / 200)
                assert not number.contains(point)
