"""The rooms' furniture: one attached thing as a chip with its sign, its name and a way to take it off."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets.badge import BadgeSign
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.widgets.sides import margins

MAX_WIDTH = 220


class Chip(QFrame):
    """Reached with Tab; Enter or a click activates it, Delete or its button takes it off. Signals bring its key."""

    activated = Signal(object)
    removed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        key: object,
        label: str,
        kind: BadgeKind,
        parent: QWidget | None = None,
        *,
        is_removable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._is_removable = is_removable
        self._text = label
        set_role(self, Role.CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(MAX_WIDTH)
        self.setAccessibleName(label)
        self._label = QLabel(label, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setMinimumWidth(12)
        self.close_button = QToolButton(self)
        self.close_button.setIconSize(QSize(theme.px(12), theme.px(12)))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setAccessibleName(self.tr("Remove {0}").format(label))
        self.close_button.setToolTip(plain_tip(self.close_button.accessibleName()))
        self.close_button.setVisible(is_removable)
        self.close_button.clicked.connect(self._remove)
        set_role(self.close_button, Role.QUIET)
        theme.bind_icon(self.close_button, "close", IconRole.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(6, 2, 2 if is_removable else 8, 2))
        row.setSpacing(5)
        row.addWidget(BadgeSign(theme, kind, size=14))
        row.addWidget(self._label, 1)
        row.addWidget(self.close_button)

    def label(self) -> str:
        """The whole name, however much of it there is room for."""
        return self._text

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        wanted = self._label.fontMetrics().horizontalAdvance(self._text) + 2
        return QSize(hint.width() - self._label.sizeHint().width() + wanted, max(hint.height(), 26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._is_removable:
            self._remove()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit(self.key)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The window's Delete would take the selected node off the map instead of this chip off the node.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._is_removable:
                event.accept()
                return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.activated.emit(self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._label.fontMetrics()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self._label.width())
        self._label.setText(shown)
        self.setToolTip(plain_tip(self._text) if shown != self._text else "")

    def _remove(self) -> None:
        self.removed.emit(self.key)
