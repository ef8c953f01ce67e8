"""Every edit a person can make, with arguments drawn from the document as it is.

`EDITS` has one entry for each function of `mapper.core.edits`; a test says which one is missing. An entry draws the
arguments, or gives None when the document has nothing to do it to.
"""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core import fragment, queries
from mapper.core.edits import (
    adopting,
    attachments,
    bands,
    comments,
    connectors,
    growing,
    insides,
    lanes,
    maps,
    measures,
    mending,
    nodes,
    outlining,
    paste,
    placing,
    resources,
    several,
    space,
    stages,
    tidy,
)
from mapper.core.geometry.align import Arrangement
from mapper.core.grid import Spot
from mapper.core.history import Label
from mapper.core.outline import Line
from mapper.core.reader import Reader
from mapper.core.records import (
    Comment,
    Connector,
    Lane,
    Metric,
    Node,
    NodeMetric,
    ProcessMap,
    Record,
    Role,
    Stage,
)
from mapper.core.values import (
    AttachmentKind,
    ConnectorKind,
    MapKind,
    NodeKind,
    Outcome,
    Phase,
    Rect,
)
from tests.laws.aim_edits import AIM_EDITS
from tests.laws.compare_edits import COMPARE_EDITS
from tests.laws.fields import LINK_FIELDS, MEASURE_FIELDS, RESOURCE_FIELDS, amounts, names, some_text
from tests.laws.past_edits import PAST_EDITS
from tests.laws.register_edits import REGISTER_EDITS
from tests.laws.source import Draw, Nothing, Source, places
from tests.laws.thing_edits import THING_EDITS
from tests.laws.who_edits import WHO_EDITS

Call = tuple[tuple[Any, ...], dict[str, Any]]
Edit = Callable[..., Label]

SIGNED = {"author": "Ana", "written": "2026-05-04T10:00:00"}
ATTACHABLE = (
    attachments.Thing(AttachmentKind.LINK, "Offer", "https://example.com"),
    attachments.Thing(AttachmentKind.FILE, "a.pdf", "offers/a.pdf"),
    attachments.Thing(AttachmentKind.PICTURE, "Board", picture="aGVsbG8="),
)
bends = st.lists(places, max_size=4)
sizes = st.integers(1, 900).map(float)
boxes = st.builds(lambda at, width, height: Rect(*at, width, height), places, sizes, sizes)
positions = st.none() | st.integers(-1, 6)
shares = st.none() | st.sampled_from((0.0, 0.25, 0.3, 1.0))
counts = st.none() | st.integers(0, 50)
LIBRARY = resources.LIBRARY_TYPES
ATTACHED = tuple(resources.LINKS)


def _set_resource(s: Source) -> Call:
    resource = s.one(*LIBRARY)
    fields = s.fields({"name": names, **RESOURCE_FIELDS[type(resource)]})
    return (resource.id,), fields


def _adopt_entries(s: Source) -> Call:
    types = s.draw(st.lists(st.sampled_from(LIBRARY), min_size=1, max_size=3))
    found = [(record_type, s.draw(names).strip()) for record_type in types]
    return ([adopting.NewEntry(type_, name, frozenset({name}), {}) for type_, name in found],), {}


def _add_resource(s: Source) -> Call:
    record_type = s.draw(st.sampled_from(LIBRARY))
    return (record_type, s.draw(names)), s.fields(RESOURCE_FIELDS[record_type])


def _attach(s: Source) -> Call:
    resource = s.one(*ATTACHED)
    link_type = resources.LINKS[type(resource)][0]
    return (s.id(Node), resource.id), s.fields(LINK_FIELDS[link_type])


def _set_link(s: Source) -> Call:
    link = s.one(*LINK_FIELDS)
    return (link.id,), s.fields(LINK_FIELDS[type(link)])


def _set_attached(s: Source) -> Call:
    record_type = s.draw(st.sampled_from(ATTACHED))
    fields = LINK_FIELDS[resources.LINKS[record_type][0]]
    wanted = s.draw(st.lists(names, max_size=3, unique=True))
    return (s.id(Node), record_type, {name: s.fields(fields) for name in wanted}), {}


def _state(s: Source) -> Call:
    return (s.id(Node), s.id(Metric)), s.fields(LINK_FIELDS[NodeMetric])


def _move_to_band(s: Source) -> Call:
    band = s.one(Stage, Lane)
    return (s.id(Node), type(band), band.id), {}


def _edit_all(s: Source) -> Call:
    renamed = [several.Part(nodes.rename_node, node_id, (s.draw(names),)) for node_id in s.some_ids(Node)]
    measured = several.Part(measures.set_measures, s.id(Node), (), s.fields(MEASURE_FIELDS))
    return ([*renamed, measured],), {}


def _add_node(s: Source) -> Call:
    process_map = s.id(ProcessMap)
    optional: dict[str, Any] = {}
    if s.draw(st.booleans()):
        lines = sorted(c.id for c in queries.connectors(s.reader, process_map))
        optional["on_connector"] = s.draw(st.sampled_from([None, *lines]))
    else:
        others = sorted(n.id for n in queries.nodes(s.reader, process_map))
        optional["after"] = s.draw(st.sampled_from([None, *others]))
    if s.draw(st.booleans()):
        optional["cell"] = s.cell(process_map)
    return (process_map, s.draw(st.sampled_from(NodeKind)), s.draw(places), s.draw(names)), optional


def _append_nodes(s: Source) -> Call:
    source = s.one(Node)
    steps = [s.next_step(source.map_id) for _ in range(s.draw(st.integers(0, 3)))]
    return (source.id, steps), {}


def _prepend_node(s: Source) -> Call:
    target = s.one(Node)
    return (target.id, s.next_step(target.map_id)), {}


def _put_in_cells(s: Source) -> Call:
    chosen = [s.one(Node) for _ in range(2)]
    return ({n.id: Spot(*s.cell(n.map_id), s.draw(sizes), s.draw(sizes)) for n in chosen},), {}


def _reconnect(s: Source) -> Call:
    end = s.draw(st.sampled_from(("source_id", "target_id")))
    return (s.id(Connector),), {end: s.id(Node), "bends": s.draw(bends)}


def _set_connector(s: Source) -> Call:
    kinds = st.sampled_from(ConnectorKind)
    fields = {"label": some_text, "share": shares, "count": counts, "kind": kinds, "reason": some_text}
    return (s.id(Connector),), s.fields(fields)


def _paste(s: Source) -> Call:
    copied = fragment.take(s.reader, s.nodes_of_one_map())
    move = s.draw(places)
    return (s.id(ProcessMap), copied, move.x, move.y), {"is_together": s.draw(st.booleans())}


def _add_lines(s: Source) -> Call:
    process_map = s.id(ProcessMap)
    there = [n.id for n in queries.nodes(s.reader, process_map)]
    there += [stage.id for stage in queries.stages(s.reader, process_map)]
    lines = st.lists(st.builds(Line, names, st.booleans()), min_size=1, max_size=4)
    return (process_map, s.draw(lines), s.draw(st.sampled_from([None, *sorted(there)]))), {}


def _move_nodes(s: Source) -> Call:
    corners = {node_id: s.draw(places) for node_id in s.some_ids(Node)}
    return (corners,), {"nudge": s.draw(st.booleans())}


def _edit_each(s: Source) -> Call:
    return (s.some_ids(Node), measures.set_measures), s.fields(MEASURE_FIELDS)


def _move_on_to_connector(s: Source) -> Call:
    return (s.id(Node), s.draw(places), s.id(Connector)), {}


def _add_connector(s: Source) -> Call:
    kinds = st.none() | st.sampled_from(ConnectorKind)
    return (s.id(Node), s.id(Node)), s.fields(
        {"kind": kinds, "label": some_text, "share": shares, "bends": bends}
    )


def _resize_node(s: Source) -> Call:
    corner = s.draw(places)
    return (s.id(Node), Rect(corner.x, corner.y, s.draw(sizes), s.draw(sizes))), {}


def _place_nodes(s: Source) -> Call:
    corners = {node_id: s.draw(places) for node_id in s.some_ids(Node)}
    rects = {i: Rect(p.x, p.y, s.draw(sizes), s.draw(sizes)) for i, p in corners.items()}
    return (rects,), {"is_repeated": s.draw(st.booleans())}


def _arrange_nodes(s: Source) -> Call:
    return (s.nodes_of_one_map(), s.draw(st.sampled_from(Arrangement))), {}


def _set_node_kind(s: Source) -> Call:
    outcomes = st.none() | st.sampled_from(Outcome)
    return (s.id(Node), s.draw(st.sampled_from(NodeKind)), s.draw(outcomes)), {}


def _set_map(s: Source) -> Call:
    fields = {"name": names, "kind": st.sampled_from(MapKind), "purpose": some_text, "deal_value": amounts}
    fields["flows_left"] = st.booleans()
    return (s.id(ProcessMap),), s.fields(fields)


def _apply_layout(s: Source) -> Call:
    process_map = s.id(ProcessMap)
    how = s.draw(st.sampled_from(("whole", "part", "anew")))
    if how == "anew":
        return (tidy.fresh_layout(s.reader, process_map),), {"is_fresh": True}
    chosen = s.some_ids(Node, 0) if how == "part" else None
    return (tidy.tidy_layout(s.reader, process_map, chosen),), {}


def _shift_space(s: Source) -> Call:
    flags = {name: s.draw(st.booleans()) for name in ("is_level", "is_global", "is_before")}
    return (s.id(ProcessMap), s.draw(places), s.draw(st.integers(-300, 300).map(float))), flags


def _set_lane(s: Source) -> Call:
    tints = st.none() | st.integers(0, 5)
    fields = {"name": names, "description": some_text, "is_customer": st.booleans(), "tint": tints}
    return (s.id(Lane),), s.fields(fields)


def _keeping(s: Source, record_type: type[Record]) -> Call:
    fields = {"keep_content": s.draw(st.booleans()), "gives_room": s.draw(st.booleans())}
    return (s.id(record_type),), fields


def _some_bands(s: Source) -> list[Any]:
    return s.draw(st.sampled_from((s.some_ids(Lane), s.some_ids(Stage))))


def _sized(s: Source, record_type: type[Record]) -> Call:
    return (s.id(record_type), s.draw(sizes)), {"shares": s.draw(st.booleans())}


EDITS: Mapping[Edit, Callable[[Source], Call]] = {
    adopting.adopt_entries: _adopt_entries,
    bands.delete_bands: lambda s: ((_some_bands(s),), {"keep_content": s.draw(st.booleans())}),
    bands.put_bands: lambda s: ((_some_bands(s), s.draw(st.integers(-1, 6))), {}),
    bands.move_bands: lambda s: ((_some_bands(s), s.draw(st.sampled_from((-1, 1)))), {}),
    bands.fit_bands: lambda s: ((_some_bands(s),), {}),
    bands.set_collapsed: lambda s: ((_some_bands(s), s.draw(st.booleans())), {}),
    bands.set_shrinking: lambda s: ((_some_bands(s), s.draw(st.booleans())), {}),
    connectors.add_connector: _add_connector,
    connectors.reconnect: _reconnect,
    connectors.route_anew: lambda s: ((s.some_ids(Connector, 0),), {}),
    connectors.set_bends: lambda s: ((s.id(Connector), s.draw(bends)), {"nudge": s.draw(st.booleans())}),
    connectors.set_connector: _set_connector,
    growing.append_nodes: _append_nodes,
    growing.prepend_node: _prepend_node,
    growing.put_in_cells: _put_in_cells,
    growing.move_to_band: _move_to_band,
    attachments.attach_things: lambda s: ((s.id(Node), [s.draw(st.sampled_from(ATTACHABLE))]), {}),
    comments.add_comment: lambda s: ((s.id(Node), s.draw(some_text)), dict(SIGNED)),
    comments.answer_comment: lambda s: ((s.id(Comment), s.draw(some_text)), dict(SIGNED)),
    comments.remove_comment: lambda s: ((s.id(Comment),), {}),
    comments.resolve_comment: lambda s: ((s.id(Comment),), {"is_resolved": s.draw(st.booleans())}),
    insides.make_inside: lambda s: ((s.id(Node),), {}),
    lanes.add_lane: lambda s: (
        (s.id(ProcessMap), s.draw(names), s.draw(positions)),
        {"is_customer": s.draw(st.booleans())},
    ),
    lanes.delete_lane: lambda s: _keeping(s, Lane),
    lanes.move_lane: lambda s: ((s.id(Lane), s.draw(st.integers(-1, 6))), {}),
    lanes.merge_lanes: lambda s: ((s.id(Lane),), {}),
    lanes.resize_lane: lambda s: _sized(s, Lane),
    lanes.set_lane: _set_lane,
    lanes.split_lane: lambda s: ((s.id(Lane), s.draw(st.integers(2, 3))), {}),
    maps.add_map: lambda s: (
        (s.draw(names), ("One", "Two"), ("Customer", "Sales")),
        {"phases": tuple(s.draw(st.lists(st.sampled_from(Phase), max_size=2)))},
    ),
    maps.copy_map: lambda s: ((s.id(ProcessMap), s.draw(names), s.draw(st.sampled_from(MapKind))), {}),
    maps.delete_map: lambda s: ((s.id(ProcessMap),), {}),
    maps.set_document: lambda s: ((), s.fields({"title": names, "author": some_text, "purpose": some_text})),
    maps.set_map: _set_map,
    measures.set_measures: lambda s: ((s.id(Node),), s.fields(MEASURE_FIELDS)),
    measures.set_touch: lambda s: ((s.id(Node), s.id(Role), s.draw(amounts)), {}),
    measures.set_touch_named: lambda s: ((s.some_ids(Node), s.draw(names), 1.5), {}),
    mending.add_end: lambda s: ((s.id(Node),), {}),
    mending.add_start: lambda s: ((s.id(ProcessMap),), {}),
    mending.fill_shares: lambda s: ((s.id(Node),), {}),
    mending.move_to_customer: lambda s: ((s.id(Node),), {}),
    mending.rescale_shares: lambda s: ((s.id(Node),), {}),
    mending.state_share: lambda s: ((s.id(Connector), s.draw(st.floats(-0.5, 1.5))), {}),
    mending.set_owner: lambda s: ((s.id(Node),), {}),
    nodes.add_node: _add_node,
    nodes.colour_node: lambda s: ((s.id(Node), s.draw(st.none() | st.integers(0, 9))), {}),
    nodes.delete_items: lambda s: (
        (s.some_ids(Node, 0), s.some_ids(Connector, 0)),
        {"closes_gap": s.draw(st.booleans())},
    ),
    nodes.insert_on_connector: lambda s: ((s.id(Node), s.id(Connector)), {}),
    nodes.move_nodes: _move_nodes,
    nodes.move_on_to_connector: _move_on_to_connector,
    nodes.rename_node: lambda s: ((s.id(Node), s.draw(names)), {"rect": s.draw(st.none() | boxes)}),
    nodes.resize_node: _resize_node,
    nodes.set_node_description: lambda s: ((s.id(Node), s.draw(some_text)), {}),
    nodes.set_node_kind: _set_node_kind,
    outlining.add_lines: _add_lines,
    outlining.move_line: lambda s: ((s.id(Node), s.draw(st.sampled_from((-1, 1)))), {}),
    outlining.stage_to_step: lambda s: ((s.id(Stage),), {}),
    outlining.step_to_stage: lambda s: ((s.id(Node),), {}),
    paste.paste: _paste,
    placing.arrange_nodes: _arrange_nodes,
    placing.level_lane: lambda s: ((s.id(Lane),), {}),
    placing.place_nodes: _place_nodes,
    resources.add_resource: _add_resource,
    resources.attach: _attach,
    resources.attach_named: lambda s: (
        (s.some_ids(Node), s.draw(st.sampled_from(ATTACHED)), s.draw(names)),
        {},
    ),
    resources.attach_to_nodes: lambda s: ((s.some_ids(Node), s.id(*ATTACHED)), {}),
    resources.delete_resource: lambda s: ((s.id(*LIBRARY),), {}),
    resources.detach: lambda s: ((s.id(*LINK_FIELDS),), {}),
    resources.set_attached: _set_attached,
    resources.set_link: _set_link,
    resources.set_resource: _set_resource,
    resources.state: _state,
    several.edit_all: _edit_all,
    several.edit_each: _edit_each,
    space.shift_space: _shift_space,
    **REGISTER_EDITS,
    **AIM_EDITS,
    **COMPARE_EDITS,
    **PAST_EDITS,
    **THING_EDITS,
    **WHO_EDITS,
    tidy.apply_layout: _apply_layout,
    stages.add_stage: lambda s: ((s.id(ProcessMap), s.draw(names), s.draw(positions)), {}),
    stages.delete_stage: lambda s: _keeping(s, Stage),
    stages.move_stage: lambda s: ((s.id(Stage), s.draw(st.integers(-1, 6))), {}),
    stages.merge_stages: lambda s: ((s.id(Stage),), {}),
    stages.resize_stage: lambda s: _sized(s, Stage),
    stages.split_stage: lambda s: ((s.id(Stage), s.draw(st.integers(2, 3))), {}),
    stages.set_stage: lambda s: (
        (s.id(Stage),),
        s.fields({"name": names, "description": some_text, "phase": st.sampled_from((None, *Phase))}),
    ),
}


def edit_name(edit: Edit) -> str:
    return f"{edit.__module__.rpartition('.')[2]}.{edit.__name__}"


def drawn(edit: Edit, reader: Reader, draw: Draw) -> Call | None:
    """Arguments for an edit, after the draft; None when the document has nothing to do it to."""
    try:
        return EDITS[edit](Source(reader, draw))
    except Nothing:
        return None
