"""Edits that say what is the same thing in two maps, and what is not: they write where things were copied from.

That two things which look alike are not the same is kept like a finding that is let be: by their ids, whatever becomes
of them.
"""

from collections.abc import Sequence
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.insides import is_held
from mapper.core.reader import Reader
from mapper.core.records import Connector, Dismissal, Lane, Node, Stage, record_type_of

_TRACED = (Stage, Lane, Node, Connector)
NOT_THE_SAME: Final = "not_the_same"  # what is let be: a pair that is proposed


def pair_things(draft: Draft, /, pairs: Sequence[tuple[str, str]]) -> Label:
    """Say of pairs of stages, lanes, nodes or lines, at least one, that they are the same thing, before and after.

    Either may be in another file; the one that is here remembers the other. Of two that are here it is the later one,
    unless its map is locked or it remembers another thing while the earlier one remembers none.
    """
    for before_id, after_id in pairs:
        record_type = record_type_of(after_id)
        if record_type is not record_type_of(before_id) or record_type not in _TRACED:
            raise Refused("not_the_same_kind")
        _heed(draft, before_id, after_id)
        own, other = draft.find(record_type, after_id), draft.find(record_type, before_id)
        if own is None or (other is not None and _remembers_rather(draft, other, own)):
            draft.update(draft.get(record_type, before_id), origin=after_id)
        else:
            draft.update(own, origin=before_id)
    return _label(draft, "pair_things", pairs)


def part_things(draft: Draft, /, pairs: Sequence[tuple[str, str]]) -> Label:
    """Say of such pairs that they are not the same thing: neither remembers that it came from where the other did.

    Refused("same_by_id") where both bear one id, as in a file and its copy.
    """
    for before_id, after_id in pairs:
        if before_id == after_id:
            raise Refused("same_by_id")
        for record_id in (after_id, before_id):
            record: Any = draft.find(record_type_of(record_id), record_id)
            if record is not None and record.origin is not None and not _is_locked(draft, record):
                draft.update(record, origin=None)
                break
    return _label(draft, "part_things", pairs)


def tell_apart(draft: Draft, /, pairs: Sequence[tuple[str, str]]) -> Label:
    """Say of pairs that are proposed, at least one, that they are not the same: they are proposed no more.

    Either may be in another file; it goes with the map of the one that is here. Refused("gone") where neither is.
    """
    for before_id, after_id in pairs:
        here = draft.find(record_type_of(after_id), after_id) or draft.get(
            record_type_of(before_id), before_id
        )
        if type(here) not in _TRACED or record_type_of(before_id) is not record_type_of(after_id):
            raise Refused("not_the_same_kind")
        map_id: Any = getattr(here, "map_id", None)
        _heed(draft, before_id, after_id)
        about = _about(before_id, after_id)
        draft.put(Dismissal(id=draft.new_id(Dismissal), map_id=map_id, code=NOT_THE_SAME, about=about))
    return _label(draft, "tell_apart", pairs)


def told_apart(reader: Reader) -> frozenset[tuple[str, str]]:
    """The pairs of ids that are said not to be the same, each either way round."""
    found = [each.about.partition(" ") for each in reader.all(Dismissal) if each.code == NOT_THE_SAME]
    pairs = [(one, other) for one, _, other in found]
    return frozenset((*pairs, *((other, one) for one, other in pairs)))


def _about(before_id: str, after_id: str) -> str:
    """Whichever comes first: the maps may be compared the other way round."""
    return " ".join(sorted((before_id, after_id)))


def _heed(draft: Draft, before_id: str, after_id: str) -> None:
    """Forget that a pair was told apart."""
    about = _about(before_id, after_id)
    for known in [each for each in draft.all(Dismissal) if (each.code, each.about) == (NOT_THE_SAME, about)]:
        draft.remove(known)


def _remembers_rather(draft: Draft, earlier: Any, later: Any) -> bool:
    """Whether the earlier of two shall remember the later one."""
    if _is_locked(draft, earlier):
        return False
    return _is_locked(draft, later) or (later.origin is not None and earlier.origin is None)


def _is_locked(draft: Draft, thing: Any) -> bool:
    return is_held(draft, thing.map_id)


def _label(draft: Draft, code: str, pairs: Sequence[tuple[str, str]]) -> Label:
    first = next((draft.find(record_type_of(i), i) for pair in pairs for i in pair[::-1]), None)
    return Label(code, {"name": getattr(first, "name", ""), "count": len(pairs)})
