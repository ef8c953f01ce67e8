"""The page of stalls: how many cases wait where somebody promised to come back, how long, and how old they are."""

from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.results import Remark
from mapper.analysis.waiting.ageing import cases_waiting, stalls_of
from mapper.analysis.waiting.stalls import AGES, Stall, stall, working_wait
from mapper.analysis.waiting.stalls import lacking as lacking_at
from mapper.core import queries
from mapper.core.records import Node
from mapper.ui.charts.data import Chart, Kind, Row, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, row
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, merged, place_of
from mapper.ui.panels.inspector.age_bar import ages
from mapper.ui.texts import translate

_TONES: Final = (Tone.COOL, Tone.WARM, Tone.HOT, Tone.HOTTEST)


def stalls(task: Task) -> Page:
    """What waits at stalls and slips."""
    words, map_id = task.words, task.map_id
    found = task.figures.outlook.flow
    there = stalls_of(words.reader, map_id, found)
    if not there:
        return Page(charts=(_chart(words, []),))
    known: list[tuple[Node, Stall]] = []
    missing: list[Remark] = list(found.obstacles)
    for node in there:
        task.breathe()
        stay = stall(words.reader, node.id, in_working_days=True)
        if stay is None:
            missing.append(Remark(f"stall_{lacking_at(words.reader, node.id)}", (node.id,)))
        else:
            known.append((node, stay))
    if found.entries_a_month is None and not found.obstacles:
        missing.append(Remark("entries_unknown"))
    figures = [(node, stay, cases_waiting(found, node.id, stay)) for node, stay in known]
    whole = _sum("waiting_at_stalls", [(node, waiting.value) for node, _, waiting in figures], missing)
    old = _sum("older_than", [(n, _part(w, s.shares[-1])) for n, s, w in figures], missing)
    place = place_of(node.id for node, _, _ in figures)
    return Page(
        headlines=(
            Headline(figure=whole, key=place),
            Headline(
                figure=old,
                key=place,
                name=translate("Figures", "Older than {days} working days").format(days=round(AGES[-1])),
            ),
        ),
        charts=(
            _chart(words, figures),
            Chart(
                kind=Kind.BARS,
                title=translate("Figures", "Days a case stays"),
                about=translate("Figures", "working days, all tries together"),
                measure=words.measure(Unit.DAYS),
                rows=tuple(row(words, node.id, _stay(words, node, stay)) for node, stay, _ in figures),
                empty=translate("Figures", "How long cases wait is not stated at any stall."),
            ),
        ),
        heads=(
            translate("Figures", "Stall"),
            translate("Figures", "Cases that wait"),
            translate("Figures", "Days"),
            translate("Figures", "Tries"),
            translate("Figures", "Over the age limit"),
        ),
        lines=tuple(
            Line(
                key=node.id,
                name=row(words, node.id).name,
                cells=(waiting, _stay(words, node, stay), _tries(stay), _over(stay)),
            )
            for node, stay, waiting in figures
        ),
        missing=merged(missing),
    )


def _chart(words: Words, figures: list[tuple[Node, Stall, Figure]]) -> Chart:
    """Cases by age, all stalls together."""
    rows: list[Row] = []
    if any(waiting.value is not None for _, _, waiting in figures):
        for place, age in enumerate(ages()):
            parts = [(node, _part(waiting, stay.shares[place])) for node, stay, waiting in figures]
            figure = _sum("older_than", parts, [])
            key = place_of(node.id for node, value in parts if value)
            drawn = (bar(figure, _TONES[place]),)
            rows.append(Row(name=age, bars=drawn, key=key, tip=words.explained(figure)))
    return Chart(
        kind=Kind.COLUMNS,
        title=translate("Figures", "Age of what waits"),
        about=translate("Figures", "cases by working days"),
        measure=words.measure(Unit.CASES),
        rows=tuple(rows),
        empty=translate("Figures", "How many cases wait at stalls is not known on this map.")
        if figures
        else translate("Figures", "This map has no stall and no date that slips."),
    )


def _stay(words: Words, node: Node, stay: Stall) -> Figure:
    return Figure(
        value=stay.days,
        unit=Unit.DAYS,
        formula="stay",
        terms=(
            Term("attempts", stay.attempts, Unit.TIMES),
            Term("wait_days", working_wait(queries.measures(words.reader, node.id)), Unit.DAYS),
        ),
    )


def _tries(stay: Stall) -> Figure:
    return Figure(value=stay.attempts, unit=Unit.TIMES, formula="attempts")


def _over(stay: Stall) -> Figure:
    missing = () if stay.over_limit is not None else (Remark("no_age_limit"),)
    return Figure(value=stay.over_limit, unit=Unit.SHARE, formula="over_age_limit", missing=missing)


def _part(waiting: Figure, share: float) -> float | None:
    return None if waiting.value is None else waiting.value * share


def _sum(formula: str, parts: list[tuple[Node, float | None]], missing: list[Remark]) -> Figure:
    """The cases of several stalls together; None where none is known."""
    known = [(node, value) for node, value in parts if value is not None]
    return Figure(
        value=sum(value for _, value in known) if known else None,
        unit=Unit.CASES,
        formula=formula,
        terms=tuple(Term("waiting", value, Unit.CASES, node.id) for node, value in known),
        missing=tuple(missing),
    )
