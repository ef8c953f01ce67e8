"""All words of the slides in German, by the English ones."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words import instruments
from mapper.exchange.excel.words.german import GERMAN as OF_WORKBOOK

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "The whole map": "Die ganze Karte",
        "The stages": "Die Stufen",
        "With its {count} steps, starts and ends the map is too large for one slide; each stage follows on its own.": (
            "Mit ihren {count} Schritten, Starts und Enden ist die Karte zu groß für eine Folie;"
            " jede Stufe folgt für sich."
        ),
        "{stage} ({number} of {count})": "{stage} ({number} von {count})",
        "The numbers": "Die Zahlen",
        "From stage to stage": "Von Stufe zu Stufe",
        "Of 100 cases that enter, so many reach": "Von 100 eintretenden Fällen erreichen so viele",
        "Won": "Gewonnen",
        "Expected use of the roles": "Erwartete Auslastung der Rollen",
        "Use of the hours for cases": "Auslastung der Stunden für Fälle",
        "What would bring most": "Was am meisten brächte",
        "Nothing is on the map yet.": "Auf der Karte ist noch nichts.",
        "Nothing stands in this stage yet.": "In dieser Stufe steht noch nichts.",
        "(no name)": "(ohne Namen)",
        "→ {stage}: {step}": "→ {stage}: {step}",
        "from {stage}: {step}": "von {stage}: {step}",
        "→ {step}": "→ {step}",
        "from {step}": "von {step}",
        "{count} steps": "{count} Schritte",
        "1 step": "1 Schritt",
        "and {count} more": "und {count} weitere",
        "Lane {name}": "Bahn {name}",
        "Stage {name}": "Stufe {name}",
        "VA: value for the customer · BNVA: needed by the business · NVA: no value": (
            "VA: Wert für den Kunden · BNVA: für das Geschäft nötig · NVA: ohne Wert"
        ),
        "{document}, {date}": "{document}, {date}",
        "{date}": "{date}",
        "{count} stages": "{count} Stufen",
        "1 stage": "1 Stufe",
        "{count} lanes": "{count} Bahnen",
        "1 lane": "1 Bahn",
        "What changes": "Was sich ändert",
        "Compared with {base}: {added} added, {removed} removed, {moved} moved, {changed} changed.": (
            "Verglichen mit {base}: {added} neu, {removed} entfallen, {moved} verschoben, {changed} geändert."
        ),
        "Before": "Vorher",
        "After": "Nachher",
        "Difference": "Unterschied",
        "{change} points": "{change} Punkte",
        "What is otherwise (+ new, − gone, > moved, ~ changed)": (
            "Was anders ist (+ neu, − entfallen, > verschoben, ~ geändert)"
        ),
        "The two are planned for other spans of time, so some figures have no difference.": (
            "Die zwei sind für andere Zeiten geplant, darum haben manche Zahlen keinen Unterschied."
        ),
        "{date} · {map}": "{date} · {map}",
        "What the customer gets": "Was der Kunde bekommt",
        "What must be true before a case goes on": "Was gelten muss, bevor ein Fall weitergeht",
        "Problems and constraints": "Probleme und Hindernisse",
        "Lines also lead from or to": "Linien führen auch von oder zu",
        "Names in full": "Namen in voller Länge",
        (
            "Figures are told for {first} to {last}. A range says how far chance, counts and estimates leave them "
            "open."
        ): (
            "Die Zahlen gelten für {first} bis {last}. Eine Spanne sagt, wie weit Zufall, Zählungen und Schätzungen "
            "sie offen lassen."
        ),
        "Figure": "Zahl",
        "Value": "Wert",
        "Range": "Spanne",
        "{low} to {high}": "{low} bis {high}",
        "–": "–",
        "Win rate": "Abschlussquote",
        "Entries for one win": "Eintritte für einen Abschluss",
        "Working days from entry to a win": "Arbeitstage vom Eintritt bis zum Abschluss",
        "Working days from entry to end": "Arbeitstage vom Eintritt bis zum Ende",
        "Wins that can be expected": "Zu erwartende Abschlüsse",
        instruments.REVENUE: OF_WORKBOOK[instruments.REVENUE],
        "Wins the goal asks for": "Abschlüsse, die das Ziel verlangt",
        "Entries the goal asks for": "Eintritte, die das Ziel verlangt",
        "Bottleneck": "Engpass",
        "Best fix: {lever}": "Beste Verbesserung: {lever}",
        "Best hire: {lever}": "Beste Einstellung: {lever}",
        "{gain} a year": "{gain} im Jahr",
        "{wins} wins a year": "{wins} Abschlüsse im Jahr",
        "What keeps figures from being told:": "Was Zahlen im Weg steht:",
        "The use of the roles cannot be told: people, hours of work or entries are missing.": (
            "Die Auslastung der Rollen lässt sich nicht sagen: Es fehlen Personen, Arbeitsstunden oder Eintritte."
        ),
        "The flow cannot be told yet.": "Der Fluss lässt sich noch nicht sagen.",
        "What a lever would bring cannot be told for this map yet.": (
            "Was ein Hebel brächte, lässt sich für diese Karte noch nicht sagen."
        ),
        "Lever": "Hebel",
        "Wins a year": "Abschlüsse im Jahr",
        "Days saved": "Tage gespart",
        "Gain a year": "Gewinn im Jahr",
        "Cost": "Kosten",
        "{once} once": "{once} einmal",
        "{yearly} a year": "{yearly} im Jahr",
        "{once} once, {yearly} a year": "{once} einmal, {yearly} im Jahr",
        "not stated": "nicht angegeben",
        "{about}: {change} points": "{about}: {change} Punkte",
        "{about}: {change} points drop out": "{about}: {change} Punkte steigen aus",
        "{about}: {change} h of work": "{about}: {change} h Arbeit",
        "{about}: {change} days of waiting": "{about}: {change} Tage Warten",
        "{about}: {change} tries": "{about}: {change} Versuche",
        "{change} cases a month enter": "{change} Fälle im Monat treten ein",
        "{change} {about}": "{change} {about}",
        "value for the customer": "Nutzen für den Kunden",
        "needed by the business": "für das Geschäft nötig",
        "no value": "ohne Wert",
        "won": "gewonnen",
        "lost": "verloren",
        "disqualified": "disqualifiziert",
        "parked": "geparkt",
    }
)
