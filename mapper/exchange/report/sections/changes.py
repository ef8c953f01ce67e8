"""What changes in a report: a map against the one it is based on, what can be expected, who gains and who loses."""

from collections.abc import Iterator, Sequence

from mapper.analysis.comparison.change import (
    Aspect,
    ChangeKind,
    FieldChange,
    MapChange,
    told_changes,
)
from mapper.analysis.comparison.compare import Comparison, against_base
from mapper.analysis.comparison.figures import BothFigures, FigureChange, beside
from mapper.analysis.comparison.functions import FunctionChange, Share, function_change
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.told_fields import is_share
from mapper.analysis.comparison.within import INSIDE
from mapper.analysis.figure import Unit
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.insides import way_to
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node, ProcessMap
from mapper.exchange.excel.words.word import Word
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Block, Heading, Lines, Paragraph, Table, Text, Tone
from mapper.exchange.report.ground import MapGround, lines, several, told
from mapper.exchange.report.plain import name_of
from mapper.exchange.report.words import changes as said
from mapper.exchange.report.words.kinds import KINDS, PARTS


def comparisons(reader: Reader, maps: Sequence[MapId]) -> list[Comparison]:
    """What a report of these maps tells of changes, in their order.

    Each map against the one it is based on, if one of the two is in the report. The insides of their steps come with
    them; one that is there without its map is compared by itself.
    """
    found = []
    for each in maps:
        around = reader.get(ProcessMap, each).parent_node_id
        if around is not None and reader.get(Node, around).map_id in maps:
            continue
        later = [other for other in queries.maps(reader) if other.based_on == each and other.id not in maps]
        against = (against_base(reader, map_id) for map_id in (each, *(other.id for other in later)))
        found += [comparison for comparison in against if comparison is not None]
    return found


def changes(ground: MapGround, anchor: str, found: Sequence[Comparison]) -> Iterator[Block]:
    """What is otherwise on a map than on the one it is based on, and on those based on it that have no place of theirs.

    Of `found` those that the map, or the inside of a step, has part in; nothing where there are none.
    """
    within = (each for one in found for each in (one, *one.all_within()))
    own = next((each for each in within if each.after.map_id == ground.map_id), None)
    if own is not None and ground.map.parent_node_id is None:
        yield Heading(2, ground.say(PARTS["changes"]), anchor)
        yield from _compared(ground, own, said.AGAINST, name_of(own.before.map.name), anchor)
    elif own:
        yield Heading(2, ground.say(PARTS["changes"]), anchor)
        outermost = way_to(own.before.reader, own.before.map_id)[0].process_map
        yield from _compared(ground, own, said.AGAINST_INSIDE, name_of(outermost.name), anchor)
    later = [
        each
        for each in found
        if each.before.map_id == ground.map_id and each.after.map_id not in ground.anchors
    ]
    for number, each in enumerate(later, 1):
        name, place = name_of(each.after.map.name), f"{anchor}-{number}"
        yield Heading(2, ground.say(said.CHANGES_OF, name=name), place)
        yield from _compared(ground, each, said.BASED_ON_THIS, name, place)
        for at, inside in enumerate(filter(None, each.all_within()), 1):
            way = " › ".join(map(name_of, each.way_into(inside)))
            yield Heading(3, ground.say(words.INSIDE_OF, name=way), f"{place}-inside-{at}")
            yield from _otherwise(ground, inside, f"{place}-inside-{at}")


def _compared(ground: MapGround, found: Comparison, against: Word, name: str, anchor: str) -> Iterator[Block]:
    """All that is told of two maps; `against` says in what they belong together."""
    if not found:
        yield Paragraph(Text(ground.say(said.ALIKE, name=name)))
        return
    yield Paragraph(Text(ground.say(against, name=name), Tone.QUIET))
    both = None
    if ground.figures is not None:
        both = beside(*(_figures(ground, side) for side in (found.before, found.after)))
    yield from _otherwise(ground, found, anchor, both)
    if both is not None:
        yield from _functions(ground, function_change(found, both), anchor)


def _figures(ground: MapGround, side: Side) -> MapFigures:
    """Those of the map the chapter is about are known already."""
    if ground.figures is not None and side.map_id == ground.map_id:
        return ground.figures
    return map_figures(side.reader, side.map_id, ground.today)


def _otherwise(
    ground: MapGround, found: Comparison, anchor: str, both: BothFigures | None = None
) -> Iterator[Block]:
    """How much is otherwise, what can be expected of it, and each thing."""
    told_counts = {kind.value: found.counts.of(kind) for kind in ChangeKind}
    yield Paragraph(Text(ground.say(said.SUMMARY, **told_counts), is_strong=True))
    if both is not None:
        yield from _expected(ground, both, anchor)
    shown = list(told_changes(found.changes))
    for aspect in (Aspect.MEANING, Aspect.NUMBERS, Aspect.RESOURCES):
        yield from _of_aspect(ground, found, shown, aspect, anchor)


# -- what can be expected


def _expected(ground: MapGround, both: BothFigures, anchor: str) -> Iterator[Block]:
    known = [one for one in both.told if one.before.value is not None or one.after.value is not None]
    if not known:
        return
    say = ground.say
    yield Heading(4, say(said.EXPECTED), f"{anchor}-expected")
    if any(change.low is not None for change in known):
        yield Paragraph(Text(say(said.DELTA_HINT), Tone.QUIET))
    yield Table(
        heads=(say(said.FIGURE), say(said.BEFORE), say(said.AFTER), say(said.DIFFERENCE)),
        rows=tuple(_figure(ground, change) for change in known),
        weights=(4, 2, 2, 2.6),
        numeric=frozenset({1, 2, 3}),
    )
    if not both.is_of_one_span:
        yield Paragraph(Text(say(said.OTHER_SPAN), Tone.QUIET))


def _figure(ground: MapGround, change: FigureChange) -> tuple[Lines, ...]:
    speech, unit = ground.speech, change.before.unit
    delta = "" if change.delta is None else _delta(ground, change.delta, unit)
    span = ""
    if change.low is not None and change.high is not None:
        low, high = (_delta(ground, end, unit) for end in (change.low, change.high))
        span = ground.speech.say(words.RANGE, low=low, high=high)
    return (
        lines(ground.say(said.FIGURES[change.code])),
        lines(speech.figure(change.before)),
        lines(speech.figure(change.after)),
        (*lines(delta), *lines(span, tone=Tone.QUIET)),
    )


def _delta(ground: MapGround, value: float, unit: Unit) -> str:
    """A difference with its sign; of shares in points."""
    if unit is Unit.SHARE:
        return ground.speech.say(words.POINTS, change=ground.speech.number(value * 100, 1, is_signed=True))
    return ground.speech.amount(value, unit, is_signed=True)


# -- what is otherwise


def _of_aspect(
    ground: MapGround, found: Comparison, shown: Sequence[MapChange], aspect: Aspect, anchor: str
) -> Iterator[Block]:
    rows = [row for change in shown for row in _rows(ground, found, change, aspect)]
    if not rows:
        return
    say = ground.say
    yield Heading(4, say(said.ASPECTS[aspect.value]), f"{anchor}-{aspect.value}")
    yield Table(
        heads=(
            say(said.WHAT),
            say(said.SORT),
            say(said.NAME),
            say(said.FIELD),
            say(said.BEFORE),
            say(said.AFTER),
        ),
        rows=tuple(rows),
        weights=(1.8, 1.9, 2.9, 2.4, 2.4, 2.4),
    )


def _rows(
    ground: MapGround, found: Comparison, change: MapChange, aspect: Aspect
) -> Iterator[tuple[Lines, ...]]:
    """What came or went in one row; else a row for each field."""
    kind = lines(ground.say(said.KINDS[change.kind.value]))
    head = (kind, lines(_sort(ground, found, change)), _named(ground, found, change))
    if not change.fields and aspect is Aspect.MEANING:
        yield *head, (), (), ()
    for field in change.fields:
        if field.aspect is aspect:
            yield (
                *head,
                (Text(_field(ground, field), target=_chapter(ground, field)),),
                *_values(ground, field),
            )


def _sort(ground: MapGround, found: Comparison, change: MapChange) -> str:
    if change.record_type is Node:
        side = found.before if change.after_id is None else found.after
        return ground.speech.kind(side.reader.get(Node, change.id).kind)
    return ground.say(said.SORTS[change.record_type.prefix])


def _named(ground: MapGround, found: Comparison, change: MapChange) -> Lines:
    """The name, which leads to what is told of it; a line by its ends."""
    if change.record_type is not Connector:
        name = name_of(found.called(change)) or ground.say(words.UNNAMED)
        return (Text(name, target=ground.anchors.get(change.after_id or "", "")),)
    side = found.before if change.after_id is None else found.after
    line = side.reader.get(Connector, change.id)
    one, other = (
        name_of(side.reader.get(Node, end).name) or ground.say(words.UNNAMED)
        for end in (line.source_id, line.target_id)
    )
    return lines(ground.say(said.FROM_LANE_TO, one=one, other=other))


def _field(ground: MapGround, field: FieldChange) -> str:
    is_inside = field.name == INSIDE and field.within is None
    word = ground.say(said.STEPS_INSIDE if is_inside else said.FIELDS[field.name])
    return ground.say(said.FIELD_OF, field=word, name=name_of(field.of)) if field.of else word


def _chapter(ground: MapGround, field: FieldChange) -> str:
    """Where it is told what is otherwise in the inside of a step."""
    return ground.anchors.get(field.after_id or "", "") if field.name == INSIDE else ""


def _values(ground: MapGround, field: FieldChange) -> tuple[Lines, Lines]:
    """Before and after; of an inside that is on both sides how much is otherwise in it."""
    if field.within is None:
        return _value(ground, field, field.before), _value(ground, field, field.after)
    counts = [(kind, field.within.of(kind)) for kind in ChangeKind if field.within.of(kind)]
    told_counts = ", ".join(f"{count} {ground.say(said.COUNTED[kind])}" for kind, count in counts)
    return (), lines(told_counts)


def _value(ground: MapGround, field: FieldChange, value: object) -> Lines:
    speech = ground.speech
    if value is None or value == "":
        return lines(ground.say(words.UNKNOWN))
    if isinstance(value, bool):
        return lines(ground.say(words.YES if value else words.NO))
    if isinstance(value, float):
        is_part = is_share(field.record_type, field.name)
        return lines(speech.amount(value, Unit.SHARE if is_part else Unit.RATIO))
    if isinstance(value, int):
        return lines(speech.number(value + 1 if field.name == "position" else value, 0))
    text = str(value)
    is_kind = field.name in {
        "kind",
        "outcome",
        "value_class",
        "wait_owner",
        "phase",
        "life_stage",
        "responsibility",
    }
    return lines(speech.kind(text)) if is_kind and text in KINDS else told(text)


# -- who gains and who loses


def _functions(ground: MapGround, found: FunctionChange, anchor: str) -> Iterator[Block]:
    say = ground.say
    shares = [share for share in (*found.roles, *found.people) if not share.is_same]
    is_handed = not found.is_handed_same
    if shares:
        yield Heading(4, say(said.WHO), f"{anchor}-who")
        yield Table(
            heads=(
                say(said.DOES),
                say(said.GAINED),
                say(said.LOST),
                say(said.HOURS_A_CASE),
                say(said.HOURS_A_MONTH),
                *((say(said.PASSED_ON), say(said.TAKEN_OVER)) if is_handed else ()),
            ),
            rows=tuple(_share(ground, share, is_handed=is_handed) for share in shares),
            weights=(2, 2.6, 2.6, 2.4, 2.8, 1.9, 1.9) if is_handed else (2.4, 3, 3, 2.2, 2.4),
            numeric=frozenset({3, 4, 5, 6} if is_handed else {3, 4}),
        )
    moved = [each for each in found.hand_offs if not each.is_same]
    if moved:
        yield Heading(4, say(said.HAND_OFFS), f"{anchor}-hand-offs")
        yield Table(
            heads=(say(said.FROM_TO), say(said.BEFORE), say(said.AFTER)),
            rows=tuple(
                (
                    lines(say(said.FROM_LANE_TO, one=name_of(each.from_lane), other=name_of(each.to_lane))),
                    lines(ground.speech.number(each.before)),
                    lines(ground.speech.number(each.after)),
                )
                for each in moved
            ),
            weights=(5, 2, 2),
            numeric=frozenset({1, 2}),
        )


def _share(ground: MapGround, share: Share, *, is_handed: bool) -> tuple[Lines, ...]:
    handed = (
        _from_to(ground, share.passed_before, share.passed_after, Unit.TIMES),
        _from_to(ground, share.taken_before, share.taken_after, Unit.TIMES),
    )
    return (
        lines(name_of(share.name) or ground.say(words.UNNAMED)),
        tuple(ground.at(node_id) for node_id in share.gained),
        several(ground.name(node_id) for node_id in share.lost),
        _from_to(ground, share.case_before, share.case_after, Unit.HOURS),
        _from_to(ground, share.month_before, share.month_after, Unit.HOURS),
        *(handed if is_handed else ()),
    )


def _from_to(ground: MapGround, before: float | None, after: float | None, unit: Unit) -> Lines:
    """Both amounts, or one where they are the same; nothing where neither is known."""
    if before is None and after is None:
        return ()
    one, other = (ground.speech.amount(amount, unit) for amount in (before, after))
    return lines(one if before == after else ground.say(said.BEFORE_AFTER, before=one, after=other))
