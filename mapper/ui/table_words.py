"""The words for what a column of an imported table may be for, and for the sorts of lists."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.services.tables.columns import IGNORED, KEPT
from mapper.services.tables.sorts import Sort
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_PURPOSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        IGNORED: QT_TRANSLATE_NOOP("TablePurpose", "– not used –"),
        KEPT: QT_TRANSLATE_NOOP("TablePurpose", "Into the description"),
        "id": QT_TRANSLATE_NOOP("TablePurpose", "Number of the step"),
        "name": QT_TRANSLATE_NOOP("TablePurpose", "Name of the step"),
        "next": QT_TRANSLATE_NOOP("TablePurpose", "Next steps"),
        "label": QT_TRANSLATE_NOOP("TablePurpose", "Labels of the lines"),
        "kind": QT_TRANSLATE_NOOP("TablePurpose", "Kind"),
        "lane": QT_TRANSLATE_NOOP("TablePurpose", "Lane"),
        "stage": QT_TRANSLATE_NOOP("TablePurpose", "Stage"),
        "share": QT_TRANSLATE_NOOP("TablePurpose", "Shares of the lines"),
        "count": QT_TRANSLATE_NOOP("TablePurpose", "Cases of the lines"),
        "line_kind": QT_TRANSLATE_NOOP("TablePurpose", "Kinds of the lines"),
        "outcome": QT_TRANSLATE_NOOP("TablePurpose", "Outcome"),
        "description": QT_TRANSLATE_NOOP("TablePurpose", "Description"),
        "role": QT_TRANSLATE_NOOP("TablePurpose", "Roles"),
        "hours": QT_TRANSLATE_NOOP("TablePurpose", "Hours of the roles"),
        "wait_days": QT_TRANSLATE_NOOP("TablePurpose", "Waiting days"),
        "wait_spread_days": QT_TRANSLATE_NOOP("TablePurpose", "Spread of the wait"),
        "attempts_limit": QT_TRANSLATE_NOOP("TablePurpose", "Tries at most"),
        "age_limit_days": QT_TRANSLATE_NOOP("TablePurpose", "Age limit in days"),
        "entries_a_month": QT_TRANSLATE_NOOP("TablePurpose", "Entries a month"),
        "delay_cost_a_day": QT_TRANSLATE_NOOP("TablePurpose", "Cost of delay a day"),
        "board_days": QT_TRANSLATE_NOOP("TablePurpose", "Days between meetings"),
        "patience_days": QT_TRANSLATE_NOOP("TablePurpose", "Days a customer waits"),
        "work_variation": QT_TRANSLATE_NOOP("TablePurpose", "Variation of the work"),
        "accurate_share": QT_TRANSLATE_NOOP("TablePurpose", "Complete and accurate"),
        "value_class": QT_TRANSLATE_NOOP("TablePurpose", "Value class"),
        "wait_owner": QT_TRANSLATE_NOOP("TablePurpose", "In whose hands the wait is"),
        "exit_rule": QT_TRANSLATE_NOOP("TablePurpose", "Exit rule"),
        "is_calendar_wait": QT_TRANSLATE_NOOP("TablePurpose", "Days counted"),
        "wait_law": QT_TRANSLATE_NOOP("TablePurpose", "How waits spread"),
        "promised": QT_TRANSLATE_NOOP("TablePurpose", "Promised for"),
        "priority": QT_TRANSLATE_NOOP("TablePurpose", "Priority"),
        "tools": QT_TRANSLATE_NOOP("TablePurpose", "Tools"),
        "skills": QT_TRANSLATE_NOOP("TablePurpose", "Skills"),
        "metrics": QT_TRANSLATE_NOOP("TablePurpose", "Metrics"),
        "metric": QT_TRANSLATE_NOOP("TablePurpose", "Metric"),
        "period": QT_TRANSLATE_NOOP("TablePurpose", "Period"),
        "value": QT_TRANSLATE_NOOP("TablePurpose", "Value"),
        "unit": QT_TRANSLATE_NOOP("TablePurpose", "Unit"),
        "step": QT_TRANSLATE_NOOP("TablePurpose", "Step"),
        "person": QT_TRANSLATE_NOOP("TablePurpose", "Person"),
        "hits": QT_TRANSLATE_NOOP("TablePurpose", "Cases that count"),
        "cases": QT_TRANSLATE_NOOP("TablePurpose", "Cases in all"),
        "span": QT_TRANSLATE_NOOP("TablePurpose", "Kind of period"),
        "source": QT_TRANSLATE_NOOP("TablePurpose", "Source"),
    }
)
_SORTS: Final[Mapping[Sort, str]] = MappingProxyType(
    {
        Sort.STEPS: QT_TRANSLATE_NOOP("TablePurpose", "Steps of a process"),
        Sort.ACTUALS: QT_TRANSLATE_NOOP("TablePurpose", "Measured values"),
    }
)


def purpose_word(key: str) -> str:
    """What a column is for, in the person's language."""
    return translate("TablePurpose", _PURPOSES[key])


def sort_word(sort: Sort) -> str:
    """What a list holds."""
    return translate("TablePurpose", _SORTS[sort])
