"""Tables come in: a list of steps, read row by row into steps, lines, lanes and stages, with what it does not say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from mapper.core.errors import Problem
from mapper.core.records import NodeMeasures, RoleTouch
from mapper.core.records.limits import MAX_NAME, MAX_TEXT, RANGES
from mapper.core.values import NodeKind, Outcome
from mapper.exchange.tables.cells import Cell, Form, Place
from mapper.exchange.tables.headed import HeadedTable, has_content, plain
from mapper.exchange.tables.readings import (
    Habits,
    as_day,
    as_name,
    as_number,
    as_share,
    as_text,
    as_whole,
    as_word,
    shown,
    unit_beside,
    with_shares,
)
from mapper.exchange.tables.written import Misread
from mapper.services.tables import step_columns as words
from mapper.services.tables.bare import Scale, of_counts, of_days, of_hours, of_money
from mapper.services.tables.columns import KEPT, UNIT_HEADINGS, CellRemark, Taking, Uses, Ways, is_by_unit
from mapper.services.tables.items import levelled
from mapper.services.tables.other_units import names_others
from mapper.services.tables.pieces import at_most_all, names, numbers, pieces, within
from mapper.services.tables.step_lines import StepLine, lines_of
from mapper.services.tables.step_row import StepRow
from mapper.services.tables.units import Yardstick, is_unit, names_percent

MOST_STEPS: Final = 5_000
_DAYS: Final = ("wait_days", "wait_spread_days", "age_limit_days", "board_days", "patience_days")


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StepList:
    """What a table would bring. Lanes and stages stand in the order in which they come up; "" is one without a name."""

    steps: tuple[StepRow, ...]
    lines: tuple[StepLine, ...]
    lanes: tuple[str, ...]
    stages: tuple[str, ...]
    remarks: tuple[CellRemark, ...]


def read_step_list(
    table: HeadedTable,
    uses: Uses,
    ways: Ways = Ways(),  # noqa: B008  # frozen
    rest: Callable[[], None] | None = None,
    yardstick: Yardstick = Yardstick(),  # noqa: B008  # frozen
) -> StepList:
    """The steps of a table. What a cell does not say is left out and told in `remarks`, with the cell's name.

    `yardstick`: of the document they are for. `rest` is called again and again meanwhile, for who ends it.
    """
    taking = Taking(table, uses, ways, words.NUMBERS, words.DATED)
    taking.rest = rest or taking.rest
    return _Reader(taking, yardstick).read()


class _Reader:
    def __init__(self, taking: Taking, yardstick: Yardstick) -> None:
        self._taking = taking
        scales = {key: of_days(taking.time_heading(key)) for key in _DAYS}
        scales["hours"] = of_hours(taking.time_heading("hours"), yardstick)
        scales["delay_cost_a_day"] = of_money(taking.money_said("delay_cost_a_day"), yardstick)
        scales["entries_a_month"] = of_counts(taking.heading("entries_a_month"))
        self._scales = {
            key: _unless_otherwise(key, scale, scale.heading or taking.heading(key), yardstick)
            for key, scale in scales.items()
        }
        self._unit_columns = self._columns_of_units()
        self._share_habits = self._habits_of("accurate_share")
        self._branch_habits = self._habits_of("share")

    def read(self) -> StepList:
        taking = self._taking
        if taking.column_for("name") is None:
            taking.lose(None, Problem("rows_need_column", field="name"))
            return StepList((), (), (), (), tuple(taking.remarks))
        rows = [row for row in taking.table.row_numbers if has_content(taking.table, row)]
        if len(rows) > MOST_STEPS:
            taking.lose(None, Problem("rows_too_many", count=len(rows), most=MOST_STEPS))
            rows = rows[:MOST_STEPS]
        steps = tuple(step for row in rows if (step := self._step(row)) is not None)
        self._tell_guesses()
        lines = tuple(lines_of(taking, steps, self._branch_habits))
        lanes, stages = dict.fromkeys(s.lane for s in steps), dict.fromkeys(s.stage for s in steps)
        return StepList(steps, lines, tuple(lanes), tuple(stages), tuple(taking.remarks))

    def _tell_guesses(self) -> None:
        """Tell which columns are what they are by the unit in their headings alone."""
        for purpose in words.STEP_PURPOSES:
            heading = self._taking.heading(purpose.key)
            if heading and is_by_unit(heading, purpose):
                self._taking.tell(None, Problem("column_by_unit", heading=heading, field=purpose.key))

    def _step(self, row: int) -> StepRow | None:
        name = self._read(row, "name", lambda cell: as_name(cell, MAX_NAME)) or ""
        place = self._taking.cell(row, "name")
        kind = self._read(row, "kind", lambda cell: as_word(cell, words.KINDS))
        if not name and kind not in (NodeKind.START, NodeKind.END):
            at = place[0] if place else None
            self._taking.lose(at, Problem("row_without_name", row=row))
            return None
        outcome = self._read(row, "outcome", lambda cell: as_word(cell, words.OUTCOMES))
        if kind is None:
            is_end = outcome is not None or self._ends_by_its_name(row, name)
            kind = NodeKind.END if is_end else NodeKind.STEP
        return StepRow(
            row=row,
            id=self._read(row, "id", lambda cell: as_name(cell, MAX_NAME)) or "",
            name=name,
            kind=kind,
            outcome=self._outcome(row, name, outcome) if kind is NodeKind.END else None,
            lane=self._read(row, "lane", lambda cell: as_name(cell, MAX_NAME)) or "",
            stage=self._read(row, "stage", lambda cell: as_name(cell, MAX_NAME)) or "",
            description=self._description(row),
            measures=self._measures(row, kind),
            roles=() if kind is NodeKind.NOTE else tuple(self._roles(row)),
            **{key: () if kind is NodeKind.NOTE else self._items(row, key) for key in ("tools", "metrics")},
            skills=() if kind is NodeKind.NOTE else tuple(map(levelled, self._items(row, "skills"))),
        )

    def _read(self, row: int, key: str, reading: Callable[[Cell], T]) -> T | None:
        """What the cell for a purpose says; what it does not say is noted."""
        found = self._taking.cell(row, key)
        if found is None:
            return None
        place, cell = found
        try:
            self._taking.check_alone(row, key)
            return reading(cell)
        except Misread as misread:
            self._taking.misread(place, misread)
            return None

    def _ends_by_its_name(self, row: int, name: str) -> bool:
        """Whether a row of no said kind leads nowhere and is called as an outcome is, which is told."""
        onward = self._taking.cell(row, "next")
        if onward is None or not onward[1].is_empty or plain(name) not in words.OUTCOMES:
            return False
        place = self._taking.cell(row, "name")
        self._taking.tell(place[0] if place else None, Problem("row_taken_as_end", name=name))
        return True

    def _outcome(self, row: int, name: str, said: Outcome | None) -> Outcome:
        """How an end ends: as its column says, else as its name does, else well, which is told."""
        if said is not None:
            return said
        for word, outcome in words.OUTCOMES.items():
            if word in plain(name).split() or word == plain(name):
                return outcome
        place = self._taking.cell(row, "name")
        self._taking.tell(place[0] if place else None, Problem("row_end_taken_as_won", name=name or str(row)))
        return Outcome.WON

    def _description(self, row: int) -> str:
        """The description, and below it what stands in columns nobody knows, each with its heading."""
        parts = [self._read(row, "description", lambda cell: as_text(cell, MAX_TEXT)) or ""]
        for heading in self._taking.table.headings:
            if self._taking.uses.get(heading.column) != KEPT:
                continue
            cell = self._taking.table.cell(row, heading.column)
            try:
                text = as_text(cell, MAX_TEXT)
            except Misread as misread:
                self._taking.misread(Place(row, heading.column), misread)
                continue
            if text:
                said = f"{text} {cell.unit}".strip()  # 30 is less than what a format of k€ shows
                parts.append(f"{heading.text}: {said}" if heading.text else said)
        whole = "\n".join(filter(None, parts))
        if len(whole) > MAX_TEXT:
            place = self._taking.cell(row, "name")
            self._taking.lose(place[0] if place else None, Problem("cell_too_long", most=MAX_TEXT))
        return whole[:MAX_TEXT]

    def _measures(self, row: int, kind: NodeKind) -> dict[str, Any]:
        if kind is NodeKind.NOTE:
            return {}
        habits, counting_in = self._taking.habits, self._taking.counting_in
        readings: dict[str, Callable[[Cell], Any]] = {
            **{key: self._scaled(row, key) for key in (*_DAYS, "delay_cost_a_day", "entries_a_month")},
            "work_variation": counting_in("", "work_variation", lambda cell: as_number(cell, habits)),
            "attempts_limit": counting_in("", "attempts_limit", lambda cell: as_whole(cell, habits)),
            "accurate_share": counting_in(
                "%", "accurate_share", lambda cell: at_most_all(as_share(cell, self._share_habits))
            ),
            "value_class": lambda cell: as_word(cell, words.VALUE_CLASSES),
            "wait_owner": lambda cell: as_word(cell, words.WAIT_OWNERS),
            "exit_rule": lambda cell: as_text(cell, MAX_TEXT) or None,
            "is_calendar_wait": lambda cell: as_word(cell, words.DAYS_COUNTED),
            "wait_law": lambda cell: as_word(cell, words.WAIT_LAWS),
            "promised": lambda cell: day.isoformat() if (day := as_day(cell, habits)) is not None else None,
            "priority": counting_in("", "priority", lambda cell: as_whole(cell, habits)),
        }
        said = {key: self._read(row, key, _within_limits(key, reading)) for key, reading in readings.items()}
        return {key: value for key, value in said.items() if value is not None}

    def _scaled(self, row: int, key: str) -> Callable[[Cell], float | None]:
        """The reading of a column that has a unit; how a bare number counts by its heading is told."""
        scale = self._scales[key]
        column = self._unit_columns.get(key)
        unit = "" if column is None else shown(self._taking.table.cell(row, column))
        return lambda cell: scale.read(self._with_unit(cell, key, unit), self._taking)

    def _with_unit(self, cell: Cell, key: str, unit: str) -> Cell:
        """A number with what the column of units says in its row. Raises Misread where the heading says another."""
        if not unit or cell.is_empty or unit_beside(cell):
            return cell
        heading = self._taking.heading(key)
        if names_others(heading, f"({unit})"):
            raise Misread("cell_heading_unit", heading=heading)
        return (
            cell._replace(value=f"{cell.value} {unit}")
            if isinstance(cell.value, str)
            else cell._replace(unit=unit)
        )

    def _columns_of_units(self) -> dict[str, int]:
        """By purpose the column that says what its numbers count in, row by row: the one behind them."""
        table = self._taking.table
        found: dict[str, int] = {}
        for heading in table.headings:
            said = [shown(cell) for _, cell in table.column(heading.column)]
            if plain(heading.text) in UNIT_HEADINGS and any(map(is_unit, filter(None, said))):
                places = {self._taking.column_for(key): key for key in self._scales}
                before = [place for place in places if place and place < heading.column]
                if before:
                    found.setdefault(places[max(before)], heading.column)
        return found

    def _items(self, row: int, key: str) -> tuple[str, ...]:
        found = self._read(row, key, names) or ()
        return tuple({each.casefold(): each for each in found if each}.values())

    def _roles(self, row: int) -> Iterator[tuple[str, float | None]]:
        """The roles of a step with their hours. Hours without a role are those of the lane."""
        roles = [each for each in self._read(row, "role", names) or () if each]
        found = self._taking.cell(row, "hours")
        hours: list[float | None] = []
        if found is not None and not found[1].is_empty:
            hours = list(self._hours(row, *found))
        if hours and not roles:
            lane = self._read(row, "lane", lambda cell: as_name(cell, MAX_NAME))
            if lane is None or not lane:
                self._taking.lose(found[0] if found else None, Problem("row_hours_without_role"))
                return
            roles = [lane]
            if hours == [None]:
                return  # what its hours are is told already
        if len(hours) > len(roles):
            self._taking.lose(
                found[0] if found else None, Problem("row_counts_differ", count=len(hours), other=len(roles))
            )
            hours = []
        hours += [None] * (len(roles) - len(hours))
        yield from {name.casefold(): (name, each) for name, each in zip(roles, hours, strict=True)}.values()

    def _hours(self, row: int, place: Place, cell: Cell) -> Iterator[float | None]:
        pieces = (
            [cell] if not isinstance(cell.value, str) else [Cell(p, Form.TEXT) for p in numbers(cell.value)]
        )
        read = self._scaled(row, "hours")
        for piece in pieces:
            try:
                self._taking.check_alone(row, "hours")
                yield within(read(piece), RoleTouch, "touch_hours")
            except Misread as misread:
                self._taking.misread(place, misread)
                yield None

    def _habits_of(self, key: str) -> Habits:
        """The habits of a column of shares, of which a cell may hold several."""
        column = self._taking.column_for(key)
        if column is None:
            return self._taking.habits
        said = [piece for _, cell in self._taking.table.column(column) for piece in pieces(cell)]
        is_percent_said = names_percent(self._taking.heading(key))
        return with_shares(self._taking.habits, said, is_percent_said=is_percent_said)


def _unless_otherwise(key: str, scale: Scale, heading: str, yardstick: Yardstick) -> Scale:
    """A scale that reads no bare number below a heading that names what the column cannot count in, as per cent."""
    own = {"hours": "(h) (min) (d) (PT)", "entries_a_month": "month"}.get(key, "(d)")
    if key == "delay_cost_a_day":
        own = f"day ({yardstick.currency})"
    is_scale_read = key in ("delay_cost_a_day", "entries_a_month")
    is_otherwise = names_others(heading, own, is_scale_read=is_scale_read)
    return replace(scale, heading=heading, worth=None) if is_otherwise else scale


def _within_limits(key: str, reading: Callable[[Cell], Any]) -> Callable[[Cell], Any]:
    """The reading of a measure, refused where no step may have what it says."""
    if (NodeMeasures, key) not in RANGES:
        return reading
    return lambda cell: within(reading(cell), NodeMeasures, key)
