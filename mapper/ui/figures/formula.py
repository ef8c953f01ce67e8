"""The figures in words: what there is to say of a formula, and what its terms are called."""

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP


class Total(Enum):
    """How what each step, role or sale type has comes together to the figure."""

    SUM = auto()  # the products of the terms of each, added up
    PRODUCT = auto()  # the terms of each, multiplied
    ROOT = auto()  # the root of the sum of the squares of the last term of each
    LEAST = auto()  # the smallest of the last terms of each
    OTHER = auto()  # in another way, which the formula tells


class Formula(NamedTuple):
    """What a figure is called, how it came about, with its terms in braces, and how those of each step add to it.

    `sign`: what stands behind its value where its unit has no word: × where it tells how many times over.
    """

    name: str
    way: str
    total: Total = Total.OTHER
    sign: str = ""


TERMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "arrival_variation_squared": QT_TRANSLATE_NOOP("Term", "squared variation of arrivals"),
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
        "days": QT_TRANSLATE_NOOP("Term", "takes"),
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
        "share_of_open": QT_TRANSLATE_NOOP("Term", "of the open value"),
        "cost_of_hour": QT_TRANSLATE_NOOP("Term", "an hour at"),
        "cost_of_plays": QT_TRANSLATE_NOOP("Term", "plays"),
        "worth_of_case": QT_TRANSLATE_NOOP("Term", "expected of one"),
        "open_cases": QT_TRANSLATE_NOOP("Term", "cases under way"),
        "reached": QT_TRANSLATE_NOOP("Term", "of all that enter"),
        "times_round": QT_TRANSLATE_NOOP("Term", "times from there"),
        "touch_hours": QT_TRANSLATE_NOOP("Term", "hours of work"),
        "wait_of_board": QT_TRANSLATE_NOOP("Term", "for the meeting"),
        "wait_of_pool": QT_TRANSLATE_NOOP("Term", "wait"),
        "visits": QT_TRANSLATE_NOOP("Term", "visits"),
        "work_variation_squared": QT_TRANSLATE_NOOP("Term", "squared variation of work"),
        "waiting": QT_TRANSLATE_NOOP("Term", "cases that wait"),
        "goes_there": QT_TRANSLATE_NOOP("Term", "go there"),
        "wins_there": QT_TRANSLATE_NOOP("Term", "are won from there"),
        "people": QT_TRANSLATE_NOOP("Term", "hired"),
        "staying": QT_TRANSLATE_NOOP("Term", "not left"),
        "grown_into_work": QT_TRANSLATE_NOOP("Term", "of the full work"),
        "wins_by_here": QT_TRANSLATE_NOOP("Term", "share of the wins"),
        "days_from_here": QT_TRANSLATE_NOOP("Term", "to the win"),
        "chance_in_time": QT_TRANSLATE_NOOP("Term", "won in time"),
        "spread_alone": QT_TRANSLATE_NOOP("Term", "spread alone"),
        "holds_for": QT_TRANSLATE_NOOP("Term", "holds up to a plus of"),
        "cases_more": QT_TRANSLATE_NOOP("Term", "cases more"),
        "cases_fewer": QT_TRANSLATE_NOOP("Term", "cases fewer"),
        "cost_of_case": QT_TRANSLATE_NOOP("Term", "cost of one"),
        "spare_hours": QT_TRANSLATE_NOOP("Term", "to spare"),
        "hours_of_others": QT_TRANSLATE_NOOP("Term", "of the others"),
        "cases_allowed": QT_TRANSLATE_NOOP("Term", "allow"),
        "can_be_started": QT_TRANSLATE_NOOP("Term", "can be started"),
    }
)
