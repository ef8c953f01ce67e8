"""The rooms' paint: the signs of what is attached to a node, the same in lists, chips and on the map.

A kind is told by its shape first (tool square, skill circle, metric pill, problem triangle, value diamond, goal
hexagon), then by its glyph, and by its colour last.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Badge, Tokens

# The part of the shape's width its glyph takes.
GLYPH_SHARE = 0.68


class BadgeKind(StrEnum):
    """The kinds of thing that can be attached; each value is also the name of its icon and of its token."""

    TOOL = "tool"
    SKILL = "skill"
    METRIC = "metric"
    PROBLEM = "problem"
    VALUE = "value"
    GOAL = "goal"


def badge_colours(tokens: Tokens, kind: BadgeKind) -> Badge:
    """Fill, glyph and outline of this kind."""
    colours = {
        BadgeKind.TOOL: tokens.badge.tool,
        BadgeKind.SKILL: tokens.badge.skill,
        BadgeKind.METRIC: tokens.badge.metric,
        BadgeKind.PROBLEM: tokens.badge.problem,
        BadgeKind.VALUE: tokens.badge.value,
        BadgeKind.GOAL: Badge(tokens.accent.fill, tokens.accent.on, tokens.accent.fill),
    }
    return colours[kind]


def badge_path(kind: BadgeKind, rect: QRectF) -> QPainterPath:
    """The outline of the kind's shape, filling the rectangle."""
    path = QPainterPath()
    middle = rect.center()
    if kind is BadgeKind.TOOL:
        radius = min(rect.width(), rect.height()) * 0.22
        path.addRoundedRect(rect, radius, radius)
    elif kind is BadgeKind.SKILL:
        path.addEllipse(rect)
    elif kind is BadgeKind.METRIC:
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    elif kind is BadgeKind.GOAL:
        slant = rect.width() / 4
        path.addPolygon(
            QPolygonF(
                [
                    QPointF(rect.left() + slant, rect.top()),
                    QPointF(rect.right() - slant, rect.top()),
                    QPointF(rect.right(), middle.y()),
                    QPointF(rect.right() - slant, rect.bottom()),
                    QPointF(rect.left() + slant, rect.bottom()),
                    QPointF(rect.left(), middle.y()),
                    QPointF(rect.left() + slant, rect.top()),
                ]
            )
        )
    elif kind is BadgeKind.PROBLEM:
        top = QPointF(middle.x(), rect.top())
        path.addPolygon(QPolygonF([top, rect.bottomRight(), rect.bottomLeft(), top]))
    else:
        top = QPointF(middle.x(), rect.top())
        right, left = QPointF(rect.right(), middle.y()), QPointF(rect.left(), middle.y())
        path.addPolygon(QPolygonF([top, right, QPointF(middle.x(), rect.bottom()), left, top]))
    return path


def draw_badge(
    painter: QPainter, rect: QRectF, kind: BadgeKind, tokens: Tokens, icons: IconSet, *, glyph: bool = True
) -> None:
    """The shape in its colours with its glyph in the middle; diamond and triangle speak for themselves."""
    colours = badge_colours(tokens, kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.0, rect.height() / 14)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(colours.outline, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colours.fill)
    painter.drawPath(badge_path(kind, inner))
    if kind is BadgeKind.PROBLEM:
        _draw_exclamation(painter, inner, colours)
    elif glyph and kind is not BadgeKind.VALUE:
        size = min(rect.width(), rect.height()) * GLYPH_SHARE
        place = QRectF(0, 0, size, size)
        place.moveCenter(rect.center())
        icons.draw(painter, kind.value, place, colours.glyph)
    painter.restore()


def draw_triangle(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """The sign of a problem with its exclamation mark, in a square."""
    colours = badge_colours(tokens, BadgeKind.PROBLEM)
    width = max(1.0, rect.height() / 14)
    inner = badge_rect(BadgeKind.PROBLEM, rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(colours.outline, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colours.fill)
    painter.drawPath(badge_path(BadgeKind.PROBLEM, inner))
    _draw_exclamation(painter, inner, colours)


def _draw_exclamation(painter: QPainter, rect: QRectF, colours: Badge) -> None:
    middle = rect.center().x()
    width = rect.width() / 8
    painter.setPen(QPen(colours.glyph, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    top, low = rect.top() + rect.height() * 0.4, rect.top() + rect.height() * 0.64
    painter.drawLine(QPointF(middle, top), QPointF(middle, low))
    painter.drawPoint(QPointF(middle, rect.top() + rect.height() * 0.84))


def badge_rect(kind: BadgeKind, square: QRectF) -> QRectF:
    """Where the shape stands in a square: all kinds look equally large, so that a column of them looks even."""
    if kind is BadgeKind.METRIC:
        return square.adjusted(0, square.height() * 0.14, 0, -square.height() * 0.14)
    if kind is BadgeKind.PROBLEM:
        return square.adjusted(0, square.height() * 0.06, 0, -square.height() * 0.06)
    margin = square.height() * (0.0 if kind is BadgeKind.VALUE else 0.06)
    return square.adjusted(margin, margin, -margin, -margin)
