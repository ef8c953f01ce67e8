"""The drill: how each of its figures came about, with the numbers filled in, and the record it is about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale

from mapper.analysis.measures.targets import Drill, Level
from mapper.core.records import Metric
from mapper.core.values import MetricKind
from mapper.ui.panels.drill.columns import ACTUAL, AGREED, DIFFERENCE, OWN, REQUIRED
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import NumberForm, show_number

_MOST_PARTS = 6
_ADDED = (MetricKind.COUNT, MetricKind.MONEY, MetricKind.STOCK)
_PEOPLE = (Level.PERSON, Level.PART)

Shown = Callable[[float | None], str]


def explained(metric: Metric, line: Drill, column: int, shown: Shown, locale: QLocale) -> str:
    """How a figure came about, or what is missing for it; "" in the column of names."""
    match column:
        case _ if column == REQUIRED:
            return _required(line, shown)
        case _ if column == OWN:
            return _own(metric, line, shown, locale)
        case _ if column == DIFFERENCE:
            return _difference(line, shown)
        case _ if column == AGREED:
            if line.agreed is None:
                return translate("Drill", "Nobody has agreed on a number yet.")
            return translate("Drill", "Agreed on, as it was when Agree was pressed.")
        case _ if column == ACTUAL:
            return _actual(metric, line, shown, locale)
    return ""


def _required(line: Drill, shown: Shown) -> str:
    if line.required is None and any(each.required is not None for each in line.below):
        return translate(
            "Drill", "What is required of the parts does not add up to one number: type it here."
        )
    if line.required is None:
        return translate(
            "Drill", "Nothing is required yet: type it here, or share out what is required above."
        )
    if line.target is None:
        text = translate("Drill", "What is required of the parts together: {parts}")
        parts = line.parts(lambda each: each.required is not None)
        return text.replace("{parts}", _sum([each.required for each in parts], shown))
    return translate("Drill", "As it was entered, or shared out from above.")


def _own(metric: Metric, line: Drill, shown: Shown, locale: QLocale) -> str:
    if line.level in _PEOPLE or not line.below:
        if line.own is None:
            return translate("Drill", "No own number has been set yet.")
        return translate("Drill", "As the person set it.")
    inner = line.parts(lambda each: each.asked > 0)
    if line.own is None:
        if metric.kind not in _ADDED and any(each.own is not None for each in inner):
            return translate("Drill", "Own numbers of this metric do not add up to one of all.")
        return translate("Drill", "Nobody has set an own number yet.")
    text = translate("Drill", "What {said} of {asked} people set: {parts}")
    text = text.replace("{parts}", _sum([each.own for each in inner], shown))
    return text.replace("{said}", locale.toString(line.said)).replace("{asked}", locale.toString(line.asked))


def _difference(line: Drill, shown: Shown) -> str:
    if line.difference is None:
        return translate("Drill", "There is a difference where both a required and an own number are stated.")
    text = translate("Drill", "Own {own} less required {required}")
    return text.replace("{own}", shown(line.own)).replace("{required}", shown(line.required))


def _actual(metric: Metric, line: Drill, shown: Shown, locale: QLocale) -> str:
    actual = line.actual
    if actual.value is None:
        return translate("Drill", "Nothing was measured here yet: type it into the list of actuals.")
    if actual.hits is not None and actual.cases:
        text = translate("Drill", "{hits} of {cases} cases, formed anew from the counts")
        hits, cases = (show_number(each, NumberForm(), locale) for each in (actual.hits, actual.cases))
        return text.replace("{hits}", hits).replace("{cases}", cases)
    inner = line.parts(lambda each: each.actual.value is not None)
    parts = [each.actual.value for each in inner if each.actual.value is not None]
    if metric.kind in _ADDED and len(parts) > 1 and abs(sum(parts) - actual.value) < 1e-6:
        return translate("Drill", "The parts together: {parts}").replace("{parts}", _sum(parts, shown))
    return translate("Drill", "As it was measured.")


def _sum(values: Sequence[float | None], shown: Shown) -> str:
    """The summands, of many the first few."""
    known = [shown(each) for each in values if each is not None]
    return " + ".join(known[:_MOST_PARTS] + ["…"] * (len(known) > _MOST_PARTS))
