"""What is to be seen of a map: states, badges, texts on lines, names of starts, ends of lines."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF

from mapper.core import queries
from mapper.core.edits import nodes
from mapper.core.geometry.hit import route_meets
from mapper.core.records import Metric, Node
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, Direction, NodeKind, Point, Rect
from mapper.services import samples
from mapper.ui.render import naming
from mapper.ui.render.label_text import label_form, label_forms, width_of
from mapper.ui.render.pictures import Badge, BadgeKind, NodePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.shapes import node_path
from mapper.ui.render.status import status_of, worst
from tests.builders import MapBuilder, a_map, named


def projected(builder: MapBuilder) -> Projection:
    reader = builder.snapshot()
    return Projection(reader, queries.maps(reader)[0].id)


def node(projection: Projection, name: str) -> NodePicture:
    return next(picture for picture in projection.nodes.values() if picture.name == name)


def texts(projection: Projection) -> set[str]:
    return {line.text for line in projection.connectors.values()}


@pytest.mark.parametrize(
    ("target", "actual", "direction", "status"),
    [
        (10, 10, Direction.UP, Status.ON),
        (10, 9, Direction.UP, Status.NEAR),
        (10, 8.9, Direction.UP, Status.OFF),
        (10, 11, Direction.DOWN, Status.NEAR),
        (10, 11.1, Direction.DOWN, Status.OFF),
        (-10, -10.5, Direction.UP, Status.NEAR),
        (0, -1, Direction.UP, Status.OFF),
        (None, 5, Direction.UP, Status.NONE),
        (5, None, Direction.DOWN, Status.NONE),
    ],
)
def test_a_status_is_within_ten_per_cent_of_the_target_or_not(target, actual, direction, status):
    assert status_of(target, actual, direction) is status


def test_the_worst_status_wins_and_no_data_is_better_than_no_metric():
    assert worst([Status.ON, Status.NONE, Status.NEAR]) is Status.NEAR
    assert worst([Status.NONE]) is Status.NONE
    assert worst([]) is None


def test_a_node_shows_what_hangs_on_it_in_a_fixed_order():
    projection = projected(
        a_map().step("Call").metric("Rate", target=1.0, actual=0.5).skill("Talk").tool("CRM").tool("Phone")
    )
    picture = node(projection, "Call")
    assert picture.badges == (
        Badge(BadgeKind.TOOL, 2),
        Badge(BadgeKind.SKILL, 1),
        Badge(BadgeKind.METRIC, 1),
    )
    assert picture.status is Status.OFF


def test_the_direction_of_the_metric_counts_unless_the_link_has_its_own():
    builder = a_map().step("Call").metric("Days", target=5.0, actual=4.0)
    metric = next(record for record in builder.records() if isinstance(record, Metric))
    builder.put(Metric(id=metric.id, name=metric.name, direction=Direction.DOWN))
    assert node(projected(builder), "Call").status is Status.ON


def test_lines_tell_stated_shares_and_counts_only():
    projection = projected(
        a_map()
        .step("A")
        .to("B", share=0.85, label="fits")
        .to("C", share=0.004)
        .step("B")
        .to("C", count=30)
        .to("D", count=10)
        .step("C")
        .to("D")
        .step("D")
        .to("Won", share=1.0)
    )
    assert texts(projection) == {"fits 85 %", "0.4 %", "75 %", "25 %", ""}


def test_weights_follow_the_shares():
    projection = projected(a_map().step("A").to("B", share=0.9).to("C", share=0.1).step("B").to("C"))
    weights = {
        (projection.nodes[line.source_id].name, projection.nodes[line.target_id].name): line.weight
        for line in projection.connectors.values()
    }
    assert weights == {("A", "B"): 3, ("A", "C"): 1, ("B", "C"): 2}


def test_lines_end_on_the_outlines_that_are_drawn():
    builder = a_map().stage("Selling").lane("Sales").start("S").to("A").decision("A")
    for name in ("B", "C", "D"):
        builder.to(name)
    builder.stall("B").to("Won").lane("Else").step("C").to("A", kind=ConnectorKind.RETURNS).to("Won")
    builder.decision("D").to("Won").to("B")
    projection = projected(builder)
    for line in projection.connectors.values():
        for id, end in ((line.source_id, line.points[0]), (line.target_id, line.points[-1])):
            shape = projection.nodes[id]
            path = node_path(shape.kind, QRectF(*shape.rect))
            around = [QPointF(end.x + dx, end.y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
            sides = {path.contains(place) for place in around}
            assert sides == {True, False}, (shape.kind, end)


@pytest.mark.parametrize("name", ["Enquiry", "A customer calls us"])
def test_a_name_of_a_start_at_the_edge_of_the_map_stands_below_it_when_a_line_leaves_to_the_right(name):
    builder = a_map().stage("S", width=700.0).lane("One", height=130.0).start(name).to("Call")
    start = named(builder.snapshot(), Node, name)
    builder.lane("Two").note("Room").step("Call").put(replace(start, x=8.0, y=20.0))
    projection = projected(builder)
    picture = node(projection, name)
    line = next(iter(projection.connectors.values()))
    assert not route_meets(line.points, picture.name_written)
    assert projection.bounds.encloses(picture.name_written)


def test_names_of_many_starts_find_their_places_bit_by_bit_and_anew_only_where_something_changed(
    monkeypatch,
):
    monkeypatch.setattr(naming, "AT_ONCE", 2)
    builder = a_map().stage("S", width=900.0)
    for number in range(6):
        builder.lane(f"Lane {number}", height=400.0).start(f"Start {number}").to(f"Call {number}")
    session = builder.session()
    map_id = queries.maps(session.store)[0].id
    kept = Projection(session.store, map_id)
    assert not kept.is_settled
    while not kept.is_settled:
        kept.route_some(0.0)
    looked_at = []
    place = naming.with_name_placed
    monkeypatch.setattr(
        naming, "with_name_placed", lambda *given: looked_at.append(given[0].name) or place(*given)
    )
    session.subscribe(lambda notice: kept.update(session.store, notice.changes))
    session.run(nodes.rename_node, named(session.store, Node, "Start 3").id, "Fair")
    assert looked_at == ["Fair"]
    fresh = Projection(session.store, map_id)
    fresh.settle()
    assert kept == fresh


def test_a_name_of_a_start_avoids_lines():
    builder = a_map().stage("S", width=700.0).lane("One").note("Room").start("Somebody calls us")
    builder.to("Answer").lane("Two").note("Room below").step("Answer")
    projection = projected(builder)
    start = node(projection, "Somebody calls us")
    (line,) = projection.connectors.values()
    assert not route_meets(line.points, start.name_written)
    assert projection.bounds.encloses(start.name_written)


def test_names_of_starts_of_the_demo_stand_clear_of_lines():
    reader = Store(samples.demo_records())
    starts = 0
    for process_map in queries.maps(reader):
        projection = Projection(reader, process_map.id)
        for start in projection.nodes.values():
            if start.kind is NodeKind.START:
                lines = projection.connectors.values()
                met = [line.text for line in lines if route_meets(line.points, start.name_written)]
                assert not met, (process_map.name, start.name)
                starts += 1
    assert starts >= 4


def test_the_topmost_node_is_hit_and_notes_lie_lowest():
    projection = projected(a_map().step("Call").note("Why"))
    call = node(projection, "Call")
    assert projection.node_at(call.rect.center) == call
    assert projection.node_at(Point(-5, -5)) is None
    everything = projection.nodes_in(projection.bounds)
    assert [picture.kind for picture in everything] == [NodeKind.NOTE, NodeKind.STEP]


def test_a_pill_belongs_to_its_line():
    projection = projected(a_map().stage("S", width=600.0).step("A").to("B", label="held").step("B"))
    line = next(iter(projection.connectors.values()))
    assert line.label_rect is not None
    assert projection.connector_at(Point(line.label_rect.x + 1, line.label_rect.y + 1), 0.5) == line
    middle = Point((line.points[0].x + line.points[-1].x) / 2, line.points[0].y + 4)
    assert projection.connector_at(middle, 5) == line


def test_a_preview_changes_nothing():
    projection = projected(a_map().step("A").to("B").step("B"))
    before = dict(projection.connectors)
    moved = node(projection, "B")
    found = projection.preview({moved.id: moved.rect.moved(0, 300)})
    assert projection.connectors == before
    (route,) = found.values()
    assert route[-1].y >= 300


def test_long_labels_take_two_lines_and_short_lines_narrow_labels():
    assert [len(form.lines) for form in label_forms("no answer or no interest at all 80 %")] == [2, 3]
    assert label_forms("") == ()
    level = (Point(0, 0), Point(90, 0))
    form = label_form("not shortlisted 45 %", level)
    assert form is not None
    assert form.size[0] <= 90
    bent = (Point(0, 0), Point(90, 0), Point(90, 300))
    form = label_form("not shortlisted 45 %", bent)
    assert form is not None
    assert form.lines == ("not shortlisted 45 %",)


def test_widths_told_without_qt_are_those_of_inter(qapp):
    from PySide6.QtGui import QFontMetricsF

    from mapper.ui.render.typeset import Type, Typesetter

    metrics = QFontMetricsF(Typesetter().font(Type.LABEL))
    for text in ("call back later 10 %", "WAVE i l | 0.4 %", "Überprüfung – später"):
        assert width_of(text, 11) == pytest.approx(metrics.horizontalAdvance(text), rel=0.04)


def test_bounds_are_the_cells():
    projection = projected(a_map().stage("S", width=400.0).lane("L", height=150.0).step("A"))
    assert projection.bounds == Rect(0, 0, 400, 150 + 120)


def test_a_step_that_becomes_a_decision_leads_its_branches_up_and_down_first():
    builder = a_map().stage("One").stage("Two").lane("Customer", is_customer=True).lane("Sales")
    builder.stage("One").lane("Customer").step("Fit?").to("Offer").stage("Two").lane("Sales").step("Offer")
    session = builder.session()
    projection = Projection(session.store, queries.maps(session.store)[0].id)
    record = named(session.store, Node, "Fit?")
    assert next(iter(projection.connectors.values())).points[0].x == projection.nodes[record.id].rect.right
    session.subscribe(lambda notice: projection.update(session.store, notice.changes))
    session.run(nodes.set_node_kind, record.id, NodeKind.DECISION)
    assert next(iter(projection.connectors.values())).points[0].y == projection.nodes[record.id].rect.bottom
    assert projection == Projection(session.store, projection.map_id)
