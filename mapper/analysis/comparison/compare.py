"""Two maps compared: what came, went, moved and says something else, each thing told once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mapper.analysis.comparison.change import ChangeKind, Counts, FieldChange, MapChange, counted
from mapper.analysis.comparison.order import moved_bands
from mapper.analysis.comparison.pairs import Pairs, Traced, drawn, paired
from mapper.analysis.comparison.proposals import Proposal, proposals
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.telling import Telling
from mapper.analysis.comparison.within import INSIDE, Insides, came_or_went, differing
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.insides import way_to
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, ProcessMap, Record, Stage

_TYPES: Final[tuple[type[Record], ...]] = (ProcessMap, Stage, Lane, Node, Connector)
_MOVES: Final = frozenset({"stage_id", "lane_id", "position"})


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two maps, what is the same in them, and the changes from the one to the other.

    `changes` are told as the later map is read: the map, its stages, lanes, nodes, then lines; what is gone comes
    behind what is there. Notes are talk about a map and no part of it; neither are its levers, votes and the register.
    `insides` are those that a step has on both sides, compared as maps of their own in the order of the steps; that one
    differs is told at its step.
    """

    before: Side
    after: Side
    pairs: Pairs
    changes: tuple[MapChange, ...]
    insides: tuple["Comparison", ...] = ()

    def __bool__(self) -> bool:
        """Whether anything but the drawing is otherwise."""
        return any(not change.is_layout for change in self.changes)

    @cached_property
    def counts(self) -> Counts:
        """How many things came, went, moved and changed; a step whose inside differs is one that changed."""
        return counted(self.changes)

    @cached_property
    def by_id(self) -> Mapping[str, MapChange]:
        """The change of a thing by its id before and by its id after."""
        found = {change.before_id: change for change in self.changes if change.before_id is not None}
        found |= {change.after_id: change for change in self.changes if change.after_id is not None}
        return found

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What may be the same beyond the pairs, to be confirmed by a person; worked out when it is asked for first."""
        return proposals(self.before, self.after, self.pairs)

    def all_within(self) -> Iterator["Comparison"]:
        """The insides, those of the steps in them, and so on; an outer one comes before those in it."""
        for inside in self.insides:
            yield inside
            yield from inside.all_within()

    def way_into(self, inside: "Comparison") -> list[str]:
        """What the steps are called through which one comes to an inside, from the outermost on."""
        depth = len(way_to(self.after.reader, self.after.map_id))
        return [place.name for place in way_to(inside.after.reader, inside.after.map_id)[depth:]]

    def inside_of(self, field: FieldChange) -> "Comparison | None":
        """The inside that a field of one of the changes tells of; None where it tells of none that is on both sides."""
        ids = field.before_id, field.after_id
        if field.name != INSIDE or None in ids:
            return None
        return next((each for each in self.insides if (each.before.map_id, each.after.map_id) == ids), None)

    def holding(self, change: MapChange) -> "Comparison":
        """The comparison that tells of a change: that of an inside, or else this one."""
        return next((found for found in self.all_within() if change in found.changes), self)

    def change_of(self, record_id: str) -> MapChange | None:
        """The change of a thing of these maps or of the insides, by its id before or after."""
        found = (each.by_id.get(record_id) for each in (self, *self.all_within()))
        return next(filter(None, found), None)

    def called(self, change: MapChange) -> str:
        """What a changed thing is called after, or was; a line by the names of its ends."""
        side, record_id = (
            (self.before, change.before_id) if change.after_id is None else (self.after, change.after_id)
        )
        record = side.reader.get(change.record_type, str(record_id))
        if isinstance(record, Connector):
            ends = [side.reader.find(Node, end) for end in (record.source_id, record.target_id)]
            return " → ".join("" if end is None else end.name for end in ends)
        return str(getattr(record, "name", ""))

    def mirrored(self) -> "Comparison":
        """The same two maps, compared from the later one to the earlier one."""
        return Comparison(
            before=self.after,
            after=self.before,
            pairs=self.pairs.mirrored(),
            changes=tuple(change.mirrored() for change in self.changes),
            insides=tuple(inside.mirrored() for inside in self.insides),
        )


def compare(before: Side, after: Side) -> Comparison:
    """What is otherwise in the map after than in the map before, and in the insides of its steps, each thing told once.

    Raises Refused("gone") where a map is not there.

    Formula: things of one pair (`pairs.paired`) are compared field by field, with what hangs on them (`telling`); what
    is in no pair came or went. A node has moved that lies in another stage or lane, a stage or lane as
    `order.moved_bands` says.
    Assumes: notes, votes, levers and the register are no part of a map; ids, lineage, name, kind and lock are not told;
    a reference to a thing of a pair is the same reference.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

    >>> import dataclasses
    >>> from mapper.analysis.example import SALE, sale
    >>> renamed = dataclasses.replace(sale().get(Node, "node-call"), name="Call back")
    >>> [change] = compare(Side(sale(), SALE), Side(sale(renamed), SALE)).changes
    >>> change.kind.value, change.after_id, [field.name for field in change.fields]
    ('changed', 'node-call', ['name'])
    """
    return _Comparing(before.reader, after.reader).compared(before, after)


class _Comparing:
    """What all maps of two documents that are compared together have in common."""

    def __init__(self, before: Reader, after: Reader) -> None:
        self._telling = Telling(before, after)
        self._insides = Insides(before), Insides(after)

    def compared(self, before: Side, after: Side) -> Comparison:
        """The two maps, and the insides of steps that are in both."""
        pairs = paired(before, after)
        telling = self._telling
        telling.know(pairs)
        moved = moved_bands(before, after, pairs)
        found = [_changed(before.map, after.map, telling.fields(before.map, after.map))]
        insides: list[Comparison] = []
        for thing in things_of(after):
            known = before.reader.find(type(thing), pairs.before.get(thing.id))
            if known is None:
                found.append(_came(thing, ChangeKind.ADDED, pairs.before))
                continue
            fields = (*moved.get(thing.id, ()), *telling.fields(known, thing))
            if isinstance(thing, Node):
                fields = (*fields, *self._inside(before.reader, known.id, after.reader, thing.id, insides))
            found.append(_changed(known, thing, fields))
        found += [
            _came(thing, ChangeKind.REMOVED, pairs.after)
            for thing in things_of(before)
            if thing.id not in pairs.after
        ]
        changes = sorted(filter(None, found), key=lambda change: _TYPES.index(change.record_type))
        return Comparison(
            before=before, after=after, pairs=pairs, changes=tuple(changes), insides=tuple(insides)
        )

    def _inside(
        self, before: Reader, before_id: str, after: Reader, after_id: str, insides: list[Comparison]
    ) -> Sequence[FieldChange]:
        """What is otherwise in the inside of a step; it is compared, if it is on both sides, and put to the others."""
        old, new = self._insides[0].of(before_id), self._insides[1].of(after_id)
        if old is None and new is None:
            return ()
        if old is None or new is None:
            return (came_or_went(self._insides[0], old, self._insides[1], new),)
        insides.append(self.compared(Side(before, old.id), Side(after, new.id)))
        return differing(old, new, insides[-1].changes)


def against_base(reader: Reader, map_id: MapId) -> Comparison | None:
    """A map compared with the one it is based on; None where it is based on none that is still there.

    Raises Refused("gone") where the map itself is not there.

    Formula: `compare` of the base as it stands now and the map.
    Assumes: what was changed in the base since the copy was made counts as otherwise too.
    Source: docs/formulas.md, Two maps beside each other.

    >>> from mapper.analysis.example import SALE, sale
    >>> against_base(sale(), SALE) is None
    True
    """
    base_id = reader.get(ProcessMap, map_id).based_on
    if base_id is None or reader.find(ProcessMap, base_id) is None:
        return None
    return compare(Side(reader, base_id), Side(reader, map_id))


def things_of(side: Side) -> list[Traced]:
    """All a map is made of, as it is read: its stages and lanes, its nodes stage by stage, then its lines.

    Formula: stages and lanes in their order; nodes by stage, then from the left, then by lane, then from the top, then
    by id; lines by the places of their source and target.
    Assumes: notes are left out.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.example import SALE, sale
    >>> [thing.name for thing in things_of(Side(sale(), SALE)) if isinstance(thing, Node)]
    ['Lead', 'Lost', 'Call', 'Won', 'Offer']
    """
    stages, lanes = (read(side.reader, side.map_id) for read in (queries.stages, queries.lanes))
    column = {stage.id: place for place, stage in enumerate(stages)}
    row = {lane.id: place for place, lane in enumerate(lanes)}
    nodes = drawn(side.reader, side.map_id)
    nodes.sort(key=lambda n: (column[n.stage_id], n.x, row[n.lane_id], n.y, n.id))
    place = {node.id: at for at, node in enumerate(nodes)}
    lines = queries.connectors(side.reader, side.map_id)
    lines.sort(key=lambda line: (place[line.source_id], place[line.target_id], line.id))
    return [*stages, *lanes, *nodes, *lines]


def _came(thing: Traced, kind: ChangeKind, known: Mapping[str, str]) -> MapChange:
    """A thing that is on one side only: added, or removed."""
    with_id = None
    if isinstance(thing, Connector):
        with_id = next((end for end in (thing.source_id, thing.target_id) if end not in known), None)
    is_after = kind is ChangeKind.ADDED
    return MapChange(
        kind=kind,
        record_type=type(thing),
        before_id=None if is_after else thing.id,
        after_id=thing.id if is_after else None,
        with_id=with_id,
    )


def _changed(before: Record, after: Record, fields: tuple[FieldChange, ...]) -> MapChange | None:
    """A thing that is on both sides, if it says anything else."""
    if not fields:
        return None
    is_moved = any(field.record_type is type(after) and field.name in _MOVES for field in fields)
    return MapChange(
        kind=ChangeKind.MOVED if is_moved else ChangeKind.CHANGED,
        record_type=type(after),
        before_id=before.id,
        after_id=after.id,
        fields=fields,
    )
