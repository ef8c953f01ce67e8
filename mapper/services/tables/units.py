"""Tables come in: units that stand behind numbers or in the heading of their column, and what one of them is worth."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.tables.headed import plain

_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"eur": "€", "usd": "$", "gbp": "£"})
_BRACKETS: Final = re.compile(r"[(\[]([^)\]]*)[)\]]")
_SPANS: Final = frozenset(  # of time, that are neither days nor hours
    {
        *("week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "second", "seconds"),
        *(
            "woche",
            "wochen",
            "monat",
            "monate",
            "quartal",
            "quartale",
            "jahr",
            "jahre",
            "sekunde",
            "sekunden",
        ),
    }
)


_THOUSANDS: Final = frozenset(
    {
        *("k", "keur", "kusd", "thousand", "thousands", "m", "mn", "mio", "million", "millions"),
        *("t", "teur", "tsd", "tausend", "millionen"),
    }
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

    >>> [is_in_thousands(text) for text in ("Value (k€)", "Umsatz in TEUR", "Value", "Value (€)")]
    [True, True, False, False]
    """
    bracket = _BRACKETS.search(heading)
    words = plain(bracket[1] if bracket else heading).split()
    return any(word in _THOUSANDS and (bracket or len(word) > 2) for word in words)


def worth_in(heading: str, units: Mapping[str, float], others: Mapping[str, float]) -> float | None:
    """What a bare number below a heading is worth in the unit that is wanted: 1 where the heading names none.

    None where it counts in another one. `units`: those wanted, with their worth; `others`: some of another kind.

    >>> hours, days = {"hours": 1.0, "min": 1 / 60}, {"days": 1.0}
    >>> [worth_in(text, days, hours) for text in ("Wait", "Wait (days)", "Wait [hours]", "Waiting time in weeks")]
    [1.0, 1.0, None, None]
    >>> worth_in("Effort (min)", hours, days) * 90
    1.5
    """
    bracket = _BRACKETS.search(heading)
    words = plain(bracket[1] if bracket else heading).split()
    if bracket is None:
        words = [word for word in words if len(word) > 2]  # a letter alone is an abbreviation of much
    found = [units[word] for word in words if word in units]
    if found:
        return found[0]
    return None if any(word in others or word in _SPANS for word in words) else 1.0
