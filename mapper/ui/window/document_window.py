"""The window of one document: it places canvas, panels, bar and status, and closes with grace."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QTabBar,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.dock_title import DockTitle
from mapper.ui.widgets.focus_chain import focus_in
from mapper.ui.widgets.sides import dock_area
from mapper.ui.window.breadcrumbs import Breadcrumbs
from mapper.ui.window.command_palette import CommandField, CommandPalette, Offer
from mapper.ui.window.file_drops import dropped, let_in
from mapper.ui.window.halves import Halves
from mapper.ui.window.map_tabs import MapTabs
from mapper.ui.window.notice_bar import NoticeBar
from mapper.ui.window.panes import Pane, Panes, dock_pane
from mapper.ui.window.status import StatusLine
from mapper.ui.window.strategy_strip import StrategyStrip
from mapper.ui.window.tab_order import go_on

_BELOW = Qt.DockWidgetArea.BottomDockWidgetArea
_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Room:
    """A panel and where it stands. `key` names it in the saved layout, for ever; `size` its width, or height."""

    key: str
    title: str
    panel: QWidget
    area: Qt.DockWidgetArea
    size: int
    is_open: bool = True  # at the first start
    tool: QWidget | None = None  # a button of its own in its title

    @property
    def orientation(self) -> Qt.Orientation:
        """Along which its size is."""
        return Qt.Orientation.Vertical if self.area is _BELOW else Qt.Orientation.Horizontal


class DocumentWindow(QMainWindow):
    """Canvas in the middle, rooms around it. It reads nothing and changes nothing itself."""

    leaving = Signal(object)  # it is to be closed: who ignores the close event that comes along keeps it open
    closing = Signal()  # the window goes; the document is still open
    files_dropped = Signal(list)  # paths of files dropped on the window

    def __init__(
        self,
        theme: Theme,
        canvas: QWidget,
        way: Breadcrumbs,
        strip: StrategyStrip,
        tabs: MapTabs,
        status: StatusLine,
        rooms: Sequence[Room],
    ) -> None:
        super().__init__()
        self.setObjectName("document_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setMinimumSize(720, 480)
        self._theme = theme
        self._tabs = tabs
        self._canvas = canvas
        self.notices = NoticeBar(theme, self)
        self.notices.left.connect(lambda: canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self._over: list[QWidget] = []  # bars below the notices
        middle = QWidget(self)
        layout = self._middle = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(way)
        layout.addWidget(strip)
        self.strategy = strip
        self.halves = Halves(canvas, middle)
        layout.addWidget(self.halves, 1)
        self.setCentralWidget(middle)
        self.status = status
        self.setStatusBar(status)
        self.docks = {room.key: self._placed(room) for room in rooms}
        self._rooms = tuple(rooms)
        self._default_layout = QByteArray()

    def event(self, event: QEvent) -> bool:
        is_taken = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            # Rooms one behind the other that are all closed leave a bar of tabs without any: nothing to come to.
            for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
                has_tabs = bar.count() > 0
                # "Pal…", "Out…" name nothing: whole names, and arrows where they are too many for the width.
                bar.setElideMode(Qt.TextElideMode.ElideNone)
                bar.setUsesScrollButtons(True)
                bar.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_tabs else Qt.FocusPolicy.NoFocus)
        return is_taken

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip over the canvas."""
        self.strip = strip
        self._middle.insertWidget(self._middle.count() - 1, strip)

    def add_over(self, bar: QWidget) -> None:
        """Put a bar over all that stands over the canvas; it shows and hides itself."""
        self._middle.insertWidget(self._middle.indexOf(self.notices) + 1, bar)
        self._over.insert(0, bar)

    def add_palette(self, offers: Callable[[], Sequence[Offer]]) -> None:
        """The palette of commands; `offers` tells what there is to do."""
        self.command_palette = CommandPalette(self._theme, offers, self)

    def fill_toolbar(self, actions: Mapping[str, QAction], layers: QWidget, zoom: QWidget) -> None:
        """The bar: undo and redo, the maps, a line to find anything, and how large the map is shown."""
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addAction(actions["undo"])
        bar.addAction(actions["redo"])
        bar.addSeparator()
        bar.addWidget(self._tabs)
        bar.addWidget(_space(bar))
        field = CommandField(self._theme, actions["command"].shortcut().toString(_NATIVE), bar)
        field.clicked.connect(actions["command"].trigger)
        bar.addWidget(field)
        bar.addWidget(_space(bar))
        for name in ("excel", "picture"):
            bar.addAction(actions[name])
        bar.addSeparator()
        bar.addWidget(layers)
        bar.addAction(actions["zoom_out"])
        bar.addWidget(zoom)
        bar.addAction(actions["zoom_in"])
        bar.addAction(actions["fit"])
        bar.addAction(actions["present"])
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a bar gives its buttons none
        self.addToolBar(bar)
        at_left = Qt.DockWidgetArea.LeftDockWidgetArea
        left = [dock_pane(self.docks[room.key]) for room in self._rooms if room.area is at_left]
        right = [
            dock_pane(self.docks[room.key]) for room in self._rooms if room.area not in (at_left, _BELOW)
        ]
        below = [dock_pane(self.docks[room.key]) for room in self._rooms if room.area is _BELOW]
        middle = [Pane(each) for each in (self.notices, *self._over, self._canvas)]
        self.panes = Panes(self, self._theme, (Pane(bar), *left, *middle, *right, *below))

    def restore(self, geometry: QByteArray, docks: QByteArray, version: int) -> None:
        """Come back as the last window was left; what is old, bad or off every screen falls back to the default."""
        self._give_corner()
        self._default_layout = self.saveState(version)
        self._layout_version = version
        if geometry.isEmpty() or not self.restoreGeometry(geometry) or not self._is_on_a_screen():
            room = self.screen().availableGeometry().size()
            self.resize(min(1600, round(room.width() * 0.9)), min(1000, round(room.height() * 0.9)))
        if not docks.isEmpty() and not self.restoreState(docks, version):
            self.reset_layout()
        self._give_corner()  # a layout that was kept knows of the corners too

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        return self.saveGeometry(), self.saveState(self._layout_version)

    def reset_layout(self) -> None:
        """Put the panels back where they were at the first start."""
        self.restoreState(self._default_layout, self._layout_version)
        for room in self._rooms:
            self.docks[room.key].setVisible(room.is_open)
            self.resizeDocks([self.docks[room.key]], [self._theme.px(room.size)], room.orientation)

    def put_docks(self, docks: QByteArray) -> None:
        """Put the panels as they were when `layout_state` told of them."""
        self.restoreState(docks, self._layout_version)

    def widths(self) -> dict[str, int]:
        """How wide the open panels beside the map are."""
        beside = self.first_widths()
        return {k: dock.width() for k, dock in self.docks.items() if k in beside and not dock.isHidden()}

    def first_widths(self) -> dict[str, int]:
        """How wide the panels beside the map are at the first start."""
        return {room.key: self._theme.px(room.size) for room in self._rooms if room.area is not _BELOW}

    def set_widths(self, widths: Mapping[str, float]) -> None:
        docks = [self.docks[key] for key in widths]
        self.resizeDocks(docks, [round(width) for width in widths.values()], Qt.Orientation.Horizontal)

    def panel_actions(self) -> list[QAction]:
        """A switch for each panel."""
        return [dock.toggleViewAction() for dock in self.docks.values()]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        return go_on(self, self._rooms_in_order(), 1 if next else -1)

    def _rooms_in_order(self) -> list[QWidget]:
        """As they are come to by Tab: the bar, then what stands before, in, behind and below the middle."""
        before, behind, below = (
            [d for d in self.docks.values() if self.dockWidgetArea(d) is dock_area(area)]
            for area in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea, _BELOW)
        )
        middle = self.centralWidget()
        bars = self.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [*bars, *before, *([middle] if middle is not None else []), *behind, *below, self.status]

    def _placed(self, room: Room) -> QDockWidget:
        dock = QDockWidget(room.title, self)
        dock.setObjectName(room.key)
        dock.setTitleBarWidget(DockTitle(self._theme, dock, room.tool))
        dock.setWidget(room.panel)
        beside = Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        dock.setAllowedAreas(beside | room.area)
        self.addDockWidget(dock_area(room.area), dock)
        self.resizeDocks([dock], [self._theme.px(room.size)], room.orientation)
        dock.setVisible(room.is_open)
        return dock

    def _give_corner(self) -> None:
        """The panels where a line begins reach down beside what lies below: they cannot be as low as others."""
        begins = dock_area(Qt.DockWidgetArea.LeftDockWidgetArea)
        at_left = begins is Qt.DockWidgetArea.LeftDockWidgetArea
        self.setCorner(Qt.Corner.BottomLeftCorner if at_left else Qt.Corner.BottomRightCorner, begins)

    def _is_on_a_screen(self) -> bool:
        frame = self.frameGeometry()
        return any(screen.availableGeometry().intersects(frame) for screen in QGuiApplication.screens())

    def closeEvent(self, event: QCloseEvent) -> None:
        typing = focus_in(self)
        if typing is not None:
            typing.clearFocus()  # a field takes over what was typed when it is left
        event.accept()
        self.leaving.emit(event)
        if event.isAccepted():
            self.closing.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        let_in(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event)
        if paths:
            self.files_dropped.emit(paths)


def _space(bar: QToolBar) -> QWidget:
    """Room that takes what is left over."""
    space = QWidget(bar)
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
