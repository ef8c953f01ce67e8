"""The sheets that tell of people and plans in German: names, titles, states and hints."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words import instruments as said

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Targets by period": "Zielvorgaben nach Zeiträumen",
        "Targets by person and period": "Zielvorgaben nach Personen und Zeiträumen",
        said.NO_PERIOD_TARGETS: (
            "Noch keine: hier Zeilen eintragen für Gefordertes, Eigenes oder Vereinbartes eines Zeitraums."
        ),
        said.PERIOD_TARGETS_HINT: (
            "Vereinbartes zählt, sonst das eigene, sonst Gefordertes. Die Teile sollen das Ganze ergeben."
        ),
        "Scorecard": "Übersicht nach Monaten",
        said.SCORECARD_INTRO: (
            "Monat für Monat, was angestrebt war und was daraus wurde. Die Werte stehen darunter; dort "
            "die gelben ändern."
        ),
        said.SCORECARD_HINT: (
            "Kennzahlen Monat für Monat: angestrebt, Istwert, Abweichung, Status, Verlauf; alle Messwerte"
        ),
        said.NO_COURSES: (
            "Noch keine Kennzahl hat einen Zielwert oder Messwert eines Monats, darum ist hier nichts "
            "zu zeigen."
        ),
        "{name}: aimed at and actual": "{name}: angestrebt und erreicht",
        "value": "Wert",
        "Measured values": "Istwerte",
        said.ACTUALS_HINT: "Eine Quote zählt als ihre Treffer von ihren Fällen, wo beides da ist.",
        "Levers": "Hebel",
        said.SINCE: (
            "Eingaben seither geändert: Graues gilt für den Export, Leeres weiß nur Mapper; die Mappe neu schreiben."
        ),
        said.LEVERS_INTRO: (
            "Was jede Verbesserung und jede Einstellung im Jahr brächte: von Mapper, Stand des Exports, jede "
            "durch neues Lösen."
        ),
        said.LEVERS_HINT: "verbessern oder einstellen: Kosten, Abschlüsse, Geld, Rücklauf, und was danach begrenzt",
        said.NO_LEVERS_YET: "Der Fluss der Karte ist noch nicht zu berechnen, darum ist hier nichts zu zeigen.",
        "fix": "Verbesserung",
        "hire": "Einstellung",
        "the team's": "des Teams",
        "usual": "üblich",
        "what comes in": "was hereinkommt",
        "cannot be worked out": "nicht auszurechnen",
        "what it would change is no longer on the map": "was er ändern würde, ist nicht mehr auf der Karte",
        "no limit of attempts is stated there": "dort ist keine Grenze der Versuche angegeben",
        "nobody drops out there": "dort geht niemand ab",
        "goes only so far": "geht nur so weit",
        "as many at each start": "an jedem Start gleich viele",
        "nothing is tried again there": "dort wird nichts noch einmal versucht",
        "short with the other maps": "knapp mit den anderen Karten",
        "what it costs is not stated": "was er kostet, ist nicht angegeben",
        "costs what colleagues cost": "kostet, was Kollegen kosten",
        "Every fix and hire": "Alles, was zu verbessern und wer einzustellen ist",
        said.ALL_LEVERS_HINT: (
            "Übliche Hebel: höchstens {most} je Art; ausgelassen sind die auf das, was Hebel des Teams ändern: {count}."
        ),
        "Two together": "Zwei zusammen",
        said.NO_LEVER_PAIRS: (
            "Noch keine: mindestens zwei eigene Hebel setzen, die sich berechnen lassen, und neu exportieren."
        ),
        said.PAIRS_HINT: (
            "„Mehr Abschlüsse“ ist, was der zweite nach dem ersten mehr oder weniger bringt: der Engpass "
            "wandert."
        ),
        "What the best levers bring in a year": "Was die besten Hebel in einem Jahr bringen",
        said.NO_LEVER_CHART: (
            "Was die besten Hebel bringen, steht hier, sobald Eintritte, Personen und der Wert eines Abschlusses "
            "angegeben sind: danach neu exportieren."
        ),
        "Sale types": "Verkaufsarten",
        said.SALE_TYPES_INTRO: (
            "Was ein Abschluss über die Verkaufsarten dieser Karte im Mittel bringt, was das Ziel von jeder verlangt."
        ),
        said.SALE_TYPES_HINT: (
            "die Verkaufsarten der Karte: Werte, Abschlussquoten, Abschlüsse, Eintritte und Geld für das Ziel"
        ),
        said.NO_SALE_TYPES: (
            "Weniger als zwei Verkaufsarten haben diese Karte als eigene: ein Wert gilt für alle Abschlüsse, hier ist "
            "nichts zu zeigen."
        ),
        "Gap fill": "Lücke schließen",
        said.GAP_FILL_INTRO: (
            "Was bis wann fehlt und welche Verkäufe es füllen. Andere Mischungen probieren: ändern, "
            "wie viele begonnen werden."
        ),
        said.GAP_FILL_HINT: "Lücken, Verkäufe dafür, nötige Stunden gegen freie Stunden, die beste Mischung",
        said.NO_GAPS: "Das Dokument hat noch keine Lücke zu füllen, darum ist hier nichts zu zeigen.",
        "Sales that fill it": "Verkäufe, die sie füllen",
        said.MIX_HINT: (
            "„Begonnen“ ist die beste Mischung, bis etwas anderes eingetippt wird. Erwartet von einem = Wert x "
            "Abschlussquote x rechtzeitig."
        ),
        "Hours of roles": "Stunden der Rollen",
        said.SPARE_HINT: "Bis zum Termin, ohne die für Eintritte; sie folgen Personal, Stunden und Anteilen.",
        said.SINCE_EXPORT: "Wie beim Export.",
        said.SINCE_OWN: "Eigene Mischung; die beste steht daneben.",
        said.SINCE_ANEW: "Eingaben seither geändert: das ist jetzt die beste Mischung.",
        said.SINCE_CHANGED: "Eingaben seither geändert: die Mischung ist nicht mehr die beste; Mapper neu fragen.",
        said.SINCE_STALE: "Termin oder Karte reichen über dieses Blatt hinaus: Mapper neu fragen.",
        said.ASKED_INTRO: (
            "Worauf die besten Mischungen beruhen, und Tage und Stunden bis zum Termin. Nichts zu ändern."
        ),
        "Days left by calendar": "Tage bis dahin nach Kalender",
        "Days of people alike": "Tage gleicher Anwesenheit",
        "Years of people alike": "Jahre gleicher Anwesenheit",
        "Days off": "Feiertage",
        "Parts of people in roles": "Personen in Rollen",
        "Hours taken by entries": "Stunden für Eintritte",
        "Months until the due date": "Monate bis zum Termin",
        "Best mix by gap": "Beste Mischung je Lücke",
        "What mixes are made of": "Woraus Mischungen bestehen",
        "Hours that bound mixes": "Stunden als Grenze",
        "Roles that bound mixes": "Rollen als Grenze",
        "Mixes tried": "Durchprobierte Mischungen",
        "Wins of the sales": "Abschlüsse der Verkäufe",
        "Months by season": "Monate nach Saison",
        "Hours for one case": "Stunden für einen Fall",
        said.EFFORT_HINT: "Was von einer Karte abgelesen ist, ist nicht gelb; der Rest gehört Ihnen.",
        "What one more is worth": "Was eine mehr wert ist",
        said.PRICES_HINT: "von dem, was die beste Mischung aufbraucht; von Mapper berechnet, wie beim Export",
        "One more hour of {name}": "Eine Stunde mehr von {name}",
        "One more case of {name}": "Ein Fall mehr von {name}",
        "{what} brings {amount} {currency} more.": "{what} bringt {amount} {currency} mehr.",
        "{what} saves {amount} hours.": "{what} spart {amount} Stunden.",
        "{what} saves {amount} {currency}.": "{what} spart {amount} {currency}.",
        said.MORE_CHANGED: "Eingaben seither geändert: Mapper neu fragen.",
        said.AIM_MONEY: "Die beste Mischung ist die mit dem meisten Geld bis zum Termin.",
        said.AIM_HOURS: "Die beste Mischung füllt die Lücke mit den wenigsten Stunden.",
        said.AIM_COST: "Die beste Mischung füllt die Lücke zu den geringsten Kosten.",
        "filled": "gefüllt",
        "not filled": "nicht gefüllt",
        "more than there is": "mehr als da ist",
        "fits": "passt",
        "too many": "zu viele",
        "too many hours": "zu viele Stunden",
        "not known": "nicht bekannt",
        "The gap has no target.": "Die Lücke hat keinen Zielwert.",
        "The gap has no due date.": "Die Lücke hat keinen Termin.",
        "The due date has passed.": "Der Termin ist vorbei.",
        "There are no sale types to fill it with.": "Es gibt keine Verkaufsarten, um sie zu füllen.",
        "No best mix was found.": "Es wurde keine beste Mischung gefunden.",
        "What an hour costs is not known of {names}.": "Was eine Stunde kostet, ist nicht bekannt von {names}.",
        said.GAP_REMARKS[
            "nothing_limits"
        ]: "Weder Stunden noch eine Höchstzahl begrenzen {names}, weggelassen.",
        said.GAP_REMARKS["value_unknown"]: "Kein Wert angegeben für {names}, weggelassen.",
        said.GAP_REMARKS["win_rate_unknown"]: "Keine Abschlussquote angegeben für {names}, weggelassen.",
        said.GAP_REMARKS["cycle_unknown"]: "Keine Dauer angegeben für {names}, weggelassen.",
        said.GAP_REMARKS[
            "type_not_a_number"
        ]: "Was zu {names} angegeben ist, ist keine Zahl zum Rechnen, weggelassen.",
        "None of {names} is ever won.": "Von {names} wird nichts je gewonnen.",
        "None of {names} is won by the due date.": "Von {names} wird nichts bis zum Termin gewonnen.",
        "Read off their map: {names}.": "Von der Karte abgelesen: {names}.",
        said.GAP_REMARKS["hours_unknown"]: "Die Stunden von {names} sind nicht bekannt und begrenzen nicht.",
        said.GAP_REMARKS[
            "calendars_missing"
        ]: "Einige Personen von {names} haben keinen Kalender und zählen nicht.",
        said.GAP_REMARKS["overloaded"]: "Schon jetzt mehr zu tun, als Stunden da sind, für {names}.",
        said.GAP_REMARKS["entries_taken_off"]: (
            "Was in die Karten eintritt, braucht Stunden von {names}, die abgezogen sind; was es bringt, zählt nicht."
        ),
        "Stalls": "Wartepunkte",
        said.STALLS_INTRO: (
            "Was wartet, wo jemand versprochen hat, sich zu melden, in Arbeitstagen. Wartetage und "
            "Versuche: „Schritte“. Alter, das nicht gleichmäßig abklingt, ist von Mapper und leer, sobald "
            "sich diese ändern."
        ),
        said.SKILLED: "Mapper Fertigkeiten",
        said.SKILLED_INTRO: "Wer arbeitet, wo eine Fertigkeit gefordert ist. Nichts zu ändern.",
        said.STALLS_HINT: "wartende Fälle und ihr Alter, Versuche, Termine, die sich verschieben, und was das kostet",
        said.NO_STALLS: (
            "Die Karte hat keinen Wartepunkt und keinen vereinbarten Termin, darum ist hier nichts zu zeigen."
        ),
        said.NO_AGES: (
            "Wie viele Fälle warten, ist nicht bekannt: dem Start fehlen Eintritte im Monat oder einem Wartepunkt Tage."
        ),
        "Age of what waits": "Alter dessen, was wartet",
        "all stalls together": "alle Wartepunkte zusammen",
        "up to 30 days": "bis 30 Tage",
        "31 to 60 days": "31 bis 60 Tage",
        "61 to 90 days": "61 bis 90 Tage",
        "more than 90 days": "über 90 Tage",
        "Age of what waits, in working days": "Alter dessen, was wartet, in Arbeitstagen",
        "cases that wait": "wartende Fälle",
        "Agreed dates": "Vereinbarte Termine",
        said.NO_DATES: "Noch keine: kein Wartepunkt der Karte hat einen vereinbarten Termin.",
        said.DATES_HINT: "Bei jeder Prüfung hält ein Termin, rückt oder fällt aus; was daraus wird, folgt.",
        "Skills": "Fertigkeiten",
        said.SKILLS_INTRO: (
            "✓ auf der geforderten Stufe, ▼ so viele Stufen fehlen, leer: nicht gefordert. "
            "0 keine, 1 kennt es, 2 mit Hilfe, 3 allein, 4 lehrt es."
        ),
        said.SKILLS_HINT: (
            "Personen und Fertigkeiten: gefordert, vorhanden, fehlend; Schritte, die an einer Person hängen"
        ),
        said.NO_SKILL_NEEDS: "Noch kein Schritt der Karte verlangt eine Fertigkeit, darum ist hier nichts zu zeigen.",
        said.NO_SKILLED: (
            "An den Schritten, die Fertigkeiten verlangen, arbeitet noch niemand, darum ist hier "
            "nichts zu zeigen."
        ),
        "Levels of people": "Stufen der Personen",
        said.SKILLS_TABLE_HINT: (
            "Gefordert ist die höchste Stufe, die ein Schritt verlangt. Nicht angegeben zählt als 0."
        ),
        "Skills at steps": "Fertigkeiten an Schritten",
        said.STEP_SKILLS_HINT: "Zuerst schulen: fehlende Stufen im Mittel x Besuche je Eintritt.",
        "At the level asked for": "Auf der geforderten Stufe",
        "nobody works there": "niemand arbeitet dort",
        "nobody at the level": "niemand auf der Stufe",
        "hangs on one person": "hängt an einer Person",
        "Enter a level from 0 to 4.": "Eine Stufe von 0 bis 4 eingeben.",
        "As-is vs refined": "Ist gegen Soll",
        said.REFINED_INTRO: (
            "Vorher ist die Karte, auf der sie beruht, nachher die verbesserte; grau ist von Mapper, Stand des Exports."
        ),
        said.REFINED_HINT: "zwei Karten nebeneinander: Zahlen und jeder Schritt, der kam, ging oder sich änderte",
        said.NO_PAIR: "Die Karte beruht auf keiner anderen und keine auf ihr, darum ist hier nichts zu vergleichen.",
        "Step by step": "Schritt für Schritt",
        said.STEPS_COMPARED_HINT: "Stunden und Tage sind die eines Besuchs.",
        "added": "neu",
        "removed": "entfallen",
        "changed": "geändert",
        "the same": "gleich",
        said.HAND_OFFS: "Übergaben je gewonnenem Fall, mit allem",
        said.FIRST_PASS: "Abschlüsse ganz ohne Nacharbeit",
        "name": "Name",
        "kind": "Art",
        "outcome": "Ausgang",
        "description": "Beschreibung",
        "stage": "Stufe",
        "lane": "Bahn",
        "hours of work": "Arbeitsstunden",
        "ways out": "Ausgänge",
        "tools": "Werkzeuge",
        "skills": "Fertigkeiten",
        "share of a branch": "Anteil eines Zweigs",
        "wait days": "Wartetage",
        "spread of the wait": "Streuung der Wartezeit",
        "most attempts": "Versuche höchstens",
        "class of value": "Wertklasse",
        "age limit": "Altersgrenze",
        "who is waited for": "auf wen gewartet wird",
        "law of the wait": "Gesetz der Wartezeit",
        "calendar or working days": "Kalender- oder Arbeitstage",
        "promised date": "zugesagter Termin",
        "exit rule": "Ausstiegsregel",
        "cost of a day of delay": "Kosten eines Tags Verzug",
        "entries a month": "Eintritte im Monat",
        "share right and complete": "Anteil richtig und vollständig",
        "variation of the work": "Schwankung der Arbeit",
        "days between meetings": "Tage zwischen Sitzungen",
        "patience": "Geduld",
        "priority": "Vorrang",
        "Votes": "Abstimmungen",
        said.VOTES_INTRO: (
            "Wie weit man sich über jeden Schritt einig ist. Was in einer offenen Abstimmung steht, "
            "bleibt verdeckt."
        ),
        said.VOTES_HINT: (
            "Einigkeit über jeden Schritt, Abstimmungen mit Regel und Ergebnis, Schätzungen, Punkte, Stimmen"
        ),
        said.NO_VOTES: "Über diese Karte hat noch niemand abgestimmt, darum ist hier nichts zu zeigen.",
        "agreed": "vereinbart",
        "in discussion": "im Gespräch",
        "blocked": "blockiert",
        "draft": "Entwurf",
        "open, hidden": "offen, verdeckt",
        "(anonymous)": "(anonym)",
        "Fist of five": "Fünf Finger",
        said.FISTS_HINT: (
            "Einig: genug haben gestimmt, keine Stimme unter der kleinsten, das Mittel erreicht; eine "
            "0 blockiert."
        ),
        "Estimates": "Schätzungen",
        said.ESTIMATES_HINT: "Streuung ist die mittlere Hälfte der Schätzungen durch ihren Median.",
        "Dots": "Punkte",
        "Agreement step by step": "Einigkeit Schritt für Schritt",
        "All levers": "Alle Hebel",
        "Agreement by step": "Einigkeit je Schritt",
        "Votes one by one": "Einzelne Stimmen",
        "of closed ballots only": "nur von geschlossenen Abstimmungen",
        "Data dictionary": "Begriffe und Quellen",
        said.DICTIONARY_INTRO: "Was jede Kennzahl ist und wie sie gebildet wird; darunter jede Zahl dieser Mappe.",
        said.DICTIONARY_HINT: "jede Kennzahl: Formel, Einheit, Quelle, übliche Spanne; jede Zahl der Mappe",
        "Figures of this workbook": "Zahlen dieser Mappe",
        said.FIGURES_HINT: "was jede ist, und ob sie eingegeben, eine Formel oder von Mapper berechnet ist",
        "yours to change": "zu ändern",
        "a formula": "eine Formel",
        "computed by Mapper": "von Mapper berechnet",
        "%": "%",
        "date": "Datum",
        "added up": "wird addiert",
        "money, added up": "Geld, wird addiert",
        "formed again from its counts": "aus ihren Zählungen neu gebildet",
        "mean, weighted by cases": "Mittel, nach Fällen gewichtet",
        "a stock, averaged over time": "ein Bestand, über die Zeit gemittelt",
        "never rolled up": "wird nie zusammengezählt",
    }
)
