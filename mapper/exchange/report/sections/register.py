"""The register in a report: problems, constraints, ideas, decisions, actions, the parking lot; and the plan."""

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.people.planning import is_hasty
from mapper.core.records import Item, PlanAction
from mapper.core.register import is_open, items_of_map, step_of
from mapper.core.values import ItemState, PlanKind
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Heading, Lines, Paragraph, Table, Text, Tone
from mapper.exchange.report.ground import MapGround, lines
from mapper.exchange.report.plain import plain
from mapper.exchange.report.words import labels
from mapper.exchange.report.words.kinds import PARTS, REGISTER

_TONES: Final = MappingProxyType(
    {ItemState.DONE: Tone.GOOD, ItemState.DROPPED: Tone.QUIET, ItemState.UNDER_WAY: Tone.WATCH}
)


def register(ground: MapGround, anchor: str) -> Iterator[Block]:
    """What is to be done about the process, kind by kind, and the dated plan."""
    yield Heading(2, ground.say(PARTS["register"]), anchor)
    items = items_of_map(ground.reader, ground.map_id)
    plan = sorted(
        ground.reader.referring(PlanAction, "map_id", ground.map_id),
        key=lambda each: (each.starts or each.due or "9999", each.position, each.id),
    )
    if not items and not plan:
        yield Paragraph(Text(ground.say(words.NOTHING_SAID)))
    for kind, title in REGISTER.items():
        here = [item for item in items if item.kind == kind]
        if here:
            yield Heading(3, ground.say(title), f"{anchor}-{kind}")
            yield _entries(ground, sorted(here, key=lambda item: not is_open(item)))
    if plan:
        yield Heading(3, ground.say(labels.PLAN), f"{anchor}-plan")
        yield _plan(ground, plan)


def _entries(ground: MapGround, items: Sequence[Item]) -> Block:
    say = ground.say
    return Table(
        heads=(say(labels.ENTRY), say(labels.STEP), say(labels.OWNER), say(labels.DUE), say(labels.STATE)),
        rows=tuple(_entry(ground, item) for item in items),
        weights=(5.3, 2.5, 1.9, 1.9, 1.6),
    )


def _entry(ground: MapGround, item: Item) -> tuple[Lines, ...]:
    say, amount = ground.say, ground.amount
    weighed = [
        f"{say(label)}: {value}"
        for label, value in (
            (labels.BENEFIT, "" if item.benefit is None else f"{item.benefit} / 5"),
            (labels.EFFORT, "" if item.effort is None else f"{item.effort} / 5"),
            (labels.COST, amount(item.cost, Unit.MONEY)),
            (labels.DAYS, amount(item.delay_days, Unit.DAYS)),
            (labels.KIND, ground.speech.kind(item.obstacle)),
        )
        if value
    ]
    solved, raised = ground.name(item.solves_id), ground.person(item.raised_by_id)
    text = (
        Text(plain(item.name) or say(words.UNNAMED), is_strong=True),
        *lines(plain(item.description)),
        *lines(say(words.CAUSE, text=plain(item.cause)) if item.cause.strip() else ""),
        *lines(say(words.SOLUTION, text=plain(item.solution)) if item.solution.strip() else ""),
        *lines(
            say(words.SOLVES, name=solved) if solved else "",
            " · ".join(weighed),
            say(words.RAISED_BY, name=raised) if raised else "",
            tone=Tone.QUIET,
        ),
    )
    step = step_of(ground.reader, item)
    return (
        text,
        () if step is None else (ground.at(step),),
        lines(ground.person(item.owner_id)),
        lines(ground.speech.day(item.due)),
        lines(ground.speech.kind(item.state), tone=_TONES.get(item.state, Tone.PLAIN)),
    )


def _plan(ground: MapGround, plan: Sequence[PlanAction]) -> Block:
    say = ground.say
    return Table(
        heads=(
            say(labels.WHAT),
            say(labels.KIND),
            say(labels.OWNER),
            say(labels.SINCE),
            say(labels.DUE),
            say(labels.STATE),
        ),
        rows=tuple(_action(ground, each) for each in plan),
        weights=(4.6, 1.6, 2, 2, 2, 1.5),
    )


def _action(ground: MapGround, action: PlanAction) -> tuple[Lines, ...]:
    speech = ground.speech
    gate = ground.reader.find(PlanAction, action.gate_id)
    is_early = gate is not None and action.kind is PlanKind.HIRE and is_hasty(action, gate)
    waits = (
        ""
        if gate is None
        else ground.say(words.BEFORE_GATE if is_early else words.WAITS_FOR, name=ground.name(gate.id))
    )
    people = ground.amount(action.people, Unit.PEOPLE)
    about = " · ".join(part for part in (people, ground.name(action.role_id)) if part)
    entry = ground.name(action.item_id)
    state = words.DONE if action.is_done else words.STILL_OPEN
    return (
        (
            Text(ground.name(action.id), is_strong=True),
            *lines(about, tone=Tone.QUIET),
            *lines(ground.say(words.ABOUT_ENTRY, name=entry) if entry else "", tone=Tone.QUIET),
            *lines(waits, tone=Tone.WATCH if is_early else Tone.QUIET),
        ),
        lines(speech.kind(action.kind)),
        lines(ground.person(action.owner_id)),
        lines(speech.day(action.starts)),
        lines(speech.day(action.due)),
        lines(ground.say(state), tone=Tone.GOOD if action.is_done else Tone.PLAIN),
    )
