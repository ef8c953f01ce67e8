"""The slides: a connector glued to two shapes, and its drawing for programs that would lay it elsewhere.

Where the middle parts of a glued connector lie, LibreOffice 7.4 decides by itself: those that go around something it
lays on the side of the box, or through another one. Such a line is written twice, by the means the format has for it
(ISO/IEC 29500-3, alternate content): glued, for programs that know what PowerPoint has known since 2016, and drawn as
it lies for all others (decision 0035).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from mapper.core.geometry.links import Route
from mapper.core.values import ConnectorKind, Rect
from mapper.exchange.slides.forms import adjust
from mapper.exchange.slides.glue import SITES, Elbow, ends_of
from mapper.exchange.slides.inking import EMU, call, emu, rgb, strip
from mapper.exchange.slides.palette import Palette

_DASHES: Final[Mapping[ConnectorKind, str]] = MappingProxyType(
    {ConnectorKind.RETURNS: "dash", ConnectorKind.CHASE: "sysDot", ConnectorKind.BYPASS: "dashDot"}
)
# What PowerPoint itself asks for around charts that older programs do not know; LibreOffice 7.4 does not claim it.
_NEWER: Final = "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"
_TWICE: Final = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    f'<mc:Choice xmlns:cx1="{_NEWER}" Requires="cx1"/>'
    "<mc:Fallback><p:sp><p:nvSpPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm/>"
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst/></a:custGeom>'
    "<a:noFill/></p:spPr></p:sp></mc:Fallback></mc:AlternateContent>"
)


def connect(
    slide: Any,
    ends: tuple[Any, Any],
    bent: Elbow,
    route: Route,
    kind: ConnectorKind,
    palette: Palette,
    *,
    text: str = "",
    is_close: bool = True,
) -> None:
    """A connector that is glued to two shapes and lies as it was worked out, in every program."""
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Pt

    source, target = ends
    made = slide.shapes.add_connector(MSO_CONNECTOR.ELBOW, 0, 0, 0, 0)
    sides = ends_of(route)
    made.begin_connect(source, SITES.index(sides.leaves))
    made.end_connect(target, SITES.index(sides.enters))
    name = f"{source.name} → {target.name}"
    call(made, name, about=f"{name} {text}".rstrip())
    made.line.color.rgb = rgb(palette.line(kind))
    made.line.width = Pt(1.25 if is_close else 0.75)
    if kind in _DASHES:
        made.line.dash_style = dash(_DASHES[kind])
    strip(made)
    _bend(made, bent)
    _point(made, is_close=is_close)
    if not bent.is_alike:
        _draw_too(made.element, bent.points)


def _bend(made: Any, bent: Elbow) -> None:
    """Give a connector its form and frame; python-pptx knows straight ones only."""
    element = made.element
    frame = element.xpath("./p:spPr/a:xfrm")[0]
    for key in ("rot", "flipH", "flipV"):
        frame.attrib.pop(key, None)
    if bent.is_turned:
        frame.set("rot", "5400000")
    if bent.flips_across:
        frame.set("flipH", "1")
    if bent.flips_down:
        frame.set("flipV", "1")
    _place(frame, bent.frame)
    form = element.xpath("./p:spPr/a:prstGeom")[0]
    form.set("prst", bent.preset)
    count = enumerate(bent.adjusts, 1)
    adjust(form.get_or_add_avLst(), {f"adj{number}": amount for number, amount in count})


def _place(frame: Any, box: Rect) -> None:
    from pptx.oxml.ns import qn

    for tag, names, amounts in (("a:off", "xy", emu(box)[:2]), ("a:ext", ("cx", "cy"), emu(box)[2:])):
        part = frame.find(qn(tag))
        if part is None:
            part = frame.makeelement(qn(tag), {})
            frame.append(part)
        for name, amount in zip(names, amounts, strict=True):
            part.set(name, str(amount))


def _point(made: Any, *, is_close: bool) -> None:
    """An arrow at the end of a line."""
    from pptx.oxml.ns import qn

    pen = made.get_or_add_ln()
    size = "med" if is_close else "sm"
    pen.append(pen.makeelement(qn("a:tailEnd"), {"type": "triangle", "w": size, "len": size}))


def _draw_too(glued: Any, points: Route) -> None:
    """Wrap a connector, so that programs which do not know what newer ones do show a drawing of the same way."""
    from copy import deepcopy

    from pptx.oxml import parse_xml
    from pptx.oxml.ns import qn

    twice = parse_xml(_TWICE)
    newer, older = twice
    glued.addprevious(twice)
    newer.append(glued)
    about, look = older.find(f".//{qn('p:nvSpPr')}"), older.find(f".//{qn('p:spPr')}")
    # Both stand for one line, so they have one id, as PowerPoint gives them.
    about.insert(0, deepcopy(glued.xpath(".//p:cNvPr")[0]))
    look.append(deepcopy(glued.xpath("./p:spPr/a:ln")[0]))
    box = Rect.through(points)
    _place(look.find(qn("a:xfrm")), box)
    path = look.find(f".//{qn('a:pathLst')}")
    path.append(path.makeelement(qn("a:path"), {"fill": "none"}))
    path[0].set("w", str(emu(box)[2]))
    path[0].set("h", str(emu(box)[3]))
    for number, (x, y) in enumerate(points):
        stroke = path[0].makeelement(qn("a:lnTo" if number else "a:moveTo"), {})
        place = {"x": str(round((x - box.x) * EMU)), "y": str(round((y - box.y) * EMU))}
        stroke.append(stroke.makeelement(qn("a:pt"), place))
        path[0].append(stroke)


def dash(name: str) -> Any:
    """A way of dashing as python-pptx takes it."""
    from pptx.enum.dml import MSO_LINE_DASH_STYLE

    return MSO_LINE_DASH_STYLE.from_xml(name)
