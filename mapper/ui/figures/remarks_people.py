"""The figures in words: what is missing or taken for granted about people, their hours, load and skills."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_PEOPLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # people
        "entries_unknown": QT_TRANSLATE_NOOP("Remark", "The start does not say how many cases enter a month"),
        "cost_of_colleagues": QT_TRANSLATE_NOOP("Remark", "One more costs what colleagues cost: {names}"),
        "entries_unlimited": QT_TRANSLATE_NOOP("Remark", "As many cases come as can be carried"),
        "no_people": QT_TRANSLATE_NOOP("Remark", "Nobody has time for {names}"),
        "people_absent": QT_TRANSLATE_NOOP(
            "Remark", "All people of {names} have left by then or have not started yet"
        ),
        "people_come_and_go": QT_TRANSLATE_NOOP(
            "Remark", "People of {names} come, leave or grow into the work within that time"
        ),
        "calendar_unknown": QT_TRANSLATE_NOOP("Remark", "No calendar tells the hours of {names}"),
        "some_calendars_unknown": QT_TRANSLATE_NOOP(
            "Remark", "Some people of {names} have no calendar and count nothing"
        ),
        "shared_with_other_maps": QT_TRANSLATE_NOOP(
            "Remark", "The hours are all that {names} has; other maps take a part of them"
        ),
        "parted_with_other_maps": QT_TRANSLATE_NOOP(
            "Remark",
            "{names} has no time for all maps together: what comes first is done first, so each map gets its part by "
            "the hours it asks for",
        ),
        "pooled_with_other_maps": QT_TRANSLATE_NOOP(
            "Remark", "The visits of all maps wait in one queue for {names}"
        ),
        "zero_capacity": QT_TRANSLATE_NOOP("Remark", "The people of {names} have no hours for cases"),
        "target_zero": QT_TRANSLATE_NOOP(
            "Remark", "None of the hours of {names} are to be planned: the planned utilisation is 0 %"
        ),
        "no_work": QT_TRANSLATE_NOOP("Remark", "No hours of work are stated for {names}"),
        "capacity_unknown": QT_TRANSLATE_NOOP(
            "Remark", "What people can carry is not known and does not limit"
        ),
        "roles_left_out": QT_TRANSLATE_NOOP("Remark", "The hours of {names} are not known and do not limit"),
        "rationed_at_entry": QT_TRANSLATE_NOOP("Remark", "What is too much is held back before it enters"),
        "piles_up_inside": QT_TRANSLATE_NOOP(
            "Remark", "Where it is let in and piles up inside instead, fewer are won"
        ),
        "usual_year": QT_TRANSLATE_NOOP("Remark", "Hours of a usual year, as no calendar tells them"),
        "usual_target": QT_TRANSLATE_NOOP(
            "Remark", "85 % of the time is to be used, as the role does not say"
        ),
        "allen_cunneen": QT_TRANSLATE_NOOP("Remark", "Waits by Allen-Cunneen"),
        "limit_out_of_reach": QT_TRANSLATE_NOOP(
            "Remark", "No number of people keeps the wait within the limit of {names}"
        ),
        "over_allocated": QT_TRANSLATE_NOOP("Remark", "{names} has more than 100 % of the time given away"),
        "role_cost_missing": QT_TRANSLATE_NOOP("Remark", "Nobody’s cost or calendar is known of {names}"),
        "hire_undated": QT_TRANSLATE_NOOP("Remark", "A hire that is planned has no day and counts nothing"),
        "hire_overdue": QT_TRANSLATE_NOOP(
            "Remark", "A hire that was planned for a day that is past counts nothing"
        ),
        "ramp_unknown": QT_TRANSLATE_NOOP(
            "Remark", "How long people grow into the work is not stated for {names}"
        ),
        "fill_unknown": QT_TRANSLATE_NOOP(
            "Remark", "How long it takes to find somebody is not stated for {names}"
        ),
        "leavers_unknown": QT_TRANSLATE_NOOP("Remark", "How many leave in a year is not stated for {names}"),
        "work_when_entered": QT_TRANSLATE_NOOP(
            "Remark", "The work of a case falls into the month in which it enters"
        ),
        "done_in_later_months": QT_TRANSLATE_NOOP(
            "Remark",
            "What busy months bring waits for {names} and is done in later ones, what came first first; "
            "what still waits at the end is not won by then",
        ),
        "steady_weeks": QT_TRANSLATE_NOOP("Remark", "As much comes and as much is done in every week"),
        "nothing_waited": QT_TRANSLATE_NOOP("Remark", "Nothing waited on the first day"),
        "hire_by_past": QT_TRANSLATE_NOOP(
            "Remark", "The day to begin to look for somebody is over for {names}"
        ),
        # other methods of counting people, and skills
        "all_worth_it": QT_TRANSLATE_NOOP("Remark", "Even the last one looked at is worth it"),
        "accounts": QT_TRANSLATE_NOOP("Remark", "How many customers there are is not stated"),
        "calls": QT_TRANSLATE_NOOP("Remark", "How many calls each gets is not stated"),
        "call_hours": QT_TRANSLATE_NOOP("Remark", "The hours of a call are not stated"),
        "hours_a_person": QT_TRANSLATE_NOOP("Remark", "The hours of a person are not stated"),
        "target": QT_TRANSLATE_NOOP("Remark", "What is aimed at is not stated"),
        "productivity": QT_TRANSLATE_NOOP("Remark", "What one person brings is not stated"),
        "leaving_share": QT_TRANSLATE_NOOP("Remark", "How many leave is not stated"),
        "margins": QT_TRANSLATE_NOOP("Remark", "What so many people bring is not stated"),
        "cost": QT_TRANSLATE_NOOP("Remark", "What a person costs is not stated"),
        "quota": QT_TRANSLATE_NOOP("Remark", "The quota is not stated"),
        "attainment": QT_TRANSLATE_NOOP("Remark", "How much of the quota is reached is not stated"),
        "arrivals": QT_TRANSLATE_NOOP("Remark", "How many cases come is not stated"),
        "work": QT_TRANSLATE_NOOP("Remark", "The hours of a case are not stated"),
        "nobody_there": QT_TRANSLATE_NOOP("Remark", "Nobody works at {names}"),
        "not_asked_for": QT_TRANSLATE_NOOP("Remark", "{names} is not asked for there"),
        "levels_unsaid_none": QT_TRANSLATE_NOOP("Remark", "A level that is not stated counts as 0"),
        "nobody_works_there": QT_TRANSLATE_NOOP("Remark", "Nobody works there"),
        "no_hours": QT_TRANSLATE_NOOP("Remark", "{names} has no hours for cases"),
    }
)
