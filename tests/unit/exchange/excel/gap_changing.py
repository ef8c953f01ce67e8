"""Documents with gaps to fill, and changes made twice: typed into the workbook, and made in the document."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from mapper.analysis.strategy import give_share
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import (
    AllocationId,
    CalendarId,
    GapId,
    HolidayId,
    MapId,
    PersonId,
    SaleEffortId,
    SaleTypeId,
)
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Gap,
    Holiday,
    NodeMeasures,
    Person,
    Role,
    RoleTouch,
    SaleEffort,
    SaleType,
)
from mapper.core.store import Store
from mapper.core.values import WaitLaw
from tests.builders import MapBuilder, a_map, named
from tests.unit.exchange.excel.changing import demo
from tests.unit.exchange.excel.typed_in import Typing

Change = Callable[[Typing, Draft], None]
_OFFICE, _PART_TIME = CalendarId("calendar-office"), CalendarId("calendar-part")


def _person(
    sketch: MapBuilder, name: str, calendar: CalendarId | None, role: str, share: float, **about: object
) -> None:
    person_id = PersonId(f"person-{name}")
    sketch.put(Person(id=person_id, name=name.title(), calendar_id=calendar, **about))  # type: ignore[arg-type]
    role_id = named(sketch.snapshot(), Role, role).id
    part = AllocationId(f"allocation-{name}-{role}")
    sketch.put(Allocation(id=part, person_id=person_id, role_id=role_id, share=share))


def _people(sketch: MapBuilder) -> None:
    """People of two calendars with holidays: who starts, ramps up, leaves, is away, or has no calendar."""
    sketch.put(Calendar(id=_OFFICE, name="Office", leave_days=28.0))
    sketch.put(Calendar(id=_PART_TIME, name="Mondays to Wednesdays", workdays="123", hours_a_day=6.0))
    days = [(_OFFICE, day) for day in ("2026-04-06", "2026-05-14", "2026-05-16", "2027-01-01")]
    for no, (calendar, day) in enumerate([*days, (_PART_TIME, "2026-04-06"), (_PART_TIME, "2027-03-29")]):
        sketch.put(Holiday(id=HolidayId(f"holiday-{no}"), calendar_id=calendar, day=day))
    _person(sketch, "ana", _OFFICE, "AE", 0.8)
    _person(sketch, "bo", _OFFICE, "AE", 1.0, starts="2026-02-01", ramp_months=5.0)
    _person(sketch, "cy", _PART_TIME, "AE", 0.5, fte=0.6)
    _person(sketch, "dee", _PART_TIME, "SDR", 1.0, leaves="2026-07-15")
    _person(sketch, "eli", _PART_TIME, "SDR", 1.0, starts="2026-06-01", ramp_months=1.5)
    _person(sketch, "flo", None, "SE", 1.0)
    _person(sketch, "gus", _PART_TIME, "SE", 1.0, starts="2026-09-01")
    part = AllocationId("allocation-ana-SDR")
    role_id = named(sketch.snapshot(), Role, "SDR").id
    sketch.put(Allocation(id=part, person_id=PersonId("person-ana"), role_id=role_id, share=0.2))


def _maps() -> MapBuilder:
    """Three maps, the third not in the workbook; the first has loops, limits, spreads, and a branch nobody takes."""
    sketch = a_map("New", deal_value=900.0, calendar_id=_OFFICE, seasons="1 1 1 1 1 1 1 1 1 5 5 5")
    sketch.start("Web").measured(entries_a_month=9.0).to("Call").start("Fair").measured(entries_a_month=4.0)
    sketch.to("Demo").step("Call", wait_days=2.0, attempts_limit=3).touch("AE", 1.0).touch("SDR", 0.2)
    sketch.to("Call", 0.4).to("Demo", 0.35).to("Wait", 0.15).to("Lost", 0.1)
    sketch.step("Demo", wait_days=12.0, wait_spread_days=5.0).touch("AE", 3.0)
    sketch.to("Won", 0.4).to("Wait", 0.3).to("Audit", 0.0).to("Lost", 0.3)
    sketch.stall("Wait", wait_days=20.0, is_calendar_wait=True).to("Demo", 0.5).to("Wait", 0.2).to(
        "Lost", 0.3
    )
    sketch.step("Audit", wait_days=1.0, wait_law=WaitLaw.FIXED).touch("SE", 2.0).to("Won").end("Won").end(
        "Lost"
    )
    sketch.map("Renewal", seasons="4 4 1 1 1 1 1 1 1 1 1 1", deal_value=100.0)
    sketch.start().measured(entries_a_month=20.0).to("Ask").step("Ask", wait_days=6.0).touch("AE", 0.5)
    sketch.to("Won", 0.8).to("Ask again", 0.2).step("Ask again", wait_days=9.0, wait_spread_days=0.0)
    sketch.touch("AE", 2.0).to("Won", 0.1).to("Lost", 0.9).end("Won").end("Lost")
    sketch.map("Beside", deal_value=400.0, calendar_id=_OFFICE).start().measured(entries_a_month=3.0)
    sketch.to("Help").step("Help", wait_days=4.0).touch("AE", 1.5).to("Won", 0.6).to("Lost", 0.4).end("Won")
    return sketch


def _types(maps: Mapping[str, MapId]) -> list[SaleType]:
    """Sale types of every law, which leave some or all to a map; one is so even that its law has an expansion."""
    return [
        SaleType(id=SaleTypeId("sale_type-1"), name="All of its map", map_id=maps["New"], cap=30),
        SaleType(
            id=SaleTypeId("sale_type-2"), name="Renewals", map_id=maps["Renewal"], win_rate=0.7, position=1
        ),
        SaleType(
            id=SaleTypeId("sale_type-3"),
            name="Agreed on",
            value=500.0,
            win_rate=0.9,
            cycle_days=30.0,
            cycle_law=WaitLaw.FIXED,
            cap=12,
            position=2,
        ),
        SaleType(
            id=SaleTypeId("sale_type-4"),
            name="At any time",
            value=250.0,
            win_rate=0.4,
            cycle_days=25.0,
            cycle_law=WaitLaw.EXPONENTIAL,
            position=3,
        ),
        SaleType(
            id=SaleTypeId("sale_type-5"),
            name="Like clockwork",
            value=120.0,
            win_rate=0.5,
            cycle_days=92.03,
            cycle_spread_days=0.06,
            cap=5,
            position=4,
        ),
        SaleType(id=SaleTypeId("sale_type-6"), name="Help", map_id=maps["Beside"], cap=4, position=5),
    ]


@cache
def crowded() -> Store:
    """Several gaps, and sale types that leave some or all to a map of the workbook, or to one that is not in it."""
    sketch = _maps()
    _people(sketch)
    read = sketch.snapshot()
    roles = {name: named(read, Role, name).id for name in ("AE", "SDR", "SE")}
    efforts = (("sale_type-2", "AE", 1.5), ("sale_type-3", "AE", 4.0), ("sale_type-3", "SDR", 2.0))
    efforts += (("sale_type-4", "SE", 3.0), ("sale_type-5", "SDR", 0.5))
    for no, (type_id, role, hours) in enumerate(efforts):
        sketch.put(
            SaleEffort(
                id=SaleEffortId(f"sale_effort-{no}"),
                sale_type_id=SaleTypeId(type_id),
                role_id=roles[role],
                hours=hours,
            )
        )
    for each in _types({each.name: each.id for each in queries.maps(read)}):
        sketch.put(each)
    dues = ("2026-06-10", "2026-08-31", "2026-12-31", "2027-06-30", None)
    for no, day in enumerate(dues, 1):
        gap_id, target = GapId(f"gap-{no}"), 9_000.0 + 5_000.0 * no
        sketch.put(Gap(id=gap_id, name=f"Gap {no}", target=target, booked=4_000.0, due=day))
    return Store(sketch.records())


def over() -> Store:
    """A gap that is over, and a map without a calendar, of whose role nobody is there."""
    sketch = a_map("Alone", deal_value=500.0).start().measured(entries_a_month=2.0).to("Call")
    sketch.step("Call", wait_days=3.0).touch("AE", 1.0).to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    map_id = queries.maps(sketch.snapshot())[0].id
    sketch.put(SaleType(id=SaleTypeId("sale_type-1"), name="More", map_id=map_id))
    sketch.put(SaleType(id=SaleTypeId("sale_type-2"), name="Not known yet", cap=2, position=1))
    sketch.put(Gap(id=GapId("gap-1"), name="Last month", target=9_000.0, due="2026-01-15"))
    return Store(sketch.records())


def _gaps(reader: Reader) -> list[Gap]:
    """The gaps as they stand on Gap fill."""
    return sorted(reader.all(Gap), key=lambda each: (each.due or "9999", each.name))


def due(*days: date) -> Change:
    """Other due dates, of a gap after another."""

    def change(typing: Typing, draft: Draft) -> None:
        for gap, day in zip(_gaps(draft), days, strict=True):
            typing.cell("tblGaps", gap.id, "Due", day)
            draft.update(gap, due=day.isoformat())

    return change


def money(typing: Typing, draft: Draft) -> None:
    """Another goal, more booked, and the value of a win on the map."""
    gap = draft.get(Gap, _gaps(draft.before)[0].id)
    typing.cell("tblGaps", gap.id, "Money aimed at", (gap.target or 0) * 1.2)
    typing.cell("tblGaps", gap.id, "Booked", (gap.booked or 0) * 0.9)
    draft.update(gap, target=(gap.target or 0) * 1.2, booked=(gap.booked or 0) * 0.9)
    typing.named("deal_value", 777)
    draft.update(queries.maps(draft)[0], deal_value=777.0)


def aimless(typing: Typing, draft: Draft) -> None:
    """No goal any more for the second gap."""
    gap = draft.get(Gap, _gaps(draft.before)[1].id)
    typing.cell("tblGaps", gap.id, "Money aimed at", None)
    draft.update(gap, target=None)


def unjudged(typing: Typing, draft: Draft) -> None:
    """Neither value nor win rate any more of a type with hours of others' roles, and more started than can be."""
    for place, gap in enumerate(_gaps(draft.before)):
        row_id = f"{gap.id} sale_type-3" if place else "sale_type-3"
        for header, value in (("Value of a win", None), ("Win rate", None), ("Most", 1), ("Started", 3.5)):
            typing.cell("tblMix", row_id, header, value)
    draft.update(draft.get(SaleType, SaleTypeId("sale_type-3")), value=None, win_rate=None, cap=1)


def staff(typing: Typing, draft: Draft) -> None:
    """Shorter days, less time elsewhere, other jobs and shares."""
    first = queries.maps(draft)[0]
    calendar = draft.get(Calendar, first.calendar_id or "")
    typing.named("hours_per_day", 7.25)
    typing.named("non_selling_share", 0.31)
    draft.update(calendar, hours_a_day=7.25, non_selling_share=0.31)
    parts = sorted(draft.all(Allocation), key=lambda each: each.id)
    touched = {touch.role_id for touch in _touches(draft, first.id)}
    for no, part in enumerate([each for each in parts if each.role_id in touched][:4]):
        share, fte = 0.35 + no / 10, 0.9 - no / 10
        typing.cell("tblStaff", part.id, "Share of time", share)
        draft.update(part, share=share)
        person = draft.get(Person, part.person_id)
        for each in draft.referring(Allocation, "person_id", person.id):
            if each.role_id in touched:
                typing.cell("tblStaff", each.id, "Full time", fte)
        draft.update(person, fte=fte)


def hours_and_entries(typing: Typing, draft: Draft) -> None:
    """More hours at a step, longer waits, and more that enters."""
    first = queries.maps(draft)[0]
    touch = _touches(draft, first.id)[0]
    typing.cell("tblWork", touch.id, "Hours per visit", 3.5)
    draft.update(touch, touch_hours=3.5)
    for node in queries.nodes(draft, first.id):
        known = queries.measures(draft, node.id)
        if isinstance(known, NodeMeasures) and known.wait_days is not None:
            typing.cell("tblSteps", node.id, "Wait days", known.wait_days + 1.5)
            draft.update(known, wait_days=known.wait_days + 1.5)
        elif isinstance(known, NodeMeasures) and known.entries_a_month is not None:
            typing.cell("tblSteps", node.id, "Entries a month", known.entries_a_month + 6)
            draft.update(known, entries_a_month=known.entries_a_month + 6)


def shares(typing: Typing, draft: Draft) -> None:
    """A target share at each step where ways part, the last of them first."""
    for node in queries.nodes(draft, queries.maps(draft)[0].id):
        lines = sorted(queries.outgoing(draft, node.id), key=lambda line: line.id)
        if len(lines) > 1:
            typing.cell("tblBranches", lines[-2].id, "Target share", 0.27)
            assert give_share(draft, node.id, [lines[-2].id], 0.27)


def attempts(typing: Typing, draft: Draft) -> None:
    """Other limits of attempts."""
    for node in queries.nodes(draft, queries.maps(draft)[0].id):
        known = queries.measures(draft, node.id)
        if known is not None and known.attempts_limit is not None:
            typing.cell("tblSteps", node.id, "Most attempts", 5)
            draft.update(known, attempts_limit=5)


def hire(typing: Typing, draft: Draft) -> None:
    """One more in a role that sales ask for: tried out in the workbook, there in the document."""
    touched = {touch.role_id for touch in _touches(draft, queries.maps(draft)[0].id)}
    role_id = min({each.role_id for each in draft.all(SaleEffort)} & touched)
    typing.cell("tblRoles", role_id, "People added", 1)
    parts = draft.referring(Allocation, "role_id", role_id)
    [calendar] = {draft.get(Person, each.person_id).calendar_id for each in parts}
    person_id = PersonId("person-new")
    draft.put(Person(id=person_id, name="New", calendar_id=calendar))
    draft.put(Allocation(id=AllocationId("allocation-new"), person_id=person_id, role_id=role_id, share=1.0))


def mixes(typing: Typing, draft: Draft) -> None:
    """Other cases started, of all gaps."""
    types = sorted(draft.all(SaleType), key=lambda each: (each.position, each.id))
    for place, gap in enumerate(_gaps(draft.before)):  # the first one's rows are called as the records are
        for no, each in enumerate(types, 1):
            typing.cell("tblMix", f"{gap.id} {each.id}" if place else each.id, "Started", no + 2 * place)


def _touches(draft: Draft, map_id: MapId) -> list[RoleTouch]:
    nodes = queries.nodes(draft, map_id)
    return [touch for node in nodes for touch in draft.referring(RoleTouch, "node_id", node.id)]


def together(*changes: Change) -> Change:
    """One change after another."""

    def change(typing: Typing, draft: Draft) -> None:
        for each in changes:
            each(typing, draft)

    return change


# today, in the midst of ramp-ups and of people who come and go, years ahead, and over
_DAYS: Final = ("2026-03-01", "2026-07-16", "2026-09-30", "2029-02-28", "2026-02-02")
_OTHER_DAYS: Final = due(*map(date.fromisoformat, _DAYS))
CHANGES: Final[Mapping[str, tuple[Callable[[], Store], Change]]] = MappingProxyType(
    {
        "due dates": (crowded, together(_OTHER_DAYS, mixes, aimless, unjudged)),
        "staff": (crowded, together(staff, mixes)),
        "money, hours and entries": (crowded, together(money, hours_and_entries)),
        "shares and attempts": (crowded, together(shares, attempts)),
        "all of it": (
            crowded,
            together(_OTHER_DAYS, money, staff, hours_and_entries, shares, attempts, mixes),
        ),
        "all of it in the demo": (
            demo,
            together(due(date(2027, 2, 28)), money, staff, hours_and_entries, shares, attempts, hire, mixes),
        ),
    }
)
