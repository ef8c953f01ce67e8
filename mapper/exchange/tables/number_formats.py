"""Tables from outside: what a number format makes of a number, and which unit it writes beside it."""

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum
from types import MappingProxyType
from typing import Final, NamedTuple

_TOLD: Final = 40  # signs of a unit
_LONGEST: Final = 255  # signs of a code that are looked at: Excel lets no more be typed
# What a format writes without its being a sign for digits: in quotation marks, behind a stroke, as a currency. No
# bracket stands within another: so one that is never closed is not looked for to the end of the code again and again.
_WRITTEN: Final = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<one>.)|\[\$(?P<money>[^\[\]-]*)(?:-[^\[\]]*)?\]')
_UNSAID: Final = re.compile(r"[_*].|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]", re.IGNORECASE)
_CODE: Final = re.compile(f"{_WRITTEN.pattern}|(?P<unsaid>{_UNSAID.pattern})", re.IGNORECASE)
_SECTION: Final = re.compile(r'(?:"[^"]*"|\\.|\[[^\[\]]*\]|[_*].|[^;])+', re.DOTALL)
# Commas behind the last digit of the whole: each shows a thousandth of the number, which stays what it is.
_SCALING: Final = re.compile(r"[0#?](,+)(?![0#?,])")
# So many of these make the scale that stands beside the digits one with them: 50 T€ is how 50,000 € are shown.
_SCALES: Final = MappingProxyType(
    {
        commas: re.compile(
            rf"(?i)(?:(?<![^\W\d_])|(?<=^[A-Z]{{3}}))(?:{words})(?:(?![^\W\d_])\.?|(?=[A-Z]{{3}}$))"
        )
        for commas, words in (
            (1, "k|t|tsd|tds|thousands?|tausend"),
            (2, "m|mm|mn|mln|mio|millions?|millionen"),
            (3, "b|bn|mrd|billions?|milliarden?"),
        )
    }
)
# Formats that have a number and no code are those of the United States; others are written out.
_DOLLARS: Final = frozenset((5, 6, 7, 8, 42, 44))


class Look(Enum):
    """What a number format makes of a number."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"  # of day, or a span
    TEXT = "text"


class NumberFormat(NamedTuple):
    """A number format. `unit`: what it writes beside a number, such as T€ or min; "" for nothing that could be one."""

    look: Look = Look.NUMBER
    unit: str = ""


GENERAL: Final = NumberFormat()


def format_of(code: str) -> NumberFormat:
    """What a format code makes of a number.

    >>> [format_of(code).look.value for code in ("0.0%", "dd/mm/yyyy", '0.00" days"', "[h]:mm", "@", "General")]
    ['percent', 'date', 'number', 'time', 'text', 'number']
    >>> [format_of(code).unit for code in ('#,##0 "T€"', "[$CHF-807] #,##0;[Red]-#,##0", '0.0,"k"', "0_ %", "# ?/?")]
    ['T€', 'CHF', '', '', '']
    """
    sections = _SECTION.findall(code[:_LONGEST]) or [""]
    look = _look(_CODE.sub("", sections[0]).lower())
    if look is not Look.NUMBER:
        return NumberFormat(look)
    return NumberFormat(look, next(filter(None, _units(sections)), ""))


def built_in(number: str) -> NumberFormat:
    """The formats that have a number and no code; 27 to 36 and 50 to 58 are dates in East Asia."""
    value = int(number) if number.isdecimal() and len(number) < 4 else 0
    if value in _DOLLARS:
        return NumberFormat(Look.NUMBER, "$")
    if value in (9, 10):
        return NumberFormat(Look.PERCENT)
    if value == 49:
        return NumberFormat(Look.TEXT)
    if value in range(14, 18) or value == 22 or value in range(27, 37) or value in range(50, 59):
        return NumberFormat(Look.DATE)
    return NumberFormat(Look.TIME) if value in range(18, 22) or value in range(45, 48) else GENERAL


def _look(bare: str) -> Look:
    """How numbers are shown by the signs of a format, without all that it only writes."""
    if "general" in bare:
        return Look.NUMBER
    if "@" in bare:
        return Look.TEXT
    if "%" in bare:
        return Look.PERCENT
    if "y" in bare or "d" in bare:
        return Look.DATE
    if "h" in bare or "s" in bare or ":" in bare:
        return Look.TIME
    return Look.DATE if "m" in bare else Look.NUMBER


def _units(sections: Iterable[str]) -> Iterable[str]:
    """What each part of a format that shows digits writes beside them."""
    for section in sections:
        digits = _CODE.sub("", section)
        if not re.search("[0#?]|general", digits, re.IGNORECASE):
            continue
        written = "".join(_written(section)).strip()
        scaling = _SCALING.search(digits)
        scale = _SCALES.get(len(scaling[1])) if scaling else None
        if scale is not None:
            written = scale.sub("", written, count=1)
        said = written.strip(" -+()/.,:'–—")
        if any(map(_may_be_unit, said)):
            yield said[:_TOLD]


def _written(section: str) -> Iterable[str]:
    """The pieces of text in a part of a format, and signs of money that stand in it as they are."""
    for found in re.finditer(f"{_CODE.pattern}|(?P<sign>[^\\x00-\\x7f$]|\\$)", section, re.IGNORECASE):
        if found["unsaid"] is None:
            yield found["quoted"] or found["one"] or found["money"] or found["sign"] or ""


def _may_be_unit(sign: str) -> bool:
    """Whether a sign can belong to a unit; others only adorn a number: ▲, a dash, a bracket."""
    return sign.isalpha() or sign in "%‰'′″" or unicodedata.category(sign) == "Sc"
