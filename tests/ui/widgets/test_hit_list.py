"""A row of hits in a mirror: sign, title and number stand the other way round, and letters of any script are seen."""

import pytest
from PySide6.QtCore import Qt

from mapper.ui.theme import Mode, Theme
from mapper.ui.widgets.hit_list import ROW, Hit, HitList

HEBREW = "\u05e9\u05d9\u05d7\u05ea \u05d4\u05d9\u05db\u05e8\u05d5\u05ea"
WIDTH = 420
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def parts(qtbot, hit, direction):
    """Where ink is along the second row, which is not chosen: stretches with less than 8 bare columns within."""
    view = HitList(Theme(Mode.LIGHT), "Found")
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.show_hits([Hit("first", "step", "First"), hit])
    view.resize(WIDTH, 3 * ROW)
    view.show()
    picture = view.viewport().grab().toImage()
    ground = picture.pixel(2, ROW + ROW // 2)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(ROW + 4, 2 * ROW - 4))
    ]
    found = []
    for x in inked:
        if found and x - found[-1][1] < 8:
            found[-1][1] = x
        else:
            found.append([x, x])
    return [(first, last) for first, last in found], picture.width()


@pytest.mark.parametrize("title", ["Qualify", HEBREW.split(" ", maxsplit=1)[0]])
def test_a_row_is_laid_out_from_where_one_begins_to_read(qtbot, title):
    hit = Hit("x", "step", title, "Seller", "12 %")
    one, width = parts(qtbot, hit, LEFT)
    other, _ = parts(qtbot, hit, RIGHT)
    assert len(one) == 4, "sign, title, detail, number"
    mirrored = [(width - 1 - last, width - 1 - first) for first, last in reversed(one)]
    assert [end for part in other for end in part] == pytest.approx(
        [end for part in mirrored for end in part], abs=3
    )


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_a_long_title_is_shortened_in_any_script(qtbot, direction):
    for text in ("A name that is much too long for it ", HEBREW):
        (_sign, title, number), _ = _ordered(
            parts(qtbot, Hit("x", "step", text * 6, "", "7"), direction), direction
        )
        assert title[1] - title[0] > WIDTH / 2
        assert title[1] < number[0] or number[1] < title[0]


def _ordered(found, direction):
    """The parts from where one begins to read; what is between the words of a title is a part of it."""
    spans, width = found
    spans = spans if direction is LEFT else spans[::-1]
    middle = [end for part in spans[1:-1] for end in part]
    return (spans[0], (min(middle), max(middle)), spans[-1]), width
