"""Numbers as people write them, in the locales people write them in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from mapper.ui.widgets.parsing import NumberForm, Problem, Unreadable, read_number, show_number

PLAIN = NumberForm()
SHARE = NumberForm(is_share=True)
DAYS = NumberForm(unit="days", units={"d": 1.0, "h": 1 / 8, "w": 5.0})
LOCALES = ("en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "es_ES", "pl_PL", "en_IN", "sv_SE", "ar_EG")


@pytest.mark.parametrize(
    ("text", "english", "german", "french"),
    [
        ("", None, None, None),
        ("   \u00a0 ", None, None, None),
        ("0", 0, 0, 0),
        ("12", 12, 12, 12),
        ("+4", 4, 4, 4),
        ("-3", -3, -3, -3),
        ("\u22123", -3, -3, -3),
        (" 7 ", 7, 7, 7),
        # A sign that can only be the decimal one is that, whatever the locale.
        ("1.5", 1.5, 1.5, 1.5),
        ("1,5", 1.5, 1.5, 1.5),
        (".5", 0.5, 0.5, 0.5),
        (",25", 0.25, 0.25, 0.25),
        ("1,50", 1.5, 1.5, 1.5),
        # Three digits behind it could be a group: there the locale decides.
        ("1.500", 1.5, 1500, 1.5),
        ("1,500", 1500, 1.5, 1.5),
        ("1,500.25", 1500.25, "not_a_number", "not_a_number"),
        ("1.500,25", "not_a_number", 1500.25, "not_a_number"),
        ("1,234,567", 1234567, "not_a_number", "not_a_number"),
        # Spaces between groups are understood everywhere, of whatever kind they are.
        ("1 500", 1500, 1500, 1500),
        ("1\u00a0500", 1500, 1500, 1500),
        ("1\u202f500", 1500, 1500, 1500),
        ("1\u2009234\u2009567", 1234567, 1234567, 1234567),
        ("1\u202f500,5", 1500.5, 1500.5, 1500.5),
        ("1 50", "unknown_unit", "unknown_unit", "unknown_unit"),
        # Thousands and millions in short.
        ("1.5k", 1500, 1500, 1500),
        ("1,5 k", 1500, 1500, 1500),
        ("20K", 20000, 20000, 20000),
        ("2M", 2e6, 2e6, 2e6),
        ("1e3", 1000, 1000, 1000),
        # No numbers.
        ("abc", "not_a_number", "not_a_number", "not_a_number"),
        ("nan", "not_a_number", "not_a_number", "not_a_number"),
        ("inf", "not_a_number", "not_a_number", "not_a_number"),
        ("1e999", "not_a_number", "not_a_number", "not_a_number"),
        ("--3", "not_a_number", "not_a_number", "not_a_number"),
        ("3-", "not_a_number", "not_a_number", "not_a_number"),
        ("1.5.2", "not_a_number", "not_a_number", "not_a_number"),
        ("1,2,3", "not_a_number", "not_a_number", "not_a_number"),
        ("1,50,00", "not_a_number", "not_a_number", "not_a_number"),
        ("-", "not_a_number", "not_a_number", "not_a_number"),
        ("%", "not_a_number", "not_a_number", "not_a_number"),
        ("12 parsecs", "unknown_unit", "unknown_unit", "unknown_unit"),
        ("35 %", "unknown_unit", "unknown_unit", "unknown_unit"),
    ],
)
@pytest.mark.parametrize("name", ["en_GB", "de_DE", "fr_FR"])
def test_reading_by_the_locale(text, english, german, french, name):
    wanted = {"en_GB": english, "de_DE": german, "fr_FR": french}[name]
    if isinstance(wanted, str):
        with pytest.raises(Unreadable) as caught:
            read_number(text, PLAIN, QLocale(name))
        assert caught.value.problem.value == wanted
    else:
        assert read_number(text, PLAIN, QLocale(name)) == wanted


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("35 %", 0.35),
        ("35%", 0.35),
        ("35\u00a0%", 0.35),
        ("35\u202f%", 0.35),
        ("35", 0.35),
        ("0.5 %", 0.005),
        ("0,5 %", 0.005),
        ("100", 1),
    ],
)
def test_shares_are_written_in_per_cent_and_kept_as_fractions(text, share, name):
    assert read_number(text, SHARE, QLocale(name)) == share


@pytest.mark.parametrize(
    ("text", "days"),
    [("3", 3), ("3 days", 3), ("3 Days", 3), ("3d", 3), ("4 h", 0.5), ("2 w", 10), ("1.5k days", 1500)],
)
def test_units_of_the_field_may_be_typed(text, days):
    assert read_number(text, DAYS, QLocale("en_GB")) == days


def test_swiss_groups_may_be_typed_with_either_apostrophe():
    swiss = QLocale("de_CH")
    assert read_number("1'500.5", PLAIN, swiss) == read_number("1\u2019500.5", PLAIN, swiss) == 1500.5
    with pytest.raises(Unreadable):
        read_number("1'500", PLAIN, QLocale("de_DE"))


def test_indian_groups_are_groups():
    assert read_number("1,50,000", PLAIN, QLocale("en_IN")) == 150000


@pytest.mark.parametrize(
    ("form", "text", "problem", "detail"),
    [
        (NumberForm(minimum=0), "-1", Problem.TOO_SMALL, "0"),
        (NumberForm(is_share=True, maximum=1), "101", Problem.TOO_LARGE, "100\u00a0%"),
        (NumberForm(maximum=365, unit="days"), "1k", Problem.TOO_LARGE, "365\u00a0days"),
        (NumberForm(is_whole=True), "1.5", Problem.NOT_WHOLE, ""),
        (PLAIN, "3 apples", Problem.UNKNOWN_UNIT, "apples"),
        (DAYS, "3 %", Problem.UNKNOWN_UNIT, "%"),
    ],
)
def test_what_is_refused_says_why(form, text, problem, detail):
    with pytest.raises(Unreadable) as caught:
        read_number(text, form, QLocale("en_GB"))
    assert (caught.value.problem, caught.value.detail) == (problem, detail)


def test_limits_themselves_are_allowed():
    form = NumberForm(is_share=True, minimum=0, maximum=1)
    assert read_number("0", form, QLocale("en_GB")) == 0
    assert read_number("100", form, QLocale("en_GB")) == 1
    assert read_number("3", NumberForm(is_whole=True), QLocale("en_GB")) == 3


@pytest.mark.parametrize(
    ("value", "form", "name", "text"),
    [
        (None, PLAIN, "en_GB", ""),
        (0.0, PLAIN, "en_GB", "0"),
        (-0.0, PLAIN, "en_GB", "0"),
        (10.0, DAYS, "en_GB", "10"),
        (1.5, PLAIN, "de_DE", "1,5"),
        (1234.5, PLAIN, "de_DE", "1.234,5"),
        (1234.5, PLAIN, "fr_FR", "1\u202f234,5"),
        (0.1 + 0.2, PLAIN, "en_GB", "0.3"),
        (0.07, SHARE, "en_GB", "7"),
        (0.123456, SHARE, "de_DE", "12,35"),
        (1e6, PLAIN, "en_GB", "1,000,000"),
    ],
)
def test_showing(value, form, name, text):
    assert show_number(value, form, QLocale(name)) == text


def test_showing_with_the_unit():
    english = QLocale("en_GB")
    assert show_number(0.35, SHARE, english, with_unit=True) == "35\u00a0%"
    assert show_number(3, DAYS, english, with_unit=True) == "3\u00a0days"
    assert show_number(3, PLAIN, english, with_unit=True) == "3"
    assert show_number(None, DAYS, english, with_unit=True) == ""


@given(st.sampled_from(LOCALES), st.floats(-1e9, 1e9), st.sampled_from([PLAIN, SHARE, DAYS]))
def test_what_is_shown_reads_back(name, value, form):
    locale = QLocale(name)
    shown = show_number(value, form, locale, with_unit=True)
    back = read_number(shown, form, locale)
    assert back is not None
    scale = 100 if form.is_share else 1
    assert abs(back * scale - value * scale) <= 0.005 + abs(value * scale) * 1e-12
    assert show_number(back, form, locale, with_unit=True) == shown


@given(st.text(max_size=12), st.sampled_from(LOCALES))
def test_no_text_brings_it_down(text, name):
    try:
        value = read_number(text, SHARE, QLocale(name))
    except Unreadable:
        return
    assert value is None or isinstance(value, float)
