"""The inspector: the colour of a node, or of several, as a small square with a menu of the others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from mapper.core.bands import LANE_TINTS
from mapper.ui.colours import colour_name
from mapper.ui.render.tints import swatch
from mapper.ui.theme import Role, Theme, set_role


class TintButton(QToolButton):
    """A click, Enter or Space offers the colours. `chosen` brings the one a person took, None for no colour."""

    chosen = Signal(object)  # int | None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[int | None, ...] = (None,)
        self._actions: dict[int | None, QAction] = {}
        set_role(self, Role.QUIET)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for tint in (*range(LANE_TINTS), None):
            action = self._actions[tint] = menu.addAction(colour_name(tint))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, tint=tint: self.chosen.emit(tint))
            self._group.addAction(action)
        self.setMenu(menu)
        theme.changed.connect(self._dress)
        self.show_tints((None,))

    def show_tints(self, tints: Sequence[int | None]) -> None:
        """Show the colours that there are: one, or several of several things."""
        self._shown = tuple(dict.fromkeys(tints))
        is_one = len(self._shown) == 1
        text = colour_name(self._shown[0]) if is_one else self.tr("several")
        told = self.tr("Colour: {0}").format(text)
        self.setToolTip(told)
        self.setAccessibleName(told)
        for tint, action in self._actions.items():
            action.setChecked(is_one and tint == self._shown[0])
        self._dress()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setIcon(swatch(tokens, *self._shown))
        for tint, action in self._actions.items():
            action.setIcon(swatch(tokens, tint))
