"""The tables of a document: one for each kind of record, chosen at the top, made when it is first looked at."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.bridge import Bridge
from mapper.ui.canvas.key_list import native
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.canvas.menu.popup import SearchMenu
from mapper.ui.fields.subject import Subject
from mapper.ui.panels.table.panel import TablePanel
from mapper.ui.selection import Selection
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.focus_chain import focus_in
from mapper.ui.widgets.sides import margins

_CHOOSE = "Ctrl+L"


class BookPanel(QWidget):
    """Tables one behind the other; Ctrl+PageUp and Ctrl+PageDown turn the pages, Ctrl+L asks for one by its name."""

    reveal_wanted = Signal(list)  # ids of steps to bring into view
    page_made = Signal(object)  # a TablePanel, before it is seen
    page_shown = Signal(str)  # key of a subject

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        subjects: Sequence[Subject],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._subjects = tuple(subjects)
        self._pages: dict[str, TablePanel] = {}
        set_role(self, Role.PAGE)
        self.setAccessibleName(self.tr("Tables"))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Which table"))
        for subject in self._subjects:
            self.tabs.addTab(subject.name)
        self._stack = QStackedWidget()
        row = QHBoxLayout()
        row.setContentsMargins(margins(8, 2, 8, 0))
        row.addWidget(self.tabs, 1)
        self.chooser = QToolButton()
        self.chooser.setText(self.tr("All tables"))
        tip = self.tr("Find a table by its name")
        self.chooser.setToolTip(f"{tip} ({native(_CHOOSE)})")
        self.chooser.setAccessibleName(self.chooser.text())
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chooser.setIconSize(QSize(theme.px(14), theme.px(14)))
        set_role(self.chooser, Role.QUIET)
        theme.bind_icon(self.chooser, "search")
        row.addWidget(self.chooser)
        self.other_side = QPushButton()
        self.other_side.setToolTip(self.tr("To the list that goes with this one"))
        self.other_side.hide()
        set_role(self.other_side, Role.LINK)
        row.addWidget(self.other_side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.other_side.clicked.connect(self._turn_over)
        self.chooser.clicked.connect(self.choose)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+PgDown", partial(self.turn, 1)),
            ("Ctrl+PgUp", partial(self.turn, -1)),
            (_CHOOSE, self.choose),
        )
        for key, run in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stack.setCurrentWidget(self.current)

    @property
    def current(self) -> TablePanel:
        """The table in sight. Even the first is made only when it is wanted: a window opens sooner without."""
        return self.page(self._subjects[self.tabs.currentIndex()].key)

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to something in here."""
        focus = focus_in(self.window())
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    def page(self, key: str) -> TablePanel:
        """The table of a subject, made where it was never looked at."""
        if key not in self._pages:
            subject = next(each for each in self._subjects if each.key == key)
            made = TablePanel(self._bridge, self._selection, self._theme, subject)
            made.reveal_wanted.connect(self.reveal_wanted)
            self._pages[key] = made
            self.page_made.emit(made)
            self._stack.addWidget(made)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Turn to a table."""
        self.tabs.setCurrentIndex([each.key for each in self._subjects].index(key))

    def enter(self) -> None:
        """Give the keys to the table in sight."""
        self.current.enter()

    def turn(self, step: int) -> None:
        """Turn to the next table (1) or the one before (-1), round and round."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(self._subjects))

    def choose(self) -> None:
        """Ask for a table by its name, in a searchable list."""
        room = self.chooser.window()
        page = Page(title=self.tr("Tables"), entries=self._entries)
        corner = self.chooser.mapTo(room, QPoint())
        SearchMenu(self._theme, room, page, self.current.view).open_beside(QRect(corner, self.chooser.size()))

    def _entries(self) -> list[Entry]:
        shown = self.current.subject.key

        def turn_to(key: str) -> None:
            self.show_page(key)
            self.enter()

        return [
            Entry(text=each.name, is_on=each.key == shown, run=partial(turn_to, each.key))
            for each in self._subjects
        ]

    def _turn(self, number: int) -> None:
        had_keys = self.has_keys and not self.tabs.hasFocus()
        page = self.page(self._subjects[number].key)
        self._stack.setCurrentWidget(page)
        if had_keys:
            page.enter()
        other = self._other_of(page.subject)
        self.other_side.setVisible(other is not None)
        self.other_side.setText(f"⇄ {other.name}" if other is not None else "")
        self.page_shown.emit(page.subject.key)

    def _other_of(self, subject: Subject) -> Subject | None:
        return next((each for each in self._subjects if each.key == subject.other_side), None)

    def _turn_over(self) -> None:
        other = self._other_of(self.current.subject)
        if other is not None:
            self.show_page(other.key)
            self.enter()
