"""Documents by chance with gaps to fill, and changes by chance of all that a best mix rests on, made twice."""

from datetime import date, timedelta
from random import Random
from typing import Final, TypeVar

from mapper.analysis.gap.filling import DAYS_A_YEAR, role_cost
from mapper.analysis.people.hours import role_hours
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import (
    AllocationId,
    CalendarId,
    GapId,
    HolidayId,
    PersonId,
    SaleEffortId,
    SaleTypeId,
)
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Gap,
    Holiday,
    NodeMeasures,
    Person,
    Record,
    Role,
    SaleEffort,
    SaleType,
)
from mapper.core.store import Store
from tests.builders import MapBuilder, a_map, named
from tests.unit.analysis.people import staffed
from tests.unit.exchange.excel.reading import WHEN
from tests.unit.exchange.excel.typed_in import Typing

R = TypeVar("R", bound=Record)

_ROLES: Final = ("AE", "SDR", "SE", "Legal")
GAPS: Final = 5
_OFFICE: Final = CalendarId("calendar-office")
_COSTS: Final = (52_000.0, 78_000.0, 104_000.0)


def by_chance(seed: int) -> Store:
    """A document of 2 to 4 sale types and 1 to 4 roles, of round numbers, so that mixes are often alike."""
    rng = Random(seed)
    roles = _ROLES[: rng.randint(1, 4)]
    sketch = a_map("New", deal_value=rng.choice((400.0, 900.0)), calendar_id=_OFFICE)
    sketch.start().measured(entries_a_month=rng.choice((1.0, 6.0))).to("Call")
    sketch.step("Call", wait_days=float(rng.randint(1, 9)))
    for role in roles:
        sketch.touch(role, rng.choice((0.5, 1.0, 2.0)))
    sketch.to("Won", 0.4).to("Lost", 0.6).end("Won").end("Lost")
    sketch.put(Calendar(id=_OFFICE, name="Office", leave_days=25.0))
    sketch.put(Holiday(id=HolidayId("holiday-1"), calendar_id=_OFFICE, day="2026-04-06"))
    _people(sketch, roles, rng)
    _types(sketch, roles, rng)
    for no, day in enumerate(sorted(rng.sample(range(15, 60), GAPS)), 1):
        due = WHEN.date() + timedelta(days=day)
        target, booked = rng.randint(5, 40) * 250.0, rng.randint(0, 3) * 250.0
        gap = Gap(id=GapId(f"gap-{no}"), name=f"Gap {no}", target=target, booked=booked, due=due.isoformat())
        sketch.put(gap)
    return Store(sketch.records())


def _people(sketch: MapBuilder, roles: tuple[str, ...], rng: Random) -> None:
    """One or two in each role, some of whom come later, leave, or cost nobody knows what."""
    for no, role in enumerate(role for role in roles for _ in range(rng.randint(1, 2))):
        key = PersonId(f"person-{no}")
        cost = None if rng.random() < 0.07 else rng.choice(_COSTS)
        starts = "2026-03-10" if rng.random() < 0.2 else None
        leaves = "2026-04-10" if rng.random() < 0.2 else None
        person = Person(
            id=key, name=f"P{no}", calendar_id=_OFFICE, cost_a_year=cost, starts=starts, leaves=leaves
        )
        sketch.put(person)
        role_id, share = named(sketch.snapshot(), Role, role).id, rng.choice((0.1, 0.2, 0.3))
        part = AllocationId(f"allocation-{no}")
        sketch.put(Allocation(id=part, person_id=key, role_id=role_id, share=share))


def _types(sketch: MapBuilder, roles: tuple[str, ...], rng: Random) -> None:
    """Sale types, of which some leave all or their win rate to the map, and some cannot be judged."""
    known = sketch.snapshot()
    map_id, count = queries.maps(known)[0].id, rng.randint(2, 4)
    for no in range(1, count + 1):
        key, of_map = SaleTypeId(f"sale_type-{no}"), rng.random() < 0.25
        sketch.put(
            SaleType(
                id=key,
                name=f"T{no}",
                map_id=map_id if of_map else None,
                value=None if rng.random() < 0.07 else rng.choice((500.0, 1_000.0, 1_500.0, 2_000.0)),
                win_rate=None if of_map else rng.choice((0.25, 0.5, 0.5, 1.0)),
                cycle_days=0.0 if rng.random() < 0.5 else float(rng.randint(5, 30)),
                cap=None if rng.random() < 0.2 else rng.randint(1, 14),
                position=no,
            )
        )
        chosen = [] if of_map and rng.random() < 0.5 else rng.sample(roles, rng.randint(0, len(roles)))
        for role in chosen:
            role_id = named(known, Role, role).id
            effort = SaleEffortId(f"sale_effort-{no}-{role}")
            hours = rng.choice((0.0, 1.0, 2.0, 2.0, 4.0))
            sketch.put(SaleEffort(id=effort, sale_type_id=key, role_id=role_id, hours=hours))


def many_gaps() -> Store:
    """A document of a dozen gaps, of which three sale types and two roles fill each."""
    sketch = a_map("New", deal_value=900.0).start().measured(entries_a_month=1.0).to("Call").step("Call")
    sketch.touch("AE", 1.0).touch("SDR", 0.5).to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    for no, (role, hours, cap, value) in enumerate(
        (("AE", 2.0, 5, 1_000.0), ("SDR", 3.0, 4, 1_000.0), ("AE", 1.0, 8, 400.0)), 1
    ):
        key = SaleTypeId(f"sale_type-{no}")
        sketch.put(
            SaleType(id=key, name=f"T{no}", value=value, win_rate=0.5, cycle_days=0.0, cap=cap, position=no)
        )
        role_id = named(sketch.snapshot(), Role, role).id
        effort = SaleEffortId(f"sale_effort-{no}")
        sketch.put(SaleEffort(id=effort, sale_type_id=key, role_id=role_id, hours=hours))
    for no in range(1, 13):
        due, key = f"2026-{no % 9 + 3:02}-15", GapId(f"gap-{no}")
        sketch.put(Gap(id=key, name=f"Gap {no}", target=500.0 * no, booked=0.0, due=due))
    return staffed(sketch, ana=("AE", 0.3), bo=("SDR", 0.3)).store


def change(seed: int, typing: Typing) -> dict[GapId, Draft]:
    """What people change, of each gap something else: money, dates, sale types, hours; and of all of them staff,
    what it costs, shares, what enters and who is tried out. The document so changed for each gap.
    """
    rng, drafts = Random(seed), {GapId(f"gap-{no}"): Draft(by_chance(seed)) for no in range(1, GAPS + 1)}
    for of_all in rng.sample((_staff, _flow), rng.randint(0, 2)):
        of_all(rng, typing, list(drafts.values()))
    for gap_id, draft in drafts.items():
        of_one = (_money, _day, _sales, _most, _hours)
        for each in rng.sample(of_one, rng.randint(1, len(of_one))):
            each(rng, typing, draft, gap_id)
    if rng.random() < 0.4:
        _hire(rng, typing, drafts)
    return drafts


def _row(gap_id: GapId, key: str) -> str:
    """What a row is called: in those of the first gap as the record."""
    return key if gap_id == "gap-1" else f"{gap_id} {key}"


def _money(rng: Random, typing: Typing, draft: Draft, gap_id: GapId) -> None:
    target, booked = rng.randint(2, 60) * 250.0, rng.randint(0, 4) * 250.0
    typing.cell("tblGaps", gap_id, "Money aimed at", target)
    typing.cell("tblGaps", gap_id, "Booked", booked)
    draft.update(draft.get(Gap, gap_id), target=target, booked=booked)


def _day(rng: Random, typing: Typing, draft: Draft, gap_id: GapId) -> None:
    due = WHEN.date() + timedelta(days=rng.randint(5, 90))
    typing.cell("tblGaps", gap_id, "Due", due)
    draft.update(draft.get(Gap, gap_id), due=due.isoformat())


def _sales(rng: Random, typing: Typing, draft: Draft, gap_id: GapId) -> None:
    for each in _in_order(draft, SaleType):
        value, rate = rng.choice((None, 500.0, 750.0, 1_000.0, 3_000.0)), rng.choice((0.2, 0.4, 0.5))
        if each.map_id is None or (each.value is not None and value is not None):  # else the map says it
            typing.cell("tblMix", _row(gap_id, each.id), "Value of a win", value)
            draft.update(each, value=value)
        if each.map_id is None:
            typing.cell("tblMix", _row(gap_id, each.id), "Win rate", rate)
            draft.update(draft.get(SaleType, each.id), win_rate=rate)


def _most(rng: Random, typing: Typing, draft: Draft, gap_id: GapId) -> None:
    for each in _in_order(draft, SaleType):
        most = rng.choice((None, 0, 2, 5, 9, 16))
        typing.cell("tblMix", _row(gap_id, each.id), "Most", most)
        draft.update(each, cap=most)


def _hours(rng: Random, typing: Typing, draft: Draft, gap_id: GapId) -> None:
    for each in _in_order(draft, SaleEffort):
        hours = rng.choice((0.0, 0.5, 1.0, 2.0, 3.0))
        row_id = each.id if gap_id == "gap-1" else f"{gap_id} {each.sale_type_id} {each.role_id}"
        typing.cell("tblEffort", row_id, "Hours for one", hours)
        draft.update(each, hours=hours)


def _staff(rng: Random, typing: Typing, drafts: list[Draft]) -> None:
    for part in _in_order(drafts[0], Allocation):
        share, cost, fte = rng.choice((0.0, 0.15, 0.3)), rng.choice((None, *_COSTS)), rng.choice((0.5, 1.0))
        cost = cost if rng.random() < 0.4 else drafts[0].get(Person, part.person_id).cost_a_year
        typing.cell("tblStaff", part.id, "Share of time", share)
        typing.cell("tblStaff", part.id, "Cost a year", cost)
        typing.cell("tblStaff", part.id, "Full time", fte)
        for draft in drafts:
            draft.update(draft.get(Allocation, part.id), share=share)
            draft.update(draft.get(Person, part.person_id), cost_a_year=cost, fte=fte)


def _flow(rng: Random, typing: Typing, drafts: list[Draft]) -> None:
    won, lost = sorted(drafts[0].all(Connector), key=lambda line: line.share or 1.0)[:2]
    share = rng.choice((0.2, 0.5, 0.7))
    for line, part in ((won, share), (lost, 1 - share)):
        typing.cell("tblBranches", line.id, "Share", part)
        for draft in drafts:
            draft.update(draft.get(Connector, line.id), share=part)
    [start] = [known for known in drafts[0].all(NodeMeasures) if known.entries_a_month is not None]
    typing.cell("tblSteps", start.node_id, "Entries a month", 3.0)
    for draft in drafts:
        draft.update(draft.get(NodeMeasures, start.id), entries_a_month=3.0)


def _hire(rng: Random, typing: Typing, drafts: dict[GapId, Draft]) -> None:
    """One more, who costs as much an hour as the others of the role: tried out in the workbook."""
    role_id = rng.choice(_in_order(next(iter(drafts.values())), Role)).id
    typing.cell("tblRoles", role_id, "People added", 1)
    for gap_id, draft in drafts.items():
        span = WHEN.date(), date.fromisoformat(draft.get(Gap, gap_id).due or "")
        before, cost = role_hours(draft, role_id, *span).hours, role_cost(draft, role_id, *span)
        new = Person(id=PersonId("person-new"), name="New", calendar_id=_OFFICE)
        draft.put(new)
        part = AllocationId("allocation-new")
        draft.put(Allocation(id=part, person_id=new.id, role_id=role_id, share=1.0))
        after, days = role_hours(draft, role_id, *span).hours, (span[1] - span[0]).days + 1
        if before and after and cost is not None:
            of_all = (after - before) * cost / before * DAYS_A_YEAR / days
            draft.update(draft.get(Person, new.id), cost_a_year=of_all)


def _in_order(draft: Draft, kind: type[R]) -> list[R]:
    return sorted(draft.all(kind), key=lambda each: str(each.id))
