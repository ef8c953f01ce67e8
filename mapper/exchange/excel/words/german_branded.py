"""What the example of a template says, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words import branded

_HELP: Final = (
    "Alles nach Wunsch gestalten: Schriften, Farben, Logo, Seiten, eigene Blätter. Mapper lässt das in Ruhe.",
    "Wörter in doppelten Klammern werden ersetzt: map, document, date, author und jede benannte Zelle.",
    "Zellen mit Namen wie goal_wins oder required_entries bekommen den Wert und behalten ihr Aussehen.",
    "Tabellen wie tblSteps, tblTargets, tblRoles, tblBranches bekommen Zeilen; Spalten nach Wahl, in jeder Ordnung.",
    "Eigene Spalten bleiben bei ihrer Zeile; Formeln werden ausgefüllt; Diagramme und Formate wachsen mit der Tabelle.",
    "Ein Bild oder eine Form mit mapper:map als Name, Text oder Alternativtext wird zum Bild der Karte.",
    "Füllen: Datei, Eigene Arbeitsmappe füllen. Was entsteht, lässt sich wieder füllen.",
)
GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        branded.OVERVIEW: "Übersicht",
        branded.PLAN: "Plan",
        branded.WORK: "Arbeit",
        branded.HELP: "So geht es",
        branded.SUBTITLE: "{{document}}, Stand {{date}}",
        branded.OPENING: (
            "Für {{goal_wins}} Abschlüsse müssen {{required_entries}} Fälle eintreten: {{win_probability}} gewinnen."
        ),
        **dict(
            zip(
                branded.TILES,
                ("Verlangte Abschlüsse", "Benötigte Eintritte", "Gewinnaussicht", "Benötigte Personen"),
                strict=True,
            )
        ),
        branded.HOURS_TITLE: "Stunden nötig je Schritt",
        branded.FRAME: "Hierher kommt das Bild der Karte (mapper:map).",
        branded.PLAN_TITLE: "Zielvorgaben von {{map}}",
        branded.STEPS_TITLE: "Die Arbeit an jedem Schritt",
        branded.COMMENT: "Kommentar",
        branded.HELP_TITLE: "Wie diese Vorlage geht",
        **dict(zip(branded.HELP_LINES, _HELP, strict=True)),
    }
)
