"""Play the change: told step by step as the process goes, one thing lit at a time, and the map as it was afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits.measures import set_measures
from mapper.ui.comparing.play import Play
from mapper.ui.reading_sizes import LEAST_SHARE
from mapper.ui.render.detail import NAME_SIZE
from mapper.ui.render.seen import Layer
from mapper.ui.theme import Mode, Theme


@pytest.fixture
def play(pair, qtbot):
    found = Play(pair.comparing, pair.view, Theme(Mode.LIGHT), lambda: False)
    yield found
    found.leave()
    found.bar.setParent(None)
    found.bar.deleteLater()
    found.setParent(None)
    found.deleteLater()


@pytest.fixture
def begun(play, pair, qtbot):
    play.start()
    qtbot.waitUntil(lambda: "changes" in "".join(play.bar.texts()[1]))
    return play


def told(play, view):
    """Every title from here on, by the key that leads on."""
    titles = []
    while play.bar.on.isEnabled():
        QTest.keyClick(view, Qt.Key.Key_Space)
        titles.append(play.bar.texts()[0])
    return titles


def test_bands_come_first_then_steps_from_left_to_right_and_at_last_what_can_be_expected(begun, pair):
    assert begun.bar.texts()[0] == "From “As-is” to “To-be”"
    titles = told(begun, pair.view)
    assert titles[:2] == ["New stage: Find", "New lane: Legal"]
    assert titles[2:-1] == ["Call", "Gone: Chase", "Moved: Check", "New step: Plan"]
    assert titles[-1] == "What can be expected"
    assert begun.bar.count.text() == "8 / 8"


def test_one_thing_is_lit_at_a_time_in_sight_and_says_what_it_was(begun, pair):
    scene = pair.view.sheet.scene
    for _ in range(3):
        QTest.keyClick(pair.view, Qt.Key.Key_Right)
    title, lines = begun.bar.texts()
    assert (title, lines[0]) == ("Call", "Waiting: 3 d → 2 d")
    pictures = scene.projection.nodes.values()
    assert {picture.name for picture in pictures if scene.lens.seen.is_lit(picture)} == {"Call"}
    assert pair.view.camera.visible.encloses(scene.projection.nodes[pair.new("Call").id].rect)
    QTest.keyClick(pair.view, Qt.Key.Key_Left)
    assert begun.bar.texts()[0] == "New lane: Legal"
    QTest.keyClick(pair.view, Qt.Key.Key_End)
    assert begun.bar.texts()[0] == "What can be expected"
    QTest.keyClick(pair.view, Qt.Key.Key_Home)
    assert begun.bar.count.text() == "1 / 8"
    QTest.mouseClick(begun.bar.on, Qt.MouseButton.LeftButton)
    assert begun.bar.count.text() == "2 / 8"


def test_it_comes_back_to_how_the_map_was_looked_at(play, pair, qtbot):
    lens = pair.view.sheet.scene.lens
    lens.toggle_layer(Layer.VALUE)
    play.start()
    assert lens.layers == {Layer.CHANGES}
    QTest.keyClick(pair.view, Qt.Key.Key_Escape)
    assert (play.is_on, lens.layers, play.bar.isVisible()) == (False, {Layer.VALUE}, False)


def test_an_edit_meanwhile_is_told_where_one_is(begun, pair, qtbot):
    for _ in range(3):
        QTest.keyClick(pair.view, Qt.Key.Key_Right)
    pair.bridge.run(set_measures, pair.new("Call").id, wait_days=1.0)
    qtbot.waitUntil(lambda: begun.bar.texts()[1][0] == "Waiting: 3 d → 1 d")
    assert begun.bar.texts()[0] == "Call"


def test_from_the_earlier_map_it_goes_to_the_later_one(play, pair):
    pair.bridge.switch_map(pair.before.id)
    play.start()
    assert pair.bridge.map_id == pair.after.id
    assert play.is_on


def test_where_nothing_can_be_worked_out_the_end_says_so_and_after_an_edit_that_it_is_under_way(
    begun, pair, qtbot
):
    QTest.keyClick(pair.view, Qt.Key.Key_End)
    nothing = ("Nothing can be worked out yet: the check-up says what is missing.",)
    qtbot.waitUntil(lambda: begun.bar.texts()[1] == nothing)
    pair.bridge.run(set_measures, pair.new("Call").id, wait_days=1.0)
    assert begun.bar.texts()[1] == ("Being worked out",)
    qtbot.waitUntil(lambda: begun.bar.texts()[1] == nothing)


def test_before_a_room_what_is_lit_can_be_read_in_the_last_row(pair, qtbot):
    play = Play(pair.comparing, pair.view, Theme(Mode.LIGHT), lambda: True)
    play.start()
    qtbot.waitUntil(lambda: "changes" in "".join(play.bar.texts()[1]))
    names = pair.view.sheet.scene.lens.seen.changes.letters
    assert names == pytest.approx(pair.view.window().height() * LEAST_SHARE), "also of the whole"
    for _ in range(3):
        QTest.keyClick(pair.view, Qt.Key.Key_Right)
    assert pair.view.camera.zoom * NAME_SIZE >= pair.view.window().height() * LEAST_SHARE - 0.5
    box = pair.view.camera.rect_on_screen(pair.view.sheet.projection.nodes[pair.new("Call").id].rect)
    assert pair.view.viewport().rect().contains(box.toRect())
    assert box.bottom() < play.bar.geometry().top()
    play.leave()
    play.bar.setParent(None)
    play.bar.deleteLater()
    play.setParent(None)
    play.deleteLater()
