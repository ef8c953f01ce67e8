"""Paper: the small picture of how the sheets lie beside one another."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from mapper.core.values import Rect
from mapper.ui.paper.plan import PagePlan, Sheet
from mapper.ui.theme.tokens import Tokens

_WIDEST = 140.0
_LEAST = 1.2  # how much of a sheet is left however many there are


def paint_page_map(
    painter: QPainter, plan: PagePlan, current: Sheet | None, area: Rect, tokens: Tokens
) -> float:
    """Paint all sheets, the current one filled, at the side of the area where lines end; how wide they are."""
    bounds = plan.whole.own
    scale = min(area.height / bounds.height, _WIDEST / bounds.width)
    width, height = bounds.width * scale, bounds.height * scale
    left = area.x if plan.flows_left else area.right - width
    top = area.y + (area.height - height) / 2
    for sheet in plan.sheets:
        own = sheet.own
        x = (bounds.right - own.right if plan.flows_left else own.x - bounds.x) * scale
        rect = QRectF(left + x, top + (own.y - bounds.y) * scale, own.width * scale, own.height * scale)
        gap = min(0.8, (min(rect.width(), rect.height()) - _LEAST) / 2)
        rect.adjust(gap, gap, -gap, -gap)
        is_current = sheet is current
        painter.setPen(QPen(tokens.accent.fill if is_current else tokens.text.muted, 0.7))
        painter.setBrush(tokens.accent.fill if is_current else tokens.canvas.background)
        painter.drawRect(rect)
    return width
