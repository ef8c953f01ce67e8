"""Colours of steps (canvas.md 2): given from the pad and by key, to several at once; in the lens; kept by copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from mapper.core.edits import nodes
from mapper.core.records import Node
from mapper.core.values import Point
from mapper.ui.canvas.aloud.words import said
from mapper.ui.render.legend import Legend
from mapper.ui.render.tints import tint_fill
from mapper.ui.theme import Mode
from tests.ui.canvas.conftest import CTRL, SHIFT

ENTER = Qt.Key.Key_Return


def menu(canvas):
    found = canvas.view.building.menus.menu
    assert found is not None, "no menu is open"
    return found


def choose(canvas, text: str) -> None:
    """Type into the open menu and take the first that is found."""
    QTest.keyClicks(menu(canvas).field, text)
    QTest.keyClick(menu(canvas).field, ENTER)


def press(canvas, entry_id: str) -> None:
    button = next(b for b in canvas.view.pad.buttons if b.entry.id == entry_id)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def ground(canvas, name: str) -> str:
    """The colour of a card beside its name."""
    rect = canvas.rect(name)
    place = canvas.place(Point(rect.right - 12, rect.y + 12))
    return QColor(canvas.port.grab().toImage().pixel(place)).name()


def legend(canvas) -> list[str]:
    sheet = canvas.view.sheet
    made = Legend(sheet.projection, sheet.theme.tokens, sheet.scene.setter, sheet.scene.lens.seen)
    return [entry.key for entry in made.entries if entry.key.startswith("tint")]


def test_one_step_gets_its_colour_from_the_pad_and_it_is_painted(canvas):
    canvas.click(canvas.at("Qualify"))
    press(canvas, "colour")
    assert [entry.text for entry in menu(canvas).model.entries] == [
        "Blue",
        "Violet",
        "Green",
        "Amber",
        "Red",
        "Grey",
        "No colour",
    ]
    assert menu(canvas).model.entries[-1].is_on
    choose(canvas, "green")
    assert canvas.node("Qualify").tint == 2
    assert canvas.commands == 1
    assert ground(canvas, "Qualify") == tint_fill(canvas.view.sheet.theme.tokens, 2).name()


def test_several_get_it_by_one_key_as_one_command_and_lose_it_alike(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.click(canvas.at("Meet"), SHIFT)
    assert "colour" in [b.entry.id for b in canvas.view.pad.buttons]
    canvas.key(Qt.Key.Key_H)
    choose(canvas, "red")
    assert (canvas.node("Qualify").tint, canvas.node("Meet").tint, canvas.node("Call").tint) == (4, 4, None)
    assert canvas.commands == 1
    canvas.key(Qt.Key.Key_H)
    assert [entry.is_on for entry in menu(canvas).model.entries].index(True) == 4
    choose(canvas, "no colour")
    assert {node.tint for node in canvas.nodes} == {None}
    canvas.bridge.undo()
    assert (canvas.node("Qualify").tint, canvas.node("Meet").tint) == (4, 4)
    canvas.bridge.undo()
    assert {node.tint for node in canvas.nodes} == {None}


def test_what_is_gone_to_in_the_menu_is_shown_on_the_map_and_escape_leaves_nothing(canvas):
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_H)
    QTest.keyClick(menu(canvas).field, Qt.Key.Key_Down)
    assert [ghost.tint for ghost in canvas.view.sheet.overlay.get("nodes").nodes] == [1]
    QTest.keyClick(menu(canvas).field, Qt.Key.Key_Escape)
    assert canvas.view.sheet.overlay.get("nodes") is None
    assert canvas.commands == 0


def test_without_a_selection_the_key_says_what_it_waits_for(canvas):
    canvas.key(Qt.Key.Key_H)
    assert canvas.view.building.menus.menu is None
    assert canvas.view.sheet._message.text() == "Select what shall have a colour first"


def test_another_kind_a_copy_and_a_pasted_step_keep_it(canvas):
    canvas.bridge.run(nodes.colour_node, canvas.node("Qualify").id, 3)
    canvas.click(canvas.at("Qualify"))
    canvas.key(Qt.Key.Key_R)
    choose(canvas, "decision")
    assert canvas.node("Qualify").tint == 3
    canvas.key(Qt.Key.Key_C, CTRL)
    canvas.key(Qt.Key.Key_V, CTRL)
    canvas.click(canvas.place(Point(260, 420)))
    found = [node.tint for node in canvas.bridge.reader.all(Node) if node.name == "Qualify"]
    assert found == [3, 3]


def test_the_legend_names_the_colours_in_use_and_lights_one_alone(canvas):
    assert legend(canvas) == []
    canvas.bridge.run(nodes.colour_node, canvas.node("Qualify").id, 5)
    canvas.bridge.run(nodes.colour_node, canvas.node("Meet").id, 0)
    assert legend(canvas) == ["tint 0", "tint 5"]
    lens, shown = canvas.view.sheet.scene.lens, canvas.view.sheet.projection.nodes.values()
    lens.toggle_pick("tint 5")
    assert {node.name for node in shown if lens.seen.is_lit(node)} == {"Qualify"}


def test_a_heat_hides_the_colours_and_what_was_picked_of_them(canvas):
    canvas.bridge.run(nodes.colour_node, canvas.node("Qualify").id, 5)
    plain = ground(canvas, "Call")
    lens = canvas.view.sheet.scene.lens
    lens.toggle_pick("tint 5")
    lens.show_heat("touch")
    assert lens.picks == frozenset()
    assert legend(canvas) == []
    assert ground(canvas, "Qualify") == plain, "it has no number, so it has the look of its kind"
    lens.show_heat(None)
    assert ground(canvas, "Qualify") == tint_fill(canvas.view.sheet.theme.tokens, 5).name()


@pytest.mark.parametrize("mode", [Mode.CONTRAST, Mode.CONTRAST_DARK])
def test_in_high_contrast_a_number_tells_it_and_the_ground_stays(canvas, mode):
    theme = canvas.view.sheet.theme
    theme.set_mode(mode)
    plain = ground(canvas, "Qualify")
    canvas.bridge.run(nodes.colour_node, canvas.node("Qualify").id, 1)
    assert ground(canvas, "Qualify") == plain
    look = canvas.view.sheet.scene.looks.look(
        canvas.view.sheet.projection.nodes[canvas.node("Qualify").id],
        canvas.view.sheet.scene.painter.detail(1.0),
    )
    assert [part.key for part in look.parts if part.key.startswith("tint")] == ["tint 1 15.0"]


def test_it_is_read_out(canvas):
    node = canvas.node("Qualify")
    assert "colour" not in said(canvas.view.sheet, node.id)
    canvas.bridge.run(nodes.colour_node, node.id, 0)
    assert ", colour Blue" in said(canvas.view.sheet, node.id)
