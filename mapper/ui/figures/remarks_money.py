"""The figures in words: what is missing or taken for granted about money, levers and gaps."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_MONEY: Final[Mapping[str, str]] = MappingProxyType(
    {
        # money
        "deal_value_unknown": QT_TRANSLATE_NOOP("Remark", "The map does not say what a won deal is worth"),
        "margin_all": QT_TRANSLATE_NOOP("Remark", "All of the value counts, as the map states no margin"),
        "cost_unknown": QT_TRANSLATE_NOOP("Remark", "What it costs is not stated and counts as nothing"),
        "delay_as_part_of_year": QT_TRANSLATE_NOOP(
            "Remark", "A day earlier is worth that part of a year’s win"
        ),
        "gone": QT_TRANSLATE_NOOP("Remark", "What it would change is no longer on the map"),
        "attempts_unknown": QT_TRANSLATE_NOOP("Remark", "No limit of attempts is stated at {names}"),
        "as_far_as_carried": QT_TRANSLATE_NOOP("Remark", "Only as many more as {names} have time for"),
        "goes_only_so_far": QT_TRANSLATE_NOOP(
            "Remark",
            "It goes only so far: shares stay between 0 and 100 %, hours, days and cases at 0 or more",
        ),
        "entries_shared_evenly": QT_TRANSLATE_NOOP(
            "Remark", "As none enter yet, as many more come in at each start"
        ),
        "nothing_tried_again": QT_TRANSLATE_NOOP(
            "Remark", "No branch leads straight back to {names}, so a limit of attempts counts nothing there"
        ),
        "taken_by_other_maps": QT_TRANSLATE_NOOP(
            "Remark",
            "{names} has no time for all maps together; what this brings to the others, or takes from them, is not "
            "counted here",
        ),
        "no_drop_out": QT_TRANSLATE_NOOP("Remark", "Nobody drops out there"),
        # gaps
        "no_targets": QT_TRANSLATE_NOOP("Remark", "The list of targets is empty"),
        "no_gap": QT_TRANSLATE_NOOP("Remark", "No gap is in the list of gaps"),
        "no_target": QT_TRANSLATE_NOOP("Remark", "The gap has no target"),
        "no_due": QT_TRANSLATE_NOOP("Remark", "The gap has no due date"),
        "due_past": QT_TRANSLATE_NOOP("Remark", "The due date of the gap has passed"),
        "no_sale_types": QT_TRANSLATE_NOOP("Remark", "There are no sale types to fill it with"),
        "nothing_limits": QT_TRANSLATE_NOOP("Remark", "Neither hours nor a most limit {names}"),
        "not_solved": QT_TRANSLATE_NOOP("Remark", "No best mix was found"),
        "count_invalid": QT_TRANSLATE_NOOP("Remark", "How many of {names} are started is no number"),
        "unknown_type": QT_TRANSLATE_NOOP("Remark", "{names} is no sale type of this gap"),
        "value_unknown": QT_TRANSLATE_NOOP("Remark", "No value is stated for {names}"),
        "win_rate_unknown": QT_TRANSLATE_NOOP("Remark", "No win rate is stated for {names}"),
        "cycle_unknown": QT_TRANSLATE_NOOP("Remark", "No cycle time is stated for {names}"),
        "effort_unknown": QT_TRANSLATE_NOOP("Remark", "No effort is stated for {names}"),
        "type_not_a_number": QT_TRANSLATE_NOOP(
            "Remark", "What is stated of {names} is no number to reckon with"
        ),
        "never_in_time": QT_TRANSLATE_NOOP("Remark", "None of {names} is won by the due date"),
        "from_map": QT_TRANSLATE_NOOP("Remark", "Read off their map: {names}"),
        "hours_unknown": QT_TRANSLATE_NOOP("Remark", "The hours of {names} are not known and do not limit"),
        "calendars_missing": QT_TRANSLATE_NOOP(
            "Remark", "Some people of {names} have no calendar and count nothing"
        ),
        "entries_taken_off": QT_TRANSLATE_NOOP(
            "Remark",
            "What enters the maps takes hours of {names}, which are taken off; what it brings is not counted",
        ),
        "overloaded": QT_TRANSLATE_NOOP("Remark", "There is more to do than hours already for {names}"),
        # what fills a gap, and pays back
        "value_missing": QT_TRANSLATE_NOOP("Remark", "The map does not say what a win is worth"),
        "other_cases_won": QT_TRANSLATE_NOOP(
            "Remark", "Other cases are won then, and no win of before comes earlier"
        ),
        "won_as_ever": QT_TRANSLATE_NOOP("Remark", "What is open is won at the same rate as ever"),
        "won_by_themselves": QT_TRANSLATE_NOOP("Remark", "Each case is won or not by itself"),
        "nothing_missing": QT_TRANSLATE_NOOP("Remark", "Nothing is missing any more"),
        "nothing_booked": QT_TRANSLATE_NOOP("Remark", "Nothing is booked yet"),
        "usual_cycle_spread": QT_TRANSLATE_NOOP(
            "Remark", "The spread of the cycle is not stated and taken as 71 % of it for {names}"
        ),
        "nothing_to_spare": QT_TRANSLATE_NOOP("Remark", "{names} has nothing to spare"),
        "margin_unknown": QT_TRANSLATE_NOOP("Remark", "No margin is stated for {names}"),
        "parts_of_cases": QT_TRANSLATE_NOOP("Remark", "Worked out for a mix that may hold parts of cases"),
        "aimed_at_money": QT_TRANSLATE_NOOP(
            "Remark", "What is aimed at is the most money, whatever is missing"
        ),
        "nothing_spent": QT_TRANSLATE_NOOP("Remark", "Nothing is spent, or what is spent is not stated"),
        "nothing_spent_once": QT_TRANSLATE_NOOP(
            "Remark", "Nothing is spent once, so there is nothing to pay back"
        ),
        "no_payback": QT_TRANSLATE_NOOP("Remark", "It never pays back, or what is spent once is not stated"),
    }
)
