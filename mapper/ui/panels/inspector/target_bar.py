"""The inspector: an actual figure against its target, as text, sign and bar."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from mapper.ui.render.paint_badges import StatusSign, status_colours
from mapper.ui.render.pictures import Status
from mapper.ui.render.spark import LEAST, SPARK_HEIGHT, SPARK_WIDTH, paint_spark
from mapper.ui.theme import Theme
from mapper.ui.widgets.plain_tip import plain_tip

_BAR = 8.0
_SIGN = 14.0
_TEXT = 22
_GAP = 8.0
_LEAST_NAME = 84.0  # of the width stays for the name
PAD = 4  # around text and bar, for the ring of the focus
_HEIGHT = _TEXT + 16


class Reading(NamedTuple):
    """What is to be seen of a metric at a node; the values in one unit, None where not known."""

    name: str = ""
    text: str = ""  # such as "58 of 75 %"
    status: Status = Status.NONE
    status_text: str = ""
    actual: float | None = None
    target: float | None = None
    baseline: float | None = None
    full: float = 1.0  # what fills the bar
    series: Sequence[float] = ()  # dated values of before, the oldest first
    series_text: str = ""  # the same in words


class TargetHead(QAbstractButton):
    """Name, figures and bar of a metric; a click, Space or Enter opens what is behind it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = Reading()
        self.is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_reading(self, reading: Reading) -> None:
        """Show these figures."""
        self._reading = reading
        self.setAccessibleName(f"{reading.name}: {reading.text}, {reading.status_text}")
        self.setToolTip(
            plain_tip(
                "\n".join(
                    filter(
                        None, (reading.name, f"{reading.text} – {reading.status_text}", reading.series_text)
                    )
                )
            )
        )
        self.update()

    def set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        self.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self._paint_texts(painter, is_mirrored=True)
            # The bar grows from the right where text starts there.
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        else:
            self._paint_texts(painter, is_mirrored=False)
        self._paint_bar(painter, QRectF(PAD, _TEXT + 3, self.width() - 2 * PAD, _BAR))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.tokens.accent.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        painter.end()

    def _paint_texts(self, painter: QPainter, *, is_mirrored: bool) -> None:
        tokens, reading = self._theme.tokens, self._reading
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold if reading.actual is not None else QFont.Weight.Normal)
        room = QFontMetrics(bold, self).horizontalAdvance(reading.text)
        right = self.width() - PAD - _SIGN - 6
        sign = QRectF(self.width() - PAD - _SIGN, (_TEXT - _SIGN) / 2, _SIGN, _SIGN)
        figures = QRectF(right - room, 0, room + 1, _TEXT)
        line = self.line_box(figures.left() - _GAP)
        name = QRectF(PAD, 0, max(20.0, (line or figures).left() - PAD - _GAP), _TEXT)
        if is_mirrored:
            for area in filter(None, (sign, figures, name, line)):
                area.moveRight(self.width() - area.left())
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        metrics = painter.fontMetrics()
        painter.setPen(tokens.text.link if self.underMouse() else tokens.text.primary)
        shown = metrics.elidedText(reading.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(bold)
        painter.setPen(tokens.text.primary if reading.actual is not None else tokens.text.muted)
        painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, reading.text)
        if line is not None:
            paint_spark(painter, line, reading.series, tokens)
        painter.save()
        painter.translate(sign.topLeft())
        StatusSign(reading.status, _SIGN, tokens)(painter, 1.0)
        painter.restore()

    def line_box(self, right: float) -> QRectF | None:
        """Where the line of dated values ends at `right`; None where there are too few, or the name needs the room."""
        left = right - SPARK_WIDTH
        if len(self._reading.series) < LEAST or left < _LEAST_NAME:
            return None
        return QRectF(left, (_TEXT - SPARK_HEIGHT) / 2, SPARK_WIDTH, SPARK_HEIGHT)

    def _paint_bar(self, painter: QPainter, track: QRectF) -> None:
        tokens, reading = self._theme.tokens, self._reading
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.bar.track)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if reading.actual is not None and reading.actual > 0:
            colours = status_colours(tokens, reading.status)
            known = reading.status is not Status.NONE
            painter.setBrush(colours.fill if known else tokens.bar.fill)
            if reading.status is Status.NEAR:
                painter.setPen(QPen(colours.outline, 1))
            part = QRectF(track)
            part.setWidth(max(_BAR, track.width() * min(reading.actual / reading.full, 1.0)))
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), _BAR / 2, _BAR / 2)
        if reading.baseline is not None:
            at = track.left() + track.width() * min(max(reading.baseline / reading.full, 0.0), 1.0)
            painter.fillRect(QRectF(at - 0.5, track.top() - 2, 1, _BAR + 4), tokens.text.muted)
        if reading.target is not None:
            at = track.left() + track.width() * min(max(reading.target / reading.full, 0.0), 1.0)
            at = min(max(at, track.left() + 1.5), track.right() - 1.5)
            painter.fillRect(QRectF(at - 1.5, track.top() - 4, 3, _BAR + 8), tokens.bar.tick)
