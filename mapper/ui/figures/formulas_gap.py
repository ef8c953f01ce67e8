"""The figures in words: the formulas of gaps, of what they can be filled with, and of mixes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.figures.formula import Formula, Total
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_GAPS: Final[Mapping[str, Formula]] = MappingProxyType(
    {
        "money_in_time": Formula(
            QT_TRANSLATE_NOOP("Formula", "Expected by the due date"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Sum over the sale types of cases × value × win rate × share in time; of {missing} missing, "
                "{shortfall} stay open",
            ),
            Total.SUM,
        ),
        "closing_exact": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance of closing the gap"),
            QT_TRANSLATE_NOOP(
                "Formula", "Chance that what is won is at least {missing}: {mean} on average, spread {spread}"
            ),
        ),
        "closing_normal": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance of closing the gap"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Chance that what is won is at least {missing}: {mean} on average, spread {spread}, "
                "taken as normally distributed",
            ),
        ),
        "gap_missing": Formula(
            QT_TRANSLATE_NOOP("Formula", "Missing"),
            QT_TRANSLATE_NOOP("Formula", "{target} aimed at − {booked} booked, at least 0"),
        ),
        "gap_target": Formula(
            QT_TRANSLATE_NOOP("Formula", "Aimed at"),
            "",
        ),
        "gap_booked": Formula(
            QT_TRANSLATE_NOOP("Formula", "Booked"),
            "",
        ),
        "gap_open": Formula(
            QT_TRANSLATE_NOOP("Formula", "Still missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "{target} aimed at − {booked} booked − {expected} expected of the best mix, at least 0",
            ),
        ),
        "spare_used": Formula(
            QT_TRANSLATE_NOOP("Formula", "Part of the hours to spare"),
            QT_TRANSLATE_NOOP("Formula", "{used} used ÷ {spare} to spare"),
        ),
        "mix_shortfall": Formula(
            QT_TRANSLATE_NOOP("Formula", "Still missing"),
            QT_TRANSLATE_NOOP("Formula", "{missing} missing − {expected} of the mix, at least 0"),
        ),
        "coverage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Coverage"),
            QT_TRANSLATE_NOOP(
                "Formula", "{open_value} open ÷ {missing} missing; needed is 1 ÷ win rate = {needed}"
            ),
            sign="×",
        ),
        "open_value": Formula(
            QT_TRANSLATE_NOOP("Formula", "Open value"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the sale types of value × most that can be started"),
            Total.SUM,
        ),
        "open_win_rate": Formula(
            QT_TRANSLATE_NOOP("Formula", "Win rate of what is open"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the sale types of share of the open value × win rate"),
            Total.SUM,
        ),
        "needed_coverage": Formula(
            QT_TRANSLATE_NOOP("Formula", "Coverage needed"),
            QT_TRANSLATE_NOOP("Formula", "1 ÷ {win_rate} that are won"),
            sign="×",
        ),
        "closing_mean": Formula(
            QT_TRANSLATE_NOOP("Formula", "Money the wins bring on average"),
            QT_TRANSLATE_NOOP(
                "Formula", "Sum over the sale types of cases × value × chance to be won in time"
            ),
            Total.SUM,
        ),
        "closing_spread": Formula(
            QT_TRANSLATE_NOOP("Formula", "Spread of the money the wins bring"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "√ of the sum over the sale types of their spreads alone, squared; one alone is value × "
                "√(cases × chance × (1 − chance))",
            ),
            Total.ROOT,
        ),
        "offer_value": Formula(QT_TRANSLATE_NOOP("Formula", "Value of a win"), ""),
        "offer_win_rate": Formula(QT_TRANSLATE_NOOP("Formula", "Win rate of the sale type"), ""),
        "in_time": Formula(
            QT_TRANSLATE_NOOP("Formula", "Wins that come in time"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "Share of the wins that take no longer than {days_left}, of a cycle of {cycle_days}, spread "
                "{spread}",
            ),
        ),
        "offer_chance": Formula(
            QT_TRANSLATE_NOOP("Formula", "Chance to be won in time"),
            QT_TRANSLATE_NOOP("Formula", "{win_rate} that are won × {share_in_time} of them in time"),
        ),
        "offer_worth": Formula(
            QT_TRANSLATE_NOOP("Formula", "Expected of a case by the due date"),
            QT_TRANSLATE_NOOP(
                "Formula", "{value} × {win_rate} that are won × {share_in_time} of them in time"
            ),
        ),
        "spare_hours": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours to spare until the due date"),
            QT_TRANSLATE_NOOP(
                "Formula", "{hours_there} there are − {hours_taken} that other work takes, at least 0"
            ),
        ),
        "hour_cost": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cost of an hour"),
            QT_TRANSLATE_NOOP("Formula", "{cost} that its people cost until the due date ÷ {hours_there}"),
        ),
        "hours_of_mix": Formula(
            QT_TRANSLATE_NOOP("Formula", "Hours the mix takes"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the sale types of cases × hours of one"),
            Total.SUM,
        ),
        "cases_of_mix": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases the mix starts"),
            QT_TRANSLATE_NOOP("Formula", "{most} that can be started − {left_over} that are left over"),
        ),
        "most_started": Formula(QT_TRANSLATE_NOOP("Formula", "Cases that can be started at most"), ""),
        "room_for_cases": Formula(
            QT_TRANSLATE_NOOP("Formula", "Cases there is room for"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "The least of what can be started, and of what the hours of each role allow: (hours to "
                "spare − those of the others) ÷ hours of one",
            ),
            Total.LEAST,
        ),
        "cases_used": Formula(
            QT_TRANSLATE_NOOP("Formula", "Part of the cases that can be started"),
            QT_TRANSLATE_NOOP("Formula", "{used} started ÷ {spare} that can be"),
        ),
        "mix_margin": Formula(
            QT_TRANSLATE_NOOP("Formula", "Margin of what is expected"),
            QT_TRANSLATE_NOOP("Formula", "Sum over the sale types of cases × expected money × margin"),
            Total.SUM,
        ),
        "dual_value": Formula(
            QT_TRANSLATE_NOOP("Formula", "Worth of a little more of it"),
            QT_TRANSLATE_NOOP(
                "Formula", "For each unit more: sum over the sale types of cases more × expected of one"
            ),
            Total.SUM,
        ),
        "dual_value_at_least": Formula(
            QT_TRANSLATE_NOOP("Formula", "Worth of a little more of it"),
            QT_TRANSLATE_NOOP(
                "Formula", "Dual value of the limit, at least the {one_more} that one whole more brings"
            ),
        ),
        "dual_saving": Formula(
            QT_TRANSLATE_NOOP("Formula", "Saved by a little more of it"),
            QT_TRANSLATE_NOOP(
                "Formula", "For each unit more: sum over the sale types of cases fewer × what one takes"
            ),
            Total.SUM,
        ),
        "dual_saving_at_least": Formula(
            QT_TRANSLATE_NOOP("Formula", "Saved by a little more of it"),
            QT_TRANSLATE_NOOP(
                "Formula", "Dual value of the limit, at least the {one_more} that one whole more saves"
            ),
        ),
        "dual_value_none": Formula(
            QT_TRANSLATE_NOOP("Formula", "Worth of a little more of it"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "More of it alone changes nothing, as something else holds as well; one whole more brings "
                "{one_more}",
            ),
        ),
        "worth_of_one_more": Formula(
            QT_TRANSLATE_NOOP("Formula", "Worth of one more"),
            QT_TRANSLATE_NOOP("Formula", "{with_one_more} with one more − {as_it_is} as it is"),
        ),
        "saved_by_one_more": Formula(
            QT_TRANSLATE_NOOP("Formula", "Saved by one more"),
            QT_TRANSLATE_NOOP("Formula", "{as_it_is} as it is − {with_one_more} with one more"),
        ),
        "gap_price": Formula(
            QT_TRANSLATE_NOOP("Formula", "Price of one more that is missing"),
            QT_TRANSLATE_NOOP(
                "Formula",
                "For each unit of money more that is missing: sum over the sale types of cases more × what "
                "one takes",
            ),
            Total.SUM,
        ),
        "gap_price_at_least": Formula(
            QT_TRANSLATE_NOOP("Formula", "Price of one more that is missing"),
            QT_TRANSLATE_NOOP(
                "Formula", "Dual value of the gap: no less than the mean of all, {as_it_is} ÷ {missing}"
            ),
        ),
    }
)
