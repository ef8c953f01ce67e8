"""Tables come in: units that stand behind numbers or in the heading of their column, and what one of them is worth."""

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from mapper.exchange.tables.headed import plain

_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"eur": "€", "usd": "$", "gbp": "£"})
_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_ENDINGS: Final = re.compile(r"(?<=\w)\((s|e|n|en)\)")  # of a word that may stand for several, as in day(s)
_GLUED: Final = re.compile(r"(?<=\d)(?=[^\W\d_])")
_SHORT: Final = 2  # letters: they mean much else where no bracket, "in" or end of the heading marks them
# Spans of time, and work by the person and day, that no rule makes into working days or hours: a month has more or
# fewer of them, a calendar its own hours a day. "second" is left out: more headings have it for what comes after first.
_SPANS: Final = frozenset(
    word
    for words in (
        "week weeks wk wks w woche wochen fortnight fortnights",
        "month months mo mos mon mth mths m monat monate monaten monats",
        "quarter quarters qtr qtrs q quartal quartale quartalen quartals",
        "year years yr yrs y jahr jahre jahren jahres j",
        "seconds sec secs s sekunde sekunden sek",
        "calendar kalendertag kalendertage kalendertagen",
        "pt mt pd md manday mandays personday persondays personentag personentage personentagen manntag manntage",
        "manntagen mitarbeitertage mitarbeitertagen personenmonat personenmonate personenmonaten",
    )
    for word in words.split()
)
_THOUSANDS: Final = frozenset(
    word
    for words in (
        "k thousand thousands m mm mn mln mio million millions bn billion billions",
        "t tsd tds tausend millionen mrd milliarde milliarden",
    )
    for word in words.split()
)
_SIGN: Final = r"(?:[€$£¥]|(?:euro?|usd|gbp|chf|sek|nok|dkk|pln|czk|huf|jpy)(?![^\W\d_]))"
_SCALE: Final = r"(?:k|t|m|mm|mn|mio|mrd|bn|tsd)"
# Money's sign beside a letter that makes more of it (k€, EUR k), or a thousand in digits (1000 €, 1.000 EUR, '000).
_SCALED: Final = re.compile(
    rf"(?<![^\W\d_]){_SCALE}\.?\s*{_SIGN}|{_SIGN}\s*{_SCALE}(?![^\W\d_])"
    r"|(?<![\d.,])1(?:[.,'’\s]?000)+(?!\d)|(?<!\d)(?<!\d[.,'’\s])000s?(?!\w)|10\s?(?:\^\s?\d|[³⁶⁹])"
)


def units_of(currency: str) -> Mapping[str, float]:
    """What may stand beside an amount of money in a document: its own currency and the sign of it, and no other.

    >>> sorted(units_of("EUR")), sorted(units_of("CHF"))
    (['EUR', 'eur', '€'], ['CHF', 'chf'])
    """
    said = {currency, plain(currency), _SIGNS.get(plain(currency), "")}
    return dict.fromkeys(said - {""}, 1.0)


def is_in_thousands(heading: str) -> bool:
    """Whether money below a heading counts in thousands or millions.

    >>> [is_in_thousands(text) for text in ("Value (k€)", "Umsatz in TEUR", "Wert in T€", "Value (1000 €)")]
    [True, True, True, True]
    >>> [is_in_thousands(text) for text in ("Value", "Value (€)", "Budget €")]
    [False, False, False]
    """
    inside, outside = _marked(heading)
    return _SCALED.search(heading.casefold()) is not None or not _THOUSANDS.isdisjoint(inside + outside)


def worth_in(heading: str, units: Mapping[str, float], others: Mapping[str, float]) -> float | None:
    """What a bare number below a heading is worth in the unit that is wanted: 1 where the heading names none.

    None where it counts in another one, or where the heading names several, or so many of one, as hours a day or
    (15 min). `units`: those wanted, with their worth; `others`: some of another kind.

    >>> hours, days = {"hours": 1.0, "min": 1 / 60}, {"days": 1.0}
    >>> [worth_in(text, days, hours) for text in ("Wait", "Wait (days)", "Wait [hours]", "Waiting time in weeks")]
    [1.0, 1.0, None, None]
    >>> worth_in("Effort (min)", hours, days) * 90, worth_in("Hours of the second visit", hours, days)
    (1.5, 1.0)
    """
    inside, outside = _marked(heading)
    known = units.keys() | others.keys() | _SPANS
    if any(before.isdecimal() and word in known for before, word in pairwise(inside)):
        return None
    worths = {units.get(word) for word in inside + outside if word in known}
    return worths.pop() if len(worths) == 1 else None if worths else 1.0


def _marked(heading: str) -> tuple[list[str], list[str]]:
    """The words of a heading that may be units: those in its brackets, and of the others all but abbreviations."""
    whole = _ENDINGS.sub(r"\1", heading)
    inside = [word for each in _BRACKETS.findall(whole) for word in plain(_GLUED.sub(" ", each)).split()]
    words = plain(_BRACKETS.sub(" ", whole)).split()
    outside = [
        word
        for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False)
        if len(word) > _SHORT or before == "in" or (before and not behind)
    ]
    return ["seconds"] if inside == ["second"] else inside, outside
