"""Units in headings: what is wanted is read, what cannot be converted surely is refused, what is no unit is let be."""

import pytest

from mapper.services.tables.step_columns import DAYS, HOURS
from mapper.services.tables.units import is_in_thousands, worth_in


@pytest.mark.parametrize(
    ("worth", "headings"),
    [
        (
            1.0,
            "Wait|Wait (working days)|Wait day(s)|Wartezeit in Arbeitstagen|Wait d|Wartezeit [Werktage]|Wartetage",
        ),
        (
            1.0,
            "Second visit|Days second visit|Wait days (max)|Tage zwischen Sitzungen|Geduld in Tagen|Wait (est.)",
        ),
        (
            None,
            "Wait (wks)|Wait (mo)|Wait (m)|Wait [months]|Wait (yrs)|Wait, wks|Wait w|Wait (customer) (weeks)",
        ),
        (
            None,
            "Wartezeit in Monaten|Wartezeit in Jahren|Wartezeit in Quartalen|Wartezeit (Sekunden)|Wait (second)",
        ),
        (
            None,
            "Wartezeit (Kalendertage)|Wait (calendar days)|Wait h|Wait (days per week)|Wait (10 days)|Wait (PT)",
        ),
    ],
)
def test_a_heading_of_days_says_what_its_numbers_are_worth(worth, headings):
    assert {each: worth_in(each, DAYS, HOURS) for each in headings.split("|")} == dict.fromkeys(
        headings.split("|"), worth
    )


@pytest.mark.parametrize(
    ("worth", "headings"),
    [
        (
            1.0,
            "Touch hours|Stunden je Besuch|Hour(s)|Second call (h)|Dauer (Std.)|Aufwand in Stunden|Effort (AE)",
        ),
        (1 / 60, "Effort (min)|Effort in mins|Bearbeitungszeit (Minuten)|Aufwand min"),
        (
            None,
            "Aufwand (PT)|Aufwand PT|Aufwand (Personentage)|Aufwand in Tagen|Effort (person-days)|Aufwand in Manntagen",
        ),
        (None, "Hours per day|Effort (h/month)|Effort (15min)|Touch hours (min)|Effort (MD)|Effort (WT)"),
    ],
)
def test_a_heading_of_hours_says_what_its_numbers_are_worth(worth, headings):
    assert {each: worth_in(each, HOURS, DAYS) for each in headings.split("|")} == dict.fromkeys(
        headings.split("|"), worth
    )


@pytest.mark.parametrize(
    ("is_so", "headings"),
    [
        (
            True,
            "Value (k€)|Value in k€|Wert in T€|Value (T€)|Value (1000 €)|Amount 1,000 EUR|Wert (1.000 €)",
        ),
        (
            True,
            "Revenue $k|Revenue ($k)|Umsatz (m€)|Umsatz in TEUR|Deal value (EUR k)|Wert [€ Tsd.]|Value ($'000)",
        ),
        (
            True,
            "Umsatz Mio. €|Umsatz (Mrd €)|Value in k|Margin m|kCHF|Wert (deal) (T€)|Wert (10³ €)|Value €m",
        ),
        (
            False,
            "Value|Value (€)|Budget €|Wert in EUR|Amount € total|Value 2027|Umsatz über 2.000 €|Team € (net)",
        ),
    ],
)
def test_money_in_thousands_is_told_by_its_heading(is_so, headings):
    assert {each: is_in_thousands(each) for each in headings.split("|")} == dict.fromkeys(
        headings.split("|"), is_so
    )
