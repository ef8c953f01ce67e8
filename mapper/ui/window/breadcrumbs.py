"""The way from the outermost map to the inside that is shown, as a line above the canvas; a click goes out again."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from mapper.core import insides
from mapper.core.ids import MapId
from mapper.core.insides import Place
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.ui.bridge import Bridge
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.window.map_tabs import short_name

_SIDE = 10


class Breadcrumbs(QWidget):
    """Not there while a map of its own is shown. Each name leads out to its map, with the step selected one was in."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._crumbs: list[QPushButton] = []
        self._way: list[tuple[MapId, str]] = []  # id of the map and what is written
        self.setAccessibleName(self.tr("The way to this map"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, Role.BAR)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 3, _SIDE, 3)
        self._row.setSpacing(4)
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._follow)
        self._follow()

    def crumbs(self) -> list[QPushButton]:
        """The maps around the one that is shown, the outermost first."""
        return list(self._crumbs)

    def _follow(self) -> None:
        reader = self._bridge.reader
        if reader.find(ProcessMap, self._bridge.map_id) is None:
            return  # another one is about to be shown
        way = insides.way_to(reader, self._bridge.map_id)
        written = [(place.process_map.id, _written(reader, place)) for place in way]
        self.setVisible(len(way) > 1)
        if written != self._way:
            self._way = written
            self._rebuild(way)

    def _rebuild(self, way: list[Place]) -> None:
        self._crumbs = []
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if len(way) < 2:
            return
        self._row.addWidget(self._out_button(way))
        for number, (_, text) in enumerate(self._way[:-1]):
            self._crumbs.append(self._crumb(way, number, text))
            self._row.addWidget(self._crumbs[-1])
            self._row.addWidget(self._arrow())
        last = QLabel(short_name(self._way[-1][1]))
        last.setTextFormat(Qt.TextFormat.PlainText)
        last.setToolTip(plain_tip(self._way[-1][1]))
        set_role(last, Role.SECTION)
        self._row.addWidget(last)
        self._row.addStretch(1)

    def _out_button(self, way: list[Place]) -> QToolButton:
        out = QToolButton()
        told = self.tr("Out to {0} (U)").format(way[-2].name)
        out.setToolTip(plain_tip(told))
        out.setAccessibleName(told)
        out.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self._theme.bind_icon(out, "outside")
        set_role(out, Role.QUIET)
        out.clicked.connect(lambda: self._go(way, len(way) - 2))
        return out

    def _crumb(self, way: list[Place], number: int, text: str) -> QPushButton:
        crumb = QPushButton(short_name(text))
        crumb.setToolTip(plain_tip(text))
        crumb.setAccessibleName(text)
        crumb.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(crumb, Role.LINK)
        crumb.clicked.connect(lambda: self._go(way, number))
        return crumb

    def _arrow(self) -> QLabel:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        arrow = QLabel("‹" if is_mirrored else "›")
        set_role(arrow, Role.SECONDARY)
        return arrow

    def _go(self, way: list[Place], number: int) -> None:
        """Out to that map, where the step is selected that leads back in."""
        step = way[number + 1].node
        self._bridge.show_place(way[number].process_map.id, (step.id,) if step is not None else ())


def _written(reader: Reader, place: Place) -> str:
    number = insides.number_of(reader, place.node.id) if place.node is not None else None
    return f"{number} {place.name}" if number else place.name
