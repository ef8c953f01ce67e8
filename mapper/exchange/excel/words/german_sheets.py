"""The sheets in German: names, titles, states, remarks and errors."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel import words

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Read me": "Lies mich",
        "Summary": "Überblick",
        "Inputs": "Eingaben",
        "Steps": "Schritte",
        "Branches": "Zweige",
        "Targets": "Zielvorgaben",
        "Capacity": "Kapazität",
        "start": "Start",
        "step": "Schritt",
        "decision": "Entscheidung",
        "stall": "Wartepunkt",
        "slip": "Verschiebung",
        "end": "Ende",
        "note": "Notiz",
        "won": "gewonnen",
        "lost": "verloren",
        "disqualified": "disqualifiziert",
        "parked": "geparkt",
        "week": "Woche",
        "month": "Monat",
        "quarter": "Quartal",
        "year": "Jahr",
        "flow": "Fluss",
        "returns": "zurück",
        "chase": "nachfassen",
        "bypass": "Umgehung",
        "higher is better": "mehr ist besser",
        "lower is better": "weniger ist besser",
        "As-is map": "Ist-Karte",
        "To-be map": "Soll-Karte",
        "Scenario": "Szenario",
        "introduction": "Einführung",
        "growth": "Wachstum",
        "maturity": "Reife",
        "decline": "Rückgang",
        "on target": "im Ziel",
        "near": "nahe dran",
        "off target": "Ziel verfehlt",
        "no data": "keine Daten",
        "no target": "kein Zielwert",
        "ok": "ok",
        "sum is not 100 %": "Summe ist nicht 100 %",
        "share missing": "Anteil fehlt",
        "targets do not fit": "Ziele passen nicht",
        "won cases": "gewonnene Fälle",
        "money": "Geld",
        "measured": "gemessen",
        "estimated": "geschätzt",
        "usual value": "üblicher Wert",
        "the map": "die Karte",
        "Mapper": "Mapper",
        "the usual year": "das übliche Jahr",
        "cases": "Fälle",
        "h": "h",
        "d": "T",
        "of the value": "des Werts",
        "of the hours": "der Stunden",
        "Person {number}": "Person {number}",
        "“{name}”": "„{name}“",
        "enough": "genug",
        "above target use": "über der Zielauslastung",
        "too few for its wait": "zu wenige: Wartezeit",
        "overloaded": "überlastet",
        "enter people": "Personen eintragen",
        "no hours for cases": "keine Stunden für Fälle",
        "look into it": "nachsehen",
        "not computed": "nicht berechnet",
        "What the goal asks for": "Was das Ziel verlangt",
        "Work and time": "Arbeit und Zeit",
        "By stage": "Nach Stufen",
        "By lane": "Nach Bahnen",
        "Targets by status": "Zielvorgaben nach Status",
        "Goals of the document": "Ziele des Dokuments",
        "The document has no goals yet.": "Das Dokument hat noch keine Ziele.",
        "Hours of work per visit": "Arbeitsstunden je Besuch",
        "One row for each role at each step. Change the yellow hours; everything else follows.": (
            "Eine Zeile für jede Rolle an jedem Schritt. Die gelben Stunden ändern; alles andere folgt."
        ),
        "People": "Personen",
        "None yet: enter in Mapper which roles people have a share in, and export again.": (
            "Noch keine: in Mapper eintragen, an welchen Rollen Personen einen Anteil haben, und neu exportieren."
        ),
        "A row for each role of a person, full time and cost alike in all; days there, ramp-up and leave taken off.": (
            "Eine Zeile je Rolle einer Person, Stellenanteil und Kosten überall gleich; Tage ohne Einarbeitung, Urlaub."
        ),
        "Calendars": "Kalender",
        "Days are those of a full-time person, leave and holidays taken off; by Mapper": (
            "Tage einer Vollzeitkraft ohne Urlaub und Feiertage; von Mapper"
        ),
        "Periods": "Zeiträume",
        "Periods that can be planned": "Zeiträume, die sich planen lassen",
        "choose one at “in each”; by Mapper": "bei „je“ zu wählen; von Mapper",
        "Total": "Summe",
        "Share of hours": "Anteil der Stunden",
        "Days per entry": "Tage je Eintritt",
        "Share of days": "Anteil der Tage",
        "What can be expected": "Was zu erwarten ist",
        "Expected": "Erwartet",
        "Bottleneck": "Engpass",
        "won cases are lacking": "gewonnene Fälle fehlen",
        "the goal is reached": "das Ziel ist erreicht",
        "allows ": "erlaubt ",
        "next ": "danach ",
        " entries": " Eintritte",
        "not told for a role, see Capacity": "für eine Rolle offen, siehe Kapazität",
        "full-time people now: ": "Vollzeitkräfte jetzt: ",
        "nobody is entered yet": "noch niemand eingetragen",
        "enter it below": "noch einzutragen",
        "won per ": "gewonnen je ",
        "per ": "je ",
        "Hours of work by role, in the goal's period": "Arbeitsstunden nach Rollen, im Zeitraum des Ziels",
        "Hours of work by role, for one entry": "Arbeitsstunden nach Rollen, für einen Eintritt",
        "Working days by stage, for one entry": "Arbeitstage nach Stufen, für einen Eintritt",
        "working days": "Arbeitstage",
        "Performance targets": "Leistungsziele",
        "Page &P of &N": "Seite &P von &N",
        "what this is, what the cells mean, whether the totals agree": (
            "was das ist, was die Zellen bedeuten, ob die Summen stimmen"
        ),
        "the goal, what is expected and what is lacking, the levers, the map, charts": (
            "das Ziel, was zu erwarten ist und was fehlt, die Hebel, die Karte, Diagramme"
        ),
        "all that the figures rest on, each with a name; calendars and periods": (
            "alles, worauf die Zahlen beruhen, jedes mit Namen; Kalender und Zeiträume"
        ),
        "every node of the map: hours, waits, visits, cost, and the work the goal asks for": (
            "jeder Knoten der Karte: Stunden, Wartezeiten, Besuche, Kosten und die Arbeit für das Ziel"
        ),
        "every connector: which share of the cases takes it, and a share to aim at": (
            "jede Verbindung: welcher Anteil der Fälle sie nimmt, und ein angestrebter Anteil"
        ),
        "every metric at a step: baseline, target, actual, status, owner, due date": (
            "jede Kennzahl an einem Schritt: Ausgangswert, Zielwert, Istwert, Status, Verantwortliche, Fälligkeit"
        ),
        "load, utilisation and people needed by role; people; hours of work per visit": (
            "Last, Auslastung und nötige Personen je Rolle; Personen; Arbeitsstunden je Besuch"
        ),
        words.INPUTS_INTRO: (
            "Die gelben Zellen ändern: alles in der Mappe folgt. Jeder Wert hat einen Namen für eigene Formeln."
        ),
        words.STEPS_INTRO: "Wartetage, Klassen, Eintritte und Versuche gehören Ihnen; der Rest folgt.",
        words.BRANCHES_INTRO: (
            "Die Anteile eines Schritts ergeben 100 %. Für einen angestrebten Anteil machen die übrigen Platz."
        ),
        "Yellow cells are yours. Variance is actual less target; Read me tells the rule for the status.": (
            "Gelbe Zellen gehören Ihnen. Abweichung ist Istwert minus Zielwert; „Lies mich“ nennt die Regel."
        ),
        "Change people, their time, hours and target use, or add people to a role: load and people needed follow.": (
            "Personen, ihre Zeit, Stunden und Zielauslastung ändern oder Personen dazugeben: der Rest folgt."
        ),
        "The map has no steps yet, so there is nothing to show here.": (
            "Die Karte hat noch keine Schritte, darum ist hier nichts zu zeigen."
        ),
        "The map has no connectors yet, so there is nothing to show here.": (
            "Die Karte hat noch keine Verbindungen, darum ist hier nichts zu zeigen."
        ),
        "No step of the map has a metric yet, so there is nothing to show here.": (
            "Noch kein Schritt der Karte hat eine Kennzahl, darum ist hier nichts zu zeigen."
        ),
        "No role has hours of work at a step yet, so there is nothing to show here.": (
            "Noch keine Rolle hat Arbeitsstunden an einem Schritt, darum ist hier nichts zu zeigen."
        ),
        "What the cells mean": "Was die Zellen bedeuten",
        "yours to change: blue on yellow, not locked": "zu ändern: blau auf gelb, nicht gesperrt",
        "computed by Mapper from the map when the workbook was written; does not change here": (
            "von Mapper aus der Karte berechnet, als die Mappe geschrieben wurde; ändert sich hier nicht"
        ),
        "a formula: follows every change at once; locked": "eine Formel: folgt jeder Änderung sofort; gesperrt",
        "names and words from the map; locked": "Namen und Wörter aus der Karte; gesperrt",
        "ids by which Mapper knows the row again, in hidden columns; leave them as they are": (
            "Kennungen, an denen Mapper die Zeile wiedererkennt, in verborgenen Spalten; bitte so lassen"
        ),
        "Computed": "Berechnet",
        "Formula": "Formel",
        "Text": "Text",
        "Id": "Kennung",
        "About this workbook": "Über diese Mappe",
        "Map": "Karte",
        "Document": "Dokument",
        "Author": "Autor",
        "Purpose": "Zweck",
        "Scope": "Umfang",
        "Written": "Geschrieben",
        "Program": "Programm",
        "Sheets": "Blätter",
        "How to change the numbers": "Wie man die Zahlen ändert",
        "Rules": "Regeln",
        "An empty cell means unknown, never zero, and what rests on an unknown number stays empty too.": (
            "Eine leere Zelle heißt unbekannt, nie null, und was auf Unbekanntem beruht, bleibt auch leer."
        ),
        "Check totals": "Prüfsummen",
        "Best levers": "Beste Hebel",
        "worked out by Mapper when the workbook was written; in a year": (
            "von Mapper ausgerechnet, als die Mappe geschrieben wurde; in einem Jahr"
        ),
        "No lever brings anything that could be worked out.": (
            "Kein Hebel bringt etwas, das auszurechnen wäre."
        ),
        "Wins": "Abschlüsse",
        "Money": "Geld",
        "Net": "Netto",
        "Payback months": "Monate Rücklauf",
        "Share {about}: {change} points": "Anteil {about}: {change} Punkte",
        "Work at {about}: {change} h": "Arbeit bei {about}: {change} h",
        "Wait at {about}: {change} days": "Warten bei {about}: {change} Tage",
        "Drop-outs at {about}: {change} points": "Abgänge bei {about}: {change} Punkte",
        "Attempts at {about}: {change}": "Versuche bei {about}: {change}",
        "Entries a month {about}: {change}": "Eintritte im Monat {about}: {change}",
        "People for {about}: {change}": "Personen für {about}: {change}",
        "The map": "Die Karte",
        "Use of the time by role": "Auslastung nach Rollen",
        words.NO_USE_CHART: (
            "Für die Auslastung nach Rollen Personen und ein Ziel oder die Eintritte eingeben und neu exportieren."
        ),
        words.NO_HOURS_CHART: (
            "Für die Stunden nach Rollen eingeben, wie lange Schritte dauern und wer sie macht, und neu exportieren."
        ),
        "Of all that enter, how many come to each stage": "Von allen Eintritten: wie viele zu jeder Stufe kommen",
        "of the hours for cases": "der Stunden für Fälle",
        "of the cases": "der Fälle",
        "Mapper flow": "Mapper Fluss",
        "Mapper people": "Mapper Personen",
        words.ASKED: "Mapper Lücken",
        words.BESIDE_MONTHS_TITLE: "Andere Karten nach Monaten",
        words.STAFF_MONTHS_TITLE: "Stunden je Person und Monat",
        words.MONTHS_TITLE: "Fälle und Stunden je Monat",
        words.CARRIED_TITLE: "Am Ende übrige Fälle",
        words.PEOPLE_INTRO: (
            "Was andere Karten von Personen fordern, und die Monate eines Zeitraums mit Saison. Nichts zu ändern."
        ),
        words.FLOW_INTRO: (
            "Löst den Fluss der Karte Schritt für Schritt, aus den Anteilen auf „Zweige“. Nichts zu ändern."
        ),
        words.FLOW_FIXED: "Der Fluss dieser Karte ist zu groß, um in einem Blatt gelöst zu werden: Werte von Mapper.",
        "What": "Was",
        "To step": "Zum Schritt",
        "Stays": "Aufenthalte",
        "Returns": "Wiederkehr",
        "Days to a win of all": "Tage bis zum Abschluss von allen",
        "Variance of a stay": "Varianz eines Aufenthalts",
        "Variance of entering": "Varianz der Eintritte",
        "Wins that go along": "Abschlüsse darüber",
        "Variance they add": "Varianz dadurch",
        "Spread of the days to a win": "Streuung der Tage bis zum Abschluss",
        "Branches whose shares do not add up": "Zweige, deren Anteile nicht aufgehen",
        "Cases that reach an end, of all that enter": "Fälle, die ein Ende erreichen, von allen",
        "Visits that do not fit the branch shares": "Besuche, die nicht zu den Anteilen passen",
        "Hours on Steps less hours on Roles": "Stunden der Schritte minus Stunden der Rollen",
        "Targets without a number or an actual": "Zielvorgaben ohne Zahl oder ohne Istwert",
        "What to know about the figures": "Was man über die Zahlen wissen muss",
        "Visits, win probability and all that rests on them cannot be computed yet:": (
            "Besuche, Abschlussquote und was darauf beruht, sind noch nicht zu berechnen:"
        ),
        "Nothing: the map is complete and all figures are computed.": (
            "Nichts: die Karte ist vollständig, und alle Zahlen sind berechnet."
        ),
        "–": "–",
        "(no name)": "(ohne Namen)",
        " and {count} more": " und {count} weitere",
        "Mapper {version}": "Mapper {version}",
        "yes": "ja",
        "from the goal “{name}”": "aus dem Ziel „{name}“",
        "{stages} stages, {lanes} lanes, {nodes} nodes, {branches} branches, {targets} targets, {roles} roles": (
            "{stages} Stufen, {lanes} Bahnen, {nodes} Knoten, {branches} Zweige, {targets} Zielvorgaben, {roles} Rollen"
        ),
    }
)
