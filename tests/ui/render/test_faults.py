"""Which errors and warnings are told at which nodes, lanes and stages, and what is painted anew when they change."""

from datetime import date

import pytest
from PySide6.QtGui import QImage, QPainter

from mapper.analysis.checkup.finding import Finding, Severity
from mapper.analysis.health import check_up
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import NodeKind, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import svg_bytes
from mapper.ui.render.fault_signs import FaultSign
from mapper.ui.render.faults import Faults
from mapper.ui.render.legend import Legend
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.poster import Poster, words_for
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Layer, Look
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map, named

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@pytest.fixture
def session():
    """Shares of "Call" that come to 140 %, and a step that nothing leads to, which needs no name of ours."""
    builder = a_map().stage("Find").stage("Sell").lane("Customer", is_customer=True).lane("Sales")
    builder.stage("Find").lane("Customer").start("Need").to("Call").lane("Sales").step("Call", touch_hours=1)
    builder.to("Meet", share=0.7).to("Lost", share=0.7)
    builder.stage("Sell").step("Meet").to("Lost").end("Lost").step("Alone").to("Lost")
    return builder.session()


def _map_id(reader):
    return next(iter(reader.all(Node))).map_id


def _faults(reader, findings=None) -> Faults:
    return Faults(
        reader, _map_id(reader), check_up(reader, date(2027, 1, 1)) if findings is None else findings
    )


def test_what_the_check_up_finds_is_told_where_it_is(session):
    reader = session.store
    faults = _faults(reader)
    told = {
        node.name: [f.code for f in faults.at(node.id)] for node in reader.all(Node) if faults.at(node.id)
    }
    assert told == {"Call": ["shares_not_one"], "Alone": ["unreachable"]}
    assert faults.severity(named(reader, Node, "Call").id) is ERROR
    assert faults.severity(named(reader, Node, "Alone").id) is WARNING


def test_lines_are_told_where_they_leave_and_lanes_and_stages_as_themselves(session):
    reader = session.store
    line = next(c for c in reader.all(Connector) if c.target_id == named(reader, Node, "Meet").id)
    lane, stage = named(reader, Lane, "Sales"), named(reader, Stage, "Sell")
    here = _map_id(reader)
    faults = _faults(reader, [Finding("x", WARNING, here, (i,)) for i in (line.id, lane.id, stage.id)])
    assert set(faults.places) == {named(reader, Node, "Call").id, lane.id, stage.id}


def test_hints_other_maps_and_what_the_team_lets_be_are_not_told(session):
    reader = session.store
    node, here = named(reader, Node, "Meet").id, _map_id(reader)
    let_be = Finding("x", ERROR, here, (node,), dismissal_id="dismissal-1")
    elsewhere = Finding("x", ERROR, "map-9", (node,))
    assert not _faults(reader, [let_be, elsewhere, Finding("x", HINT, here, (node,))]).places
    both = _faults(reader, [Finding("a", ERROR, here, (node,)), Finding("b", WARNING, here, (node,))])
    assert [f.code for f in both.at(node)] == ["a", "b"]
    assert both.severity(node) is ERROR


def test_only_what_comes_goes_or_changes_differs(session):
    reader, here = session.store, _map_id(session.store)
    ids = [node.id for node in reader.all(Node)][:3]
    before = _faults(reader, [Finding("a", ERROR, here, (ids[0],)), Finding("a", ERROR, here, (ids[1],))])
    after = _faults(reader, [Finding("b", ERROR, here, (ids[0],)), Finding("b", WARNING, here, ids[1:3])])
    assert after.differing(before) == set(ids[1:3])
    assert before.differing(after) == set(ids[1:3])


def test_a_node_keeps_its_picture_while_nothing_changes(session):
    reader = session.store
    faults, projection = _faults(reader), Projection(reader, _map_id(reader))
    call = projection.nodes[named(reader, Node, "Call").id]
    assert faults.picture(call) is faults.picture(call)
    assert faults.picture(call).fault is ERROR
    meet = projection.nodes[named(reader, Node, "Meet").id]
    assert faults.picture(meet) is meet


@pytest.mark.parametrize("scale", [0.25, 0.6, 1.0, 2.0])
def test_signs_are_seen_where_badges_are(session, painted, tokens, scale):
    reader = session.store
    projection, painter = Projection(reader, _map_id(reader)), MapPainter(tokens)
    plain = painted(painter, projection, scale)
    painter.tell_faults(_faults(reader))
    assert (painted(painter, projection, scale) != plain) is (painter.detail(scale) >= Detail.WORK)
    painter.tell_faults(None)
    assert painted(painter, projection, scale) == plain


def test_a_layer_shows_them_alone_and_another_none(session, painted, tokens):
    reader, here = session.store, _map_id(session.store)
    projection, faults = Projection(reader, here), _faults(reader)
    alone = Look(frozenset({Layer.FAULTS})).seen(reader, here, faults)
    lit = {node.name for node in projection.nodes.values() if alone.is_lit(node)}
    assert lit == {"Call", "Alone"}
    assert {n.fault for n in map(alone.picture, projection.nodes.values())} == {None, ERROR, WARNING}
    tools = Look(frozenset({Layer.TOOLS})).seen(reader, here, faults)
    assert {n.fault for n in map(tools.picture, projection.nodes.values())} == {None}
    picked = Look(picks=frozenset({"fault error"})).seen(reader, here, faults)
    assert [node.name for node in projection.nodes.values() if picked.is_lit(node)] == ["Call"]


def test_the_legend_names_what_there_is(session, tokens, qapp):
    reader = session.store
    projection = Projection(reader, _map_id(reader))
    keys = [e.key for e in Legend(projection, tokens, Typesetter(), None, _faults(reader)).entries]
    assert keys[-2:] == ["fault error", "fault warning"]
    none = [e.key for e in Legend(projection, tokens, Typesetter(), None, _faults(reader, [])).entries]
    assert none == keys[:-2]


def test_a_picture_in_a_file_shows_them_as_the_view_does(session, tokens, qapp):
    """The legend of the sheet tells of it as a text, where it can be read back."""
    reader, here = session.store, _map_id(session.store)

    def sheet(look: Look | None) -> str:
        return svg_bytes(
            Poster(DrawnMap(reader, here, tokens, look), words_for(reader, here, None, ""))
        ).decode()

    assert "makes numbers wrong" in sheet(Look())
    assert "makes numbers wrong" in sheet(Look(frozenset({Layer.FAULTS})))
    assert "makes numbers wrong" not in sheet(Look(frozenset({Layer.TOOLS})))
    assert "makes numbers wrong" not in sheet(None), "what a sheet is made of without a view"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast_dark"])
def test_error_and_warning_are_told_apart_without_colour(qapp, theme):
    """An error is as wide below as above, a warning stands on its tip: by outline, not by ink."""
    widths = {}
    for severity in (ERROR, WARNING):
        image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.scale(4, 4)
        FaultSign(severity, 15.0, load_tokens(theme))(painter, 0.25)
        painter.end()
        rows = [sum(image.pixelColor(x, y).alpha() > 128 for x in range(60)) for y in (8, 52)]
        widths[severity] = rows
    assert abs(widths[ERROR][0] - widths[ERROR][1]) <= 4
    assert widths[WARNING][0] > 2 * widths[WARNING][1] > 0


def test_a_mirrored_map_has_its_signs_at_the_other_side(session, tokens):
    node = Projection(session.store, _map_id(session.store)).nodes[named(session.store, Node, "Call").id]
    node = node._replace(fault=ERROR, rect=Rect(0, 0, 120, 70), id=NodeId("node-1"), kind=NodeKind.STEP)
    looks = NodeLooks(tokens, Typesetter())
    (plain,) = (p for p in looks.look(node, Detail.WORK).parts if p.key.startswith("fault"))
    (turned,) = (
        p for p in looks.look(node, Detail.WORK, is_mirrored=True).parts if p.key.startswith("fault")
    )
    assert turned.x == 120 - plain.x - plain.width
    assert turned.key == plain.key, "its mark is read, and not turned"
