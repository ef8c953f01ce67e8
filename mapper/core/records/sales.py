"""What is sold: sale types with what they bring and cost, products and how their strategy changes over their life."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import MapId, OverlayId, ProductId, RoleId, SaleEffortId, SaleTypeId
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import LifeStage, WaitLaw


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleType(Record):
    """A kind of sale: what one brings, how often and how fast it is won. None is unknown."""

    prefix: ClassVar[str] = "sale_type"
    id: SaleTypeId
    name: str
    description: str = ""
    value: float | None = None  # money a won case brings, in the document's currency
    win_rate: float | None = None  # 0 to 1 of the cases started
    cycle_days: float | None = None  # mean working days from start to win
    cycle_spread_days: float | None = None  # standard deviation of the same
    cycle_law: WaitLaw | None = None
    margin: float | None = None  # 0 to 1 of the value
    cap: int | None = None  # how many can be started at most in a period to be filled
    map_id: MapId | None = field(default=None, metadata=refers("map", OnDelete.CLEAR))  # its own process
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleEffort(Record):
    """Hours a role works on one started case of a sale type; at most one record a pair."""

    prefix: ClassVar[str] = "sale_effort"
    id: SaleEffortId
    sale_type_id: SaleTypeId = field(metadata=refers("sale_type"))
    role_id: RoleId = field(metadata=refers("role"))
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Record):
    """What is sold, for the strategy that goes with its stage of life."""

    prefix: ClassVar[str] = "product"
    id: ProductId
    name: str
    description: str = ""
    life_stage: LifeStage | None = None  # where it is today
    starts: str | None = None  # ISO 8601 date it was introduced


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay(Record):
    """The strategy for one stage of a product's life, and by what it multiplies what the map says.

    A share times its factor is clipped to 0 to 1 and its siblings keep their proportions; nothing stored changes.
    """

    prefix: ClassVar[str] = "overlay"
    id: OverlayId
    product_id: ProductId = field(metadata=refers("product"))
    life_stage: LifeStage
    strategy: str = ""
    contact_factor: float = 1.0  # shares that lead on from prospecting
    qualify_factor: float = 1.0  # shares that lead on from qualifying
    touch_factor: float = 1.0  # hours of work
    cycle_factor: float = 1.0  # waits
    starts: str | None = None  # ISO 8601 date the stage begins
