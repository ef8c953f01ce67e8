"""The inspector: follows the selection and shows the page that fits it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from mapper.analysis.map_figures import MapFigures
from mapper.core.records import ProcessMap
from mapper.core.rules.locks import is_drawn_held
from mapper.services.events import DocumentChanged
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.panels.inspector.connector_page import ConnectorPage
from mapper.ui.panels.inspector.grid_pages import LanePage, StagePage
from mapper.ui.panels.inspector.held_note import HeldNote
from mapper.ui.panels.inspector.kit import Kit, Libraries, Wishes
from mapper.ui.panels.inspector.map_page import MapPage
from mapper.ui.panels.inspector.node_page import NodePage
from mapper.ui.panels.inspector.page import Page
from mapper.ui.panels.inspector.pen import Pen
from mapper.ui.panels.inspector.since import Since
from mapper.ui.panels.last_call import LastCall
from mapper.ui.selection import Selection
from mapper.ui.theme import IconRole, Role, Theme, set_role

_PAGES: Final[Mapping[str, Callable[[Kit, QWidget], Page]]] = MappingProxyType(
    {
        "map": MapPage,
        "node": NodePage,
        "connector": ConnectorPage,
        "lane": LanePage,
        "stage": StagePage,
    }
)


# What is read from the disk is not read before somebody asks.
_FOLDED_AT_FIRST: Final = frozenset({"past"})

# Of more things than this what they have in common is told a moment later.
_MANY = 300


class InspectorPanel(QWidget):
    """Properties of what is selected, or of the map while nothing is.

    Every edit applies at once. What is being typed belongs to the thing it was typed for: another selection commits it
    there first. `commit` does the same, for those who are about to close or to save.
    """

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        figures: Afterwards[MapFigures] | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._pages: dict[tuple[str, Kit], Page] = {}
        self._page: Page | None = None  # the one in sight
        self._folded: set[tuple[str, str]] = (
            set()
        )  # sort of thing and section, for as long as the window lives
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._sort = ""
        self._sorts: set[str] = set()  # sorts of things shown before
        self._is_stale = True  # something has changed since the panel was seen last, if it ever was
        set_role(self, Role.PAGE)
        self.setMinimumWidth(theme.px(264))
        self.setAccessibleName(self.tr("Inspector"))
        self._pinned: tuple[str, tuple[str, ...]] | None = None
        self.pin = self._pin_button()
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.held = HeldNote(bridge, theme)
        column.setSpacing(0)
        column.addWidget(self.held)
        column.addWidget(self._stack)
        self._pen = Pen(bridge, self)
        self.wishes = Wishes(self)
        libraries, since = Libraries(bridge, self), Since(bridge, self)
        self._kit = Kit(bridge, selection, theme, self._pen, libraries, self.wishes, since, figures)
        self._held_kit = replace(self._kit, is_read_only=True)
        self._shut_kit = replace(self._kit, is_read_only=True, may_talk=False)
        # What is the same about thousands of things is found out after they are seen to be selected.
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._turn)
        LastCall(self).window_closing.connect(self.commit)
        bridge.changed.connect(self._refresh)
        bridge.map_switched.connect(self._follow_selection)
        bridge.turned.connect(self._follow_selection)  # to an earlier moment, which may only be read
        selection.changed.connect(self._follow_selection)

    @property
    def page(self) -> Page:
        """The page in sight; before the panel was seen, the one that would be."""
        if self._page is None:
            self._turn()
        assert self._page is not None, "it was turned to just now"
        return self._page

    def commit(self) -> None:
        """Take what has been typed but not finished, for the things it was typed for."""
        if self._page is not None and self._pen.may_write:
            self._page.commit()

    def begin_comment(self) -> None:
        """The next keys write a comment on what is selected, where that is a step."""
        self._turn()
        page = self.page
        if isinstance(page, NodePage):
            page.begin_comment()

    def begin(self, section: str) -> bool:
        """Press the link of a section of what is selected, which comes into sight; False where it has none."""
        self._turn()
        return self.page.begin(section)

    def attach(self, way: str) -> None:
        """Attach a "link", "file", "picture" or what is on the "clipboard" to the step that is selected."""
        self._turn()
        page = self.page
        if isinstance(page, NodePage):
            page.attach(way)

    def enter_field(self, key: str) -> bool:
        """Put the cursor into a field of what is selected, by what it holds; False where there is none."""
        self._turn()
        return self.page.enter_field(key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            before = self._shown
            self._turn()
            if self._shown == before:
                self.page.follow(self._shown[1], anew=True)

    def _follow_selection(self) -> None:
        if self.isVisible() and len(self._selection) > _MANY:
            self._late.start()
        elif self.isVisible():
            self._turn()
        else:
            self._is_stale = True  # nothing can be typed in what nobody sees

    def _turn(self) -> None:
        """Show the page of what is selected now."""
        self._late.stop()
        subject = self._subject()
        kind, ids = subject
        kit = self._kit_of(ids)
        is_same_page = self._pages.get((kind, kit)) is self._page
        if subject == self._shown and is_same_page:
            return
        ids_before = self._shown[1]
        # While the document tells of a change nothing can be written: what was typed for things that are gone goes
        # with them, and what was typed for those that are left stays in its field.
        keeps_typing = not self._pen.may_write and is_same_page and set(ids) <= set(ids_before)
        self.commit()
        page = self._page_of(kind, kit)
        self._shown, self._page = subject, page
        page.follow(ids, anew=not keeps_typing)
        self._fold(page)
        self._stack.setCurrentWidget(page)

    def _refresh(self, _notice: DocumentChanged) -> None:
        """The document has changed: the same page, its values in place."""
        if not self.isVisible():
            self._is_stale = True
            return
        if self._pinned is not None:
            self._turn()  # no selection tells when what is pinned is gone
        kind, ids = self._shown
        if kind == "map" and self._bridge.reader.find(ProcessMap, ids[0]) is None:
            return  # the map is gone; the bridge is about to show another
        if self._kit_of(ids) is not self.page.kit:
            self._turn()  # the map was locked, or unlocked
            return
        self.page.follow(ids, anew=False)
        self._fold(self.page)

    def _pin_button(self) -> QToolButton:
        """Stands in the title of the dock, and keeps the panel at what it shows whatever is selected then."""
        button = QToolButton(self)
        button.hide()  # until the dock takes it
        button.setCheckable(True)
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        set_role(button, Role.QUIET)
        self._theme.bind_icon(button, "pin", IconRole.QUIET)
        button.setToolTip(self.tr("Stay with this, whatever is selected"))
        button.setAccessibleName(button.toolTip())
        button.toggled.connect(self._keep)
        return button

    def _keep(self, is_kept: bool) -> None:  # the button's
        self._pinned = self._shown if is_kept else None
        self._follow_selection()

    def _subject(self) -> tuple[str, tuple[str, ...]]:
        """What is pinned, while it is there; else the page that fits the selection, and the ids it is to show: nodes
        before lines, lines before the grid.
        """
        if self._pinned is not None:
            kind, ids = self._pinned
            left = self._page_of(kind, self._kit_of(ids)).existing(ids)
            if left:
                return kind, tuple(left)
            self._pinned = None
            self.pin.setChecked(False)
        chosen = self._selection
        for kind, ids in (
            ("node", chosen.nodes),
            ("connector", chosen.connectors),
            ("lane", chosen.lanes),
            ("stage", chosen.stages),
        ):
            if ids:
                return kind, tuple(ids)
        return "map", (self._bridge.map_id,)

    def _kit_of(self, ids: Sequence[str]) -> Kit:
        """What a page of these things works with: one of its own where they may only be read, or only talked about."""
        if self._bridge.session.is_read_only:
            return self._shut_kit
        reader = self._bridge.reader
        is_any_locked = any(each.is_locked for each in reader.all(ProcessMap))
        is_held = is_any_locked and any(is_drawn_held(reader, each) for each in ids)
        return self._held_kit if is_held else self._kit

    def _page_of(self, kind: str, kit: Kit) -> Page:
        if (kind, kit) not in self._pages:
            page = self._pages[kind, kit] = _PAGES[kind](kit, self._stack)
            page.folded.connect(self._note_fold)
            self._stack.addWidget(page)
        return self._pages[kind, kit]

    def _note_fold(self, section: str, is_folded: bool) -> None:
        key = (self.page.sort, section)
        if is_folded:
            self._folded.add(key)
        else:
            self._folded.discard(key)

    def _fold(self, page: Page) -> None:
        if page.sort != self._sort:
            self._sort = page.sort
            page.verticalScrollBar().setValue(
                0
            )  # what is its own stands at the top; of the same sort it stays
            if page.sort not in self._sorts:
                self._sorts.add(page.sort)
                self._folded |= {(page.sort, section) for section in _FOLDED_AT_FIRST}
            page.fold(lambda section: (page.sort, section) in self._folded)
