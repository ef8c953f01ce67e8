"""The page of gaps: the hours of roles that a mix takes, as a chart."""

from dataclasses import replace

from mapper.analysis.figure import Unit
from mapper.analysis.gap.gap_fill import Limit, Mix
from mapper.ui.charts.data import Chart, Kind, Target, Tone
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import bar, toned
from mapper.ui.texts import translate


def hours_chart(words: Words, mix: Mix, title: str) -> Chart:
    """What a mix takes of the hours that roles have to spare."""
    rows = []
    for bound in mix.bounds:
        if bound.limit is not Limit.ROLE:
            continue
        told = bound.figures
        figure = told["share"]
        tone, remark = (Tone.HIGH, translate("Figures", "used up")) if bound.is_tight else (Tone.MAIN, "")
        shown = toned(words, bound.about, ((figure, bar(figure, tone, remark=remark)),))
        rows.append(replace(shown, tip=words.together(figure, told["used"], told["most"])))
    return Chart(
        kind=Kind.BARS,
        title=title,
        about=translate("Figures", "of the hours to spare until the due date"),
        measure=words.measure(Unit.SHARE),
        rows=tuple(rows),
        target=Target(1.0, translate("Figures", "All")) if rows else None,
        empty=translate("Figures", "No sale type says how many hours it takes."),
    )
