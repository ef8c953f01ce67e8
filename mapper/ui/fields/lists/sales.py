"""Sale types, products with the strategies of their life, and gaps to fill, as tables."""

from functools import partial
from math import isfinite
from typing import Any, Final

from mapper.analysis.gap import gaps
from mapper.core.draft import Draft
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, remove_thing, remove_things
from mapper.core.history import Label
from mapper.core.ids import MapId, RoleId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import DocumentInfo, Gap, Overlay, Product, Role, SaleEffort, SaleType
from mapper.core.values import LifeStage
from mapper.ui.fields.field import Field, Group, Holds, Unit
from mapper.ui.fields.lists.edits import adding_thing
from mapper.ui.fields.lists.library import library_subject
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _add_product(draft: Draft, _map_id: MapId, name: str, _after: str | None) -> Label:
    """A product with a strategy for each stage of its life, whose factors change nothing yet."""
    product_id = draft.new_id(Product)
    label = add_resource(draft, Product, name, resource_id=product_id)
    for life_stage in LifeStage:
        add_thing(draft, Overlay, product_id=product_id, life_stage=life_stage)
    return label


def _effort(reader: Reader, sale_type_id: SaleTypeId, role_id: RoleId) -> SaleEffort | None:
    found = reader.referring(SaleEffort, "sale_type_id", sale_type_id)
    return next((effort for effort in found if effort.role_id == role_id), None)


def _hours_of(role_id: RoleId, reader: Reader, sale_type: SaleType) -> float | None:
    known = _effort(reader, sale_type.id, role_id)
    return None if known is None else known.hours


def _set_hours(role_id: RoleId, draft: Draft, sale_type_id: SaleTypeId, value: Any) -> Label:
    if value is not None:
        return add_thing(draft, SaleEffort, sale_type_id=sale_type_id, role_id=role_id, hours=value)
    known = _effort(draft, sale_type_id, role_id)
    if known is not None:
        return remove_thing(draft, known.id)
    return Label("set_thing", {"name": "", "kind": SaleEffort.prefix, "field": "hours"})


def _hours(reader: Reader, sale_type: SaleType) -> float | None:
    found = [effort.hours for effort in reader.referring(SaleEffort, "sale_type_id", sale_type.id)]
    return sum(found) if found else None


def _sale_type_fields(reader: Reader) -> list[Field]:
    """Those of every sale type, and a column for each role: the hours it works on one case."""
    of_roles = [
        Field(
            key=f"effort:{role.id}",
            title=QT_TRANSLATE_NOOP("Field", "Hours of {name}"),
            about=role.name,
            holds=Holds.NUMBER,
            group=Group.ENTRY,
            unit=Unit.HOURS,
            least=0.0,
            read=partial(_hours_of, role.id),
            write=partial(_set_hours, role.id),
        )
        for role in sorted(reader.all(Role), key=lambda role: (role.name.casefold(), role.id))
    ]
    return [*in_currency(reader, _SALE_TYPE), *of_roles]


_SALE_TYPE: Final[tuple[Field, ...]] = (
    record_field(SaleType, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(SaleType, "value", QT_TRANSLATE_NOOP("Field", "Value"), is_first=True, unit=Unit.MONEY),
    record_field(SaleType, "win_rate", QT_TRANSLATE_NOOP("Field", "Win rate"), is_first=True),
    record_field(SaleType, "cycle_days", QT_TRANSLATE_NOOP("Field", "Cycle in days"), is_first=True),
    record_field(SaleType, "cycle_spread_days", QT_TRANSLATE_NOOP("Field", "Spread of the cycle")),
    record_field(SaleType, "cycle_law", QT_TRANSLATE_NOOP("Field", "Spread follows")),
    record_field(SaleType, "margin", QT_TRANSLATE_NOOP("Field", "Margin"), is_first=True),
    record_field(SaleType, "cap", QT_TRANSLATE_NOOP("Field", "Most that can start"), is_first=True),
    Field(
        key="effort",
        title=QT_TRANSLATE_NOOP("Field", "Work a case"),
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        unit=Unit.HOURS,
        read=_hours,
        is_first=True,
    ),
    record_field(SaleType, "map_id", QT_TRANSLATE_NOOP("Field", "Own map")),
    record_field(SaleType, "description", QT_TRANSLATE_NOOP("Field", "Description")),
)

SALE_TYPES: Final = library_subject(
    SaleType,
    "sale_types",
    QT_TRANSLATE_NOOP("Subject", "Sale types"),
    QT_TRANSLATE_NOOP("Subject", "Add a sale type: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No sale types yet: what else could be sold to fill a gap?"),
    _SALE_TYPE,
    every=_sale_type_fields,
    others=(SaleEffort, Role, DocumentInfo),
)
PRODUCTS: Final = library_subject(
    Product,
    "products",
    QT_TRANSLATE_NOOP("Subject", "Products"),
    QT_TRANSLATE_NOOP("Subject", "Add a product: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No products yet: what is sold, and where is it in its life?"),
    (
        record_field(Product, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        record_field(Product, "life_stage", QT_TRANSLATE_NOOP("Field", "Stage of life"), is_first=True),
        record_field(Product, "starts", QT_TRANSLATE_NOOP("Field", "Introduced"), is_first=True),
        record_field(Product, "description", QT_TRANSLATE_NOOP("Field", "Description"), is_first=True),
    ),
    add=_add_product,
)

_OVERLAY: Final[tuple[Field, ...]] = (
    record_field(Overlay, "product_id", QT_TRANSLATE_NOOP("Field", "Product"), is_first=True),
    record_field(Overlay, "life_stage", QT_TRANSLATE_NOOP("Field", "Stage of life"), is_first=True),
    record_field(Overlay, "strategy", QT_TRANSLATE_NOOP("Field", "Strategy"), is_first=True),
    record_field(Overlay, "contact_factor", QT_TRANSLATE_NOOP("Field", "Contacts ×"), is_first=True),
    record_field(Overlay, "qualify_factor", QT_TRANSLATE_NOOP("Field", "Qualified ×"), is_first=True),
    record_field(Overlay, "touch_factor", QT_TRANSLATE_NOOP("Field", "Work ×"), is_first=True),
    record_field(Overlay, "cycle_factor", QT_TRANSLATE_NOOP("Field", "Waiting ×"), is_first=True),
    record_field(Overlay, "starts", QT_TRANSLATE_NOOP("Field", "Start")),
)
_LIVES: Final = tuple(LifeStage)

STRATEGIES: Final = Subject(
    key="strategies",
    title=QT_TRANSLATE_NOOP("Subject", "Strategies"),
    adding="",
    none=QT_TRANSLATE_NOOP(
        "Subject", "No strategies yet: add a product, and it has one for each stage of its life."
    ),
    record_type=Overlay,
    records=lambda reader, _map_id: reader.all(Overlay),
    order=lambda reader, _map_id: (
        lambda overlay: (
            reader.get(Product, overlay.product_id).name.casefold(),
            overlay.product_id,
            _LIVES.index(overlay.life_stage),
        )
    ),
    fields=lambda _reader: _OVERLAY,
    first=tuple(field.key for field in _OVERLAY if field.is_first),
    touched=touches(Overlay),
    remove=remove_things,
)


def _missing(_reader: Reader, gap: Gap) -> float | None:
    return gaps.missing(gap)


def _coverage(reader: Reader, gap: Gap) -> float | None:
    missing, worth = gaps.missing(gap), gaps.open_value(reader)
    return gaps.coverage(worth, missing) if missing and worth is not None else None


def _needed(reader: Reader, _gap: Gap) -> float | None:
    rate = gaps.win_rate(reader)
    found = None if rate is None else gaps.needed_coverage(rate)
    return found if found is not None and isfinite(found) else None


def _worked_out(key: str, title: str, read: Any, **about: Any) -> Field:
    return Field(
        key=key,
        title=title,
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        read=read,
        is_first=True,
        **about,
    )


_GAP: Final[tuple[Field, ...]] = (
    record_field(Gap, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Gap, "target", QT_TRANSLATE_NOOP("Field", "Aimed at"), is_first=True, unit=Unit.MONEY),
    record_field(Gap, "booked", QT_TRANSLATE_NOOP("Field", "Booked"), is_first=True, unit=Unit.MONEY),
    _worked_out("missing", QT_TRANSLATE_NOOP("Field", "Still missing"), _missing, unit=Unit.MONEY),
    record_field(Gap, "due", QT_TRANSLATE_NOOP("Field", "By"), is_first=True),
    _worked_out("coverage", QT_TRANSLATE_NOOP("Field", "Coverage"), _coverage, unit="×"),
    _worked_out("needed", QT_TRANSLATE_NOOP("Field", "Coverage needed"), _needed, unit="×"),
)

GAPS: Final = Subject(
    key="gaps",
    title=QT_TRANSLATE_NOOP("Subject", "Gaps"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a gap: type what it is called, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No gap yet: what is missing to the revenue aimed at?"),
    record_type=Gap,
    records=lambda reader, _map_id: reader.all(Gap),
    order=lambda _reader, _map_id: lambda gap: (gap.due or "9", gap.name.casefold(), gap.id),
    fields=lambda reader: in_currency(reader, _GAP),
    first=tuple(field.key for field in _GAP if field.is_first),
    touched=touches(Gap, SaleType, DocumentInfo),
    add=adding_thing(Gap),
    remove=remove_things,
)
