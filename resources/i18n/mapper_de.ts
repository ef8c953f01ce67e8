<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Mapper</source>
        <translation>Über Mapper</translation>
    </message>
    <message>
        <source>Draw a sales process as a map of stages and lanes, and aim from it.

Mapper is free software under the MIT licence. It uses Qt {qt} under the LGPL 3 as a replaceable shared library, and the typeface Inter under the SIL Open Font License.

It works without a network. No data is sent.</source>
        <translation>Ein Vertriebsprozess, gezeichnet als Karte aus Stufen und Bahnen: sehen, was zu tun ist, und Ziele setzen.

Mapper ist freie Software unter der MIT-Lizenz. Es nutzt Qt {qt} unter der LGPL 3 als austauschbare Bibliothek und die Schrift Inter unter der SIL Open Font License.

Es arbeitet ohne Netz. Es werden keine Daten gesendet.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;About Mapper</source>
        <translation>Ü&amp;ber Mapper</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Add an empty map</source>
        <translation>&amp;Leere Karte hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add people: type or paste their names</source>
        <translation>Personen &amp;hinzufügen: Namen tippen oder einfügen</translation>
    </message>
    <message>
        <source>&amp;Agreed dates</source>
        <translation>&amp;Vereinbarte Termine</translation>
    </message>
    <message>
        <source>&amp;All of them</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;As drawn</source>
        <translation>&amp;Wie gezeichnet</translation>
    </message>
    <message>
        <source>&amp;Attempts limit, age limit and exit rule</source>
        <translation>&amp;Versuchsgrenze, Altersgrenze und Ausstiegsregel</translation>
    </message>
    <message>
        <source>&amp;Best practices</source>
        <translation>Bewährte Vorge&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Branch, or step into the line</source>
        <translation>Ab&amp;zweigen, oder Schritt in die Linie</translation>
    </message>
    <message>
        <source>&amp;Calendars</source>
        <translation>K&amp;alender</translation>
    </message>
    <message>
        <source>&amp;Center one below another</source>
        <translation>Untereinander &amp;zentrieren</translation>
    </message>
    <message>
        <source>&amp;Changes against the other map</source>
        <translation>&amp;Änderungen gegenüber der anderen Karte</translation>
    </message>
    <message>
        <source>&amp;Check-up</source>
        <translation>Pr&amp;üfung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Collapse the lane or stage</source>
        <translation>Bahn oder Stufe &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Kommentare</translation>
    </message>
    <message>
        <source>&amp;Connect by clicks</source>
        <translation>Durch &amp;Klicken verbinden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Days of waiting</source>
        <translation>&amp;Tage des Wartens</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Delete the map…</source>
        <translation>Kar&amp;te löschen …</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>E&amp;nde</translation>
    </message>
    <message>
        <source>&amp;Errors and warnings of the check-up</source>
        <translation>Fe&amp;hler und Warnungen der Prüfung</translation>
    </message>
    <message>
        <source>&amp;Exits of stages</source>
        <translation>&amp;Austritte der Stufen</translation>
    </message>
    <message>
        <source>&amp;Expand the lane or stage</source>
        <translation>Bahn oder Stufe &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Figures against targets</source>
        <translation>&amp;Zahlen gegen Ziele</translation>
    </message>
    <message>
        <source>&amp;Figures and charts</source>
        <translation>Zahlen und &amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Fill a workbook of my own…</source>
        <translation>Ei&amp;gene Arbeitsmappe füllen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Find on the map</source>
        <translation>Au&amp;f der Karte suchen</translation>
    </message>
    <message>
        <source>&amp;Fit the lane or stage to its content</source>
        <translation>Bahn oder Stufe dem &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>&amp;Fit the map</source>
        <translation>Ganze Karte &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Flatter</source>
        <translation>&amp;Flacher</translation>
    </message>
    <message>
        <source>&amp;Flow from right to left</source>
        <translation>Von &amp;rechts nach links</translation>
    </message>
    <message>
        <source>&amp;Flow: what goes along each line, and what is lost</source>
        <translation>Abla&amp;uf: was über jede Linie läuft und was verloren geht</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>&amp;Hold things by the grid</source>
        <translation>Am Raster &amp;ausrichten</translation>
    </message>
    <message>
        <source>&amp;Holidays</source>
        <translation>&amp;Feiertage</translation>
    </message>
    <message>
        <source>&amp;Hours of work</source>
        <translation>Arbeits&amp;stunden</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation>&amp;Bahn</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Look back</source>
        <translation>&amp;Zurückschauen</translation>
    </message>
    <message>
        <source>&amp;Make or take room</source>
        <translation>Platz schaffen oder weg&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>Mit der nächsten &amp;vereinen</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Kennzahlen</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>&amp;Name this moment…</source>
        <translation>Diesen Stand &amp;benennen…</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>Sch&amp;maler</translation>
    </message>
    <message>
        <source>&amp;New map</source>
        <translation>&amp;Neue Karte</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>&amp;Notes, problems and what is off target</source>
        <translation>&amp;Notizen, Probleme und was sein Ziel verfehlt</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Play the change</source>
        <translation>Änderung &amp;abspielen</translation>
    </message>
    <message>
        <source>&amp;Play: what the team does when cases stall</source>
        <translation>&amp;Spielzug: was das Team tut, wenn Fälle stocken</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Problem, idea or constraint</source>
        <translation>&amp;Problem, Idee oder Hindernis</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {command}</source>
        <translation>&amp;Wiederholen: {command}</translation>
    </message>
    <message>
        <source>&amp;Rename the map…</source>
        <translation>Karte &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>Bereiche zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Rewind the meeting</source>
        <translation>&amp;Sitzung abspielen</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>&amp;Rollen</translation>
    </message>
    <message>
        <source>&amp;Same width in the whole lane</source>
        <translation>&amp;Gleiche Breite in der ganzen Bahn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Signatures</source>
        <translation>Unterschr&amp;iften</translation>
    </message>
    <message>
        <source>&amp;Skills</source>
        <translation>&amp;Fertigkeiten</translation>
    </message>
    <message>
        <source>&amp;Skills asked for</source>
        <translation>&amp;Verlangte Fertigkeiten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tart</translation>
    </message>
    <message>
        <source>&amp;Steps and commands…</source>
        <translation>Schritte und &amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Steps only</source>
        <translation>Nur &amp;Schritte</translation>
    </message>
    <message>
        <source>&amp;Table of all steps</source>
        <translation>&amp;Tabelle aller Schritte</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>Ziel&amp;vorgaben</translation>
    </message>
    <message>
        <source>&amp;Thin the history…</source>
        <translation>&amp;Verlauf ausdünnen…</translation>
    </message>
    <message>
        <source>&amp;Time for roles</source>
        <translation>&amp;Zeit für Rollen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {command}</source>
        <translation>&amp;Rückgängig: {command}</translation>
    </message>
    <message>
        <source>&amp;Use of the time in the lanes</source>
        <translation>A&amp;uslastung in den Bahnen</translation>
    </message>
    <message>
        <source>&amp;Value of stages</source>
        <translation>&amp;Nutzen der Stufen</translation>
    </message>
    <message>
        <source>&amp;Value to the customer</source>
        <translation>Wert für den Kun&amp;den</translation>
    </message>
    <message>
        <source>&amp;Waiting: how long, for whom, until when</source>
        <translation>&amp;Warten: wie lange, auf wen, bis wann</translation>
    </message>
    <message>
        <source>&amp;What differs</source>
        <translation>&amp;Was anders ist</translation>
    </message>
    <message>
        <source>&amp;Who does what</source>
        <translation>&amp;Wer was tut</translation>
    </message>
    <message>
        <source>&amp;Who sets which target</source>
        <translation>Zielvorgaben &amp;je Person</translation>
    </message>
    <message>
        <source>A&amp;ttachments</source>
        <translation>An&amp;lagen</translation>
    </message>
    <message>
        <source>Actuals: measured &amp;values</source>
        <translation>&amp;Messwerte</translation>
    </message>
    <message>
        <source>Add one &amp;after it</source>
        <translation>Eine da&amp;nach hinzufügen</translation>
    </message>
    <message>
        <source>Add one &amp;before it</source>
        <translation>Eine &amp;davor hinzufügen</translation>
    </message>
    <message>
        <source>Add the &amp;usual four strategies</source>
        <translation>Die vier &amp;üblichen Strategien hinzufügen</translation>
    </message>
    <message>
        <source>Agreed &amp;date, and how often it slips</source>
        <translation>Vereinbarter &amp;Termin, und wie oft er sich verschiebt</translation>
    </message>
    <message>
        <source>Align &amp;bottom edges</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top edges</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
        <source>All comm&amp;ents</source>
        <translation>Alle Komm&amp;entare</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Attac&amp;h tool, skill or metric</source>
        <translation>Werkzeug, &amp;Fertigkeit oder Kennzahl anhängen</translation>
    </message>
    <message>
        <source>Attach a &amp;file…</source>
        <translation>&amp;Datei anhängen …</translation>
    </message>
    <message>
        <source>Attach a &amp;link…</source>
        <translation>&amp;Link anhängen …</translation>
    </message>
    <message>
        <source>Attach a pic&amp;ture…</source>
        <translation>&amp;Bild anhängen …</translation>
    </message>
    <message>
        <source>Attach what is on the clip&amp;board</source>
        <translation>Anhängen, was in der &amp;Zwischenablage liegt</translation>
    </message>
    <message>
        <source>Changes o&amp;f hands</source>
        <translation>&amp;Wechsel der Zuständigkeit</translation>
    </message>
    <message>
        <source>Choose the map&apos;s product or add the usual strategies first</source>
        <translation>Wähle zuerst das Produkt der Karte oder füge die üblichen Strategien hinzu</translation>
    </message>
    <message>
        <source>Comment o&amp;n the step</source>
        <translation>Schritt ko&amp;mmentieren</translation>
    </message>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Mit einer &amp;Datei vergleichen …</translation>
    </message>
    <message>
        <source>Compare with what it is &amp;based on</source>
        <translation>Mit der &amp;Grundlage vergleichen</translation>
    </message>
    <message>
        <source>Connect by na&amp;me</source>
        <translation>Über den Na&amp;men verbinden</translation>
    </message>
    <message>
        <source>Cop&amp;y as a picture</source>
        <translation>Als Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Copy as &amp;to-be</source>
        <translation>Als &amp;Soll kopieren</translation>
    </message>
    <message>
        <source>Copy as a &amp;scenario</source>
        <translation>Als S&amp;zenario kopieren</translation>
    </message>
    <message>
        <source>Copy as a ta&amp;ble</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Customer &amp;value of the stage…</source>
        <translation>W&amp;as der Kunde in der Stufe bekommt …</translation>
    </message>
    <message>
        <source>Delete and close the &amp;gap</source>
        <translation>Löschen und die Lücke sch&amp;ließen</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>E&amp;xit criterion: what must be true to go on</source>
        <translation>&amp;Austrittskriterium: was gelten muss, damit es weitergeht</translation>
    </message>
    <message>
        <source>E&amp;xits of steps</source>
        <translation>Austritte der &amp;Schritte</translation>
    </message>
    <message>
        <source>E&amp;xpand all lanes and stages</source>
        <translation>Alle Bahnen und Stufen a&amp;ufklappen</translation>
    </message>
    <message>
        <source>E&amp;xpected results</source>
        <translation>Erwar&amp;tete Ergebnisse</translation>
    </message>
    <message>
        <source>E&amp;xport a report…</source>
        <translation>Beric&amp;ht exportieren…</translation>
    </message>
    <message>
        <source>Even the gaps &amp;across</source>
        <translation>&amp;Waagerecht gleich verteilen</translation>
    </message>
    <message>
        <source>Even the gaps &amp;down</source>
        <translation>&amp;Senkrecht gleich verteilen</translation>
    </message>
    <message>
        <source>Excel CSV Visio spreadsheet list</source>
        <translation>Excel CSV Visio Tabellenkalkulation Liste</translation>
    </message>
    <message>
        <source>Excel CSV actuals spreadsheet</source>
        <translation>Excel CSV Istwerte Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Excel targets actuals back</source>
        <translation>Excel Ziele Istwerte zurück</translation>
    </message>
    <message>
        <source>Export a pict&amp;ure…</source>
        <translation>Bi&amp;ld exportieren …</translation>
    </message>
    <message>
        <source>Export a poste&amp;r…</source>
        <translation>Pla&amp;kat exportieren …</translation>
    </message>
    <message>
        <source>Export s&amp;lides…</source>
        <translation>F&amp;olien exportieren …</translation>
    </message>
    <message>
        <source>Export the &amp;workbook…</source>
        <translation>&amp;Arbeitsmappe exportieren …</translation>
    </message>
    <message>
        <source>Export the steps as a ta&amp;ble…</source>
        <translation>Schritte als &amp;Tabelle exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>F&amp;ade between both</source>
        <translation>&amp;Überblenden</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Fit a&amp;ll lanes and stages</source>
        <translation>Alle Bahnen und Stufen an&amp;passen</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>&amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>Fix or &amp;hire…</source>
        <translation>&amp;Verbessern oder einstellen …</translation>
    </message>
    <message>
        <source>From the starter librar&amp;y…</source>
        <translation>Aus der Starterb&amp;ibliothek…</translation>
    </message>
    <message>
        <source>Gaps to f&amp;ill</source>
        <translation>&amp;Lücken zu füllen</translation>
    </message>
    <message>
        <source>Gi&amp;ve it a colour…</source>
        <translation>Farbe &amp;geben…</translation>
    </message>
    <message>
        <source>Go &amp;out</source>
        <translation>&amp;Hinaus</translation>
    </message>
    <message>
        <source>Goal yo&amp;u want to reach</source>
        <translation>Ziel, das man &amp;verfolgt</translation>
    </message>
    <message>
        <source>Goals &amp;over the map</source>
        <translation>&amp;Ziele über der Karte</translation>
    </message>
    <message>
        <source>HTML web page Word document docx PDF</source>
        <translation>HTML Webseite Word-Dokument docx PDF</translation>
    </message>
    <message>
        <source>High co&amp;ntrast</source>
        <translation>Hoher Kon&amp;trast</translation>
    </message>
    <message>
        <source>High contrast, dar&amp;k</source>
        <translation>Hoher Kontrast, du&amp;nkel</translation>
    </message>
    <message>
        <source>Import &amp;measured values…</source>
        <translation>Ist&amp;werte importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import an e&amp;dited workbook…</source>
        <translation>Bearbeitete Arbeits&amp;mappe importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import st&amp;eps from a table…</source>
        <translation>Schritt&amp;e aus einer Tabelle importieren …</translation>
    </message>
    <message>
        <source>Keep the &amp;inspector on this</source>
        <translation>Den &amp;Inspektor hier lassen</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Lay out the ma&amp;p anew</source>
        <translation>Karte neu anor&amp;dnen</translation>
    </message>
    <message>
        <source>Lead-time la&amp;dder</source>
        <translation>Durchlau&amp;fzeitleiter</translation>
    </message>
    <message>
        <source>Let it &amp;shrink by itself</source>
        <translation>Von selbst s&amp;chrumpfen lassen</translation>
    </message>
    <message>
        <source>Levers and what they ta&amp;ke</source>
        <translation>Hebel und was sie k&amp;osten</translation>
    </message>
    <message>
        <source>Loc&amp;k this map</source>
        <translation>Diese &amp;Karte sperren</translation>
    </message>
    <message>
        <source>Look back at an earlier moment first</source>
        <translation>Sehen Sie sich zuerst einen früheren Stand an</translation>
    </message>
    <message>
        <source>Look back at an earlier moment first, and select a step there</source>
        <translation>Sehen Sie sich zuerst einen früheren Stand an und wählen Sie dort einen Schritt aus</translation>
    </message>
    <message>
        <source>M&amp;ore…</source>
        <translation>Me&amp;hr …</translation>
    </message>
    <message>
        <source>Ma&amp;ke it something else</source>
        <translation>Etwas anderes &amp;daraus machen</translation>
    </message>
    <message>
        <source>Ma&amp;p with the customer’s eyes</source>
        <translation>Karte mit den Augen des Kunden &amp;sehen</translation>
    </message>
    <message>
        <source>Make it a best p&amp;ractice</source>
        <translation>Zur bewährten P&amp;raxis machen</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächster Berei&amp;ch</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage …</translation>
    </message>
    <message>
        <source>Number of &amp;metrics</source>
        <translation>Zahl der &amp;Kennzahlen</translation>
    </message>
    <message>
        <source>Number of &amp;skills</source>
        <translation>Zahl der &amp;Fertigkeiten</translation>
    </message>
    <message>
        <source>Number of &amp;tools</source>
        <translation>Zahl der &amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Open &amp;inside</source>
        <translation>&amp;Inneres öffnen</translation>
    </message>
    <message>
        <source>Pa&amp;rk for later</source>
        <translation>Für später pa&amp;rken</translation>
    </message>
    <message>
        <source>Pass on to another doc&amp;ument…</source>
        <translation>An ein anderes Dokument weiter&amp;geben …</translation>
    </message>
    <message>
        <source>Pl&amp;ays for stalls and slips</source>
        <translation>Sp&amp;ielzüge für Stillstand und Verschiebung</translation>
    </message>
    <message>
        <source>Plan of &amp;changes</source>
        <translation>Pl&amp;an der Änderungen</translation>
    </message>
    <message>
        <source>PowerPoint presentation pptx</source>
        <translation>PowerPoint Präsentation Folien pptx</translation>
    </message>
    <message>
        <source>Presen&amp;t</source>
        <translation>Vor&amp;führen</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>Vorh&amp;eriger Bereich</translation>
    </message>
    <message>
        <source>Pro&amp;ducts</source>
        <translation>Pro&amp;dukte</translation>
    </message>
    <message>
        <source>Put on &amp;one line</source>
        <translation>&amp;Auf eine Linie setzen</translation>
    </message>
    <message>
        <source>R&amp;oute the line anew</source>
        <translation>Linie neu fü&amp;hren</translation>
    </message>
    <message>
        <source>RACI, responsible, accountable, consulted, informed, responsibility matrix</source>
        <translation>RACI, zuständig, verantwortlich, gefragt, informiert, Zuständigkeitsmatrix</translation>
    </message>
    <message>
        <source>Register: &amp;problems, ideas and actions</source>
        <translation>Register: &amp;Probleme, Ideen und Maßnahmen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Rest&amp;ore all of this moment</source>
        <translation>Diesen Stand &amp;ganz wiederherstellen</translation>
    </message>
    <message>
        <source>Restore only the &amp;selected steps</source>
        <translation>Nur die gewählten Schritte &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Roo&amp;m check</source>
        <translation>Ra&amp;umprüfung</translation>
    </message>
    <message>
        <source>S&amp;ign comments as…</source>
        <translation>Kommentare unter&amp;zeichnen als …</translation>
    </message>
    <message>
        <source>S&amp;kills</source>
        <translation>&amp;Fertigkeiten</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>Sale t&amp;ypes</source>
        <translation>Verkauf&amp;sarten</translation>
    </message>
    <message>
        <source>Same &amp;height</source>
        <translation>Gleiche &amp;Höhe</translation>
    </message>
    <message>
        <source>Same &amp;width</source>
        <translation>Gleiche &amp;Breite</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save a &amp;copy without history…</source>
        <translation>&amp;Kopie ohne Verlauf speichern…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>Kopie s&amp;peichern …</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle&amp;s auswählen</translation>
    </message>
    <message>
        <source>Select a lane or a step first</source>
        <translation>Zuerst eine Bahn oder einen Schritt auswählen</translation>
    </message>
    <message>
        <source>Select a line first</source>
        <translation>Zuerst eine Linie auswählen</translation>
    </message>
    <message>
        <source>Select a slip first</source>
        <translation>Zuerst eine Verschiebung auswählen</translation>
    </message>
    <message>
        <source>Select a step first</source>
        <translation>Zuerst einen Schritt auswählen</translation>
    </message>
    <message>
        <source>Select a step that people have agreed on first</source>
        <translation>Zuerst einen Schritt auswählen, auf den man sich geeinigt hat</translation>
    </message>
    <message>
        <source>Select its la&amp;ne</source>
        <translation>Ihre &amp;Bahn auswählen</translation>
    </message>
    <message>
        <source>Select its sta&amp;ge</source>
        <translation>Ihre Stu&amp;fe auswählen</translation>
    </message>
    <message>
        <source>Select one step first</source>
        <translation>Zuerst einen Schritt auswählen</translation>
    </message>
    <message>
        <source>Select one step or stage first</source>
        <translation>Zuerst einen Schritt oder eine Stufe auswählen</translation>
    </message>
    <message>
        <source>Select several steps first</source>
        <translation>Zuerst mehrere Schritte auswählen</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>Zuerst etwas auswählen</translation>
    </message>
    <message>
        <source>Share of &amp;lost cases</source>
        <translation>Anteil &amp;verlorener Fälle</translation>
    </message>
    <message>
        <source>Sl&amp;ip</source>
        <translation>Vers&amp;chiebung</translation>
    </message>
    <message>
        <source>Smooth mo&amp;vement</source>
        <translation>Weiche Be&amp;wegung</translation>
    </message>
    <message>
        <source>Split in &amp;two</source>
        <translation>In zw&amp;ei teilen</translation>
    </message>
    <message>
        <source>Split in t&amp;hree</source>
        <translation>In d&amp;rei teilen</translation>
    </message>
    <message>
        <source>St&amp;all</source>
        <translation>&amp;Wartepunkt</translation>
    </message>
    <message>
        <source>Sta&amp;ge</source>
        <translation>St&amp;ufe</translation>
    </message>
    <message>
        <source>Step &amp;numbers</source>
        <translation>Schritt&amp;nummern</translation>
    </message>
    <message>
        <source>Step on its &amp;own</source>
        <translation>Einze&amp;lner Schritt</translation>
    </message>
    <message>
        <source>Strategies over a product&apos;s li&amp;fe</source>
        <translation>Strategien im Prod&amp;uktleben</translation>
    </message>
    <message>
        <source>Strategy for &amp;decline</source>
        <translation>Strategie für den &amp;Rückgang</translation>
    </message>
    <message>
        <source>Strategy for &amp;growth</source>
        <translation>Strategie für das Wa&amp;chstum</translation>
    </message>
    <message>
        <source>Strategy for &amp;maturity</source>
        <translation>Strategie für die Rei&amp;fe</translation>
    </message>
    <message>
        <source>Strategy for the &amp;introduction</source>
        <translation>Strategie für die &amp;Einführung</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>T&amp;race the way to a win</source>
        <translation>&amp;Weg zum Abschluss verfolgen</translation>
    </message>
    <message>
        <source>Take over from a&amp;nother document…</source>
        <translation>Aus einem anderen Dokument ü&amp;bernehmen …</translation>
    </message>
    <message>
        <source>Tall&amp;er</source>
        <translation>Höh&amp;er</translation>
    </message>
    <message>
        <source>Template to be&amp;gin with…</source>
        <translation>Beispielvo&amp;rlage&#xa0;…</translation>
    </message>
    <message>
        <source>That is what is compared</source>
        <translation>Damit wird schon verglichen</translation>
    </message>
    <message>
        <source>The name your comments are signed with</source>
        <translation>Der Name unter Ihren Kommentaren</translation>
    </message>
    <message>
        <source>The whole &amp;lane</source>
        <translation>Ganze &amp;Bahn</translation>
    </message>
    <message>
        <source>The whole &amp;stage</source>
        <translation>Ganze &amp;Stufe</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is only one map. Copy it as a to-be, or compare with a file</source>
        <translation>Es gibt nur eine Karte. Als Soll kopieren oder mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>This document is open for reading only</source>
        <translation>Dieses Dokument ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>This is no inside of a step</source>
        <translation>Dies ist nicht das Innere eines Schritts</translation>
    </message>
    <message>
        <source>This is the only map</source>
        <translation>Das ist die einzige Karte</translation>
    </message>
    <message>
        <source>Tid&amp;y the map</source>
        <translation>&amp;Karte aufräumen</translation>
    </message>
    <message>
        <source>Tidy j&amp;ust the selection or cell</source>
        <translation>Nur Auswahl oder Zelle aufr&amp;äumen</translation>
    </message>
    <message>
        <source>Value &amp;of steps</source>
        <translation>N&amp;utzen der Schritte</translation>
    </message>
    <message>
        <source>Vote &amp;with dots on the register</source>
        <translation>Mit Punkten über das Re&amp;gister abstimmen</translation>
    </message>
    <message>
        <source>Vote on the &amp;hours of work</source>
        <translation>Arbeitsstunden sc&amp;hätzen</translation>
    </message>
    <message>
        <source>Vote on the step or line: &amp;fist or estimate</source>
        <translation>&amp;Über Schritt oder Linie abstimmen: Faust oder Schätzung</translation>
    </message>
    <message>
        <source>Votes &amp;held</source>
        <translation>A&amp;bstimmungen</translation>
    </message>
    <message>
        <source>Votes and a&amp;greement</source>
        <translation>A&amp;bstimmungen und Einigung</translation>
    </message>
    <message>
        <source>W&amp;ider</source>
        <translation>Bre&amp;iter</translation>
    </message>
    <message>
        <source>What people ca&amp;n do</source>
        <translation>Was Personen &amp;können</translation>
    </message>
    <message>
        <source>What the &amp;customer gets</source>
        <translation>Was der &amp;Kunde bekommt</translation>
    </message>
    <message>
        <source>What the &amp;customer gets here</source>
        <translation>Was der &amp;Kunde hier bekommt</translation>
    </message>
    <message>
        <source>Who &amp;lives best practices</source>
        <translation>Wer bewährte Pra&amp;xis lebt</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>allocation, allocate people to roles, shares of time</source>
        <translation>Zuordnung, Personen auf Rollen verteilen, Zeitanteile</translation>
    </message>
    <message>
        <source>bring back a step, undelete</source>
        <translation>Schritt zurückholen, Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>bring back, revert, go back to an earlier version</source>
        <translation>zurückholen, zurücksetzen, zu einer früheren Version zurückgehen</translation>
    </message>
    <message>
        <source>compare maps, list of changes, what can be expected, difference</source>
        <translation>Karten vergleichen, Liste der Änderungen, was zu erwarten ist, Unterschied</translation>
    </message>
    <message>
        <source>compare step by step, for the room, what is new, walk through</source>
        <translation>Schritt für Schritt vergleichen, für den Raum, was neu ist, durchgehen</translation>
    </message>
    <message>
        <source>compare two documents, another version, conflict</source>
        <translation>zwei Dokumente vergleichen, andere Version, Konflikt</translation>
    </message>
    <message>
        <source>compare two maps, as-is and to-be, split view, before and after</source>
        <translation>zwei Karten vergleichen, Ist und Soll, geteilte Ansicht, vorher und nachher</translation>
    </message>
    <message>
        <source>compare, slider from before to after, animate, blend</source>
        <translation>vergleichen, Regler von vorher nach nachher, Bewegung, überblenden</translation>
    </message>
    <message>
        <source>drill down, targets by stage, step, person and week</source>
        <translation>aufschlüsseln, Zielvorgaben nach Stufe, Schritt, Person und Woche</translation>
    </message>
    <message>
        <source>export libraries: tools, skills, metrics, roles, people</source>
        <translation>Bibliotheken exportieren: Werkzeuge, Fertigkeiten, Kennzahlen, Rollen, Personen</translation>
    </message>
    <message>
        <source>goal strip, filter the map by goal, loose ends, steps that serve no goal</source>
        <translation>Zielleiste, Karte nach Ziel filtern, lose Enden, Schritte ohne Ziel</translation>
    </message>
    <message>
        <source>heat map, colours by a number</source>
        <translation>Heatmap, Farben nach einer Zahl</translation>
    </message>
    <message>
        <source>history timeline versions earlier past restore</source>
        <translation>Verlauf Zeitleiste Versionen früher Vergangenheit wiederherstellen</translation>
    </message>
    <message>
        <source>import libraries: tools, skills, metrics, roles, people</source>
        <translation>Bibliotheken importieren: Werkzeuge, Fertigkeiten, Kennzahlen, Rollen, Personen</translation>
    </message>
    <message>
        <source>library, where used, merge</source>
        <translation>Bibliothek, wo verwendet, zusammenführen</translation>
    </message>
    <message>
        <source>library, where used, merge, key figures, KPI</source>
        <translation>Bibliothek, wo verwendet, zusammenführen, KPI</translation>
    </message>
    <message>
        <source>life cycle, overlays, introduction, growth, maturity, decline</source>
        <translation>Lebenszyklus, Einführung, Wachstum, Reife, Rückgang</translation>
    </message>
    <message>
        <source>participants, team, staff, salespeople, headcount</source>
        <translation>Teilnehmende, Team, Mitarbeitende, Verkäufer, Personal</translation>
    </message>
    <message>
        <source>paste figures, results, measurements</source>
        <translation>Zahlen einfügen, Ergebnisse, Messwerte</translation>
    </message>
    <message>
        <source>play film history growth</source>
        <translation>abspielen Film Verlauf Wachstum zurückspulen</translation>
    </message>
    <message>
        <source>roadblocks, constraints, decisions, parking lot, issues</source>
        <translation>Hindernisse, Einschränkungen, Entscheidungen, Parkplatz</translation>
    </message>
    <message>
        <source>share give away past versions</source>
        <translation>weitergeben teilen Vergangenheit Versionen</translation>
    </message>
    <message>
        <source>skill matrix, people by skills, held levels, gaps</source>
        <translation>Fertigkeitsmatrix, Personen mal Fertigkeiten, Können, Lücken</translation>
    </message>
    <message>
        <source>skill matrix, steps by skills, required levels, gaps</source>
        <translation>Fertigkeitsmatrix, Schritte mal Fertigkeiten, geforderte Stufen, Lücken</translation>
    </message>
    <message>
        <source>smaller size forget old steps</source>
        <translation>kleiner Größe vergessen alte Schritte</translation>
    </message>
    <message>
        <source>spreadsheet, sort, filter, fill down, paste cells, lists</source>
        <translation>Tabellenkalkulation, sortieren, filtern, nach unten füllen, Zellen einfügen, Listen</translation>
    </message>
    <message>
        <source>version milestone tag</source>
        <translation>Version Meilenstein Stand</translation>
    </message>
    <message>
        <source>working time, capacity, vacation</source>
        <translation>Arbeitszeit, Kapazität, Urlaub</translation>
    </message>
</context>
<context>
    <name>AdoptionChart</name>
    <message>
        <source>Entrenched from {0}</source>
        <translation>Verankert ab {0}</translation>
    </message>
    <message>
        <source>How far it was lived, by month</source>
        <translation>Wie weit sie gelebt wurde, nach Monaten</translation>
    </message>
</context>
<context>
    <name>AgainstPart</name>
    <message>
        <source>Nothing against “{0}”</source>
        <translation>Nichts gegenüber „{0}“</translation>
    </message>
    <message>
        <source>What is other</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>against “{0}”</source>
        <translation>gegenüber „{0}“</translation>
    </message>
</context>
<context>
    <name>AgeBar</name>
    <message>
        <source>How old the cases are that wait here</source>
        <translation>Wie alt die Fälle sind, die hier warten</translation>
    </message>
    <message>
        <source>{0} days: {1}</source>
        <translation>{0} Tage: {1}</translation>
    </message>
</context>
<context>
    <name>AgreementPart</name>
    <message>
        <source>A vote is open</source>
        <translation>Eine Abstimmung ist offen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Best practice, entrenched</source>
        <translation>Bewährte Praxis, verankert</translation>
    </message>
    <message>
        <source>Best practice, lived to {share} in the last month</source>
        <translation>Bewährte Praxis, im letzten Monat zu {share} gelebt</translation>
    </message>
    <message>
        <source>Best practice; nobody has recorded yet who works by it</source>
        <translation>Bewährte Praxis; noch hat niemand festgehalten, wer danach arbeitet</translation>
    </message>
    <message>
        <source>Make it a best practice</source>
        <translation>Zur bewährten Praxis machen</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>Abstimmen …</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>1 attachment</source>
        <translation>1 Anhang</translation>
    </message>
    <message>
        <source>1 customer value</source>
        <translation>1 Kundennutzen</translation>
    </message>
    <message>
        <source>1 lane</source>
        <translation>1 Bahn</translation>
    </message>
    <message>
        <source>1 metric</source>
        <translation>1 Kennzahl</translation>
    </message>
    <message>
        <source>1 open comment</source>
        <translation>1 offener Kommentar</translation>
    </message>
    <message>
        <source>1 open problem</source>
        <translation>1 offenes Problem</translation>
    </message>
    <message>
        <source>1 play on</source>
        <translation>1 Spielzug an</translation>
    </message>
    <message>
        <source>1 skill</source>
        <translation>1 Fertigkeit</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>1 step inside</source>
        <translation>1 Schritt darin</translation>
    </message>
    <message>
        <source>1 tool</source>
        <translation>1 Werkzeug</translation>
    </message>
    <message>
        <source>Chasing line from {source} to {target}</source>
        <translation>Nachfasslinie von {source} zu {target}</translation>
    </message>
    <message>
        <source>Done again: {command}</source>
        <translation>Wiederholt: {command}</translation>
    </message>
    <message>
        <source>Lane {name}</source>
        <translation>Bahn {name}</translation>
    </message>
    <message>
        <source>Line back from {source} to {target}</source>
        <translation>Linie zurück von {source} zu {target}</translation>
    </message>
    <message>
        <source>Line from {source} to {target}</source>
        <translation>Linie von {source} zu {target}</translation>
    </message>
    <message>
        <source>Stage {name}</source>
        <translation>Stufe {name}</translation>
    </message>
    <message>
        <source>Undone: {command}</source>
        <translation>Rückgängig gemacht: {command}</translation>
    </message>
    <message>
        <source>Way round from {source} to {target}</source>
        <translation>Umweg von {source} zu {target}</translation>
    </message>
    <message>
        <source>a partner&apos;s wait</source>
        <translation>ein Partner lässt warten</translation>
    </message>
    <message>
        <source>adds no value</source>
        <translation>schafft keinen Wert</translation>
    </message>
    <message>
        <source>adds value</source>
        <translation>schafft Wert</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>colour {name}</source>
        <translation>Farbe {name}</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>disqualifiziert</translation>
    </message>
    <message>
        <source>error: {text}</source>
        <translation>Fehler: {text}</translation>
    </message>
    <message>
        <source>lane {name}</source>
        <translation>Bahn {name}</translation>
    </message>
    <message>
        <source>leads to {names}</source>
        <translation>führt zu {names}</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>near target</source>
        <translation>nahe am Ziel</translation>
    </message>
    <message>
        <source>necessary</source>
        <translation>notwendig</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>nobody&apos;s wait</source>
        <translation>niemand lässt warten</translation>
    </message>
    <message>
        <source>off target</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>promised for yesterday</source>
        <translation>für gestern zugesagt</translation>
    </message>
    <message>
        <source>promised {n} days ago</source>
        <translation>vor {n} Tagen zugesagt</translation>
    </message>
    <message>
        <source>stage {name}</source>
        <translation>Phase {name}</translation>
    </message>
    <message>
        <source>the customer&apos;s lane</source>
        <translation>die Bahn des Kunden</translation>
    </message>
    <message>
        <source>the customer&apos;s wait</source>
        <translation>der Kunde lässt warten</translation>
    </message>
    <message>
        <source>the team&apos;s wait</source>
        <translation>das Team lässt warten</translation>
    </message>
    <message>
        <source>warning: {text}</source>
        <translation>Warnung: {text}</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>{i} of {n}</source>
        <translation>{i} von {n}</translation>
    </message>
    <message>
        <source>{kind} without a name</source>
        <translation>{kind} ohne Namen</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{name} answers for it</source>
        <translation>{name} verantwortet es</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} Anhänge</translation>
    </message>
    <message>
        <source>{n} customer values</source>
        <translation>{n} Kundennutzen</translation>
    </message>
    <message>
        <source>{n} lanes</source>
        <translation>{n} Bahnen</translation>
    </message>
    <message>
        <source>{n} metrics</source>
        <translation>{n} Kennzahlen</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} open comments</source>
        <translation>{n} offene Kommentare</translation>
    </message>
    <message>
        <source>{n} open problems</source>
        <translation>{n} offene Probleme</translation>
    </message>
    <message>
        <source>{n} plays on</source>
        <translation>{n} Spielzüge an</translation>
    </message>
    <message>
        <source>{n} skills</source>
        <translation>{n} Fertigkeiten</translation>
    </message>
    <message>
        <source>{n} stages</source>
        <translation>{n} Stufen</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
    <message>
        <source>{n} steps inside</source>
        <translation>{n} Schritte darin</translation>
    </message>
    <message>
        <source>{n} tools</source>
        <translation>{n} Werkzeuge</translation>
    </message>
</context>
<context>
    <name>AttachedPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>and {0} others</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>{1}/{2} · {0}</source>
        <translation>{1}/{2} · {0}</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be read.</source>
        <translation>„{name}“ ist kein lesbares Bild.</translation>
    </message>
</context>
<context>
    <name>AttachmentPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Attach a picture</source>
        <translation>Bild anhängen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Bilder ({0})</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>The clipboard holds no link, file or picture.</source>
        <translation>In der Zwischenablage ist kein Link, keine Datei und kein Bild.</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Leave it</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>Nothing here opens {0}.</source>
        <translation>Hier öffnet nichts {0}.</translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened, not {0}.</source>
        <translation>Nur Web- und Mailadressen werden geöffnet, nicht {0}.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {0} with the program for it?</source>
        <translation>{0} mit dem zugehörigen Programm öffnen?</translation>
    </message>
    <message>
        <source>Show {0} large</source>
        <translation>{0} groß zeigen</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>BallotPage</name>
    <message>
        <source>Close the vote</source>
        <translation>Abstimmung schließen</translation>
    </message>
    <message>
        <source>In an anonymous vote nobody can vote anew.</source>
        <translation>In einer anonymen Abstimmung kann niemand neu abstimmen.</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Who votes now</source>
        <translation>Wer stimmt jetzt ab</translation>
    </message>
    <message>
        <source>{n} of {m} voted</source>
        <translation>{n} von {m} haben abgestimmt</translation>
    </message>
</context>
<context>
    <name>BookPanel</name>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Find a table by its name</source>
        <translation>Eine Tabelle nach Namen finden</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>To the list that goes with this one</source>
        <translation>Zur Liste, die dazugehört</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welche Tabelle</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
</context>
<context>
    <name>BranchPart</name>
    <message>
        <source>Nothing yet: draw a line from its edge.</source>
        <translation>Noch nichts: vom Rand aus eine Linie ziehen.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>not all are counted</source>
        <translation>nicht alle sind gezählt</translation>
    </message>
    <message>
        <source>of {0} cases</source>
        <translation>von {0} Fällen</translation>
    </message>
    <message>
        <source>sums to {0}</source>
        <translation>ergibt {0}</translation>
    </message>
</context>
<context>
    <name>BranchRow</name>
    <message>
        <source>Go to {0}</source>
        <translation>Gehe zu {0}</translation>
    </message>
    <message>
        <source>Share of {0}</source>
        <translation>Anteil von {0}</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Out to {0} (U)</source>
        <translation>Hinaus zu {0} (U)</translation>
    </message>
    <message>
        <source>The way to this map</source>
        <translation>Der Weg zu dieser Karte</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>Not days of the week. Write them like {0}.</source>
        <translation>Keine Wochentage. Schreiben Sie sie so: {0}.</translation>
    </message>
    <message>
        <source>Usual week</source>
        <translation>Übliche Woche</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Action “{name}”</source>
        <translation>Maßnahme „{name}“</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>Verantwortet es</translation>
    </message>
    <message>
        <source>Attach a tool, skill or metric</source>
        <translation>Werkzeug, Fertigkeit oder Kennzahl anhängen</translation>
    </message>
    <message>
        <source>Being worked out anew</source>
        <translation>Wird neu berechnet</translation>
    </message>
    <message>
        <source>Click the step to lead the line to</source>
        <translation>Schritt anklicken, zu dem die Linie führen soll</translation>
    </message>
    <message>
        <source>Click the step where the line begins</source>
        <translation>Schritt anklicken, an dem die Linie beginnt</translation>
    </message>
    <message>
        <source>Click to put it here</source>
        <translation>Klicken, um es hier abzulegen</translation>
    </message>
    <message>
        <source>Click to see it in the check-up</source>
        <translation>Ein Klick zeigt es in der Prüfung</translation>
    </message>
    <message>
        <source>Colour the steps by</source>
        <translation>Die Schritte einfärben nach</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Connect with…</source>
        <translation>Verbinden mit …</translation>
    </message>
    <message>
        <source>Constraint “{name}”</source>
        <translation>Hindernis „{name}“</translation>
    </message>
    <message>
        <source>Decision “{name}”</source>
        <translation>Entscheidung „{name}“</translation>
    </message>
    <message>
        <source>Deleted with the step inside. Undo brings all back.</source>
        <translation>Mit dem Schritt darin gelöscht. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Deleted with the {n} steps inside. Undo brings all back.</source>
        <translation>Mit den {n} Schritten darin gelöscht. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Drag to connect</source>
        <translation>Zum Verbinden ziehen</translation>
    </message>
    <message>
        <source>Drag to make room, or use the arrow keys and Enter. Escape puts the tool away.</source>
        <translation>Ziehen schafft Platz, ebenso Pfeiltasten und Eingabe. Escape legt das Werkzeug weg.</translation>
    </message>
    <message>
        <source>Drag to make room. Escape puts the tool away.</source>
        <translation>Ziehen schafft Platz. Escape legt das Werkzeug weg.</translation>
    </message>
    <message>
        <source>Drop it on a step</source>
        <translation>Auf einen Schritt fallen lassen</translation>
    </message>
    <message>
        <source>Enter keeps it, ↓ other kinds</source>
        <translation>Enter hält es fest, ↓ andere Arten</translation>
    </message>
    <message>
        <source>Everything is in order here already.</source>
        <translation>Hier ist schon alles aufgeräumt.</translation>
    </message>
    <message>
        <source>Existing step…</source>
        <translation>Vorhandener Schritt …</translation>
    </message>
    <message>
        <source>Idea “{name}”</source>
        <translation>Idee „{name}“</translation>
    </message>
    <message>
        <source>Its cell ends here: Alt+Shift+arrow leads over into the next.</source>
        <translation>Hier endet die Zelle: Alt+Umschalt+Pfeil führt in die nächste.</translation>
    </message>
    <message>
        <source>Its lane or stage is collapsed: expand it first</source>
        <translation>Ihre Bahn oder Stufe ist zugeklappt: zuerst aufklappen</translation>
    </message>
    <message>
        <source>Label and share of the line</source>
        <translation>Beschriftung und Anteil der Linie</translation>
    </message>
    <message>
        <source>Laying out the map… Escape gives it up.</source>
        <translation>Die Karte wird angeordnet … Escape bricht ab.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Most asked for</source>
        <translation>Am häufigsten gefragt</translation>
    </message>
    <message>
        <source>Moved {n} of {all}.</source>
        <translation>{n} von {all} verschoben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New metric “{name}”</source>
        <translation>Neue Kennzahl „{name}“</translation>
    </message>
    <message>
        <source>New skill “{name}”</source>
        <translation>Neue Fertigkeit „{name}“</translation>
    </message>
    <message>
        <source>New step “{name}”</source>
        <translation>Neuer Schritt „{name}“</translation>
    </message>
    <message>
        <source>New tool “{name}”</source>
        <translation>Neues Werkzeug „{name}“</translation>
    </message>
    <message>
        <source>No comment is open.</source>
        <translation>Kein Kommentar ist offen.</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Nicht geklärt</translation>
    </message>
    <message>
        <source>Note problems or ideas first: ! at a step</source>
        <translation>Halten Sie zuerst Probleme oder Ideen fest: ! an einem Schritt</translation>
    </message>
    <message>
        <source>Nothing on this map is of this layer; 0 shows everything again.</source>
        <translation>Auf dieser Karte gehört nichts zu dieser Ebene; 0 zeigt wieder alles.</translation>
    </message>
    <message>
        <source>Park “{name}” for later</source>
        <translation>„{name}“ für später parken</translation>
    </message>
    <message>
        <source>Problem “{name}”</source>
        <translation>Problem „{name}“</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>S step · D decision · W stall · E end</source>
        <translation>S Schritt · D Entscheidung · W Wartepunkt · E Ende</translation>
    </message>
    <message>
        <source>Say first who works there</source>
        <translation>Sagen Sie zuerst, wer dort arbeitet</translation>
    </message>
    <message>
        <source>Select a lane or a stage first.</source>
        <translation>Zuerst eine Bahn oder eine Stufe auswählen.</translation>
    </message>
    <message>
        <source>Select one step or one line first</source>
        <translation>Zuerst einen Schritt oder eine Linie auswählen</translation>
    </message>
    <message>
        <source>Select the one step or line to vote on first</source>
        <translation>Wählen Sie zuerst den einen Schritt oder die eine Linie, über die abgestimmt wird</translation>
    </message>
    <message>
        <source>Select the one step the line shall begin at first</source>
        <translation>Zuerst den einen Schritt auswählen, an dem die Linie beginnen soll</translation>
    </message>
    <message>
        <source>Select the one step to open first</source>
        <translation>Zuerst den Schritt auswählen, der geöffnet werden soll</translation>
    </message>
    <message>
        <source>Select the one step to vote on first</source>
        <translation>Wählen Sie zuerst den einen Schritt, über den abgestimmt wird</translation>
    </message>
    <message>
        <source>Select the step it is about first</source>
        <translation>Wählen Sie zuerst den Schritt, um den es geht</translation>
    </message>
    <message>
        <source>Select the steps to attach it to first</source>
        <translation>Zuerst die Schritte auswählen, an die es angehängt werden soll</translation>
    </message>
    <message>
        <source>Select what shall become something else first</source>
        <translation>Zuerst auswählen, was etwas anderes werden soll</translation>
    </message>
    <message>
        <source>Select what shall have a colour first</source>
        <translation>Zuerst auswählen, was eine Farbe bekommen soll</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>The layout was given up; nothing has moved.</source>
        <translation>Das Anordnen wurde abgebrochen; nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>There is no lane above</source>
        <translation>Darüber ist keine Bahn</translation>
    </message>
    <message>
        <source>There is no lane below</source>
        <translation>Darunter ist keine Bahn</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that belongs on a map.</source>
        <translation>In der Zwischenablage ist nichts, was auf eine Karte gehört.</translation>
    </message>
    <message>
        <source>These lines find their own way already.</source>
        <translation>Diese Linien finden ihren Weg schon selbst.</translation>
    </message>
    <message>
        <source>This is attached already.</source>
        <translation>Das ist schon angehängt.</translation>
    </message>
    <message>
        <source>This is the first stage</source>
        <translation>Das ist die erste Stufe</translation>
    </message>
    <message>
        <source>This is the last stage</source>
        <translation>Das ist die letzte Stufe</translation>
    </message>
    <message>
        <source>This is the outermost map.</source>
        <translation>Dies ist die äußerste Karte.</translation>
    </message>
    <message>
        <source>To begin, double-click in a cell, press N,
or drag a step from the palette.
A list that is pasted becomes steps.</source>
        <translation>Zum Anfangen in eine Zelle doppelklicken, N drücken
oder einen Schritt aus der Palette ziehen.
Eine eingefügte Liste wird zu Schritten.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Type it in one line</source>
        <translation>In einer Zeile eintippen</translation>
    </message>
    <message>
        <source>What colour?</source>
        <translation>Welche Farbe?</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>Was kommt als Nächstes?</translation>
    </message>
    <message>
        <source>What is noted here?</source>
        <translation>Was ist hier notiert?</translation>
    </message>
    <message>
        <source>What is the problem here?</source>
        <translation>Was ist hier das Problem?</translation>
    </message>
    <message>
        <source>What shall it be?</source>
        <translation>Was soll es werden?</translation>
    </message>
    <message>
        <source>What shall wait for later?</source>
        <translation>Was soll bis später warten?</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>answers: {n}</source>
        <translation>Antworten: {n}</translation>
    </message>
    <message>
        <source>connect link name</source>
        <translation>verbinden Verbindung Name</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
</context>
<context>
    <name>CanvasKey</name>
    <message>
        <source>A little; with Shift further</source>
        <translation>Ein wenig; mit Umschalt weiter</translation>
    </message>
    <message>
        <source>Another table, by its name</source>
        <translation>Eine andere Tabelle, nach Namen</translation>
    </message>
    <message>
        <source>Choose whole rows, or whole columns</source>
        <translation>Ganze Zeilen oder ganze Spalten wählen</translation>
    </message>
    <message>
        <source>Clear the chosen cells</source>
        <translation>Die gewählten Zellen leeren</translation>
    </message>
    <message>
        <source>Clicks add to the selection, or take away from it</source>
        <translation>Klicks nehmen zur Auswahl hinzu oder davon weg</translation>
    </message>
    <message>
        <source>Copy and paste cells</source>
        <translation>Zellen kopieren und einfügen</translation>
    </message>
    <message>
        <source>Everything back as it was</source>
        <translation>Alles zurück, wie es war</translation>
    </message>
    <message>
        <source>Fill the chosen cells with the uppermost</source>
        <translation>Die gewählten Zellen mit der obersten füllen</translation>
    </message>
    <message>
        <source>Filter by the column</source>
        <translation>Nach der Spalte filtern</translation>
    </message>
    <message>
        <source>From a line to its end</source>
        <translation>Von einer Linie zu ihrem Ende</translation>
    </message>
    <message>
        <source>From the line that adds to what was added</source>
        <translation>Aus der Zeile zum Hinzufügen zu dem, was hinzukam</translation>
    </message>
    <message>
        <source>Give up; select nothing; leave the goals</source>
        <translation>Aufgeben; nichts auswählen; die Ziele verlassen</translation>
    </message>
    <message>
        <source>Growing the flow</source>
        <translation>Den Ablauf weiterbauen</translation>
    </message>
    <message>
        <source>Hold it to move the map with the pointer</source>
        <translation>Gehalten: die Karte mit dem Zeiger bewegen</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>In der Gliederung</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Keep to one axis, or add to the selection</source>
        <translation>Auf einer Achse bleiben, oder zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Kind of the next step meanwhile: step, decision, stall, end</source>
        <translation>Dabei die Art des nächsten: Schritt, Entscheidung, Wartepunkt, Ende</translation>
    </message>
    <message>
        <source>Lines into the step</source>
        <translation>Linien, die zum Schritt führen</translation>
    </message>
    <message>
        <source>Lines out of the step, one after the other</source>
        <translation>Linien, die vom Schritt wegführen, eine nach der anderen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>Make it larger or smaller</source>
        <translation>Größer oder kleiner machen</translation>
    </message>
    <message>
        <source>Make it larger or smaller while the next one shares</source>
        <translation>Größer oder kleiner machen, und die nächste teilt den Platz</translation>
    </message>
    <message>
        <source>Move it with its content</source>
        <translation>Samt Inhalt verschieben</translation>
    </message>
    <message>
        <source>Move the column back or on</source>
        <translation>Die Spalte nach vorn oder hinten rücken</translation>
    </message>
    <message>
        <source>Move the line up or down</source>
        <translation>Zeile nach oben oder unten verschieben</translation>
    </message>
    <message>
        <source>Move the view far</source>
        <translation>Die Ansicht weit verschieben</translation>
    </message>
    <message>
        <source>Move the view, with no single step selected</source>
        <translation>Die Ansicht verschieben, wenn kein einzelner Schritt ausgewählt ist</translation>
    </message>
    <message>
        <source>Moving what is selected</source>
        <translation>Die Auswahl bewegen</translation>
    </message>
    <message>
        <source>Nearest step in that direction</source>
        <translation>Nächstgelegener Schritt in dieser Richtung</translation>
    </message>
    <message>
        <source>New line; letters begin one too</source>
        <translation>Neue Zeile; auch Buchstaben beginnen eine</translation>
    </message>
    <message>
        <source>Next and former step in reading order</source>
        <translation>Nächster und voriger Schritt in Lesefolge</translation>
    </message>
    <message>
        <source>Next step in that direction</source>
        <translation>Neuer Schritt in dieser Richtung</translation>
    </message>
    <message>
        <source>On dropping a new step: choose its kind at once</source>
        <translation>Beim Ablegen eines neuen Schritts: seine Art gleich wählen</translation>
    </message>
    <message>
        <source>One more of them, while Ctrl stays down; letting go makes them</source>
        <translation>Einer mehr, solange Strg gehalten wird; Loslassen erzeugt sie</translation>
    </message>
    <message>
        <source>Over into the next lane or stage</source>
        <translation>Hinüber in die nächste Bahn oder Stufe</translation>
    </message>
    <message>
        <source>Select the next one</source>
        <translation>Die nächste auswählen</translation>
    </message>
    <message>
        <source>Show the line on the map</source>
        <translation>Zeile auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Show the step on the map</source>
        <translation>Den Schritt auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Skills: put a level into the chosen cells</source>
        <translation>Fertigkeiten: den gewählten Zellen ein Niveau geben</translation>
    </message>
    <message>
        <source>Snap to nothing</source>
        <translation>An nichts einrasten</translation>
    </message>
    <message>
        <source>Stage becomes a step of the one before</source>
        <translation>Stufe wird Schritt der vorigen</translation>
    </message>
    <message>
        <source>Step becomes a stage</source>
        <translation>Schritt wird Stufe</translation>
    </message>
    <message>
        <source>The other way: share a border, move the other side</source>
        <translation>Andersherum: Grenze teilen, die andere Seite bewegen</translation>
    </message>
    <message>
        <source>To the cell beside it; while typing, on with that one</source>
        <translation>Zur Zelle daneben; beim Schreiben in ihr weiter</translation>
    </message>
    <message>
        <source>To the pad beside the selection</source>
        <translation>Zur Leiste neben der Auswahl</translation>
    </message>
    <message>
        <source>Type into the cell</source>
        <translation>In die Zelle tippen</translation>
    </message>
    <message>
        <source>Type the name, or the label and share of a line</source>
        <translation>Den Namen tippen, oder Beschriftung und Anteil einer Linie</translation>
    </message>
    <message>
        <source>Walking on the map</source>
        <translation>Auf der Karte gehen</translation>
    </message>
    <message>
        <source>While dragging</source>
        <translation>Beim Ziehen</translation>
    </message>
    <message>
        <source>While naming: on with the next step</source>
        <translation>Beim Benennen: weiter mit dem nächsten Schritt</translation>
    </message>
    <message>
        <source>While tracing: the other ways; Enter traces from the selected step</source>
        <translation>Beim Verfolgen: die anderen Wege; die Eingabetaste verfolgt ab dem gewählten Schritt</translation>
    </message>
    <message>
        <source>While typing: to the cell below or above</source>
        <translation>Beim Tippen: zur Zelle darunter oder darüber</translation>
    </message>
    <message>
        <source>Who does what: put a letter into the chosen cells, or take it out</source>
        <translation>Wer was tut: den gewählten Zellen einen Buchstaben geben oder nehmen</translation>
    </message>
    <message>
        <source>With a lane or stage selected</source>
        <translation>Mit ausgewählter Bahn oder Stufe</translation>
    </message>
    <message>
        <source>With the space tool: room before the step, taken by Enter</source>
        <translation>Mit dem Platz-Werkzeug: Platz vor dem Schritt, mit Eingabe übernommen</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>All {n} that are very likely the same</source>
        <translation>Alle {n}, die sehr wahrscheinlich dasselbe sind</translation>
    </message>
    <message>
        <source>Gone {kind}: {name}</source>
        <translation>Entfällt ({kind}): {name}</translation>
    </message>
    <message>
        <source>Gone: {name}</source>
        <translation>Entfällt: {name}</translation>
    </message>
    <message>
        <source>Inside: drawn otherwise</source>
        <translation>Inneres: anders gezeichnet</translation>
    </message>
    <message>
        <source>Inside: {changes}</source>
        <translation>Inneres: {changes}</translation>
    </message>
    <message>
        <source>Moved: {name}</source>
        <translation>Verschoben: {name}</translation>
    </message>
    <message>
        <source>New {kind}: {name}</source>
        <translation>Neu ({kind}): {name}</translation>
    </message>
    <message>
        <source>No step is known to be the same</source>
        <translation>Von keinem Schritt ist bekannt, dass er derselbe ist</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Only how it is drawn</source>
        <translation>Nur die Zeichnung</translation>
    </message>
    <message>
        <source>People, tools and skills</source>
        <translation>Menschen, Werkzeuge und Fertigkeiten</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Vielleicht dasselbe</translation>
    </message>
    <message>
        <source>Steps inside: {before} {arrow} {after}</source>
        <translation>Schritte im Innern: {before} {arrow} {after}</translation>
    </message>
    <message>
        <source>The map itself</source>
        <translation>Die Karte selbst</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Dasselbe</translation>
    </message>
    <message>
        <source>The two are compared as they stand, until you say what is the same.</source>
        <translation>Beide werden verglichen, wie sie sind, bis Sie sagen, was dasselbe ist.</translation>
    </message>
    <message>
        <source>Two maps of their own</source>
        <translation>Zwei eigene Karten</translation>
    </message>
    <message>
        <source>Ways from {name}</source>
        <translation>Wege ab {name}</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Who does what, and hands it on</source>
        <translation>Wer was tut und weitergibt</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>becomes {value}</source>
        <translation>wird {value}</translation>
    </message>
    <message>
        <source>came from {value}</source>
        <translation>kam von {value}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>comes here</source>
        <translation>kommt hierher</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>led to {value}</source>
        <translation>führte zu {value}</translation>
    </message>
    <message>
        <source>like names</source>
        <translation>ähnliche Namen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new way: {name}</source>
        <translation>neuer Weg: {name}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the same lane</source>
        <translation>dieselbe Bahn</translation>
    </message>
    <message>
        <source>the same neighbours</source>
        <translation>dieselben Nachbarn</translation>
    </message>
    <message>
        <source>the same stage</source>
        <translation>dieselbe Stufe</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>war hier</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>war {value}</translation>
    </message>
    <message>
        <source>way gone: {name}</source>
        <translation>Weg entfällt: {name}</translation>
    </message>
    <message>
        <source>will come from {value}</source>
        <translation>kommt dann von {value}</translation>
    </message>
    <message>
        <source>will lead to {value}</source>
        <translation>führt dann zu {value}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>{percent} % likely</source>
        <translation>zu {percent} % wahrscheinlich</translation>
    </message>
    <message>
        <source>{what}: other words</source>
        <translation>{what}: andere Worte</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Being worked out anew</source>
        <translation>Wird neu berechnet</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Show on the whole screen</source>
        <translation>Auf dem ganzen Bildschirm zeigen</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>Being looked at anew</source>
        <translation>Wird neu geprüft</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Wieder beachten</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message>
        <source>Open the check-up</source>
        <translation>Prüfung öffnen</translation>
    </message>
    <message>
        <source>{fix}: all {n}</source>
        <translation>{fix}: alle {n}</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} Befunde</translation>
    </message>
    <message>
        <source>{n} hints</source>
        <translation>{n} Hinweise</translation>
    </message>
    <message>
        <source>… and {n} more. Mend some of these, or filter.</source>
        <translation>… und {n} weitere. Beheben Sie einige davon, oder filtern Sie.</translation>
    </message>
</context>
<context>
    <name>CheckupPanel</name>
    <message>
        <source>All is well: there is nothing to mend and nothing to add.</source>
        <translation>Alles in Ordnung: Es ist nichts zu beheben und nichts zu ergänzen.</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>No finding has this in it.</source>
        <translation>Kein Befund enthält das.</translation>
    </message>
</context>
<context>
    <name>CheckupView</name>
    <message>
        <source>Ignore all {n}…</source>
        <translation>Alle {n} übergehen…</translation>
    </message>
    <message>
        <source>Ignore this…</source>
        <translation>Übergehen…</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {0}</source>
        <translation>{0} abnehmen</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>– several –</source>
        <translation>– mehrere –</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Eine andere Datei …</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>The map after</source>
        <translation>Die Karte nachher</translation>
    </message>
    <message>
        <source>The map before</source>
        <translation>Die Karte vorher</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Column {letter}</source>
        <translation>Spalte {letter}</translation>
    </message>
    <message>
        <source>“{heading}” is</source>
        <translation>„{heading}“ ist</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Find a step, a command…</source>
        <translation>Schritt oder Befehl suchen …</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a step, a command…</source>
        <translation>Schritt oder Befehl suchen …</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Steps and commands</source>
        <translation>Schritte und Befehle</translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Not possible for what is selected</source>
        <translation>Für die Auswahl nicht möglich</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Select something first</source>
        <translation>Zuerst etwas auswählen</translation>
    </message>
    <message>
        <source>This document is open for reading only</source>
        <translation>Dieses Dokument ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>ageing, call-backs, dates that move</source>
        <translation>Alter, Rückrufe, Termine, die sich verschieben</translation>
    </message>
    <message>
        <source>bottleneck, what to fix, what costs most</source>
        <translation>Engpass, was zu verbessern ist, was am meisten kostet</translation>
    </message>
    <message>
        <source>conversion, win rate, drop-out, leaks</source>
        <translation>Umwandlung, Abschlussquote, Verluste, Trichter</translation>
    </message>
    <message>
        <source>entries needed, start by, months</source>
        <translation>nötige Eintritte, spätester Beginn, Monate</translation>
    </message>
    <message>
        <source>fix or hire, what if, payback, sensitivity</source>
        <translation>Verbessern oder einstellen, was wäre wenn, Amortisation, Empfindlichkeit</translation>
    </message>
    <message>
        <source>gap fill, best mix, shortfall, sale types</source>
        <translation>Lücke füllen, bester Mix, Fehlbetrag, Verkaufsarten</translation>
    </message>
    <message>
        <source>headcount, hiring, size of the team, ramp-up</source>
        <translation>Personalbedarf, Einstellungen, Größe des Teams, Einarbeitung</translation>
    </message>
    <message>
        <source>lead time, cycle time, days to a win, cycle efficiency</source>
        <translation>Durchlaufzeit, Zykluszeit, Tage bis zum Abschluss, Prozesseffizienz</translation>
    </message>
    <message>
        <source>load, utilisation, hours, bottleneck</source>
        <translation>Arbeitslast, Auslastung, Stunden, Engpass</translation>
    </message>
    <message>
        <source>queue, waiting for people</source>
        <translation>Warteschlange, Warten auf Leute</translation>
    </message>
    <message>
        <source>required, agreed, actual values, trend</source>
        <translation>nötig, vereinbart, Istwerte, Verlauf</translation>
    </message>
    <message>
        <source>structure, indent, type steps, paste a list of steps</source>
        <translation>Gliederung, einrücken, Schritte tippen, Liste von Schritten einfügen</translation>
    </message>
    <message>
        <source>training, gaps of skills, consensus</source>
        <translation>Schulung, Lücken bei Fertigkeiten, Einigkeit</translation>
    </message>
</context>
<context>
    <name>CommentPart</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n erledigter</numerusform>
            <numerusform>%n erledigte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 resolved</source>
        <translation>1 erledigter</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Hide resolved</source>
        <translation>Erledigte ausblenden</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Write a comment… (Ctrl+Enter)</source>
        <translation>Kommentar schreiben … (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>CommentView</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this comment</source>
        <translation>Diesen Kommentar löschen</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>CommitmentPart</name>
    <message>
        <source>A slip takes</source>
        <translation>Ein Verzug dauert</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Agreed date</source>
        <translation>Vereinbarter Termin</translation>
    </message>
    <message>
        <source>At each review: how often the case is called off.</source>
        <translation>Bei jeder Prüfung: wie oft der Fall abgesagt wird.</translation>
    </message>
    <message>
        <source>At each review: how often the date holds.</source>
        <translation>Bei jeder Prüfung: wie oft der Termin hält.</translation>
    </message>
    <message>
        <source>At each review: how often the date is moved.</source>
        <translation>Bei jeder Prüfung: wie oft der Termin verschoben wird.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Cost a day late</source>
        <translation>Kosten je Tag Verzug</translation>
    </message>
    <message>
        <source>Days later on average</source>
        <translation>Tage später im Mittel</translation>
    </message>
    <message>
        <source>Ever starts</source>
        <translation>Startet überhaupt</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>How late it gets follows as soon as it is known what a slip takes.</source>
        <translation>Wie spät es wird, ergibt sich, sobald bekannt ist, wie lange eine Verschiebung dauert.</translation>
    </message>
    <message>
        <source>How many ever start follows as soon as it is known how often the date holds or is cancelled.</source>
        <translation>Wie viele überhaupt starten, ergibt sich, sobald bekannt ist, wie oft der Termin hält oder abgesagt wird.</translation>
    </message>
    <message>
        <source>Money delayed</source>
        <translation>Verzögertes Geld</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Verschiebt sich</translation>
    </message>
    <message>
        <source>Slips on average</source>
        <translation>Verschiebungen im Mittel</translation>
    </message>
    <message>
        <source>Slips so far</source>
        <translation>Verschiebungen bisher</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>sums to {0}</source>
        <translation>ergibt {0}</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Being worked out</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Nothing can be worked out yet: the check-up says what is missing.</source>
        <translation>Noch lässt sich nichts berechnen: Die Prüfung sagt, was fehlt.</translation>
    </message>
    <message>
        <source>One of the two is not known</source>
        <translation>Eine der beiden ist nicht bekannt</translation>
    </message>
    <message>
        <source>The two are planned for other spans of time</source>
        <translation>Die beiden sind für verschiedene Zeiträume geplant</translation>
    </message>
    <message>
        <source>What can be expected</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>gains {steps}</source>
        <translation>bekommt {steps}</translation>
    </message>
    <message>
        <source>loses {steps}</source>
        <translation>gibt ab: {steps}</translation>
    </message>
    <message>
        <source>of 100 cases {before} {arrow} {after} go over</source>
        <translation>von 100 Fällen gehen {before} {arrow} {after} über</translation>
    </message>
    <message>
        <source>passes on {before} {arrow} {after} times in 100 cases</source>
        <translation>gibt in 100 Fällen {before} {arrow} {after} Mal weiter</translation>
    </message>
    <message>
        <source>takes over {before} {arrow} {after} times in 100 cases</source>
        <translation>übernimmt in 100 Fällen {before} {arrow} {after} Mal</translation>
    </message>
    <message>
        <source>{before} {arrow} {after} h a case</source>
        <translation>{before} {arrow} {after} h je Fall</translation>
    </message>
    <message>
        <source>{before} {arrow} {after} h a month</source>
        <translation>{before} {arrow} {after} h im Monat</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} Punkte</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Both maps are the same.</source>
        <translation>Beide Karten sind gleich.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>Mit einer Datei vergleichen …</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Copy as to-be</source>
        <translation>Als Soll kopieren</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>No change is like this.</source>
        <translation>Keine Änderung ist so.</translation>
    </message>
    <message>
        <source>Only what is {word}</source>
        <translation>Nur was {word} ist</translation>
    </message>
    <message>
        <source>Put back as before</source>
        <translation>Zurück wie vorher</translation>
    </message>
    <message>
        <source>Take over into this map</source>
        <translation>In diese Karte übernehmen</translation>
    </message>
    <message>
        <source>There is only one map. Copy it as a to-be and refine that, or compare with another file.</source>
        <translation>Es gibt nur eine Karte. Kopieren Sie sie als Soll und verfeinern Sie dieses, oder vergleichen Sie mit einer anderen Datei.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was anders ist</translation>
    </message>
</context>
<context>
    <name>ConnectorPage</name>
    <message>
        <source>Connector</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>What you change here is changed for all of them.</source>
        <translation>Was hier geändert wird, gilt für alle.</translation>
    </message>
    <message>
        <source>hand-over from {0} to {1}</source>
        <translation>Übergabe von {0} an {1}</translation>
    </message>
    <message>
        <source>within {0}</source>
        <translation>innerhalb von {0}</translation>
    </message>
    <message>
        <source>{0} connectors selected</source>
        <translation>{0} Verbindungen ausgewählt</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Add a lane at the bottom</source>
        <translation>Bahn am unteren Ende hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage at the end</source>
        <translation>Stufe am Ende hinzufügen</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fit all lanes and stages</source>
        <translation>Alle Bahnen und Stufen anpassen</translation>
    </message>
    <message>
        <source>Lanes and stages</source>
        <translation>Bahnen und Stufen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong inside Mapper. Your map is safe: every change is on the disk as soon as it is shown. A report was written to {path}; nothing is sent.</source>
        <translation>In Mapper ist etwas schiefgegangen. Die Karte ist sicher: Jede Änderung ist gespeichert, sobald sie zu sehen ist. Ein Bericht wurde nach {path} geschrieben; gesendet wird nichts.</translation>
    </message>
</context>
<context>
    <name>CriteriaPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Kriterium hinzufügen</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Customer confirms</source>
        <translation>Kunde bestätigt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>Austrittskriterien</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Take this criterion away</source>
        <translation>Dieses Kriterium wegnehmen</translation>
    </message>
    <message>
        <source>The customer has done or said it itself.</source>
        <translation>Der Kunde hat es selbst getan oder gesagt.</translation>
    </message>
    <message>
        <source>What must be true to go on?</source>
        <translation>Was muss gelten, damit es weitergeht?</translation>
    </message>
    <message>
        <source>{met} of {n} met</source>
        <translation>{met} von {n} erfüllt</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Not a day. Write it like {0}.</source>
        <translation>Kein Datum. Bitte wie {0} schreiben.</translation>
    </message>
</context>
<context>
    <name>DeletePopup</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>If they go too, the neighbours take the room</source>
        <translation>Gehen sie mit, bekommen die Nachbarn den Platz</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close {0}</source>
        <translation>{0} schließen</translation>
    </message>
</context>
<context>
    <name>DocumentWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>Drill</name>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Agreed on, as it was when Agree was pressed.</source>
        <translation>Vereinbart, wie es beim Drücken von „Vereinbaren“ war.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As it was entered, or shared out from above.</source>
        <translation>Wie eingegeben, oder von oben aufgeteilt.</translation>
    </message>
    <message>
        <source>As it was measured.</source>
        <translation>Wie gemessen.</translation>
    </message>
    <message>
        <source>As the person set it.</source>
        <translation>Wie die Person es gesetzt hat.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Measured values are typed or pasted into the list of actuals.</source>
        <translation>Istwerte werden in der Liste der Messwerte eingegeben oder eingefügt.</translation>
    </message>
    <message>
        <source>Month from {day}</source>
        <translation>Monat ab {day}</translation>
    </message>
    <message>
        <source>No own number has been set yet.</source>
        <translation>Noch keine eigene Zahl gesetzt.</translation>
    </message>
    <message>
        <source>Nobody has agreed on a number yet.</source>
        <translation>Noch hat niemand eine Zahl vereinbart.</translation>
    </message>
    <message>
        <source>Nobody has set an own number yet.</source>
        <translation>Noch hat niemand eine eigene Zahl gesetzt.</translation>
    </message>
    <message>
        <source>Nothing is required of this line yet, so that nobody sets an own number.</source>
        <translation>Hier ist noch nichts nötig, deshalb setzt niemand eine eigene Zielvorgabe.</translation>
    </message>
    <message>
        <source>Nothing is required yet: type it here, or share out what is required above.</source>
        <translation>Noch nichts gefordert: hier eintippen, oder aufteilen, was darüber gefordert ist.</translation>
    </message>
    <message>
        <source>Nothing was measured here yet: type it into the list of actuals.</source>
        <translation>Hier wurde noch nichts gemessen: in die Liste der Messwerte eintippen.</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigenes Ziel</translation>
    </message>
    <message>
        <source>Own numbers are set by people: type them at their names.</source>
        <translation>Eigene Zielvorgaben setzen Personen selbst: Geben Sie sie bei deren Namen ein.</translation>
    </message>
    <message>
        <source>Own numbers of this metric do not add up to one of all.</source>
        <translation>Eigene Zahlen dieser Kennzahl ergeben zusammen keine für alle.</translation>
    </message>
    <message>
        <source>Own {own} less required {required}</source>
        <translation>Eigene {own} weniger geforderte {required}</translation>
    </message>
    <message>
        <source>Press Agree to agree on the own number, or else on what is required.</source>
        <translation>Mit „Vereinbaren“ gilt die eigene Zielvorgabe, sonst das, was nötig ist.</translation>
    </message>
    <message>
        <source>Quarter from {day}</source>
        <translation>Quartal ab {day}</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>The difference is worked out.</source>
        <translation>Der Unterschied wird errechnet.</translation>
    </message>
    <message>
        <source>The parts together: {parts}</source>
        <translation>Die Teile zusammen: {parts}</translation>
    </message>
    <message>
        <source>There is a difference where both a required and an own number are stated.</source>
        <translation>Einen Unterschied gibt es, wo eine geforderte und eine eigene Zahl angegeben sind.</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>What is required of one comes from what is required above: share it out.</source>
        <translation>Was von einer Person nötig ist, kommt von dem, was darüber nötig ist: Teilen Sie es auf.</translation>
    </message>
    <message>
        <source>What is required of the parts differs from the whole by {amount}</source>
        <translation>Die Summe der geforderten Teile weicht um {amount} vom Ganzen ab</translation>
    </message>
    <message>
        <source>What is required of the parts does not add up to one number: type it here.</source>
        <translation>Was von den Teilen gefordert ist, ergibt zusammen keine Zahl: hier eintippen.</translation>
    </message>
    <message>
        <source>What is required of the parts together: {parts}</source>
        <translation>Was von den Teilen zusammen gefordert ist: {parts}</translation>
    </message>
    <message>
        <source>What {said} of {asked} people set: {parts}</source>
        <translation>Was {said} von {asked} Personen gesetzt haben: {parts}</translation>
    </message>
    <message>
        <source>Where and who</source>
        <translation>Wo und wer</translation>
    </message>
    <message>
        <source>{hits} of {cases} cases, formed anew from the counts</source>
        <translation>{hits} von {cases} Fällen, aus den Zählungen neu gebildet</translation>
    </message>
    <message>
        <source>{own} ({said} of {asked} said)</source>
        <translation>{own} ({said} von {asked} genannt)</translation>
    </message>
</context>
<context>
    <name>DrillPanel</name>
    <message>
        <source>A locked target keeps its number when what is required is shared out anew</source>
        <translation>Eine gesperrte Zielvorgabe behält ihre Zahl, wenn das Geforderte neu aufgeteilt wird</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Vereinbaren</translation>
    </message>
    <message>
        <source>Goal: {0}</source>
        <translation>Ziel: {0}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Nobody is in the list of people yet: add them by Lists, People.</source>
        <translation>In der Liste der Personen steht noch niemand: Fügen Sie sie über Listen, Personen hinzu.</translation>
    </message>
    <message>
        <source>Nothing is measured of these people yet</source>
        <translation>Von diesen Personen ist noch nichts gemessen</translation>
    </message>
    <message>
        <source>Over people by the time they work</source>
        <translation>Auf Personen nach ihrer Arbeitszeit</translation>
    </message>
    <message>
        <source>Over people by what was measured</source>
        <translation>Auf Personen nach dem, was gemessen wurde</translation>
    </message>
    <message>
        <source>Over people equally</source>
        <translation>Auf Personen zu gleichen Teilen</translation>
    </message>
    <message>
        <source>Over the weeks by working days</source>
        <translation>Auf die Wochen nach Arbeitstagen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Targets by person</source>
        <translation>Zielvorgaben je Person</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>Der nächste Zeitraum</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der Zeitraum davor</translation>
    </message>
    <message>
        <source>Type what is required of all, and share it out.</source>
        <translation>Geben Sie ein, was von allen nötig ist, und teilen Sie es auf.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Search the entries</source>
        <translation>Die Einträge durchsuchen</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
</context>
<context>
    <name>EntryPart</name>
    <message>
        <source>Begin here</source>
        <translation>Beginnen hier</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>How many new cases enter the process at this place.</source>
        <translation>Wie viele neue Fälle an dieser Stelle in den Prozess kommen.</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
</context>
<context>
    <name>ExpectedPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add an expected result</source>
        <translation>Ein erwartetes Ergebnis hinzufügen</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Erwartetes Ergebnis</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>For the goal</source>
        <translation>Für das Ziel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Last looked at</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Less than “{0}”</source>
        <translation>Kleiner als „{0}“</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Vermutlich</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Low, likely and high become what the figures say now.</source>
        <translation>Niedrig, wahrscheinlich und hoch werden, was die Zahlen jetzt sagen.</translation>
    </message>
    <message>
        <source>Nine times out of ten {low} to {high}, by {sources}.</source>
        <translation>In neun von zehn Malen {low} bis {high}, durch {sources}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Take from the figures</source>
        <translation>Aus den Zahlen übernehmen</translation>
    </message>
    <message>
        <source>Take this expected result away</source>
        <translation>Dieses erwartete Ergebnis wegnehmen</translation>
    </message>
    <message>
        <source>The figures say something else now</source>
        <translation>Die Zahlen sagen jetzt etwas anderes</translation>
    </message>
    <message>
        <source>The map has changed since it was looked at</source>
        <translation>Die Karte wurde seit der letzten Durchsicht geändert</translation>
    </message>
    <message>
        <source>What shall come of it? Enter adds it</source>
        <translation>Was soll dabei herauskommen? Die Eingabetaste fügt es hinzu</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>{0} by the figures</source>
        <translation>{0} nach den Zahlen</translation>
    </message>
</context>
<context>
    <name>FadeBar</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After: {name}</source>
        <translation>Nachher: {name}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before: {name}</source>
        <translation>Vorher: {name}</translation>
    </message>
    <message>
        <source>Fade between both maps</source>
        <translation>Zwischen beiden Karten überblenden</translation>
    </message>
    <message>
        <source>From before to after</source>
        <translation>Von vorher nach nachher</translation>
    </message>
    <message>
        <source>Let it go over by itself</source>
        <translation>Von selbst übergehen lassen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>A partner</source>
        <translation>Ein Partner</translation>
    </message>
    <message>
        <source>A slip takes</source>
        <translation>Ein Verzug dauert</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Rechenschaftspflichtig</translation>
    </message>
    <message>
        <source>Against targets</source>
        <translation>Gegenüber Zielen</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Altersgrenze</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Agreed date</source>
        <translation>Vereinbarter Termin</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Aimed at</source>
        <translation>Angestrebt</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Verplant</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Immer gleich</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Answer for it</source>
        <translation>Verantworten es</translation>
    </message>
    <message>
        <source>At the level</source>
        <translation>Auf dem Niveau</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempts limit</source>
        <translation>Versuchsgrenze</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Before: lane</source>
        <translation>Bisher: Bahn</translation>
    </message>
    <message>
        <source>Before: roles</source>
        <translation>Bisher: Rollen</translation>
    </message>
    <message>
        <source>Benefit (1 to 5)</source>
        <translation>Nutzen (1 bis 5)</translation>
    </message>
    <message>
        <source>Benefit for effort</source>
        <translation>Nutzen je Aufwand</translation>
    </message>
    <message>
        <source>Best practices</source>
        <translation>Bewährte Vorgehen</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Besser ist</translation>
    </message>
    <message>
        <source>Between meetings</source>
        <translation>Zwischen Sitzungen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Branch it changes</source>
        <translation>Weg, den er ändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Cases begun a month</source>
        <translation>Begonnene Fälle im Monat</translation>
    </message>
    <message>
        <source>Cases in the period</source>
        <translation>Fälle im Zeitraum</translation>
    </message>
    <message>
        <source>Cases that come in</source>
        <translation>Fälle, die hereinkommen</translation>
    </message>
    <message>
        <source>Cases that ever come here</source>
        <translation>Fälle, die je hierher kommen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Chance to win from here</source>
        <translation>Aussicht auf Abschluss von hier</translation>
    </message>
    <message>
        <source>Changes by</source>
        <translation>Ändert sich um</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Complete and accurate</source>
        <translation>Vollständig und richtig</translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation>Zu befragen</translation>
    </message>
    <message>
        <source>Contacts ×</source>
        <translation>Kontakte ×</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost a day late</source>
        <translation>Kosten je Tag Verzug</translation>
    </message>
    <message>
        <source>Cost a visit</source>
        <translation>Kosten je Besuch</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kosten im Jahr</translation>
    </message>
    <message>
        <source>Cost of a visit</source>
        <translation>Kosten eines Besuchs</translation>
    </message>
    <message>
        <source>Cost of delay a day</source>
        <translation>Kosten des Verzugs je Tag</translation>
    </message>
    <message>
        <source>Cost of hiring</source>
        <translation>Kosten der Einstellung</translation>
    </message>
    <message>
        <source>Cost once</source>
        <translation>Kosten einmalig</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Gezählt als</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Coverage needed</source>
        <translation>Nötige Abdeckung</translation>
    </message>
    <message>
        <source>Customer confirms</source>
        <translation>Kunde bestätigt</translation>
    </message>
    <message>
        <source>Customer&apos;s patience</source>
        <translation>Geduld des Kunden</translation>
    </message>
    <message>
        <source>Cycle in days</source>
        <translation>Dauer in Tagen</translation>
    </message>
    <message>
        <source>Date holds</source>
        <translation>Termin hält</translation>
    </message>
    <message>
        <source>Date slips</source>
        <translation>Termin verschiebt sich</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days a slip takes</source>
        <translation>Tage je Verschiebung</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>Gezählte Tage</translation>
    </message>
    <message>
        <source>Days of delay</source>
        <translation>Tage Verzug</translation>
    </message>
    <message>
        <source>Days of leave</source>
        <translation>Urlaubstage</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Disqualifiziert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Effort (1 to 5)</source>
        <translation>Aufwand (1 bis 5)</translation>
    </message>
    <message>
        <source>Entrenched</source>
        <translation>Verankert</translation>
    </message>
    <message>
        <source>Entrenched from</source>
        <translation>Verankert ab</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>Austrittskriterien</translation>
    </message>
    <message>
        <source>Exit rule</source>
        <translation>Ausstiegsregel</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Figures of metrics</source>
        <translation>Werte der Kennzahlen</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>For so many months</source>
        <translation>So viele Monate lang</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>From the register</source>
        <translation>Aus dem Register</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Stellenanteil</translation>
    </message>
    <message>
        <source>Full-time equivalents</source>
        <translation>Vollzeitstellen</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hängt an</translation>
    </message>
    <message>
        <source>Has its effect after</source>
        <translation>Wirkt nach</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>Hours a day</source>
        <translation>Stunden am Tag</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>Hours of {name}</source>
        <translation>Stunden von {name}</translation>
    </message>
    <message>
        <source>Hours this year</source>
        <translation>Stunden dieses Jahr</translation>
    </message>
    <message>
        <source>How waits spread</source>
        <translation>Verteilung der Wartezeit</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Zu informieren</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>Eingeführt</translation>
    </message>
    <message>
        <source>Is cancelled</source>
        <translation>Fällt aus</translation>
    </message>
    <message>
        <source>Its share then</source>
        <translation>Dessen Anteil dann</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Last looked at</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Leave in a year</source>
        <translation>Gehen im Jahr</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Links, files and pictures</source>
        <translation>Links, Dateien und Bilder</translation>
    </message>
    <message>
        <source>Lived</source>
        <translation>Gelebt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost cases</source>
        <translation>Verlorene Fälle</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Mean gap</source>
        <translation>Mittlere Lücke</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Months of ramp-up</source>
        <translation>Monate Einarbeitung</translation>
    </message>
    <message>
        <source>Months to full work</source>
        <translation>Monate bis zur vollen Arbeit</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>Most that can start</source>
        <translation>Höchstzahl der Starts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Necessary</source>
        <translation>Notwendig</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Not adding</source>
        <translation>Nicht wertschöpfend</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not worked out yet.</source>
        <translation>Noch nicht berechnet.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Now: lane</source>
        <translation>Jetzt: Bahn</translation>
    </message>
    <message>
        <source>Now: roles</source>
        <translation>Jetzt: Rollen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>Offene Kommentare</translation>
    </message>
    <message>
        <source>Open for votes</source>
        <translation>Offen für Stimmen</translation>
    </message>
    <message>
        <source>Open ideas</source>
        <translation>Offene Ideen</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Offene Probleme</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Over the age limit</source>
        <translation>Über der Altersgrenze</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigenes Ziel</translation>
    </message>
    <message>
        <source>Own map</source>
        <translation>Eigene Karte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People hired</source>
        <translation>Eingestellte Personen</translation>
    </message>
    <message>
        <source>People who need it</source>
        <translation>Personen, die sie brauchen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Planned utilisation</source>
        <translation>Geplante Auslastung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Qualified ×</source>
        <translation>Qualifiziert ×</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Right at the first pass</source>
        <translation>Beim ersten Mal richtig</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Gedient von</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the lead time</source>
        <translation>Anteil an der Durchlaufzeit</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Verschiebt sich</translation>
    </message>
    <message>
        <source>Slips so far</source>
        <translation>Verschiebungen bisher</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Solves</source>
        <translation>Löst</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source of the range</source>
        <translation>Quelle des Bereichs</translation>
    </message>
    <message>
        <source>Source of the values</source>
        <translation>Quelle der Werte</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Spread follows</source>
        <translation>Streuung folgt</translation>
    </message>
    <message>
        <source>Spread of arrivals</source>
        <translation>Streuung der Ankünfte</translation>
    </message>
    <message>
        <source>Spread of the cycle</source>
        <translation>Streuung der Dauer</translation>
    </message>
    <message>
        <source>Spread of the work</source>
        <translation>Streuung der Arbeit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stage of life</source>
        <translation>Lebensphase</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Gilt noch</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Strength (0 to 3)</source>
        <translation>Stärke (0 bis 3)</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Ehrgeizig</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <source>The counts beside it come to {0}, and that is what is reckoned with.</source>
        <translation>Die Zählungen daneben ergeben {0}, und damit wird gerechnet.</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Der Kunde</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>Der Schritt</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Das Team</translation>
    </message>
    <message>
        <source>The team about it</source>
        <translation>Das Team dazu</translation>
    </message>
    <message>
        <source>Time for {name}</source>
        <translation>Zeit für {name}</translation>
    </message>
    <message>
        <source>Time not spent on selling</source>
        <translation>Zeit außerhalb des Verkaufens</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tries on average</source>
        <translation>Versuche im Mittel</translation>
    </message>
    <message>
        <source>Under discussion</source>
        <translation>In Diskussion</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until filled</source>
        <translation>Bis zur Besetzung</translation>
    </message>
    <message>
        <source>Used at</source>
        <translation>Verwendet bei</translation>
    </message>
    <message>
        <source>Usual from</source>
        <translation>Üblich ab</translation>
    </message>
    <message>
        <source>Usual to</source>
        <translation>Üblich bis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>Wertklasse</translation>
    </message>
    <message>
        <source>Value for the customer</source>
        <translation>Nutzen für den Kunden</translation>
    </message>
    <message>
        <source>Value-adding</source>
        <translation>Wertschöpfend</translation>
    </message>
    <message>
        <source>Visits of a case that enters</source>
        <translation>Besuche eines Falls, der hereinkommt</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Wartezeit höchstens</translation>
    </message>
    <message>
        <source>Wait for people</source>
        <translation>Warten auf Menschen</translation>
    </message>
    <message>
        <source>Wait then</source>
        <translation>Warten dann</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waiting ×</source>
        <translation>Warten ×</translation>
    </message>
    <message>
        <source>Weak link: cost in a year</source>
        <translation>Schwachstelle: Kosten im Jahr</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What must be true</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>What sets it off</source>
        <translation>Was ihn auslöst</translation>
    </message>
    <message>
        <source>What the customer gets</source>
        <translation>Was der Kunde bekommt</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>Who drops out</source>
        <translation>Wer abspringt</translation>
    </message>
    <message>
        <source>Whole stay</source>
        <translation>Ganzer Aufenthalt</translation>
    </message>
    <message>
        <source>Whose wait it is</source>
        <translation>Wer warten lässt</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Wins lost here in a year</source>
        <translation>Hier im Jahr verlorene Abschlüsse</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Work a case</source>
        <translation>Arbeit je Fall</translation>
    </message>
    <message>
        <source>Work a visit</source>
        <translation>Arbeit je Durchlauf</translation>
    </message>
    <message>
        <source>Work in the period</source>
        <translation>Arbeit im Zeitraum</translation>
    </message>
    <message>
        <source>Work ×</source>
        <translation>Arbeit ×</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Worked out from numerator and denominator.</source>
        <translation>Aus Zähler und Nenner errechnet.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>{name} this month</source>
        <translation>{name} in diesem Monat</translation>
    </message>
    <message>
        <source>{name}, actual</source>
        <translation>{name}, Ist</translation>
    </message>
    <message>
        <source>{name}, baseline</source>
        <translation>{name}, Ausgangswert</translation>
    </message>
    <message>
        <source>{name}, due</source>
        <translation>{name}, fällig</translation>
    </message>
    <message>
        <source>{name}, owner</source>
        <translation>{name}, zuständig</translation>
    </message>
    <message>
        <source>{name}, target</source>
        <translation>{name}, Ziel</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>90 % wait less</source>
        <translation>90 % warten kürzer</translation>
    </message>
    <message>
        <source>Above target from</source>
        <translation>Über dem Ziel ab</translation>
    </message>
    <message>
        <source>Age of what waits</source>
        <translation>Alter dessen, was wartet</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Aimed at</source>
        <translation>Angestrebt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Along the likeliest way, from {first} to {last}</source>
        <translation>Auf dem wahrscheinlichsten Weg, von {first} bis {last}</translation>
    </message>
    <message>
        <source>Along the way</source>
        <translation>Auf dem Weg</translation>
    </message>
    <message>
        <source>Are won</source>
        <translation>Werden gewonnen</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Arrivals, returns counted</source>
        <translation>Ankünfte, mit Rückkehrern</translation>
    </message>
    <message>
        <source>As it was entered.</source>
        <translation>Wie eingegeben.</translation>
    </message>
    <message>
        <source>At the level</source>
        <translation>Auf dem Niveau</translation>
    </message>
    <message>
        <source>At {name}, more comes than can be done in {months}: up to {most} cases wait</source>
        <translation>Bei {name} kommt in {months} mehr, als zu schaffen ist: Bis zu {most} Fälle warten</translation>
    </message>
    <message>
        <source>At {name}, {cases} cases more a week wait than can be done.</source>
        <translation>Bei {name} warten jede Woche {cases} Fälle mehr, als zu schaffen sind.</translation>
    </message>
    <message>
        <source>Back for each one spent</source>
        <translation>Zurück je Ausgegebenem</translation>
    </message>
    <message>
        <source>Best mix</source>
        <translation>Beste Mischung</translation>
    </message>
    <message>
        <source>Best: {lever}</source>
        <translation>Am besten: {lever}</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Beide zusammen</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>Nach Formel</translation>
    </message>
    <message>
        <source>By the map</source>
        <translation>Nach der Karte</translation>
    </message>
    <message>
        <source>By the process</source>
        <translation>Nach dem Prozess</translation>
    </message>
    <message>
        <source>By the square-root rule</source>
        <translation>Nach der Wurzelregel</translation>
    </message>
    <message>
        <source>By when to hire</source>
        <translation>Bis wann einzustellen ist</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Cases it allows</source>
        <translation>Fälle, die sie zulässt</translation>
    </message>
    <message>
        <source>Cases people can carry</source>
        <translation>Fälle, die Personen schaffen</translation>
    </message>
    <message>
        <source>Cases that come</source>
        <translation>Fälle, die kommen</translation>
    </message>
    <message>
        <source>Cases that have to come in, by month</source>
        <translation>Fälle, die kommen müssen, nach Monaten</translation>
    </message>
    <message>
        <source>Cases that reach it</source>
        <translation>Fälle, die hierher kommen</translation>
    </message>
    <message>
        <source>Cases that wait</source>
        <translation>Wartende Fälle</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Aussicht</translation>
    </message>
    <message>
        <source>Chance of as much by accident</source>
        <translation>Chance auf so viel durch Zufall</translation>
    </message>
    <message>
        <source>Cleared by</source>
        <translation>Abgebaut bis</translation>
    </message>
    <message>
        <source>Comes today, begun by</source>
        <translation>Kommt heute, begonnen bis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Costs in a year</source>
        <translation>Kostet im Jahr</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gerechnet nach</translation>
    </message>
    <message>
        <source>Counted from {first} to {last}.</source>
        <translation>Gezählt vom {first} bis {last}.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days a case stays</source>
        <translation>Tage, die ein Fall bleibt</translation>
    </message>
    <message>
        <source>Days by stage</source>
        <translation>Tage nach Stufen</translation>
    </message>
    <message>
        <source>Days of waiting</source>
        <translation>Tage Wartezeit</translation>
    </message>
    <message>
        <source>Days sooner</source>
        <translation>Tage früher</translation>
    </message>
    <message>
        <source>Days to a win</source>
        <translation>Tage bis zum Abschluss</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Each is told as if all else stayed as it is, so they do not add up.</source>
        <translation>Jede gilt, als bliebe alles andere, wie es ist; zusammenzählen lassen sie sich nicht.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Eintritte</translation>
    </message>
    <message>
        <source>First day of work</source>
        <translation>Erster Arbeitstag</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Auf wen</translation>
    </message>
    <message>
        <source>Formed from counted cases.</source>
        <translation>Aus gezählten Fällen gebildet.</translation>
    </message>
    <message>
        <source>From the top down</source>
        <translation>Von oben gerechnet</translation>
    </message>
    <message>
        <source>From the top down: what people aim at of the goal</source>
        <translation>Von oben gerechnet: was sich die Einzelnen vom Ziel vornehmen</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Gain in a year</source>
        <translation>Gewinn in einem Jahr</translation>
    </message>
    <message>
        <source>Gains of usual levers are told before what they would cost.</source>
        <translation>Gewinne üblicher Hebel stehen hier ohne das, was sie kosten würden.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gehen weiter</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Have to wait</source>
        <translation>Müssen warten</translation>
    </message>
    <message>
        <source>Holds wins down: {name}</source>
        <translation>Hält Abschlüsse zurück: {name}</translation>
    </message>
    <message>
        <source>Hours of their time</source>
        <translation>Stunden ihrer Zeit</translation>
    </message>
    <message>
        <source>Hours the best mix takes</source>
        <translation>Stunden, die die beste Mischung braucht</translation>
    </message>
    <message>
        <source>Hours there are</source>
        <translation>Vorhandene Stunden</translation>
    </message>
    <message>
        <source>How far people agree which steps are good</source>
        <translation>Wie einig man ist, welche Schritte gut sind</translation>
    </message>
    <message>
        <source>How long cases wait is not stated at any stall.</source>
        <translation>Bei keinem Wartepunkt ist angegeben, wie lange Fälle warten.</translation>
    </message>
    <message>
        <source>How many cases wait at stalls is not known on this map.</source>
        <translation>Wie viele Fälle an Wartepunkten warten, ist auf dieser Karte nicht bekannt.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How much of their time people need is not known on this map.</source>
        <translation>Wie viel ihrer Zeit Personen brauchen, ist auf dieser Karte nicht bekannt.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Kendall’s W</source>
        <translation>Kendalls W</translation>
    </message>
    <message>
        <source>Lead time of a won case</source>
        <translation>Durchlaufzeit eines gewonnenen Falls</translation>
    </message>
    <message>
        <source>Levels missing</source>
        <translation>Fehlende Niveaus</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Load expected</source>
        <translation>Last erwartet</translation>
    </message>
    <message>
        <source>Longest wait, for {name}</source>
        <translation>Längste Wartezeit, auf {name}</translation>
    </message>
    <message>
        <source>Look for them by</source>
        <translation>Suchen ab spätestens</translation>
    </message>
    <message>
        <source>Looked for from today on, those who are lacking do their full work from {mended} and have done what waits by {cleared}.</source>
        <translation>Wer fehlt und ab heute gesucht wird, arbeitet ab {mended} voll und hat bis {cleared} erledigt, was wartet.</translation>
    </message>
    <message>
        <source>Mean rank correlation</source>
        <translation>Mittlere Rangkorrelation</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Mended by</source>
        <translation>Behoben bis</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Months to pay back</source>
        <translation>Monate bis zur Amortisation</translation>
    </message>
    <message>
        <source>More a week</source>
        <translation>Mehr je Woche</translation>
    </message>
    <message>
        <source>More cases come than {names} can carry.</source>
        <translation>Es kommen mehr Fälle, als {names} schaffen.</translation>
    </message>
    <message>
        <source>Most missing</source>
        <translation>Am meisten fehlen</translation>
    </message>
    <message>
        <source>Most missing in</source>
        <translation>Am meisten fehlen im</translation>
    </message>
    <message>
        <source>Most used in</source>
        <translation>Am meisten belegt im</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>No case can be followed through this map yet.</source>
        <translation>Noch lässt sich kein Fall durch diese Karte verfolgen.</translation>
    </message>
    <message>
        <source>No days and no hours are known of cases that are won.</source>
        <translation>Von gewonnenen Fällen sind weder Tage noch Stunden bekannt.</translation>
    </message>
    <message>
        <source>No gap is in the list of gaps yet.</source>
        <translation>In der Liste der Lücken steht noch keine.</translation>
    </message>
    <message>
        <source>No metric has a target or a measured value yet.</source>
        <translation>Noch hat keine Kennzahl eine Zielvorgabe oder einen Messwert.</translation>
    </message>
    <message>
        <source>No sale type says how many hours it takes.</source>
        <translation>Keine Verkaufsart sagt, wie viele Stunden sie braucht.</translation>
    </message>
    <message>
        <source>No wait can be told for this map yet.</source>
        <translation>Für diese Karte lässt sich noch keine Wartezeit sagen.</translation>
    </message>
    <message>
        <source>Nobody lacks a skill that a step asks for.</source>
        <translation>Niemandem fehlt eine Fertigkeit, die ein Schritt verlangt.</translation>
    </message>
    <message>
        <source>Nothing was measured in the last periods.</source>
        <translation>In den letzten Zeiträumen wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Of all that enter</source>
        <translation>Von allen, die eintreten</translation>
    </message>
    <message>
        <source>Of the goal</source>
        <translation>Vom Ziel</translation>
    </message>
    <message>
        <source>Of the votes</source>
        <translation>Von den Stimmen</translation>
    </message>
    <message>
        <source>Of the wins</source>
        <translation>Von den Abschlüssen</translation>
    </message>
    <message>
        <source>Of the wins lost only those are counted in money for which {names} would have time.</source>
        <translation>Von den verlorenen Abschlüssen zählen in Geld nur die, für die {names} Zeit hätten.</translation>
    </message>
    <message>
        <source>Of the won cases</source>
        <translation>Von den gewonnenen Fällen</translation>
    </message>
    <message>
        <source>Of what the process yields</source>
        <translation>Von dem, was der Prozess bringt</translation>
    </message>
    <message>
        <source>Older than {days} working days</source>
        <translation>Älter als {days} Arbeitstage</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>One more case of {name} that can be started is worth {amount}.</source>
        <translation>Ein weiterer Fall von {name}, der begonnen werden kann, ist {amount} wert.</translation>
    </message>
    <message>
        <source>One more case of {name} that can be started would save {amount}.</source>
        <translation>Ein weiterer Fall von {name}, der begonnen werden kann, würde {amount} sparen.</translation>
    </message>
    <message>
        <source>One more hour of {name} is worth {amount}.</source>
        <translation>Eine weitere Stunde von {name} ist {amount} wert.</translation>
    </message>
    <message>
        <source>One more hour of {name} would save {amount}.</source>
        <translation>Eine weitere Stunde von {name} würde {amount} sparen.</translation>
    </message>
    <message>
        <source>Over the age limit</source>
        <translation>Über der Altersgrenze</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People are counted for the goal {name}, for which {cases} cases have to enter.</source>
        <translation>Die Stellen sind für das Ziel {name} gerechnet, für das {cases} Fälle hineinkommen müssen.</translation>
    </message>
    <message>
        <source>People are counted for what enters, as there is no goal to plan from: {why}.</source>
        <translation>Die Stellen sind für das gerechnet, was hineinkommt, denn es gibt kein Ziel, von dem aus zu planen wäre: {why}.</translation>
    </message>
    <message>
        <source>People by other methods</source>
        <translation>Personen nach anderen Methoden</translation>
    </message>
    <message>
        <source>People for it</source>
        <translation>Personen dafür</translation>
    </message>
    <message>
        <source>People for it, by two methods</source>
        <translation>Personen dafür, nach zwei Verfahren</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>Fehlende Personen</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>Benötigte Personen</translation>
    </message>
    <message>
        <source>People who voted on all</source>
        <translation>Personen, die über alle abstimmten</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum ab</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Reach it</source>
        <translation>Kommen hierher</translation>
    </message>
    <message>
        <source>Read off a law fitted to mean and spread.</source>
        <translation>Von einer Verteilung abgelesen, die an Mittel und Streuung angepasst ist.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>Verkaufsart</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fertigkeit</translation>
    </message>
    <message>
        <source>Skills to train first</source>
        <translation>Fertigkeiten, die zuerst zu üben sind</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Wartepunkt</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Wartepunkte</translation>
    </message>
    <message>
        <source>Start by</source>
        <translation>Beginnen bis</translation>
    </message>
    <message>
        <source>Started today</source>
        <translation>Heute begonnen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Take at most</source>
        <translation>Dauern höchstens</translation>
    </message>
    <message>
        <source>Taken for granted</source>
        <translation>Vorausgesetzt</translation>
    </message>
    <message>
        <source>Taken off the hours of people is what enters the maps until then: {parts}.</source>
        <translation>Von den Stunden der Leute ist abgezogen, was bis dahin in die Karten eintritt: {parts}.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielvorgaben</translation>
    </message>
    <message>
        <source>Targets of people</source>
        <translation>Zielvorgaben der Einzelnen</translation>
    </message>
    <message>
        <source>The best mix is the one that fills the gap at the least cost.</source>
        <translation>Die beste Mischung ist die, welche die Lücke mit den geringsten Kosten füllt.</translation>
    </message>
    <message>
        <source>The best mix is the one that fills the gap with the fewest hours.</source>
        <translation>Die beste Mischung ist die, welche die Lücke mit den wenigsten Stunden füllt.</translation>
    </message>
    <message>
        <source>The best mix is the one with the most money by the due date.</source>
        <translation>Die beste Mischung ist die mit dem meisten Geld bis zum Termin.</translation>
    </message>
    <message>
        <source>The best pairs</source>
        <translation>Die besten Paare</translation>
    </message>
    <message>
        <source>The gap cannot be filled: no room is left at {names}.</source>
        <translation>Die Lücke lässt sich nicht füllen: kein Platz ist übrig bei {names}.</translation>
    </message>
    <message>
        <source>The gap has no target.</source>
        <translation>Die Lücke hat keinen Zielwert.</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>Das Ziel</translation>
    </message>
    <message>
        <source>The last day to start, to be done by {day}</source>
        <translation>Der letzte Tag für den Beginn, um bis {day} fertig zu sein</translation>
    </message>
    <message>
        <source>The second after the first</source>
        <translation>Der zweite nach dem ersten</translation>
    </message>
    <message>
        <source>The second alone</source>
        <translation>Der zweite allein</translation>
    </message>
    <message>
        <source>The time of {names} limits the wins, as it is not stated how many cases come.</source>
        <translation>Die Zeit von {names} begrenzt die Abschlüsse, da nicht angegeben ist, wie viele Fälle kommen.</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>This map has no stall and no date that slips.</source>
        <translation>Diese Karte hat keinen Wartepunkt und keinen Termin, der sich verschiebt.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Use of people’s time</source>
        <translation>Auslastung der Zeit von Personen</translation>
    </message>
    <message>
        <source>Use of people’s time by month</source>
        <translation>Auslastung nach Monaten</translation>
    </message>
    <message>
        <source>Use of the time together with the other maps: {parts}.</source>
        <translation>Auslastung der Zeit zusammen mit den anderen Karten: {parts}.</translation>
    </message>
    <message>
        <source>Use then</source>
        <translation>Auslastung dann</translation>
    </message>
    <message>
        <source>Usual levers</source>
        <translation>Übliche Hebel</translation>
    </message>
    <message>
        <source>Usually reached</source>
        <translation>Üblicherweise erreicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of a win</source>
        <translation>Wert eines Abschlusses</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Wait for somebody to begin</source>
        <translation>Warten, bis jemand beginnt</translation>
    </message>
    <message>
        <source>Wait when it is mended</source>
        <translation>Warten, wenn es behoben ist</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>Weak link</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>Weak links</source>
        <translation>Schwachstellen</translation>
    </message>
    <message>
        <source>Weakest: {name}</source>
        <translation>Am schwächsten: {name}</translation>
    </message>
    <message>
        <source>What a goal takes cannot be told for this map yet.</source>
        <translation>Was ein Ziel verlangt, lässt sich für diese Karte noch nicht sagen.</translation>
    </message>
    <message>
        <source>What a lever would bring cannot be told for this map yet.</source>
        <translation>Was ein Hebel brächte, lässt sich für diese Karte noch nicht sagen.</translation>
    </message>
    <message>
        <source>What binds then</source>
        <translation>Was dann begrenzt</translation>
    </message>
    <message>
        <source>What comes to {name} today, {today}, is begun by {day} on average, 9 of 10 by {most}.</source>
        <translation>Was heute, {today}, zu {name} kommt, ist im Mittel bis {day} begonnen, 9 von 10 bis {most}.</translation>
    </message>
    <message>
        <source>What comes today is begun by {day}</source>
        <translation>Was heute kommt, ist begonnen bis {day}</translation>
    </message>
    <message>
        <source>What each sale type takes</source>
        <translation>Was jede Verkaufsart braucht</translation>
    </message>
    <message>
        <source>What each stage takes</source>
        <translation>Was jede Stufe verlangt</translation>
    </message>
    <message>
        <source>What people have to do and can do by month is not known on this map yet.</source>
        <translation>Was Leute je Monat zu tun haben und leisten können, ist auf dieser Karte noch nicht bekannt.</translation>
    </message>
    <message>
        <source>What piles up of what enters, if people are looked for today</source>
        <translation>Was sich von dem staut, was eintritt, wenn heute Leute gesucht werden</translation>
    </message>
    <message>
        <source>What the other maps ask of {names} is counted in as well.</source>
        <translation>Was die anderen Karten von {names} verlangen, ist mitgezählt.</translation>
    </message>
    <message>
        <source>What {names} would cost is not stated: nothing is taken off their gains.</source>
        <translation>Was {names} kosten würde, ist nicht angegeben: Von ihrem Gewinn ist nichts abgezogen.</translation>
    </message>
    <message>
        <source>When a case is won cannot be told for this map yet.</source>
        <translation>Wann ein Fall gewonnen wird, lässt sich für diese Karte noch nicht sagen.</translation>
    </message>
    <message>
        <source>Where this map is weak cannot be told yet.</source>
        <translation>Wo diese Karte schwach ist, lässt sich noch nicht sagen.</translation>
    </message>
    <message>
        <source>Where to train first</source>
        <translation>Wo zuerst zu üben ist</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Wins by month</source>
        <translation>Abschlüsse nach Monaten</translation>
    </message>
    <message>
        <source>Wins in the period</source>
        <translation>Abschlüsse im Zeitraum</translation>
    </message>
    <message>
        <source>Wins it brings in a year</source>
        <translation>Abschlüsse, die er im Jahr bringt</translation>
    </message>
    <message>
        <source>With a safety</source>
        <translation>Mit Reserve</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Won within</source>
        <translation>Gewonnen binnen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Worth it</source>
        <translation>Lohnend</translation>
    </message>
    <message>
        <source>Your own levers</source>
        <translation>Eigene Hebel</translation>
    </message>
    <message>
        <source>a hire</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>above target</source>
        <translation>über dem Ziel</translation>
    </message>
    <message>
        <source>above target with the other maps</source>
        <translation>mit den anderen Karten über dem Ziel</translation>
    </message>
    <message>
        <source>and {count} others multiplied: {value}</source>
        <translation>und {count} weitere multipliziert: {value}</translation>
    </message>
    <message>
        <source>and {count} others together: {value}</source>
        <translation>und {count} weitere zusammen: {value}</translation>
    </message>
    <message>
        <source>and {count} others, the least of them {value}</source>
        <translation>und {count} weitere, das kleinste davon {value}</translation>
    </message>
    <message>
        <source>by the days that they take to the wins of the year</source>
        <translation>nach den Tagen, die sie bis zu den Abschlüssen des Jahres brauchen</translation>
    </message>
    <message>
        <source>by the seasons of the map</source>
        <translation>nach den Jahreszeiten der Karte</translation>
    </message>
    <message>
        <source>cases by working days</source>
        <translation>Fälle nach Arbeitstagen</translation>
    </message>
    <message>
        <source>cases that go back</source>
        <translation>Fälle, die zurückgehen</translation>
    </message>
    <message>
        <source>changes of hands</source>
        <translation>Handwechsel</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>fix or hire: gain in a year</source>
        <translation>verbessern oder einstellen: Gewinn in einem Jahr</translation>
    </message>
    <message>
        <source>fix or hire: wins gained in a year</source>
        <translation>verbessern oder einstellen: gewonnene Abschlüsse in einem Jahr</translation>
    </message>
    <message>
        <source>gain in a year</source>
        <translation>Gewinn in einem Jahr</translation>
    </message>
    <message>
        <source>hours by month, as people come, grow into the work and leave</source>
        <translation>Stunden nach Monaten, wie Leute kommen, sich einarbeiten und gehen</translation>
    </message>
    <message>
        <source>levels missing on average × visits of a case</source>
        <translation>im Mittel fehlende Niveaus × Besuche eines Falls</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>load expected of the hours there are</source>
        <translation>erwartete Last von den vorhandenen Stunden</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>of the hours to spare until the due date</source>
        <translation>von den übrigen Stunden bis zum Termin</translation>
    </message>
    <message>
        <source>of {count} cases that enter</source>
        <translation>von {count} eintretenden Fällen</translation>
    </message>
    <message>
        <source>one without a name</source>
        <translation>eines ohne Namen</translation>
    </message>
    <message>
        <source>over</source>
        <translation>zu viel</translation>
    </message>
    <message>
        <source>over with the other maps</source>
        <translation>mit den anderen Karten überlastet</translation>
    </message>
    <message>
        <source>part of the lead time</source>
        <translation>Teil der Durchlaufzeit</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>use of the time</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>waiting for somebody</source>
        <translation>Warten auf jemanden</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>what each costs in a year</source>
        <translation>was jede im Jahr kostet</translation>
    </message>
    <message>
        <source>what enters</source>
        <translation>was eintritt</translation>
    </message>
    <message>
        <source>wins gained in a year</source>
        <translation>gewonnene Abschlüsse in einem Jahr</translation>
    </message>
    <message>
        <source>wins lost</source>
        <translation>verlorene Abschlüsse</translation>
    </message>
    <message>
        <source>wins lost where cases drop out</source>
        <translation>verlorene Abschlüsse, wo Fälle ausscheiden</translation>
    </message>
    <message>
        <source>working days by stage</source>
        <translation>Arbeitstage nach Stufe</translation>
    </message>
    <message>
        <source>working days from entry, by a law fitted to mean and spread</source>
        <translation>Arbeitstage ab dem Eintritt, nach einer an Mittel und Streuung angepassten Verteilung</translation>
    </message>
    <message>
        <source>working days from entry, computed from the waits</source>
        <translation>Arbeitstage ab dem Eintritt, aus den Wartezeiten berechnet</translation>
    </message>
    <message>
        <source>working days on average</source>
        <translation>Arbeitstage im Mittel</translation>
    </message>
    <message>
        <source>working days, all tries together</source>
        <translation>Arbeitstage, alle Versuche zusammen</translation>
    </message>
    <message>
        <source>would limit first</source>
        <translation>würde zuerst begrenzen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>{day}; 9 of 10 by {most}</source>
        <translation>{day}; 9 von 10 bis {most}</translation>
    </message>
    <message>
        <source>{hire} is planned before {gate}, for which it is to wait.</source>
        <translation>{hire} ist vor {gate} geplant, worauf es warten soll.</translation>
    </message>
    <message>
        <source>{money} a year</source>
        <translation>{money} im Jahr</translation>
    </message>
    <message>
        <source>{money} once</source>
        <translation>{money} einmalig</translation>
    </message>
    <message>
        <source>{names} would be the first to have no time left.</source>
        <translation>{names} hätte als Erstes keine Zeit mehr.</translation>
    </message>
    <message>
        <source>{name}, no priority</source>
        <translation>{name}, ohne Vorrang</translation>
    </message>
    <message>
        <source>{name}, priority {n}</source>
        <translation>{name}, Vorrang {n}</translation>
    </message>
    <message>
        <source>{name}: look by {day}</source>
        <translation>{name}: suchen bis {day}</translation>
    </message>
    <message>
        <source>{name}: steps wait by priority, by Cobham’s law; what is begun is finished.</source>
        <translation>{name}: Schritte warten nach Vorrang, nach dem Gesetz von Cobham; Begonnenes wird fertig gemacht.</translation>
    </message>
    <message>
        <source>{share} in time</source>
        <translation>{share} rechtzeitig</translation>
    </message>
    <message>
        <source>{skill} at {step}</source>
        <translation>{skill} bei {step}</translation>
    </message>
    <message>
        <source>{waiting}, and {left} still do at the end.</source>
        <translation>{waiting}, und {left} warten am Ende noch.</translation>
    </message>
    <message>
        <source>{waiting}; by the end of {month} they are done.</source>
        <translation>{waiting}; bis Ende {month} sind sie erledigt.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>−{cases} do not go on ({share})</source>
        <translation>−{cases} gehen nicht weiter ({share})</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Being worked out anew</source>
        <translation>Wird neu berechnet</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>Welche Zahlen</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Document as JSON (*.json)</source>
        <translation>Dokument als JSON (*.json)</translation>
    </message>
    <message>
        <source>Documents as JSON ({0})</source>
        <translation>Dokumente als JSON ({0})</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Mapper documents (*.salesmap)</source>
        <translation>Mapper-Dokumente (*.salesmap)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PowerPoint slides (*.pptx)</source>
        <translation>PowerPoint-Folien (*.pptx)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-Dokument (*.docx)</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>A copy was saved as {name}, without history: no undo, no named moments, no earlier ones.</source>
        <translation>Eine Kopie wurde als {name} gespeichert, ohne Verlauf: kein Rückgängig, keine benannten und keine früheren Stände.</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>Eine Kopie wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <source>All that is in {name} is here already.</source>
        <translation>Alles aus {name} ist schon hier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparing {name} with the document…</source>
        <translation>{name} wird mit dem Dokument verglichen …</translation>
    </message>
    <message>
        <source>Documents and tables ({endings})</source>
        <translation>Dokumente und Tabellen ({endings})</translation>
    </message>
    <message>
        <source>Documents as JSON (*.json)</source>
        <translation>Dokumente als JSON (*.json)</translation>
    </message>
    <message>
        <source>Everything is saved, as always.</source>
        <translation>Alles ist gespeichert, wie immer.</translation>
    </message>
    <message>
        <source>Example of a template</source>
        <translation>Beispiel einer Vorlage</translation>
    </message>
    <message>
        <source>Excel workbooks ({endings})</source>
        <translation>Excel-Arbeitsmappen ({endings})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the steps</source>
        <translation>Schritte exportieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Import an edited workbook</source>
        <translation>Bearbeitete Arbeitsmappe importieren</translation>
    </message>
    <message>
        <source>Into {map}</source>
        <translation>In {map}</translation>
    </message>
    <message>
        <source>List as text (*.csv)</source>
        <translation>Liste als Text (*.csv)</translation>
    </message>
    <message>
        <source>Measured values that came in: {count}</source>
        <translation>Istwerte, die dazukamen: {count}</translation>
    </message>
    <message>
        <source>Pasted steps</source>
        <translation>Eingefügte Schritte</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Eingefügte Tabelle</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>Eingefügtes wird gelesen …</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Remarks…</source>
        <translation>Hinweise…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>Tabellen ({endings})</translation>
    </message>
    <message>
        <source>Template for Mapper</source>
        <translation>Vorlage für Mapper</translation>
    </message>
    <message>
        <source>Values that came in: {count}</source>
        <translation>Übernommene Werte: {count}</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>the map that is shown</source>
        <translation>die gezeigte Karte</translation>
    </message>
    <message>
        <source>{name} brings nothing that is not in the document.</source>
        <translation>{name} bringt nichts, was nicht schon im Dokument steht.</translation>
    </message>
    <message>
        <source>{name} was not written.</source>
        <translation>{name} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>Filled</name>
    <message>
        <source>Filled: {parts}.</source>
        <translation>Gefüllt: {parts}.</translation>
    </message>
    <message>
        <source>Not in the workbook, and so not written: {tables}.</source>
        <translation>Nicht in der Mappe und darum nicht geschrieben: {tables}.</translation>
    </message>
    <message>
        <source>named cells: {count}</source>
        <translation>benannte Zellen: {count}</translation>
    </message>
    <message>
        <source>pictures: {count}</source>
        <translation>Bilder: {count}</translation>
    </message>
    <message>
        <source>texts: {count}</source>
        <translation>Texte: {count}</translation>
    </message>
</context>
<context>
    <name>FilterHeader</name>
    <message>
        <source>Filter {0}</source>
        <translation>{0} filtern</translation>
    </message>
    <message>
        <source>Words; of numbers also &gt;5, &lt;=3 or 2..4. = finds empty cells, &lt;&gt; filled ones.</source>
        <translation>Wörter; bei Zahlen auch &gt;5, &lt;=3 oder 2..4. = findet leere Zellen, &lt;&gt; gefüllte.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>A lane has no name.</source>
        <translation>Eine Bahn hat keinen Namen.</translation>
    </message>
    <message>
        <source>A stage has no name.</source>
        <translation>Eine Stufe hat keinen Namen.</translation>
    </message>
    <message>
        <source>All counts of the ways out of “{name}” are zero.</source>
        <translation>Alle Zahlen der Wege aus „{name}“ sind null.</translation>
    </message>
    <message>
        <source>Cases never leave the stall “{name}”.</source>
        <translation>Fälle verlassen den Wartepunkt „{name}“ nie.</translation>
    </message>
    <message>
        <source>Held, moved and cancelled dates at “{name}” add up to {total}, not to 100 %.</source>
        <translation>Gehaltene, verschobene und abgesagte Termine bei „{name}“ ergeben {total}, nicht 100 %.</translation>
    </message>
    <message>
        <source>No calendar says when the people of the role “{name}” work.</source>
        <translation>Kein Kalender sagt, wann die Personen der Rolle „{name}“ arbeiten.</translation>
    </message>
    <message>
        <source>No metric has a target yet: say at a step what it shall be. Metrics on steps: {count}.</source>
        <translation>Noch hat keine Kennzahl einen Zielwert: sagen Sie an einem Schritt, was sie sein soll. Kennzahlen an Schritten: {count}.</translation>
    </message>
    <message>
        <source>No start lies in the customer&apos;s lane.</source>
        <translation>Kein Start liegt in der Bahn des Kunden.</translation>
    </message>
    <message>
        <source>No step is agreed yet: vote where work changes hands. Hand-offs: {count}.</source>
        <translation>Noch ist kein Schritt vereinbart: stimmen Sie dort ab, wo die Arbeit weitergegeben wird. Übergaben: {count}.</translation>
    </message>
    <message>
        <source>No value for the customer is stated for the stage “{name}”.</source>
        <translation>Für die Stufe „{name}“ ist kein Wert für den Kunden genannt.</translation>
    </message>
    <message>
        <source>No way leads from a start to “{name}”.</source>
        <translation>Von keinem Start führt ein Weg zu „{name}“.</translation>
    </message>
    <message>
        <source>No way leads from “{name}” to an end.</source>
        <translation>Von „{name}“ führt kein Weg zu einem Ende.</translation>
    </message>
    <message>
        <source>Nobody answers for “{name}”.</source>
        <translation>Niemand verantwortet „{name}“.</translation>
    </message>
    <message>
        <source>Nobody is said to work on “{name}”.</source>
        <translation>Für „{name}“ ist nicht gesagt, wer daran arbeitet.</translation>
    </message>
    <message>
        <source>Not every way out of “{name}” has a share.</source>
        <translation>Nicht jeder Ausgang von „{name}“ hat einen Anteil.</translation>
    </message>
    <message>
        <source>Nothing leads on from “{name}”.</source>
        <translation>Von „{name}“ geht es nicht weiter.</translation>
    </message>
    <message>
        <source>Nothing limits how long cases wait at “{name}”.</source>
        <translation>Nichts begrenzt, wie lange bei „{name}“ gewartet wird.</translation>
    </message>
    <message>
        <source>Nothing says when a case leaves the stage “{name}”.</source>
        <translation>Nichts sagt, wann ein Fall die Stufe „{name}“ verlässt.</translation>
    </message>
    <message>
        <source>Nothing says where the values of “{name}” are read.</source>
        <translation>Nichts sagt, woher die Werte von „{name}“ kommen.</translation>
    </message>
    <message>
        <source>Nothing serves the goal “{name}”.</source>
        <translation>Nichts dient dem Ziel „{name}“.</translation>
    </message>
    <message>
        <source>Steps ask for the skill “{name}”, and nobody who is there on {day} has it.</source>
        <translation>Schritte verlangen die Fertigkeit „{name}“, und niemand hat sie, der am {day} da ist.</translation>
    </message>
    <message>
        <source>Steps need the role “{name}”, and nobody has it from {day} on.</source>
        <translation>Schritte brauchen die Rolle „{name}“, und ab dem {day} hat sie niemand.</translation>
    </message>
    <message>
        <source>Steps need the role “{name}”, and nobody has it from {day} to {until}.</source>
        <translation>Schritte brauchen die Rolle „{name}“, und vom {day} bis zum {until} hat sie niemand.</translation>
    </message>
    <message>
        <source>The attempts limit of “{name}” is below 1.</source>
        <translation>Die Versuchsgrenze von „{name}“ liegt unter 1.</translation>
    </message>
    <message>
        <source>The calendar “{name}” leaves no hours for cases, so those who work by it can do none.</source>
        <translation>Der Kalender „{name}“ lässt keine Stunden für Fälle, also können alle, die nach ihm arbeiten, keinen erledigen.</translation>
    </message>
    <message>
        <source>The decision “{name}” has only one way out.</source>
        <translation>Die Entscheidung „{name}“ hat nur einen Ausgang.</translation>
    </message>
    <message>
        <source>The hand-off from “{name}” to “{other}” is not agreed.</source>
        <translation>Die Übergabe von „{name}“ an „{other}“ ist nicht vereinbart.</translation>
    </message>
    <message>
        <source>The lane “{name}” is empty.</source>
        <translation>Die Bahn „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>The line from “{name}” leads back to “{other}” and is not marked as a return.</source>
        <translation>Die Linie von „{name}“ führt zurück zu „{other}“ und ist nicht als Rückweg gekennzeichnet.</translation>
    </message>
    <message>
        <source>The practice “{name}” stands on a step that is not agreed.</source>
        <translation>Die Praxis „{name}“ steht auf einem Schritt, der nicht vereinbart ist.</translation>
    </message>
    <message>
        <source>The stage “{name}” is empty.</source>
        <translation>Die Stufe „{name}“ ist leer.</translation>
    </message>
    <message>
        <source>The ways out of “{name}” add up to {total}, not to 100 %.</source>
        <translation>Die Wege aus „{name}“ ergeben {total}, nicht 100 %.</translation>
    </message>
    <message>
        <source>The ways out of “{name}” are stated partly as counts and partly as shares.</source>
        <translation>Die Wege aus „{name}“ sind teils als Zahlen, teils als Anteile angegeben.</translation>
    </message>
    <message>
        <source>The {kind} “{name}” is used nowhere.</source>
        <translation>{kind} „{name}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>There are no people: say who does the work.</source>
        <translation>Es gibt keine Personen: sagen Sie, wer die Arbeit macht.</translation>
    </message>
    <message>
        <source>There is no end: say how cases are won and lost.</source>
        <translation>Es gibt kein Ende: Hier fehlt, wie Fälle gewonnen und verloren werden.</translation>
    </message>
    <message>
        <source>There is no goal: say what the process is to reach.</source>
        <translation>Es gibt kein Ziel: sagen Sie, was der Prozess erreichen soll.</translation>
    </message>
    <message>
        <source>There is no start: put one into the customer&apos;s lane.</source>
        <translation>Es gibt keinen Start: Er gehört in die Bahn des Kunden.</translation>
    </message>
    <message>
        <source>This map is empty.</source>
        <translation>Diese Karte ist leer.</translation>
    </message>
    <message>
        <source>This {kind} has no name.</source>
        <translation>{kind} ohne Namen.</translation>
    </message>
    <message>
        <source>{count} answer for “{name}”, where it should be one.</source>
        <translation>{count} verantworten „{name}“, wo es einer sein sollte.</translation>
    </message>
    <message>
        <source>{count} lanes are called “{name}”.</source>
        <translation>{count} Bahnen heißen „{name}“.</translation>
    </message>
    <message>
        <source>{count} maps are called “{name}”.</source>
        <translation>{count} Karten heißen „{name}“.</translation>
    </message>
    <message>
        <source>{count} stages are called “{name}”.</source>
        <translation>{count} Stufen heißen „{name}“.</translation>
    </message>
    <message>
        <source>{count} steps are called “{name}”.</source>
        <translation>{count} Schritte heißen „{name}“.</translation>
    </message>
    <message>
        <source>{name} is planned for {total} of the time.</source>
        <translation>{name} ist zu {total} der Zeit verplant.</translation>
    </message>
    <message>
        <source>“{name}” begins before “{other}” is done.</source>
        <translation>„{name}“ beginnt, bevor „{other}“ erledigt ist.</translation>
    </message>
    <message>
        <source>“{name}” has a priority, but no role has hours of work there that it could order.</source>
        <translation>„{name}“ hat einen Vorrang, aber keine Rolle hat dort Arbeitsstunden, die er ordnen könnte.</translation>
    </message>
    <message>
        <source>“{name}” has no exit that the customer can verify.</source>
        <translation>„{name}“ hat keinen Ausgang, den der Kunde bestätigen kann.</translation>
    </message>
    <message>
        <source>“{name}” is said to add value, but nobody spends time on it.</source>
        <translation>„{name}“ soll Wert schaffen, aber niemand wendet Zeit dafür auf.</translation>
    </message>
    <message>
        <source>“{name}” serves no goal.</source>
        <translation>„{name}“ dient keinem Ziel.</translation>
    </message>
    <message>
        <source>“{other}” has no target at “{name}”.</source>
        <translation>„{other}“ hat bei „{name}“ keinen Zielwert.</translation>
    </message>
</context>
<context>
    <name>FindingTitle</name>
    <message>
        <source>Attempts limits below 1</source>
        <translation>Versuchsgrenzen unter 1</translation>
    </message>
    <message>
        <source>Calendars without hours for cases</source>
        <translation>Kalender ohne Stunden für Fälle</translation>
    </message>
    <message>
        <source>Counts mixed with shares</source>
        <translation>Anzahlen und Anteile gemischt</translation>
    </message>
    <message>
        <source>Counts that are all zero</source>
        <translation>Anzahlen, die alle null sind</translation>
    </message>
    <message>
        <source>Dates that do not add up</source>
        <translation>Termine, die nicht 100 % ergeben</translation>
    </message>
    <message>
        <source>Decisions without choice</source>
        <translation>Entscheidungen ohne Wahl</translation>
    </message>
    <message>
        <source>Doubtful numbers</source>
        <translation>Zweifelhafte Zahlen</translation>
    </message>
    <message>
        <source>Empty lanes</source>
        <translation>Leere Bahnen</translation>
    </message>
    <message>
        <source>Empty maps</source>
        <translation>Leere Karten</translation>
    </message>
    <message>
        <source>Empty stages</source>
        <translation>Leere Stufen</translation>
    </message>
    <message>
        <source>Goals that nothing serves</source>
        <translation>Ziele, denen nichts dient</translation>
    </message>
    <message>
        <source>Hand-offs not agreed</source>
        <translation>Übergaben ohne Vereinbarung</translation>
    </message>
    <message>
        <source>Hired before the fix</source>
        <translation>Einstellung vor der Verbesserung</translation>
    </message>
    <message>
        <source>Lanes of one name</source>
        <translation>Bahnen gleichen Namens</translation>
    </message>
    <message>
        <source>Lanes without a name</source>
        <translation>Bahnen ohne Namen</translation>
    </message>
    <message>
        <source>Maps of one name</source>
        <translation>Karten gleichen Namens</translation>
    </message>
    <message>
        <source>Maps on which nothing is agreed</source>
        <translation>Karten, auf denen nichts vereinbart ist</translation>
    </message>
    <message>
        <source>Maps without a start</source>
        <translation>Karten ohne Start</translation>
    </message>
    <message>
        <source>Maps without a target</source>
        <translation>Karten ohne Zielwert</translation>
    </message>
    <message>
        <source>Maps without an end</source>
        <translation>Karten ohne Ende</translation>
    </message>
    <message>
        <source>Metrics without a source</source>
        <translation>Kennzahlen ohne Quelle</translation>
    </message>
    <message>
        <source>Metrics without a target</source>
        <translation>Kennzahlen ohne Zielwert</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>No people</source>
        <translation>Keine Personen</translation>
    </message>
    <message>
        <source>No start with customer</source>
        <translation>Kein Start beim Kunden</translation>
    </message>
    <message>
        <source>No verifiable exit</source>
        <translation>Schritte ohne bestätigten Ausgang</translation>
    </message>
    <message>
        <source>No way to an end</source>
        <translation>Kein Weg zu einem Ende</translation>
    </message>
    <message>
        <source>Not reached from a start</source>
        <translation>Von keinem Start erreicht</translation>
    </message>
    <message>
        <source>People over-planned</source>
        <translation>Zu stark verplante Personen</translation>
    </message>
    <message>
        <source>Practices not agreed</source>
        <translation>Praxis ohne Vereinbarung</translation>
    </message>
    <message>
        <source>Priority without work</source>
        <translation>Vorrang ohne Arbeit</translation>
    </message>
    <message>
        <source>Returns not marked</source>
        <translation>Rückwege ohne Kennzeichen</translation>
    </message>
    <message>
        <source>Roles that nobody has</source>
        <translation>Rollen, die niemand hat</translation>
    </message>
    <message>
        <source>Roles that nobody has for a time</source>
        <translation>Rollen, die eine Zeit lang niemand hat</translation>
    </message>
    <message>
        <source>Roles without a calendar</source>
        <translation>Rollen ohne Kalender</translation>
    </message>
    <message>
        <source>Skills nobody has</source>
        <translation>Fertigkeiten, die niemand hat</translation>
    </message>
    <message>
        <source>Stages of one name</source>
        <translation>Stufen gleichen Namens</translation>
    </message>
    <message>
        <source>Stages without a name</source>
        <translation>Stufen ohne Namen</translation>
    </message>
    <message>
        <source>Stages without a value</source>
        <translation>Stufen ohne Wert</translation>
    </message>
    <message>
        <source>Stages without an exit</source>
        <translation>Stufen ohne Ausgangskriterium</translation>
    </message>
    <message>
        <source>Stalls without an exit</source>
        <translation>Wartepunkte ohne Ausgang</translation>
    </message>
    <message>
        <source>Steps nobody answers for</source>
        <translation>Schritte, die niemand verantwortet</translation>
    </message>
    <message>
        <source>Steps nobody works on</source>
        <translation>Schritte, an denen niemand arbeitet</translation>
    </message>
    <message>
        <source>Steps of one name</source>
        <translation>Schritte gleichen Namens</translation>
    </message>
    <message>
        <source>Steps that serve no goal</source>
        <translation>Schritte, die keinem Ziel dienen</translation>
    </message>
    <message>
        <source>Steps with many owners</source>
        <translation>Schritte, die mehrere verantworten</translation>
    </message>
    <message>
        <source>To add or to tidy up</source>
        <translation>Zu ergänzen oder aufzuräumen</translation>
    </message>
    <message>
        <source>Used nowhere</source>
        <translation>Nirgends verwendet</translation>
    </message>
    <message>
        <source>Value without work</source>
        <translation>Wert, für den niemand arbeitet</translation>
    </message>
    <message>
        <source>Waits without a limit</source>
        <translation>Wartezeiten ohne Grenze</translation>
    </message>
    <message>
        <source>Ways out not 100 %</source>
        <translation>Ausgänge, die nicht 100 % sind</translation>
    </message>
    <message>
        <source>Ways out without a share</source>
        <translation>Ausgänge ohne Anteil</translation>
    </message>
    <message>
        <source>Where nothing leads on</source>
        <translation>Wo nichts weiterführt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Wrong numbers</source>
        <translation>Falsche Zahlen</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fertigkeit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>on 1 node</source>
        <translation>an 1 Element</translation>
    </message>
    <message>
        <source>on {n} nodes</source>
        <translation>an {n} Elementen</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>Add a start</source>
        <translation>Start hinzufügen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the lane</source>
        <translation>Bahn löschen</translation>
    </message>
    <message>
        <source>Delete the stage</source>
        <translation>Stufe löschen</translation>
    </message>
    <message>
        <source>Lead it to an end</source>
        <translation>Zu einem Ende führen</translation>
    </message>
    <message>
        <source>Let who works there answer</source>
        <translation>Wer dort arbeitet, verantwortet</translation>
    </message>
    <message>
        <source>Limit it to 1</source>
        <translation>Auf 1 begrenzen</translation>
    </message>
    <message>
        <source>Make it a step</source>
        <translation>Zum Schritt machen</translation>
    </message>
    <message>
        <source>Mark it as a return</source>
        <translation>Als Rückweg kennzeichnen</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>Dorthin verschieben</translation>
    </message>
    <message>
        <source>Rescale to 100 %</source>
        <translation>Auf 100 % umrechnen</translation>
    </message>
    <message>
        <source>Share out the rest</source>
        <translation>Den Rest verteilen</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>(1 − {again} to the power of {attempts_limit}) ÷ (1 − {again} that try again)</source>
        <translation>(1 − {again} hoch {attempts_limit}) ÷ (1 − {again}, die es nochmals versuchen)</translation>
    </message>
    <message>
        <source>({all_load} needed by all maps − {hours} there are) ÷ {weeks} weeks</source>
        <translation>({all_load} von allen Karten gebraucht − {hours} vorhanden) ÷ {weeks} Wochen</translation>
    </message>
    <message>
        <source>({all_load} needed in the month by all maps ÷ {target_utilisation} to be used − {hours} there) ÷ {hours_a_person} of one more; whole people</source>
        <translation>({all_load} im Monat von allen Karten gebraucht ÷ {target_utilisation}, die ausgelastet sein sollen, − {hours} vorhanden) ÷ {hours_a_person} einer weiteren; ganze Personen</translation>
    </message>
    <message>
        <source>({arrival_variation_squared} + {used}² × {work_variation_squared}) ÷ (2 × {visits_an_hour} visits an hour × (1 − {used}))</source>
        <translation>({arrival_variation_squared} + {used}² × {work_variation_squared}) ÷ (2 × {visits_an_hour} Besuche je Stunde × (1 − {used}))</translation>
    </message>
    <message>
        <source>({arrival_variation_squared} + {work_variation_squared}) ÷ 2 × {used} to the power of (√(2 × ({heads} + 1)) − 1) ÷ ({heads} × (1 − {used})) × {mean_work}</source>
        <translation>({arrival_variation_squared} + {work_variation_squared}) ÷ 2 × {used} hoch (√(2 × ({heads} + 1)) − 1) ÷ ({heads} × (1 − {used})) × {mean_work}</translation>
    </message>
    <message>
        <source>({beyond_from} − {beyond_to}) ÷ {stay_days}, of a mean stay: beyond {from_age}, beyond {to_age}, and in all</source>
        <translation>({beyond_from} − {beyond_to}) ÷ {stay_days}, von einem mittleren Aufenthalt: über {from_age} hinaus, über {to_age} hinaus, und insgesamt</translation>
    </message>
    <message>
        <source>({earnings} + {delay_benefit}) ÷ ({cost} once + {cost_a_year} a year)</source>
        <translation>({earnings} + {delay_benefit}) ÷ ({cost} einmalig + {cost_a_year} im Jahr)</translation>
    </message>
    <message>
        <source>({entries} cases that come − {still_wait} that still wait for people at the end) × {win_probability} that are won</source>
        <translation>({entries} Fälle, die kommen − {still_wait}, die am Ende noch auf Leute warten) × {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>({judges} × {w} − 1) ÷ ({judges} − 1), over all pairs</source>
        <translation>({judges} × {w} − 1) ÷ ({judges} − 1), über alle Paare</translation>
    </message>
    <message>
        <source>({load} needed in the month ÷ {target_utilisation} to be used − {hours} there) ÷ {hours_a_person} of one more; whole people</source>
        <translation>({load} im Monat benötigt ÷ {target_utilisation}, die ausgelastet sein sollen, − {hours} vorhanden) ÷ {hours_a_person} einer weiteren; ganze Personen</translation>
    </message>
    <message>
        <source>({load} needed − {hours} there are) ÷ {weeks} weeks</source>
        <translation>({load} benötigt − {hours} vorhanden) ÷ {weeks} Wochen</translation>
    </message>
    <message>
        <source>({stay_days} − {beyond_to}) ÷ {stay_days}, of a mean stay: in all, and beyond {to_age}</source>
        <translation>({stay_days} − {beyond_to}) ÷ {stay_days}, von einem mittleren Aufenthalt: insgesamt, und über {to_age} hinaus</translation>
    </message>
    <message>
        <source>1 ÷ (1 − {again} that try again)</source>
        <translation>1 ÷ (1 − {again}, die es noch einmal versuchen)</translation>
    </message>
    <message>
        <source>1 ÷ {win_probability} that are won</source>
        <translation>1 ÷ {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>1 ÷ {win_rate} that are won</source>
        <translation>1 ÷ {win_rate}, die gewonnen werden</translation>
    </message>
    <message>
        <source>100 % of those that leave − {rework} that go back to be done again</source>
        <translation>100 % derer, die weitergehen − {rework}, die zur Nacharbeit zurückgehen</translation>
    </message>
    <message>
        <source>12 × {squares} ÷ ({judges}² × ({items}³ − {items}) − {judges} × {ties}): the squares of the rank sums over the most there could be, by Kendall</source>
        <translation>12 × {squares} ÷ ({judges}² × ({items}³ − {items}) − {judges} × {ties}): die Quadrate der Rangsummen über dem Meisten, was möglich wäre, nach Kendall</translation>
    </message>
    <message>
        <source>A person’s own target</source>
        <translation>Zielvorgabe einer Person</translation>
    </message>
    <message>
        <source>A second opinion, by Marchal</source>
        <translation>Eine zweite Meinung, nach Marchal</translation>
    </message>
    <message>
        <source>A second opinion, by Sakasegawa</source>
        <translation>Eine zweite Meinung, nach Sakasegawa</translation>
    </message>
    <message>
        <source>Activity ratio</source>
        <translation>Arbeitsanteil</translation>
    </message>
    <message>
        <source>Agreement on the ranking</source>
        <translation>Einigkeit über die Reihenfolge</translation>
    </message>
    <message>
        <source>Aimed at</source>
        <translation>Angestrebt</translation>
    </message>
    <message>
        <source>All or none, as it is an end; {ended} of all that enter end here</source>
        <translation>Alle oder keine, denn es ist ein Ende; {ended} von allen, die eintreten, enden hier</translation>
    </message>
    <message>
        <source>All: there is a meeting every {board_days}, and who comes between two waits for the next one</source>
        <translation>Alle: Eine Sitzung gibt es alle {board_days}, und wer zwischen zweien kommt, wartet auf die nächste</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>At most, by Kingman</source>
        <translation>Höchstens, nach Kingman</translation>
    </message>
    <message>
        <source>At the level</source>
        <translation>Auf dem Niveau</translation>
    </message>
    <message>
        <source>Back for each one spent, in the first year</source>
        <translation>Zurück je ausgegebener Geldeinheit im ersten Jahr</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Cases along this line in the period</source>
        <translation>Fälle auf dieser Linie im Zeitraum</translation>
    </message>
    <message>
        <source>Cases along this line, of 100 that enter</source>
        <translation>Fälle auf dieser Linie, von 100, die hereinkommen</translation>
    </message>
    <message>
        <source>Cases in the period</source>
        <translation>Fälle im Zeitraum</translation>
    </message>
    <message>
        <source>Cases more a week that wait</source>
        <translation>Fälle, die je Woche mehr warten</translation>
    </message>
    <message>
        <source>Cases of this age</source>
        <translation>Fälle dieses Alters</translation>
    </message>
    <message>
        <source>Cases that can be carried</source>
        <translation>Fälle, die zu schaffen sind</translation>
    </message>
    <message>
        <source>Cases that can be started at most</source>
        <translation>Fälle, die höchstens begonnen werden können</translation>
    </message>
    <message>
        <source>Cases that enter</source>
        <translation>Fälle, die eintreten</translation>
    </message>
    <message>
        <source>Cases that ever come here</source>
        <translation>Fälle, die je hierher kommen</translation>
    </message>
    <message>
        <source>Cases that go back from here</source>
        <translation>Fälle, die von hier zurückgehen</translation>
    </message>
    <message>
        <source>Cases that go back × cost of one visit to where they go</source>
        <translation>Fälle, die zurückgehen × Kosten eines Besuchs dort, wohin sie gehen</translation>
    </message>
    <message>
        <source>Cases that go round</source>
        <translation>Fälle, die außen herum gehen</translation>
    </message>
    <message>
        <source>Cases that have to come here</source>
        <translation>Fälle, die hierher kommen müssen</translation>
    </message>
    <message>
        <source>Cases that have to come in</source>
        <translation>Fälle, die hereinkommen müssen</translation>
    </message>
    <message>
        <source>Cases that reach it</source>
        <translation>Fälle, die hierher kommen</translation>
    </message>
    <message>
        <source>Cases that still wait for people at the end</source>
        <translation>Fälle, die am Ende noch auf Leute warten</translation>
    </message>
    <message>
        <source>Cases that wait at stalls</source>
        <translation>Fälle, die an Wartepunkten warten</translation>
    </message>
    <message>
        <source>Cases that wait by then</source>
        <translation>Fälle, die bis dahin warten</translation>
    </message>
    <message>
        <source>Cases that wait for people or are worked on</source>
        <translation>Fälle, die auf jemanden warten oder in Arbeit sind</translation>
    </message>
    <message>
        <source>Cases that wait for people, at most</source>
        <translation>Fälle, die höchstens auf Leute warten</translation>
    </message>
    <message>
        <source>Cases that wait here</source>
        <translation>Fälle, die hier warten</translation>
    </message>
    <message>
        <source>Cases the mix starts</source>
        <translation>Fälle, die die Mischung beginnt</translation>
    </message>
    <message>
        <source>Cases there is room for</source>
        <translation>Fälle, für die Platz ist</translation>
    </message>
    <message>
        <source>Cases under way</source>
        <translation>Fälle in Arbeit</translation>
    </message>
    <message>
        <source>Cases under way here</source>
        <translation>Fälle, die hier unterwegs sind</translation>
    </message>
    <message>
        <source>Cases under way that it takes</source>
        <translation>Fälle in Arbeit, die es braucht</translation>
    </message>
    <message>
        <source>Chance of a win from there</source>
        <translation>Aussicht auf einen Abschluss von dort</translation>
    </message>
    <message>
        <source>Chance of as much by accident</source>
        <translation>Chance auf so viel durch Zufall</translation>
    </message>
    <message>
        <source>Chance of closing the gap</source>
        <translation>Aussicht, die Lücke zu schließen</translation>
    </message>
    <message>
        <source>Chance that what is won is at least {missing}: {mean} on average, spread {spread}</source>
        <translation>Aussicht, dass mindestens {missing} gewonnen werden: {mean} im Mittel, Streuung {spread}</translation>
    </message>
    <message>
        <source>Chance that what is won is at least {missing}: {mean} on average, spread {spread}, taken as normally distributed</source>
        <translation>Aussicht, dass mindestens {missing} gewonnen werden: {mean} im Mittel, Streuung {spread}, als normalverteilt angenommen</translation>
    </message>
    <message>
        <source>Chance to be won in time</source>
        <translation>Aussicht, rechtzeitig gewonnen zu werden</translation>
    </message>
    <message>
        <source>Chance to win from here</source>
        <translation>Aussicht auf Abschluss von hier</translation>
    </message>
    <message>
        <source>Changes of hands for a win, all-in</source>
        <translation>Handwechsel für einen Abschluss, alles eingerechnet</translation>
    </message>
    <message>
        <source>Changes of hands from here</source>
        <translation>Handwechsel von hier aus</translation>
    </message>
    <message>
        <source>Changes of hands of a case that enters</source>
        <translation>Handwechsel eines eintretenden Falls</translation>
    </message>
    <message>
        <source>Changes of hands of a won case</source>
        <translation>Handwechsel eines gewonnenen Falls</translation>
    </message>
    <message>
        <source>Changes of hands on the path</source>
        <translation>Handwechsel auf dem Weg</translation>
    </message>
    <message>
        <source>Chi-square of the agreement</source>
        <translation>Chi-Quadrat der Übereinstimmung</translation>
    </message>
    <message>
        <source>Closed within these days</source>
        <translation>Abgeschlossen in diesen Tagen</translation>
    </message>
    <message>
        <source>Complete and accurate along the path</source>
        <translation>Vollständig und richtig entlang des Wegs</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kosten im Jahr</translation>
    </message>
    <message>
        <source>Cost of a case that enters</source>
        <translation>Kosten eines eintretenden Falls</translation>
    </message>
    <message>
        <source>Cost of a visit</source>
        <translation>Kosten eines Besuchs</translation>
    </message>
    <message>
        <source>Cost of a win, all-in</source>
        <translation>Kosten eines Abschlusses, alles eingerechnet</translation>
    </message>
    <message>
        <source>Cost of a win, on its path alone</source>
        <translation>Kosten eines Abschlusses, nur auf seinem Weg</translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation>Kosten einer Stunde</translation>
    </message>
    <message>
        <source>Cost once</source>
        <translation>Kosten einmalig</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Coverage needed</source>
        <translation>Nötige Abdeckung</translation>
    </message>
    <message>
        <source>Days a case stays here</source>
        <translation>Tage, die ein Fall hier bleibt</translation>
    </message>
    <message>
        <source>Days a win comes sooner</source>
        <translation>Tage, die ein Abschluss früher kommt</translation>
    </message>
    <message>
        <source>Days from entry to end</source>
        <translation>Tage vom Eintritt bis zum Ende</translation>
    </message>
    <message>
        <source>Days from here to the win</source>
        <translation>Tage von hier bis zum Abschluss</translation>
    </message>
    <message>
        <source>Days later on average</source>
        <translation>Tage später im Mittel</translation>
    </message>
    <message>
        <source>Days the customer does not see</source>
        <translation>Tage, die der Kunde nicht sieht</translation>
    </message>
    <message>
        <source>Days to a win</source>
        <translation>Tage bis zum Abschluss</translation>
    </message>
    <message>
        <source>Days to a win on average</source>
        <translation>Tage bis zum Abschluss im Mittel</translation>
    </message>
    <message>
        <source>Days within which they close</source>
        <translation>Tage, in denen sie abschließen</translation>
    </message>
    <message>
        <source>Dual value of the gap: no less than the mean of all, {as_it_is} ÷ {missing}</source>
        <translation>Dualwert der Lücke: nicht weniger als das Mittel von allem, {as_it_is} ÷ {missing}</translation>
    </message>
    <message>
        <source>Dual value of the limit, at least the {one_more} that one whole more brings</source>
        <translation>Dualwert der Grenze, mindestens die {one_more}, die ein Ganzes mehr bringt</translation>
    </message>
    <message>
        <source>Dual value of the limit, at least the {one_more} that one whole more saves</source>
        <translation>Dualwert der Grenze, mindestens die {one_more}, die ein Ganzes mehr spart</translation>
    </message>
    <message>
        <source>Entries for one win</source>
        <translation>Eintritte für einen Abschluss</translation>
    </message>
    <message>
        <source>Entries needed</source>
        <translation>Benötigte Eintritte</translation>
    </message>
    <message>
        <source>Entries of all sale types</source>
        <translation>Eintritte aller Verkaufsarten</translation>
    </message>
    <message>
        <source>Entries of the sale type</source>
        <translation>Eintritte der Verkaufsart</translation>
    </message>
    <message>
        <source>Ever starts</source>
        <translation>Startet überhaupt</translation>
    </message>
    <message>
        <source>Expected by the due date</source>
        <translation>Erwartet bis zum Termin</translation>
    </message>
    <message>
        <source>Expected of a case by the due date</source>
        <translation>Von einem Fall bis zum Termin zu erwarten</translation>
    </message>
    <message>
        <source>For each unit more: sum over the sale types of cases fewer × what one takes</source>
        <translation>Für jede Einheit mehr die Summe über die Verkaufsarten: Fälle weniger × was einer braucht</translation>
    </message>
    <message>
        <source>For each unit more: sum over the sale types of cases more × expected of one</source>
        <translation>Für jede Einheit mehr die Summe über die Verkaufsarten: Fälle mehr × von einem zu erwarten</translation>
    </message>
    <message>
        <source>For each unit of money more that is missing: sum over the sale types of cases more × what one takes</source>
        <translation>Für jede Geldeinheit, die mehr fehlt, die Summe über die Verkaufsarten: Fälle mehr × was einer braucht</translation>
    </message>
    <message>
        <source>For the wins of later months, {lag} earlier, of {reached} that come here</source>
        <translation>Für die Abschlüsse späterer Monate, {lag} früher, von {reached}, die hierher kommen</translation>
    </message>
    <message>
        <source>Gain in a year</source>
        <translation>Gewinn in einem Jahr</translation>
    </message>
    <message>
        <source>Gain in the first year</source>
        <translation>Gewinn im ersten Jahr</translation>
    </message>
    <message>
        <source>Gain of both in a year</source>
        <translation>Gewinn beider in einem Jahr</translation>
    </message>
    <message>
        <source>Give up before anybody begins</source>
        <translation>Geben auf, bevor jemand beginnt</translation>
    </message>
    <message>
        <source>Go on to the next stage</source>
        <translation>Kommen in die nächste Stufe</translation>
    </message>
    <message>
        <source>Have to wait</source>
        <translation>Müssen warten</translation>
    </message>
    <message>
        <source>Hired by then</source>
        <translation>Bis dahin eingestellt</translation>
    </message>
    <message>
        <source>Hours asked of the person</source>
        <translation>Von der Person verlangte Stunden</translation>
    </message>
    <message>
        <source>Hours for cases of {people} by their calendars and shares of time, {full_time} full-time, with the leave in the same part: half a job has half of it; one more would bring {hours_a_person}</source>
        <translation>Stunden für Fälle von {people} nach Kalender und Zeitanteil, {full_time} Vollzeit, der Urlaub im selben Teil: Eine halbe Stelle hat den halben; eine Person mehr brächte {hours_a_person}</translation>
    </message>
    <message>
        <source>Hours for one case that enters</source>
        <translation>Stunden für einen eintretenden Fall</translation>
    </message>
    <message>
        <source>Hours for these roles</source>
        <translation>Stunden für diese Rollen</translation>
    </message>
    <message>
        <source>Hours needed in the month</source>
        <translation>Im Monat gebrauchte Stunden</translation>
    </message>
    <message>
        <source>Hours needed in the month by all maps</source>
        <translation>Im Monat von allen Karten gebrauchte Stunden</translation>
    </message>
    <message>
        <source>Hours per won case, all-in</source>
        <translation>Stunden je gewonnenem Fall, mit allem</translation>
    </message>
    <message>
        <source>Hours the mix takes</source>
        <translation>Stunden, die die Mischung braucht</translation>
    </message>
    <message>
        <source>Hours there are</source>
        <translation>Vorhandene Stunden</translation>
    </message>
    <message>
        <source>Hours there are in the month</source>
        <translation>Im Monat vorhandene Stunden</translation>
    </message>
    <message>
        <source>Hours to spare until the due date</source>
        <translation>Freie Stunden bis zum Termin</translation>
    </message>
    <message>
        <source>Hours too few a week</source>
        <translation>Fehlende Stunden je Woche</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Durchlaufzeit</translation>
    </message>
    <message>
        <source>Levels missing</source>
        <translation>Fehlende Niveaus</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Margin of the wins</source>
        <translation>Marge der Abschlüsse</translation>
    </message>
    <message>
        <source>Margin of what is expected</source>
        <translation>Marge des Erwarteten</translation>
    </message>
    <message>
        <source>Mean of the won cases, spread {spread}; about half of them take longer</source>
        <translation>Mittel der gewonnenen Fälle, Streuung {spread}; etwa die Hälfte dauert länger</translation>
    </message>
    <message>
        <source>Mean rank correlation</source>
        <translation>Mittlere Rangkorrelation</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Money delayed</source>
        <translation>Verzögertes Geld</translation>
    </message>
    <message>
        <source>Money lost here in a year at most</source>
        <translation>Hier in einem Jahr höchstens verlorenes Geld</translation>
    </message>
    <message>
        <source>Money of all sale types</source>
        <translation>Geld aller Verkaufsarten</translation>
    </message>
    <message>
        <source>Money of the sale type</source>
        <translation>Geld der Verkaufsart</translation>
    </message>
    <message>
        <source>Money of the wins gained, a year</source>
        <translation>Geld der zusätzlichen Abschlüsse im Jahr</translation>
    </message>
    <message>
        <source>Money the wins bring on average</source>
        <translation>Geld, das die Abschlüsse im Mittel bringen</translation>
    </message>
    <message>
        <source>Months until it has paid back</source>
        <translation>Monate, bis er sich bezahlt gemacht hat</translation>
    </message>
    <message>
        <source>More of it alone changes nothing, as something else holds as well; one whole more brings {one_more}</source>
        <translation>Mehr davon allein ändert nichts, denn etwas anderes begrenzt auch; ein Ganzes mehr bringt {one_more}</translation>
    </message>
    <message>
        <source>Most that can be started × win rate, over the same of all sale types of the map</source>
        <translation>Höchstens zu beginnende Fälle × Abschlussquote, geteilt durch dasselbe aller Verkaufsarten der Karte</translation>
    </message>
    <message>
        <source>Nobody stays: all are of the first age, after {stay_days}</source>
        <translation>Niemand bleibt: Alle sind im ersten Alter; ein Aufenthalt dauert {stay_days}</translation>
    </message>
    <message>
        <source>Nobody’s patience is stated, or the law cannot be told yet</source>
        <translation>Niemandes Geduld ist angegeben, oder welche Formel gilt, lässt sich noch nicht sagen</translation>
    </message>
    <message>
        <source>Of 100 cases that enter, those that ever come here; each counts once</source>
        <translation>Von 100 eintretenden Fällen die, die je hierher kommen; jeder zählt einmal</translation>
    </message>
    <message>
        <source>Of all that goes along lines, what the ways round carry</source>
        <translation>Von allem, was die Linien entlanggeht, was die Umwege tragen</translation>
    </message>
    <message>
        <source>Of the reviews that end it: {hold} ÷ ({hold} + {cancel})</source>
        <translation>Von den Prüfungen, die es beenden: {hold} ÷ ({hold} + {cancel})</translation>
    </message>
    <message>
        <source>Of the wins from there, straight this way</source>
        <translation>Von den Abschlüssen von dort, geradewegs so</translation>
    </message>
    <message>
        <source>Of those that end like this, straight this way</source>
        <translation>Von denen, die so enden, geradewegs so</translation>
    </message>
    <message>
        <source>Of {lines} lines of the path, those that lead into another lane</source>
        <translation>Von {lines} Linien des Weges die, die in eine andere Bahn führen</translation>
    </message>
    <message>
        <source>One more as long as that brings {cost_a_person}: the last brings {last_one_brings}, the next {next_one_brings}</source>
        <translation>Eine mehr, solange sie {cost_a_person} bringt: die letzte bringt {last_one_brings}, die nächste {next_one_brings}</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>Offener Wert</translation>
    </message>
    <message>
        <source>Over the age limit</source>
        <translation>Über der Altersgrenze</translation>
    </message>
    <message>
        <source>Part of the cases that can be started</source>
        <translation>Anteil der Fälle, die begonnen werden können</translation>
    </message>
    <message>
        <source>Part of the goal that is usually reached</source>
        <translation>Anteil des Ziels, der üblicherweise erreicht wird</translation>
    </message>
    <message>
        <source>Part of the goal that the process yields</source>
        <translation>Anteil des Ziels, den der Prozess bringt</translation>
    </message>
    <message>
        <source>Part of the hours to spare</source>
        <translation>Anteil der freien Stunden</translation>
    </message>
    <message>
        <source>People by breakdown</source>
        <translation>Personen nach Aufteilung</translation>
    </message>
    <message>
        <source>People by what one more brings</source>
        <translation>Personen nach dem, was eine mehr bringt</translation>
    </message>
    <message>
        <source>People by workload</source>
        <translation>Personen nach Besuchslast</translation>
    </message>
    <message>
        <source>People from the top down</source>
        <translation>Personen von oben gerechnet</translation>
    </message>
    <message>
        <source>People missing</source>
        <translation>Fehlende Personen</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>Benötigte Personen</translation>
    </message>
    <message>
        <source>People needed, not rounded</source>
        <translation>Benötigte Personen, ungerundet</translation>
    </message>
    <message>
        <source>People with a safety</source>
        <translation>Personen mit Sicherheit</translation>
    </message>
    <message>
        <source>Practically nobody has to wait: {visits_an_hour} visits an hour × {mean_work} take {offered} of {people}, which is {load}</source>
        <translation>Praktisch niemand muss warten: {visits_an_hour} Besuche je Stunde × {mean_work} brauchen {offered} von {people}, das sind {load}</translation>
    </message>
    <message>
        <source>Price of one more that is missing</source>
        <translation>Preis für eins, das mehr fehlt</translation>
    </message>
    <message>
        <source>Priority of training</source>
        <translation>Vorrang des Übens</translation>
    </message>
    <message>
        <source>Process cycle efficiency</source>
        <translation>Prozesszyklus-Effizienz</translation>
    </message>
    <message>
        <source>Revenue from wins</source>
        <translation>Umsatz aus Abschlüssen</translation>
    </message>
    <message>
        <source>Right at the first pass</source>
        <translation>Beim ersten Mal richtig</translation>
    </message>
    <message>
        <source>Saved by a little more of it</source>
        <translation>Ersparnis durch ein wenig mehr davon</translation>
    </message>
    <message>
        <source>Saved by one more</source>
        <translation>Durch eins mehr gespart</translation>
    </message>
    <message>
        <source>Share of a chi-square law beyond {chi_square}, degrees of freedom {degrees_of_freedom}</source>
        <translation>Anteil eines Chi-Quadrat-Gesetzes jenseits von {chi_square}, Freiheitsgrade {degrees_of_freedom}</translation>
    </message>
    <message>
        <source>Share of the cases that enter and end at a won end, over every way and loop</source>
        <translation>Anteil der eintretenden Fälle, die an einem gewonnenen Ende ankommen, über alle Wege und Schleifen</translation>
    </message>
    <message>
        <source>Share of the days to a win</source>
        <translation>Anteil an den Tagen bis zum Abschluss</translation>
    </message>
    <message>
        <source>Share of the flow that goes round</source>
        <translation>Anteil des Flusses, der außen herum geht</translation>
    </message>
    <message>
        <source>Share of the lead time</source>
        <translation>Anteil an der Durchlaufzeit</translation>
    </message>
    <message>
        <source>Share of the visits that find nobody free, of whose time {utilisation} is used</source>
        <translation>Anteil der Besuche, bei denen niemand frei ist, deren Zeit zu {utilisation} genutzt ist</translation>
    </message>
    <message>
        <source>Share of the wins</source>
        <translation>Anteil an den Abschlüssen</translation>
    </message>
    <message>
        <source>Share of the wins that take no longer than {days_left}, of a cycle of {cycle_days}, spread {spread}</source>
        <translation>Anteil der Abschlüsse, die nicht länger als {days_left} dauern; Zyklus {cycle_days}, Streuung {spread}</translation>
    </message>
    <message>
        <source>Share of the wins that take no longer than {days}</source>
        <translation>Anteil der Abschlüsse, die nicht länger als {days} dauern</translation>
    </message>
    <message>
        <source>Share of the work</source>
        <translation>Anteil an der Arbeit</translation>
    </message>
    <message>
        <source>Share of this age</source>
        <translation>Anteil dieses Alters</translation>
    </message>
    <message>
        <source>Share that takes this path</source>
        <translation>Anteil, der diesen Weg nimmt</translation>
    </message>
    <message>
        <source>Slips on average</source>
        <translation>Verschiebungen im Mittel</translation>
    </message>
    <message>
        <source>Spread of the money the wins bring</source>
        <translation>Streuung des Geldes, das die Abschlüsse bringen</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Sum of the waits for somebody of each role that works here, and for the meeting</source>
        <translation>Summe der Wartezeiten auf jemanden aus jeder Rolle, die hier arbeitet, und auf die Sitzung</translation>
    </message>
    <message>
        <source>Sum of what each person aims at of the goal in its period</source>
        <translation>Summe dessen, was sich alle vom Ziel in dessen Zeitraum vornehmen</translation>
    </message>
    <message>
        <source>Sum over its steps of cases that come a day × days there</source>
        <translation>Summe über ihre Schritte: Fälle am Tag × Tage dort</translation>
    </message>
    <message>
        <source>Sum over its steps of visits of a won case × days of work</source>
        <translation>Summe über ihre Schritte: Besuche eines gewonnenen Falls × Arbeitstage</translation>
    </message>
    <message>
        <source>Sum over its steps of visits of a won case × days without work</source>
        <translation>Summe über ihre Schritte: Besuche eines gewonnenen Falls × Tage ohne Arbeit</translation>
    </message>
    <message>
        <source>Sum over the hires of people × share that has not left × part of the full work</source>
        <translation>Summe über die Einstellungen: Personen × Anteil, der noch da ist × Teil der vollen Arbeit</translation>
    </message>
    <message>
        <source>Sum over the path of the days of one visit</source>
        <translation>Summe der Tage eines Besuchs über den Weg</translation>
    </message>
    <message>
        <source>Sum over the places where won cases first come into the stage of share of them × days from there</source>
        <translation>Summe über die Orte, an denen gewonnene Fälle zuerst in die Stufe kommen: ihr Anteil × Tage von dort</translation>
    </message>
    <message>
        <source>Sum over the roles of hours of work × cost of an hour, and the plays that are on</source>
        <translation>Summe über die Rollen: Arbeitsstunden × Kosten einer Stunde, und die eingeschalteten Spielzüge</translation>
    </message>
    <message>
        <source>Sum over the roles of load × own hours for it ÷ hours of the role</source>
        <translation>Summe über die Rollen: Last × eigene Stunden dafür ÷ Stunden der Rolle</translation>
    </message>
    <message>
        <source>Sum over the sale types of cases × expected money × margin</source>
        <translation>Summe über die Verkaufsarten: Fälle × erwartetes Geld × Marge</translation>
    </message>
    <message>
        <source>Sum over the sale types of cases × hours of one</source>
        <translation>Summe über die Verkaufsarten: Fälle × Stunden für einen</translation>
    </message>
    <message>
        <source>Sum over the sale types of cases × value × chance to be won in time</source>
        <translation>Summe über die Verkaufsarten: Fälle × Wert × Aussicht, rechtzeitig gewonnen zu werden</translation>
    </message>
    <message>
        <source>Sum over the sale types of cases × value × win rate × share in time; of {missing} missing, {shortfall} stay open</source>
        <translation>Summe über die Verkaufsarten: Fälle × Wert × Abschlussquote × Anteil in der Zeit; von {missing}, die fehlen, bleiben {shortfall} offen</translation>
    </message>
    <message>
        <source>Sum over the sale types of share of the open value × win rate</source>
        <translation>Summe über die Verkaufsarten: Anteil am offenen Wert × Abschlussquote</translation>
    </message>
    <message>
        <source>Sum over the sale types of share of the wins × value of one</source>
        <translation>Summe über die Verkaufsarten: Anteil an den Abschlüssen × Wert eines Abschlusses</translation>
    </message>
    <message>
        <source>Sum over the sale types of their entries</source>
        <translation>Summe über die Verkaufsarten: ihre Eintritte</translation>
    </message>
    <message>
        <source>Sum over the sale types of value × most that can be started</source>
        <translation>Summe über die Verkaufsarten: Wert × höchstens zu beginnende Fälle</translation>
    </message>
    <message>
        <source>Sum over the sale types of what they bring</source>
        <translation>Summe über die Verkaufsarten: was sie bringen</translation>
    </message>
    <message>
        <source>Sum over the stalls of cases that wait there</source>
        <translation>Summe über die Wartepunkte der Fälle, die dort warten</translation>
    </message>
    <message>
        <source>Sum over the stalls of cases that wait × share of that age</source>
        <translation>Summe über die Stillstände: wartende Fälle × Anteil dieses Alters</translation>
    </message>
    <message>
        <source>Sum over the steps it does not see of the days of one visit</source>
        <translation>Summe über die Schritte, die er nicht sieht: Tage eines Besuchs</translation>
    </message>
    <message>
        <source>Sum over the steps it does not see of the hours of work</source>
        <translation>Summe über die Schritte, die er nicht sieht: Arbeitsstunden</translation>
    </message>
    <message>
        <source>Sum over the steps of cases that come a day × days there, by Little’s law</source>
        <translation>Summe über die Schritte: Fälle, die am Tag kommen × Tage dort, nach Littles Gesetz</translation>
    </message>
    <message>
        <source>Sum over the steps of visits of a won case × cost of one visit; without the lost ones</source>
        <translation>Summe über die Schritte: Besuche eines gewonnenen Falls × Kosten eines Besuchs; ohne die verlorenen</translation>
    </message>
    <message>
        <source>Sum over the steps of visits of a won case × days; spread {spread}</source>
        <translation>Summe über die Schritte: Besuche eines gewonnenen Falls × Tage; Streuung {spread}</translation>
    </message>
    <message>
        <source>Sum over the steps of visits × cost of one visit</source>
        <translation>Summe über die Schritte: Besuche × Kosten eines Besuchs</translation>
    </message>
    <message>
        <source>Sum over the steps of visits × days, over all cases; spread {spread}</source>
        <translation>Summe über die Schritte: Besuche × Tage, über alle Fälle; Streuung {spread}</translation>
    </message>
    <message>
        <source>Sum over the steps of visits × hours of work</source>
        <translation>Summe über die Schritte: Besuche × Arbeitsstunden</translation>
    </message>
    <message>
        <source>Sum over the steps of visits × hours of work, by classes of value</source>
        <translation>Summe über die Schritte: Besuche × Arbeitsstunden, nach Wertklassen</translation>
    </message>
    <message>
        <source>Sum over the ways on, where cases first part, of share × chance of a win from there, all loops counted</source>
        <translation>Summe über die Wege weiter, wo sich Fälle zuerst trennen: Anteil × Aussicht auf einen Abschluss von dort, alle Schleifen mitgezählt</translation>
    </message>
    <message>
        <source>Sum over {lines} lines into another lane of how often a case takes each</source>
        <translation>Summe über {lines} Linien in eine andere Bahn, wie oft ein Fall jede nimmt</translation>
    </message>
    <message>
        <source>Takt</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Targets as a part of the goal</source>
        <translation>Zielvorgaben als Anteil des Ziels</translation>
    </message>
    <message>
        <source>Targets of people together</source>
        <translation>Zielvorgaben aller Personen zusammen</translation>
    </message>
    <message>
        <source>Targets over what the process yields</source>
        <translation>Zielvorgaben im Verhältnis zu dem, was der Prozess bringt</translation>
    </message>
    <message>
        <source>The days that {share} of the visits do not wait longer than, by the same law</source>
        <translation>Die Tage, die {share} der Besuche nicht länger warten, nach derselben Formel</translation>
    </message>
    <message>
        <source>The days that {share} of the wins do not pass</source>
        <translation>Die Tage, die {share} der Abschlüsse nicht überschreiten</translation>
    </message>
    <message>
        <source>The law cannot be told yet</source>
        <translation>Welche Formel gilt, lässt sich noch nicht sagen</translation>
    </message>
    <message>
        <source>The least of what can be started, and of what the hours of each role allow: (hours to spare − those of the others) ÷ hours of one</source>
        <translation>Das Kleinste von dem, was begonnen werden kann, und dem, was die Stunden jeder Rolle zulassen: (freie Stunden − die der anderen) ÷ Stunden für einen</translation>
    </message>
    <message>
        <source>The least that any role allows</source>
        <translation>Das Wenigste, was eine der Rollen zulässt</translation>
    </message>
    <message>
        <source>The most of: cases that drop out {of_losses}, days of a won case {of_delays}, waiting for people {of_queues}, going back {of_returns}</source>
        <translation>Das Größte von: Fälle, die ausscheiden, {of_losses}, Tage eines gewonnenen Falls {of_delays}, Warten auf Leute {of_queues}, Rückläufe {of_returns}</translation>
    </message>
    <message>
        <source>The shares of its branches multiplied</source>
        <translation>Die Anteile seiner Zweige multipliziert</translation>
    </message>
    <message>
        <source>The shares of work that is complete and accurate multiplied</source>
        <translation>Die Anteile vollständiger und richtiger Arbeit multipliziert</translation>
    </message>
    <message>
        <source>The shares that go on without being done again multiplied</source>
        <translation>Die Anteile, die ohne Nacharbeit weitergehen, multipliziert</translation>
    </message>
    <message>
        <source>The smaller of {entries} cases that come and {most_entries} that can be carried × {win_probability} that are won</source>
        <translation>Das Kleinere von {entries} Fällen, die kommen, und {most_entries}, die zu schaffen sind × {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>Through the path at the first pass</source>
        <translation>Durch den Weg im ersten Durchgang</translation>
    </message>
    <message>
        <source>Touchpoints with the customer</source>
        <translation>Berührungspunkte mit dem Kunden</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Use of the time</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Use of the time by all maps</source>
        <translation>Nutzung der Zeit durch alle Karten</translation>
    </message>
    <message>
        <source>Usually reached of these targets</source>
        <translation>Üblicherweise von diesen Zielvorgaben erreicht</translation>
    </message>
    <message>
        <source>Usually reached over what the process yields</source>
        <translation>Üblicherweise erreicht im Verhältnis zu dem, was der Prozess bringt</translation>
    </message>
    <message>
        <source>Value of a win</source>
        <translation>Wert eines Abschlusses</translation>
    </message>
    <message>
        <source>Value of a won case</source>
        <translation>Wert eines gewonnenen Falls</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Visits an hour × (mean wait + mean work of those who do not give up), over all roles, each as if it stood alone</source>
        <translation>Besuche je Stunde × (mittlere Wartezeit + mittlere Arbeit derer, die nicht aufgeben), über alle Rollen, jede, als stünde sie allein</translation>
    </message>
    <message>
        <source>Visits an hour × (mean wait + mean work), over all roles: exact by Jackson’s law</source>
        <translation>Besuche je Stunde × (mittlere Wartezeit + mittlere Arbeit), über alle Rollen: genau nach dem Gesetz von Jackson</translation>
    </message>
    <message>
        <source>Visits it takes here</source>
        <translation>Nötige Besuche hier</translation>
    </message>
    <message>
        <source>Visits to the stage</source>
        <translation>Besuche der Stufe</translation>
    </message>
    <message>
        <source>Wait for people</source>
        <translation>Warten auf Menschen</translation>
    </message>
    <message>
        <source>Wait for somebody to begin</source>
        <translation>Warten, bis jemand beginnt</translation>
    </message>
    <message>
        <source>Wait for somebody to begin, by Allen-Cunneen</source>
        <translation>Warten, bis jemand beginnt, nach Allen-Cunneen</translation>
    </message>
    <message>
        <source>Wait for somebody to begin, by Cobham</source>
        <translation>Warten, bis jemand beginnt, nach Cobham</translation>
    </message>
    <message>
        <source>Wait for somebody to begin, by Erlang A</source>
        <translation>Warten, bis jemand beginnt, nach Erlang A</translation>
    </message>
    <message>
        <source>Wait for somebody to begin, by M/G/1</source>
        <translation>Warten, bis jemand beginnt, nach M/G/1</translation>
    </message>
    <message>
        <source>Wait for somebody to begin, by M/M/c</source>
        <translation>Warten, bis jemand beginnt, nach M/M/c</translation>
    </message>
    <message>
        <source>Wait for the meeting</source>
        <translation>Warten auf die Sitzung</translation>
    </message>
    <message>
        <source>Wait for work of this priority, by Cobham</source>
        <translation>Warten auf Arbeit dieses Vorrangs, nach Cobham</translation>
    </message>
    <message>
        <source>Wait of a won case for somebody to begin</source>
        <translation>Wartezeit eines gewonnenen Falls, bis jemand beginnt</translation>
    </message>
    <message>
        <source>Waiting in the stage</source>
        <translation>Warten in der Stufe</translation>
    </message>
    <message>
        <source>What a win is worth</source>
        <translation>Was ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>What going back costs in a year</source>
        <translation>Was das Zurückgehen in einem Jahr kostet</translation>
    </message>
    <message>
        <source>What is held back in a year</source>
        <translation>Was in einem Jahr zurückgehalten wird</translation>
    </message>
    <message>
        <source>What is urgent first: {people}, {visits_an_hour} visits an hour of {mean_work} each</source>
        <translation>Dringendes zuerst: {people}, {visits_an_hour} Besuche je Stunde zu je {mean_work}</translation>
    </message>
    <message>
        <source>What most wait at most</source>
        <translation>Was die meisten höchstens warten</translation>
    </message>
    <message>
        <source>What the shorter time is worth in a year</source>
        <translation>Was die kürzere Zeit im Jahr wert ist</translation>
    </message>
    <message>
        <source>What the weakest link here costs in a year</source>
        <translation>Was die größte Schwachstelle hier im Jahr kostet</translation>
    </message>
    <message>
        <source>What these days cost in a year</source>
        <translation>Was diese Tage in einem Jahr kosten</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Win rate of the sale type</source>
        <translation>Abschlussquote der Verkaufsart</translation>
    </message>
    <message>
        <source>Win rate of what is open</source>
        <translation>Abschlussquote dessen, was offen ist</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Wins aimed at</source>
        <translation>Angestrebte Abschlüsse</translation>
    </message>
    <message>
        <source>Wins at the first pass</source>
        <translation>Abschlüsse im ersten Durchgang</translation>
    </message>
    <message>
        <source>Wins gained in a year</source>
        <translation>Gewonnene Abschlüsse in einem Jahr</translation>
    </message>
    <message>
        <source>Wins gained in a year by both</source>
        <translation>Von beiden in einem Jahr gewonnene Abschlüsse</translation>
    </message>
    <message>
        <source>Wins lost here at most</source>
        <translation>Hier höchstens verlorene Abschlüsse</translation>
    </message>
    <message>
        <source>Wins more than alone</source>
        <translation>Mehr Abschlüsse als allein</translation>
    </message>
    <message>
        <source>Wins needed</source>
        <translation>Benötigte Abschlüsse</translation>
    </message>
    <message>
        <source>Wins of the month</source>
        <translation>Abschlüsse des Monats</translation>
    </message>
    <message>
        <source>Wins of the sale type</source>
        <translation>Abschlüsse der Verkaufsart</translation>
    </message>
    <message>
        <source>Wins that come in time</source>
        <translation>Abschlüsse, die rechtzeitig kommen</translation>
    </message>
    <message>
        <source>Wins that go straight this way</source>
        <translation>Abschlüsse geradewegs auf diesem Weg</translation>
    </message>
    <message>
        <source>Won of those here</source>
        <translation>Gewonnen von diesen</translation>
    </message>
    <message>
        <source>Won within these days</source>
        <translation>Gewonnen in diesen Tagen</translation>
    </message>
    <message>
        <source>Work in the period</source>
        <translation>Arbeit im Zeitraum</translation>
    </message>
    <message>
        <source>Work in the stage</source>
        <translation>Arbeit in der Stufe</translation>
    </message>
    <message>
        <source>Work on a case</source>
        <translation>Arbeit an einem Fall</translation>
    </message>
    <message>
        <source>Work the customer does not see</source>
        <translation>Arbeit, die der Kunde nicht sieht</translation>
    </message>
    <message>
        <source>Working days along the path</source>
        <translation>Arbeitstage entlang des Wegs</translation>
    </message>
    <message>
        <source>Worth of a little more of it</source>
        <translation>Wert von etwas mehr davon</translation>
    </message>
    <message>
        <source>Worth of one more</source>
        <translation>Wert von eins mehr</translation>
    </message>
    <message>
        <source>{able} at the level that is asked for ÷ {people}</source>
        <translation>{able} auf dem verlangten Niveau ÷ {people}</translation>
    </message>
    <message>
        <source>{after_first} of the second after the first − {alone} of it alone</source>
        <translation>{after_first} des zweiten nach dem ersten − {alone} von ihm allein</translation>
    </message>
    <message>
        <source>{all_load} needed by all maps ÷ ({hours_a_person} a person × {target_utilisation} to be used)</source>
        <translation>{all_load} von allen Karten gebraucht ÷ ({hours_a_person} je Person × {target_utilisation} zu nutzen)</translation>
    </message>
    <message>
        <source>{all_load} needed by all maps ÷ {hours} there are</source>
        <translation>{all_load} von allen Karten gebraucht ÷ {hours} vorhanden</translation>
    </message>
    <message>
        <source>{amount} expected ÷ {goal} aimed at</source>
        <translation>{amount} erwartet ÷ {goal} angestrebt</translation>
    </message>
    <message>
        <source>{amount} of all people together ÷ {goal} aimed at</source>
        <translation>{amount} aller Personen zusammen ÷ {goal} angestrebt</translation>
    </message>
    <message>
        <source>{amount} of all people together ÷ {process} expected</source>
        <translation>{amount} aller Personen zusammen ÷ {process} erwartet</translation>
    </message>
    <message>
        <source>{amount} usually reached ÷ {goal} aimed at</source>
        <translation>{amount} üblicherweise erreicht ÷ {goal} angestrebt</translation>
    </message>
    <message>
        <source>{amount} usually reached ÷ {process} expected</source>
        <translation>{amount} üblicherweise erreicht ÷ {process} erwartet</translation>
    </message>
    <message>
        <source>{arrivals} visits an hour × {work} + {beta} × √({arrivals} × {work}): the work there is at one time, and a safety for waits</source>
        <translation>{arrivals} Besuche je Stunde × {work} + {beta} × √({arrivals} × {work}): die Arbeit, die es gleichzeitig gibt, und eine Sicherheit gegen Wartezeiten</translation>
    </message>
    <message>
        <source>{as_it_is} as it is − {with_one_more} with one more</source>
        <translation>{as_it_is}, wie es ist − {with_one_more} mit eins mehr</translation>
    </message>
    <message>
        <source>{attempts} tries on average × {wait_days} for each</source>
        <translation>{attempts} Versuche im Mittel × {wait_days} für jeden</translation>
    </message>
    <message>
        <source>{beyond_from} ÷ {stay_days}, of a mean stay: beyond {from_age}, and in all</source>
        <translation>{beyond_from} ÷ {stay_days}, von einem mittleren Aufenthalt: über {from_age} hinaus, und insgesamt</translation>
    </message>
    <message>
        <source>{beyond} ÷ {stay_days}, of a mean stay: beyond {age_limit}, and in all</source>
        <translation>{beyond} ÷ {stay_days}, von einem mittleren Aufenthalt: über {age_limit} hinaus, und insgesamt</translation>
    </message>
    <message>
        <source>{blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), by Erlang C; {blocked} by Erlang B, where the visits take {offered} of {people}</source>
        <translation>{blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), nach Erlang C; {blocked} nach Erlang B, wo die Besuche {offered} von {people} brauchen</translation>
    </message>
    <message>
        <source>{board_days} from one meeting to the next ÷ 2</source>
        <translation>{board_days} von einer Sitzung zur nächsten ÷ 2</translation>
    </message>
    <message>
        <source>{call_hours_together} of calls ÷ {hours_a_person} a person</source>
        <translation>{call_hours_together} für Besuche ÷ {hours_a_person} je Person</translation>
    </message>
    <message>
        <source>{cases_in} cases × {hand_offs_of_case} times into another lane</source>
        <translation>{cases_in} Fälle × {hand_offs_of_case} in eine andere Bahn</translation>
    </message>
    <message>
        <source>{cases_in} cases × {returns_of_case} times that each goes back</source>
        <translation>{cases_in} Fälle × {returns_of_case}, die jeder zurückgeht</translation>
    </message>
    <message>
        <source>{cases} cases in the period × {touch_hours} of work</source>
        <translation>{cases} Fälle im Zeitraum × {touch_hours} Arbeit</translation>
    </message>
    <message>
        <source>{class_hours} of this class ÷ {touch_hours} of all work</source>
        <translation>{class_hours} dieser Klasse ÷ {touch_hours} aller Arbeit</translation>
    </message>
    <message>
        <source>{come_a_day} that come a day × {stay_days} that each stays, by Little’s law</source>
        <translation>{come_a_day}, die am Tag kommen × {stay_days}, die jeder bleibt, nach Littles Gesetz</translation>
    </message>
    <message>
        <source>{come_on} of all that enter come here and to the next stage ÷ {reached} that come here</source>
        <translation>{come_on} von allen, die eintreten, kommen hierher und in die nächste Stufe ÷ {reached}, die hierher kommen</translation>
    </message>
    <message>
        <source>{come} that come to the step × {share} that go on this way</source>
        <translation>{come}, die zum Schritt kommen × {share}, die diesen Weg nehmen</translation>
    </message>
    <message>
        <source>{cost_per_entry} for each case that enters ÷ {win_probability} that are won; with the lost ones</source>
        <translation>{cost_per_entry} für jeden eintretenden Fall ÷ {win_probability}, die gewonnen werden; mit den verlorenen</translation>
    </message>
    <message>
        <source>{cost} once ÷ {net} in a year × 12, the lead time not counted</source>
        <translation>{cost} einmalig ÷ {net} im Jahr × 12, die Vorlaufzeit nicht gezählt</translation>
    </message>
    <message>
        <source>{cost} that its people cost until the due date ÷ {hours_there}</source>
        <translation>{cost}, die ihre Personen bis zum Termin kosten ÷ {hours_there}</translation>
    </message>
    <message>
        <source>{days_before} to a win without the lever − {days_after} with it</source>
        <translation>{days_before} bis zum Abschluss ohne den Hebel − {days_after} mit ihm</translation>
    </message>
    <message>
        <source>{days_late} × {cost_of_day} that a day costs</source>
        <translation>{days_late} × {cost_of_day}, die ein Tag kostet</translation>
    </message>
    <message>
        <source>{days_there} spent here ÷ {days_to_win} to a win</source>
        <translation>{days_there} hier ÷ {days_to_win} bis zum Abschluss</translation>
    </message>
    <message>
        <source>{dropped} cases a year that drop out × {won_of_others} that are won of those who go on</source>
        <translation>{dropped} Fälle im Jahr, die ausscheiden × {won_of_others}, die von den übrigen gewonnen werden</translation>
    </message>
    <message>
        <source>{entries_a_day} that enter a day × {lead_days} of lead time, by Little’s law</source>
        <translation>{entries_a_day}, die am Tag eintreten × {lead_days} Durchlaufzeit, nach Littles Gesetz</translation>
    </message>
    <message>
        <source>{entries_a_month} a month × {months} months, each by its season</source>
        <translation>{entries_a_month} im Monat × {months} Monate, jeder nach seiner Saison</translation>
    </message>
    <message>
        <source>{entries} cases of the month by the seasons × {hours_an_entry} for each</source>
        <translation>{entries} Fälle des Monats nach den Saisons × {hours_an_entry} für jeden</translation>
    </message>
    <message>
        <source>{entries} cases that come × {win_probability} that are won</source>
        <translation>{entries} Fälle, die kommen × {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{entries} cases that enter × {times} times that each goes along</source>
        <translation>{entries} Fälle, die eintreten × {times} Mal, die jeder hier entlanggeht</translation>
    </message>
    <message>
        <source>{entries} cases that enter × {visits} visits of each</source>
        <translation>{entries} Fälle, die eintreten × {visits} Besuche von jedem</translation>
    </message>
    <message>
        <source>{entries} cases × {hours_an_entry} for each</source>
        <translation>{entries} Fälle × {hours_an_entry} für jeden</translation>
    </message>
    <message>
        <source>{entries} that come − {carried} that are done</source>
        <translation>{entries}, die kommen − {carried}, die erledigt werden</translation>
    </message>
    <message>
        <source>{entries} that enter × {reached} of them that come here</source>
        <translation>{entries}, die eintreten × {reached} davon, die hierher kommen</translation>
    </message>
    <message>
        <source>{entries} that enter × {visits_of_a_case} visits of each</source>
        <translation>{entries}, die eintreten × {visits_of_a_case} Besuche von jedem</translation>
    </message>
    <message>
        <source>{entry} of the entries × {path_product} that take this path ÷ {win_probability} that are won</source>
        <translation>{entry} der Eintritte × {path_product}, die diesen Weg nehmen ÷ {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{first} of the first + {after_first} of the second after it</source>
        <translation>{first} des ersten + {after_first} des zweiten danach</translation>
    </message>
    <message>
        <source>{gap} levels missing × {visits_of_a_case} visits of a case</source>
        <translation>{gap} fehlende Niveaus × {visits_of_a_case} Besuche eines Falls</translation>
    </message>
    <message>
        <source>{goal_wins} wins aimed at × {share} of them</source>
        <translation>{goal_wins} angestrebte Abschlüsse × {share} davon</translation>
    </message>
    <message>
        <source>{goal_wins} wins aimed at ÷ {win_probability} that are won</source>
        <translation>{goal_wins} angestrebte Abschlüsse ÷ {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{grows_a_week} more a week × {weeks} weeks, if nothing waited before</source>
        <translation>{grows_a_week} mehr je Woche × {weeks} Wochen, wenn vorher nichts wartete</translation>
    </message>
    <message>
        <source>{hand_offs_an_entry} of a case that enters ÷ {win_probability} that are won; with the lost ones</source>
        <translation>{hand_offs_an_entry} eines Falls, der eintritt ÷ {win_probability}, die gewonnen werden; mit den verlorenen</translation>
    </message>
    <message>
        <source>{hand_offs_of_won} that the won ones have of a case that enters ÷ {win_probability} that are won</source>
        <translation>{hand_offs_of_won}, die je eintretendem Fall auf die gewonnenen kommen ÷ {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{have_to_wait} have to wait × {mean_work} ÷ {spare} free; {visits_an_hour} visits an hour × {mean_work} take {offered} of {people}, which is {utilisation}, and by Erlang C {have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), {blocked} being Erlang B</source>
        <translation>{have_to_wait} müssen warten × {mean_work} ÷ {spare} frei; {visits_an_hour} Besuche je Stunde × {mean_work} brauchen {offered} von {people}, das sind {utilisation}, und nach Erlang C {have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), mit {blocked} nach Erlang B</translation>
    </message>
    <message>
        <source>{held_back} cases more than can be carried × {win_probability} that are won × {worth} that a win is worth</source>
        <translation>{held_back} Fälle mehr, als zu schaffen sind × {win_probability}, die gewonnen werden × {worth}, die ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>{hours_an_entry} for each case that enters ÷ {win_probability} that are won; with the lost ones</source>
        <translation>{hours_an_entry} für jeden eintretenden Fall ÷ {win_probability}, die gewonnen werden; mit den verlorenen</translation>
    </message>
    <message>
        <source>{hours_short} a week too few for all maps × {part_of_map} of the work is of this one ÷ {hours_an_entry} a case</source>
        <translation>{hours_short} je Woche zu wenig für alle Karten × {part_of_map} der Arbeit ist von dieser ÷ {hours_an_entry} je Fall</translation>
    </message>
    <message>
        <source>{hours_short} a week too few ÷ {hours_an_entry} a case</source>
        <translation>{hours_short} je Woche zu wenig ÷ {hours_an_entry} je Fall</translation>
    </message>
    <message>
        <source>{hours_there} of those who are there × {staying} who have not left + {hired} hired × {hours_a_person} of one more</source>
        <translation>{hours_there} derer, die da sind, × {staying}, die noch da sind, + {hired} eingestellt × {hours_a_person} einer weiteren</translation>
    </message>
    <message>
        <source>{hours_there} there are − {hours_taken} that other work takes, at least 0</source>
        <translation>{hours_there} vorhanden − {hours_taken}, die andere Arbeit braucht, mindestens 0</translation>
    </message>
    <message>
        <source>{hours} there are ÷ {hours_an_entry} for each case</source>
        <translation>{hours} vorhanden ÷ {hours_an_entry} für jeden Fall</translation>
    </message>
    <message>
        <source>{judges} people × {degrees_of_freedom} × {w}</source>
        <translation>{judges} Personen × {degrees_of_freedom} × {w}</translation>
    </message>
    <message>
        <source>{levels_missing} missing in all ÷ {people}; too much of one makes up for nobody</source>
        <translation>{levels_missing} fehlen insgesamt ÷ {people}; zu viel bei einer gleicht bei keiner anderen etwas aus</translation>
    </message>
    <message>
        <source>{load} needed ÷ ({hours_a_person} a person × {target_utilisation} to be used)</source>
        <translation>{load} benötigt ÷ ({hours_a_person} je Person × {target_utilisation} zu nutzen)</translation>
    </message>
    <message>
        <source>{load} needed ÷ {hours} there are</source>
        <translation>{load} benötigt ÷ {hours} vorhanden</translation>
    </message>
    <message>
        <source>{load} on this map + {elsewhere} on the other maps</source>
        <translation>{load} auf dieser Karte + {elsewhere} auf den anderen Karten</translation>
    </message>
    <message>
        <source>{missing} missing − {expected} of the mix, at least 0</source>
        <translation>{missing} fehlen − {expected} aus der Mischung, mindestens 0</translation>
    </message>
    <message>
        <source>{most_entries} that can be carried × {win_probability} that are won</source>
        <translation>{most_entries}, die zu schaffen sind × {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{most_used} used in the busiest month, {target_utilisation} are to be used at most</source>
        <translation>Im vollsten Monat sind {most_used} ausgelastet, höchstens {target_utilisation} sollen es sein</translation>
    </message>
    <message>
        <source>{most} that can be started − {left_over} that are left over</source>
        <translation>{most}, die begonnen werden können − {left_over}, die übrig bleiben</translation>
    </message>
    <message>
        <source>{net} in a year − {cost} once</source>
        <translation>{net} im Jahr − {cost} einmalig</translation>
    </message>
    <message>
        <source>{not_done} people would do what is given up ÷ {offered} people that all visits would take</source>
        <translation>{not_done} Personen täten, was aufgegeben wird ÷ {offered} Personen, die alle Besuche bräuchten</translation>
    </message>
    <message>
        <source>{open_value} open ÷ {missing} missing; needed is 1 ÷ win rate = {needed}</source>
        <translation>{open_value} offen ÷ {missing}, die fehlen; nötig ist 1 ÷ Abschlussquote = {needed}</translation>
    </message>
    <message>
        <source>{own_hours} for cases by the calendar × {share_of_time} of the time for these roles</source>
        <translation>{own_hours} für Fälle nach dem Kalender × {share_of_time} der Zeit für diese Rollen</translation>
    </message>
    <message>
        <source>{path_product} that take this path ÷ {chance} that are won from there at all</source>
        <translation>{path_product}, die diesen Weg nehmen ÷ {chance}, die von dort überhaupt gewonnen werden</translation>
    </message>
    <message>
        <source>{path_product} that take this path ÷ {chance} that end like this at all</source>
        <translation>{path_product}, die diesen Weg nehmen ÷ {chance}, die überhaupt so enden</translation>
    </message>
    <message>
        <source>{people_exact} for the work, and as many as keep the wait within its limit; rounded up</source>
        <translation>{people_exact} für die Arbeit, und so viele, dass die Wartezeit in ihrer Grenze bleibt; aufgerundet</translation>
    </message>
    <message>
        <source>{people} × {cost_of_one} that one costs a year</source>
        <translation>{people} × {cost_of_one}, die eine im Jahr kostet</translation>
    </message>
    <message>
        <source>{people} × {cost_of_one} to find one</source>
        <translation>{people} × {cost_of_one}, um eine zu finden</translation>
    </message>
    <message>
        <source>{queue} wait on average ÷ {visits_an_hour} visits an hour, by Little’s law; {visits_an_hour} × {mean_work} would take {offered} of {people}, of whom {at_work} are at work, and {gives_up} give up = {queue} ÷ ({visits_an_hour} × {patience} until they do)</source>
        <translation>{queue} warten im Mittel ÷ {visits_an_hour} Besuche je Stunde, nach Littles Gesetz; {visits_an_hour} × {mean_work} bräuchten {offered} von {people}, von denen {at_work} arbeiten, und {gives_up} geben auf = {queue} ÷ ({visits_an_hour} × {patience}, bis sie es tun)</translation>
    </message>
    <message>
        <source>{quotas} of all people together × {attainment} reached</source>
        <translation>{quotas} aller Personen zusammen × {attainment} erreicht</translation>
    </message>
    <message>
        <source>{reached} that ever come here + {returns} times that one returns, for each case that enters</source>
        <translation>{reached}, die je hierher kommen + {returns} Mal, die einer wiederkommt, je Fall, der eintritt</translation>
    </message>
    <message>
        <source>{reached} that ever come here × {of_each} visits of each to its steps</source>
        <translation>{reached}, die je hierher kommen × {of_each} Besuche von jedem bei ihren Schritten</translation>
    </message>
    <message>
        <source>{reached} that ever come here × {returns} visits of each</source>
        <translation>{reached}, die je hierher kommen × {returns} Besuche von jedem</translation>
    </message>
    <message>
        <source>{revenue} aimed at ÷ {value} of a win</source>
        <translation>{revenue} angestrebt ÷ {value} eines Abschlusses</translation>
    </message>
    <message>
        <source>{slips} slips × {of_one} of one</source>
        <translation>{slips} Verschiebungen × {of_one} für eine</translation>
    </message>
    <message>
        <source>{slip} ÷ ({hold} + {cancel})</source>
        <translation>{slip} ÷ ({hold} + {cancel})</translation>
    </message>
    <message>
        <source>{step_days} that a won case spends here ÷ {lead_days} in all</source>
        <translation>{step_days}, die ein gewonnener Fall hier ist ÷ {lead_days} insgesamt</translation>
    </message>
    <message>
        <source>{straight_wins} won without anything done again ÷ {win_probability} that are won</source>
        <translation>{straight_wins} ohne Nacharbeit gewonnen ÷ {win_probability}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{target} aimed at ÷ ({quota} a person × {attainment} reached)</source>
        <translation>{target} angestrebt ÷ ({quota} je Person × {attainment} erreicht)</translation>
    </message>
    <message>
        <source>{target} aimed at ÷ {productivity} a person × (1 + {leaving_share} who leave)</source>
        <translation>{target} angestrebt ÷ {productivity} je Person × (1 + {leaving_share}, die gehen)</translation>
    </message>
    <message>
        <source>{target} aimed at − {booked} booked − {expected} expected of the best mix, at least 0</source>
        <translation>{target} angestrebt − {booked} gebucht − {expected} von der besten Mischung zu erwarten, mindestens 0</translation>
    </message>
    <message>
        <source>{target} aimed at − {booked} booked, at least 0</source>
        <translation>{target} angestrebt − {booked} gebucht, mindestens 0</translation>
    </message>
    <message>
        <source>{touch_days} of work + {wait_days} of waiting</source>
        <translation>{touch_days} Arbeit + {wait_days} Warten</translation>
    </message>
    <message>
        <source>{touch_days} of work ÷ {lead_days} of lead time</source>
        <translation>{touch_days} Arbeit ÷ {lead_days} Durchlaufzeit</translation>
    </message>
    <message>
        <source>{touchpoints} of {places} places before the end the customer sees: they lie in its lane, are joined to it, or say what it gets</source>
        <translation>{touchpoints} von {places} Stellen vor dem Ende sieht der Kunde: sie liegen in seiner Bahn, sind mit ihr verbunden oder sagen, was er bekommt</translation>
    </message>
    <message>
        <source>{until_free} until somebody is free ÷ ((100 % − {urgent_use} for what is more urgent) × (100 % − {use_with_own} with this as well))</source>
        <translation>{until_free}, bis jemand frei ist ÷ ((100 % − {urgent_use} für Dringenderes) × (100 % − {use_with_own} mit diesem dazu))</translation>
    </message>
    <message>
        <source>{use_with_own} is used for it and for what is more urgent</source>
        <translation>{use_with_own} sind dafür und für Dringenderes belegt</translation>
    </message>
    <message>
        <source>{used} started ÷ {spare} that can be</source>
        <translation>{used} begonnen ÷ {spare}, die es sein können</translation>
    </message>
    <message>
        <source>{used} used ÷ {spare} to spare</source>
        <translation>{used} gebraucht ÷ {spare} übrig</translation>
    </message>
    <message>
        <source>{va_days} of work that adds value ÷ {lead_days} of lead time</source>
        <translation>{va_days} wertschöpfende Arbeit ÷ {lead_days} Durchlaufzeit</translation>
    </message>
    <message>
        <source>{value} of a won case × {margin} that is kept</source>
        <translation>{value} eines gewonnenen Falls × {margin}, die bleiben</translation>
    </message>
    <message>
        <source>{value} × {win_rate} that are won × {share_in_time} of them in time</source>
        <translation>{value} × {win_rate}, die gewonnen werden × {share_in_time} davon rechtzeitig</translation>
    </message>
    <message>
        <source>{visits_an_hour} visits an hour × {mean_work} take {offered} of {people}, which is {load}</source>
        <translation>{visits_an_hour} Besuche je Stunde × {mean_work} brauchen {offered} von {people}, das sind {load}</translation>
    </message>
    <message>
        <source>{visits_an_hour} visits an hour × {mean_work}² × (1 + {work_variation_squared} squared variation) ÷ (2 × (1 − {visits_an_hour} × {mean_work})), by {people}</source>
        <translation>{visits_an_hour} Besuche je Stunde × {mean_work}² × (1 + {work_variation_squared} quadrierte Schwankung) ÷ (2 × (1 − {visits_an_hour} × {mean_work})), bei {people}</translation>
    </message>
    <message>
        <source>{visits_of_win} visits of a won case × {wait_of_visit} of waiting</source>
        <translation>{visits_of_win} Besuche eines gewonnenen Falls × {wait_of_visit} Wartezeit</translation>
    </message>
    <message>
        <source>{visits} to where it begins × {share} that go round, of one case that enters</source>
        <translation>{visits} dorthin, wo sie beginnt × {share}, die außen herum gehen, von einem Fall, der eintritt</translation>
    </message>
    <message>
        <source>{visits} ÷ {returns}: visits of a case that enters over those of one that is here</source>
        <translation>{visits} ÷ {returns}: Besuche eines Falls, der hereinkommt, durch die eines Falls, der hier ist</translation>
    </message>
    <message>
        <source>{wait_at_most} at most by Kingman × {used}² × (1 + {work_variation_squared}) ÷ (1 + {used}² × {work_variation_squared})</source>
        <translation>{wait_at_most} höchstens nach Kingman × {used}² × (1 + {work_variation_squared}) ÷ (1 + {used}² × {work_variation_squared})</translation>
    </message>
    <message>
        <source>{wait_hours} ÷ {hours_a_day} in a working day</source>
        <translation>{wait_hours} ÷ {hours_a_day} an einem Arbeitstag</translation>
    </message>
    <message>
        <source>{wait_m_m_c} by M/M/c × ({arrival_variation_squared} + {work_variation_squared}) ÷ 2; by M/M/c {have_to_wait} have to wait × {mean_work} ÷ {spare} free; {visits_an_hour} visits an hour × {mean_work} take {offered} of {people}, which is {utilisation}, and by Erlang C {have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), {blocked} being Erlang B</source>
        <translation>{wait_m_m_c} nach M/M/c × ({arrival_variation_squared} + {work_variation_squared}) ÷ 2; nach M/M/c müssen {have_to_wait} warten × {mean_work} ÷ {spare} frei; {visits_an_hour} Besuche je Stunde × {mean_work} brauchen {offered} von {people}, das sind {utilisation}, und nach Erlang C {have_to_wait} = {blocked} ÷ (100 % − {utilisation} × (100 % − {blocked})), mit {blocked} nach Erlang B</translation>
    </message>
    <message>
        <source>{waiting} that wait × {share} of this age</source>
        <translation>{waiting}, die warten × {share} dieses Alters</translation>
    </message>
    <message>
        <source>{waiting} that waited at the end of the month before + {entries} that come in this one − {allowed} that can be carried</source>
        <translation>{waiting}, die am Ende des Vormonats warteten + {entries}, die in diesem kommen − {allowed}, die zu schaffen sind</translation>
    </message>
    <message>
        <source>{win_probability} that are won × {closed} of these, within {days}</source>
        <translation>{win_probability}, die gewonnen werden × {closed} davon, die höchstens {days} dauern</translation>
    </message>
    <message>
        <source>{win_rate} that are won × {share_in_time} of them in time</source>
        <translation>{win_rate}, die gewonnen werden × {share_in_time} davon rechtzeitig</translation>
    </message>
    <message>
        <source>{wins_a_year} wins × {days_there} × {cost_of_day} that a day costs</source>
        <translation>{wins_a_year} Abschlüsse × {days_there} × {cost_of_day}, die ein Tag kostet</translation>
    </message>
    <message>
        <source>{wins_after} wins a year × {days_saved} saved × {cost_of_day} that a day costs</source>
        <translation>{wins_after} Abschlüsse im Jahr × {days_saved} gespart × {cost_of_day}, die ein Tag kostet</translation>
    </message>
    <message>
        <source>{wins_after} with the lever − {wins_before} without it, as far as people can carry them</source>
        <translation>{wins_after} mit dem Hebel − {wins_before} ohne ihn, soweit Personen sie schaffen</translation>
    </message>
    <message>
        <source>{wins_lost} more wins that the people could carry × {worth} that a win is worth</source>
        <translation>{wins_lost} Abschlüsse mehr, die die Leute bewältigen könnten × {worth}, die ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>{wins_lost} wins lost × {worth} that a win is worth</source>
        <translation>{wins_lost} verlorene Abschlüsse × {worth}, die ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>{wins_of_year} wins of the year × {part_of_month} that fall into the month by its weight</source>
        <translation>{wins_of_year} Abschlüsse des Jahres × {part_of_month}, die nach seinem Gewicht in den Monat fallen</translation>
    </message>
    <message>
        <source>{wins} more wins × {worth} each − {cost_a_year} a year</source>
        <translation>{wins} Abschlüsse mehr × je {worth} − {cost_a_year} im Jahr</translation>
    </message>
    <message>
        <source>{wins} more wins × {worth} each − {cost_a_year} a year + {delay_benefit} for the time saved, {days_saved}</source>
        <translation>{wins} Abschlüsse mehr × je {worth} − {cost_a_year} im Jahr + {delay_benefit} für die gesparte Zeit, {days_saved}</translation>
    </message>
    <message>
        <source>{wins} more wins × {worth} that a win is worth</source>
        <translation>{wins} Abschlüsse mehr × {worth}, die ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>{wins} wins × {value} each</source>
        <translation>{wins} Abschlüsse × je {value}</translation>
    </message>
    <message>
        <source>{wins} wins × {value} of a win</source>
        <translation>{wins} Abschlüsse × {value} eines Abschlusses</translation>
    </message>
    <message>
        <source>{wins} wins × {worth} each, value × margin</source>
        <translation>{wins} Abschlüsse × je {worth}, Wert × Marge</translation>
    </message>
    <message>
        <source>{wins} wins ÷ {win_rate} that are won</source>
        <translation>{wins} Abschlüsse ÷ {win_rate}, die gewonnen werden</translation>
    </message>
    <message>
        <source>{with_one_more} with one more − {as_it_is} as it is</source>
        <translation>{with_one_more} mit eins mehr − {as_it_is}, wie es ist</translation>
    </message>
    <message>
        <source>{won} of all that enter come here and are won ÷ {reached} that come here</source>
        <translation>{won} von allen, die eintreten, kommen hierher und werden gewonnen ÷ {reached}, die hierher kommen</translation>
    </message>
    <message>
        <source>{working_hours} of working time ÷ {wins} wins</source>
        <translation>{working_hours} Arbeitszeit ÷ {wins} Abschlüsse</translation>
    </message>
    <message>
        <source>√ of the sum over the sale types of their spreads alone, squared; one alone is value × √(cases × chance × (1 − chance))</source>
        <translation>√ der Summe über die Verkaufsarten: ihre Streuung allein, quadriert; allein ist sie Wert × √(Fälle × Aussicht × (1 − Aussicht))</translation>
    </message>
</context>
<context>
    <name>GoalMenus</name>
    <message>
        <source>Change it in the list of goals</source>
        <translation>In der Liste der Ziele ändern</translation>
    </message>
    <message>
        <source>What is selected serves it no longer</source>
        <translation>Das Ausgewählte dient ihm nicht mehr</translation>
    </message>
    <message>
        <source>What is selected serves this goal</source>
        <translation>Das Ausgewählte dient diesem Ziel</translation>
    </message>
</context>
<context>
    <name>GoalStrip</name>
    <message>
        <source>+ Add a goal</source>
        <translation>+ Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Collapse the goals to a thin line</source>
        <translation>Die Ziele zu einer schmalen Zeile einklappen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>More goals</source>
        <translation>Weitere Ziele</translation>
    </message>
    <message>
        <source>Name of the new goal</source>
        <translation>Name des neuen Ziels</translation>
    </message>
    <message>
        <source>Show the goals</source>
        <translation>Die Ziele zeigen</translation>
    </message>
    <message>
        <source>What shall the process bring?</source>
        <translation>Was soll der Prozess bringen?</translation>
    </message>
</context>
<context>
    <name>GoalTile</name>
    <message>
        <source>Click: what serves it stays lit; Ctrl adds more. Drag it on to a step or a stage.
Double-click: state its amount, owner and date.</source>
        <translation>Klick: Was ihm dient, bleibt hell; mit Strg kommen weitere dazu. Auf einen Schritt oder eine Stufe ziehen.
Doppelklick: Menge, Verantwortung und Termin angeben.</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>Expected: as it was said of this map</source>
        <translation>Erwartet: wie es zu dieser Karte gesagt wurde</translation>
    </message>
    <message>
        <source>Expected: as it was said of this map on {day}</source>
        <translation>Erwartet: wie es zu dieser Karte am {day} gesagt wurde</translation>
    </message>
    <message>
        <source>How much is wanted is not stated</source>
        <translation>Wie viel gewollt ist, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Nothing was measured yet, and no baseline is stated</source>
        <translation>Noch nichts gemessen, und kein Ausgangswert angegeben</translation>
    </message>
    <message>
        <source>Today: measured in the period from {day}</source>
        <translation>Heute: gemessen im Zeitraum ab {day}</translation>
    </message>
    <message>
        <source>Today: the baseline of the goal, as nothing was measured yet</source>
        <translation>Heute: der Ausgangswert des Ziels, da noch nichts gemessen wurde</translation>
    </message>
    <message>
        <source>Wanted: {amount}, as it was entered</source>
        <translation>Gewollt: {amount}, wie eingegeben</translation>
    </message>
    <message>
        <source>What can be expected is not stated for this map</source>
        <translation>Was zu erwarten ist, ist für diese Karte nicht angegeben</translation>
    </message>
    <message>
        <source>expected {figures}</source>
        <translation>erwartet {figures}</translation>
    </message>
    <message>
        <source>today {figure}</source>
        <translation>heute {figure}</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>{amount} im Monat</translation>
    </message>
    <message>
        <source>{amount} a quarter</source>
        <translation>{amount} im Quartal</translation>
    </message>
    <message>
        <source>{amount} a week</source>
        <translation>{amount} in der Woche</translation>
    </message>
    <message>
        <source>{amount} a year</source>
        <translation>{amount} im Jahr</translation>
    </message>
    <message>
        <source>{hits} of {cases} cases</source>
        <translation>{hits} von {cases} Fällen</translation>
    </message>
</context>
<context>
    <name>GridPage</name>
    <message>
        <source>1 thing in it</source>
        <translation>1 Ding darin</translation>
    </message>
    <message>
        <source>Nothing in it yet</source>
        <translation>Noch nichts darin</translation>
    </message>
    <message>
        <source>{n} things in it</source>
        <translation>{n} Dinge darin</translation>
    </message>
</context>
<context>
    <name>HandsPart</name>
    <message>
        <source>Changes of hands</source>
        <translation>Wechsel der Zuständigkeit</translation>
    </message>
</context>
<context>
    <name>HandsRow</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why does it change hands?</source>
        <translation>Warum wechselt es die Hände?</translation>
    </message>
    <message>
        <source>{0} → {1} · {2} h a visit</source>
        <translation>{0} → {1} · {2} h je Durchlauf</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Collapse (-)</source>
        <translation>Zuklappen (-)</translation>
    </message>
    <message>
        <source>Expand (+)</source>
        <translation>Aufklappen (+)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The customer&apos;s lane</source>
        <translation>Die Bahn des Kunden</translation>
    </message>
    <message>
        <source>{n} steps, collapsed</source>
        <translation>{n} Schritte, zugeklappt</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Add a lane above</source>
        <translation>Bahn darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add a lane below</source>
        <translation>Bahn darunter hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage after</source>
        <translation>Stufe danach hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage before</source>
        <translation>Stufe davor hinzufügen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete all {n}?</source>
        <translation>Alle {n} löschen?</translation>
    </message>
    <message>
        <source>Delete the lane…</source>
        <translation>Bahn löschen …</translation>
    </message>
    <message>
        <source>Delete the stage…</source>
        <translation>Stufe löschen …</translation>
    </message>
    <message>
        <source>Delete with its steps</source>
        <translation>Samt Schritten löschen</translation>
    </message>
    <message>
        <source>Delete with their steps</source>
        <translation>Samt ihren Schritten löschen</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Delete, and give its room to its neighbours</source>
        <translation>Löschen und den Platz den Nachbarn geben</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fit to its content</source>
        <translation>Dem Inhalt anpassen</translation>
    </message>
    <message>
        <source>Goes with it in any case: {what}</source>
        <translation>Geht in jedem Fall mit: {what}</translation>
    </message>
    <message>
        <source>Keep its steps, in “{name}”</source>
        <translation>Schritte behalten, in „{name}“</translation>
    </message>
    <message>
        <source>Keep their steps, in those beside them</source>
        <translation>Ihre Schritte behalten, in den Nachbarn</translation>
    </message>
    <message>
        <source>Merge with the lane below</source>
        <translation>Mit der Bahn darunter vereinen</translation>
    </message>
    <message>
        <source>Merge with the next stage</source>
        <translation>Mit der nächsten Stufe vereinen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>New lane</source>
        <translation>Neue Bahn</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>One more here: fix or hire?</source>
        <translation>Hier jemand mehr: verbessern oder einstellen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Shrink by itself</source>
        <translation>Von selbst schrumpfen</translation>
    </message>
    <message>
        <source>Split in three</source>
        <translation>In drei teilen</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>In zwei teilen</translation>
    </message>
    <message>
        <source>The customer’s lane</source>
        <translation>Die Bahn des Kunden</translation>
    </message>
</context>
<context>
    <name>Heat</name>
    <message>
        <source> d</source>
        <translation> T</translation>
    </message>
    <message>
        <source>age limit</source>
        <translation>Altersgrenze</translation>
    </message>
    <message>
        <source>attempts limit</source>
        <translation>Versuchsgrenze</translation>
    </message>
    <message>
        <source>days of waiting</source>
        <translation>Tage des Wartens</translation>
    </message>
    <message>
        <source>figures against targets</source>
        <translation>Zahlen gegen Ziele</translation>
    </message>
    <message>
        <source>hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>near target</source>
        <translation>nahe am Ziel</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>number of best practices</source>
        <translation>Zahl der bewährten Praktiken</translation>
    </message>
    <message>
        <source>number of exit criteria</source>
        <translation>Zahl der Austrittskriterien</translation>
    </message>
    <message>
        <source>number of goals</source>
        <translation>Zahl der Ziele</translation>
    </message>
    <message>
        <source>number of links, files and pictures</source>
        <translation>Zahl der Links, Dateien und Bilder</translation>
    </message>
    <message>
        <source>number of metrics</source>
        <translation>Zahl der Kennzahlen</translation>
    </message>
    <message>
        <source>number of open comments</source>
        <translation>Zahl der offenen Kommentare</translation>
    </message>
    <message>
        <source>number of open ideas</source>
        <translation>Zahl der offenen Ideen</translation>
    </message>
    <message>
        <source>number of open problems</source>
        <translation>Zahl der offenen Probleme</translation>
    </message>
    <message>
        <source>number of skills</source>
        <translation>Zahl der Fertigkeiten</translation>
    </message>
    <message>
        <source>number of tools</source>
        <translation>Zahl der Werkzeuge</translation>
    </message>
    <message>
        <source>number of value statements</source>
        <translation>Zahl der Nutzenaussagen</translation>
    </message>
    <message>
        <source>number of ways in</source>
        <translation>Zahl der Wege hinein</translation>
    </message>
    <message>
        <source>number of ways on</source>
        <translation>Zahl der Wege weiter</translation>
    </message>
    <message>
        <source>off target</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>share of lost cases</source>
        <translation>Anteil verlorener Fälle</translation>
    </message>
    <message>
        <source>spread of the waiting</source>
        <translation>Streuung der Wartezeit</translation>
    </message>
    <message>
        <source>value class</source>
        <translation>Wertklasse</translation>
    </message>
</context>
<context>
    <name>HeldNote</name>
    <message>
        <source>This map is locked. Talk about it goes on.</source>
        <translation>Diese Karte ist gesperrt. Das Gespräch darüber geht weiter.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>“{name}” is locked, and with it what lies inside. Talk about it goes on.</source>
        <translation>„{name}“ ist gesperrt und mit ihr, was darin liegt. Das Gespräch darüber geht weiter.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Done again: {command}</source>
        <translation>Wiederholt: {command}</translation>
    </message>
    <message>
        <source>Forget the name</source>
        <translation>Namen vergessen</translation>
    </message>
    <message>
        <source>Forget the name “{name}”?</source>
        <translation>Den Namen „{name}“ vergessen?</translation>
    </message>
    <message>
        <source>Name this moment</source>
        <translation>Diesen Stand benennen</translation>
    </message>
    <message>
        <source>Nothing is undone by that. The moment becomes one among many again, and goes when the history is thinned.</source>
        <translation>Rückgängig gemacht wird dadurch nichts. Der Stand wird wieder einer unter vielen und geht, wenn der Verlauf ausgedünnt wird.</translation>
    </message>
    <message>
        <source>Rename this moment</source>
        <translation>Diesen Stand umbenennen</translation>
    </message>
    <message>
        <source>The history has {n} steps less.</source>
        <translation>Der Verlauf hat {n} Schritte weniger.</translation>
    </message>
    <message>
        <source>The last {n} steps and all moments that have a name stay as they are. What lies between older ones is told as one step each, and can no longer be undone step by step. The file becomes smaller.</source>
        <translation>Die letzten {n} Schritte und alle benannten Stände bleiben, wie sie sind. Was zwischen älteren liegt, wird als je ein Schritt erzählt und lässt sich nicht mehr Schritt für Schritt rückgängig machen. Die Datei wird kleiner.</translation>
    </message>
    <message>
        <source>Thin it</source>
        <translation>Ausdünnen</translation>
    </message>
    <message>
        <source>Thin the history?</source>
        <translation>Verlauf ausdünnen?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undone: {command}</source>
        <translation>Rückgängig gemacht: {command}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Name this moment…</source>
        <translation>Diesen Stand benennen…</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Forget the name…</source>
        <translation>Namen vergessen …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Look at this moment</source>
        <translation>Diesen Stand ansehen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
</context>
<context>
    <name>InsidePart</name>
    <message numerus="yes">
        <source>%n steps inside</source>
        <translation>
            <numerusform>%n Schritte darin</numerusform>
            <numerusform>%n Schritte darin</numerusform>
        </translation>
    </message>
    <message>
        <source>1 step inside</source>
        <translation>1 Schritt darin</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Im Innern</translation>
    </message>
    <message>
        <source>Open inside</source>
        <translation>Inneres öffnen</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>and {0} others</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>nothing inside yet</source>
        <translation>noch nichts darin</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Stay with this, whatever is selected</source>
        <translation>Hierbei bleiben, was auch gewählt wird</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Days of delay</source>
        <translation>Tage Verzug</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Made of…</source>
        <translation>Besteht aus …</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Remove {0} from the register</source>
        <translation>{0} aus dem Register entfernen</translation>
    </message>
    <message>
        <source>So many days a case is held up by it.</source>
        <translation>So viele Tage hält es einen Fall auf.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Both are kept. You go on in {name}; the other one is {other}.</source>
        <translation>Beide sind behalten. Sie arbeiten in {name} weiter; die andere ist {other}.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Its history begins where it was opened here: what was before is too long to be kept in memory.</source>
        <translation>Ihr Verlauf beginnt dort, wo sie hier geöffnet wurde: Was davor war, ist zu lang, um im Speicher behalten zu werden.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>Die andere öffnen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The window stays open: nothing else has what you did. Make room, or save it somewhere else, and close it then.</source>
        <translation>Das Fenster bleibt offen: Nirgends sonst steht, was getan wurde. Erst Platz schaffen oder anderswo speichern, dann schließen.</translation>
    </message>
    <message>
        <source>What you see here is whole, but nothing more can be kept until you choose.</source>
        <translation>Was Sie hier sehen, ist vollständig, aber nichts Weiteres kann aufbewahrt werden, bis Sie wählen.</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>hier behalten</translation>
    </message>
    <message>
        <source>{name} is not the file any more that was open here: it was deleted, or something else lies there. All you did is kept in {kept}.</source>
        <translation>{name} ist nicht mehr die Datei, die hier offen war: Sie wurde gelöscht, oder dort liegt etwas anderes. Alles, was getan wurde, steht in {kept}.</translation>
    </message>
    <message>
        <source>{name} is there again, with all you see.</source>
        <translation>{name} ist wieder da, mit allem, was Sie sehen.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Taste oder Wirkung suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>A date that was agreed and moves</source>
        <translation>Ein vereinbarter Termin, der sich verschiebt</translation>
    </message>
    <message>
        <source>A place where cases wait</source>
        <translation>Ein Ort, an dem Fälle warten</translation>
    </message>
    <message>
        <source>A point where the way divides</source>
        <translation>Ein Punkt, an dem sich der Weg teilt</translation>
    </message>
    <message>
        <source>A remark beside the flow</source>
        <translation>Eine Bemerkung neben dem Ablauf</translation>
    </message>
    <message>
        <source>Beside the flow</source>
        <translation>Neben dem Ablauf</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Disqualifiziert</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>How a case ends: won, lost and others</source>
        <translation>Wie ein Fall ausgeht: gewonnen, verloren und andere</translation>
    </message>
    <message>
        <source>How does it end?</source>
        <translation>Wie geht es aus?</translation>
    </message>
    <message>
        <source>In the flow</source>
        <translation>Im Ablauf</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>No case for us</source>
        <translation>Kein Fall für uns</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Put off to later</source>
        <translation>Auf später verschoben</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Somebody or nobody got it</source>
        <translation>Ein anderer bekam den Auftrag oder niemand</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Wartepunkt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The case is ours</source>
        <translation>Der Auftrag gehört uns</translation>
    </message>
    <message>
        <source>Where cases come in</source>
        <translation>Wo Fälle hereinkommen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Work that somebody does</source>
        <translation>Arbeit, die jemand tut</translation>
    </message>
    <message>
        <source>begin entry lead</source>
        <translation>Beginn Eingang Anfrage Lead</translation>
    </message>
    <message>
        <source>comment remark text</source>
        <translation>Kommentar Bemerkung Text</translation>
    </message>
    <message>
        <source>end finish outcome</source>
        <translation>Ende Schluss Ausgang</translation>
    </message>
    <message>
        <source>postponed date moved delay start commitment</source>
        <translation>verschoben termin verlegt verzug start zusage slip</translation>
    </message>
    <message>
        <source>question gateway branch choice</source>
        <translation>Frage Weiche Verzweigung Wahl</translation>
    </message>
    <message>
        <source>task activity action work</source>
        <translation>Aufgabe Tätigkeit Aktion Arbeit</translation>
    </message>
    <message>
        <source>wait delay queue silence</source>
        <translation>Warten Verzögerung Schlange Stille Stau</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>Kind: {0}</source>
        <translation>Art: {0}</translation>
    </message>
    <message>
        <source>Make it something else</source>
        <translation>Etwas anderes daraus machen</translation>
    </message>
    <message>
        <source>Several kinds</source>
        <translation>Mehrere Arten</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Add &apos;{name}&apos; from the starter library</source>
        <translation>„{name}“ aus der Starterbibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add a measured value of &apos;{name}&apos;</source>
        <translation>Messwert von „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add map &apos;{name}&apos;</source>
        <translation>Karte „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add stage &apos;{name}&apos;</source>
        <translation>Stufe „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the usual strategies for &apos;{name}&apos;</source>
        <translation>Die üblichen Strategien für „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add {count} entries</source>
        <translation>{count} Einträge hinzufügen</translation>
    </message>
    <message>
        <source>Add {count} entries from the starter library</source>
        <translation>{count} Einträge aus der Starterbibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add {count} lines</source>
        <translation>{count} Zeilen hinzufügen</translation>
    </message>
    <message>
        <source>Add {count} measured values of &apos;{name}&apos;</source>
        <translation>{count} Messwerte von „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add {kind} &apos;{name}&apos;</source>
        <translation>{kind} „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add {kind} to {count} items</source>
        <translation>{kind} zu {count} Elementen hinzufügen</translation>
    </message>
    <message>
        <source>Agree on the target for &apos;{name}&apos;</source>
        <translation>Zielvorgabe für „{name}“ vereinbaren</translation>
    </message>
    <message>
        <source>Align {count} items at the bottom</source>
        <translation>{count} Elemente unten ausrichten</translation>
    </message>
    <message>
        <source>Align {count} items at the top</source>
        <translation>{count} Elemente oben ausrichten</translation>
    </message>
    <message>
        <source>Align {count} items left</source>
        <translation>{count} Elemente links ausrichten</translation>
    </message>
    <message>
        <source>Align {count} items on one line</source>
        <translation>{count} Elemente auf eine Linie setzen</translation>
    </message>
    <message>
        <source>Align {count} items right</source>
        <translation>{count} Elemente rechts ausrichten</translation>
    </message>
    <message>
        <source>Answer a comment on &apos;{name}&apos;</source>
        <translation>Kommentar zu „{name}“ beantworten</translation>
    </message>
    <message>
        <source>As the document began</source>
        <translation>Wie das Dokument begann</translation>
    </message>
    <message>
        <source>Attach &apos;{other}&apos; to &apos;{name}&apos;</source>
        <translation>„{other}“ an „{name}“ anhängen</translation>
    </message>
    <message>
        <source>Attach &apos;{other}&apos; to {count} items</source>
        <translation>„{other}“ an {count} Elemente anhängen</translation>
    </message>
    <message>
        <source>Attach {count} things to &apos;{name}&apos;</source>
        <translation>{count} Dinge an „{name}“ hängen</translation>
    </message>
    <message>
        <source>Bend &apos;{name}&apos; to &apos;{other}&apos;</source>
        <translation>Linie von „{name}“ zu „{other}“ biegen</translation>
    </message>
    <message>
        <source>Center {count} items below one another</source>
        <translation>{count} Elemente untereinander zentrieren</translation>
    </message>
    <message>
        <source>Change hours of {other} at &apos;{name}&apos;</source>
        <translation>Stunden von {other} bei „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change hours of {other} at {count} items</source>
        <translation>Stunden von {other} bei {count} Elementen ändern</translation>
    </message>
    <message>
        <source>Change lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change stage &apos;{name}&apos;</source>
        <translation>Stufe „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change what &apos;{name}&apos; can do</source>
        <translation>Ändern, was „{name}“ kann</translation>
    </message>
    <message>
        <source>Change what hangs on &apos;{name}&apos;</source>
        <translation>Ändern, was an „{name}“ hängt</translation>
    </message>
    <message>
        <source>Change what hangs on {count} items</source>
        <translation>Ändern, was an {count} Elementen hängt</translation>
    </message>
    <message>
        <source>Change what {count} people can do</source>
        <translation>Ändern, was {count} Personen können</translation>
    </message>
    <message>
        <source>Change who has what to do with &apos;{name}&apos;</source>
        <translation>Ändern, wer womit an „{name}“ befasst ist</translation>
    </message>
    <message>
        <source>Change who has what to do with {count} items</source>
        <translation>Ändern, wer womit an {count} Elementen befasst ist</translation>
    </message>
    <message>
        <source>Change {count} fields</source>
        <translation>{count} Felder ändern</translation>
    </message>
    <message>
        <source>Change {count} lanes</source>
        <translation>{count} Bahnen ändern</translation>
    </message>
    <message>
        <source>Change {count} stages</source>
        <translation>{count} Stufen ändern</translation>
    </message>
    <message>
        <source>Change {field} at &apos;{name}&apos;</source>
        <translation>{field} bei „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change {field} at {count} items</source>
        <translation>{field} bei {count} Elementen ändern</translation>
    </message>
    <message>
        <source>Change {field} of &apos;{name}&apos;</source>
        <translation>{field} von „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change {field} of &apos;{name}&apos; to &apos;{other}&apos;</source>
        <translation>{field} von „{name}“ zu „{other}“ ändern</translation>
    </message>
    <message>
        <source>Change {field} of map &apos;{name}&apos;</source>
        <translation>{field} der Karte „{name}“ ändern</translation>
    </message>
    <message>
        <source>Change {field} of the document</source>
        <translation>{field} des Dokuments ändern</translation>
    </message>
    <message>
        <source>Change {field} of {count} connectors</source>
        <translation>{field} von {count} Verbindungen ändern</translation>
    </message>
    <message>
        <source>Change {field} of {count} entries</source>
        <translation>{field} von {count} Einträgen ändern</translation>
    </message>
    <message>
        <source>Change {field} of {count} items</source>
        <translation>{field} von {count} Elementen ändern</translation>
    </message>
    <message>
        <source>Change {field} of {kind} &apos;{name}&apos;</source>
        <translation>{field} ändern: {kind} „{name}“</translation>
    </message>
    <message>
        <source>Change {kind} &apos;{name}&apos;</source>
        <translation>{kind} „{name}“ ändern</translation>
    </message>
    <message>
        <source>Close the vote &apos;{name}&apos;</source>
        <translation>Abstimmung „{name}“ schließen</translation>
    </message>
    <message>
        <source>Collapse &apos;{name}&apos;</source>
        <translation>„{name}“ zuklappen</translation>
    </message>
    <message>
        <source>Collapse {count} lanes and stages</source>
        <translation>{count} Bahnen und Stufen zuklappen</translation>
    </message>
    <message>
        <source>Colour &apos;{name}&apos;</source>
        <translation>„{name}“ färben</translation>
    </message>
    <message>
        <source>Colour lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ färben</translation>
    </message>
    <message>
        <source>Colour {count} items</source>
        <translation>{count} Elemente färben</translation>
    </message>
    <message>
        <source>Comment on &apos;{name}&apos;</source>
        <translation>„{name}“ kommentieren</translation>
    </message>
    <message>
        <source>Comment on {count} items</source>
        <translation>{count} Elemente kommentieren</translation>
    </message>
    <message>
        <source>Connect &apos;{name}&apos; to &apos;{other}&apos;</source>
        <translation>„{name}“ mit „{other}“ verbinden</translation>
    </message>
    <message>
        <source>Copy map &apos;{name}&apos; as &apos;{other}&apos;</source>
        <translation>Karte „{name}“ als „{other}“ kopieren</translation>
    </message>
    <message>
        <source>Delete &apos;{name}&apos;</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>Delete &apos;{name}&apos; with what is inside (steps: {inside})</source>
        <translation>„{name}“ mit Inhalt löschen (Schritte: {inside})</translation>
    </message>
    <message>
        <source>Delete lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ löschen</translation>
    </message>
    <message>
        <source>Delete map &apos;{name}&apos;</source>
        <translation>Karte „{name}“ löschen</translation>
    </message>
    <message>
        <source>Delete stage &apos;{name}&apos;</source>
        <translation>Stufe „{name}“ löschen</translation>
    </message>
    <message>
        <source>Delete {count} items</source>
        <translation>{count} Elemente löschen</translation>
    </message>
    <message>
        <source>Delete {count} items with what is inside (steps: {inside})</source>
        <translation>{count} Elemente mit Inhalt löschen (Schritte: {inside})</translation>
    </message>
    <message>
        <source>Delete {count} lanes and stages</source>
        <translation>{count} Bahnen und Stufen löschen</translation>
    </message>
    <message>
        <source>Delete {kind} &apos;{name}&apos;</source>
        <translation>{kind} „{name}“ löschen</translation>
    </message>
    <message>
        <source>Describe &apos;{name}&apos;</source>
        <translation>„{name}“ beschreiben</translation>
    </message>
    <message>
        <source>Describe {count} items</source>
        <translation>{count} Elemente beschreiben</translation>
    </message>
    <message>
        <source>Duplicate &apos;{name}&apos;</source>
        <translation>„{name}“ duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {count} items</source>
        <translation>{count} Elemente duplizieren</translation>
    </message>
    <message>
        <source>Even the gaps across</source>
        <translation>Waagerecht gleich verteilen</translation>
    </message>
    <message>
        <source>Even the gaps down</source>
        <translation>Senkrecht gleich verteilen</translation>
    </message>
    <message>
        <source>Expand &apos;{name}&apos;</source>
        <translation>„{name}“ aufklappen</translation>
    </message>
    <message>
        <source>Expand {count} lanes and stages</source>
        <translation>{count} Bahnen und Stufen aufklappen</translation>
    </message>
    <message>
        <source>Fit &apos;{name}&apos; to its content</source>
        <translation>„{name}“ dem Inhalt anpassen</translation>
    </message>
    <message>
        <source>Fit {count} lanes and stages</source>
        <translation>{count} Bahnen und Stufen anpassen</translation>
    </message>
    <message>
        <source>Ignore a finding</source>
        <translation>Einen Befund übergehen</translation>
    </message>
    <message>
        <source>Ignore {count} findings</source>
        <translation>{count} Befunde übergehen</translation>
    </message>
    <message>
        <source>Import &apos;{name}&apos;</source>
        <translation>„{name}“ importieren</translation>
    </message>
    <message>
        <source>Import a measured value from {name}</source>
        <translation>Einen Istwert aus {name} importieren</translation>
    </message>
    <message>
        <source>Import a value from {name}</source>
        <translation>Einen Wert aus {name} importieren</translation>
    </message>
    <message>
        <source>Import {count} measured values from {name}</source>
        <translation>{count} Istwerte aus {name} importieren</translation>
    </message>
    <message>
        <source>Import {count} values from {name}</source>
        <translation>{count} Werte aus {name} importieren</translation>
    </message>
    <message>
        <source>Insert &apos;{name}&apos;</source>
        <translation>„{name}“ einsetzen</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Lead &apos;{name}&apos; to &apos;{other}&apos;</source>
        <translation>„{name}“ zu „{other}“ führen</translation>
    </message>
    <message>
        <source>Let &apos;{name}&apos; keep its size</source>
        <translation>Größe von „{name}“ festhalten</translation>
    </message>
    <message>
        <source>Let &apos;{name}&apos; no longer serve &apos;{other}&apos;</source>
        <translation>„{name}“ dient „{other}“ nicht mehr</translation>
    </message>
    <message>
        <source>Let &apos;{name}&apos; serve &apos;{other}&apos;</source>
        <translation>„{name}“ dient „{other}“</translation>
    </message>
    <message>
        <source>Let &apos;{name}&apos; shrink with its content</source>
        <translation>„{name}“ mit dem Inhalt schrumpfen lassen</translation>
    </message>
    <message>
        <source>Let &apos;{name}&apos; take part</source>
        <translation>„{name}“ teilnehmen lassen</translation>
    </message>
    <message>
        <source>Let {count} items no longer serve &apos;{other}&apos;</source>
        <translation>{count} Elemente dienen „{other}“ nicht mehr</translation>
    </message>
    <message>
        <source>Let {count} items serve &apos;{other}&apos;</source>
        <translation>{count} Elemente dienen „{other}“</translation>
    </message>
    <message>
        <source>Let {count} lanes and stages keep their size</source>
        <translation>Größe von {count} Bahnen und Stufen festhalten</translation>
    </message>
    <message>
        <source>Let {count} lanes and stages shrink</source>
        <translation>{count} Bahnen und Stufen schrumpfen lassen</translation>
    </message>
    <message>
        <source>Let {count} people take part</source>
        <translation>{count} Personen teilnehmen lassen</translation>
    </message>
    <message>
        <source>Let {other} answer for &apos;{name}&apos;</source>
        <translation>{other} „{name}“ verantworten lassen</translation>
    </message>
    <message>
        <source>Look at a finding again</source>
        <translation>Einen Befund wieder beachten</translation>
    </message>
    <message>
        <source>Look at {count} findings again</source>
        <translation>{count} Befunde wieder beachten</translation>
    </message>
    <message>
        <source>Make &apos;{name}&apos; a best practice</source>
        <translation>„{name}“ zur bewährten Praxis machen</translation>
    </message>
    <message>
        <source>Make &apos;{name}&apos; a stage</source>
        <translation>„{name}“ zur Stufe machen</translation>
    </message>
    <message>
        <source>Make &apos;{name}&apos; a {kind}</source>
        <translation>„{name}“ umwandeln in: {kind}</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>Make stage &apos;{name}&apos; a step</source>
        <translation>Stufe „{name}“ zum Schritt machen</translation>
    </message>
    <message>
        <source>Make the {count} steps of a lane equally wide</source>
        <translation>Die {count} Schritte einer Bahn gleich breit machen</translation>
    </message>
    <message>
        <source>Make {count} items a {kind}</source>
        <translation>{count} Elemente umwandeln in: {kind}</translation>
    </message>
    <message>
        <source>Make {count} items equally high</source>
        <translation>{count} Elemente gleich hoch machen</translation>
    </message>
    <message>
        <source>Make {count} items equally wide</source>
        <translation>{count} Elemente gleich breit machen</translation>
    </message>
    <message>
        <source>Make {count} notes a {kind}</source>
        <translation>{count} Notizen zu {kind} machen</translation>
    </message>
    <message>
        <source>Mend {count} findings</source>
        <translation>{count} Befunde beheben</translation>
    </message>
    <message>
        <source>Merge into {kind} &apos;{name}&apos;</source>
        <translation>In {kind} „{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>Merge lane &apos;{other}&apos; into &apos;{name}&apos;</source>
        <translation>Bahn „{other}“ mit „{name}“ vereinen</translation>
    </message>
    <message>
        <source>Merge stage &apos;{other}&apos; into &apos;{name}&apos;</source>
        <translation>Stufe „{other}“ mit „{name}“ vereinen</translation>
    </message>
    <message>
        <source>Move &apos;{name}&apos;</source>
        <translation>„{name}“ verschieben</translation>
    </message>
    <message>
        <source>Move &apos;{name}&apos; in the outline</source>
        <translation>„{name}“ in der Gliederung verschieben</translation>
    </message>
    <message>
        <source>Move lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Move stage &apos;{name}&apos;</source>
        <translation>Stufe „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Move {count} items</source>
        <translation>{count} Elemente verschieben</translation>
    </message>
    <message>
        <source>Move {count} lanes and stages</source>
        <translation>{count} Bahnen und Stufen verschieben</translation>
    </message>
    <message>
        <source>Move {kind} &apos;{name}&apos;</source>
        <translation>{kind} „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Open &apos;{name}&apos; inside</source>
        <translation>„{name}“ im Innern öffnen</translation>
    </message>
    <message>
        <source>Open a comment on &apos;{name}&apos; again</source>
        <translation>Kommentar zu „{name}“ wieder öffnen</translation>
    </message>
    <message>
        <source>Open the vote &apos;{name}&apos;</source>
        <translation>Abstimmung „{name}“ eröffnen</translation>
    </message>
    <message>
        <source>Pair &apos;{name}&apos;</source>
        <translation>„{name}“ zuordnen</translation>
    </message>
    <message>
        <source>Pair {count} items</source>
        <translation>{count} Dinge zuordnen</translation>
    </message>
    <message>
        <source>Part &apos;{name}&apos;</source>
        <translation>„{name}“ trennen</translation>
    </message>
    <message>
        <source>Part {count} items</source>
        <translation>{count} Dinge trennen</translation>
    </message>
    <message>
        <source>Paste &apos;{name}&apos;</source>
        <translation>„{name}“ einfügen</translation>
    </message>
    <message>
        <source>Paste {count} items</source>
        <translation>{count} Elemente einfügen</translation>
    </message>
    <message>
        <source>Place &apos;{name}&apos;</source>
        <translation>„{name}“ platzieren</translation>
    </message>
    <message>
        <source>Place {count} items</source>
        <translation>{count} Elemente platzieren</translation>
    </message>
    <message>
        <source>Remove {count} entries</source>
        <translation>{count} Einträge entfernen</translation>
    </message>
    <message>
        <source>Remove {kind} &apos;{name}&apos;</source>
        <translation>{kind} „{name}“ entfernen</translation>
    </message>
    <message>
        <source>Rename lane to &apos;{name}&apos;</source>
        <translation>Bahn umbenennen in „{name}“</translation>
    </message>
    <message>
        <source>Rename stage to &apos;{name}&apos;</source>
        <translation>Stufe umbenennen in „{name}“</translation>
    </message>
    <message>
        <source>Rename to &apos;{name}&apos;</source>
        <translation>Umbenennen in „{name}“</translation>
    </message>
    <message>
        <source>Reopen the vote &apos;{name}&apos;</source>
        <translation>Abstimmung „{name}“ wieder öffnen</translation>
    </message>
    <message>
        <source>Rescale the ways out of &apos;{name}&apos;</source>
        <translation>Ausgänge von „{name}“ umrechnen</translation>
    </message>
    <message>
        <source>Resize &apos;{name}&apos;</source>
        <translation>Größe von „{name}“ ändern</translation>
    </message>
    <message>
        <source>Resize lane &apos;{name}&apos;</source>
        <translation>Größe der Bahn „{name}“ ändern</translation>
    </message>
    <message>
        <source>Resize stage &apos;{name}&apos;</source>
        <translation>Größe der Stufe „{name}“ ändern</translation>
    </message>
    <message>
        <source>Resize {count} items</source>
        <translation>Größe von {count} Elementen ändern</translation>
    </message>
    <message>
        <source>Resolve a comment on &apos;{name}&apos;</source>
        <translation>Kommentar zu „{name}“ erledigen</translation>
    </message>
    <message>
        <source>Restore &apos;{name}&apos;</source>
        <translation>„{name}“ wiederherstellen</translation>
    </message>
    <message>
        <source>Restore {count} items</source>
        <translation>{count} Dinge wiederherstellen</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <source>Route &apos;{name}&apos; to &apos;{other}&apos; anew</source>
        <translation>Linie von „{name}“ zu „{other}“ neu führen</translation>
    </message>
    <message>
        <source>Route {count} connectors anew</source>
        <translation>{count} Verbindungen neu führen</translation>
    </message>
    <message>
        <source>Set the own target for &apos;{name}&apos;</source>
        <translation>Eigene Zielvorgabe für „{name}“ setzen</translation>
    </message>
    <message>
        <source>Set what is required for &apos;{name}&apos;</source>
        <translation>Festlegen, was für „{name}“ nötig ist</translation>
    </message>
    <message>
        <source>Share out the rest at &apos;{name}&apos;</source>
        <translation>Den Rest bei „{name}“ verteilen</translation>
    </message>
    <message>
        <source>Share out the target for &apos;{name}&apos;</source>
        <translation>Zielvorgabe für „{name}“ aufteilen</translation>
    </message>
    <message>
        <source>Sign &apos;{name}&apos; for &apos;{other}&apos;</source>
        <translation>„{name}“ für „{other}“ unterschreiben</translation>
    </message>
    <message>
        <source>Split lane &apos;{name}&apos;</source>
        <translation>Bahn „{name}“ teilen</translation>
    </message>
    <message>
        <source>Split stage &apos;{name}&apos;</source>
        <translation>Stufe „{name}“ teilen</translation>
    </message>
    <message>
        <source>Take &apos;{other}&apos; off &apos;{name}&apos;</source>
        <translation>„{other}“ von „{name}“ abnehmen</translation>
    </message>
    <message>
        <source>Take &apos;{other}&apos; off {count} items</source>
        <translation>„{other}“ von {count} Elementen abnehmen</translation>
    </message>
    <message>
        <source>Take back a comment on &apos;{name}&apos;</source>
        <translation>Kommentar zu „{name}“ zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was agreed on for &apos;{name}&apos;</source>
        <translation>Die Vereinbarung für „{name}“ zurücknehmen</translation>
    </message>
    <message>
        <source>Take over &apos;{name}&apos;</source>
        <translation>„{name}“ übernehmen</translation>
    </message>
    <message>
        <source>Take over {count} changes</source>
        <translation>{count} Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Tell &apos;{name}&apos; apart</source>
        <translation>„{name}“ als verschieden kennzeichnen</translation>
    </message>
    <message>
        <source>Tell {count} items apart</source>
        <translation>{count} Elemente als verschieden kennzeichnen</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Vote in &apos;{name}&apos;</source>
        <translation>In „{name}“ abstimmen</translation>
    </message>
    <message>
        <source>{count} commands of long ago</source>
        <translation>{count} Befehle von früher</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Enter days of waiting or hours of work at the steps to see how long they take.</source>
        <translation>Wartetage oder Arbeitsstunden bei den Schritten eintragen, um zu sehen, wie lange sie dauern.</translation>
    </message>
    <message>
        <source>How long a case waits in each stage, and below it how long it is worked on.</source>
        <translation>Wie lange ein Fall in jeder Stufe wartet, und darunter, wie lange an ihm gearbeitet wird.</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Durchlaufzeit</translation>
    </message>
    <message>
        <source>adds value</source>
        <translation>schafft Wert</translation>
    </message>
    <message>
        <source>is work</source>
        <translation>ist Arbeit</translation>
    </message>
    <message>
        <source>lead time</source>
        <translation>Durchlaufzeit</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>{wait} of waiting, {touch} of work</source>
        <translation>{wait} Warten, {touch} Arbeit</translation>
    </message>
</context>
<context>
    <name>LadderRow</name>
    <message>
        <source>Lead-time ladder</source>
        <translation>Durchlaufzeitleiter</translation>
    </message>
    <message>
        <source>Working days of the mean case that is won.</source>
        <translation>Arbeitstage des mittleren Falls, der gewonnen wird.</translation>
    </message>
    <message>
        <source>Working days of the mean case, won or not: no case is won yet.</source>
        <translation>Arbeitstage des mittleren Falls, gewonnen oder nicht: noch wird kein Fall gewonnen.</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>Add a lane</source>
        <translation>Bahn hinzufügen</translation>
    </message>
    <message>
        <source>Add a lane at the bottom</source>
        <translation>Bahn am unteren Ende hinzufügen</translation>
    </message>
    <message>
        <source>Being worked out anew…</source>
        <translation>Wird neu berechnet …</translation>
    </message>
    <message>
        <source>Bottleneck: no other role lets fewer cases through.</source>
        <translation>Engpass: Keine andere Rolle lässt weniger Fälle durch.</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Of the time, {0} is meant to be used.</source>
        <translation>Von der Zeit sollen {0} genutzt werden.</translation>
    </message>
    <message>
        <source>Use of the time: no hours of work are entered in this lane.</source>
        <translation>Auslastung: In dieser Bahn sind keine Arbeitsstunden eingetragen.</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>Engpass</translation>
    </message>
    <message>
        <source>over</source>
        <translation>zu viel</translation>
    </message>
    <message>
        <source>{0} of the time used</source>
        <translation>{0} ausgelastet</translation>
    </message>
    <message>
        <source>{role}: {part} of the work in this lane</source>
        <translation>{role}: {part} der Arbeit in dieser Bahn</translation>
    </message>
</context>
<context>
    <name>LanePage</name>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>{0} lanes selected</source>
        <translation>{0} Bahnen ausgewählt</translation>
    </message>
</context>
<context>
    <name>LeafView</name>
    <message>
        <source>Click or press Z to see it as large as on paper</source>
        <translation>Klicken oder Z drücken, um es so groß wie auf Papier zu sehen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>adds no value</source>
        <translation>schafft keinen Wert</translation>
    </message>
    <message>
        <source>adds value</source>
        <translation>schafft Wert</translation>
    </message>
    <message>
        <source>against “{name}”</source>
        <translation>gegenüber „{name}“</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>back to an earlier step</source>
        <translation>zurück zu einem früheren Schritt</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>vorher und nachher</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>cases of 100 that enter; the thickest line: {count}</source>
        <translation>von 100 Fällen, die hereinkommen; dickste Linie: {count}</translation>
    </message>
    <message>
        <source>changed: {n}</source>
        <translation>geändert: {n}</translation>
    </message>
    <message>
        <source>chasing</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>dashed: being worked out anew</source>
        <translation>gestrichelt: wird neu berechnet</translation>
    </message>
    <message>
        <source>error: makes numbers wrong</source>
        <translation>Fehler: macht Zahlen falsch</translation>
    </message>
    <message>
        <source>flow: being worked out</source>
        <translation>Ablauf: wird berechnet</translation>
    </message>
    <message>
        <source>flow: cannot be worked out, the check-up says why</source>
        <translation>Ablauf: nicht zu berechnen, die Prüfung sagt, warum</translation>
    </message>
    <message>
        <source>gone: {n}</source>
        <translation>entfällt: {n}</translation>
    </message>
    <message>
        <source>in the fog: {steps}, {days} long, {hours} of work</source>
        <translation>im Nebel: {steps}, {days} lang, {hours} Arbeit</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost, of these 100</source>
        <translation>verloren, von diesen 100</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>moved: {n}</source>
        <translation>verschoben: {n}</translation>
    </message>
    <message>
        <source>near target</source>
        <translation>nahe am Ziel</translation>
    </message>
    <message>
        <source>necessary</source>
        <translation>notwendig</translation>
    </message>
    <message>
        <source>new: {n}</source>
        <translation>neu: {n}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>nothing is otherwise</source>
        <translation>nichts ist anders</translation>
    </message>
    <message>
        <source>nothing to compare with yet</source>
        <translation>noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>of 100 cases</source>
        <translation>von 100 Fällen</translation>
    </message>
    <message>
        <source>off target</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>open problems</source>
        <translation>offene Probleme</translation>
    </message>
    <message>
        <source>says what the customer gets</source>
        <translation>sagt, was der Kunde bekommt</translation>
    </message>
    <message>
        <source>serves: {name}</source>
        <translation>dient: {name}</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>the customer waits</source>
        <translation>der Kunde wartet</translation>
    </message>
    <message>
        <source>to be discussed</source>
        <translation>zu besprechen</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>warning: makes numbers doubtful</source>
        <translation>Warnung: macht Zahlen zweifelhaft</translation>
    </message>
    <message>
        <source>way round</source>
        <translation>Umgehung</translation>
    </message>
    <message>
        <source>what comes to a step, and what is left of it</source>
        <translation>was zu einem Schritt kommt und was davon bleibt</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
</context>
<context>
    <name>LegendCard</name>
    <message>
        <source>Close the legend</source>
        <translation>Legende schließen</translation>
    </message>
    <message>
        <source>Coloured by: {what}</source>
        <translation>Farbe nach: {what}</translation>
    </message>
    <message>
        <source>Explain the colours alone</source>
        <translation>Nur die Farben erklären</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Betrachtet</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Show what the signs mean</source>
        <translation>Zeigen, was die Zeichen bedeuten</translation>
    </message>
</context>
<context>
    <name>LevelField</name>
    <message>
        <source>needed {0} of {1}, there is {2}</source>
        <translation>{0} von {1} nötig, {2} vorhanden</translation>
    </message>
    <message>
        <source>not stated: {0} of {1} is reckoned with</source>
        <translation>nicht angegeben: Gerechnet wird mit {0} von {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>{about}: {change} of waiting</source>
        <translation>{about}: {change} Warten</translation>
    </message>
    <message>
        <source>{about}: {change} of work</source>
        <translation>{about}: {change} Arbeit</translation>
    </message>
    <message>
        <source>{about}: {change} points</source>
        <translation>{about}: {change} Punkte</translation>
    </message>
    <message>
        <source>{about}: {change} points drop out</source>
        <translation>{about}: {change} Punkte steigen aus</translation>
    </message>
    <message>
        <source>{about}: {change} tries</source>
        <translation>{about}: {change} Versuche</translation>
    </message>
    <message>
        <source>{change} cases a month enter</source>
        <translation>{change} Fälle im Monat treten ein</translation>
    </message>
    <message>
        <source>{change} {about}</source>
        <translation>{change} {about}</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>Pass entries on to another document</source>
        <translation>Einträge an ein anderes Dokument weitergeben</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>Weitergeben …</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over entries from another document</source>
        <translation>Einträge aus einem anderen Dokument übernehmen</translation>
    </message>
    <message>
        <source>This document has all entries of the other one already.</source>
        <translation>Dieses Dokument hat schon alle Einträge des anderen.</translation>
    </message>
    <message>
        <source>{0} entries were added to {1}; it had the others already.</source>
        <translation>{0} Einträge kamen zu {1} hinzu; die anderen gab es dort schon.</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>on %n nodes</source>
        <translation>
            <numerusform>an %n Element</numerusform>
            <numerusform>an %n Elementen</numerusform>
        </translation>
    </message>
    <message>
        <source>on 1 node</source>
        <translation>an 1 Element</translation>
    </message>
    <message>
        <source>on {0} of this map&apos;s nodes, {1} in all maps</source>
        <translation>an {0} Elementen dieser Karte, {1} in allen Karten</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <source>Add sales metrics, tools and skills that many teams use</source>
        <translation>Kennzahlen, Werkzeuge und Fertigkeiten hinzufügen, die viele Vertriebsteams nutzen</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>An die Auswahl anhängen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Enter adds “{name}”.</source>
        <translation>Eingabe fügt „{name}“ hinzu.</translation>
    </message>
    <message>
        <source>Filter or add an entry</source>
        <translation>Filtern oder Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Filter or add…</source>
        <translation>Filtern oder hinzufügen …</translation>
    </message>
    <message numerus="yes">
        <source>It hangs on %n nodes and comes off them. Undo brings it back.</source>
        <translation>
            <numerusform>Es hängt an %n Element und wird davon abgenommen. Rückgängig holt es zurück.</numerusform>
            <numerusform>Es hängt an %n Elementen und wird davon abgenommen. Rückgängig holt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>It hangs on 1 node and comes off it. Undo brings it back.</source>
        <translation>Es hängt an 1 Element und wird davon abgenommen. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Nothing here yet: type a name and press Enter.</source>
        <translation>Noch nichts hier: Namen tippen und Eingabe drücken.</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Nichts hier.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show where used</source>
        <translation>Zeigen, wo es benutzt wird</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Starter library…</source>
        <translation>Starterbibliothek…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>1 play on</source>
        <translation>1 Spielzug an</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Wie gezeichnet</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reife</translation>
    </message>
    <message>
        <source>with the factors of the stage “{stage}”</source>
        <translation>mit den Faktoren der Lebensphase „{stage}“</translation>
    </message>
    <message>
        <source>{n} plays on</source>
        <translation>{n} Spielzüge an</translation>
    </message>
</context>
<context>
    <name>LifePart</name>
    <message>
        <source>Contacts × {0} · Qualified × {1} · Work × {2} · Waiting × {3}</source>
        <translation>Kontakte × {0} · Qualifiziert × {1} · Arbeit × {2} · Warten × {3}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Product and its life</source>
        <translation>Produkt und seine Lebensphase</translation>
    </message>
    <message>
        <source>Read as in</source>
        <translation>Gelesen wie in</translation>
    </message>
    <message>
        <source>Shares, hours and waits are read with the factors of this stage; what is entered stays.</source>
        <translation>Anteile, Stunden und Wartezeiten werden mit den Faktoren dieser Phase gelesen; was eingetragen ist, bleibt.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>The usual four</source>
        <translation>Die üblichen vier</translation>
    </message>
    <message>
        <source>What is to be done in this stage of its life?</source>
        <translation>Was ist in dieser Lebensphase zu tun?</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>– several –</source>
        <translation>– mehrere –</translation>
    </message>
</context>
<context>
    <name>LookFields</name>
    <message>
        <source>Beside the map</source>
        <translation>Neben der Karte</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>How busy the lanes are</source>
        <translation>Auslastung der Bahnen</translation>
    </message>
    <message>
        <source>How long a case takes</source>
        <translation>Dauer eines Falls</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What the customer gets</source>
        <translation>Was der Kunde bekommt</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Abstimmungen</translation>
    </message>
    <message>
        <source>What to look at: layers, colours, legend</source>
        <translation>Was zu sehen ist: Ebenen, Farben, Legende</translation>
    </message>
    <message>
        <source>coloured by {what}</source>
        <translation>Farbe nach {what}</translation>
    </message>
</context>
<context>
    <name>LooseButton</name>
    <message>
        <source>1 loose end</source>
        <translation>1 offenes Ende</translation>
    </message>
    <message>
        <source>Goals that nothing serves</source>
        <translation>Ziele, denen nichts dient</translation>
    </message>
    <message>
        <source>Select all of them</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Steps that serve no goal</source>
        <translation>Schritte, die keinem Ziel dienen</translation>
    </message>
    <message>
        <source>Steps that serve no goal, and goals that nothing serves</source>
        <translation>Schritte, die keinem Ziel dienen, und Ziele, denen nichts dient</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>{count} loose ends</source>
        <translation>{count} offene Enden</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Delete the map</source>
        <translation>Karte löschen</translation>
    </message>
    <message>
        <source>Delete the map “{name}”?</source>
        <translation>Karte „{name}“ löschen?</translation>
    </message>
    <message>
        <source>Each thing here knows what it is on “{name}”. Locked, that one stays as it is to compare with.</source>
        <translation>Jedes Ding hier weiß, was es auf „{name}“ ist. Gesperrt bleibt jene Karte zum Vergleichen, wie sie ist.</translation>
    </message>
    <message>
        <source>Enter other numbers here: what is drawn on “{name}” is drawn here too, and its numbers stand until you enter your own.</source>
        <translation>Geben Sie hier andere Zahlen ein: Was auf „{name}“ gezeichnet wird, wird auch hier gezeichnet, und dessen Zahlen gelten, bis Sie eigene eingeben.</translation>
    </message>
    <message>
        <source>Its {n} nodes go with it. You can undo this.</source>
        <translation>Ihre {n} Elemente werden mit gelöscht. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Lock “{name}”</source>
        <translation>„{name}“ sperren</translation>
    </message>
    <message>
        <source>Map {n}</source>
        <translation>Karte {n}</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Rename the map</source>
        <translation>Karte umbenennen</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Scenario {n}</source>
        <translation>Szenario {n}</translation>
    </message>
    <message>
        <source>To-be</source>
        <translation>Soll</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message numerus="yes">
        <source>%n connectors</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lanes</source>
        <translation>
            <numerusform>%n Bahn</numerusform>
            <numerusform>%n Bahnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n Stufe</numerusform>
            <numerusform>%n Stufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 connector</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>1 lane</source>
        <translation>1 Bahn</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>MapTabs</name>
    <message>
        <source>Add a map</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>MapTitle</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Close the other map</source>
        <translation>Die andere Karte schließen</translation>
    </message>
    <message>
        <source>It is only looked at here. The two change places in being worked on.</source>
        <translation>Hier wird sie nur angesehen. Danach wird an ihr gearbeitet und die andere angesehen.</translation>
    </message>
    <message>
        <source>Move both maps together</source>
        <translation>Beide Karten gemeinsam bewegen</translation>
    </message>
    <message>
        <source>Work on this map</source>
        <translation>An dieser Karte arbeiten</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message>
        <source>All hangs on one person.</source>
        <translation>Alles hängt an einer Person.</translation>
    </message>
    <message>
        <source>All who work here are at this level.</source>
        <translation>Alle, die hier arbeiten, sind auf diesem Niveau.</translation>
    </message>
    <message>
        <source>As good as the steps ask for.</source>
        <translation>So gut, wie die Schritte es verlangen.</translation>
    </message>
    <message>
        <source>Nobody answers for this step: give one an A.</source>
        <translation>Niemand verantwortet diesen Schritt: Geben Sie jemandem ein A.</translation>
    </message>
    <message>
        <source>Not at this level: {0}.</source>
        <translation>Nicht auf diesem Niveau: {0}.</translation>
    </message>
    <message>
        <source>Only these letters: R does it, A answers for it, C is asked, I is told.</source>
        <translation>Nur diese Buchstaben: R tut es, A verantwortet es, C wird gefragt, I wird informiert.</translation>
    </message>
    <message>
        <source>Several answer for this step: one A is enough.</source>
        <translation>Mehrere verantworten diesen Schritt: Ein A genügt.</translation>
    </message>
    <message>
        <source>The steps ask for {0}: {1} lacking.</source>
        <translation>Die Schritte verlangen {0}: Es fehlen {1}.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Highlight layers</source>
        <translation>Ebenen einb&amp;lenden</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Lanes and stages</source>
        <translation>&amp;Bahnen und Stufen</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>&amp;Listen</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Product&apos;s life</source>
        <translation>&amp;Produktleben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colour &amp;by</source>
        <translation>Einf&amp;ärben nach</translation>
    </message>
    <message>
        <source>E&amp;xtras of the step</source>
        <translation>N&amp;äheres zum Schritt</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>P&amp;eople and what they do</source>
        <translation>P&amp;ersonen und was sie tun</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Ze&amp;igen</translation>
    </message>
    <message>
        <source>Si&amp;ze of panels and menus</source>
        <translation>Größe von Bereichen und &amp;Menüs</translation>
    </message>
    <message>
        <source>What &amp;hangs on steps and stages</source>
        <translation>Was an Schritte&amp;n und Stufen hängt</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Click or drag to see another part of the map</source>
        <translation>Klicken oder ziehen, um einen anderen Teil der Karte zu sehen</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <translation>Übersicht der Karte</translation>
    </message>
</context>
<context>
    <name>MixBoard</name>
    <message>
        <source>Back to the best mix</source>
        <translation>Zurück zur besten Mischung</translation>
    </message>
    <message>
        <source>Best mix</source>
        <translation>Beste Mischung</translation>
    </message>
    <message>
        <source>Hours this mix takes</source>
        <translation>Stunden, die diese Mischung braucht</translation>
    </message>
    <message>
        <source>Nothing limits it</source>
        <translation>Nichts begrenzt es</translation>
    </message>
    <message>
        <source>Try a mix for {0}</source>
        <translation>Eine Mischung für {0} ausprobieren</translation>
    </message>
    <message>
        <source>up to {0}: more cannot be started</source>
        <translation>bis {0}: Mehr können nicht begonnen werden</translation>
    </message>
    <message>
        <source>up to {0}: {1} has no hours for one more</source>
        <translation>bis {0}: {1} hat keine Stunden für einen weiteren</translation>
    </message>
</context>
<context>
    <name>MomentsModel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Left out. Is it “{name}”?</source>
        <translation>Bleibt weg. Ist es „{name}“?</translation>
    </message>
    <message>
        <source>{kind} “{name}” (rows: {count})</source>
        <translation>{kind} „{name}“ (Zeilen: {count})</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– weglassen –</translation>
    </message>
    <message>
        <source>“{name}” means</source>
        <translation>„{name}“ bedeutet</translation>
    </message>
</context>
<context>
    <name>NodePage</name>
    <message>
        <source>Add a tool</source>
        <translation>Werkzeug hinzufügen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>What you change here is changed for all of them.</source>
        <translation>Was hier geändert wird, gilt für alle.</translation>
    </message>
    <message>
        <source>{0} things selected</source>
        <translation>{0} Elemente ausgewählt</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Another copy had been put in the place of this document. It is kept as {path}; you see what you did last.</source>
        <translation>An die Stelle dieses Dokuments war eine andere Kopie gelegt worden. Sie ist als {path} aufbewahrt; zu sehen ist der eigene letzte Stand.</translation>
    </message>
    <message>
        <source>Another copy had been put in the place of {name}. It is kept as {path}.</source>
        <translation>An die Stelle von {name} war eine andere Kopie gelegt worden. Sie ist als {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>Another copy had been put in the place of {name}. The entries are in that copy; what was done there last does not fit it and is kept as {path}.</source>
        <translation>An die Stelle von {name} war eine andere Kopie gelegt worden. Die Einträge sind in dieser Kopie; was dort zuletzt getan wurde, passt nicht zu ihr und ist als {path} aufbewahrt.</translation>
    </message>
    <message>
        <source>Made by an earlier Mapper, this document was brought up to date. The old file was kept as {path}.</source>
        <translation>Dieses Dokument stammt von einem früheren Mapper und wurde auf den neuen Stand gebracht. Die alte Datei liegt noch unter {path}.</translation>
    </message>
    <message>
        <source>Mapper came to an unexpected end while this was open, and another copy was put in its place since. You see that copy. What was done last does not fit it; it is kept as {path} and needs the earlier file again.</source>
        <translation>Mapper wurde unerwartet beendet, während dies offen war, und seitdem wurde eine andere Kopie an seine Stelle gelegt. Zu sehen ist diese Kopie. Was zuletzt getan wurde, passt nicht zu ihr; es ist als {path} aufbewahrt und braucht die frühere Datei wieder.</translation>
    </message>
    <message>
        <source>Mapper came to an unexpected end while this was open. All is kept, up to “{command}” at {time}.</source>
        <translation>Mapper wurde unerwartet beendet, während dies offen war. Alles ist aufbewahrt, bis „{command}“ am {time}.</translation>
    </message>
    <message>
        <source>Mapper came to an unexpected end while this was open. Nothing is missing.</source>
        <translation>Mapper wurde unerwartet beendet, während dies offen war. Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Salvage into a copy</source>
        <translation>In eine Kopie retten</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take this document over?</source>
        <translation>Dieses Dokument übernehmen?</translation>
    </message>
    <message>
        <source>This is what could be salvaged. Missing: {list}.</source>
        <translation>Das konnte gerettet werden. Es fehlt: {list}.</translation>
    </message>
    <message>
        <source>This is what could be salvaged. Nothing is known to be missing.</source>
        <translation>Das konnte gerettet werden. Soweit bekannt, fehlt nichts.</translation>
    </message>
    <message>
        <source>What can still be read may be brought into a new document beside it. The damaged file stays as it is.</source>
        <translation>Was noch lesbar ist, lässt sich in ein neues Dokument daneben retten. Die beschädigte Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>What went wrong…</source>
        <translation>Was schiefging …</translation>
    </message>
    <message>
        <source>Whoever has it open can then no longer change it there. Do this when that program is gone.</source>
        <translation>Wer es geöffnet hat, kann es dort dann nicht mehr ändern. Sinnvoll ist das, wenn jenes Programm nicht mehr läuft.</translation>
    </message>
    <message>
        <source>You see it as it was kept last, and can only read it.</source>
        <translation>Zu sehen ist der zuletzt gespeicherte Stand; er kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>salvaged</source>
        <translation>gerettet</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>A whole number, please.</source>
        <translation>Bitte eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Not a number. Write it like {0}.</source>
        <translation>Keine Zahl. Bitte wie {0} schreiben.</translation>
    </message>
    <message>
        <source>Not above {0}.</source>
        <translation>Nicht über {0}.</translation>
    </message>
    <message>
        <source>Not below {0}.</source>
        <translation>Nicht unter {0}.</translation>
    </message>
    <message>
        <source>– several –</source>
        <translation>– mehrere –</translation>
    </message>
    <message>
        <source>“{0}” is not known here; a plain number is.</source>
        <translation>„{0}“ ist hier nicht bekannt; eine einfache Zahl schon.</translation>
    </message>
    <message>
        <source>“{0}” is not known here; the unit is {1}.</source>
        <translation>„{0}“ ist hier nicht bekannt; die Einheit ist {1}.</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>As-is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Akquise</translation>
    </message>
    <message>
        <source>Qualifying</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation>Karte ohne Titel</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>All that is on it goes with it. Undo brings it back.</source>
        <translation>Alles darauf wird mit gelöscht. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Karte löschen</translation>
    </message>
    <message>
        <source>Delete the map “{name}”?</source>
        <translation>Karte „{name}“ löschen?</translation>
    </message>
    <message>
        <source>Enter starts a new line, Tab indents it, Alt with Up or Down moves it, Escape leaves.</source>
        <translation>Die Eingabetaste beginnt eine neue Zeile, Tab rückt sie ein, Alt mit Auf oder Ab verschiebt sie, Esc führt hinaus.</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Nothing has this in its name.</source>
        <translation>Nichts trägt das im Namen.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Cells to look at: {lost}</source>
        <translation>Zellen zum Nachsehen: {lost}</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>What the cells do not say</source>
        <translation>Was die Zellen nicht sagen</translation>
    </message>
    <message>
        <source>What will come</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{n} off target</source>
        <translation>{n} verfehlen ihr Ziel</translation>
    </message>
    <message>
        <source>{n} problems</source>
        <translation>{n} Probleme</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Align bottom edges</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Attach a tool, skill or metric</source>
        <translation>Werkzeug, Fertigkeit oder Kennzahl anhängen</translation>
    </message>
    <message>
        <source>Beside the selection</source>
        <translation>Neben der Auswahl</translation>
    </message>
    <message>
        <source>Center one below another</source>
        <translation>Untereinander zentrieren</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Even the gaps across</source>
        <translation>Waagerecht gleich verteilen</translation>
    </message>
    <message>
        <source>Even the gaps down</source>
        <translation>Senkrecht gleich verteilen</translation>
    </message>
    <message>
        <source>Find the way anew</source>
        <translation>Den Weg neu finden</translation>
    </message>
    <message>
        <source>Give it a colour</source>
        <translation>Farbe geben</translation>
    </message>
    <message>
        <source>It is a problem, idea or constraint</source>
        <translation>Das ist ein Problem, eine Idee oder ein Hindernis</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Make it something else</source>
        <translation>Etwas anderes daraus machen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Next: a decision</source>
        <translation>Als Nächstes eine Entscheidung</translation>
    </message>
    <message>
        <source>Next: a stall</source>
        <translation>Als Nächstes ein Wartepunkt</translation>
    </message>
    <message>
        <source>Next: an end</source>
        <translation>Als Nächstes ein Ende</translation>
    </message>
    <message>
        <source>Open inside</source>
        <translation>Inneres öffnen</translation>
    </message>
    <message>
        <source>Problem, idea or constraint</source>
        <translation>Problem, Idee oder Hindernis</translation>
    </message>
    <message>
        <source>Put a step into the line</source>
        <translation>Einen Schritt in die Linie setzen</translation>
    </message>
    <message>
        <source>Put on one line</source>
        <translation>Auf eine Linie setzen</translation>
    </message>
    <message>
        <source>Vote on it</source>
        <translation>Darüber abstimmen</translation>
    </message>
    <message>
        <source>Vote on its share</source>
        <translation>Über ihren Anteil abstimmen</translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation>{what} ({key})</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>PageBody</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Seite {n} von {all}</translation>
    </message>
    <message>
        <source>Sheet {name}</source>
        <translation>Blatt {name}</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A date that was agreed and moves.</source>
        <translation>Ein vereinbarter Termin, der sich verschiebt.</translation>
    </message>
    <message>
        <source>A function that does work, as a row of the map.</source>
        <translation>Ein Bereich, der Arbeit leistet, als Zeile der Karte.</translation>
    </message>
    <message>
        <source>A place where cases wait and nothing moves.</source>
        <translation>Ein Ort, an dem Fälle warten und sich nichts bewegt.</translation>
    </message>
    <message>
        <source>A point where the way divides.</source>
        <translation>Ein Punkt, an dem sich der Weg teilt.</translation>
    </message>
    <message>
        <source>A remark beside the flow.</source>
        <translation>Eine Bemerkung neben dem Ablauf.</translation>
    </message>
    <message>
        <source>A span of the process, as a column of the map.</source>
        <translation>Ein Abschnitt des Prozesses, als Spalte der Karte.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Drag it on to the map, or click to add one.</source>
        <translation>Auf die Karte ziehen oder anklicken.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>How a case ends: won, lost, disqualified or parked.</source>
        <translation>Wie ein Fall ausgeht: gewonnen, verloren, disqualifiziert oder geparkt.</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Wartepunkt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Where cases come in.</source>
        <translation>Wo Fälle hereinkommen.</translation>
    </message>
    <message>
        <source>Work that somebody does.</source>
        <translation>Arbeit, die jemand tut.</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>DRAW</source>
        <translation>ZEICHNEN</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Export a poster</source>
        <translation>Plakat exportieren</translation>
    </message>
    <message>
        <source>Larger than a sheet, and cut: {names}</source>
        <translation>Größer als ein Blatt und zerschnitten: {names}</translation>
    </message>
    <message>
        <source>One sheet, the map at {percent} %.</source>
        <translation>Ein Blatt, die Karte auf {percent} %.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Version, in the footer</source>
        <translation>Version, in der Fußzeile</translation>
    </message>
    <message>
        <source>{n} sheets, together {wide} × {high} cm, the map at {percent} %.</source>
        <translation>{n} Blätter, zusammen {wide} × {high} cm, die Karte auf {percent} %.</translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>All on one page</source>
        <translation>Alles auf eine Seite</translation>
    </message>
    <message>
        <source>As suits the map</source>
        <translation>Wie es zur Karte passt</translation>
    </message>
    <message>
        <source>By a scale</source>
        <translation>Nach einem Maßstab</translation>
    </message>
    <message>
        <source>First a page of all sheets</source>
        <translation>Zuerst eine Seite aller Blätter</translation>
    </message>
    <message>
        <source>How large</source>
        <translation>Wie groß</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Marks where to cut</source>
        <translation>Schnittmarken</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Overlap of sheets</source>
        <translation>Überlappung der Blätter</translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation>Seiten nebeneinander</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Several pages side by side</source>
        <translation>Mehrere Seiten nebeneinander</translation>
    </message>
    <message>
        <source>US Legal</source>
        <translation>US Legal</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>US Tabloid</source>
        <translation>US Tabloid</translation>
    </message>
    <message>
        <source>{0} × {1} mm</source>
        <translation>{0} × {1} mm</translation>
    </message>
</context>
<context>
    <name>Papering</name>
    <message>
        <source>A picture of the map is on the clipboard.</source>
        <translation>Ein Bild der Karte liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>A picture of what is selected is on the clipboard.</source>
        <translation>Ein Bild des Ausgewählten liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>One step is on the clipboard as a table.</source>
        <translation>Ein Schritt liegt als Tabelle in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Stage {n}: {name}</source>
        <translation>Stufe {n}: {name}</translation>
    </message>
    <message>
        <source>The pages are on their way to the printer.</source>
        <translation>Die Seiten sind auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Die ganze Karte</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>{n} steps are on the clipboard as a table.</source>
        <translation>{n} Schritte liegen als Tabelle in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Bring them back as they were, with what hung on them and their lines; all else stays</source>
        <translation>Bringt sie zurück, wie sie waren, mit allem, was an ihnen hing, und ihren Linien; alles andere bleibt</translation>
    </message>
    <message>
        <source>Earlier moment</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Give this moment a name, so that it is found again</source>
        <translation>Gibt diesem Stand einen Namen, damit man ihn wiederfindet</translation>
    </message>
    <message>
        <source>How long the film takes</source>
        <translation>Wie lange der Film dauert</translation>
    </message>
    <message>
        <source>Make the whole document what it was then; it can be undone</source>
        <translation>Macht das ganze Dokument zu dem, was es damals war; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Benennen…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>One step earlier</source>
        <translation>Einen Schritt früher</translation>
    </message>
    <message>
        <source>One step later</source>
        <translation>Einen Schritt später</translation>
    </message>
    <message>
        <source>Only the selected steps</source>
        <translation>Nur die gewählten Schritte</translation>
    </message>
    <message>
        <source>Play what was done</source>
        <translation>Abspielen, was getan wurde</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The film begins with</source>
        <translation>Der Film beginnt mit</translation>
    </message>
    <message>
        <source>The film ends with</source>
        <translation>Der Film endet mit</translation>
    </message>
    <message>
        <source>You look at {moment}: {done}</source>
        <translation>Früherer Stand, {moment}: {done}</translation>
    </message>
    <message>
        <source>You look at “{name}”, {moment}: {done}</source>
        <translation>Früherer Stand „{name}“, {moment}: {done}</translation>
    </message>
    <message>
        <source>in {n} min</source>
        <translation>in {n} min</translation>
    </message>
    <message>
        <source>in {n} s</source>
        <translation>in {n} s</translation>
    </message>
</context>
<context>
    <name>PastPart</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was done to it in the last commands.</source>
        <translation>In den letzten Befehlen wurde daran nichts getan.</translation>
    </message>
    <message>
        <source>Nothing was done to it yet.</source>
        <translation>Daran wurde noch nichts getan.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Roles have more of this person&apos;s time than there is.</source>
        <translation>Rollen haben mehr von der Zeit dieser Person, als es gibt.</translation>
    </message>
    <message>
        <source>Without a calendar and not counted: {0}.</source>
        <translation>Ohne Kalender und nicht gezählt: {0}.</translation>
    </message>
</context>
<context>
    <name>PeopleLine</name>
    <message>
        <source>Add people: Ann, Bob …</source>
        <translation>Personen hinzufügen: Anna, Bernd …</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer nimmt teil</translation>
    </message>
</context>
<context>
    <name>PictureExportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dots an inch</source>
        <translation>Punkte je Zoll</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF, one page as large as the picture</source>
        <translation>PDF, eine Seite so groß wie das Bild</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <source>SVG, shapes and text</source>
        <translation>SVG, Formen und Text</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Title, legend and footer</source>
        <translation>Titel, Legende und Fußzeile</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>What of the map</source>
        <translation>Was von der Karte</translation>
    </message>
    <message>
        <source>What the picture is laid upon shines through</source>
        <translation>Worauf das Bild gelegt wird, scheint durch</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
</context>
<context>
    <name>PlanningPart</name>
    <message>
        <source>1 1 1 1 1 1 0.5 0.5 1 1 1 2</source>
        <translation>1 1 1 1 1 1 0.5 0.5 1 1 1 2</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>How a year’s cases are spread: twelve weights, January first. Empty: all alike.</source>
        <translation>Wie sich die Fälle eines Jahres verteilen: zwölf Gewichte, Januar zuerst. Leer: alle gleich.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Numbers are planned from</source>
        <translation>Zahlen werden geplant mit</translation>
    </message>
    <message>
        <source>The first that can be</source>
        <translation>Das erste mögliche</translation>
    </message>
    <message>
        <source>The usual year</source>
        <translation>Das übliche Jahr</translation>
    </message>
    <message>
        <source>The wins, money or cases from which is reckoned back what is needed.</source>
        <translation>Die Abschlüsse, das Geld oder die Fälle, von denen zurückgerechnet wird, was nötig ist.</translation>
    </message>
    <message>
        <source>What of the money of a won case is left when it is delivered.</source>
        <translation>Was vom Geld eines gewonnenen Falls übrig ist, wenn geliefert ist.</translation>
    </message>
    <message>
        <source>When those work who are not yet there.</source>
        <translation>Wann die arbeiten, die noch nicht da sind.</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>1 change, as the process goes</source>
        <translation>1 Änderung, im Verlauf des Prozesses</translation>
    </message>
    <message>
        <source>Being worked out</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>Both maps are the same.</source>
        <translation>Beide Karten sind gleich.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>From “{before}” to “{after}”</source>
        <translation>Von „{before}“ zu „{after}“</translation>
    </message>
    <message>
        <source>Nothing can be worked out yet: the check-up says what is missing.</source>
        <translation>Noch lässt sich nichts berechnen: Die Prüfung sagt, was fehlt.</translation>
    </message>
    <message>
        <source>What can be expected</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>{n} changes, one after the other as the process goes</source>
        <translation>{n} Änderungen, eine nach der anderen im Verlauf des Prozesses</translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Back (Left)</source>
        <translation>Zurück (Links)</translation>
    </message>
    <message>
        <source>On (Right or Space)</source>
        <translation>Weiter (Rechts oder Leertaste)</translation>
    </message>
    <message>
        <source>The change, step by step</source>
        <translation>Die Änderung, Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>PlayPart</name>
    <message>
        <source>+ play</source>
        <translation>+ Spielzug</translation>
    </message>
    <message>
        <source>Add what the team does when a case stalls here</source>
        <translation>Hinzufügen, was das Team tut, wenn hier ein Fall stockt</translation>
    </message>
    <message>
        <source>Chance to win</source>
        <translation>Gewinnchance</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Mittleres Warten</translation>
    </message>
    <message>
        <source>New play</source>
        <translation>Neuer Spielzug</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Spielzüge</translation>
    </message>
    <message>
        <source>The map has no chance to win to be worked out yet.</source>
        <translation>Die Karte hat noch keine Gewinnchance, die sich berechnen ließe.</translation>
    </message>
    <message>
        <source>Without and with the plays that are on</source>
        <translation>Ohne und mit den eingeschalteten Spielzügen</translation>
    </message>
    <message>
        <source>Without the plays {0}, with them {1}</source>
        <translation>Ohne die Spielzüge {0}, mit ihnen {1}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>PlayRow</name>
    <message>
        <source>Branch it changes</source>
        <translation>Weg, den er ändert</translation>
    </message>
    <message>
        <source>Cost a visit</source>
        <translation>Kosten je Besuch</translation>
    </message>
    <message>
        <source>Its share then</source>
        <translation>Dessen Anteil dann</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>On: the figures are read with this play; what is entered stays as it is.</source>
        <translation>An: Die Zahlen werden mit diesem Spielzug gelesen; was eingetragen ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Switch “{0}” on</source>
        <translation>„{0}“ einschalten</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Abnehmen</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Wait then</source>
        <translation>Warten dann</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What sets it off</source>
        <translation>Was ihn auslöst</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
</context>
<context>
    <name>Present</name>
    <message>
        <source>1 thing</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{n} things</source>
        <translation>{n} Elemente</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page {n} of {all}: {name}</source>
        <translation>Seite {n} von {all}: {name}</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>Die nächste Seite</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Die Seite davor</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>&apos;{value}&apos; does not begin with a day. Write it like 2026-12-24 Christmas Eve.</source>
        <translation>„{value}“ beginnt nicht mit einem Tag. Schreiben Sie es so: 2026-12-24 Heiligabend.</translation>
    </message>
    <message>
        <source>A comment needs a text.</source>
        <translation>Ein Kommentar braucht einen Text.</translation>
    </message>
    <message>
        <source>A date stands here ({text}), not a number.</source>
        <translation>Hier steht ein Datum ({text}), keine Zahl.</translation>
    </message>
    <message>
        <source>A document describes itself exactly once.</source>
        <translation>Ein Dokument beschreibt sich genau einmal.</translation>
    </message>
    <message>
        <source>A document keeps at least one map.</source>
        <translation>Ein Dokument behält mindestens eine Karte.</translation>
    </message>
    <message>
        <source>A file cannot be called {path}.</source>
        <translation>So kann eine Datei nicht heißen: {path}.</translation>
    </message>
    <message>
        <source>A fist of five is a whole number from 0 to 5.</source>
        <translation>Eine Fünf-Finger-Stimme ist eine ganze Zahl von 0 bis 5.</translation>
    </message>
    <message>
        <source>A formula stands there; its value is taken.</source>
        <translation>Dort steht eine Formel; übernommen wird ihr Wert.</translation>
    </message>
    <message>
        <source>A map keeps at least one lane.</source>
        <translation>Eine Karte behält mindestens eine Bahn.</translation>
    </message>
    <message>
        <source>A map keeps at least one stage.</source>
        <translation>Eine Karte behält mindestens eine Stufe.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>A new row needs the name of a step and the metric or role it is about.</source>
        <translation>Eine neue Zeile braucht den Namen eines Schritts und der Kennzahl oder Rolle, um die es geht.</translation>
    </message>
    <message>
        <source>A new row needs the name of the metric it is about.</source>
        <translation>Eine neue Zeile braucht den Namen der Kennzahl, um die es geht.</translation>
    </message>
    <message>
        <source>A note takes no part in the flow.</source>
        <translation>Eine Notiz gehört nicht zum Ablauf.</translation>
    </message>
    <message>
        <source>A picture belongs to a step: drop {name} on the one it is of.</source>
        <translation>Ein Bild gehört zu einem Schritt: {name} auf dem ablegen, zu dem es gehört.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large for the memory; up to {percent} % it can be made.</source>
        <translation>Ein Bild von {width} × {height} Pixeln ist zu groß für den Speicher; bis {percent} % lässt es sich anfertigen.</translation>
    </message>
    <message>
        <source>A play belongs to a step, and this map has none yet.</source>
        <translation>Ein Spielzug gehört zu einem Schritt, und diese Karte hat noch keinen.</translation>
    </message>
    <message>
        <source>A responsibility is that of a role or of a person.</source>
        <translation>Eine Zuständigkeit gilt für eine Rolle oder eine Person.</translation>
    </message>
    <message>
        <source>A step cannot be put into its own line.</source>
        <translation>Ein Schritt kann nicht in seine eigene Linie gesetzt werden.</translation>
    </message>
    <message>
        <source>A step holds at most {most} links, files and pictures.</source>
        <translation>Ein Schritt trägt höchstens {most} Links, Dateien und Bilder.</translation>
    </message>
    <message>
        <source>A step of the history can no longer be read.</source>
        <translation>Ein Schritt des Verlaufs ist nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>A time stands here ({text}), not a number.</source>
        <translation>Hier steht eine Uhrzeit ({text}), keine Zahl.</translation>
    </message>
    <message>
        <source>A vote on this is open already.</source>
        <translation>Hierzu ist schon eine Abstimmung offen.</translation>
    </message>
    <message>
        <source>All of it is in this document already.</source>
        <translation>Alles davon ist schon in diesem Dokument.</translation>
    </message>
    <message>
        <source>An end has an outcome, nothing else has.</source>
        <translation>Nur ein Ende hat einen Ausgang.</translation>
    </message>
    <message>
        <source>Another Mapper has changed {path}.</source>
        <translation>Ein anderer Mapper hat {path} geändert.</translation>
    </message>
    <message>
        <source>Another file was put in the place of {path}, as services do that keep folders alike.</source>
        <translation>An die Stelle von {path} wurde eine andere Datei gelegt, wie es Dienste tun, die Ordner abgleichen.</translation>
    </message>
    <message>
        <source>Another program has deleted the file beside {path} that holds what was done last.</source>
        <translation>Ein anderes Programm hat die Datei neben {path} gelöscht, in der das zuletzt Getane steht.</translation>
    </message>
    <message>
        <source>Another program has written over {path}, as services do that keep folders alike.</source>
        <translation>Ein anderes Programm hat {path} überschrieben, wie es Dienste tun, die Ordner abgleichen.</translation>
    </message>
    <message>
        <source>Below nothing, where nothing was below nothing before: see that this is meant.</source>
        <translation>Unter null, wo bisher nichts unter null war: prüfen, ob das gemeint ist.</translation>
    </message>
    <message>
        <source>Below “{heading}” {text} is read as {read}.</source>
        <translation>Unter „{heading}“ wird {text} als {read} gelesen.</translation>
    </message>
    <message>
        <source>By its unit “{heading}” is taken for: {field}.</source>
        <translation>„{heading}“ ist seiner Einheit nach verstanden als: {field}.</translation>
    </message>
    <message>
        <source>Choose the entries to merge as well.</source>
        <translation>Bitte auch die Einträge wählen, die aufgehen sollen.</translation>
    </message>
    <message>
        <source>Commands in the document since the workbook was written: {count}.</source>
        <translation>Befehle im Dokument, seit die Arbeitsmappe geschrieben wurde: {count}.</translation>
    </message>
    <message>
        <source>Expand its lane and stage first.</source>
        <translation>Zuerst Bahn und Stufe aufklappen.</translation>
    </message>
    <message>
        <source>Hours are those of a role, and neither a role nor a lane is named.</source>
        <translation>Stunden gehören zu einer Rolle, und weder eine Rolle noch eine Bahn ist genannt.</translation>
    </message>
    <message>
        <source>How much a number below “{heading}” is worth cannot be told for sure, so it is not read.</source>
        <translation>Wie viel eine Zahl unter „{heading}“ wert ist, lässt sich nicht sicher sagen, darum wird sie nicht gelesen.</translation>
    </message>
    <message>
        <source>How often it is taken is stated as a share or as a count, not as both.</source>
        <translation>Wie oft dieser Weg genommen wird, steht entweder als Anteil oder als Anzahl da, nicht als beides.</translation>
    </message>
    <message>
        <source>In {table} the column “{heading}” is taken for “{column}” by where it stands: none is called so now.</source>
        <translation>In {table} wird die Spalte „{heading}“ nach ihrem Platz für „{column}“ genommen: keine heißt jetzt so.</translation>
    </message>
    <message>
        <source>Its unit was changed in the workbook, so “{text}” is no value of it as it is here.</source>
        <translation>In der Arbeitsmappe steht jetzt eine andere Einheit daneben, darum ist „{text}“ hier kein Wert davon.</translation>
    </message>
    <message>
        <source>Line {number} is too long for a name: up to {most} characters.</source>
        <translation>Zeile {number} ist zu lang für einen Namen: höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Maps of the workbook that are no longer in the document: {count}.</source>
        <translation>Karten der Arbeitsmappe, die nicht mehr im Dokument sind: {count}.</translation>
    </message>
    <message>
        <source>More hits than cases, which are {formed}: is one of them in the other&apos;s column?</source>
        <translation>Mehr Treffer als Fälle, das sind {formed}: steht eines in der Spalte des anderen?</translation>
    </message>
    <message>
        <source>More steps whose shares would not come to 100 %: {count}.</source>
        <translation>Weitere Schritte, deren Anteile nicht 100 % ergäben: {count}.</translation>
    </message>
    <message>
        <source>New rows are taken among targets, measured values and hours of work only; add this one in Mapper.</source>
        <translation>Neue Zeilen werden nur bei Zielen, Messwerten und Arbeitsstunden übernommen; legen Sie diese in Mapper an.</translation>
    </message>
    <message>
        <source>No column says what comes next: each step leads to the one in the next row.</source>
        <translation>Keine Spalte sagt, was folgt: Jeder Schritt führt zu dem in der nächsten Zeile.</translation>
    </message>
    <message>
        <source>No map of the document is based on another one. Say which two with --maps A B.</source>
        <translation>Keine Karte des Dokuments beruht auf einer anderen. Sagen Sie mit --maps A B, welche zwei.</translation>
    </message>
    <message>
        <source>No more than {count} dots go here.</source>
        <translation>Hier sind höchstens {count} Punkte möglich.</translation>
    </message>
    <message>
        <source>No row is called “{text}”: this line is left out.</source>
        <translation>Keine Zeile heißt „{text}“: Diese Linie bleibt weg.</translation>
    </message>
    <message>
        <source>Nobody works on “{name}” who could answer for it.</source>
        <translation>An „{name}“ arbeitet niemand, der es verantworten könnte.</translation>
    </message>
    <message>
        <source>None of the rows of {name} is in “{here}”: it was written from another document.</source>
        <translation>Keine Zeile von {name} ist in „{here}“: Die Arbeitsmappe stammt aus einem anderen Dokument.</translation>
    </message>
    <message>
        <source>Nothing can be written where {path} lies.</source>
        <translation>Wo {path} liegt, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing follows “{name}” that it could merge with.</source>
        <translation>Auf „{name}“ folgt nichts, womit es vereint werden könnte.</translation>
    </message>
    <message>
        <source>Nothing is called “{name}” here.</source>
        <translation>Hier heißt nichts „{name}“.</translation>
    </message>
    <message>
        <source>Nothing leads into a start.</source>
        <translation>Zu einem Start führt nichts hin.</translation>
    </message>
    <message>
        <source>Nothing leaves an end.</source>
        <translation>Von einem Ende führt nichts weg.</translation>
    </message>
    <message>
        <source>Nothing stands above a stage but the map.</source>
        <translation>Über einer Stufe steht nur die Karte.</translation>
    </message>
    <message>
        <source>Nothing stands below a step in an outline.</source>
        <translation>Unter einem Schritt steht in der Gliederung nichts.</translation>
    </message>
    <message>
        <source>Only a note sticks to a step, and not to another note.</source>
        <translation>Nur eine Notiz haftet an einem Schritt, und nicht an einer anderen Notiz.</translation>
    </message>
    <message>
        <source>Only a step can become a stage.</source>
        <translation>Nur ein Schritt kann zur Stufe werden.</translation>
    </message>
    <message>
        <source>Only a step that all agree on can become a best practice: vote on “{name}” first.</source>
        <translation>Nur ein Schritt, dem alle zustimmen, kann bewährte Praxis werden: Stimmen Sie zuerst über „{name}“ ab.</translation>
    </message>
    <message>
        <source>Only a step, a decision or a wait can be opened inside, not a {kind}.</source>
        <translation>Ein Inneres haben nur Schritte, Entscheidungen und Wartezeiten: {kind} nicht.</translation>
    </message>
    <message>
        <source>Only entries of one kind can be merged.</source>
        <translation>Nur Einträge einer Art lassen sich zusammenführen.</translation>
    </message>
    <message>
        <source>Only two stages, two lanes, two steps or two lines can be the same thing.</source>
        <translation>Nur zwei Stufen, zwei Bahnen, zwei Schritte oder zwei Linien können dasselbe sein.</translation>
    </message>
    <message>
        <source>Others have answered this comment: resolve the thread instead.</source>
        <translation>Andere haben diesen Kommentar beantwortet: Erledigen Sie stattdessen den Strang.</translation>
    </message>
    <message>
        <source>Read as {text}.</source>
        <translation>Gelesen als {text}.</translation>
    </message>
    <message>
        <source>Read as {text}. What was agreed on before counts no longer.</source>
        <translation>Gelesen als {text}. Was zuvor vereinbart war, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Row {row} has no name and is left out.</source>
        <translation>Zeile {row} hat keinen Namen und bleibt weg.</translation>
    </message>
    <message>
        <source>Row {row} has no value and is left out.</source>
        <translation>Zeile {row} hat keinen Wert und bleibt weg.</translation>
    </message>
    <message>
        <source>Row {row} names no metric and is left out.</source>
        <translation>Zeile {row} nennt keine Kennzahl und bleibt weg.</translation>
    </message>
    <message>
        <source>Row {row} says a value of the same period already; this one is left out.</source>
        <translation>Zeile {row} nennt schon einen Wert für denselben Zeitraum; dieser bleibt weg.</translation>
    </message>
    <message>
        <source>Row {row} says no period and is left out.</source>
        <translation>Zeile {row} nennt keinen Zeitraum und bleibt weg.</translation>
    </message>
    <message>
        <source>Rows from {place} on stand below {table} with a gap between, so they are not read. New rows are read where they stand right below the last one.</source>
        <translation>Zeilen ab {place} stehen mit einer Lücke unter {table}, darum werden sie nicht gelesen. Neue Zeilen werden gelesen, wo sie direkt unter der letzten stehen.</translation>
    </message>
    <message>
        <source>Rows that a filter or somebody has hidden are read too: {count}.</source>
        <translation>Zeilen, die ein Filter oder jemand ausgeblendet hat, werden auch gelesen: {count}.</translation>
    </message>
    <message>
        <source>Say which column is for this: {field}.</source>
        <translation>Sagen Sie, welche Spalte dafür ist: {field}.</translation>
    </message>
    <message>
        <source>Several things are called “{name}” here; add this row in Mapper.</source>
        <translation>Hier heißt mehreres „{name}“; diese Zeile bitte in Mapper anlegen.</translation>
    </message>
    <message>
        <source>Somebody signed the map at “{name}”, and that signature could be brought back: the moment keeps its name.</source>
        <translation>Bei „{name}“ wurde die Karte unterschrieben, und die Unterschrift könnte zurückgeholt werden: Der Name bleibt.</translation>
    </message>
    <message>
        <source>Somebody signed the map at “{name}”: it keeps its name as long as the signature stands.</source>
        <translation>Bei „{name}“ wurde die Karte unterschrieben: Der Name bleibt, solange die Unterschrift steht.</translation>
    </message>
    <message>
        <source>Something refers to a thing that is not there.</source>
        <translation>Etwas verweist auf ein Ding, das es nicht gibt.</translation>
    </message>
    <message>
        <source>State low, middle and high so that none is below the one before.</source>
        <translation>Geben Sie niedrig, mittel und hoch so an, dass keiner unter dem vorigen liegt.</translation>
    </message>
    <message>
        <source>The cell is merged with others, so “{text}” stands in the first of them only.</source>
        <translation>Die Zelle ist mit anderen verbunden, darum steht „{text}“ nur in der ersten von ihnen.</translation>
    </message>
    <message>
        <source>The column is called “{heading}” now and was known by where it stands.</source>
        <translation>Die Spalte heißt jetzt „{heading}“ und wurde an ihrem Platz erkannt.</translation>
    </message>
    <message>
        <source>The customer is always one of the lanes.</source>
        <translation>Der Kunde ist immer eine der Bahnen.</translation>
    </message>
    <message>
        <source>The disk does not do its work for {path} ({detail}).</source>
        <translation>Der Datenträger arbeitet für {path} nicht richtig ({detail}).</translation>
    </message>
    <message>
        <source>The disk is full, so {path} was not written: make room and do it again.</source>
        <translation>Der Datenträger ist voll, {path} wurde nicht geschrieben: Bitte Platz schaffen und wiederholen.</translation>
    </message>
    <message>
        <source>The estimates of “{name}” are too far apart to be taken over.</source>
        <translation>Die Schätzungen zu „{name}“ liegen zu weit auseinander, um sie zu übernehmen.</translation>
    </message>
    <message>
        <source>The file holds more than the {most} things a document may hold.</source>
        <translation>Die Datei enthält mehr als die {most} Dinge, die ein Dokument enthalten darf.</translation>
    </message>
    <message>
        <source>The file was read as Western European text (Windows-1252); look at the umlauts.</source>
        <translation>Die Datei wurde als westeuropäischer Text (Windows-1252) gelesen; sehen Sie nach den Umlauten.</translation>
    </message>
    <message>
        <source>The formula of this cell failed ({text}).</source>
        <translation>Die Formel dieser Zelle ist fehlgeschlagen ({text}).</translation>
    </message>
    <message>
        <source>The goal counts something else in the workbook now, so {text} is no amount of the goal as it is here.</source>
        <translation>Das Ziel zählt in der Arbeitsmappe jetzt etwas anderes, darum ist {text} keine Menge des Ziels, wie es hier ist.</translation>
    </message>
    <message>
        <source>The heading “{heading}” does not count in days, so the number is not read as days.</source>
        <translation>Die Überschrift „{heading}“ zählt nicht in Tagen, darum wird die Zahl nicht als Tage gelesen.</translation>
    </message>
    <message>
        <source>The heading “{heading}” does not count in hours, so the number is not read as hours.</source>
        <translation>Die Überschrift „{heading}“ zählt nicht in Stunden, darum wird die Zahl nicht als Stunden gelesen.</translation>
    </message>
    <message>
        <source>The id of this row is none that the workbook was written with.</source>
        <translation>Die Kennung dieser Zeile ist keine, mit der die Arbeitsmappe geschrieben wurde.</translation>
    </message>
    <message>
        <source>The key “{key}” stands twice in one object.</source>
        <translation>Der Schlüssel „{key}“ steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>The line to “{text}” is left out. {reason}</source>
        <translation>Die Linie zu „{text}“ bleibt weg. {reason}</translation>
    </message>
    <message>
        <source>The lines of “{name}” branch, and a stage cannot take them along.</source>
        <translation>Die Linien von „{name}“ verzweigen sich, und eine Stufe kann sie nicht mitnehmen.</translation>
    </message>
    <message>
        <source>The map is locked, so this stays as it is.</source>
        <translation>Die Karte ist gesperrt, deshalb bleibt dies, wie es ist.</translation>
    </message>
    <message>
        <source>The name {name} does not stand for one cell of this workbook ({text}), so it was not filled.</source>
        <translation>Der Name {name} steht nicht für eine Zelle dieser Mappe ({text}) und wurde darum nicht gefüllt.</translation>
    </message>
    <message>
        <source>The name {name} was left as it is: do you mean {near}?</source>
        <translation>Der Name {name} blieb, wie er ist: ist {near} gemeint?</translation>
    </message>
    <message>
        <source>The printer {name} could not print; see whether it is switched on and has paper.</source>
        <translation>Der Drucker {name} konnte nicht drucken; sehen Sie nach, ob er eingeschaltet ist und Papier hat.</translation>
    </message>
    <message>
        <source>The row says {text}, and its counts come to {formed}; both are kept.</source>
        <translation>Die Zeile sagt {text}, und ihre Zählungen ergeben {formed}; beides bleibt.</translation>
    </message>
    <message>
        <source>The rows of {name} have no ids, so nobody knows which of “{here}” they are. Give the tables of your template their column of ids, “Step id” or “Row id” (it may be hidden), fill it again, and work in that.</source>
        <translation>Die Zeilen von {name} haben keine Kennungen, daher weiß niemand, welche aus „{here}“ sie sind. Geben Sie den Tabellen Ihrer Vorlage ihre Spalte der Kennungen, „Schritt Kennung“ oder „Zeile Kennung“ (sie darf ausgeblendet sein), füllen Sie sie neu und arbeiten Sie darin.</translation>
    </message>
    <message>
        <source>The same value stands in {other} too, and there it is another one.</source>
        <translation>Derselbe Wert steht auch in {other} und lautet dort anders.</translation>
    </message>
    <message>
        <source>The sheet of {table} has no room for {rows} rows: move the table up in the template.</source>
        <translation>Auf dem Blatt von {table} ist kein Platz für {rows} Zeilen: die Tabelle in der Vorlage weiter nach oben setzen.</translation>
    </message>
    <message>
        <source>The sheet shows hours under the strategy: {text} there are {stated} hours without it, which are taken.</source>
        <translation>Das Blatt zeigt Stunden unter der Strategie: {text} dort sind ohne sie {stated} Stunden, und diese werden übernommen.</translation>
    </message>
    <message>
        <source>The table has {count} rows; the first {most} of them are read.</source>
        <translation>Die Tabelle hat {count} Zeilen; die ersten {most} davon werden gelesen.</translation>
    </message>
    <message>
        <source>The table {table} is no longer in the workbook; what it held stays as it is.</source>
        <translation>Die Tabelle {table} ist nicht mehr in der Arbeitsmappe; was in ihr stand, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The two are on different maps.</source>
        <translation>Die beiden liegen auf verschiedenen Karten.</translation>
    </message>
    <message>
        <source>The two documents have no map in common. Say which two with --maps A B.</source>
        <translation>Die zwei Dokumente haben keine Karte gemeinsam. Sagen Sie mit --maps A B, welche zwei.</translation>
    </message>
    <message>
        <source>The unit “{text}” is not known here.</source>
        <translation>Die Einheit „{text}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The workbook does not say what it was written with, so every difference is a choice: nobody knows which side it comes from.</source>
        <translation>Die Arbeitsmappe sagt nicht, womit sie geschrieben wurde; jeder Unterschied steht deshalb zur Wahl: Niemand weiß, von welcher Seite er kommt.</translation>
    </message>
    <message>
        <source>The workbook has links to other files; they were not followed.</source>
        <translation>Die Arbeitsmappe enthält Verknüpfungen zu anderen Dateien; ihnen wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>The workbook has macros; they were not run.</source>
        <translation>Die Arbeitsmappe enthält Makros; sie wurden nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The workbook was written from a copy of this document, “{title}”.</source>
        <translation>Die Arbeitsmappe wurde aus einer Kopie dieses Dokuments geschrieben, „{title}“.</translation>
    </message>
    <message>
        <source>The workbook was written without people&apos;s names, so no owner is taken from it.</source>
        <translation>Die Arbeitsmappe wurde ohne Namen von Personen geschrieben; Verantwortliche werden deshalb nicht übernommen.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no folder for {path}.</source>
        <translation>Für {path} gibt es keinen Ordner.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Den Ordner {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no map “{name}” in this document; there is {known}.</source>
        <translation>In diesem Dokument gibt es keine Karte „{name}“, nur {known}.</translation>
    </message>
    <message>
        <source>There is no room: a step would lie on another.</source>
        <translation>Kein Platz: Ein Schritt läge auf einem anderen.</translation>
    </message>
    <message>
        <source>There is no screen to open the editor on; the other commands need none.</source>
        <translation>Es gibt keinen Bildschirm für den Editor; die anderen Befehle brauchen keinen.</translation>
    </message>
    <message>
        <source>There is no stage before “{name}” that it could go into.</source>
        <translation>Vor „{name}“ gibt es keine Stufe, in die sie gehen könnte.</translation>
    </message>
    <message>
        <source>There is no stage “{name}” on this map; there is {known}.</source>
        <translation>Auf dieser Karte gibt es keine Stufe „{name}“; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no step called “{name}” on this map.</source>
        <translation>Auf dieser Karte gibt es keinen Schritt namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no step in {name}.</source>
        <translation>In {name} steht kein Schritt.</translation>
    </message>
    <message>
        <source>There is no table “{name}” in this file; there is {known}.</source>
        <translation>In dieser Datei gibt es keine Tabelle „{name}“; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no template “{key}”; there are {known}.</source>
        <translation>Es gibt keine Vorlage „{key}“, nur {known}.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>There is no “{given}” to choose; there are {known}.</source>
        <translation>„{given}“ steht nicht zur Wahl; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is nothing in {name}.</source>
        <translation>In {name} steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing in {path} that could be saved.</source>
        <translation>In {path} ist nichts, was gerettet werden könnte.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>These two are connected already.</source>
        <translation>Die beiden sind schon verbunden.</translation>
    </message>
    <message>
        <source>These two are the same by their origin in one file; that cannot be undone here.</source>
        <translation>Die zwei sind dasselbe, weil sie aus einer Datei stammen; das lässt sich hier nicht lösen.</translation>
    </message>
    <message>
        <source>They lie like that already.</source>
        <translation>Sie liegen schon so.</translation>
    </message>
    <message>
        <source>This JSON document has version {version}, and this program knows versions up to {known}: a newer Mapper can read it.</source>
        <translation>Dieses JSON-Dokument hat die Version {version}, dieses Programm kennt Versionen bis {known}: Ein neuerer Mapper kann es lesen.</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply for a document.</source>
        <translation>Dieses JSON ist für ein Dokument zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This cell cannot be empty.</source>
        <translation>Diese Zelle darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This document is open for reading only. Save a copy to change it.</source>
        <translation>Dieses Dokument ist nur zum Lesen geöffnet. Ändern lässt sich eine Kopie.</translation>
    </message>
    <message>
        <source>This file is not text in UTF-8 (from byte {position} on).</source>
        <translation>Diese Datei ist kein Text in UTF-8 (ab Byte {position}).</translation>
    </message>
    <message>
        <source>This formula has no value yet: open the workbook in Excel and save it.</source>
        <translation>Diese Formel hat noch keinen Wert: Öffnen Sie die Arbeitsmappe in Excel und speichern Sie sie.</translation>
    </message>
    <message>
        <source>This is attached already.</source>
        <translation>Das ist schon angehängt.</translation>
    </message>
    <message>
        <source>This is no longer in the document.</source>
        <translation>Das gibt es im Dokument nicht mehr.</translation>
    </message>
    <message>
        <source>This is no measure of a step that can be estimated.</source>
        <translation>Das ist keine Angabe eines Schritts, die sich schätzen lässt.</translation>
    </message>
    <message>
        <source>This is not JSON: see line {line}, column {column}.</source>
        <translation>Das ist kein JSON: siehe Zeile {line}, Spalte {column}.</translation>
    </message>
    <message>
        <source>This is not a Mapper document in JSON: “format” is not “mapper-document”.</source>
        <translation>Das ist kein Mapper-Dokument in JSON: „format“ ist nicht „mapper-document“.</translation>
    </message>
    <message>
        <source>This is too large for the memory of this computer.</source>
        <translation>Das ist zu groß für den Speicher dieses Rechners.</translation>
    </message>
    <message>
        <source>This map is only looked at here. “Work on this map” above it changes that.</source>
        <translation>Diese Karte wird hier nur angesehen. „An dieser Karte arbeiten“ über ihr ändert das.</translation>
    </message>
    <message>
        <source>This number is too large to be worked with.</source>
        <translation>Diese Zahl ist zu groß, um mit ihr zu rechnen.</translation>
    </message>
    <message>
        <source>This row repeats row {row} and was not read.</source>
        <translation>Diese Zeile wiederholt Zeile {row} und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This text has more than {most} characters.</source>
        <translation>Dieser Text hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>This text holds characters that cannot be stored.</source>
        <translation>Dieser Text enthält Zeichen, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>This vote is closed; open it again to vote.</source>
        <translation>Diese Abstimmung ist geschlossen; öffnen Sie sie wieder, um abzustimmen.</translation>
    </message>
    <message>
        <source>This was cancelled, and nothing was written.</source>
        <translation>Das wurde abgebrochen, und nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This would be {count} sheets, and no more than {most} are made; choose larger paper or a smaller scale.</source>
        <translation>Das wären {count} Blätter, und mehr als {most} werden nicht gemacht; wählen Sie größeres Papier oder einen kleineren Maßstab.</translation>
    </message>
    <message>
        <source>Tools, skills and metrics hang on steps, not on notes.</source>
        <translation>Werkzeuge, Fertigkeiten und Kennzahlen hängen an Schritten, nicht an Notizen.</translation>
    </message>
    <message>
        <source>What is made from {template} must end in {ending}, which {name} does not.</source>
        <translation>Was aus {template} entsteht, muss auf {ending} enden; {name} tut das nicht.</translation>
    </message>
    <message>
        <source>What was agreed on before counts no longer.</source>
        <translation>Was zuvor vereinbart war, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Write something on the note first.</source>
        <translation>Schreiben Sie zuerst etwas auf die Notiz.</translation>
    </message>
    <message>
        <source>You have no permission for {path}.</source>
        <translation>Für {path} fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>You look at an earlier moment: nothing can be changed in it. Restore it, or go back to now with Escape.</source>
        <translation>Sie sehen einen früheren Stand: An ihm lässt sich nichts ändern. Stellen Sie ihn wieder her, oder gehen Sie mit Escape zurück zu jetzt.</translation>
    </message>
    <message>
        <source>{count} are said here for {other}: none of them is taken.</source>
        <translation>Hier stehen {count} für {other}: Keiner davon wird übernommen.</translation>
    </message>
    <message>
        <source>{count} lines are too many at once: paste up to {most}.</source>
        <translation>{count} Zeilen sind zu viele auf einmal: höchstens {most} einfügen.</translation>
    </message>
    <message>
        <source>{name} can hold one map only; several fit into a workbook (.xlsx) or slides (.pptx).</source>
        <translation>{name} kann nur eine Karte enthalten; mehrere passen in eine Arbeitsmappe (.xlsx) oder in Folien (.pptx).</translation>
    </message>
    <message>
        <source>{name} cannot be a document: its ending must be {known}.</source>
        <translation>{name} kann kein Dokument sein: Die Endung muss {known} sein.</translation>
    </message>
    <message>
        <source>{name} cannot be imported: its ending must be one of {known}.</source>
        <translation>{name} kann nicht importiert werden: Die Endung muss eine von {known} sein.</translation>
    </message>
    <message>
        <source>{name} cannot be used as a template: it is no PowerPoint file (.pptx, .potx) without password and macros.</source>
        <translation>{name} lässt sich nicht als Vorlage verwenden: Es ist keine PowerPoint-Datei (.pptx, .potx) ohne Kennwort und Makros.</translation>
    </message>
    <message>
        <source>{name} consists of more than {limit} parts and was not read.</source>
        <translation>{name} besteht aus mehr als {limit} Teilen und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} does not say what to write: its ending must be one of {known}.</source>
        <translation>{name} sagt nicht, was zu schreiben ist: Die Endung muss eine von {known} sein.</translation>
    </message>
    <message>
        <source>{name} has a format that is not read: save it as an Excel workbook (.xlsx) or as CSV.</source>
        <translation>{name} hat ein Format, das nicht gelesen wird: Speichern Sie die Datei als Excel-Arbeitsmappe (.xlsx) oder als CSV.</translation>
    </message>
    <message>
        <source>{name} has a formula of your own, which stays ({sheet}, {cell}).</source>
        <translation>{name} hat eine eigene Formel; sie bleibt ({sheet}, {cell}).</translation>
    </message>
    <message>
        <source>{name} has more cells than can be imported, which are {limit}.</source>
        <translation>{name} hat mehr Zellen, als sich importieren lassen, nämlich {limit}.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} defined names and was not read further.</source>
        <translation>{name} hat mehr als {limit} definierte Namen und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} sheets and was not read further.</source>
        <translation>{name} hat mehr als {limit} Blätter und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>{name} has no column for the names of steps, such as “Process Step Description”.</source>
        <translation>{name} hat keine Spalte für die Namen der Schritte, etwa „Prozessschritt“.</translation>
    </message>
    <message>
        <source>{name} has no sheets with cells.</source>
        <translation>{name} hat keine Blätter mit Zellen.</translation>
    </message>
    <message>
        <source>{name} has nothing to fill: no table such as tblSteps, no cell named like goal_wins, no “map” in double braces in a cell, no picture called mapper:map. Write an example of a template to see how they look.</source>
        <translation>In {name} gibt es nichts zu füllen: keine Tabelle wie tblSteps, keine Zelle mit einem Namen wie goal_wins, kein „map“ in doppelten Klammern in einer Zelle, kein Bild namens mapper:map. Ein Beispiel einer Vorlage zeigt, wie sie aussehen.</translation>
    </message>
    <message>
        <source>{name} holds definitions that no workbook needs, so it was not read.</source>
        <translation>{name} enthält Definitionen, die keine Arbeitsmappe braucht, und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>{name} is damaged: open it in Excel, let it be mended, and save it again.</source>
        <translation>{name} ist beschädigt: Öffnen Sie die Datei in Excel, lassen Sie sie reparieren und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>{name} is not a table as text.</source>
        <translation>{name} ist keine Tabelle als Text.</translation>
    </message>
    <message>
        <source>{name} is not a workbook of performance targets that Mapper wrote.</source>
        <translation>{name} ist keine Arbeitsmappe mit Leistungszielen, die Mapper geschrieben hat.</translation>
    </message>
    <message>
        <source>{name} is not an Excel workbook.</source>
        <translation>{name} ist keine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>{name} is protected by a password: remove it in Excel and save the workbook again.</source>
        <translation>{name} ist mit einem Kennwort geschützt: Entfernen Sie es in Excel und speichern Sie die Arbeitsmappe neu.</translation>
    </message>
    <message>
        <source>{name} is the template itself and stays as it is: choose another name for the new workbook.</source>
        <translation>{name} ist die Vorlage selbst und bleibt, wie sie ist: für die neue Mappe einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {limit} MB and was not read further.</source>
        <translation>{name} ist entpackt größer als {limit} MB und wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Mapper: update Mapper to import it.</source>
        <translation>{name} wurde von einer neueren Version von Mapper geschrieben: Mapper aktualisieren, um sie zu importieren.</translation>
    </message>
    <message>
        <source>{name} was written from “{title}”, not from “{here}”: open that document to import it.</source>
        <translation>{name} wurde aus „{title}“ geschrieben, nicht aus „{here}“: jenes Dokument öffnen, um sie zu importieren.</translation>
    </message>
    <message>
        <source>{name} was written on {day} from another document that is called “{title}” too (its id ends in {id}, that of this one in {here}): open that document to import it.</source>
        <translation>{name} wurde am {day} aus einem anderen Dokument geschrieben, das auch „{title}“ heißt (seine Kennung endet auf {id}, die von diesem auf {here}): jenes Dokument öffnen, um sie zu importieren.</translation>
    </message>
    <message>
        <source>{name}: character {column} of line {line} is a control mark that no table as text holds; delete it there.</source>
        <translation>{name}: Zeichen {column} in Zeile {line} ist ein Steuerzeichen, das in keine Tabelle als Text gehört; dort löschen.</translation>
    </message>
    <message>
        <source>{name}: the quotation marks in line {line} do not go together.</source>
        <translation>{name}: Die Anführungszeichen in Zeile {line} passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{name}: the shares would come to {text}, not to 100 %. They are not rescaled; figures that rest on them wait until they fit.</source>
        <translation>{name}: Die Anteile ergäben {text} statt 100 %. Sie werden nicht angepasst; Kennzahlen, die darauf beruhen, warten, bis sie aufgehen.</translation>
    </message>
    <message>
        <source>{name}: the text in line {line} is too long for one cell.</source>
        <translation>{name}: Der Text in Zeile {line} ist zu lang für eine Zelle.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{path} cannot be written: is it open in another program?</source>
        <translation>{path} kann nicht geschrieben werden: Ist es in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
        <source>{path} could not be brought to the present schema.</source>
        <translation>{path} konnte nicht auf den heutigen Stand gebracht werden.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{path} holds more than this program can read.</source>
        <translation>{path} enthält mehr, als dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>{path} holds parts that Mapper never makes, so it was not opened: {parts}.</source>
        <translation>{path} enthält Teile, die Mapper nie erzeugt, und wurde deshalb nicht geöffnet: {parts}.</translation>
    </message>
    <message>
        <source>{path} holds {count} things; a document holds {most} at most.</source>
        <translation>{path} enthält {count} Dinge; ein Dokument enthält höchstens {most}.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}).</source>
        <translation>{path} ist beschädigt ({detail}).</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>{path} is in use by another program: try again in a moment.</source>
        <translation>{path} wird von einem anderen Programm benutzt: Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB, too large for a map.</source>
        <translation>{path} ist größer als {limit} MB, zu groß für eine Karte.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB, too large for a table to import.</source>
        <translation>{path} ist größer als {limit} MB, zu groß für eine Tabelle zum Importieren.</translation>
    </message>
    <message>
        <source>{path} is locked, and nobody knows by whom: if no program has it open, take it over or delete {lock}.</source>
        <translation>{path} ist gesperrt, und niemand weiß, von wem: Hat kein Programm es geöffnet, übernehmen Sie es oder löschen Sie {lock}.</translation>
    </message>
    <message>
        <source>{path} is missing.</source>
        <translation>{path} fehlt.</translation>
    </message>
    <message>
        <source>{path} is no file that can be read as a template.</source>
        <translation>{path} ist keine Datei, die als Vorlage gelesen werden kann.</translation>
    </message>
    <message>
        <source>{path} is no longer there: somebody has deleted, moved or renamed it.</source>
        <translation>{path} ist nicht mehr da: jemand hat die Datei gelöscht, verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>{path} is not a Mapper document.</source>
        <translation>{path} ist kein Mapper-Dokument.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>{path} is not a folder.</source>
        <translation>{path} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{path} is open already: {user} has it on {host}.</source>
        <translation>{path} ist schon geöffnet: {user} hat es auf {host}.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is.</source>
        <translation>{path} gibt es schon und wurde gelassen, wie es ist.</translation>
    </message>
    <message>
        <source>{path} is this document itself: choose another name.</source>
        <translation>{path} ist dieses Dokument selbst: Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is too large for a template: it may hold {limit} MB.</source>
        <translation>{path} ist zu groß für eine Vorlage: Sie darf {limit} MB enthalten.</translation>
    </message>
    <message>
        <source>{path} is write-protected: save a copy to change it.</source>
        <translation>{path} ist schreibgeschützt: Ändern lässt sich eine Kopie.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Mapper (schema {schema}, this program knows up to {known}): open it with that.</source>
        <translation>{path} stammt von einem neueren Mapper (Schema {schema}, dieses Programm kennt bis {known}): Bitte damit öffnen.</translation>
    </message>
    <message>
        <source>{path} was opened for reading only, as asked.</source>
        <translation>{path} wurde wie gewünscht nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{path} would become too large.</source>
        <translation>{path} würde zu groß.</translation>
    </message>
    <message>
        <source>{path}: nothing here has the id “{id}”.</source>
        <translation>{path}: Nichts hier hat die Kennung „{id}“.</translation>
    </message>
    <message>
        <source>{path}: the id “{id}” is taken already.</source>
        <translation>{path}: Die Kennung „{id}“ ist schon vergeben.</translation>
    </message>
    <message>
        <source>{path}: this key is not known.</source>
        <translation>{path}: Dieser Schlüssel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{path}: this text holds characters that cannot be stored.</source>
        <translation>{path}: Dieser Text enthält Zeichen, die sich nicht speichern lassen.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{path}: {value} is not one of {words}.</source>
        <translation>{path}: {value} ist keines von {words}.</translation>
    </message>
    <message>
        <source>{path}: {value} is not {wanted}.</source>
        <translation>{path}: {value} ist nicht {wanted}.</translation>
    </message>
    <message>
        <source>{said}.</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>{sheet} repeats rows of another sheet; they were not read.</source>
        <translation>{sheet} wiederholt Zeilen eines anderen Blattes; sie wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>{sheet}, {cell}: what somebody typed in place of “{mark}” stays as it is.</source>
        <translation>{sheet}, {cell}: Was jemand statt „{mark}“ eingetippt hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{sheet}, {cell}: “{mark}” is not known.</source>
        <translation>{sheet}, {cell}: „{mark}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{sheet}, {cell}: “{mark}” is not known; do you mean {near}?</source>
        <translation>{sheet}, {cell}: „{mark}“ ist nicht bekannt; ist {near} gemeint?</translation>
    </message>
    <message>
        <source>{sheet}, {cell}: “{text}” stood there and was replaced. The file was filled by an earlier version, which did not note what it wrote, so nobody knows whether somebody typed that. From now on it is known.</source>
        <translation>{sheet}, {cell}: „{text}“ stand dort und wurde ersetzt. Die Datei wurde von einer früheren Version gefüllt, die nicht festhielt, was sie schrieb; darum ist nicht bekannt, ob jemand das getippt hat. Von nun an ist es bekannt.</translation>
    </message>
    <message>
        <source>{sheet}: {table} has no column with the ids of its rows, so nobody knows them; what the document says of them stays as it is.</source>
        <translation>{sheet}: {table} hat keine Spalte mit den Kennungen ihrer Zeilen, daher kennt sie niemand; was das Dokument von ihnen sagt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{table} on the sheet {sheet} needs more rows, and {what} below it is in the way: move that aside in the template.</source>
        <translation>{table} auf dem Blatt {sheet} braucht mehr Zeilen, und {what} darunter ist im Weg: das in der Vorlage zur Seite rücken.</translation>
    </message>
    <message>
        <source>{table} was left as it is: do you mean {near}?</source>
        <translation>{table} blieb, wie sie ist: ist {near} gemeint?</translation>
    </message>
    <message>
        <source>{table} was left as it is: none of its columns is known.</source>
        <translation>{table} blieb, wie sie ist: keine ihrer Spalten ist bekannt.</translation>
    </message>
    <message>
        <source>{table} was left as it is: what the file says of its columns does not fit.</source>
        <translation>{table} blieb, wie sie ist: was die Datei über ihre Spalten sagt, passt nicht zusammen.</translation>
    </message>
    <message>
        <source>{table}: its filter was for the old rows and was taken off.</source>
        <translation>{table}: der Filter galt den alten Zeilen und wurde aufgehoben.</translation>
    </message>
    <message>
        <source>{table}: rows that are gone from the workbook: {count}. They stay in the document.</source>
        <translation>{table}: Zeilen, die in der Arbeitsmappe fehlen: {count}. Im Dokument bleiben sie.</translation>
    </message>
    <message>
        <source>{table}: rows that have the names of other rows: {count}. They look sorted without the hidden columns of ids, so nothing of them was read.</source>
        <translation>{table}: Zeilen, die die Namen anderer Zeilen haben: {count}. Sie wurden wohl ohne die verborgenen Spalten der Kennungen sortiert, darum wurde nichts von ihnen gelesen.</translation>
    </message>
    <message>
        <source>{table}: the column “{column}” is gone; its values stay as they are.</source>
        <translation>{table}: Die Spalte „{column}“ fehlt; ihre Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{table}: the column “{column}” was taken for one of your own; do you mean “{near}”?</source>
        <translation>{table}: die Spalte „{column}“ gilt als eigene; ist „{near}“ gemeint?</translation>
    </message>
    <message>
        <source>{table}: what you had in the column “{column}” was left out in {count} rows that are no longer on the map.</source>
        <translation>{table}: was in der Spalte „{column}“ stand, fehlt bei {count} Zeilen, die es auf der Karte nicht mehr gibt.</translation>
    </message>
    <message>
        <source>{text} is above {most}.</source>
        <translation>{text} liegt über {most}.</translation>
    </message>
    <message>
        <source>{text} is below {least}.</source>
        <translation>{text} liegt unter {least}.</translation>
    </message>
    <message>
        <source>{text} is not between 0 and 100 %.</source>
        <translation>{text} liegt nicht zwischen 0 und 100 %.</translation>
    </message>
    <message>
        <source>{text} is not between {least} and {most}.</source>
        <translation>{text} liegt nicht zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>{value} is no number a document can hold.</source>
        <translation>{value} ist keine Zahl, die ein Dokument halten kann.</translation>
    </message>
    <message>
        <source>{value} is outside what is possible here.</source>
        <translation>{value} liegt außerhalb dessen, was hier möglich ist.</translation>
    </message>
    <message>
        <source>{value} is too large for a document.</source>
        <translation>{value} ist zu groß für ein Dokument.</translation>
    </message>
    <message>
        <source>“{heading}” is not what is counted in here, so the number is not read.</source>
        <translation>Hier wird nicht in „{heading}“ gezählt, darum wird die Zahl nicht gelesen.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” stand one below the other in two lanes: none of them is earlier.</source>
        <translation>„{name}“ und „{other}“ stehen untereinander in zwei Bahnen: Keiner ist früher.</translation>
    </message>
    <message>
        <source>“{name}” carries numbers, tools, skills or metrics, and a stage cannot take them along.</source>
        <translation>An „{name}“ hängen Zahlen, Werkzeuge, Fertigkeiten oder Kennzahlen, und eine Stufe kann sie nicht mitnehmen.</translation>
    </message>
    <message>
        <source>“{name}” changes a way out of its own step only.</source>
        <translation>„{name}“ ändert nur einen Weg aus dem eigenen Schritt.</translation>
    </message>
    <message>
        <source>“{name}” counts in {unit}, the others in percent: give them one unit first.</source>
        <translation>„{name}“ zählt in {unit}, die anderen in Prozent: Geben Sie ihnen zuerst eine Einheit.</translation>
    </message>
    <message>
        <source>“{name}” does not say how it ends: it is taken as won.</source>
        <translation>„{name}“ sagt nicht, wie es ausgeht: Es gilt als gewonnen.</translation>
    </message>
    <message>
        <source>“{name}” does not say what it changes: a branch, a step or a role.</source>
        <translation>„{name}“ sagt nicht, was geändert wird: eine Verzweigung, ein Schritt oder eine Rolle.</translation>
    </message>
    <message>
        <source>“{name}” has an inside already.</source>
        <translation>„{name}“ hat schon ein Inneres.</translation>
    </message>
    <message>
        <source>“{name}” holds steps: move them into another stage first.</source>
        <translation>„{name}“ enthält Schritte: Verschieben Sie diese zuerst in eine andere Stufe.</translation>
    </message>
    <message>
        <source>“{name}” is a best practice already.</source>
        <translation>„{name}“ ist schon bewährte Praxis.</translation>
    </message>
    <message>
        <source>“{name}” is a scenario: it says other numbers about “{base}”. Draw there, or make this one a to-be map.</source>
        <translation>„{name}“ ist ein Szenario: Es sagt andere Zahlen über „{base}“. Zeichnen Sie dort, oder machen Sie dies zu einer Soll-Karte.</translation>
    </message>
    <message>
        <source>“{name}” is called as an outcome is and leads to no step: it is taken as an end.</source>
        <translation>„{name}“ heißt wie ein Ausgang und führt zu keinem Schritt: Es wird als Ende übernommen.</translation>
    </message>
    <message>
        <source>“{name}” is locked. Unlock it in the Map menu, or work on a copy.</source>
        <translation>„{name}“ ist gesperrt. Bitte im Menü Karte entsperren oder an einer Kopie arbeiten.</translation>
    </message>
    <message>
        <source>“{name}” is no step that somebody works at.</source>
        <translation>„{name}“ ist kein Schritt, an dem jemand arbeitet.</translation>
    </message>
    <message>
        <source>“{name}” is the first already.</source>
        <translation>„{name}“ steht schon an erster Stelle.</translation>
    </message>
    <message>
        <source>“{name}” is the last already.</source>
        <translation>„{name}“ steht schon an letzter Stelle.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>„{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>“{name}” is there already; change the row it has.</source>
        <translation>„{name}“ gibt es schon; bitte deren Zeile ändern.</translation>
    </message>
    <message>
        <source>“{name}” is too small to be split.</source>
        <translation>„{name}“ ist zu klein, um geteilt zu werden.</translation>
    </message>
    <message>
        <source>“{name}” is used by now, so it was kept.</source>
        <translation>„{name}“ wird inzwischen verwendet und blieb deshalb erhalten.</translation>
    </message>
    <message>
        <source>“{name}” would lead back to itself.</source>
        <translation>„{name}“ führte zu sich selbst zurück.</translation>
    </message>
    <message>
        <source>“{name}” would lie inside itself.</source>
        <translation>„{name}“ läge in sich selbst.</translation>
    </message>
    <message>
        <source>“{text}” and {count} more cells of this column stand where the program works out values; they are not taken over.</source>
        <translation>„{text}“ und {count} weitere Zellen dieser Spalte stehen, wo das Programm Werte errechnet; sie werden nicht übernommen.</translation>
    </message>
    <message>
        <source>“{text}” and {count} more cells of this column: names and words come from the map; change them there. They are not taken over.</source>
        <translation>„{text}“ und {count} weitere Zellen dieser Spalte: Namen und Wörter kommen aus der Karte; ändern Sie sie dort. Sie werden nicht übernommen.</translation>
    </message>
    <message>
        <source>“{text}” can be a share or per cent: write it with a % sign.</source>
        <translation>„{text}“ kann ein Anteil oder Prozent sein: Schreiben Sie es mit einem %-Zeichen.</translation>
    </message>
    <message>
        <source>“{text}” can be read in two ways: say which sign is the decimal sign.</source>
        <translation>„{text}“ lässt sich auf zwei Arten lesen: Sagen Sie, welches Zeichen das Dezimalzeichen ist.</translation>
    </message>
    <message>
        <source>“{text}” can be two dates: say whether the day or the month stands first.</source>
        <translation>„{text}“ kann zwei Tage meinen: Sagen Sie, ob der Tag oder der Monat zuerst steht.</translation>
    </message>
    <message>
        <source>“{text}” changes a share by more than 100 %; eight points are +8% or +0.08.</source>
        <translation>„{text}“ ändert einen Anteil um mehr als 100 %; acht Punkte sind +8% oder +0.08.</translation>
    </message>
    <message>
        <source>“{text}” does not say what it changes: a branch, a step or a role.</source>
        <translation>„{text}“ sagt nicht, was sich ändert: ein Zweig, ein Schritt oder eine Rolle.</translation>
    </message>
    <message>
        <source>“{text}” has nowhere to go: the document has no such goal or calendar yet.</source>
        <translation>„{text}“ hat keinen Platz: Ein solches Ziel oder einen solchen Kalender hat das Dokument noch nicht.</translation>
    </message>
    <message>
        <source>“{text}” holds a mark that shows its digits in another order than they are: type it anew.</source>
        <translation>„{text}“ enthält ein Zeichen, das die Ziffern in anderer Folge zeigt, als sie dastehen: bitte neu eintippen.</translation>
    </message>
    <message>
        <source>“{text}” is for the workbook alone; the document keeps no such value.</source>
        <translation>„{text}“ gilt nur in der Arbeitsmappe; das Dokument hält keinen solchen Wert fest.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>„{text}“ ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>“{text}” is no goal; write wins=40 or revenue=2000000.</source>
        <translation>„{text}“ ist kein Ziel; schreiben Sie wins=40 oder revenue=2000000.</translation>
    </message>
    <message>
        <source>“{text}” is no lever; write kind:about=change, such as hire:SDR=+1.</source>
        <translation>„{text}“ ist kein Hebel; schreiben Sie Art:Worum=Änderung, zum Beispiel hire:SDR=+1.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>„{text}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“{text}” is not a month, quarter, year or week.</source>
        <translation>„{text}“ ist kein Monat, Quartal, Jahr und keine Woche.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not known here.</source>
        <translation>„{text}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{text}” names another currency than this document has; nothing is converted.</source>
        <translation>„{text}“ nennt eine andere Währung als die des Dokuments; umgerechnet wird nichts.</translation>
    </message>
    <message>
        <source>“{text}” stands twice: lines lead to the first step of this number.</source>
        <translation>„{text}“ steht zweimal da: Linien führen zum ersten Schritt mit dieser Nummer.</translation>
    </message>
    <message>
        <source>“{text}” stands where a name was left out.</source>
        <translation>„{text}“ steht, wo ein Name weggelassen wurde.</translation>
    </message>
    <message>
        <source>“{text}” stands where the program works out a value; it is not taken over.</source>
        <translation>„{text}“ steht, wo das Programm einen Wert errechnet; das wird nicht übernommen.</translation>
    </message>
    <message>
        <source>“{text}”: names and words come from the map; change them there. It is not taken over.</source>
        <translation>„{text}“: Namen und Wörter kommen aus der Karte; ändern Sie sie dort. Das wird nicht übernommen.</translation>
    </message>
    <message>
        <source>“{text}”: no line leads from “{source}” to “{target}”.</source>
        <translation>„{text}“: Keine Linie führt von „{source}“ zu „{target}“.</translation>
    </message>
    <message>
        <source>“{text}”: nothing on the map is called “{name}”.</source>
        <translation>„{text}“: Auf der Karte heißt nichts „{name}“.</translation>
    </message>
    <message>
        <source>“{text}”: several things on the map are called “{name}”.</source>
        <translation>„{text}“: Auf der Karte heißt mehreres „{name}“.</translation>
    </message>
    <message>
        <source>“{text}”: that step does not ask for this skill, or nobody is there to train.</source>
        <translation>„{text}“: Dieser Schritt verlangt diese Fertigkeit nicht, oder es ist niemand da, der geschult werden könnte.</translation>
    </message>
    <message>
        <source>“{text}”: the workbook shows this as the strategy, the plays or the goal of the map make it; change it in Mapper.</source>
        <translation>„{text}“: Die Arbeitsmappe zeigt dies so, wie es Strategie, Spielzüge oder Ziel der Karte ergeben; bitte in Mapper ändern.</translation>
    </message>
    <message>
        <source>“{text}”: there is no such kind of lever; there are {known}.</source>
        <translation>„{text}“: Diese Art von Hebel gibt es nicht; es gibt {known}.</translation>
    </message>
    <message>
        <source>“{text}”: this step has no such value.</source>
        <translation>„{text}“: Einen solchen Wert hat dieser Schritt nicht.</translation>
    </message>
    <message>
        <source>“{text}”: what this row is about is no longer in the document.</source>
        <translation>„{text}“: Worum es in dieser Zeile geht, ist nicht mehr im Dokument.</translation>
    </message>
    <message>
        <source>“{text}”: “{name}” is no branch; write the names of its two ends, one&gt;other.</source>
        <translation>„{text}“: „{name}“ ist kein Zweig; schreiben Sie die Namen beider Enden, eines&gt;anderes.</translation>
    </message>
    <message>
        <source>“{text}”: “{name}” is no start.</source>
        <translation>„{text}“: „{name}“ ist kein Start.</translation>
    </message>
    <message>
        <source>“{value}” is not a list of bends such as 120,80 120,160.</source>
        <translation>„{value}“ ist keine Liste von Knicken wie 120,80 120,160.</translation>
    </message>
    <message>
        <source>“{value}” is not a list of twelve weights, one for each month from January on.</source>
        <translation>„{value}“ ist keine Liste von zwölf Gewichten, eines für jeden Monat von Januar an.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Ignore it, because…</source>
        <translation>Übergehen, weil…</translation>
    </message>
    <message>
        <source>Why it is ignored</source>
        <translation>Warum es übergangen wird</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a problem or an idea</source>
        <translation>Ein Problem oder eine Idee hinzufügen</translation>
    </message>
    <message>
        <source>Cause, solution, benefit and due date…</source>
        <translation>Ursache, Lösung, Nutzen und Termin …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Open the register, which has all there is to say of them</source>
        <translation>Das Register öffnen, in dem alles dazu steht</translation>
    </message>
    <message>
        <source>Problems and ideas</source>
        <translation>Probleme und Ideen</translation>
    </message>
    <message>
        <source>What is it? Enter adds it</source>
        <translation>Was ist es? Enter fügt es hinzu</translation>
    </message>
    <message>
        <source>and {n} others</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>60 % of a target is taken to be reached on average; published are 55 to 65 % (thecroreport)</source>
        <translation>Im Mittel werden 60 % einer Zielvorgabe als erreicht angenommen; veröffentlicht sind 55 bis 65 % (thecroreport)</translation>
    </message>
    <message>
        <source>85 % of the time is to be used, as the role does not say</source>
        <translation>85 % der Zeit sollen genutzt werden, da die Rolle nichts sagt</translation>
    </message>
    <message>
        <source>A branch has no share at {names}</source>
        <translation>Ein Zweig hat keinen Anteil bei {names}</translation>
    </message>
    <message>
        <source>A day earlier is worth that part of a year’s win</source>
        <translation>Ein Tag früher ist diesen Teil des Gewinns eines Jahres wert</translation>
    </message>
    <message>
        <source>A hire that is planned has no day and counts nothing</source>
        <translation>Eine geplante Einstellung hat keinen Tag und zählt nicht</translation>
    </message>
    <message>
        <source>A hire that was planned for a day that is past counts nothing</source>
        <translation>Eine Einstellung, deren geplanter Tag vorbei ist, zählt nicht</translation>
    </message>
    <message>
        <source>A level that is not stated counts as 0</source>
        <translation>Ein Niveau, das nicht angegeben ist, zählt als 0</translation>
    </message>
    <message>
        <source>A lognormal law fitted to mean and spread</source>
        <translation>Eine Lognormalverteilung, angepasst an Mittel und Streuung</translation>
    </message>
    <message>
        <source>A path takes no loop; some cases come back to {names}</source>
        <translation>Ein Weg nimmt keine Schleife; manche Fälle kommen zurück zu {names}</translation>
    </message>
    <message>
        <source>A score is no number</source>
        <translation>Eine Wertung ist keine Zahl</translation>
    </message>
    <message>
        <source>A share is no number from 0 to 100 % at {names}</source>
        <translation>Ein Anteil ist keine Zahl von 0 bis 100 % bei {names}</translation>
    </message>
    <message>
        <source>A working day has 8 hours, as the map names no calendar</source>
        <translation>Ein Arbeitstag hat 8 Stunden, denn die Karte nennt keinen Kalender</translation>
    </message>
    <message>
        <source>A working day has no hours</source>
        <translation>Ein Arbeitstag hat keine Stunden</translation>
    </message>
    <message>
        <source>Above 95 % waits hang on the smallest change for {names}</source>
        <translation>Über 95 % hängt die Wartezeit an der kleinsten Änderung bei {names}</translation>
    </message>
    <message>
        <source>After a meeting, cases come to {names} many at a time and wait longer than is told here</source>
        <translation>Nach einer Sitzung kommen zu {names} viele Fälle auf einmal und warten länger als hier angegeben</translation>
    </message>
    <message>
        <source>After the last attempt cases count as parked at {names}</source>
        <translation>Nach dem letzten Versuch zählen Fälle als geparkt bei {names}</translation>
    </message>
    <message>
        <source>All of the value counts, as the map states no margin</source>
        <translation>Der ganze Wert zählt, da die Karte keine Marge nennt</translation>
    </message>
    <message>
        <source>All people of {names} have left by then or have not started yet</source>
        <translation>Alle von {names} sind dann nicht mehr oder noch nicht da</translation>
    </message>
    <message>
        <source>All try again and none goes on at {names}</source>
        <translation>Alle versuchen es wieder und keiner geht weiter bei {names}</translation>
    </message>
    <message>
        <source>All was ranked alike</source>
        <translation>Alles wurde gleich gereiht</translation>
    </message>
    <message>
        <source>Along {names} only</source>
        <translation>Nur entlang {names}</translation>
    </message>
    <message>
        <source>An approximation</source>
        <translation>Eine Näherung</translation>
    </message>
    <message>
        <source>As many cases come as can be carried</source>
        <translation>Es kommen so viele Fälle, wie zu schaffen sind</translation>
    </message>
    <message>
        <source>As many cases come as go, for a long time</source>
        <translation>Lange Zeit kommen so viele Fälle, wie gehen</translation>
    </message>
    <message>
        <source>As much comes and as much is done in every week</source>
        <translation>In jeder Woche kommt gleich viel und wird gleich viel erledigt</translation>
    </message>
    <message>
        <source>As none enter yet, as many more come in at each start</source>
        <translation>Da noch keine eintreten, kommen an jedem Start gleich viele hinzu</translation>
    </message>
    <message>
        <source>Attempts are counted anew at each return to {names}</source>
        <translation>Versuche zählen bei jeder Rückkehr neu bei {names}</translation>
    </message>
    <message>
        <source>By priority several people have a law only where their work is alike and exponential: {names}</source>
        <translation>Nach Vorrang gilt für mehrere Personen nur dann ein Gesetz, wenn ihre Arbeit gleich und exponentiell ist: {names}</translation>
    </message>
    <message>
        <source>By the seasons of the map nothing is won in the months of the goal</source>
        <translation>Nach der Saison der Karte wird in den Monaten des Ziels nichts gewonnen</translation>
    </message>
    <message>
        <source>Cases are taken to come by chance, though it is stated how unevenly they come to {names}</source>
        <translation>Fälle gelten als zufällig kommend, obwohl angegeben ist, wie ungleichmäßig sie zu {names} kommen</translation>
    </message>
    <message>
        <source>Cases come at any time alike</source>
        <translation>Fälle kommen zu jeder Zeit gleich</translation>
    </message>
    <message>
        <source>Cases come by chance, independently of one another</source>
        <translation>Fälle kommen zufällig, unabhängig voneinander</translation>
    </message>
    <message>
        <source>Cases come evenly within a month</source>
        <translation>Die Fälle kommen innerhalb eines Monats gleichmäßig</translation>
    </message>
    <message>
        <source>Cases go round too long to be counted at {names}</source>
        <translation>Fälle kreisen zu lange, um gezählt zu werden, bei {names}</translation>
    </message>
    <message>
        <source>Days and hours that are not stated count as nothing</source>
        <translation>Tage und Stunden, die nicht angegeben sind, zählen als nichts</translation>
    </message>
    <message>
        <source>Each case is won or not by itself</source>
        <translation>Jeder Fall wird für sich gewonnen oder nicht</translation>
    </message>
    <message>
        <source>Each review ends by itself, whatever the one before did</source>
        <translation>Jede Prüfung endet für sich, was auch immer die vorige ergab</translation>
    </message>
    <message>
        <source>Each try goes on or not by itself</source>
        <translation>Jeder Versuch geht für sich weiter oder nicht</translation>
    </message>
    <message>
        <source>Even the last one looked at is worth it</source>
        <translation>Selbst die letzte betrachtete lohnt sich</translation>
    </message>
    <message>
        <source>Every start gets the same share of the cases</source>
        <translation>Jeder Start bekommt den gleichen Anteil der Fälle</translation>
    </message>
    <message>
        <source>Fewer than two people ranked them</source>
        <translation>Weniger als zwei Personen haben gereiht</translation>
    </message>
    <message>
        <source>Hours of a usual year, as no calendar tells them</source>
        <translation>Stunden eines üblichen Jahres, da kein Kalender sie nennt</translation>
    </message>
    <message>
        <source>Hours of work spread exponentially</source>
        <translation>Arbeitsstunden streuen exponentiell</translation>
    </message>
    <message>
        <source>How long it takes to find somebody is not stated for {names}</source>
        <translation>Wie lange es dauert, jemanden zu finden, ist nicht angegeben für {names}</translation>
    </message>
    <message>
        <source>How long people grow into the work is not stated for {names}</source>
        <translation>Wie lange die Einarbeitung dauert, ist nicht angegeben für {names}</translation>
    </message>
    <message>
        <source>How many calls each gets is not stated</source>
        <translation>Wie viele Besuche jeder bekommt, ist nicht angegeben</translation>
    </message>
    <message>
        <source>How many cases come is not stated</source>
        <translation>Wie viele Fälle kommen, ist nicht angegeben</translation>
    </message>
    <message>
        <source>How many cases enter is no number</source>
        <translation>Wie viele Fälle eintreten, ist keine Zahl</translation>
    </message>
    <message>
        <source>How many customers there are is not stated</source>
        <translation>Wie viele Kunden es gibt, ist nicht angegeben</translation>
    </message>
    <message>
        <source>How many leave in a year is not stated for {names}</source>
        <translation>Wie viele im Jahr gehen, ist nicht angegeben für {names}</translation>
    </message>
    <message>
        <source>How many leave is not stated</source>
        <translation>Wie viele gehen, ist nicht angegeben</translation>
    </message>
    <message>
        <source>How many of {names} are started is no number</source>
        <translation>Wie viele von {names} begonnen werden, ist keine Zahl</translation>
    </message>
    <message>
        <source>How much is complete and accurate is not stated at {names}</source>
        <translation>Wie viel vollständig und richtig ist, ist nicht angegeben bei {names}</translation>
    </message>
    <message>
        <source>How much of the quota is reached is not stated</source>
        <translation>Wie viel von der Quote erreicht wird, ist nicht angegeben</translation>
    </message>
    <message>
        <source>How much the work differs is not stated for {names}; it is taken as exponential</source>
        <translation>Wie sehr die Arbeit schwankt, ist nicht angegeben für {names}; sie gilt als exponentiell</translation>
    </message>
    <message>
        <source>How the waits differ is not stated at {names}; they are taken as exponential</source>
        <translation>Wie die Wartezeiten streuen, ist nicht angegeben bei {names}; sie gelten als exponentiell</translation>
    </message>
    <message>
        <source>In its busiest months more comes than can be done by {names}</source>
        <translation>In den stärksten Monaten kommt mehr, als {names} schaffen kann</translation>
    </message>
    <message>
        <source>It goes only so far: shares stay between 0 and 100 %, hours, days and cases at 0 or more</source>
        <translation>Es geht nur so weit: Anteile bleiben zwischen 0 und 100 %, Stunden, Tage und Fälle bei 0 oder mehr</translation>
    </message>
    <message>
        <source>It is the last stage</source>
        <translation>Es ist die letzte Stufe</translation>
    </message>
    <message>
        <source>It never pays back, or what is spent once is not stated</source>
        <translation>Er macht sich nie bezahlt, oder was einmal ausgegeben wird, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Long waits are taken to spread exponentially</source>
        <translation>Lange Wartezeiten streuen angenommen exponentiell</translation>
    </message>
    <message>
        <source>Many customers do not wait for {names} to the end, and still count at the steps behind</source>
        <translation>Viele Kunden warten nicht bis zum Ende auf {names} und zählen trotzdem bei den Schritten dahinter</translation>
    </message>
    <message>
        <source>More comes than {names} can do, so the queue grows without end</source>
        <translation>Es kommt mehr, als {names} schaffen kann, darum wächst die Schlange ohne Ende</translation>
    </message>
    <message>
        <source>More is lost than there is</source>
        <translation>Es geht mehr verloren, als da ist</translation>
    </message>
    <message>
        <source>Neither hours nor a most limit {names}</source>
        <translation>Weder Stunden noch ein Höchstes begrenzen {names}</translation>
    </message>
    <message>
        <source>No age limit is stated</source>
        <translation>Keine Altersgrenze angegeben</translation>
    </message>
    <message>
        <source>No best mix was found</source>
        <translation>Keine beste Mischung gefunden</translation>
    </message>
    <message>
        <source>No branch leads straight back to {names}, so a limit of attempts counts nothing there</source>
        <translation>Kein Zweig führt geradewegs zurück zu {names}, eine Grenze der Versuche zählt dort also nichts</translation>
    </message>
    <message>
        <source>No calendar tells the hours of {names}</source>
        <translation>Kein Kalender nennt die Stunden von {names}</translation>
    </message>
    <message>
        <source>No case comes anywhere</source>
        <translation>Kein Fall kommt irgendwohin</translation>
    </message>
    <message>
        <source>No case comes to it</source>
        <translation>Kein Fall kommt dorthin</translation>
    </message>
    <message>
        <source>No case comes to {names}</source>
        <translation>Kein Fall kommt zu {names}</translation>
    </message>
    <message>
        <source>No case is ever won</source>
        <translation>Kein Fall wird je gewonnen</translation>
    </message>
    <message>
        <source>No cycle time is stated for {names}</source>
        <translation>Keine Zykluszeit angegeben für {names}</translation>
    </message>
    <message>
        <source>No days and no hours are stated</source>
        <translation>Weder Tage noch Stunden angegeben</translation>
    </message>
    <message>
        <source>No days are stated at {names}</source>
        <translation>Keine Tage angegeben bei {names}</translation>
    </message>
    <message>
        <source>No days are stated at {names}; they count nothing</source>
        <translation>Keine Tage angegeben bei {names}; sie zählen nicht</translation>
    </message>
    <message>
        <source>No days are stated at {names}; they take as long as their work</source>
        <translation>Keine Tage angegeben bei {names}; sie dauern so lange wie ihre Arbeit</translation>
    </message>
    <message>
        <source>No effort is stated for {names}</source>
        <translation>Kein Aufwand angegeben für {names}</translation>
    </message>
    <message>
        <source>No end of the map counts as won</source>
        <translation>Kein Ende der Karte zählt als gewonnen</translation>
    </message>
    <message>
        <source>No gap is in the list of gaps</source>
        <translation>In der Liste der Lücken steht keine</translation>
    </message>
    <message>
        <source>No goal says how many wins or how much money is aimed at</source>
        <translation>Kein Ziel sagt, wie viele Abschlüsse oder wie viel Geld angestrebt wird</translation>
    </message>
    <message>
        <source>No hours of work are stated</source>
        <translation>Keine Arbeitsstunden angegeben</translation>
    </message>
    <message>
        <source>No hours of work are stated for {names}</source>
        <translation>Keine Arbeitsstunden angegeben für {names}</translation>
    </message>
    <message>
        <source>No law holds where work has priorities and customers give up as well: {names}</source>
        <translation>Kein Gesetz gilt, wo Arbeit Vorrang hat und zugleich Kunden aufgeben: {names}</translation>
    </message>
    <message>
        <source>No limit of attempts is stated at {names}</source>
        <translation>Keine Grenze für Versuche ist angegeben bei {names}</translation>
    </message>
    <message>
        <source>No line leaves {names}</source>
        <translation>Keine Linie verlässt {names}</translation>
    </message>
    <message>
        <source>No margin is stated for {names}</source>
        <translation>Keine Marge ist angegeben für {names}</translation>
    </message>
    <message>
        <source>No number of people keeps the wait within the limit of {names}</source>
        <translation>Keine Zahl von Personen hält die Wartezeit in der Grenze von {names}</translation>
    </message>
    <message>
        <source>No open line leads on from {names}</source>
        <translation>Keine offene Linie führt weiter von {names}</translation>
    </message>
    <message>
        <source>No patience of customers is stated</source>
        <translation>Keine Geduld von Kunden ist angegeben</translation>
    </message>
    <message>
        <source>No sale type says both its value and how many can be started</source>
        <translation>Keine Verkaufsart sagt sowohl ihren Wert als auch, wie viele begonnen werden können</translation>
    </message>
    <message>
        <source>No start lies in the customer’s lane</source>
        <translation>In der Bahn des Kunden liegt kein Start</translation>
    </message>
    <message>
        <source>No value class is stated at {names}</source>
        <translation>Keine Wertklasse angegeben bei {names}</translation>
    </message>
    <message>
        <source>No value is stated for {names}</source>
        <translation>Kein Wert angegeben für {names}</translation>
    </message>
    <message>
        <source>No way leads on from {names}, which is an end</source>
        <translation>Kein Weg führt weiter von {names}, das ein Ende ist</translation>
    </message>
    <message>
        <source>No way leads to a win from {names}</source>
        <translation>Kein Weg führt zu einem Abschluss von {names}</translation>
    </message>
    <message>
        <source>No way leads to an end from {names}</source>
        <translation>Kein Weg führt zu einem Ende von {names}</translation>
    </message>
    <message>
        <source>No win rate is stated for {names}</source>
        <translation>Keine Abschlussquote angegeben für {names}</translation>
    </message>
    <message>
        <source>No wins are needed</source>
        <translation>Keine Abschlüsse nötig</translation>
    </message>
    <message>
        <source>No wins of the year come of this month</source>
        <translation>Aus diesem Monat kommen keine Abschlüsse des Jahres</translation>
    </message>
    <message>
        <source>No won case comes through here</source>
        <translation>Kein gewonnener Fall kommt hier durch</translation>
    </message>
    <message>
        <source>Nobody drops out there</source>
        <translation>Dort steigt niemand aus</translation>
    </message>
    <message>
        <source>Nobody has a target of his or her own on the metric of {names} in its period</source>
        <translation>Niemand hat im Zeitraum von {names} eine eigene Zielvorgabe für dessen Kennzahl</translation>
    </message>
    <message>
        <source>Nobody has time for {names}</source>
        <translation>Niemand hat Zeit für {names}</translation>
    </message>
    <message>
        <source>Nobody is there to do it</source>
        <translation>Niemand ist da, der es tut</translation>
    </message>
    <message>
        <source>Nobody of {names} has a target for the goal</source>
        <translation>Niemand von {names} hat eine Zielvorgabe für das Ziel</translation>
    </message>
    <message>
        <source>Nobody works at {names}</source>
        <translation>Niemand arbeitet bei {names}</translation>
    </message>
    <message>
        <source>Nobody works there</source>
        <translation>Dort arbeitet niemand</translation>
    </message>
    <message>
        <source>Nobody’s cost or calendar is known of {names}</source>
        <translation>Von niemandem sind Kosten oder Kalender bekannt bei {names}</translation>
    </message>
    <message>
        <source>None of the hours of {names} are to be planned: the planned utilisation is 0 %</source>
        <translation>Von den Stunden von {names} soll nichts verplant werden: Die geplante Auslastung ist 0 %</translation>
    </message>
    <message>
        <source>None of {names} is won by the due date</source>
        <translation>Nichts von {names} wird bis zum Termin gewonnen</translation>
    </message>
    <message>
        <source>Nothing goes along the lines</source>
        <translation>Nichts geht die Linien entlang</translation>
    </message>
    <message>
        <source>Nothing is booked yet</source>
        <translation>Noch ist nichts gebucht</translation>
    </message>
    <message>
        <source>Nothing is missing any more</source>
        <translation>Es fehlt nichts mehr</translation>
    </message>
    <message>
        <source>Nothing is spent once, so there is nothing to pay back</source>
        <translation>Einmalig wird nichts ausgegeben, also ist nichts zurückzuverdienen</translation>
    </message>
    <message>
        <source>Nothing is spent, or what is spent is not stated</source>
        <translation>Es wird nichts ausgegeben, oder was ausgegeben wird, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Nothing waited on the first day</source>
        <translation>Am ersten Tag hat nichts gewartet</translation>
    </message>
    <message>
        <source>Of 100 cases that enter, as it is not known how many enter</source>
        <translation>Von 100 Fällen, die beginnen, da nicht bekannt ist, wie viele beginnen</translation>
    </message>
    <message>
        <source>One more costs what colleagues cost: {names}</source>
        <translation>Eine Stelle mehr kostet, was die Kollegen kosten: {names}</translation>
    </message>
    <message>
        <source>One value counts for all wins, as it is not known what {names} brings or how many can be started</source>
        <translation>Ein Wert gilt für alle Abschlüsse, da nicht bekannt ist, was {names} bringt oder wie viele davon begonnen werden können</translation>
    </message>
    <message>
        <source>Only as many more as {names} have time for</source>
        <translation>Nur so viele mehr, wie die Zeit von {names} zulässt</translation>
    </message>
    <message>
        <source>Other cases are won then, and no win of before comes earlier</source>
        <translation>Dann werden andere Fälle gewonnen, und kein bisheriger Abschluss kommt früher</translation>
    </message>
    <message>
        <source>People of {names} come, leave or grow into the work within that time</source>
        <translation>Leute von {names} kommen, gehen oder arbeiten sich in dieser Zeit ein</translation>
    </message>
    <message>
        <source>People of {names} have unequal hours; each counts with the mean of them</source>
        <translation>Die Leute von {names} haben ungleich viele Stunden; alle zählen mit dem Mittel davon</translation>
    </message>
    <message>
        <source>People of {names} have unequal hours; they count as fewer who are alike</source>
        <translation>Die Leute von {names} haben ungleich viele Stunden; sie zählen als weniger gleiche</translation>
    </message>
    <message>
        <source>Read off their map: {names}</source>
        <translation>Von ihrer Karte gelesen: {names}</translation>
    </message>
    <message>
        <source>Several roles are waited for apart at {names}</source>
        <translation>Auf mehrere Rollen wird getrennt gewartet bei {names}</translation>
    </message>
    <message>
        <source>Some months are much busier than others for {names}</source>
        <translation>Manche Monate sind viel stärker als andere bei {names}</translation>
    </message>
    <message>
        <source>Some people of {names} have no calendar and count nothing</source>
        <translation>Einige Personen von {names} haben keinen Kalender und zählen nicht</translation>
    </message>
    <message>
        <source>The customers’ patience is pooled for {names}</source>
        <translation>Die Geduld der Kunden ist gemittelt bei {names}</translation>
    </message>
    <message>
        <source>The customers’ patience spreads exponentially</source>
        <translation>Die Geduld der Kunden streut exponentiell</translation>
    </message>
    <message>
        <source>The day on which {names} was due is over; it is planned to the end of its period of today</source>
        <translation>Der Tag, an dem {names} fällig war, ist vorbei; geplant ist bis zum Ende des heutigen Zeitraums</translation>
    </message>
    <message>
        <source>The day to begin to look for somebody is over for {names}</source>
        <translation>Der Tag, an dem die Suche beginnen müsste, ist vorbei für {names}</translation>
    </message>
    <message>
        <source>The days that a slip takes are not stated</source>
        <translation>Die Tage einer Verschiebung sind nicht angegeben</translation>
    </message>
    <message>
        <source>The due date of the gap has passed</source>
        <translation>Der Termin der Lücke ist vorbei</translation>
    </message>
    <message>
        <source>The gap has no due date</source>
        <translation>Die Lücke hat keinen Termin</translation>
    </message>
    <message>
        <source>The gap has no target</source>
        <translation>Die Lücke hat kein Ziel</translation>
    </message>
    <message>
        <source>The goal does not say how much is aimed at</source>
        <translation>Das Ziel sagt nicht, wie viel angestrebt wird</translation>
    </message>
    <message>
        <source>The hours are all that {names} has; other maps take a part of them</source>
        <translation>Die Stunden sind alle, die {names} hat; andere Karten nehmen einen Teil davon</translation>
    </message>
    <message>
        <source>The hours of a call are not stated</source>
        <translation>Die Stunden eines Besuchs sind nicht angegeben</translation>
    </message>
    <message>
        <source>The hours of a case are not stated</source>
        <translation>Die Stunden eines Falls sind nicht angegeben</translation>
    </message>
    <message>
        <source>The hours of a person are not stated</source>
        <translation>Die Stunden einer Person sind nicht angegeben</translation>
    </message>
    <message>
        <source>The hours of {names} are not known and do not limit</source>
        <translation>Die Stunden von {names} sind nicht bekannt und begrenzen nicht</translation>
    </message>
    <message>
        <source>The law does not tell how waits spread</source>
        <translation>Das Gesetz sagt nicht, wie Wartezeiten streuen</translation>
    </message>
    <message>
        <source>The law of chance holds from eight things on</source>
        <translation>Das Gesetz des Zufalls gilt ab acht Dingen</translation>
    </message>
    <message>
        <source>The lead time is no number</source>
        <translation>Die Durchlaufzeit ist keine Zahl</translation>
    </message>
    <message>
        <source>The limit of attempts is not counted at {names}</source>
        <translation>Die Grenze der Versuche zählt nicht bei {names}</translation>
    </message>
    <message>
        <source>The list of targets is empty</source>
        <translation>Die Liste der Zielvorgaben ist leer</translation>
    </message>
    <message>
        <source>The map does not say what a win is worth</source>
        <translation>Die Karte sagt nicht, was ein Abschluss wert ist</translation>
    </message>
    <message>
        <source>The map does not say what a won deal is worth</source>
        <translation>Die Karte sagt nicht, was ein gewonnenes Geschäft wert ist</translation>
    </message>
    <message>
        <source>The map has no end</source>
        <translation>Die Karte hat kein Ende</translation>
    </message>
    <message>
        <source>The map has no start</source>
        <translation>Die Karte hat keinen Start</translation>
    </message>
    <message>
        <source>The map names no goal; {names} is the first that can be planned from</source>
        <translation>Die Karte nennt kein Ziel; {names} ist das erste, von dem aus geplant werden kann</translation>
    </message>
    <message>
        <source>The map {names} states another value of a won case; that of its sale types counts</source>
        <translation>Die Karte {names} nennt einen anderen Wert eines gewonnenen Falls; es gilt der ihrer Verkaufsarten</translation>
    </message>
    <message>
        <source>The meeting takes all that wait</source>
        <translation>Die Sitzung behandelt alle, die warten</translation>
    </message>
    <message>
        <source>The months are those of a whole year that goes on as the goal asks for its period</source>
        <translation>Die Monate sind die eines ganzen Jahres, das so weitergeht, wie das Ziel es für seinen Zeitraum verlangt</translation>
    </message>
    <message>
        <source>The path ends at {names}, which is no win</source>
        <translation>Der Weg endet bei {names}, und das ist kein Abschluss</translation>
    </message>
    <message>
        <source>The path goes back at {names}</source>
        <translation>Der Weg geht zurück bei {names}</translation>
    </message>
    <message>
        <source>The path is empty</source>
        <translation>Der Weg ist leer</translation>
    </message>
    <message>
        <source>The people of {names} have no hours for cases</source>
        <translation>Die Personen von {names} haben keine Stunden für Fälle</translation>
    </message>
    <message>
        <source>The period has no working days</source>
        <translation>Der Zeitraum hat keine Arbeitstage</translation>
    </message>
    <message>
        <source>The quota is not stated</source>
        <translation>Die Quote ist nicht angegeben</translation>
    </message>
    <message>
        <source>The range, for 90 of 100, allows for chance: each case is won or not by itself</source>
        <translation>Die Spanne, für 90 von 100, rechnet mit dem Zufall: Jeder Fall wird für sich gewonnen oder nicht</translation>
    </message>
    <message>
        <source>The range, for 90 of 100, allows for other counts of cases than those at {names}</source>
        <translation>Die Spanne, für 90 von 100, rechnet mit anderen Zählungen von Fällen als denen bei {names}</translation>
    </message>
    <message>
        <source>The range, for 90 of 100, allows for what people estimated in a vote at {names}</source>
        <translation>Die Spanne, für 90 von 100, rechnet mit dem, was in einer Abstimmung geschätzt wurde: {names}</translation>
    </message>
    <message>
        <source>The shares do not add up to 100 % at {names}</source>
        <translation>Die Anteile ergeben nicht 100 % bei {names}</translation>
    </message>
    <message>
        <source>The spread of the cycle is not stated and taken as 71 % of it for {names}</source>
        <translation>Die Streuung des Zyklus ist nicht angegeben und wird als 71 % davon genommen für {names}</translation>
    </message>
    <message>
        <source>The start does not say how many cases enter a month</source>
        <translation>Der Start sagt nicht, wie viele Fälle im Monat eintreten</translation>
    </message>
    <message>
        <source>The targets of {names} are not for the whole period of the goal</source>
        <translation>Die Zielvorgaben von {names} gelten nicht für den ganzen Zeitraum des Ziels</translation>
    </message>
    <message>
        <source>The value of a won case is that of {names}</source>
        <translation>Der Wert eines gewonnenen Falls ist der von {names}</translation>
    </message>
    <message>
        <source>The value of a won case is the mean of {names}, by how many of each can be started and are won</source>
        <translation>Der Wert eines gewonnenen Falls ist der Mittelwert von {names}, je nachdem, wie viele davon begonnen werden können und gewonnen werden</translation>
    </message>
    <message>
        <source>The visits of all maps wait in one queue for {names}</source>
        <translation>Die Besuche aller Karten warten in einer Schlange auf {names}</translation>
    </message>
    <message>
        <source>The weights of the months are no numbers</source>
        <translation>Die Gewichte der Monate sind keine Zahlen</translation>
    </message>
    <message>
        <source>The whole goal is asked of this map, and as well of {names}</source>
        <translation>Das ganze Ziel wird von dieser Karte verlangt, und ebenso von {names}</translation>
    </message>
    <message>
        <source>The win rate of {names} asks for another number of entries than that of the map, by which all else is counted</source>
        <translation>Die Abschlussquote von {names} verlangt eine andere Zahl von Eintritten als die der Karte, nach der alles andere gerechnet ist</translation>
    </message>
    <message>
        <source>The work is taken as exponential for {names}</source>
        <translation>Die Arbeit gilt als exponentiell bei {names}</translation>
    </message>
    <message>
        <source>The work of a case falls into the month in which it enters</source>
        <translation>Die Arbeit eines Falls fällt in den Monat, in dem er eintritt</translation>
    </message>
    <message>
        <source>The work takes longer than the days stated at {names}</source>
        <translation>Die Arbeit dauert länger als die angegebenen Tage bei {names}</translation>
    </message>
    <message>
        <source>There are fewer than two things to rank</source>
        <translation>Es gibt weniger als zwei Dinge zu reihen</translation>
    </message>
    <message>
        <source>There are more paths than were looked at</source>
        <translation>Es gibt mehr Wege, als betrachtet wurden</translation>
    </message>
    <message>
        <source>There are no sale types to fill it with</source>
        <translation>Es gibt keine Verkaufsarten, um sie zu füllen</translation>
    </message>
    <message>
        <source>There is more to do than hours already for {names}</source>
        <translation>Schon mehr zu tun, als Stunden da sind, für {names}</translation>
    </message>
    <message>
        <source>There is nothing to compare it with</source>
        <translation>Es gibt nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Too little comes in the year for a law to hold for {names}</source>
        <translation>Im Jahr kommt zu wenig, um eine Wartezeit zu berechnen: {names}</translation>
    </message>
    <message>
        <source>Visits are no number at {names}</source>
        <translation>Besuche sind keine Zahl bei {names}</translation>
    </message>
    <message>
        <source>Waits by Allen-Cunneen</source>
        <translation>Wartezeiten nach Allen-Cunneen</translation>
    </message>
    <message>
        <source>What a day of delay costs is not stated</source>
        <translation>Was ein Tag Verzögerung kostet, ist nicht angegeben</translation>
    </message>
    <message>
        <source>What a person costs is not stated</source>
        <translation>Was eine Person kostet, ist nicht angegeben</translation>
    </message>
    <message>
        <source>What busy months bring waits for {names} and is done in later ones, what came first first; what still waits at the end is not won by then</source>
        <translation>Was volle Monate bringen, wartet auf {names} und wird in späteren erledigt, was zuerst kam, zuerst; was am Ende noch wartet, ist bis dahin nicht gewonnen</translation>
    </message>
    <message>
        <source>What enters the maps takes hours of {names}, which are taken off; what it brings is not counted</source>
        <translation>Was in die Karten eintritt, braucht Stunden von {names}, die abgezogen sind; was es bringt, zählt nicht</translation>
    </message>
    <message>
        <source>What is aimed at is no number</source>
        <translation>Was angestrebt wird, ist keine Zahl</translation>
    </message>
    <message>
        <source>What is aimed at is not stated</source>
        <translation>Was angestrebt wird, ist nicht angegeben</translation>
    </message>
    <message>
        <source>What is aimed at is the most money, whatever is missing</source>
        <translation>Angestrebt wird das meiste Geld, was auch immer fehlt</translation>
    </message>
    <message>
        <source>What is lost is no share</source>
        <translation>Was verloren geht, ist kein Anteil</translation>
    </message>
    <message>
        <source>What is open is won at the same rate as ever</source>
        <translation>Was offen ist, wird mit derselben Quote gewonnen wie immer</translation>
    </message>
    <message>
        <source>What is stated is no number at {names}</source>
        <translation>Was angegeben ist, ist keine Zahl bei {names}</translation>
    </message>
    <message>
        <source>What is stated is no number to reckon with at {names}</source>
        <translation>Mit dem, was angegeben ist, lässt sich nicht rechnen bei {names}</translation>
    </message>
    <message>
        <source>What is stated of {names} is no number to reckon with</source>
        <translation>Was über {names} angegeben ist, ist keine Zahl, mit der man rechnen kann</translation>
    </message>
    <message>
        <source>What is too much is held back before it enters</source>
        <translation>Was zu viel ist, wird vor dem Eintritt zurückgehalten</translation>
    </message>
    <message>
        <source>What is urgent comes first</source>
        <translation>Dringendes kommt zuerst</translation>
    </message>
    <message>
        <source>What it costs is not stated and counts as nothing</source>
        <translation>Was es kostet, ist nicht angegeben und zählt als nichts</translation>
    </message>
    <message>
        <source>What it would change is no longer on the map</source>
        <translation>Was er ändern würde, ist nicht mehr auf der Karte</translation>
    </message>
    <message>
        <source>What one person brings is not stated</source>
        <translation>Was eine Person bringt, ist nicht angegeben</translation>
    </message>
    <message>
        <source>What people can carry is not known and does not limit</source>
        <translation>Was Personen schaffen, ist nicht bekannt und begrenzt nicht</translation>
    </message>
    <message>
        <source>What so many people bring is not stated</source>
        <translation>Was so viele Personen bringen, ist nicht angegeben</translation>
    </message>
    <message>
        <source>Where it is let in and piles up inside instead, fewer are won</source>
        <translation>Wo es stattdessen eintritt und sich innen staut, werden weniger gewonnen</translation>
    </message>
    <message>
        <source>Who comes first is served first, at whatever step</source>
        <translation>Wer zuerst kommt, ist zuerst dran, an welchem Schritt auch immer</translation>
    </message>
    <message>
        <source>Who ranks by accident ranks blindly, each alone</source>
        <translation>Wer zufällig reiht, reiht blind und jeder für sich</translation>
    </message>
    <message>
        <source>Who voted is not known</source>
        <translation>Wer gestimmt hat, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Work that was begun is finished first</source>
        <translation>Begonnene Arbeit wird erst beendet</translation>
    </message>
    <message>
        <source>Worked out for a mix that may hold parts of cases</source>
        <translation>Berechnet für eine Mischung, die auch Teile von Fällen enthalten kann</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>counts of cases</source>
        <translation>Zählung von Fällen</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>{names} counts neither wins nor money in the currency of the document</source>
        <translation>{names} zählt weder Abschlüsse noch Geld in der Währung des Dokuments</translation>
    </message>
    <message>
        <source>{names} has more than 100 % of the time given away</source>
        <translation>Von {names} sind mehr als 100 % der Zeit vergeben</translation>
    </message>
    <message>
        <source>{names} has no hours for cases</source>
        <translation>{names} hat keine Stunden für Fälle</translation>
    </message>
    <message>
        <source>{names} has no metric of which people could have targets</source>
        <translation>{names} hat keine Kennzahl, für die es Zielvorgaben der Einzelnen geben könnte</translation>
    </message>
    <message>
        <source>{names} has no time for all maps together: what comes first is done first, so each map gets its part by the hours it asks for</source>
        <translation>{names} hat nicht für alle Karten zusammen Zeit: Was zuerst kommt, wird zuerst getan, also bekommt jede Karte ihren Teil nach den Stunden, die sie verlangt</translation>
    </message>
    <message>
        <source>{names} has no time for all maps together; what this brings to the others, or takes from them, is not counted here</source>
        <translation>{names} hat nicht für alle Karten zusammen Zeit; was dies den anderen bringt oder nimmt, ist hier nicht gezählt</translation>
    </message>
    <message>
        <source>{names} has nothing to spare</source>
        <translation>{names} hat nichts frei</translation>
    </message>
    <message>
        <source>{names} is no sale type of this gap</source>
        <translation>{names} ist keine Verkaufsart dieser Lücke</translation>
    </message>
    <message>
        <source>{names} is not asked for there</source>
        <translation>{names} wird dort nicht verlangt</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Maps</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>Choose at least one map and one part.</source>
        <translation>Mindestens eine Karte und einen Teil wählen.</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>One file for every browser and phone, with maps to zoom. It asks nothing of the network.</source>
        <translation>Eine Datei für jeden Browser und jedes Telefon, mit Karten zum Zoomen. Sie fragt nichts vom Netz.</translation>
    </message>
    <message>
        <source>P&amp;arts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Pages to print or send, with links and bookmarks. Maps have pages of their own.</source>
        <translation>Seiten zum Drucken oder Senden, mit Links und Lesezeichen. Karten haben eigene Seiten.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>To go on writing in Word: its own headings, tables and pictures.</source>
        <translation>Zum Weiterschreiben in Word: mit Überschriften, Tabellen und Bildern von Word.</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>It is a best practice now, and stands in their list.</source>
        <translation>Das ist jetzt bewährte Praxis und steht in deren Liste.</translation>
    </message>
    <message>
        <source>Make it a best practice</source>
        <translation>Zur bewährten Praxis machen</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>Nächste Runde</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Runde {n}</translation>
    </message>
    <message>
        <source>Take over: {what}</source>
        <translation>Übernehmen: {what}</translation>
    </message>
    <message>
        <source>The map says so: {what} {value}</source>
        <translation>In der Karte steht es so: {what} {value}</translation>
    </message>
</context>
<context>
    <name>Return</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Age limit in days</source>
        <translation>Altersgrenze in Tagen</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Agreed date</source>
        <translation>Vereinbarter Termin</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Changed in the workbook: {count}</source>
        <translation>In der Arbeitsmappe geändert: {count}</translation>
    </message>
    <message>
        <source>Changed on both sides: {count}</source>
        <translation>Auf beiden Seiten geändert: {count}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>Kosten im Jahr</translation>
    </message>
    <message>
        <source>Cost of a day</source>
        <translation>Kosten eines Tags</translation>
    </message>
    <message>
        <source>Days it moves by</source>
        <translation>Tage je Verschiebung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Entries a month</source>
        <translation>Eintritte im Monat</translation>
    </message>
    <message>
        <source>Full-time share</source>
        <translation>Vollzeitanteil</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hours for one</source>
        <translation>Stunden für einen</translation>
    </message>
    <message>
        <source>Hours per visit</source>
        <translation>Stunden je Besuch</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Im Dokument</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>In der Mappe</translation>
    </message>
    <message>
        <source>Left as it is: {count}</source>
        <translation>Bleibt, wie es ist: {count}</translation>
    </message>
    <message>
        <source>Level held</source>
        <translation>Stufe vorhanden</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Money aimed at</source>
        <translation>Angestrebtes Geld</translation>
    </message>
    <message>
        <source>Most attempts</source>
        <translation>Höchstens Versuche</translation>
    </message>
    <message>
        <source>Most that can be started</source>
        <translation>Höchstens zu beginnen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New rows: {count}</source>
        <translation>Neue Zeilen: {count}</translation>
    </message>
    <message>
        <source>Not understood: {count}</source>
        <translation>Nicht verstanden: {count}</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Von Fällen</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>Eigenes Ziel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Period of the goal</source>
        <translation>Zeitraum des Ziels</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Anteil der Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Target use of the hours</source>
        <translation>Angestrebte Auslastung</translation>
    </message>
    <message>
        <source>The date holds</source>
        <translation>Termin hält</translation>
    </message>
    <message>
        <source>The date moves</source>
        <translation>Termin rückt</translation>
    </message>
    <message>
        <source>Time not spent on cases</source>
        <translation>Zeit nicht an Fällen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of a won case</source>
        <translation>Wert eines gewonnenen Falls</translation>
    </message>
    <message>
        <source>Wait days</source>
        <translation>Wartetage</translation>
    </message>
    <message>
        <source>When written</source>
        <translation>Ursprünglich</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Working hours a day</source>
        <translation>Arbeitsstunden am Tag</translation>
    </message>
    <message>
        <source>as the metric says</source>
        <translation>wie die Kennzahl</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>RolledRow</name>
    <message>
        <source>Show {0} inside</source>
        <translation>{0} im Innern zeigen</translation>
    </message>
    <message>
        <source>from inside</source>
        <translation>von innen</translation>
    </message>
</context>
<context>
    <name>RoomCheck</name>
    <message>
        <source>Close the room check</source>
        <translation>Raumprüfung schließen</translation>
    </message>
    <message>
        <source>Counts of stages</source>
        <translation>Zahlen der Stufen</translation>
    </message>
    <message>
        <source>Counts on steps</source>
        <translation>Zahlen an Schritten</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Höhe des Bildes</translation>
    </message>
    <message>
        <source>Lanes and stages</source>
        <translation>Bahnen und Stufen</translation>
    </message>
    <message>
        <source>Letters need {n} pixels here, {best} to be read with comfort.</source>
        <translation>Schrift braucht hier {n} Pixel, {best}, um bequem lesbar zu sein.</translation>
    </message>
    <message>
        <source>Names of steps</source>
        <translation>Namen der Schritte</translation>
    </message>
    <message>
        <source>Room check</source>
        <translation>Raumprüfung</translation>
    </message>
    <message>
        <source>To the last row</source>
        <translation>Bis zur letzten Reihe</translation>
    </message>
    <message>
        <source>Words on lines</source>
        <translation>Wörter an Linien</translation>
    </message>
    <message>
        <source>Zoom to {zoom}, where names can be read</source>
        <translation>Auf {zoom} zoomen, dort sind Namen lesbar</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>not shown at this zoom</source>
        <translation>bei diesem Zoom nicht gezeigt</translation>
    </message>
    <message>
        <source>read with comfort</source>
        <translation>bequem lesbar</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} Pixel</translation>
    </message>
</context>
<context>
    <name>RoomFigures</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Targets by person</source>
        <translation>Zielvorgaben je Person</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Show it on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{n} hits</source>
        <translation>{n} Treffer</translation>
    </message>
</context>
<context>
    <name>SearchPad</name>
    <message>
        <source>Find a step, lane, stage, tool, skill, metric</source>
        <translation>Schritt, Bahn, Stufe, Werkzeug, Fertigkeit, Kennzahl finden</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the map</source>
        <translation>Die Karte durchsuchen</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
</context>
<context>
    <name>SecondView</name>
    <message>
        <source>The other map</source>
        <translation>Die andere Karte</translation>
    </message>
</context>
<context>
    <name>ServingPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>By its stage “{stage}”: {names}</source>
        <translation>Durch seine Stufe „{stage}“: {names}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>{1}/{2} · {0}</source>
        <translation>{1}/{2} · {0}</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Anonymous: keep no names with the votes</source>
        <translation>Anonym: keine Namen zu den Stimmen speichern</translation>
    </message>
    <message>
        <source>Dots for each</source>
        <translation>Punkte je Person</translation>
    </message>
    <message>
        <source>Estimate low, middle, high</source>
        <translation>Schätzung niedrig, mittel, hoch</translation>
    </message>
    <message>
        <source>Fist of five</source>
        <translation>Fünf Finger</translation>
    </message>
    <message>
        <source>How to vote</source>
        <translation>Wie abgestimmt wird</translation>
    </message>
    <message>
        <source>Is “{name}” right as it stands?</source>
        <translation>Ist „{name}“ so richtig?</translation>
    </message>
    <message>
        <source>Mean from</source>
        <translation>Mittel ab</translation>
    </message>
    <message>
        <source>Most on one</source>
        <translation>Höchstens je Eintrag</translation>
    </message>
    <message>
        <source>Nobody below</source>
        <translation>Niemand unter</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Abstimmung eröffnen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Spread below</source>
        <translation>Streuung unter</translation>
    </message>
    <message>
        <source>Turnout from</source>
        <translation>Beteiligung ab</translation>
    </message>
    <message>
        <source>What should we do first?</source>
        <translation>Was sollten wir zuerst tun?</translation>
    </message>
    <message>
        <source>{what} at “{name}”: what do you think?</source>
        <translation>Schätzung: {what} bei „{name}“</translation>
    </message>
</context>
<context>
    <name>ShareField</name>
    <message>
        <source>A bare number is %.</source>
        <translation>Eine bloße Zahl ist %.</translation>
    </message>
    <message>
        <source>A bare number is a count here.</source>
        <translation>Eine bloße Zahl ist hier eine Anzahl.</translation>
    </message>
    <message>
        <source>Cases are whole numbers.</source>
        <translation>Fälle sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>Not above {0}.</source>
        <translation>Nicht über {0}.</translation>
    </message>
    <message>
        <source>Not below {0}.</source>
        <translation>Nicht unter {0}.</translation>
    </message>
    <message>
        <source>Write it like 70 % or 27 cases.</source>
        <translation>Bitte wie 70 % oder 27 Fälle schreiben.</translation>
    </message>
    <message>
        <source>“70 %” is a share of the cases; “27 cases” a count, made into shares.</source>
        <translation>„70 %“ ist ein Anteil der Fälle; „27 Fälle“ eine Anzahl, aus der ein Anteil wird.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>what is selected is only here</source>
        <translation>das Ausgewählte gibt es nur hier</translation>
    </message>
</context>
<context>
    <name>SignRow</name>
    <message>
        <source>Look at what was signed</source>
        <translation>Ansehen, was unterschrieben wurde</translation>
    </message>
    <message>
        <source>Take back the signature of {0}</source>
        <translation>Unterschrift von {0} zurücknehmen</translation>
    </message>
    <message>
        <source>signed, but changed since</source>
        <translation>unterschrieben, seither geändert</translation>
    </message>
</context>
<context>
    <name>SigningPart</name>
    <message>
        <source>Agreed by</source>
        <translation>Vereinbart von</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Signed: {name}</source>
        <translation>Unterschrieben: {name}</translation>
    </message>
    <message>
        <source>What do those who sign agree on?</source>
        <translation>Worauf einigen sich, die unterschreiben?</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>Wer unterschreibt?</translation>
    </message>
</context>
<context>
    <name>SkillPart</name>
    <message>
        <source>Add a skill</source>
        <translation>Fertigkeit hinzufügen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
</context>
<context>
    <name>SkillRow</name>
    <message>
        <source>Level of {0}</source>
        <translation>Niveau von {0}</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
</context>
<context>
    <name>SlidesDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Maps</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Export slides</source>
        <translation>Folien exportieren</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>None: plain slides</source>
        <translation>Keine: schlichte Folien</translation>
    </message>
    <message>
        <source>PowerPoint files (*.pptx *.potx)</source>
        <translation>PowerPoint-Dateien (*.pptx *.potx)</translation>
    </message>
    <message>
        <source>Shapes and lines can be changed in PowerPoint. Of a template its layouts and colours are used, its slides are left out.</source>
        <translation>Formen und Linien lassen sich in PowerPoint ändern. Von einer Vorlage werden Layouts und Farben verwendet, ihre Folien fallen weg.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>A level is a number from 0 to {0}.</source>
        <translation>Eine Stufe ist eine Zahl von 0 bis {0}.</translation>
    </message>
    <message>
        <source>Not a day. Write it like {0}.</source>
        <translation>Kein Datum. Bitte wie {0} schreiben.</translation>
    </message>
    <message>
        <source>There are several called “{0}”.</source>
        <translation>Mehrere heißen „{0}“.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das kann nicht leer sein.</translation>
    </message>
    <message>
        <source>“{0}” behind a name in quotation marks says nothing.</source>
        <translation>„{0}“ hinter einem Namen in Anführungszeichen sagt nichts.</translation>
    </message>
    <message>
        <source>“{0}” is none of these: {1}</source>
        <translation>„{0}“ ist keines von diesen: {1}</translation>
    </message>
</context>
<context>
    <name>StageHeader</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Add a stage at the end</source>
        <translation>Stufe am Ende hinzufügen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>{0} stages selected</source>
        <translation>{0} Stufen ausgewählt</translation>
    </message>
</context>
<context>
    <name>StarterAbout</name>
    <message>
        <source>About the entry</source>
        <translation>Über den Eintrag</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Verwendet bei</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
</context>
<context>
    <name>StarterLibraryDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add from the starter library</source>
        <translation>Aus der Starterbibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation>Arten von Einträgen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Nothing here has this in its name.</source>
        <translation>Nichts hier hat das im Namen.</translation>
    </message>
    <message>
        <source>Search the starter library</source>
        <translation>Starterbibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Tick what you need.</source>
        <translation>Haken Sie an, was Sie brauchen.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>{n} ausgewählt</translation>
    </message>
</context>
<context>
    <name>StarterModel</name>
    <message>
        <source>{name} (in this document)</source>
        <translation>{name} (in diesem Dokument)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 lane</source>
        <translation>1 Bahn</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Anderes Dokument</translation>
    </message>
    <message>
        <source>Earlier moment</source>
        <translation>Früherer Stand</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>{n} lanes</source>
        <translation>{n} Bahnen</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
    <message>
        <source>{n} stages</source>
        <translation>{n} Stufen</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} Schritte</translation>
    </message>
</context>
<context>
    <name>StayFigures</name>
    <message>
        <source>All cases come straight back, so none ever leaves: lower that share or set an attempts limit.</source>
        <translation>Alle Fälle kommen sofort zurück, keiner geht je weiter: Senke diesen Anteil oder setze eine Versuchsgrenze.</translation>
    </message>
    <message>
        <source>Cost of a stay</source>
        <translation>Kosten eines Aufenthalts</translation>
    </message>
    <message>
        <source>Each wait takes the same time.</source>
        <translation>Jedes Warten dauert gleich lang.</translation>
    </message>
    <message>
        <source>How long cases stay follows as soon as the mean wait is entered.</source>
        <translation>Wie lange Fälle bleiben, ergibt sich, sobald das mittlere Warten eingetragen ist.</translation>
    </message>
    <message>
        <source>How long cases stay follows as soon as the share of the way back is known.</source>
        <translation>Wie lange Fälle bleiben, ergibt sich, sobald der Anteil des Rückwegs bekannt ist.</translation>
    </message>
    <message>
        <source>No case comes straight back, so there is one try.</source>
        <translation>Kein Fall kommt sofort zurück, also gibt es einen Versuch.</translation>
    </message>
    <message>
        <source>Of the cases that are here on any day, {share} are older than {limit} days: the days they stay beyond {limit} days, divided by all the days they stay. {law}</source>
        <translation>Von den Fällen, die an einem beliebigen Tag hier sind, sind {share} älter als {limit} Tage: die Tage, die sie über {limit} Tage hinaus bleiben, geteilt durch alle Tage, die sie bleiben. {law}</translation>
    </message>
    <message>
        <source>Over the age limit</source>
        <translation>Über der Altersgrenze</translation>
    </message>
    <message>
        <source>Over the age limit of {0} days</source>
        <translation>Über der Altersgrenze von {0} Tagen</translation>
    </message>
    <message>
        <source>Tries on average</source>
        <translation>Versuche im Mittel</translation>
    </message>
    <message>
        <source>Waits are taken as exponential.</source>
        <translation>Wartezeiten gelten als exponentialverteilt.</translation>
    </message>
    <message>
        <source>Waits are taken as gamma with shape {0}.</source>
        <translation>Wartezeiten gelten als gammaverteilt mit der Form {0}.</translation>
    </message>
    <message>
        <source>Whole stay on average</source>
        <translation>Ganzer Aufenthalt im Mittel</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{days} days × {cost} a day = {total}</source>
        <translation>{days} Tage × {cost} am Tag = {total}</translation>
    </message>
    <message>
        <source>{share} come straight back, {limit} times at most: (1 − {share}^{limit}) ÷ (1 − {share}) = {tries}</source>
        <translation>{share} kommen sofort zurück, höchstens {limit} Versuche: (1 − {share}^{limit}) ÷ (1 − {share}) = {tries}</translation>
    </message>
    <message>
        <source>{share} come straight back: 1 ÷ (1 − {share}) = {tries}</source>
        <translation>{share} kommen sofort zurück: 1 ÷ (1 − {share}) = {tries}</translation>
    </message>
    <message>
        <source>{tries} tries × {wait} days = {days} {unit}</source>
        <translation>{tries} Versuche × {wait} Tage = {days} {unit}</translation>
    </message>
</context>
<context>
    <name>StrategyStrip</name>
    <message>
        <source>* not as entered</source>
        <translation>* nicht wie eingetragen</translation>
    </message>
    <message>
        <source>Read the map as it is drawn again</source>
        <translation>Die Karte wieder lesen, wie sie gezeichnet ist</translation>
    </message>
    <message>
        <source>Shares with a star follow from strategy and plays; what is entered stays.</source>
        <translation>Anteile mit Stern folgen aus Strategie und Spielzügen; was eingetragen ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>Actuals</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Add a calendar: type its name, then Enter</source>
        <translation>Kalender hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a gap: type what it is called, then Enter</source>
        <translation>Lücke hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a goal: type its name, then Enter</source>
        <translation>Ziel hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a holiday: its day and name, or paste a list of them</source>
        <translation>Feiertag hinzufügen: Tag und Name, oder eine Liste einfügen</translation>
    </message>
    <message>
        <source>Add a lever, such as hire:SDR=+1 or share:Qualify&gt;Demo=+8%</source>
        <translation>Hebel hinzufügen, etwa hire:SDR=+1 oder share:Qualify&gt;Demo=+8%</translation>
    </message>
    <message>
        <source>Add a measured value: type the metric, then Enter</source>
        <translation>Messwert hinzufügen: Kennzahl tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a metric: type its name, then Enter</source>
        <translation>Kennzahl hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a person: type the name, then Enter</source>
        <translation>Person hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a play: type its name, then Enter</source>
        <translation>Spielzug hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a problem: type it, then Enter</source>
        <translation>Problem hinzufügen: tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a product: type its name, then Enter</source>
        <translation>Produkt hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a role: type its name, then Enter</source>
        <translation>Rolle hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a sale type: type its name, then Enter</source>
        <translation>Verkaufsart hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a skill: type its name, then Enter</source>
        <translation>Fertigkeit hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a step: type its name, then Enter</source>
        <translation>Schritt hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a target: type the metric, then Enter</source>
        <translation>Zielvorgabe hinzufügen: Kennzahl tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add a tool: type its name, then Enter</source>
        <translation>Werkzeug hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add an action: type it, then Enter</source>
        <translation>Maßnahme hinzufügen: tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Add an expected result: type what it is called, then Enter</source>
        <translation>Erwartetes Ergebnis hinzufügen: Namen tippen, dann Eingabe</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Agreed dates</source>
        <translation>Vereinbarte Termine</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Best practices</source>
        <translation>Bewährte Vorgehen</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Changes of hands</source>
        <translation>Wechsel der Zuständigkeit</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Exits of stages</source>
        <translation>Austritte der Stufen</translation>
    </message>
    <message>
        <source>Exits of steps</source>
        <translation>Austritte der Schritte</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Hired before “{name}” is done: first mend the process.</source>
        <translation>Einstellung, bevor „{name}“ erledigt ist: erst den Prozess verbessern.</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Hebel</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>No agreed dates yet: they are entered at a slip.</source>
        <translation>Noch keine vereinbarten Termine: Sie werden an einer Verschiebung eingetragen.</translation>
    </message>
    <message>
        <source>No attachments yet: drop a link or a file on a step.</source>
        <translation>Noch keine Anlagen: einen Verweis oder eine Datei auf einen Schritt ziehen.</translation>
    </message>
    <message>
        <source>No best practices yet: steps that all agree on become them.</source>
        <translation>Noch keine bewährte Praxis: Schritte, über die Einigkeit besteht, werden dazu.</translation>
    </message>
    <message>
        <source>No calendars yet: when do people work?</source>
        <translation>Noch keine Kalender: Wann wird gearbeitet?</translation>
    </message>
    <message>
        <source>No comments yet: K writes one at a step.</source>
        <translation>Noch keine Kommentare: K schreibt einen an einem Schritt.</translation>
    </message>
    <message>
        <source>No expected results yet: what can this map bring, at least and at most?</source>
        <translation>Noch keine erwarteten Ergebnisse: Was kann diese Karte mindestens und höchstens bringen?</translation>
    </message>
    <message>
        <source>No gap yet: what is missing to the revenue aimed at?</source>
        <translation>Noch keine Lücke: Was fehlt zum angestrebten Umsatz?</translation>
    </message>
    <message>
        <source>No goals yet: what shall the process bring?</source>
        <translation>Noch keine Ziele: Was soll der Prozess bringen?</translation>
    </message>
    <message>
        <source>No holidays yet: on which days does nobody work?</source>
        <translation>Noch keine Feiertage: An welchen Tagen arbeitet niemand?</translation>
    </message>
    <message>
        <source>No levers yet: what could be changed, and what would that cost?</source>
        <translation>Noch keine Hebel: Was ließe sich ändern, und was würde es kosten?</translation>
    </message>
    <message>
        <source>No metrics yet: how does one see that it works?</source>
        <translation>Noch keine Kennzahlen: Woran sieht man, dass es läuft?</translation>
    </message>
    <message>
        <source>No plan yet: first mend the process, then hire.</source>
        <translation>Noch kein Plan: erst den Prozess verbessern, dann einstellen.</translation>
    </message>
    <message>
        <source>No plays yet: what does the team do when a case stalls?</source>
        <translation>Noch keine Spielzüge: Was tut das Team, wenn ein Fall stockt?</translation>
    </message>
    <message>
        <source>No products yet: what is sold, and where is it in its life?</source>
        <translation>Noch keine Produkte: Was wird verkauft, und wo im Leben steht es?</translation>
    </message>
    <message>
        <source>No roles yet: who does the work?</source>
        <translation>Noch keine Rollen: Wer macht die Arbeit?</translation>
    </message>
    <message>
        <source>No sale types yet: what else could be sold to fill a gap?</source>
        <translation>Noch keine Verkaufsarten: Was ließe sich sonst verkaufen, um eine Lücke zu füllen?</translation>
    </message>
    <message>
        <source>No skills yet: what must people be able to do?</source>
        <translation>Noch keine Fertigkeiten: Was müssen die Leute können?</translation>
    </message>
    <message>
        <source>No step lies in another lane than on the map that this one is based on.</source>
        <translation>Kein Schritt liegt in einer anderen Bahn als auf der Karte, auf der diese beruht.</translation>
    </message>
    <message>
        <source>No strategies yet: add a product, and it has one for each stage of its life.</source>
        <translation>Noch keine Strategien: Jedes neue Produkt bringt eine je Lebensphase mit.</translation>
    </message>
    <message>
        <source>No targets yet: what will each person aim at?</source>
        <translation>Noch keine Zielvorgaben: Was nimmt sich jede Person vor?</translation>
    </message>
    <message>
        <source>No tools yet: what do people work with?</source>
        <translation>Noch keine Werkzeuge: Womit wird gearbeitet?</translation>
    </message>
    <message>
        <source>No values yet: what was measured?</source>
        <translation>Noch keine Werte: Was wurde gemessen?</translation>
    </message>
    <message>
        <source>No votes yet: Y opens one at a step.</source>
        <translation>Noch keine Abstimmungen: Y eröffnet eine an einem Schritt.</translation>
    </message>
    <message>
        <source>Nobody has signed this map yet.</source>
        <translation>Noch hat niemand diese Karte unterschrieben.</translation>
    </message>
    <message>
        <source>Nobody yet: who works here, and who takes part?</source>
        <translation>Noch niemand: Wer arbeitet hier, und wer nimmt teil?</translation>
    </message>
    <message>
        <source>Nothing yet: problems, ideas, constraints, decisions and actions stand here.</source>
        <translation>Noch nichts: Hier stehen Probleme, Ideen, Hindernisse, Entscheidungen und Maßnahmen.</translation>
    </message>
    <message>
        <source>Nothing yet: what does the customer get here?</source>
        <translation>Noch nichts: Was bekommt der Kunde hier?</translation>
    </message>
    <message>
        <source>Nothing yet: what must be true before a case goes on?</source>
        <translation>Noch nichts: Was muss gelten, bevor es weitergeht?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Spielzüge</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Sale types</source>
        <translation>Verkaufsarten</translation>
    </message>
    <message>
        <source>Sign this map: type who signs, then Enter</source>
        <translation>Diese Karte unterschreiben: Namen tippen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Skills asked for</source>
        <translation>Verlangte Fertigkeiten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielvorgaben</translation>
    </message>
    <message>
        <source>This map has no steps yet.</source>
        <translation>Diese Karte hat noch keine Schritte.</translation>
    </message>
    <message>
        <source>Time for roles</source>
        <translation>Zeit für Rollen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Type the name below to sign the map as it is now.</source>
        <translation>Den Namen unten tippen, um die Karte so zu unterschreiben, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Type the name of a step all agree on, then Enter</source>
        <translation>Namen eines Schritts eingeben, über den Einigkeit besteht, dann Enter</translation>
    </message>
    <message>
        <source>Value of stages</source>
        <translation>Nutzen der Stufen</translation>
    </message>
    <message>
        <source>Value of steps</source>
        <translation>Nutzen der Schritte</translation>
    </message>
    <message>
        <source>Votes held</source>
        <translation>Abstimmungen</translation>
    </message>
    <message>
        <source>What people can do</source>
        <translation>Was Personen können</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>entrenched</source>
        <translation>verankert</translation>
    </message>
    <message>
        <source>no, changed since</source>
        <translation>nein, seither geändert</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>“{name}” is not entrenched yet: adding people may not help.</source>
        <translation>„{name}“ ist noch nicht verankert: Mehr Leute helfen vielleicht nicht.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>New: “{name}”</source>
        <translation>Neu: „{name}“</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>All of these are there already.</source>
        <translation>Alle diese gibt es schon.</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>No column is called “{0}”: it was left out.</source>
        <translation>Keine Spalte heißt „{0}“: Sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>No columns are called {0}: they were left out.</source>
        <translation>Keine Spalten heißen {0}: Sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>No row is as the filters wish.</source>
        <translation>Keine Zeile entspricht den Filtern.</translation>
    </message>
    <message>
        <source>No row was added for “{0}”: {1}</source>
        <translation>Für „{0}“ kam keine Zeile hinzu: {1}</translation>
    </message>
    <message>
        <source>No rows were added for {n} lines; for “{0}”: {1}</source>
        <translation>Für {n} Zeilen kam nichts hinzu; für „{0}“: {1}</translation>
    </message>
    <message>
        <source>No single row is called “{0}”: its line was left out.</source>
        <translation>Nicht genau eine Zeile heißt „{0}“: Was für sie kam, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>No single rows are called {0}: their lines were left out.</source>
        <translation>Nicht genau eine Zeile heißt jeweils {0}: Was für sie kam, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing can be typed here.</source>
        <translation>Hier kann nichts eingegeben werden.</translation>
    </message>
    <message>
        <source>One cell was left as it is: worked out, needed, or not for this kind.</source>
        <translation>Eine Zelle blieb, wie sie ist: berechnet, notwendig oder nicht für diese Art.</translation>
    </message>
    <message>
        <source>One cell was not taken and stands in red as it came.</source>
        <translation>Eine Zelle wurde nicht übernommen und steht rot da, wie sie kam.</translation>
    </message>
    <message>
        <source>One column had no room.</source>
        <translation>Für eine Spalte war kein Platz.</translation>
    </message>
    <message>
        <source>One line has no name and was left out.</source>
        <translation>Eine Zeile hat keinen Namen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>One row had no room below.</source>
        <translation>Für eine Zeile war unten kein Platz.</translation>
    </message>
    <message>
        <source>One thing names it, and it comes off that; undo brings all back.</source>
        <translation>Ein Ding nennt das und verliert es; Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Remove {0} entries?</source>
        <translation>{0} Einträge entfernen?</translation>
    </message>
    <message>
        <source>Remove “{0}”?</source>
        <translation>„{0}“ entfernen?</translation>
    </message>
    <message>
        <source>Rows are added without: {0}.</source>
        <translation>Zeilen kommen hinzu ohne: {0}.</translation>
    </message>
    <message>
        <source>The columns as they were at first</source>
        <translation>Die Spalten wie zu Anfang</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>They are named {0} times and come off everywhere; undo brings all back.</source>
        <translation>Sie werden {0}-mal genannt und verschwinden überall; Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>{0} things name it, and it comes off all of them; undo brings all back.</source>
        <translation>{0} Dinge nennen das und verlieren es; Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>{n} cells were left as they are: worked out, needed, or not for this kind.</source>
        <translation>{n} Zellen blieben, wie sie sind: berechnet, notwendig oder nicht für diese Art.</translation>
    </message>
    <message>
        <source>{n} cells were not taken and stand in red as they came.</source>
        <translation>{n} Zellen wurden nicht übernommen und stehen rot da, wie sie kamen.</translation>
    </message>
    <message>
        <source>{n} columns had no room.</source>
        <translation>Für {n} Spalten war kein Platz.</translation>
    </message>
    <message>
        <source>{n} lines have no name and were left out.</source>
        <translation>{n} Zeilen haben keinen Namen und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>{n} rows had no room below.</source>
        <translation>Für {n} Zeilen war unten kein Platz.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>“{0}” is not for this kind: {1}.</source>
        <translation>„{0}“ gibt es bei dieser Art nicht: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is worked out and cannot be typed.</source>
        <translation>„{0}“ wird errechnet und kann nicht eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Filter by this column</source>
        <translation>Nach dieser Spalte filtern</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>In Lesereihenfolge</translation>
    </message>
    <message>
        <source>Move it back</source>
        <translation>Nach vorn rücken</translation>
    </message>
    <message>
        <source>Move it on</source>
        <translation>Nach hinten rücken</translation>
    </message>
    <message>
        <source>Sort down</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Sort up</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message>
        <source>Kept as they are here: {count}</source>
        <translation>Bleiben, wie sie hier sind: {count}</translation>
    </message>
    <message>
        <source>Lanes: {names}</source>
        <translation>Bahnen: {names}</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>Linien: {count}</translation>
    </message>
    <message>
        <source>Lines: {count}, of which lead back: {back}</source>
        <translation>Linien: {count}, davon führen zurück: {back}</translation>
    </message>
    <message>
        <source>New values: {count}</source>
        <translation>Neue Werte: {count}</translation>
    </message>
    <message>
        <source>Replaced: {count}</source>
        <translation>Ersetzt: {count}</translation>
    </message>
    <message>
        <source>Rows left out for a name that is not known: {count}</source>
        <translation>Zeilen, die wegen unbekannter Namen wegbleiben: {count}</translation>
    </message>
    <message>
        <source>Stages: {names}</source>
        <translation>Stufen: {names}</translation>
    </message>
    <message>
        <source>Steps, starts and ends: {count}</source>
        <translation>Schritte, Anfänge und Enden: {count}</translation>
    </message>
    <message>
        <source>The same already: {count}</source>
        <translation>Schon gleich: {count}</translation>
    </message>
</context>
<context>
    <name>TableImportDialog</name>
    <message>
        <source>A day stands for its</source>
        <translation>Ein Tag steht für seinen Zeitraum</translation>
    </message>
    <message>
        <source>A new map</source>
        <translation>Eine neue Karte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>Importieren als</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behalten, was hier steht</translation>
    </message>
    <message>
        <source>Name of the map</source>
        <translation>Name der Karte</translation>
    </message>
    <message>
        <source>Names that are not known here</source>
        <translation>Namen, die hier nicht bekannt sind</translation>
    </message>
    <message>
        <source>Replace what is here</source>
        <translation>Ersetzen, was hier steht</translation>
    </message>
    <message>
        <source>Row {row} holds the headings</source>
        <translation>Zeile {row} enthält die Überschriften</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Values of the same period</source>
        <translation>Werte desselben Zeitraums</translation>
    </message>
    <message>
        <source>What the columns are for</source>
        <translation>Wofür die Spalten sind</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Working out what would come…</source>
        <translation>Es wird ermittelt, was käme …</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Filter by columns</source>
        <translation>Nach Spalten filtern</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Tabelle filtern</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Merge the rows into “{0}”</source>
        <translation>Die Zeilen in „{0}“ zusammenführen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the rows</source>
        <translation>Zeilen entfernen</translation>
    </message>
    <message>
        <source>Rows of a spreadsheet can be pasted here; a first line of headings tells their columns.</source>
        <translation>Hier lassen sich Zeilen aus einer Tabellenkalkulation einfügen; eine erste Zeile mit Überschriften nennt ihre Spalten.</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>The document is open to be read only.</source>
        <translation>Das Dokument ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} von {1} Zeilen</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} Zeilen</translation>
    </message>
</context>
<context>
    <name>TablePurpose</name>
    <message>
        <source>Age limit in days</source>
        <translation>Altersgrenze in Tagen</translation>
    </message>
    <message>
        <source>Cases in all</source>
        <translation>Fälle insgesamt</translation>
    </message>
    <message>
        <source>Cases of the lines</source>
        <translation>Fälle der Linien</translation>
    </message>
    <message>
        <source>Cases that count</source>
        <translation>Fälle, die zählen</translation>
    </message>
    <message>
        <source>Complete and accurate</source>
        <translation>Vollständig und richtig</translation>
    </message>
    <message>
        <source>Cost of delay a day</source>
        <translation>Kosten des Verzugs je Tag</translation>
    </message>
    <message>
        <source>Days a customer waits</source>
        <translation>Tage, die ein Kunde wartet</translation>
    </message>
    <message>
        <source>Days between meetings</source>
        <translation>Tage zwischen Sitzungen</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>Gezählte Tage</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Entries a month</source>
        <translation>Eintritte im Monat</translation>
    </message>
    <message>
        <source>Exit rule</source>
        <translation>Ausstiegsregel</translation>
    </message>
    <message>
        <source>Hours of the roles</source>
        <translation>Stunden der Rollen</translation>
    </message>
    <message>
        <source>How waits spread</source>
        <translation>Verteilung der Wartezeit</translation>
    </message>
    <message>
        <source>In whose hands the wait is</source>
        <translation>In wessen Händen das Warten liegt</translation>
    </message>
    <message>
        <source>Into the description</source>
        <translation>In die Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>Art des Zeitraums</translation>
    </message>
    <message>
        <source>Kinds of the lines</source>
        <translation>Art der Linien</translation>
    </message>
    <message>
        <source>Labels of the lines</source>
        <translation>Beschriftung der Linien</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Measured values</source>
        <translation>Istwerte</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>Name des Schritts</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Number of the step</source>
        <translation>Nummer des Schritts</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Shares of the lines</source>
        <translation>Anteile der Linien</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spread of the wait</source>
        <translation>Streuung der Wartezeit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps of a process</source>
        <translation>Schritte eines Prozesses</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tries at most</source>
        <translation>Höchstens Versuche</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>Wertklasse</translation>
    </message>
    <message>
        <source>Variation of the work</source>
        <translation>Streuung der Arbeit</translation>
    </message>
    <message>
        <source>Waiting days</source>
        <translation>Wartetage</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– nicht verwendet –</translation>
    </message>
</context>
<context>
    <name>TargetHead</name>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>TargetPart</name>
    <message>
        <source>Add a metric</source>
        <translation>Kennzahl hinzufügen</translation>
    </message>
    <message>
        <source>Metrics and targets</source>
        <translation>Kennzahlen und Ziele</translation>
    </message>
    <message>
        <source>near the target</source>
        <translation>nahe am Ziel</translation>
    </message>
    <message>
        <source>no target yet</source>
        <translation>noch kein Ziel</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>off target</source>
        <translation>Ziel verfehlt</translation>
    </message>
    <message>
        <source>on target</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>Ziel {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{agreed} agreed</source>
        <translation>{agreed} vereinbart</translation>
    </message>
    <message>
        <source>{count} dated values: {first} → {last}</source>
        <translation>{count} datierte Werte: {first} → {last}</translation>
    </message>
    <message>
        <source>{own} of {asked} set their own</source>
        <translation>{own} von {asked} mit eigenem Ziel</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>Actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Besser ist</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Such as %, days or per month; for this step only.</source>
        <translation>Etwa %, Tage oder pro Monat; nur für diesen Schritt.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Abnehmen</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>baseline {0}</source>
        <translation>Ausgangswert {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>fällig {0}</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>owner {0}</source>
        <translation>verantwortlich {0}</translation>
    </message>
</context>
<context>
    <name>TemplateBox</name>
    <message>
        <source>A new workbook</source>
        <translation>Eine neue Mappe</translation>
    </message>
    <message>
        <source>A workbook of my own…</source>
        <translation>Eine eigene Mappe…</translation>
    </message>
    <message>
        <source>Choose the workbook to fill</source>
        <translation>Die Mappe wählen, die gefüllt wird</translation>
    </message>
    <message>
        <source>Workbooks and templates ({endings})</source>
        <translation>Mappen und Vorlagen ({endings})</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>BNVA</source>
        <translation>BNVA</translation>
    </message>
    <message>
        <source>NVA</source>
        <translation>NVA</translation>
    </message>
    <message>
        <source>VA</source>
        <translation>VA</translation>
    </message>
    <message>
        <source>aims at</source>
        <translation>nimmt sich vor</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>lassen zu</translation>
    </message>
    <message>
        <source>an hour at</source>
        <translation>die Stunde zu</translation>
    </message>
    <message>
        <source>are won from there</source>
        <translation>von dort gewonnen</translation>
    </message>
    <message>
        <source>brings</source>
        <translation>bringt</translation>
    </message>
    <message>
        <source>can be started</source>
        <translation>können begonnen werden</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>cases fewer</source>
        <translation>Fälle weniger</translation>
    </message>
    <message>
        <source>cases it allows</source>
        <translation>Fälle, die sie zulässt</translation>
    </message>
    <message>
        <source>cases more</source>
        <translation>Fälle mehr</translation>
    </message>
    <message>
        <source>cases that wait</source>
        <translation>wartende Fälle</translation>
    </message>
    <message>
        <source>cases under way</source>
        <translation>Fälle unterwegs</translation>
    </message>
    <message>
        <source>complete and accurate</source>
        <translation>vollständig und richtig</translation>
    </message>
    <message>
        <source>cost of its visits</source>
        <translation>Kosten seiner Besuche</translation>
    </message>
    <message>
        <source>cost of one</source>
        <translation>Kosten von einem</translation>
    </message>
    <message>
        <source>expected of one</source>
        <translation>von einem zu erwarten</translation>
    </message>
    <message>
        <source>for the meeting</source>
        <translation>auf die Sitzung</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>gehen dorthin</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>holds up to a plus of</source>
        <translation>gilt bis zu einem Plus von</translation>
    </message>
    <message>
        <source>hours of one</source>
        <translation>Stunden für einen</translation>
    </message>
    <message>
        <source>hours of this role</source>
        <translation>Stunden dieser Rolle</translation>
    </message>
    <message>
        <source>hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>margin of one</source>
        <translation>Marge eines Falls</translation>
    </message>
    <message>
        <source>most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>not classed</source>
        <translation>ohne Wertklasse</translation>
    </message>
    <message>
        <source>not left</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>of all come here first</source>
        <translation>von allen kommen zuerst hierher</translation>
    </message>
    <message>
        <source>of all end here</source>
        <translation>von allen enden hier</translation>
    </message>
    <message>
        <source>of all that enter</source>
        <translation>von allen, die eintreten</translation>
    </message>
    <message>
        <source>of the full work</source>
        <translation>der vollen Arbeit</translation>
    </message>
    <message>
        <source>of the open value</source>
        <translation>vom offenen Wert</translation>
    </message>
    <message>
        <source>of the others</source>
        <translation>der anderen</translation>
    </message>
    <message>
        <source>of the wins</source>
        <translation>der Abschlüsse</translation>
    </message>
    <message>
        <source>people for the wait</source>
        <translation>Personen für die Wartezeit</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>Spielzüge</translation>
    </message>
    <message>
        <source>right first time</source>
        <translation>gleich richtig</translation>
    </message>
    <message>
        <source>share of the branch</source>
        <translation>Anteil des Zweigs</translation>
    </message>
    <message>
        <source>share of the wins</source>
        <translation>Anteil der Abschlüsse</translation>
    </message>
    <message>
        <source>spread alone</source>
        <translation>Streuung allein</translation>
    </message>
    <message>
        <source>squared variation of arrivals</source>
        <translation>quadrierte Schwankung der Ankünfte</translation>
    </message>
    <message>
        <source>squared variation of work</source>
        <translation>quadrierte Schwankung der Arbeit</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>dauert</translation>
    </message>
    <message>
        <source>times from there</source>
        <translation>mal von dort</translation>
    </message>
    <message>
        <source>to spare</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>to the win</source>
        <translation>bis zum Abschluss</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>waiting or worked on</source>
        <translation>wartend oder in Arbeit</translation>
    </message>
    <message>
        <source>win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>won in time</source>
        <translation>rechtzeitig gewonnen</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>A text is needed here.</source>
        <translation>Hier wird ein Text gebraucht.</translation>
    </message>
    <message>
        <source>– several –</source>
        <translation>– mehrere –</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer… (Ctrl+Enter)</source>
        <translation>Antworten … (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
</context>
<context>
    <name>TintButton</name>
    <message>
        <source>Colour: {0}</source>
        <translation>Farbe: {0}</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
</context>
<context>
    <name>TitledLines</name>
    <message>
        <source>Figures by line</source>
        <translation>Zahlen nach Zeilen</translation>
    </message>
</context>
<context>
    <name>TouchPart</name>
    <message>
        <source>+ role</source>
        <translation>+ Rolle</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Touch time per visit</source>
        <translation>Bearbeitungszeit je Besuch</translation>
    </message>
</context>
<context>
    <name>TouchRow</name>
    <message>
        <source>Hours of {0}</source>
        <translation>Stunden von {0}</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
    <message>
        <source>Vote on the hours of {0}</source>
        <translation>Über die Stunden von {0} abstimmen</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>1 change of hands</source>
        <translation>1 Handwechsel</translation>
    </message>
    <message>
        <source>Click a start, or any step, to see the way to a win</source>
        <translation>Einen Start oder irgendeinen Schritt anklicken, um den Weg zum Abschluss zu sehen</translation>
    </message>
    <message>
        <source>No start lies in the customer’s lane, so no way begins with the customer.</source>
        <translation>Kein Start liegt in der Bahn des Kunden, also beginnt kein Weg beim Kunden.</translation>
    </message>
    <message>
        <source>This map has no start: there is no way to trace.</source>
        <translation>Diese Karte hat keinen Start: es gibt keinen Weg zu verfolgen.</translation>
    </message>
    <message>
        <source>Trace the way to a win</source>
        <translation>Weg zum Abschluss verfolgen</translation>
    </message>
    <message>
        <source>Way {number} of {count}: {names}. {told}.</source>
        <translation>Weg {number} von {count}: {names}. {told}.</translation>
    </message>
    <message>
        <source>after {name}</source>
        <translation>nach {name}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>über {name}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{n} changes of hands</source>
        <translation>{n} Handwechsel</translation>
    </message>
</context>
<context>
    <name>TraceCard</name>
    <message>
        <source>Arrows: the other ways · Esc: back as before</source>
        <translation>Pfeiltasten: andere Wege · Esc: zurück wie zuvor</translation>
    </message>
    <message>
        <source>Being worked out anew</source>
        <translation>Wird neu berechnet</translation>
    </message>
    <message>
        <source>Go to where it is said</source>
        <translation>Dorthin, wo es gesagt wird</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
    <message>
        <source>Show all of the way</source>
        <translation>Alles zum Weg zeigen</translation>
    </message>
    <message>
        <source>Show the ways alone, below the map</source>
        <translation>Nur die Wege zeigen, unter der Karte</translation>
    </message>
    <message>
        <source>Way through the map</source>
        <translation>Weg durch die Karte</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Ways from {name}</source>
        <translation>Wege ab {name}</translation>
    </message>
</context>
<context>
    <name>Type</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an id (a text of 1 to 200 characters)</source>
        <translation>eine Kennung (ein Text von 1 bis 200 Zeichen)</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>Add one of the whole stage</source>
        <translation>Einen der ganzen Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go to the step that says it</source>
        <translation>Zum Schritt, der es sagt</translation>
    </message>
    <message>
        <source>Say what the customer gets</source>
        <translation>Sagen, was der Kunde bekommt</translation>
    </message>
</context>
<context>
    <name>ValuePart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Aussage hinzufügen</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>Kundennutzen</translation>
    </message>
    <message>
        <source>How can the customer tell?</source>
        <translation>Woran merkt es der Kunde?</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Take this statement away</source>
        <translation>Diese Aussage wegnehmen</translation>
    </message>
    <message>
        <source>What does the customer get here?</source>
        <translation>Was bekommt der Kunde hier?</translation>
    </message>
    <message>
        <source>instead of {n} at its steps</source>
        <translation>statt {n} an den Schritten</translation>
    </message>
    <message>
        <source>{n} at its steps</source>
        <translation>{n} an den Schritten</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Customer value</source>
        <translation>Kundennutzen</translation>
    </message>
    <message>
        <source>What does the customer get here?</source>
        <translation>Was bekommt der Kunde hier?</translation>
    </message>
    <message>
        <source>What does the customer get in {0}?</source>
        <translation>Was bekommt der Kunde in {0}?</translation>
    </message>
    <message>
        <source>What value here?</source>
        <translation>Welcher Nutzen?</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>{0}: what does the customer get here? Click to write it.</source>
        <translation>{0}: Was bekommt der Kunde hier? Klicken, um es zu schreiben.</translation>
    </message>
</context>
<context>
    <name>ValueTitle</name>
    <message>
        <source>Customer value</source>
        <translation>Kundennutzen</translation>
    </message>
    <message>
        <source>What the customer gets in each stage. Click at a stage to write it, or press V.</source>
        <translation>Was der Kunde in jeder Stufe bekommt. Auf eine Stufe klicken oder V drücken, um es zu schreiben.</translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>0 to 5, then Enter</source>
        <translation>0 bis 5, dann Enter</translation>
    </message>
    <message>
        <source>1 dot too many</source>
        <translation>1 Punkt zu viel</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Agreed when {turnout} vote and the spread is below {spread}</source>
        <translation>Vereinbart, wenn {turnout} abstimmen und die Streuung unter {spread} liegt</translation>
    </message>
    <message>
        <source>Agreed when {turnout} vote, nobody below {least}, on average {mean}; a 0 blocks</source>
        <translation>Vereinbart, wenn {turnout} abstimmen, niemand unter {least}, im Mittel {mean}; eine 0 blockiert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Fingers, 0 to 5</source>
        <translation>Finger, 0 bis 5</translation>
    </message>
    <message>
        <source>High end</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>How many hours does {role} work on one visit to “{name}”?</source>
        <translation>Wie viele Stunden arbeitet {role} bei einem Besuch von „{name}“?</translation>
    </message>
    <message>
        <source>How many of the cases at “{name}” go on to “{other}”?</source>
        <translation>Wie viele der Fälle bei „{name}“ gehen weiter zu „{other}“?</translation>
    </message>
    <message>
        <source>I can live with it</source>
        <translation>Damit kann ich leben</translation>
    </message>
    <message>
        <source>I find it good</source>
        <translation>Ich finde es gut</translation>
    </message>
    <message>
        <source>I have doubts: let us talk</source>
        <translation>Ich habe Zweifel: lasst uns reden</translation>
    </message>
    <message>
        <source>I have strong doubts</source>
        <translation>Ich habe starke Zweifel</translation>
    </message>
    <message>
        <source>Low end</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Lowest {lowest} · mean {mean} · {turnout} voted</source>
        <translation>Niedrigste {lowest} · Mittel {mean} · {turnout} haben abgestimmt</translation>
    </message>
    <message>
        <source>Median {median} ({low} to {high}) · spread {spread} · {turnout} voted</source>
        <translation>Median {median} ({low} bis {high}) · Streuung {spread} · {turnout} haben abgestimmt</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>No: I stand in the way</source>
        <translation>Nein: ich stelle mich quer</translation>
    </message>
    <message>
        <source>Nobody has voted yet</source>
        <translation>Noch hat niemand abgestimmt</translation>
    </message>
    <message>
        <source>To be discussed</source>
        <translation>Zu besprechen</translation>
    </message>
    <message>
        <source>To be discussed: changed since it was agreed</source>
        <translation>Zu besprechen: seit der Einigung geändert</translation>
    </message>
    <message>
        <source>Yes, with all my heart</source>
        <translation>Ja, aus vollem Herzen</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>{dots} dots for each, at most {cap} on one; equally many share a rank</source>
        <translation>{dots} Punkte für jeden, höchstens {cap} auf einen Eintrag; gleich viele teilen sich einen Rang</translation>
    </message>
    <message>
        <source>{dots} dots for each; equally many share a rank</source>
        <translation>{dots} Punkte je Person; gleich viele teilen einen Rang</translation>
    </message>
    <message>
        <source>{n} dots too many</source>
        <translation>{n} Punkte zu viel</translation>
    </message>
    <message>
        <source>{n} of {m} dots left</source>
        <translation>Noch {n} von {m} Punkten</translation>
    </message>
    <message>
        <source>{rank}. {name} — {dots}</source>
        <translation>{rank}. {name} — {dots}</translation>
    </message>
</context>
<context>
    <name>VoteCard</name>
    <message>
        <source>Close; an open vote stays open</source>
        <translation>Schließen; eine offene Abstimmung bleibt offen</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
</context>
<context>
    <name>WaitPart</name>
    <message>
        <source>1 is begun first, 9 last; what has none comes after that. What is begun is finished.</source>
        <translation>1 wird zuerst begonnen, 9 zuletzt; was keinen hat, kommt danach. Begonnenes wird fertig gemacht.</translation>
    </message>
    <message>
        <source>A case that is older than this here is overdue.</source>
        <translation>Ein Fall, der hier älter ist, ist überfällig.</translation>
    </message>
    <message>
        <source>After so many days, on average, a waiting customer gives up.</source>
        <translation>Nach so vielen Tagen gibt ein wartender Kunde im Mittel auf.</translation>
    </message>
    <message>
        <source>After so many tries the case is given up.</source>
        <translation>Nach so vielen Versuchen wird der Fall aufgegeben.</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Altersgrenze</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Attempts limit</source>
        <translation>Versuchsgrenze</translation>
    </message>
    <message>
        <source>Between meetings</source>
        <translation>Zwischen Sitzungen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cost a day late</source>
        <translation>Kosten je Tag Verzug</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days between the meetings that cases wait for here, such as those of a board.</source>
        <translation>Tage zwischen den Sitzungen, auf die Fälle hier warten, etwa denen eines Gremiums.</translation>
    </message>
    <message>
        <source>Days that pass before it goes on, on average, at each try.</source>
        <translation>Tage, die im Mittel bei jedem Versuch vergehen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>Exit rule</source>
        <translation>Ausstiegsregel</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>How much the waiting varies: its standard deviation.</source>
        <translation>Wie sehr die Wartezeit schwankt: ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>The day by which the customer promised to come back.</source>
        <translation>Der Tag, bis zu dem der Kunde sich zu melden versprach.</translation>
    </message>
    <message>
        <source>Usual are exponential waits at stalls and slips, and gamma waits at steps.</source>
        <translation>Üblich sind exponentielles Warten bei Stillstand und Verschiebung und Gamma-Warten bei Schritten.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>When is a case given up or handed on?</source>
        <translation>Wann wird ein Fall aufgegeben oder weitergereicht?</translation>
    </message>
    <message>
        <source>Who has to act before it goes on?</source>
        <translation>Wer muss handeln, bevor es weitergeht?</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>w</source>
        <translation>W</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Go to the way round from {0} to {1}</source>
        <translation>Gehe zur Umgehung von {0} nach {1}</translation>
    </message>
    <message>
        <source>Nobody has written down why.</source>
        <translation>Warum, hat niemand notiert.</translation>
    </message>
    <message>
        <source>Taken in {0} of all cases that enter.</source>
        <translation>Genommen in {0} aller Fälle, die hereinkommen.</translation>
    </message>
</context>
<context>
    <name>WaysFields</name>
    <message>
        <source>0.35 is 35 %</source>
        <translation>0,35 ist 35 %</translation>
    </message>
    <message>
        <source>35 is 35 %</source>
        <translation>35 ist 35 %</translation>
    </message>
    <message>
        <source>As the cells show</source>
        <translation>Wie die Zellen zeigen</translation>
    </message>
    <message>
        <source>Both are 35 %</source>
        <translation>Beides ist 35 %</translation>
    </message>
    <message>
        <source>Comma: 1,5</source>
        <translation>Komma: 1,5</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Day first: 31/12</source>
        <translation>Tag zuerst: 31/12</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Month first: 12/31</source>
        <translation>Monat zuerst: 12/31</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Point: 1.5</source>
        <translation>Punkt: 1.5</translation>
    </message>
</context>
<context>
    <name>WaysRoundPart</name>
    <message>
        <source>None: no line goes round a step.</source>
        <translation>Keine: Keine Linie führt an einem Schritt vorbei.</translation>
    </message>
    <message>
        <source>Ways round</source>
        <translation>Umgehungen</translation>
    </message>
    <message>
        <source>{share} of the flow</source>
        <translation>{share} des Flusses</translation>
    </message>
</context>
<context>
    <name>WeighPage</name>
    <message>
        <source>By how much</source>
        <translation>Um wie viel</translation>
    </message>
    <message>
        <source>Drag onto a step or a lane. Told for a year.</source>
        <translation>Auf Schritt oder Bahn ziehen. Gilt für ein Jahr.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Fix at</source>
        <translation>Verbessern bei</translation>
    </message>
    <message>
        <source>Hire</source>
        <translation>Einstellen</translation>
    </message>
    <message>
        <source>Hire for</source>
        <translation>Einstellen als</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Wie viele Personen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep as lever</source>
        <translation>Als Hebel behalten</translation>
    </message>
    <message>
        <source>Keep the fix as lever</source>
        <translation>Die Verbesserung als Hebel behalten</translation>
    </message>
    <message>
        <source>Keep the hire as lever</source>
        <translation>Die Einstellung als Hebel behalten</translation>
    </message>
    <message>
        <source>Nobody works in this map yet</source>
        <translation>In dieser Karte arbeitet noch niemand</translation>
    </message>
    <message>
        <source>Nothing to make better there yet</source>
        <translation>Dort ist noch nichts zu verbessern</translation>
    </message>
    <message>
        <source>What gets better</source>
        <translation>Was besser wird</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>+1 {0}</source>
        <translation>+1 {0}</translation>
    </message>
    <message>
        <source>Close; nothing of it is kept</source>
        <translation>Schließen; nichts davon bleibt</translation>
    </message>
    <message>
        <source>Days of waiting</source>
        <translation>Tage Wartezeit</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Fix a step: drag it there, or choose from the list</source>
        <translation>Einen Schritt verbessern: dorthin ziehen oder aus der Liste wählen</translation>
    </message>
    <message>
        <source>Fix or hire</source>
        <translation>Verbessern oder einstellen</translation>
    </message>
    <message>
        <source>Fix: {0}</source>
        <translation>Verbessern: {0}</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>Its cost is not stated</source>
        <translation>Die Kosten sind nicht angegeben</translation>
    </message>
    <message>
        <source>Kept: it stands among the levers of this map now</source>
        <translation>Behalten: Es steht jetzt unter den Hebeln dieser Karte</translation>
    </message>
    <message>
        <source>Let go on a lane in which people work</source>
        <translation>Auf einer Bahn loslassen, in der jemand arbeitet</translation>
    </message>
    <message>
        <source>Let go on a step to see what a fix there brings</source>
        <translation>Auf einem Schritt loslassen, um zu sehen, was eine Verbesserung dort bringt</translation>
    </message>
    <message>
        <source>Number of tries</source>
        <translation>Zahl der Versuche</translation>
    </message>
    <message>
        <source>One more in a lane: drag it there, or choose from the list</source>
        <translation>Jemand mehr in einer Bahn: dorthin ziehen oder aus der Liste wählen</translation>
    </message>
    <message>
        <source>Share that drops out</source>
        <translation>Anteil, der aussteigt</translation>
    </message>
    <message>
        <source>Share that goes to {0}</source>
        <translation>Anteil, der zu „{0}“ geht</translation>
    </message>
    <message>
        <source>Then the limit is: {0}</source>
        <translation>Dann ist die Grenze: {0}</translation>
    </message>
    <message>
        <source>Then what enters is the limit</source>
        <translation>Dann ist die Grenze, was eintritt</translation>
    </message>
    <message>
        <source>{0} wins a year</source>
        <translation>{0} Abschlüsse/Jahr</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>BEGIN WITH A TEMPLATE</source>
        <translation>MIT EINER VORLAGE BEGINNEN</translation>
    </message>
    <message>
        <source>Documents you open appear here. Drop a document or a table to begin with it.</source>
        <translation>Hier erscheinen Dokumente, die Sie öffnen. Ein Dokument oder eine Tabelle lässt sich hierher ziehen.</translation>
    </message>
    <message>
        <source>Draw your sales process, see what to fix, and agree what to aim at.</source>
        <translation>Den Vertriebsprozess zeichnen, sehen, was zu tun ist, und sich auf Ziele einigen.</translation>
    </message>
    <message>
        <source>Empty map</source>
        <translation>Leere Karte</translation>
    </message>
    <message>
        <source>No name yet, {time}</source>
        <translation>Noch ohne Namen, {time}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation>{name} (nicht mehr da)</translation>
    </message>
</context>
<context>
    <name>WhoPart</name>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a role or a person</source>
        <translation>Rolle oder Person hinzufügen</translation>
    </message>
    <message>
        <source>Nobody answers for it yet: give one an A.</source>
        <translation>Noch verantwortet es niemand: Geben Sie jemandem ein A.</translation>
    </message>
    <message>
        <source>Roles and people</source>
        <translation>Rollen und Personen</translation>
    </message>
    <message>
        <source>Several answer for it: one A is enough.</source>
        <translation>Mehrere verantworten es: Ein A genügt.</translation>
    </message>
    <message>
        <source>Skills asked for, and how far people have them.</source>
        <translation>Verlangte Fertigkeiten, und wie weit Personen sie haben.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who can do this?</source>
        <translation>Wer kann das?</translation>
    </message>
</context>
<context>
    <name>WhoRow</name>
    <message>
        <source>Accountable: answers for it</source>
        <translation>Accountable: verantwortet es</translation>
    </message>
    <message>
        <source>Consulted: is asked before</source>
        <translation>Consulted: wird vorher gefragt</translation>
    </message>
    <message>
        <source>Informed: is told afterwards</source>
        <translation>Informed: wird nachher informiert</translation>
    </message>
    <message>
        <source>Letters of {0}</source>
        <translation>Buchstaben von {0}</translation>
    </message>
    <message>
        <source>Responsible: does it</source>
        <translation>Responsible: tut es</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} abnehmen</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>action of the plan</source>
        <translation>Maßnahme im Plan</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>Istwert</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>eingeführt</translation>
    </message>
    <message>
        <source>adoption</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>age limit</source>
        <translation>Altersgrenze</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>vereinbart</translation>
    </message>
    <message>
        <source>agreed date</source>
        <translation>vereinbarter Termin</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Einigung</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>attempts limit</source>
        <translation>Versuchsgrenze</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>ballot</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>bends</source>
        <translation>Knicke</translation>
    </message>
    <message>
        <source>benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>best practice</source>
        <translation>bewährte Praxis</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>change of hands</source>
        <translation>Wechsel der Zuständigkeit</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>complete and accurate</source>
        <translation>vollständig und richtig</translation>
    </message>
    <message>
        <source>connector</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>cost a year</source>
        <translation>Kosten im Jahr</translation>
    </message>
    <message>
        <source>cost of a day of delay</source>
        <translation>Kosten eines Tags Verzug</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customer can verify it</source>
        <translation>vom Kunden prüfbar</translation>
    </message>
    <message>
        <source>customer&apos;s lane</source>
        <translation>Bahn des Kunden</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days a slip takes</source>
        <translation>Tage je Verschiebung</translation>
    </message>
    <message>
        <source>days between meetings</source>
        <translation>Tage zwischen Sitzungen</translation>
    </message>
    <message>
        <source>days of delay</source>
        <translation>Tage Verzug</translation>
    </message>
    <message>
        <source>days of leave</source>
        <translation>Urlaubstage</translation>
    </message>
    <message>
        <source>deal value</source>
        <translation>Auftragswert</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>entries a month</source>
        <translation>Eintritte im Monat</translation>
    </message>
    <message>
        <source>entry of the register</source>
        <translation>Eintrag im Register</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>exit criterion</source>
        <translation>Austrittskriterium</translation>
    </message>
    <message>
        <source>exit rule</source>
        <translation>Ausstiegsregel</translation>
    </message>
    <message>
        <source>expected result</source>
        <translation>erwartetes Ergebnis</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>factor on contacts</source>
        <translation>Faktor auf Kontakte</translation>
    </message>
    <message>
        <source>factor on qualifying</source>
        <translation>Faktor auf Qualifizierung</translation>
    </message>
    <message>
        <source>factor on waits</source>
        <translation>Faktor auf Wartezeiten</translation>
    </message>
    <message>
        <source>factor on work</source>
        <translation>Faktor auf Arbeit</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>fist of five</source>
        <translation>Fünf-Finger-Votum</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>full-time share</source>
        <translation>Stellenanteil</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>goal of a stage</source>
        <translation>Ziel einer Stufe</translation>
    </message>
    <message>
        <source>goal of a step</source>
        <translation>Ziel eines Schritts</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>hire</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>hours a day</source>
        <translation>Stunden am Tag</translation>
    </message>
    <message>
        <source>hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>Inneres</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>eingeladen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>kind of constraint</source>
        <translation>Art des Hindernisses</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>least height</source>
        <translation>kleinste Höhe</translation>
    </message>
    <message>
        <source>least width</source>
        <translation>kleinste Breite</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>lowest vote</source>
        <translation>niedrigste Stimme</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>maturity</source>
        <translation>Reife</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean time</source>
        <translation>mittlere Zeit</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>months of ramp-up</source>
        <translation>Monate Einarbeitung</translation>
    </message>
    <message>
        <source>months that make it entrenched</source>
        <translation>Monate, nach denen es verankert ist</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>most that can be started</source>
        <translation>Höchstzahl der Starts</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>numerator</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>open for votes</source>
        <translation>offen für Stimmen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>eröffnet</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigenes Ziel</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Verantwortlicher</translation>
    </message>
    <message>
        <source>owner of the wait</source>
        <translation>Verantwortung für das Warten</translation>
    </message>
    <message>
        <source>parked point</source>
        <translation>geparkter Punkt</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Verkaufsphase</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>place across</source>
        <translation>Platz quer</translation>
    </message>
    <message>
        <source>place down</source>
        <translation>Platz hoch</translation>
    </message>
    <message>
        <source>place in the tree</source>
        <translation>Platz im Baum</translation>
    </message>
    <message>
        <source>planned utilisation</source>
        <translation>geplante Auslastung</translation>
    </message>
    <message>
        <source>play</source>
        <translation>Spielzug</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Regelung</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>problem solved</source>
        <translation>gelöstes Problem</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>promised date</source>
        <translation>zugesagter Termin</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>prospecting</source>
        <translation>Akquise</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>qualifying</source>
        <translation>Qualifizierung</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>raised by</source>
        <translation>genannt von</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>geklärt</translation>
    </message>
    <message>
        <source>responsibility</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>sale type</source>
        <translation>Verkaufsart</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>seasons</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>selling</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share of time</source>
        <translation>Zeitanteil</translation>
    </message>
    <message>
        <source>share that holds</source>
        <translation>Anteil, der hält</translation>
    </message>
    <message>
        <source>share that is cancelled</source>
        <translation>Anteil, der ausfällt</translation>
    </message>
    <message>
        <source>share that makes it entrenched</source>
        <translation>Anteil, ab dem es verankert ist</translation>
    </message>
    <message>
        <source>share that slips</source>
        <translation>Anteil, der sich verschiebt</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>Fertigkeit</translation>
    </message>
    <message>
        <source>skill of a person</source>
        <translation>Fertigkeit einer Person</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>Fertigkeiten</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>Verschiebungen</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>source of the range</source>
        <translation>Quelle des Bereichs</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>spread of cycles</source>
        <translation>Verteilung der Dauer</translation>
    </message>
    <message>
        <source>spread of slips</source>
        <translation>Streuung der Verschiebungen</translation>
    </message>
    <message>
        <source>spread of the cycle</source>
        <translation>Streuung der Dauer</translation>
    </message>
    <message>
        <source>spread of waiting</source>
        <translation>Streuung der Wartezeit</translation>
    </message>
    <message>
        <source>spread of waits</source>
        <translation>Streuung der Wartezeiten</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>stage of life</source>
        <translation>Lebensphase</translation>
    </message>
    <message>
        <source>stall</source>
        <translation>Wartepunkt</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step it belongs to</source>
        <translation>übergeordneter Schritt</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>ehrgeiziges Ziel</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>nimmt teil</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time not spent on selling</source>
        <translation>Zeit außerhalb des Verkaufens</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>to discuss</source>
        <translation>zu besprechen</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>turnout</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>usual from</source>
        <translation>üblich ab</translation>
    </message>
    <message>
        <source>usual to</source>
        <translation>üblich bis</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>value class</source>
        <translation>Wertklasse</translation>
    </message>
    <message>
        <source>value for the customer</source>
        <translation>Nutzen für den Kunden</translation>
    </message>
    <message>
        <source>variation of the work</source>
        <translation>Schwankung der Arbeit</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>ways out</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>where it begins</source>
        <translation>wo sie beginnt</translation>
    </message>
    <message>
        <source>where it leads</source>
        <translation>wohin sie führt</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>WorkPart</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Complete and accurate</source>
        <translation>Vollständig und richtig</translation>
    </message>
    <message>
        <source>Does the customer value it (VA), is it only necessary (BNVA), or neither (NVA)?</source>
        <translation>Schätzt der Kunde es (VA), ist es nur notwendig (BNVA) oder keins von beidem (NVA)?</translation>
    </message>
    <message>
        <source>Necessary</source>
        <translation>Notwendig</translation>
    </message>
    <message>
        <source>Not adding</source>
        <translation>Nicht wertschöpfend</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Of what is passed on from here, the part that nobody has to ask about or put right.</source>
        <translation>Von dem, was von hier weitergegeben wird, der Teil, bei dem niemand nachfragen oder nachbessern muss.</translation>
    </message>
    <message>
        <source>Spread of the work</source>
        <translation>Streuung der Arbeit</translation>
    </message>
    <message>
        <source>The standard deviation of the hours over their mean: 0 always alike, 1 very uneven.</source>
        <translation>Die Standardabweichung der Stunden durch ihren Mittelwert: 0 immer gleich, 1 sehr ungleich.</translation>
    </message>
    <message>
        <source>Value-adding</source>
        <translation>Wertschöpfend</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>w</source>
        <translation>W</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>WorkbookDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Maps</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Sheets</source>
        <translation>&amp;Blätter</translation>
    </message>
    <message>
        <source>A copy of {name} is filled: its tables, named cells and texts. {name} itself stays as it is.</source>
        <translation>Eine Kopie von {name} wird gefüllt: Tabellen, benannte Zellen und Texte. {name} selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose at least one map and one sheet.</source>
        <translation>Mindestens eine Karte und ein Blatt wählen.</translation>
    </message>
    <message>
        <source>Each further map gets sheets of its own.</source>
        <translation>Jede weitere Karte bekommt eigene Blätter.</translation>
    </message>
    <message>
        <source>Export the workbook</source>
        <translation>Arbeitsmappe exportieren</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Sheets that others compute from are hidden, not left out.</source>
        <translation>Blätter, aus denen andere rechnen, werden verborgen, nicht weggelassen.</translation>
    </message>
</context>
<context>
    <name>WorkbookImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>Arbeitsmappe importieren</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>Auf der &amp;Karte zeigen</translation>
    </message>
    <message>
        <source>There is nothing in it that can be taken.</source>
        <translation>Darin ist nichts, was übernommen werden kann.</translation>
    </message>
    <message>
        <source>Ticked values come from the workbook, all others stay as they are in the document.</source>
        <translation>Angekreuzte Werte kommen aus der Arbeitsmappe, alle anderen bleiben, wie sie im Dokument sind.</translation>
    </message>
    <message>
        <source>Ticked values come from the workbook, all others stay as they are in the document. Where both sides changed, choose: the document&apos;s value stays unless you tick.</source>
        <translation>Angekreuzte Werte kommen aus der Arbeitsmappe, alle anderen bleiben, wie sie im Dokument sind. Wo beide Seiten geändert haben, bitte wählen: Ohne Kreuz bleibt der Wert des Dokuments.</translation>
    </message>
    <message>
        <source>To be imported: {count} of {all}</source>
        <translation>Zu importieren: {count} von {all}</translation>
    </message>
    <message>
        <source>What the workbook changes</source>
        <translation>Was die Arbeitsmappe ändert</translation>
    </message>
    <message>
        <source>What {name} brings</source>
        <translation>Was {name} bringt</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>With people&apos;s &amp;names</source>
        <translation>Mit den &amp;Namen der Personen</translation>
    </message>
    <message>
        <source>Without them people are called Person 1, Person 2 and so on, everywhere.</source>
        <translation>Ohne sie heißen Personen überall Person 1, Person 2 und so weiter.</translation>
    </message>
</context>
<context>
    <name>_ConnectorPart</name>
    <message>
        <source>Bypass: round the process</source>
        <translation>Umgehung: am Prozess vorbei</translation>
    </message>
    <message>
        <source>Chase: after a silent customer</source>
        <translation>Nachfassen: beim stillen Kunden</translation>
    </message>
    <message>
        <source>Flow: on to what comes next</source>
        <translation>Ablauf: zum nächsten Schritt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Made into a share with the counts beside it. Clears the share.</source>
        <translation>Wird mit den Zahlen daneben zu einem Anteil. Löscht den Anteil.</translation>
    </message>
    <message>
        <source>Of the cases that leave its source. Clears the count.</source>
        <translation>Von den Fällen, die die Quelle verlassen. Löscht die Anzahl.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Return: back to be done again</source>
        <translation>Rückweg: noch einmal zu tun</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Such as “approved”</source>
        <translation>Etwa „genehmigt“</translation>
    </message>
    <message>
        <source>Why is the process left here?</source>
        <translation>Warum wird der Prozess hier verlassen?</translation>
    </message>
    <message>
        <source>or cases counted</source>
        <translation>oder gezählte Fälle</translation>
    </message>
</context>
<context>
    <name>_DocumentPart</name>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>The three letters of ISO 4217, such as EUR or USD.</source>
        <translation>Die drei Buchstaben nach ISO 4217, etwa EUR oder USD.</translation>
    </message>
    <message>
        <source>Three letters, such as EUR or USD.</source>
        <translation>Drei Buchstaben, etwa EUR oder USD.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>_LanePart</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>This is the customer</source>
        <translation>Das ist der Kunde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>_MapPart</name>
    <message>
        <source>Deal value</source>
        <translation>Auftragswert</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>How it might be</source>
        <translation>Wie es sein könnte</translation>
    </message>
    <message>
        <source>How it shall be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>This map</source>
        <translation>Diese Karte</translation>
    </message>
    <message>
        <source>What a won case brings, on average.</source>
        <translation>Was ein gewonnener Fall im Mittel einbringt.</translation>
    </message>
    <message>
        <source>What is this map to answer?</source>
        <translation>Welche Frage soll diese Karte beantworten?</translation>
    </message>
</context>
<context>
    <name>_OwnPart</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Disqualifiziert</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>More about it…</source>
        <translation>Mehr dazu …</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
</context>
<context>
    <name>_RowDelegate</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>other map</source>
        <translation>andere Karte</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
</context>
<context>
    <name>_StagePart</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Part of the sale</source>
        <translation>Teil des Verkaufs</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
</context>
<context>
    <name>_StatusMark</name>
    <message>
        <source>A metric is near its target, none is off.</source>
        <translation>Eine Kennzahl liegt nahe am Ziel, keine verfehlt es.</translation>
    </message>
    <message>
        <source>A metric is off its target.</source>
        <translation>Eine Kennzahl verfehlt ihr Ziel.</translation>
    </message>
    <message>
        <source>All metrics are on target.</source>
        <translation>Alle Kennzahlen sind im Ziel.</translation>
    </message>
    <message>
        <source>Its metrics have no target or no figure yet.</source>
        <translation>Die Kennzahlen haben noch kein Ziel oder keinen Wert.</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>_ValuePart</name>
    <message>
        <source>Customer value</source>
        <translation>Kundennutzen</translation>
    </message>
    <message>
        <source>Nothing yet: {0}</source>
        <translation>Noch nichts: {0}</translation>
    </message>
    <message>
        <source>{told} of {n} stages say what the customer gets</source>
        <translation>{told} von {n} Stufen sagen, was der Kunde bekommt</translation>
    </message>
</context>
</TS>
