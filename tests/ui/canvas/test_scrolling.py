"""What lies over the map does not make it all be painted anew when it is scrolled, and the picture stays right."""

from itertools import islice

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene

from mapper.ui.canvas.plain_view import PlainView

_SIZE = 300


class _Chequers(QGraphicsItem):
    """A field of colours of which no two near places look alike."""

    def boundingRect(self):
        return QRectF(0, 0, 900, 900)

    def paint(self, painter, option, widget=None):
        for x in range(0, 900, 20):
            for y in range(0, 900, 20):
                painter.fillRect(x, y, 20, 20, QColor((x * 7 + y) % 256, (y * 5) % 256, x % 256))


class _View(PlainView):
    painted = 0

    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted += sum(rect.width() * rect.height() for rect in event.region())


@pytest.fixture
def view(qtbot):
    view = _View()
    qtbot.addWidget(view)
    scene = QGraphicsScene(view)
    scene.addItem(_Chequers())
    view.setScene(scene)
    view.resize(_SIZE, _SIZE)
    card = QFrame(view)
    card.setGeometry(_SIZE - 70, _SIZE - 60, 50, 30)
    card.setAutoFillBackground(True)
    view.show()
    qtbot.waitExposed(view)
    view.horizontalScrollBar().setValue(100)
    view.verticalScrollBar().setValue(100)
    view.repaint()
    return view


def _wrong_places(view):
    """Where the map's ground is not what painting it anew gives: (x, y, what is there, what should be), the first ten.

    The scroll bars are none of it: below bars one sees through lies what is beneath the view, here nothing.
    """
    ground = view.viewport().geometry()
    shown = QImage(view.backingStore().paintDevice()).copy(ground)
    anew = view.grab().toImage().copy(ground)
    wrong = (
        (x, y, shown.pixelColor(x, y).name(), anew.pixelColor(x, y).name())
        for y in range(anew.height())
        for x in range(anew.width())
        if shown.pixel(x, y) != anew.pixel(x, y)
    )
    return list(islice(wrong, 10))


@pytest.mark.parametrize("way", [(9, 0), (0, -9), (-5, 7)])
def test_only_what_comes_into_sight_is_painted_beside_a_card(view, way):
    view.painted = 0
    view.horizontalScrollBar().setValue(100 + way[0])
    view.verticalScrollBar().setValue(100 + way[1])
    view.repaint()
    assert 0 < view.painted < 0.25 * _SIZE * _SIZE
    assert not _wrong_places(view)


def test_what_was_waiting_to_be_painted_is_painted_where_it_is_after_the_scroll(view):
    patch = view.scene().addRect(150, 150, 60, 60, brush=QColor("white"))
    view.horizontalScrollBar().setValue(120)
    patch.setBrush(QColor("black"))
    view.scene().update(150, 150, 60, 60)
    view.verticalScrollBar().setValue(130)
    view.repaint()
    assert not _wrong_places(view)
