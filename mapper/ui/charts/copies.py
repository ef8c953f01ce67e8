"""The charts' copies: a chart as a picture that is read from the back of a room, and as a table for a spreadsheet."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF
from PySide6.QtGui import QPainter

from mapper.services.exporting import replacing
from mapper.ui.charts.data import Chart, Kind
from mapper.ui.charts.layout import lay_out
from mapper.ui.charts.plan import paint
from mapper.ui.charts.style import Style
from mapper.ui.models.block_data import block_data
from mapper.ui.reading_sizes import Audience
from mapper.ui.render.copies import picture_data
from mapper.ui.render.export import ENCODERS
from mapper.ui.texts import translate

# Half a projector's picture in units, so that at the usual scale a copy fills one.
WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 32.0


class Sheet:
    """A chart laid out for a picture as wide as a screen; columns and lines are as high as one too."""

    def __init__(self, chart: Chart, style: Style) -> None:
        self._style = style.sized(float(Audience().least_size(round(HEIGHT))))
        height = 0.0 if chart.kind in (Kind.BARS, Kind.STACK) or chart.is_empty else HEIGHT - 2 * MARGIN
        self._plan = lay_out(chart, self._style, WIDTH - 2 * MARGIN, height)
        self.title = chart.title
        self.width = WIDTH
        self.height = self._plan.height + 2 * MARGIN

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.width, self.height), self._style.tokens.chrome.panel)
        painter.translate(MARGIN, MARGIN)
        paint(painter, self._plan, self._style)


def save(chart: Chart, style: Style, path: Path) -> None:
    """Write the picture in the format of the path's ending; a file that was there stays whole until it is replaced.

    Raises Trouble when the disk says no.
    """
    content = ENCODERS[path.suffix.lower()](Sheet(chart, style))
    with replacing(path) as part:
        part.write_bytes(content)


def as_picture(chart: Chart, style: Style) -> QMimeData:
    """For the clipboard: pixels, and shapes for programs that take them."""
    return picture_data(Sheet(chart, style))


def as_table(chart: Chart, style: Style) -> QMimeData:
    """For the clipboard: text with tabs, and a table for programs that take one."""
    rows = [[" ".join(cell.split()) for cell in row] for row in table(chart, style)]
    return block_data(rows, caption=chart.title, has_head=True)


def table(chart: Chart, style: Style) -> list[list[str]]:
    """Head and rows as texts: name, the number of each series, and where there are ranges their ends.

    Numbers are those of the locale, whole, without groups and units, as a spreadsheet reads them.
    """
    unit = chart.measure.name
    has_ranges = any(bar.low is not None or bar.high is not None for bar in chart.bars())
    head = [chart.title]
    for series in chart.series:
        name = series.name or translate("Charts", "Value")
        head.append(f"{name} ({unit})" if unit else name)
    if has_ranges:
        head += [translate("Charts", "At least"), translate("Charts", "At most")]
    if chart.target is not None:
        head.append(chart.target.name)
    rows = [head]
    for row in chart.rows:
        numbers = [bar.value for bar in row.bars]
        numbers += [None] * (len(chart.series) - len(numbers))
        if has_ranges:
            numbers += [row.bars[0].low, row.bars[0].high]
        if chart.target is not None:
            numbers.append(chart.target.value)
        rows.append([row.name, *(chart.measure.plain(number, style.locale) for number in numbers)])
    return rows
