"""A list whose rows are ticked, such as the maps that an export shall hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from mapper.core.ids import MapId
from mapper.ui.widgets.plain_tip import plain_tip

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class MapChoice:
    """A map that can be chosen."""

    id: MapId
    name: str


def ticked_list(entries: Sequence[tuple[str, str]], chosen: set[str], name: str) -> QListWidget:
    """Entries by id and text, those in `chosen` ticked; `name` is for who cannot see it."""
    view = QListWidget()
    view.setAccessibleName(name)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.ensurePolished()  # rows that are measured before keep the height they had without a style
    for key, text in entries:
        item = QListWidgetItem(text)
        item.setData(_ID, key)
        item.setToolTip(plain_tip(text))
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
        view.addItem(item)
    return view


def ticked(view: QListWidget) -> list[str]:
    """The ids of the rows that are ticked."""
    items = [view.item(row) for row in range(view.count())]
    return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]
