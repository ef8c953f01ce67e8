"""Days as people write them, read and shown by the rules of a locale. Needs QtCore only."""

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

# Read whatever the locale, the year being the present one where none is given.
_WITH_YEAR = (
    "yyyy-MM-dd",
    "d MMM yyyy",
    "d. MMM yyyy",
    "d MMMM yyyy",
    "d. MMMM yyyy",
    "MMM d, yyyy",
    "d.M.yyyy",
)
_WITHOUT_YEAR = ("d MMM", "d. MMM", "MMM d", "d MMMM", "d. MMMM")


def read_day(text: str, locale: QLocale) -> QDate | None:
    """The day in a text, or None.

    >>> read_day("31 Mar 2026", QLocale("en_GB")).toString(Qt.DateFormat.ISODate)
    '2026-03-31'
    >>> read_day("31.03.26", QLocale("de_DE")).toString(Qt.DateFormat.ISODate)
    '2026-03-31'
    """
    plain = " ".join(text.split())
    century = QDate.currentDate().year() // 100 * 100
    for form in (*_WITH_YEAR, locale.dateFormat(QLocale.FormatType.ShortFormat)):
        day = locale.toDate(plain, form, century)
        if day.isValid():
            return day
    for form in _WITHOUT_YEAR:
        day = locale.toDate(f"{plain} {QDate.currentDate().year()}", f"{form} yyyy", century)
        if day.isValid():
            return day
    return None


def show_day(value: str, locale: QLocale, *, is_year_needed: bool = True) -> str:
    """An ISO date as the locale writes it in short; a text that is no date as it stands.

    Without `is_year_needed` the present year is left out.

    >>> show_day("2026-03-31", QLocale("en_GB"))
    '31 Mar 2026'
    >>> show_day("2026-03-31", QLocale("de_DE"))
    '31. März 2026'
    """
    day = QDate.fromString(value, Qt.DateFormat.ISODate)
    if not day.isValid():
        return value
    is_this_year = day.year() == QDate.currentDate().year()
    return locale.toString(day, _form(locale, with_year=is_year_needed or not is_this_year))


def show_weekday(day: date, locale: QLocale, *, beside: date | None = None) -> str:
    """A day with its weekday; without its year where one `beside` it has the same.

    >>> show_weekday(date(2026, 12, 8), QLocale("en_GB")), show_weekday(date(2026, 12, 8), QLocale("de_DE"))
    ('Tue 8 Dec 2026', 'Di., 8. Dez. 2026')
    >>> show_weekday(date(2026, 12, 8), QLocale("en_GB"), beside=date(2026, 11, 28))
    'Tue 8 Dec'
    """
    is_same_year = beside is not None and beside.year == day.year
    has_comma = "dddd, d." in locale.dateFormat(QLocale.FormatType.LongFormat)
    form = f"ddd{',' if has_comma else ''} {_form(locale, with_year=not is_same_year)}"
    return locale.toString(QDate(day.year, day.month, day.day), form)


def _form(locale: QLocale, *, with_year: bool) -> str:
    """A day, its month and perhaps its year; with a point behind the day where the language counts days so."""
    has_point = "d." in locale.dateFormat(QLocale.FormatType.LongFormat)
    return f"d{'.' if has_point else ''} MMM{' yyyy' if with_year else ''}"


def show_time(when: QDateTime, locale: QLocale) -> str:
    """A point of time as the clock here tells it: its day as every other day is written, and the time in short.

    >>> show_time(QDateTime.fromString("2026-03-31T09:05:00", Qt.DateFormat.ISODate), QLocale("en_GB"))
    '31 Mar 2026, 09:05'
    """
    here = when.toLocalTime()
    day = show_day(here.date().toString(Qt.DateFormat.ISODate), locale)
    return f"{day}, {locale.toString(here.time(), QLocale.FormatType.ShortFormat)}"
