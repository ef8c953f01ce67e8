"""The rooms' paint: the parts a widget can play in the style sheet, named once."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Role(StrEnum):
    """What a label, button or frame is for; the style sheet gives it its look."""

    # Labels
    TITLE = "title"  # the one title of a page
    HEADING = "heading"  # the name of the selected thing
    SECTION = "section"  # the head of a section
    OVERLINE = "overline"  # small capitals above a heading or a group
    CAPTION = "caption"  # the label above a field
    SECONDARY = "secondary"
    UNIT = "unit"
    ERROR = "error"
    WARNING = "warning"
    STALE = "stale"  # about what has changed since
    # Buttons
    PRIMARY = "primary"
    QUIET = "quiet"  # no border until the pointer comes
    LINK = "link"
    DANGER = "danger"
    SEGMENT = "segment"  # one of a row, checkable
    MENU = "menu"  # a word in a bar that opens a menu
    TILE = "tile"  # a kind in the palette
    # Frames
    PAGE = "page"  # the ground of a panel
    CHIP = "chip"
    POPUP = "popup"
    BANNER_INFO = "banner-info"
    BANNER_WARNING = "banner-warning"
    LINE = "line"  # a hair line between two parts
    BAR = "bar"  # a strip of controls above the canvas
    DOCK_TITLE = "dock-title"
    # Fields
    SEARCH = "search"
    FINDER = "finder"  # a button that looks like a search line
    BARE = "bare"  # a field whose frame is drawn by what it stands in


def set_role(widget: QWidget, role: Role) -> None:
    """Let the widget play this part; may be changed at any time."""
    set_flag(widget, "role", role.value)


def set_flag(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet asks for, and have the look follow where it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it is dressed when it is first shown or measured
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
