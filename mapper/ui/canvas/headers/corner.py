"""The canvas's headers: the corner where the two meet, a button with a menu for the whole grid."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from mapper.ui.canvas.headers.commands import BandCommands
from mapper.ui.canvas.looking import Looking
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.canvas.sheet import Sheet

_GLYPH, _ARROW = 18.0, 12.0


class Corner(QAbstractButton):
    """Opens its menu when it is pressed; what is offered follows the document."""

    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._looking: Looking | None = None
        self._bands: BandCommands | None = None
        self._is_hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("Lanes and stages"))
        self.setAccessibleName(self.tr("Lanes and stages"))
        self.pressed.connect(self._open)
        sheet.theme.changed.connect(self.update)
        sheet.scene.map_turned.connect(self.update)

    def offer(self, looking: Looking, bands: BandCommands) -> None:
        """What its menu works with."""
        self._looking, self._bands = looking, bands

    def menu(self) -> QMenu | None:
        """The menu, which deletes itself when it is closed."""
        looking, bands = self._looking, self._bands
        if looking is None or bands is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show the whole map"), looking.fit_all)
        menu.addSeparator()
        writing = [
            menu.addAction(self.tr("Add a lane at the bottom"), lambda: bands.add_at_end(LANE)),
            menu.addAction(self.tr("Add a stage at the end"), lambda: bands.add_at_end(STAGE)),
        ]
        menu.addSeparator()
        writing.append(menu.addAction(self.tr("Fit all lanes and stages"), bands.fit_all))
        expand = menu.addAction(self.tr("Expand all"), bands.expand_all)
        expand.setEnabled(bands.is_any_collapsed)
        writing.append(expand)
        if self._sheet.bridge.session.is_read_only:
            for action in writing:
                action.setEnabled(False)
        return menu

    def _open(self) -> None:
        self._sheet.take_focus()
        menu = self.menu()
        if menu is not None:
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self.setDown(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._sheet.theme, QPainter(self)
        tokens = theme.tokens
        painter.fillRect(self.rect(), tokens.chrome.hover if self._is_hovered else tokens.canvas.header)
        painter.setPen(tokens.canvas.separator)
        inner = 0 if self._sheet.camera.is_mirrored else self.width() - 1
        painter.drawLine(inner, 0, inner, self.height())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.isEnabled():
            self._draw_signs(painter)
        painter.end()

    def _draw_signs(self, painter: QPainter) -> None:
        theme = self._sheet.theme
        middle = QRectF(self.rect()).center()
        taken = _GLYPH + 4 + _ARROW
        x = middle.x() - taken / 2
        colour = theme.tokens.canvas.header_secondary
        theme.icons.draw(painter, "grid", QRectF(x, middle.y() - _GLYPH / 2, _GLYPH, _GLYPH), colour)
        arrow = QRectF(x + _GLYPH + 4, middle.y() - _ARROW / 2, _ARROW, _ARROW)
        theme.icons.draw(painter, "chevron-down", arrow, colour)
