"""The figures in words: the formulas about one step or line of a map."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_STEPS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "step_visits": Formula(
            QT_TRANSLATE_NOOP("Formula", "Visits"),
            QT_TRANSLATE_NOOP("Formula", "{reached} that ever come here × {returns} visits of each"),
        ),
        "step_reached": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that ever come here"),
            QT_TRANSLATE_NOOP(
                "Formula", "{visits} ÷ {returns}: visits of a case that enters over those of one that is here"
            ),
        ),
        "step_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance to win from here"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Sum over the ways on, where cases first part, of share × chance of a win from there, all "
                "loops counted",
            ),
            Total.SUM,
        ),
        "step_wins_at_end": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance to win from here"),
            QT_TRANSLATE_NOOP("Formula", "All or none, as it is an end; {ended} of all that enter end here"),
        ),
        "step_cases": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases in the period"),
            QT_TRANSLATE_NOOP("Formula", "{entries} cases that enter × {visits} visits of each"),
        ),
        "step_hours": Formula(
            QT_TRANSLATE_NOOP("Formula", "Work in the period"),
            QT_TRANSLATE_NOOP("Formula", "{cases} cases in the period × {touch_hours} of work"),
        ),
        "step_wait": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait for people"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum of the waits for somebody of each role that works here, and for the meeting"
            ),
            Total.SUM,
        ),
        "step_cost": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost of a visit"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the roles of hours of work × cost of an hour, and the plays that are on"
            ),
            Total.SUM,
        ),
        "step_lead_share": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of the lead time"),
            QT_TRANSLATE_NOOP("Formula", "{step_days} that a won case spends here ÷ {lead_days} in all"),
        ),
        "step_weak": Formula(
            QT_TRANSLATE_NOOP("Formula", "What the weakest link here costs in a year"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "The most of: cases that drop out {of_losses}, days of a won case {of_delays}, "
                "waiting for people {of_queues}, going back {of_returns}",
            ),
        ),
        "line_cases": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases along this line, of 100 that enter"),
            QT_TRANSLATE_NOOP("Formula", "{come} that come to the step × {share} that go on this way"),
        ),
        "line_cases_in_period": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases along this line in the period"),
            QT_TRANSLATE_NOOP("Formula", "{entries} cases that enter × {times} times that each goes along"),
        ),
        "step_first_pass": Formula(
            QT_TRANSLATE_NOOP("Formula", "Right at the first pass"),
            QT_TRANSLATE_NOOP(
                "Formula", "100 % of those that leave − {rework} that go back to be done again"
            ),
        ),
    }
)
