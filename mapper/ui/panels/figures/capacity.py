"""The page of capacity: how much of their time the roles need, what that allows, and whom it takes."""

from mapper.analysis.figure import Unit
from mapper.analysis.flow.required import entries_to_staff
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.people.capacity import RATIONED, Capacity
from mapper.analysis.people.carry_over import Pile
from mapper.analysis.people.hours import TARGET_UTILISATION
from mapper.analysis.people.role_capacity import RoleCapacity
from mapper.core.records import Role
from mapper.ui.charts.data import Chart, Kind, Row, Target, Tone
from mapper.ui.days import show_day
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import (
    bar,
    month_name,
    name_of,
    told_basis,
    told_counted,
    told_shared,
    told_span,
    toned,
)
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, lacking
from mapper.ui.texts import quoted, translate


def capacities(task: Task) -> Page:
    """What the people can carry in this year."""
    words, figures = task.words, task.figures
    plan, seen, told = figures.planned, figures.outlook, figures.headlines
    carried = seen.capacity
    to_staff = entries_to_staff(seen.flow, plan.wins.value, seen.entries)
    return Page(
        headlines=(
            Headline(figure=told.wins, name=translate("Figures", "Wins in the period")),
            Headline(
                figure=carried.most_entries,
                name=translate("Figures", "Cases people can carry"),
                key=carried.bottleneck[0] if carried.bottleneck else "",
            ),
            Headline(figure=told.revenue),
            Headline(figure=told.money),
        ),
        charts=(_chart(words, seen),),
        heads=(
            translate("Figures", "Role"),
            translate("Figures", "Load expected"),
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
            for role, people in zip(carried.roles, figures.needed, strict=True)
        ),
        missing=lacking(carried.wins, *(role.utilisation for role in carried.roles)),
        says=(
            told_span(words, plan.first, plan.last),
            *_binding(words, seen),
            *_piling(words, figures),
            *(_waiting(words, pile) for pile in carried.piles),
            *_readings(words, carried),
            *told_shared(words, carried),
            *told_basis(words, plan, to_staff),
            *told_counted(words, seen.pools),
        ),
    )


def _chart(words: Words, seen: Outlook) -> Chart:
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Use of people’s time"),
        about=translate("Figures", "load expected of the hours there are"),
        measure=words.measure(Unit.SHARE),
        rows=tuple(_row(words, role, seen) for role in seen.capacity.roles),
        target=Target(TARGET_UTILISATION, translate("Figures", "Target")),
        empty=translate("Figures", "How much of their time people need is not known on this map."),
    )


def _row(words: Words, role: RoleCapacity, seen: Outlook) -> Row:
    """A role's use of time, told apart by words as well as by colour; what limits is what limits everywhere."""
    figure = role.utilisation
    tone, remark = _standing(role, words.reader.get(Role, role.role_id).target_utilisation)
    if not remark and role.role_id in seen.binding:
        remark = translate("Figures", "limits")
    elif not remark and not seen.binding and role.role_id in seen.capacity.bottleneck:
        remark = translate("Figures", "would limit first")
    return toned(words, role.role_id, ((figure, bar(figure, tone, remark=remark)),))


def _standing(role: RoleCapacity, target: float | None) -> tuple[Tone, str]:
    """How a role stands on this map, and where it has time for that, on all maps together."""
    most = TARGET_UTILISATION if target is None else target
    own, together = role.utilisation.value, role.with_other_maps.value
    if own is None:
        return Tone.MAIN, ""
    if own > 1:
        return Tone.OVER, translate("Figures", "over")
    if together is not None and together > max(own, 1.0):
        return Tone.OVER, translate("Figures", "over with the other maps")
    if own > most:
        return Tone.HIGH, translate("Figures", "above target")
    if together is not None and together > max(own, most):
        return Tone.HIGH, translate("Figures", "above target with the other maps")
    return Tone.MAIN, ""


def _binding(words: Words, seen: Outlook) -> tuple[str, ...]:
    """Which roles allow the fewest, whether that holds anything back, and how they are parted between the maps."""
    carried = seen.capacity
    narrow = seen.binding or carried.bottleneck
    if not narrow:
        return ()
    names = ", ".join(quoted(name_of(words.reader, role_id)) for role_id in narrow)
    alone = {role.role_id: role.utilisation.value or 0.0 for role in carried.roles}
    said = [each for each in carried.wins.assumed if each.code == "parted_with_other_maps"]
    parted = tuple(f"{remark_sentence(each, words.reader)}." for each in said)
    if seen.binding and seen.entries is None:
        text = translate(
            "Figures", "The time of {names} limits the wins, as it is not stated how many cases come."
        )
    elif seen.binding and parted and all(alone[role_id] <= 1 for role_id in narrow):
        return parted
    elif seen.binding:
        text = translate("Figures", "More cases come than {names} can carry.")
    else:
        text = translate("Figures", "{names} would be the first to have no time left.")
    return (text.replace("{names}", names), *parted)


def _readings(words: Words, carried: Capacity) -> tuple[str, ...]:
    """What is taken to happen to what is too much, whether or not there is any, and the other way to read it."""
    if carried.most_entries.value is None:
        return ()
    told = (remark_sentence(each, words.reader) for each in (RATIONED, carried.other_reading))
    return (" ".join(f"{each}." for each in told),)


def _piling(words: Words, figures: MapFigures) -> tuple[str, ...]:
    """How fast it piles up where more comes than can be done, and when it is done if somebody is looked for today."""
    text = translate("Figures", "At {name}, {cases} cases more a week wait than can be done.")
    later = translate(
        "Figures",
        "Looked for from today on, those who are lacking do their full work from {mended} and have done what waits "
        "by {cleared}.",
    )
    ends = {each.role_id: each for each in figures.clearings}
    told = []
    for short in figures.overloads:
        cases = words.measure(Unit.CASES).shown(short.cases_a_week, words.locale)
        name = quoted(name_of(words.reader, short.role_id))
        said = text.replace("{name}", name).replace("{cases}", cases)
        end = ends.get(short.role_id)
        if end is not None and end.cleared is not None:
            mended, cleared = (show_day(day.isoformat(), words.locale) for day in (end.mended, end.cleared))
            said = f"{said} {later.replace('{mended}', mended).replace('{cleared}', cleared)}"
        told.append(said)
    return tuple(told)


def _waiting(words: Words, pile: Pile) -> str:
    """In which months more comes than a role can do, how many cases wait at most, and until when."""
    most, left = (words.measure(Unit.CASES).shown(each, words.locale) for each in (pile.most, pile.left))
    text = translate("Figures", "At {name}, more comes than can be done in {months}: up to {most} cases wait")
    until = translate("Figures", "{waiting}, and {left} still do at the end.")
    if pile.cleared is not None:
        until = translate("Figures", "{waiting}; by the end of {month} they are done.")
    waiting = (
        text.replace("{name}", quoted(name_of(words.reader, pile.role_id)))
        .replace("{months}", ", ".join(month_name(words, month) for month in pile.busy))
        .replace("{most}", most)
    )
    month = "" if pile.cleared is None else month_name(words, pile.cleared)
    return until.replace("{waiting}", waiting).replace("{left}", left).replace("{month}", month)
