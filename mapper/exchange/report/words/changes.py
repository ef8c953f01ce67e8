"""The words of the report for what changes between two maps."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.compared import KINDS as IN_A_ROW
from mapper.exchange.excel.words.compared import OTHERWISE
from mapper.exchange.excel.words.compared import STEPS_INSIDE as OF_INSIDE
from mapper.exchange.excel.words.word import Word, worded
from mapper.exchange.report.words import labels

FIELDS: Final = OTHERWISE
COUNTED: Final = IN_A_ROW
STEPS_INSIDE: Final = OF_INSIDE
AGAINST: Final = Word(
    "Compared with the map “{name}”, on which this one is based. How it is drawn is left out."
)
ALIKE: Final = Word("Nothing is otherwise between this map and “{name}”.")
CHANGES_OF: Final = Word("What changes in “{name}”")
BASED_ON_THIS: Final = Word("The map “{name}” is based on this one. How it is drawn is left out.")
AGAINST_INSIDE: Final = Word(
    "Compared with the inside of the same step on the map “{name}”. How it is drawn is left out."
)
SUMMARY: Final = Word("{added} added, {removed} removed, {moved} moved, {changed} changed.")
EXPECTED: Final = Word("What can be expected")
OTHER_SPAN: Final = Word(
    "The two are planned for other spans of time: what counts in a span has no difference."
)
DELTA_HINT: Final = Word(
    "Nine times of ten a difference lies in its range; it is rather too wide than too narrow."
)
WHO: Final = Word("Who gains and who loses")
HAND_OFFS: Final = Word("Hand-offs of a case that enters")
BEFORE: Final = Word("Before")
AFTER: Final = Word("After")
DIFFERENCE: Final = Word("Difference")
FIGURE: Final = Word("Figure")
WHAT: Final = Word("What")
SORT: Final = Word("Of what")
NAME: Final = Word("Name")
FIELD: Final = Word("What of it")
FROM_TO: Final = Word("From → to")
FROM_LANE_TO: Final = Word("{one} → {other}")
DOES: Final = Word("Who")
GAINED: Final = Word("Steps gained")
LOST: Final = Word("Steps lost")
HOURS_A_CASE: Final = Word("Hours a case")
HOURS_A_MONTH: Final = Word("Hours a month")
PASSED_ON: Final = Word("Passes on a case")
TAKEN_OVER: Final = Word("Takes over a case")
BEFORE_AFTER: Final = Word("{before} → {after}")
FIELD_OF: Final = Word("{field}: {name}")
ASPECTS: Final[Mapping[str, Word]] = worded(
    {"meaning": "Meaning", "numbers": "Numbers", "resources": "People, tools, skills and metrics"}
)
KINDS: Final[Mapping[str, Word]] = worded(
    {"added": "+\u00a0new", "removed": "−\u00a0gone", "moved": ">\u00a0moved", "changed": "~\u00a0changed"}
)
SORTS: Final[Mapping[str, Word]] = worded(
    {"map": "Map", "stage": "Stage", "lane": "Lane", "connector": "Connector"}
)
FIGURES: Final[Mapping[str, Word]] = MappingProxyType(
    {
        "win_probability": labels.WIN_RATE,
        "entries_per_win": labels.ENTRIES_PER_WIN,
        "days_to_win": labels.DAYS_TO_WIN,
        "days_over_all": said.DAYS_OF_ENTRY,
        "wins": labels.WINS,
        "revenue": said.REVENUE,
        "money": said.MARGIN,
        "most_entries": said.ENTRIES_POSSIBLE,
        "hours_of_entry": said.HOURS_OF_ENTRY,
        "hours_of_win": said.HOURS_OF_WIN,
        "cost_of_entry": said.COST_OF_ENTRY,
        "cost_of_win": said.COST_OF_WIN,
        "hand_offs": said.HAND_OFFS,
        "first_pass": said.FIRST_PASS,
    }
)
