"""The inspector: a field for a day, kept as an ISO 8601 date and written as the locale writes it."""

from PySide6.QtCore import QDate, QLocale, Qt

from mapper.ui.panels.inspector.line_field import LineField, Misread

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


class DateField(LineField):
    """Takes "2026-03-31", "31 Mar 2026", "31 Mar" and the locale's own short form."""

    def _read(self, text: str) -> str | None:
        if not text:
            return None
        day = read_day(text, self.locale())
        if day is None:
            example = self._shown("2026-03-31")
            raise Misread(self.tr("Not a day. Write it like {0}.").format(example))
        return day.toString(Qt.DateFormat.ISODate)

    def _shown(self, value: str) -> str:
        return show_day(value, self.locale())


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
    """
    day = QDate.fromString(value, Qt.DateFormat.ISODate)
    if not day.isValid():
        return value
    is_this_year = day.year() == QDate.currentDate().year()
    return locale.toString(day, "d MMM" if is_this_year and not is_year_needed else "d MMM yyyy")
