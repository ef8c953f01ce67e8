"""How a report speaks: its words, numbers, days and money in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isnan
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.exchange.excel.tongue import Language
from mapper.exchange.report import words
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words.german import GERMAN
from mapper.exchange.report.words.kinds import KINDS

_SPACE: Final = "\u00a0"
_WORDS: Final[Mapping[Language, Mapping[str, str]]] = MappingProxyType(
    {Language.ENGLISH: MappingProxyType({}), Language.GERMAN: GERMAN}
)
_SIGNS: Final[Mapping[Language, tuple[str, str]]] = MappingProxyType(
    {Language.ENGLISH: (",", "."), Language.GERMAN: (".", ",")}
)
_LARGEST: Final = 1e15  # above, a number is told by its power of ten


@dataclass(frozen=True, slots=True)
class Speech:
    """Speaks a language; `currency` is that of the document."""

    language: Language = Language.ENGLISH
    currency: str = ""

    def say(self, word: str, **parts: object) -> str:
        """A text of the report's own in its language, with its parts filled in.

        >>> Speech(Language.GERMAN).say(words.OVERVIEW), Speech().say(words.MAP_OF, name="A")
        ('Übersicht', 'Map: A')
        """
        said = str(_WORDS[self.language].get(word, word))
        return said.format(**parts) if parts else said

    def kind(self, code: str | None) -> str:
        """The word for a kind or a state; "" for none."""
        return self.say(KINDS[code]) if code is not None else ""

    def number(self, value: float, decimals: int = 2, *, is_signed: bool = False) -> str:
        """A number without needless zeros.

        >>> Speech(Language.GERMAN).number(1234.5), Speech().number(-0.001), Speech().number(3.0, is_signed=True)
        ('1.234,5', '0', '+3')
        """
        if abs(value) >= _LARGEST or isnan(value):
            return f"{value:.3g}"
        shown = round(value, decimals) + 0.0
        text = f"{shown:{'+' if is_signed and shown else ''},.{decimals}f}"
        if decimals:
            text = text.rstrip("0").rstrip(".")
        group, point = _SIGNS[self.language]
        return text.replace(",", "\0").replace(".", point).replace("\0", group).replace("-", "−")

    def amount(self, value: float | None, unit: Unit, *, is_signed: bool = False) -> str:
        r"""A number with what it counts, of three digits or so; a dash for none.

        >>> Speech(Language.GERMAN, "EUR").amount(134162.4, Unit.MONEY), Speech().amount(0.1244, Unit.SHARE)
        ('134.162\xa0EUR', '12.4\xa0%')
        >>> Speech().amount(None, Unit.DAYS), Speech().amount(1.0, Unit.DAYS)
        ('–', '1\xa0day')
        """
        if value is None:
            return self.say(words.UNKNOWN)
        text = self._bare(value, unit, is_signed=is_signed)
        word = self._unit(unit, is_one=text.lstrip("+−") == "1")
        return f"{text}{_SPACE}{word}" if word else text

    def between(self, low: float, high: float, unit: Unit) -> str:
        """A range, with the unit told once."""
        return self.say(words.RANGE, low=self._bare(low, unit), high=self.amount(high, unit))

    def range_of(self, figure: Figure) -> str:
        """The range of a figure, "" where it has none."""
        if figure.low is None or figure.high is None:
            return ""
        return self.between(figure.low, figure.high, figure.unit)

    def figure(self, figure: Figure | None) -> str:
        """A figure with its unit."""
        return self.say(words.UNKNOWN) if figure is None else self.amount(figure.value, figure.unit)

    def measured(self, value: float | None, unit: str) -> str:
        r"""A value of a metric or a goal in its own unit; a percentage is kept as a fraction.

        >>> Speech().measured(0.75, "%"), Speech().measured(2000000.0, "EUR"), Speech().measured(None, "x")
        ('75\xa0%', '2,000,000\xa0EUR', '')
        """
        if value is None:
            return ""
        word = plain(unit).strip()
        text = self.number(value * 100 if word == "%" else value)
        return f"{text}{_SPACE}{word}" if word else text

    def day(self, iso: str | None) -> str:
        r"""A day as it is written in the language; as it stands where it is none.

        >>> Speech().day("2026-06-30"), Speech(Language.GERMAN).day("2026-06-30T10:15:00"), Speech().day("soon")
        ('30\xa0Jun\xa02026', '30.06.2026', 'soon')
        """
        if not iso:
            return ""
        try:
            found = date.fromisoformat(iso[:10])
        except ValueError:
            return plain(iso)
        if self.language is Language.GERMAN:
            return f"{found.day:02}.{found.month:02}.{found.year}"
        month = self.say(words.MONTHS[found.month - 1])
        return _SPACE.join((str(found.day), month, str(found.year)))

    def span(self, first: date, last: date) -> str:
        """From the first day to the last."""
        return self.say(words.SPAN, first=self.day(first.isoformat()), last=self.day(last.isoformat()))

    def _bare(self, value: float, unit: Unit, *, is_signed: bool = False) -> str:
        shown = value * 100 if unit is Unit.SHARE else value
        return self.number(shown, _decimals(shown, unit), is_signed=is_signed)

    def _unit(self, unit: Unit, *, is_one: bool) -> str:
        if unit is Unit.SHARE:
            return "%"
        if unit is Unit.MONEY:
            return plain(self.currency)
        named = {
            Unit.DAYS: words.DAY if is_one else words.DAYS,
            Unit.HOURS: words.HOURS,
            Unit.PEOPLE: words.PERSON if is_one else words.PEOPLE,
        }.get(unit)
        return self.say(named) if named is not None else ""


def _decimals(size: float, unit: Unit) -> int:
    """So many that about three digits are told; money in whole units as soon as it is more than small change."""
    if unit is Unit.MONEY:
        return 0 if abs(size) >= 100 else 2
    return 2 if abs(size) < 10 else 1 if abs(size) < 100 else 0
