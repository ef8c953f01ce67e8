"""The rooms' furniture: a sentence that says what is missing, whole, and leads to where one says it."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mapper.ui.hyphens import hyphenated
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role


def lack_note(text: str, go: Callable[[], object] | None) -> QLabel:
    """The sentence `text`, without a full stop; with `go` a link for mouse and keys, without a plain one."""
    shown = escape(hyphenated(text))
    label = QLabel(f"{shown}.")
    if go is not None:
        label.setText(f'<a style="text-decoration:none" href="#">{shown}&nbsp;›</a>')
        label.setToolTip(translate("TraceCard", "Go to where it is said"))
        keys = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | keys)
        label.linkActivated.connect(lambda _link: go())
    label.setAccessibleName(text)
    label.setWordWrap(True)
    set_role(label, Role.SECONDARY)
    return label
