"""Goals as a table, each below the one it belongs to."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from mapper.analysis.measures import goals
from mapper.core.changes import ChangeSet
from mapper.core.edits.things import remove_things
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Expectation, Goal, NodeGoal, StageGoal
from mapper.core.usage import users_of
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.fields.lists.edits import adding_entry, adding_thing, removing_entries
from mapper.ui.fields.lists.units import in_unit, merging_in_unit, unit_giver
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _as_tree(reader: Reader, _map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    place = {goal.id: number for number, (goal, _) in enumerate(goals.tree(reader))}
    return lambda goal: (place[goal.id],)


_OF_GOALS: Final = touches(Goal)


def _touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """Where the tree has changed, the others stand elsewhere too."""
    for before, after in changes.of_type(Goal):
        if before is None or after is None or _in_tree(before) != _in_tree(after):
            return None
    return _OF_GOALS(reader, changes)


def _in_tree(goal: Goal) -> tuple[object, ...]:
    return goal.parent_id, goal.position, goal.name


def _served(reader: Reader, goal: Goal) -> int:
    links = reader.referring(NodeGoal, "goal_id", goal.id)
    return len(links) + len(reader.referring(StageGoal, "goal_id", goal.id))


def _spots(reader: Reader, goal: Goal) -> Sequence[str]:
    return [link.node_id for link in reader.referring(NodeGoal, "goal_id", goal.id)]


_FIELDS: Final[tuple[Field, ...]] = (
    record_field(Goal, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Goal, "parent_id", QT_TRANSLATE_NOOP("Field", "Part of"), is_first=True),
    unit_giver(Goal, "metric_id", QT_TRANSLATE_NOOP("Field", "Metric"), is_first=True),
    in_unit(Goal, "baseline", QT_TRANSLATE_NOOP("Field", "Today"), is_first=True),
    in_unit(Goal, "amount", QT_TRANSLATE_NOOP("Field", "Amount"), is_first=True),
    unit_giver(Goal, "unit", QT_TRANSLATE_NOOP("Field", "Unit"), is_first=True),
    record_field(Goal, "period", QT_TRANSLATE_NOOP("Field", "Period"), is_first=True),
    record_field(Goal, "direction", QT_TRANSLATE_NOOP("Field", "Better is")),
    record_field(Goal, "owner", QT_TRANSLATE_NOOP("Field", "Owner"), is_first=True),
    record_field(Goal, "due", QT_TRANSLATE_NOOP("Field", "Due"), is_first=True),
    Field(
        key="served",
        title=QT_TRANSLATE_NOOP("Field", "Served by"),
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        is_whole=True,
        read=_served,
        is_first=True,
    ),
    record_field(Goal, "description", QT_TRANSLATE_NOOP("Field", "Description")),
)

GOALS: Final = Subject(
    key="goals",
    title=QT_TRANSLATE_NOOP("Subject", "Goals"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a goal: type its name, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No goals yet: what shall the process bring?"),
    record_type=Goal,
    records=lambda reader, _map_id: reader.all(Goal),
    order=_as_tree,
    fields=lambda _reader: _FIELDS,
    first=tuple(field.key for field in _FIELDS if field.is_first),
    touched=_touched,
    add=adding_entry(Goal),
    remove=removing_entries,
    spots=_spots,
    merge=merging_in_unit,
    uses=lambda reader, goal_id: len(users_of(reader, goal_id)),
)

EXPECTATION_GOAL: Final = unit_giver(
    Expectation, "goal_id", QT_TRANSLATE_NOOP("Field", "Goal"), is_first=True
)
_EXPECTATION: Final[tuple[Field, ...]] = (
    record_field(Expectation, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    EXPECTATION_GOAL,
    unit_giver(Expectation, "metric_id", QT_TRANSLATE_NOOP("Field", "Metric"), is_first=True),
    in_unit(Expectation, "low", QT_TRANSLATE_NOOP("Field", "Low"), is_first=True),
    in_unit(Expectation, "mid", QT_TRANSLATE_NOOP("Field", "Most likely"), is_first=True),
    in_unit(Expectation, "high", QT_TRANSLATE_NOOP("Field", "High"), is_first=True),
    unit_giver(
        Expectation,
        "unit",
        QT_TRANSLATE_NOOP("Field", "Unit"),
        is_first=True,
    ),
    record_field(Expectation, "source", QT_TRANSLATE_NOOP("Field", "Source"), is_first=True),
    record_field(Expectation, "reviewed", QT_TRANSLATE_NOOP("Field", "Last looked at"), is_first=True),
)

EXPECTATIONS: Final = Subject(
    key="expectations",
    title=QT_TRANSLATE_NOOP("Subject", "Expected results"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add an expected result: type what it is called, then Enter"),
    none=QT_TRANSLATE_NOOP(
        "Subject", "No expected results yet: what can this map bring, at least and at most?"
    ),
    record_type=Expectation,
    records=lambda reader, map_id: reader.referring(Expectation, "map_id", map_id),
    order=lambda _reader, _map_id: lambda each: (each.name.casefold(), each.id),
    fields=lambda _reader: _EXPECTATION,
    first=tuple(field.key for field in _EXPECTATION if field.is_first),
    touched=touches(Expectation),
    add=adding_thing(Expectation, of_map=True),
    remove=remove_things,
)
