"""The slides: the form of each kind of node, as near to the map's as presentations have one, and its text's room."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from mapper.core.values import NodeKind, Rect

_FULL: Final = 50_000  # an adjustment at which a corner is half of the shape
_WHOLE: Final = 100_000
_STALL_CUT: Final = 12.0  # units, as on the map
_ROUND: Final = 0.2929  # of a corner's radius, where a square in the shape would begin


@dataclass(frozen=True, slots=True)
class Form:
    """A preset shape; `cut`: how large its corners are in units of the map, 0 where it has none to be set."""

    preset: str
    cut: float = 0.0
    is_pill: bool = False

    def corner(self, place: Rect, scale: float) -> float:
        """How large its corners are in points."""
        short = min(place.width, place.height)
        return short / 2 if self.is_pill else min(self.cut * scale, short / 2)

    def inset(self, place: Rect, scale: float) -> tuple[float, float]:
        """What a presentation keeps free of text by itself, on either side across and down."""
        if self.preset == "ROUNDED_RECTANGLE":
            return (self.corner(place, scale) * _ROUND, self.corner(place, scale) * _ROUND)
        if self.preset == "FLOWCHART_TERMINATOR":
            return (place.width * 0.048, place.height * 0.147)
        if self.preset == "PENTAGON":
            return (self.corner(place, scale) / 2, 0.0)
        if self.preset == "FOLDED_CORNER":
            return (0.0, self.corner(place, scale) / 2)
        return (0.0, 0.0)


FORMS: Final[Mapping[NodeKind, Form]] = MappingProxyType(
    {
        NodeKind.START: Form("ROUNDED_RECTANGLE", is_pill=True),
        NodeKind.STEP: Form("ROUNDED_RECTANGLE", 7.0),
        NodeKind.DECISION: Form("DIAMOND"),
        NodeKind.STALL: Form("OCTAGON", _STALL_CUT),
        NodeKind.SLIP: Form("PENTAGON", 14.0),  # what a presentation calls so is the box with a point
        NodeKind.END: Form("FLOWCHART_TERMINATOR"),
        NodeKind.NOTE: Form("FOLDED_CORNER", 14.0),
    }
)


def form_with(shape: Any, form: Form, place: Rect, scale: float) -> None:
    """Give a preset shape the corners of its form."""
    if form.cut or form.is_pill:
        share = form.corner(place, scale) / min(place.width, place.height)
        values = shape.element.xpath("./p:spPr/a:prstGeom")[0].get_or_add_avLst()
        adjust(values, {"adj": _FULL if form.is_pill else round(share * _WHOLE)})


def adjust(values: Any, adjusts: Mapping[str, int]) -> None:
    """Set the adjustments of a preset shape or a connector; python-pptx does not know those of every one."""
    from pptx.oxml.ns import qn

    for old in list(values):
        values.remove(old)
    for name, amount in adjusts.items():
        values.append(values.makeelement(qn("a:gd"), {"name": name, "fmla": f"val {amount}"}))


def form_stall(shape: Any, place: Rect, scale: float) -> None:
    """An octagon whose connection sites are in the middles of its sides; those of the preset are at its corners."""
    from pptx.oxml import parse_xml

    width, height = round(place.width * 100), round(place.height * 100)
    cut = round(FORMS[NodeKind.STALL].corner(place, scale) * 100)
    corners = (
        (cut, 0),
        (width - cut, 0),
        (width, cut),
        (width, height - cut),
        (width - cut, height),
        (cut, height),
        (0, height - cut),
        (0, cut),
    )
    path = "".join(
        f'<a:{"lnTo" if number else "moveTo"}><a:pt x="{x}" y="{y}"/></a:{"lnTo" if number else "moveTo"}>'
        for number, (x, y) in enumerate(corners)
    )
    sites = "".join(
        f'<a:cxn ang="{angle}"><a:pos x="{x}" y="{y}"/></a:cxn>'
        for angle, x, y in (
            (16200000, "hc", "t"),
            (10800000, "l", "vc"),
            (5400000, "hc", "b"),
            (0, "r", "vc"),
        )
    )
    geometry = parse_xml(
        '<a:custGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:avLst/><a:gdLst/><a:ahLst/>'
        f'<a:cxnLst>{sites}</a:cxnLst><a:rect l="l" t="t" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{path}<a:close/></a:path></a:pathLst></a:custGeom>'
    )
    preset = shape.element.xpath("./p:spPr/a:prstGeom")[0]
    preset.getparent().replace(preset, geometry)
