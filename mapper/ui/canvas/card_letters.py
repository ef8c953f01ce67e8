"""The canvas's cards: how large they are lettered - as the desk is, or for the last row of a room that sees the map."""

from PySide6.QtCore import QObject, Signal

from mapper.ui.theme import Theme
from mapper.ui.theme.stylesheet import css

_POINTS = 72  # of an inch


class CardLetters(QObject):
    """One for all cards of a view. Before a room all their letters have one size: the least that is read there."""

    changed = Signal()

    def __init__(self, theme: Theme, dots: int, parent: QObject) -> None:
        """`dots`: of the screen, to an inch."""
        super().__init__(parent)
        self._theme = theme
        self._dots = dots
        self._size = 0
        self._taken = 0
        self._is_near = False
        theme.changed.connect(self._follow)

    @property
    def are_large(self) -> bool:
        return bool(self._size)

    @property
    def taken(self) -> int:
        """So many pixels at the lower edge of the view are not for cards."""
        return self._taken

    @property
    def is_near(self) -> bool:
        """Whether one step or stage fills the view: what explains colours would lie over it."""
        return self._is_near

    def show(self, size: int, taken: int, *, is_near: bool = False) -> None:
        """Letter the cards in this size, in pixels; 0 for that of the desk."""
        if (size, taken, is_near) != (self._size, self._taken, self._is_near):
            self._size, self._taken, self._is_near = size, taken, is_near
            self.changed.emit()

    def px(self, pixels: float) -> int:
        """A length that goes with the letters."""
        return round(pixels * self.scale)

    @property
    def scale(self) -> float:
        """How large the cards are drawn; 1 as the system has it."""
        usual = self._theme.sizes.body * self._dots / _POINTS / self._theme.scale
        return self._size / usual if self._size else self._theme.scale

    def sheet(self, smallest: float = 1.0) -> str:
        """The style of a card, or of a part in which some letters have only the share `smallest` of its size.

        Grey letters on white or black are lost in the light of a projector.
        """
        if not self._size:
            return ""
        points = self._size / smallest * _POINTS / self._dots
        ink = css(self._theme.tokens.text.primary)
        return f"QWidget {{ font-size: {points:.2f}pt; }} QLabel:enabled {{ color: {ink}; }}"

    def _follow(self) -> None:
        if self._size:
            self.changed.emit()
