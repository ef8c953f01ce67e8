"""The panel of figures on a whole screen, so large that the last row of a room reads it; Escape puts it away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mapper.ui.bridge import Bridge
from mapper.ui.charts.style import Letters
from mapper.ui.panels.figures.page import Topic
from mapper.ui.panels.figures.panel import FiguresPanel
from mapper.ui.reading_sizes import Audience
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.fonts import FontSizes, body_size
from mapper.ui.theme.stylesheet import stylesheet
from mapper.ui.theme.tokens import Tokens

_POINTS = 72  # of an inch
_WAYS: Final[Mapping[Qt.Key, int]] = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})


class RoomTheme(Theme):
    """The colours of a theme for a room: grey letters on white or black are lost in the light of a projector."""

    @property
    def tokens(self) -> Tokens:
        told = super().tokens
        return replace(told, text=replace(told.text, secondary=told.text.primary))


class RoomFigures(QWidget):
    """A window over the screen with all pages of figures. Left and right turn to the next one."""

    def __init__(self, bridge: Bridge, theme: Theme, topics: Sequence[Topic], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Figures"))
        set_role(self, Role.PAGE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chosen = theme
        self._height = 0
        self._own = RoomTheme(theme.mode, self)
        self.panel = FiguresPanel(bridge, self._own, topics)
        self.panel.tabs.setUsesScrollButtons(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        theme.changed.connect(self._follow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F9):
            self.close()
            return
        way = _WAYS.get(Qt.Key(event.key()), 0)
        if way and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            way = -way
        if way:
            tabs = self.panel.tabs
            tabs.setCurrentIndex((tabs.currentIndex() + way) % tabs.count())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().height() != self._height:
            self._height = event.size().height()
            self._dress()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.results.close()
        self.panel.results.deleteLater()
        super().closeEvent(event)

    def _follow(self) -> None:
        """Other colours were chosen."""
        self._own.set_mode(self._chosen.mode)
        self._dress()

    def _dress(self) -> None:
        """The smallest letters are as large as the last row needs them."""
        usual = FontSizes(body_size())
        smallest = min(usual.small / usual.body, *(letters.value[0] for letters in Letters))
        wanted = ceil(Audience().least_size(self._height) / smallest)
        self._own.set_scale(wanted * _POINTS / (usual.body * self.logicalDpiY()))
        sizes = self._own.sizes
        # Without a size of its own a part would keep that of the application.
        base = f"QWidget {{ font-size: {sizes.body}pt; }}\n"
        self.setStyleSheet(base + stylesheet(self._own.tokens, sizes, self._own.scale))
