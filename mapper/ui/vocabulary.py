"""The words that stand for codes inside sentences, the findings, and the mark that a text is to be translated."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.checkup.finding import Fix


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  # the name lupdate looks for
    """Mark a text for translation; PySide6's own is not typed to give a string."""
    return text


# words that stand for codes inside the sentences above: kinds and field names
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "start": QT_TRANSLATE_NOOP("Word", "start"),
        "step": QT_TRANSLATE_NOOP("Word", "step"),
        "decision": QT_TRANSLATE_NOOP("Word", "decision"),
        "stall": QT_TRANSLATE_NOOP("Word", "stall"),
        "end": QT_TRANSLATE_NOOP("Word", "end"),
        "note": QT_TRANSLATE_NOOP("Word", "note"),
        "map": QT_TRANSLATE_NOOP("Word", "map"),
        "stage": QT_TRANSLATE_NOOP("Word", "stage"),
        "lane": QT_TRANSLATE_NOOP("Word", "lane"),
        "connector": QT_TRANSLATE_NOOP("Word", "connector"),
        "role": QT_TRANSLATE_NOOP("Word", "role"),
        "tool": QT_TRANSLATE_NOOP("Word", "tool"),
        "skill": QT_TRANSLATE_NOOP("Word", "skill"),
        "metric": QT_TRANSLATE_NOOP("Word", "metric"),
        "goal": QT_TRANSLATE_NOOP("Word", "goal"),
        "label": QT_TRANSLATE_NOOP("Word", "label"),
        "share": QT_TRANSLATE_NOOP("Word", "share"),
        "count": QT_TRANSLATE_NOOP("Word", "count"),
        "kind": QT_TRANSLATE_NOOP("Word", "kind"),
        "wait_days": QT_TRANSLATE_NOOP("Word", "waiting"),
        "wait_spread_days": QT_TRANSLATE_NOOP("Word", "spread of waiting"),
        "attempts_limit": QT_TRANSLATE_NOOP("Word", "attempts limit"),
        "value_class": QT_TRANSLATE_NOOP("Word", "value class"),
        "age_limit_days": QT_TRANSLATE_NOOP("Word", "age limit"),
        "level": QT_TRANSLATE_NOOP("Word", "level"),
        "baseline": QT_TRANSLATE_NOOP("Word", "baseline"),
        "target": QT_TRANSLATE_NOOP("Word", "target"),
        "actual": QT_TRANSLATE_NOOP("Word", "actual"),
        "owner": QT_TRANSLATE_NOOP("Word", "owner"),
        "due": QT_TRANSLATE_NOOP("Word", "due date"),
        "unit": QT_TRANSLATE_NOOP("Word", "unit"),
        "direction": QT_TRANSLATE_NOOP("Word", "direction"),
        "title": QT_TRANSLATE_NOOP("Word", "title"),
        "author": QT_TRANSLATE_NOOP("Word", "author"),
        "purpose": QT_TRANSLATE_NOOP("Word", "purpose"),
        "currency": QT_TRANSLATE_NOOP("Word", "currency"),
        "name": QT_TRANSLATE_NOOP("Word", "name"),
        "deal_value": QT_TRANSLATE_NOOP("Word", "deal value"),
        "description": QT_TRANSLATE_NOOP("Word", "description"),
        "flows_left": QT_TRANSLATE_NOOP("Word", "direction"),
    }
)

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
        "share_unknown": QT_TRANSLATE_NOOP("Finding", "{count} of the ways out of “{name}” have no share."),
        "attempts_limit_below_one": QT_TRANSLATE_NOOP(
            "Finding", "The attempts limit of “{name}” is below 1."
        ),
        "value_without_work": QT_TRANSLATE_NOOP(
            "Finding", "“{name}” is said to add value, but nobody spends time on it."
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
        "no_goal": QT_TRANSLATE_NOOP("Finding", "There is no goal: say what the process is to reach."),
        "unused_entry": QT_TRANSLATE_NOOP("Finding", "The {kind} “{name}” is used nowhere."),
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
        Fix.DELETE_STAGE: QT_TRANSLATE_NOOP("Fix", "Delete the stage"),
        Fix.DELETE_LANE: QT_TRANSLATE_NOOP("Fix", "Delete the lane"),
        Fix.DELETE_ENTRY: QT_TRANSLATE_NOOP("Fix", "Delete it"),
    }
)

# what a JSON document should have in a place, by the name of the type
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "str": QT_TRANSLATE_NOOP("Type", "a text"),
        "int": QT_TRANSLATE_NOOP("Type", "a whole number"),
        "float": QT_TRANSLATE_NOOP("Type", "a number"),
        "bool": QT_TRANSLATE_NOOP("Type", "true or false"),
        "id": QT_TRANSLATE_NOOP("Type", "an id (a text of 1 to 200 characters)"),
        "list": QT_TRANSLATE_NOOP("Type", "a list"),
        "object": QT_TRANSLATE_NOOP("Type", "an object"),
    }
)
