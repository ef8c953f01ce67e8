"""The words the workbook says, in English. A file speaks its own language, so here sentences stand below ui.

Beside them `headers` names the columns and `german` has the same in German (decision 0003).
"""

from collections.abc import Mapping
from typing import Final

from mapper.core.values import ConnectorKind, Direction, LifeStage, MapKind, NodeKind, Outcome, Period
from mapper.exchange.excel.words.word import Word, worded, words_of

README: Final = Word("Read me")
SUMMARY: Final = Word("Summary")
INPUTS: Final = Word("Inputs")
STEPS: Final = Word("Steps")
BRANCHES: Final = Word("Branches")
TARGETS: Final = Word("Targets")
CAPACITY: Final = Word("Capacity")

NODE_KINDS: Final[Mapping[NodeKind, Word]] = worded({kind: kind.value for kind in NodeKind})
OUTCOMES: Final[Mapping[Outcome, Word]] = worded({outcome: outcome.value for outcome in Outcome})
PERIODS: Final[Mapping[Period, Word]] = worded({period: period.value for period in Period})
CONNECTOR_KINDS: Final[Mapping[ConnectorKind, Word]] = worded({kind: kind.value for kind in ConnectorKind})
DIRECTIONS: Final[Mapping[Direction, Word]] = worded(
    {Direction.UP: "higher is better", Direction.DOWN: "lower is better"}
)
MAP_KINDS: Final[Mapping[MapKind, Word]] = worded(
    {MapKind.AS_IS: "As-is map", MapKind.TO_BE: "To-be map", MapKind.SCENARIO: "Scenario"}
)

LIFE_STAGES: Final[Mapping[LifeStage, Word]] = worded({stage: stage.value for stage in LifeStage})
WON: Final = OUTCOMES[Outcome.WON]
LOWER: Final = DIRECTIONS[Direction.DOWN]

ON_TARGET: Final = Word("on target")
NEAR: Final = Word("near")
OFF_TARGET: Final = Word("off target")
NO_DATA: Final = Word("no data")
NO_TARGET: Final = Word("no target")

SHARES_OK: Final = Word("ok")
SHARES_OFF: Final = Word("sum is not 100 %")
SHARE_MISSING: Final = Word("share missing")

AIMS_OFF: Final = Word("targets do not fit")

COUNTS_WINS: Final = Word("won cases")
COUNTS_MONEY: Final = Word("money")
BASIS_MEASURED: Final = Word("measured")
BASIS_ESTIMATED: Final = Word("estimated")
BASIS_USUAL: Final = Word("usual value")
OF_MAP: Final = Word("the map")
OF_PROGRAM: Final = Word("Mapper")
USUAL_YEAR: Final = Word("the usual year")
CASES_UNIT: Final = Word("cases")
HOURS_UNIT: Final = Word("h")
DAYS_UNIT: Final = Word("d")
OF_VALUE: Final = Word("of the value")
OF_HOURS: Final = Word("of the hours")
OF_TARGET: Final = Word("of the target")
SOMEBODY: Final = Word("Person {number}")
QUOTED: Final = Word("“{name}”")

STAFF_OK: Final = Word("enough")
STAFF_TIGHT: Final = Word("above target use")
STAFF_WAITS: Final = Word("too few for its wait")
STAFF_SHORT: Final = Word("overloaded")
STAFF_UNKNOWN: Final = Word("enter people")
STAFF_NO_HOURS: Final = Word("no hours for cases")

CHECK_OK: Final = Word("ok")
CHECK_LOOK: Final = Word("look into it")
CHECK_NONE: Final = Word("not computed")

RESULTS_TITLE: Final = Word("What the goal asks for")
WORK_TITLE: Final = Word("Work and time")
STAGES_TITLE: Final = Word("By stage")
LANES_TITLE: Final = Word("By lane")
STATUS_TITLE: Final = Word("Targets by status")
GOALS_TITLE: Final = Word("Goals of the document")
NO_GOALS: Final = Word("The document has no goals yet.")
WORK_TABLE_TITLE: Final = Word("Hours of work per visit")
WORK_TABLE_HINT: Final = Word(
    "One row for each role at each step. Change the yellow hours; everything else follows."
)
STAFF_TITLE: Final = Word("People")
NO_STAFF: Final = Word("None yet: enter in Mapper which roles people have a share in, and export again.")
STAFF_HINT: Final = Word(
    "A row for each role of a person, full time and cost alike in all; days there, ramp-up and leave taken off."
)
CALENDARS_TITLE: Final = Word("Calendars")
CALENDARS_HINT: Final = Word("Days are those of a full-time person, leave and holidays taken off; by Mapper")
PERIODS_TAB: Final = Word("Periods")
PERIODS_TITLE: Final = Word("Periods that can be planned")
PERIODS_HINT: Final = Word("choose one at “in each”; by Mapper")
TOTAL: Final = Word("Total")

GROUP_HEADERS: Final = words_of(
    "Steps",
    "Hours per entry",
    "Hours needed",
    "Share of hours",
    "Days per entry",
    "Share of days",
    "Open cases",
)

EXPECTED_TITLE: Final = Word("What can be expected")
TILE_GOAL: Final = Word("Goal")
TILE_EXPECTED: Final = Word("Expected")
TILE_GAP: Final = Word("Expected less goal")
TILE_BOTTLENECK: Final = Word("Bottleneck")
GAP_LACKING: Final = Word("won cases are lacking")
GAP_REACHED: Final = Word("the goal is reached")
ALLOWS: Final = Word("allows ")
NEXT_LIMIT: Final = Word("next ")  # the role that limits once more cases come in
ENTRIES: Final = Word(" entries")
PEOPLE_HERE: Final = Word("full-time people now: ")
PEOPLE_UNTOLD: Final = Word("not told for a role, see Capacity")
PEOPLE_UNKNOWN: Final = Word("nobody is entered yet")
TILE_ENTRIES: Final = Word("Entries needed")
TILE_PEOPLE: Final = Word("People needed")
TILE_NO_GOAL: Final = Word("enter it below")
WINS_PER: Final = Word("won per ")
PER: Final = Word("per ")

LEVERS_TITLE: Final = Word("Best levers")
LEVERS_NOTE: Final = Word("worked out by Mapper when the workbook was written; in a year")
NO_LEVERS: Final = Word("No lever brings anything that could be worked out.")
LEVER_HEADERS: Final = words_of("Wins", "Money", "Net", "Payback months")
LEVER_SHARE: Final = Word("Share {about}: {change} points")
LEVER_TOUCH: Final = Word("Work at {about}: {change} h")
LEVER_WAIT: Final = Word("Wait at {about}: {change} days")
LEVER_DROP_OUT: Final = Word("Drop-outs at {about}: {change} points")
LEVER_ATTEMPTS: Final = Word("Attempts at {about}: {change}")
LEVER_ENTRIES: Final = Word("Entries a month {about}: {change}")
LEVER_HIRE: Final = Word("People for {about}: {change}")
PICTURE_TITLE: Final = Word("The map")
CHART_USE: Final = Word("Use of the time by role")
CHART_FUNNEL: Final = Word("Of all that enter, how many come to each stage")
AXIS_USE: Final = Word("of the hours for cases")
AXIS_CASES: Final = Word("of the cases")
CHART_HOURS: Final = Word("Hours of work by role, in the goal's period")
CHART_HOURS_ENTRY: Final = Word("Hours of work by role, for one entry")
NO_USE_CHART: Final = Word(
    "To see the use of the time by role, enter people and a goal or how many cases enter, and export again."
)
NO_HOURS_CHART: Final = Word(
    "To see the hours of work by role, enter how long steps take and who works on them, and export again."
)
CHART_DAYS: Final = Word("Working days by stage, for one entry")
CHART_NEEDED: Final = Word("Hours needed")
CHART_AVAILABLE: Final = Word("Hours available")
CHART_PER_ENTRY: Final = Word("Hours per entry")
AXIS_HOURS: Final = Word("hours")
AXIS_DAYS: Final = Word("working days")

SUBTITLE: Final = Word("Performance targets")
PAGE_FOOTER: Final = Word("Page &P of &N")

README_HINT: Final = Word("what this is, what the cells mean, whether the totals agree")
SUMMARY_HINT: Final = Word("the goal, what is expected and what is lacking, the levers, the map, charts")
INPUTS_SHEET_HINT: Final = Word("all that the figures rest on, each with a name; calendars and periods")
STEPS_HINT: Final = Word("every node of the map: hours, waits, visits, cost, and the work the goal asks for")
BRANCHES_HINT: Final = Word("every connector: which share of the cases takes it, and a share to aim at")
TARGETS_HINT: Final = Word("every metric at a step: baseline, target, actual, status, owner, due date")
CAPACITY_HINT: Final = Word("load, utilisation and people needed by role; people; hours of work per visit")

FLOW: Final = Word("Mapper flow")
FLOW_INTRO: Final = Word(
    "The flow of the map, solved step by step from the shares on Branches. Nothing to change here."
)
FLOW_FIXED: Final = Word(
    "The flow of this map is too large to be solved in a sheet: these are values from Mapper."
)
PEOPLE: Final = Word("Mapper people")
PEOPLE_INTRO: Final = Word(
    "What other maps ask of people, and the months of a span whose seasons differ. Nothing to change here."
)
ASKED: Final = Word("Mapper gaps")
BESIDE_MONTHS_TITLE: Final = Word("Hours of other maps by month")
STAFF_MONTHS_TITLE: Final = Word("Hours of people by month")
MONTHS_TITLE: Final = Word("Cases and hours by month")
CARRIED_TITLE: Final = Word("Cases left at the end")
FLOW_HEADERS: Final = words_of("What", "Step", "To step", "Value", "No", "Stays", "Win from here", "Returns")
FLOW_DAYS: Final = words_of(
    "Days to a win of all",
    "Days to a win",
    "Days of a stay",
    "Variance of a stay",
    "Variance of entering",
    "Wins that go along",
    "Variance they add",
    "Spread of the days to a win",
)
README_INTRO: Final = Word("Performance targets")
INPUTS_INTRO: Final = Word(
    "Change the yellow cells: everything in the workbook follows. Each value has a name to use in formulas of your own."
)
STEPS_INTRO: Final = Word("Waits, classes, entries and attempts are yours; the rest follows.")
BRANCHES_INTRO: Final = Word(
    "Shares that leave one step add up to 100 %. A target share is tried out: the others of its step make room for it."
)
TARGETS_INTRO: Final = Word(
    "Yellow cells are yours. Variance is actual less target; Read me tells the rule for the status."
)
CAPACITY_INTRO: Final = Word(
    "Change people, their time, hours and target use, or add people to a role: load and people needed follow."
)
NO_STEPS: Final = Word("The map has no steps yet, so there is nothing to show here.")
NO_BRANCHES: Final = Word("The map has no connectors yet, so there is nothing to show here.")
NO_TARGETS: Final = Word("No step of the map has a metric yet, so there is nothing to show here.")
NO_ROLES: Final = Word("No role has hours of work at a step yet, so there is nothing to show here.")

LEGEND_TITLE: Final = Word("What the cells mean")
LEGEND_INPUT: Final = Word("yours to change: blue on yellow, not locked")
LEGEND_PROGRAM: Final = Word(
    "computed by Mapper from the map when the workbook was written; does not change here"
)
LEGEND_FORMULA: Final = Word("a formula: follows every change at once; locked")
LEGEND_TEXT: Final = Word("names and words from the map; locked")
LEGEND_KEY: Final = Word("ids by which Mapper knows the row again, in hidden columns; leave them as they are")
LEGEND_SAMPLES: Final = words_of("Input", "Computed", "Formula", "Text", "Id")

ABOUT_TITLE: Final = Word("About this workbook")
ABOUT_ROWS: Final = words_of(
    "Map",
    "Kind",
    "Document",
    "Author",
    "Purpose",
    "Scope",
    "Written",
    "Program",
)
SHEETS_TITLE: Final = Word("Sheets")
CHANGE_TITLE: Final = Word("How to change the numbers")
CHANGE_LINES: Final = words_of(
    (
        "Type into the yellow cells: goal, value, margin, hours and use on Inputs; waits, entries and attempts "
        "on Steps; shares on Branches; people, their time and hours of work on Capacity; targets and actuals on "
        "Targets. All that rests on them recalculates at once."
    ),
    (
        "Shares recalculate too, loops and limits of attempts included: the hidden sheet Mapper flow solves the map. "
        "To try out a share, type it as its target share on Branches; the others of its step make room in proportion. "
        "What is on a grey ground was computed by Mapper and stays as it is until the workbook is written again."
    ),
    (
        "The sheets are protected without a password (Review, Unprotect Sheet), so that no formula is lost "
        "by a slip. To add rows, unprotect the sheet, type right below the last row of a table or insert rows inside "
        "it, and leave the columns of ids empty: new targets, measured values and hours of work come back into "
        "the document with the rest."
    ),
)
RULES_TITLE: Final = Word("Rules")
RULES_LINES: Final = words_of(
    (
        "On target: the actual has reached the target in the metric's direction. Near: it misses the target"
        " by no more than the near margin on Inputs, 10 % of the target if not changed. Off target: it "
        "misses by more. No data: there is no actual yet."
    ),
    "An empty cell means unknown, never zero, and what rests on an unknown number stays empty too.",
    (
        "Hours are hours of work; days are working days. Hours for cases = working hours less "
        "the time not spent on cases. People needed = hours needed / (hours for cases a person x target "
        "use), rounded up role by role."
    ),
    (
        "Open cases = entries a working day x visits x days per visit (Little's law). A visit takes the days "
        "entered, or as long as its work where that is longer."
    ),
)
CHECKS_TITLE: Final = Word("Check totals")
VISITS_COMPUTED: Final = Word("The flow can be computed")
CHECKS: Final = words_of(
    "Branches whose shares do not add up",
    "Cases that reach an end, of all that enter",
    "Visits that do not fit the branch shares",
    "Hours on Steps less hours on Roles",
    "Targets without a number or an actual",
)
REMARKS_TITLE: Final = Word("What to know about the figures")
NOT_COMPUTED: Final = Word("Visits, win probability and all that rests on them cannot be computed yet:")
COMPUTED_FULLY: Final = Word("Nothing: the map is complete and all figures are computed.")

REMARKS: Final[Mapping[str, Word]] = worded(
    {
        "no_start": "The map has no start.",
        "no_end": "The map has no end.",
        "no_way_out": "No line leaves: {names}.",
        "share_unknown": "A branch has no share at: {names}.",
        "no_share": "A branch share is no number from 0 to 100 % at: {names}.",
        "shares_not_one": "The branch shares do not add up to 100 % at: {names}.",
        "trapped": "No way leads to an end from: {names}.",
        "not_solvable": "Cases go round too long to be counted at: {names}.",
        "several_starts": "The map has several starts; each is taken to get the same share of the cases.",
        "not_a_number": "The entries a month are no number and are left out at: {names}.",
        "unreachable": "No case comes to: {names}.",
        "attempts_limit_ignored": "A limit of attempts counts nothing, for no line leads straight back, at: {names}.",
        "attempts_limit_anew": "Attempts are counted anew each time a case comes back to: {names}.",
        "given_up_parked": "No branch says where cases go after the last attempt, so they count as parked at: {names}.",
        "no_won_end": "No end of the map counts as won, so there is no win probability.",
    }
)
UNKNOWN: Final = Word("–")  # in the large figures of the summary only; other unknown cells are empty
UNNAMED: Final = Word("(no name)")
WITH_FACTORS: Final = Word(
    "Shares, hours and waits are read with the factors of the product's stage of life “{stage}”; "
    "what is entered on the map stays as it is."
)
WITH_PLAYS: Final = Word("Plays that are switched on are in the shares and waits: {count}.")
AND_MORE: Final = Word(" and {count} more")

SCOPE: Final = Word(
    "{stages} stages, {lanes} lanes, {nodes} nodes, {branches} branches, {targets} targets, {roles} roles"
)
PROGRAM: Final = Word("Mapper {version}")

ERROR_TITLE: Final = Word("Not possible")
ERROR_SHARE: Final = Word("A share lies between 0 % and 100 %.")
ERROR_POSITIVE: Final = Word("Enter a number that is 0 or more.")
ERROR_FRACTION: Final = Word("Enter a share above 0 % and up to 100 %.")
ERROR_BELOW_ONE: Final = Word("Enter a share from 0 % up to, but not reaching, 100 %.")
ERROR_NUMBER: Final = Word("Enter a number; leave the cell empty when it is unknown.")
ERROR_LIST: Final = Word("Choose one of the words in the list.")
ERROR_DATE: Final = Word("Enter a date, for example 2026-06-30.")
ERROR_HOURS: Final = Word("A day has 24 hours.")
ERROR_ATTEMPTS: Final = Word("Enter a whole number from 1 on; leave the cell empty for no limit.")
YES: Final = Word("yes")
FROM_GOAL: Final = Word("from the goal “{name}”")
