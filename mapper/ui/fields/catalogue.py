"""The catalogue of fields: all of them, in the order they are offered. How to add one stands in `mapper.ui.fields`."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.reader import Reader
from mapper.ui.fields.attached import ATTACHED_FIELDS, metric_fields
from mapper.ui.fields.field import Field, Group
from mapper.ui.fields.figured import FIGURE_FIELDS, figure_money_fields
from mapper.ui.fields.flow import FLOW_FIELDS
from mapper.ui.fields.stays import STAY_FIELDS
from mapper.ui.fields.steps import STEP_FIELDS
from mapper.ui.fields.team import TEAM_FIELDS
from mapper.ui.fields.waits import WAIT_FIELDS, cost_fields
from mapper.ui.fields.work import WORK_FIELDS, role_fields
from mapper.ui.texts import translate

# Those every document has.
FIELDS: Final[tuple[Field, ...]] = (
    *STEP_FIELDS,
    *WORK_FIELDS,
    *WAIT_FIELDS,
    *STAY_FIELDS,
    *ATTACHED_FIELDS,
    *TEAM_FIELDS,
    *FLOW_FIELDS,
    *FIGURE_FIELDS,
)

# Those that a document has its own of, such as one for each role: each of these makes some.
FAMILIES: Final[tuple[Callable[[Reader], Iterable[Field]], ...]] = (
    role_fields,
    cost_fields,
    metric_fields,
    figure_money_fields,
)

_BY_KEY: Final[Mapping[str, Field]] = MappingProxyType({field.key: field for field in FIELDS})


def fields(reader: Reader) -> list[Field]:
    """All fields of the steps of a document, group by group."""
    found = [*FIELDS, *(field for family in FAMILIES for field in family(reader))]
    order = list(Group)
    return sorted(found, key=lambda field: order.index(field.group))


def field_of(reader: Reader, key: str) -> Field | None:
    """The field with this key; None where there is none, as when its role is no longer there."""
    if key in _BY_KEY:
        return _BY_KEY[key]
    if ":" not in key:
        return None
    return next((field for family in FAMILIES for field in family(reader) if field.key == key), None)


def group_name(group: Group) -> str:
    """What a group of fields is called."""
    return {
        Group.STEP: translate("Field", "The step"),
        Group.WORK: translate("Field", "Work"),
        Group.ATTACHED: translate("Field", "Attached"),
        Group.FIGURES: translate("Field", "Figures of metrics"),
        Group.TEAM: translate("Field", "The team about it"),
        Group.FLOW: translate("Field", "Flow"),
        Group.WORKED_OUT: translate("Field", "Worked out"),
        Group.ENTRY: translate("Field", "The entry"),
    }[group]
