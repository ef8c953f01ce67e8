"""The sentences of the report in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Report on the sales process": "Bericht zum Vertriebsprozess",
        "Overview": "Übersicht",
        "Map: {name}": "Karte: {name}",
        "Inside: {name}": "Innenkarte: {name}",
        "The map “{name}”: {scope}.": "Die Karte „{name}“: {scope}.",
        "{stages} stages, {lanes} lanes, {nodes} nodes, {lines} connectors": (
            "{stages} Stufen, {lanes} Bahnen, {nodes} Knoten, {lines} Verbindungen"
        ),
        "(no name)": "(ohne Namen)",
        "A date that moves does so by {days}": "Ein Termin, der rückt, rückt um {days}",
        "A date that moves does so by {days}, give or take {spread}": (
            "Ein Termin, der rückt, rückt um {days}, ± {spread}"
        ),
        "Moved so far: {count} times": "Bisher {count}-mal verschoben",
        "Moved so far: once": "Bisher einmal verschoben",
        "in calendar days": "in Kalendertagen",
        "{share} to {name}": "{share} zu {name}",
        "wait {days}": "Wartezeit {days}",
        "{cost} a visit": "{cost} je Besuch",
        "Raised by {name}": "Genannt von {name}",
        "For the entry {name}": "Zum Eintrag {name}",
        "“{name}”": "„{name}“",
        "Person {number}": "Person {number}",
        "–": "–",
        "Yes": "Ja",
        "No": "Nein",
        "Jan": "Januar",
        "Feb": "Februar",
        "Mar": "März",
        "Apr": "April",
        "May": "Mai",
        "Jun": "Juni",
        "Jul": "Juli",
        "Aug": "August",
        "Sep": "September",
        "Oct": "Oktober",
        "Nov": "November",
        "Dec": "Dezember",
        "{first} to {last}": "{first} bis {last}",
        "from {low} to {high}": "von {low} bis {high}",
        "day": "Tag",
        "days": "Tage",
        "h": "h",
        "person": "Person",
        "people": "Personen",
        "{change} points": "{change} Punkte",
        "{amount} {period}": "{amount} {period}",
        "{period}: what came of it": "{period}: Istwerte",
        "Team": "Team",
        "Read for {span}, planned back from the goal “{goal}”.": (
            "Gelesen für {span}, zurückgeplant vom Ziel „{goal}“."
        ),
        "Read for {span}. No goal is set that could be planned back from.": (
            "Gelesen für {span}. Es gibt kein Ziel, von dem zurückgeplant werden kann."
        ),
        (
            "Where inputs are counts of cases or estimates, a figure has a range: nine times of ten "
            "it lies there."
        ): (
            "Wo Eingaben gezählte Fälle oder Schätzungen sind, hat eine Zahl eine Spanne: In neun "
            "von zehn Fällen liegt sie dort."
        ),
        "What limits the wins is the time of: {roles}.": (
            "Was die Abschlüsse begrenzt, ist die Zeit von: {roles}."
        ),
        "What limits the wins is how many cases enter; the people could carry more.": (
            "Was die Abschlüsse begrenzt, ist die Zahl der Eintritte; die Personen könnten mehr tragen."
        ),
        "What limits the wins cannot be told yet.": (
            "Was die Abschlüsse begrenzt, lässt sich noch nicht sagen."
        ),
        "Of the wins lost only those are counted in money for which {roles} would have time.": (
            "Von den verlorenen Abschlüssen zählen in Geld nur die, für die {roles} Zeit hätten."
        ),
        "Load and use are those of the cases expected to enter, people needed those for the goal.": (
            "Last und Auslastung gelten für die erwarteten Eintritte, benötigte Personen für das Ziel."
        ),
        "Load, use and people needed are those of the cases expected to enter.": (
            "Last, Auslastung und benötigte Personen gelten für die erwarteten Eintritte."
        ),
        "Each is told as if all else stayed as it is, so they do not add up.": (
            "Jede gilt, als bliebe alles andere, wie es ist; zusammenzählen lassen sie sich nicht."
        ),
        "What each would bring in a year, told alone, in full effect. The best come first.": (
            "Was jeder in einem Jahr brächte, für sich und voll wirksam. Die besten stehen oben."
        ),
        "Best fix": "Beste Verbesserung",
        "Best hire": "Beste Einstellung",
        "{net} and {wins} wins a year": "{net} und {wins} Abschlüsse im Jahr",
        "{net} a year": "{net} im Jahr",
        "{wins} wins a year": "{wins} Abschlüsse im Jahr",
        "set by the team": "vom Team gesetzt",
        "usual": "üblich",
        "never": "nie",
        "{count} months": "{count} Monaten",
        "Some figures cannot be told yet:": "Manche Zahlen lassen sich noch nicht sagen:",
        "What to know about the figures:": "Was zu den Zahlen zu wissen ist:",
        "The figures are read with the factors of the product's stage of life: {stage}.": (
            "Die Zahlen sind mit den Faktoren der Lebensphase des Produkts gelesen: {stage}."
        ),
        "Plays that are switched on are in the figures: {count}.": (
            "Eingeschaltete Spielzüge sind in den Zahlen: {count}."
        ),
        "The map has no steps yet.": "Die Karte hat noch keine Schritte.",
        "Nothing is said yet.": "Noch nichts gesagt.",
        "The document has no goals yet.": "Das Dokument hat noch keine Ziele.",
        "There is nothing yet that a lever could be weighed for.": (
            "Es gibt noch nichts, wofür ein Hebel abgewogen werden kann."
        ),
        "{amount} are lacking": "{amount} fehlen",
        "reached, as expected": "wird voraussichtlich erreicht",
        "met": "erfüllt",
        "the customer can verify it": "der Kunde kann es prüfen",
        "{hold} hold, {slip} move, {cancel} are cancelled": (
            "{hold} halten, {slip} verschieben sich, {cancel} werden abgesagt"
        ),
        "on": "an",
        "off": "aus",
        "resolved": "geklärt",
        "round {number}": "Runde {number}",
        "lowest {lowest}, mean {mean}, {turnout} voted": (
            "niedrigste {lowest}, Mittel {mean}, {turnout} haben abgestimmt"
        ),
        "median {median}, {low} to {high}, {turnout} voted": (
            "Median {median}, {low} bis {high}, {turnout} haben abgestimmt"
        ),
        "{rank}. {name}: {dots}": "{rank}. {name}: {dots}",
        "still open": "noch offen",
        "done": "erledigt",
        "Signed by": "Unterschrieben von",
        "What is signed": "Was unterschrieben wird",
        "the map has changed since": "die Karte hat sich seither geändert",
        "entrenched": "verankert",
        "{said} of {asked}": "{said} von {asked}",
        "on target": "im Ziel",
        "near": "nahe dran",
        "off target": "Ziel verfehlt",
        "no data": "keine Daten",
        "{name}: {level}": "{name}: {level}",
        " and {count} more": " und {count} weitere",
        "Solves: {name}": "Löst: {name}",
        "Cause: {text}": "Ursache: {text}",
        "Solution: {text}": "Lösung: {text}",
        "Waits for: {name}": "Wartet auf: {name}",
        "Begins before this is done: {name}": "Beginnt, bevor dies erledigt ist: {name}",
        "{share} → {name}": "{share} → {name}",
        "{role}: {hours}": "{role}: {hours}",
        "Page {page} of {pages}": "Seite {page} von {pages}",
        "Contents": "Inhalt",
        "Larger": "Größer",
        "Smaller": "Kleiner",
        "Whole map": "Ganze Karte",
        "Fill the window": "Fenster füllen",
        "Drag or arrow keys move it, Ctrl and wheel, two fingers, + and - zoom; a step leads to its text.": (
            "Ziehen oder Pfeiltasten verschieben sie, Strg und Rad, zwei Finger, + und - zoomen; ein Schritt führt zu "
            "seinem Text."
        ),
        "Made with Mapper": "Erstellt mit Mapper",
        "Back to the contents": "Zurück zum Inhalt",
        "Page": "Seite",
        "of": "von",
    }
)
