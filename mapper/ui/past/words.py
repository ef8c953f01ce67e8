"""Looking back: what a moment is called and when it was."""

from PySide6.QtCore import QDate, QDateTime, QLocale

from mapper.core.history import Act, Line
from mapper.ui.days import show_day
from mapper.ui.texts import command_name, translate


def done_in(line: Line) -> str:
    """What was done in a line of the journal, such as "Move 'Call'" or "Undone: Move 'Call'"."""
    name = command_name(line.entry.label)
    if line.act is Act.UNDO:
        return translate("History", "Undone: {command}").replace("{command}", name)
    if line.act is Act.REDO:
        return translate("History", "Done again: {command}").replace("{command}", name)
    return name


def local(seconds: float) -> QDateTime:
    """A point of time as the clock here tells it."""
    return QDateTime.fromMSecsSinceEpoch(int(seconds * 1000))


def day_name(day: QDate, locale: QLocale) -> str:
    """Today, yesterday, or the day as every other is written."""
    ago = day.daysTo(QDate.currentDate())
    if ago == 0:
        return translate("History", "Today")
    if ago == 1:
        return translate("History", "Yesterday")
    return show_day(day.toString("yyyy-MM-dd"), locale)


def clock_time(seconds: float, locale: QLocale) -> str:
    """The time of day, such as 14:32."""
    return locale.toString(local(seconds).time(), QLocale.FormatType.ShortFormat)


def moment_name(line: Line, locale: QLocale) -> str:
    """When a moment was, such as "Yesterday, 14:32"; the first one by what it is."""
    if line.number == 0:
        return translate("History", "the beginning")
    return f"{day_name(local(line.entry.time).date(), locale)}, {clock_time(line.entry.time, locale)}"
