"""The inspector: the waiting at a node: whose it is, how long, how it ends, and what comes of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from mapper.core import queries
from mapper.core.edits import measures
from mapper.core.ids import NodeId
from mapper.core.records import Node, NodeMeasures
from mapper.core.values import NodeKind, WaitLaw, WaitOwner
from mapper.ui.panels.inspector.binding import Field
from mapper.ui.panels.inspector.date_field import DateField
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.stay import StayFigures
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField
from mapper.ui.widgets.parsing import NumberForm

_WAITS = frozenset({NodeKind.STALL, NodeKind.SLIP})
_WHOLE = frozenset({"attempts_limit", "priority"})
_REST = (
    "wait_law",
    "attempts_limit",
    "age_limit_days",
    "board_days",
    "patience_days",
    "priority",
    "exit_rule",
    "delay_cost_a_day",
)


class WaitPart(Part):
    """The wait with its spread, owner and promise; behind a link its law, limits, exit rule and cost.

    Below stands what follows from them, in words and as a bar.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self.section = Section(kit.theme, self.tr("Waiting"))
        self._currency = ""
        self._is_open = False
        self._make_first()
        self._make_rest()
        self.more = QPushButton()
        set_role(self.more, Role.LINK)
        self.more.setStyleSheet("padding-left: 0; margin-left: 0;")  # begins where the fields begin
        self.more.clicked.connect(lambda: self._open(not self._is_open))
        self.figures = StayFigures(kit)
        body = self.section.body
        body.addLayout(paired([self.wait, self.spread, self.owner, self.promised]))
        body.addWidget(self._rest)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.figures)
        self._open(False)

    def _make_first(self) -> None:
        theme = self.kit.theme
        days = {self.tr("d"): 1.0, self.tr("weeks"): 5.0, self.tr("w"): 5.0}
        self._days = NumberForm(unit=self.tr("days"), minimum=0.0, units=days)
        self.wait = NumberField(theme, self.tr("Mean"), self._days, step=1.0)
        self.wait.line.setToolTip(self.tr("Days that pass before it goes on, on average, at each try."))
        self.spread = NumberField(theme, self.tr("Spread"), self._days, step=1.0)
        self.spread.line.setToolTip(self.tr("How much the waiting varies: its standard deviation."))
        self.owner = ChoiceField(
            theme,
            self.tr("Waits for"),
            [
                (WaitOwner.CUSTOMER, self.tr("Customer")),
                (WaitOwner.TEAM, self.tr("Team")),
                (WaitOwner.PARTNER, self.tr("Partner")),
                (WaitOwner.NOBODY, self.tr("Nobody")),
            ],
            none_label=self.tr("Not stated"),
        )
        self.owner.box.setToolTip(self.tr("Who has to act before it goes on?"))
        self.promised = DateField(theme, self.tr("Promised for"))
        self.promised.line.setToolTip(self.tr("The day by which the customer promised to come back."))
        self._bind("wait_days", self.wait)
        self._bind("wait_spread_days", self.spread)
        self._bind("wait_owner", self.owner)
        self._bind("promised", self.promised)

    def _make_rest(self) -> None:
        theme = self.kit.theme
        self._rest = QWidget()
        self.law = ChoiceField(
            theme,
            self.tr("Law"),
            [
                (WaitLaw.EXPONENTIAL, self.tr("Exponential")),
                (WaitLaw.GAMMA, self.tr("Gamma")),
                (WaitLaw.FIXED, self.tr("Fixed")),
            ],
            none_label=self.tr("As usual"),
        )
        self.law.box.setToolTip(
            self.tr("Usual are exponential waits at stalls and slips, and gamma waits at steps.")
        )
        self.counted = ChoiceField(
            theme,
            self.tr("Days"),
            [(False, self.tr("Working")), (True, self.tr("Calendar"))],
        )
        self.attempts = NumberField(
            theme,
            self.tr("Attempts limit"),
            NumberForm(unit=self.tr("tries"), minimum=1.0, maximum=1e6, is_whole=True),
            step=1.0,
        )
        self.attempts.line.setToolTip(self.tr("After so many tries the case is given up."))
        self.age = NumberField(theme, self.tr("Age limit"), self._days, step=1.0)
        self.age.line.setToolTip(self.tr("A case that is older than this here is overdue."))
        self.board = NumberField(theme, self.tr("Between meetings"), self._days, step=1.0)
        self.board.line.setToolTip(
            self.tr("Days between the meetings that cases wait for here, such as those of a board.")
        )
        self.patience = NumberField(theme, self.tr("Patience"), self._days, step=1.0)
        self.patience.line.setToolTip(self.tr("After so many days, on average, a waiting customer gives up."))
        self.priority = NumberField(
            theme, self.tr("Priority"), NumberForm(minimum=1.0, maximum=9.0, is_whole=True), step=1.0
        )
        self.priority.line.setToolTip(
            self.tr("1 is begun first, 9 last; what has none comes after that. What is begun is finished.")
        )
        self.exit_rule = TextField(
            theme, self.tr("Exit rule"), placeholder=self.tr("When is a case given up or handed on?")
        )
        self.cost = NumberField(theme, self.tr("Cost a day late"))
        for field in (self.owner, self.law, self.counted):
            # Half a panel is wide enough for the longest choice once the arrow's room is counted once.
            field.box.setStyleSheet("QComboBox { padding-right: 2px; }")
        self._bind_rest()
        pairs = [self.law, self.counted, self.attempts, self.age, self.board, self.patience, self.priority]
        grid = paired([*pairs, self.cost])
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.exit_rule, 4, 0, 1, 2)
        self._rest.setLayout(grid)

    def _bind_rest(self) -> None:
        self._bind("wait_law", self.law)
        self._bind("is_calendar_wait", self.counted, default=False)
        self._bind("attempts_limit", self.attempts)
        self._bind("age_limit_days", self.age)
        self._bind("board_days", self.board)
        self._bind("patience_days", self.patience)
        self._bind("priority", self.priority)
        self._bind("exit_rule", self.exit_rule, default="")
        self._bind("delay_cost_a_day", self.cost)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        currency = queries.document_info(self.kit.reader).currency
        if currency != self._currency:
            self._currency = currency
            self.cost.set_form(NumberForm(unit=currency, minimum=0.0))
        super().follow(ids, anew=anew)
        if anew:
            self._open(any(self._says_more(node_id) for node_id in ids))
        self.figures.follow(ids[0] if len(ids) == 1 and self._is_told(ids[0]) else None)

    def reveal(self, field: QWidget) -> None:
        if self._rest.isAncestorOf(field):
            self._open(True)

    def _is_told(self, node_id: NodeId) -> bool:
        """Whether there is more to tell than the mean: at stalls and slips, in loops, and with an age limit."""
        reader = self.kit.reader
        known = queries.measures(reader, node_id)
        has_limit = known is not None and known.age_limit_days is not None
        is_loop = any(line.target_id == node_id for line in queries.outgoing(reader, node_id))
        return has_limit or is_loop or reader.get(Node, node_id).kind in _WAITS

    def _says_more(self, node_id: NodeId) -> bool:
        """Whether a node is one that waits are all about, or has more entered than a beginner sees."""
        known = queries.measures(self.kit.reader, node_id)
        if self.kit.reader.get(Node, node_id).kind in _WAITS:
            return True
        return known is not None and (
            known.is_calendar_wait or any(getattr(known, name) not in (None, "") for name in _REST)
        )

    def _open(self, is_open: bool) -> None:
        self._is_open = is_open
        self._rest.setVisible(is_open)
        self.more.setText(self.tr("Less") if is_open else self.tr("More…"))

    def _bind(self, name: str, field: Field, *, default: Any = None) -> None:
        def read(node_id: NodeId) -> Any:
            known: NodeMeasures | None = queries.measures(self.kit.reader, node_id)
            return getattr(known, name) if known else default

        def write(ids: Sequence[NodeId], value: Any) -> str:
            if name in _WHOLE and value is not None:
                value = int(value)
            return self.kit.pen.run_each(ids, measures.set_measures, **{name: value})

        self.bind(field, read, write, key=name)


def paired(fields: Sequence[QWidget]) -> QGridLayout:
    """Two fields a row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(8)
    for number, field in enumerate(fields):
        grid.addWidget(field, *divmod(number, 2), Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
