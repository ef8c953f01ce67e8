"""The measured promises about comparing: two maps of many steps, with things on them, in the background."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from benchmarks.clock import cpu_ms, quiet
from benchmarks.hung import hung
from benchmarks.table import Figure
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.taking import Into, taken
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.maps import copy_map
from mapper.core.edits.taking_over import take_over
from mapper.core.ids import MapId
from mapper.core.records import RECORD_TYPES, Connector, Lane, Node, RoleTouch, Stage
from mapper.core.store import Store
from mapper.core.values import MapKind

_MOST = 1_000.0  # milliseconds, at 5,000 steps


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """A map against its copy in which a tenth is otherwise, and against one that was drawn apart, whatever is proposed.

    The floor of the first is looking at every record of the document once and keeping it by its id.
    """
    repeats = 3 if is_quick else 7
    for steps in sizes:
        store, before, after = _two_maps(steps)
        most = _MOST if steps <= 5_000 else None
        with quiet():
            floor = cpu_ms(lambda store=store: _looked_at(store), repeats)
            ours = cpu_ms(lambda s=store, b=before, a=after: compare(*_sides(s, b, a)), repeats)
            apart = _apart(store, after)
            proposed = cpu_ms(lambda s=apart, b=before, a=after: compare(*_sides(s, b, a)).proposals, repeats)
            found = compare(*_sides(store, before, after))
            take = cpu_ms(
                lambda s=store, f=found: take_over(Draft(s), *taken(f, f.changes[:1], into=Into.BEFORE)),
                repeats,
            )
        yield Figure("two maps, a tenth otherwise", steps, floor, ours, most=most)
        yield Figure("what may be the same, drawn apart", steps, floor, proposed, most=most)
        yield Figure("taking one change over", steps, None, take)


def _sides(store: Store, before: MapId, after: MapId) -> tuple[Side, Side]:
    """In a snapshot nobody has read yet, as a job gets it."""
    snapshot = store.snapshot()
    return Side(snapshot, before), Side(snapshot, after)


def _two_maps(steps: int) -> tuple[Store, MapId, MapId]:
    draft = Draft(Store(hung(steps).records))
    before, after = queries.maps(draft)[0].id, MapId("map-copy")
    copy_map(draft, before, "Copy", MapKind.TO_BE, new_map_id=after)
    for node in islice(queries.nodes(draft, after), 0, None, 10):
        draft.update(node, name=f"{node.name} anew")
        for touch in draft.referring(RoleTouch, "node_id", node.id):
            draft.update(touch, touch_hours=touch.touch_hours + 1)
    return _stored(draft), before, after


def _apart(store: Store, map_id: MapId) -> Store:
    """The same with nothing in the map that remembers where it came from."""
    draft = Draft(store)
    for record_type in (Stage, Lane, Node, Connector):
        for record in draft.referring(record_type, "map_id", map_id):
            draft.put(replace(record, origin=None))
    return _stored(draft)


def _stored(draft: Draft) -> Store:
    return Store(record for record_type in RECORD_TYPES for record in draft.all(record_type))


def _looked_at(store: Store) -> dict[str, object]:
    return {record.id: record for each in RECORD_TYPES for record in store.all(each)}
