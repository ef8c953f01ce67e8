"""What changes between two maps, in the German of the report."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words.german import GERMAN as OF_WORKBOOK
from mapper.exchange.report.words import changes

# What the workbook tells in the same words.
_SHARED: Final = (
    *changes.FIELDS.values(),
    *changes.FIGURES.values(),
    *changes.COUNTED.values(),
    changes.STEPS_INSIDE,
)

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{word: OF_WORKBOOK[word] for word in _SHARED if word in OF_WORKBOOK},
        changes.AGAINST: "Verglichen mit der Karte „{name}“, auf der diese beruht; die Zeichnung zählt nicht.",
        changes.ALIKE: "Zwischen dieser Karte und „{name}“ ist nichts anders.",
        changes.CHANGES_OF: "Was sich in „{name}“ ändert",
        changes.BASED_ON_THIS: "Die Karte „{name}“ beruht auf dieser. Wie sie gezeichnet ist, bleibt außen vor.",
        changes.AGAINST_INSIDE: "Verglichen mit dem Inneren desselben Schritts auf der Karte „{name}“."
        " Wie es gezeichnet ist, bleibt außen vor.",
        changes.SUMMARY: "{added} neu, {removed} entfallen, {moved} verschoben, {changed} geändert.",
        changes.EXPECTED: "Was zu erwarten ist",
        changes.OTHER_SPAN: "Die zwei sind für andere Zeiten geplant: Was in einer Zeit zählt, hat keinen Unterschied.",
        changes.DELTA_HINT: "Neun von zehn Mal liegt ein Unterschied in seiner Spanne; sie ist eher zu weit.",
        changes.WHO: "Wer gewinnt und wer abgibt",
        changes.HAND_OFFS: "Übergaben eines Falls, der eintritt",
        changes.BEFORE: "Vorher",
        changes.AFTER: "Nachher",
        changes.DIFFERENCE: "Unterschied",
        changes.FIGURE: "Zahl",
        changes.WHAT: "Was",
        changes.SORT: "Wovon",
        changes.NAME: "Name",
        changes.FIELD: "Was daran",
        changes.FROM_TO: "Von → nach",
        changes.FROM_LANE_TO: "{one} → {other}",
        changes.DOES: "Wer",
        changes.GAINED: "Schritte dazu",
        changes.LOST: "Schritte weg",
        changes.HOURS_A_CASE: "Stunden je Fall",
        changes.HOURS_A_MONTH: "Stunden im Monat",
        changes.PASSED_ON: "Gibt weiter je Fall",
        changes.TAKEN_OVER: "Übernimmt je Fall",
        changes.BEFORE_AFTER: "{before} → {after}",
        changes.FIELD_OF: "{field}: {name}",
        "What changes": "Was sich ändert",
        "Meaning": "Bedeutung",
        "Numbers": "Zahlen",
        "People, tools, skills and metrics": "Personen, Werkzeuge, Fertigkeiten und Kennzahlen",
        "+\u00a0new": "+\u00a0neu",
        "−\u00a0gone": "−\u00a0entfallen",
        ">\u00a0moved": ">\u00a0verschoben",
        "~\u00a0changed": "~\u00a0geändert",
        "Map": "Karte",
        "Stage": "Stufe",
        "Lane": "Bahn",
        "Connector": "Verbindung",
    }
)
