"""Which fields of which records a comparison tells, what each is about, and what hangs on a step or a stage."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.comparison.change import Aspect
from mapper.core.records import (
    Attachment,
    Commitment,
    Connector,
    Lane,
    Node,
    NodeCriterion,
    NodeGoal,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    NodeValue,
    Play,
    ProcessMap,
    Record,
    Responsibility,
    RoleTouch,
    Stage,
    StageCriterion,
    StageGoal,
    StageValue,
)
from mapper.core.records.limits import RANGES, Range
from mapper.core.records.plain import field_types

_PARTS: Final = (Range(0, 1), Range(-1, 1))


def _told(**fields: str) -> Mapping[str, Aspect]:
    """By field what it is about, of field names apart by spaces."""
    return MappingProxyType(
        {name: Aspect(aspect) for aspect, names in fields.items() for name in names.split()}
    )


# Not told: ids and lineage; what tells maps apart (name, kind, base, place among the tabs, lock); the order of stages
# and lanes, which is no matter of one alone (`order.py`).
FIELDS: Final[Mapping[type[Record], Mapping[str, Aspect]]] = MappingProxyType(
    {
        ProcessMap: _told(
            meaning="purpose statement goal_id",
            numbers="deal_value margin seasons product_id life_stage",
            resources="calendar_id",
            layout="flows_left",
        ),
        Stage: _told(meaning="name phase description", layout="width least_width is_collapsed"),
        Lane: _told(
            meaning="name is_customer description",
            layout="height least_height is_collapsed tint",
        ),
        Node: _told(meaning="name kind outcome stage_id lane_id description", layout="x y width height tint"),
        Connector: _told(
            meaning="source_id target_id kind label reason", numbers="share count", layout="bends"
        ),
        NodeMeasures: _told(
            meaning="value_class wait_owner exit_rule",
            numbers="wait_days wait_spread_days wait_law is_calendar_wait attempts_limit age_limit_days promised"
            " delay_cost_a_day entries_a_month accurate_share work_variation board_days patience_days priority",
        ),
        RoleTouch: _told(numbers="touch_hours"),
        NodeTool: _told(resources="tool_id"),
        NodeSkill: _told(resources="skill_id level"),
        NodeMetric: _told(resources="metric_id owner due", numbers="baseline target actual unit direction"),
        Responsibility: _told(resources="letter"),
        NodeGoal: _told(meaning="goal_id"),
        NodeValue: _told(meaning="name proof strength", layout="position"),
        NodeCriterion: _told(meaning="name is_verifiable evidence is_met", layout="position"),
        Commitment: _told(
            numbers="agreed hold_share slip_share cancel_share slip_days slip_spread_days slips delay_cost_a_day"
        ),
        Play: _told(
            meaning="name cue action connector_id",
            numbers="is_on share wait_days cost",
            resources="role_id tool_id",
            layout="position",
        ),
        Attachment: _told(meaning="name kind target picture", layout="position"),
        StageGoal: _told(meaning="goal_id"),
        StageValue: _told(meaning="name proof strength", layout="position"),
        StageCriterion: _told(meaning="name is_verifiable evidence is_met", layout="position"),
    }
)


def is_share(record_type: type[Record], name: str) -> bool:
    """Whether a field is a part of 1, to be told in per cent.

    Formula: it holds a float and its limits are 0 to 1, or -1 to 1.
    Assumes: limits are those of the records (`limits.RANGES`); a field without any is none.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> is_share(Connector, "share"), is_share(NodeMeasures, "wait_days")
    (True, False)
    """
    return field_types(record_type)[name][0] is float and RANGES.get((record_type, name)) in _PARTS


class Tie(NamedTuple):
    """How records of one type hang on a step or a stage.

    `key`: the fields that tell them apart, none where at most one hangs there. `told`: the field that says what came
    or went with one.
    """

    record_type: type[Record]
    holder: str
    key: tuple[str, ...] = ()
    told: str = ""

    @property
    def word(self) -> str:
        """What came or went with one, as a word of the program."""
        return self.record_type.prefix if self.told in self.key else self.told

    @property
    def is_text(self) -> bool:
        """Whether it is told apart by a text people wrote, which they may have written anew."""
        return self.key == ("name",)


TIES: Final[Mapping[type[Record], tuple[Tie, ...]]] = MappingProxyType(
    {
        Node: (
            Tie(NodeMeasures, "node_id"),
            Tie(Commitment, "node_id"),
            Tie(RoleTouch, "node_id", ("role_id",), "touch_hours"),
            Tie(NodeTool, "node_id", ("tool_id",), "tool_id"),
            Tie(NodeSkill, "node_id", ("skill_id",), "skill_id"),
            Tie(NodeMetric, "node_id", ("metric_id",), "metric_id"),
            Tie(Responsibility, "node_id", ("role_id", "person_id", "letter"), "letter"),
            Tie(NodeGoal, "node_id", ("goal_id",), "goal_id"),
            Tie(NodeValue, "node_id", ("name",), "name"),
            Tie(NodeCriterion, "node_id", ("name",), "name"),
            Tie(Play, "node_id", ("name",), "name"),
            Tie(Attachment, "node_id", ("name",), "name"),
        ),
        Stage: (
            Tie(StageGoal, "stage_id", ("goal_id",), "goal_id"),
            Tie(StageValue, "stage_id", ("name",), "name"),
            Tie(StageCriterion, "stage_id", ("name",), "name"),
        ),
    }
)
