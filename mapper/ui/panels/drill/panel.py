"""The drill: one metric in one period, from the whole down to each person, who sets the own number here."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.analysis.measures import targets as reading
from mapper.analysis.measures.goals import tree
from mapper.analysis.measures.series import measured_of
from mapper.analysis.measures.targets import Drill, Level
from mapper.core.edits import targets
from mapper.core.edits.things import set_thing
from mapper.core.ids import GoalId, MetricId, PersonId
from mapper.core.periods import span
from mapper.core.records import Actual, Goal, Metric, Node, Person, Stage, Target
from mapper.core.values import Period
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.days import show_day
from mapper.ui.panels.drill.columns import ACTUAL, OWN, REQUIRED
from mapper.ui.panels.drill.figures import FigureDelegate
from mapper.ui.panels.drill.rows import LINE, form_of, items, titles
from mapper.ui.panels.drill.tree import DrillTree, why_fixed
from mapper.ui.texts import word
from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.widgets.choice_field import ChoiceField
from mapper.ui.widgets.parsing import Unreadable, read_number, reason

_SHOWN = (Target, Actual, Goal, Metric, Person, Node, Stage)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME_WIDTH, _FIGURE_WIDTH = 300, 118


class DrillPanel(QWidget):
    """A tree of targets. A person's own number is typed in its cell, what is required in those above the people.

    Where nothing is typed, a double click and Enter lead to what a line or a figure is about.
    """

    place_wanted = Signal(str)  # id of a stage, a step, a person, a goal, a metric or a target
    list_wanted = Signal(str)  # key of a list

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._metric_id: MetricId | None = None
        self._goal_id: GoalId | None = None  # the goal it was chosen by
        self._period = Period.MONTH
        self._day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self._is_filling = False  # cells are written by the panel, not by a person
        set_role(self, Role.PAGE)
        self.setAccessibleName(self.tr("Targets by person"))
        self.metric_field = ChoiceField(theme, self.tr("Metric"), [], is_label_shown=False)
        self.period = ChoiceField(
            theme,
            self.tr("Period"),
            [(each, word(each.value).capitalize()) for each in Period],
            is_label_shown=False,
        )
        self.before = self._turner("chevron-left", self.tr("The period before"), -1)
        self.after = self._turner("chevron-right", self.tr("The next period"), 1)
        self.when = QLabel()
        self.sharing = QPushButton(self.tr("Share out") + "  ▾")
        set_role(self.sharing, Role.LINK)
        self._menu = QMenu(self)
        self.people = self._menu.addAction(self.tr("Over people by the time they work"))
        self.people.triggered.connect(lambda: self._share(by_time=True))
        self.equally = self._menu.addAction(self.tr("Over people equally"))
        self.equally.triggered.connect(lambda: self._share(by_time=False))
        self.weights = self._menu.addMenu(self.tr("Over people by what was measured"))
        self.weights.aboutToShow.connect(self._offer_weights)
        self.weeks = self._menu.addAction(self.tr("Over the weeks by working days"))
        self.weeks.triggered.connect(self._share_weeks)
        self.sharing.clicked.connect(self._open_menu)
        self.agree = self._act(self.tr("Agree"), self._agree)
        self.lock = self._act(self.tr("Lock"), self._lock)
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.model = QStandardItemModel(self)
        self.view = DrillTree()
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(len(titles()) - 1, FigureDelegate(theme, self.view))
        self.view.setAccessibleName(self.tr("Targets by person"))
        self._lay_out()
        self.metric_field.committed.connect(self._choose_metric)
        self.period.committed.connect(self._choose_period)
        self.model.itemChanged.connect(self._type)
        self.view.typed_in_vain.connect(self._tell_fixed)
        self.view.activated.connect(self._go_to)
        self.view.selectionModel().currentChanged.connect(self._offer)
        bridge.changed.connect(self._follow)
        self._renew()

    # -- what is looked at

    def look_at(self, metric_id: MetricId, period: Period, day: str) -> None:
        """Show a metric in the period that holds a day."""
        self._metric_id, self._goal_id, self._period, self._day = metric_id, None, period, day
        self._renew()

    def enter(self) -> None:
        """Give the keys to the tree: at first where what is required of all is typed."""
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, REQUIRED))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def line(self, index: QModelIndex) -> Drill | None:
        """The line of a row."""
        found = index.siblingAtColumn(0).data(LINE) if index.isValid() else None
        return found if isinstance(found, Drill) else None

    def _go_to(self, index: QModelIndex) -> None:
        """From a name to its place, from a figure to where it was said."""
        line = self.line(index)
        if line is None or index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        if index.column() == ACTUAL:
            self.list_wanted.emit("actuals")
        elif index.column() and line.target is not None:
            self.place_wanted.emit(line.target.id)
        elif line.level in (Level.STAGE, Level.STEP, Level.PERSON):
            self.place_wanted.emit(line.about)
        else:
            self.place_wanted.emit(str(self._goal_id or self._metric_id))

    def _follow(self, notice: DocumentChanged) -> None:
        if any(notice.changes.of_type(each) for each in _SHOWN):
            self._renew()

    def _renew(self) -> None:
        reader = self._bridge.reader
        metrics = sorted(reader.all(Metric), key=lambda metric: (metric.name.casefold(), metric.id))
        if reader.find(Goal, self._goal_id) is None:
            self._goal_id = None
        if reader.find(Metric, self._metric_id) is None:
            used = {target.metric_id for target in reader.all(Target)}
            self._metric_id = next(
                (m.id for m in metrics if m.id in used), metrics[0].id if metrics else None
            )
        goals = [goal for goal, _ in tree(reader) if goal.metric_id is not None]
        named = [(goal.id, self.tr("Goal: {0}").format(goal.name)) for goal in goals]
        self.metric_field.set_choices([*named, *((metric.id, metric.name) for metric in metrics)])
        self.metric_field.set_value(self._goal_id or self._metric_id)
        self.period.set_value(self._period)
        first, last = span(self._period, self._day)
        self.when.setText(
            f"{show_day(first.isoformat(), self.locale())} – {show_day(last.isoformat(), self.locale())}"
        )
        kept, own = self._place(), self.view.currentIndex().column()
        self._is_filling = True
        self.model.clear()
        self.model.setHorizontalHeaderLabels(titles())
        for column in range(1, len(titles())):
            self.model.setHeaderData(
                column, Qt.Orientation.Horizontal, _RIGHT, Qt.ItemDataRole.TextAlignmentRole
            )
        metric = reader.find(Metric, self._metric_id)
        if metric is not None:
            top = reading.drill(reader, metric.id, self._period, self._day)
            self.model.appendRow(items(reader, metric, top, self.locale()))
            is_blank = top.target is None and not top.below
            self._tell(self.tr("Type what is required of all, and share it out.") if is_blank else "")
        self._is_filling = False
        self.view.expandAll()
        for column in range(len(titles())):
            width = _FIGURE_WIDTH if column else _NAME_WIDTH
            self.view.setColumnWidth(column, self._theme.px(width))
        self.view.header().setStretchLastSection(False)
        self._go_back(kept, own)
        self._offer()

    def _place(self) -> list[int]:
        rows: list[int] = []
        index = self.view.currentIndex()
        while index.isValid():
            rows.insert(0, index.row())
            index = index.parent()
        return rows

    def _go_back(self, rows: list[int], column: int) -> None:
        index = QModelIndex()
        for row in rows:
            below = self.model.index(row, 0, index)
            index = below if below.isValid() else index
        if index.isValid():
            self.view.setCurrentIndex(index.siblingAtColumn(max(column, 0)))

    # -- what is done

    def _type(self, item: QStandardItem) -> None:
        """A person's own number was typed, or what is required."""
        line = None if self._is_filling else self.line(item.index())
        metric = self._bridge.reader.find(Metric, self._metric_id)
        if line is None or metric is None or item.column() not in (REQUIRED, OWN):
            return
        form = form_of(metric)
        try:
            amount = read_number(item.text(), form, self.locale())
        except Unreadable as problem:
            self._tell(reason(problem, form, self.locale()), is_bad=True)
            return
        self._tell("")
        # The tree is made anew by what is written, and may not be while the cell is still being left.
        is_own = item.column() == OWN
        QTimer.singleShot(0, self, lambda: self._write(line, amount, is_own=is_own))

    def _write(self, line: Drill, amount: float | None, *, is_own: bool) -> None:
        target, metric_id = line.target, self._metric_id
        if is_own and target is not None:
            self._bridge.run(targets.set_own, target.id, amount)
        elif target is not None:
            self._bridge.run(set_thing, target.id, required=amount)
        elif metric_id is not None and amount is not None:
            first, _ = span(self._period, self._day)
            place = {Level.STAGE: "stage_id", Level.STEP: "node_id"}.get(line.level)
            about: dict[str, str] = {} if place is None else {place: line.about}
            if self._goal_id is not None:
                about["goal_id"] = self._goal_id
            when = {"period": self._period, "starts": first.isoformat()}
            self._bridge.run(targets.require, metric_id, amount, **when, **about)

    def _tell_fixed(self) -> None:
        index = self.view.currentIndex()
        line = self.line(index)
        text = why_fixed(line, index.column()) if line is not None else ""
        if text and not self._bridge.session.is_read_only:
            self._tell(text)

    def _open_menu(self) -> None:
        self._menu.popup(self.sharing.mapToGlobal(QPoint(0, self.sharing.height())))

    def _offer_weights(self) -> None:
        """The metrics that tell people apart, such as the accounts of their territories."""
        self.weights.clear()
        target = self._target()
        if target is None:
            return
        reader, people = self._bridge.reader, self._people(target)
        for metric in sorted(reader.all(Metric), key=lambda metric: (metric.name.casefold(), metric.id)):
            weights = measured_of(reader, metric.id, people)
            if sum(weights.values()) > 0:
                act = self.weights.addAction(metric.name)
                act.triggered.connect(lambda _=False, weights=weights: self._share(weights=weights))
        if self.weights.isEmpty():
            self.weights.addAction(self.tr("Nothing is measured of these people yet")).setEnabled(False)

    def _people(self, target: Target) -> list[PersonId]:
        """Those who have a target below it, else everybody."""
        reader = self._bridge.reader
        there = [
            one.person_id for one in reading.personal_targets(reader, target) if one.person_id is not None
        ]
        return there or sorted(person.id for person in reader.all(Person))

    def _share(self, *, by_time: bool = False, weights: Mapping[PersonId, float] | None = None) -> None:
        target = self._target()
        reader = self._bridge.reader
        if target is None or target.required is None:
            return
        people = self._people(target)
        amounts = reading.over_people(reader, target, people, by_time=by_time, weights=weights)
        if amounts:
            self._bridge.run(targets.share_out, target.id, amounts)
        else:
            self._tell(
                self.tr("Nobody is in the list of people yet: add them by Lists, People."), is_bad=True
            )

    def _share_weeks(self) -> None:
        target = self._target()
        reader = self._bridge.reader
        if target is None or target.required is None:
            return
        amounts = reading.by_week(reader, target)
        self._bridge.run(targets.share_over_time, target.id, Period.WEEK, amounts)

    def _agree(self) -> None:
        target = self._target()
        if target is not None:
            self._bridge.run(targets.agree, target.id)

    def _lock(self) -> None:
        target = self._target()
        if target is not None:
            self._bridge.run(set_thing, target.id, is_locked=not target.is_locked)

    def _target(self) -> Target | None:
        line = self.line(self.view.currentIndex())
        return line.target if line is not None else None

    def _offer(self) -> None:
        """What can be done with the line in hand."""
        line = self.line(self.view.currentIndex())
        target = line.target if line is not None else None
        may_write = target is not None and not self._bridge.session.is_read_only
        is_required = may_write and target is not None and target.required is not None
        is_team = is_required and target is not None and target.person_id is None
        self.people.setEnabled(is_team)
        self.equally.setEnabled(is_team)
        self.weights.setEnabled(is_team)
        is_part = line is not None and line.level is Level.PART
        self.weeks.setEnabled(is_required and not is_part and self._period is not Period.WEEK)
        self.sharing.setEnabled(any(each.isEnabled() for each in self._menu.actions()))
        self.agree.setEnabled(may_write)
        self.lock.setEnabled(may_write)
        is_locked = target is not None and target.is_locked
        self.lock.setText(self.tr("Unlock") if is_locked else self.tr("Lock"))
        self.lock.setToolTip(
            self.tr("A locked target keeps its number when what is required is shared out anew")
        )

    def _tell(self, text: str, *, is_bad: bool = False) -> None:
        set_role(self.message, Role.ERROR if is_bad else Role.SECONDARY)
        self.message.setText(text)

    # -- choosing

    def _choose_metric(self, chosen: object) -> None:
        """A metric, or a goal: that is looked at by its metric, in the period it is for."""
        goal = self._bridge.reader.find(Goal, str(chosen))
        self._goal_id = goal.id if goal is not None else None
        if goal is not None and goal.metric_id is not None:
            self._metric_id, self._period = goal.metric_id, goal.period or self._period
        else:
            self._metric_id = MetricId(str(chosen))
        self._renew()

    def _choose_period(self, period: object) -> None:
        self._period = Period(str(period))
        self._renew()

    def _turn(self, way: int) -> None:
        first, last = span(self._period, self._day)
        if (last == date.max) if way > 0 else (first == date.min):
            return  # no calendar goes on
        self._day = (last + timedelta(days=1) if way > 0 else first - timedelta(days=1)).isoformat()
        self._renew()

    # -- parts

    def _lay_out(self) -> None:
        px = self._theme.px
        self.metric_field.setMinimumWidth(px(180))
        above = QHBoxLayout()
        above.setContentsMargins(12, 6, 12, 0)
        above.setSpacing(6)
        for part in (self.metric_field, self.period, self.before, self.when, self.after):
            above.addWidget(part)
        above.addStretch(1)
        for button in (self.sharing, self.agree, self.lock):
            above.addWidget(button)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 6)
        below.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        column.addLayout(below)

    def _turner(self, icon: str, text: str, way: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        set_role(button, Role.QUIET)
        self._theme.bind_icon(button, icon, IconRole.QUIET)
        button.clicked.connect(lambda: self._turn(way))
        return button

    def _act(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        set_role(button, Role.LINK)
        button.clicked.connect(act)
        return button
