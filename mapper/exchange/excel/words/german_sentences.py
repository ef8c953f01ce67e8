"""What the workbook says at length, in German: how to change it, its rules, remarks and errors."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel import words

_CHANGE: Final = (
    (
        "In die gelben Zellen schreiben: Ziel, Wert, Marge, Stunden und Auslastung auf „Eingaben“; Wartetage, Eintritte"
        " und Versuche auf „Schritte“; Anteile auf „Zweige“; Personen, ihre Zeit und Arbeitsstunden auf „Kapazität“;"
        " Zielwerte und Istwerte auf „Zielvorgaben“. Alles, was darauf beruht, rechnet sofort neu."
    ),
    (
        "Auch Anteile rechnen neu, mit Schleifen und Grenzen der Versuche: das verborgene Blatt „Mapper Fluss“ löst die"
        " Karte. Um einen Anteil auszuprobieren, ihn auf „Zweige“ als angestrebten Anteil eintragen; die übrigen des"
        " Schritts machen im Verhältnis Platz. Was auf grauem Grund steht, hat Mapper berechnet; es bleibt, bis die"
        " Mappe neu geschrieben wird."
    ),
    (
        "Die Blätter sind ohne Kennwort geschützt (Überprüfen, Blattschutz aufheben), damit keine Formel aus Versehen"
        " verloren geht. Für neue Zeilen den Schutz aufheben, gleich unter die letzte Zeile einer Tabelle schreiben"
        " oder Zeilen in ihr einfügen und die Spalten der Kennungen leer lassen: neue Zielvorgaben, Messwerte und"
        " Arbeitsstunden kommen mit allem übrigen ins Dokument zurück."
    ),
)
_RULES: Final = (
    (
        "Erreicht: der Istwert hat den Zielwert in der Richtung der Kennzahl erreicht. Nahe dran: er verfehlt ihn um"
        " höchstens die Spanne auf „Eingaben“, 10 % des Zielwerts, wenn nichts geändert ist. Verfehlt: um mehr. Kein"
        " Istwert: es gibt noch keinen."
    ),
    "Eine leere Zelle heißt unbekannt, nie null, und was auf Unbekanntem beruht, bleibt auch leer.",
    (
        "Stunden sind Arbeitsstunden; Tage sind Arbeitstage. Stunden für Fälle = Arbeitszeit ohne die Zeit, die nicht"
        " in Fälle geht. Personen nötig = Stunden nötig / (Stunden für Fälle einer Person x Zielauslastung),"
        " aufgerundet je Rolle."
    ),
    (
        "Offene Fälle = Eintritte am Arbeitstag x Besuche x Tage je Besuch (Gesetz von Little). Ein Besuch dauert die"
        " eingetragenen Tage oder so lange wie seine Arbeit, wenn das länger ist."
    ),
)
_REMARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no_start": "Die Karte hat keinen Start.",
        "no_end": "Die Karte hat kein Ende.",
        "no_way_out": "Keine Verbindung führt weg von: {names}.",
        "share_unknown": "Ein Zweig hat keinen Anteil bei: {names}.",
        "no_share": "Ein Anteil ist keine Zahl von 0 bis 100 % bei: {names}.",
        "shares_not_one": "Die Anteile ergeben nicht 100 % bei: {names}.",
        "trapped": "Kein Weg führt zu einem Ende von: {names}.",
        "not_solvable": "Fälle kreisen zu lange, um gezählt zu werden, bei: {names}.",
        "several_starts": "Die Karte hat mehrere Starts; jeder bekommt den gleichen Anteil der Fälle.",
        "not_a_number": "Die Eintritte im Monat sind keine Zahl und zählen nicht bei: {names}.",
        "unreachable": "Kein Fall kommt zu: {names}.",
        "attempts_limit_ignored": (
            "Eine Grenze der Versuche zählt nichts, weil keine Linie gleich zurückführt, bei: {names}."
        ),
        "attempts_limit_anew": "Versuche zählen bei jeder Rückkehr neu bei: {names}.",
        "given_up_parked": (
            "Kein Zweig sagt, wohin Fälle nach dem letzten Versuch gehen; sie gelten als geparkt bei: {names}."
        ),
        "no_won_end": "Kein Ende der Karte gilt als gewonnen, darum gibt es keine Abschlussquote.",
    }
)
_OTHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        words.WITH_FACTORS: (
            "Anteile, Stunden und Wartezeiten sind mit den Faktoren der Lebensphase „{stage}“ des Produkts gelesen; was"
            " auf der Karte eingetragen ist, bleibt, wie es ist."
        ),
        words.WITH_PLAYS: "Eingeschaltete Spielzüge stecken in Anteilen und Wartezeiten: {count}.",
        words.ERROR_TITLE: "Nicht möglich",
        words.ERROR_SHARE: "Ein Anteil liegt zwischen 0 % und 100 %.",
        words.ERROR_POSITIVE: "Eine Zahl eingeben, die 0 oder größer ist.",
        words.ERROR_FRACTION: "Einen Anteil über 0 % und bis 100 % eingeben.",
        words.ERROR_BELOW_ONE: "Einen Anteil von 0 % bis unter 100 % eingeben.",
        words.ERROR_NUMBER: "Eine Zahl eingeben; die Zelle leer lassen, wenn sie unbekannt ist.",
        words.ERROR_LIST: "Eines der Wörter aus der Liste wählen.",
        words.ERROR_DATE: "Ein Datum eingeben, zum Beispiel 30.06.2026.",
        words.ERROR_HOURS: "Ein Tag hat 24 Stunden.",
        words.ERROR_ATTEMPTS: "Eine ganze Zahl ab 1 eingeben; für keine Grenze die Zelle leer lassen.",
    }
)
GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict(zip(words.CHANGE_LINES, _CHANGE, strict=True)),
        **dict(zip(words.RULES_LINES, _RULES, strict=True)),
        **{words.REMARKS[code]: text for code, text in _REMARKS.items()},
        **_OTHERS,
    }
)
