"""The words of the report, in English; `german` has the same in German (decision 0003).

`kinds` are the words for kinds and states, `labels` the heads of columns and the names of fields.
"""

from collections.abc import Mapping
from typing import Final

from mapper.exchange.excel.words.word import Word, worded, words_of

SUBTITLE: Final = Word("Report on the sales process")
OVERVIEW: Final = Word("Overview")
MAP_OF: Final = Word("Map: {name}")
INSIDE_OF: Final = Word("Inside: {name}")
PICTURE: Final = Word("The map “{name}”: {scope}.")
SCOPE: Final = Word("{stages} stages, {lanes} lanes, {nodes} nodes, {lines} connectors")
UNNAMED: Final = Word("(no name)")
QUOTED: Final = Word("“{name}”")
SOMEBODY: Final = Word("Person {number}")
UNKNOWN: Final = Word("–")
YES: Final = Word("Yes")
NO: Final = Word("No")
MONTHS: Final = words_of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SPAN: Final = Word("{first} to {last}")
RANGE: Final = Word("from {low} to {high}")
DAY: Final = Word("day")
DAYS: Final = Word("days")
HOURS: Final = Word("h")
PERSON: Final = Word("person")
PEOPLE: Final = Word("people")
POINTS: Final = Word("{change} points")
EACH: Final = Word("{amount} {period}")
ACTUALS_OF: Final = Word("{period}: what came of it")
THE_TEAM: Final = Word("Team")

PLANNED_FROM: Final = Word("Read for {span}, planned back from the goal “{goal}”.")
READ_FOR: Final = Word("Read for {span}. No goal is set that could be planned back from.")
WITH_RANGES: Final = Word(
    "Where inputs are counts of cases or estimates, a figure has a range: nine times of ten it lies there."
)
LIMITS: Final = Word("What limits the wins is the time of: {roles}.")
LIMITED_BY_ENTRIES: Final = Word("What limits the wins is how many cases enter; the people could carry more.")
LIMIT_UNKNOWN: Final = Word("What limits the wins cannot be told yet.")
ROLES_PLANNED: Final = Word(
    "Load and use are those of the cases expected to enter, people needed those for the goal."
)
ROLES_ENTERING: Final = Word("Load, use and people needed are those of the cases expected to enter.")
WEAK_HINT: Final = Word("Each is told as if all else stayed as it is, so they do not add up.")
WEAK_HELD: Final = Word("Of the wins lost only those are counted in money for which {roles} would have time.")
LEVER_HINT: Final = Word("What each would bring in a year, told alone, in full effect. The best come first.")
BEST_FIX: Final = Word("Best fix")
BEST_HIRE: Final = Word("Best hire")
GAIN: Final = Word("{net} and {wins} wins a year")
GAIN_OF_MONEY: Final = Word("{net} a year")
GAIN_OF_WINS: Final = Word("{wins} wins a year")
SET_BY_TEAM: Final = Word("set by the team")
USUAL: Final = Word("usual")
NEVER: Final = Word("never")
IN_MONTHS: Final = Word("{count} months")
NOT_COMPUTED: Final = Word("Some figures cannot be told yet:")
TAKEN: Final = Word("What to know about the figures:")
WITH_FACTORS: Final = Word("The figures are read with the factors of the product's stage of life: {stage}.")
WITH_PLAYS: Final = Word("Plays that are switched on are in the figures: {count}.")
NO_STEPS: Final = Word("The map has no steps yet.")
NOTHING_SAID: Final = Word("Nothing is said yet.")
NO_GOALS: Final = Word("The document has no goals yet.")
NO_LEVERS: Final = Word("There is nothing yet that a lever could be weighed for.")
ARE_LACKING: Final = Word("{amount} are lacking")
IS_REACHED: Final = Word("reached, as expected")
MET: Final = Word("met")
VERIFIABLE: Final = Word("the customer can verify it")
HOLDS: Final = Word("{hold} hold, {slip} move, {cancel} are cancelled")
MOVES_BY: Final = Word("A date that moves does so by {days}")
MOVES_ABOUT: Final = Word("A date that moves does so by {days}, give or take {spread}")
MOVED: Final = Word("Moved so far: {count} times")
MOVED_ONCE: Final = Word("Moved so far: once")
IN_CALENDAR_DAYS: Final = Word("in calendar days")
PLAY_SHARE: Final = Word("{share} to {name}")
PLAY_WAIT: Final = Word("wait {days}")
PLAY_COST: Final = Word("{cost} a visit")
RAISED_BY: Final = Word("Raised by {name}")
ABOUT_ENTRY: Final = Word("For the entry {name}")
ON: Final = Word("on")
OFF: Final = Word("off")
RESOLVED: Final = Word("resolved")
ROUND: Final = Word("round {number}")
FIST_RESULT: Final = Word("lowest {lowest}, mean {mean}, {turnout} voted")
ESTIMATE_RESULT: Final = Word("median {median}, {low} to {high}, {turnout} voted")
DOTS_RESULT: Final = Word("{rank}. {name}: {dots}")
STILL_OPEN: Final = Word("still open")
DONE: Final = Word("done")
SIGNED: Final = Word("Signed by")
STATEMENT: Final = Word("What is signed")
CHANGED_SINCE: Final = Word("the map has changed since")
ENTRENCHED: Final = Word("entrenched")
SAID_OF: Final = Word("{said} of {asked}")
ON_TARGET: Final = Word("on target")
NEAR: Final = Word("near")
OFF_TARGET: Final = Word("off target")
NO_DATA: Final = Word("no data")
LACKING: Final = Word("{name}: {level}")
AND_MORE: Final = Word(" and {count} more")
SOLVES: Final = Word("Solves: {name}")
CAUSE: Final = Word("Cause: {text}")
SOLUTION: Final = Word("Solution: {text}")
WAITS_FOR: Final = Word("Waits for: {name}")
BEFORE_GATE: Final = Word("Begins before this is done: {name}")
TO_WHOM: Final = Word("{share} → {name}")
OF_ROLE: Final = Word("{role}: {hours}")
PAGE_OF: Final = Word("Page {page} of {pages}")

# what the writers say themselves
SAID: Final[Mapping[str, Word]] = worded(
    {
        "contents": "Contents",
        "zoom_in": "Larger",
        "zoom_out": "Smaller",
        "fit": "Whole map",
        "large": "Fill the window",
        "map_help": "Drag or arrow keys move it, Ctrl and wheel, two fingers, + and - zoom; a step leads to its text.",
        "made_with": "Made with Mapper",
        "top": "Back to the contents",
        "page": "Page",
        "of": "of",
    }
)
