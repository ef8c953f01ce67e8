"""The maps of a document as a row of buttons: as-is, to-be, scenarios, and one to add."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from mapper.core import insides
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.plain_tip import plain_tip

MAX_NAME = 24
_SIGN = 14


class MapTabs(QWidget):
    """One segment a map, the insides of steps left out; a click shows it."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 0, 4, 0)
        self._layout.setSpacing(4)
        self._add = QToolButton(self)
        self._add.setToolTip(self.tr("Add a map"))
        self._add.setAccessibleName(self.tr("Add a map"))
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._add.setIconSize(QSize(theme.px(16), theme.px(16)))
        theme.bind_icon(self._add, "add")
        set_role(self._add, Role.QUIET)
        self._layout.addWidget(self._add)
        self._buttons: dict[MapId, QPushButton] = {}
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._mark)
        self._rebuild()

    def set_menu(self, menu: QMenu) -> None:
        """What the plus offers."""
        self._add.setMenu(menu)

    def _follow(self, notice: DocumentChanged) -> None:
        if notice.changes.of_type(ProcessMap):
            self._rebuild()

    def _rebuild(self) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
        for index, process_map in enumerate(insides.outer_maps(self._bridge.reader)):
            button = QPushButton(short_name(process_map.name), self)
            button.setCheckable(True)
            button.setToolTip(plain_tip(process_map.name))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            set_role(button, Role.SEGMENT)
            if process_map.is_locked:
                button.setIconSize(QSize(self._theme.px(_SIGN), self._theme.px(_SIGN)))
                self._theme.bind_icon(button, "lock")
                button.setAccessibleDescription(self.tr("locked"))
            map_id = process_map.id
            button.clicked.connect(lambda _=False, map_id=map_id: self._bridge.show_place(map_id))
            self._group.addButton(button)
            self._layout.insertWidget(index, button)
            self._buttons[map_id] = button
        self._mark()

    def _mark(self) -> None:
        outermost = insides.way_to(self._bridge.reader, self._bridge.map_id)[0].process_map
        button = self._buttons.get(outermost.id)
        if button is not None:
            button.setChecked(True)


def short_name(name: str) -> str:
    """A name as it goes on to a button, with an ellipsis where it is long."""
    shown = name if len(name) <= MAX_NAME else name[: MAX_NAME - 1].rstrip() + "…"
    return shown.replace("&", "&&")
