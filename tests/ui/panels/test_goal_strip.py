"""The goal strip over the canvas: figures, looking at what serves a goal, adding one, what is loose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from mapper.core.edits.resources import add_resource, set_resource
from mapper.core.edits.things import add_thing
from mapper.core.edits.ties import serve
from mapper.core.records import Actual, Expectation, Goal, Metric, Node, NodeGoal
from mapper.core.values import Period
from mapper.ui.canvas.mime import resource_in
from mapper.ui.canvas.view import MapView
from mapper.ui.panels.goals.strip import GoalStrip
from mapper.ui.panels.goals.words import figure
from tests.builders import a_map, named

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Over:
    """A strip over its canvas."""

    def __init__(self, room, qtbot):
        self._room = room  # its window lives as long as this
        self.bridge, self.selection = room.bridge, room.selection
        self.view = room.panel
        self.strip = GoalStrip(self.view, self.view.sheet.theme)
        qtbot.addWidget(self.strip)
        self.strip.resize(1300, 40)
        self.strip.show()
        self.strip.activateWindow()
        qtbot.waitActive(self.strip)

    def goal(self, name):
        return named(self.bridge.reader, Goal, name)

    def tile(self, name):
        return next(tile for tile in self.strip.tiles if tile.said.name == name)

    @property
    def lens(self):
        return self.view.sheet.scene.lens


@pytest.fixture
def over(furnish, qtbot):
    builder = a_map().stage("Selling").lane("Sales").step("Call").step("Offer")
    return Over(furnish(MapView, builder, width=700, height=400), qtbot)


def _add(over, *names, **fields):
    for name in names:
        over.bridge.run(add_resource, Goal, name, **fields)


def test_without_goals_it_is_a_thin_line_that_adds_one(over):
    thin = over.strip.height()
    assert over.strip.adder.isVisible()
    assert not over.strip.title.isVisible()
    QTest.mouseClick(over.strip.adder, LEFT)
    QTest.keyClicks(over.strip.line, "More wins")
    QTest.keyClick(over.strip.line, Qt.Key.Key_Return)
    assert [goal.name for goal in over.bridge.reader.all(Goal)] == ["More wins"]
    assert over.tile("More wins").isVisible()
    assert not over.strip.line.isVisible()
    assert over.strip.height() > thin


def test_a_name_that_is_taken_stays_to_be_changed_and_escape_gives_up(over):
    _add(over, "More wins")
    over.strip.start_adding()
    QTest.keyClicks(over.strip.line, "more wins")
    QTest.keyClick(over.strip.line, Qt.Key.Key_Return)
    assert over.strip.line.isVisible()
    assert over.strip.line.text() == "more wins"
    QTest.keyClick(over.strip.line, Qt.Key.Key_Escape)
    assert not over.strip.line.isVisible()
    assert len(list(over.bridge.reader.all(Goal))) == 1


def test_row_7_it_says_where_a_goal_stands_and_what_can_be_expected(over):
    _add(over, "Wins", unit="wins", amount=48.0, baseline=20.0, period=Period.YEAR)
    assert over.tile("Wins").said.progress == "20 → 48 wins a year"
    over.bridge.run(add_resource, Metric, "Won deals")
    metric = named(over.bridge.reader, Metric, "Won deals").id
    over.bridge.run(set_resource, over.goal("Wins").id, metric_id=metric)
    for starts, value in (("2025-01-01", 31.0), ("2024-01-01", 12.0)):
        over.bridge.run(add_thing, Actual, metric_id=metric, period=Period.YEAR, starts=starts, value=value)
    assert over.tile("Wins").said.progress == "31 → 48 wins a year"
    about = {"map_id": over.bridge.map_id, "name": "e", "goal_id": over.goal("Wins").id}
    over.bridge.run(add_thing, Expectation, low=24.0, mid=31.0, high=39.0, **about)
    assert over.tile("Wins").said.expected == "expected 31 (24 – 39)"
    assert over.tile("Wins").figures == 2


def test_a_click_looks_at_one_goal_and_ctrl_at_several(over):
    _add(over, "Wins", "Calls")
    wins, calls = over.goal("Wins").id, over.goal("Calls").id
    QTest.mouseClick(over.tile("Wins"), LEFT)
    assert over.lens.goals == {wins}
    assert over.tile("Wins").isChecked()
    QTest.mouseClick(over.tile("Calls"), LEFT, CTRL)
    assert over.lens.goals == {wins, calls}
    QTest.mouseClick(over.tile("Calls"), LEFT)
    assert over.lens.goals == {calls}
    QTest.mouseClick(over.tile("Calls"), LEFT)
    assert over.lens.goals == frozenset()


def test_keys_do_the_same(over):
    _add(over, "Wins")
    over.strip.enter()
    assert over.tile("Wins").hasFocus()
    QTest.keyClick(over.tile("Wins"), Qt.Key.Key_Space)
    assert over.lens.goals == {over.goal("Wins").id}
    QTest.keyClick(over.tile("Wins"), Qt.Key.Key_Escape)
    assert over.lens.goals == frozenset()


def test_a_goal_is_dragged_and_its_menu_does_it_by_keyboard(over):
    _add(over, "Wins")
    wins = over.goal("Wins").id
    assert resource_in(over.tile("Wins").drag().mimeData()) == wins
    step, call = over.bridge.reader, named(over.bridge.reader, Node, "Call")
    over.selection.set([call.id])
    menu = over.strip.menus.menu(wins)
    menu.actions()[0].trigger()
    assert [link.node_id for link in step.all(NodeGoal)] == [call.id]
    menu.close()
    menu = over.strip.menus.menu(wins)
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    menu.close()
    assert list(step.all(NodeGoal)) == []


def test_a_double_click_asks_for_its_row_in_the_list(over):
    _add(over, "Wins", "Revenue")
    told = []
    over.strip.list_wanted.connect(told.append)
    QTest.mouseDClick(over.tile("Revenue"), LEFT)
    QTest.keyClick(over.tile("Wins"), Qt.Key.Key_F2)
    assert told == [over.goal("Revenue").id, over.goal("Wins").id]
    assert "Double-click" in over.tile("Wins").toolTip()


def test_what_is_looked_at_is_never_in_the_list_alone(over):
    _add(over, *(f"A goal with quite a long name, number {n}" for n in range(12)))
    hidden = next(tile for tile in over.strip.tiles if not tile.isVisible())
    over.lens.look_at_goals([hidden.said.goal_id])
    assert hidden.isVisible()
    assert hidden.isChecked()
    over.lens.leave_goals()
    assert not hidden.isVisible()


def test_the_lists_of_loose_ends_have_their_titles(over):
    _add(over, "Wins")
    over.strip.loose.click()
    over.strip.loose.list.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    labels = [label.text() for label in over.strip.loose.list.findChildren(QLabel) if label.isVisible()]
    assert labels == ["STEPS THAT SERVE NO GOAL", "GOALS THAT NOTHING SERVES"]
    over.strip.loose.list.close()


def test_row_5_steps_that_serve_no_goal_are_listed_and_gone_to(over):
    assert not over.strip.loose.isVisible()
    _add(over, "Wins", "Calls")
    call = named(over.bridge.reader, Node, "Call")
    over.bridge.run(serve, [call.id], over.goal("Wins").id)
    over.strip.loose.tell()
    assert over.strip.loose.count == 2
    menu = QMenu()
    over.strip.loose._fill(menu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "Offer" in texts
    assert "Calls" in texts
    assert "Call" not in texts
    next(action for action in menu.actions() if action.text() == "Offer").trigger()
    assert [over.bridge.reader.get(Node, i).name for i in over.selection.nodes] == ["Offer"]


def test_many_goals_stand_in_a_list_and_folding_keeps_one_thin_line(over):
    _add(over, *(f"A goal with quite a long name, number {n}" for n in range(12)))
    hidden = [tile for tile in over.strip.tiles if not tile.isVisible()]
    assert hidden
    assert over.strip.more.isVisible()
    assert all(tile.geometry().right() < over.strip.width() for tile in over.strip.tiles if tile.isVisible())
    height = over.strip.height()
    over.strip.fold_button.click()
    assert over.strip.height() < height
    assert not any(tile.isVisible() for tile in over.strip.tiles)
    assert over.strip.title.text() == "GOALS · 12"
    over.strip.fold_button.click()
    assert over.strip.height() == height


@pytest.mark.parametrize(
    ("language", "said"), [("en_GB", "870,000 → 1,200,000 €"), ("de_DE", "870.000 → 1.200.000 €")]
)
def test_large_figures_are_grouped_as_the_language_has_it(locale, over, language, said):
    locale(language)
    _add(over, "More money", amount=1_200_000.0, baseline=870_000.0, unit="€")
    assert over.tile("More money").said.progress == said


def test_large_amounts_have_a_sign_between_the_thousands():
    assert figure(1_150_000, "EUR") == "1,150,000 EUR"


def test_in_a_narrow_window_several_goals_are_seen_by_their_bars_rather_than_one_by_its_figures(over):
    _add(over, *(f"Goal number {n} of many" for n in range(8)), amount=48, period=Period.YEAR, unit="wins")
    wide = sum(tile.isVisible() for tile in over.strip.tiles)
    over.strip.resize(800, 40)
    seen = [tile for tile in over.strip.tiles if tile.isVisible()]
    assert 3 <= len(seen) <= wide
    assert over.strip.more.text().startswith("+")
    assert over.strip.adder.text() == "+"
    assert all(tile.geometry().right() < over.strip.more.geometry().left() for tile in seen)


def test_of_measured_money_no_more_digits_are_told_than_a_figure_carries(over):
    _add(over, "Revenue", amount=1_150_000, unit="EUR", baseline=873_412)
    tile = over.tile("Revenue")
    assert tile.said.progress == "873,000 → 1,150,000 EUR"
    assert "873,412 → 1,150,000 EUR" in tile.toolTip()
