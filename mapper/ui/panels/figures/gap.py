"""The page of gaps: what is aimed at, booked, to be expected of the best mix, and what is missing still."""

from typing import Final

from mapper.analysis.figure import Unit
from mapper.analysis.gap.best_mix import BestMix, Price, best_mix, fitting_aim
from mapper.analysis.gap.filling import Filling, filling
from mapper.analysis.gap.gap_fill import Limit
from mapper.analysis.gap.gaps import Covered, Opened, entered
from mapper.analysis.gap.program import Aim
from mapper.analysis.gap.said import said_of
from mapper.analysis.results import Remark
from mapper.core.records import Gap
from mapper.ui.charts.data import Chart, Kind, Row, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, name_of, toned
from mapper.ui.panels.figures.mix_chart import hours_chart
from mapper.ui.panels.figures.page import Headline, Line, Mixing, Page, Task, Told, merged
from mapper.ui.texts import quoted, translate

_MOST: Final = 3  # gaps that are drawn; all are in the table


def gaps(task: Task) -> Page:
    """Every gap of the document, the one due first at the top."""
    words = task.words
    found = sorted(words.reader.all(Gap), key=lambda gap: (gap.due or "9999", gap.name, gap.id))
    if not found:
        nothing = translate("Figures", "No gap is in the list of gaps yet.")
        return Page(charts=(_waterfall(words, None, None, empty=nothing),), missing=(Remark("no_gap"),))
    mixes: list[tuple[Gap, BestMix]] = []
    cases: list[Filling] = []
    for gap in found:
        task.breathe()
        case = filling(task.figures.document, gap.id, task.today)
        cases.append(case)
        mixes.append((gap, best_mix(case, fitting_aim(case))))
    opened = Opened(sales=said_of(task.figures.document))
    covered = {gap.id: Covered(gap=gap, opened=opened) for gap in found}
    first, best = mixes[0]
    of_first = covered[first.id].figures
    lacking = merged(remark for _, mix in mixes for remark in mix.obstacles)
    charts = [_waterfall(words, covered[gap.id], mix) for gap, mix in mixes[:_MOST]]
    if best.mix is not None:
        charts.append(hours_chart(words, best.mix, translate("Figures", "Hours the best mix takes")))
    return Page(
        headlines=tuple(
            Headline(figure=figure, key=first.id)
            for figure in (of_first["missing"], best.expected, best.chance, of_first["coverage"])
        ),
        charts=tuple(charts),
        heads=(
            translate("Figures", "Gap"),
            translate("Figures", "Missing"),
            translate("Figures", "Best mix"),
            translate("Figures", "Chance"),
            translate("Figures", "Started today"),
        ),
        lines=tuple(
            Line(
                key=gap.id,
                name=name_of(words.reader, gap.id),
                cells=(
                    covered[gap.id].figures["missing"],
                    mix.expected,
                    mix.chance,
                    Told(_told(words, mix), (mix.expected,)),
                ),
            )
            for gap, mix in mixes
        ),
        missing=lacking,
        is_last_long=True,
        says=(
            *_aimed(best),
            *_entering(words, cases[0]),
            *_hindering(words, best),
            *_worth(words, best),
        ),
        mixing=None if best.mix is None else Mixing(gap_id=first.id, case=cases[0], best=best.mix.counts),
    )


def _waterfall(words: Words, covered: Covered | None, best: BestMix | None, *, empty: str = "") -> Chart:
    """Aimed at; what is booked; what the best mix adds; what stays missing."""
    rows: tuple[Row, ...] = ()
    gap = None if covered is None else covered.gap
    if covered is not None and best is not None and gap is not None and gap.target is not None:
        booked, expected = gap.booked or 0.0, best.expected
        goal, had = entered(gap).values()
        added = expected.value or 0.0
        open_still = covered.still_open(expected.value)
        rows = (
            toned(words, gap.id, ((goal, bar(goal)),), name=translate("Figures", "Aimed at")),
            toned(words, gap.id, ((had, bar(had, Tone.LIGHT)),), name=translate("Figures", "Booked")),
            toned(
                words,
                gap.id,
                ((expected, bar(expected, Tone.GOOD, start=booked)),),
                name=translate("Figures", "Best mix"),
            ),
            toned(
                words,
                gap.id,
                ((open_still, bar(open_still, Tone.OVER, start=booked + added)),),
                name=translate("Figures", "Still missing"),
            ),
        )
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Gap") if gap is None else name_of(words.reader, gap.id),
        measure=words.measure(Unit.MONEY),
        rows=rows,
        empty=empty or translate("Figures", "The gap has no target."),
    )


def _told(words: Words, best: BestMix) -> str:
    """How many of each sale type the best mix starts."""
    if best.mix is None:
        return ""
    counts = [(name_of(words.reader, key), count) for key, count in best.mix.counts.items() if count]
    measure = words.measure(Unit.CASES)
    return ", ".join(f"{measure.shown(count, words.locale)} × {name}" for name, count in counts)


def _aimed(best: BestMix) -> tuple[str, ...]:
    """What the best mix is best at."""
    if best.mix is None:
        return ()
    if best.aim is Aim.MONEY:
        return (translate("Figures", "The best mix is the one with the most money by the due date."),)
    if best.aim is Aim.COST:
        return (translate("Figures", "The best mix is the one that fills the gap at the least cost."),)
    return (translate("Figures", "The best mix is the one that fills the gap with the fewest hours."),)


def _entering(words: Words, case: Filling) -> tuple[str, ...]:
    """What enters the maps takes of people's hours before the mix does, those of whom it takes most first."""
    measure, told = words.measure(Unit.HOURS), []
    parts = {role_id: hours / (hours + case.spare[role_id]) for role_id, hours in case.entering.items()}
    for role_id in sorted(parts, key=lambda each: (-parts[each], each)):
        hours = measure.shown(case.entering[role_id], words.locale)
        told.append(f"{quoted(name_of(words.reader, role_id))} {hours}")
    if not told:
        return ()
    text = translate("Figures", "Taken off the hours of people is what enters the maps until then: {parts}.")
    return (text.replace("{parts}", ", ".join(told)),)


def _hindering(words: Words, best: BestMix) -> tuple[str, ...]:
    """What to add to where the gap cannot be filled."""
    if best.mix is None or best.mix.closes or not best.hindering:
        return ()
    names = ", ".join(quoted(name_of(words.reader, bound.about)) for bound in best.hindering)
    return (
        translate("Figures", "The gap cannot be filled: no room is left at {names}.").format(names=names),
    )


def _worth(words: Words, best: BestMix) -> tuple[Told, ...]:
    """What one more of each limit that is used up would bring, or save: the dual values in words."""
    return tuple(_price(words, price) for price in best.prices if price.one_more > 0)


def _price(words: Words, price: Price) -> Told:
    if price.aim is Aim.MONEY:
        of_role = translate("Figures", "One more hour of {name} is worth {amount}.")
        of_cap = translate("Figures", "One more case of {name} that can be started is worth {amount}.")
    else:
        of_role = translate("Figures", "One more hour of {name} would save {amount}.")
        of_cap = translate("Figures", "One more case of {name} that can be started would save {amount}.")
    told = price.figures
    text = of_role if price.limit is Limit.ROLE else of_cap
    text = text.replace("{amount}", words.value(told["one_more"]))
    name = quoted(name_of(words.reader, price.about))
    return Told(text.replace("{name}", name), (told["one_more"], told["slope"]))
