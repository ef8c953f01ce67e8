"""A template as it is offered on the welcome window: a small picture of its map, its name, and when to take it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mapper.ui.theme.theme import Theme

if TYPE_CHECKING:
    from mapper.core.reader import Reader

PICTURE_WIDTH, PICTURE_HEIGHT = 132, 84
PADDING = 12
_AFTER_FIRST_SIGHT_MS = 30
HEIGHT = 104 + 2 * PADDING  # six lines of words, in which every template says what it is for


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """What a tile shows. `load` reads the template; it is asked for once, after the window is on the screen."""

    key: str
    name: str
    use_when: str
    load: "Callable[[], Reader]"


class TemplateTile(QAbstractButton):
    """Clicked, or taken with Enter or Space."""

    def __init__(self, theme: Theme, card: TemplateCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = card
        self._picture: QImage | None = None
        self.setObjectName(card.key)
        self.setText(card.name)
        self.setAccessibleName(card.name)
        self.setAccessibleDescription(card.use_when)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._is_asked = False
        self.is_told_whole = True  # whether there was room for all of its words
        theme.changed.connect(self._repaint_picture)

    def sizeHint(self) -> QSize:
        return QSize(340, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(tokens.accent.fill if is_lit else tokens.chrome.border, 1.5 if is_lit else 1))
        painter.setBrush(tokens.chrome.pressed if self.isDown() else tokens.chrome.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        area = self.rect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        spot = QRect(area.topLeft(), QSize(PICTURE_WIDTH, PICTURE_HEIGHT))
        words = area.adjusted(PICTURE_WIDTH + 14, 0, 0, 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            spot.moveRight(area.right())
            words = area.adjusted(0, 0, -PICTURE_WIDTH - 14, 0)
        painter.setPen(QPen(tokens.chrome.border, 1))
        painter.setBrush(tokens.chrome.sunken)
        painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self._picture is not None:
            painter.drawImage(spot.topLeft() + QRect(4, 4, 0, 0).topLeft(), self._picture)
        self._draw_words(painter, words)
        painter.end()
        if not self._is_asked:
            # only now that the window has been seen: the pictures take longer than the window
            self._is_asked = True
            QTimer.singleShot(_AFTER_FIRST_SIGHT_MS, self, self._repaint_picture)

    def _draw_words(self, painter: QPainter, area: QRect) -> None:
        tokens = self._theme.tokens
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.text.primary)
        head = painter.drawText(area, wrap, self._card.name)
        painter.setFont(self.font())
        painter.setPen(tokens.text.secondary)
        told = painter.drawText(area.adjusted(0, head.height() + 4, 0, 0), wrap, self._card.use_when)
        self.is_told_whole = told.bottom() <= area.bottom()

    def _repaint_picture(self) -> None:
        # imported when the window stands: the welcome window needs no map before
        from mapper.core import queries
        from mapper.ui.render.thumbnail import thumbnail

        reader = self._card.load()
        map_id = queries.maps(reader)[0].id
        width, height = PICTURE_WIDTH - 8, PICTURE_HEIGHT - 8
        self._picture = thumbnail(reader, map_id, width, height, self._theme.tokens, self.devicePixelRatioF())
        self.update()
