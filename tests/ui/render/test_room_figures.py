"""Before a room the figures on lines are read from the last row at every zoom, the largest losses first."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from mapper.core import queries
from mapper.core.store import Store
from mapper.services import samples
from mapper.ui.reading_sizes import Audience
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_figures import Lettered, RoomFigures
from mapper.ui.render.seen import Layer, Look
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.worked import worked_out

_CAPITALS = 0.727  # of the size of Inter, and its figures are as high


@pytest.fixture(scope="module")
def demo(qapp):
    store = Store(samples.demo_records())
    map_id = queries.maps(store)[0].id
    projection = Projection(store, map_id)
    projection.settle()
    return projection, Look(layers=frozenset({Layer.FLOW})).seen(worked_out(store, map_id), map_id)


@pytest.fixture(scope="module")
def tokens(qapp):
    return Theme(Mode.LIGHT).tokens


@pytest.mark.parametrize(("scale", "height"), [(0.25, 720), (0.46, 720), (0.77, 1080), (1.5, 1080)])
def test_they_cover_no_box_and_no_other_and_the_largest_losses_are_there(demo, tokens, scale, height):
    projection, seen = demo
    letters = Audience().least_size(height)
    told = RoomFigures(tokens, Typesetter()).told(
        projection, seen, scale, Lettered(letters, projection.bounds)
    )
    places = {id: each.place.rect for id, each in told.items()}
    assert all(rect.height * scale >= letters for rect in places.values())
    assert not any(a.intersects(b) for a, b in combinations(places.values(), 2))
    boxes = [node.rect for node in projection.nodes.values()]
    assert not any(rect.intersects(box) for rect in places.values() for box in boxes)
    losses = sorted(
        (-each.amount, id) for id, each in seen.streams.streams.items() if each.is_lost and each.amount
    )
    assert {id for _, id in losses[: 2 if scale < 0.4 else len(losses)]} <= set(told)


def test_what_a_stage_does_not_touch_is_not_told_while_it_is_looked_at(demo, tokens):
    projection, seen = demo
    first = projection.stages[0]
    area = projection.bounds._replace(x=first.left, width=first.width)
    told = RoomFigures(tokens, Typesetter()).told(projection, seen, 0.9, Lettered(26, area))
    assert told
    assert all(area.encloses(each.place.rect) for each in told.values())
    within = {id for id, node in projection.nodes.items() if area.contains(node.rect.center)}
    assert all(
        {projection.connectors[id].source_id, projection.connectors[id].target_id} & within for id in told
    )


def _ink(image, ink):
    """How many rows of pixels are written in a colour, where most are."""
    rows = [y for y in range(image.height()) if any(image.pixel(x, y) == ink for x in range(image.width()))]
    return len(rows)


@pytest.mark.parametrize(("scale", "height"), [(0.4, 720), (0.9, 1080)])
def test_their_figures_are_as_high_as_the_last_row_needs(demo, tokens, scale, height):
    projection, seen = demo
    letters = Audience().least_size(height)
    painter = MapPainter(tokens)
    painter.look_through(seen)
    painter.letter_for_room(letters, None)
    told = RoomFigures(tokens, Typesetter()).told(
        projection, seen, scale, Lettered(letters, projection.bounds)
    )
    figure = next(each for each in told.values() if each.is_lost)
    image = QImage(round(figure.place.rect.width * scale), round(1.2 * letters), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    inner = QPainter(image)
    inner.translate(image.width() / 2, image.height() / 2)
    inner.scale(scale, scale)
    inner.translate(-figure.place.rect.center.x, -figure.place.rect.center.y)
    painter.paint_connectors(inner, projection, figure.place.rect, scale)
    inner.end()
    border = 4  # of the tag, which has another red
    inside = image.copy(border + 2, border, image.width() - 2 * border - 4, image.height() - 2 * border)
    assert _ink(inside, tokens.message.error.rgb()) >= _CAPITALS * letters - 2


def test_without_the_flow_shares_are_told_with_their_word_where_there_is_room(demo, tokens):
    projection, _ = demo
    told = RoomFigures(tokens, Typesetter()).told(projection, None, 0.46, Lettered(26, projection.bounds))
    texts = {each.text for each in told.values()}
    assert all(text.endswith(" %") for text in texts)
    assert "20 %" in texts
    assert any(len(text) > 5 for text in texts)
    places = [each.place.rect for each in told.values()]
    assert not any(a.intersects(b) for a, b in combinations(places, 2))


def test_at_the_desk_they_are_as_they_were(demo, tokens):
    painter = MapPainter(tokens)
    assert painter.letter_for_room(26, None)
    assert not painter.letter_for_room(26, None)
    assert painter.letter_for_room(0, None)
    assert not painter._is_for_room(0.1)
