"""The drill: its lines as a tree to show, with figures in the metric's unit."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QStandardItem

from mapper.analysis.figure import Unit
from mapper.analysis.measures.series import series
from mapper.analysis.measures.targets import Drill, Level
from mapper.core.reader import Reader
from mapper.core.records import Metric, Node, Person, Stage
from mapper.core.values import Period
from mapper.ui.days import show_day
from mapper.ui.figures.measure import MINUS, Measure
from mapper.ui.panels.drill.columns import OWN, REQUIRED
from mapper.ui.panels.drill.telling import explained
from mapper.ui.render.status import status_of
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import NumberForm, show_number
from mapper.ui.widgets.plain_tip import plain_tip

LINE: Final = Qt.ItemDataRole.UserRole  # of the first column: the line itself
STATUS: Final = Qt.ItemDataRole.UserRole + 1  # of the last: how the actual stands
SERIES: Final = Qt.ItemDataRole.UserRole + 2  # of the last: the dated values before
_PERCENT = "%"


def titles() -> list[str]:
    """What the columns are called."""
    return [
        translate("Drill", "Where and who"),
        translate("Drill", "Required"),
        translate("Drill", "Own"),
        translate("Drill", "Difference"),
        translate("Drill", "Agreed"),
        translate("Drill", "Actual"),
    ]


def form_of(metric: Metric) -> NumberForm:
    """How its figures are written."""
    return NumberForm(unit=metric.unit, is_share=metric.unit == _PERCENT, decimals=1)


def items(
    reader: Reader, metric: Metric, line: Drill, locale: QLocale, node_id: str | None = None
) -> list[QStandardItem]:
    """The cells of a line, with those of the lines below it under the first. `node_id`: the step it stands below."""
    node_id = line.about if line.level is Level.STEP else node_id
    form = form_of(metric)

    def shown(value: float | None, *, is_signed: bool = False) -> str:
        if is_signed and form.is_share and value is not None:
            return Measure(Unit.SHARE).shown(value, locale, is_signed=True)  # in points
        text = show_number(value, form, locale, with_unit=form.is_share)
        if value is not None and value < 0:
            return text.replace(locale.negativeSign(), MINUS, 1)
        return f"+{text}" if is_signed and value is not None and value > 0 else text

    aim = next((each for each in (line.agreed, line.own, line.required) if each is not None), None)
    own = shown(line.own)
    if line.level not in (Level.PERSON, Level.PART) and line.asked > line.said:
        told = translate("Drill", "{own} ({said} of {asked} said)").replace("{own}", own or "–")
        own = told.replace("{said}", locale.toString(line.said)).replace(
            "{asked}", locale.toString(line.asked)
        )
    texts = [
        _name(reader, line, locale),
        shown(line.required),
        own,
        shown(line.difference, is_signed=True),
        shown(line.agreed),
        shown(line.actual.value),
    ]
    cells = [QStandardItem(text) for text in texts]
    for place, cell in enumerate(cells):
        cell.setEditable(_is_typed(line, place))
        if place:
            why = explained(metric, line, place, shown, locale)
            cell.setToolTip(why)
            cell.setData(why, Qt.ItemDataRole.AccessibleDescriptionRole)
            cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    cells[0].setData(line, LINE)
    cells[0].setToolTip(plain_tip(_hint(line, shown(line.left_over, is_signed=True))))
    cells[-1].setData(status_of(aim, line.actual.value, metric.direction), STATUS)
    if line.level not in (Level.STAGE, Level.PART):
        person_id = line.about if line.level is Level.PERSON else None
        cells[-1].setData([value for _, value in series(reader, metric.id, node_id, person_id)], SERIES)
    for below in sorted(line.below, key=lambda one: _place(reader, one, locale)):
        cells[0].appendRow(items(reader, metric, below, locale, node_id))
    return cells


def _is_typed(line: Drill, column: int) -> bool:
    """Own numbers are typed at people, what is required at all that stands above them."""
    if column == OWN:
        return line.target is not None and line.target.person_id is not None
    return column == REQUIRED and line.level in (Level.WHOLE, Level.STAGE, Level.STEP)


def _place(reader: Reader, line: Drill, locale: QLocale) -> tuple[int, int, str, str]:
    """Stages as they stand on the map, people and steps by name, weeks by day."""
    stage = reader.find(Stage, line.about) if line.level is Level.STAGE else None
    name = "" if line.level is Level.PART else _name(reader, line, locale).casefold()
    return list(Level).index(line.level), stage.position if stage is not None else 0, name, line.about


def _hint(line: Drill, left_over: str) -> str:
    if not line.left_over:
        return ""
    text = translate("Drill", "What is required of the parts differs from the whole by {amount}")
    return text.replace("{amount}", left_over)


def _name(reader: Reader, line: Drill, locale: QLocale) -> str:
    if line.level is Level.WHOLE:
        return translate("Drill", "All")
    if line.level is Level.PART:
        texts = {
            Period.QUARTER: translate("Drill", "Quarter from {day}"),
            Period.MONTH: translate("Drill", "Month from {day}"),
            Period.WEEK: translate("Drill", "Week from {day}"),
        }
        text = texts.get(line.period or Period.WEEK, "{day}")
        return text.replace("{day}", show_day(line.about, locale))
    types: Sequence[type[Stage | Node | Person]] = (Stage, Node, Person)
    found = types[(Level.STAGE, Level.STEP, Level.PERSON).index(line.level)]
    record = reader.find(found, line.about)
    return record.name if record is not None else ""
