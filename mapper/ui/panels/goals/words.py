"""The goal strip: a goal's figures in words."""

from dataclasses import replace

from PySide6.QtCore import QLocale

from mapper.analysis.figure import three_digits
from mapper.analysis.measures.goals import Standing, expectation, measured
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Goal
from mapper.core.values import Period
from mapper.ui.days import show_day
from mapper.ui.figures.measure import grouping
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import NumberForm, show_number

_PERCENT = "%"


def figure(value: float | None, unit: str, *, with_unit: bool = True) -> str:
    """A figure with its unit; "" for none."""
    is_share = unit == _PERCENT
    form = NumberForm(unit="" if is_share else unit, is_share=is_share, decimals=1)
    return show_number(value, form, grouping(QLocale()), with_unit=with_unit or is_share).replace(
        "\u00a0", " "
    )


def aim(goal: Goal, unit: str) -> str:
    """The amount with unit and period, such as "48 wins a year"; "" while nobody said how much."""
    if goal.amount is None:
        return ""
    amount = figure(goal.amount, unit)
    if goal.period is None:
        return amount
    patterns = {
        Period.WEEK: translate("Goals", "{amount} a week"),
        Period.MONTH: translate("Goals", "{amount} a month"),
        Period.QUARTER: translate("Goals", "{amount} a quarter"),
        Period.YEAR: translate("Goals", "{amount} a year"),
    }
    return patterns[goal.period].replace("{amount}", amount)


def at_a_glance(reader: Reader, standing: Standing, unit: str) -> Standing:
    """The standing with no more digits of money than a figure carries; what is wanted is told as it was entered."""
    if unit != queries.document_info(reader).currency:
        return standing
    known = {name: getattr(standing, name) for name in ("today", "low", "mid", "high")}
    return replace(
        standing, **{name: three_digits(value) for name, value in known.items() if value is not None}
    )


def progress(goal: Goal, standing: Standing, unit: str) -> str:
    """Where it stands on the way, such as "31 → 48 wins a year"; what is not known is left out."""
    wanted = aim(goal, unit)
    if standing.today is None:
        return wanted
    today = figure(standing.today, unit, with_unit=not wanted)
    return (
        f"{today} → {wanted}" if wanted else translate("Goals", "today {figure}").replace("{figure}", today)
    )


def reasons(reader: Reader, map_id: MapId, goal: Goal, unit: str) -> list[str]:
    """How each figure of a goal came about, and what is missing for it, a sentence each."""
    locale = QLocale()
    actual, said = measured(reader, goal), expectation(reader, map_id, goal)
    wanted = aim(goal, unit)
    told = [
        translate("Goals", "Wanted: {amount}, as it was entered").replace("{amount}", wanted)
        if wanted
        else translate("Goals", "How much is wanted is not stated")
    ]
    if actual is not None:
        text = translate("Goals", "Today: measured in the period from {day}")
        text = text.replace("{day}", show_day(actual.starts, locale))
        if actual.hits is not None and actual.cases:
            counts = translate("Goals", "{hits} of {cases} cases")
            hits, cases = (figure(each, "") for each in (actual.hits, actual.cases))
            text += f", {counts.replace('{hits}', hits).replace('{cases}', cases)}"
        told.append(text)
    elif goal.baseline is not None:
        told.append(translate("Goals", "Today: the baseline of the goal, as nothing was measured yet"))
    else:
        told.append(translate("Goals", "Nothing was measured yet, and no baseline is stated"))
    if said is None:
        told.append(translate("Goals", "What can be expected is not stated for this map"))
    elif said.reviewed:
        text = translate("Goals", "Expected: as it was said of this map on {day}")
        told.append(text.replace("{day}", show_day(said.reviewed, locale)))
    else:
        told.append(translate("Goals", "Expected: as it was said of this map"))
    return told


def expected(standing: Standing, unit: str) -> str:
    """What can be expected with its range, such as "expected 31 (24 – 39)"; "" where nobody said anything."""
    low, mid, high = (figure(v, unit, with_unit=False) for v in (standing.low, standing.mid, standing.high))
    spread = " – ".join(each for each in (low, high) if each)
    if not mid and not spread:
        return ""
    shown = f"{mid} ({spread})" if mid and spread else mid or spread
    return translate("Goals", "expected {figures}").replace("{figures}", shown)
