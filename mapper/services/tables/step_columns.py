"""Tables come in: the columns a list of steps may have: those of Visio's Data Visualizer, and our own fields."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.values import ConnectorKind, NodeKind, Outcome, ValueClass, WaitLaw, WaitOwner
from mapper.services.tables.columns import Purpose
from mapper.services.tables.units import HOURS, PERSON_DAYS, TIMES

# How long a step takes: in hours, and days of people, it is work; in days and longer mostly waiting.
_DURATIONS: Final = ("duration", "time", "time needed", "dauer", "zeit", "zeitbedarf", "zeitdauer")
_OF_WORK: Final = frozenset({*HOURS, *PERSON_DAYS})
_BY_HOURS: Final = MappingProxyType(dict.fromkeys(_DURATIONS, _OF_WORK))
_BY_DAYS: Final = MappingProxyType(dict.fromkeys(_DURATIONS, TIMES - _OF_WORK))

# The first word of each is the heading that is written.
STEP_PURPOSES: Final[tuple[Purpose, ...]] = (
    Purpose(
        "id",
        (
            "process step id",
            "step id",
            "id",
            "nr",
            "no",
            "number",
            "nummer",
            "pos",
            "position",
            "schritt id",
            "prozessschritt id",
            "schrittnummer",
            "schritt nr",
        ),
    ),
    Purpose(
        "name",
        (
            "process step description",
            "step",
            "steps",
            "process step",
            "step name",
            "name",
            "activity",
            "task",
            "title",
            "schritt",
            "schritte",
            "prozessschritt",
            "beschreibung des prozessschritts",
            "prozessschrittbeschreibung",
            "schrittname",
            "aktivität",
            "tätigkeit",
            "bezeichnung",
            "aufgabe",
        ),
    ),
    Purpose(
        "next",
        (
            "next step id",
            "next step",
            "next steps",
            "next",
            "successor",
            "successors",
            "nächster schritt",
            "nächste schritte",
            "id des nächsten schritts",
            "nächste schritt id",
            "nächster schritt id",
            "nachfolger",
            "folgeschritt",
            "folgeschritte",
            "weiter mit",
            "refs",
            "leads to",
            "connects to",
            "goes to",
            "führt zu",
            "verbunden mit",
        ),
    ),
    Purpose(
        "label",
        (
            "connector label",
            "connector labels",
            "label",
            "condition",
            "verbinderbeschriftung",
            "connectorbeschriftung",
            "beschriftung des verbinders",
            "verbinderbezeichnung",
            "beschriftung",
            "bedingung",
        ),
    ),
    Purpose(
        "kind",
        (
            "shape type",
            "shape",
            "step type",
            "type",
            "kind",
            "formtyp",
            "shape typ",
            "shapetyp",
            "form",
            "typ",
            "art",
        ),
    ),
    Purpose(
        "lane",
        ("function", "lane", "swimlane", "department", "team", "funktion", "bahn", "abteilung", "bereich"),
    ),
    Purpose("stage", ("phase", "stage", "milestone", "stufe", "abschnitt", "meilenstein")),
    Purpose(
        "share", ("connector share", "share", "branch share", "probability", "anteil", "wahrscheinlichkeit")
    ),
    Purpose("count", ("connector cases", "cases", "cases counted", "fälle", "anzahl fälle")),
    Purpose("line_kind", ("connector type", "connector kind", "verbindertyp", "verbinderart")),
    Purpose("outcome", ("outcome", "ends as", "result", "ausgang", "ergebnis", "endet als")),
    Purpose(
        "description",
        (
            "description",
            "details",
            "notes",
            "comment",
            "alt description",
            "alt text",
            "beschreibung",
            "notizen",
            "anmerkung",
            "anmerkungen",
            "alternativbeschreibung",
        ),
    ),
    Purpose("role", ("role", "roles", "who", "rolle", "rollen", "wer")),
    Purpose(
        "hours",
        (
            "touch hours",
            "hours",
            "hours per visit",
            "work hours",
            "effort",
            "touch time",
            "work time",
            "working time",
            "processing time",
            "handling time",
            "time spent",
            "stunden",
            "stunden je besuch",
            "arbeitsstunden",
            "arbeitszeit",
            "arbeitsaufwand",
            "bearbeitungszeit",
            "bearbeitungsdauer",
            "aufwand",
            "zeitaufwand",
        ),
        counts=True,
        by_unit=_BY_HOURS,
    ),
    Purpose(
        "wait_days",
        (
            "wait days",
            "wait",
            "waiting days",
            "waiting time",
            "wait time",
            "idle time",
            "queue time",
            "wartetage",
            "wartezeit",
            "wartedauer",
            "liegezeit",
            "liegedauer",
        ),
        counts=True,
        by_unit=_BY_DAYS,
    ),
    Purpose(
        "wait_spread_days", ("wait spread days", "spread of the wait", "streuung der wartezeit"), counts=True
    ),
    Purpose("attempts_limit", ("tries", "attempts", "attempts limit", "versuche", "höchstens versuche")),
    Purpose("age_limit_days", ("age limit days", "age limit", "altersgrenze"), counts=True),
    Purpose(
        "entries_a_month", ("entries a month", "entries per month", "eingänge im monat", "eingänge pro monat")
    ),
    Purpose(
        "delay_cost_a_day",
        (
            "cost of delay a day",
            "kosten des verzugs je tag",
            "verzugskosten je tag",
            "verzugskosten pro tag",
        ),
        counts=True,
    ),
    Purpose("board_days", ("days between meetings", "tage zwischen sitzungen"), counts=True),
    Purpose("patience_days", ("patience days", "patience", "geduld in tagen", "geduld"), counts=True),
    Purpose("work_variation", ("variation of the work", "streuung der arbeit")),
    Purpose("accurate_share", ("complete and accurate", "c a", "vollständig und richtig")),
    Purpose("value_class", ("value class", "class", "va nva", "wertklasse", "klasse", "wertschöpfung")),
    Purpose("wait_owner", ("wait owner", "waits for", "wartet auf")),
    Purpose("exit_rule", ("exit rule", "ausstiegsregel")),
    Purpose("is_calendar_wait", ("days counted", "gezählte tage", "zählung der tage")),
    Purpose("wait_law", ("how waits spread", "verteilung der wartezeit")),
    Purpose("promised", ("promised for", "zugesagt für", "versprochen bis")),
    Purpose("priority", ("priority", "priorität", "vorrang")),
    Purpose("tools", ("tools", "tool", "systems", "system", "werkzeuge", "werkzeug", "systeme")),
    Purpose("skills", ("skills", "skill", "fertigkeiten", "fertigkeit", "fähigkeiten")),
    Purpose("metrics", ("metrics", "metric", "kpi", "kpis", "kennzahlen", "kennzahl")),
)


# What shows how a table writes numbers; a step's number such as 1.2 does not.
NUMBERS: Final = frozenset(
    {
        *("share", "count", "hours", "wait_days", "wait_spread_days", "attempts_limit", "age_limit_days"),
        *(
            "entries_a_month",
            "accurate_share",
            "delay_cost_a_day",
            "board_days",
            "patience_days",
            "work_variation",
            "priority",
        ),
    }
)
DATED: Final = frozenset({"promised"})


def _words(table: Mapping[NodeKind, str]) -> Mapping[str, NodeKind]:
    return MappingProxyType(
        {word.strip(): kind for kind, words in table.items() for word in words.split(",")}
    )


# What Visio knows beyond these - documents, data, references - is a step here.
KINDS: Final[Mapping[str, NodeKind]] = _words(
    {
        NodeKind.START: "start,begin,anfang,beginn,startereignis,start event",
        NodeKind.END: "end,ende,stop,finish,endereignis,end event",
        NodeKind.DECISION: "decision,question,gateway,entscheidung,frage,verzweigung",
        NodeKind.STALL: "wait,stall,delay,warten,wartepunkt,verzögerung",
        NodeKind.SLIP: "slip,verschiebung",
        NodeKind.NOTE: "note,sticky,comment,notiz,haftnotiz,kommentar",
        NodeKind.STEP: "process,step,task,activity,subprocess,predefined process,document,data,database,external data,"
        "custom,custom 1,custom 2,custom 3,custom 4,benutzerdefiniert,benutzerdefiniert 1,benutzerdefiniert 2,"
        "benutzerdefiniert 3,benutzerdefiniert 4,on page reference,off page reference,external reference,"
        "prozess,schritt,aufgabe,aktivität,teilprozess,unterprozess,vordefinierter prozess,dokument,daten,datenbank,"
        "externe daten,seiteninterner verweis,seitenexterner verweis,externer verweis",
    }
)
KIND_WORDS: Final[Mapping[NodeKind, str]] = MappingProxyType(
    {
        NodeKind.START: "Start",
        NodeKind.END: "End",
        NodeKind.DECISION: "Decision",
        NodeKind.STALL: "Wait",
        NodeKind.SLIP: "Slip",
        NodeKind.NOTE: "Note",
        NodeKind.STEP: "Process",
    }
)
OUTCOMES: Final[Mapping[str, Outcome]] = MappingProxyType(
    {
        "won": Outcome.WON,
        "win": Outcome.WON,
        "closed won": Outcome.WON,
        "gewonnen": Outcome.WON,
        "gewinn": Outcome.WON,
        "lost": Outcome.LOST,
        "closed lost": Outcome.LOST,
        "verloren": Outcome.LOST,
        "disqualified": Outcome.DISQUALIFIED,
        "disqualifiziert": Outcome.DISQUALIFIED,
        "ausgeschieden": Outcome.DISQUALIFIED,
        "parked": Outcome.PARKED,
        "geparkt": Outcome.PARKED,
        "zurückgestellt": Outcome.PARKED,
    }
)
LINE_KINDS: Final[Mapping[str, ConnectorKind]] = MappingProxyType(
    {
        "flow": ConnectorKind.FLOW,
        "fluss": ConnectorKind.FLOW,
        "returns": ConnectorKind.RETURNS,
        "return": ConnectorKind.RETURNS,
        "zurück": ConnectorKind.RETURNS,
        "rücksprung": ConnectorKind.RETURNS,
        "chase": ConnectorKind.CHASE,
        "nachfassen": ConnectorKind.CHASE,
        "bypass": ConnectorKind.BYPASS,
        "umgehung": ConnectorKind.BYPASS,
    }
)
VALUE_CLASSES: Final[Mapping[str, ValueClass]] = MappingProxyType(
    {
        "va": ValueClass.VA,
        "value adding": ValueClass.VA,
        "wertschöpfend": ValueClass.VA,
        "bnva": ValueClass.BNVA,
        "necessary": ValueClass.BNVA,
        "notwendig": ValueClass.BNVA,
        "nva": ValueClass.NVA,
        "not adding": ValueClass.NVA,
        "non value adding": ValueClass.NVA,
        "nicht wertschöpfend": ValueClass.NVA,
    }
)
WAIT_OWNERS: Final[Mapping[str, WaitOwner]] = MappingProxyType(
    {
        "customer": WaitOwner.CUSTOMER,
        "kunde": WaitOwner.CUSTOMER,
        "team": WaitOwner.TEAM,
        "partner": WaitOwner.PARTNER,
        "nobody": WaitOwner.NOBODY,
        "niemand": WaitOwner.NOBODY,
    }
)
WAIT_LAWS: Final[Mapping[str, WaitLaw]] = MappingProxyType(
    {
        "exponential": WaitLaw.EXPONENTIAL,
        "exponentiell": WaitLaw.EXPONENTIAL,
        "gamma": WaitLaw.GAMMA,
        "fixed": WaitLaw.FIXED,
        "always the same": WaitLaw.FIXED,
        "fest": WaitLaw.FIXED,
        "immer gleich": WaitLaw.FIXED,
    }
)
# Whether days of waiting are those of the calendar; working days are what nobody needs to say.
DAYS_COUNTED: Final[Mapping[str, bool | None]] = MappingProxyType(
    {
        "calendar": True,
        "calendar days": True,
        "kalendertage": True,
        "working": None,
        "working days": None,
        "arbeitstage": None,
    }
)
CUSTOMERS: Final = frozenset(
    {"customer", "customers", "client", "buyer", "prospect", "kunde", "kunden", "käufer", "interessent"}
)
