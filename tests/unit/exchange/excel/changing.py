"""The same change made twice: typed into a workbook by a script, and made in the document it came from."""

from collections.abc import Callable
from functools import cache
from typing import Any

from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.strategy import give_share
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import CalendarId, GapId, GoalId, PersonId, SaleTypeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    Connector,
    Gap,
    Goal,
    NodeMeasures,
    Person,
    PersonSkill,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    SaleType,
    Skill,
)
from mapper.core.store import Store
from mapper.core.values import Period, WaitLaw
from mapper.services import samples
from tests import builders
from tests.builders import a_map
from tests.unit.analysis.people import staffed
from tests.unit.exchange.excel.reading import WHEN
from tests.unit.exchange.excel.typed_in import Typing

Change = Callable[[Typing, Draft], None]


def figures_of(reader: Reader, place: int = 0) -> MapFigures:
    return map_figures(reader, queries.maps(reader)[place].id, WHEN.date())


@cache  # the samples have other ids each time they are made
def _demo_records() -> list[Record]:
    return samples.demo_records()


@cache
def demo() -> Store:
    return Store(_demo_records())


def _map(draft: Draft) -> ProcessMap:
    return queries.maps(draft)[0]


def goal_and_value(typing: Typing, draft: Draft) -> None:
    """Another goal, worth and margin."""
    goal = draft.get(Goal, _map(draft).goal_id or "")
    typing.named("goal_amount", 37)
    draft.update(goal, amount=37.0)
    typing.named("deal_value", 51_500)
    typing.named("deal_margin", 0.42)
    draft.update(_map(draft), deal_value=51_500.0, margin=0.42)


def hours_and_staff(typing: Typing, draft: Draft) -> None:
    """Shorter days, less time elsewhere, people with other jobs and shares, and another cost."""
    calendar = draft.get(Calendar, _map(draft).calendar_id or "")
    typing.named("hours_per_day", 7.25)
    typing.named("non_selling_share", 0.31)
    draft.update(calendar, hours_a_day=7.25, non_selling_share=0.31)
    role = figures_of(draft).outlook.pools[0].role_id
    part = draft.referring(Allocation, "role_id", role)[0]
    typing.cell("tblStaff", part.id, "Share of time", 0.55)
    typing.cell("tblStaff", part.id, "Cost a year", 77_000)
    draft.update(part, share=0.55)
    person = draft.get(Person, part.person_id)
    for each in draft.referring(Allocation, "person_id", person.id):
        typing.cell("tblStaff", each.id, "Full time", 0.7)
        typing.cell("tblStaff", each.id, "Cost a year", 77_000)
    draft.update(person, fte=0.7, cost_a_year=77_000.0)


def no_hours(typing: Typing, draft: Draft) -> None:
    """A day of no hours, of all people but those of one role, who come to work by another calendar."""
    typing.named("hours_per_day", 0)
    calendar = draft.get(Calendar, _map(draft).calendar_id or "")
    draft.update(calendar, hours_a_day=0.0)


def work_and_waits(typing: Typing, draft: Draft) -> None:
    """More hours at a step, a longer wait, and more that enters."""
    nodes = queries.nodes(draft, _map(draft).id)
    touch = next(t for node in nodes for t in draft.referring(RoleTouch, "node_id", node.id))
    typing.cell("tblWork", touch.id, "Hours per visit", 3.5)
    draft.update(touch, touch_hours=3.5)
    measures = queries.measures(draft, touch.node_id)
    assert measures is not None
    typing.cell("tblSteps", touch.node_id, "Wait days", 11)
    draft.update(measures, wait_days=11.0)
    start = next(node for node in nodes if node.kind.value == "start")
    known = queries.measures(draft, start.id)
    assert isinstance(known, NodeMeasures)
    typing.cell("tblSteps", start.id, "Entries a month", 91)
    draft.update(known, entries_a_month=91.0)


def shares(typing: Typing, draft: Draft) -> None:
    """A target share at one step, and other shares at another."""
    forked = [
        lines
        for node in queries.nodes(draft, _map(draft).id)
        if len(lines := sorted(queries.outgoing(draft, node.id), key=lambda line: line.id)) > 1
    ]
    aimed = forked[0][0]
    typing.cell("tblBranches", aimed.id, "Target share", 0.63)
    assert give_share(draft, aimed.source_id, [aimed.id], 0.63)
    for line, share in zip(forked[1], (0.25, 0.75, *[0.0] * 9), strict=False):
        typing.cell("tblBranches", line.id, "Share", share)
        draft.update(draft.get(Connector, line.id), share=share, count=None)


def attempts(typing: Typing, draft: Draft) -> None:
    """Another limit of attempts, and more that is tried again."""
    for node in queries.nodes(draft, _map(draft).id):
        lines = queries.outgoing(draft, node.id)
        back = [line for line in lines if line.target_id == node.id]
        known = queries.measures(draft, node.id)
        if back and known is not None:
            typing.cell("tblSteps", node.id, "Most attempts", 4)
            draft.update(known, attempts_limit=4)
            typing.cell("tblBranches", back[0].id, "Target share", 0.4)
            assert give_share(draft, node.id, [back[0].id], 0.4)


def period(typing: Typing, draft: Draft) -> None:
    """The quarter in which the goal is due, in place of the year."""
    goal = draft.get(Goal, _map(draft).goal_id or "")
    typing.named("goal_period", "quarter")
    draft.update(goal, period=type(goal.period)("quarter") if goal.period else None)


@cache
def transactional() -> Store:
    return Store(samples.records_of_template("inside_transactional"))


@cache
def queued() -> Store:
    """The demo, so busy that everybody waits: limits of waiting, work of all sorts, people alike, a meeting."""
    draft = Draft(demo())
    for no, pool in enumerate(figures_of(draft).outlook.pools):
        role = draft.get(Role, pool.role_id)
        draft.update(role, wait_limit_days=0.02 * 4**no, arrival_variation=1.3 if no % 2 else None)
    touched = {t.node_id for t in draft.all(RoleTouch)}
    known = [each for each in draft.all(NodeMeasures) if each.node_id in touched]
    for no, measures in enumerate(sorted(known, key=lambda each: each.node_id)):
        draft.update(measures, work_variation=0.4 * no, board_days=5.0 if no == 1 else None)
    start = next(node for node in queries.nodes(draft, _map(draft).id) if node.kind.value == "start")
    enters = queries.measures(draft, start.id)
    assert enters is not None
    draft.update(enters, entries_a_month=700.0)
    for person in draft.all(Person):
        draft.update(person, fte=7.0)
    busy = Store(_demo_records())
    busy.apply(draft.changes())
    return busy


@cache
def two_calendars() -> Store:
    """Two roles, of which one works by a calendar that is not the map's."""
    sketch = a_map(goal_id="goal-1", calendar_id="calendar-ours").start().to("Call")
    sketch.step("Call").touch("SDR", 1.0).touch("AE", 2.0).to("Won", 0.5).to("Lost", 0.5)
    people: dict[str, tuple[str, str]] = {"SDR": ("Ada", "ours"), "AE": ("Bo", "theirs")}
    for role, (person, calendar) in people.items():
        sketch.put(Calendar(id=CalendarId(f"calendar-{calendar}"), name=calendar))
        sketch.put(
            Person(
                id=PersonId(f"person-{person}"), name=person, calendar_id=CalendarId(f"calendar-{calendar}")
            )
        )
        role_id = builders.named(sketch.snapshot(), Role, role).id
        part: Any = {"id": f"allocation-{person}", "person_id": f"person-{person}"}
        sketch.put(Allocation(**part, role_id=role_id, share=1.0))
    sketch.put(Goal(id=GoalId("goal-1"), name="Wins", amount=100.0, unit="wins", period=Period.YEAR))
    return Store(sketch.records())


@cache
def shared() -> Store:
    """Maps whose people work on all of them, two of them busy in other months; the third is not in the workbook."""
    sketch = a_map("New", deal_value=900.0, goal_id="goal-1", seasons="1 1 1 1 1 1 1 1 1 5 5 5")
    sketch.start().measured(entries_a_month=130.0).to("Call").step("Call").touch("AE", 1.0).touch("SDR", 0.2)
    sketch.to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    sketch.map("Renewal", seasons="4 4 1 1 1 1 1 1 1 1 1 1", deal_value=100.0)
    sketch.start().measured(entries_a_month=20.0).to("Ask").step("Ask", work_variation=0.5).touch("AE", 0.5)
    sketch.to("Won", 0.8).to("Ask again", 0.2).step("Ask again").touch("AE", 2.0).to("Lost").end("Won").end(
        "Lost"
    )
    sketch.map("Beside").start().measured(entries_a_month=3.0).to("Help").step("Help").touch("AE", 1.5)
    sketch.to("Won").end("Won")
    sketch.put(Goal(id=GoalId("goal-1"), name="Wins", amount=700.0, unit="wins", period=Period.YEAR))
    return staffed(sketch, ana=("AE", 0.5), bo=("AE", 1.0), cy=("SDR", 1.0)).store


def work_on_the_other_map(typing: Typing, draft: Draft) -> None:
    """More that enters the other map and more hours there, less time of somebody who works on both."""
    other = queries.maps(draft)[1]
    nodes = queries.nodes(draft, other.id)
    touch = next(t for node in nodes for t in draft.referring(RoleTouch, "node_id", node.id))
    typing.cell("tblWork_map2", touch.id, "Hours per visit", 1.75)
    draft.update(touch, touch_hours=1.75)
    start = next(node for node in nodes if node.kind.value == "start")
    enters = queries.measures(draft, start.id)
    assert enters is not None
    typing.cell("tblSteps_map2", start.id, "Entries a month", 33)
    draft.update(enters, entries_a_month=33.0)
    part = next(each for each in draft.all(Allocation) if each.person_id.endswith("bo"))
    for table in ("tblStaff", "tblStaff_map2"):
        typing.cell(table, part.id, "Share of time", 0.9)
    draft.update(part, share=0.9)
    typing.named("goal_amount", 650)
    draft.update(draft.get(Goal, "goal-1"), amount=650.0)


@cache
def sorts() -> Store:
    """Two maps of sale types: of one all is stated but for what the map says, the other states nothing itself."""
    sketch = a_map("New", deal_value=900.0, goal_id="goal-1").start().measured(entries_a_month=130.0)
    sketch.to("Call").step("Call").touch("AE", 1.0).to("Won", 0.5).to("Lost", 0.5).end("Won").end("Lost")
    sketch.map("Renewal", goal_id="goal-1").start().measured(entries_a_month=20.0).to("Ask")
    sketch.step("Ask").touch("AE", 0.5).to("Won", 0.8).to("Lost", 0.2).end("Won").end("Lost")
    new, renewal = queries.maps(sketch.snapshot())
    sketch.put(Goal(id=GoalId("goal-1"), name="Sold", amount=90_000.0, unit="EUR", period=Period.YEAR))
    for number, (of, said) in enumerate(
        [
            (new, {"value": 500.0, "cap": 40, "win_rate": 0.3}),
            (new, {"cap": 25}),
            (new, {"value": 2_500.0, "cap": 10}),
            (renewal, {"value": 700.0}),
        ],
        1,
    ):
        key = SaleTypeId(f"sale_type-{number}")
        sketch.put(SaleType(id=key, name=f"T{number}", map_id=of.id, position=number, cycle_days=5.0, **said))
    sketch.put(Gap(id=GapId("gap-1"), name="Year", target=50_000.0, due="2030-12-31"))
    return staffed(sketch, ana=("AE", 1.0)).store


def types_of_sales(typing: Typing, draft: Draft) -> None:
    """Another value and win rate of two types, fewer of a third, more aimed at, and another value by the map."""
    first, second, third, alone = (draft.get(SaleType, f"sale_type-{number}") for number in range(1, 5))
    typing.cell("tblSaleTypes", first.id, "Win rate", 0.42)
    draft.update(first, win_rate=0.42)
    typing.cell("tblSaleTypes", second.id, "Most", 61)
    draft.update(second, cap=61)
    typing.cell("tblSaleTypes", third.id, "Value of a win", 3_300)
    draft.update(third, value=3_300.0)
    typing.cell("tblSaleTypes_map2", alone.id, "Value of a win", 810)
    draft.update(alone, value=810.0)
    typing.named("goal_amount", 120_000)
    draft.update(draft.get(Goal, "goal-1"), amount=120_000.0)
    typing.named("deal_value", 1_100)
    draft.update(_map(draft), deal_value=1_100.0)


@cache
def learning() -> Store:
    """A map and another based on it, which ask the same people for a skill; stalls of plain decay, and others whose
    ages the sheet cannot work out.
    """
    sketch = (
        a_map("New", goal_id="goal-1")
        .start()
        .measured(entries_a_month=40.0)
        .to("Call")
        .step("Call")
        .touch("AE", 1.0)
    )
    sketch.skill("Asking", 3).skill("Listening", 2).to("Promised", 0.5).to("Fixed", 0.3).to("Lost", 0.2)
    sketch.stall("Promised", wait_days=20.0, age_limit_days=30.0).to("Promised", 0.5).to("Limited", 0.5)
    sketch.stall("Limited", wait_days=10.0, attempts_limit=3, age_limit_days=15.0)
    sketch.to("Limited", 0.4).to("Won", 0.6).stall("Fixed", wait_days=40.0, age_limit_days=30.0)
    sketch.measured(wait_law=WaitLaw.FIXED).to("Even").stall("Even", wait_days=12.0, wait_spread_days=12.0)
    sketch.measured(wait_law=WaitLaw.GAMMA).to("Calm").stall("Calm", wait_days=50.0, age_limit_days=20.0)
    sketch.measured(wait_law=WaitLaw.FIXED).to("Won").end("Won").end("Lost")
    sketch.map("Renewal", based_on=queries.maps(sketch.snapshot())[0].id).start()
    sketch.measured(entries_a_month=9.0).to("Ask").step("Ask").touch("AE", 0.5)
    sketch.skill("Asking", 2).to("Won").end("Won")
    for number, (person, level) in enumerate((("ana", 1), ("bo", 3)), 1):
        skill = builders.named(sketch.snapshot(), Skill, "Asking")
        said: Any = {"id": f"person_skill-{number}", "person_id": f"person-{person}", "level": level}
        sketch.put(PersonSkill(**said, skill_id=skill.id))
    sketch.put(Goal(id=GoalId("goal-1"), name="Wins", amount=100.0, unit="wins", period=Period.YEAR))
    return staffed(sketch, ana=("AE", 0.5), bo=("AE", 1.0), cy=("AE", 1.0)).store


def ages_and_levels(typing: Typing, draft: Draft) -> None:
    """Other waits at some stalls, other limits at two, and what one learned and another turned out not to know."""
    for name, header, fields in (
        ("Promised", "Wait days", {"wait_days": 35.0}),
        ("Limited", "Most attempts", {"attempts_limit": 5}),
        ("Even", "Wait days", {"wait_days": 30.0}),
        ("Calm", "Age limit days", {"age_limit_days": 25.0}),
    ):
        node = next(each for each in queries.nodes(draft, _map(draft).id) if each.name == name)
        known = queries.measures(draft, node.id)
        assert known is not None
        ((field, value),) = fields.items()
        typing.cell("tblStalls" if field == "age_limit_days" else "tblSteps", node.id, header, value)
        draft.update(known, **{field: value})
    for number, level in ((1, 3), (2, 0)):
        held = draft.get(PersonSkill, f"person_skill-{number}")
        typing.cell("tblSkills", held.id, "Level held", level)
        draft.update(held, level=level)


def all_at_once(typing: Typing, draft: Draft) -> None:
    """What a consultant tries in an afternoon."""
    for change in (goal_and_value, hours_and_staff, work_and_waits, shares, period):
        change(typing, draft)


CHANGES: dict[str, tuple[Callable[[], Store], Change]] = {
    "all at once": (demo, all_at_once),
    "sale types": (sorts, types_of_sales),
    "attempts": (transactional, attempts),
    "queues": (queued, all_at_once),
    "no hours": (two_calendars, no_hours),
    "shared": (shared, work_on_the_other_map),
}
