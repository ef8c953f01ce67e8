"""The lanes' names on a sheet tell how much of their time people need, and steps how much their weak link costs."""

import pytest
from PySide6.QtGui import QImage, QPainter

from mapper.core import queries
from mapper.core.values import Rect
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import export_picture
from mapper.ui.render.frame import Frame
from mapper.ui.render.headers import LANE_COLUMN
from mapper.ui.render.lane_column import LaneColumn
from mapper.ui.render.poster import Poster, Words
from mapper.ui.render.seen import Layer, Look
from mapper.ui.render.surface import Surface
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map
from tests.ui.render.test_export import svg_texts
from tests.unit.analysis.people import HOURS, staffed


def sale(*, flows_left=False):
    """30 leads a month, 2 hours each of the only seller; half of them are won."""
    builder = a_map(deal_value=1000.0, flows_left=flows_left).stage("Selling").lane("Sales")
    builder.start("Lead").measured(entries_a_month=30.0).to("Show")
    builder.step("Show", touch_hours=2.0, role="AE", wait_days=10.0).to("Won", share=0.5).to(
        "Lost", share=0.5
    )
    return staffed(builder.end("Won").end("Lost"), ben=("AE", 1.0)).store


@pytest.fixture(scope="module")
def reader():
    return sale()


def texts(reader, path, look):
    export_picture(".svg", reader, queries.maps(reader)[0].id, path, look)
    return {text.replace("\N{NO-BREAK SPACE}", " ") for text in svg_texts(path)}


def test_use_of_the_time_stands_at_the_lanes_where_it_is_looked_at(reader, tmp_path, qapp):
    used = f"{30 * 12 * 2 / HOURS * 100:.0f} %"
    without = texts(reader, tmp_path / "map.svg", Look())
    assert "Sales" in without
    assert used not in without
    assert {"Sales", used, "bottleneck"} <= texts(reader, tmp_path / "map.svg", Look(has_loads=True))


def test_a_heat_by_weak_link_tells_its_money_in_the_legend(reader, tmp_path, qapp):
    look = Look(layers=frozenset({Layer.FLOW}), measure="figure:weak", has_loads=True, has_ladder=True)
    told = texts(reader, tmp_path / "map.svg", look)
    assert "Weak link: cost in a year:" in told
    assert "180,000 EUR  (1)" in told, "of 360 leads a half drops out, and all who go on are won"
    assert "Lead time" in told


@pytest.mark.parametrize("flows_left", [False, True])
def test_the_bar_is_as_long_as_what_is_used(flows_left, qapp):
    store, tokens = sale(flows_left=flows_left), load_tokens("light")
    drawn = DrawnMap(store, queries.maps(store)[0].id, tokens, Look(has_loads=True))
    sheet = Poster(drawn, Words("Sale", "", ""))
    image = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    place = sheet.frame.place
    column = range(round(place.right), image.width()) if flows_left else range(round(place.x))
    fill, track = tokens.bar.fill.rgb(), tokens.bar.track.rgb()
    rows = [[image.pixel(x, y) for x in column] for y in range(image.height())]
    bar = max(rows, key=lambda row: row.count(fill))
    used = bar.count(fill) / (bar.count(fill) + bar.count(track))
    assert used == pytest.approx(30 * 12 * 2 / HOURS, abs=0.1), "the tick covers a part of it"
    ends = [at for at, colour in enumerate(bar) if colour in (fill, track)]
    assert (bar[ends[0]] == track) is flows_left, "it grows from where the map begins"


def test_the_names_of_low_lanes_stand_between_their_lines_or_not_at_all(qapp, monkeypatch):
    reader = (
        a_map().stage("Selling").lane("Account executives of the north").step("Show").to("Won").snapshot()
    )
    drawn = DrawnMap(reader, queries.maps(reader)[0].id, load_tokens("light"))
    column = LaneColumn(load_tokens("light"), drawn.setter, reader, (), LANE_COLUMN)
    lane = drawn.projection.lanes[-1]
    said = []
    monkeypatch.setattr(LaneColumn, "_say", lambda _self, _on, block, _x, y: said.append((y, block)))
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    for high in (4.0, 8.0, 9.5, 12.0, 16.0, 20.0, 60.0):
        scale = high / lane.height
        place = Rect(LANE_COLUMN, 0, drawn.content.width * scale, drawn.content.height * scale)
        painter = QPainter(image)
        column.paint(Surface(painter), Frame(drawn.content, place), lane, 0.0)
        painter.end()
        top = (lane.top - drawn.content.y) * scale
        assert len(said) == (high >= 9)
        for y, block in said:
            size = block.kind.size
            assert size <= high
            assert y + (block.height - size) / 2 >= top
            assert y + block.height <= top + high + (block.kind.leading - size)
        said.clear()
    assert not block.is_shortened, "in a high lane it is whole"
