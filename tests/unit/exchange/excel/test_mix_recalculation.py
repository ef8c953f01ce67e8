"""The best mix on Gap fill follows changes: LibreOffice finds the one that the program finds, and trying all does."""

from collections.abc import Iterator
from contextlib import closing
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mapper.analysis.gap.best_mix import BestMix, best_mix, fitting_aim
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.program import Aim
from mapper.analysis.gap.trying import most_worth_trying
from mapper.core.draft import Draft
from mapper.core.ids import GapId, SaleTypeId
from mapper.core.records import Gap
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.sheets.gap_best import AIMS
from mapper.exchange.excel.words.instruments import SINCE_ANEW, SINCE_CHANGED, SINCE_EXPORT
from tests.unit.exchange.excel.gap_mixes import by_chance, change, many_gaps
from tests.unit.exchange.excel.gaps_say import gap_disagreements
from tests.unit.exchange.excel.reading import WHEN, Office, has_office, opened, table, written
from tests.unit.exchange.excel.typed_in import Typing

pytestmark = pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")

_SEEDS, _MORE = range(3), range(3, 11)  # the suite's, and those of a long search
_FEW = 60_000  # mixes that are tried in a moment


class Changed(NamedTuple):
    """A workbook that was typed into, as LibreOffice makes it, and the same change in the document, of one gap."""

    path: Path
    gap_id: GapId
    draft: Draft

    @property
    def case(self) -> Filling:
        return filling(self.draft, self.gap_id, WHEN.date())

    @property
    def best(self) -> BestMix:
        return best_mix(self.case, fitting_aim(self.case))

    @property
    def counts(self) -> dict[SaleTypeId, float]:
        """What the best mix starts of what can be judged, by the program."""
        mix = self.best.mix
        return {} if mix is None else {o.sale_type_id: mix.counts[o.sale_type_id] for o in self.case.offers}

    @property
    def told(self) -> dict[str, Any]:
        """What stands of the gap on Gap fill."""
        return next(row for row in table(self.path, "tblGaps") if row["Row id"] == self.gap_id)

    def column(self, header: str) -> dict[str, float]:
        """A column of its sales, by sale type, without what is empty."""
        rows = [row for row in table(self.path, "tblMix") if row["Gap no"] == self.told["No"]]
        found = {row["Row id"].rpartition(" ")[2]: row[header] for row in rows}
        return {key: value for key, value in found.items() if value not in (None, "")}


class Books:
    """The workbooks after the changes, as LibreOffice makes them, with the documents."""

    def __init__(self, seeds: range, folder: Path) -> None:
        self._paths: dict[int, Path] = {}
        self._drafts: dict[int, dict[GapId, Draft]] = {}
        for seed in seeds:
            path = written(by_chance(seed), folder / f"{seed}.xlsx", Options(sheets=frozenset({"gaps"})))
            typing = Typing(path)
            self._drafts[seed] = change(seed, typing)
            self._paths[seed] = typing.save(path)
        path = written(many_gaps(), folder / "many.xlsx", Options(sheets=frozenset({"gaps"})))
        typing = Typing(path)
        typing.cell("tblMix", "gap-5 sale_type-1", "Most", -3)
        self._many = typing.save(path)
        opened(self._many).save(self._many)  # without a value: so all of them have to be worked out
        self._office = Office([*self._paths.values(), self._many], folder)

    @property
    def of_many(self) -> Path:
        """That of many gaps, the last."""
        return self._office.recalculated(self._many)

    def __getitem__(self, seed: int) -> list[Changed]:
        path = self._office.recalculated(self._paths[seed])
        return [Changed(path, gap_id, draft) for gap_id, draft in self._drafts[seed].items()]

    def __iter__(self) -> Iterator[Changed]:
        return (changed for seed in self._paths for changed in self[seed])

    def close(self) -> None:
        self._office.close()


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    with closing(Books(_SEEDS, tmp_path_factory.mktemp("mixes"))) as made:
        yield made


@pytest.fixture(scope="module")
def more_books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    with closing(Books(_MORE, tmp_path_factory.mktemp("mixes"))) as made:
        yield made


def is_beyond(case: Filling) -> bool:
    """Whether there are more mixes than a gap of this workbook has rows."""
    return prod(most_worth_trying(case, offer, Aim.HOURS) + 1 for offer in case.offers) > 300


def by_trying_all(case: Filling) -> tuple[float, ...]:
    """The best of all mixes that fit, then the fewest cases, then more of the earlier types, counted out one by one."""
    if not case.missing:
        return (0.0,) * len(case.offers)
    most = [0 if offer.worth == 0 else _most(case, offer) for offer in case.offers]
    assert prod(each + 1 for each in most) <= _FEW
    fitting = []
    price = case.hour_costs if fitting_aim(case) is Aim.COST else {}
    for counts in product(*(range(each + 1) for each in most)):
        started = list(zip(counts, case.offers, strict=True))
        used = {role: sum(n * o.hours.get(role, 0) for n, o in started) for role in case.spare}
        if all(used[role] <= spare + 1e-6 for role, spare in case.spare.items()):
            money = sum(n * o.worth for n, o in started)
            effort = sum(n * h * price.get(role, 1.0) for n, o in started for role, h in o.hours.items())
            fitting.append((money, effort, sum(counts), tuple(-n for n in counts)))
    filling_it = [each for each in fitting if each[0] >= case.missing * (1 - 1e-6)]
    if filling_it:
        best = min(filling_it, key=lambda each: (round(each[1], 5), each[2:]))
    else:
        best = min(fitting, key=lambda each: (round(-each[0], 5), each[2:]))
    return tuple(-each for each in best[3])


def _most(case: Filling, offer: Any) -> int:
    limits = [case.spare[role] / hours for role, hours in offer.hours.items() if hours and role in case.spare]
    limits += [offer.cap] if offer.cap is not None else []
    return int(min(limits) + 1e-6) if limits else 0


def _follows(changed: Changed) -> None:
    """Whether the workbook says of a gap what the program says of the same change, and what trying all mixes says."""
    best, found = changed.column("Best mix"), changed.best
    said = {f"{since} {AIMS[found.aim]}" for since in (SINCE_ANEW, SINCE_EXPORT)}
    if found.mix is None:
        assert (best, changed.case.obstacles) != ({}, ())
    elif best:
        assert best == changed.column("Started") == changed.counts
        assert changed.told["Remarks"] in said
        assert tuple(found.mix.counts.values()) == by_trying_all(changed.case)
    else:  # more mixes than there are rows for: it says so, and what was started before stays
        assert is_beyond(changed.case)
        assert changed.told["Remarks"] == SINCE_CHANGED
    assert gap_disagreements(changed.path, changed.draft, changed.gap_id) == []


@pytest.mark.parametrize("seed", _SEEDS)
def test_the_best_mix_follows_what_changes_as_the_program_finds_it(seed: int, books: Books) -> None:
    for changed in books[seed]:
        _follows(changed)


def test_hardly_a_gap_has_more_mixes_than_there_are_rows_for(books: Books) -> None:
    assert [bool(changed.column("Best mix")) for changed in books].count(True) >= 13  # of 15


@pytest.mark.fuzz
def test_the_best_mix_follows_in_many_workbooks(more_books: Books) -> None:
    for changed in more_books:
        _follows(changed)
    assert [bool(changed.column("Best mix")) for changed in more_books].count(True) >= 35  # of 40


def test_a_dozen_gaps_are_added_up_as_by_the_program_however_deep_their_formulas_lie(books: Books) -> None:
    """LibreOffice, that has to work out all of it, once added up cells that were still 0."""
    for gap in many_gaps().all(Gap):
        if gap.id != "gap-5":
            assert gap_disagreements(books.of_many, many_gaps(), gap.id) == []


def test_of_what_may_be_started_less_than_never_nothing_is(books: Books) -> None:
    rows = {row["Row id"]: row for row in table(books.of_many, "tblMix")}
    assert rows["gap-5 sale_type-1"]["Best mix"] == 0
    assert rows["gap-5 sale_type-2"]["Best mix"] > 0
