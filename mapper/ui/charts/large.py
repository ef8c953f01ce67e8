"""The charts on a whole screen: as large as fits, for a room to read; Escape puts it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.ui.charts.data import Chart
from mapper.ui.charts.layout import lay_out
from mapper.ui.charts.style import Style
from mapper.ui.charts.view import ChartView
from mapper.ui.reading_sizes import Audience
from mapper.ui.theme import Theme

_MARGIN = 0.05  # of the height
_LEAST = 12  # pixels; a chart of more rows than fit is cut rather than written smaller


class LargeChart(QWidget):
    """A window over the screen with the chart of a view, which it follows. `chosen` is that of the chart."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, source: ChartView) -> None:
        super().__init__(source.window(), Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._source = source
        self.view = ChartView(theme, source.chart)
        self.view.setLocale(source.locale())
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.view)
        self.view.chosen.connect(self.chosen)
        self.view.failed.connect(source.failed)
        source.replaced.connect(self._follow)
        self._follow()
        theme.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.chrome.panel)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow(self) -> None:
        """Another chart, or the same with other numbers, or paler."""
        self.setWindowTitle(self._source.chart.title)
        if self._source.chart is not self.view.chart:
            self.view.show_chart(self._source.chart)
            self._fit()
        self.view.set_stale(self._source.is_stale)

    def _fit(self) -> None:
        """Letters that are read with comfort, or the largest at which all rows are on the screen."""
        margin = round(self.height() * _MARGIN)
        self._column.setContentsMargins(margin, margin, margin, margin)
        size = fitting(
            self.view.chart, self.view.style_now(), self.width() - 2 * margin, self.height() - 2 * margin
        )
        self.view.set_text_size(size)


def fitting(chart: Chart, style: Style, width: float, height: float) -> float:
    """The size of text in pixels at which a chart fits: at most what is read with comfort in the usual room."""
    least, most = _LEAST, max(Audience().best_size(round(height)), _LEAST)
    while least < most:
        size = (least + most + 1) // 2
        if lay_out(chart, style.sized(float(size)), width).height <= height:
            least = size
        else:
            most = size - 1
    return float(least)
