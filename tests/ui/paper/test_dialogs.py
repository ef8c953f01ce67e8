"""The dialogs of paper and pictures: what is chosen is what is shown, told, and handed on."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from mapper.core import queries
from mapper.ui.paper import plan
from mapper.ui.paper.dialog import PaperDialog
from mapper.ui.paper.look_fields import LookFields, Looks
from mapper.ui.paper.pages import sheet_words
from mapper.ui.paper.picture_dialog import PictureExportDialog
from mapper.ui.paper.plan import Fit, PageSetup, Paper, Turn
from mapper.ui.paper.remembered import as_line, from_line
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.parts import WHOLE, PartWish
from mapper.ui.render.poster import words_for
from mapper.ui.render.seen import Layer, Look
from mapper.ui.theme import Mode, Theme
from mapper.ui.theme.tokens import load_tokens
from tests.ui.paper.test_pages import a_wide_map

TILES = PageSetup(fit=Fit.WIDE, wide=2, turn=Turn.LYING)


@pytest.fixture(scope="module")
def drawn(qapp) -> DrawnMap:
    snapshot = a_wide_map().snapshot()
    return DrawnMap(snapshot, queries.maps(snapshot)[0].id, load_tokens("light"))


@pytest.fixture(scope="module")
def reader(drawn):
    return a_wide_map().snapshot()


@pytest.fixture
def paper(qtbot, drawn, reader) -> PaperDialog:
    words = partial(sheet_words, reader, queries.maps(reader)[0].id)
    dialog = PaperDialog(None, Theme(Mode.LIGHT), lambda: drawn, words, "Version 7", TILES, prints=True)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def picture(qtbot, drawn, reader) -> PictureExportDialog:
    map_id = queries.maps(reader)[0].id
    stage = queries.stages(reader, map_id)[1]
    parts = {"All": WHOLE, "One stage": PartWish(stage_id=stage.id)}
    words = words_for(reader, map_id, None, "2026-11-27")
    dialog = PictureExportDialog(None, Theme(Mode.LIGHT), drawn, words, parts)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def choose(field, value: object) -> None:
    field.box.setCurrentIndex(field._keys.index(value))
    field.box.activated.emit(field.box.currentIndex())


def test_pages_follow_every_choice_and_are_what_is_handed_on(qtbot, paper):
    before = len(paper.pages.plan.sheets)
    QTest.keyClicks(paper.options.wide.line, "")
    paper.options.wide.line.selectAll()
    QTest.keyClicks(paper.options.wide.line, "4")
    paper.options.wide.line.clearFocus()
    paper.options.wide.commit()
    assert len(paper.pages.plan.sheets) > before
    assert str(len(paper.pages.plan.sheets)) in paper.told.text()
    choose(paper.options.paper, Paper.A3)
    assert paper.pages.plan.setup == PageSetup(paper=Paper.A3, fit=Fit.WIDE, wide=4, turn=Turn.LYING)
    with qtbot.waitSignal(paper.print_wanted) as printed:
        paper.print.click()
    assert printed.args == [paper.pages]
    choose(paper.options.fit, Fit.ONE)
    assert (paper.options.wide.isVisible(), paper.options.overlap.isVisible()) == (False, False)
    assert not paper.preview.back.isVisible(), "one page is not turned"


def test_pages_are_turned_by_keys_and_a_click_on_the_overview_goes_to_a_sheet(paper):
    view = paper.preview.view
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.page == 2
    assert paper.pages.plan.sheets[1].name in paper.preview.where.text()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert (view.page, paper.preview.on.isEnabled()) == (paper.pages.pages - 1, False)
    QTest.keyClick(view, Qt.Key.Key_Home)
    sheet = paper.pages.plan.sheets[-1]
    place, frame = view.place(), paper.pages._frame(paper.pages.plan.whole)
    middle = frame.rect(sheet.own).center
    scale = place.width() / paper.pages.plan.width * paper.pages._unit
    spot = place.topLeft().toPoint() + QPoint(round(middle.x * scale), round(middle.y * scale))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert view.page == paper.pages.plan.page_of(sheet)


def test_too_many_sheets_are_told_and_cannot_be_printed(paper, monkeypatch):
    monkeypatch.setattr(plan, "MOST_SHEETS", 12)
    choose(paper.options.fit, Fit.SCALE)
    paper.options.scale.line.selectAll()
    QTest.keyClicks(paper.options.scale.line, "1000")
    choose(paper.options.paper, Paper.A5)
    paper.options.scale.commit()
    assert paper.pages is None
    assert "12" in paper.told.text()
    assert not paper.print.isEnabled()
    choose(paper.options.fit, Fit.ONE)
    assert paper.print.isEnabled()


def test_the_version_stands_in_the_footer(paper):
    assert "Version 7" in paper.pages.words.footer
    paper.version.editor.selectAll()
    QTest.keyClicks(paper.version.editor, "Draft for Öz")
    paper.version.commit()
    assert "Draft for Öz" in paper.pages.words.footer


def test_a_setup_comes_back_and_nonsense_does_no_harm():
    setup = PageSetup(
        paper=Paper.A0, turn=Turn.UPRIGHT, fit=Fit.SCALE, scale=0.75, overlap=0.0, has_legend=False
    )
    assert from_line(as_line(setup)) == setup
    assert from_line("paper=A9 wide=x scale=nan overlap=-3 has_marks=2 fit=ONE ===") == PageSetup()


def test_the_three_sizes_of_a_picture_say_the_same(picture):
    picture.dots.line.selectAll()
    QTest.keyClicks(picture.dots.line, "300")
    picture.dots.commit()
    assert picture.scale.value() == pytest.approx(3.125)
    assert picture.width_field.value() == round(picture.poster.width * 3.125)
    picture.width_field.line.selectAll()
    QTest.keyClicks(picture.width_field.line, "2000")
    picture.width_field.commit()
    assert picture.size_wish.scale == pytest.approx(2000 / picture.poster.width)
    assert "2,000" in picture.told.text() or "2000" in picture.told.text()


def test_a_picture_that_has_no_room_is_told_with_the_largest_there_is(picture):
    picture.scale.line.selectAll()
    QTest.keyClicks(picture.scale.line, "9000")
    picture.scale.commit()
    assert not picture.save.isEnabled()
    assert "%" in picture.told.text()
    choose(picture.format, ".svg")
    assert picture.save.isEnabled(), "shapes are as large as one likes"
    assert picture.size_wish is None


def test_what_is_chosen_is_what_the_picture_shows(qtbot, picture):
    whole = picture.poster
    choose(picture.part, "One stage")
    picture.clear.setChecked(True)
    picture.around.setChecked(False)
    assert picture.poster.width < whole.width
    assert picture.poster.is_clear
    with qtbot.waitSignal(picture.copy_wanted) as copied:
        picture.copy.click()
    assert copied.args == [picture.poster]


def test_format_and_size_come_back_and_nonsense_does_no_harm(picture):
    usual = picture.state()
    for nonsense in ("", ".gif 2", ".png", "png x"):
        picture.restore(nonsense)
        assert picture.state() == usual
    picture.restore(".svg nan clear")
    assert (picture.ending, picture.poster.is_clear, picture.around.isChecked()) == (".svg", True, False)
    picture.restore(".png 3.5 around")
    assert picture.size_wish.scale == 3.5
    assert picture.state() == ".png 3.5 around"


def test_a_sheet_comes_near_where_it_is_clicked_and_is_moved_within_its_edges(paper):
    view = paper.preview.view
    view.turn_to(1)
    far = view.place()
    spot = far.center().toPoint() + QPoint(40, 10)
    before = view._unit_at(QPointF(spot))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    near = view.place()
    assert view.is_near
    assert near.width() > far.width()
    at = view._unit_at(QRectF(view.rect()).center())
    assert (at.x(), at.y()) == pytest.approx((before.x(), before.y()), abs=20)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseMove(view, spot + QPoint(30, 0))
    QTest.mouseMove(view, spot + QPoint(4000, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot + QPoint(4000, 0))
    assert view.is_near, "it was dragged, not clicked"
    assert 0 < view.place().left() < view.width() / 4, "its edge stays at hand"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.place().left() < 0 or view.place().width() < view.width()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (view.is_near, paper.isVisible()) == (False, True)
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert view.is_near
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.is_near, view.page) == (False, 2)


def test_a_picture_shows_what_is_chosen_in_the_colours_that_are_chosen(qtbot, drawn, reader):
    asked = []

    def draw(look: Look, theme: str) -> DrawnMap:
        asked.append((look, theme))
        return drawn

    layers = {Layer.TOOLS: "Tools", Layer.FLOW: "Flow"}
    fields = LookFields(Theme(Mode.LIGHT), Looks(reader, Look(layers=frozenset({Layer.TOOLS})), layers, draw))
    qtbot.addWidget(fields)
    fields.changed.connect(fields.drawn)
    flow, ladder = fields.layers.menu().actions()[1], fields.layers.menu().actions()[-2]
    flow.trigger()
    ladder.trigger()
    choose(fields.heat, "wait")
    choose(fields.colours, "dark")
    both = frozenset({Layer.TOOLS, Layer.FLOW})
    assert asked[0] == (Look(layers=both), "light")
    assert asked[-1] == (Look(layers=both, measure="wait", has_ladder=True), "dark")
    assert "Tools, Flow" in fields.layers.toolTip()
