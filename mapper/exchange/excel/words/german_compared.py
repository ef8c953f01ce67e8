"""What of a step may be otherwise, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "metrics it has": "Kennzahlen",
        "goals served": "Ziele",
        "value for the customer": "Nutzen für den Kunden",
        "exit criteria": "Ausgangskriterien",
        "plays": "Spielzüge",
        "inside": "Inneres",
        "steps inside": "Schritte im Innern",
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
        "place in the order": "Platz in der Reihe",
        "phase of the sale": "Phase des Verkaufs",
        "whether it is the customer's": "ob es die des Kunden ist",
        "purpose": "Zweck",
        "statement to be signed": "Aussage zum Unterschreiben",
        "value of a win": "Wert eines Abschlusses",
        "margin": "Marge",
        "weights of the months": "Gewichte der Monate",
        "product": "Produkt",
        "stage of life": "Lebensphase",
        "calendar": "Kalender",
        "where it begins": "wo sie beginnt",
        "where it leads": "wohin sie führt",
        "label": "Beschriftung",
        "reason": "Grund",
        "cases counted": "gezählte Fälle",
        "moved": "verschoben",
        "no": "nein",
        "meaning": "Bedeutung",
        "numbers": "Zahlen",
        "resources": "Mittel",
        "map": "Karte",
        "branch": "Zweig",
        "moving date": "verschobener Termin",
        "All that is otherwise": "Alles, was anders ist",
        "One row for each field; how the map is drawn is left out.": "Eine Zeile je Feld; die Zeichnung zählt nicht.",
        "Who gains and who loses": "Wer gewinnt und wer abgibt",
        "Hours of a case that enters, and of a month; how often a role passes a case on to others and takes it over"
        " from them; steps it does now, and no longer.": (
            "Stunden eines Falls, der eintritt, und eines Monats; wie oft eine Rolle einen Fall an andere weitergibt"
            " und von ihnen übernimmt; Schritte, die sie jetzt tut und nicht mehr tut."
        ),
        "People who gain and lose": "Wer mehr und weniger tut",
        "Steps at which a person works, and hours of a month; how often the person passes a case on to others and takes"
        " it over from them; steps done now, and no longer.": (
            "Schritte, an denen eine Person arbeitet, und Stunden eines Monats; wie oft sie einen Fall an andere"
            " weitergibt und von ihnen übernimmt; Schritte, die sie jetzt tut und nicht mehr tut."
        ),
        "Hand-offs before and after": "Übergaben vorher und nachher",
        "How often a case that enters goes from one lane to another, where that is otherwise.": "Wie oft ein Fall, der"
        " eintritt, von einer Bahn in eine andere geht, wo das anders ist.",
    }
)
