"""The page of people: which skills to train first, and how far people agree on the steps they voted on."""

from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.measures.consensus import Concordance, Strength, of_steps, steps_voted
from mapper.analysis.people.skills import Priority, priorities, skill_needs
from mapper.ui.charts.data import Chart, Kind
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of, row
from mapper.ui.panels.figures.page import Headline, Line, Page, Table, Task, lacking, place_of
from mapper.ui.texts import translate

_MOST: Final = 10  # skills that are drawn; all are in the table


def people(task: Task) -> Page:
    """Gaps of skills by how often they matter, and Kendall's W of the votes."""
    words = task.words
    found = task.figures.outlook.flow
    first = priorities(skill_needs(task.reader, task.map_id, *task.figures.ahead), found.visits)
    agreed = of_steps(task.reader, task.map_id)
    voted = place_of(steps_voted(task.reader, task.map_id))
    return Page(
        headlines=(Headline(figure=agreed.w, key=voted),),
        charts=(_chart(words, first),),
        title=translate("Figures", "Where to train first"),
        heads=(
            translate("Figures", "Skill"),
            translate("Figures", "Levels missing"),
            translate("Figures", "At the level"),
            translate("Figures", "Priority"),
        ),
        lines=tuple(_line(words, each) for each in first),
        tables=(_agreement(words, agreed, voted),),
        missing=(*found.obstacles, *lacking(agreed.w)),
    )


def _chart(words: Words, first: list[Priority]) -> Chart:
    rows = [
        row(words, each.need.node_id, each.figures["priority"], name=_name(words, each))
        for each in first[:_MOST]
    ]
    return Chart(
        kind=Kind.BARS,
        title=translate("Figures", "Skills to train first"),
        about=translate("Figures", "levels missing on average × visits of a case"),
        measure=words.measure(Unit.RATIO),
        rows=tuple(rows),
        empty=translate("Figures", "Nobody lacks a skill that a step asks for."),
    )


def _name(words: Words, found: Priority) -> str:
    """Which skill, and where it is asked for."""
    skill, step = (name_of(words.reader, key) for key in (found.need.skill_id, found.need.node_id))
    return translate("Figures", "{skill} at {step}").replace("{skill}", skill).replace("{step}", step)


def _line(words: Words, found: Priority) -> Line:
    need = found.need
    return Line(
        key=need.node_id,
        name=_name(words, found),
        cells=(need.figures["mean_gap"], need.figures["coverage"], found.figures["priority"]),
    )


def _agreement(words: Words, agreed: Concordance, voted: str) -> Table:
    """W in a word, and what goes with it; nothing before people have voted."""
    if agreed.strength is None:
        return Table()
    strengths = {
        Strength.NONE: translate("Figures", "none"),
        Strength.WEAK: translate("Figures", "weak"),
        Strength.MODERATE: translate("Figures", "moderate"),
        Strength.STRONG: translate("Figures", "strong"),
    }
    plain = words.measure(Unit.RATIO)
    told: list[tuple[str, Figure | str]] = [
        (translate("Figures", "Agreement"), strengths[agreed.strength]),
        (translate("Figures", "Kendall’s W"), agreed.w),
        (translate("Figures", "Mean rank correlation"), agreed.figures["mean_spearman"]),
        (translate("Figures", "Chance of as much by accident"), agreed.figures["chance"]),
        (translate("Figures", "People who voted on all"), plain.shown(agreed.judges, words.locale)),
        (translate("Figures", "Steps"), plain.shown(agreed.items, words.locale)),
    ]
    return Table(
        title=translate("Figures", "How far people agree which steps are good"),
        heads=(translate("Figures", "Of the votes"), translate("Figures", "Value")),
        lines=tuple(Line(key=voted, name=name, cells=(cell,)) for name, cell in told),
    )
