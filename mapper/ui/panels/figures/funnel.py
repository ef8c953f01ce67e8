"""The page of the funnel: how many cases come to each stage, what leaks on the way, how many are won and how soon."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.flow.stages import StageFlow
from mapper.analysis.results import Flow, Remark
from mapper.core import queries
from mapper.core.ids import MapId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Connector
from mapper.core.values import NodeKind, Outcome
from mapper.ui.charts.data import Chart, Kind, Series, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of, row
from mapper.ui.panels.figures.page import Headline, Line, Page, Task, lacking
from mapper.ui.texts import translate

_Figures = tuple[Figure, Figure, Figure, Figure]
_OF: Final = 100  # cases that enter, as people say it


def funnel(task: Task) -> Page:
    """Of 100 cases that enter, those that come to each stage; who comes back counts again among the arrivals."""
    words, first, stages = task.words, task.figures.headlines, task.figures.stages
    told = (first.win_probability, first.entries_per_win, first.days_to_win, first.days_over_all)
    arrivals = _arrivals(words.reader, task.map_id, task.figures.outlook.flow)
    figures = [_stage(each, arrivals) for each in stages]
    return Page(
        headlines=tuple(Headline(figure=figure) for figure in told),
        charts=(_chart(words, stages, figures),),
        heads=(
            translate("Figures", "Stage"),
            translate("Figures", "Reach it"),
            translate("Figures", "Arrivals"),
            translate("Figures", "Go on"),
            translate("Figures", "Won"),
        ),
        lines=tuple(
            Line(key=each.stage_id, name=name_of(words.reader, each.stage_id), cells=cells)
            for each, cells in zip(stages, figures, strict=True)
        ),
        missing=lacking(*told),
    )


def _chart(words: Words, stages: Sequence[StageFlow], figures: Sequence[_Figures]) -> Chart:
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Funnel"),
        about=translate("Figures", "of {count} cases that enter").replace("{count}", str(_OF)),
        measure=words.measure(Unit.CASES),
        series=(
            Series(translate("Figures", "Cases that reach it")),
            Series(translate("Figures", "Arrivals, returns counted"), Tone.LIGHT),
        ),
        rows=tuple(
            row(words, each.stage_id, *own[:2], aside=_leak(words, each))
            for each, own in zip(stages, figures, strict=True)
        ),
        empty=translate("Figures", "No case can be followed through this map yet."),
    )


def _leak(words: Words, stage: StageFlow) -> str:
    """What does not go on to the next stage."""
    if stage.conversion is None or stage.next_id is None:
        return ""
    lost = stage.reached * (1 - stage.conversion) * _OF
    text = translate("Figures", "−{cases} do not go on ({share})")
    share = words.measure(Unit.SHARE).shown(1 - stage.conversion, words.locale)
    cases = words.measure(Unit.CASES).shown(lost, words.locale)
    return text.replace("{cases}", cases).replace("{share}", share)


def _stage(stage: StageFlow, arrivals: Mapping[StageId, float]) -> _Figures:
    """What a stage comes to: cases that reach it, arrivals, and of those the shares that go on and that are won."""
    last = () if stage.conversion is not None else (Remark("last_stage"),)
    nobody = () if stage.wins is not None else (Remark("unreached_stage"),)
    return (
        _reached(stage),
        Figure(value=arrivals.get(stage.stage_id, 0.0) * _OF, unit=Unit.CASES, formula="arrivals"),
        Figure(value=stage.conversion, unit=Unit.SHARE, formula="conversion", missing=last),
        Figure(value=stage.wins, unit=Unit.SHARE, formula="wins_from_stage", missing=nobody),
    )


def _reached(stage: StageFlow) -> Figure:
    figure = Figure(value=stage.reached * _OF, unit=Unit.CASES, formula="reached")
    if stage.reached_range is None:
        return figure
    low, high = (end * _OF for end in stage.reached_range)
    return replace(figure, low=low, high=high, assumed=(Remark("range_of_counts", stage.counted),))


def _arrivals(reader: Reader, map_id: MapId, found: Flow) -> Mapping[StageId, float]:
    """How often a case that enters comes into each stage from another; of the ends only a won one counts."""
    nodes = {node.id: node for node in queries.nodes(reader, map_id)}
    come: dict[StageId, float] = {}
    for node_id, share in found.entries.items():
        come[nodes[node_id].stage_id] = come.get(nodes[node_id].stage_id, 0.0) + share
    for connector_id, times_along in found.carried.items():
        line = reader.get(Connector, connector_id)
        source, target = nodes[line.source_id], nodes[line.target_id]
        is_lost = target.kind is NodeKind.END and target.outcome is not Outcome.WON
        if source.stage_id != target.stage_id and not is_lost:
            come[target.stage_id] = come.get(target.stage_id, 0.0) + times_along
    return come
