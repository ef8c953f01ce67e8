"""Tables from outside: numbers and days that were written as text, read right or refused, never guessed."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from math import isclose, isinf
from types import MappingProxyType
from typing import Final

from mapper.core.errors import Problem

_SPACES: Final = re.compile("[\\s\u00a0\u2007\u2009\u202f]+")
# What is not to be seen: direction, joining, where a line may end. What turns letters round is left, and refused.
_UNSEEN: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]")
_EDGES: Final = re.compile(rf"\A(?:\s|{_UNSEEN.pattern})+|(?:\s|{_UNSEEN.pattern})+\Z")
_TURNING: Final = re.compile("[\u202d\u202e]")
_LIKE: Final = MappingProxyType(
    {0x2212: "-", 0x2010: "-", 0x066A: "%"}
)  # signs that no folding makes the same
# Digits that stand higher, lower, in a circle or for a part: made plain, ten squared would be 102.
_NOT_IN_LINE: Final = ("<super>", "<sub>", "<fraction>", "<circle>")
_BODY: Final = re.compile(
    r"(?P<sign>[+-]?)(?P<digits>\d[\d.,]*|[.,]\d+)(?P<power>[eE][+-]?\d{1,3})?(?P<minus>-?)"
)
_GROUPS: Final = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_NO_CENTS: Final = re.compile(r"(?<=\d)([.,])(?:--?|[–—])(?!\d)")  # a dash for no cents, as in 12,- and 12.--
_MOST_DIGITS: Final = 40
_MONTHS: Final = 12
_DAY: Final = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_WORDED: Final = re.compile(
    r"(?:(\d{1,2})(?:\.[ -]?|[ -]))?([^\W\d_]+)(?:\.[ -]?|[ -])(?:(\d{1,2}),?[ -])?(\d{4}|\d{2})"
)
# It says nothing that the date does not.
_WEEKDAY: Final = re.compile(
    r"^(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu|thurs?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|"
    r"samstag|sonnabend|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?, ?",
    re.IGNORECASE,
)
_OLDEST_SHORT: Final = 70  # of years with two digits: from here on in the last century

MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(
            (
                "january januar jan jänner jän",
                "february februar feb febr",
                "march märz mar mär mrz maerz",
                "april apr",
                "may mai",
                "june juni jun",
                "july juli jul",
                "august aug",
                "september sep sept",
                "october oktober oct okt",
                "november nov",
                "december dezember dec dez",
            ),
            1,
        )
        for word in words.split()
    }
)


class Misread(Problem):
    """A cell does not say what its column is for; the code begins with `cell_`."""


def tidy(text: str) -> str:
    r"""A text with one kind of space, of minus and of digits, without what is not to be seen.

    >>> tidy("\u200e\u22121\u202f234\u2069"), tidy("\uff13\uff15\u00a0\uff05")
    ('-1 234', '35 %')
    """
    folded = unicodedata.normalize("NFKC", _UNSEEN.sub("", text))
    return _SPACES.sub(" ", folded).strip().translate(_LIKE)


def without_edges(text: str) -> str:
    """A text without blanks and marks nobody sees at its ends: with them it would be another name."""
    return _EDGES.sub("", text)


def is_turned(text: str) -> bool:
    """Whether letters and digits are seen in another order than they are."""
    return _TURNING.search(text) is not None


def check_order(text: str) -> None:
    """Raises Misread("cell_turned") for a text that `is_turned`."""
    if is_turned(text):
        raise Misread("cell_turned", text=_TURNING.sub("", text).strip()[:_MOST_DIGITS])


def is_out_of_line(text: str) -> bool:
    """Whether digits stand higher, lower, in a circle or for a part, as in 10² and 2½."""
    return not text.isascii() and any(
        each.isnumeric() and unicodedata.decomposition(each).startswith(_NOT_IN_LINE) for each in text
    )


def split_unit(text: str) -> tuple[str, str]:
    """The number in front, or behind a sign of money, and the unit beside it; no number where digits are out of line.

    >>> split_unit("1 234,5 h"), split_unit("€ 12"), split_unit("(5)"), split_unit("-3"), split_unit("1.500,- €")
    (('1234,5', 'h'), ('12', '€'), ('-5', ''), ('-3', ''), ('1.500,00', '€'))
    """
    plain = tidy(text)
    if is_out_of_line(text):
        return "", plain
    if plain.startswith("(") and plain.endswith(")"):  # how accountants write what is below nothing
        plain = "-" + plain[1:-1].strip()
    plain = re.sub(r"(?<=\d)[ '’](?=\d{3}(?!\d))", "", plain)
    plain = _NO_CENTS.sub(r"\g<1>00", plain)
    found = re.search(r"[+-]?[.,]?\d[\d.,]*(?:[eE][+-]?\d{1,3}(?![\w]))?-?", plain)
    if not found:
        return "", plain
    before, behind = plain[: found.start()].strip(), plain[found.end() :].strip()
    if before and behind:
        return "", plain
    return found[0], before or behind


def number_in(text: str, decimal: str) -> float:
    """The number that a text of digits, points and commas says.

    A sign that cannot group is the decimal sign, whatever else is known. What can be both, such as 1.500, is read by
    `decimal`, the sign the other cells show; when that is "" it is refused.
    Raises Misread: "cell_not_a_number", "cell_number_ambiguous", "cell_number_too_large".

    >>> number_in("1.234,5", ""), number_in("0.500", ""), number_in("1.500", ",")
    (1234.5, 0.5, 1500.0)
    """
    found = _BODY.fullmatch(text)
    if not found or len(text) > _MOST_DIGITS or (found["sign"] and found["minus"]):
        raise Misread("cell_not_a_number", text=text[:_MOST_DIGITS])
    digits = found["digits"]
    sign = decimal_sign(digits)
    if sign is None:
        if not decimal:
            raise Misread("cell_number_ambiguous", text=text)
        sign = decimal
    whole, _, rest = digits.partition(sign) if sign else (digits, "", "")
    if not _is_grouped(whole) or not (rest.isdecimal() or not rest):
        raise Misread("cell_not_a_number", text=text)
    value = float(f"{re.sub('[.,]', '', whole) or '0'}.{rest or '0'}{found['power'] or ''}")
    if isinf(value):
        raise Misread("cell_number_too_large")
    return -value if "-" in (found["sign"], found["minus"]) else value


def decimal_sign(digits: str) -> str | None:
    """The decimal sign that digits show by themselves; "" when they need none, None when they leave it open.

    >>> decimal_sign("1.234,5"), decimal_sign("1.234.567"), decimal_sign("1.234"), decimal_sign("12")
    (',', ',', None, '')
    """
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "." if digits.rfind(".") > digits.rfind(",") else ","
    if points > 1 or commas > 1:
        return "," if points else "."
    if not points and not commas:
        return ""
    return None if _GROUPS.fullmatch(digits) else "." if points else ","


def _is_grouped(whole: str) -> bool:
    return not whole or whole.isdecimal() or _GROUPS.fullmatch(whole) is not None


def day_order(text: str) -> bool | None:
    """Whether a day written with strokes shows that the day stands before the month; None when it leaves it open.

    >>> day_order("13/2/2026"), day_order("2/13/2026"), day_order("1/2/2026"), day_order("2026-02-01")
    (True, False, None, None)
    """
    found = _DAY.fullmatch(tidy(text))
    if not found or len(found[1]) > 2 or found[2] == ".":
        return None
    first, second = int(found[1]), int(found[3])
    return None if (first > 12) == (second > 12) else first > 12


def is_day(text: str) -> bool:
    """Whether a text is written like a day, with points, strokes or dashes."""
    return _DAY.fullmatch(tidy(text)) is not None


def day_in(text: str, is_day_first: bool | None) -> date:  # what the other cells show, as `decimal`
    """The day that a text says: 2026-03-01, 1.3.2026, 1 March 2026, 1-Mar-26, March 1, 2026, or 13/3/2026.

    With strokes or dashes, the order is taken from where only one is possible, else from `is_day_first`; when that is
    None it is refused. Raises Misread: "cell_not_a_day", "cell_day_ambiguous".

    >>> day_in("1. März 2026", None), day_in("1/3/26", True)
    (datetime.date(2026, 3, 1), datetime.date(2026, 3, 1))
    """
    plain = _WEEKDAY.sub("", tidy(text))
    if found := _DAY.fullmatch(plain):
        first, second, last = int(found[1]), int(found[3]), int(found[4])
        if len(found[1]) == 4:
            return _day(first, second, last, text)
        if found[2] == ".":
            order: bool | None = True
        else:
            order = is_day_first if (shown := day_order(plain)) is None else shown
        if order is None and first != second and max(first, second) <= _MONTHS:
            raise Misread("cell_day_ambiguous", text=text)
        day, month = (first, second) if order else (second, first)
        return _day(_year(last, found[4]), month, day, text)
    if (found := _WORDED.fullmatch(plain)) and bool(found[1]) != bool(found[3]):
        month_number = MONTHS.get(found[2].casefold(), 0)
        return _day(_year(int(found[4]), found[4]), month_number, int(found[1] or found[3]), text)
    raise Misread("cell_not_a_day", text=text[:_MOST_DIGITS])


def _year(number: int, digits: str) -> int:
    if len(digits) > 2:
        return number
    return number + (1900 if number >= _OLDEST_SHORT else 2000)


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Misread("cell_not_a_day", text=text[:_MOST_DIGITS]) from None


def may_be_number(text: str, number: float) -> bool:
    """Whether a text can be read as a number, whichever its decimal sign; for who only asks if it is another one.

    >>> may_be_number("1.234", 1234.0), may_be_number("35 %", 0.35), may_be_number("12", 13.0)
    (True, True, False)
    """
    digits, unit = split_unit(text)
    for sign in ",.":
        try:
            said = number_in(digits, sign)
        except Misread:
            continue
        if isclose(said / 100 if unit == "%" else said, number, rel_tol=1e-12):
            return True
    return False


def may_be_day(text: str, day: str) -> bool:
    """Whether a text can be read as a day, ISO 8601, whichever the order of day and month.

    >>> may_be_day("1/11/2026", "2026-11-01"), may_be_day("1 November 2026", "2026-11-02")
    (True, False)
    """
    for is_day_first in (True, False):
        try:
            if day_in(text, is_day_first).isoformat() == day:
                return True
        except Misread:
            continue
    return False
