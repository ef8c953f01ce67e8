"""The headers of the columns in which waits for people are computed, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Calendar months": "Kalendermonate",
        "Days worked on": "Tage mit Arbeit",
        "Days worked on in the week": "Tage mit Arbeit in der Woche",
        "Days worked on in the month": "Tage mit Arbeit im Monat",
        "Days worked on in the quarter": "Tage mit Arbeit im Quartal",
        "Days worked on in the year": "Tage mit Arbeit im Jahr",
        "Hours or none": "Stunden oder keine",
        "Days by part": "Tage nach Anteil",
        "Mean of squares": "Mittel der Quadrate",
        "Squared hours per entry": "Quadrierte Stunden je Eingang",
        "Wait by the program": "Warten laut Programm",
        "Days waiting there": "Tage Warten dort",
        "Visits with work": "Besuche mit Arbeit",
        "Squared hours": "Quadrierte Stunden",
        "Variation of arrivals squared": "Schwankung der Ankunft im Quadrat",
        "Half of both variations to staff for": "Hälfte beider Schwankungen, zu besetzen",
        "Days of a person": "Tage einer Person",
        "Most hours of one person": "Meiste Stunden einer Person",
        "People alike": "Gleiche Personen",
        "Busiest month": "Stärkster Monat",
        "Visits an hour of other maps": "Besuche je Stunde anderer Karten",
        "Squared hours an hour of other maps": "Stunden im Quadrat je Stunde anderer Karten",
        "Busiest month of other maps": "Stärkster Monat anderer Karten",
        "Visits of all maps": "Besuche aller Karten",
        "Visits to staff for of all maps": "Zu besetzende Besuche aller Karten",
        "Squares of work to staff for of all maps": "Zu besetzende Quadrate der Arbeit aller Karten",
        "Squared hours of all maps": "Stunden im Quadrat aller Karten",
        "Half of both variations of all maps": "Halbe Summe der Streuungen aller Karten",
        "Limit of waiting": "Grenze des Wartens",
        "Is computed here": "Wird hier gerechnet",
        "Days waiting": "Tage Warten",
        "Days to the meeting": "Tage bis zum Treffen",
    }
)
