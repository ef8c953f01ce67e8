"""What cells say to columns: right, or refused with a reason; nothing is guessed."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

import pytest

from mapper.core.values import Period
from mapper.exchange.tables import periods, readings
from mapper.exchange.tables.cells import Cell, ErrorValue, Form, NotWorkedOut
from mapper.exchange.tables.readings import Habits, Shares
from mapper.exchange.tables.written import Misread
from mapper.ui.texts import sentence


def text(value: str) -> Cell:
    return Cell(value, Form.TEXT)


def misread(reading: Callable[[], object]) -> str:
    with pytest.raises(Misread) as told:
        reading()
    assert "{" not in sentence(told.value)
    return told.value.code


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("12", 12),
        (" 1,5 ", 1.5),
        ("1.5", 1.5),
        ("0.500", 0.5),
        ("1.2345", 1.2345),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1 234,5", 1234.5),
        ("1\u202f234\u00a0567", 1234567),
        ("1'234.50", 1234.5),
        ("12’345", 12345),
        ("−3", -3),
        ("(5)", -5),
        ("5-", -5),
        ("1e3", 1000),
        (",5", 0.5),
        ("١٢", 12),
        ("\u200e12\u200f", 12),
        ("\u2067\u22121\u2009234,5\u2069", -1234.5),
        ("１２．５\ufeff", 12.5),
    ],
)
def test_numbers_as_text(said: str, number: float):
    assert readings.as_number(text(said), Habits()) == number


@pytest.mark.parametrize(
    "said", ["abc", "1,2,3", "1.23.456", "1..5", "--5", "1,5,", "12.34.5678", "1_000", "٫", "10²", "2½", "①"]
)
def test_what_is_no_number_is_refused(said: str):
    assert misread(lambda: readings.as_number(text(said), Habits())) in {
        "cell_not_a_number",
        "cell_unknown_unit",
    }


def test_marks_nobody_sees_say_nothing_and_those_that_turn_digits_round_are_refused():
    assert readings.as_share(text("\u202a35\u00a0%\u202c"), Habits()) == 0.35
    assert str(readings.as_day(text("2026\u201103\u201101\u200f"), Habits())) == "2026-03-01"
    assert readings.as_name(text("\u200eAna\u200d Bauer\u2069 "), 20) == "Ana\u200d Bauer"
    for read in (readings.as_number, readings.as_share, readings.as_day):
        assert misread(lambda read=read: read(text("\u202e12%"), Habits())) == "cell_turned"


def test_what_can_be_two_numbers_goes_by_the_others_or_is_refused():
    assert misread(lambda: readings.as_number(text("1.500"), Habits())) == "cell_number_ambiguous"
    german = readings.habits_of(map(text, ("1.500", "2,5", "words, with a comma", "3.000")))
    assert readings.as_number(text("1.500"), german) == 1500
    english = readings.habits_of(map(text, ("1.500", "2.5")))
    assert readings.as_number(text("1.500"), english) == 1.5
    both = readings.habits_of(map(text, ("1.500", "2.5", "2,5")))
    assert misread(lambda: readings.as_number(text("1.500"), both)) == "cell_number_ambiguous"


def test_months_and_days_say_nothing_of_decimal_signs_but_of_their_order():
    seen = readings.habits_of(map(text, ("1.500", "7")), map(text, ("03.2026", "1.5.2026", "13/5/2026")))
    assert seen == Habits("", is_day_first=True)


@pytest.mark.parametrize(
    ("said", "value"),
    [("1.500,-", 1500), ("12,--", 12), ("1'500.-", 1500), ("12.–", 12), ("€ 1.500,—", 1500), ("(12,-)", -12)],
)
def test_a_dash_behind_the_decimal_sign_stands_for_no_cents(said: str, value: float):
    assert readings.as_number(text(said), Habits(), {"€": 1.0}) == value
    assert readings.as_number(text("12-"), Habits()) == -12  # as accountants write what is below nothing


def test_units_are_read_where_they_are_known():
    units = {"h": 1.0, "min": 1 / 60, "tage": 8.0}
    assert readings.as_number(text("90 min"), Habits(), units) == 1.5
    assert readings.as_number(text("2 Tage"), Habits(), units) == 16
    assert misread(lambda: readings.as_number(text("3 weeks"), Habits(), units)) == "cell_unknown_unit"
    assert misread(lambda: readings.as_number(text("Euro 3 weeks"), Habits(), units)) == "cell_not_a_number"


def test_what_excel_made_of_a_number_is_refused():
    assert (
        misread(lambda: readings.as_number(Cell(datetime.fromisoformat("2026-05-01")), Habits()))
        == "cell_is_a_day"
    )
    assert misread(lambda: readings.as_number(Cell(time(1, 30)), Habits())) == "cell_is_a_time"
    assert misread(lambda: readings.as_number(Cell(value=True), Habits())) == "cell_not_a_number"


def test_failed_and_open_formulas_say_nothing():
    for cell, code in (
        (Cell(ErrorValue("#N/A")), "cell_is_an_error"),
        (Cell(NotWorkedOut()), "cell_not_worked_out"),
    ):
        for reading in (
            lambda cell: readings.as_number(cell, Habits()),
            lambda cell: readings.as_share(cell, Habits()),
            lambda cell: readings.as_day(cell, Habits()),
            lambda cell: readings.as_text(cell, 9),
            lambda cell: readings.as_word(cell, {}),
            readings.as_yes,
            lambda cell: periods.as_period(cell, Habits(), Period.MONTH),
        ):
            assert misread(partial(reading, cell)) == code


def test_hours_may_be_written_as_times():
    for cell in (Cell(time(1, 30)), Cell(timedelta(hours=1, minutes=30)), text("1:30"), text("1,5")):
        assert readings.as_number(cell, Habits(), is_hours=True) == 1.5


def test_shares_in_per_cent_say_so():
    assert readings.as_share(Cell(0.35, Form.PERCENT), Habits()) == 0.35
    assert readings.as_share(text("35 %"), Habits()) == 0.35
    assert readings.as_share(text("1,5%"), Habits()) == 0.015
    assert readings.as_share(text("1.500 %"), Habits(decimal=".")) == 0.015


@pytest.mark.parametrize(
    ("column", "shares"),
    [
        ((35.0, 1.0, 0.0, "0.5 %"), [0.35, 0.01, 0.0, 0.005]),
        ((0.35, 1.0, 0.0), [0.35, 1.0, 0.0]),
        (("35", "65"), [0.35, 0.65]),
        ((1.0, 0.0), [None, 0.0]),
        ((35.0, 0.5, "10 %"), [None, None, 0.1]),
    ],
)
def test_bare_shares_go_by_their_column_or_are_refused(column, shares):
    cells = [Cell(each) for each in column]
    habits = readings.with_shares(Habits(), cells)
    for cell, share in zip(cells, shares, strict=True):
        if share is None:
            assert misread(lambda cell=cell: readings.as_share(cell, habits)) == "cell_share_ambiguous"
        else:
            assert readings.as_share(cell, habits) == share


@pytest.mark.parametrize(
    ("said", "shares"),
    [
        (Shares.PERCENT, [0.35, 0.005, 0.01]),
        (Shares.FRACTION, [35.0, 0.5, 1.0]),
        (Shares.BOTH, [0.35, 0.5, 1.0]),
    ],
)
def test_bare_shares_of_a_mixed_column_go_by_what_is_said_of_them(said, shares):
    cells = [Cell(35.0), Cell(0.5), Cell(1.0)]
    habits = readings.with_shares(Habits(shares=said), cells)
    assert [readings.as_share(cell, habits) for cell in cells] == shares
    assert readings.as_share(Cell(0.35, Form.PERCENT), habits) == 0.35
    assert readings.as_share(Cell("35 %"), habits) == 0.35


@pytest.mark.parametrize(
    "said",
    [
        "2026-03-01",
        "01.03.2026",
        "1.3.26",
        "1. März 2026",
        "Mar 1, 2026",
        "1 March 2026",
        "2026/03/01",
        "2026-03-01T10:00",
        "1-Mar-2026",
        "01-Mar-26",
        "Mar 1 2026",
        "Mar-1-2026",
        "1.Mrz.2026",
        "So, 1.3.2026",
        "Sunday, 1 March 2026",
    ],
)
def test_days_as_text(said: str):
    assert readings.as_day(text(said), Habits()) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "said", ["Mar 2026", "Mar 26", "1 Mar 2 2026", "bis, 1.3.2026", "1 Mai2026", "32-Mar-2026"]
)
def test_what_is_nearly_a_day_is_refused(said: str):
    assert misread(lambda: readings.as_day(text(said), Habits())) == "cell_not_a_day"


def test_days_with_strokes_go_by_the_others_or_are_refused():
    assert readings.as_day(text("13/3/2026"), Habits()) == readings.as_day(text("3/13/2026"), Habits())
    assert misread(lambda: readings.as_day(text("1/3/2026"), Habits())) == "cell_day_ambiguous"
    american = readings.habits_of(map(text, ("1/3/2026", "3/13/2026")))
    assert readings.as_day(text("1/3/2026"), american) == date(2026, 1, 3)
    for cell in (Cell(46023.0), text("31.02.2026"), text("soon"), Cell(value=True)):
        assert misread(lambda cell=cell: readings.as_day(cell, Habits())) == "cell_not_a_day"


@pytest.mark.parametrize(
    ("said", "period", "first"),
    [
        ("2026", Period.YEAR, "2026-01-01"),
        (2026.0, Period.YEAR, "2026-01-01"),
        ("Q2 2026", Period.QUARTER, "2026-04-01"),
        ("2026-Q2", Period.QUARTER, "2026-04-01"),
        ("2. Quartal 2026", Period.QUARTER, "2026-04-01"),
        ("2026-03", Period.MONTH, "2026-03-01"),
        ("03/2026", Period.MONTH, "2026-03-01"),
        ("März 2026", Period.MONTH, "2026-03-01"),
        ("Mar-26", Period.MONTH, "2026-03-01"),
        ("KW 12 2026", Period.WEEK, "2026-03-16"),
        ("2026-W12", Period.WEEK, "2026-03-16"),
        ("CW 12/26", Period.WEEK, "2026-03-16"),
        ("2026Q2", Period.QUARTER, "2026-04-01"),
        ("Q2/26", Period.QUARTER, "2026-04-01"),
        ("2Q26", Period.QUARTER, "2026-04-01"),
        ("Jän. 2026", Period.MONTH, "2026-01-01"),
        (datetime.fromisoformat("2026-03-31"), Period.MONTH, "2026-03-01"),
        ("31.3.2026", Period.MONTH, "2026-03-01"),
    ],
)
def test_periods(said, period: Period, first: str):
    assert periods.as_period(Cell(said), Habits(), Period.MONTH) == (period, date.fromisoformat(first))


def test_a_year_that_may_be_a_week_or_is_long_to_come_is_refused(monkeypatch):
    monkeypatch.setattr(periods, "_this_year", lambda: 2026)
    weeks = {"KW 12/25": 2025, "KW 12-28": 2028, "KW 27/26": 2026, "KW 12/99": None, "KW 3 1999": 1999}
    refused = ("KW 12-13", "KW 14/15", "KW 25/26", "W 12-13", "Woche 1-2", "Q3 99", "Jan 99", "Q1 40")
    for said in (*weeks, *refused, "Q3 1999", "Jan 29"):
        year = {"Q3 1999": 1999, "Jan 29": 2029, **weeks}.get(said)
        read = partial(periods.as_period, text(said), Habits(), Period.MONTH)
        if year is None:
            assert misread(read) == "cell_not_a_period"
        else:
            assert read()[1].year == year


def test_what_is_no_period_is_refused():
    for said in ("soon", "13/2026", "2026-W60", "Q5 2026", 12.0, "Foo 2026"):
        assert (
            misread(lambda said=said: periods.as_period(Cell(said), Habits(), Period.MONTH))
            == "cell_not_a_period"
        )


def test_words_ticks_and_texts():
    assert readings.as_word(text(" Entscheidung "), {"entscheidung": 1}) == 1
    assert misread(lambda: readings.as_word(text("Foo"), {})) == "cell_unknown_word"
    assert [readings.as_yes(text(each)) for each in ("x", "Nein", "WAHR", "")] == [True, False, True, None]
    assert misread(lambda: readings.as_yes(text("perhaps"))) == "cell_not_yes_or_no"
    assert readings.as_text(text(" =cmd|' /C calc'!A0\r\n\x07<b> "), 99) == "=cmd|' /C calc'!A0\n<b>"
    assert readings.as_name(Cell(12.0), 9) == "12"
    assert misread(lambda: readings.as_text(text("x" * 11), 10)) == "cell_too_long"
    assert readings.as_number(text("  "), Habits()) is None
