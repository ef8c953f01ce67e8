"""The page of weak links: where wins, days and hours are lost, what costs most money first."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.levers.weak_link import WeakLink, Weakness, short_of_time
from mapper.analysis.results import Remark
from mapper.ui.charts.data import Chart, Kind, Row, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, name_of, told_shared, toned
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, merged
from mapper.ui.texts import QT_TRANSLATE_NOOP, quoted, translate

_MOST: Final = 10  # links that are drawn; all are in the table
_NAMES: Final[Mapping[Weakness, str]] = MappingProxyType(
    {
        Weakness.YIELD_LOSS: QT_TRANSLATE_NOOP("Figures", "wins lost"),
        Weakness.UTILISATION: QT_TRANSLATE_NOOP("Figures", "use of the time"),
        Weakness.DELAY: QT_TRANSLATE_NOOP("Figures", "part of the lead time"),
        Weakness.QUEUE_WAIT: QT_TRANSLATE_NOOP("Figures", "waiting for somebody"),
        Weakness.REWORK: QT_TRANSLATE_NOOP("Figures", "cases that go back"),
        Weakness.HAND_OFFS: QT_TRANSLATE_NOOP("Figures", "changes of hands"),
    }
)


def weakest(task: Task) -> Page:
    """Every weak link of the map over a year, and the few that cost most as bars."""
    words, seen, links = task.words, task.figures.outlook, task.figures.weak_links
    missing = [*seen.flow.obstacles, *(remark for each in links for remark in _lacks(each))]
    return Page(
        headlines=tuple(_headlines(words, links)),
        charts=(_chart(words, links),),
        heads=(
            translate("Figures", "Weak link"),
            translate("Figures", "How much"),
            translate("Figures", "Costs in a year"),
        ),
        lines=tuple(_line(words, each) for each in links),
        missing=merged(missing),
        says=(
            translate("Figures", "Each is told as if all else stayed as it is, so they do not add up."),
            *_held(words, links),
            *told_shared(words, seen.capacity),
        )
        if links
        else (),
    )


def _held(words: Words, links: Sequence[WeakLink]) -> Iterator[str]:
    """Who has no time for all that is lost: then a link costs less than it loses."""
    held = [name_of(words.reader, role_id) for role_id in short_of_time(links)]
    if held:
        text = translate(
            "Figures", "Of the wins lost only those are counted in money for which {names} would have time."
        )
        yield text.replace("{names}", ", ".join(quoted(name) for name in held))


def _headlines(words: Words, links: Sequence[WeakLink]) -> list[Headline]:
    """What costs most, and the roles that bind; several that tie are told together."""
    found = []
    for each in links[:1]:
        figure = each.money if each.money is not None and each.money.value is not None else each.size
        text = translate("Figures", "Weakest: {name}").replace("{name}", name_of(words.reader, _about(each)))
        found.append(Headline(figure=figure, name=text, key=_key(each)))
    found += [
        Headline(
            figure=each.size,
            name=translate("Figures", "Holds wins down: {name}").replace(
                "{name}", name_of(words.reader, _about(each))
            ),
            key=_key(each),
        )
        for each in links
        if each.is_binding
    ]
    return found


def _chart(words: Words, links: Sequence[WeakLink]) -> Chart:
    """Money where any is known, else the wins that are lost."""
    priced = [(each, each.money) for each in links if each.money is not None and each.money.value is not None]
    lost = [(each, each.size) for each in links if each.kind is Weakness.YIELD_LOSS]
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Weak links"),
        about=translate("Figures", "what each costs in a year")
        if priced
        else translate("Figures", "wins lost where cases drop out"),
        measure=words.measure(Unit.MONEY if priced else Unit.CASES),
        rows=tuple(_row(words, each, figure) for each, figure in (priced or lost)[:_MOST]),
        empty=translate("Figures", "Where this map is weak cannot be told yet."),
    )


def _row(words: Words, link: WeakLink, figure: Figure) -> Row:
    remark = translate("Figures", "limits") if link.is_binding else ""
    drawn = bar(figure, Tone.OVER if link.is_binding else Tone.MAIN, remark=remark)
    return toned(words, _key(link), ((figure, drawn),), name=_named(words, link))


def _line(words: Words, link: WeakLink) -> Line:
    return Line(
        key=_key(link),
        name=_named(words, link),
        cells=(link.size, link.money if link.money is not None else ""),
    )


def _named(words: Words, link: WeakLink) -> str:
    """Where it is, and what is weak there."""
    return f"{name_of(words.reader, _about(link))} – {translate('Figures', _NAMES[link.kind])}"


def _about(link: WeakLink) -> str:
    return link.node_id or link.role_id or ""


def _key(link: WeakLink) -> str:
    """Where it is on the map: the step, or the lane in which the role works."""
    return link.node_id or link.lane_id or _about(link)


def _lacks(link: WeakLink) -> tuple[Remark, ...]:
    return () if link.money is None or link.money.value is not None else link.money.missing
