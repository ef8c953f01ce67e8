"""Gaps of a document and the best mix of sales to fill each, for the sheet Gap fill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from mapper.analysis.gap.best_mix import BestMix, best_mix, fitting_aim
from mapper.analysis.gap.closing import MOST_MONEY
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.offers import Offer, days_left
from mapper.analysis.gap.said import Said, said_of
from mapper.analysis.results import Remark
from mapper.analysis.strategy import in_effect
from mapper.analysis.waiting.stalls import shape_of, working_wait
from mapper.core import queries
from mapper.core.ids import MapId, RoleId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import Gap, Role, RoleTouch, SaleEffort, SaleType
from mapper.core.values import STEP_KINDS, WaitLaw
from mapper.exchange.excel.gap_grounds import Grounds, gather_grounds
from mapper.exchange.excel.gap_trials import Trial, plan_trials
from mapper.exchange.excel.text import clean


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
    def cycle_days(self) -> float | None:
        """Working days from the start of a case to its win."""
        return _number(self.said.cycle_days)

    @property
    def cycle_spread(self) -> float | None:
        """The standard deviation of these days."""
        return self.said.cycle_spread_days

    @property
    def shape(self) -> float | None:
        """The shape of the law of the cycle as that of a gamma law; 0 for a fixed time, which no number is too."""
        if self.cycle_days is None:
            return None
        found = shape_of(self.record.cycle_law or WaitLaw.GAMMA, self.cycle_days, self.cycle_spread)
        return 0.0 if found == inf else found

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
    """A role whose hours a gap may take."""

    no: int
    of: GapRow
    role_id: RoleId
    name: str


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
    """Everything of the sheet Gap fill. `grounds`: what its days and hours rest on; `trials`: the mixes it tries."""

    gaps: Sequence[GapRow]
    sales: Sequence[Sale]
    spares: Sequence[Spare]
    efforts: Sequence[Effort]
    names: Mapping[str, str]  # of sale types and roles
    grounds: Grounds
    trials: Sequence[Trial]


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
    hours = _hours(reader, known)
    roles = sorted({role_id for of_type in hours.values() for role_id in of_type})
    efforts: list[Effort] = []
    for row in gaps:
        of_gap = {
            role_id: Spare(len(spares) + no, row, role_id, clean(reader.get(Role, role_id).name))
            for no, role_id in enumerate(roles, 1)
        }
        spares.extend(of_gap.values())
        for said in known:
            sale = Sale(len(sales) + 1, row, said, row.case.offer(said.record.id))
            sales.append(sale)
            own = {e.role_id: e.id for e in reader.referring(SaleEffort, "sale_type_id", sale.record.id)}
            efforts.extend(
                Effort(sale, of_gap[role_id], amount, own.get(role_id))
                for role_id, amount in hours[sale.record.id].items()
            )
    names: dict[str, str] = {each.id: clean(each.name) for each in reader.all(SaleType)}
    names |= {each.id: clean(each.name) for each in reader.all(Role)}
    grounds, trials = gather_grounds(reader, roles, today), plan_trials(gaps, sales)
    return GapsToFill(gaps, sales, spares, efforts, names, grounds, trials)


def gives_cycle(reader: Reader, map_id: MapId) -> bool:
    """Whether how long sales that fill a gap take is told by a map."""
    types = reader.referring(SaleType, "map_id", map_id)
    return any(each.cycle_days is None for each in types) and any(True for _ in reader.all(Gap))


def most_work_a_day(reader: Reader, map_id: MapId) -> float:
    """The hours of work in a day of the wait of a step of a map, the most of them: in shorter days than that a visit
    takes longer than its wait. Infinity where there is work without a wait.
    """
    read = in_effect(reader, map_id)
    most = 0.0
    for node in queries.nodes(read, map_id):
        work = sum(queries.touch_hours(read, node.id).values()) if node.kind in STEP_KINDS else 0.0
        wait = working_wait(queries.measures(read, node.id))
        most = max(most, work / wait if wait else inf) if work else most
    return most


def _hours(reader: Reader, known: Sequence[Said]) -> dict[SaleTypeId, dict[RoleId, float]]:
    """The hours of each role for one case; of a map also 0 where no case comes, for other shares may lead there."""
    found: dict[SaleTypeId, dict[RoleId, float]] = {}
    for said in known:
        record = said.record
        hours = {role_id: amount for role_id, amount in said.hours.items() if _number(amount) is not None}
        if record.map_id is not None and not reader.referring(SaleEffort, "sale_type_id", record.id):
            nodes = queries.nodes(reader, record.map_id)
            touches = [each for node in nodes for each in reader.referring(RoleTouch, "node_id", node.id)]
            hours = {each.role_id: 0.0 for each in touches} | hours
        found[record.id] = dict(sorted(hours.items()))
    return found


def _number(value: float | None) -> float | None:
    """A number that a cell can hold and that means something here."""
    return value if value is not None and 0 <= value <= MOST_MONEY else None
