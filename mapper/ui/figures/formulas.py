"""The figures in words: what each formula is called and how it goes, its terms in braces.

A new figure of `mapper/analysis` gets here by one entry under the code of its formula; those about people stand in
`formulas_people`, `formulas_staff` and `formulas_waits`, those about one step in `formulas_steps`, those of levers and
of gaps in `formulas_levers` and `formulas_gap`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.figures.formulas_gap import OF_GAPS
from mapper.ui.figures.formulas_levers import OF_LEVERS
from mapper.ui.figures.formulas_people import OF_PEOPLE
from mapper.ui.figures.formulas_staff import OF_STAFF
from mapper.ui.figures.formulas_steps import OF_STEPS
from mapper.ui.figures.formulas_waits import OF_WAITS
from mapper.ui.figures.formulas_weak import OF_WEAK_LINKS
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

FORMULAS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        **OF_GAPS,
        **OF_LEVERS,
        **OF_PEOPLE,
        **OF_STAFF,
        **OF_WAITS,
        **OF_WEAK_LINKS,
        **OF_STEPS,
        # the flow
        "win_probability": Formula(
            QT_TRANSLATE_NOOP("Formula", "Win rate"),
            QT_TRANSLATE_NOOP(
                "Formula", "Share of the cases that enter and end at a won end, over every way and loop"
            ),
            Total.SUM,
        ),
        "reached": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that reach it"),
            QT_TRANSLATE_NOOP(
                "Formula", "Of 100 cases that enter, those that ever come here; each counts once"
            ),
            Total.SUM,
        ),
        "arrivals": Formula(
            QT_TRANSLATE_NOOP("Formula", "Arrivals"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{reached} that ever come here + {returns} times that one returns, for each case that enters",
            ),
        ),
        "conversion": Formula(
            QT_TRANSLATE_NOOP("Formula", "Go on to the next stage"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{come_on} of all that enter come here and to the next stage ÷ {reached} that come here",
            ),
        ),
        "wins_from_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Won of those here"),
            QT_TRANSLATE_NOOP(
                "Formula", "{won} of all that enter come here and are won ÷ {reached} that come here"
            ),
        ),
        "entries_per_win": Formula(
            QT_TRANSLATE_NOOP("Formula", "Entries for one win"),
            QT_TRANSLATE_NOOP("Formula", "1 ÷ {win_probability} that are won"),
        ),
        "days_over_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days from entry to end"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the steps of visits × days, over all cases; spread {spread}"
            ),
            Total.SUM,
        ),
        "days_to_win": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days to a win"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the steps of visits of a won case × days; spread {spread}"
            ),
            Total.SUM,
        ),
        "money_of_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Margin of the wins"),
            QT_TRANSLATE_NOOP("Formula", "{wins} wins × {worth} each, value × margin"),
        ),
        "revenue_of_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Revenue from wins"),
            QT_TRANSLATE_NOOP("Formula", "{wins} wins × {value} each"),
        ),
        # time
        "touch_share": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of the work"),
            QT_TRANSLATE_NOOP("Formula", "{class_hours} of this class ÷ {touch_hours} of all work"),
        ),
        "cycle_efficiency": Formula(
            QT_TRANSLATE_NOOP("Formula", "Process cycle efficiency"),
            QT_TRANSLATE_NOOP("Formula", "{va_days} of work that adds value ÷ {lead_days} of lead time"),
        ),
        "activity_ratio": Formula(
            QT_TRANSLATE_NOOP("Formula", "Activity ratio"),
            QT_TRANSLATE_NOOP("Formula", "{touch_days} of work ÷ {lead_days} of lead time"),
        ),
        "lead_time": Formula(
            QT_TRANSLATE_NOOP("Formula", "Lead time"),
            QT_TRANSLATE_NOOP("Formula", "{touch_days} of work + {wait_days} of waiting"),
        ),
        "open_cases": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases under way"),
            QT_TRANSLATE_NOOP(
                "Formula", "{entries_a_day} that enter a day × {lead_days} of lead time, by Little’s law"
            ),
        ),
        "takt": Formula(
            QT_TRANSLATE_NOOP("Formula", "Takt"),
            QT_TRANSLATE_NOOP("Formula", "{working_hours} of working time ÷ {wins} wins"),
        ),
        "entries_of_span": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that enter"),
            QT_TRANSLATE_NOOP("Formula", "{entries_a_month} a month × {months} months, each by its season"),
        ),
        "share_of_age": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of this age"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({beyond_from} − {beyond_to}) ÷ {stay_days}, of a mean stay: beyond {from_age}, beyond "
                "{to_age}, and in all",
            ),
        ),
        "share_of_youngest": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of this age"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({stay_days} − {beyond_to}) ÷ {stay_days}, of a mean stay: in all, and beyond {to_age}",
            ),
        ),
        "share_of_oldest": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of this age"),
            QT_TRANSLATE_NOOP(
                "Formula", "{beyond_from} ÷ {stay_days}, of a mean stay: beyond {from_age}, and in all"
            ),
        ),
        "share_of_no_stay": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of this age"),
            QT_TRANSLATE_NOOP("Formula", "Nobody stays: all are of the first age, after {stay_days}"),
        ),
        "cases_of_age": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases of this age"),
            QT_TRANSLATE_NOOP("Formula", "{waiting} that wait × {share} of this age"),
        ),
        "work_of_case": Formula(
            QT_TRANSLATE_NOOP("Formula", "Work on a case"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the steps of visits × hours of work, by classes of value"),
        ),
        "ever_starts": Formula(
            QT_TRANSLATE_NOOP("Formula", "Ever starts"),
            QT_TRANSLATE_NOOP("Formula", "Of the reviews that end it: {hold} ÷ ({hold} + {cancel})"),
        ),
        "slips_of_date": Formula(
            QT_TRANSLATE_NOOP("Formula", "Slips on average"),
            QT_TRANSLATE_NOOP("Formula", "{slip} ÷ ({hold} + {cancel})"),
        ),
        "days_late": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days later on average"),
            QT_TRANSLATE_NOOP("Formula", "{slips} slips × {of_one} of one"),
        ),
        "money_of_slips": Formula(
            QT_TRANSLATE_NOOP("Formula", "Money delayed"),
            QT_TRANSLATE_NOOP("Formula", "{days_late} × {cost_of_day} that a day costs"),
        ),
        "days_in_fog": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days the customer does not see"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the steps it does not see of the days of one visit"),
            Total.SUM,
        ),
        "work_in_fog": Formula(
            QT_TRANSLATE_NOOP("Formula", "Work the customer does not see"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the steps it does not see of the hours of work"),
            Total.SUM,
        ),
        "times_round": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that go round"),
            QT_TRANSLATE_NOOP(
                "Formula", "{visits} to where it begins × {share} that go round, of one case that enters"
            ),
        ),
        "share_round": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of the flow that goes round"),
            QT_TRANSLATE_NOOP("Formula", "Of all that goes along lines, what the ways round carry"),
        ),
        "stay": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days a case stays here"),
            QT_TRANSLATE_NOOP("Formula", "{attempts} tries on average × {wait_days} for each"),
        ),
        "waiting_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait here"),
            QT_TRANSLATE_NOOP(
                "Formula", "{come_a_day} that come a day × {stay_days} that each stays, by Little’s law"
            ),
        ),
        "older_than": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases of this age"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the stalls of cases that wait × share of that age"),
            Total.SUM,
        ),
        "work_in_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Work in the stage"),
            QT_TRANSLATE_NOOP("Formula", "Sum over its steps of visits of a won case × days of work"),
            Total.SUM,
        ),
        "wait_in_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Waiting in the stage"),
            QT_TRANSLATE_NOOP("Formula", "Sum over its steps of visits of a won case × days without work"),
            Total.SUM,
        ),
        "waiting_at_stalls": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait at stalls"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the stalls of cases that wait there"),
            Total.SUM,
        ),
        "attempts": Formula(
            QT_TRANSLATE_NOOP("Formula", "Tries"),
            QT_TRANSLATE_NOOP("Formula", "1 ÷ (1 − {again} that try again)"),
        ),
        "attempts_to_limit": Formula(
            QT_TRANSLATE_NOOP("Formula", "Tries"),
            QT_TRANSLATE_NOOP(
                "Formula", "(1 − {again} to the power of {attempts_limit}) ÷ (1 − {again} that try again)"
            ),
        ),
        "over_age_limit": Formula(
            QT_TRANSLATE_NOOP("Formula", "Over the age limit"),
            QT_TRANSLATE_NOOP(
                "Formula", "{beyond} ÷ {stay_days}, of a mean stay: beyond {age_limit}, and in all"
            ),
        ),
        # one path, and what is done again
        "path_product": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share that takes this path"),
            QT_TRANSLATE_NOOP("Formula", "The shares of its branches multiplied"),
            Total.PRODUCT,
        ),
        "path_of_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Of the wins from there, straight this way"),
            QT_TRANSLATE_NOOP(
                "Formula", "{path_product} that take this path ÷ {chance} that are won from there at all"
            ),
        ),
        "path_of_losses": Formula(
            QT_TRANSLATE_NOOP("Formula", "Of those that end like this, straight this way"),
            QT_TRANSLATE_NOOP(
                "Formula", "{path_product} that take this path ÷ {chance} that end like this at all"
            ),
        ),
        "chance_from_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance of a win from there"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Sum over the ways on, where cases first part, of share × chance of a win from there, all "
                "loops counted",
            ),
            Total.SUM,
        ),
        "path_days": Formula(
            QT_TRANSLATE_NOOP("Formula", "Working days along the path"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the path of the days of one visit"),
            Total.SUM,
        ),
        "touchpoints_on_path": Formula(
            QT_TRANSLATE_NOOP("Formula", "Touchpoints with the customer"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{touchpoints} of {places} places before the end the customer sees: they lie in its lane, "
                "are joined to it, or say what it gets",
            ),
        ),
        "rolled_accuracy": Formula(
            QT_TRANSLATE_NOOP("Formula", "Complete and accurate along the path"),
            QT_TRANSLATE_NOOP("Formula", "The shares of work that is complete and accurate multiplied"),
            Total.PRODUCT,
        ),
        "rolled_yield": Formula(
            QT_TRANSLATE_NOOP("Formula", "Through the path at the first pass"),
            QT_TRANSLATE_NOOP("Formula", "The shares that go on without being done again multiplied"),
            Total.PRODUCT,
        ),
        "first_pass_of_wins_on_path": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins that go straight this way"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{entry} of the entries × {path_product} that take this path ÷ {win_probability} that are won",
            ),
        ),
        "first_pass_of_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins at the first pass"),
            QT_TRANSLATE_NOOP(
                "Formula", "{straight_wins} won without anything done again ÷ {win_probability} that are won"
            ),
        ),
        "hand_offs_on_path": Formula(
            QT_TRANSLATE_NOOP("Formula", "Changes of hands on the path"),
            QT_TRANSLATE_NOOP("Formula", "Of {lines} lines of the path, those that lead into another lane"),
        ),
        "hand_offs_an_entry": Formula(
            QT_TRANSLATE_NOOP("Formula", "Changes of hands of a case that enters"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over {lines} lines into another lane of how often a case takes each"
            ),
        ),
        "hand_offs_a_win": Formula(
            QT_TRANSLATE_NOOP("Formula", "Changes of hands for a win, all-in"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{hand_offs_an_entry} of a case that enters ÷ {win_probability} that are won; with the lost "
                "ones",
            ),
        ),
        "hand_offs_on_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Changes of hands of a won case"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{hand_offs_of_won} that the won ones have of a case that enters ÷ {win_probability} that are "
                "won",
            ),
        ),
        # money
        "cost_per_entry": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost of a case that enters"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the steps of visits × cost of one visit"),
            Total.SUM,
        ),
        "cost_per_win_all_in": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost of a win, all-in"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{cost_per_entry} for each case that enters ÷ {win_probability} that are won; with the lost "
                "ones",
            ),
        ),
        "cost_per_win_on_path": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost of a win, on its path alone"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Sum over the steps of visits of a won case × cost of one visit; without the lost ones",
            ),
            Total.SUM,
        ),
        "goal_wins": Formula(QT_TRANSLATE_NOOP("Formula", "Wins aimed at"), ""),
    }
)
