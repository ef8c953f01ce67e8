"""What of a step, a line, a stage, a lane or a map may be otherwise, in the words of the workbook."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words.instruments import FIELDS
from mapper.exchange.excel.words.word import Word, worded

OTHERWISE: Final[Mapping[str, Word]] = MappingProxyType(
    {
        **FIELDS,
        **worded(
            {
                "node_tool": "tools",
                "node_skill": "skills",
                "node_metric": "metrics it has",
                "node_goal": "goals served",
                "node_value": "value for the customer",
                "node_criterion": "exit criteria",
                "play": "plays",
                "attachment": "attachments",
                "responsibility": "who does what",
                "letter": "who does what",
                "level": "level of a skill",
                "metric_id": "metrics it has",
                "skill_id": "skills",
                "tool_id": "tools",
                "goal_id": "goals served",
                "role_id": "role of a play",
                "connector_id": "branch of a play",
                "baseline": "baseline of a metric",
                "target": "target of a metric",
                "actual": "actual of a metric",
                "unit": "unit of a metric",
                "direction": "direction of a metric",
                "owner": "owner of a metric",
                "due": "due date of a metric",
                "proof": "proof of a value",
                "strength": "strength of a value",
                "is_verifiable": "whether the customer can verify",
                "evidence": "evidence of a criterion",
                "is_met": "whether a criterion is met",
                "cue": "trigger of a play",
                "action": "action of a play",
                "is_on": "whether a play is on",
                "cost": "cost of a play",
                "picture": "picture",
                "agreed": "agreed date",
                "hold_share": "share of dates that hold",
                "slip_share": "share of dates that slip",
                "cancel_share": "share cancelled at a review",
                "slip_days": "days a slip takes",
                "slip_spread_days": "spread of slips",
                "slips": "slips so far",
                "position": "place in the order",
                "phase": "phase of the sale",
                "is_customer": "whether it is the customer's",
                "purpose": "purpose",
                "statement": "statement to be signed",
                "deal_value": "value of a win",
                "margin": "margin",
                "seasons": "weights of the months",
                "product_id": "product",
                "life_stage": "stage of life",
                "calendar_id": "calendar",
                "source_id": "where it begins",
                "target_id": "where it leads",
                "label": "label",
                "reason": "reason",
                "count": "cases counted",
                "stage_goal": "goals served",
                "stage_value": "value for the customer",
                "stage_criterion": "exit criteria",
                "inside": "inside",
            }
        ),
    }
)

STEPS_INSIDE: Final = Word("steps inside")
MOVED: Final = Word("moved")
YES: Final = Word("yes")
NO: Final = Word("no")
KINDS: Final[Mapping[str, Word]] = worded(
    {"added": "added", "removed": "removed", "moved": "moved", "changed": "changed"}
)
ASPECTS: Final[Mapping[str, Word]] = worded(
    {"meaning": "meaning", "numbers": "numbers", "resources": "resources"}
)
SORTS: Final[Mapping[str, Word]] = worded(
    {
        "map": "map",
        "stage": "stage",
        "lane": "lane",
        "connector": "branch",
        "start": "start",
        "step": "step",
        "decision": "decision",
        "stall": "stall",
        "slip": "moving date",
        "end": "end",
    }
)
CHANGES_TITLE: Final = Word("All that is otherwise")
CHANGES_HINT: Final = Word("One row for each field; how the map is drawn is left out.")
ROLES_TITLE: Final = Word("Who gains and who loses")
ROLES_HINT: Final = Word(
    "Hours of a case that enters, and of a month; how often a role passes a case on to others and takes it over from"
    " them; steps it does now, and no longer."
)
PEOPLE_TITLE: Final = Word("People who gain and lose")
PEOPLE_HINT: Final = Word(
    "Steps at which a person works, and hours of a month; how often the person passes a case on to others and takes it"
    " over from them; steps done now, and no longer."
)
HAND_OFFS_TITLE: Final = Word("Hand-offs before and after")
HAND_OFFS_HINT: Final = Word(
    "How often a case that enters goes from one lane to another, where that is otherwise."
)
