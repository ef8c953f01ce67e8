"""Arranging what is selected (canvas.md 24): one command, enabled when useful, refused with its reason."""

from mapper.core.geometry.align import Arrangement
from mapper.core.values import Point
from mapper.ui.canvas.message import PointerMessage
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, Canvas, Opened


def _three(opened: Opened) -> Canvas:
    builder = a_map().stage("Wide", width=1000.0).lane("Customer", is_customer=True)
    canvas = opened(builder.lane("Sales", height=300.0).step("A").step("B").step("C"))
    for name, x, y in (("B", 330, 60), ("C", 700, 110)):
        start = canvas.at(name)
        rect = canvas.rect(name)
        canvas.drag(
            start,
            start
            + canvas.place(Point(rect.x + x - rect.x, rect.y + y))
            - canvas.place(Point(rect.x, rect.y)),
            CTRL,
        )
    return canvas


def test_align_and_distribute_what_is_selected(opened: Opened) -> None:
    canvas = _three(opened)
    arranging = canvas.view.arranging
    canvas.selection.set([canvas.node(name).id for name in "ABC"])
    assert arranging.may(Arrangement.TOP)
    before = canvas.commands
    arranging.arrange(Arrangement.TOP)
    arranging.arrange(Arrangement.ACROSS)
    assert canvas.commands == before + 2
    assert len({canvas.rect(name).y for name in "ABC"}) == 1
    a, b, c = (canvas.rect(name) for name in "ABC")
    assert abs((b.x - a.right) - (c.x - b.right)) <= 1
    assert not arranging.may(Arrangement.TOP)  # they lie like that already


def test_it_needs_two_or_three_and_a_document_that_may_be_written(opened: Opened) -> None:
    canvas = _three(opened)
    canvas.selection.set([canvas.node("A").id, canvas.node("B").id])
    assert canvas.view.arranging.may(Arrangement.TOP)
    assert not canvas.view.arranging.may(Arrangement.ACROSS)
    canvas.selection.set([canvas.node("A").id])
    assert not canvas.view.arranging.may(Arrangement.TOP)


def test_what_would_cover_another_is_refused_with_its_reason(canvas: Canvas) -> None:
    """canvas.md 25."""
    canvas.selection.set([canvas.node("Call").id, canvas.node("Qualify").id])
    before = canvas.commands
    canvas.view.arranging.arrange(Arrangement.LEFT)
    assert canvas.commands == before
    message = canvas.view.findChild(PointerMessage)
    assert message.isVisible()
    assert "room" in message.text()
