"""The page of levers: what every fix and every hire would bring in a year, alone and in pairs."""

from collections.abc import Iterable, Sequence
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.levers.effects import Effect, Pair
from mapper.analysis.levers.levers import effect, levers_of, pairs, ranked
from mapper.analysis.levers.outlook import Outlook
from mapper.analysis.levers.usual_levers import usual_levers
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.records import Lever
from mapper.core.values import LeverKind, NodeKind
from mapper.ui.charts.data import Chart, Kind, Row, Series, Tone
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.lever_names import lever_name
from mapper.ui.panels.figures.making import bar, name_of, told_shared, toned
from mapper.ui.panels.figures.page import Headline, Line, Page, Table, Task, Told, merged, place_of
from mapper.ui.texts import quoted, translate

_MOST: Final = 8  # of the usual fixes are drawn; all are in the table
_FEW: Final = 5  # pairs
_ALONE: Final = 2  # of a team's own levers make a pair


def levers(task: Task) -> Page:
    """The team's own levers, the usual ones and the best pairs, each worked out by solving anew."""
    words, reader, before = task.words, task.reader, task.figures.year
    own = _effects(task, before, levers_of(reader, task.map_id))
    touched = {_target(each.lever) for each in own}
    others = [each for each in usual_levers(reader, task.map_id, before) if _target(each) not in touched]
    usual = _effects(task, before, others)
    task.breathe()
    both = pairs(reader, own if len(own) >= _ALONE else [*own, *usual], rest=task.breathe)[:_FEW]
    titles = (translate("Figures", "Your own levers"), translate("Figures", "Usual levers"))
    tables = [_table(words, *each) for each in zip(titles, (own, usual), strict=True) if each[1]]
    first, *further = [*tables, _pair_table(words, both)]
    worth = () if before.worth.of_a_win is not None else (Remark("value_missing"),)
    return Page(
        headlines=_headlines(words, [each for each in (own or usual)[:1] if each.wins is not None]),
        charts=(
            *((_chart(words, titles[0], own),) if own else ()),
            _chart(words, titles[1], _drawn(usual)),
            *((_pair_chart(words, both),) if both else ()),
        ),
        title=first.title,
        heads=first.heads,
        lines=first.lines,
        tables=tuple(further),
        missing=merged((*before.capacity.wins.missing, *worth)),
        says=(*_says(words, own, usual), *told_shared(words, before.capacity)),
        is_signed=True,
    )


def _effects(task: Task, before: Outlook, found: Iterable[Lever]) -> list[Effect]:
    """What each brings, in the order they are told."""
    effects: list[Effect] = []
    for lever in found:
        effects.append(effect(task.reader, lever, before))
        task.breathe()
    return sorted(ranked(effects), key=_standing)


def _standing(found: Effect) -> int:
    """Those that pay come first; what nobody knows the cost of stands behind them, as it is not free."""
    gain = found.wins if found.net is None else found.net
    return 2 if (gain or 0.0) <= 0 else int(_is_cost_unknown(found))


def _is_cost_unknown(found: Effect) -> bool:
    return found.cost is None and found.cost_a_year is None


def _is_gross(found: Effect) -> bool:
    """Whether money is told of which no cost was taken off."""
    return found.net is not None and _is_cost_unknown(found)


def _target(lever: Lever) -> tuple[LeverKind, str]:
    """What a lever turns: two that turn the same are one fix in two sizes."""
    return lever.kind, "/".join(str(key) for key in (lever.connector_id, lever.node_id, lever.role_id))


def _drawn(usual: Sequence[Effect]) -> list[Effect]:
    """The best of the usual fixes, and every hire: that these earn nothing is what is to be seen."""
    fixes = [each for each in usual if each.lever.kind is not LeverKind.HIRE]
    return [each for each in usual if each in fixes[:_MOST] or each.lever.kind is LeverKind.HIRE]


def _headlines(words: Words, best: Sequence[Effect]) -> tuple[Headline, ...]:
    return tuple(
        Headline(
            figure=figure, name=_named(words, each.lever, name), key=_about(words, each.lever), is_signed=True
        )
        for each in best
        for figure, name in (
            (each.figures["net"], translate("Figures", "Best: {lever}")),
            (each.figures["wins"], translate("Figures", "Wins it brings in a year")),
        )
    )


def _says(words: Words, own: Sequence[Effect], usual: Sequence[Effect]) -> tuple[str, ...]:
    """Whose gains nothing was taken off, and whose time only the other maps lack."""
    names = ", ".join(quoted(lever_name(words, each.lever)) for each in own if _is_gross(each))
    unsaid = translate("Figures", "What {names} would cost is not stated: nothing is taken off their gains.")
    told = [unsaid.replace("{names}", names)] if names else []
    if any(_is_gross(each) for each in usual):
        told.append(translate("Figures", "Gains of usual levers are told before what they would cost."))
    idle = (
        remark for each in (*own, *usual) for remark in each.remarks if remark.code == "taken_by_other_maps"
    )
    return (*told, *(f"{remark_sentence(each, words.reader)}." for each in merged(idle)))


def _chart(words: Words, title: str, found: Sequence[Effect]) -> Chart:
    """Gains in money, or in wins where a win has no value."""
    has_money = any(each.net is not None for each in found)
    known = [each for each in found if (each.net if has_money else each.wins) is not None]
    return Chart(
        kind=Kind.BARS,
        title=title,
        about=translate("Figures", "fix or hire: gain in a year")
        if has_money
        else translate("Figures", "fix or hire: wins gained in a year"),
        measure=words.measure(Unit.MONEY if has_money else Unit.CASES),
        rows=tuple(_row(words, each, each.figures["net" if has_money else "wins"]) for each in known),
        is_signed=True,
        empty=translate("Figures", "What a lever would bring cannot be told for this map yet."),
    )


def _row(words: Words, found: Effect, figure: Figure) -> Row:
    is_hire = found.lever.kind is LeverKind.HIRE
    tone = Tone.OVER if (figure.value or 0.0) < 0 else Tone.MAIN if is_hire else Tone.GOOD
    name = lever_name(words, found.lever)
    remark = translate("Figures", "a hire") if is_hire else ""
    return toned(words, _about(words, found.lever), ((figure, bar(figure, tone, remark=remark)),), name=name)


def _table(words: Words, title: str, found: Sequence[Effect]) -> Table:
    return Table(
        title=title,
        heads=(
            translate("Figures", "Lever"),
            translate("Figures", "Gain in a year"),
            translate("Figures", "Wins"),
            translate("Figures", "Days sooner"),
            translate("Figures", "Cost"),
            translate("Figures", "Back for each one spent"),
            translate("Figures", "Months to pay back"),
            translate("Figures", "What binds then"),
        ),
        lines=tuple(_line(words, each) for each in found),
        is_signed=True,
    )


def _line(words: Words, found: Effect) -> Line:
    return Line(
        key=_about(words, found.lever),
        name=lever_name(words, found.lever),
        cells=(
            *(found.figures[each] for each in ("net", "wins", "days_saved")),
            Told(_cost(words, found), (found.spent.once, found.spent.a_year)),
            *(found.figures[each] for each in ("per_money_spent", "payback_months")),
            _binding(words, found),
        ),
    )


def _binding(words: Words, found: Effect) -> str:
    """What holds the wins down afterwards; nothing where nobody says what enters."""
    if found.binding:
        return ", ".join(name_of(words.reader, role_id) for role_id in found.binding)
    is_known = found.after is not None and found.after.entries is not None
    return translate("Figures", "what enters") if is_known else ""


def _cost(words: Words, found: Effect) -> str:
    """Money once and money a year."""
    if _is_cost_unknown(found):
        return translate("Figures", "not stated")
    told = [
        text.replace("{money}", words.headline(figure))
        for figure, text in (
            (found.spent.once, translate("Figures", "{money} once")),
            (found.spent.a_year, translate("Figures", "{money} a year")),
        )
        if figure.value
    ]
    return ", ".join(told) or words.measure(Unit.MONEY).shown(0.0, words.locale)


def _pair_chart(words: Words, both: Sequence[Pair]) -> Chart:
    """What two levers bring together, and the second of them once the first is pulled."""
    has_money = any(each.net is not None for each in both)
    rows = []
    for each in both:
        told = "net" if has_money else "wins"
        second, together = each.after_first.figures[told], each.figures[told]
        tones = [Tone.OVER if (figure.value or 0.0) < 0 else None for figure in (together, second)]
        drawn = ((together, bar(together, tones[0])), (second, bar(second, tones[1])))
        rows.append(toned(words, _about(words, each.second.lever), drawn, name=_pair_name(words, each)))
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "The best pairs"),
        about=translate("Figures", "gain in a year")
        if has_money
        else translate("Figures", "wins gained in a year"),
        measure=words.measure(Unit.MONEY if has_money else Unit.CASES),
        series=(
            Series(translate("Figures", "Both together")),
            Series(translate("Figures", "The second after the first"), Tone.LIGHT),
        ),
        rows=tuple(rows),
        is_signed=True,
    )


def _pair_table(words: Words, both: Sequence[Pair]) -> Table:
    return Table(
        title=translate("Figures", "The best pairs"),
        heads=(
            translate("Figures", "Pair"),
            translate("Figures", "Both together"),
            translate("Figures", "Wins"),
            translate("Figures", "The second alone"),
            translate("Figures", "The second after the first"),
        ),
        lines=tuple(
            Line(
                key=_about(words, each.second.lever),
                name=_pair_name(words, each),
                cells=(
                    each.figures["net"],
                    each.figures["wins"],
                    each.second.figures["net"],
                    each.after_first.figures["net"],
                ),
            )
            for each in both
        ),
        is_signed=True,
    )


def _pair_name(words: Words, found: Pair) -> str:
    return f"{lever_name(words, found.first.lever)} + {lever_name(words, found.second.lever)}"


def _about(words: Words, lever: Lever) -> str:
    """What it changes: a line, a step or a role; all starts where it is all that enters."""
    one = lever.connector_id or lever.node_id or lever.role_id
    if one is not None:
        return one
    nodes = queries.nodes(words.reader, lever.map_id)
    return place_of(node.id for node in nodes if node.kind is NodeKind.START)


def _named(words: Words, lever: Lever, text: str) -> str:
    return text.replace("{lever}", lever_name(words, lever))
