"""Fade: both maps in one place, what is the same on its way, and the map as it was afterwards."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.core.edits.strategies import add_strategies
from mapper.core.values import ConnectorKind, LifeStage, Point, Rect
from mapper.services.life_cycle import usual_strategies
from mapper.ui.comparing.comparing import Elsewhere
from mapper.ui.comparing.fade import Fade
from mapper.ui.comparing.morph import Morph
from mapper.ui.comparing.on_the_way import Both, GoingLine, bent_alike
from mapper.ui.reading_sizes import LEAST_SHARE
from mapper.ui.render.pictures import ConnectorPicture
from mapper.ui.render.projection import Projection
from mapper.ui.theme import Mode, Role, Theme
from mapper.ui.window.status import StatusLine
from mapper.ui.window.strategy_strip import StrategyStrip
from tests.builders import a_map
from tests.ui.comparing.conftest import as_is_and_to_be


class Noted:
    """Stands for the painter: what was asked for, with how much of it is seen."""

    def __init__(self):
        self.opacity, self.nodes, self.lines = 1.0, [], []

    def setOpacity(self, opacity):
        self.opacity = opacity

    def paint_node(self, _painter, picture, _scale):
        self.nodes.append((picture, self.opacity))

    def paint_pictures(self, _painter, pictures, _scale):
        self.lines += [(picture, self.opacity) for picture in pictures]


@pytest.fixture(scope="module")
def morph():
    session, before, after = as_is_and_to_be()
    sides = [Side(session.store, each.id) for each in (before, after)]
    maps = [Projection(session.store, each.id) for each in (before, after)]
    for projection in maps:
        projection.settle()
    return Morph(compare(*sides)), maps


def seen(morph, part):
    noted = Noted()
    morph.part = part
    morph.paint_lines(noted, noted, 1.0)
    morph.paint_nodes(noted, noted, 1.0)
    return noted


def places(pictures, *fields):
    return {each.id: tuple(getattr(each, field) for field in fields) for each in pictures}


@pytest.mark.parametrize("part", [0, 1])
def test_at_either_end_there_is_one_map_alone_and_all_of_it(morph, part):
    picture, maps = morph
    found, there = seen(picture, float(part)), maps[part]
    assert all(share == 1.0 for _, share in (*found.nodes, *found.lines))
    assert {node.id: node for node, _ in found.nodes} == there.nodes
    assert {line.id: (line.source_id, line.target_id, line.text) for line, _ in found.lines} == {
        line.id: (line.source_id, line.target_id, line.text) for line in there.connectors.values()
    }
    for line, _ in found.lines:
        assert set(there.connectors[line.id].points) <= set(line.points)
        assert line.label_rect == there.connectors[line.id].label_rect
    shown = (
        [each for each in picture.stages if each.width > 0],
        [each for each in picture.lanes if each.height > 0],
    )
    assert shown == (list(there.stages), list(there.lanes))
    assert picture.bounds == there.bounds


def test_half_way_what_moves_is_half_way_and_what_comes_and_goes_is_half_seen(morph):
    picture, maps = morph
    was, now = ({node.name: node.rect for node in each.nodes.values()} for each in maps)
    middle = {node.name: (node.rect, share) for node, share in seen(picture, 0.5).nodes}
    assert was["Check"] != now["Check"]
    between = Rect(*((a + b) / 2 for a, b in zip(was["Check"], now["Check"], strict=True)))
    assert middle["Check"] == (between, 1.0)
    assert {name: share for name, (_, share) in middle.items() if share < 1} == {"Chase": 0.5, "Plan": 0.5}
    legal = next(lane for lane in picture.lanes if lane.name == "Legal")
    assert legal.height == next(lane.height for lane in maps[1].lanes if lane.name == "Legal") / 2


def test_steps_are_counted_on_the_nearer_map_though_the_other_knows_the_same_stages():
    session, before, _ = as_is_and_to_be()
    side = Side(session.store, before.id)
    picture = Morph(compare(side, side))  # as in a file and its copy
    for picture.part in (0.2, 0.8):
        assert {stage.name: picture.counted(stage.id) for stage in picture.stages} == {"Sell": (5, 5)}


def test_lines_of_the_one_map_are_gone_before_those_of_the_other_come(morph):
    picture, maps = morph
    for part, other in ((0.4, 1), (0.6, 0)):
        strange = maps[other].connectors.keys()
        assert not {line.id for line, _ in seen(picture, part).lines} & strange
        alone = [share for line, share in seen(picture, part).lines if share < 1]
        assert alone == [pytest.approx(0.2)] * len(alone)


@pytest.mark.parametrize("part", [0.0, 0.2, 0.45, 0.55, 0.8, 1.0])
def test_lines_end_at_the_borders_of_their_nodes_wherever_these_are(morph, part):
    picture, _ = morph
    found = seen(picture, part)
    boxes = {node.id: node.rect for node, _ in found.nodes}
    assert found.lines
    for line, _ in found.lines:
        for (x, y), box in (
            (line.points[0], boxes[line.source_id]),
            (line.points[-1], boxes[line.target_id]),
        ):
            across = min(abs(x - box.x), abs(x - box.right)) if box.y - 1 <= y <= box.bottom + 1 else 99
            down = min(abs(y - box.y), abs(y - box.bottom)) if box.x - 1 <= x <= box.right + 1 else 99
            assert min(across, down) < 1, (line, box)


def test_a_line_that_leaves_alike_on_both_maps_stays_level_and_upright_on_its_way():
    def line(*points):
        return ConnectorPicture("line", ConnectorKind.FLOW, "a", "b", tuple(Point(*each) for each in points))

    straight, bent = line((0, 0), (100, 0)), line((0, 50), (60, 50), (60, 10), (100, 10))
    going = GoingLine(Both(straight, bent), *bent_alike(straight, bent))
    for part in (0.0, 0.3, 0.7, 1.0):
        points = going.seen(part).points
        assert all(a.x == b.x or a.y == b.y for a, b in pairwise(points)), part
    assert (going.seen(0.0).points[0], going.seen(0.0).points[-1]) == straight.points
    assert going.seen(1.0).points == bent.points
    assert bent_alike(straight, line((0, 0), (0, 40), (100, 40))) is None


@pytest.fixture
def fade(pair, qtbot):
    found = Fade(pair.comparing, pair.view, Theme(Mode.LIGHT))
    yield found
    found.leave()
    found.bar.setParent(None)
    found.bar.deleteLater()
    found.setParent(None)
    found.deleteLater()


def told_around(pair):
    """The names of stages and lanes with their steps, as the headers tell them."""
    headers = pair.view.stage_header, pair.view.lane_header
    return [[(each.name, each.steps) for each in header.sections if each.size] for header in headers]


def test_the_slider_leads_from_before_to_after_and_escape_gives_the_map_back(fade, pair, qtbot):
    scene, bridge = pair.view.sheet.scene, pair.bridge
    after = told_around(pair)
    fade.start()
    qtbot.waitUntil(lambda: scene.morph is not None)
    assert (fade.bar.slider.value(), scene.on_the_way, told_around(pair)) == (100, None, after)
    assert (fade.bar.before.full_text(), fade.bar.after.full_text()) == ("Before: As-is", "After: To-be")
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Home)
    assert (bridge.map_id, scene.on_the_way) == (pair.before.id, None), (
        "all that is told is of the map before"
    )
    assert told_around(pair) == [[("Sell", 5)], [("Customer", 0), ("Sales", 4), ("Back office", 1)]]
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Right)
    assert (scene.on_the_way, scene.morph.part) == (scene.morph, 0.01)
    stages, lanes = told_around(pair)
    assert (stages, [name for name, _ in lanes]) == (
        [("Find", 0), ("Sell", 5)],
        ["Customer", "Sales", "Legal", "Back office"],
    )
    section = pair.view.stage_header.sections[-1]
    assert pair.view.stage_header.section_at(pair.view.stage_header.section_rect(section).center()) is None
    QTest.mouseClick(fade.bar.play, Qt.MouseButton.LeftButton)
    assert (bridge.map_id, scene.on_the_way) == (pair.after.id, None), "at once where pictures do not move"
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Home)
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Escape)
    assert (scene.morph, bridge.map_id, told_around(pair)) == (None, pair.after.id, after)
    assert not fade.bar.isVisible()


def test_both_maps_are_seen_whole_above_the_bar(fade, pair, qtbot):
    scene, camera, room = pair.view.sheet.scene, pair.view.camera, pair.halves.window()
    size = room.size()
    room.resize(size.width(), 420)  # so low that it is the height that counts
    pair.bridge.switch_map(pair.before.id)  # the smaller one
    pair.view.looking.fit_all()
    fade.start()
    qtbot.waitUntil(lambda: scene.morph is not None)
    for end in (0, 100):
        fade.bar.slider.setValue(end)
        for node in scene.projection.nodes.values():
            place = camera.rect_on_screen(node.extent)
            assert pair.view.viewport().rect().contains(place.toAlignedRect()), node.name
            assert pair.view.viewport().mapToParent(place.bottomLeft().toPoint()).y() <= fade.bar.y()
    room.resize(size)


def test_before_a_room_its_names_can_be_read_there(fade, pair):
    fade.bar.tell("As-is", "To-be", is_for_room=True)
    assert f"font-size: {round(pair.view.window().height() * LEAST_SHARE)}px" in fade.bar.before.styleSheet()
    fade.bar.tell("As-is", "To-be", is_for_room=False)
    assert not fade.bar.before.styleSheet()


def test_the_name_of_a_file_is_not_what_is_cut(fade, pair):
    long = "What happens between an offer and the start of the work, as we saw it in March"
    fade.bar.tell(f"{long} (march.salesmap)", long, is_for_room=False)
    fade.bar.open()
    assert fade.bar.before.text() != fade.bar.before.full_text()
    assert fade.bar.before.text().startswith("Before: W")
    assert fade.bar.before.text().endswith(".salesmap)")


def test_another_map_ends_it(fade, pair, qtbot):
    fade.start()
    qtbot.waitUntil(lambda: pair.view.sheet.scene.morph is not None)
    pair.bridge.switch_map(pair.before.id)
    assert not fade.is_on
    assert pair.view.sheet.scene.morph is None


def test_at_the_end_of_another_file_the_lines_around_tell_of_that_file(fade, pair, qtbot):
    builder = a_map("Once").stage("Find").lane("Sales").step("Call").to("Meet").step("Meet").lane("Legal")
    other = builder.session()
    once = queries.maps(other.store)[0]
    other.run(add_strategies, once.id, "Pump", usual_strategies("en"))
    other.run(set_map, once.id, life_stage=LifeStage.MATURITY)
    strip, status = StrategyStrip(pair.bridge), StatusLine(pair.bridge, pair.view.sheet.selection)
    for room in (strip, status):
        qtbot.addWidget(room)
        fade.stood_elsewhere.connect(room.tell_of)
    status.tell_findings("3 to mend", Role.LINK, "")

    def told():
        texts = [each.text() for each in status.findChildren(QLabel)[:2]]
        return strip.isHidden(), *texts, status.findings.isHidden()

    own = told()
    assert own == (True, status.saved_text, "5 steps · 4 lanes · 2 stages", False)
    pair.comparing.choose_elsewhere(Elsewhere(other, "once.salesmap"), once.id)
    fade.start()
    qtbot.waitUntil(lambda: pair.view.sheet.scene.morph is not None)
    assert told() == own
    fade.bar.slider.setValue(0)
    assert told() == (False, "Another document", "2 steps · 3 lanes · 1 stage", True)
    assert strip.text.full_text().startswith("Maturity")
    assert strip.off.isHidden(), "nothing is written there"
    fade.bar.slider.setValue(40)
    fade.bar.slider.setValue(100)
    assert told() == own
    fade.bar.slider.setValue(0)
    fade.leave()
    assert told() == own


def test_the_legend_gives_way_to_the_bar_and_comes_back(fade, pair, qtbot):
    legend, lens = pair.view.looking.legend, pair.view.sheet.scene.lens
    lens.show_legend(True)
    assert not legend.isHidden()
    fade.start()
    qtbot.waitUntil(lambda: pair.view.sheet.scene.morph is not None)
    assert legend.isHidden()
    fade.leave()
    assert not legend.isHidden()
    lens.show_legend(False)
