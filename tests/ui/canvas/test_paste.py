"""Two-step paste (canvas.md 23): it hangs at the pointer, a click drops it, Escape drops nothing."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from mapper.core.records import Connector, Node
from mapper.core.values import Point
from mapper.ui.canvas.tools.paste import GroupMark
from tests.builders import a_map
from tests.ui.canvas.conftest import CTRL, Canvas, Opened


@pytest.fixture
def hung(canvas: Canvas) -> Canvas:
    """Call and Meet, with their line and the one to Offer, are copied and hang over the third lane."""
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.key(Qt.Key.Key_C, CTRL)
    canvas.hover(_below(canvas))
    canvas.key(Qt.Key.Key_V, CTRL)
    return canvas


def _below(canvas: Canvas) -> QPoint:
    return canvas.place(Point(260, 300))


def _mark(canvas: Canvas) -> GroupMark | None:
    mark = canvas.view.sheet.overlay.get("ghost")
    assert mark is None or isinstance(mark, GroupMark)
    return mark


def test_the_group_hangs_at_the_pointer_with_its_line_and_nothing_is_there_yet(hung: Canvas) -> None:
    mark = _mark(hung)
    assert mark is not None
    assert {node.name for node in mark.nodes} == {"Call", "Meet"}
    assert [line.id for line in mark.lines] == [hung.line("Call", "Meet").id]
    rects = [node.rect.moved(*mark.way) for node in mark.nodes]
    box = rects[0].united(rects[1])
    pointer = hung.view.camera.on_map(_below(hung))
    assert abs(box.center.x - pointer.x) <= 7
    assert abs(box.center.y - pointer.y) <= 7
    assert hung.commands == 0


def test_it_follows_the_pointer_and_a_click_drops_it_there(hung: Canvas) -> None:
    place = _below(hung) + QPoint(40, 10)
    hung.hover(place)
    mark = _mark(hung)
    assert mark is not None
    shown = {node.name: node.rect.moved(*mark.way) for node in mark.nodes}
    hung.click(place)
    assert _mark(hung) is None
    assert hung.commands == 1
    made = [n for n in hung.nodes if n.id in hung.selection]
    grid = hung.view.sheet.projection.grid
    assert {node.name: grid.node_rect(node) for node in made} == shown


def test_lines_with_an_end_outside_are_left_out_and_those_between_are_selected(hung: Canvas) -> None:
    hung.click(_below(hung))
    assert len(hung.selection.nodes) == 2
    assert len(hung.selection.connectors) == 1
    assert len(list(hung.bridge.reader.all(Connector))) == 3  # the two there were, and the copy of one


def test_escape_drops_nothing(hung: Canvas) -> None:
    before = hung.selection.ids
    hung.key(Qt.Key.Key_Escape)
    assert _mark(hung) is None
    assert hung.commands == 0
    assert hung.selection.ids == before
    hung.click(_below(hung))
    assert hung.commands == 0


def test_arrows_and_enter_put_it_down_without_the_mouse(hung: Canvas) -> None:
    before = _mark(hung)
    assert before is not None
    hung.key(Qt.Key.Key_Right)
    hung.key(Qt.Key.Key_Down)
    after = _mark(hung)
    assert after is not None
    assert (after.way[0] - before.way[0], after.way[1] - before.way[1]) == (10, 10)
    hung.key(Qt.Key.Key_Return)
    assert hung.commands == 1
    assert hung.view.editing.editor is None


def test_pasting_again_drops_the_first_and_hangs_another(hung: Canvas) -> None:
    hung.key(Qt.Key.Key_V, CTRL)
    assert hung.commands == 1
    assert _mark(hung) is not None
    hung.key(Qt.Key.Key_Escape)
    assert hung.commands == 1


def test_without_a_pointer_it_is_pasted_at_once_and_arrows_nudge_it(canvas: Canvas) -> None:
    canvas.selection.set([canvas.node("Qualify").id])
    canvas.key(Qt.Key.Key_C, CTRL)
    canvas.view.hand.leave()
    canvas.key(Qt.Key.Key_V, CTRL)
    assert canvas.commands == 1
    (chosen,) = canvas.selection.nodes
    before = canvas.view.sheet.projection.nodes[chosen].rect
    canvas.key(Qt.Key.Key_Right)
    assert canvas.view.sheet.projection.nodes[chosen].rect == before.moved(1, 0)


def test_duplicating_hangs_a_copy_and_leaves_the_clipboard_alone(canvas: Canvas) -> None:
    QGuiApplication.clipboard().setText("kept")
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_D, CTRL)
    canvas.click(_below(canvas))
    assert sorted(node.name for node in canvas.nodes).count("Qualify") == 2
    assert QGuiApplication.clipboard().text() == "kept"
    assert canvas.bridge.session.history.undoable.label.code == "duplicate"


def test_cutting_takes_only_what_was_copied(canvas: Canvas) -> None:
    """A line that is selected too, with an end outside, was not copied and stays."""
    canvas.selection.set([canvas.node("Qualify").id, canvas.line("Meet", "Offer").id])
    canvas.key(Qt.Key.Key_X, CTRL)
    assert "Qualify" not in canvas.node_names()
    assert ("Meet", "Offer") in canvas.lines()


def test_from_another_document_it_hangs_as_what_it_is(canvas: Canvas, opened: Opened) -> None:
    canvas.selection.set([canvas.node("Call").id, canvas.node("Meet").id])
    canvas.key(Qt.Key.Key_C, CTRL)
    other = opened(a_map().stage("Wide", width=900.0).lane("Customer", is_customer=True).lane("Sales"))
    place = other.place(Point(400, 180))
    other.hover(place)
    other.key(Qt.Key.Key_V, CTRL)
    mark = _mark(other)
    assert mark is not None
    assert len(mark.lines[0].points) >= 2
    other.click(place)
    assert other.lines() == {("Call", "Meet")}


def test_what_may_only_be_read_takes_nothing(hung: Canvas) -> None:
    hung.key(Qt.Key.Key_Escape)
    hung.bridge.session._keeper.is_read_only = True
    hung.key(Qt.Key.Key_V, CTRL)
    assert _mark(hung) is None
    assert hung.commands == 0
    assert len(list(hung.bridge.reader.all(Node))) == 5


def test_lines_of_text_from_elsewhere_become_steps_in_a_row(canvas: Canvas) -> None:
    QGuiApplication.clipboard().setText("Ask for the budget\n\n  Send   the offer \r\nSign\n")
    canvas.hover(_below(canvas))
    canvas.key(Qt.Key.Key_V, CTRL)
    canvas.click(_below(canvas))
    assert {("Ask for the budget", "Send the offer"), ("Send the offer", "Sign")} <= canvas.lines()
    assert canvas.rect("Ask for the budget").right < canvas.rect("Send the offer").x
    assert canvas.commands == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ask\tSend\tSign\r\n",
        "1.\tAsk\r\n2.\tSend\r\n3.\tSign\r\n",
        "- Ask\n- Send\n- Sign",
        '"Call\nagain"\r\nSend\r\nSign\r\n',
    ],
)
def test_cells_of_a_row_and_lines_with_bullets_are_names(canvas: Canvas, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    canvas.view.commands.paste()
    first = "Call again" if text.startswith('"') else "Ask"
    assert {(first, "Send"), ("Send", "Sign")} <= canvas.lines()


def test_a_long_list_goes_in_rows_into_the_cell_under_the_pointer_and_none_lies_on_another(
    canvas: Canvas,
) -> None:
    names = [f"Step number {number}" for number in range(60)]
    QGuiApplication.clipboard().setText("\n".join(names))
    place = canvas.place(Point(60, 40))
    canvas.hover(place)
    canvas.key(Qt.Key.Key_V, CTRL)
    canvas.click(place)
    made = [node for node in canvas.nodes if node.name in names]
    assert len(made) == len(names)
    assert {(node.stage_id, node.lane_id) for node in made} == {
        (canvas.stage("First").id, canvas.lane("Customer").id)
    }
    boxes = [canvas.rect(name) for name in names]
    assert not [1 for one, other in combinations(boxes, 2) if one.intersects(other)]
    cell = canvas.view.sheet.projection.grid.cell_rect(canvas.stage("First").id, canvas.lane("Customer").id)
    assert all(cell.encloses(box) for box in boxes)
    assert canvas.commands == 1


def test_a_group_hung_over_the_corner_of_the_map_keeps_its_form(hung: Canvas) -> None:
    place = hung.place(Point(2, 2))
    hung.hover(place)
    mark = _mark(hung)
    assert mark is not None
    before = [node.rect for node in mark.nodes]
    hung.click(place)
    made = [n for n in hung.nodes if n.id in hung.selection]
    after = [hung.view.sheet.projection.grid.node_rect(node) for node in made]
    assert after[1].x - after[0].x == before[1].x - before[0].x
    assert min(rect.x for rect in after) >= 0


def test_a_page_of_text_is_no_list_of_steps(canvas: Canvas) -> None:
    QGuiApplication.clipboard().setText("one word after another, " * 40)
    canvas.hover(_below(canvas))
    canvas.key(Qt.Key.Key_V, CTRL)
    assert _mark(canvas) is None
    assert "clipboard" in canvas.view.sheet._message.text()


def test_a_clipboard_whose_owner_is_gone_has_nothing(canvas, monkeypatch):
    class Gone:
        def mimeData(self) -> None: ...  # Qt's name

    monkeypatch.setattr(QGuiApplication, "clipboard", Gone)
    canvas.key(Qt.Key.Key_V, CTRL)
    assert canvas.commands == 0
    assert canvas.view.hand.is_at_rest
