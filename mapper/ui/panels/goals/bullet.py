"""The goal strip: today, what can be expected and the amount wanted, as one bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from mapper.analysis.measures.goals import Standing
from mapper.ui.theme.tokens import Tokens

_AIR = 1.04  # the largest figure stands a little before the end
_BAND_SHADE = 110  # of 255: the range lets the track be seen


def paint_bullet(
    painter: QPainter, track: QRectF, standing: Standing, amount: float | None, tokens: Tokens
) -> None:
    """Filled up to today, a band over the range that is expected, and a tick at the amount.

    Without an amount and a figure it is an empty track.
    """
    figures = (standing.today, standing.low, standing.mid, standing.high, amount)
    full = max((figure for figure in figures if figure is not None), default=0.0) * _AIR
    radius = track.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.bar.track)
    painter.drawRoundedRect(track, radius, radius)
    if full <= 0:
        return

    def at(figure: float) -> float:
        return track.left() + track.width() * min(max(figure / full, 0.0), 1.0)

    if standing.today is not None and standing.today > 0:
        painter.setBrush(tokens.accent.fill)
        part = QRectF(track)
        part.setRight(max(at(standing.today), track.left() + track.height()))
        painter.drawRoundedRect(part, radius, radius)
    if standing.low is not None and standing.high is not None and standing.high >= standing.low:
        shade = QColor(tokens.bar.tick)
        shade.setAlpha(_BAND_SHADE)
        painter.setBrush(shade)
        band = QRectF(at(standing.low), track.top() + radius / 2, 0, radius)
        band.setRight(max(at(standing.high), band.left() + 2))
        painter.drawRoundedRect(band, radius / 2, radius / 2)
    if standing.mid is not None:
        painter.fillRect(
            QRectF(at(standing.mid) - 0.75, track.top() - 1, 1.5, track.height() + 2), tokens.bar.tick
        )
    if amount is not None:
        x = min(at(amount), track.right() - 1.5)
        painter.fillRect(QRectF(x - 1.5, track.top() - 4, 3, track.height() + 8), tokens.bar.tick)
