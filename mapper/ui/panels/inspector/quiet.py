"""The inspector: fields that look like text until the pointer or the cursor comes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mapper.ui.theme import Theme
from mapper.ui.theme.stylesheet import css


class Quiet(QObject):
    """Dresses the line and text editors in a widget, in the colours of every theme; goes with the widget.

    `font`: a declaration for their type, such as that of a heading.
    """

    def __init__(self, theme: Theme, widget: QWidget, *, font: str = "", padding: int = 6) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._font = font
        self._padding = padding
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        # A thicker border takes its second pixel from the padding, so that no text jumps.
        wide, tight = f"padding: 2px {self._padding}px;", f"padding: 1px {self._padding - 1}px;"
        rules = {
            "": f"border: 1px solid transparent; background: transparent; {wide} {self._font}",
            ":hover": f"border-color: {css(tokens.chrome.field_border)};",
            ":focus": f"border: 2px solid {css(tokens.accent.focus)}; {tight} background: {css(tokens.chrome.field)};",
            "[invalid=true]": f"border: 2px solid {css(tokens.message.error)}; {tight}",
            ":read-only": "border-color: transparent; background: transparent;"
            f" color: {css(tokens.text.primary)};",
        }
        self._widget.setStyleSheet(
            " ".join(f"QLineEdit{state}, QPlainTextEdit{state} {{ {rule} }}" for state, rule in rules.items())
        )
