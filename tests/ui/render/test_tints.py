"""Colours of steps on the map: to be seen at every zoom, to be read on, off the other signs, and in files."""

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from mapper.core.bands import LANE_TINTS
from mapper.core.edits import nodes
from mapper.core.records import Node, ProcessMap
from mapper.core.values import NodeKind, Outcome, Rect
from mapper.ui.render.detail import Detail
from mapper.ui.render.export import export_picture
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.paint_grid import lane_bar
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.projection import Projection
from mapper.ui.render.shapes import Body
from mapper.ui.render.tints import tint_fill
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import Tokens, load_tokens
from tests.builders import a_map, named
from tests.ui.render.test_signs_apart import KINDS, _laden

PLAIN = ("light", "dark")
CONTRAST = ("contrast", "contrast_dark")
SCALES = (0.2, 0.42, 0.65, 1.0, 2.2)  # a mark, and each level of detail


def _luminance(colour: QColor) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("name", "tint"), list(product(PLAIN, range(LANE_TINTS))))
def test_words_on_a_coloured_card_can_be_read(name: str, tint: int) -> None:
    tokens = load_tokens(name)
    ground = tint_fill(tokens, tint)
    assert _contrast(tokens.node.text, ground) >= 7
    assert _contrast(tokens.node.secondary, ground) >= 4.5


@pytest.mark.parametrize(("name", "tint"), list(product(PLAIN, range(LANE_TINTS))))
def test_a_coloured_card_stands_out_from_a_lane_of_its_colour(name: str, tint: int) -> None:
    """By its border where its ground is near the lane's (WCAG 1.4.11 asks for 3 where a line is all that tells)."""
    tokens = load_tokens(name)
    assert _contrast(lane_bar(tokens, tint), tokens.lane.tints[tint]) >= 2.5
    assert tint_fill(tokens, tint) != tokens.lane.tints[tint]


def _documents(kind: NodeKind):
    """A map with one node of a kind, without a colour and in green."""
    builder = a_map().stage("One", width=500.0).lane("Customer", is_customer=True).lane("Sales")
    outcome = Outcome.LOST if kind is NodeKind.END else None
    session = builder.node(kind, "", outcome=outcome).session()
    map_id = named(session.store, ProcessMap, "As is").id
    (node,) = session.store.all(Node)
    before = session.store.snapshot()
    session.run(nodes.colour_node, node.id, 2)
    return map_id, before, session.store.snapshot()


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", [*PLAIN, *CONTRAST])
@pytest.mark.parametrize(
    "kind", [NodeKind.STEP, NodeKind.STALL, NodeKind.DECISION, NodeKind.END, NodeKind.NOTE]
)
def test_it_is_seen_at_every_zoom_in_every_theme(
    painted: Callable[..., QImage], kind: NodeKind, name: str, scale: float
) -> None:
    map_id, before, after = _documents(kind)
    images = [
        painted(MapPainter(load_tokens(name)), Projection(reader, map_id), scale)
        for reader in (before, after)
    ]
    before_pixels, after_pixels = (np.frombuffer(image.constBits(), np.uint32) for image in images)
    assert (before_pixels != after_pixels).sum() >= 12


@pytest.mark.parametrize("detail", [Detail.WORK, Detail.DETAIL])
@pytest.mark.parametrize("kind", KINDS)
def test_the_number_stands_off_the_other_signs(qapp: object, kind: NodeKind, detail: Detail) -> None:
    laden = _laden(kind, 2)._replace(tint=3)
    parts = NodeLooks(load_tokens("contrast"), Typesetter()).look(laden, detail).parts
    (number,) = [part for part in parts if part.key.startswith("tint")]
    others = [part for part in parts if part is not number and not part.key.startswith("body")]
    box = Rect(number.x, number.y, number.width, number.height)
    assert not [part.key for part in others if box.intersects(Rect(part.x, part.y, part.width, part.height))]
    assert laden.extent.encloses(Rect(box.x + laden.rect.x, box.y + laden.rect.y, box.width, box.height))


def test_how_a_case_ended_stays_on_the_border_of_an_end(qapp: object, tokens: Tokens) -> None:
    plain = Body(NodeKind.END, 80, 30, tokens, None, Outcome.WON)
    tinted = Body(NodeKind.END, 80, 30, tokens, None, Outcome.WON, None, 4)
    assert plain._coloured()[1] == tinted._coloured()[1] == tokens.outcome.won
    assert tinted._coloured()[0] == tint_fill(tokens, 4)


def test_the_colour_and_its_name_are_in_a_picture_in_a_file(qapp: object, tmp_path, tokens: Tokens) -> None:
    map_id, before, after = _documents(NodeKind.STEP)
    fill = tint_fill(tokens, 2).name()
    for reader, has in ((before, False), (after, True)):
        path = tmp_path / "map.svg"
        export_picture(".svg", reader, map_id, path)
        text = path.read_text(encoding="utf-8")
        assert (fill in text) is has
        assert (">green<" in text) is has


def test_equal_keys_look_alike(qapp: object, tokens: Tokens) -> None:
    """Cards in two colours are never stamped from one picture."""
    looks = NodeLooks(tokens, Typesetter())
    keys = set()
    for tint in (None, *range(LANE_TINTS)):
        picture = NodePicture("node-1", NodeKind.STEP, Rect(0, 0, 120, 70), "Call", tint=tint)  # type: ignore[arg-type]
        keys |= {
            part.key for part in looks.measured(picture, Detail.WORK).parts if part.key.startswith("body")
        }
    assert len(keys) == LANE_TINTS + 1
