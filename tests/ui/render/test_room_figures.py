"""Before a room the figures on lines are read from the last row at every zoom, the largest losses first."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from mapper.core import queries
from mapper.core.store import Store
from mapper.core.values import NodeKind
from mapper.services import samples
from mapper.ui.reading_sizes import Audience
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.room_figures import Lettered, RoomFigures
from mapper.ui.render.seen import Layer, Look, Seen
from mapper.ui.render.trail import Trail
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
    painter.letter_for_room(Lettered(letters, projection.bounds))
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
    painter, lettered = MapPainter(tokens), Lettered(26, demo[0].bounds)
    assert painter.letter_for_room(lettered)
    assert not painter.letter_for_room(lettered)
    assert painter.letter_for_room(None)
    assert not painter._is_for_room(0.1)


def _name(named):
    """A name as it is told, in one line."""
    block, _ = named.plate.blocks[named.place.choice]
    return " ".join(line.text for line in block.lines)


@pytest.mark.parametrize(("scale", "height"), [(0.58, 720), (0.9, 1080)])
def test_in_a_stage_every_step_is_named_over_no_other_box_and_no_other_name(demo, tokens, scale, height):
    projection, _ = demo
    stage, letters = projection.stages[2], Audience().least_size(height)
    area = projection.bounds._replace(x=stage.left, width=stage.width)
    lettered = Lettered(letters, area, area.grown(250 / scale), has_names=True)
    figures = RoomFigures(tokens, Typesetter())
    named = figures.named(projection, None, scale, lettered)
    within = {node.id: node for node in projection.nodes.values() if area.contains(node.rect.center)}
    steps = {id for id, node in within.items() if node.kind is not NodeKind.NOTE}
    assert steps <= set(named) <= set(within)
    assert all(_name(named[id]) == within[id].name for id in steps)
    places = {id: each.place.rect for id, each in named.items()}
    told = [each.place.rect for each in figures.told(projection, None, scale, lettered).values()]
    assert not any(a.intersects(b) for a, b in combinations([*places.values(), *told], 2))
    # The note lies over a step already.
    assert not any(
        places[id].intersects(node.rect) for id in steps for node in within.values() if node.id != id
    )
    assert all(each.plate.pixels(letters, each.place.choice)[1] >= letters for each in named.values())


def test_on_a_way_its_places_are_numbered_as_large_and_each_on_its_own_box(demo, tokens):
    projection, _ = demo
    steps = sorted(
        (node for node in projection.nodes.values() if node.kind is NodeKind.STEP),
        key=lambda node: node.rect.x,
    )
    trail = Trail(projection.map_id, tuple(node.id for node in steps), ())
    seen = Seen(frozenset(), None, frozenset(), trail=trail)
    lettered = Lettered(26, projection.bounds)
    named = RoomFigures(tokens, Typesetter()).named(projection, seen, 0.46, lettered)
    assert {_name(each): id for id, each in named.items()} == {
        str(number): node.id for number, node in enumerate(steps, 1)
    }
    boxes = {node.id: node.rect for node in projection.nodes.values()}
    for id, each in named.items():
        assert {other for other, box in boxes.items() if each.place.rect.intersects(box)} == {id}
        assert min(each.plate.pixels(26, 0)) > 26


def test_on_a_way_its_own_shares_come_first_and_those_that_do_not_leave_it_are_not_told(demo, tokens):
    projection, _ = demo
    lines = sorted(projection.connectors.values(), key=lambda line: line.id)
    own = next(line for line in lines if line.share)
    trail = Trail(projection.map_id, (own.source_id, own.target_id), (own.id,))
    seen = Seen(frozenset(), None, frozenset(), trail=trail)
    figures = RoomFigures(tokens, Typesetter())
    told = figures.told(projection, seen, 0.5, Lettered(26, projection.bounds))
    assert next(iter(told)) == own.id
    assert {projection.connectors[id].source_id for id in told} <= {own.source_id, own.target_id}


def test_from_very_far_the_largest_losses_are_led_out_below_the_map(demo, tokens):
    projection, seen = demo
    below = projection.bounds._replace(height=projection.bounds.height + 3000)
    figures = RoomFigures(tokens, Typesetter())
    told = figures.told(projection, seen, 0.09, Lettered(26, projection.bounds, below))
    lost = [id for id, each in told.items() if each.is_lost]
    losses = sorted(
        (-each.amount, id) for id, each in seen.streams.streams.items() if each.is_lost and each.amount
    )
    assert losses[0][1] in lost
    boxes = [node.rect for node in projection.nodes.values()]
    stems = {id: each.place.stem for id, each in told.items() if each.place.stem is not None}
    places = [each.place.rect for each in told.values()]
    assert any(rect.y > projection.bounds.bottom for rect in places)
    assert not any(a.intersects(b) for a, b in combinations(places, 2))
    assert not any(rect.intersects(box) for rect in places for box in boxes)
    for id, stem in stems.items():
        crossed = {node.id for node in projection.nodes.values() if stem.intersects(node.rect)}
        assert crossed <= {projection.connectors[id].target_id}
