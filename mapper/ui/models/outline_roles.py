"""The outline's tree: what it tells of a row beside the name."""

from enum import IntEnum

from PySide6.QtCore import Qt


class OutlineRole(IntEnum):
    """What the model tells beside the name."""

    ID = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2  # the name of an icon
    DETAIL = Qt.ItemDataRole.UserRole + 3  # the lane of a node
    COUNT = Qt.ItemDataRole.UserRole + 4  # what hangs on a node; the nodes of a stage
    IS_SHOWN_MAP = Qt.ItemDataRole.UserRole + 5
