"""The figures in words: a number with what it counts, rounded so that it can be read out."""

from dataclasses import dataclass
from math import floor, log10
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Unit, three_digits
from mapper.ui.texts import translate
from mapper.ui.widgets.parsing import NumberForm, show_number

NOTHING: Final = "–"  # stands where there is no number
MINUS: Final = "\u2212"
_PERCENT: Final = "%"
_TERM_DIGITS: Final = 4  # of a number that one reckons with; three are told of what comes of it
_SMALL: Final = 8  # decimals of the smallest number that is told among the terms
_EXACT: Final = 12  # decimals of what is copied, so that nothing gets lost on the way


@dataclass(frozen=True, slots=True)
class Measure:
    """What numbers count: the unit, and its word where the document has one - its currency, or that of a metric."""

    unit: Unit = Unit.RATIO
    word: str = ""

    def shown(self, value: float | None, locale: QLocale, *, is_signed: bool = False) -> str:
        r"""The number with its unit, three digits or so; a dash for none.

        >>> english = QLocale("en_GB")
        >>> Measure(Unit.MONEY, "EUR").shown(48000.4, english), Measure(Unit.SHARE).shown(0.1244, english)
        ('48,000\xa0EUR', '12.4\xa0%')
        >>> Measure().shown(None, english), Measure().shown(1.754, english, is_signed=True)
        ('–', '+1.75')
        >>> Measure().shown(-1e-9, english, is_signed=True), Measure().shown(-1.754, english)
        ('0', '−1.75')
        >>> Measure(Unit.SHARE).shown(0.012, english, is_signed=True)  # a difference of two shares is no share
        '+1.2\xa0points'
        >>> Measure(Unit.MONEY, "EUR").shown(134162.0, QLocale("de_DE"))
        '134.162\xa0EUR'
        >>> Measure(Unit.MONEY, "EUR").shown(134162.0, QLocale.c())
        '134,162\xa0EUR'
        """
        return NOTHING if value is None else self._told(value, locale, is_signed=is_signed, with_unit=True)

    def rounded(self, value: float | None, locale: QLocale, *, is_signed: bool = False) -> str:
        r"""The same for a headline: of large money no more than three digits, for no more of it is known.

        >>> Measure(Unit.MONEY, "EUR").rounded(2138793.2, QLocale("en_GB"))
        '2,140,000\xa0EUR'
        >>> Measure(Unit.MONEY, "EUR").rounded(-86.5, QLocale("en_GB")), Measure().rounded(2138793.2, QLocale("en_GB"))
        ('−86.5\xa0EUR', '2,138,793')
        """
        known = three_digits(value) if value is not None and self.unit is Unit.MONEY else value
        return self.shown(known, locale, is_signed=is_signed)

    def between(self, low: float, high: float, locale: QLocale, *, is_signed: bool = False) -> str:
        r"""A range, with the unit told once.

        >>> Measure(Unit.SHARE).between(0.156, 0.3761, QLocale("en_GB"))
        '15.6 … 37.6\xa0%'
        """
        first = self._told(low, locale, is_signed=is_signed, with_unit=False)
        return f"{first} … {self._told(high, locale, is_signed=is_signed, with_unit=True)}"

    def as_term(self, value: float | None, locale: QLocale, *, result: float | None = None) -> str:
        r"""The same among the terms of a formula: a digit more, and small numbers by their first digits, so that one
        can reckon after; `result`: what it is added to or taken from, of which it has no fewer decimals.

        >>> english = QLocale("en_GB")
        >>> Measure().as_term(0.009652, english), Measure(Unit.DAYS).as_term(134.0653, english, result=-0.0627)
        ('0.009652', '134.07\xa0days')
        >>> Measure(Unit.MONEY, "EUR").as_term(26400.0, english), Measure(Unit.SHARE).as_term(0.0196911, english)
        ('26,400\xa0EUR', '1.969\xa0%')
        """
        if value is None:
            return NOTHING
        scale = 100 if self.unit is Unit.SHARE else 1
        decimals = _finer(value * scale, self.unit)
        if result is not None:
            decimals = max(decimals, _decimals(result * scale, self.unit))
        return self._told(value, locale, is_signed=False, with_unit=True, decimals=decimals)

    def _told(
        self, value: float, locale: QLocale, *, is_signed: bool, with_unit: bool, decimals: int | None = None
    ) -> str:
        size = value * (100 if self.unit is Unit.SHARE else 1)
        decimals = _decimals(size, self.unit) if decimals is None else decimals
        if not round(size, decimals):
            value = size = 0.0  # and not -0, nor +0
        form = self._form(decimals, is_one=abs(round(size if is_signed else value, decimals)) == 1)
        if is_signed and (form.is_share or self.word == _PERCENT):
            value, form = size, NumberForm(unit=_points(round(size, decimals)), decimals=decimals)
        text = show_number(value, form, grouping(locale), with_unit=with_unit)
        if value < 0:  # a hyphen is too short to be seen beside a figure
            return text.replace(locale.negativeSign(), MINUS, 1)
        return f"{locale.positiveSign()}{text}" if is_signed and value > 0 else text

    def plain(self, value: float | None, locale: QLocale) -> str:
        """The number as a spreadsheet reads it: nothing rounded, no groups, no unit but "%"; "" for none."""
        if value is None:
            return ""
        bare = QLocale(locale)
        bare.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        form = self._form(_EXACT)
        return show_number(value, form, bare, with_unit=form.is_share).replace("\u00a0", " ")

    @property
    def name(self) -> str:
        """What is counted, for the head of a column; "" where the number says it itself."""
        return "%" if self.unit is Unit.SHARE else self._form(0).unit

    def _form(self, decimals: int, *, is_one: bool = False) -> NumberForm:
        words: dict[Unit, str] = {
            Unit.DAYS: translate("Figures", "day") if is_one else translate("WorkPart", "days"),
            Unit.HOURS: translate("TouchRow", "h"),
            Unit.PEOPLE: translate("Figures", "person") if is_one else translate("Figures", "people"),
        }
        is_share = self.unit is Unit.SHARE
        return NumberForm(unit=self.word or words.get(self.unit, ""), is_share=is_share, decimals=decimals)


def _points(size: float) -> str:
    """What differences of shares are counted in."""
    return translate("Figures", "point") if abs(size) == 1 else translate("Figures", "points")


def grouping(locale: QLocale) -> QLocale:
    """The locale with its sign between the thousands, which that of a system without a language leaves out."""
    grouping = QLocale(locale)
    grouping.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return grouping


def _decimals(size: float, unit: Unit) -> int:
    """So many that about three digits are told; money in whole units as soon as it is more than small change."""
    if unit is Unit.MONEY:
        return 0 if abs(size) >= 100 else 2
    return 2 if abs(size) < 10 else 1 if abs(size) < 100 else 0


def _finer(size: float, unit: Unit) -> int:
    """The decimals of a number that one reckons with, four digits in all; of money as usual unless it is small."""
    if unit is Unit.MONEY and abs(size) >= 1:
        return _decimals(size, unit)
    # of a share no more than say anything
    most = _SMALL // 2 if unit is Unit.SHARE else _SMALL
    return min(max(_TERM_DIGITS - 1 - floor(log10(abs(size))), 0), most) if size else 0
