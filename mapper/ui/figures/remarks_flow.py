"""The figures in words: what is missing or taken for granted where cases are followed through a map."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_FLOW: Final[Mapping[str, str]] = MappingProxyType(
    {
        # what keeps cases from being followed through a map
        "no_start": QT_TRANSLATE_NOOP("Remark", "The map has no start"),
        "no_end": QT_TRANSLATE_NOOP("Remark", "The map has no end"),
        "no_way_out": QT_TRANSLATE_NOOP("Remark", "No line leaves {names}"),
        "share_unknown": QT_TRANSLATE_NOOP("Remark", "A branch has no share at {names}"),
        "no_share": QT_TRANSLATE_NOOP("Remark", "A share is no number from 0 to 100 % at {names}"),
        "shares_not_one": QT_TRANSLATE_NOOP("Remark", "The shares do not add up to 100 % at {names}"),
        "trapped": QT_TRANSLATE_NOOP("Remark", "No way leads to an end from {names}"),
        "not_solvable": QT_TRANSLATE_NOOP("Remark", "Cases go round too long to be counted at {names}"),
        "no_won_end": QT_TRANSLATE_NOOP("Remark", "No end of the map counts as won"),
        "no_win": QT_TRANSLATE_NOOP("Remark", "No case is ever won"),
        "never_won": QT_TRANSLATE_NOOP("Remark", "No case is ever won"),
        "several_starts": QT_TRANSLATE_NOOP("Remark", "Every start gets the same share of the cases"),
        "unreachable": QT_TRANSLATE_NOOP("Remark", "No case comes to {names}"),
        "attempts_limit_ignored": QT_TRANSLATE_NOOP(
            "Remark", "The limit of attempts is not counted at {names}"
        ),
        "attempts_limit_anew": QT_TRANSLATE_NOOP(
            "Remark", "Attempts are counted anew at each return to {names}"
        ),
        "given_up_parked": QT_TRANSLATE_NOOP(
            "Remark", "After the last attempt cases count as parked at {names}"
        ),
        # time
        "wait_unknown": QT_TRANSLATE_NOOP(
            "Remark", "No days are stated at {names}; they take as long as their work"
        ),
        "wait_missing": QT_TRANSLATE_NOOP("Remark", "No days are stated at {names}; they count nothing"),
        "work_above_wait": QT_TRANSLATE_NOOP(
            "Remark", "The work takes longer than the days stated at {names}"
        ),
        "usual_day": QT_TRANSLATE_NOOP("Remark", "A working day has 8 hours, as the map names no calendar"),
        "class_unknown": QT_TRANSLATE_NOOP("Remark", "No value class is stated at {names}"),
        "touch_unknown": QT_TRANSLATE_NOOP("Remark", "No hours of work are stated"),
        "lead_time_unknown": QT_TRANSLATE_NOOP("Remark", "No days and no hours are stated"),
        "not_a_number": QT_TRANSLATE_NOOP("Remark", "What is stated is no number at {names}"),
        "number_unknown": QT_TRANSLATE_NOOP(
            "Remark", "What is stated is no number to reckon with at {names}"
        ),
        "stall_wait": QT_TRANSLATE_NOOP("Remark", "No days are stated at {names}"),
        "stall_share": QT_TRANSLATE_NOOP("Remark", "A branch has no share at {names}"),
        "stall_no_way_on": QT_TRANSLATE_NOOP("Remark", "All try again and none goes on at {names}"),
        "no_age_limit": QT_TRANSLATE_NOOP("Remark", "No age limit is stated"),
        "no_open_value": QT_TRANSLATE_NOOP(
            "Remark", "No sale type says both its value and how many can be started"
        ),
        "last_stage": QT_TRANSLATE_NOOP("Remark", "It is the last stage"),
        "unreached_stage": QT_TRANSLATE_NOOP("Remark", "No case comes to it"),
        # ways and what a case goes through
        "path_empty": QT_TRANSLATE_NOOP("Remark", "The path is empty"),
        "path_broken": QT_TRANSLATE_NOOP("Remark", "No open line leads on from {names}"),
        "path_not_won": QT_TRANSLATE_NOOP("Remark", "The path ends at {names}, which is no win"),
        "path_reworks": QT_TRANSLATE_NOOP("Remark", "The path goes back at {names}"),
        "accuracy_unknown": QT_TRANSLATE_NOOP(
            "Remark", "How much is complete and accurate is not stated at {names}"
        ),
        "follows_path": QT_TRANSLATE_NOOP("Remark", "Along {names} only"),
        "path_ends_here": QT_TRANSLATE_NOOP("Remark", "No way leads on from {names}, which is an end"),
        "no_win_from": QT_TRANSLATE_NOOP("Remark", "No way leads to a win from {names}"),
        "loops_not_taken": QT_TRANSLATE_NOOP(
            "Remark", "A path takes no loop; some cases come back to {names}"
        ),
        "fitted_lognormal": QT_TRANSLATE_NOOP("Remark", "A lognormal law fitted to mean and spread"),
        "no_start_with_customer": QT_TRANSLATE_NOOP("Remark", "No start lies in the customer’s lane"),
        "paths_cut": QT_TRANSLATE_NOOP("Remark", "There are more paths than were looked at"),
        "tries_by_themselves": QT_TRANSLATE_NOOP("Remark", "Each try goes on or not by itself"),
        "nothing_moves": QT_TRANSLATE_NOOP("Remark", "Nothing goes along the lines"),
        "unsaid_counts_nothing": QT_TRANSLATE_NOOP(
            "Remark", "Days and hours that are not stated count as nothing"
        ),
        # lean measures
        "no_visits": QT_TRANSLATE_NOOP("Remark", "No case comes anywhere"),
        "visits_invalid": QT_TRANSLATE_NOOP("Remark", "Visits are no number at {names}"),
        "hours_a_day_invalid": QT_TRANSLATE_NOOP("Remark", "A working day has no hours"),
        "entries_invalid": QT_TRANSLATE_NOOP("Remark", "How many cases enter is no number"),
        "days_invalid": QT_TRANSLATE_NOOP("Remark", "The lead time is no number"),
        "no_wins_needed": QT_TRANSLATE_NOOP("Remark", "No wins are needed"),
    }
)
