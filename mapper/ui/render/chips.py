"""The drawing of maps: from near, what hangs on a node by name, each metric with its figure against its target."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mapper.ui.render.paint_badges import status_colours
from mapper.ui.render.pictures import BadgeKind, Hung, Status
from mapper.ui.render.surface import Part
from mapper.ui.theme import badges as shapes
from mapper.ui.theme.tokens import Tokens

ROW = 9.5
SIGN = 7.0
BAR = 22.0
_BAR_HEIGHT = 3.0
# The target stands at this share of the bar, so that more than it can be seen too.
_TARGET = 0.8


class ChipSign:
    """The shape of a kind, without a number."""

    def __init__(self, kind: BadgeKind, tokens: Tokens) -> None:
        self._kind = shapes.BadgeKind(kind.value)
        self._tokens = tokens

    def __call__(self, painter: QPainter, pixel: float) -> None:
        colours = shapes.badge_colours(self._tokens, self._kind)
        line = max(0.6, pixel)
        painter.setPen(QPen(colours.outline, line))
        painter.setBrush(colours.fill)
        inner = QRectF(0, 0, SIGN, SIGN).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawPath(shapes.badge_path(self._kind, inner))


class BulletBar:
    """An actual figure as a bar, and the target as a tick across it."""

    def __init__(self, share: float, status: Status, tokens: Tokens) -> None:
        self._share = share
        self._status = status
        self._tokens = tokens

    def __call__(self, painter: QPainter, pixel: float) -> None:
        bar = self._tokens.bar
        track = QRectF(0, (ROW - _BAR_HEIGHT) / 2, BAR, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar.track)
        painter.drawRoundedRect(track, 1.5, 1.5)
        colours = status_colours(self._tokens, self._status)
        # Yellow is told from a light ground by its outline alone.
        has_outline = colours.outline != colours.fill
        painter.setPen(QPen(colours.outline, max(0.5, pixel)) if has_outline else Qt.PenStyle.NoPen)
        painter.setBrush(colours.fill)
        filled = QRectF(track)
        filled.setWidth(max(_BAR_HEIGHT, BAR * min(1.0, self._share * _TARGET)))
        painter.drawRoundedRect(filled, 1.5, 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar.tick)
        painter.drawRect(QRectF(BAR * _TARGET - 0.5, track.top() - 1.2, 1.0, _BAR_HEIGHT + 2.4))


def chip_part(hung: Hung, x: float, y: float, tokens: Tokens) -> Part:
    """The sign at the beginning of a row."""
    return Part(x, y + (ROW - SIGN) / 2, SIGN, SIGN, f"chip {hung.kind}", ChipSign(hung.kind, tokens))


def bar_part(hung: Hung, x: float, y: float, tokens: Tokens) -> Part | None:
    """The bar at the end of a row; None where there is no figure or no target."""
    if hung.share is None or hung.status is None:
        return None
    share = round(min(max(hung.share, 0.0), 1.25), 2)
    key = f"bullet {share} {hung.status}"
    return Part(x, y, BAR, ROW, key, BulletBar(share, hung.status, tokens), turns=True)


def shown_of(hung: Sequence[Hung], rows: int) -> list[Hung]:
    """As many as there are rows for, of each kind some; one row less where a last one tells how many more there are.

    >>> tools, skill = [Hung(BadgeKind.TOOL, name) for name in "ABC"], Hung(BadgeKind.SKILL, "D")
    >>> [each.name for each in shown_of([*tools, skill], 3)]
    ['A', 'D']
    """
    if len(hung) <= rows:
        return list(hung)
    by_kind = [[each for each in hung if each.kind is kind] for kind in BadgeKind]
    turns = [each for turn in zip_longest(*by_kind) for each in turn if each is not None]
    chosen = turns[: max(rows - 1, 0)]
    return [each for each in hung if each in chosen]
