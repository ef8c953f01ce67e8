"""What goes along each line of 100 cases: worked out, told, drawn on the screen and into files."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind
from mapper.ui.render.export import export_picture
from mapper.ui.render.paint_streams import MINUS, amount_text, stream_texts
from mapper.ui.render.seen import Layer, Look
from mapper.ui.render.strokes import stroke_of
from mapper.ui.render.volume import THICKNESSES, Stream, volume
from mapper.ui.worked import Worked, worked_out
from tests.builders import a_map, named

ENGLISH = QLocale("en_GB")
DAY = date(2026, 5, 4)
FLOW = Look(layers=frozenset({Layer.FLOW}))


def _map():
    """Of the calls a tenth is made again, 0.62 are lost, 0.28 go on; of these a quarter is lost."""
    builder = a_map().lane("Sales").start("Lead").to("Call").step("Call")
    builder.to("Call", share=0.1, kind=ConnectorKind.RETURNS).to("Gone", share=0.62).to("Offer", share=0.28)
    builder.step("Offer").to("Won", share=0.75).to("Gone", share=0.25).end("Gone")
    return builder.session().store


def _only_map(store):
    return queries.maps(store)[0].id


def _line(store, source, target):
    ends = named(store, Node, source).id, named(store, Node, target).id
    return next(line for line in store.all(Connector) if (line.source_id, line.target_id) == ends)


def _walked(store, map_id):
    """The oracle: 100 cases sent step by step until next to none is left; what went along each line."""
    at = {node.id: 0.0 for node in queries.nodes(store, map_id)}
    at[named(store, Node, "Lead").id] = 100.0
    along = {line.id: 0.0 for line in queries.connectors(store, map_id)}
    for _ in range(200):
        after = dict.fromkeys(at, 0.0)
        for node_id, here in at.items():
            for line in queries.outgoing(store, node_id):
                moved = here * (1.0 if line.share is None else line.share)
                along[line.id] += moved
                after[line.target_id] += moved
        at = after
    return along


def test_amounts_are_those_of_cases_sent_through_the_map():
    store = _map()
    found = volume(worked_out(store, _only_map(store)), _only_map(store))
    walked = _walked(store, _only_map(store))
    assert {id: found.of(id).amount for id in walked} == pytest.approx(walked)
    assert found.most == pytest.approx(100.0)


def test_thickness_goes_with_the_amount_and_the_thickest_line_has_the_last():
    store = _map()
    found = volume(worked_out(store, _only_map(store)), _only_map(store))
    walked = _walked(store, _only_map(store))
    most = max(walked.values())
    for id, amount in walked.items():
        assert abs(found.of(id).thickness - THICKNESSES * amount / most) <= 0.5
    assert found.of(_line(store, "Lead", "Call").id).thickness == THICKNESSES


def test_what_is_lost_and_what_is_left_of_it_are_told_apart_by_their_text():
    store = _map()
    found = volume(worked_out(store, _only_map(store)), _only_map(store))
    lost, left = found.of(_line(store, "Call", "Gone").id), found.of(_line(store, "Call", "Offer").id)
    assert lost.is_lost
    assert not left.is_lost
    assert stream_texts(lost, ENGLISH) == [f"{MINUS}69"]
    assert stream_texts(left, ENGLISH) == ["111 → 31", "31"]
    again = found.of(_line(store, "Call", "Call").id)
    assert stream_texts(again, ENGLISH) == ["11"], "what is done again is not what is left"
    assert stream_texts(found.of(_line(store, "Lead", "Call").id), ENGLISH) == ["100"], (
        "nothing is lost there"
    )


@pytest.mark.parametrize(
    ("amount", "told"),
    [(100.0, "100"), (9.96, "10"), (9.94, "9,9"), (2.0, "2"), (0.04, "<0,1"), (0.0, "0")],
)
def test_an_amount_is_short_and_in_the_persons_language(amount, told):
    assert amount_text(amount, QLocale("de_DE")) == told


def test_without_figures_of_this_map_nothing_is_told():
    store = _map()
    map_id = _only_map(store)
    line = _line(store, "Call", "Offer")
    assert volume(store, map_id).of(line.id) == Stream(None, 0)
    assert not volume(Worked(store), map_id).is_known
    figures = map_figures(store, map_id, DAY)
    assert not volume(Worked(store, figures), "map-of-another").is_known


def test_a_map_that_has_no_flow_tells_nothing_but_is_known():
    store = a_map().step("Call").to("Meet").step("Meet").session().store
    found = volume(worked_out(store, _only_map(store)), _only_map(store))
    assert found.is_known
    assert found.streams == {}
    assert stream_texts(found.of("connector-1"), ENGLISH) == []


def test_lines_are_drawn_by_what_they_carry_only_where_that_is_looked_at(qapp):
    from mapper.ui.render.projection import Projection

    store = _map()
    map_id = _only_map(store)
    drawn = Projection(store, map_id).connectors
    seen = FLOW.seen(worked_out(store, map_id), map_id)
    broad, thin = (seen.line(drawn[_line(store, *ends).id]) for ends in (("Lead", "Call"), ("Offer", "Gone")))
    assert stroke_of(broad).width == THICKNESSES > 3 * stroke_of(thin).width
    assert stroke_of(thin).is_lost
    assert seen.line(drawn[broad.id]) is broad, "kept from frame to frame"
    plain = Look(layers=frozenset({Layer.STEPS})).seen(store, map_id)
    assert plain.line(drawn[broad.id]) is drawn[broad.id]


def test_a_picture_in_a_file_has_the_figures_and_a_legend_that_says_what_they_count(qapp, tmp_path):
    store = _map()
    export_picture(".svg", store, _only_map(store), tmp_path / "flow.svg", FLOW)
    text = (tmp_path / "flow.svg").read_text(encoding="utf-8")
    assert f">{MINUS}69<" in text
    assert ">111 → 31<" in text or ">31<" in text
    assert "cases of 100 that enter" in text
    export_picture(".svg", store, _only_map(store), tmp_path / "plain.svg", Look())
    assert f"{MINUS}69" not in (tmp_path / "plain.svg").read_text(encoding="utf-8")
