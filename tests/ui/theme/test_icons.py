"""The icons: all there, all drawn, in the theme's colours, sharp at double density."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from mapper.core.resources import resource
from mapper.ui.theme.badges import BadgeKind, badge_path, badge_rect, draw_badge
from mapper.ui.theme.icons import IconRole, IconSet, application_icon, icon_names
from mapper.ui.theme.tokens import load_tokens

# What other rooms ask for by name; an icon may be added, none of these may go.
PROMISED = """
    stage lane start step decision stall end note tool skill metric role goal problem value person map
    undo redo new open save save-as export import excel picture cut copy paste duplicate delete rename edit
    zoom-in zoom-out zoom-100 fit fit-selection select-all search filter theme sun moon add remove close check
    chevron-up chevron-down chevron-left chevron-right warning error success info help lock clock template
    recent folder file connector link arrow-right
    outline inspector palette minimap settings more
"""


def ink(image):
    """How many pixels are not see-through."""
    return sum(
        image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height())
    )


def test_every_promised_icon_is_there():
    assert set(PROMISED.split()) <= set(icon_names())


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_drawn_on_the_same_grid_with_the_same_pen(name):
    root = ET.parse(resource("icons", f"{name}.svg")).getroot()
    assert root.attrib["viewBox"] == "0 0 24 24"
    assert root.attrib["stroke-width"] == "1.75"
    assert root.attrib["stroke-linecap"] == root.attrib["stroke-linejoin"] == "round"
    colours = {each.attrib[key] for each in root.iter() for key in ("fill", "stroke") if key in each.attrib}
    assert colours <= {"none", "currentColor"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_icon_shows_in_the_colour_of_its_role_and_paler_when_disabled(qapp, theme):
    tokens = load_tokens(theme)
    icons = IconSet(tokens)
    for name in icon_names():
        icon = icons.icon(name)
        image = icon.pixmap(QSize(24, 24), 1.0).toImage()
        assert ink(image) > 10, name
        strongest = max(
            (image.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda colour: colour.alpha()
        )
        wanted = tokens.text.primary
        assert abs(strongest.red() - wanted.red()) < 12, name
        disabled = icon.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled).toImage()
        assert disabled != image, name


def test_no_icon_touches_its_edge(qapp):
    icons = IconSet(load_tokens("light"))
    for name in icon_names():
        image = icons.picture(name, 48, QColor("black")).toImage()
        edge = [(x, y) for x in range(48) for y in (0, 47)] + [(x, y) for y in range(48) for x in (0, 47)]
        assert not any(image.pixelColor(x, y).alpha() for x, y in edge), name


def test_icons_are_sharp_at_double_density(qapp):
    icon = IconSet(load_tokens("light")).icon("undo")
    for size in (16, 20, 24):
        pixmap = icon.pixmap(QSize(size, size), 2.0)
        assert pixmap.size() == QSize(2 * size, 2 * size)
        assert pixmap.devicePixelRatio() == 2.0


def test_icons_are_made_once(qapp):
    icons = IconSet(load_tokens("light"))
    assert icons.icon("undo") is icons.icon("undo")
    assert icons.icon("undo") is not icons.icon("undo", IconRole.ACCENT)
    black = QColor("black")
    assert icons.picture("undo", 16, black) is icons.picture("undo", 16, QColor(black))


def test_an_unknown_icon_is_told(qapp):
    with pytest.raises(FileNotFoundError):
        IconSet(load_tokens("light")).icon("unicorn")


@pytest.mark.parametrize("role", IconRole)
def test_every_role_has_its_colour(qapp, role):
    icons = IconSet(load_tokens("dark"))
    assert not icons.icon("check", role).isNull()


def test_icons_are_drawn_as_lines_at_any_size(qapp):
    icons = IconSet(load_tokens("light"))
    image = QImage(200, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.draw(painter, "step", QRectF(0, 0, 200, 200), QColor("red"))
    painter.end()
    assert image.pixelColor(100, 50).red() == 255
    assert image.pixelColor(100, 100).alpha() == 0


def test_the_programs_own_icon_comes_in_all_sizes(qapp):
    sizes = {size.width() for size in application_icon().availableSizes()}
    assert {16, 22, 24, 32, 48, 64, 128, 256, 512} <= sizes
    assert resource("icons", "app", "mapper.svg").is_file()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", BadgeKind)
def test_signs_have_a_shape_and_a_glyph_of_their_own(qapp, kind, theme):
    tokens = load_tokens(theme)
    icons = IconSet(tokens)
    shapes = [badge_path(each, QRectF(0, 0, 24, 24)).toFillPolygon() for each in BadgeKind]
    assert all(one != other for n, one in enumerate(shapes) for other in shapes[n + 1 :])
    with_glyph, without = (
        QImage(48, 48, QImage.Format.Format_ARGB32),
        QImage(48, 48, QImage.Format.Format_ARGB32),
    )
    for image, glyph in ((with_glyph, True), (without, False)):
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        draw_badge(painter, badge_rect(kind, QRectF(0, 0, 48, 48)), kind, tokens, icons, glyph=glyph)
        painter.end()
    assert ink(with_glyph) > 48 * 48 / 4
    # The diamond and the triangle are signs by themselves.
    assert (with_glyph == without) is (kind in {BadgeKind.VALUE, BadgeKind.PROBLEM})
