"""Tables come in: whether a heading that was changed names another unit than it did: a time, a currency, a scale."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from mapper.services.tables import units

_TIMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(units.DAYS, "day"),
        **{word: "hour" if worth == 1 else "minute" for word, worth in units.HOURS.items()},
        **dict.fromkeys(units.PERSON_DAYS, "day of a person"),
        **{word: said.partition(" ")[0] for said in units.SPANS for word in said.split()},
        **{
            word: span
            for span, words in (
                ("hour", "hourly stündlich"),
                ("day", "daily täglich"),
                ("week", "weekly wöchentlich"),
                ("month", "monthly monatlich monatliche"),
                ("quarter", "quarterly vierteljährlich quartalsweise"),
                ("year", "yearly annual annually annum jährlich jährliche"),
            )
            for word in words.split()
        },
    }
)
# Time within a word, as German has it: Monatskosten, Wartestunden.
_WITHIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        part: span
        for span, parts in (
            ("minute", "minuten minutes"),
            ("hour", "stunden hours"),
            ("day", "tages tage tagen days"),
            ("week", "wochen weeks"),
            ("month", "monats monate monaten months"),
            ("quarter", "quartals quartale"),
            ("year", "jahres jahre jahren"),
        )
        for part in parts.split()
    }
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_POINTS: Final = ("ende", "anfang", "beginn", "mitte", "schluss")
_PER: Final = re.compile(r"\bp\.\s?([amw])\.")  # per annum, month, week
_PER_SPAN: Final = MappingProxyType({"a": "year", "m": "month", "w": "week"})


@lru_cache(maxsize=1024)
def names_others(heading: str, *own: str, is_scale_read: bool = False) -> bool:
    """Whether a heading names a unit, a scale or a span of time that none of its own texts names.

    `is_scale_read`: whether thousands and the like are read elsewhere, and are none.

    >>> names_others("Waiting hours", "Wait days"), names_others("Wartezeit (Tage)", "Wait days")
    (True, False)
    >>> names_others("Cost a month", "Cost a year"), names_others("Kosten (€)", "Cost a year", "(EUR)")
    (True, False)
    """
    known = frozenset().union(*(meaning for text in own for meaning in _meanings(text)))
    if is_scale_read:
        known |= {str(units.scale_said(heading))}
    return any(meaning.isdisjoint(known) for meaning in _meanings(heading))


def without_periods(heading: str) -> str:
    """A heading of values without the span of time that these are of, as in Value (month)."""
    return _WORD.sub(lambda word: "" if word[0].casefold() in units.PERIODS else word[0], heading)


def _meanings(text: str) -> Iterator[frozenset[str]]:
    """Of each piece of a text that may be a unit what it may mean: t is a day and a thousand."""
    scale = str(units.scale_said(text))
    is_scaled = scale != "1.0"
    both = set()
    for word in units.named_units(units.without_money(text)):
        if word == "at" and "AT" not in text:  # no days of work in “Money aimed at”
            continue
        time = _TIMES.get(word) or _time_within(word)
        if time and word in units.SCALES:
            both.add(time)
            yield frozenset((time, scale))
        elif time:
            yield frozenset((time,))
    if is_scaled:
        yield frozenset((scale, *both))
    yield from map(units.codes_of, units.currencies_in(text))
    yield from (frozenset((_PER_SPAN[span],)) for span in _PER.findall(text.casefold()))
    if units.names_percent(text):
        yield frozenset(("%",))
    if units.names_per_mille(text):
        yield frozenset(("‰",))


def _time_within(word: str) -> str:
    """The span of time that a word is put together with; a point in time such as Jahresende is none."""
    if word.endswith(_POINTS):
        return ""
    return next((time for part, time in _WITHIN.items() if word.startswith(part) or word.endswith(part)), "")
