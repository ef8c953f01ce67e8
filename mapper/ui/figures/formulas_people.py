"""The figures in words: the formulas about people, their hours, and how many it takes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_PEOPLE: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        # work and people
        "hours_of_role": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours there are"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Hours for cases of {people} by their calendars and shares of time, {full_time} full-time, "
                "with "
                "the leave in the same part: half a job has half of it; one more would bring {hours_a_person}",
            ),
        ),
        "hours_an_entry": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours for one case that enters"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the steps of visits × hours of work"),
            Total.SUM,
        ),
        "hours_a_win": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours per won case, all-in"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{hours_an_entry} for each case that enters ÷ {win_probability} that are won; with the lost "
                "ones",
            ),
        ),
        "load": Formula(
            QT_TRANSLATE_NOOP("Formula", "Load"),
            QT_TRANSLATE_NOOP("Formula", "{entries} cases × {hours_an_entry} for each"),
        ),
        "utilisation": Formula(
            QT_TRANSLATE_NOOP("Formula", "Use of the time"),
            QT_TRANSLATE_NOOP("Formula", "{load} needed ÷ {hours} there are"),
        ),
        "hours_of_person": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours for these roles"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{own_hours} for cases by the calendar × {share_of_time} of the time for these roles",
            ),
        ),
        "load_of_person": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours asked of the person"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the roles of load × own hours for it ÷ hours of the role"),
            Total.SUM,
        ),
        "with_other_maps": Formula(
            QT_TRANSLATE_NOOP("Formula", "Use of the time by all maps"),
            QT_TRANSLATE_NOOP("Formula", "{all_load} needed by all maps ÷ {hours} there are"),
        ),
        "most_entries": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that can be carried"),
            QT_TRANSLATE_NOOP("Formula", "{hours} there are ÷ {hours_an_entry} for each case"),
        ),
        "smallest_most_entries": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that can be carried"),
            QT_TRANSLATE_NOOP("Formula", "The least that any role allows"),
            Total.LEAST,
        ),
        "wins_possible": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "The smaller of {entries} cases that come and {most_entries} that can be carried "
                "× {win_probability} that are won",
            ),
        ),
        "wins_carried": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins"),
            QT_TRANSLATE_NOOP(
                "Formula", "{most_entries} that can be carried × {win_probability} that are won"
            ),
        ),
        "wins_of_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins"),
            QT_TRANSLATE_NOOP("Formula", "{entries} cases that come × {win_probability} that are won"),
        ),
        "wins_in_time": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "({entries} cases that come − {still_wait} that still wait for people at the end) × "
                "{win_probability} that are won",
            ),
        ),
        "most_wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that wait for people, at most"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{waiting} that waited at the end of the month before + {entries} that come in this one − "
                "{allowed} that can be carried",
            ),
        ),
        "still_wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that still wait for people at the end"),
            QT_TRANSLATE_NOOP("Formula", "{entries} that come − {carried} that are done"),
        ),
        "people_exact": Formula(
            QT_TRANSLATE_NOOP("Formula", "People needed, not rounded"),
            QT_TRANSLATE_NOOP(
                "Formula", "{load} needed ÷ ({hours_a_person} a person × {target_utilisation} to be used)"
            ),
        ),
        "people_exact_of_all": Formula(
            QT_TRANSLATE_NOOP("Formula", "People needed, not rounded"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{all_load} needed by all maps ÷ "
                "({hours_a_person} a person × {target_utilisation} to be used)",
            ),
        ),
        "people_needed": Formula(
            QT_TRANSLATE_NOOP("Formula", "People needed"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{people_exact} for the work, and as many as keep the wait within its limit; rounded up",
            ),
        ),
        "closed_by": Formula(
            QT_TRANSLATE_NOOP("Formula", "Closed within these days"),
            QT_TRANSLATE_NOOP("Formula", "Share of the wins that take no longer than {days}"),
        ),
        "won_by": Formula(
            QT_TRANSLATE_NOOP("Formula", "Won within these days"),
            QT_TRANSLATE_NOOP("Formula", "{win_probability} that are won × {closed} of these, within {days}"),
        ),
        "closed_within": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days within which they close"),
            QT_TRANSLATE_NOOP("Formula", "The days that {share} of the wins do not pass"),
        ),
        "required_entries": Formula(
            QT_TRANSLATE_NOOP("Formula", "Entries needed"),
            QT_TRANSLATE_NOOP("Formula", "{goal_wins} wins aimed at ÷ {win_probability} that are won"),
        ),
        "wins_for_revenue": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins needed"),
            QT_TRANSLATE_NOOP("Formula", "{revenue} aimed at ÷ {value} of a win"),
        ),
        "open_work": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases under way that it takes"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the steps of cases that come a day × days there, by Little’s law"
            ),
            Total.SUM,
        ),
        "stage_visits": Formula(
            QT_TRANSLATE_NOOP("Formula", "Visits to the stage"),
            QT_TRANSLATE_NOOP(
                "Formula", "{reached} that ever come here × {of_each} visits of each to its steps"
            ),
        ),
        "cases_of_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that have to come here"),
            QT_TRANSLATE_NOOP("Formula", "{entries} that enter × {reached} of them that come here"),
        ),
        "visits_of_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Visits it takes here"),
            QT_TRANSLATE_NOOP("Formula", "{entries} that enter × {visits_of_a_case} visits of each"),
        ),
        "open_in_stage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases under way here"),
            QT_TRANSLATE_NOOP("Formula", "Sum over its steps of cases that come a day × days there"),
            Total.SUM,
        ),
        "skill_gap": Formula(
            QT_TRANSLATE_NOOP("Formula", "Levels missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{levels_missing} missing in all ÷ {people}; too much of one makes up for nobody",
            ),
        ),
        "skill_coverage": Formula(
            QT_TRANSLATE_NOOP("Formula", "At the level"),
            QT_TRANSLATE_NOOP("Formula", "{able} at the level that is asked for ÷ {people}"),
        ),
        "skill_priority": Formula(
            QT_TRANSLATE_NOOP("Formula", "Priority of training"),
            QT_TRANSLATE_NOOP("Formula", "{gap} levels missing × {visits_of_a_case} visits of a case"),
        ),
        "mean_spearman": Formula(
            QT_TRANSLATE_NOOP("Formula", "Mean rank correlation"),
            QT_TRANSLATE_NOOP("Formula", "({judges} × {w} − 1) ÷ ({judges} − 1), over all pairs"),
        ),
        "chi_square": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chi-square of the agreement"),
            QT_TRANSLATE_NOOP("Formula", "{judges} people × {degrees_of_freedom} × {w}"),
        ),
        "chance_of_agreement": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance of as much by accident"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Share of a chi-square law beyond {chi_square}, degrees of freedom {degrees_of_freedom}",
            ),
        ),
        "kendall_w": Formula(
            QT_TRANSLATE_NOOP("Formula", "Agreement on the ranking"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "12 × {squares} ÷ ({judges}² × ({items}³ − {items}) − {judges} × {ties}): the squares of the "
                "rank sums over the most there could be, by Kendall",
            ),
        ),
    }
)
