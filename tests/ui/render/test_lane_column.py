"""The lanes' names on a sheet tell how much of their time people need, and steps how much their weak link costs."""

import pytest
from PySide6.QtGui import QImage, QPainter

from mapper.core import queries
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import export_picture
from mapper.ui.render.poster import Poster, Words
from mapper.ui.render.seen import Layer, Look
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
