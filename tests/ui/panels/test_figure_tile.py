"""A tile has room for its name above its value, however narrow the page is."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from mapper.ui.panels.figures.tile import FigureTile
from mapper.ui.widgets.flow_layout import FlowLayout


def test_a_tile_that_is_narrower_than_it_wants_is_higher(theme, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    tile = FigureTile(theme)
    tile.show_figure("Wahrscheinlichkeit, die Lücke dieses Jahres zu schließen", "62 %", "", "", leads=False)
    flow.addWidget(tile)
    wanted = tile.sizeHint()
    heights = []
    for width in (wanted.width() + 50, wanted.width() - 90):
        flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
        assert tile.height() == tile.heightForWidth(tile.width()) == flow.heightForWidth(width)
        heights.append(tile.height())
    assert heights[0] == wanted.height() < heights[1]
