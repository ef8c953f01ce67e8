"""A comparison step by step: each node once, with the words for what of it and of its ways out is otherwise."""

from dataclasses import dataclass

from mapper.analysis.comparison.change import Aspect, ChangeKind, MapChange
from mapper.analysis.comparison.compare import Comparison, things_of
from mapper.core.records import Connector, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChange:
    """A node before and after, None where it is not there; `words`: what is otherwise, the drawing apart."""

    kind: ChangeKind
    before: Node | None
    after: Node | None
    words: tuple[str, ...] = ()

    @property
    def node(self) -> Node:
        """As it is now, or was where it is gone."""
        found = self.after or self.before
        assert found is not None, "it is on one side at least"
        return found


def step_changes(comparison: Comparison) -> list[StepChange]:
    """The nodes that came, went, moved or changed, as the later map is read; what is gone comes last.

    Formula: the nodes whose change is more than drawing, with the names of their fields but those of the drawing; and
    those that a line leaves, before or after, which is otherwise and neither came nor went with a node: for them the
    word `ways_out`.
    Assumes: a line that leads to the same node but leaves another one is told by both. That a step's inside is
    otherwise is a field of it.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> import dataclasses
    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> renamed = dataclasses.replace(sale().get(Node, "node-call"), name="Call back")
    >>> [step] = step_changes(compare(Side(sale(), SALE), Side(sale(renamed), SALE)))
    >>> step.before.name, step.after.name
    ('Call', 'Call back')
    """
    words: dict[str, list[str]] = {}
    kinds: dict[str, ChangeKind] = {}
    for change in comparison.changes:
        if change.record_type is Node and not change.is_layout:
            kinds[change.id] = change.kind
            words[change.id] = _words(change)
        elif change.record_type is Connector and change.with_id is None and not change.is_layout:
            for leaving in _leaves(comparison, change):
                kinds.setdefault(leaving, ChangeKind.CHANGED)
                words.setdefault(leaving, []).append("ways_out")
    found = []
    for node_id, kind in kinds.items():
        after = comparison.after.reader.find(Node, node_id) if kind is not ChangeKind.REMOVED else None
        before_id = node_id if after is None else comparison.pairs.before.get(node_id)
        before = comparison.before.reader.find(Node, before_id)
        found.append(
            StepChange(kind=kind, before=before, after=after, words=tuple(dict.fromkeys(words[node_id])))
        )
    place = {thing.id: at for at, thing in enumerate(things_of(comparison.after))}
    return sorted(found, key=lambda step: len(place) if step.after is None else place[step.after.id])


def _words(change: MapChange) -> list[str]:
    return [field.name for field in change.fields if field.aspect is not Aspect.LAYOUT]


def _leaves(comparison: Comparison, change: MapChange) -> list[str]:
    """The nodes, by their ids after, that a line leaves or left."""
    found: list[str] = []
    line = comparison.after.reader.find(Connector, change.after_id)
    if line is not None:
        found.append(line.source_id)
    was = comparison.before.reader.find(Connector, change.before_id)
    if was is not None and was.source_id in comparison.pairs.nodes:
        found.append(comparison.pairs.nodes[was.source_id])
    return list(dict.fromkeys(found))
