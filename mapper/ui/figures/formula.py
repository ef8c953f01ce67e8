"""The figures in words: what there is to say of a formula, and what its terms are called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP


class Formula(NamedTuple):
    """What a figure is called, and how it came about, with its terms in braces."""

    name: str
    way: str


TERMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "arrival_variation_squared": QT_TRANSLATE_NOOP("Term", "squared variation of arrivals"),
        "board_days": QT_TRANSLATE_NOOP("Term", "days from one meeting to the next"),
        "class_BNVA": QT_TRANSLATE_NOOP("Term", "BNVA"),
        "class_NVA": QT_TRANSLATE_NOOP("Term", "NVA"),
        "class_VA": QT_TRANSLATE_NOOP("Term", "VA"),
        "class_none": QT_TRANSLATE_NOOP("Term", "not classed"),
        "open_at": QT_TRANSLATE_NOOP("Term", "cases under way"),
        "people_for_wait": QT_TRANSLATE_NOOP("Term", "people for the wait"),
        "accurate_share": QT_TRANSLATE_NOOP("Term", "complete and accurate"),
        "at_role": QT_TRANSLATE_NOOP("Term", "waiting or worked on"),
        "branch": QT_TRANSLATE_NOOP("Term", "share of the branch"),
        "cost_of_visits": QT_TRANSLATE_NOOP("Term", "cost of its visits"),
        "days": QT_TRANSLATE_NOOP("Term", "days"),
        "ended": QT_TRANSLATE_NOOP("Term", "of all end here"),
        "first_here": QT_TRANSLATE_NOOP("Term", "of all come here first"),
        "first_pass": QT_TRANSLATE_NOOP("Term", "right first time"),
        "most_entries": QT_TRANSLATE_NOOP("Term", "cases it allows"),
        "hours_of_part": QT_TRANSLATE_NOOP("Term", "hours of this role"),
        "cases": QT_TRANSLATE_NOOP("Term", "cases"),
        "hours_of_case": QT_TRANSLATE_NOOP("Term", "hours of one"),
        "margin_of_case": QT_TRANSLATE_NOOP("Term", "margin of one"),
        "most_started": QT_TRANSLATE_NOOP("Term", "most"),
        "value": QT_TRANSLATE_NOOP("Term", "value"),
        "win_rate": QT_TRANSLATE_NOOP("Term", "win rate"),
        "worth_of_case": QT_TRANSLATE_NOOP("Term", "expected of one"),
        "open_cases": QT_TRANSLATE_NOOP("Term", "cases under way"),
        "reached": QT_TRANSLATE_NOOP("Term", "of all that enter"),
        "times_round": QT_TRANSLATE_NOOP("Term", "times from there"),
        "touch_hours": QT_TRANSLATE_NOOP("Term", "hours of work"),
        "wait_of_pool": QT_TRANSLATE_NOOP("Term", "wait"),
        "visits": QT_TRANSLATE_NOOP("Term", "visits"),
        "waiting": QT_TRANSLATE_NOOP("Term", "cases that wait"),
    }
)
