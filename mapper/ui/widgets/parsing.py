"""The rooms' furniture: numbers as people write them, read and shown by the rules of a locale."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QLocale

from mapper.exchange.tables.written import is_out_of_line, is_turned, tidy
from mapper.ui.texts import translate

_GROUPED_BY_SPACE = re.compile(r"^[+-]?\d{1,3}( \d{3})+\b")
_MAGNITUDES: Mapping[str, float] = {"k": 1e3, "K": 1e3, "M": 1e6}
# How people write currencies that a document names by their three letters.
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "EUR": "€",
        "GBP": "£",
        "JPY": "¥",
        "CNY": "¥",
        "INR": "₹",
        "KRW": "₩",
        "TRY": "₺",
        "ILS": "₪",
        "UAH": "₴",
        "PLN": "zł",
        "CZK": "Kč",
        "CHF": "Fr.",
        "BRL": "R$",
        **dict.fromkeys(("SEK", "NOK", "DKK"), "kr"),
        **dict.fromkeys(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"), "$"),
    }
)


class Problem(StrEnum):
    """Why a text was not taken as a number."""

    NOT_A_NUMBER = "not_a_number"
    UNKNOWN_UNIT = "unknown_unit"
    NOT_WHOLE = "not_whole"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"


class Unreadable(ValueError):
    """The text is no number of the kind asked for; `detail` is the part or the limit it failed at."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail


class Misread(ValueError):
    """The text says nothing its field knows; the message is a sentence for the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberForm:
    """What a field holds: its unit, its limits, and how it is written.

    `is_share`: shown in per cent and kept as a fraction of 1. `units`: further units that may be typed, each with its
    worth in the field's own unit. Limits are in the kept value's unit.
    """

    unit: str = ""
    is_share: bool = False
    is_whole: bool = False
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 2
    units: Mapping[str, float] = field(default_factory=dict)


def read_number(text: str, form: NumberForm, locale: QLocale) -> float | None:
    """The number in the text, or None for a text without any; raises `Unreadable`.

    A lone comma or point that cannot be the locale's grouping is the decimal sign whatever the locale, so that "1,5"
    and "1.5" are never silently 15; what both readings allow ("1.500") is read as the locale has it.

    >>> german = QLocale("de_DE")
    >>> read_number("35 %", NumberForm(is_share=True), german)
    0.35
    >>> read_number("1,5", NumberForm(), german), read_number("1.500", NumberForm(), german)
    (1.5, 1500.0)
    >>> read_number("1.5k", NumberForm(), QLocale("en_GB")), read_number(" ", NumberForm(), german)
    (1500.0, None)
    >>> [read_number(text, NumberForm(unit="EUR"), german) for text in ("€ 2.000", "2000 eur", "2k €")]
    [2000.0, 2000.0, 2000.0]
    """
    plain = tidy(text)
    if not plain:
        return None
    if is_out_of_line(text) or is_turned(text):
        raise Unreadable(Problem.NOT_A_NUMBER, plain)
    digits, suffix = _split(_unit_last(plain, form))
    value = _value(digits, locale) * _factor(suffix, form)
    if form.is_share:
        # Fifteen digits are what a double holds; without this 35 % would be 0.35000000000000003.
        value = round(value, 15)
    _check(value, form, locale)
    return value


def show_number(value: float | None, form: NumberForm, locale: QLocale, *, with_unit: bool = False) -> str:
    r"""The value as a field shows it: rounded to the form's decimals, without needless zeros; None is empty.

    >>> show_number(0.35, NumberForm(is_share=True), QLocale("de_DE"), with_unit=True)
    '35\xa0%'
    """
    if value is None:
        return ""
    shown = round(value * 100 if form.is_share else value, form.decimals)
    # Adding zero turns -0.0 into 0.0.
    text = locale.toString(shown + 0.0, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)
    unit = "%" if form.is_share else form.unit
    return f"{text}\u00a0{unit}" if with_unit and unit else text


def reason(problem: Unreadable, form: NumberForm, locale: QLocale) -> str:
    """Why a text was not taken as a number, in a sentence for the person."""
    detail = problem.detail
    unit = "%" if form.is_share else form.unit
    if problem.problem is Problem.UNKNOWN_UNIT:
        if unit:
            text = translate("NumberField", "“{0}” is not known here; the unit is {1}.")
            return text.format(detail, unit)
        return translate("NumberField", "“{0}” is not known here; a plain number is.").format(detail)
    if problem.problem is Problem.NOT_WHOLE:
        return translate("NumberField", "A whole number, please.")
    if problem.problem is Problem.TOO_SMALL:
        return translate("NumberField", "Not below {0}.").format(detail)
    if problem.problem is Problem.TOO_LARGE:
        return translate("NumberField", "Not above {0}.").format(detail)
    example = show_number(1.5, NumberForm(), locale)
    return translate("NumberField", "Not a number. Write it like {0}.").format(example)


def _split(text: str) -> tuple[str, str]:
    """Digits with their signs, and the unit behind them; an exponent belongs to the digits."""
    grouped = _GROUPED_BY_SPACE.match(text)
    if grouped:
        text = grouped.group().replace(" ", "") + text[grouped.end() :]
    match = re.match(r"^([+-]?[^A-Za-z%\s$£¥\u20a0-\u20cf]*(?:[eE][+-]?\d+)?)\s*(.*)$", text)
    return (match.group(1), match.group(2).strip()) if match else (text, "")


def _unit_last(text: str, form: NumberForm) -> str:
    """The text with the unit behind the number, where money was written with its currency before it."""
    for own in (form.unit, _SIGNS.get(form.unit, "")):
        rest = text[len(own) :].strip()
        if own and text.casefold().startswith(own.casefold()) and rest:
            return f"{rest} {own}"
    return text


def _value(digits: str, locale: QLocale) -> float:
    point, group = locale.decimalPoint(), locale.groupSeparator()
    if group in {"\u2019", "'"}:
        digits = digits.replace("'", group).replace("\u2019", group)
    if not _is_oddly_grouped(digits, point, group, locale):
        value, fine = locale.toDouble(digits)
        if fine and math.isfinite(value):
            return value
    value, fine = QLocale.c().toDouble(digits.replace(",", "."))
    if fine and math.isfinite(value) and sum(digits.count(sign) for sign in ".,") <= 1:
        return value
    raise Unreadable(Problem.NOT_A_NUMBER, digits)


def _is_oddly_grouped(digits: str, point: str, group: str, locale: QLocale) -> bool:
    """Whether a grouping sign stands where no group can be; Qt's own reading lets some of these pass."""
    whole, _, rest = digits.partition(point)
    parts = whole.lstrip("+-").split(group) if group else [whole]
    if group and group in rest:
        return True
    if all(len(part) == 3 for part in parts[1:]):
        return False
    joined = "".join(parts)
    # Not every land groups by three: India writes 1,50,000.
    return not joined.isdecimal() or locale.toString(int(joined)) != group.join(parts)


def _factor(suffix: str, form: NumberForm) -> float:
    """What one of the typed unit is worth in the field's own."""
    own = 0.01 if form.is_share else 1.0
    if not suffix or (suffix == "%" and form.is_share) or _is_unit(suffix, form):
        return own
    if suffix in form.units:
        return form.units[suffix]
    head, rest = suffix[0], suffix[1:].strip()
    if head in _MAGNITUDES and (not rest or _is_unit(rest, form)):
        return own * _MAGNITUDES[head]
    raise Unreadable(Problem.UNKNOWN_UNIT, suffix)


def _is_unit(text: str, form: NumberForm) -> bool:
    return text.casefold() in {form.unit.casefold(), _SIGNS.get(form.unit, form.unit).casefold()}


def _check(value: float, form: NumberForm, locale: QLocale) -> None:
    if form.is_whole and not value.is_integer():
        raise Unreadable(Problem.NOT_WHOLE)
    if form.minimum is not None and value < form.minimum:
        raise Unreadable(Problem.TOO_SMALL, show_number(form.minimum, form, locale, with_unit=True))
    if form.maximum is not None and value > form.maximum:
        raise Unreadable(Problem.TOO_LARGE, show_number(form.maximum, form, locale, with_unit=True))
