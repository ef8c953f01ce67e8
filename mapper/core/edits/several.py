"""One edit of several things at once: what is changed for all of them is undone for all of them."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple
from zlib import crc32

from mapper.core.draft import Draft
from mapper.core.history import Label


class Part(NamedTuple):
    """One edit of several: of a record, with its other arguments."""

    edit: Callable[..., Label]
    record_id: str
    args: tuple[Any, ...] = ()
    fields: Mapping[str, Any] = MappingProxyType({})


def edit_all(draft: Draft, /, parts: Sequence[Part]) -> Label:
    """Run different edits as one command. Where all say the same of different things the label is theirs."""
    labels = [part.edit(draft, part.record_id, *part.args, **part.fields) for part in parts]
    things = {part.record_id for part in parts}
    said = {(label.code, label.params.get("field"), label.params.get("other")) for label in labels}
    if len(said) == 1 and len(things) == len(parts):
        return Label(labels[0].code, {**labels[0].params, "count": len(parts)})
    return Label("set_fields", {"count": len(parts)})


def edit_each(
    draft: Draft, /, ids: Sequence[str], edit: Callable[..., Label], *args: Any, **fields: Any
) -> Label:
    """Run the edit for each id as one command. Its label is the edit's own, with the `count` of things."""
    labels = [edit(draft, record_id, *args, **fields) for record_id in ids]
    if not labels:
        return Label("edit_each", {"count": 0})
    first = labels[0]
    key = None
    if first.merge_key is not None:
        # The same field of the same things; a list of hundreds of ids would be written with every entry.
        key = f"several:{first.merge_key}:{len(ids)}:{crc32(' '.join(ids).encode()):08x}"
    return Label(first.code, {**first.params, "count": len(ids)}, key)
