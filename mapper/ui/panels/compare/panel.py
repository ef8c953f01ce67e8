"""The panel Compare: which two maps, what can be expected, and the list of what differs, while somebody looks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.core.ids import MapId
from mapper.ui.bridge import Bridge
from mapper.ui.comparing.comparing import Compared, Comparing
from mapper.ui.comparing.expected import Outlook
from mapper.ui.comparing.words import sign_word
from mapper.ui.models.changes import (
    DOINGS,
    STRANGE,
    ChangeRow,
    ChangesModel,
    doing_heads,
    expected_head,
    heads_of,
    proposed,
    strange_head,
)
from mapper.ui.panels.compare.chooser import Chooser
from mapper.ui.panels.compare.view import ChangesView
from mapper.ui.render.changes import SIGNS
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.sides import margins

WHO = "panel"


class ComparePanel(QWidget):
    """It follows the comparison as it comes; what a person asks for comes out as a signal."""

    jump_wanted = Signal(object, bool)  # MapChange, and whether the keys go there too
    taking_over_wanted = Signal(object)  # MapChange: the map that is shown shall have it from the other one
    pairing_wanted = Signal(list)  # pairs of ids, before and after, that are the same thing
    parting_wanted = Signal(list)  # pairs that are not, to be proposed no more
    file_wanted = Signal()
    to_be_wanted = Signal()  # a copy of the map that is shown
    looked_at = Signal(bool)  # somebody looks at it now, or no longer

    def __init__(
        self, comparing: Comparing, bridge: Bridge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._comparing = comparing
        self._bridge = bridge
        self._shown: tuple[Compared | None, MapId, bool] | None = None
        self._folded: set[str] = {Aspect.LAYOUT.value, DOINGS}
        self._figured = (Outlook(), True)  # what can be expected as it is shown, and whether that is stale
        set_role(self, Role.PAGE)
        self.setAccessibleName(self.tr("Compare"))
        self.setMinimumWidth(theme.px(220))
        self._theme = theme
        self._is_furnished = False

    def _furnish(self) -> None:
        """Made when somebody looks first: most windows never compare anything."""
        self._is_furnished = True
        comparing, bridge, theme = self._comparing, self._bridge, self._theme
        self.chooser = Chooser(comparing, bridge, theme)
        self.search = SearchField(theme, self.tr("Filter the changes"), placeholder=self.tr("Filter…"))
        self.kinds = {kind: self._kind_button(kind) for kind in SIGNS}
        self.model = ChangesModel(self)
        self.view = ChangesView(theme, self.model, self.tr("What differs"))
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        set_role(self.nothing, Role.SECONDARY)
        self.offers = [QPushButton(self.tr("Copy as to-be")), QPushButton(self.tr("Compare with a file…"))]
        self._lay()
        for button, wanted in zip(self.offers, (self.to_be_wanted, self.file_wanted), strict=True):
            button.clicked.connect(wanted)
        self.chooser.file_wanted.connect(self.file_wanted)
        self.search.searched.connect(self._show_rows)
        self.search.stepped.connect(lambda way: self.view.setFocus() if way > 0 else None)
        self.view.chosen.connect(lambda row: self._jump(row, takes_keys=False))
        self.view.entered.connect(lambda row: self._jump(row, takes_keys=True))
        self.view.link_wanted.connect(self._follow_link)
        self.view.collapsed.connect(lambda index: self._remember(self.model.row_at(index), is_open=False))
        self.view.expanded.connect(lambda index: self._remember(self.model.row_at(index), is_open=True))
        comparing.changed.connect(self._follow)
        comparing.chosen.connect(self._follow)
        comparing.chosen.connect(self._follow_figures)
        comparing.figures.changed.connect(self._follow_figures)
        bridge.map_switched.connect(self._follow)

    def enter(self) -> None:
        """Take the keys."""
        offer = next((each for each in self.offers if not each.isHidden()), self.search)
        (self.view if self.model.rows else offer).setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_furnished:
            self._furnish()
        super().showEvent(event)
        self._comparing.want(WHO, True)
        self._comparing.want_figures(WHO, True)
        self._follow()
        self._follow_figures()
        self.looked_at.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._comparing.want(WHO, False)
        self._comparing.want_figures(WHO, False)
        self.looked_at.emit(False)

    # -- parts

    def _lay(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 0)
        above.setSpacing(8)
        above.addWidget(self.chooser)
        filters = QHBoxLayout()
        filters.setSpacing(4)
        filters.addWidget(self.search, 1)
        for button in self.kinds.values():
            filters.addWidget(button)
        above.addLayout(filters)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 6, 2, 0))
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)  # not before it has a parent: the first one is shown at once
        none = QWidget()
        page = QVBoxLayout(none)
        page.setContentsMargins(12, 8, 12, 0)
        page.setSpacing(8)
        page.addWidget(self.nothing)
        for offer in self.offers:
            page.addWidget(offer)
        page.addStretch(1)
        self._stack.addWidget(none)

    def _kind_button(self, kind: ChangeKind) -> QToolButton:
        button = QToolButton()
        button.setText(SIGNS[kind])
        button.setCheckable(True)
        button.setToolTip(self.tr("Only what is {word}").replace("{word}", sign_word(kind)))
        button.setAccessibleName(self.tr("Only what is {word}").replace("{word}", sign_word(kind)))
        set_role(button, Role.QUIET)
        button.toggled.connect(self._show_rows)
        return button

    def _follow(self) -> None:
        if not self.isVisible():
            return
        self.view.set_pale(self._comparing.is_stale and self._comparing.value is not None)
        state = (self._comparing.value, self._bridge.map_id, self._comparing.choice is None)
        if self._shown != state:
            self._shown = state
            self._show_rows()

    def _follow_figures(self) -> None:
        state = (self._comparing.expected, self._comparing.figures.is_stale)
        if self.isVisible() and state != self._figured:
            self._figured = state
            self._show_rows()

    def _show_rows(self) -> None:
        """Make the rows anew; the view stays where it was, and open what was open."""
        found, words = self._comparing.value, self.search.words()
        current, top = self.view.current_row(), self.view.verticalScrollBar().value()
        kinds = frozenset(kind for kind, button in self.kinds.items() if button.isChecked())
        heads = self._heads(found, kinds) if found is not None else []
        if found is not None and not kinds and not self._bridge.session.is_read_only:
            heads = [*proposed(found.comparison), *heads]
        if found is not None and not kinds and heads:
            heads = self._around(found, heads)
        self.model.show_heads(heads, words)
        for row in self.model.rows:
            if row.children:
                self.view.setExpanded(self.model.index_of(row), bool(words) or row.key not in self._folded)
        self.view.verticalScrollBar().setValue(top)
        rows = self.model.rows
        same = next((row for row in rows if current is not None and row.key == current.key), None)
        if same is None and current is not None and rows and self.view.hasFocus():
            same = rows[min(current.place, len(rows) - 1)]  # who goes on by keys goes on from there
        if same is not None:
            self.view.setCurrentIndex(self.model.index_of(same))
        self.nothing.setText(self._why_empty(is_filtered=bool(words or kinds)))
        self._stack.setCurrentIndex(0 if self.model.rows else 1)
        is_alone = self._comparing.choice is None
        self.chooser.setHidden(is_alone)
        for part in (self.search, *self.kinds.values()):
            part.setHidden(is_alone)
        self.offers[0].setVisible(is_alone and not self._bridge.session.is_read_only)
        self.offers[1].setVisible(is_alone)

    def _around(self, found: Compared, heads: list[ChangeRow]) -> list[ChangeRow]:
        """Above what differs what can be expected, and below it who does what; of maps that have nothing in common
        first of all that, for what can be expected of a change from the one to the other says nothing.
        """
        if not found.comparison.pairs.nodes:
            may_copy = not self._bridge.session.is_read_only and self._comparing.elsewhere is None
            return [strange_head(self.offers[0].text() if may_copy else ""), *heads]
        outlook, is_stale = self._figured
        return [expected_head(outlook.figures, is_stale=is_stale), *heads, *doing_heads(outlook.doings)]

    def _heads(self, found: Compared, kinds: frozenset[ChangeKind]) -> list[ChangeRow]:
        return heads_of(found.comparison, kinds, self._link(), found.marks[True].numbers)

    def _link(self) -> str:
        """The words with which the map that is shown gets something from the other one."""
        is_after = self._comparing.side
        if is_after is None or self._bridge.session.is_read_only:
            return ""
        return self.tr("Put back as before") if is_after else self.tr("Take over into this map")

    def _why_empty(self, *, is_filtered: bool) -> str:
        if self._comparing.choice is None:
            return self.tr(
                "There is only one map. Copy it as a to-be and refine that, or compare with another file."
            )
        if self._comparing.value is None:
            return self.tr("Comparing…")
        return self.tr("No change is like this.") if is_filtered else self.tr("Both maps are the same.")

    def _remember(self, row: ChangeRow | None, *, is_open: bool) -> None:
        if row is not None and not self.search.words():
            (self._folded.discard if is_open else self._folded.add)(row.key)

    def _jump(self, row: ChangeRow, *, takes_keys: bool) -> None:
        change, found = row.change, self._comparing.value
        if change is None and found is not None and len(row.pairs) == 1:
            change = found.comparison.change_of(row.pairs[0][1])
        if change is not None:
            self.jump_wanted.emit(change, takes_keys)

    def _follow_link(self, row: ChangeRow, number: int) -> None:
        if row.key == STRANGE:
            self.to_be_wanted.emit()
        elif row.change is not None:
            self.taking_over_wanted.emit(row.change)
        elif number == 0:
            self.pairing_wanted.emit(list(row.pairs))
        else:
            self.parting_wanted.emit(list(row.pairs))
