"""The figures in words: where one goes to say what is missing for a figure."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.analysis.results import Remark
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, NodeKind

# Where one says what is missing, when no node and no list entry is named.
_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no_target": "gaps",
        "no_due": "gaps",
        "due_past": "gaps",
        "no_gap": "gaps",
        "no_targets": "targets",
        "no_sale_types": "sale_types",
        "mix_unknown": "sale_types",
        "no_personal_targets": "targets",
        "targets_of_part": "targets",
        "goal_without_metric": "goals",
        "no_people": "time_for_roles",
        "people_absent": "people",
        "people_come_and_go": "people",
        "calendar_unknown": "people",
        "role_cost_missing": "people",
        "zero_capacity": "calendars",
        "overload": "time_for_roles",
        "goal_missing": "goals",
        "amount_missing": "goals",
        "goal_not_wins": "goals",
        "goal_invalid": "goals",
        "goal_off_season": "goals",
        "seasonal": "time_for_roles",
        "some_calendars_unknown": "people",
        "hire_undated": "plan",
        "hire_overdue": "plan",
        "ramp_unknown": "roles",
        "fill_unknown": "roles",
        "leavers_unknown": "roles",
        "cost": "roles",
        "target_zero": "roles",
        "limit_out_of_reach": "roles",
    }
)
# the fields of the inspector, by the names of what they hold
_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "share_unknown": "share",
        "no_share": "share",
        "shares_not_one": "share",
        "wait_missing": "wait_days",
        "wait_unknown": "wait_days",
        "attempts_unknown": "attempts_limit",
        "entries_unknown": "entries_a_month",
        "touch_unknown": "touch_hours",
        "accuracy_unknown": "accurate_share",
        "value_missing": "deal_value",
        "margin_all": "margin",
        "goal_not_chosen": "goal_id",
        "target_zero": "target_utilisation",
    }
)
# of what kind of nodes the first is gone to, where none is named
_AT: Final[Mapping[str, frozenset[NodeKind]]] = MappingProxyType(
    {"entries_unknown": frozenset({NodeKind.START}), "touch_unknown": STEP_KINDS}
)


def list_of(remark: Remark) -> str:
    """The list of the document in which one says what is missing, by its key; "" where it is no list."""
    if (
        remark.code == "cost_unknown"
    ):  # what somebody costs is said at the role, what a fix costs at the lever
        return "roles" if remark.about else "levers"
    return _LISTS.get(remark.code, "")


def field_of(remark: Remark) -> str:
    """The field of the inspector in which one says what is missing, by its key; "" where it is not one alone."""
    return _FIELDS.get(remark.code, "")


def places_of(remark: Remark, reader: Reader, map_id: MapId) -> tuple[str, ...]:
    """The nodes of the map at which one says what is missing; none where it is said elsewhere."""
    if remark.node_ids and not list_of(remark):
        return remark.node_ids
    kinds = _AT.get(remark.code, frozenset())
    nodes = reader.referring(Node, "map_id", map_id) if kinds else ()
    return tuple(sorted(node.id for node in nodes if node.kind in kinds))


class Lead(NamedTuple):
    """Where one says what is missing: in a list, or at a record of a map, the map or another; and in which field."""

    list_key: str = ""
    record_id: str = ""
    field: str = ""


def lead_of(remark: Remark, reader: Reader, map_id: MapId) -> Lead:
    """The way to where one says what is missing; to the map itself where nothing nearer is known."""
    places = places_of(remark, reader, map_id)
    if list_of(remark):
        return Lead(list_key=list_of(remark), field=field_of(remark))
    return Lead(record_id=[*places, *remark.about, map_id][0], field=field_of(remark))
