"""Tables come in: the columns a list of measured values may have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from mapper.core.values import Period
from mapper.exchange.tables.headed import Heading, plain
from mapper.services.tables.columns import UNIT_HEADINGS, Purpose

ACTUAL_PURPOSES: Final[tuple[Purpose, ...]] = (
    Purpose("metric", ("metric", "kpi", "measure", "figure", "kennzahl", "messgröße", "kenngröße")),
    Purpose(
        "period",
        (
            *("period", "month", "date", "week", "quarter", "year", "starts", "day"),
            *("zeitraum", "monat", "datum", "woche", "quartal", "jahr", "beginn", "tag"),
        ),
    ),
    Purpose(
        "value",
        (
            *("value", "actual", "amount", "measured", "actual value", "measured value"),
            *("wert", "ist", "istwert", "ist wert", "messwert", "menge", "betrag", "gemessen"),
        ),
        counts=True,
    ),
    Purpose("unit", UNIT_HEADINGS),
    Purpose("step", ("step", "process step", "step name", "schritt", "prozessschritt")),
    Purpose(
        "person",
        (
            *("person", "name", "employee", "rep", "sales rep", "who"),
            *("mitarbeiter", "mitarbeiterin", "verkäufer", "verkäuferin", "wer"),
        ),
    ),
    Purpose("hits", ("hits", "numerator", "successes", "treffer", "zähler", "erfolge")),
    Purpose(
        "cases",
        ("cases", "denominator", "out of", "n", "fälle", "nenner", "von", "von fällen", "anzahl"),
    ),
    Purpose("span", ("period type", "kind of period", "granularity", "art des zeitraums", "zeitraumart")),
    Purpose("source", ("source", "quelle", "herkunft")),
)
NEEDED: Final = ("metric", "period")
# What shows how a table writes numbers, and in which order days.
NUMBERS: Final = frozenset({"value", "hits", "cases"})
DATED: Final = frozenset({"period"})

_STARTS: Final = ("starts", "beginn")
_PERIOD: Final = ("period", "zeitraum")

SPANS: Final[Mapping[str, Period]] = MappingProxyType(
    {
        "week": Period.WEEK,
        "woche": Period.WEEK,
        "month": Period.MONTH,
        "monat": Period.MONTH,
        "quarter": Period.QUARTER,
        "quartal": Period.QUARTER,
        "year": Period.YEAR,
        "jahr": Period.YEAR,
    }
)


def actual_purposes(headings: Sequence[Heading]) -> tuple[Purpose, ...]:
    """What the columns of a table with these headings may be for.

    Where one says when a period starts, as the program's own workbook has it, "Period" is its kind: month, quarter.
    """
    said = {plain(each.text) for each in headings}
    if said.isdisjoint(_STARTS) or said.isdisjoint(_PERIOD):
        return ACTUAL_PURPOSES
    words = {each.key: each.words for each in ACTUAL_PURPOSES}
    words |= {"period": _STARTS, "span": (*words["span"], *_PERIOD)}
    return tuple(replace(each, words=words[each.key]) for each in ACTUAL_PURPOSES)
