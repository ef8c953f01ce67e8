"""The widgets: which has the focus in a window, and which follows in Qt's focus chain, asked without harm.

PySide takes what `nextInFocusChain` and `focusWidget` return for a child of the widget that was asked. When a widget
is deleted, everything behind it in the chain, the window too, is then unusable from Python; and what had the focus is
not known to be gone with its row. Naming the parent again puts it right, and does nothing in Qt.
"""

from PySide6.QtWidgets import QWidget


def next_in_chain(widget: QWidget) -> QWidget | None:
    """The widget that follows in the focus chain."""
    return _as_it_was(widget.nextInFocusChain())


def focus_in(window: QWidget) -> QWidget | None:
    """What has the focus in a window, or will have it when the window is active again."""
    return _as_it_was(window.focusWidget())


def _as_it_was(found: QWidget | None) -> QWidget | None:
    if found is not None:
        found.setParent(found.parentWidget())
    return found
