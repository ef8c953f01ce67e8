"""Tables come in: the lines between the steps of a list - where they lead, what they say, how they turn back."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeVar

from mapper.core.errors import Problem
from mapper.core.records import Connector
from mapper.core.records.limits import MAX_NAME, MAX_TEXT
from mapper.core.rules import permits
from mapper.core.values import ConnectorKind, NodeKind
from mapper.exchange.tables.cells import Cell
from mapper.exchange.tables.readings import Habits, as_name, as_share, as_text, as_whole, as_word
from mapper.exchange.tables.written import Misread
from mapper.services.tables import step_columns as words
from mapper.services.tables.columns import Taking
from mapper.services.tables.items import split_items
from mapper.services.tables.pieces import at_most_all, names, pieces, within
from mapper.services.tables.step_row import StepRow

T = TypeVar("T")

_WHOLE: Final = re.compile(r"0*([1-9]\d*|0)(?:\.0+)?")


@dataclass(frozen=True, slots=True)
class StepLine:
    """A line between two steps, by their numbers in the list."""

    source: int
    target: int
    label: str = ""
    share: float | None = None
    count: int | None = None
    kind: ConnectorKind = ConnectorKind.FLOW


def lines_of(taking: Taking, steps: Sequence[StepRow], share_habits: Habits) -> list[StepLine]:
    """All lines between these steps. What a cell does not say is told to `taking`."""
    return list(_Lines(taking, steps, share_habits).read())


class _Lines:
    """The lines between the steps of a list."""

    def __init__(self, taking: Taking, steps: Sequence[StepRow], share_habits: Habits) -> None:
        self._taking = taking
        self._steps = steps
        habits = taking.habits
        self._read_share = taking.counting_in(
            "%", "share", lambda piece: at_most_all(as_share(piece, share_habits))
        )
        self._read_count = taking.counting_in(
            "", "count", lambda piece: within(as_whole(piece, habits), Connector, "count")
        )
        self._numbers: dict[str, int] = {}
        by_name: dict[str, list[int]] = {}
        for number, step in enumerate(steps):
            by_name.setdefault(step.name.casefold(), []).append(number)
            if not step.id:
                continue
            if step.id.casefold() in self._numbers:
                place = taking.cell(step.row, "id")
                taking.lose(place[0] if place else None, Problem("row_id_twice", text=step.id))
            self._numbers.setdefault(step.id.casefold(), number)
        for name, numbers in by_name.items():
            if len(numbers) == 1 and name:  # of several with one name, nobody knows which is meant
                self._numbers.setdefault(name, numbers[0])
        alike: dict[str, set[int]] = {}
        for step_id in [step.id for step in steps if step.id]:
            alike.setdefault(_as_number(step_id), set()).add(self._numbers[step_id.casefold()])
        self._alike = {said: numbers.pop() for said, numbers in alike.items() if said and len(numbers) == 1}

    def read(self) -> Iterator[StepLine]:
        if self._taking.column_for("next") is None:
            yield from self._one_after_the_other()
            return
        found = [pair for number, step in enumerate(self._steps) for pair in self._of(number, step)]
        back = leading_back([(line.source, line.target) for line, _ in found], len(self._steps))
        for line, said in found:
            is_back = said is None and (line.source, line.target) in back
            yield replace(line, kind=said or (ConnectorKind.RETURNS if is_back else ConnectorKind.FLOW))

    def _one_after_the_other(self) -> Iterator[StepLine]:
        flowing = [n for n, step in enumerate(self._steps) if step.kind is not NodeKind.NOTE]
        if len(flowing) > 1:
            self._taking.tell(None, Problem("rows_follow_one_another"))
        for source, target in pairwise(flowing):
            if permits.may_follow(self._steps[source].kind, self._steps[target].kind) is None:
                yield StepLine(source, target)

    def _of(self, number: int, step: StepRow) -> Iterator[tuple[StepLine, ConnectorKind | None]]:
        """The lines that leave a step, each with the kind that was said."""
        found = self._taking.cell(step.row, "next")
        assert found is not None
        place, cell = found
        try:
            targets = split_items(as_text(cell, MAX_TEXT)) if isinstance(cell.value, str) else names(cell)
        except Misread as misread:
            self._taking.misread(place, misread)
            return
        labels = self._beside(step, "label", len(targets), lambda piece: as_name(piece, MAX_NAME))
        shares = self._beside(step, "share", len(targets), self._read_share)
        counts = self._beside(step, "count", len(targets), self._read_count)
        kinds = self._beside(step, "line_kind", len(targets), lambda piece: as_word(piece, words.LINE_KINDS))
        met: set[int] = set()
        for nth, said in enumerate(targets):
            if not said:
                continue
            target = self._numbers.get(said.casefold(), self._alike.get(_as_number(said)))
            if target is None:
                self._taking.lose(place, Problem("row_next_unknown", text=said))
                continue
            refused: Problem | None = permits.may_follow(step.kind, self._steps[target].kind)
            if refused is None and target in met:
                refused = Problem("already_connected")
            if refused is not None:
                self._taking.lose(place, Problem("row_line_refused", text=said, reason=refused.code))
                continue
            met.add(target)
            share = shares[nth]
            count = counts[nth] if share is None else None
            yield StepLine(number, target, labels[nth] or "", share, count), kinds[nth]

    def _beside(self, step: StepRow, key: str, count: int, reading: Callable[[Cell], T]) -> list[T | None]:
        """What a column says of each of the lines that leave a step; nothing where it does not say it of as many."""
        nothing: list[T | None] = [None] * count
        found = self._taking.cell(step.row, key)
        if found is None or found[1].is_empty:
            return nothing
        place, cell = found
        try:
            self._taking.check_alone(step.row, key)
        except Misread as misread:
            self._taking.misread(place, misread)
            return nothing
        said = list(pieces(cell)) if count != 1 or key != "label" else [cell]
        if len(said) > count:
            self._taking.lose(place, Problem("row_counts_differ", count=len(said), other=count))
            return nothing
        for nth, piece in enumerate(said):
            try:
                nothing[nth] = reading(piece)
            except Misread as misread:
                self._taking.misread(place, misread)
        return nothing


def _as_number(step_id: str) -> str:
    """The number of a step as it is compared: sheets and scripts make 2.0 or 002 of a 2; "" for what is no number.

    >>> _as_number("2.0"), _as_number("002"), _as_number("2.1"), _as_number("P2")
    ('2', '2', '', '')
    """
    found = _WHOLE.fullmatch(step_id)
    return "" if found is None else found[1]


def leading_back(lines: Sequence[tuple[int, int]], count: int) -> set[tuple[int, int]]:
    """Of lines between so many steps, each by its two ends, those that lead back to where their way came by.

    >>> leading_back([(0, 1), (1, 2), (2, 1)], 3)
    {(2, 1)}
    """
    leaving: dict[int, list[int]] = {}
    for source, target in lines:
        leaving.setdefault(source, []).append(target)
    state = [0] * count  # 1: on the way here, 2: done
    back: set[tuple[int, int]] = set()
    for start in range(count):
        if state[start]:
            continue
        state[start] = 1
        trail = [(start, iter(leaving.get(start, ())))]
        while trail:
            number, onward = trail[-1]
            for target in onward:
                if state[target] == 1:
                    back.add((number, target))
                elif not state[target]:
                    state[target] = 1
                    trail.append((target, iter(leaving.get(target, ()))))
                    break
            else:
                state[number] = 2
                trail.pop()
    return back
