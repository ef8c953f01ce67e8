"""However much hangs on a node, its signs stand apart (look.md 4.2); the class of value is told on every step."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage, QPainter

from mapper.analysis.checkup.finding import Severity
from mapper.core.geometry.links import Side
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.ids import NodeId
from mapper.core.values import STEP_KINDS, AgreementState, NodeKind, Outcome, Rect, ValueClass
from mapper.ui.render.detail import Detail
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.pictures import Badge, BadgeKind, Hung, NodePicture, Owner, Status
from mapper.ui.render.pinned import MORE, places
from mapper.ui.render.shapes import Body
from mapper.ui.render.typeset import Typesetter
from mapper.ui.render.wait_pins import OVERDUE, PLAYS
from mapper.ui.theme.tokens import load_tokens

KINDS = sorted(STEP_KINDS)
NEAR = (Detail.WORK, Detail.DETAIL)
ALL_PINS = (("inside", 5), ("person", 0), (OVERDUE, 12), (PLAYS, 1), ("comment", 2), ("attach", 3))


def _laden(kind: NodeKind, count: int, **fields) -> NodePicture:
    """A node on which there is something of everything."""
    about = {
        "value_class": ValueClass.BNVA,
        "badges": tuple(Badge(each, count) for each in BadgeKind),
        "status": Status.OFF,
        "has_description": True,
        "hung": tuple(Hung(each, f"A {each.value} with a long name", "3 / 4") for each in BadgeKind),
        "agreement": AgreementState.BLOCKED,
        "pins": ALL_PINS,
        "owner": Owner("AB+", "Ana Bauer, Ben"),
        "fault": Severity.ERROR,
    }
    name = fields.pop("name", "Agree on the date of the next meeting")
    return NodePicture(NodeId("node-1"), kind, Rect(0, 0, *NODE_SIZES[kind]), name, **(about | fields))


def _boxes(
    picture: NodePicture, detail: Detail, theme: str = "light"
) -> dict[str, tuple[float, float, float, float]]:
    parts = NodeLooks(load_tokens(theme), Typesetter()).look(picture, detail).parts
    return {
        f"{place} {part.key}": (part.x, part.y, part.x + part.width, part.y + part.height)
        for place, part in enumerate(parts)
        if not part.key.startswith("body")
    }


def _meeting(boxes) -> list[tuple[str, str]]:
    """Pairs with less than half a unit between them."""
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes.items(), 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > -0.5 and min(a[3], b[3]) - max(a[1], b[1]) > -0.5
    ]


@pytest.mark.parametrize("detail", NEAR)
@pytest.mark.parametrize("count", [1, 2, 14])
@pytest.mark.parametrize("kind", KINDS)
def test_all_signs_at_once_stand_apart(qapp, kind, count, detail):
    laden = _laden(kind, count)
    pinned = [laden._replace(pins=(pin,)) for pin in ALL_PINS]
    bare = [
        laden._replace(badges=(), status=None, hung=()),
        laden._replace(hung=()),
        laden._replace(name="A"),
        laden._replace(fault=Severity.WARNING, agreement=None),
    ]
    for picture in (laden, *pinned, *bare):
        boxes = _boxes(picture, detail)
        assert _meeting(boxes) == []
        assert all(box[3] <= picture.extent.bottom for box in boxes.values())


def _ink(picture: NodePicture, detail: Detail) -> dict[str, tuple[float, float, float, float]]:
    """The boxes of the single letters of the name and of what else is written."""
    boxes = {}
    for words in NodeLooks(load_tokens("light"), Typesetter()).look(picture, detail).words:
        for at, run in words.block.glyphs:
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                rect = run.rawFont().boundingRect(glyph).translated(place + at)
                rect.translate(words.x, words.y)
                if not rect.isEmpty():
                    boxes[f"letter {len(boxes)}"] = rect.left(), rect.top(), rect.right(), rect.bottom()
    assert boxes, "its name is written"
    return boxes


def _crossed(picture: NodePicture, detail: Detail) -> set[str]:
    """The signs that lie on a letter by more than half a unit."""
    found = set()
    for sign, a in _boxes(picture, detail).items():
        for b in _ink(picture, detail).values():
            if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5:
                found.add(sign)
    return found


NAMES = (
    "Agree",
    "Agree on the date of the next meeting",
    "Qualify: need, money, authority, date and whatever else there is to be asked",
)


@pytest.mark.parametrize("detail", NEAR)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_sign_lies_on_a_letter(qapp, kind, name, detail):
    laden = _laden(kind, 2, name=name)
    for picture in (
        laden,
        laden._replace(pins=()),
        laden._replace(owner=None, agreement=None),
        laden._replace(owner=None, agreement=None, fault=None),
        laden._replace(badges=(), status=None, hung=(), has_description=False),
    ):
        assert _crossed(picture, detail) == set()


@pytest.mark.parametrize("detail", NEAR)
@pytest.mark.parametrize("name", NAMES)
def test_ends_and_notes_keep_their_signs_apart_too(qapp, name, detail):
    few = {"badges": (), "hung": (), "value_class": None, "owner": None, "agreement": None}
    pins = (("comment", 2), ("attach", 3))
    for outcome in Outcome:
        end = _laden(NodeKind.END, 1, name=name, outcome=outcome, pins=pins, **few)
        for picture in (end, end._replace(pins=()), end._replace(status=None), end._replace(fault=None)):
            assert _meeting(_boxes(picture, detail)) == []
            assert _crossed(picture, detail) == set()
    note = _laden(NodeKind.NOTE, 1, name=name, pins=pins, status=None, fault=None, **few)
    assert _meeting(_boxes(note, detail)) == []
    assert _crossed(note, detail) == set()


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("name", NAMES)
def test_a_fault_of_a_start_stands_off_its_name_and_its_number(qapp, name, side, theme):
    start = NodePicture(
        NodeId("node-1"),
        NodeKind.START,
        Rect(0, 0, *NODE_SIZES[NodeKind.START]),
        name,
        name_side=side,
        tint=3,
        fault=Severity.ERROR,
    )
    boxes = _boxes(start, Detail.WORK, theme)
    assert any("fault" in key for key in boxes)
    assert any("tint" in key for key in boxes) is (theme == "contrast")
    signs = {key: box for key, box in boxes.items() if "fault" in key or "tint" in key}
    assert _meeting(signs) == []
    assert _crossed(start, Detail.WORK) == set()


def test_pins_that_find_no_room_are_told_by_how_many_they_are(qapp):
    """None is left away in silence: the last place says "+2"."""
    laden = _laden(NodeKind.STEP, 1)
    shown = places(laden)
    assert [icon for icon, _, _ in shown] == ["inside", "person", OVERDUE, MORE]
    assert shown[-1][1] == len(ALL_PINS) - 3
    assert all(place.right <= laden.rect.width for _, _, place in shown)
    assert [icon for icon, _, _ in places(laden._replace(pins=ALL_PINS[:3]))] == ["inside", "person", OVERDUE]
    wide = laden._replace(rect=Rect(0, 0, 240, 70))
    assert [(icon, count) for icon, count, _ in places(wide)] == list(ALL_PINS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_crowd_hides_the_problems_or_what_kind_of_wait_it_is(qapp, kind):
    keys = " ".join(_boxes(_laden(kind, 14), Detail.WORK))
    assert "badge problem 14" in keys
    assert ("wait medal" in keys) == (kind in (NodeKind.STALL, NodeKind.SLIP))


def test_the_mark_of_a_decision_stays_off_its_name_and_its_badges(qapp):
    """Nothing inside the diamond, nor in the row of its badges, is otherwise with the mark."""
    width, height = NODE_SIZES[NodeKind.DECISION]
    drawn = []
    for value_class in (None, ValueClass.VA):
        image = QImage(int(width), int(height), QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        Body(NodeKind.DECISION, width, height, load_tokens("light"), value_class)(painter, 1.0)
        painter.end()
        drawn.append(image)
    marked = [
        (x, y)
        for x in range(int(width))
        for y in range(int(height))
        if drawn[0].pixel(x, y) != drawn[1].pixel(x, y)
    ]
    assert len(marked) > 60
    assert all(x / width + 0.5 < y / height < (height - 14) / height for x, y in marked)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_class_of_value_is_told_by_shape_on_every_kind_of_step(qapp, kind, theme):
    seen = set()
    for value_class in (None, *ValueClass):
        width, height = NODE_SIZES[kind]
        image = QImage(int(width), int(height), QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        Body(kind, width, height, load_tokens(theme), value_class)(painter, 1.0)
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == 1 + len(ValueClass)
