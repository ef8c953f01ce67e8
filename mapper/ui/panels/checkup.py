"""The check-up: what is to mend and to add in the document, with a way to each and a fix where there is one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from mapper.analysis.checkup import fixes
from mapper.analysis.checkup.finding import Finding, Severity
from mapper.core.edits import dismissing
from mapper.core.records import Node
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.models.checkup import IGNORED, CheckupModel, Row
from mapper.ui.panels.checkup_view import CheckupView
from mapper.ui.panels.reason_line import ReasonLine
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField
from mapper.ui.widgets.sides import margins

_SIGN = 32
_OPEN_HITS = 100  # a group of more than these stays folded under a filter too


class CheckupPanel(QWidget):
    """A filter line and the findings. It follows the answer as it comes, while somebody looks."""

    jump_wanted = Signal(object, bool)  # Finding to show, and whether the keys go there too

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        findings: Afterwards[list[Finding]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._findings = findings
        self._shown: Sequence[Finding] | None = None  # those the rows were made of
        self._folded: set[str] = {IGNORED}
        self._unfolded: set[str] = set()
        set_role(self, Role.PAGE)
        self.setMinimumWidth(theme.px(180))
        self.search = SearchField(theme, self.tr("Filter the findings"), placeholder=self.tr("Filter…"))
        self.model = CheckupModel(bridge, self)
        self.view = CheckupView(theme, self.model, self.tr("Check-up"))
        if bridge.session.is_read_only:
            self.view.forbid_fixes()
        self.reason = ReasonLine(theme)
        self.nothing = _AllIsWell(theme)
        self._stack = QStackedLayout()
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 0)
        above.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 6, 2, 0))
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(self._stack, 1)
        column.addWidget(self.reason)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        self.search.searched.connect(self._show_rows)
        self.search.stepped.connect(lambda way: self.enter() if way > 0 else None)
        self.search.accepted.connect(self._take_first)
        self.view.chosen.connect(lambda row: self.jump_wanted.emit(row.finding, False))
        self.view.entered.connect(lambda row: self.jump_wanted.emit(row.finding, True))
        self.view.fix_wanted.connect(self._mend)
        self.view.ignore_wanted.connect(lambda row: self.reason.ask(row.text, row.findings))
        self.reason.given.connect(self._ignore)
        self.reason.left.connect(self.view.setFocus)
        self.view.left_upwards.connect(lambda: self.search.setFocus(Qt.FocusReason.BacktabFocusReason))
        self.view.collapsed.connect(lambda index: self._remember(self.model.row_at(index), is_open=False))
        self.view.expanded.connect(lambda index: self._remember(self.model.row_at(index), is_open=True))
        findings.changed.connect(self._follow)
        bridge.map_switched.connect(self._show_rows)

    def enter(self) -> None:
        """Take the keys: to the findings where there are some, else to the filter line."""
        if self.model.rows:
            self.view.enter()
        else:
            self.search.setFocus(Qt.FocusReason.TabFocusReason)

    def show_finding(self, finding: Finding) -> None:
        """Make the row of a finding current, or of the group it is folded in, and take the keys."""
        if self.search.words():
            self.search.clear()
            self._show_rows()
        for row in reversed(self.model.rows):  # what is folded before what folds it
            if any(each is finding for each in row.findings):
                parent = row.parent
                while parent is not None:
                    self.view.expand(self.model.index_of(parent))
                    parent = parent.parent
                self.view.setCurrentIndex(self.model.index_of(row))
                break
        self.enter()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        if not self.isVisible():
            return
        self.view.set_pale(self._findings.is_stale)
        if self._findings.value is not self._shown:
            self._shown = self._findings.value
            self._show_rows()

    def _show_rows(self) -> None:
        """Make the rows anew; the view stays where it was, and open what was open."""
        if not self.isVisible():
            return
        words = self.search.words()
        current, top = self.view.current_row(), self.view.verticalScrollBar().value()
        had_keys = self.view.hasFocus()
        self.model.show_findings(self._shown or (), words)
        for row in self.model.rows:
            if row.children:
                self.view.setExpanded(self.model.index_of(row), self._is_open(row, words))
        self.view.verticalScrollBar().setValue(top)
        self._go_back_to(current)
        self.reason.close_without(self._shown or ())
        self.nothing.tell(self._why_empty(words), is_well=not words and self._shown is not None)
        self._stack.setCurrentWidget(self.view if self.model.rows else self.nothing)
        if had_keys and not self.model.rows:
            self.search.setFocus()

    def _go_back_to(self, former: Row | None) -> None:
        """To the row that was current; where it is gone, to the one that stands in its place."""
        if former is None or not self.model.rows:
            return
        alike = (
            row for row in self.model.rows if (row.key, row.is_ignored) == (former.key, former.is_ignored)
        )
        rows = [row for row in self.model.rows if row.is_head or not row.is_ignored]
        row = next(alike, None) or rows[min(former.place, len(rows) - 1)]
        self.view.setCurrentIndex(self.model.index_of(row))

    def _is_open(self, row: Row, words: str) -> bool:
        if words and len(row.findings) <= _OPEN_HITS:
            return True
        return row.key not in self._folded if row.is_head else row.key in self._unfolded

    def _remember(self, row: Row | None, *, is_open: bool) -> None:
        if row is not None and not self.search.words():
            keys = self._folded if row.is_head else self._unfolded
            (keys.discard if is_open is row.is_head else keys.add)(row.key)

    def _why_empty(self, words: str) -> str:
        if self._shown is None:
            return self.tr("Looking…")
        if words and self._shown:
            return self.tr("No finding has this in it.")
        return self.tr("All is well: there is nothing to mend and nothing to add.")

    def _take_first(self) -> None:
        """Enter in the filter: the first finding it left."""
        row = next((row for row in self.model.rows if row.finding is not None), None)
        if row is not None:
            self.view.setCurrentIndex(self.model.index_of(row))
            self.jump_wanted.emit(row.finding, True)

    def _ignore(self, findings: Sequence[Finding], reason: str) -> None:
        self._bridge.run(dismissing.ignore_findings, [finding.about for finding in findings], reason)

    def _mend(self, row: Row) -> None:
        if row.is_ignored:
            ids = [finding.dismissal_id for finding in row.findings if finding.dismissal_id is not None]
            self._bridge.run(dismissing.heed_findings, ids)
            return
        changes = self._bridge.run(fixes.mend, row.findings)
        if changes is None:
            return
        added = [node.id for node in changes.added(Node)]
        if added:  # to be looked at, and named
            map_id = changes.added(Node)[0].map_id
            self.jump_wanted.emit(Finding("mended", Severity.HINT, map_id, tuple(added)), False)


class _AllIsWell(QWidget):
    """What stands in place of the findings where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_well = False
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(self.words, Role.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, theme.px(40 + _SIGN + 12), 16, 16)
        column.addWidget(self.words)
        column.addStretch(1)
        theme.changed.connect(self.update)

    def tell(self, words: str, *, is_well: bool) -> None:
        self.words.setText(words)
        self._is_well = is_well
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_well:
            return
        painter = QPainter(self)
        side = self._theme.px(_SIGN)
        place = QRectF((self.width() - side) / 2, self._theme.px(40), side, side)
        self._theme.icons.draw(painter, "success", place, self._theme.tokens.message.success)
        painter.end()
