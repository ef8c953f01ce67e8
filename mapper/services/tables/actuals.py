"""Tables come in: measured values by metric, step, person and period, planned against what the document has."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final, TypeVar

from mapper.core.draft import Draft
from mapper.core.errors import Problem
from mapper.core.history import Label
from mapper.core.ids import ActualId, MapId, MetricId, NodeId, PersonId
from mapper.core.reader import Reader
from mapper.core.records import Actual, Metric, Node, Person
from mapper.core.records.limits import MAX_NAME, MAX_TEXT
from mapper.core.values import MetricKind, Period
from mapper.exchange.tables.cells import Cell, Form, Place
from mapper.exchange.tables.headed import HeadedTable, has_content, plain
from mapper.exchange.tables.periods import as_period
from mapper.exchange.tables.readings import (
    Habits,
    Shares,
    as_name,
    as_share,
    as_text,
    as_word,
    shown,
    with_shares,
)
from mapper.exchange.tables.written import Misread
from mapper.services.tables.actual_columns import DATED, NEEDED, NUMBERS, SPANS
from mapper.services.tables.bare import Scale, of_amounts, of_counts, of_sums
from mapper.services.tables.columns import CellRemark, Taking, Uses, Ways
from mapper.services.tables.known_names import by_name, people_by_name, steps_by_name
from mapper.services.tables.other_units import names_others, without_periods
from mapper.services.tables.pieces import within
from mapper.services.tables.units import HOURS, is_unit, names_percent, units_of, yardstick_of

MOST_ROWS: Final = 50_000
SKIPPED: Final = ""  # what a name stands for whose rows shall be left out
_MOST_PROPOSALS: Final = 3
_MOST_UNIT: Final = 40  # signs of a unit that are told
_PERCENT: Final = frozenset({"", "percent", "per cent", "pct", "prozent"})
_FAR: Final = 10  # times a whole: a rate that is so high may be meant otherwise
_ROUNDED: Final = 0.006  # of a rate that was rounded to whole per cent

_TYPES: Final[Mapping[str, type[Metric] | type[Node] | type[Person]]] = MappingProxyType(
    {"metric": Metric, "step": Node, "person": Person}
)

T = TypeVar("T")
Name = tuple[str, str]  # the purpose of its column, and the name in small letters


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name the document has not: as written, in how many rows, and what it may mean, nearest first: id and name."""

    purpose: str
    text: str
    rows: int
    proposals: tuple[tuple[str, str], ...]

    @property
    def key(self) -> Name:
        return self.purpose, self.text.casefold()


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person says of a list of measured values.

    `names`: what unknown names stand for, an id or SKIPPED. `span`: what a day stands for. `replaces`: whether values
    of the same period give way.
    """

    ways: Ways = field(default_factory=Ways)
    names: Mapping[Name, str] = field(default_factory=lambda: MappingProxyType({}))
    span: Period = Period.MONTH
    replaces: bool = True


@dataclass(frozen=True, slots=True)
class ActualsPlan:
    """What a list would bring. `same` are there already, `differing` are there with another value."""

    added: tuple[Actual, ...]
    replaced: tuple[Actual, ...]
    same: int
    differing: int
    unknown: tuple[UnknownName, ...]
    unnamed: int  # rows that are left out for an unknown name
    remarks: tuple[CellRemark, ...]


def plan_actuals(
    reader: Reader,
    map_id: MapId,
    table: HeadedTable,
    uses: Uses,
    choices: Choices = Choices(),  # frozen
    rest: Callable[[], None] | None = None,
) -> ActualsPlan:
    """What a table would bring into a document. Steps are looked for on this map first.

    `rest` is called again and again meanwhile, for who ends it.
    """
    taking = Taking(table, uses, choices.ways, NUMBERS, DATED)
    taking.rest = rest or taking.rest
    return _Planner(reader, map_id, taking, choices).plan()


def add_actuals(draft: Draft, /, plan: ActualsPlan, source: str) -> Label:
    """Take over what was planned, as one command. `source` names the list in the history."""
    for actual in plan.added:
        draft.put(replace(actual, id=draft.new_id(Actual)))
    for actual in plan.replaced:
        draft.put(actual)
    return Label("import_actuals", {"name": source, "count": len(plan.added) + len(plan.replaced)})


class _Planner:
    def __init__(self, reader: Reader, map_id: MapId, taking: Taking, choices: Choices) -> None:
        self._reader = reader
        self._taking = taking
        self._choices = choices
        self._known = {
            "metric": by_name(reader.all(Metric)),
            "step": steps_by_name(reader, map_id),
            "person": people_by_name(reader),
        }
        self._there = {_key(each): each for each in reader.all(Actual)}
        self._unknown: dict[Name, tuple[str, int]] = {}
        self._unnamed = 0
        self._shares: dict[str, Habits] = {}
        self._yardstick = yardstick_of(reader, map_id)
        self._scales: dict[tuple[str, str], Scale] = {}
        self._hits, self._cases = (of_counts(taking.heading(key)) for key in ("hits", "cases"))

    def plan(self) -> ActualsPlan:
        taking = self._taking
        missing = [key for key in NEEDED if taking.column_for(key) is None]
        if missing:
            for key in missing:
                taking.lose(None, Problem("rows_need_column", field=key))
            return ActualsPlan((), (), 0, 0, (), 0, tuple(taking.remarks))
        rows = [row for row in taking.table.row_numbers if has_content(taking.table, row)]
        if len(rows) > MOST_ROWS:
            taking.lose(None, Problem("rows_too_many", count=len(rows), most=MOST_ROWS))
            rows = rows[:MOST_ROWS]
        self._shares = self._habits_of_shares(rows)
        found: dict[tuple[Any, ...], tuple[int, Actual]] = {}
        for row in rows:
            actual = self._actual(row)
            if actual is None:
                continue
            said = _key(actual)
            if said in found:
                self._lose(row, "period", Problem("row_period_twice", row=found[said][0]))
                continue
            found[said] = (row, actual)
        return self._compared([actual for _, actual in found.values()])

    def _compared(self, found: list[Actual]) -> ActualsPlan:
        added, replaced, same, differing = [], [], 0, 0
        for actual in found:
            old = self._there.get(_key(actual))
            if old is None:
                added.append(actual)
            elif _said(old) == _said(actual) and actual.source in ("", old.source):
                same += 1
            else:
                differing += 1
                if self._choices.replaces:
                    replaced.append(replace(actual, id=old.id, source=actual.source or old.source))
        return ActualsPlan(
            tuple(added),
            tuple(replaced),
            same,
            differing,
            tuple(self._unknowns()),
            self._unnamed,
            tuple(self._taking.remarks),
        )

    def _actual(self, row: int) -> Actual | None:
        """What a row says; None where something that it needs is missing, which is told."""
        metric_id, is_whole = self._named(row, "metric")
        node_id, has_step = self._named(row, "step")
        person_id, has_person = self._named(row, "person")
        if not is_whole or not has_step or not has_person:
            self._unnamed += 1
            return None
        if metric_id is None:
            self._lose(row, "metric", Problem("row_without_metric", row=row))
            return None
        span = self._read(row, "span", lambda cell: as_word(cell, SPANS)) or self._choices.span
        seen = self._taking.lost
        period = self._read(row, "period", lambda cell: as_period(cell, self._taking.habits, span))
        if period is None:
            if self._taking.lost == seen:
                self._lose(row, "period", Problem("row_without_period", row=row))
            return None
        said = self._numbers(row, self._reader.get(Metric, metric_id))
        if said is None:
            return None
        return Actual(
            id=ActualId("actual-new"),
            metric_id=MetricId(metric_id),
            node_id=NodeId(node_id) if node_id else None,
            person_id=PersonId(person_id) if person_id else None,
            period=period[0],
            starts=period[1].isoformat(),
            source=self._read(row, "source", lambda cell: as_text(cell, MAX_TEXT)) or "",
            **said,
        )

    def _money_of(self, metric: Metric) -> Mapping[str, float]:
        """What stands beside an amount of the document's money; nothing where the metric is none."""
        own = units_of(self._yardstick.currency)
        return own if metric.kind is MetricKind.MONEY or metric.unit in own else {}

    def _tell_rate(self, row: int, value: float, formed: float) -> None:
        """Tell where a rate is not what its counts come to, or these come to more than all of the cases."""
        found = self._taking.cell(row, "value") or self._taking.cell(row, "hits")
        said = {"text": f"{value * 100:.12g} %", "formed": f"{formed * 100:.6g} %"}
        if abs(value - formed) > _ROUNDED:
            self._taking.tell(found[0] if found else None, Problem("row_rate_differs", **said))
        elif formed > 1:
            self._taking.tell(found[0] if found else None, Problem("row_more_hits", **said))

    def _scale(self, row: int, metric: Metric) -> Scale:
        """How values of a metric are read in a row: by what its column of units says, else by the heading.

        Raises Misread("cell_unknown_unit").
        """
        said, own = self._unit_said(row), metric.unit
        is_own = said.casefold() == own.casefold() or (plain(own) and plain(said) == plain(own))
        if said and not is_own and ("%" in said or not is_unit(said)):
            raise Misread("cell_unknown_unit", text=said[:_MOST_UNIT])
        key = (said, metric.id)
        if key not in self._scales:
            is_money = bool(self._money_of(metric))
            self._scales[key] = (self._sums if is_money else self._amounts)(metric, said, is_own=bool(is_own))
        return self._scales[key]

    def _sums(self, metric: Metric, unit: str, *, is_own: bool) -> Scale:
        """How money is read: in what its row says, if that agrees with its heading and the titles."""
        above = self._taking.money_said("value")
        if unit:
            above = (f"({unit})", *above) if not is_own or above else ()
        heading = f"({unit})" if unit else self._taking.heading("value")
        return of_sums(heading, above, metric.unit, self._yardstick)

    def _amounts(self, metric: Metric, unit: str, *, is_own: bool) -> Scale:
        is_time = metric.kind is MetricKind.MEAN_TIME
        is_timed = is_time or plain(metric.unit) in HOURS
        heading = self._taking.time_heading("value") if is_timed else self._taking.heading("value")
        said = heading if not unit else "" if is_own else f"({unit})"
        scale = of_amounts(said, metric.unit, is_time=is_time)
        if unit and names_others(without_periods(heading), f"({unit})"):  # one of both is wrong
            return replace(scale, heading=heading, worth=None)
        return scale

    def _unit_said(self, row: int) -> str:
        """What the column of units says in a row; "" for nothing. Raises Misread."""
        found = self._taking.cell(row, "unit")
        return "" if found is None else as_name(found[1], MAX_NAME)

    def _share(self, row: int, cell: Cell, metric: Metric) -> float | None:
        """A value that is a share. Raises Misread, also where its row or heading says another unit."""
        said, heading = self._unit_said(row), self._taking.heading("value")
        if names_others(f"({said})", "(%)") or (said != "%" and plain(said) not in _PERCENT):
            raise Misread("cell_unknown_unit", text=said[:_MOST_UNIT])
        if names_others(without_periods(heading), "(%)"):
            raise Misread("cell_heading_unit", heading=heading)
        value = as_share(cell, self._shares.get(metric.id, self._taking.habits))
        if value is None or cell.form is not Form.PERCENT or abs(value) < _FAR:
            return value
        # 35 in a cell of per cent is 3,500 %: a script may have written it and meant 35 %
        shares = self._choices.ways.shares
        if shares is None:
            raise Misread("cell_share_ambiguous", text=shown(cell))
        return value if shares is Shares.FRACTION else round(value / 100, 15)

    def _numbers(self, row: int, metric: Metric) -> dict[str, Any] | None:
        """Value, hits and cases; None where no value is said, or is not said rightly."""
        seen = self._taking.lost
        hits = self._read(row, "hits", lambda cell: self._hits.read(cell, self._taking))
        cases = self._read(
            row, "cases", lambda cell: within(self._cases.read(cell, self._taking), Actual, "cases")
        )
        if is_share(metric):
            value = self._read(row, "value", lambda cell: self._share(row, cell, metric))
            if value is None and hits is not None and cases and self._taking.lost == seen:
                value = hits / cases
        else:
            value = self._read(row, "value", lambda cell: self._scale(row, metric).read(cell, self._taking))
        if self._taking.lost > seen:
            return None  # half of a row would be another value
        if is_share(metric) and value is not None and hits is not None and cases:
            self._tell_rate(row, value, hits / cases)
        if value is None:
            self._lose(row, "value", Problem("row_without_value", row=row))
            return None
        return {"value": value, "hits": hits, "cases": cases}

    def _named(self, row: int, purpose: str) -> tuple[str | None, bool]:
        """The id of what a row names, None where it names nothing; and whether the row can be used."""
        name = self._read(row, purpose, lambda cell: as_name(cell, MAX_NAME))
        if not name:
            return None, True
        known = self._known[purpose].get(name.casefold())
        if known is not None:
            return known, True
        key = (purpose, name.casefold())
        text, count = self._unknown.get(key, (name, 0))
        self._unknown[key] = (text, count + 1)
        chosen = self._choices.names.get(key, SKIPPED)
        return (chosen, True) if chosen != SKIPPED else (None, False)

    def _unknowns(self) -> Iterator[UnknownName]:
        for (purpose, folded), (text, count) in self._unknown.items():
            known = self._names(purpose)
            near = get_close_matches(folded, known, n=_MOST_PROPOSALS, cutoff=0.6)
            near += [each for each in known if folded in each or each in folded]
            ids = dict.fromkeys(known[each] for each in near)
            named = [(id, self._reader.get(_TYPES[purpose], id).name) for id in ids]
            yield UnknownName(purpose, text, count, tuple(named[:_MOST_PROPOSALS]))

    def _names(self, purpose: str) -> dict[str, str]:
        """What may be proposed: the names that one thing has, without initials, which are like anything."""
        record_type = _TYPES[purpose]
        pairs = ((name, id) for name, id in self._known[purpose].items() if id is not None)
        return {name: id for name, id in pairs if self._reader.get(record_type, id).name.casefold() == name}

    def _habits_of_shares(self, rows: list[int]) -> dict[str, Habits]:
        """How bare shares are written, by metric: each may come from another source."""
        by_metric: dict[str, list[Cell]] = {}
        in_percent: set[str] = set()
        known = {each.id: each for each in self._reader.all(Metric)}
        for row in rows:
            named, said = self._taking.cell(row, "metric"), self._taking.cell(row, "value")
            if named is None or said is None or not isinstance(named[1].value, str):
                continue
            folded = " ".join(named[1].value.split()).casefold()
            id = self._known["metric"].get(folded) or self._choices.names.get(("metric", folded))
            if id in known and is_share(known[MetricId(id)]):
                by_metric.setdefault(id, []).append(said[1])
                unit = self._taking.cell(row, "unit")
                if names_percent(self._taking.heading("value")) or (unit and names_percent(shown(unit[1]))):
                    in_percent.add(id)
        return {
            id: with_shares(self._taking.habits, cells, is_percent_said=id in in_percent)
            for id, cells in by_metric.items()
        }

    def _read(self, row: int, key: str, reading: Callable[[Cell], T]) -> T | None:
        found = self._taking.cell(row, key)
        if found is None:
            return None
        try:
            self._taking.check_alone(row, key)
            return reading(found[1])
        except Misread as misread:
            self._taking.misread(found[0], misread)
            return None

    def _lose(self, row: int, key: str, problem: Problem) -> None:
        found = self._taking.cell(row, key)
        self._taking.lose(found[0] if found else Place(row, 1), problem)


def is_share(metric: Metric) -> bool:
    """Whether the values of a metric are kept as fractions."""
    return metric.unit.strip() == "%" or (metric.kind is MetricKind.RATE and not metric.unit.strip())


def _key(actual: Actual) -> tuple[Any, ...]:
    return actual.metric_id, actual.node_id, actual.person_id, actual.period, actual.starts


def _said(actual: Actual) -> tuple[Any, ...]:
    return actual.value, actual.hits, actual.cases
