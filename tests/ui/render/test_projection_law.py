"""Law 3 for the drawing: after any edits, a projection that was kept up to date equals one made afresh."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from mapper.core.values import ConnectorKind, Rect
from mapper.ui.render import late, lines, naming
from mapper.ui.render.projection import Projection
from tests.builders import MapBuilder, a_map
from tests.searching import briefly
from tests.ui.render.scribbler import Scribbler

SEARCH = briefly(suppress_health_check=[HealthCheck.function_scoped_fixture])


def a_small_process() -> MapBuilder:
    return (
        a_map()
        .stage("Prospecting")
        .lane("Marketing")
        .start("Account with a need")
        .to("Choose")
        .step("Choose", touch_hours=1)
        .tool("CRM")
        .skill("Segmentation")
        .to("Contact", share=0.85, label="fits")
        .to("Lost", share=0.15)
        .stage("Qualifying")
        .lane("Sales")
        .step("Contact")
        .metric("Reply rate", target=1.0, actual=0.95)
        .to("Fit?", label="held")
        .to("Contact", kind=ConnectorKind.CHASE)
        .decision("Fit?")
        .to("Choose", kind=ConnectorKind.RETURNS, share=0.1)
        .to("Won", count=3)
        .to("Waits", count=7)
        .stall("Waits")
        .note("Ask them")
    )


@SEARCH
@given(data=st.data())
def test_an_updated_projection_equals_a_fresh_one(data: st.DataObject, counted_ids: None) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    kept = Projection(session.store, scribbler.map_id)
    session.subscribe(lambda notice: kept.update(session.store, notice.changes))
    for _ in range(data.draw(st.integers(1, 12))):
        kept.jumps.of(kept.connectors.values())  # what is known now must be forgotten where it changes
        scribbler.scribble()
        fresh = Projection(session.store, scribbler.map_id)
        assert kept == fresh
        lines = list(fresh.connectors.values())
        assert kept.jumps.of(lines) == fresh.jumps.of(lines)


@SEARCH
@given(data=st.data())
def test_lines_routed_in_slices_end_as_if_routed_at_once(
    data: st.DataObject, counted_ids: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    with monkeypatch.context() as patch:
        patch.setattr(lines, "EAGER", 2)
        patch.setattr(lines, "AT_ONCE", 2)
        patch.setattr(lines, "BOXES", 1)
        patch.setattr(lines, "SLICE", 1)
        patch.setattr(naming, "AT_ONCE", 0)
        patch.setattr(lines, "MANY_BOXES", data.draw(st.integers(1, 12)))
        kept = Projection(session.store, scribbler.map_id)
        session.subscribe(lambda notice: kept.update(session.store, notice.changes))
        for _ in range(data.draw(st.integers(1, 10))):
            scribbler.scribble()
            for _ in range(data.draw(st.integers(0, 2))):
                kept.route_some(0.0, Rect(0, 0, 300, 300))
        kept.settle()
    assert kept == Projection(session.store, scribbler.map_id)


@SEARCH
@given(data=st.data())
def test_what_is_seen_is_right_at_once_and_the_rest_a_moment_later(
    data: st.DataObject, counted_ids: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    x, y = data.draw(st.integers(-50, 900)), data.draw(st.integers(-50, 500))
    seen = Rect(x, y, data.draw(st.integers(1, 400)), data.draw(st.integers(1, 400)))
    with monkeypatch.context() as patch:
        patch.setattr(late, "MANY", 1)
        patch.setattr(lines, "AT_ONCE", data.draw(st.sampled_from([2, 60])))
        patch.setattr(naming, "AT_ONCE", data.draw(st.sampled_from([0, 24])))
        patch.setattr(lines, "MANY_BOXES", data.draw(st.integers(1, 12)))
        kept = Projection(session.store, scribbler.map_id)
        session.subscribe(lambda notice: kept.update(session.store, notice.changes, late.Sight(seen)))
        for _ in range(data.draw(st.integers(1, 10))):
            scribbler.scribble()
            fresh = Projection(session.store, scribbler.map_id)
            boxes = {node.id: node.rect for node in fresh.nodes.values() if node.rect.intersects(seen)}
            assert boxes == {n.id: n.rect for n in kept.nodes.values() if n.rect.intersects(seen)}
            if data.draw(st.booleans()):
                kept.catch_up()
                assert {n.id: n.rect for n in kept.nodes.values()} == {
                    n.id: n.rect for n in fresh.nodes.values()
                }
        kept.settle()
    assert kept == Projection(session.store, scribbler.map_id)


@SEARCH
@given(data=st.data())
def test_from_far_all_is_painted_in_its_place_at_once(
    data: st.DataObject, counted_ids: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    with monkeypatch.context() as patch:
        patch.setattr(late, "MANY", 1)
        patch.setattr(lines, "AT_ONCE", 2)
        kept = Projection(session.store, scribbler.map_id)
        held: set[str] = set()
        session.subscribe(
            lambda notice: kept.update(
                session.store,
                notice.changes,
                late.Sight(Rect(0, 0, 9000, 9000), is_far=True, held=frozenset(held)),
            )
        )
        for _ in range(data.draw(st.integers(1, 10))):
            held = {id for id in (*kept.nodes, *kept.connectors) if data.draw(st.booleans())}
            scribbler.scribble()
            fresh = Projection(session.store, scribbler.map_id)
            tiles = [tile for _, tile in kept.tiles.meeting(Rect(-1e6, -1e6, 2e6, 2e6))]
            shown = [(id, kept.nodes[id].rect.moved(*tile.way)) for tile in tiles for id in tile.nodes]
            assert sorted(shown) == sorted((node.id, node.rect) for node in fresh.nodes.values())
            assert all(kept.nodes[id].rect == fresh.nodes[id].rect for id in held & fresh.nodes.keys())
            ends = {
                id: [
                    Rect(*p, 0, 0).moved(*tile.way)
                    for p in kept.connectors[id].points[:: len(kept.connectors[id].points) - 1]
                ]
                for tile in tiles
                for id in tile.connectors
            }
            ends |= {
                id: [Rect(*points[0], 0, 0), Rect(*points[-1], 0, 0)] for id, points in kept.loose.items()
            }
            assert ends.keys() == fresh.connectors.keys()
            for line in fresh.connectors.values():
                start, end = ends[line.id]
                assert fresh.nodes[line.source_id].rect.grown(0.1).encloses(start)
                assert fresh.nodes[line.target_id].rect.grown(0.1).encloses(end)
            if data.draw(st.booleans()):
                kept.catch_up()
                assert all(tile.way == (0, 0) for _, tile in kept.tiles.meeting(Rect(-1e6, -1e6, 2e6, 2e6)))
        kept.settle()
    assert kept == Projection(session.store, scribbler.map_id)


@SEARCH
@given(data=st.data())
def test_what_changed_lies_in_the_places_to_repaint(data: st.DataObject, counted_ids: None) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    kept = Projection(session.store, scribbler.map_id)
    dirty = []
    session.subscribe(lambda notice: dirty.append(kept.update(session.store, notice.changes)))
    for _ in range(data.draw(st.integers(1, 8))):
        before = {**kept.nodes, **kept.connectors}
        dirty.clear()
        scribbler.scribble()
        after = {**kept.nodes, **kept.connectors}
        changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
        told = dirty[0] if dirty else None
        assert not changed or (told is not None and changed <= told.ids)
        for id in changed:
            for side in (before.get(id), after.get(id)):
                assert told is not None
                assert (
                    side is None
                    or any(rect.encloses(side.extent) for rect in told.rects)
                    or told.is_structural
                )


@SEARCH
@given(data=st.data())
def test_spatial_queries_find_what_a_look_at_everything_finds(data: st.DataObject, counted_ids: None) -> None:
    session = a_small_process().session()
    scribbler = Scribbler(session, data.draw)
    kept = Projection(session.store, scribbler.map_id)
    session.subscribe(lambda notice: kept.update(session.store, notice.changes))
    for _ in range(data.draw(st.integers(0, 8))):
        scribbler.scribble()
    x, y = data.draw(st.integers(-50, 900)), data.draw(st.integers(-50, 500))
    rect = Rect(x, y, data.draw(st.integers(1, 400)), data.draw(st.integers(1, 400)))
    nodes = {node.id for node in kept.nodes.values() if node.extent.intersects(rect)}
    assert {node.id for node in kept.nodes_in(rect)} == nodes
    connectors = {line.id for line in kept.connectors.values() if line.extent.intersects(rect)}
    assert {line.id for line in kept.connectors_in(rect)} == connectors
    tiled = [tile for _, tile in kept.tiles.meeting(rect)]
    assert nodes <= {id for tile in tiled for id in tile.nodes}
    assert connectors <= {id for tile in tiled for id in tile.connectors}
