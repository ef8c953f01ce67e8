"""The figures in words: what is missing or taken for granted about goals, ranges, slips and votes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_GOALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # goals and what is expected
        "goal_invalid": QT_TRANSLATE_NOOP("Remark", "What is aimed at is no number"),
        "loss_invalid": QT_TRANSLATE_NOOP("Remark", "What is lost is no share"),
        "loss_too_large": QT_TRANSLATE_NOOP("Remark", "More is lost than there is"),
        "period_invalid": QT_TRANSLATE_NOOP("Remark", "The period has no working days"),
        "weights_invalid": QT_TRANSLATE_NOOP("Remark", "The weights of the months are no numbers"),
        "no_win_through": QT_TRANSLATE_NOOP("Remark", "No won case comes through here"),
        "no_wins_come_of_it": QT_TRANSLATE_NOOP("Remark", "No wins of the year come of this month"),
        "even_in_month": QT_TRANSLATE_NOOP("Remark", "Cases come evenly within a month"),
        "reviews_by_themselves": QT_TRANSLATE_NOOP(
            "Remark", "Each review ends by itself, whatever the one before did"
        ),
        "slip_days_unknown": QT_TRANSLATE_NOOP("Remark", "The days that a slip takes are not stated"),
        "delay_cost_unknown": QT_TRANSLATE_NOOP("Remark", "What a day of delay costs is not stated"),
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
        "value_of_type": QT_TRANSLATE_NOOP("Remark", "The value of a won case is that of {names}"),
        "value_of_types": QT_TRANSLATE_NOOP(
            "Remark",
            "The value of a won case is the mean of {names}, by how many of each can be started and are won",
        ),
        "other_value_on_map": QT_TRANSLATE_NOOP(
            "Remark", "The map {names} states another value of a won case; that of its sale types counts"
        ),
        "mix_unknown": QT_TRANSLATE_NOOP(
            "Remark",
            "One value counts for all wins, as it is not known what {names} brings or how many can be started",
        ),
        "types_enter_otherwise": QT_TRANSLATE_NOOP(
            "Remark",
            "The win rate of {names} asks for another number of entries than that of the map, by which all else "
            "is counted",
        ),
        "goal_without_metric": QT_TRANSLATE_NOOP(
            "Remark", "{names} has no metric of which people could have targets"
        ),
        "no_personal_targets": QT_TRANSLATE_NOOP(
            "Remark", "Nobody has a target of his or her own on the metric of {names} in its period"
        ),
        "no_targets_of_role": QT_TRANSLATE_NOOP("Remark", "Nobody of {names} has a target for the goal"),
        "targets_of_part": QT_TRANSLATE_NOOP(
            "Remark", "The targets of {names} are not for the whole period of the goal"
        ),
        "usual_attainment": QT_TRANSLATE_NOOP(
            "Remark",
            "60 % of a target is taken to be reached on average; published are 55 to 65 % (thecroreport)",
        ),
        "nothing_to_compare": QT_TRANSLATE_NOOP("Remark", "There is nothing to compare it with"),
        # votes and rankings
        "all_tied": QT_TRANSLATE_NOOP("Remark", "All was ranked alike"),
        "anonymous": QT_TRANSLATE_NOOP("Remark", "Who voted is not known"),
        "few_items": QT_TRANSLATE_NOOP("Remark", "There are fewer than two things to rank"),
        "few_judges": QT_TRANSLATE_NOOP("Remark", "Fewer than two people ranked them"),
        "scores_invalid": QT_TRANSLATE_NOOP("Remark", "A score is no number"),
        "few_for_chance": QT_TRANSLATE_NOOP("Remark", "The law of chance holds from eight things on"),
        "blind_ranking": QT_TRANSLATE_NOOP("Remark", "Who ranks by accident ranks blindly, each alone"),
    }
)
