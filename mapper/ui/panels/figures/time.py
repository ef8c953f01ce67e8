"""The page of time: where the days of a won case go, when it is won, and what holds along the likeliest way."""

from typing import Final

from mapper.analysis.figure import Basis, Figure, Unit
from mapper.analysis.flow.along import Along
from mapper.analysis.flow.time_to_close import TimeToClose
from mapper.analysis.measures.lean import Lean, Rung
from mapper.analysis.measures.pace import pace
from mapper.analysis.results import Remark
from mapper.ui.charts.data import Chart, Kind, Series, Tone
from mapper.ui.panels.figures.making import name_of, row
from mapper.ui.panels.figures.page import Headline, Line, Page, Table, Task, lacking, place_of
from mapper.ui.texts import translate

_WITHIN: Final = (30.0, 60.0, 90.0, 180.0)  # working days
_SHARES: Final = (0.5, 0.8, 0.9)  # of the won cases


def time(task: Task) -> Page:
    """Lead time, what is done again and how soon it is over, of the cases that are won."""
    words, figures, seen = task.words, task.figures, task.figures.outlook
    won, closing = figures.lean, figures.time_to_close
    lead = _lead(won, seen.flow.obstacles)
    headlines = (
        lead,
        won.cycle_efficiency,
        won.activity_ratio,
        figures.yields.of_wins,
        figures.hand_offs.on_wins,
    )
    going = pace(task.reader, task.map_id, figures.planned, seen.flow, seen.times)
    paces = [each for each in (going.takt, going.open_cases) if each is not None]
    rungs = [(rung, *_rung(rung)) for rung in won.ladder if rung.days]
    ladder = Chart(
        kind=Kind.STACK,
        title=translate("Figures", "Lead time of a won case"),
        about=translate("Figures", "working days by stage"),
        measure=words.measure(Unit.DAYS),
        series=(
            Series(translate("Figures", "Work")),
            Series(translate("Figures", "Waiting"), Tone.LIGHT),
        ),
        rows=tuple(row(words, rung.stage_id, work, wait) for rung, work, wait in rungs),
        empty=translate("Figures", "No days and no hours are known of cases that are won."),
    )
    return Page(
        headlines=tuple(Headline(figure=figure) for figure in (*headlines, *paces)),
        charts=(ladder, _close_chart(task, closing)),
        title=translate("Figures", "Days by stage"),
        heads=(
            translate("Figures", "Stage"),
            translate("Figures", "Work"),
            translate("Figures", "Waiting"),
        ),
        lines=tuple(
            Line(key=rung.stage_id, name=drawn.name, cells=(work, wait))
            for (rung, work, wait), drawn in zip(rungs, ladder.rows, strict=True)
        ),
        tables=(_close_table(task, closing), *_way_tables(task, going.likeliest)),
        missing=lacking(*headlines),
    )


def _close_chart(task: Task, closing: TimeToClose | None) -> Chart:
    """Of the won cases, and of all that enter, those that are won so soon."""
    words = task.words
    text = translate("Figures", "{days} days")
    rows = (
        ()
        if closing is None
        else tuple(
            row(
                words,
                _slowest(task),
                closing.by(days),
                closing.won_by(days),
                name=text.replace("{days}", words.measure(Unit.RATIO).shown(days, words.locale)),
            )
            for days in _WITHIN
        )
    )
    is_fitted = closing is not None and closing.basis is Basis.FITTED
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Won within"),
        about=translate("Figures", "working days from entry, by a law fitted to mean and spread")
        if is_fitted
        else translate("Figures", "working days from entry, computed from the waits"),
        measure=words.measure(Unit.SHARE),
        series=(
            Series(translate("Figures", "Of the won cases")),
            Series(translate("Figures", "Of all that enter"), Tone.LIGHT),
        ),
        rows=rows,
        empty=translate("Figures", "When a case is won cannot be told for this map yet."),
    )


def _close_table(task: Task, closing: TimeToClose | None) -> Table:
    """The days that the half, and most, of the won cases take at most."""
    measure = task.words.measure(Unit.SHARE)
    return Table(
        title=translate("Figures", "Days to a win"),
        heads=(translate("Figures", "Of the won cases"), translate("Figures", "Take at most")),
        lines=()
        if closing is None
        else tuple(
            Line(
                key=_slowest(task),
                name=measure.shown(share, task.words.locale),
                cells=(closing.within(share),),
            )
            for share in _SHARES
        ),
    )


def _slowest(task: Task) -> str:
    """Where won cases spend most of their days; "" where none are known."""
    days = {node_id: each for node_id, each in task.figures.lean.of_nodes.items() if each > 0}
    return max(days, key=days.__getitem__) if days else ""


def _way_tables(task: Task, way: Along | None) -> tuple[Table, ...]:
    """What holds for the cases that go the likeliest way to a win, without a loop."""
    if way is None:
        return ()
    figures = (way.probability, way.accuracy, way.rolled_yield, way.of_wins, way.hand_offs)
    ends = [name_of(task.reader, node_id) for node_id in (way.path[0], way.path[-1])]
    title = translate("Figures", "Along the likeliest way, from {first} to {last}")
    table = Table(
        title=title.replace("{first}", ends[0]).replace("{last}", ends[1]),
        heads=(translate("Figures", "Along the way"), translate("Figures", "Value")),
        lines=tuple(
            Line(key=place_of(way.path), name=task.words.name(each), cells=(each,)) for each in figures
        ),
    )
    return (table,)


def _lead(won: Lean, obstacles: tuple[Remark, ...]) -> Figure:
    missing = obstacles or won.missing
    unknown = Figure(value=None, unit=Unit.DAYS, formula="lead_time", missing=missing, assumed=won.assumed)
    return unknown if missing else won.figures["lead_days"]


def _rung(rung: Rung) -> tuple[Figure, Figure]:
    """Days of work and of waiting in a stage."""
    return rung.figures["touch_days"], rung.figures["wait_days"]
