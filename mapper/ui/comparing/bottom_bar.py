"""What stands over the lower edge of the map while a change is shown: a bar with its own keys, gone with Escape."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton

from mapper.core.values import Rect
from mapper.ui.canvas.camera import FIT_MARGIN
from mapper.ui.canvas.view import MapView
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme

_GAP = 12
_ICON = 18


class BottomBar(QFrame):
    """Follows the size of the view. No click or key on it is for the map below."""

    dismissed = Signal()

    def __init__(self, theme: Theme, view: MapView, name: str) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        set_role(self, Role.POPUP)
        self.setAccessibleName(name)
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.close_button = self._button("close", self.tr("Leave (Esc)"))
        self.close_button.clicked.connect(self.dismissed)
        self.hide()
        view.viewport().installEventFilter(self)

    def open(self) -> None:
        """Show it at its place."""
        self._place()
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        event.accept()

    def event(self, event: QEvent) -> bool:
        # Nothing that is pressed here is for an action of the window, but for what Ctrl does everywhere.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def above(self, rect: Rect) -> Rect:
        """A part of the map with so much below it that, where it fits the view, the bar covers nothing of it."""
        high, covered = self._view.viewport().height(), self.height() + 2 * _GAP
        fitted = max(high - FIT_MARGIN, 1)  # what is left free below it is under the bar
        return rect._replace(height=rect.height * fitted / max(high - covered, high / 4))

    def _widest(self) -> int:
        """How wide it may be, in pixels."""
        return self._view.viewport().width() - 2 * _GAP

    def _place(self) -> None:
        """In the middle above the lower edge."""
        port = self._view.viewport().geometry()
        width = min(self._widest(), port.width() - 2 * _GAP)
        self.setFixedWidth(max(width, 200))
        layout = self.layout()
        has_wrapped = layout is not None and layout.hasHeightForWidth()
        high = layout.heightForWidth(self.width()) if layout is not None and has_wrapped else -1
        self.resize(self.width(), high if has_wrapped else self.sizeHint().height())
        self.move(port.center().x() - self.width() // 2, port.bottom() - _GAP - self.height())

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(self._theme.px(_ICON), self._theme.px(_ICON)))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme.bind_icon(button, icon)
        set_role(button, Role.QUIET)
        return button
