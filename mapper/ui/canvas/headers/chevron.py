"""The canvas's headers: the small sign that collapses a section and expands it again."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mapper.ui.canvas.headers.axis import Section
from mapper.ui.theme import Theme

SIZE = 16.0
_GLYPH = 12.0
_INSET = 4.0
# A section narrower than this shows its name or nothing rather than a sign nobody could hit.
_LEAST = 12.0


def place_of(section: Section, rect: QRectF, *, is_level: bool, is_mirrored: bool) -> QRectF | None:
    """Where the sign stands in a section's part of the header; None where there is no room for it."""
    if is_level:
        if rect.width() < _LEAST:
            return None
        if section.is_collapsed:
            return QRectF(rect.center().x() - SIZE / 2, rect.top() + 2, SIZE, SIZE)
        x = rect.left() + _INSET if is_mirrored else rect.right() - _INSET - SIZE
        return QRectF(x, rect.top() + _INSET, SIZE, SIZE)
    if rect.height() < _LEAST:
        return None
    x = rect.left() + _INSET if is_mirrored else rect.right() - _INSET - SIZE
    size = min(SIZE, rect.height())
    y = rect.center().y() - size / 2 if section.is_collapsed else rect.top() + _INSET
    return QRectF(x, y, size, size)


def paint(
    painter: QPainter,
    theme: Theme,
    section: Section,
    place: QRectF,
    *,
    is_level: bool,
    is_mirrored: bool,
    is_hot: bool,
) -> None:
    """Point to where the section would go: together, or apart."""
    if is_hot or not section.is_collapsed:
        painter.setPen(theme.tokens.chrome.border if is_hot else theme.tokens.canvas.header)
        painter.setBrush(theme.tokens.canvas.header)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if is_level:
        points_right = section.is_collapsed is not is_mirrored
        name = "chevron-right" if points_right else "chevron-left"
    else:
        name = "chevron-down" if section.is_collapsed else "chevron-up"
    half = QPointF(_GLYPH / 2, _GLYPH / 2)
    glyph = QRectF(place.center() - half, place.center() + half)
    theme.icons.draw(painter, name, glyph, theme.tokens.canvas.header_secondary)
