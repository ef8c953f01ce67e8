"""The figures in words: the formulas about a goal and about staff month by month, and people by other methods."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_STAFF: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        # a goal month by month
        "come_in_month": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that have to come in"),
            QT_TRANSLATE_NOOP(
                "Formula", "For the wins of later months, {lag} earlier, of {reached} that come here"
            ),
        ),
        "won_in_month": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins of the month"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{wins_of_year} wins of the year × {part_of_month} that fall into the month by its weight",
            ),
        ),
        "start_mean": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days to a win on average"),
            QT_TRANSLATE_NOOP(
                "Formula", "Mean of the won cases, spread {spread}; about half of them take longer"
            ),
        ),
        "lag_of_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days from here to the win"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Sum over the places where won cases first come into the stage of share of them × days from "
                "there",
            ),
            Total.SUM,
        ),
        # staff month by month
        "people_short": Formula(
            QT_TRANSLATE_NOOP("Formula", "People missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({load} needed in the month ÷ {target_utilisation} to be used − {hours} there) "
                "÷ {hours_a_person} of one more; whole people",
            ),
        ),
        "people_short_of_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "People missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({all_load} needed in the month by all maps ÷ {target_utilisation} to be used − {hours} "
                "there) "
                "÷ {hours_a_person} of one more; whole people",
            ),
        ),
        "nobody_short": Formula(
            QT_TRANSLATE_NOOP("Formula", "People missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{most_used} used in the busiest month, {target_utilisation} are to be used at most",
            ),
        ),
        "hired_by_then": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hired by then"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the hires of people × share that has not left × part of the full work"
            ),
            Total.SUM,
        ),
        "hours_of_month": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours there are in the month"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{hours_there} of those who are there × {staying} who have not left "
                "+ {hired} hired × {hours_a_person} of one more",
            ),
        ),
        "load_of_month": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours needed in the month"),
            QT_TRANSLATE_NOOP(
                "Formula", "{entries} cases of the month by the seasons × {hours_an_entry} for each"
            ),
        ),
        "load_of_all_maps": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours needed in the month by all maps"),
            QT_TRANSLATE_NOOP("Formula", "{load} on this map + {elsewhere} on the other maps"),
        ),
        "grows_a_week": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases more a week that wait"),
            QT_TRANSLATE_NOOP("Formula", "{hours_short} a week too few ÷ {hours_an_entry} a case"),
        ),
        "grows_a_week_of_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases more a week that wait"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{hours_short} a week too few for all maps × {part_of_map} of the work is of this one "
                "÷ {hours_an_entry} a case",
            ),
        ),
        "hours_short_a_week": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours too few a week"),
            QT_TRANSLATE_NOOP("Formula", "({load} needed − {hours} there are) ÷ {weeks} weeks"),
        ),
        "hours_short_of_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours too few a week"),
            QT_TRANSLATE_NOOP(
                "Formula", "({all_load} needed by all maps − {hours} there are) ÷ {weeks} weeks"
            ),
        ),
        "waits_by_then": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait by then"),
            QT_TRANSLATE_NOOP(
                "Formula", "{grows_a_week} more a week × {weeks} weeks, if nothing waited before"
            ),
        ),
        # other methods
        "workload": Formula(
            QT_TRANSLATE_NOOP("Formula", "People by workload"),
            QT_TRANSLATE_NOOP("Formula", "{call_hours_together} of calls ÷ {hours_a_person} a person"),
        ),
        "breakdown": Formula(
            QT_TRANSLATE_NOOP("Formula", "People by breakdown"),
            QT_TRANSLATE_NOOP(
                "Formula", "{target} aimed at ÷ {productivity} a person × (1 + {leaving_share} who leave)"
            ),
        ),
        "incremental": Formula(
            QT_TRANSLATE_NOOP("Formula", "People by what one more brings"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "One more as long as that brings {cost_a_person}: "
                "the last brings {last_one_brings}, the next {next_one_brings}",
            ),
        ),
        "top_down": Formula(
            QT_TRANSLATE_NOOP("Formula", "People from the top down"),
            QT_TRANSLATE_NOOP("Formula", "{target} aimed at ÷ ({quota} a person × {attainment} reached)"),
        ),
        "goal_amount": Formula(QT_TRANSLATE_NOOP("Formula", "Aimed at"), ""),
        "personal_target": Formula(QT_TRANSLATE_NOOP("Formula", "A person’s own target"), ""),
        "quotas_together": Formula(
            QT_TRANSLATE_NOOP("Formula", "Targets of people together"),
            QT_TRANSLATE_NOOP("Formula", "Sum of what each person aims at of the goal in its period"),
            Total.SUM,
        ),
        "quotas_attained": Formula(
            QT_TRANSLATE_NOOP("Formula", "Usually reached of these targets"),
            QT_TRANSLATE_NOOP("Formula", "{quotas} of all people together × {attainment} reached"),
        ),
        "quotas_of_goal": Formula(
            QT_TRANSLATE_NOOP("Formula", "Targets as a part of the goal"),
            QT_TRANSLATE_NOOP("Formula", "{amount} of all people together ÷ {goal} aimed at"),
        ),
        "attained_of_goal": Formula(
            QT_TRANSLATE_NOOP("Formula", "Part of the goal that is usually reached"),
            QT_TRANSLATE_NOOP("Formula", "{amount} usually reached ÷ {goal} aimed at"),
        ),
        "process_of_goal": Formula(
            QT_TRANSLATE_NOOP("Formula", "Part of the goal that the process yields"),
            QT_TRANSLATE_NOOP("Formula", "{amount} expected ÷ {goal} aimed at"),
        ),
        "quotas_of_process": Formula(
            QT_TRANSLATE_NOOP("Formula", "Targets over what the process yields"),
            QT_TRANSLATE_NOOP("Formula", "{amount} of all people together ÷ {process} expected"),
        ),
        "attained_of_process": Formula(
            QT_TRANSLATE_NOOP("Formula", "Usually reached over what the process yields"),
            QT_TRANSLATE_NOOP("Formula", "{amount} usually reached ÷ {process} expected"),
        ),
        "square_root": Formula(
            QT_TRANSLATE_NOOP("Formula", "People with a safety"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{arrivals} visits an hour × {work} + {beta} × √({arrivals} × {work}): the work there is at "
                "one time, and a safety for waits",
            ),
        ),
    }
)
