"""The figures in words: what is missing for a figure, and what was taken for granted."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.results import Remark
from mapper.core.reader import Reader
from mapper.core.records import record_type_of
from mapper.ui.texts import quoted, translate
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

_MOST_NAMES = 4

REMARKS: Final[Mapping[str, str]] = MappingProxyType(
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
        # queues
        "overload": QT_TRANSLATE_NOOP(
            "Remark", "More comes than {names} can do, so the queue grows without end"
        ),
        "no_servers": QT_TRANSLATE_NOOP("Remark", "Nobody is there to do it"),
        "first_come_first_served": QT_TRANSLATE_NOOP("Remark", "Who comes first is served first"),
        "arrivals_taken_random": QT_TRANSLATE_NOOP(
            "Remark",
            "Cases are taken to come by chance, though it is stated how unevenly they come to {names}",
        ),
        "poisson_arrivals": QT_TRANSLATE_NOOP("Remark", "Cases come by chance, independently of one another"),
        "exponential_work": QT_TRANSLATE_NOOP("Remark", "Hours of work spread exponentially"),
        "steady_state": QT_TRANSLATE_NOOP("Remark", "As many cases come as go, for a long time"),
        "tail_taken_exponential": QT_TRANSLATE_NOOP("Remark", "Long waits are taken to spread exponentially"),
        "approximate": QT_TRANSLATE_NOOP("Remark", "An approximation"),
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
            "On this map alone {names} has time enough; what more of it brings to the other maps is not counted here",
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
        # one path; other methods of counting people
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
        "all_tied": QT_TRANSLATE_NOOP("Remark", "All was ranked alike"),
        "anonymous": QT_TRANSLATE_NOOP("Remark", "Who voted is not known"),
        "few_items": QT_TRANSLATE_NOOP("Remark", "There are fewer than two things to rank"),
        "few_judges": QT_TRANSLATE_NOOP("Remark", "Fewer than two people ranked them"),
        "scores_invalid": QT_TRANSLATE_NOOP("Remark", "A score is no number"),
        "fitted_lognormal": QT_TRANSLATE_NOOP("Remark", "A lognormal law fitted to mean and spread"),
        "goal_invalid": QT_TRANSLATE_NOOP("Remark", "What is aimed at is no number"),
        "loss_invalid": QT_TRANSLATE_NOOP("Remark", "What is lost is no share"),
        "loss_too_large": QT_TRANSLATE_NOOP("Remark", "More is lost than there is"),
        "no_start_with_customer": QT_TRANSLATE_NOOP("Remark", "No start lies in the customer’s lane"),
        "nobody_there": QT_TRANSLATE_NOOP("Remark", "Nobody works at {names}"),
        "not_asked_for": QT_TRANSLATE_NOOP("Remark", "{names} is not asked for there"),
        "paths_cut": QT_TRANSLATE_NOOP("Remark", "There are more paths than were looked at"),
        "period_invalid": QT_TRANSLATE_NOOP("Remark", "The period has no working days"),
        "value_missing": QT_TRANSLATE_NOOP("Remark", "The map does not say what a win is worth"),
        "weights_invalid": QT_TRANSLATE_NOOP("Remark", "The weights of the months are no numbers"),
        "roles_wait_apart": QT_TRANSLATE_NOOP("Remark", "Several roles are waited for apart at {names}"),
        "variation_assumed": QT_TRANSLATE_NOOP(
            "Remark",
            "How much the work differs is not stated for {names}; it is taken as exponential",
        ),
        "priorities": QT_TRANSLATE_NOOP(
            "Remark",
            "By priority several people have a law only where their work is alike and exponential: {names}",
        ),
        "priorities_and_patience": QT_TRANSLATE_NOOP(
            "Remark", "No law holds where work has priorities and customers give up as well: {names}"
        ),
        "seasonal": QT_TRANSLATE_NOOP(
            "Remark", "In its busiest months more comes than can be done by {names}"
        ),
        "few_arrivals": QT_TRANSLATE_NOOP(
            "Remark", "Too little comes in the year for a law to hold for {names}"
        ),
        "near_full": QT_TRANSLATE_NOOP("Remark", "Above 95 % waits hang on the smallest change for {names}"),
        "unequal_people": QT_TRANSLATE_NOOP(
            "Remark", "People of {names} have unequal hours; they count as fewer who are alike"
        ),
        "uneven_months": QT_TRANSLATE_NOOP("Remark", "Some months are much busier than others for {names}"),
        "work_taken_exponential": QT_TRANSLATE_NOOP("Remark", "The work is taken as exponential for {names}"),
        "patience_pooled": QT_TRANSLATE_NOOP("Remark", "The customers’ patience is pooled for {names}"),
        "comes_at_any_time": QT_TRANSLATE_NOOP("Remark", "Cases come at any time alike"),
        "takes_all": QT_TRANSLATE_NOOP("Remark", "The meeting takes all that wait"),
        "exponential_patience": QT_TRANSLATE_NOOP("Remark", "The customers’ patience spreads exponentially"),
        "urgent_first": QT_TRANSLATE_NOOP("Remark", "What is urgent comes first"),
        "begun_work_is_finished": QT_TRANSLATE_NOOP("Remark", "Work that was begun is finished first"),
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
        "no_win_through": QT_TRANSLATE_NOOP("Remark", "No won case comes through here"),
        "no_wins_come_of_it": QT_TRANSLATE_NOOP("Remark", "No wins of the year come of this month"),
        "even_in_month": QT_TRANSLATE_NOOP("Remark", "Cases come evenly within a month"),
        "patience_unknown": QT_TRANSLATE_NOOP("Remark", "No patience of customers is stated"),
        "tail_unknown": QT_TRANSLATE_NOOP("Remark", "The law does not tell how waits spread"),
        "tries_by_themselves": QT_TRANSLATE_NOOP("Remark", "Each try goes on or not by itself"),
        "levels_unsaid_none": QT_TRANSLATE_NOOP("Remark", "A level that is not stated counts as 0"),
        "nobody_works_there": QT_TRANSLATE_NOOP("Remark", "Nobody works there"),
        "few_for_chance": QT_TRANSLATE_NOOP("Remark", "The law of chance holds from eight things on"),
        "blind_ranking": QT_TRANSLATE_NOOP("Remark", "Who ranks by accident ranks blindly, each alone"),
        "reviews_by_themselves": QT_TRANSLATE_NOOP(
            "Remark", "Each review ends by itself, whatever the one before did"
        ),
        "slip_days_unknown": QT_TRANSLATE_NOOP("Remark", "The days that a slip takes are not stated"),
        "delay_cost_unknown": QT_TRANSLATE_NOOP("Remark", "What a day of delay costs is not stated"),
        "nothing_moves": QT_TRANSLATE_NOOP("Remark", "Nothing goes along the lines"),
        "unsaid_counts_nothing": QT_TRANSLATE_NOOP(
            "Remark", "Days and hours that are not stated count as nothing"
        ),
        "no_hours": QT_TRANSLATE_NOOP("Remark", "{names} has no hours for cases"),
        "nothing_spent": QT_TRANSLATE_NOOP("Remark", "Nothing is spent, or what is spent is not stated"),
        "nothing_spent_once": QT_TRANSLATE_NOOP(
            "Remark", "Nothing is spent once, so there is nothing to pay back"
        ),
        "no_payback": QT_TRANSLATE_NOOP("Remark", "It never pays back, or what is spent once is not stated"),
        "goal_missing": QT_TRANSLATE_NOOP(
            "Remark", "No goal says how many wins or how much money is aimed at"
        ),
        "amount_missing": QT_TRANSLATE_NOOP("Remark", "The goal does not say how much is aimed at"),
        "of_hundred": QT_TRANSLATE_NOOP(
            "Remark", "Of 100 cases that enter, as it is not known how many enter"
        ),
        "range_of_chance": QT_TRANSLATE_NOOP(
            "Remark", "The range, for 90 of 100, allows for chance: each case is won or not by itself"
        ),
        "range_of_counts": QT_TRANSLATE_NOOP(
            "Remark", "The range, for 90 of 100, allows for other counts of cases than those at {names}"
        ),
        "range_of_estimates": QT_TRANSLATE_NOOP(
            "Remark", "The range, for 90 of 100, allows for what people estimated in a vote at {names}"
        ),
        "months_of_a_year": QT_TRANSLATE_NOOP(
            "Remark", "The months are those of a whole year that goes on as the goal asks for its period"
        ),
        "goal_off_season": QT_TRANSLATE_NOOP(
            "Remark", "By the seasons of the map nothing is won in the months of the goal"
        ),
        "due_day_past": QT_TRANSLATE_NOOP(
            "Remark",
            "The day on which {names} was due is over; it is planned to the end of its period of today",
        ),
        "goal_not_wins": QT_TRANSLATE_NOOP(
            "Remark", "{names} counts neither wins nor money in the currency of the document"
        ),
        "goal_not_chosen": QT_TRANSLATE_NOOP(
            "Remark", "The map names no goal; {names} is the first that can be planned from"
        ),
        "goal_of_several_maps": QT_TRANSLATE_NOOP(
            "Remark", "The whole goal is asked of this map, and as well of {names}"
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

# What a range allows for, in the order in which it is told.
_SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "range_of_chance": QT_TRANSLATE_NOOP("Remark", "chance"),
        "range_of_counts": QT_TRANSLATE_NOOP("Remark", "counts of cases"),
        "range_of_estimates": QT_TRANSLATE_NOOP("Remark", "estimates"),
    }
)


def remark_sentence(remark: Remark, reader: Reader) -> str:
    """A remark with the names of what it is about, without a full stop."""
    text = translate("Remark", REMARKS.get(remark.code, remark.code.replace("_", " ")))
    return text.replace("{names}", _names(remark, reader))


def range_sources(figure: Figure) -> str:
    """What the range of a figure allows for, in few words; "" where it has none."""
    codes = [each.code for each in figure.assumed]
    return ", ".join(translate("Remark", text) for code, text in _SOURCES.items() if code in codes)


def _names(remark: Remark, reader: Reader) -> str:
    """Roles, people and sale types where it is about these, else nodes; the first few, and how many more there are."""
    told = remark.about or remark.node_ids
    names: list[str] = []
    for record_id in told[:_MOST_NAMES]:
        name = getattr(reader.find(record_type_of(record_id), record_id), "name", "")
        names.append(quoted(name) if name else translate("Figures", "one without a name"))
    if len(told) > _MOST_NAMES:
        names.append(translate("Figures", "{count} more").replace("{count}", str(len(told) - _MOST_NAMES)))
    return ", ".join(names)
