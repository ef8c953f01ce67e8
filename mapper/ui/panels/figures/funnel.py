"""The page of the funnel: how many cases come to each stage, what leaks on the way, how many are won and how soon."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.flow.stages import StageFlow
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
    figures = [_stage(each) for each in stages]
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


def _stage(stage: StageFlow) -> _Figures:
    """What a stage comes to: of 100 cases those that reach it, arrivals, and the shares that go on and are won."""
    told = stage.figures
    return _of_hundred(told["reached"]), _of_hundred(told["arrivals"]), told["conversion"], told["wins"]


def _of_hundred(figure: Figure) -> Figure:
    """A share, or times of one case, as so many cases of 100."""
    value, low, high = (
        None if each is None else each * _OF for each in (figure.value, figure.low, figure.high)
    )
    return replace(figure, value=value, low=low, high=high, unit=Unit.CASES)
