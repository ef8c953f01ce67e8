"""The figures in words: what the figures of weak links are called, and how they go."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_WEAK_LINKS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "wins_lost_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins lost here at most"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{dropped} cases a year that drop out × {won_of_others} that are won of those who go on",
            ),
        ),
        "money_lost_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Money lost here in a year at most"),
            QT_TRANSLATE_NOOP("Formula", "{wins_lost} wins lost × {worth} that a win is worth"),
        ),
        "money_lost_carried": Formula(
            QT_TRANSLATE_NOOP("Formula", "Money lost here in a year at most"),
            QT_TRANSLATE_NOOP(
                "Formula", "{wins_lost} more wins that the people could carry × {worth} that a win is worth"
            ),
        ),
        "delay_share": Formula(
            QT_TRANSLATE_NOOP("Formula", "Share of the days to a win"),
            QT_TRANSLATE_NOOP("Formula", "{days_there} spent here ÷ {days_to_win} to a win"),
        ),
        "queue_wait_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wait of a won case for somebody to begin"),
            QT_TRANSLATE_NOOP("Formula", "{visits_of_win} visits of a won case × {wait_of_visit} of waiting"),
        ),
        "money_of_days": Formula(
            QT_TRANSLATE_NOOP("Formula", "What these days cost in a year"),
            QT_TRANSLATE_NOOP(
                "Formula", "{wins_a_year} wins × {days_there} × {cost_of_day} that a day costs"
            ),
        ),
        "returns_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases that go back from here"),
            QT_TRANSLATE_NOOP("Formula", "{cases_in} cases × {returns_of_case} times that each goes back"),
        ),
        "money_of_returns": Formula(
            QT_TRANSLATE_NOOP("Formula", "What going back costs in a year"),
            QT_TRANSLATE_NOOP("Formula", "Cases that go back × cost of one visit to where they go"),
            Total.SUM,
        ),
        "hand_offs_here": Formula(
            QT_TRANSLATE_NOOP("Formula", "Changes of hands from here"),
            QT_TRANSLATE_NOOP("Formula", "{cases_in} cases × {hand_offs_of_case} times into another lane"),
        ),
        "money_held_back": Formula(
            QT_TRANSLATE_NOOP("Formula", "What is held back in a year"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{held_back} cases more than can be carried × {win_probability} that are won "
                "× {worth} that a win is worth",
            ),
        ),
    }
)
