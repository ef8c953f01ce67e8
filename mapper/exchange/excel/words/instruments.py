"""The words of the sheets that tell of people and plans: scorecard, levers, gaps, stalls, skills, votes, terms."""

from collections.abc import Mapping
from typing import Final

from mapper.core.values import AgreementState, MetricKind
from mapper.exchange.excel.words.word import Word, worded, words_of

PERIOD_TARGETS_TAB: Final = Word("Targets by period")
PERIOD_TARGETS_TITLE: Final = Word("Targets by person and period")
NO_PERIOD_TARGETS: Final = Word("None yet: add rows here for what is required, own or agreed in a period.")
PERIOD_TARGETS_HINT: Final = Word(
    "Agreed counts, else own, else required. The parts of a target should come to the same again."
)

SCORECARD: Final = Word("Scorecard")
SCORECARD_INTRO: Final = Word(
    "Month by month what was aimed at and what came of it. The values stand below; change the yellow ones there."
)
SCORECARD_HINT: Final = Word(
    "metrics month by month: aimed at, actual, variance, status, trend; all measured values"
)
NO_COURSES: Final = Word(
    "No metric has a target or a measured value of a month yet, so there is nothing to show here."
)
AIM: Final = Word("Aimed at")
ACTUAL: Final = Word("Actual")
VARIANCE: Final = Word("Variance")
STATUS: Final = Word("Status")
CHART_COURSE: Final = Word("{name}: aimed at and actual")
AXIS_VALUE: Final = Word("value")
ACTUALS_TITLE: Final = Word("Measured values")
ACTUALS_HINT: Final = Word("A rate counts as its hits out of its cases where both are there.")

LEVERS: Final = Word("Levers")
SINCE: Final = Word(
    "Inputs changed since: what is grey is as of export, what is empty only Mapper knows; write the workbook again."
)
LEVERS_INTRO: Final = Word(
    "What each fix and each hire would bring in a year: as of export by Mapper, each by solving the map anew."
)
LEVERS_HINT: Final = Word("fix or hire: cost, wins, money, payback, and what limits the wins afterwards")
NO_LEVERS_YET: Final = Word("The flow of the map cannot be computed yet, so there is nothing to show here.")
FIX: Final = Word("fix")
HIRE: Final = Word("hire")
OWN_LEVER: Final = Word("the team's")
USUAL_LEVER: Final = Word("usual")
ENTRIES_BIND: Final = Word("what comes in")
LEVER_UNKNOWN: Final = Word("cannot be worked out")
LEVER_LACKS: Final[Mapping[str, Word]] = worded(
    {
        "gone": "what it would change is no longer on the map",
        "attempts_unknown": "no limit of attempts is stated there",
        "no_drop_out": "nobody drops out there",
        "goes_only_so_far": "goes only so far",
        "entries_shared_evenly": "as many at each start",
        "nothing_tried_again": "nothing is tried again there",
        "taken_by_other_maps": "short with the other maps",
        "cost_unknown": "what it costs is not stated",
        "cost_of_colleagues": "costs what colleagues cost",
    }
)
ALL_LEVERS_TAB: Final = Word("All levers")
ALL_LEVERS_TITLE: Final = Word("Every fix and hire")
ALL_LEVERS_HINT: Final = Word(
    "Usual levers: at most {most} of a kind; left out are those on what the team's own change: {count}."
)
PAIRS_TITLE: Final = Word("Two together")
PAIRS_HINT: Final = Word(
    "“Lift” is what the second brings more, or less, after the first: the bottleneck moves."
)
NO_LEVER_PAIRS: Final = Word(
    "None yet: set at least two levers of your own that can be worked out, and export again."
)
CHART_LEVERS: Final = Word("What the best levers bring in a year")
NO_LEVER_CHART: Final = Word(
    "To see here what the best levers bring, enter how many cases enter, people and the value of a win; export again."
)
AXIS_WINS: Final = Word("won cases")

SALE_TYPES: Final = Word("Sale types")
SALE_TYPES_INTRO: Final = Word(
    "What a won case brings on average over the sale types of this map, and what the goal asks of each."
)
SALE_TYPES_HINT: Final = Word(
    "the sale types of the map: values, win rates, wins, entries and money for the goal"
)
NO_SALE_TYPES: Final = Word(
    "Fewer than two sale types have this map as their own: one value counts for all wins, with nothing to show here."
)

GAP_FILL: Final = Word("Gap fill")
GAP_FILL_INTRO: Final = Word(
    "What is missing by when, and which sales fill it. Try other mixes: change how many are started."
)
GAP_FILL_HINT: Final = Word("gaps, sales to fill them, hours they take against hours to spare, the best mix")
NO_GAPS: Final = Word("The document has no gap to fill yet, so there is nothing to show here.")
MIX_TITLE: Final = Word("Sales that fill it")
MIX_HINT: Final = Word(
    "“Started” is the best mix until you type over it. Expected of one = value x win rate x share in time."
)
SPARE_TITLE: Final = Word("Hours of roles")
SPARE_HINT: Final = Word(
    "Until the due date, without those that entries take; they follow staff, hours and shares."
)
SINCE_EXPORT: Final = Word("As of export.")
SINCE_OWN: Final = Word("A mix of your own; the best one stands beside it.")
SINCE_ANEW: Final = Word("Inputs changed since: this is the best mix now.")
SINCE_CHANGED: Final = Word("Inputs changed since: the mix is no longer the best; ask Mapper again.")
SINCE_STALE: Final = Word("The due date or a map is beyond what this sheet reckons: ask Mapper again.")
ASKED_INTRO: Final = Word(
    "What the best mixes on Gap fill rest on, and the days and hours until a due date. Nothing to change here."
)
DUE_WEEKS_TITLE: Final = Word("Days left by calendar")
DUE_DAYS_TITLE: Final = Word("Days of people alike")
DUE_YEARS_TITLE: Final = Word("Years of people alike")
FREE_TITLE: Final = Word("Days off")
SPARE_PARTS_TITLE: Final = Word("Parts of people in roles")
SPARE_TAKEN_TITLE: Final = Word("Hours taken by entries")
DUE_MONTHS_TITLE: Final = Word("Months until the due date")
TRIAL_GAPS_TITLE: Final = Word("Best mix by gap")
TRIAL_TYPES_TITLE: Final = Word("What mixes are made of")
TRIAL_HOURS_TITLE: Final = Word("Hours that bound mixes")
TRIAL_ROLES_TITLE: Final = Word("Roles that bound mixes")
TRIALS_TITLE: Final = Word("Mixes tried")
WINS_TITLE: Final = Word("Wins of the sales")
DUE_SEASONS_TITLE: Final = Word("Months by season")
EFFORT_TITLE: Final = Word("Hours for one case")
EFFORT_HINT: Final = Word("What is read off a map is not yellow; the rest is yours.")
PRICES_TITLE: Final = Word("What one more is worth")
PRICES_HINT: Final = Word("of what the best mix uses up; computed by Mapper, as of export")
ONE_HOUR: Final = Word("One more hour of {name}")
ONE_CASE: Final = Word("One more case of {name}")
MORE_MONEY: Final = Word("{what} brings {amount} {currency} more.")
MORE_HOURS: Final = Word("{what} saves {amount} hours.")
MORE_COST: Final = Word("{what} saves {amount} {currency}.")
MORE_CHANGED: Final = Word("Inputs changed since: ask Mapper again.")
AIM_MONEY: Final = Word("The best mix is the one with the most money by the due date.")
AIM_HOURS: Final = Word("The best mix fills the gap with the fewest hours.")
AIM_COST: Final = Word("The best mix fills the gap at the least cost.")
FILLED: Final = Word("filled")
NOT_FILLED: Final = Word("not filled")
NOT_POSSIBLE: Final = Word("more than there is")
FITS: Final = Word("fits")
TOO_MANY: Final = Word("too many")
TOO_LONG: Final = Word("too many hours")
NO_LIMIT: Final = Word("not known")
GAP_REMARKS: Final[Mapping[str, Word]] = worded(
    {
        "no_target": "The gap has no target.",
        "no_due": "The gap has no due date.",
        "due_past": "The due date has passed.",
        "no_sale_types": "There are no sale types to fill it with.",
        "not_solved": "No best mix was found.",
        "cost_unknown": "What an hour costs is not known of {names}.",
        "nothing_limits": "Neither hours nor a most limit {names}, left out.",
        "value_unknown": "No value is stated for {names}, left out.",
        "win_rate_unknown": "No win rate is stated for {names}, left out.",
        "cycle_unknown": "No cycle time is stated for {names}, left out.",
        "type_not_a_number": "What is stated of {names} is no number to reckon with, left out.",
        "never_won": "None of {names} is ever won.",
        "never_in_time": "None of {names} is won by the due date.",
        "from_map": "Read off their map: {names}.",
        "hours_unknown": "The hours of {names} are not known and do not limit.",
        "calendars_missing": "Some people of {names} have no calendar and count nothing.",
        "overloaded": "There is more to do than hours already for {names}.",
        "entries_taken_off": (
            "What enters the maps takes hours of {names}, which are taken off; what it brings is not counted."
        ),
    }
)

STALLS: Final = Word("Stalls")
STALLS_INTRO: Final = Word(
    "What waits where somebody promised to come back, in working days. Waits and attempts are on Steps. "
    "Ages that are no plain decay are by Mapper and empty once these change."
)
STALLS_HINT: Final = Word(
    "cases that wait and how old they are, attempts, dates that move and what that costs"
)
NO_STALLS: Final = Word("The map has no stall and no agreed date, so there is nothing to show here.")
NO_AGES: Final = Word(
    "How many cases wait is not known: the start says no entries a month, or a stall no days."
)
AGES_TITLE: Final = Word("Age of what waits")
AGES_HINT: Final = Word("all stalls together")
AGES: Final = words_of("up to 30 days", "31 to 60 days", "61 to 90 days", "more than 90 days")
CHART_AGES: Final = Word("Age of what waits, in working days")
AXIS_WAITING: Final = Word("cases that wait")
DATES_TITLE: Final = Word("Agreed dates")
NO_DATES: Final = Word("None yet: no stall of the map has a date that was agreed.")
DATES_HINT: Final = Word("At each review a date holds, moves or is cancelled; what becomes of it follows.")

SKILLS: Final = Word("Skills")
SKILLS_INTRO: Final = Word(
    "✓ at the level asked for, ▼ so many levels are lacking, empty: not asked for. "
    "0 none, 1 aware, 2 with help, 3 alone, 4 teaches."
)
SKILLS_HINT: Final = Word(
    "people by skills, levels asked for, held and lacking; steps that hang on one person"
)
NO_SKILL_NEEDS: Final = Word("No step of the map asks for a skill yet, so there is nothing to show here.")
NO_SKILLED: Final = Word(
    "Nobody works yet at the steps that ask for skills, so there is nothing to show here."
)
SKILLS_TITLE: Final = Word("Levels of people")
SKILLS_TABLE_HINT: Final = Word(
    "Asked is the highest level that a step asks of the person. Not stated counts as 0."
)
STEP_SKILLS_TITLE: Final = Word("Skills at steps")
STEP_SKILLS_HINT: Final = Word("Train first: mean levels lacking x visits per entry.")
SKILLED: Final = Word("Mapper skills")
SKILLED_INTRO: Final = Word("Who works where a skill is asked for. Nothing to change here.")
AT_LEVEL: Final = Word("At the level asked for")
NOBODY_THERE: Final = Word("nobody works there")
NOBODY_ABLE: Final = Word("nobody at the level")
ONE_ABLE: Final = Word("hangs on one person")
ERROR_LEVEL: Final = Word("Enter a level from 0 to 4.")

REFINED: Final = Word("As-is vs refined")
REFINED_INTRO: Final = Word(
    "Before is the map it is based on, after the refined one; grey is by Mapper, as of export."
)
REFINED_HINT: Final = Word("two maps side by side: figures, and every step that came, went or changed")
NO_PAIR: Final = Word("The map is based on no other and none is based on it, so there is nothing to compare.")
STEPS_COMPARED_TITLE: Final = Word("Step by step")
STEPS_COMPARED_HINT: Final = Word("Hours and days are of one visit.")
ADDED: Final = Word("added")
REMOVED: Final = Word("removed")
CHANGED: Final = Word("changed")
SAME: Final = Word("the same")
WIN_PROBABILITY: Final = Word("Win probability")
WINS_EXPECTED: Final = Word("Won cases expected")
REVENUE: Final = Word("Revenue from wins")
MARGIN: Final = Word("Margin of the wins")
ENTRIES_POSSIBLE: Final = Word("Entries these people can carry")
DAYS_TO_WIN: Final = Word("Working days to a win")
DAYS_OF_ENTRY: Final = Word("Working days per entry")
HOURS_OF_ENTRY: Final = Word("Hours of work per entry")
HOURS_OF_WIN: Final = Word("Hours per won case, all-in")
COST_OF_ENTRY: Final = Word("Cost per entry")
COST_OF_WIN: Final = Word("Cost per won case, all-in")
HAND_OFFS: Final = Word("Hand-offs per won case, all-in")
FIRST_PASS: Final = Word("Wins that never went into rework")

FIELDS: Final[Mapping[str, Word]] = worded(
    {
        "name": "name",
        "kind": "kind",
        "outcome": "outcome",
        "description": "description",
        "stage_id": "stage",
        "lane_id": "lane",
        "touch_hours": "hours of work",
        "ways_out": "ways out",
        "tools": "tools",
        "skills": "skills",
        "share": "share of a branch",
        "wait_days": "wait days",
        "wait_spread_days": "spread of the wait",
        "attempts_limit": "most attempts",
        "value_class": "class of value",
        "age_limit_days": "age limit",
        "wait_owner": "who is waited for",
        "wait_law": "law of the wait",
        "is_calendar_wait": "calendar or working days",
        "promised": "promised date",
        "exit_rule": "exit rule",
        "delay_cost_a_day": "cost of a day of delay",
        "entries_a_month": "entries a month",
        "accurate_share": "share right and complete",
        "work_variation": "variation of the work",
        "board_days": "days between meetings",
        "patience_days": "patience",
        "priority": "priority",
    }
)

VOTES: Final = Word("Votes")
VOTES_INTRO: Final = Word("How far people agree on each step. What is voted in an open ballot stays hidden.")
VOTES_HINT: Final = Word("agreement on each step, ballots with rule and result, estimates, dots, votes")
NO_VOTES: Final = Word("Nobody has voted on this map yet, so there is nothing to show here.")
STATES: Final[Mapping[AgreementState, Word]] = worded(
    {
        AgreementState.AGREED: "agreed",
        AgreementState.DISCUSS: "in discussion",
        AgreementState.BLOCKED: "blocked",
        AgreementState.DRAFT: "draft",
    }
)
OPEN: Final = Word("open, hidden")
NAMELESS: Final = Word("(anonymous)")
FISTS_TITLE: Final = Word("Fist of five")
FISTS_HINT: Final = Word("Agreed: enough voted, no vote below the least, and the mean reached; a 0 blocks.")
ESTIMATES_TITLE: Final = Word("Estimates")
ESTIMATES_HINT: Final = Word("Spread is the middle half of the estimates over their median.")
DOTS_TITLE: Final = Word("Dots")
AGREEMENTS_TAB: Final = Word("Agreement by step")
AGREEMENTS_TITLE: Final = Word("Agreement step by step")
VOTES_TITLE: Final = Word("Votes")
VOTES_TAB: Final = Word("Votes one by one")
VOTES_TABLE_HINT: Final = Word("of closed ballots only")

DICTIONARY: Final = Word("Data dictionary")
DICTIONARY_INTRO: Final = Word(
    "What each metric is and how it is formed; below every figure of this workbook."
)
DICTIONARY_HINT: Final = Word("each metric: formula, unit, source, usual range; each figure of the workbook")
FIGURES_TITLE: Final = Word("Figures of this workbook")
FIGURES_HINT: Final = Word("what each is, and whether it is entered, a formula, or computed by Mapper")
FROM_READER: Final = Word("yours to change")
FROM_FORMULA: Final = Word("a formula")
FROM_PROGRAM: Final = Word("computed by Mapper")
PERCENT_UNIT: Final = Word("%")
DATE_UNIT: Final = Word("date")
KINDS: Final[Mapping[MetricKind, Word]] = worded(
    {
        MetricKind.COUNT: "added up",
        MetricKind.MONEY: "money, added up",
        MetricKind.RATE: "formed again from its counts",
        MetricKind.MEAN_TIME: "mean, weighted by cases",
        MetricKind.STOCK: "a stock, averaged over time",
        MetricKind.RATIO: "never rolled up",
    }
)
