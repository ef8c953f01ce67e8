"""Every word the workbook says. A file speaks its own language, so here sentences stand below ui (decision 0003)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.values import ConnectorKind, Direction, MapKind, NodeKind, Outcome, Period

README: Final = "Read me"
SUMMARY: Final = "Summary"
STEPS: Final = "Steps"
BRANCHES: Final = "Branches"
TARGETS: Final = "Targets"
ROLES: Final = "Roles"

HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no": "No",
        "step": "Step",
        "stage": "Stage",
        "lane": "Lane",
        "kind": "Kind",
        "class": "Class",
        "hours": "Hours per visit",
        "wait": "Wait days",
        "visits": "Visits per entry",
        "wins": "Win from here",
        "visits_needed": "Visits needed",
        "hours_needed": "Hours needed",
        "open": "Open cases",
        "outcome": "Ends as",
        "entry": "Entry share",
        "balance": "Balance",
        "stage_no": "Stage no",
        "lane_no": "Lane no",
        "step_id": "Step id",
        "from": "From",
        "to": "To",
        "label": "Label",
        "share": "Share",
        "count": "Cases counted",
        "cases": "Cases per entry",
        "cases_needed": "Cases needed",
        "sum": "Sum of shares",
        "check": "Check",
        "from_no": "From no",
        "to_no": "To no",
        "row_id": "Row id",
        "goal": "Goal",
        "metric": "Metric",
        "unit": "Unit",
        "direction": "Direction",
        "baseline": "Baseline",
        "target": "Target",
        "actual": "Actual",
        "variance": "Variance",
        "status": "Status",
        "owner": "Owner",
        "due": "Due",
        "amount": "Amount",
        "period": "Period",
        "metric_id": "Metric id",
        "role": "Role",
        "staffing": "Staffing",
        "people": "People",
        "available": "Hours available",
        "hours_per_entry": "Hours per entry",
        "utilisation": "Utilisation",
        "people_exact": "People needed exact",
        "people_needed": "People needed",
        "gap": "Gap",
        "possible": "Entries possible",
        "role_id": "Role id",
        "role_no": "Role no",
        "step_no": "Step no",
        "share_of_role": "Share of role",
    }
)

NODE_KINDS: Final[Mapping[NodeKind, str]] = MappingProxyType({kind: kind.value for kind in NodeKind})
OUTCOMES: Final[Mapping[Outcome, str]] = MappingProxyType({outcome: outcome.value for outcome in Outcome})
PERIODS: Final[Mapping[Period, str]] = MappingProxyType({period: period.value for period in Period})
CONNECTOR_KINDS: Final[Mapping[ConnectorKind, str]] = MappingProxyType(
    {kind: kind.value for kind in ConnectorKind}
)
DIRECTIONS: Final[Mapping[Direction, str]] = MappingProxyType(
    {Direction.UP: "higher is better", Direction.DOWN: "lower is better"}
)
MAP_KINDS: Final[Mapping[MapKind, str]] = MappingProxyType(
    {MapKind.AS_IS: "As-is map", MapKind.TO_BE: "To-be map", MapKind.SCENARIO: "Scenario"}
)

WON: Final = OUTCOMES[Outcome.WON]
LOWER: Final = DIRECTIONS[Direction.DOWN]

ON_TARGET: Final = "on target"
NEAR: Final = "near"
OFF_TARGET: Final = "off target"
NO_DATA: Final = "no data"
NO_TARGET: Final = "no target"

SHARES_OK: Final = "ok"
SHARES_OFF: Final = "sum is not 100 %"
SHARE_MISSING: Final = "share missing"

STAFF_OK: Final = "enough"
STAFF_TIGHT: Final = "above target use"
STAFF_SHORT: Final = "overloaded"
STAFF_UNKNOWN: Final = "enter people"

CHECK_OK: Final = "ok"
CHECK_LOOK: Final = "look into it"
CHECK_NONE: Final = "not computed"

# name of a cell -> what it is, and what stands behind its value
NAMED: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "goal_wins": ("Goal: won cases", ""),
        "goal_period": ("in each", "week, month, quarter or year"),
        "deal_value": ("Value of a won case", ""),
        "working_days_per_year": ("Working days a year", "days a person"),
        "hours_per_day": ("Working hours a day", "hours"),
        "non_selling_share": ("Time not spent on cases", "of working hours"),
        "target_utilisation": ("Target use of the rest", "at most"),
        "near_margin": ("Near a target means within", "of the target"),
        "periods_per_year": ("Periods in a year", ""),
        "hours_per_person": ("Working hours a person", "in the period"),
        "case_hours_per_person": ("of these for cases", "in the period"),
        "win_probability": ("Win probability", "of a case that enters"),
        "entries_per_win": ("Entries per won case", ""),
        "required_entries": ("Entries needed", "in the period"),
        "goal_revenue": ("Value of the goal", "in the period"),
        "hours_per_entry": ("Hours of work per entry", "all roles"),
        "hours_needed": ("Hours of work needed", "in the period"),
        "hours_per_win": ("Hours per won case, all-in", "with the lost ones"),
        "people_needed": ("People needed", "sum over the roles"),
        "people_now": ("People now", "enter them on Roles"),
        "wins_possible": ("Wins these people can carry", "in the period"),
        "limiting_role": ("Role that limits", ""),
        "days_per_entry": ("Working days per entry", "mean, waits only"),
        "days_per_win": ("Working days to a win", "mean, waits only"),
    }
)

INPUTS_TITLE: Final = "Inputs"
INPUTS_HINT: Final = "change the yellow cells"
RESULTS_TITLE: Final = "What the goal asks for"
WORK_TITLE: Final = "Work and time"
STAGES_TITLE: Final = "By stage"
LANES_TITLE: Final = "By lane"
STATUS_TITLE: Final = "Targets by status"
GOALS_TITLE: Final = "Goals of the document"
NO_GOALS: Final = "The document has no goals yet."
WORK_TABLE_TITLE: Final = "Hours of work per visit"
WORK_TABLE_HINT: Final = (
    "One row for each role at each step. Change the yellow hours; everything else follows."
)
TOTAL: Final = "Total"

GROUP_HEADERS: Final = (
    "Steps",
    "Hours per entry",
    "Hours needed",
    "Share of hours",
    "Days per entry",
    "Share of days",
    "Open cases",
)

TILE_GOAL: Final = "Goal"
TILE_WIN: Final = "Win probability"
TILE_ENTRIES: Final = "Entries needed"
TILE_HOURS: Final = "Hours needed"
TILE_PEOPLE: Final = "People needed"
TILE_TARGETS: Final = "Targets on target"
TILE_WIN_NOTE: Final = "of a case that enters"
TILE_NO_GOAL: Final = "enter it below"
WINS_PER: Final = "won per "
PER: Final = "per "
PEOPLE_AT: Final = "at "
PEOPLE_USE: Final = " % use"
OF: Final = " of "
NEAR_COUNT: Final = "near: "
OFF_COUNT: Final = ", off: "

CHART_HOURS: Final = "Hours of work by role, in the goal's period"
CHART_HOURS_ENTRY: Final = "Hours of work by role, for one entry"
CHART_DAYS: Final = "Working days by stage, for one entry"
CHART_NEEDED: Final = "Hours needed"
CHART_AVAILABLE: Final = "Hours available"
CHART_PER_ENTRY: Final = "Hours per entry"
CHART_DAYS_SERIES: Final = "Working days per entry"
AXIS_HOURS: Final = "hours"
AXIS_DAYS: Final = "working days"

SUBTITLE: Final = "Performance targets"
PAGE_FOOTER: Final = "Page &P of &N"

SHEET_HINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        SUMMARY: "the goal, what it asks for, the inputs, charts, stages, lanes and goals",
        STEPS: "every node of the map: hours, waits, visits, and the work the goal asks for",
        BRANCHES: "every connector: which share of the cases takes it",
        TARGETS: "every metric at a step: baseline, target, actual, status, owner, due date",
        ROLES: "load, utilisation and people needed by role; hours of work per visit",
    }
)
SHEET_INTROS: Final[Mapping[str, str]] = MappingProxyType(
    {
        STEPS: "Visits and win chance are computed by Mapper; hours, waits and class are yours; the rest follows.",
        BRANCHES: "The shares that leave one step must add up to 100 %. Mapper computes the visits from them.",
        TARGETS: "Yellow cells are yours. Variance is actual less target; Read me tells the rule for the status.",
        ROLES: "Enter how many people each role has; load, utilisation and people needed follow from the goal.",
    }
)

LEGEND_TITLE: Final = "What the cells mean"
LEGEND_INPUT: Final = "yours to change: blue on yellow, not locked"
LEGEND_PROGRAM: Final = "computed by Mapper from the map when the workbook was written; does not change here"
LEGEND_FORMULA: Final = "a formula: follows every change at once; locked"
LEGEND_TEXT: Final = "names and words from the map; locked"
LEGEND_KEY: Final = "ids by which Mapper knows the row again, in hidden columns; leave them as they are"
LEGEND_SAMPLES: Final = ("Input", "Computed", "Formula", "Text", "Id")

ABOUT_TITLE: Final = "About this workbook"
ABOUT_ROWS: Final = (
    "Map",
    "Kind",
    "Document",
    "Author",
    "Purpose",
    "Scope",
    "Written",
    "Program",
)
SHEETS_TITLE: Final = "Sheets"
CHANGE_TITLE: Final = "How to change the numbers"
CHANGE_LINES: Final = (
    (
        "Type into the yellow cells: goal, value, working time and use on Summary; waits and class on "
        "Steps; people and hours on Roles; shares on Branches; targets and actuals on Targets. All that "
        "rests on them recalculates at once."
    ),
    (
        "Visits per entry and win chances come from the loops of the map, which a sheet cannot solve. After"
        " changing a share here, change it in Mapper too and write the workbook again; until then a check "
        "total says that they do not fit."
    ),
    (
        "The sheets are protected without a password (Review, Unprotect Sheet), so that no formula is lost "
        "by a slip."
    ),
)
RULES_TITLE: Final = "Rules"
RULES_LINES: Final = (
    (
        "On target: the actual has reached the target in the metric's direction. Near: it misses the target"
        " by no more than the near margin on Summary, 10 % of the target if not changed. Off target: it "
        "misses by more. No data: there is no actual yet."
    ),
    "An empty cell means unknown, never zero, and what rests on an unknown number stays empty too.",
    (
        "Hours are hours of work; days are working days of waiting. Hours for cases = working hours less "
        "the time not spent on cases. People needed = hours needed / (hours for cases a person x target "
        "use), rounded up role by role."
    ),
    (
        "Open cases = entries a working day x visits x wait (Little's law). Limits of attempts are not "
        "taken into account."
    ),
)
CHECKS_TITLE: Final = "Check totals"
VISITS_COMPUTED: Final = "Mapper could compute the visits"
CHECKS: Final = (
    "Branches whose shares do not add up",
    "Cases that reach an end, of all that enter",
    "Visits that do not fit the branch shares",
    "Hours on Steps less hours on Roles",
    "Targets without a number or an actual",
)
REMARKS_TITLE: Final = "What to know about the figures"
NOT_COMPUTED: Final = "Visits, win probability and all that rests on them cannot be computed yet:"
COMPUTED_FULLY: Final = "Nothing: the map is complete and all figures are computed."

REMARKS: Final[Mapping[str, str]] = MappingProxyType(
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
        "attempts_limit_ignored": "Limits of attempts are not taken into account at: {names}.",
        "attempts_limit_anew": "Attempts are counted anew each time a case comes back to: {names}.",
        "given_up_parked": "No branch says where cases go after the last attempt, so they count as parked at: {names}.",
        "no_won_end": "No end of the map counts as won, so there is no win probability.",
    }
)
UNKNOWN: Final = "–"  # in the large figures of the summary only; other unknown cells are empty
UNNAMED: Final = "(no name)"
WITH_FACTORS: Final = (
    "Shares, hours and waits are read with the factors of the product's stage of life “{stage}”; "
    "what is entered on the map stays as it is."
)
WITH_PLAYS: Final = "Plays that are switched on are in the shares and waits: {count}."
AND_MORE: Final = " and {count} more"

SCOPE: Final = (
    "{stages} stages, {lanes} lanes, {nodes} nodes, {branches} branches, {targets} targets, {roles} roles"
)
PROGRAM: Final = "Mapper {version}"

ERROR_TITLE: Final = "Not possible"
ERROR_SHARE: Final = "A share lies between 0 % and 100 %."
ERROR_POSITIVE: Final = "Enter a number that is 0 or more."
ERROR_FRACTION: Final = "Enter a share above 0 % and up to 100 %."
ERROR_BELOW_ONE: Final = "Enter a share from 0 % up to, but not reaching, 100 %."
ERROR_NUMBER: Final = "Enter a number; leave the cell empty when it is unknown."
ERROR_LIST: Final = "Choose one of the words in the list."
ERROR_DATE: Final = "Enter a date, for example 2026-06-30."
ERROR_HOURS: Final = "A day has 24 hours."
ERROR_DAYS: Final = "A year has 366 days."
YES: Final = "yes"
FROM_GOAL: Final = "from the goal “{name}”"
