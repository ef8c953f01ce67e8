"""The words the slides say, in English; beside them `german` has the same in German (decision 0003)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.comparison.change import ChangeKind
from mapper.core.values import LeverKind, Outcome, ValueClass
from mapper.exchange.direction import isolated
from mapper.exchange.excel.tongue import Language
from mapper.exchange.excel.words import instruments
from mapper.exchange.excel.words.word import Word, worded
from mapper.exchange.slides.german import GERMAN

OVERVIEW: Final = Word("The whole map")
OVERVIEW_STAGES: Final = Word("The stages")
STAGES_ONLY: Final = Word(
    "With its {count} steps, starts and ends the map is too large for one slide; each stage follows on its own."
)
STAGE_PART: Final = Word("{stage} ({number} of {count})")
NUMBERS: Final = Word("The numbers")
FUNNEL: Final = Word("From stage to stage")
FUNNEL_CHART: Final = Word("Of 100 cases that enter, so many reach")
ARE_WON: Final = Word("Won")
ROLES: Final = Word("Expected use of the roles")
ROLES_CHART: Final = Word("Use of the hours for cases")
LEVERS: Final = Word("What would bring most")
EMPTY: Final = Word("Nothing is on the map yet.")
EMPTY_STAGE: Final = Word("Nothing stands in this stage yet.")
UNNAMED: Final = Word("(no name)")

GOES_TO: Final = Word("→ {stage}: {step}")
COMES_FROM: Final = Word("from {stage}: {step}")
GOES_ON: Final = Word("→ {step}")
COMES_OVER: Final = Word("from {step}")
STEP_COUNT: Final = Word("{count} steps")
ONE_STEP: Final = Word("1 step")
MORE_STEPS: Final = Word("and {count} more")
LANE: Final = Word("Lane {name}")
STAGE: Final = Word("Stage {name}")
CLASSES: Final = Word("VA: value for the customer · BNVA: needed by the business · NVA: no value")

DOCUMENT: Final = Word("{document}, {date}")
DATED: Final = Word("{date}")
STAGE_COUNT: Final = Word("{count} stages")
ONE_STAGE: Final = Word("1 stage")
LANE_COUNT: Final = Word("{count} lanes")
ONE_LANE: Final = Word("1 lane")
FOOTER: Final = Word("{date} · {map}")

NOTE_VALUE: Final = Word("What the customer gets")
NOTE_CRITERIA: Final = Word("What must be true before a case goes on")
NOTE_PROBLEMS: Final = Word("Problems and constraints")
NOTE_BEYOND: Final = Word("Lines also lead from or to")
NOTE_NAMES: Final = Word("Names in full")
NOTE_MEASURED: Final = Word(
    "Figures are told for {first} to {last}. A range says how far chance, counts and estimates leave them open."
)

FIGURE: Final = Word("Figure")
VALUE: Final = Word("Value")
RANGE: Final = Word("Range")
RANGE_FROM_TO: Final = Word("{low} to {high}")
UNKNOWN: Final = Word("–")
WIN_RATE: Final = Word("Win rate")
ENTRIES_PER_WIN: Final = Word("Entries for one win")
DAYS_TO_WIN: Final = Word("Working days from entry to a win")
DAYS_OVER_ALL: Final = Word("Working days from entry to end")
WINS: Final = Word("Wins that can be expected")
REVENUE: Final = instruments.REVENUE
GOAL_WINS: Final = Word("Wins the goal asks for")
GOAL_ENTRIES: Final = Word("Entries the goal asks for")
BOTTLENECK: Final = Word("Bottleneck")
BEST_FIX: Final = Word("Best fix: {lever}")
BEST_HIRE: Final = Word("Best hire: {lever}")
GAIN: Final = Word("{gain} a year")
MORE_WINS: Final = Word("{wins} wins a year")
NOT_COMPUTED: Final = Word("What keeps figures from being told:")
NO_ROLES: Final = Word("The use of the roles cannot be told: people, hours of work or entries are missing.")
NO_FLOW: Final = Word("The flow cannot be told yet.")
NO_LEVERS: Final = Word("What a lever would bring cannot be told for this map yet.")

CHANGES: Final = Word("What changes")
CHANGES_AGAINST: Final = Word(
    "Compared with {base}: {added} added, {removed} removed, {moved} moved, {changed} changed."
)
BEFORE: Final = Word("Before")
AFTER: Final = Word("After")
DIFFERENCE: Final = Word("Difference")
POINTS: Final = Word("{change} points")
NOTE_CHANGES: Final = Word("What is otherwise (+ new, − gone, > moved, ~ changed)")
NOTE_SPANS: Final = Word("The two are planned for other spans of time, so some figures have no difference.")
SIGNS: Final[Mapping[ChangeKind, str]] = MappingProxyType(
    {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−", ChangeKind.MOVED: ">", ChangeKind.CHANGED: "~"}
)
OWN_FIGURES: Final = frozenset({WIN_RATE, ENTRIES_PER_WIN, DAYS_TO_WIN, WINS, REVENUE})
# of those that are compared, as many as a slide shows in letters that are read
FIGURES: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "win_probability": WIN_RATE,
        "entries_per_win": ENTRIES_PER_WIN,
        "days_to_win": DAYS_TO_WIN,
        "wins": WINS,
        "revenue": REVENUE,
        "hours_of_win": instruments.HOURS_OF_WIN,
        "cost_of_win": instruments.COST_OF_WIN,
        "hand_offs": instruments.HAND_OFFS,
        "first_pass": instruments.FIRST_PASS,
    }
)

LEVER: Final = Word("Lever")
LEVER_WINS: Final = Word("Wins a year")
LEVER_DAYS: Final = Word("Days saved")
LEVER_NET: Final = Word("Gain a year")
LEVER_COST: Final = Word("Cost")
COST_ONCE: Final = Word("{once} once")
COST_YEARLY: Final = Word("{yearly} a year")
COST_BOTH: Final = Word("{once} once, {yearly} a year")
COST_UNKNOWN: Final = Word("not stated")
LEVER_NAMES: Final[Mapping[LeverKind, Word]] = worded(
    {
        LeverKind.SHARE: "{about}: {change} points",
        LeverKind.DROP_OUT: "{about}: {change} points drop out",
        LeverKind.TOUCH: "{about}: {change} h of work",
        LeverKind.WAIT: "{about}: {change} days of waiting",
        LeverKind.ATTEMPTS: "{about}: {change} tries",
        LeverKind.ENTRIES: "{change} cases a month enter",
        LeverKind.HIRE: "{change} {about}",
    }
)

CLASS_NAMES: Final[Mapping[ValueClass, Word]] = worded(
    {
        ValueClass.VA: "value for the customer",
        ValueClass.BNVA: "needed by the business",
        ValueClass.NVA: "no value",
    }
)
OUTCOME_NAMES: Final[Mapping[Outcome, Word]] = worded(
    {
        Outcome.WON: "won",
        Outcome.LOST: "lost",
        Outcome.DISQUALIFIED: "disqualified",
        Outcome.PARKED: "parked",
    }
)


def say(language: Language, word: Word, **parts: object) -> str:
    """A text of the slides' own in a language, with its parts filled in.

    >>> say(Language.GERMAN, STEP_COUNT, count=3)
    '3 Schritte'
    """
    said = str(GERMAN[word] if language is Language.GERMAN else word)
    for name, part in parts.items():  # never by `format`: a name may hold braces
        said = said.replace(f"{{{name}}}", isolated(str(part)))
    return said
