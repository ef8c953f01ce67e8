"""What the program says of the gaps of a document, beside what Gap fill says of them: pairs that must agree."""

from collections.abc import Iterator
from pathlib import Path
from statistics import NormalDist
from typing import Any

from mapper.analysis.gap.closing import Method
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.gap_fill import Mix, evaluated
from mapper.analysis.gap.gaps import Covered, Opened
from mapper.analysis.gap.offers import days_left
from mapper.analysis.gap.said import said_of
from mapper.core.ids import GapId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import Gap, Role, SaleType
from tests.unit.exchange.excel.program_says import Told, agree
from tests.unit.exchange.excel.reading import WHEN, table_in, values_in


def gap_disagreements(path: Path, reader: Reader, only: GapId | None = None) -> list[str]:
    """Where Gap fill says something else than the program, to nine digits, of the mixes that stand there.

    `only`: of this gap alone.
    """
    book = values_in(path)
    return [
        f"{what}: the program {program!r}, the sheet {sheet!r}"
        for row in table_in(book, "tblGaps")
        if only in (None, row["Row id"])
        for what, program, sheet in _of_gap(book, reader, row)
        if not agree(program, sheet)
    ]


def _of_gap(book: Any, reader: Reader, row: dict[str, Any]) -> Iterator[Told]:
    gap = reader.get(Gap, GapId(row["Row id"]))
    case = filling(reader, gap.id, WHEN.date())
    sales = {
        SaleTypeId(each["Row id"].rpartition(" ")[2]): each
        for each in table_in(book, "tblMix")
        if each["Gap no"] == row["No"]
    }
    counts = {
        offer.sale_type_id: started
        for offer in case.offers
        if (started := sales[offer.sale_type_id]["Started"]) is not None
    }
    mix = evaluated(case, counts) if counts else None
    yield f"{gap.name}, days left", days_left(reader, gap, WHEN.date()), row["Days left"]
    yield from _of_whole(reader, gap, row, mix)
    for key, sale in sales.items():
        yield from _of_sale(reader, gap, case, key, sale)
    yield from _of_roles(book, reader, gap, case, mix)


def _of_whole(reader: Reader, gap: Gap, row: dict[str, Any], mix: Mix | None) -> Iterator[Told]:
    covered = Covered(gap=gap, opened=Opened(sales=said_of(reader)))
    told: dict[str, Any] = {
        "Coverage": covered.coverage,
        "Coverage needed": covered.opened.needed_coverage,
        "Expected of the mix": None if mix is None else mix.money,
        "Still missing": None if mix is None or gap.target is None else mix.shortfall,
    }
    if (
        mix is not None and gap.target is None
    ):  # a mix that answers nothing, for the program has none (no_target)
        told |= {"Verdict": None, "Chance of the mix": None, "Spread of the mix": mix.closing.spread}
    elif mix is not None:
        is_filled = "filled" if mix.closes else "not filled"
        told["Verdict"] = "more than there is" if mix.broken else is_filled
        told["Spread of the mix"] = mix.closing.spread
        told["Chance of the mix"] = _chance(mix, row["Chance by wins"] is not None)
    for header, value in told.items():
        yield f"{gap.name}, {header}", value, row[header]


def _chance(mix: Mix, is_exact: bool) -> float | None:
    """The chance as the program has it where the sheet has it exactly, else by the normal law."""
    if mix.missing <= 0 or (is_exact and mix.closing.method is Method.EXACT):
        return mix.closing.chance
    if not mix.closing.spread:
        return float(mix.closing.mean >= mix.missing)
    normal = NormalDist(mix.closing.mean, mix.closing.spread)
    return normal.cdf(2 * mix.closing.mean - mix.missing)


def _of_sale(reader: Reader, gap: Gap, case: Filling, key: SaleTypeId, row: dict[str, Any]) -> Iterator[Told]:
    offer, [said] = case.offer(key), [each for each in said_of(reader) if each.record.id == key]
    name = f"{gap.name}, {reader.get(SaleType, key).name}"
    yield f"{name}, value", said.value, row["Value of a win"]
    yield f"{name}, win rate", said.win_rate, row["Win rate"]
    yield f"{name}, share in time", None if offer is None else offer.in_time, row["Share in time"]
    yield f"{name}, expected of one", None if offer is None else offer.worth, row["Expected of one"]


def _of_roles(book: Any, reader: Reader, gap: Gap, case: Filling, mix: Mix | None) -> Iterator[Told]:
    for row in table_in(book, "tblSpareHours"):
        if row["Gap to fill"] != gap.name:
            continue
        [role] = [each for each in reader.all(Role) if each.name == row["Role"]]
        is_asked = any(role.id in offer.hours for offer in case.offers)
        if is_asked:
            yield f"{gap.name}, {role.name}, hours to spare", case.spare.get(role.id), row["Hours to spare"]
        if is_asked and mix is not None:
            yield f"{gap.name}, {role.name}, hours taken", mix.hours.get(role.id, 0.0), row["Hours taken"]
