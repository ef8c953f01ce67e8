"""The program's own rules, asked of the records of a file before anybody opens it; the answer names the place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from mapper.core.draft import Draft
from mapper.core.errors import Refused, Trouble
from mapper.core.records import (
    REFERENCES,
    Connector,
    DocumentInfo,
    Lane,
    Node,
    ProcessMap,
    Record,
    Stage,
)
from mapper.core.rules import checks, permits, run_rules
from mapper.core.store import Store


def verify(records: Sequence[Record], paths: Sequence[str]) -> None:
    """Raise Trouble("json_refused", path, reason, ...) for the first record that the rules would refuse.

    `records`: parents before children. `paths`: where each stands in the file.
    """
    path_of = {record.id: path for record, path in zip(records, paths, strict=True)}
    _verify_document(records, path_of)
    _verify_maps(records, path_of)
    _verify_cells(records, path_of)
    _verify_connectors(records, path_of)
    refused = _refused(partial(run_rules, is_read=True), records)
    if refused:
        _verify_each(records, path_of)
        # Each is sound, but together they cannot be drawn, as a node too far out for any stage.
        raise _refusal(refused, "maps")


def _verify_document(records: Sequence[Record], path_of: dict[str, str]) -> None:
    """The program alone says when a document was made, so its rules do not ask whether that is a date."""
    for record in records:
        if isinstance(record, DocumentInfo) and record.created:
            try:
                is_date = date.fromisoformat(record.created).isoformat() == record.created
            except ValueError:
                is_date = False
            if not is_date:
                refused = Refused("out_of_range", field="created", value=record.created)
                raise _refusal(refused, path_of[record.id])


def _verify_maps(records: Sequence[Record], path_of: dict[str, str]) -> None:
    maps = [record for record in records if isinstance(record, ProcessMap)]
    if not maps:
        raise Trouble("json_refused", path="maps", reason="last_map")
    staged = {record.map_id for record in records if isinstance(record, Stage)}
    laned = {record.map_id for record in records if isinstance(record, Lane)}
    for_customer = {record.map_id for record in records if isinstance(record, Lane) and record.is_customer}
    for process_map in maps:
        for having, key, reason in (
            (staged, "stages", "last_stage"),
            (laned, "lanes", "last_lane"),
            (for_customer, "lanes", "customer_lane"),
        ):
            if process_map.id not in having:
                raise Trouble("json_refused", path=f"{path_of[process_map.id]}.{key}", reason=reason)


def _verify_cells(records: Sequence[Record], path_of: dict[str, str]) -> None:
    map_of = {record.id: record.map_id for record in records if isinstance(record, Stage | Lane)}
    for record in records:
        if (
            isinstance(record, Node)
            and not map_of[record.stage_id] == map_of[record.lane_id] == record.map_id
        ):
            raise _refusal(Refused("other_map"), path_of[record.id])


def _verify_connectors(records: Sequence[Record], path_of: dict[str, str]) -> None:
    nodes = {record.id: record for record in records if isinstance(record, Node)}
    seen: set[tuple[str, str]] = set()
    for record in records:
        if not isinstance(record, Connector):
            continue
        ends = record.source_id, record.target_id
        refused = permits.may_run(nodes[record.source_id], nodes[record.target_id])
        if refused is None and ends in seen:
            refused = Refused("already_connected")
        if refused is None and record.share is not None and record.count is not None:
            refused = Refused("share_and_count")
        if refused:
            raise _refusal(refused, path_of[record.id])
        seen.add(ends)


def _verify_each(records: Sequence[Record], path_of: dict[str, str]) -> None:
    """Find the first record that the last check refuses, by halving, and raise its Trouble."""
    place = {record.id: number for number, record in enumerate(records)}
    alone = [_without_later(record, place) for record in records]
    sound, refused_at, reason = 0, len(alone) + 1, None
    while refused_at - sound > 1:
        middle = (sound + refused_at) // 2
        refused = _refused(partial(checks.verify, is_read=True), alone[:middle])
        if refused is None:
            sound = middle
        else:
            refused_at, reason = middle, refused
    if reason is not None:
        raise _refusal(reason, path_of[alone[refused_at - 1].id])


def _without_later(record: Record, place: Mapping[str, int]) -> Record:
    """The record without what it names that comes after it, so that it can be looked at before that is there."""
    later: dict[str, Any] = {
        reference.field: None
        for reference in REFERENCES[type(record)]
        if place.get(getattr(record, reference.field) or record.id, 0) > place[record.id]
    }
    return replace(record, **later) if later else record


def _refused(rules: Callable[[Draft], None], records: Sequence[Record]) -> Refused | None:
    draft = Draft(Store())
    for record in records:
        draft.put(record)
    try:
        rules(draft)
    except Refused as refused:
        return refused
    return None


def _refusal(refused: Refused, path: str) -> Trouble:
    params = {key: value for key, value in refused.params.items() if key not in ("kind", "field", "path")}
    name = refused.params.get("field")
    return Trouble(
        "json_refused",
        path=f"{path}.{name}" if name and path != "maps" else path,
        reason=refused.code,
        **params,
    )
