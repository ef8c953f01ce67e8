"""What of a step may be otherwise, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "metrics it has": "Kennzahlen",
        "goals served": "Ziele",
        "value for the customer": "Wert für den Kunden",
        "exit criteria": "Ausgangskriterien",
        "plays": "Spielzüge",
        "attachments": "Anhänge",
        "who does what": "wer was tut",
        "level of a skill": "Grad einer Fertigkeit",
        "role of a play": "Rolle eines Spielzugs",
        "branch of a play": "Zweig eines Spielzugs",
        "baseline of a metric": "Ausgangswert einer Kennzahl",
        "target of a metric": "Zielwert einer Kennzahl",
        "actual of a metric": "Istwert einer Kennzahl",
        "unit of a metric": "Einheit einer Kennzahl",
        "direction of a metric": "Richtung einer Kennzahl",
        "owner of a metric": "Verantwortlicher einer Kennzahl",
        "due date of a metric": "Termin einer Kennzahl",
        "proof of a value": "Beleg eines Werts",
        "strength of a value": "Stärke eines Werts",
        "whether the customer can verify": "ob der Kunde es prüfen kann",
        "evidence of a criterion": "Nachweis eines Kriteriums",
        "whether a criterion is met": "ob ein Kriterium erfüllt ist",
        "trigger of a play": "Auslöser eines Spielzugs",
        "action of a play": "Handlung eines Spielzugs",
        "whether a play is on": "ob ein Spielzug an ist",
        "cost of a play": "Kosten eines Spielzugs",
        "picture": "Bild",
        "agreed date": "vereinbarter Termin",
        "share of dates that hold": "Anteil der Termine, die halten",
        "share of dates that slip": "Anteil der Termine, die rutschen",
        "share cancelled at a review": "Anteil abgesagter Termine",
        "days a slip takes": "Tage je Verschiebung",
        "spread of slips": "Streuung der Verschiebungen",
        "slips so far": "Verschiebungen bisher",
    }
)
