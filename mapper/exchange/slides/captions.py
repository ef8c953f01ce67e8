"""The slides: the labels of lines as shapes, with the lines that lead to them, and what numbers on lines stand for."""

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import Any, Final, NamedTuple

from mapper.core.geometry.links import Route
from mapper.core.values import Rect
from mapper.exchange.slides.fitting import LINE, fit, width_of
from mapper.exchange.slides.glue import SITES, ends_of
from mapper.exchange.slides.inking import Ink, add_shape, colour, emu, rgb, strip, write
from mapper.exchange.slides.labelling import Label, free_place, place_labels
from mapper.exchange.slides.palette import Palette

_WIDEST: Final = 220.0  # points of the legend
_AIR: Final = 3.0
_FINE: Final = 0.5


class Ground(NamedTuple):
    """What labels are written among: the lines, what they must not cover, and the room, all in points."""

    routes: Mapping[str, Route]
    boxes: Mapping[str, Rect]
    area: Rect


def write_labels(
    slide: Any, texts: Mapping[str, str], ground: Ground, size: float, palette: Palette
) -> list[str]:
    """Write what lines say, by their ids, in a size; the texts that did not fit in whole."""
    cut: list[str] = []
    numbered: list[str] = []
    labels = place_labels(texts, ground.routes, ground.boxes, size, ground.area)
    ink = Ink(sizes=(size,), colour=palette.of("connector", "pill_text"), across=0, down=0)
    for id, label in labels.items():
        text = f"{label.number}" if label.number else texts[id]
        shape = add_shape(slide, "RECTANGLE", label.box, texts[id])
        colour(shape, palette.of("connector", "pill_fill"), None)
        if write(shape, text, label.box, ink).is_cut:
            cut.append(texts[id])
        if label.leader:
            _lead(slide, label, shape, palette)
        if label.number:
            numbered.append(f"{label.number}: {texts[id]}")
    if numbered:
        _explain(slide, numbered, list(labels.values()), ground, ink, palette)
    return cut


def _lead(slide: Any, label: Label, shape: Any, palette: Palette) -> None:
    """A thin line from a line to its label, which takes it along when it is moved."""
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Pt

    ends = (*emu(Rect(*label.leader[0], 1, 1))[:2], *emu(Rect(*label.leader[1], 1, 1))[:2])
    made = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    made.end_connect(shape, SITES.index(ends_of(label.leader).enters))
    made.name = shape.name
    made.line.color.rgb = rgb(palette.of("text", "muted"))
    made.line.width = Pt(_FINE)
    strip(made)


def _explain(
    slide: Any, said: Sequence[str], labels: Sequence[Label], ground: Ground, ink: Ink, palette: Palette
) -> None:
    """What the numbers stand for, where nothing else stands; below the map where there is no such place."""
    size = ink.sizes[0]
    width = min(_WIDEST, max(width_of(line, size) for line in said)) + 2 * _AIR
    lines = [line for each in said for line in fit(each, width - 2 * _AIR, ground.area.height, (size,)).lines]
    asked = (width, len(lines) * size * LINE + 2 * _AIR)
    taken = [*ground.boxes.values(), *(label.box for label in labels)]
    ways = [
        Rect.through(part).grown(1.0) for part in chain(*(pairwise(way) for way in ground.routes.values()))
    ]
    box = free_place(asked, [*taken, *ways], ground.area) or free_place(asked, taken, ground.area)
    if box is None:
        lines = ["   ".join(said)]
        box = Rect(ground.area.x, ground.area.bottom + 1, ground.area.width, size * LINE + 1)
    shape = add_shape(slide, "RECTANGLE", box, "\n".join(said), about="; ".join(said))
    colour(shape, palette.of("connector", "pill_fill"), palette.of("chrome", "border_strong"), _FINE)
    write(shape, "\n".join(lines), box, ink)
