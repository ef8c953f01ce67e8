"""The inspector: the metrics read at a node, with what they were, shall be and are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.analysis.measures.said import Said, said_at
from mapper.analysis.measures.series import series
from mapper.core.edits import resources
from mapper.core.records import Metric, NodeMetric
from mapper.core.values import Direction
from mapper.ui.days import show_day
from mapper.ui.panels.inspector.attached import AttachedPart
from mapper.ui.panels.inspector.date_field import DateField
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.target_bar import PAD, Reading, TargetHead
from mapper.ui.render.pictures import Status
from mapper.ui.render.spark import LEAST
from mapper.ui.render.status import status_of
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChoiceField, NumberField, TextField
from mapper.ui.widgets.parsing import NumberForm, show_number

PERCENT = "%"
_ROOM = 1.15  # a bar that is not one of percents ends a little beyond its largest figure
_LONGEST_UNIT = 4  # letters that find room beside a number


class TargetPart(AttachedPart):
    """Metrics of one node as rows that open; of several nodes as chips."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        title, invitation = (
            translate("TargetPart", "Metrics and targets"),
            translate("TargetPart", "Add a metric"),
        )
        super().__init__(kit, Metric, BadgeKind.METRIC, title, invitation, parent)
        self.rows: Rows[TargetRow] = Rows(self._made, gap=8)
        margins = self.section.body.contentsMargins()
        self.section.body.setContentsMargins(
            margins.left() - PAD, margins.top(), margins.right() - PAD, margins.bottom()
        )
        for each in (self.chips, self.more, self.reason):
            each.setContentsMargins(PAD, 0, PAD, 0)
        self.section.body.insertWidget(0, self.rows)

    def show_things(self, things: Sequence[str], *, anew: bool) -> None:
        if not self.is_single():
            self.rows.follow(())
            super().show_things(things, anew=anew)
            return
        super().show_things((), anew=anew)
        links = {self.links[thing][0].id: thing for thing in things}
        self.rows.follow(list(links))
        for link_id, row in self.rows.rows().items():
            row.follow((link_id,), anew=anew)

    def commit(self) -> None:
        super().commit()
        for row in self.rows.rows().values():
            row.commit()

    def _made(self, link_id: str) -> "TargetRow":
        row = TargetRow(self.kit)
        row.remover.clicked.connect(lambda: self._remove(link_id))
        row.head.clicked.connect(row.turn)
        return row

    def _remove(self, link_id: str) -> None:
        link = self.kit.reader.find(NodeMetric, link_id)
        if link is not None:
            self.take_off(link.metric_id)


class TargetRow(Part):
    """One metric: its head, a line about owner and date, and behind it the fields, made when they are first opened."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[str, ...] = ()
        self._form: NumberForm | None = None
        self._numbers: list[NumberField] = []
        self.head = TargetHead(kit.theme)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setContentsMargins(PAD, 0, PAD, 0)
        set_role(self.detail, Role.CAPTION)
        self.fields: dict[str, Any] = {}
        self._body = QWidget()
        self._body.hide()
        self.remover = QPushButton(self.tr("Take it off"), self._body)
        if kit.is_read_only:
            self.remover.hide()  # never shown first: without a parent yet it would come up as a window
        set_role(self.remover, Role.LINK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.detail)
        column.addWidget(self._body)

    def turn(self) -> None:
        """Open or close the fields."""
        if not self.fields:
            self._make_fields()
        is_open = not self.head.is_open
        self.head.set_open(is_open)
        self._body.setVisible(is_open)
        self.follow(self._ids, anew=not is_open)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        link, metric = self._records()
        values = [value for _, value in series(self.kit.reader, metric.id, link.node_id, None)]
        self.head.show_reading(_reading(link, metric, values, self.locale()))
        said = _said(said_at(self.kit.reader, metric.id, link.node_id, _today()), self.locale())
        detail = said if self.head.is_open else "\n".join(filter(None, (self._detail(link, metric), said)))
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        if self.fields:
            self._set_form(unit_of(link, metric))
            super().follow(ids, anew=anew)
        self.remover.setAccessibleName(self.tr("Take {0} off").format(metric.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.head.hasFocus() and not self.kit.is_read_only:
            self.remover.click()
        else:
            super().keyPressEvent(event)

    def _records(self) -> tuple[NodeMetric, Metric]:
        link = self.kit.reader.get(NodeMetric, self._ids[0])
        return link, self.kit.reader.get(Metric, link.metric_id)

    def _make_fields(self) -> None:
        theme = self.kit.theme
        numbers = {
            "baseline": NumberField(theme, self.tr("Baseline")),
            "target": NumberField(theme, self.tr("Target")),
            "actual": NumberField(theme, self.tr("Actual")),
        }
        self._numbers = list(numbers.values())
        unit = TextField(theme, self.tr("Unit"))
        unit.editor.setToolTip(self.tr("Such as %, days or per month; for this step only."))
        direction = ChoiceField(
            theme,
            self.tr("Better is"),
            [(Direction.UP, self.tr("higher")), (Direction.DOWN, self.tr("lower"))],
        )
        owner, due = TextField(theme, self.tr("Owner")), DateField(theme, self.tr("Due"))
        for name, field in numbers.items():
            self.bind(field, _getter(self.kit, name), self._setter(name))
        self.bind(unit, lambda _: unit_of(*self._records()), self._write_unit)
        self.bind(direction, lambda _: direction_of(*self._records()), self._write_direction)
        self.bind(owner, _getter(self.kit, "owner"), self._setter("owner"))
        self.bind(due, _getter(self.kit, "due"), self._setter("due"))
        self.fields = {**numbers, "unit": unit, "direction": direction, "owner": owner, "due": due}
        grid = QGridLayout(self._body)
        grid.setContentsMargins(PAD, 4, PAD, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, field in enumerate(self._numbers):
            grid.addWidget(field, 0, 2 * place, 1, 2, top)
        grid.addWidget(unit, 1, 0, 1, 3, top)
        grid.addWidget(direction, 1, 3, 1, 3, top)
        grid.addWidget(owner, 2, 0, 1, 3, top)
        grid.addWidget(due, 2, 3, 1, 3, top)
        grid.addWidget(self.remover, 3, 0, 1, 6, Qt.AlignmentFlag.AlignRight)
        for each in (*self._numbers, unit, direction, owner, due):
            each.setMinimumWidth(40)

    def _set_form(self, unit: str) -> None:
        form = form_of(unit)
        if form != self._form:
            self._form = form
            for field in self._numbers:
                field.set_form(form)

    def _setter(self, name: str) -> Any:
        return lambda ids, value: self.kit.pen.run_each(ids, resources.set_link, **{name: value})

    def _write_unit(self, ids: Sequence[str], text: str) -> str:
        """A unit of its own, or the metric's. The figures stay as they read: 75 becomes 75 %, not 7,500 %."""
        link, metric = self._records()
        fields: dict[str, Any] = {"unit": None if text == metric.unit else text}
        before = unit_of(link, metric)
        factor = 0.01 if text == PERCENT else 100.0 if before == PERCENT else 1.0
        if factor != 1.0 and before != text:
            for name in ("baseline", "target", "actual"):
                if getattr(link, name) is not None:
                    fields[name] = round(getattr(link, name) * factor, 12)
        return self.kit.pen.run_each(ids, resources.set_link, **fields)

    def _write_direction(self, ids: Sequence[str], direction: Direction) -> str:
        _, metric = self._records()
        own = None if direction is metric.direction else direction
        return self.kit.pen.run_each(ids, resources.set_link, direction=own)

    def _detail(self, link: NodeMetric, metric: Metric) -> str:
        words = []
        if link.baseline is not None:
            shown = _figure(link.baseline, unit_of(link, metric), self.locale())
            words.append(self.tr("baseline {0}").format(shown))
        if link.owner:
            words.append(self.tr("owner {0}").format(link.owner))
        if link.due:
            words.append(self.tr("due {0}").format(show_day(link.due, self.locale(), is_year_needed=False)))
        return " · ".join(words)


def unit_of(link: NodeMetric, metric: Metric) -> str:
    """The unit in force here."""
    return metric.unit if link.unit is None else link.unit


def direction_of(link: NodeMetric, metric: Metric) -> Direction:
    """Which way is better here."""
    return link.direction or metric.direction


def form_of(unit: str) -> NumberForm:
    """How figures of a unit are written: percents as shares, and long units not in every field."""
    if unit == PERCENT:
        return NumberForm(is_share=True)
    shown = unit if len(unit) <= _LONGEST_UNIT else ""
    return NumberForm(unit=shown, units={unit: 1.0} if unit else {})


def _getter(kit: Kit, name: str) -> Any:
    return lambda link_id: getattr(kit.reader.get(NodeMetric, link_id), name)


def _figure(value: float, unit: str, locale: QLocale) -> str:
    form = NumberForm(is_share=unit == PERCENT, unit=unit, decimals=2 if unit != PERCENT else 1)
    return show_number(value, form, locale, with_unit=True)


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def _said(said: Said, locale: QLocale) -> str:
    """How people's own targets stand: "2 of 3 set their own · 1 agreed"; "" where nobody has one."""
    if not said.asked:
        return ""
    own = translate("TargetPart", "{own} of {asked} set their own")
    own = own.replace("{own}", locale.toString(said.own)).replace("{asked}", locale.toString(said.asked))
    agreed = translate("TargetPart", "{agreed} agreed").replace("{agreed}", locale.toString(said.agreed))
    return f"{own} · {agreed}" if said.agreed else own


def _series_text(values: Sequence[float], unit: str, locale: QLocale) -> str:
    """What the line of dated values shows, in words; "" where none is drawn."""
    if len(values) < LEAST:
        return ""
    text = translate("TargetPart", "{count} dated values: {first} → {last}")
    text = text.replace("{count}", locale.toString(len(values)))
    return text.replace("{first}", _figure(values[0], unit, locale)).replace(
        "{last}", _figure(values[-1], unit, locale)
    )


def _reading(link: NodeMetric, metric: Metric, values: Sequence[float], locale: QLocale) -> Reading:
    unit, direction = unit_of(link, metric), direction_of(link, metric)
    status = status_of(link.target, link.actual, direction)
    words = {
        Status.ON: translate("TargetPart", "on target"),
        Status.NEAR: translate("TargetPart", "near the target"),
        Status.OFF: translate("TargetPart", "off target"),
        Status.NONE: translate("TargetPart", "not known yet"),
    }
    figures = [value for value in (link.actual, link.target, link.baseline) if value is not None]
    full = max([1.0 if unit == PERCENT else 0.0, *figures])
    if unit != PERCENT or full > 1:
        full *= _ROOM
    return Reading(
        metric.name,
        _figures_text(link, unit, locale),
        status,
        words[status],
        link.actual,
        link.target,
        link.baseline,
        full or 1.0,
        values,
        _series_text(values, metric.unit or unit, locale),
    )


def _figures_text(link: NodeMetric, unit: str, locale: QLocale) -> str:
    """The actual and the target in a few words: "58 of 75 %"."""
    if link.actual is None and link.target is None:
        return translate("TargetPart", "no target yet")
    if link.target is None:
        return _figure(link.actual or 0.0, unit, locale)
    target = _figure(link.target, unit, locale)
    if link.actual is None:
        return translate("TargetPart", "target {0}").format(target)
    form = NumberForm(is_share=unit == PERCENT, decimals=2 if unit != PERCENT else 1)
    return translate("TargetPart", "{0} of {1}").format(show_number(link.actual, form, locale), target)
