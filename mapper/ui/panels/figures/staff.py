"""The page of staff: work and hours month by month, by when to hire, what piles up, and people by other methods."""

from collections.abc import Sequence
from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.flow.required import entries_to_staff
from mapper.analysis.levers.goal_plan import with_safety
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.clearing import Clearing
from mapper.analysis.people.staff_month import StaffMonth
from mapper.analysis.people.staffing import RoleStaffing
from mapper.analysis.quotas import Quotas, quotas
from mapper.analysis.results import Remark
from mapper.analysis.staff_checks import StaffCheck, staff_checks
from mapper.ui.charts.data import Chart, Kind, Row, Series, Tone
from mapper.ui.days import show_day
from mapper.ui.figures.measure import NOTHING
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, month_name, name_of, told_basis, told_counted, told_span
from mapper.ui.panels.figures.page import Cell, Headline, Line, Page, Table, Task, Told, merged
from mapper.ui.texts import quoted, translate

_MOST: Final = 2  # roles that are drawn; all are in the table
# What keeps a role's months from being told, or was taken as nothing because nobody said.
_LACKS: Final = frozenset(
    {
        "no_people",
        "calendar_unknown",
        "some_calendars_unknown",
        "entries_unknown",
        "number_unknown",
        "hire_undated",
        "hire_overdue",
        "ramp_unknown",
        "fill_unknown",
        "leavers_unknown",
    }
)
_ASKED: Final = frozenset({"cost"})
_AIMED: Final = frozenset({"no_personal_targets", "goal_without_metric", "targets_of_part"})


def staff(task: Task) -> Page:
    """Who is needed when."""
    words, figures = task.words, task.figures
    staffed = sorted(figures.staffing, key=_urgency)
    task.breathe()
    checks, aimed = staff_checks(figures), quotas(figures)
    drawn = [each for each in staffed if any(m.hours or m.load for m in each.months)]
    entries = figures.required.entries.value if figures.required is not None else figures.outlook.entries
    lacks = [remark for each in staffed for remark in each.remarks if remark.code in _LACKS]
    return Page(
        headlines=tuple(_headline(words, each) for each in staffed if each.need is not None)[:3],
        charts=tuple(_chart(words, each) for each in drawn[:_MOST]) or (_nothing(words),),
        title=translate("Figures", "By when to hire"),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "Most used in"),
            translate("Figures", "Use then"),
            translate("Figures", "Above target from"),
            translate("Figures", "People missing"),
            translate("Figures", "Look for them by"),
            translate("Figures", "First day of work"),
            translate("Figures", "Most missing in"),
            translate("Figures", "Most missing"),
        ),
        lines=tuple(_line(words, each) for each in staffed),
        tables=(
            _month_table(words, staffed),
            _pile_table(words, figures),
            _check_table(words, figures, checks),
            *_quota_table(figures, aimed),
        ),
        missing=merged((*figures.outlook.flow.obstacles, *lacks, *_unsaid(checks), *_unaimed(aimed))),
        says=(
            told_span(words, figures.planned.first, figures.planned.last),
            *told_basis(words, figures.planned, entries),
            *told_counted(words, figures.outlook.pools),
            *_warnings(words, staffed),
        ),
    )


def _urgency(role: RoleStaffing) -> tuple[bool, str, float, str]:
    """Those for whom one has to look first, then those that are used most."""
    search = role.need.hire.search.isoformat() if role.need is not None else ""
    most = max((month.utilisation or 0.0 for month in role.months), default=0.0)
    return role.need is None, search, -most, role.role_id


def _headline(words: Words, role: RoleStaffing) -> Headline:
    assert role.need is not None, "it was asked before"
    text = translate("Figures", "{name}: look by {day}")
    name = text.replace("{day}", show_day(role.need.hire.search.isoformat(), words.locale))
    return Headline(
        figure=role.short,
        name=name.replace("{name}", name_of(words.reader, role.role_id)),
        key=role.role_id,
    )


def _month_name(words: Words, month: StaffMonth) -> str:
    return month_name(words, month.month)


def _chart(words: Words, role: RoleStaffing) -> Chart:
    rows = []
    for month in role.months:
        there, needed = (
            month.figures["hours"],
            month.figures["all_load" if month.pool.hours_elsewhere else "load"],
        )
        tip = words.explained(needed) + words.explained(there)
        bars = (bar(needed), bar(there))
        rows.append(Row(name=_month_name(words, month), bars=bars, key=role.role_id, tip=tip))
    return Chart(
        kind=Kind.COURSE,
        title=name_of(words.reader, role.role_id),
        about=translate("Figures", "hours by month, as people come, grow into the work and leave"),
        measure=words.measure(Unit.HOURS),
        series=(
            Series(translate("Figures", "Needed")),
            Series(translate("Figures", "There"), Tone.QUIET),
        ),
        rows=tuple(rows),
    )


def _nothing(words: Words) -> Chart:
    return Chart(
        kind=Kind.COURSE,
        title=translate("Figures", "Staff"),
        measure=words.measure(Unit.HOURS),
        empty=translate(
            "Figures", "What people have to do and can do by month is not known on this map yet."
        ),
    )


def _line(words: Words, role: RoleStaffing) -> Line:
    known = [month for month in role.months if month.utilisation is not None]
    busiest = max(known, key=lambda month: month.utilisation or 0.0, default=None)
    days: tuple[Cell, ...] = ("", "", "")
    if role.need is not None:
        told = (role.need.month, role.need.hire.search, role.need.hire.starts)
        days = tuple(Told(show_day(day.isoformat(), words.locale), (role.short,)) for day in told)
    first = role.months[0] if role.months else None
    shown = busiest if busiest is not None else first
    return Line(
        key=role.role_id,
        name=name_of(words.reader, role.role_id),
        cells=(
            _month_name(words, busiest) if busiest is not None else NOTHING,
            shown.figures["utilisation"] if shown is not None else NOTHING,
            days[0],
            role.short,
            *days[1:],
            month_name(words, role.most_need.month) if role.most_need is not None else "",
            role.most_short,
        ),
    )


def _month_table(words: Words, staffed: Sequence[RoleStaffing]) -> Table:
    months = staffed[0].months if staffed else ()
    return Table(
        title=translate("Figures", "Use of people’s time by month"),
        heads=(translate("Figures", "Role"), *(_month_name(words, month) for month in months)),
        lines=tuple(
            Line(
                key=role.role_id,
                name=name_of(words.reader, role.role_id),
                cells=tuple(month.figures["utilisation"] for month in role.months),
            )
            for role in staffed
        ),
    )


def _pile_table(words: Words, figures: MapFigures) -> Table:
    """What waits until enough people are there, and when it is done."""
    return Table(
        title=translate("Figures", "What piles up of what enters, if people are looked for today"),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "More a week"),
            translate("Figures", "Wait when it is mended"),
            translate("Figures", "People for it"),
            translate("Figures", "Mended by"),
            translate("Figures", "Cleared by"),
        ),
        lines=tuple(
            Line(
                key=each.role_id,
                name=name_of(words.reader, each.role_id),
                cells=(
                    each.over.figures["cases_a_week"],
                    each.figures["waiting"],
                    each.figures["people"],
                    Told(show_day(each.mended.isoformat(), words.locale), (each.figures["people"],)),
                    Told(_cleared(words, each), (each.figures["waiting"],)),
                ),
            )
            for each in figures.clearings
        ),
    )


def _cleared(words: Words, found: Clearing) -> str:
    if found.cleared is None:
        return translate("Figures", "never")
    return show_day(found.cleared.isoformat(), words.locale)


def _check_table(words: Words, figures: MapFigures, checks: Sequence[StaffCheck]) -> Table:
    plan, seen = figures.planned, figures.outlook
    entries = entries_to_staff(seen.flow, plan.wins.value, seen.entries)
    pools = {pool.role_id: pool for pool in seen.pools}
    needed = {each.role_id: each.needed for each in figures.needed}
    return Table(
        title=translate("Figures", "People by other methods"),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "By the map"),
            translate("Figures", "Workload"),
            translate("Figures", "Breakdown"),
            translate("Figures", "Worth it"),
            translate("Figures", "With a safety"),
            translate("Figures", "From the top down"),
        ),
        lines=tuple(
            Line(
                key=each.role_id,
                name=name_of(words.reader, each.role_id),
                cells=(
                    needed[each.role_id],
                    each.workload,
                    each.breakdown,
                    each.incremental,
                    NOTHING if entries is None else with_safety(pools[each.role_id], entries),
                    each.top_down,
                ),
            )
            for each in checks
        ),
    )


def _quota_table(figures: MapFigures, found: Quotas) -> tuple[Table, ...]:
    """What people aim at of the goal and what usually comes of it, beside the goal and what the process yields.

    No table where nobody aims at anything.
    """
    goal = figures.planned.goal
    if goal is None or found.together.value is None:
        return ()
    lines: tuple[tuple[str, *tuple[Cell, ...]], ...] = (
        (
            translate("Figures", "Targets of people"),
            found.together,
            found.together_of_goal,
            found.together_of_process,
        ),
        (
            translate("Figures", "Usually reached"),
            found.attained,
            found.attained_of_goal,
            found.attained_of_process,
        ),
        (translate("Figures", "By the process"), found.process, found.process_of_goal, ""),
        (translate("Figures", "The goal"), found.goal, "", ""),
    )
    table = Table(
        title=translate("Figures", "From the top down: what people aim at of the goal"),
        heads=(
            translate("Figures", "Counted by"),
            translate("Figures", "In all"),
            translate("Figures", "Of the goal"),
            translate("Figures", "Of what the process yields"),
        ),
        lines=tuple(Line(key=goal.id, name=name, cells=tuple(cells)) for name, *cells in lines),
    )
    return (table,)


def _unaimed(found: Quotas) -> tuple[Remark, ...]:
    """Why nothing can be told from the top down of a goal that is there, and whose targets are only for a part."""
    remarks = (*found.together.missing, *found.together.assumed)
    return tuple(each for each in remarks if each.code in _AIMED)


def _unsaid(checks: Sequence[StaffCheck]) -> tuple[Remark, ...]:
    """What only the other methods ask for."""
    figures = [each for check in checks for each in (check.incremental,)]
    lacks = (Remark(remark.code) for each in figures for remark in each.missing)
    return merged(each for each in lacks if each.code in _ASKED)


def _warnings(words: Words, staffed: Sequence[RoleStaffing]) -> tuple[str, ...]:
    """Hires before what they wait for, and days to look for somebody that are over."""
    text = translate("Figures", "{hire} is planned before {gate}, for which it is to wait.")
    told = [
        text.replace("{hire}", quoted(each.action.name)).replace("{gate}", quoted(each.gate.name))
        for role in staffed
        for each in role.hasty
    ]
    late = merged(
        Remark(remark.code, remark.node_ids, remark.about or (role.role_id,))
        for role in staffed
        for remark in role.remarks
        if remark.code == "hire_by_past"
    )
    return (*told, *(f"{remark_sentence(each, words.reader)}." for each in late))
