"""The drawing of maps: the signs on a node, told by shape, glyph and place before colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen

from mapper.ui.render.pictures import Badge, BadgeKind, Status
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme import badges as shapes
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Badge as Colours
from mapper.ui.theme.tokens import Tokens

BADGE = 16.0
GAP = 4.0
STATUS = 17.0
DIAMOND = 14.0
# Where a row is too long, so many are left out in this order.
_LEFT_OUT = (BadgeKind.VALUE, BadgeKind.METRIC, BadgeKind.SKILL)


class BadgeSign:
    """One badge: its shape with the count in it, or with glyph and count where there is room for both."""

    def __init__(
        self, badge: Badge, width: float, tokens: Tokens, setter: Typesetter, icons: IconSet | None
    ) -> None:
        self._badge = badge
        self._rect = QRectF(0, 0, width, BADGE)
        self._tokens = tokens
        self._setter = setter
        self._icons = icons

    def __call__(self, painter: QPainter, pixel: float) -> None:
        kind = shapes.BadgeKind(self._badge.kind.value)
        colours = shapes.badge_colours(self._tokens, kind)
        line = max(1.2 * self._tokens.strength, pixel)
        painter.setPen(QPen(colours.outline, line))
        painter.setBrush(colours.fill)
        inner = self._rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        if kind is shapes.BadgeKind.PROBLEM:
            self._draw_problem(painter)
            return
        if kind is shapes.BadgeKind.VALUE:
            self._draw_value(painter, line)
            return
        if kind is shapes.BadgeKind.SKILL and inner.width() > inner.height():
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        else:
            painter.drawPath(shapes.badge_path(kind, inner))
        area = QRectF(self._rect)
        if self._icons is not None:
            size = BADGE * shapes.GLYPH_SHARE
            place = QRectF(4, (BADGE - size) / 2, size, size)
            self._icons.draw(painter, kind.value, place, colours.glyph)
            area.setLeft(place.right())
        text = self._setter.block(count_text(self._badge.count), Type.COUNT, area.width(), 1, Align.CENTER)
        y = (BADGE - text.height) / 2
        self._setter.draw(painter, text, area.left(), y, colours.glyph, as_text=is_file(painter))

    def _draw_problem(self, painter: QPainter) -> None:
        """The triangle that speaks for itself, and beside it how many there are."""
        colours = shapes.badge_colours(self._tokens, shapes.BadgeKind.PROBLEM)
        side = min(BADGE, self._rect.width())
        shapes.draw_triangle(painter, QRectF(0, 0, side, BADGE), self._tokens)
        self._count_beside(painter, side, 1.0, colours.fill)

    def _draw_value(self, painter: QPainter, line: float) -> None:
        """The diamond, and beside it how many there are."""
        inset = line / 2
        diamond = QRectF(inset, (BADGE - DIAMOND) / 2 + inset, DIAMOND - line, DIAMOND - line)
        painter.drawPath(shapes.badge_path(shapes.BadgeKind.VALUE, diamond))
        ink = shapes.badge_colours(self._tokens, shapes.BadgeKind.VALUE).fill
        self._count_beside(painter, DIAMOND, 0.0, ink)

    def _count_beside(self, painter: QPainter, side: float, down: float, ink: QColor) -> None:
        if self._rect.width() > side:
            count = count_text(self._badge.count)
            text = self._setter.block(count, Type.COUNT, self._rect.width() - side, 1, Align.LEADING)
            y = (BADGE - text.height) / 2 + down
            self._setter.draw(painter, text, side + 1, y, ink, as_text=is_file(painter))


class StatusSign:
    """A circle with a tick, a dash, a cross, or only its ring."""

    def __init__(self, status: Status, size: float, tokens: Tokens) -> None:
        self._status = status
        self._size = size
        self._colours = status_colours(tokens, status)

    def __call__(self, painter: QPainter, pixel: float) -> None:
        size, colours = self._size, self._colours
        if self._status is Status.NONE:
            # Nothing to report is said quietly: a small ring.
            line = max(size / 11, pixel)
            painter.setPen(QPen(colours.outline, line))
            painter.setBrush(colours.fill)
            painter.drawEllipse(
                QRectF(0, 0, size, size).adjusted(size * 0.2, size * 0.2, -size * 0.2, -size * 0.2)
            )
            return
        line = max(1.2, pixel)
        painter.setPen(QPen(colours.outline, line))
        painter.setBrush(colours.fill)
        painter.drawEllipse(QRectF(0, 0, size, size).adjusted(line / 2, line / 2, -line / 2, -line / 2))
        pen = QPen(colours.glyph, max(size / 9, pixel))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._status is Status.ON:
            painter.drawPolyline(
                [
                    QPointF(size * 0.29, size * 0.52),
                    QPointF(size * 0.44, size * 0.67),
                    QPointF(size * 0.72, size * 0.35),
                ]
            )
        elif self._status is Status.NEAR:
            painter.drawLine(QPointF(size * 0.31, size / 2), QPointF(size * 0.69, size / 2))
        elif self._status is Status.OFF:
            painter.drawLine(QPointF(size * 0.35, size * 0.35), QPointF(size * 0.65, size * 0.65))
            painter.drawLine(QPointF(size * 0.65, size * 0.35), QPointF(size * 0.35, size * 0.65))


def badge_part(
    badge: Badge, x: float, y: float, tokens: Tokens, setter: Typesetter, icons: IconSet | None
) -> Part:
    """One badge with its corner at a point; `icons` puts the kind's glyph before the count."""
    width = badge_width(badge, has_glyph=icons is not None)
    key = f"badge {badge.kind} {badge.count} {icons is not None}"
    return Part(x, y, width, BADGE, key, BadgeSign(badge, width, tokens, setter, icons))


def status_part(status: Status, x: float, y: float, tokens: Tokens, size: float = STATUS) -> Part:
    """A status with its corner at a point."""
    return Part(x, y, size, size, f"status {status} {size}", StatusSign(status, size, tokens))


def badge_width(badge: Badge, *, has_glyph: bool = False) -> float:
    """A square for one digit, wider for more; a metric is a pill, a problem a triangle and value a diamond,
    with the count beside it.
    """
    if badge.kind is BadgeKind.PROBLEM:
        return BADGE if badge.count == 1 else BADGE + 1 + 7.0 * len(count_text(badge.count))
    if badge.kind is BadgeKind.VALUE:
        return DIAMOND if badge.count == 1 else DIAMOND + 1 + 7.0 * len(count_text(badge.count))
    width = BADGE + 7.0 * (len(count_text(badge.count)) - 1)
    if badge.kind is BadgeKind.METRIC:
        width = max(width, 22.0)
    return width + 12.0 if has_glyph else width


def badge_row(
    badges: tuple[Badge, ...], x: float, right: float, gap: float, *, may_have_glyph: bool
) -> tuple[list[tuple[Badge, float]], bool]:
    """Badges in a row with their places, and whether each has its glyph: where there is little room they move
    together, and some are left out, problems never; how metrics go is told by the status too.
    """
    has_glyph = may_have_glyph and badge_reach(badges, x, gap, has_glyph=True) <= right
    if badge_reach(badges, x, gap, has_glyph=has_glyph) > right:
        gap = min(gap, 1.0)
    for kind in _LEFT_OUT:
        if badge_reach(badges, x, gap) > right:
            badges = tuple(badge for badge in badges if badge.kind is not kind)
    row = []
    for badge in badges:
        row.append((badge, x))
        x += badge_width(badge, has_glyph=has_glyph) + gap
    return row, has_glyph


def badge_reach(badges: tuple[Badge, ...], x: float, gap: float, *, has_glyph: bool = False) -> float:
    """Where a row of badges that begins at `x` ends."""
    return x + sum(badge_width(badge, has_glyph=has_glyph) + gap for badge in badges) - gap


def count_text(count: int) -> str:
    """A count in at most two characters and a plus."""
    return str(count) if count < 100 else "99+"


def status_colours(tokens: Tokens, status: Status) -> Colours:
    """Fill, glyph and outline of a status."""
    colours = tokens.status
    return {
        Status.ON: colours.on,
        Status.NEAR: colours.near,
        Status.OFF: colours.off,
        Status.NONE: colours.none,
    }[status]


def is_file(painter: QPainter) -> bool:
    """Whether it draws into a file, where text stays text."""
    return painter.paintEngine().type() != QPaintEngine.Type.Raster
