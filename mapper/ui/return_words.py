"""The words for values that come back in a workbook: what each is called, and what it says on either side."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.homes import Kind, Plain
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate, word

_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "class": QT_TRANSLATE_NOOP("Return", "Class"),
        "wait": QT_TRANSLATE_NOOP("Return", "Wait days"),
        "entries": QT_TRANSLATE_NOOP("Return", "Entries a month"),
        "limit": QT_TRANSLATE_NOOP("Return", "Most attempts"),
        "share": QT_TRANSLATE_NOOP("Return", "Share"),
        "direction": QT_TRANSLATE_NOOP("Return", "Direction"),
        "baseline": QT_TRANSLATE_NOOP("Return", "Baseline"),
        "target": QT_TRANSLATE_NOOP("Return", "Target"),
        "actual": QT_TRANSLATE_NOOP("Return", "Actual"),
        "owner": QT_TRANSLATE_NOOP("Return", "Owner"),
        "due": QT_TRANSLATE_NOOP("Return", "Due"),
        "target_use": QT_TRANSLATE_NOOP("Return", "Target use of the hours"),
        "fte": QT_TRANSLATE_NOOP("Return", "Full-time share"),
        "share_of_time": QT_TRANSLATE_NOOP("Return", "Share of the time"),
        "cost_year": QT_TRANSLATE_NOOP("Return", "Cost a year"),
        "touch_hours": QT_TRANSLATE_NOOP("Return", "Hours per visit"),
        "hours": QT_TRANSLATE_NOOP("Return", "Hours per visit"),
        "required": QT_TRANSLATE_NOOP("Return", "Required"),
        "own": QT_TRANSLATE_NOOP("Return", "Own target"),
        "agreed": QT_TRANSLATE_NOOP("Return", "Agreed"),
        "measured": QT_TRANSLATE_NOOP("Return", "Measured"),
        "value": QT_TRANSLATE_NOOP("Return", "Measured"),
        "hits": QT_TRANSLATE_NOOP("Return", "Hits"),
        "out_of": QT_TRANSLATE_NOOP("Return", "Out of"),
        "cases": QT_TRANSLATE_NOOP("Return", "Out of"),
        "origin": QT_TRANSLATE_NOOP("Return", "Source"),
        "source": QT_TRANSLATE_NOOP("Return", "Source"),
        "period": QT_TRANSLATE_NOOP("Return", "Period"),
        "starts": QT_TRANSLATE_NOOP("Return", "Starts"),
        "aimed_money": QT_TRANSLATE_NOOP("Return", "Money aimed at"),
        "booked": QT_TRANSLATE_NOOP("Return", "Booked"),
        "cap": QT_TRANSLATE_NOOP("Return", "Most that can be started"),
        "value_of_win": QT_TRANSLATE_NOOP("Return", "Value of a won case"),
        "win_rate": QT_TRANSLATE_NOOP("Return", "Win rate"),
        "hours_each": QT_TRANSLATE_NOOP("Return", "Hours for one"),
        "age_limit": QT_TRANSLATE_NOOP("Return", "Age limit in days"),
        "agreed_day": QT_TRANSLATE_NOOP("Return", "Agreed date"),
        "hold": QT_TRANSLATE_NOOP("Return", "The date holds"),
        "slip": QT_TRANSLATE_NOOP("Return", "The date moves"),
        "cancel": QT_TRANSLATE_NOOP("Return", "Cancelled"),
        "moves_by": QT_TRANSLATE_NOOP("Return", "Days it moves by"),
        "day_cost": QT_TRANSLATE_NOOP("Return", "Cost of a day"),
        "level_held": QT_TRANSLATE_NOOP("Return", "Level held"),
        "goal_amount": QT_TRANSLATE_NOOP("Return", "Goal"),
        "goal_period": QT_TRANSLATE_NOOP("Return", "Period of the goal"),
        "deal_value": QT_TRANSLATE_NOOP("Return", "Value of a won case"),
        "deal_margin": QT_TRANSLATE_NOOP("Return", "Margin"),
        "hours_per_day": QT_TRANSLATE_NOOP("Return", "Working hours a day"),
        "non_selling_share": QT_TRANSLATE_NOOP("Return", "Time not spent on cases"),
    }
)
_UP: Final = QT_TRANSLATE_NOOP("Return", "higher is better")
_DOWN: Final = QT_TRANSLATE_NOOP("Return", "lower is better")


def field_word(key: str) -> str:
    """What a value is called, by the key of its column or input."""
    return translate("Return", _FIELDS[key]) if key in _FIELDS else key


def is_share(kind: Kind, unit: str) -> bool:
    """Whether values of a kind and unit are fractions that are shown in per cent."""
    return kind is Kind.SHARE or (kind is Kind.AMOUNT and unit.strip() == "%")


def named(kind: Kind, value: Plain) -> str | None:
    """A value that is a word, in the person's language; None where it is no word."""
    if value is None and kind is Kind.DIRECTION:
        return translate("Return", "as the metric says")
    if value is None or value == "":
        return translate("Return", "(empty)")
    if kind is Kind.DIRECTION:
        return translate("Return", _UP if value == "up" else _DOWN)
    if kind in (Kind.PERIOD, Kind.CLASS):
        return word(str(value))
    return value if isinstance(value, str) and kind is not Kind.DAY else None
