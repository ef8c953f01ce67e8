"""Connectors of a slide as a presentation draws them: worked out from frame, form and adjustments alone."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from pptx.oxml.ns import qn
from pptx.shapes.connector import Connector

from mapper.core.records import Node, Record
from mapper.core.values import Point, Rect

POINT = 12_700
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def box_of(shape: Any) -> Rect:
    return Rect(shape.left / POINT, shape.top / POINT, shape.width / POINT, shape.height / POINT)


def connectors_of(slide: Any) -> list[Any]:
    """The glued ones, those too that are drawn beside for other programs."""
    glued = slide.element.xpath(".//p:cxnSp[.//a:stCxn]")
    return [Connector(element, slide.shapes) for element in glued]


def drawn_beside(connector: Any) -> list[Point] | None:
    """Where a program lays it that knows little of connectors; None where it has to see to it by itself."""
    around = connector.element.getparent().getparent()
    if around.tag != f"{{{COMPATIBILITY}}}AlternateContent":
        return None
    frame, path = around[1].find(f".//{qn('a:off')}"), around[1].find(f".//{qn('a:path')}")
    left, top = int(frame.get("x")), int(frame.get("y"))
    places = [(int(each.get("x")), int(each.get("y"))) for each in path.iter(qn("a:pt"))]
    return [Point((left + x) / POINT, (top + y) / POINT) for x, y in places]


def ends_of(connector: Any) -> list[tuple[int, int]]:
    """The shapes it is glued to, by id, with the number of the site at each."""
    found = (connector.element.find(f".//{qn(tag)}") for tag in ("a:stCxn", "a:endCxn"))
    return [(int(end.get("id")), int(end.get("idx"))) for end in found]


def drawn_way(connector: Any, grown: tuple[float, float] = (0.0, 0.0)) -> list[Point]:
    """Its corners, by the definitions of preset shapes (ECMA-376). `grown`: as if its frame were so much larger."""
    box, frame = box_of(connector), connector.element.xpath("./p:spPr/a:xfrm")[0]
    form = connector.element.xpath("./p:spPr/a:prstGeom")[0]
    wide, high = box.width + grown[0], box.height + grown[1]
    shares = [int(each.get("fmla").split()[1]) / 100_000 for each in form.xpath(".//a:gd")]
    corners = _corners(form.get("prst"), shares, wide, high)
    across, down = frame.get("flipH") is not None, frame.get("flipV") is not None
    placed = []
    for x, y in corners:
        dx, dy = (x - wide / 2) * (-1 if across else 1), (y - high / 2) * (-1 if down else 1)
        if frame.get("rot"):
            dx, dy = -dy, dx
        placed.append(Point(box.center.x + dx, box.center.y + dy))
    return placed


def _corners(preset: str, shares: list[float], wide: float, high: float) -> list[tuple[float, float]]:
    if preset == "straightConnector1":
        return [(0, 0), (wide, high)]
    bars = [share * (high if place % 2 else wide) for place, share in enumerate(shares)]
    assert preset == f"bentConnector{len(bars) + 2}"
    found, here = [(0.0, 0.0)], [0.0, 0.0]
    for place, bar in enumerate([*bars, wide if len(bars) % 2 == 0 else high]):
        here[place % 2] = bar
        found.append((here[0], here[1]))
    return [*found, (wide, high)]


def with_short_names(records: Iterable[Record]) -> list[Record]:
    """The same with names of steps so short that all of a map is read on one slide."""
    numbers = count(1)
    return [replace(each, name=f"S {next(numbers)}") if isinstance(each, Node) else each for each in records]
