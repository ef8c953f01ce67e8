"""The page of time: where the days of a won case go, stage by stage, and how much of them is work."""

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.flow import flow, winning_visits
from mapper.analysis.lean import Lean, Rung, lean
from mapper.analysis.results import Remark
from mapper.analysis.yields import hand_offs, yields
from mapper.ui.charts.data import Chart, Kind, Series, Tone
from mapper.ui.panels.figures.making import row
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, lacking
from mapper.ui.texts import translate


def time(task: Task) -> Page:
    """Lead time and what is done again, of the cases that are won."""
    words, map_id = task.words, task.map_id
    found = flow(words.reader, map_id)
    task.breathe()
    won = lean(words.reader, map_id, winning_visits(found))
    lead = _lead(won, found.obstacles)
    first_pass = yields(words.reader, map_id, found).of_wins
    task.breathe()
    handed = hand_offs(words.reader, map_id, found).on_wins
    headlines = (lead, won.cycle_efficiency, won.activity_ratio, first_pass, handed)
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
        headlines=tuple(Headline(figure=figure) for figure in headlines),
        charts=(ladder,),
        heads=(
            translate("Figures", "Stage"),
            translate("Figures", "Work"),
            translate("Figures", "Waiting"),
        ),
        lines=tuple(
            Line(key=rung.stage_id, name=drawn.name, cells=(work, wait))
            for (rung, work, wait), drawn in zip(rungs, ladder.rows, strict=True)
        ),
        missing=lacking(*headlines),
    )


def _lead(won: Lean, obstacles: tuple[Remark, ...]) -> Figure:
    touch = sum(rung.touch_days for rung in won.ladder)
    wait = sum(rung.wait_days for rung in won.ladder)
    missing = obstacles or won.missing
    return Figure(
        value=None if missing else won.lead_days,
        unit=Unit.DAYS,
        formula="lead_time",
        terms=(Term("touch_days", touch, Unit.DAYS), Term("wait_days", wait, Unit.DAYS)),
        missing=missing,
        assumed=won.assumed,
    )


def _rung(rung: Rung) -> tuple[Figure, Figure]:
    """Days of work and of waiting in a stage."""
    return (
        Figure(value=rung.touch_days, unit=Unit.DAYS, formula="work_in_stage"),
        Figure(value=rung.wait_days, unit=Unit.DAYS, formula="wait_in_stage"),
    )
