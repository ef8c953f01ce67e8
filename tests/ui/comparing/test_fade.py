"""Fade: both maps in one place, what is the same on its way, and the map as it was afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core.values import Point, Rect
from mapper.ui.comparing.fade import Fade
from mapper.ui.comparing.morph import Morph
from mapper.ui.render.projection import Projection
from mapper.ui.theme import Mode, Theme
from tests.ui.comparing.conftest import as_is_and_to_be


class Noted:
    """Stands for the painter: what was asked for, with how much of it is seen."""

    def __init__(self):
        self.opacity, self.nodes, self.lines, self.pictures = 1.0, [], [], []

    def setOpacity(self, opacity):
        self.opacity = opacity

    def paint_node(self, _painter, picture, _scale):
        self.nodes.append((picture.name, picture.rect, self.opacity))

    def paint_pictures(self, _painter, pictures, _scale):
        self.lines.append((len(pictures), self.opacity))
        self.pictures += pictures


@pytest.fixture(scope="module")
def morph():
    session, before, after = as_is_and_to_be()
    comparison = compare(Side(session.store, before.id), Side(session.store, after.id))
    own = Projection(session.store, after.id)
    own.settle()
    return Morph(comparison, own, is_after=True), own


def seen(morph, part):
    noted = Noted()
    morph.part = part
    morph.paint_nodes(noted, noted, 1.0)
    return noted.nodes


def place(nodes, name):
    return next(rect for each, rect, share in nodes if each == name and share > 0)


def test_at_either_end_there_is_one_map_alone(morph):
    picture, _ = morph
    assert {name for name, _, share in seen(picture, 0.0)} == {"Call", "Chase", "Check", "Win", "File"}
    assert {name for name, _, share in seen(picture, 1.0)} == {"Call", "Plan", "Check", "Win", "File"}


def test_half_way_what_moves_is_half_way_and_what_comes_and_goes_is_half_seen(morph):
    picture, _ = morph
    start, middle, end = (seen(picture, part) for part in (0.0, 0.5, 1.0))
    was, now = place(start, "Check"), place(end, "Check")
    assert was != now
    assert place(middle, "Check") == Rect(*((a + b) / 2 for a, b in zip(was, now, strict=True)))
    shares = {name: share for name, _, share in middle}
    assert (shares["Chase"], shares["Plan"], shares["Call"]) == (0.5, 0.5, 1.0)


def test_lines_of_the_one_map_are_gone_before_those_of_the_other_come(morph):
    picture, own = morph
    for part, count in ((0.0, 3), (0.5, None), (1.0, len(own.connectors))):
        noted = Noted()
        picture.part = part
        picture.paint_lines(noted, noted, 1.0)
        assert noted.lines == ([] if count is None else [(count, 1.0)])


def test_lines_of_the_other_map_end_at_their_nodes_where_these_are_shown(morph):
    picture, _ = morph
    boxes = [rect for _, rect, share in seen(picture, 0.0) if share > 0]
    noted = Noted()
    picture.paint_lines(noted, noted, 1.0)
    for line in noted.pictures:
        for point in (line.points[0], line.points[-1]):
            assert any(box.grown(0.01).contains(Point(*point)) for box in boxes), line


@pytest.fixture
def fade(pair, qtbot):
    found = Fade(pair.comparing, pair.view, Theme(Mode.LIGHT))
    yield found
    found.leave()
    found.bar.setParent(None)
    found.bar.deleteLater()
    found.setParent(None)
    found.deleteLater()


def test_the_slider_leads_from_before_to_after_and_escape_gives_the_map_back(fade, pair, qtbot):
    scene = pair.view.sheet.scene
    fade.start()
    qtbot.waitUntil(lambda: scene.morph is not None)
    assert (fade.bar.slider.value(), scene.morph.part) == (100, 1.0), "the later map is shown"
    assert (fade.bar.before.full_text(), fade.bar.after.full_text()) == ("Before: As-is", "After: To-be")
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Home)
    assert scene.morph.part == 0.0
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Right)
    assert scene.morph.part == 0.01
    QTest.mouseClick(fade.bar.play, Qt.MouseButton.LeftButton)
    assert scene.morph.part == 1.0, "at once where pictures do not move"
    QTest.keyClick(fade.bar.slider, Qt.Key.Key_Escape)
    assert scene.morph is None
    assert not fade.bar.isVisible()


def test_another_map_ends_it(fade, pair, qtbot):
    fade.start()
    qtbot.waitUntil(lambda: pair.view.sheet.scene.morph is not None)
    pair.bridge.switch_map(pair.before.id)
    assert not fade.is_on
    assert pair.view.sheet.scene.morph is None


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
