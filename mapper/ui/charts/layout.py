"""The charts' layout: title, what is counted, legend, and below them the bars, columns or lines."""

from PySide6.QtCore import QRectF

from mapper.ui.charts.data import Chart, Kind
from mapper.ui.charts.lying import draw_lying
from mapper.ui.charts.plan import Plan, Side, Words
from mapper.ui.charts.sketch import Sketch
from mapper.ui.charts.standing import draw_columns, draw_course
from mapper.ui.charts.style import Letters, Style

# In parts of the text size.
_LEAST_STANDING = 12.0  # height of columns and lines
_SAMPLE = 0.9
_EMPTY_AIR = 1.5


def lay_out(chart: Chart, style: Style, width: float, height: float = 0.0) -> Plan:
    """The chart in this width, at least as high as it needs to be; columns and lines fill a larger height."""
    sketch = Sketch(style, width)
    y = _draw_head(sketch, chart)
    if chart.is_empty:
        y = _draw_nothing(sketch, chart, y)
    elif chart.kind in (Kind.BARS, Kind.STACK):
        y = draw_lying(sketch, chart, y)
    else:
        bottom = max(height, y + _LEAST_STANDING * style.text)
        draw = draw_columns if chart.kind is Kind.COLUMNS else draw_course
        y = draw(sketch, chart, y, bottom)
    return sketch.plan(max(y, height))


def _draw_head(sketch: Sketch, chart: Chart) -> float:
    style = sketch.style
    y = 0.0
    for text, letters, ink in (
        (chart.title, Letters.TITLE, style.tokens.text.primary),
        (chart.about, Letters.SIDE, style.tokens.text.secondary),
    ):
        high = sketch.high(letters)
        for line in sketch.broken(text, letters, sketch.width) if text else ():
            sketch.words(line, letters, QRectF(0, y, sketch.width, high), colour=ink)
            y += high
    if len(chart.series) > 1 and not chart.is_empty:
        y = _draw_legend(sketch, chart, y + 0.4 * style.text)
    return y + 0.7 * style.text if y else y


def _draw_legend(sketch: Sketch, chart: Chart, top: float) -> float:
    style, high = sketch.style, sketch.high(Letters.SIDE)
    sample, gap = _SAMPLE * style.text, 0.45 * style.text
    x, y = 0.0, top
    for place, series in enumerate(chart.series):
        if not any(bar.value is not None for row in chart.rows for bar in row.bars[place : place + 1]):
            continue  # nothing of it is drawn
        width = min(style.width(series.name, Letters.SIDE), sketch.width - sample - gap)
        if x and x + sample + gap + width > sketch.width:
            x, y = 0.0, y + high + 0.2 * style.text
        middle = y + high / 2
        if chart.kind is Kind.COURSE:
            is_first = place == 0
            colour = style.fill(series.tone).outline if is_first else style.tokens.bar.tick
            ends = (x, middle, x + sample, middle)
            sketch.rule(ends, colour, style.stroke * (1.4 if is_first else 1.0), is_dashed=not is_first)
        else:
            sketch.box(QRectF(x, middle - sample / 2, sample, sample), style.fill(series.tone))
        x += sample + gap
        sketch.words(series.name, Letters.SIDE, QRectF(x, y, width, high))
        x += width + 1.2 * style.text
    return y + high


def _draw_nothing(sketch: Sketch, chart: Chart, top: float) -> float:
    """One sentence where there is nothing to draw, in as many lines as it takes."""
    style = sketch.style
    metrics = style.metrics(Letters.NAME)
    bounds = metrics.boundingRect(QRectF(0, 0, sketch.width, 10_000), 0x1000, chart.empty)
    air = _EMPTY_AIR * style.text
    place = QRectF(0, top + air, sketch.width, bounds.height() + 2)
    ink = style.tokens.text.secondary
    sketch.marks.append(Words(place, chart.empty, Letters.NAME, ink, Side.MIDDLE, wraps=True))
    return place.bottom() + air
