"""A map beside the one it is based on, or the one that is based on it, for the sheet As-is vs refined."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.pairs import drawn
from mapper.analysis.comparison.steps import step_changes
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap
from mapper.exchange.excel.text import clean


@dataclass(frozen=True, slots=True)
class StepPair:
    """A step as it was and as it is; None where it is not there. `fields`: the names of what differs."""

    before: Node | None
    after: Node | None
    fields: Sequence[str]


@dataclass(frozen=True, slots=True)
class Against:
    """Two maps and their steps, in the order of the later one, what is gone at the end."""

    before: MapFigures
    after: MapFigures
    before_name: str
    after_name: str
    steps: Sequence[StepPair]


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
    return Against(before, after, clean(base.name), clean(here.name), _pairs(document, here.id))


def _pairs(document: Reader, map_id: MapId) -> list[StepPair]:
    found = against_base(document, map_id)
    if found is None:
        return []
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
