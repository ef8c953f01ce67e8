"""The words for what is missing or taken for granted, in German."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "The map has no start.": "Die Karte hat keinen Start.",
        "The map has no end.": "Die Karte hat kein Ende.",
        "No line leads on from: {names}.": "Keine Linie führt weiter von: {names}.",
        "A branch has no share at: {names}.": "Ein Zweig hat keinen Anteil bei: {names}.",
        "A share is no number from 0 to 100 % at: {names}.": (
            "Ein Anteil ist keine Zahl von 0 bis 100 % bei: {names}."
        ),
        "The shares do not add up to 100 % at: {names}.": "Die Anteile ergeben nicht 100 % bei: {names}.",
        "No way leads to an end from: {names}.": "Kein Weg führt zu einem Ende von: {names}.",
        "Cases go round too long to be counted at: {names}.": (
            "Fälle kreisen zu lange, um gezählt zu werden, bei: {names}."
        ),
        "The map has several starts; each is taken to get the same share of the cases.": (
            "Die Karte hat mehrere Starts; jeder bekommt den gleichen Anteil der Fälle."
        ),
        "No case comes to: {names}.": "Kein Fall kommt zu: {names}.",
        "The limit of attempts counts nothing, as no line leads straight back, at: {names}.": (
            "Die Grenze der Versuche zählt nichts, weil keine Linie gleich zurückführt, bei: {names}."
        ),
        "Attempts are counted anew each time a case comes back to: {names}.": (
            "Versuche zählen bei jeder Rückkehr neu bei: {names}."
        ),
        "No line says where cases go after the last attempt, so they count as parked at: {names}.": (
            "Keine Linie sagt, wohin Fälle nach dem letzten Versuch gehen; sie gelten als geparkt bei: {names}."
        ),
        "No end of the map counts as won.": "Kein Ende der Karte zählt als gewonnen.",
        "No case is ever won.": "Kein Fall wird je gewonnen.",
        "What is stated is no number that can be reckoned with, and is left out, at: {names}.": (
            "Die Angabe ist keine Zahl, mit der sich rechnen lässt, und bleibt weg bei: {names}."
        ),
        "A number is stated that cannot be reckoned with.": (
            "Eine Zahl ist angegeben, mit der sich nicht rechnen lässt."
        ),
        "How many cases enter is not stated.": "Wie viele Fälle eintreten, ist nicht angegeben.",
        "How many cases enter is not stated; so many are taken as the people can carry.": (
            "Wie viele Fälle eintreten, ist nicht angegeben; gerechnet ist mit so vielen, wie sich bewältigen lassen."
        ),
        "What a won case brings is not stated.": "Was ein gewonnener Fall bringt, ist nicht angegeben.",
        "No margin is stated, so all of the value counts.": (
            "Es ist keine Marge angegeben; der ganze Wert zählt."
        ),
        "No days are stated and count nothing at: {names}.": (
            "Es sind keine Tage angegeben; sie zählen nicht mit bei: {names}."
        ),
        "No days are stated, so it takes as long as its work, at: {names}.": (
            "Es sind keine Tage angegeben; es dauert so lange wie die Arbeit bei: {names}."
        ),
        "The work takes longer than the days that are stated at: {names}.": (
            "Die Arbeit dauert länger als die angegebenen Tage bei: {names}."
        ),
        "Nobody has time for: {names}.": "Niemand hat Zeit für: {names}.",
        "All people have left by then or have not started yet as: {names}.": (
            "Alle sind dann nicht mehr oder noch nicht da als: {names}."
        ),
        "No calendar tells the hours of: {names}.": "Kein Kalender nennt die Stunden von: {names}.",
        "Some people have no calendar and count nothing as: {names}.": (
            "Einige Personen haben keinen Kalender und zählen nicht als: {names}."
        ),
        "Cases of busy months are done in later ones, as far as the span goes, by: {names}.": (
            "Fälle voller Monate werden, soweit der Zeitraum reicht, in späteren erledigt von: {names}."
        ),
        "No hours are to be planned, as the planned utilisation is 0 %, of: {names}.": (
            "Nichts ist zu verplanen, da die geplante Auslastung 0 % ist, von: {names}."
        ),
        "All maps together ask for more than there is, and each gets its part, of: {names}.": (
            "Alle Karten zusammen verlangen mehr, als da ist, und jede bekommt ihren Teil, von: {names}."
        ),
        "Other maps take a part of the hours of: {names}.": (
            "Andere Karten brauchen einen Teil der Stunden von: {names}."
        ),
        "The people have no hours for cases as: {names}.": (
            "Die Personen haben keine Stunden für Fälle als: {names}."
        ),
        "No hours of work are stated for: {names}.": "Es sind keine Arbeitsstunden angegeben für: {names}.",
        "What people can carry is not known and limits nothing.": (
            "Was sich bewältigen lässt, ist nicht bekannt und begrenzt nichts."
        ),
        "The hours are not known and limit nothing of: {names}.": (
            "Die Stunden sind nicht bekannt und begrenzen nichts von: {names}."
        ),
        "Cases beyond what the people can carry are taken to wait outside.": (
            "Fälle über das Machbare hinaus gelten als draußen wartend."
        ),
        "Where they come in all the same and pile up inside, fewer are won.": (
            "Kommen sie trotzdem herein und stauen sich innen, werden weniger gewonnen."
        ),
        "More than all of the time is given away of: {names}.": (
            "Mehr als die ganze Zeit ist vergeben von: {names}."
        ),
    }
)
