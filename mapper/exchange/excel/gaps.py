"""Gaps of a document and the best mix of sales to fill each, for the sheet Gap fill."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mapper.analysis.gap.best_mix import BestMix, best_mix, fitting_aim
from mapper.analysis.gap.closing import MOST_MONEY
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.offers import Offer, days_left
from mapper.analysis.gap.said import Said, said_of
from mapper.analysis.people.live_maps import live_maps
from mapper.analysis.results import Remark
from mapper.core.ids import MapId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Gap, Role, SaleEffort, SaleType
from mapper.exchange.excel.text import clean

WORK: Final = "work"  # the entries of a map and the hours they take
_OF_MAP: Final = (("value", "deal_value"), ("win_rate", "win_probability"), ("cycle_days", "days_per_win"))


@dataclass(frozen=True, slots=True)
class GapRow:
    """A gap, what it can be filled with, and the best mix."""

    no: int
    gap: Gap
    days: int | None
    case: Filling
    best: BestMix

    @property
    def remarks(self) -> Sequence[Remark]:
        """What keeps a mix from being found, or what was left out of it."""
        return (*self.best.obstacles, *self.best.cautions)


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale type as it counts towards a gap, and how many the best mix starts.

    No `offer`: it cannot be judged, for something is not known of it, so it is in no mix; what is open of it counts.
    """

    no: int
    of: GapRow
    said: Said
    offer: Offer | None

    @property
    def record(self) -> SaleType:
        return self.said.record

    @property
    def value(self) -> float | None:
        """Money of a win."""
        return _number(self.said.value)

    @property
    def win_rate(self) -> float | None:
        """The chance that a case is won."""
        return _number(self.said.win_rate)

    @property
    def in_time(self) -> float | None:
        """The share of the wins that come by the due date."""
        return None if self.offer is None else self.offer.in_time

    @property
    def row_id(self) -> str:
        """The record's id in the rows of the first gap; in others it is called otherwise."""
        return self.record.id if self.of.no == 1 else f"{self.of.gap.id} {self.record.id}"

    @property
    def started(self) -> float | None:
        mix = self.of.best.mix
        return None if mix is None or self.offer is None else mix.counts.get(self.record.id, 0.0)


@dataclass(frozen=True, slots=True)
class Spare:
    """Hours of a role for a gap; None: not known, so they limit nothing."""

    no: int
    of: GapRow
    role_id: RoleId
    name: str
    hours: float | None


@dataclass(frozen=True, slots=True)
class Effort:
    """Hours of a role for one case of a sale type; no `id` where they are read off its map."""

    sale: Sale
    spare: Spare
    hours: float
    id: str | None

    @property
    def row_id(self) -> str:
        """The record's id in the rows of the first gap; what stands in others too is called otherwise there."""
        if self.id is not None and self.sale.of.no == 1:
            return self.id
        return f"{self.sale.of.gap.id} {self.sale.record.id} {self.spare.role_id}"


@dataclass(frozen=True, slots=True)
class GapsToFill:
    """Everything of the sheet Gap fill. `rests_on`: the maps that the best mixes rest on, with what of each."""

    gaps: Sequence[GapRow]
    sales: Sequence[Sale]
    spares: Sequence[Spare]
    efforts: Sequence[Effort]
    names: Mapping[str, str]  # of sale types and roles
    rests_on: Mapping[MapId, frozenset[str]]


def gather_gaps(reader: Reader, today: date) -> GapsToFill:
    """The gaps of a document, the one due first at the top."""
    found = sorted(reader.all(Gap), key=lambda gap: (gap.due or "9999", gap.name, gap.id))
    gaps = []
    for no, gap in enumerate(found, 1):
        case = filling(reader, gap.id, today)
        gaps.append(GapRow(no, gap, days_left(reader, gap, today), case, best_mix(case, fitting_aim(case))))
    sales: list[Sale] = []
    spares: list[Spare] = []
    known = said_of(reader)
    efforts: list[Effort] = []
    for row in gaps:
        of_gap = {
            role_id: Spare(len(spares) + no, row, role_id, clean(reader.get(Role, role_id).name), hours)
            for no, (role_id, hours) in enumerate(_hours(row.case), 1)
        }
        spares.extend(of_gap.values())
        for said in known:
            offer = row.case.offer(said.record.id)
            sale = Sale(len(sales) + 1, row, said, offer)
            sales.append(sale)
            if offer is None:
                continue
            own = {e.role_id: e.id for e in reader.referring(SaleEffort, "sale_type_id", sale.record.id)}
            efforts.extend(
                Effort(sale, of_gap[role_id], hours, own.get(role_id))
                for role_id, hours in offer.hours.items()
            )
    names: dict[str, str] = {each.id: clean(each.name) for each in reader.all(SaleType)}
    names |= {each.id: clean(each.name) for each in reader.all(Role)}
    return GapsToFill(gaps, sales, spares, efforts, names, _rests_on(reader, known))


def _rests_on(reader: Reader, known: Sequence[Said]) -> Mapping[MapId, frozenset[str]]:
    """The live maps, whose entries take hours, and those that say what a sale type does not: its named cells."""
    found: dict[MapId, set[str]] = {live.map_id: {WORK} for live in live_maps(reader)}
    for each in known:
        if each.record.map_id is not None:
            of_map = found.setdefault(each.record.map_id, set())
            of_map |= {WORK} if not reader.referring(SaleEffort, "sale_type_id", each.record.id) else set()
            of_map |= {name for field, name in _OF_MAP if getattr(each.record, field) is None}
    return {map_id: frozenset(names) for map_id, names in found.items()}


def _number(value: float | None) -> float | None:
    """A number that a cell can hold and that means something here."""
    return value if value is not None and 0 <= value <= MOST_MONEY else None


def _hours(case: Filling) -> Iterator[tuple[RoleId, float | None]]:
    for role_id in sorted({role_id for offer in case.offers for role_id in offer.hours}):
        yield role_id, case.spare.get(role_id)
