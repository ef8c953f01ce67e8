"""The inspector: how far a best practice was lived month by month, as columns against where it counts as entrenched."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from mapper.ui.render.gather import percent
from mapper.ui.theme import Theme

_COLUMNS = 38.0
_TOP = 6.0  # above full columns, for half the figure of a high bar
_GAP = 3.0
_TINY = 1e-9
_MOST = 12  # months, the latest
_WIDEST = 34.0  # a column
_FIGURE = 44.0  # beside the columns
_NAMED = 30.0  # of so much width each month has its name below, else the first and the last


class AdoptionChart(QWidget):
    """A column a month from the first recorded to the last; months nobody recorded stay empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._months: list[tuple[QDate, float | None]] = []
        self._bar = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How far it was lived, by month"))
        theme.changed.connect(self.update)

    def show_months(self, adoption: Mapping[str, float], entrenched_share: float) -> None:
        """Show the shares by month ("2026-03"), at least one, and from which share on it is entrenched."""
        self._bar = entrenched_share
        day, last = (QDate.fromString(f"{find(adoption)}-01", Qt.DateFormat.ISODate) for find in (min, max))
        self._months = []
        while day <= last:
            self._months.append((day, adoption.get(day.toString("yyyy-MM"))))
            day = day.addMonths(1)
        self._months = self._months[-_MOST:]
        told = [
            f"{self._name(day, 'MMM yyyy')}: {percent(share)}"
            for day, share in self._months
            if share is not None
        ]
        told.append(self.tr("Entrenched from {0}").format(percent(entrenched_share)))
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, int(_TOP + _COLUMNS + 2 * _GAP) + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min((self.width() - _FIGURE) / max(len(self._months), 1), _WIDEST + _GAP)
        ends = {0, len(self._months) - 1}
        for place, (day, share) in enumerate(self._months):
            area = self._placed(QRectF(place * width, 0, width - _GAP, self.height()))
            if share is not None:
                self._paint_column(painter, area, share)
            if width >= _NAMED or place in ends:
                self._paint_name(painter, area, self._name(day, "MMM"))
        self._paint_bar(painter, len(self._months) * width - _GAP)
        painter.end()

    def _paint_column(self, painter: QPainter, area: QRectF, share: float) -> None:
        tokens = self._theme.tokens
        high = max(share * _COLUMNS, 1.0)
        painter.setPen(QPen(tokens.accent.fill, 1))
        painter.setBrush(tokens.accent.fill if share >= self._bar - _TINY else tokens.accent.soft)
        painter.drawRect(QRectF(area.left() + 0.5, _TOP + _COLUMNS - high, area.width() - 1, high))

    def _paint_name(self, painter: QPainter, area: QRectF, name: str) -> None:
        painter.setPen(self._theme.tokens.text.secondary)
        room = QRectF(
            area.center().x() - _NAMED, _TOP + _COLUMNS + _GAP, 2 * _NAMED, painter.fontMetrics().height()
        )
        room.moveLeft(min(max(room.left(), area.left() - _NAMED), self.width() - room.width() + _NAMED))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)

    def _paint_bar(self, painter: QPainter, width: float) -> None:
        """The share from which on it is entrenched, as a dashed line with its figure at the end."""
        tokens = self._theme.tokens
        height = _TOP + (1 - self._bar) * _COLUMNS
        line = self._placed(QRectF(0, height, width, 0))
        painter.setPen(QPen(tokens.text.primary, 1, Qt.PenStyle.DashLine))
        painter.drawLine(line.topLeft(), line.topRight())
        beside = self._placed(QRectF(width + 2 * _GAP, height - 10, self.width() - width, 20))
        painter.setPen(tokens.text.secondary)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, QStyle.visualAlignment(self.layoutDirection(), side), percent(self._bar))

    def _placed(self, area: QRectF) -> QRectF:
        """The same area, from the right where text starts there."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())

    def _name(self, day: QDate, form: str) -> str:
        return self.locale().toString(day, form)
