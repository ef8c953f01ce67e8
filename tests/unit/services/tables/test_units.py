"""Units in headings: what is wanted is read, what cannot be converted surely is refused, what is no unit is let be."""

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Calendar
from mapper.services.tables.units import DAYS, HOURS, Yardstick, money_worth, worth_in, yardstick_of
from tests.builders import a_map


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
    ("worth", "headings"),
    [
        (
            1e3,
            "Value (k€)|Value in k€|Wert in T€|Value (T€)|Value (1000 €)|Wert (1.000 €)|Umsatz in TEUR|Value in k",
        ),
        (1e3, "Deal value (EUR k)|Wert [€ Tsd.]|Wert (deal) (T€)|Wert in Tausend Euro|Value (€ '000)|keuro"),
        (1e3, "Value (EURk)|Umsatz in Tausenden|Kosten (€k)"),
        (1e6, "Umsatz Mio. €|Wert in Mio|Value (million €)|Wert (1.000.000 €)|Value €mn"),
        (1e9, "Umsatz (Mrd €)|Value (bn €)"),
        (
            1.0,
            "Value|Value (€)|Budget €|Wert in EUR|Amount € total|Value 2027|Umsatz über 2.000 €|Team € (net)",
        ),
        # M is a thousand to some and a million to others; a thousand in the middle of a heading may be an amount
        (None, "Umsatz (m€)|Margin m|Value €m|Wert (10³ €)|Amount 1,000 EUR|Value (k or mn €)|Budget (MM)"),
        (None, "Value (USDk)|Value (EURm)|Wert (Cent)|Betrag (ct)|Value (10k€)|Value (10 k€)|Wert (100 €)"),
        (None, "Value (EUR/1000)|Preis (€/t)|Preis (€/kg)|Value (AED)|Value (5 Mio.)"),
        (1.0, "Kosten (€/h)|Umsatz €/Monat|Wert (ist)|Umsatz 2026 (€)"),
        (
            None,
            "Wert (Pfund)|Value in yuan|Umsatz in Rubel|Value (руб.)|Value (Rs)|Value (francs)|Value (万円)|Value THB",
        ),
        (None, "Value in dollars|Betrag (Kronen)|Value (zl)|Value (₿)|Wert (Fr.)|Value (Cr.)|Value (₹ Lakh)"),
        (100.0, "Value (hundreds)|Wert in Hunderten|Value hundreds €"),
        (1e5, "Value (Lakh)|Budget in lacs|Wert in Hunderttausend"),
        (1e7, "Value (crore)|Value (€ crores)"),
        (None, "Value ($)|Revenue $k|Value (US$)|kCHF|Wert in CHF|Value ($'000)|Wert (€ oder $)|Betrag GBP"),
    ],
)
def test_a_heading_of_money_says_what_its_numbers_are_worth(worth, headings):
    each = headings.split("|")
    assert {text: money_worth(text, "EUR") for text in each} == dict.fromkeys(each, worth)


def test_a_document_has_one_currency_whatever_its_sign_stands_for_elsewhere():
    said = [money_worth("Value ($)", code) for code in ("USD", "CAD", "EUR")]
    assert said == [1.0, 1.0, None]
    assert [money_worth("Wert (Tkr)", code) for code in ("SEK", "EUR")] == [1e3, None]


@pytest.mark.parametrize(
    ("worth", "headings"),
    [
        (7.5, "Aufwand in Tagen|Effort (days)|Aufwand (PT)|Effort (person-days)|Aufwand in Manntagen"),
        (1.0, "Touch hours|Aufwand in Stunden|Aufwand (h)"),
        (None, "Aufwand in Wochen|Effort (months)|Aufwand (h/Tag)|Aufwand (Kalendertage)|Effort (2 days)"),
    ],
)
def test_days_of_work_have_as_many_hours_as_those_of_the_calendar(worth, headings):
    each, hours = headings.split("|"), Yardstick("EUR", 7.5).hours
    assert {text: worth_in(text, hours, {}) for text in each} == dict.fromkeys(each, worth)


def test_the_yardstick_is_that_of_the_document_and_of_the_map():
    draft = Draft(a_map().step("Call").snapshot())
    own = queries.maps(draft)[0]
    draft.update(queries.document_info(draft), currency="CHF")
    assert yardstick_of(draft, own.id) == Yardstick("CHF", 8.0)
    draft.put(Calendar(id="calendar-1", name="Office", hours_a_day=6.0))
    draft.update(own, calendar_id="calendar-1")
    assert yardstick_of(draft, own.id) == Yardstick("CHF", 6.0)
    assert yardstick_of(draft) == Yardstick("CHF", 8.0)  # a map to come has the usual year
