"""A month of staff: the hours of a role's people in it, what is asked of them, and how both come about (domain 2c)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.pools import Pool
from mapper.analysis.people.use import use_of_time, used
from mapper.analysis.results import Remark

OF_LOAD: Final = frozenset({"number_unknown"})
# what keeps hours from being known, and what was taken for them because nobody said
_NO_HOURS: Final = frozenset({"no_people", "calendar_unknown"})
OF_HOURS: Final = _NO_HOURS | {
    "people_absent",
    "some_calendars_unknown",
    "hire_undated",
    "hire_overdue",
    "ramp_unknown",
    "leavers_unknown",
    "usual_year",
}
_WHEN_ENTERED: Final = Remark("work_when_entered")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMonth:
    """A role in one month: effective full-time people of the plan's hires (`hired`), hours and load together.

    `hires`: of each hire that has begun, its people, the share that has not left, and the part of the full work.
    `pool`: its people and work in that month, `staying`: the share of them that has not left, `entries`: the cases of
    the month. `all_load`: `load` and what the other live maps ask for. `hours` None: nobody's calendar is known and
    nobody is hired; `utilisation`, of all maps, None too without hours or load. `on_hours` and `on_load` are what is
    missing for them, or was assumed.
    """

    month: date  # its first day
    pool: Pool
    staying: float
    hired: float
    entries: float | None
    hires: tuple[Term, ...] = ()
    on_hours: tuple[Remark, ...] = ()
    on_load: tuple[Remark, ...] = ()

    @property
    def hours(self) -> float | None:
        """Hours of those who are there and have not left, and of who is hired."""
        hours = self.pool.supply.hours
        if hours is None and self.hired <= 0:
            return None
        return (hours or 0.0) * self.staying + self.hired * self.pool.newcomer.hours

    @property
    def load(self) -> float | None:
        """Hours that the cases of the month ask for."""
        an_entry, entries = self.pool.hours_an_entry, self.entries
        if an_entry is None or entries is None or not (isfinite(entries) and entries >= 0):
            return None
        load = entries * an_entry
        return load if isfinite(load) else None

    @property
    def all_load(self) -> float | None:
        """The same with the hours that the other live maps ask for in the month."""
        return None if self.load is None else self.load + self.pool.hours_elsewhere

    @property
    def utilisation(self) -> float | None:
        """The load of all maps over the hours."""
        return used(self.all_load, self.hours)

    @property
    def _shared(self) -> tuple[Remark, ...]:
        return (self.pool.remark("shared_with_other_maps"),) if self.pool.hours_elsewhere > 0 else ()

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        pool, hours, load = self.pool, self.hours, self.load
        on_hours = tuple(each for each in self.on_hours if hours is not None or each.code in _NO_HOURS)
        on_load = self.on_load if load is None else (_WHEN_ENTERED,)
        lacks = (*(on_load if load is None else ()), *(on_hours if hours is None else ()))
        on_all = (*on_load, *self._shared)
        if self.utilisation is not None:
            on_use = (*on_all, *on_hours)
        else:
            on_use = lacks or (pool.remark("zero_capacity"),)
        return {
            "hired": accounted(self.hired, Unit.PEOPLE, "hired_by_then", *self.hires, remarks=self.on_hours),
            "hours": accounted(
                hours,
                Unit.HOURS,
                "hours_of_month",
                Term("hours_there", pool.supply.hours or 0.0, Unit.HOURS),
                Term("staying", self.staying, Unit.SHARE),
                Term("hired", self.hired, Unit.PEOPLE),
                Term("hours_a_person", pool.newcomer.hours, Unit.HOURS),
                remarks=on_hours,
            ),
            "load": accounted(
                load,
                Unit.HOURS,
                "load_of_month",
                Term("entries", self.entries, Unit.CASES),
                Term("hours_an_entry", pool.hours_an_entry, Unit.HOURS),
                remarks=on_load,
            ),
            "all_load": accounted(
                self.all_load,
                Unit.HOURS,
                "load_of_all_maps",
                Term("load", load, Unit.HOURS),
                Term("elsewhere", pool.hours_elsewhere, Unit.HOURS),
                remarks=on_load if load is None else on_all,
            ),
            "utilisation": use_of_time(self.all_load, hours, on_use, is_of_all=bool(self._shared)),
        }
