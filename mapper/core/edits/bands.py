"""Edits of lanes and stages alike: split, merge, share a border, fit, let shrink, collapse, order, delete."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mapper.core.bands import LANES, Axis, Band, axis_of, fresh_tint, tint_of
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, LANE_HEIGHT, STAGE_WIDTH
from mapper.core.history import Label
from mapper.core.records import Lane
from mapper.core.rules import permits


def fit_bands(draft: Draft, /, band_ids: Sequence[str]) -> Label:
    """Give lanes and stages just the room their content needs; what follows moves up."""
    bands = [_get(draft, band_id) for band_id in band_ids]
    for band in bands:
        _fit(draft, axis_of(band.id), band)
    return _label("fit", bands)


def set_collapsed(draft: Draft, /, band_ids: Sequence[str], is_collapsed: bool) -> Label:
    """Draw lanes and stages as narrow bands, or whole again; nothing in them changes."""
    bands = [_get(draft, band_id) for band_id in band_ids]
    for band in bands:
        draft.update(band, is_collapsed=is_collapsed)
    return _label("collapse" if is_collapsed else "expand", bands)


def set_shrinking(draft: Draft, /, band_ids: Sequence[str], shrinks: bool) -> Label:
    """Let lanes and stages shrink with their content, not below their usual size, or let them keep their size.

    Whoever resizes one that shrinks says by that what it shall not shrink below.
    """
    bands = [_get(draft, band_id) for band_id in band_ids]
    for band in bands:
        axis = axis_of(band.id)
        usual = LANE_HEIGHT if axis is LANES else STAGE_WIDTH
        floor = max(axis.least, min(usual, axis.size_of(band))) if shrinks else None
        draft.update(band, **{axis.floor: floor})
    return _label("let_shrink" if shrinks else "keep_size", bands)


def move_bands(draft: Draft, /, band_ids: Sequence[str], step: int) -> Label:
    """Move lanes, or stages, of one map a place on (1) or back (-1); those that are at the end already stay there."""
    bands = [_get(draft, band_id) for band_id in band_ids]
    axis, chosen = axis_of(bands[0].id), set(band_ids)
    order = axis.bands(draft, bands[0].map_id)
    ahead = range(1, len(order)) if step < 0 else range(len(order) - 2, -1, -1)
    for index in ahead:
        if order[index].id in chosen and order[index + step].id not in chosen:
            order[index], order[index + step] = order[index + step], order[index]
    put_in_order(draft, order)
    return _label("move_bands", bands)


def put_bands(draft: Draft, /, band_ids: Sequence[str], position: int) -> Label:
    """Put lanes, or stages, of one map side by side, in the order they have, before what stands at that position.

    Positions count as before the move: 0 is before the first, their number is behind the last.
    """
    bands = [_get(draft, band_id) for band_id in band_ids]
    axis, chosen = axis_of(bands[0].id), set(band_ids)
    order = axis.bands(draft, bands[0].map_id)
    before = [band for band in order[: max(position, 0)] if band.id not in chosen]
    behind = [band for band in order[max(position, 0) :] if band.id not in chosen]
    put_in_order(draft, [*before, *(band for band in order if band.id in chosen), *behind])
    return _label("move_bands", bands)


def delete_bands(
    draft: Draft, /, band_ids: Sequence[str], *, keep_content: bool = True, gives_room: bool = False
) -> Label:
    """Delete lanes and stages; what becomes of their content and room is as for one of them."""
    bands = [_get(draft, band_id) for band_id in band_ids]
    for band in bands:
        axis = axis_of(band.id)
        may = permits.may_delete_lane if axis is LANES else permits.may_delete_stage
        refused = may(draft, band.id)
        if refused:
            raise refused
        now = _get(draft, band.id)  # it may have taken the content of one that went before it
        delete(draft, axis, now, keep_content=keep_content, gives_room=gives_room)
    return _label("delete_bands", bands)


# -- what the edits of lanes and of stages do


def put_in_order(draft: Draft, bands: Sequence[Any]) -> None:
    """Number bands in this order; lanes that had their colour by their place keep it."""
    for position, band in enumerate(bands):
        if band.position == position and draft.find(type(band), band.id) is not None:
            continue
        fields: dict[str, Any] = {"position": position}
        if isinstance(band, Lane) and band.tint is None:
            fields["tint"] = tint_of(band)
        draft.update(band, **fields)


def move(draft: Draft, axis: Axis, band: Any, position: int) -> None:
    """Put a band with all it holds before the one at that position among the others."""
    others = [other for other in axis.bands(draft, band.map_id) if other.id != band.id]
    position = max(0, min(position, len(others)))
    put_in_order(draft, [*others[:position], band, *others[position:]])


def resize(draft: Draft, axis: Axis, band: Any, size: float) -> Any:
    """Set a size; what follows is pushed and content is never cut off."""
    return _set_size(draft, axis, band, max(round(size), axis.least_size(draft, band)))


def share(draft: Draft, axis: Axis, band: Any, size: float) -> Any:
    """Move the border between a band and the next: what the one gains the other loses, and all content stays in place.

    The border stops at the least sizes and at the content on both sides. Without a next band, or beside a collapsed
    one, it is a plain resize.
    """
    follower = next_of(draft, axis, band)
    if follower is None or follower.is_collapsed or band.is_collapsed:
        return resize(draft, axis, band, size)
    own = axis.size_of(band)
    low, high = share_limits(draft, axis, band, follower)
    delta = min(max(round(size), low), high) - own
    for node in axis.content(draft, follower):
        draft.update(node, **{axis.start: axis.start_of(node) - delta})
    _set_size(draft, axis, follower, axis.size_of(follower) - delta)
    return _set_size(draft, axis, band, own + delta)


def share_limits(draft: Any, axis: Axis, band: Band, follower: Band) -> tuple[float, float]:
    """The least and the largest size a band can take while the next one shares; `draft` is any reader."""
    own, other = axis.size_of(band), axis.size_of(follower)
    first = min((axis.start_of(node) for node in axis.content(draft, follower)), default=other)
    room = min(other - axis.least, first - CELL_MARGIN)
    return min(axis.least_size(draft, band), own), own + max(room, 0.0)


def split(draft: Draft, axis: Axis, band: Any, parts: int) -> None:
    """Cut a band into equal parts, the last taking the rest; each node goes to the part its middle is in.

    Refused when the parts would be smaller than a band may be.
    """
    size = axis.size_of(band)
    step = float(size // parts)
    if step < axis.least:
        raise Refused("too_small_to_split", name=band.name)
    content = axis.content(draft, band)
    bands = axis.bands(draft, band.map_id)
    row = [other.id for other in bands].index(band.id)
    made = [draft.update(band, is_collapsed=False, **_sized(axis, band, step))]
    for number in range(2, parts + 1):
        part_size = step if number < parts else size - step * (parts - 1)
        fields = _sized(axis, band, part_size)
        if axis is LANES:
            fields["tint"] = fresh_tint([*bands, *made[1:]])
        made.append(
            replace(
                made[0],
                id=draft.new_id(axis.record_type),
                name=f"{band.name} {number}",
                description="",
                origin=None,
                **fields,
            )
        )
    put_in_order(draft, [*bands[:row], *made, *bands[row + 1 :]])
    shares: list[list[Any]] = [[] for _ in made]
    for node in content:
        middle = axis.start_of(node) + axis.size_of(node) / 2
        shares[min(int(middle // step), parts - 1)].append(node)
    for number, nodes in enumerate(shares):
        first = min((axis.start_of(node) for node in nodes), default=0.0) - step * number
        # What sticks out of its part goes wholly into it, with all beside it, so that nothing comes to lie on another.
        shift = max(CELL_MARGIN - first, 0.0) - step * number if nodes else 0.0
        for node in nodes:
            draft.update(node, **{axis.of: made[number].id, axis.start: axis.start_of(node) + shift})
    for part in made:
        _hold(draft, axis, part.id)


def merge(draft: Draft, axis: Axis, band: Any) -> Any:
    """Make one of a band and the next: all content keeps the place it is seen in. Gives the next, which is gone."""
    follower = next_of(draft, axis, band)
    if follower is None:
        raise Refused("nothing_to_merge", name=band.name)
    own, other = axis.size_of(band), axis.size_of(follower)
    for node in axis.content(draft, follower):
        draft.update(node, **{axis.of: band.id, axis.start: axis.start_of(node) + own})
    floors = axis.floor_of(band), axis.floor_of(follower)
    fields: dict[str, Any] = {
        axis.size: own + other,
        axis.floor: None if floors[0] is None or floors[1] is None else floors[0] + floors[1],
        "description": "\n".join(filter(None, (band.description, follower.description))),
        "is_collapsed": band.is_collapsed and follower.is_collapsed,
    }
    if isinstance(band, Lane):
        fields["is_customer"] = band.is_customer or follower.is_customer
    draft.update(band, **fields)
    draft.remove(follower)
    put_in_order(draft, axis.bands(draft, band.map_id))
    return follower


def delete(draft: Draft, axis: Axis, band: Any, *, keep_content: bool, gives_room: bool) -> None:
    """Delete a band. Its content goes to the neighbour before it (or after it), or with the band.

    Where nothing is kept, `gives_room` gives its room to both neighbours by halves; else what follows moves up.
    """
    bands = axis.bands(draft, band.map_id)
    row = [other.id for other in bands].index(band.id)
    before = bands[row - 1] if row > 0 else None
    after = bands[row + 1] if row + 1 < len(bands) else None
    content = axis.content(draft, band)
    own = axis.size_of(band)
    if keep_content and content:
        heir = before or after
        assert heir is not None, "the last band is not deleted"
        upper, lower = (heir, band) if before else (band, heir)
        for node in axis.content(draft, lower):
            draft.update(node, **{axis.start: axis.start_of(node) + axis.size_of(upper)})
        for node in axis.content(draft, band):
            draft.update(node, **{axis.of: heir.id})
        is_collapsed = heir.is_collapsed and band.is_collapsed
        draft.update(heir, is_collapsed=is_collapsed, **{axis.size: axis.size_of(heir) + own})
    elif gives_room and not band.is_collapsed:
        _give(draft, axis, own, before, after)
    draft.remove(band)
    put_in_order(draft, [other for other in axis.bands(draft, band.map_id) if other.id != band.id])


def next_of(reader: Any, axis: Axis, band: Any) -> Any:
    """The band after one, or None."""
    bands = axis.bands(reader, band.map_id)
    row = [other.id for other in bands].index(band.id)
    return bands[row + 1] if row + 1 < len(bands) else None


def _give(draft: Draft, axis: Axis, room: float, before: Any, after: Any) -> None:
    """Share room between the bands before and after it; what these hold keeps its place on the map."""
    heirs = [heir for heir in (before, after) if heir is not None and not heir.is_collapsed]
    left = room
    for heir in heirs:
        part = float(room // 2) if len(heirs) == 2 and heir is before else left
        left -= part
        if heir is after:
            for node in axis.content(draft, heir):
                draft.update(node, **{axis.start: axis.start_of(node) + part})
        _set_size(draft, axis, heir, axis.size_of(heir) + part)


def _set_size(draft: Draft, axis: Axis, band: Any, size: float) -> Any:
    """The size said by hand is also what the band does not shrink below by itself."""
    floor = None if axis.floor_of(band) is None else size
    return draft.update(band, **{axis.size: size, axis.floor: floor})


def _fit(draft: Draft, axis: Axis, band: Any) -> None:
    nodes = axis.content(draft, band)
    lead = min((axis.start_of(node) for node in nodes), default=0.0) - CELL_PADDING
    if lead > 0:
        for node in nodes:
            draft.update(node, **{axis.start: axis.start_of(node) - lead})
    end = axis.content_end(draft, band)
    size = max(axis.least, end + CELL_PADDING if end else 0.0)
    floor = axis.floor_of(band)
    draft.update(band, **{axis.size: size, axis.floor: None if floor is None else min(floor, size)})


def _hold(draft: Draft, axis: Axis, band_id: str) -> None:
    """Make a band large enough for what was put into it, before anybody asks in which band that is seen."""
    band = _get(draft, band_id)
    size = axis.settled_size(axis.size_of(band), None, axis.content_end(draft, band))
    draft.update(band, **{axis.size: size})


def _sized(axis: Axis, band: Any, size: float) -> dict[str, Any]:
    floor = axis.floor_of(band)
    return {axis.size: size, axis.floor: None if floor is None else min(floor, size)}


def _get(draft: Draft, band_id: str) -> Any:
    return draft.get(axis_of(band_id).record_type, band_id)


def _label(code: str, bands: Sequence[Any]) -> Label:
    return Label(code, {"name": bands[0].name if bands else "", "count": len(bands)})
