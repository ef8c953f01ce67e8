"""The rooms' furniture: the title of a part of a menu. A style sheet draws Qt's own sections without their text."""

from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from mapper.ui.theme import Role, set_role

_BESIDE, _ABOVE, _BELOW = 10, 4, 2


def add_title(menu: QMenu, text: str) -> None:
    """What is added next stands under this title; a line above it where there is something already."""
    if not menu.isEmpty():
        menu.addSeparator()
    label = QLabel(text.upper())
    label.setAccessibleName(text)
    label.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _BELOW)
    set_role(label, Role.OVERLINE)
    action = QWidgetAction(menu)
    action.setText(text)
    action.setEnabled(False)
    action.setDefaultWidget(label)
    menu.addAction(action)
