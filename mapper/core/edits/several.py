"""One edit of several things at once: what is changed for all of them is undone for all of them."""

from collections.abc import Callable, Sequence
from typing import Any
from zlib import crc32

from mapper.core.draft import Draft
from mapper.core.history import Label


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
