"""The page of waits: how long cases wait for somebody to begin, by the law that holds; where none does, why."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.waiting.begun import MOST
from mapper.analysis.waiting.network import with_people
from mapper.analysis.waiting.queues import Law, Waiting
from mapper.analysis.waiting.waits import BoardWait, PoolWait, Waits
from mapper.ui.begun import told_begun
from mapper.ui.charts.data import Chart, Kind
from mapper.ui.days import show_weekday
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of, row, told_span
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, Told, merged
from mapper.ui.texts import quoted, translate

_DOUBTFUL: Final = frozenset({"near_full", "uneven_months", "in_batches", "many_give_up"})
_LAWS: Final[Mapping[Law, str]] = MappingProxyType(
    {
        Law.M_M_C: "M/M/c",
        Law.M_G_1: "M/G/1",
        Law.ALLEN_CUNNEEN: "Allen-Cunneen",
        Law.SAKASEGAWA: "Sakasegawa",
        Law.KINGMAN: "Kingman",
        Law.KINGMAN_BOUND: "Kingman",
        Law.MARCHAL: "Marchal",
        Law.COBHAM: "Cobham",
        Law.ERLANG_A: "Erlang A",
    }
)


def waiting(task: Task) -> Page:
    """Waits for roles, and for the meetings steps wait for."""
    plan, known = task.figures.planned, task.figures.waits
    longest = max(
        known.pools, key=lambda each: (each.days.value is not None, each.days.value or 0.0), default=None
    )
    headlines = [] if longest is None else [Headline(figure=longest.days, key=longest.role_id)]
    if longest is not None and longest.days.value is not None:
        name = name_of(task.reader, longest.role_id)
        text = translate("Figures", "Longest wait, for {name}").replace("{name}", name)
        headlines = [Headline(figure=longest.days, name=text, key=longest.role_id)]
    inside = with_people(known.pools)
    if inside.value is not None:
        headlines.append(Headline(figure=inside))
    return Page(
        headlines=tuple(headlines),
        charts=(_chart(task.words, known),),
        heads=(
            translate("Figures", "For whom"),
            translate("Figures", "Days of waiting"),
            translate("Figures", "Comes today, begun by"),
            translate("Figures", "Hours of their time"),
            translate("Figures", "90 % wait less"),
            translate("Figures", "Have to wait"),
            translate("Figures", "By law"),
        ),
        lines=(
            *(line for each in known.pools for line in _pool_lines(task, each)),
            *(_board_line(task, each) for each in known.boards),
        ),
        missing=merged(remark for each in known.pools for remark in each.days.missing),
        says=(
            told_span(task.words, plan.first, plan.last),
            *(() if longest is None else _today(task, longest)),
            *_ordered(task.words, known),
            *_doubtful(task.words, known),
        ),
    )


def _chart(words: Words, known: Waits) -> Chart:
    rows = [row(words, each.role_id, each.days) for each in known.pools if each.days.value is not None]
    rows += [row(words, each.node_id, each.days) for each in known.boards]
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Wait for somebody to begin"),
        about=translate("Figures", "working days on average"),
        measure=words.measure(Unit.DAYS),
        rows=tuple(rows),
        empty=translate("Figures", "No wait can be told for this map yet."),
    )


def _pool_line(task: Task, wait: PoolWait) -> Line:
    words, most = task.words, wait.at_most(MOST)
    begun = task.figures.beginnings.of(wait)
    return Line(
        key=wait.role_id,
        name=name_of(words.reader, wait.role_id),
        cells=(
            wait.days,
            Told(told_begun(begun, words.locale), (wait.days, most)),
            _with_others(words.headline(wait.hours), wait),
            most,
            wait.have_to_wait,
            _with_others(_law(wait.waiting, wait.days), wait),
        ),
    )


def _with_others(text: str, wait: PoolWait) -> Told:
    """The wait by the law that is used, beside what others make of it: one sees how rough it is."""
    return Told(text, (wait.hours, *(each.hours for each in wait.second_opinions)))


def _pool_lines(task: Task, wait: PoolWait) -> list[Line]:
    """A role, and below it the steps it works at where some are more urgent, with the same law by priority."""
    words, lines = task.words, [_pool_line(task, wait)]
    for each in wait.nodes:
        text = translate("Figures", "{name}, no priority")
        if each.priority is not None:
            text = translate("Figures", "{name}, priority {n}").replace(
                "{n}", words.locale.toString(each.priority)
            )
        name = text.replace("{name}", name_of(words.reader, each.node_id))
        on = task.figures.beginnings.of_node(wait, each)
        begun = Told(told_begun(on, words.locale), (each.days,))
        lines.append(
            Line(
                key=each.node_id,
                name=name,
                cells=(each.days, begun, each.hours, "", "", _law(wait.waiting, each.days)),
            )
        )
    return lines


def _ordered(words: Words, known: Waits) -> list[str]:
    """By which law steps of one role wait for different times."""
    names = [name_of(words.reader, each.role_id) for each in known.pools if each.nodes]
    text = translate("Figures", "{name}: steps wait by priority, by Cobham’s law; what is begun is finished.")
    return [text.replace("{name}", name) for name in names]


def _today(task: Task, wait: PoolWait) -> tuple[Told, ...]:
    """By when what comes today to those who are waited for longest is begun, as one tells a customer."""
    words, most = task.words, wait.at_most(MOST)
    begun = task.figures.beginnings.of(wait)
    if begun.mean is None or begun.p90 is None:
        return ()
    text = translate(
        "Figures", "What comes to {name} today, {today}, is begun by {day} on average, 9 of 10 by {most}."
    )
    text = text.replace("{name}", quoted(name_of(words.reader, wait.role_id)))
    for hole, day in (("{today}", begun.comes), ("{day}", begun.mean), ("{most}", begun.p90)):
        text = text.replace(hole, show_weekday(day, words.locale))
    return (Told(text, (wait.days, most)),)


def _doubtful(words: Words, known: Waits) -> list[str]:
    """What makes the waits that are told doubtful, seldom but much."""
    told = [remark for each in known.pools if each.days.value is not None for remark in each.cautions]
    return [f"{remark_sentence(each, words.reader)}." for each in merged(told) if each.code in _DOUBTFUL]


def _board_line(task: Task, wait: BoardWait) -> Line:
    words, most = task.words, wait.at_most(MOST)
    begun = Told(told_begun(task.figures.beginnings.of(wait), words.locale), (wait.days, most))
    law = _law(wait.waiting, wait.days)
    name = name_of(words.reader, wait.node_id)
    return Line(key=wait.node_id, name=name, cells=(wait.days, begun, "", most, wait.have_to_wait, law))


def _law(waiting: Waiting | None, days: Figure) -> str:
    """The law a wait is told by, where one holds; those of people are called so in every language."""
    if waiting is None or days.value is None:
        return ""
    return translate("Figures", "meetings") if waiting.law is Law.BOARD else _LAWS[waiting.law]
