"""The figures in words: the formulas of levers, and of what a win is worth."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_LEVERS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "lever_net": Formula(
            QT_TRANSLATE_NOOP("Formula", "Gain in a year"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{wins} more wins × {worth} each − {cost_a_year} a year + {delay_benefit} for the time saved, "
                "{days_saved}",
            ),
        ),
        "lever_net_of_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Gain in a year"),
            QT_TRANSLATE_NOOP("Formula", "{wins} more wins × {worth} each − {cost_a_year} a year"),
        ),
        "lever_days": Formula(
            QT_TRANSLATE_NOOP("Formula", "Days a win comes sooner"),
            QT_TRANSLATE_NOOP("Formula", "{days_before} to a win without the lever − {days_after} with it"),
        ),
        "lever_return": Formula(
            QT_TRANSLATE_NOOP("Formula", "Back for each one spent, in the first year"),
            QT_TRANSLATE_NOOP(
                "Formula", "({earnings} + {delay_benefit}) ÷ ({cost} once + {cost_a_year} a year)"
            ),
        ),
        "lever_payback": Formula(
            QT_TRANSLATE_NOOP("Formula", "Months until it has paid back"),
            QT_TRANSLATE_NOOP("Formula", "{cost} once ÷ {net} in a year × 12, the lead time not counted"),
        ),
        "pair_net": Formula(
            QT_TRANSLATE_NOOP("Formula", "Gain of both in a year"),
            QT_TRANSLATE_NOOP("Formula", "{first} of the first + {after_first} of the second after it"),
        ),
        "pair_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins gained in a year by both"),
            QT_TRANSLATE_NOOP("Formula", "{first} of the first + {after_first} of the second after it"),
        ),
        "lever_wins": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins gained in a year"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{wins_after} with the lever − {wins_before} without it, as far as people can carry them",
            ),
        ),
        "lever_earnings": Formula(
            QT_TRANSLATE_NOOP("Formula", "Money of the wins gained, a year"),
            QT_TRANSLATE_NOOP("Formula", "{wins} more wins × {worth} that a win is worth"),
        ),
        "lever_delay": Formula(
            QT_TRANSLATE_NOOP("Formula", "What the shorter time is worth in a year"),
            QT_TRANSLATE_NOOP(
                "Formula", "{wins_after} wins a year × {days_saved} saved × {cost_of_day} that a day costs"
            ),
        ),
        "lever_first_year": Formula(
            QT_TRANSLATE_NOOP("Formula", "Gain in the first year"),
            QT_TRANSLATE_NOOP("Formula", "{net} in a year − {cost} once"),
        ),
        "lever_cost": Formula(QT_TRANSLATE_NOOP("Formula", "Cost once"), ""),
        "lever_cost_a_year": Formula(QT_TRANSLATE_NOOP("Formula", "Cost a year"), ""),
        "hire_cost": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost once"),
            QT_TRANSLATE_NOOP("Formula", "{people} × {cost_of_one} to find one"),
        ),
        "hire_cost_a_year": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost a year"),
            QT_TRANSLATE_NOOP("Formula", "{people} × {cost_of_one} that one costs a year"),
        ),
        "pair_lift": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins more than alone"),
            QT_TRANSLATE_NOOP("Formula", "{after_first} of the second after the first − {alone} of it alone"),
        ),
        "deal_value": Formula(QT_TRANSLATE_NOOP("Formula", "Value of a won case"), ""),
        "mean_value": Formula(
            QT_TRANSLATE_NOOP("Formula", "Value of a won case"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the sale types of share of the wins × value of one"),
            Total.SUM,
        ),
        "worth_of_win": Formula(
            QT_TRANSLATE_NOOP("Formula", "What a win is worth"),
            QT_TRANSLATE_NOOP("Formula", "{value} of a won case × {margin} that is kept"),
        ),
    }
)
