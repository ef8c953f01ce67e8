"""Tables come in: the columns a list of measured values may have."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.values import Period
from mapper.services.tables.columns import Purpose

ACTUAL_PURPOSES: Final[tuple[Purpose, ...]] = (
    Purpose("metric", ("metric", "kpi", "measure", "figure", "kennzahl", "messgröße", "kenngröße")),
    Purpose(
        "period",
        (
            *("period", "month", "date", "week", "quarter", "year", "starts", "day"),
            *("zeitraum", "monat", "datum", "woche", "quartal", "jahr", "beginn", "tag"),
        ),
    ),
    Purpose("value", ("value", "actual", "amount", "wert", "ist", "istwert", "menge", "betrag")),
    Purpose("step", ("step", "process step", "step name", "schritt", "prozessschritt")),
    Purpose(
        "person",
        (
            *("person", "name", "employee", "rep", "sales rep", "who"),
            *("mitarbeiter", "mitarbeiterin", "verkäufer", "verkäuferin", "wer"),
        ),
    ),
    Purpose("hits", ("hits", "numerator", "successes", "treffer", "zähler", "erfolge")),
    Purpose("cases", ("cases", "denominator", "out of", "n", "fälle", "nenner", "von", "anzahl")),
    Purpose("span", ("period type", "kind of period", "granularity", "art des zeitraums", "zeitraumart")),
    Purpose("source", ("source", "quelle", "herkunft")),
)
NEEDED: Final = ("metric", "period")
# What shows how a table writes numbers and days.
NUMBERS: Final = frozenset({"value", "hits", "cases", "period"})

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
