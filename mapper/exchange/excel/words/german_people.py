"""The headers of the hidden sheet Mapper people, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Other map": "Andere Karte",
        "Hours a mean month": "Stunden im mittleren Monat",
        "Visits an hour": "Besuche je Stunde",
        "Squared hours an hour": "Stunden im Quadrat je Stunde",
        "Mean months in the week": "Mittlere Monate in der Woche",
        "Mean months in the month": "Mittlere Monate im Monat",
        "Mean months in the quarter": "Mittlere Monate im Quartal",
        "Mean months in the year": "Mittlere Monate im Jahr",
        "Busiest month of the week": "Stärkster Monat der Woche",
        "Busiest month of the quarter": "Stärkster Monat des Quartals",
        "Busiest month of the year": "Stärkster Monat des Jahres",
        "Hours asked for": "Geforderte Stunden",
        "Visits asked for": "Geforderte Besuche",
        "Squared hours asked for": "Geforderte Stunden im Quadrat",
        "Hours asked for at most": "Geforderte Stunden höchstens",
        "Staff no": "Zeile der Besetzung",
        "Span no": "Spanne Nr",
        "Period no": "Zeitraum Nr",
        "Part of the cases": "Teil der Fälle",
        "Days of the calendar of the map": "Tage des Kalenders der Karte",
        "Cases beyond the hours": "Fälle über die Stunden hinaus",
        "Left if nothing waited before": "Übrig, wenn vorher nichts wartete",
        "Left at the end": "Am Ende übrig",
        "Row of the other map": "Zeile der anderen Karte",
        "Mean months in it": "Mittlere Monate darin",
        "Left of this map": "Übrig von dieser Karte",
        "Left of all maps": "Übrig von allen Karten",
        "Hours other maps ask for": "Stunden, die andere Karten verlangen",
        "Cases of all maps that come": "Fälle aller Karten, die kommen",
        "Cases beyond all hours": "Fälle über alle Stunden hinaus",
        "Entries in the span": "Eintritte in der Spanne",
    }
)
