"""The named cells of the workbook in words: what each is, and what stands behind its value."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words.word import Word


def _of(label: str, hint: str = "") -> tuple[Word, Word]:
    return Word(label), Word(hint)


NAMED: Final[Mapping[str, tuple[Word, Word]]] = MappingProxyType(
    {
        "goal_amount": _of("Goal", ""),
        "goal_counts": _of("The goal counts", "won cases or money"),
        "goal_period": _of("in each", "week, month, quarter or year"),
        "deal_value": _of("Value of a won case", ""),
        "deal_margin": _of("Margin", "of the value; empty: all of it"),
        "hours_per_day": _of("Working hours a day", "hours"),
        "non_selling_share": _of("Time not spent on cases", "of working hours"),
        "target_utilisation": _of("Target use of the hours for cases", "at most"),
        "near_margin": _of("Near a target means within", "of the target"),
        "period_no": _of("Number of the period", "1 week, 2 month, 3 quarter, 4 year"),
        "visits_known": _of("The flow can be computed"),
        "entries_to_staff": _of("Entries to staff for", "for the goal, else expected"),
        "goal_wins": _of("Won cases the goal asks for", "in the period"),
        "working_days": _of("Working days of a person", "in the period"),
        "case_hours_per_person": _of("Hours for cases of a person", "in the period"),
        "win_probability": _of("Win probability", "of a case that enters"),
        "entries_per_win": _of("Entries per won case", ""),
        "required_entries": _of("Entries needed", "in the period"),
        "value_of_win": _of("Value of a win", "on average"),
        "goal_revenue": _of("Value of the goal", "in the period"),
        "hours_per_entry": _of("Hours of work per entry", "all roles"),
        "hours_needed": _of("Hours of work needed", "in the period"),
        "hours_per_win": _of("Hours per won case, all-in", "with the lost ones"),
        "people_needed": _of("People needed", "sum over the roles"),
        "people_now": _of("Full-time people now", "of the roles with work here"),
        "entries_expected": _of("Entries expected", "in the period"),
        "entries_possible": _of("Entries these people can carry", "in the period"),
        "wins_expected": _of("Won cases expected", "in the period"),
        "goal_gap": _of("Expected less goal", "won cases in the period"),
        "money_expected": _of("Margin of the wins", "value and margin of these"),
        "what_limits": _of("What limits", "what comes in, or a role"),
        "limiting_role": _of("Role that limits first", "once enough comes in"),
        "days_per_entry": _of("Working days per entry", "mean of all cases"),
        "days_per_win": _of("Working days to a win", "mean of the won cases"),
        "cost_per_entry": _of("Cost per entry", ""),
        "cost_per_win": _of("Cost per won case, all-in", "with the lost ones"),
    }
)
