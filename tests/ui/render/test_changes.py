"""The marks of a comparison: told by shape and word, at every level and in every theme, and in files too."""

from itertools import product
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.values import Point
from mapper.ui.comparing.placed import placed
from mapper.ui.render.changes import BandMark, Mark
from mapper.ui.render.export import export_picture
from mapper.ui.render.paint_tags import tag_path
from mapper.ui.render.painter import MapPainter
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import Layer, Look
from mapper.ui.render.surface import Surface
from mapper.ui.render.tag_places import band_shift, tag_rect
from mapper.ui.theme.tokens import load_tokens
from tests.ui.comparing.conftest import as_is_and_to_be


@pytest.fixture(scope="module")
def told(qapp):
    session, before, after = as_is_and_to_be()
    comparison = compare(Side(session.store, before.id), Side(session.store, after.id))
    changes = placed(comparison, is_after=True, told="As-is")
    return session.store, after.id, Look(frozenset({Layer.CHANGES}), changes=changes)


def test_each_kind_has_a_shape_of_its_own():
    paths = [tag_path(kind, QRectF(0, 0, 40, 16)) for kind in ChangeKind]
    assert len(paths) == 4
    for number, path in enumerate(paths):
        assert all(path != other for other in paths[number + 1 :])
        assert path.boundingRect().contains(QRectF(0, 0, 40, 16).center())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast_dark"])
@pytest.mark.parametrize("scale", [0.12, 0.4, 0.6, 1.0, 2.0])
def test_marks_are_painted_at_every_level_in_every_theme(told, theme, scale):
    reader, map_id, look = told
    projection = Projection(reader, map_id)
    projection.settle()
    assert picture(projection, look, theme, scale) != picture(projection, None, theme, scale)


@pytest.mark.parametrize("mirror", [1, -1])
def test_what_marks_a_band_is_whole_wherever_the_band_begins(told, mirror):
    reader, map_id, _ = told
    projection = Projection(reader, map_id)
    end, size = projection.bounds, (60.0, 20.0)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(0.5 * mirror, 0.5)
    surface = Surface(painter)
    for x, y in product((0.0, end.right / 2, end.right), (0.0, end.bottom)):
        band = BandMark("stage", Mark(ChangeKind.REMOVED, "gone"), Point(x, y))
        first, second = (
            tag_rect(surface, band.at, band_shift(surface, projection, band, size, above), *size)
            for above in (0, 1)
        )
        assert end.encloses(first)
        assert not first.intersects(second)
    painter.end()


def picture(projection, look, theme, scale):
    rect = projection.bounds
    image = QImage(round(rect.width * scale), round(rect.height * scale), QImage.Format.Format_RGB32)
    image.fill(0)
    drawn = MapPainter(load_tokens(theme))
    drawn.look_through(look.seen(None, projection.map_id) if look is not None else None)
    painter = QPainter(image)
    painter.scale(scale, scale)
    drawn.paint_background(painter, projection, rect, scale)
    drawn.paint_connectors(painter, projection, rect, scale)
    drawn.paint_nodes(painter, projection, rect, scale)
    painter.end()
    return image


def test_a_picture_in_a_file_says_the_same_in_words(told, tmp_path):
    reader, map_id, look = told
    export_picture(".svg", reader, map_id, tmp_path / "map.svg", look)
    said = "".join(ElementTree.parse(tmp_path / "map.svg").getroot().itertext())
    for text in (
        "+ new",
        "− gone",
        "~ changed",
        "→ moved",
        "Waiting: 3 d → 2 d",
        "was here",
        "Chase",
    ):
        assert text in said, text
    assert "against “As-is”" in said


def test_the_picture_of_another_map_has_none_of_it(told):
    reader, map_id, look = told
    other = next(each.id for each in queries.maps(reader) if each.id != map_id)
    assert look.seen(reader, other).changes is None
