"""The page of the goal: the cases it takes by stage and month, when to start, and people by two methods."""

from datetime import date
from typing import Final, NamedTuple

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.flow.seasons import MONTHS
from mapper.analysis.levers.goal_plan import GoalPlan, goal_plan
from mapper.ui.charts.data import Chart, Kind, Row
from mapper.ui.days import show_day
from mapper.ui.figures.measure import NOTHING
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import month_name, name_of, row, told_span
from mapper.ui.panels.figures.page import Headline, Line, Page, Table, Task, Told, merged
from mapper.ui.texts import translate

_LACKS: Final = frozenset({"mix_unknown"})


class _Month(NamedTuple):
    """A month - 0 is the January of what is planned -, the cases to come into each stage in it, and its wins."""

    number: int
    come: tuple[Figure, ...]
    won: Figure


def goal(task: Task) -> Page:
    """From the goal that the map is planned back from to what it takes."""
    words = task.words
    plan = goal_plan(task.figures)
    task.breathe()
    wins, needs = plan.planned.wins, plan.required
    figures = [wins] if needs is None else [wins, needs.entries, needs.open_total]
    mean = task.figures.outlook.worth.mean
    said = (*plan.cautions, *mean.remarks, *plan.sales.remarks)
    key = plan.planned.goal.id if plan.planned.goal is not None else task.map_id
    return Page(
        headlines=tuple(Headline(figure=figure, key=key) for figure in figures),
        charts=_charts(words, plan, key),
        title=translate("Figures", "What each stage takes"),
        heads=(
            translate("Figures", "Stage"),
            translate("Figures", "Cases that come"),
            translate("Figures", "Visits"),
            translate("Figures", "Under way"),
        ),
        lines=_stage_lines(words, plan),
        tables=(
            *_sales_table(words, plan, key),
            _start_table(words, plan, key),
            _people_table(words, plan),
            _month_table(words, plan, key),
        ),
        missing=merged(
            [
                *(remark for figure in figures if figure.value is None for remark in figure.missing),
                *(() if plan.season is None else plan.season.missing),
                *(remark for remark in mean.remarks if remark.code in _LACKS),
            ]
        ),
        says=(
            told_span(words, plan.planned.first, plan.planned.last),
            *(f"{remark_sentence(each, words.reader)}." for each in said if each.code not in _LACKS),
        ),
    )


def _stage_lines(words: Words, plan: GoalPlan) -> tuple[Line, ...]:
    if plan.required is None or plan.required.entries.value is None:
        return ()
    return tuple(
        Line(
            key=each.stage_id,
            name=name_of(words.reader, each.stage_id),
            cells=tuple(each.figures[name] for name in ("cases", "visits", "open_cases")),
        )
        for each in plan.needs
    )


def _sales_table(words: Words, plan: GoalPlan, key: str) -> tuple[Table, ...]:
    """The wins by sale type, with what these take and bring; no table where one value counts for all."""
    if not plan.sales.types:
        return ()
    sales, numbers = plan.sales, ("share", "wins", "value", "win_rate", "entries", "money")
    lines = [
        Line(
            key=each.sale_type_id,
            name=name_of(words.reader, each.sale_type_id),
            cells=tuple(each.figures[name] for name in numbers),
        )
        for each in sales.types
    ]
    together = Line(
        key=key,
        name=translate("Figures", "All together"),
        cells=("", plan.planned.wins, "", "", sales.entries, sales.money),
    )
    table = Table(
        title=translate("Figures", "What each sale type takes"),
        heads=(
            translate("Figures", "Sale type"),
            translate("Figures", "Of the wins"),
            translate("Figures", "Wins"),
            translate("Figures", "Value of a win"),
            translate("Figures", "Win rate"),
            translate("Figures", "Entries"),
            translate("Figures", "Money"),
        ),
        lines=(*lines, together),
    )
    return (table,)


def _charts(words: Words, plan: GoalPlan, key: str) -> tuple[Chart, ...]:
    """The months one after the other: the cases that come in, and the wins they become."""
    months = _months(plan)
    nothing = translate("Figures", "What a goal takes cannot be told for this map yet.")
    come = Chart(
        kind=Kind.COURSE,
        title=translate("Figures", "Cases that have to come in, by month"),
        about=translate("Figures", "by the days that they take to the wins of the year"),
        measure=words.measure(Unit.CASES),
        rows=tuple(_point(words, plan, each, each.come[0], key) for each in months if each.come),
        empty=nothing,
    )
    won = Chart(
        kind=Kind.COURSE,
        title=translate("Figures", "Wins by month"),
        about=translate("Figures", "by the seasons of the map"),
        measure=words.measure(Unit.CASES),
        rows=tuple(_point(words, plan, each, each.won, key) for each in months if each.won.value is not None),
        empty=nothing,
    )
    return (come, won) if months else (come,)


def _point(words: Words, plan: GoalPlan, month: _Month, figure: Figure, key: str) -> Row:
    return row(words, key, figure, name=_name(words, plan, month))


def _months(plan: GoalPlan) -> list[_Month]:
    """Each month from the first with work for the wins of the year to December."""
    season = plan.season
    if season is None or not season.wins:
        return []
    by_stage = [season.stages.get(stage.stage_id, {}) for stage in plan.stages]
    first = min((month for amounts in (season.wins, *by_stage) for month in amounts), default=0)
    return [
        _Month(month, tuple(plan.come_in(stage, month) for stage in plan.stages), plan.won_in(month))
        for month in range(first, MONTHS)
    ]


def _name(words: Words, plan: GoalPlan, month: _Month) -> str:
    """Such as "Jan 2027"."""
    years, number = divmod(month.number, MONTHS)
    return month_name(words, date(plan.planned.first.year + years, number + 1, 1))


def _month_table(words: Words, plan: GoalPlan, key: str) -> Table:
    return Table(
        title=translate("Figures", "Cases that have to come in, by month"),
        heads=(
            translate("Figures", "Month"),
            *(name_of(words.reader, stage.stage_id) for stage in plan.stages),
            translate("Figures", "Are won"),
        ),
        lines=tuple(
            Line(
                key=key,
                name=_name(words, plan, month),
                cells=(*month.come, month.won),
            )
            for month in _months(plan)
        ),
    )


def _start_table(words: Words, plan: GoalPlan, key: str) -> Table:
    """The last day to start, so that it is done in time on average, and nearly always."""
    title = translate("Figures", "The last day to start, to be done by {day}")
    often = translate("Figures", "{share} in time")
    share = words.measure(Unit.SHARE)
    return Table(
        title=title.replace("{day}", show_day(plan.due.isoformat(), words.locale)),
        heads=(
            translate("Figures", "How sure"),
            translate("Figures", "Working days"),
            translate("Figures", "Start by"),
        ),
        lines=tuple(
            Line(
                key=key,
                name=translate("Figures", "On average")
                if each.share is None
                else often.replace("{share}", share.shown(each.share, words.locale)),
                cells=(
                    each.told,
                    NOTHING
                    if each.by is None
                    else Told(show_day(each.by.isoformat(), words.locale), (each.told,)),
                ),
            )
            for each in plan.starts
        ),
    )


def _people_table(words: Words, plan: GoalPlan) -> Table:
    return Table(
        title=translate("Figures", "People for it, by two methods"),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "People needed"),
            translate("Figures", "By the square-root rule"),
        ),
        lines=tuple(
            Line(
                key=each.role_id,
                name=name_of(words.reader, each.role_id),
                cells=(each.needed, each.square_root),
            )
            for each in plan.checks
        ),
    )
