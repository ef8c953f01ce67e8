"""The widgets: the one after another in Qt's focus chain, asked for without harm."""

from PySide6.QtWidgets import QWidget


def next_in_chain(widget: QWidget) -> QWidget | None:
    """The widget that follows in the focus chain.

    PySide takes what `nextInFocusChain` returns for a child of the widget that was asked: when that is deleted,
    everything behind it in the chain, the window too, is unusable from Python. Naming the parent again puts it right,
    and does nothing in Qt.
    """
    found = widget.nextInFocusChain()
    if found is not None:
        found.setParent(found.parentWidget())
    return found
