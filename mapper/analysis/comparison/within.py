"""The inside of a step in a comparison: that it came or went, and what is otherwise in it, by what that is about."""

from collections.abc import Mapping, Sequence
from typing import Final

from mapper.analysis.comparison.change import Aspect, Counts, FieldChange, MapChange, counted
from mapper.core.insides import steps_within
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap

INSIDE: Final = "inside"  # the name of the field that tells of it


class Insides:
    """The insides of a document by the steps they belong to."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        maps = [each for each in reader.all(ProcessMap) if each.parent_node_id is not None]
        maps.sort(key=lambda each: (each.position, each.id), reverse=True)  # of several, the first one counts
        self._by_node: Mapping[str, ProcessMap] = {str(each.parent_node_id): each for each in maps}

    def of(self, node_id: str) -> ProcessMap | None:
        """The inside of a step; None where it has none, and of what is no step."""
        return self._by_node.get(node_id)

    def whole(self, inside: ProcessMap | None) -> int | None:
        """How many steps lie in an inside, however deep; None where there is none."""
        node_id = None if inside is None else inside.parent_node_id
        return None if node_id is None else steps_within(self._reader, [node_id])


def came_or_went(
    before: Insides, old: ProcessMap | None, after: Insides, new: ProcessMap | None
) -> FieldChange:
    """That a step has an inside now, or no longer, as a change of the step: how many steps lie in it, on the side it is
    on.

    `old`, `new`: the inside before and after, one of them None.

    Formula: the steps of the inside and of the insides of these, however deep; None on the side that has none.
    Assumes: it is about the meaning; an inside without a step has 0.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

    >>> from mapper.analysis.example import sale
    >>> inside = ProcessMap(id="map-inside", name="Inside", parent_node_id="node-offer")
    >>> reader = sale(inside)
    >>> came = came_or_went(Insides(sale()), None, Insides(reader), inside)
    >>> came.before, came.after
    (None, 0)
    """
    return FieldChange(
        record_type=ProcessMap,
        name=INSIDE,
        aspect=Aspect.MEANING,
        before=before.whole(old),
        after=after.whole(new),
        before_id=None if old is None else old.id,
        after_id=None if new is None else new.id,
    )


def differing(old: ProcessMap, new: ProcessMap, changes: Sequence[MapChange]) -> list[FieldChange]:
    """What is otherwise in an inside that is on both sides, as changes of its step, once for each aspect of it.

    `changes`: those between the two insides.

    Formula: for each aspect that some change is about, how many of the changes that are told are about it, beside how
    many there are in all; of the drawing, all that are drawn otherwise.
    Assumes: the step counts as one thing that changed, however much is otherwise in it; insides of the inside are told
    at its steps.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

    >>> inside = ProcessMap(id="map-inside", name="Inside", parent_node_id="node-offer")
    >>> differing(inside, inside, [])
    []
    """
    return [
        FieldChange(
            record_type=ProcessMap,
            name=INSIDE,
            aspect=aspect,
            before=None,
            after=None,
            before_id=old.id,
            after_id=new.id,
            within=_drawn(changes) if aspect is Aspect.LAYOUT else counted(changes, aspect),
            within_all=counted(changes),
        )
        for aspect in Aspect
        if any(aspect in change.aspects for change in changes)
    ]


def _drawn(changes: Sequence[MapChange]) -> Counts:
    return Counts(changed=sum(Aspect.LAYOUT in change.aspects for change in changes))
