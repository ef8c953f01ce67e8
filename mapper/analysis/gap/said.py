"""What is known of a sale type: what it says itself, and where it says nothing what its own map does (2g)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.times import Spread, times
from mapper.analysis.results import Flow
from mapper.analysis.strategy import in_effect
from mapper.core import queries
from mapper.core.ids import RoleId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap, SaleEffort, SaleType


@dataclass(frozen=True)  # without slots, for what is worked out once
class Said:
    """A sale type completed from its own map; each number is worked out when it is asked for first.

    `reader`: the document as it is stored. The map is read with the strategy that is in effect on it, so a reader
    with a strategy applied already would have it twice. None where neither says anything.
    """

    reader: Reader
    record: SaleType

    @cached_property
    def value(self) -> float | None:
        """Money of a win."""
        own = self.record.value
        return own if own is not None or self._map is None else self._map.deal_value

    @cached_property
    def win_rate(self) -> float | None:
        """The chance that a case is won, 0 to 1."""
        own = self.record.win_rate
        return own if own is not None or self._flow is None else self._flow.win_probability

    @cached_property
    def cycle_days(self) -> float | None:
        """Working days from the start of a case to its win."""
        if self.record.cycle_days is not None or self._days_won is None:
            return self.record.cycle_days
        return self._days_won.mean

    @cached_property
    def cycle_spread_days(self) -> float | None:
        """The standard deviation of these days, from where the days are from."""
        if self.record.cycle_days is not None or self._days_won is None:
            return self.record.cycle_spread_days
        return self._days_won.deviation

    @cached_property
    def hours(self) -> Mapping[RoleId, float]:
        """Hours of each role for one case, won or not."""
        return self._own_hours or self._hours_an_entry

    @property
    def is_from_map(self) -> bool:
        """Whether the map says some of it."""
        own, told = self.record, (self.value, self.win_rate, self.cycle_days, self.cycle_spread_days)
        of_type = (own.value, own.win_rate, own.cycle_days, own.cycle_spread_days)
        return told != of_type or self.hours != self._own_hours

    @cached_property
    def _map(self) -> ProcessMap | None:
        return self.reader.find(ProcessMap, self.record.map_id)

    @cached_property
    def _read(self) -> Reader:
        return self.reader if self._map is None else in_effect(self.reader, self._map.id)

    @cached_property
    def _flow(self) -> Flow | None:
        return None if self._map is None else flow(self._read, self._map.id)

    @cached_property
    def _days_won(self) -> Spread | None:
        won = None if self._flow is None else times(self._read, self._flow).days_won
        return won.entering if won is not None and won.entering.mean > 0 else None

    @cached_property
    def _own_hours(self) -> Mapping[RoleId, float]:
        efforts = self.reader.referring(SaleEffort, "sale_type_id", self.record.id)
        in_order = sorted(efforts, key=lambda effort: effort.role_id)
        return MappingProxyType({effort.role_id: effort.hours for effort in in_order})

    @cached_property
    def _hours_an_entry(self) -> Mapping[RoleId, float]:
        hours: dict[RoleId, float] = {}
        for node_id, visits in () if self._flow is None else self._flow.visits.items():
            for role_id, touch in queries.touch_hours(self._read, node_id).items():
                hours[role_id] = hours.get(role_id, 0.0) + visits * touch
        return MappingProxyType({role_id: amount for role_id, amount in sorted(hours.items()) if amount})


def said_of(reader: Reader) -> list[Said]:
    """What is known of each sale type of a document, in their order.

    Formula: each number as the type says it, else as its map has it: the money of a win, the win probability, mean and
    standard deviation of the days to a win, and per role the sum of visits x hours of one entry.
    Assumes: the strategy of the type's map is in effect on it, whichever map is looked at; a spread goes with the days
    it is the spread of; hours are those of the map only where the type states none for any role.
    Source: docs/formulas.md, Filling a gap.

    >>> from mapper.analysis.example import SALE, sale
    >>> [known] = said_of(sale(SaleType(id="sale_type-1", name="More", map_id=SALE, win_rate=0.5)))
    >>> known.value, known.win_rate, known.cycle_days
    (1000.0, 0.5, 9.0)
    """
    found = sorted(reader.all(SaleType), key=lambda one: (one.position, one.id))
    return [Said(reader, each) for each in found]
