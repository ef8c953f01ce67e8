"""The page of capacity: how much of their time the roles need, what that allows, and whom it takes."""

from collections.abc import Mapping
from datetime import date

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.flow.required import entries_to_staff
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.planned import planned
from mapper.analysis.people.capacity import Capacity, RoleCapacity
from mapper.analysis.people.headcount import headcounts
from mapper.analysis.people.hours import TARGET_UTILISATION
from mapper.analysis.people.live_maps import hours_taken, others
from mapper.analysis.people.overload import overload
from mapper.analysis.ranges.headlines import headlines
from mapper.core.ids import RoleId
from mapper.core.records import Role
from mapper.ui.charts.data import Chart, Kind, Row, Target, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, name_of, told_basis, told_span, toned
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, lacking
from mapper.ui.texts import quoted, translate


def capacities(task: Task) -> Page:
    """What the people can carry in this year."""
    words, map_id = task.words, task.map_id
    plan = planned(task.reader, task.map_id, task.today)
    first, last = plan.first, plan.last
    elsewhere = hours_taken(words.reader, others(words.reader, map_id), first, last)
    task.breathe()
    seen = outlook(words.reader, map_id, first, last, elsewhere)
    task.breathe()
    found, carried, told = seen.flow, seen.capacity, headlines(words.reader, map_id, seen)
    task.breathe()
    to_staff = entries_to_staff(found, plan.wins.value, seen.entries)
    needed = headcounts(words.reader, map_id, found, first, last, entries=to_staff)
    return Page(
        headlines=(
            Headline(figure=told.wins, name=translate("Figures", "Wins in the period")),
            Headline(
                figure=carried.most_entries,
                name=translate("Figures", "Cases people can carry"),
                key=carried.bottleneck[0] if carried.bottleneck else "",
            ),
            Headline(figure=told.money),
        ),
        charts=(_chart(words, carried),),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "Hours needed"),
            translate("Figures", "Hours there are"),
            translate("Figures", "Use"),
            translate("Figures", "Cases it allows"),
            translate("Figures", "People needed"),
        ),
        lines=tuple(
            Line(
                key=role.role_id,
                name=name_of(words.reader, role.role_id),
                cells=(role.load, role.hours, role.utilisation, role.most_entries, people.needed),
            )
            for role, people in zip(carried.roles, needed, strict=True)
        ),
        missing=lacking(carried.wins, *(role.utilisation for role in carried.roles)),
        says=(
            told_span(words, first, last),
            *_binding(words, carried),
            *_piling(words, carried, first, last),
            *_shared(words, carried, elsewhere),
            *told_basis(words, plan, to_staff),
        ),
    )


def _chart(words: Words, carried: Capacity) -> Chart:
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Use of people’s time"),
        about=translate("Figures", "hours needed of the hours there are"),
        measure=words.measure(Unit.SHARE),
        rows=tuple(_row(words, role, is_narrow=role.role_id in carried.bottleneck) for role in carried.roles),
        target=Target(TARGET_UTILISATION, translate("Figures", "Target")),
        empty=translate("Figures", "How much of their time people need is not known on this map."),
    )


def _row(words: Words, role: RoleCapacity, *, is_narrow: bool) -> Row:
    """A role's use of time; told apart by words as well as by colour."""
    figure = role.utilisation
    tone, remark = _standing(figure, words.reader.get(Role, role.role_id).target_utilisation)
    if is_narrow and not remark:
        remark = translate("Figures", "limits")
    return toned(words, role.role_id, ((figure, bar(figure, tone, remark=remark)),))


def _standing(figure: Figure, target: float | None) -> tuple[Tone, str]:
    if figure.value is None:
        return Tone.MAIN, ""
    if figure.value > 1:
        return Tone.OVER, translate("Figures", "over")
    if figure.value > (TARGET_UTILISATION if target is None else target):
        return Tone.HIGH, translate("Figures", "above target")
    return Tone.MAIN, ""


def _binding(words: Words, carried: Capacity) -> tuple[str, ...]:
    """Which roles allow the fewest, and whether that holds anything back."""
    if not carried.bottleneck:
        return ()
    names = ", ".join(quoted(name_of(words.reader, role_id)) for role_id in carried.bottleneck)
    if carried.is_capped:
        text = translate("Figures", "More cases come than {names} can carry; what is too much is held back.")
    else:
        text = translate("Figures", "{names} would be the first to have no time left.")
    return (text.replace("{names}", names),)


def _shared(words: Words, carried: Capacity, elsewhere: Mapping[RoleId, float]) -> tuple[str, ...]:
    """The roles that work on other maps too, with how much all maps together ask of them, the busiest first."""
    shared = [
        (role.with_other_maps.value, role)
        for role in carried.roles
        if role.role_id in elsewhere and role.with_other_maps.value is not None
    ]
    told = [
        f"{quoted(name_of(words.reader, role.role_id))} {words.value(role.with_other_maps)}"
        for _, role in sorted(shared, key=lambda each: (-each[0], each[1].role_id))
    ]
    if not told:
        return ()
    text = translate("Figures", "Use of the time together with the other maps: {parts}.")
    return (text.replace("{parts}", ", ".join(told)),)


def _piling(words: Words, carried: Capacity, first: date, last: date) -> tuple[str, ...]:
    """How fast it piles up where more comes than can be done."""
    weeks = ((last - first).days + 1) / 7
    told = []
    for role in carried.roles:
        short = overload(role, weeks)
        if short is not None:
            text = translate("Figures", "At {name}, {cases} cases more a week wait than can be done.")
            cases = words.measure(Unit.CASES).shown(short.cases_a_week, words.locale)
            name = quoted(name_of(words.reader, role.role_id))
            told.append(text.replace("{name}", name).replace("{cases}", cases))
    return tuple(told)
