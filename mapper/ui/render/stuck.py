"""The drawing of maps: what is drawn on a note: the tape that holds it on a step, and a problem it tells of."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from mapper.ui.render.paint_badges import BADGE, badge_part, badge_width
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import Tokens

_WIDTH, _HEIGHT = 26.0, 8.0
_TEETH = 2.0
_INSET = 3.0
_LEFT = 10.0


class Tape:
    """A strip of tape across the upper border of a note."""

    def __init__(self, tokens: Tokens) -> None:
        self._fill = QColor(tokens.node.note_border)
        self._fill.setAlphaF(0.75)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        del pixel  # it has no line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        rect = QRectF(0, 0, _WIDTH, _HEIGHT)
        middle = rect.center().y()
        painter.drawPolygon(
            QPolygonF(
                [
                    rect.topLeft(),
                    rect.topRight(),
                    QPointF(rect.right() - _TEETH, middle),
                    rect.bottomRight(),
                    rect.bottomLeft(),
                    QPointF(rect.left() + _TEETH, middle),
                ]
            )
        )


def note_parts(picture: NodePicture, tokens: Tokens, setter: Typesetter, *, is_near: bool) -> list[Part]:
    """What is drawn on a note: its tape, and from near the sign of an open problem that it tells of."""
    width, height = picture.rect.width, picture.rect.height
    parts = []
    if picture.is_stuck:
        parts.append(Part(_LEFT, -_HEIGHT / 2, _WIDTH, _HEIGHT, "tape", Tape(tokens)))
    for badge in picture.badges if is_near else ():
        x, y = width - badge_width(badge) - _INSET, height - BADGE - _INSET
        parts.append(badge_part(badge, x, y, tokens, setter, None))
    return parts
