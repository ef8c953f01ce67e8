"""The page of levers: what every fix and every hire would bring in a year, the best first."""

from collections.abc import Sequence
from typing import Final

from mapper.analysis.figure import Figure, Term, Unit
from mapper.analysis.levers import Effect, effect, levers_of, ranked
from mapper.analysis.outlook import outlook
from mapper.analysis.planned import planned
from mapper.analysis.results import Remark
from mapper.analysis.seasons import MONTHS
from mapper.analysis.usual_levers import usual_levers
from mapper.core.records import Lever
from mapper.ui.charts.data import Chart, Kind, Row, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.lever_names import lever_name
from mapper.ui.panels.figures.making import bar, name_of, toned
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, merged
from mapper.ui.texts import translate

_MOST: Final = 10  # levers that are drawn; all are in the table


def levers(task: Task) -> Page:
    """The team's own levers and the usual ones, each worked out by solving anew."""
    words, reader = task.words, task.reader
    plan = planned(reader, task.map_id, task.today)
    before = outlook(reader, task.map_id, plan.first, plan.last)
    task.breathe()
    effects: list[Effect] = []
    for lever in (*levers_of(reader, task.map_id), *usual_levers(reader, task.map_id, before)):
        effects.append(effect(reader, lever, before))
        task.breathe()
    best = ranked(effects)
    lacking = merged(
        (
            *before.capacity.wins.missing,
            *(() if before.worth.of_a_win is not None else (Remark("value_missing"),)),
        )
    )
    return Page(
        headlines=tuple(
            Headline(
                figure=figure, name=_named(words, each.lever, name), key=_about(each.lever), is_signed=True
            )
            for each in best[:1]
            for figure, name in (
                (_net(each), translate("Figures", "Best: {lever}")),
                (_wins(each), translate("Figures", "Wins it brings in a year")),
            )
        ),
        charts=(_chart(words, best),),
        heads=(
            translate("Figures", "Lever"),
            translate("Figures", "Gain in a year"),
            translate("Figures", "Wins"),
            translate("Figures", "Days sooner"),
            translate("Figures", "Months to pay back"),
            translate("Figures", "What binds then"),
        ),
        lines=tuple(_line(words, each) for each in best),
        missing=lacking,
        is_signed=True,
    )


def _chart(words: Words, best: Sequence[Effect]) -> Chart:
    """Gains in money, or in wins where a win has no value."""
    has_money = any(each.net is not None for each in best)
    known = [each for each in best if (each.net if has_money else each.wins) is not None]
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Fix or hire"),
        about=translate("Figures", "gain in a year")
        if has_money
        else translate("Figures", "wins gained in a year"),
        measure=words.measure(Unit.MONEY if has_money else Unit.CASES),
        rows=tuple(_row(words, each, _net(each) if has_money else _wins(each)) for each in known[:_MOST]),
        is_signed=True,
        empty=translate("Figures", "What a lever would bring cannot be told for this map yet."),
    )


def _row(words: Words, found: Effect, figure: Figure) -> Row:
    tone = Tone.OVER if (figure.value or 0.0) < 0 else Tone.GOOD
    name = lever_name(words, found.lever)
    return toned(words, _about(found.lever), ((figure, bar(figure, tone)),), name=name)


def _line(words: Words, found: Effect) -> Line:
    missing = () if found.days_saved is not None else found.remarks
    days = Figure(value=found.days_saved, unit=Unit.DAYS, formula="lever_days", missing=missing)
    never = () if found.payback_months is not None else (Remark("no_payback"),)
    payback = Figure(value=found.payback_months, unit=Unit.RATIO, formula="lever_payback", missing=never)
    binding = ", ".join(name_of(words.reader, role_id) for role_id in found.binding)
    return Line(
        key=_about(found.lever),
        name=lever_name(words, found.lever),
        cells=(_net(found), _wins(found), days, payback, binding or translate("Figures", "what enters")),
    )


def _net(found: Effect) -> Figure:
    return Figure(
        value=found.net,
        unit=Unit.MONEY,
        formula="lever_net",
        terms=(
            Term("earnings", found.earnings, Unit.MONEY),
            Term("wins", found.wins, Unit.CASES),
            Term("cost_a_year", found.cost_a_year or 0.0, Unit.MONEY),
            Term("delay_benefit", found.delay_benefit or 0.0, Unit.MONEY),
            Term("days_saved", found.days_saved, Unit.DAYS),
        ),
        missing=found.remarks if found.net is None else (),
        assumed=found.remarks if found.net is not None else (),
    )


def _wins(found: Effect) -> Figure:
    after = None if found.after is None else found.after.wins
    a_year = MONTHS / found.before.months
    return Figure(
        value=found.wins,
        unit=Unit.CASES,
        formula="lever_wins",
        terms=(
            Term("wins_after", None if after is None else after * a_year, Unit.CASES),
            Term(
                "wins_before", None if found.before.wins is None else found.before.wins * a_year, Unit.CASES
            ),
        ),
        missing=found.remarks if found.wins is None else (),
    )


def _about(lever: Lever) -> str:
    """What it changes: a line, a step or a role; "" where it is all that enters."""
    return lever.connector_id or lever.node_id or lever.role_id or ""


def _named(words: Words, lever: Lever, text: str) -> str:
    return text.replace("{lever}", lever_name(words, lever))
