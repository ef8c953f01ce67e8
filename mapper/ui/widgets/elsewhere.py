"""The rooms' furniture: tells a card that floats over a room when the keys go elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Elsewhere(QObject):
    """Watches from `begin` to `end`; where the whole program is left the card stays as it is."""

    def __init__(self, card: QWidget, leave: Callable[[], object]) -> None:
        """`leave` is called when something outside the card gets the keys."""
        super().__init__(card)
        self._card = card
        self._leave = leave
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app

    def begin(self) -> None:
        self._app.focusChanged.connect(self._follow)

    def end(self) -> None:
        self._app.focusChanged.disconnect(self._follow)

    def _follow(self, _former: QWidget | None, now: QWidget | None) -> None:
        card = self._card
        # While a window is deleted Qt still tells of the focus.
        if now is not None and isValid(card) and now is not card and not card.isAncestorOf(now):
            self._leave()
