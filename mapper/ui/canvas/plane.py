"""The canvas's plane: points and rectangles of the map as Qt writes them, and back."""

from PySide6.QtCore import QPointF, QRectF

from mapper.core.values import Point, Rect


def to_point(point: QPointF) -> Point:
    """A point of Qt's as one of the map's."""
    return Point(point.x(), point.y())


def to_qpoint(point: Point) -> QPointF:
    """A point of the map as one of Qt's."""
    return QPointF(point.x, point.y)


def to_rect(rect: QRectF) -> Rect:
    """A rectangle of Qt's as one of the map's."""
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())


def to_qrect(rect: Rect) -> QRectF:
    """A rectangle of the map as one of Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def between(a: Point, b: Point) -> Rect:
    """The rectangle with these two points in opposite corners."""
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Rect(x, y, abs(a.x - b.x), abs(a.y - b.y))
