"""The page of stalls: how many cases wait where somebody promised to come back, how long, and how old they are."""

from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.results import Remark
from mapper.analysis.waiting.ageing import Ageing, ageing
from mapper.analysis.waiting.stalls import AGES
from mapper.core.ids import NodeId
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
    told = ageing(words.reader, map_id, found, task.breathe)
    if not told:
        return Page(charts=(_chart(words, []),))
    missing: list[Remark] = list(found.obstacles)
    missing += [remark for each in told if each.stay is None for remark in each.waiting.missing]
    if found.entries_a_month is None and not found.obstacles:
        missing.append(Remark("entries_unknown"))
    figures = [each for each in told if each.stay is not None]
    whole = _sum("waiting_at_stalls", [(each.node_id, each.waiting.value) for each in figures], missing)
    old = _sum("older_than", [(each.node_id, _of_age(each, -1)) for each in figures], missing)
    place = place_of(each.node_id for each in figures)
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
                rows=tuple(row(words, each.node_id, each.figures["days"]) for each in figures),
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
                key=each.node_id,
                name=row(words, each.node_id).name,
                cells=(each.waiting, *(each.figures[key] for key in ("days", "attempts", "over_limit"))),
            )
            for each in figures
        ),
        missing=merged(missing),
    )


def _chart(words: Words, figures: list[Ageing]) -> Chart:
    """Cases by age, all stalls together."""
    rows: list[Row] = []
    if any(each.waiting.value is not None for each in figures):
        for place, age in enumerate(ages()):
            parts = [(each.node_id, _of_age(each, place)) for each in figures]
            figure = _sum("older_than", parts, [])
            key = place_of(node_id for node_id, value in parts if value)
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


def _of_age(found: Ageing, place: int) -> float | None:
    """The cases of one age at a stall."""
    return found.ages[place]["cases"].value


def _sum(formula: str, parts: list[tuple[NodeId, float | None]], missing: list[Remark]) -> Figure:
    """The cases of several stalls together; None where none is known."""
    known = [(node_id, value) for node_id, value in parts if value is not None]
    return Figure(
        value=sum(value for _, value in known) if known else None,
        unit=Unit.CASES,
        formula=formula,
        terms=tuple(Term("waiting", value, Unit.CASES, node_id) for node_id, value in known),
        missing=tuple(missing),
    )
