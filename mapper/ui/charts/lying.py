"""The charts' lying bars: names before them, values behind, ranges and a target across."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from mapper.ui.charts.data import Bar, Chart, Kind, Row
from mapper.ui.charts.plan import Side, Spot
from mapper.ui.charts.scale import Scale, reach, widest
from mapper.ui.charts.sketch import Sketch
from mapper.ui.charts.style import Letters

# All in parts of the text size.
_NARROW = 26.0  # of less width the names stand above their bars
_THICK, _THIN = 1.15, 0.62  # the first bar of a row, and those below it
_PAD = 0.5
_ROW_GAP = 0.75
_MOST_NAME, _MOST_LABEL, _MOST_ALONE = 0.38, 0.4, 0.6  # of the width; the last without a name beside it
_LEAST_BAR = 1.5  # pixels: what is not nothing is seen


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all rows of a chart have in common: the scale, and whether names stand above and values in a column."""

    chart: Chart
    scale: Scale
    names: float
    is_narrow: bool
    has_column: bool  # a target crosses the chart: values stand at its end, out of the line's way


def draw_lying(sketch: Sketch, chart: Chart, top: float) -> float:
    """Draw the rows from `top` downwards; gives back where they end."""
    frame = _frame(sketch, chart)
    text = sketch.style.text
    y = top
    if chart.target is not None:
        y += sketch.high(Letters.SIDE) + 0.2 * text
    first = y
    for place, row in enumerate(chart.rows):
        began = y
        y = _draw_row(sketch, frame, row, y)
        gap = _ROW_GAP * text
        sketch.spots.append(Spot(QRectF(0, began - gap / 2, sketch.width, y - began + gap), place))
        if row.aside and place + 1 < len(chart.rows):
            y = _draw_aside(sketch, frame, row.aside, y + 0.15 * text) - 0.35 * text
        y += gap
    y -= _ROW_GAP * text
    if not frame.is_narrow:
        _draw_across(sketch, frame, first - 0.2 * text, y + 0.2 * text)
    if chart.target is not None:
        _name_target(sketch, frame, top)
    return y + 0.2 * text


def _frame(sketch: Sketch, chart: Chart) -> _Frame:
    style, width = sketch.style, sketch.width
    text = style.text
    is_narrow = width < _NARROW * text
    names = 0.0
    if not is_narrow:
        names = min(widest(style.width(row.name, Letters.NAME) for row in chart.rows), _MOST_NAME * width)
    has_column = chart.target is not None
    pad = _PAD * text
    labels = [label for row in chart.rows for label in _labels(sketch, chart, row)]
    written = [(label, letters) for _, label, letters in labels]
    written += [
        (line, Letters.SIDE) for row in chart.rows for bar in row.bars for line in _below(sketch, chart, bar)
    ]
    after = min(widest(style.width(*each) for each in written), _most_label(sketch))
    start = names + pad if names else 0.0
    low, high = reach(chart)
    end = max(width - after - pad, start + 2 * text)
    return _Frame(chart, Scale(low, high, start, end), names, is_narrow, has_column)


def _labels(sketch: Sketch, chart: Chart, row: Row) -> list[tuple[Bar, str, Letters]]:
    """What is written behind the bars of a row; one text for a stack."""
    if chart.kind is Kind.STACK:
        known = [bar.value for bar in row.bars if bar.value is not None]
        is_entered = all(bar.is_entered for bar in row.bars)
        whole = Bar(value=sum(known) if known else None, remark=row.bars[0].remark, is_entered=is_entered)
        return [(whole, _told(sketch, chart, whole), Letters.VALUE)]
    return [
        (bar, _told(sketch, chart, bar), Letters.SIDE if place else Letters.VALUE)
        for place, bar in enumerate(row.bars)
    ]


def _told(sketch: Sketch, chart: Chart, bar: Bar) -> str:
    """The number of a bar with its remark, or alone where that stands below it."""
    text = chart.told(bar, sketch.style.locale)
    return f"{text} · {bar.remark}" if bar.remark and not _below(sketch, chart, bar) else text


def _below(sketch: Sketch, chart: Chart, bar: Bar) -> list[str]:
    """A remark in lines below its number, where one of the chart has no room behind it in the column of numbers."""
    if chart.target is None or chart.kind is Kind.STACK or not bar.remark:
        return []
    style, most = sketch.style, _most_label(sketch)
    said = (f"{chart.told(each, style.locale)} · {each.remark}" for each in chart.bars() if each.remark)
    if all(style.width(whole, Letters.VALUE) <= most for whole in said):
        return []
    return sketch.broken(bar.remark, Letters.SIDE, most)


def _most_label(sketch: Sketch) -> float:
    """How wide what is written behind the bars may be."""
    is_narrow = sketch.width < _NARROW * sketch.style.text
    return (_MOST_ALONE if is_narrow else _MOST_LABEL) * sketch.width


def _draw_row(sketch: Sketch, frame: _Frame, row: Row, top: float) -> float:
    y, floor = _draw_name(sketch, frame, row, top)
    began = y
    if frame.chart.kind is Kind.STACK:
        _draw_stack(sketch, frame, row, y)
        y += _THICK * sketch.style.text
    else:
        y = _draw_bars(sketch, frame, row, y)
    _cross_alone(sketch, frame, began, y)
    return max(y, floor)


def _draw_name(sketch: Sketch, frame: _Frame, row: Row, top: float) -> tuple[float, float]:
    """The name in three lines at most; gives back where the bars begin, and where the name ends."""
    text, line = sketch.style.text, sketch.high(Letters.NAME)
    thick = _THICK * text
    width = sketch.width if frame.is_narrow else frame.names
    lines = sketch.broken(row.name, Letters.NAME, width)
    block = line * len(lines)
    if frame.is_narrow:
        first, bars = top, top + block + 0.1 * text
    elif len(row.bars) == 1 or frame.chart.kind is Kind.STACK:  # a bar beside the middle of its name
        bars = top + max(0.0, (block - thick) / 2)
        first = bars + (thick - block) / 2
    else:
        bars = top + max(0.0, (line - thick) / 2)
        first = bars + (thick - line) / 2
    for number, part in enumerate(lines):
        sketch.words(part, Letters.NAME, QRectF(0, first + number * line, width, line))
    return bars, first + block


def _draw_bars(sketch: Sketch, frame: _Frame, row: Row, top: float) -> float:
    """The bars of a row one below the other, with what is written behind and below each."""
    text, y = sketch.style.text, top
    bars = zip(row.bars, _labels(sketch, frame.chart, row), strict=True)
    for place, (bar, (_, label, letters)) in enumerate(bars):
        height = (_THIN if place else _THICK) * text
        if place:
            # Small print is higher than a thin bar.
            y += max(0.15 * text, (sketch.high(letters) - height) / 2)
        _draw_bar(sketch, frame, bar, place, QRectF(0, y, 0, height))
        _draw_label(sketch, frame, bar, (label, letters), y + height / 2)
        y += height
        if place:
            y += max(0.0, (sketch.high(letters) - height) / 2)
        for line in _below(sketch, frame.chart, bar):
            y = _draw_below(sketch, frame, line, y)
        if spread := _spread(sketch, frame.chart, bar):
            y = _draw_aside(sketch, frame, spread, y + 0.1 * text)
    return y


def _draw_below(sketch: Sketch, frame: _Frame, line: str, top: float) -> float:
    """A line of a remark in the column of numbers; where it ends."""
    high, begin = sketch.high(Letters.SIDE), frame.scale.end + _PAD * sketch.style.text
    place = QRectF(begin, top, sketch.width - begin, high)
    sketch.words(line, Letters.SIDE, place, Side.END, sketch.style.tokens.text.secondary)
    return top + high


def _cross_alone(sketch: Sketch, frame: _Frame, top: float, bottom: float) -> None:
    """Where names stand above their bars, the lines across the chart stay clear of them."""
    if frame.is_narrow:
        air = 0.1 * sketch.style.text
        _draw_across(sketch, frame, top - air, bottom + air)


def _spread(sketch: Sketch, chart: Chart, bar: Bar) -> str:
    """The range of a bar in figures; "" where it has none."""
    if bar.low is None or bar.high is None:
        return ""
    return chart.measure.between(bar.low, bar.high, sketch.style.locale, is_signed=chart.is_signed)


def _draw_bar(sketch: Sketch, frame: _Frame, bar: Bar, place: int, band: QRectF) -> None:
    if bar.value is None:
        return
    scale, style = frame.scale, sketch.style
    begin, end = sorted((scale.at(bar.start), scale.at(bar.end)))
    if bar.start and not frame.is_narrow:  # it goes on where the one above ended
        x = scale.at(bar.start)
        above = band.top() - _ROW_GAP * style.text
        sketch.rule((x, above, x, band.top()), style.tokens.text.muted, style.hair)
    if bar.value:
        rect = QRectF(begin, band.top(), max(end - begin, _LEAST_BAR), band.height())
        sketch.box(rect, style.fill(frame.chart.tone(bar, place)))
    if bar.low is not None and bar.high is not None:
        colour, middle = style.tokens.bar.tick, band.center().y()
        low, high, cap = scale.at(bar.low), scale.at(bar.high), band.height() / 4
        sketch.rule((low, middle, high, middle), colour, style.stroke)
        for x in (low, high):
            sketch.rule((x, middle - cap, x, middle + cap), colour, style.stroke)


def _draw_label(sketch: Sketch, frame: _Frame, bar: Bar, said: tuple[str, Letters], middle: float) -> None:
    label, letters = said
    style, scale = sketch.style, frame.scale
    high, pad = sketch.high(letters), _PAD * style.text
    colour = style.tokens.text.primary if letters is Letters.VALUE else style.tokens.text.secondary
    if frame.has_column:
        place = QRectF(scale.end + pad, middle - high / 2, sketch.width - scale.end - pad, high)
        sketch.words(label, letters, place, Side.END, colour)
        return
    # What is below nothing has its number right of the zero line, where there is room.
    begin = scale.at(max(0.0, *bar.reach)) + pad
    sketch.words(label, letters, QRectF(begin, middle - high / 2, sketch.width - begin, high), colour=colour)


def _draw_stack(sketch: Sketch, frame: _Frame, row: Row, top: float) -> None:
    style, chart = sketch.style, frame.chart
    thick, high = _THICK * style.text, sketch.high(Letters.SIDE)
    sum_before = 0.0
    for place, bar in enumerate(row.bars):
        if not bar.value:
            continue
        fill = style.fill(chart.tone(bar, place))
        begin, end = frame.scale.at(sum_before), frame.scale.at(sum_before + bar.value)
        rect = QRectF(begin, top, max(end - begin, _LEAST_BAR), thick)
        sketch.box(rect, fill)
        inside = chart.told(bar, style.locale)
        room = style.width(inside, Letters.SIDE) + _PAD * style.text
        has_others = sum(1 for each in row.bars if each.value) > 1
        if has_others and room <= rect.width() and not fill.hatch.value:
            at = QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high)
            sketch.words(inside, Letters.SIDE, at, Side.MIDDLE, fill.ink)
        sum_before += bar.value
    bar, label, letters = _labels(sketch, chart, row)[0]
    _draw_label(sketch, frame, bar, (label, letters), top + thick / 2)


def _draw_aside(sketch: Sketch, frame: _Frame, text: str, top: float) -> float:
    high = sketch.high(Letters.SIDE)
    start = frame.scale.at(0.0) + _PAD * sketch.style.text
    place = QRectF(start, top, sketch.width - start, high)
    sketch.words(text, Letters.SIDE, place, colour=sketch.style.tokens.text.secondary)
    return top + high


def _draw_across(sketch: Sketch, frame: _Frame, top: float, bottom: float) -> None:
    """The line bars begin at, and that of the target."""
    style, target = sketch.style, frame.chart.target
    zero = frame.scale.at(0.0)
    sketch.rule((zero, top, zero, bottom), style.tokens.text.muted, style.hair)
    if target is not None:
        x = frame.scale.at(target.value)
        sketch.rule((x, top, x, bottom), style.tokens.bar.tick, style.stroke, is_dashed=True)


def _name_target(sketch: Sketch, frame: _Frame, top: float) -> None:
    """What the target's line is for, above it, and within the picture."""
    target = frame.chart.target
    assert target is not None, "asked before"
    style, high = sketch.style, sketch.high(Letters.SIDE)
    x = frame.scale.at(target.value)
    label = f"{target.name} {frame.chart.measure.shown(target.value, style.locale)}"
    width = min(style.width(label, Letters.SIDE), sketch.width)
    left = min(max(0.0, x - width / 2), sketch.width - width)
    sketch.words(label, Letters.SIDE, QRectF(left, top, width, high), Side.MIDDLE)
