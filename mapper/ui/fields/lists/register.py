"""The register and the plan as tables."""

from dataclasses import replace
from typing import Final

from mapper.analysis.measures.worth import worth_of
from mapper.analysis.people.planning import hires_into_unsettled, is_hasty
from mapper.core.edits.things import remove_things
from mapper.core.reader import Reader
from mapper.core.records import Adoption, DocumentInfo, Item, Node, PlanAction, Practice, RoleTouch
from mapper.core.values import ItemKind, PlanKind
from mapper.ui.fields.field import Field, Group, Holds, Remark, Sign, Unit
from mapper.ui.fields.lists.edits import adding_thing
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_ITEM: Final[tuple[Field, ...]] = (
    record_field(Item, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Item, "kind", QT_TRANSLATE_NOOP("Field", "Kind"), is_first=True),
    record_field(Item, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True),
    record_field(Item, "state", QT_TRANSLATE_NOOP("Field", "State"), is_first=True),
    record_field(Item, "owner_id", QT_TRANSLATE_NOOP("Field", "Owner"), is_first=True),
    record_field(Item, "due", QT_TRANSLATE_NOOP("Field", "Due"), is_first=True),
    record_field(Item, "cause", QT_TRANSLATE_NOOP("Field", "Cause")),
    record_field(Item, "solution", QT_TRANSLATE_NOOP("Field", "Solution"), is_first=True),
    record_field(Item, "solves_id", QT_TRANSLATE_NOOP("Field", "Solves")),
    record_field(Item, "benefit", QT_TRANSLATE_NOOP("Field", "Benefit (1 to 5)"), is_first=True),
    record_field(Item, "effort", QT_TRANSLATE_NOOP("Field", "Effort (1 to 5)"), is_first=True),
    Field(
        key="worth",
        title=QT_TRANSLATE_NOOP("Field", "Benefit for effort"),
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        read=lambda _reader, item: worth_of(item),
    ),
    record_field(Item, "cost", QT_TRANSLATE_NOOP("Field", "Cost"), unit=Unit.MONEY),
    record_field(Item, "obstacle", QT_TRANSLATE_NOOP("Field", "Made of")),
    record_field(Item, "delay_days", QT_TRANSLATE_NOOP("Field", "Days of delay")),
    record_field(Item, "raised_by_id", QT_TRANSLATE_NOOP("Field", "Raised by")),
    record_field(Item, "description", QT_TRANSLATE_NOOP("Field", "Description")),
)

REGISTER: Final = Subject(
    key="register",
    title=QT_TRANSLATE_NOOP("Subject", "Register"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a problem: type it, then Enter"),
    none=QT_TRANSLATE_NOOP(
        "Subject", "Nothing yet: problems, ideas, constraints, decisions and actions stand here."
    ),
    record_type=Item,
    records=lambda reader, map_id: reader.referring(Item, "map_id", map_id),
    order=lambda _reader, _map_id: lambda item: (item.position, item.id),
    fields=lambda reader: in_currency(reader, _ITEM),
    first=tuple(field.key for field in _ITEM if field.is_first),
    touched=touches(Item, Node, DocumentInfo),
    add=adding_thing(Item, of_map=True, kind=ItemKind.PROBLEM),
    remove=remove_things,
    spots=lambda _reader, item: () if item.node_id is None else (item.node_id,),
)


def _early(reader: Reader, action: PlanAction) -> Remark | None:
    """A hire dated before the action it waits for: told, never refused."""
    gate = reader.find(PlanAction, action.gate_id)
    if gate is None or action.kind is not PlanKind.HIRE or not is_hasty(action, gate):
        return None
    text = translate("Subject", "Hired before “{name}” is done: first mend the process.")
    return Remark(Sign.WARNING, text.replace("{name}", gate.name))


def _unsettled(reader: Reader, action: PlanAction) -> Remark | None:
    """People hired into steps that are not entrenched."""
    steps = hires_into_unsettled(reader, action)
    if not steps:
        return None
    text = translate("Subject", "“{name}” is not entrenched yet: adding people may not help.")
    return Remark(Sign.WARNING, text.replace("{name}", steps[0].name))


_ACTION: Final[tuple[Field, ...]] = (
    record_field(PlanAction, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(PlanAction, "kind", QT_TRANSLATE_NOOP("Field", "Kind"), is_first=True),
    replace(
        record_field(PlanAction, "role_id", QT_TRANSLATE_NOOP("Field", "Role"), is_first=True),
        remark=_unsettled,
    ),
    record_field(PlanAction, "people", QT_TRANSLATE_NOOP("Field", "People"), is_first=True),
    record_field(PlanAction, "owner_id", QT_TRANSLATE_NOOP("Field", "Owner"), is_first=True),
    replace(
        record_field(PlanAction, "starts", QT_TRANSLATE_NOOP("Field", "Start"), is_first=True), remark=_early
    ),
    record_field(PlanAction, "due", QT_TRANSLATE_NOOP("Field", "Due"), is_first=True),
    record_field(PlanAction, "gate_id", QT_TRANSLATE_NOOP("Field", "Not before"), is_first=True),
    record_field(PlanAction, "item_id", QT_TRANSLATE_NOOP("Field", "From the register")),
    record_field(PlanAction, "is_done", QT_TRANSLATE_NOOP("Field", "Done"), is_first=True),
)

PLAN: Final = Subject(
    key="plan",
    title=QT_TRANSLATE_NOOP("Subject", "Plan"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add an action: type it, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No plan yet: first mend the process, then hire."),
    record_type=PlanAction,
    records=lambda reader, map_id: reader.referring(PlanAction, "map_id", map_id),
    order=lambda _reader, _map_id: lambda action: (action.starts or "9", action.position, action.id),
    fields=lambda _reader: _ACTION,
    first=tuple(field.key for field in _ACTION if field.is_first),
    touched=touches(PlanAction, Practice, Adoption, RoleTouch, Node),
    add=adding_thing(PlanAction, of_map=True),
    remove=remove_things,
)
