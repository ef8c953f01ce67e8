"""A map beside the one it is based on, or the one that is based on it, for the sheet As-is vs refined."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mapper.analysis.comparison.change import Aspect, ChangeKind, FieldChange, MapChange, told_changes
from mapper.analysis.comparison.compare import Comparison, compare
from mapper.analysis.comparison.figures import BothFigures, beside
from mapper.analysis.comparison.functions import HandOff, Share, function_change
from mapper.analysis.comparison.pairs import drawn
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.exchange.excel.text import clean


@dataclass(frozen=True, slots=True)
class StepPair:
    """A step as it was and as it is; None where it is not there. `fields`: the names of what differs."""

    before: Node | None
    after: Node | None
    fields: Sequence[str]


class Told(NamedTuple):
    """One thing that is otherwise, and in which maps: the two that are compared, or the insides of a step."""

    within: Comparison
    change: MapChange
    field: FieldChange | None


@dataclass(frozen=True, slots=True)
class Against:
    """Two maps and their steps, in the order of the later one, what is gone at the end.

    `comparison`: the same with all else that is otherwise; `roles` and `people`: who gains and who loses; `hand_offs`:
    those that happen more or less often.
    """

    before: MapFigures
    after: MapFigures
    before_name: str
    after_name: str
    steps: Sequence[StepPair]
    comparison: Comparison
    both: BothFigures
    roles: Sequence[Share]
    people: Sequence[Share]
    hand_offs: Sequence[HandOff]

    @property
    def told(self) -> Sequence["Told"]:
        """What is otherwise, field by field, the drawing apart; a thing that came or went with none.

        What is otherwise in the insides of steps comes behind what is on the maps themselves.
        """
        return [
            Told(within, change, field)
            for within in (self.comparison, *self.comparison.all_within())
            for change in told_changes(within.changes)
            for field in (change.fields or (None,))
            if field is None or field.aspect is not Aspect.LAYOUT
        ]


def gather_against(document: Reader, figures: MapFigures, today: date) -> Against | None:
    """The pair that a map belongs to; None where it is based on none and none is based on it."""
    here = document.get(ProcessMap, figures.map_id)
    base = document.find(ProcessMap, here.based_on)
    if base is not None:
        before, after = map_figures(document, base.id, today), figures
    else:
        later = [each for each in queries.maps(document) if each.based_on == here.id]
        if not later:
            return None
        base, here = here, later[0]
        before, after = figures, map_figures(document, here.id, today)
    found = compare(Side(document, base.id), Side(document, here.id))
    both = beside(before, after)
    functions = function_change(found, both)
    return Against(
        before=before,
        after=after,
        before_name=clean(base.name),
        after_name=clean(here.name),
        steps=_pairs(document, found),
        comparison=found,
        both=both,
        roles=[share for share in functions.roles if not share.is_same],
        people=[share for share in functions.people if not share.is_same],
        hand_offs=[each for each in functions.hand_offs if not each.is_same],
    )


def _pairs(document: Reader, found: Comparison) -> list[StepPair]:
    map_id = found.after.map_id
    changed = {step.node.id: step for step in step_changes(found)}
    nodes = drawn(document, map_id)
    stages = {stage.id: no for no, stage in enumerate(queries.stages(document, map_id))}
    pairs = []
    for node in sorted(nodes, key=lambda each: (stages[each.stage_id], each.x, each.y, each.id)):
        before = document.find(Node, found.pairs.before.get(node.id))
        words = changed[node.id].words if node.id in changed else ()
        pairs.append(StepPair(before, node, words))
    gone = [step.node for step in changed.values() if step.kind is ChangeKind.REMOVED]
    return [*pairs, *(StepPair(node, None, ()) for node in gone)]
