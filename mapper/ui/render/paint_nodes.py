"""The drawing of maps: nodes painted from their layouts, stamped on a screen and drawn as shapes into a file."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform

from mapper.ui.render.detail import Detail
from mapper.ui.render.look import NodeLook
from mapper.ui.render.node_look import NodeLooks
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.surface import Sprites, SpriteSheet, Surface
from mapper.ui.render.svg_groups import begin_group, end_group
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
    if surface.is_screen and surface.zoom < _STAMPS_BELOW:
        _stamp_all(surface, pictures, detail, looks, sprites.sheet(surface))
    else:
        for picture in pictures:
            look = looks.look(picture, detail, is_mirrored=surface.is_mirrored)
            if surface.is_svg:
                begin_group(painter, picture.id)
            _draw(surface, picture, look, setter)
            if surface.is_svg:
                end_group(painter)
    painter.restore()


def _stamp_all(
    surface: Surface,
    pictures: Iterable[NodePicture],
    detail: Detail,
    looks: NodeLooks,
    sheet: SpriteSheet,
) -> None:
    """Stamp node by node, each with its text, so that the upper of two hides the text of the lower."""
    painter, scale, zoom, density = surface.painter, surface.scale, surface.zoom, surface.density
    letters, is_mirrored, margin = surface.text_scale, surface.is_mirrored, sheet.margin
    kept = looks.kept(detail, is_mirrored=is_mirrored)
    # Letters are a little larger or smaller than the map: text stays where its lines begin.
    slack = scale - letters if is_mirrored else 0.0
    plain = QTransform()
    transform, corner, draw_run, draw_pixmap = (
        painter.setWorldTransform,
        surface.corner,
        painter.drawGlyphRun,
        painter.drawPixmap,
    )
    # Run for hundreds of nodes in every frame, hence written out.
    for picture in pictures:
        known = kept.get(picture.id)
        if known is not None and known[0] is picture:
            look = known[1]
        else:
            look = looks.look(picture, detail, is_mirrored=is_mirrored)
        px, py = corner(picture.rect)
        transform(plain)
        for part in look.parts:
            x = px + (round(part.x * zoom) - margin) / density
            y = py + (round(part.y * zoom) - margin) / density
            draw_pixmap(QPointF(x, y), sheet.picture(part))
        for words in look.words:
            # On whole pixels the feet of letters stay sharp, and lines do not tremble while zooming.
            top = py + round(words.y * zoom) / density
            transform(
                QTransform(letters, 0, 0, letters, px + words.x * scale + words.block.width * slack, top)
            )
            painter.setPen(words.colour)
            for place, run in words.block.glyphs:
                draw_run(place, run)


def _draw(surface: Surface, picture: NodePicture, look: NodeLook, setter: Typesetter) -> None:
    painter = surface.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    world = surface.upright(picture.rect)
    for part in look.parts:
        painter.setWorldTransform(QTransform(world).translate(part.x, part.y))
        part.draw(painter, surface.pixel if surface.is_screen else 0.0)
    painter.setWorldTransform(world)
    for words in look.words:
        setter.draw(painter, words.block, words.x, words.y, words.colour, as_text=not surface.is_screen)
