"""The drawing of maps: nodes painted from their layouts, stamped on a screen and drawn as shapes into a file."""

from collections.abc import Iterable

from PySide6.QtGui import QPainter, QTransform

from mapper.ui.render.detail import Detail
from mapper.ui.render.node_look import NodeLook, NodeLooks
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.surface import Sprites, Surface
from mapper.ui.render.typeset import Typesetter

# Above so many device pixels a unit stamps would be larger than drawing is slow, and few nodes are in sight.
_STAMPS_BELOW = 3.5


def paint_nodes(
    surface: Surface,
    pictures: Iterable[NodePicture],
    detail: Detail,
    looks: NodeLooks,
    sprites: Sprites,
    setter: Typesetter,
) -> None:
    """Paint nodes in the order given."""
    painter = surface.painter
    painter.save()
    is_stamped = surface.is_screen and surface.zoom < _STAMPS_BELOW
    for picture in pictures:
        look = looks.look(picture, detail)
        if is_stamped:
            _stamp(surface, picture, look, sprites, setter)
        else:
            _draw(surface, picture, look, setter)
    painter.restore()


def _stamp(
    surface: Surface, picture: NodePicture, look: NodeLook, sprites: Sprites, setter: Typesetter
) -> None:
    painter, scale, zoom = surface.painter, surface.scale, surface.zoom
    px, py = surface.snapped(picture.rect[0], picture.rect[1])
    painter.setWorldTransform(QTransform())
    for part in look.parts:
        surface.stamp(sprites, part, px, py)
    if look.words:
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, px, py))
        for words in look.words:
            # On whole pixels the feet of letters stay sharp, and lines do not tremble while zooming.
            y = round(words.y * zoom) / zoom
            setter.draw(painter, words.block, words.x, y, words.colour, as_text=False)


def _draw(surface: Surface, picture: NodePicture, look: NodeLook, setter: Typesetter) -> None:
    painter = surface.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    world = QTransform(surface.world).translate(picture.rect[0], picture.rect[1])
    for part in look.parts:
        painter.setWorldTransform(QTransform(world).translate(part.x, part.y))
        part.draw(painter, surface.pixel if surface.is_screen else 0.0)
    painter.setWorldTransform(world)
    for words in look.words:
        setter.draw(painter, words.block, words.x, words.y, words.colour, as_text=not surface.is_screen)
