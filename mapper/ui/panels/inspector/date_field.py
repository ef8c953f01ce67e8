"""The inspector: a field for a day, kept as an ISO 8601 date and written as the locale writes it."""

from PySide6.QtCore import Qt

from mapper.ui.days import read_day, show_day
from mapper.ui.panels.inspector.line_field import LineField
from mapper.ui.widgets.parsing import Misread


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
