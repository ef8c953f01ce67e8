"""The drawing of maps: how far people agree on a step, as a ballot paper with a mark on it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mapper.core.values import AgreementState, Rect
from mapper.ui.render.surface import Part
from mapper.ui.theme.tokens import Badge, Tokens

VOTE: Final = 15.0
_Stroke = tuple[tuple[float, float], ...]
# What is drawn on the paper, in parts of its side.
_MARKS: Final[Mapping[AgreementState, tuple[_Stroke, ...]]] = MappingProxyType(
    {
        AgreementState.DRAFT: (),
        AgreementState.DISCUSS: (((0.28, 0.38), (0.72, 0.38)), ((0.28, 0.62), (0.55, 0.62))),
        AgreementState.AGREED: (((0.25, 0.52), (0.43, 0.70), (0.76, 0.30)),),
        AgreementState.BLOCKED: (((0.3, 0.3), (0.7, 0.7)), ((0.3, 0.7), (0.7, 0.3))),
    }
)


class VoteSign:
    """A square paper: ticked, crossed out, written on, or blank. Told by its mark first, then by its colour."""

    def __init__(self, state: AgreementState, size: float, tokens: Tokens) -> None:
        self._state = state
        self._size = size
        self._colours = _colours(tokens, state)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size, colours = self._size, self._colours
        line = max(size / 14, pixel)
        painter.setPen(QPen(colours.outline, line))
        painter.setBrush(colours.fill)
        inner = QRectF(0, 0, size, size).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, size * 0.18, size * 0.18)
        pen = QPen(colours.glyph, max(size / 8, pixel))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in _MARKS[self._state]:
            painter.drawPolyline([QPointF(x * size, y * size) for x, y in stroke])


def vote_place(width: float) -> Rect:
    """Where the sign stands on a node so wide, from its corner."""
    return Rect(width - VOTE - 6, -VOTE * 0.45, VOTE, VOTE)


def vote_part(state: AgreementState, width: float, tokens: Tokens) -> Part:
    """The sign on the upper right corner of a node this wide, half over its border."""
    return Part(*vote_place(width), f"vote {state}", VoteSign(state, VOTE, tokens))


def _colours(tokens: Tokens, state: AgreementState) -> Badge:
    status = tokens.status
    return {
        AgreementState.DRAFT: status.none,
        AgreementState.DISCUSS: status.near,
        AgreementState.AGREED: tokens.badge.value,
        AgreementState.BLOCKED: status.off,
    }[state]
