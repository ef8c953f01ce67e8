"""The inspector: what a node is, as a small menu where its kind is written."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mapper.core.values import NodeKind
from mapper.ui.texts import word
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.stylesheet import css


class KindButton(QPushButton):
    """Shows a kind like an overline; a click or Space offers the others. `chosen` brings the one a person took."""

    chosen = Signal(object)  # NodeKind

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[NodeKind, QAction] = {}
        set_role(self, Role.QUIET)
        self.setAutoDefault(True)  # Enter opens it, not only Space
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        group = QActionGroup(self)
        for kind in NodeKind:
            action = self._menu.addAction(word(kind.value).capitalize())
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, kind=kind: self.chosen.emit(kind))
            theme.bind_icon(action, kind.value)
            group.addAction(action)
            self._actions[kind] = action
        self.setMenu(self._menu)
        _Overline(theme, self)

    def show_kind(self, kind: NodeKind | None) -> None:
        """Show this kind; None for several things of different kinds."""
        text = word(kind.value).capitalize() if kind else self.tr("Several kinds")
        self.setText(text.upper())
        self.setAccessibleName(self.tr("Kind: {0}").format(text))
        self.setToolTip(self.tr("Make it something else"))
        for each, action in self._actions.items():
            action.setChecked(each is kind)


class _Overline(QObject):
    """Dresses the button in the type of overlines, in the colours of every theme."""

    def __init__(self, theme: Theme, button: QPushButton) -> None:
        super().__init__(button)
        self._theme = theme
        self._button = button
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        text, size = self._theme.tokens.text, self._theme.sizes.tiny
        self._button.setStyleSheet(
            f"QPushButton {{ font-size: {size}pt; font-weight: 600; letter-spacing: 1px; color: {css(text.muted)};"
            " padding: 2px 15px 2px 4px; text-align: left; }"
            "QPushButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding;"
            " width: 10px; height: 10px; right: 3px; }"
        )
