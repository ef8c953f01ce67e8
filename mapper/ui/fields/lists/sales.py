"""Sale types, products with the strategies of their life, and gaps to fill, as tables."""

from typing import Final

from mapper.core.draft import Draft
from mapper.core.edits.resources import add_resource
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.records import Gap, Overlay, Product, SaleType
from mapper.core.values import LifeStage
from mapper.ui.fields.field import Field
from mapper.ui.fields.lists.edits import adding_thing
from mapper.ui.fields.lists.library import library_subject
from mapper.ui.fields.record_fields import record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _add_product(draft: Draft, _map_id: MapId, name: str, _after: str | None) -> Label:
    """A product with a strategy for each stage of its life, whose factors change nothing yet."""
    product_id = draft.new_id(Product)
    label = add_resource(draft, Product, name, resource_id=product_id)
    for life_stage in LifeStage:
        add_thing(draft, Overlay, product_id=product_id, life_stage=life_stage)
    return label


SALE_TYPES: Final = library_subject(
    SaleType,
    "sale_types",
    QT_TRANSLATE_NOOP("Subject", "Sale types"),
    QT_TRANSLATE_NOOP("Subject", "Add a sale type: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No sale types yet: what else could be sold to fill a gap?"),
    (
        record_field(SaleType, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        record_field(SaleType, "value", QT_TRANSLATE_NOOP("Field", "Value"), is_first=True),
        record_field(SaleType, "win_rate", QT_TRANSLATE_NOOP("Field", "Win rate"), is_first=True),
        record_field(SaleType, "cycle_days", QT_TRANSLATE_NOOP("Field", "Cycle in days"), is_first=True),
        record_field(SaleType, "cycle_spread_days", QT_TRANSLATE_NOOP("Field", "Spread of the cycle")),
        record_field(SaleType, "cycle_law", QT_TRANSLATE_NOOP("Field", "Spread follows")),
        record_field(SaleType, "margin", QT_TRANSLATE_NOOP("Field", "Margin"), is_first=True),
        record_field(SaleType, "cap", QT_TRANSLATE_NOOP("Field", "Most that can start"), is_first=True),
        record_field(SaleType, "map_id", QT_TRANSLATE_NOOP("Field", "Own map")),
        record_field(SaleType, "description", QT_TRANSLATE_NOOP("Field", "Description")),
    ),
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

_GAP: Final[tuple[Field, ...]] = (
    record_field(Gap, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Gap, "target", QT_TRANSLATE_NOOP("Field", "Aimed at"), is_first=True),
    record_field(Gap, "booked", QT_TRANSLATE_NOOP("Field", "Booked"), is_first=True),
    record_field(Gap, "due", QT_TRANSLATE_NOOP("Field", "By"), is_first=True),
)

GAPS: Final = Subject(
    key="gaps",
    title=QT_TRANSLATE_NOOP("Subject", "Gaps"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a gap: type what it is called, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No gap yet: what is missing to the revenue aimed at?"),
    record_type=Gap,
    records=lambda reader, _map_id: reader.all(Gap),
    order=lambda _reader, _map_id: lambda gap: (gap.due or "9", gap.name.casefold(), gap.id),
    fields=lambda _reader: _GAP,
    first=tuple(field.key for field in _GAP if field.is_first),
    touched=touches(Gap),
    add=adding_thing(Gap),
    remove=remove_things,
)
