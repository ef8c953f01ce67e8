"""The words of the check-up: a sentence for each finding, heads for groups of them, and names for the fixes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

FINDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "empty_map": QT_TRANSLATE_NOOP("Finding", "This map is empty."),
        "no_start": QT_TRANSLATE_NOOP("Finding", "There is no start: put one into the customer's lane."),
        "no_start_with_customer": QT_TRANSLATE_NOOP("Finding", "No start lies in the customer's lane."),
        "no_end": QT_TRANSLATE_NOOP("Finding", "There is no end: say how cases are won and lost."),
        "unnamed_node": QT_TRANSLATE_NOOP("Finding", "This {kind} has no name."),
        "unreachable": QT_TRANSLATE_NOOP("Finding", "No way leads from a start to “{name}”."),
        "dead_end": QT_TRANSLATE_NOOP("Finding", "Nothing leads on from “{name}”."),
        "stall_without_exit": QT_TRANSLATE_NOOP("Finding", "Cases never leave the stall “{name}”."),
        "no_way_to_an_end": QT_TRANSLATE_NOOP("Finding", "No way leads from “{name}” to an end."),
        "decision_without_choice": QT_TRANSLATE_NOOP(
            "Finding", "The decision “{name}” has only one way out."
        ),
        "counts_and_shares": QT_TRANSLATE_NOOP(
            "Finding", "The ways out of “{name}” are stated partly as counts and partly as shares."
        ),
        "counts_all_zero": QT_TRANSLATE_NOOP("Finding", "All counts of the ways out of “{name}” are zero."),
        "shares_not_one": QT_TRANSLATE_NOOP(
            "Finding", "The ways out of “{name}” add up to {total}, not to 100 %."
        ),
        "share_unknown": QT_TRANSLATE_NOOP("Finding", "Not every way out of “{name}” has a share."),
        "attempts_limit_below_one": QT_TRANSLATE_NOOP(
            "Finding", "The attempts limit of “{name}” is below 1."
        ),
        "value_without_work": QT_TRANSLATE_NOOP(
            "Finding", "“{name}” is said to add value, but nobody spends time on it."
        ),
        "priority_without_work": QT_TRANSLATE_NOOP(
            "Finding", "“{name}” has a priority, but no role has hours of work there that it could order."
        ),
        "loop_not_marked": QT_TRANSLATE_NOOP(
            "Finding", "The line from “{name}” leads back to “{other}” and is not marked as a return."
        ),
        "unnamed_stage": QT_TRANSLATE_NOOP("Finding", "A stage has no name."),
        "unnamed_lane": QT_TRANSLATE_NOOP("Finding", "A lane has no name."),
        "twin_nodes": QT_TRANSLATE_NOOP("Finding", "{count} steps are called “{name}”."),
        "twin_stages": QT_TRANSLATE_NOOP("Finding", "{count} stages are called “{name}”."),
        "twin_lanes": QT_TRANSLATE_NOOP("Finding", "{count} lanes are called “{name}”."),
        "twin_maps": QT_TRANSLATE_NOOP("Finding", "{count} maps are called “{name}”."),
        "empty_stage": QT_TRANSLATE_NOOP("Finding", "The stage “{name}” is empty."),
        "empty_lane": QT_TRANSLATE_NOOP("Finding", "The lane “{name}” is empty."),
        "step_without_role": QT_TRANSLATE_NOOP("Finding", "Nobody is said to work on “{name}”."),
        "metric_without_target": QT_TRANSLATE_NOOP("Finding", "“{other}” has no target at “{name}”."),
        "no_targets": QT_TRANSLATE_NOOP(
            "Finding",
            "No metric has a target yet: say at a step what it shall be. Metrics on steps: {count}.",
        ),
        "no_goal": QT_TRANSLATE_NOOP("Finding", "There is no goal: say what the process is to reach."),
        "commitment_not_one": QT_TRANSLATE_NOOP(
            "Finding", "Held, moved and cancelled dates at “{name}” add up to {total}, not to 100 %."
        ),
        "stall_without_rule": QT_TRANSLATE_NOOP("Finding", "Nothing limits how long cases wait at “{name}”."),
        "stage_without_criterion": QT_TRANSLATE_NOOP(
            "Finding", "Nothing says when a case leaves the stage “{name}”."
        ),
        "stage_without_value": QT_TRANSLATE_NOOP(
            "Finding", "No value for the customer is stated for the stage “{name}”."
        ),
        "step_without_exit": QT_TRANSLATE_NOOP(
            "Finding", "“{name}” has no exit that the customer can verify."
        ),
        "step_without_owner": QT_TRANSLATE_NOOP("Finding", "Nobody answers for “{name}”."),
        "several_owners": QT_TRANSLATE_NOOP(
            "Finding", "{count} answer for “{name}”, where it should be one."
        ),
        "over_allocated": QT_TRANSLATE_NOOP("Finding", "{name} is planned for {total} of the time."),
        "no_people": QT_TRANSLATE_NOOP("Finding", "There are no people: say who does the work."),
        "role_without_people": QT_TRANSLATE_NOOP(
            "Finding", "Steps need the role “{name}”, and nobody has it from {day} on."
        ),
        "role_vacant_for_a_time": QT_TRANSLATE_NOOP(
            "Finding", "Steps need the role “{name}”, and nobody has it from {day} to {until}."
        ),
        "role_without_calendar": QT_TRANSLATE_NOOP(
            "Finding", "No calendar says when the people of the role “{name}” work."
        ),
        "calendar_without_hours": QT_TRANSLATE_NOOP(
            "Finding", "The calendar “{name}” leaves no hours for cases, so those who work by it can do none."
        ),
        "skill_nobody_holds": QT_TRANSLATE_NOOP(
            "Finding", "Steps ask for the skill “{name}”, and nobody who is there on {day} has it."
        ),
        "metric_without_source": QT_TRANSLATE_NOOP(
            "Finding", "Nothing says where the values of “{name}” are read."
        ),
        "step_without_goal": QT_TRANSLATE_NOOP("Finding", "“{name}” serves no goal."),
        "goal_unserved": QT_TRANSLATE_NOOP("Finding", "Nothing serves the goal “{name}”."),
        "nothing_agreed": QT_TRANSLATE_NOOP(
            "Finding", "No step is agreed yet: vote where work changes hands. Hand-offs: {count}."
        ),
        "handoff_not_agreed": QT_TRANSLATE_NOOP(
            "Finding", "The hand-off from “{name}” to “{other}” is not agreed."
        ),
        "practice_not_agreed": QT_TRANSLATE_NOOP(
            "Finding", "The practice “{name}” stands on a step that is not agreed."
        ),
        "hire_before_gate": QT_TRANSLATE_NOOP("Finding", "“{name}” begins before “{other}” is done."),
        "unused_entry": QT_TRANSLATE_NOOP("Finding", "The {kind} “{name}” is used nowhere."),
    }
)

# what a severity means, as the head of all findings that have it
SEVERITIES: Final[Mapping[Severity, str]] = MappingProxyType(
    {
        Severity.ERROR: QT_TRANSLATE_NOOP("FindingTitle", "Wrong numbers"),
        Severity.WARNING: QT_TRANSLATE_NOOP("FindingTitle", "Doubtful numbers"),
        Severity.HINT: QT_TRANSLATE_NOOP("FindingTitle", "To add or to tidy up"),
    }
)

# what several findings of one sort have in common, as the head of a group
TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "empty_map": QT_TRANSLATE_NOOP("FindingTitle", "Empty maps"),
        "no_start": QT_TRANSLATE_NOOP("FindingTitle", "Maps without a start"),
        "no_start_with_customer": QT_TRANSLATE_NOOP("FindingTitle", "No start with customer"),
        "no_end": QT_TRANSLATE_NOOP("FindingTitle", "Maps without an end"),
        "unnamed_node": QT_TRANSLATE_NOOP("FindingTitle", "Without a name"),
        "unreachable": QT_TRANSLATE_NOOP("FindingTitle", "Not reached from a start"),
        "dead_end": QT_TRANSLATE_NOOP("FindingTitle", "Where nothing leads on"),
        "stall_without_exit": QT_TRANSLATE_NOOP("FindingTitle", "Stalls without an exit"),
        "no_way_to_an_end": QT_TRANSLATE_NOOP("FindingTitle", "No way to an end"),
        "decision_without_choice": QT_TRANSLATE_NOOP("FindingTitle", "Decisions without choice"),
        "counts_and_shares": QT_TRANSLATE_NOOP("FindingTitle", "Counts mixed with shares"),
        "counts_all_zero": QT_TRANSLATE_NOOP("FindingTitle", "Counts that are all zero"),
        "shares_not_one": QT_TRANSLATE_NOOP("FindingTitle", "Ways out not 100 %"),
        "share_unknown": QT_TRANSLATE_NOOP("FindingTitle", "Ways out without a share"),
        "attempts_limit_below_one": QT_TRANSLATE_NOOP("FindingTitle", "Attempts limits below 1"),
        "value_without_work": QT_TRANSLATE_NOOP("FindingTitle", "Value without work"),
        "priority_without_work": QT_TRANSLATE_NOOP("FindingTitle", "Priority without work"),
        "loop_not_marked": QT_TRANSLATE_NOOP("FindingTitle", "Returns not marked"),
        "unnamed_stage": QT_TRANSLATE_NOOP("FindingTitle", "Stages without a name"),
        "unnamed_lane": QT_TRANSLATE_NOOP("FindingTitle", "Lanes without a name"),
        "twin_nodes": QT_TRANSLATE_NOOP("FindingTitle", "Steps of one name"),
        "twin_stages": QT_TRANSLATE_NOOP("FindingTitle", "Stages of one name"),
        "twin_lanes": QT_TRANSLATE_NOOP("FindingTitle", "Lanes of one name"),
        "twin_maps": QT_TRANSLATE_NOOP("FindingTitle", "Maps of one name"),
        "empty_stage": QT_TRANSLATE_NOOP("FindingTitle", "Empty stages"),
        "empty_lane": QT_TRANSLATE_NOOP("FindingTitle", "Empty lanes"),
        "step_without_role": QT_TRANSLATE_NOOP("FindingTitle", "Steps nobody works on"),
        "no_targets": QT_TRANSLATE_NOOP("FindingTitle", "Maps without a target"),
        "metric_without_target": QT_TRANSLATE_NOOP("FindingTitle", "Metrics without a target"),
        "no_goal": QT_TRANSLATE_NOOP("FindingTitle", "No goal"),
        "commitment_not_one": QT_TRANSLATE_NOOP("FindingTitle", "Dates that do not add up"),
        "stall_without_rule": QT_TRANSLATE_NOOP("FindingTitle", "Waits without a limit"),
        "stage_without_criterion": QT_TRANSLATE_NOOP("FindingTitle", "Stages without an exit"),
        "stage_without_value": QT_TRANSLATE_NOOP("FindingTitle", "Stages without a value"),
        "step_without_exit": QT_TRANSLATE_NOOP("FindingTitle", "No verifiable exit"),
        "step_without_owner": QT_TRANSLATE_NOOP("FindingTitle", "Steps nobody answers for"),
        "several_owners": QT_TRANSLATE_NOOP("FindingTitle", "Steps with many owners"),
        "over_allocated": QT_TRANSLATE_NOOP("FindingTitle", "People over-planned"),
        "no_people": QT_TRANSLATE_NOOP("FindingTitle", "No people"),
        "role_without_people": QT_TRANSLATE_NOOP("FindingTitle", "Roles that nobody has"),
        "role_vacant_for_a_time": QT_TRANSLATE_NOOP("FindingTitle", "Roles that nobody has for a time"),
        "role_without_calendar": QT_TRANSLATE_NOOP("FindingTitle", "Roles without a calendar"),
        "calendar_without_hours": QT_TRANSLATE_NOOP("FindingTitle", "Calendars without hours for cases"),
        "skill_nobody_holds": QT_TRANSLATE_NOOP("FindingTitle", "Skills nobody has"),
        "metric_without_source": QT_TRANSLATE_NOOP("FindingTitle", "Metrics without a source"),
        "step_without_goal": QT_TRANSLATE_NOOP("FindingTitle", "Steps that serve no goal"),
        "goal_unserved": QT_TRANSLATE_NOOP("FindingTitle", "Goals that nothing serves"),
        "nothing_agreed": QT_TRANSLATE_NOOP("FindingTitle", "Maps on which nothing is agreed"),
        "handoff_not_agreed": QT_TRANSLATE_NOOP("FindingTitle", "Hand-offs not agreed"),
        "practice_not_agreed": QT_TRANSLATE_NOOP("FindingTitle", "Practices not agreed"),
        "hire_before_gate": QT_TRANSLATE_NOOP("FindingTitle", "Hired before the fix"),
        "unused_entry": QT_TRANSLATE_NOOP("FindingTitle", "Used nowhere"),
    }
)

# what mends a finding, as the words of a button
FIXES: Final[Mapping[Fix, str]] = MappingProxyType(
    {
        Fix.RESCALE_SHARES: QT_TRANSLATE_NOOP("Fix", "Rescale to 100 %"),
        Fix.FILL_SHARES: QT_TRANSLATE_NOOP("Fix", "Share out the rest"),
        Fix.ADD_START: QT_TRANSLATE_NOOP("Fix", "Add a start"),
        Fix.MOVE_START: QT_TRANSLATE_NOOP("Fix", "Move it there"),
        Fix.ADD_END: QT_TRANSLATE_NOOP("Fix", "Lead it to an end"),
        Fix.MAKE_STEP: QT_TRANSLATE_NOOP("Fix", "Make it a step"),
        Fix.MARK_RETURN: QT_TRANSLATE_NOOP("Fix", "Mark it as a return"),
        Fix.LIMIT_ONCE: QT_TRANSLATE_NOOP("Fix", "Limit it to 1"),
        Fix.SET_OWNER: QT_TRANSLATE_NOOP("Fix", "Let who works there answer"),
        Fix.DELETE_STAGE: QT_TRANSLATE_NOOP("Fix", "Delete the stage"),
        Fix.DELETE_LANE: QT_TRANSLATE_NOOP("Fix", "Delete the lane"),
        Fix.DELETE_ENTRY: QT_TRANSLATE_NOOP("Fix", "Delete it"),
    }
)
