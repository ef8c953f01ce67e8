"""The charts that stand: columns, and lines through time, both with a target across."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from mapper.ui.charts.data import Chart
from mapper.ui.charts.plan import Dot, Line, Side, Spot
from mapper.ui.charts.scale import Scale, reach, round_numbers, widest
from mapper.ui.charts.sketch import Sketch
from mapper.ui.charts.style import Letters

_PAD = 0.5  # in parts of the text size, like what follows
_DOT = 0.28
_LEAST_COLUMN = 1.5  # pixels: what is not nothing is seen
_MOST_COLUMN = 5.0
_TICKS = 5


def draw_columns(sketch: Sketch, chart: Chart, top: float, bottom: float) -> float:
    """Draw the rows as columns between `top` and `bottom`; gives back where they end."""
    style = sketch.style
    text, name_high, value_high = style.text, sketch.high(Letters.NAME), sketch.high(Letters.VALUE)
    low, high = reach(chart)
    foot = bottom - name_high - 0.3 * text
    head = top + value_high + 0.2 * text
    scale = Scale(low, high, foot, max(head, top))
    slot = sketch.width / len(chart.rows)
    wide = min(slot * 0.62, _MOST_COLUMN * text)
    zero = scale.at(0.0)
    for place, row in enumerate(chart.rows):
        middle, bar = slot * (place + 0.5), row.bars[0]
        sketch.spots.append(Spot(QRectF(slot * place, top, slot, bottom - top), place))
        if bar.value:
            ends = sorted((scale.at(bar.start), scale.at(bar.end)))
            rect = QRectF(middle - wide / 2, ends[0], wide, max(ends[1] - ends[0], _LEAST_COLUMN))
            sketch.box(rect, style.fill(chart.tone(bar, 0)))
        label = chart.told(bar, style.locale)
        if bar.remark:
            label += f" · {bar.remark}"
        y = min(scale.at(max(bar.start, bar.end)), zero) - value_high - 0.1 * text
        sketch.words(label, Letters.VALUE, QRectF(slot * place, y, slot, value_high), Side.MIDDLE)
        below = QRectF(slot * place + 2, foot + 0.3 * text, slot - 4, name_high)
        sketch.words(row.name, Letters.NAME, below, Side.MIDDLE, style.tokens.text.secondary)
    sketch.rule((0, zero, sketch.width, zero), style.tokens.text.muted, style.hair)
    _draw_target(sketch, chart, scale, 0.0, sketch.width)
    return bottom


def draw_course(sketch: Sketch, chart: Chart, top: float, bottom: float) -> float:
    """Draw the series as lines through the rows between `top` and `bottom`; gives back where they end."""
    style = sketch.style
    text, side_high = style.text, sketch.high(Letters.SIDE)
    low, high = reach(chart)
    ticks = round_numbers(low, high, _TICKS)
    labels = [chart.measure.shown(tick, style.locale) for tick in ticks]
    left = widest(style.width(label, Letters.SIDE) for label in labels) + _PAD * text
    foot = bottom - side_high - 0.3 * text
    # Above the highest line there is room for what was measured last.
    scale = Scale(ticks[0], ticks[-1], foot, top + sketch.high(Letters.VALUE))
    for tick, label in zip(ticks, labels, strict=True):
        y = scale.at(tick)
        colour = style.tokens.text.muted if tick == 0 else style.tokens.canvas.grid
        sketch.rule((left, y, sketch.width, y), colour, style.hair)
        beside = QRectF(0, y - side_high / 2, left - _PAD * text, side_high)
        sketch.words(label, Letters.SIDE, beside, Side.END, style.tokens.text.secondary)
    slot = (sketch.width - left) / len(chart.rows)
    middles = [left + slot * (place + 0.5) for place in range(len(chart.rows))]
    for place in range(len(chart.rows)):
        sketch.spots.append(Spot(QRectF(left + slot * place, top, slot, bottom - top), place))
    _draw_names(sketch, chart, middles, foot + 0.3 * text)
    _draw_target(sketch, chart, scale, left, sketch.width)
    for place in reversed(range(len(chart.series))):
        _draw_line(sketch, chart, place, middles, scale)
    return bottom


def _draw_names(sketch: Sketch, chart: Chart, middles: list[float], top: float) -> None:
    """Every name, or every second, third … so that none touches another; the last is always there."""
    style, high = sketch.style, sketch.high(Letters.SIDE)
    places = []
    for row, middle in zip(chart.rows, middles, strict=True):
        width = style.width(row.name, Letters.SIDE)
        start = min(max(middle - width / 2, 0.0), sketch.width - width)
        places.append((row.name, QRectF(start, top, width, high)))
    shown, stride = places[::-1], 1
    while any(later.left() - each.right() < style.text for (_, later), (_, each) in pairwise(shown)):
        stride += 1
        shown = places[::-stride]
    for name, place in shown:
        sketch.words(name, Letters.SIDE, place, colour=style.tokens.text.secondary)


def _draw_line(sketch: Sketch, chart: Chart, place: int, middles: list[float], scale: Scale) -> None:
    """A series: the first with dots and its last number, others dashed. Where a number is missing the line breaks."""
    style, is_first = sketch.style, place == 0
    fill = style.fill(chart.series[place].tone)
    run: list[QPointF] = []
    runs, last = [run], None
    for x, row in zip(middles, chart.rows, strict=True):
        bar = row.bars[place] if place < len(row.bars) else None
        if bar is None or bar.value is None:
            run = []
            runs.append(run)
            continue
        run.append(QPointF(x, scale.at(bar.value)))
        last = (run[-1], bar)
    colour = fill.outline if is_first else style.tokens.bar.tick
    for points in runs:
        if len(points) > 1:
            thickness = style.stroke * (1.4 if is_first else 1.0)
            sketch.marks.append(Line(tuple(points), colour, thickness, is_dashed=not is_first))
        elif points and not is_first:  # one number alone is no line: a dash as wide as its dot would be
            x, y, half = points[0].x(), points[0].y(), 2 * _DOT * style.text
            sketch.rule((x - half, y, x + half, y), colour, style.stroke)
        if is_first:
            sketch.marks += [Dot(point, _DOT * style.text, fill) for point in points]
    if is_first and last is not None:
        point, bar = last
        text = chart.told(bar, style.locale)
        width, high = style.width(text, Letters.VALUE), sketch.high(Letters.VALUE)
        left = min(max(point.x() - width / 2, 0.0), sketch.width - width)
        above = QRectF(left, point.y() - high - (_DOT + 0.1) * style.text, width, high)
        below = above.translated(0, 2 * (point.y() - above.center().y()))
        dashed: list[Sequence[QPointF]] = [
            mark.points for mark in sketch.marks if isinstance(mark, Line) and mark.is_dashed
        ]
        sketch.words(text, Letters.VALUE, _clear_place(above, below, [*runs, *dashed], scale), Side.MIDDLE)


def _clear_place(above: QRectF, below: QRectF, courses: list[Sequence[QPointF]], scale: Scale) -> QRectF:
    """Where no line goes through a number: above its dot, else below it, else over all lines there."""
    over, foot = QRectF(above), scale.at(scale.low)
    heights = [y for points in courses for y in _heights(points, above.left(), above.right())]
    over.moveBottom(min([above.bottom(), *heights]))
    for rect in (above, below, over):
        is_inside = scale.end - rect.height() <= rect.top() and rect.bottom() <= foot
        spans = [_heights(points, rect.left(), rect.right()) for points in courses]
        if is_inside and all(
            not span or max(span) <= rect.top() or min(span) >= rect.bottom() for span in spans
        ):
            return rect
    return above


def _heights(points: Sequence[QPointF], left: float, right: float) -> list[float]:
    """How high a line that goes from left to right is, at its corners between two places and at both of them."""
    heights = [point.y() for point in points if left <= point.x() <= right]
    for first, second in pairwise(points):
        for x in (left, right):
            if first.x() <= x <= second.x() and first.x() < second.x():
                part = (x - first.x()) / (second.x() - first.x())
                heights.append(first.y() + part * (second.y() - first.y()))
    return heights


def _draw_target(sketch: Sketch, chart: Chart, scale: Scale, left: float, right: float) -> None:
    if chart.target is None:
        return
    style, high = sketch.style, sketch.high(Letters.SIDE)
    y = scale.at(chart.target.value)
    sketch.rule((left, y, right, y), style.tokens.bar.tick, style.stroke, is_dashed=True)
    label = f"{chart.target.name} {chart.measure.shown(chart.target.value, style.locale)}"
    sketch.words(label, Letters.SIDE, QRectF(left, y - high, right - left, high), Side.START)
