"""The slides: a scene drawn as native shapes - bands, nodes with their names inside, glued connectors, their labels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from mapper.core.bands import tint_of_node
from mapper.core.geometry.links import Route
from mapper.core.ids import NodeId
from mapper.core.records import Node
from mapper.core.values import ConnectorKind, NodeKind, Point, Rect, ValueClass
from mapper.exchange.excel.text import one_line
from mapper.exchange.slides.forms import FORMS, adjust, form_stall, form_with
from mapper.exchange.slides.glue import SITES, Elbow, Site, ends_of
from mapper.exchange.slides.inking import EMU, Ink, add_shape, call, colour, emu, rgb, strip, write
from mapper.exchange.slides.labelling import label_boxes
from mapper.exchange.slides.leading import lead
from mapper.exchange.slides.palette import Palette
from mapper.exchange.slides.scene import Line, Scene, Stub

LONGEST: Final = 10_000  # letters of a name that is looked at
_LEAST_START: Final = 60.0  # units; the name of a smaller one stands below
_CLOSE: Final = 0.7  # points a unit, from which on lines are drawn as wide as when they are read
_DASHES: Final[Mapping[ConnectorKind, str]] = MappingProxyType(
    {ConnectorKind.RETURNS: "dash", ConnectorKind.CHASE: "sysDot", ConnectorKind.BYPASS: "dashDot"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a scene is drawn: where on the slide, how large, in which sizes of text, and what is said of a node.

    `header`: so wide are the lanes' names; `classes`: of steps, where they are shown; `stub_text`: what a stub says.
    """

    palette: Palette
    area: Rect
    scale: float
    header: float
    top: float  # so high are the stages' names
    sizes: tuple[float, ...]
    label_size: float
    flows_left: bool
    name_of: Callable[[Node], str]
    about: Callable[[Node], str]
    classes: Mapping[NodeId, ValueClass] = field(default_factory=lambda: MappingProxyType({}))
    stub_text: Callable[[Stub], str] = lambda _: ""
    lane_text: Callable[[str], str] = str
    stage_text: Callable[[str], str] = str

    def placed(self, box: Rect) -> Rect:
        """Where a box of the scene lies on the slide."""
        x, y = self.area.x + self.header + box.x * self.scale, self.area.y + self.top + box.y * self.scale
        return self.mirrored(Rect(x, y, box.width * self.scale, box.height * self.scale))

    def mirrored(self, box: Rect) -> Rect:
        """A place on the slide, on the other side where the map flows from right to left."""
        if not self.flows_left:
            return box
        return box._replace(x=2 * self.area.x + self.area.width - box.right)

    def way(self, route: Route) -> Route:
        """A route of the scene on the slide."""
        corners = (self.placed(Rect(x, y, 0, 0)) for x, y in route)
        return tuple(Point(round(corner.x, 3), round(corner.y, 3)) for corner in corners)


@dataclass(slots=True)
class Drawn:
    """What was drawn: the shapes by the keys of the scene, and names that did not fit in whole."""

    shapes: dict[str, Any] = field(default_factory=dict)
    heads: dict[str, Any] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)


def draw(slide: Any, scene: Scene, view: View) -> Drawn:
    """Draw a scene on a slide."""
    drawn = Drawn()
    slide.shapes.turbo_add_enabled = True
    _draw_bands(slide, scene, view, drawn)
    for node in scene.nodes:
        _draw_node(slide, node, scene.boxes[node.id], view, drawn)
    for stub in scene.stubs:
        _draw_stub(slide, stub, view, drawn)
    _draw_lines(slide, scene, view, drawn)
    return drawn


def _draw_bands(slide: Any, scene: Scene, view: View, drawn: Drawn) -> None:
    palette = view.palette
    text = palette.of("canvas", "header_text")
    width = scene.width * view.scale
    for lane in scene.lanes:
        ground, bar = palette.lane(lane.tint)
        top, high = view.area.y + view.top + lane.start * view.scale, lane.size * view.scale
        band = view.mirrored(Rect(view.area.x + view.header, top, width, high))
        said = view.lane_text(lane.name)
        colour(add_shape(slide, "RECTANGLE", band, said, about=said), ground, "FFFFFF", 1.0)
        box = view.mirrored(Rect(view.area.x, top, view.header, high))
        head = add_shape(slide, "RECTANGLE", box, said, about=said)
        colour(head, ground, bar, 1.25)
        ink = Ink(sizes=_sizes(view, 12.0), colour=text, is_bold=True)
        if write(head, lane.name, box, ink).is_cut:
            drawn.cut.append(lane.name)
        drawn.heads[lane.id] = head
    for stage in scene.stages:
        left = view.area.x + view.header + stage.start * view.scale
        box = view.mirrored(Rect(left, view.area.y, stage.size * view.scale, view.top - 2))
        said = view.stage_text(stage.name)
        head = add_shape(slide, "RECTANGLE", box, said, about=said)
        colour(head, palette.of("canvas", "header_current"), "FFFFFF", 1.0)
        if write(head, stage.name, box, Ink(sizes=_sizes(view, 12.0), colour=text, is_bold=True)).is_cut:
            drawn.cut.append(stage.name)
        drawn.heads[stage.id] = head


def _sizes(view: View, most: float) -> tuple[float, ...]:
    return tuple(size for size in (most, 11.0, 10.0, 9.0, 8.0) if size >= view.sizes[-1]) or view.sizes[-1:]


def _draw_node(slide: Any, node: Node, box: Rect, view: View, drawn: Drawn) -> None:
    place, palette, form = view.placed(box), view.palette, FORMS[node.kind]
    name, about = view.name_of(node), view.about(node)
    shape = add_shape(slide, form.preset, place, name, about=about)
    if node.kind is NodeKind.STALL:
        form_stall(shape, place, view.scale)
    else:
        form_with(shape, form, place, view.scale)
    thick = 1.75 if node.kind in (NodeKind.END, NodeKind.START) else 1.0
    colour(shape, palette.fill(node.kind, tint_of_node(node)), palette.border(node.kind, node.outcome), thick)
    drawn.shapes[node.id] = shape
    value_class = view.classes.get(node.id)
    ink = Ink(
        sizes=view.sizes,
        colour=palette.of("node", "text"),
        across=3.0 if view.scale >= _CLOSE else 1.0,
        down=2.0 if view.scale >= _CLOSE else 0.5,
        inset=form.inset(place, view.scale),
        in_diamond=node.kind is NodeKind.DECISION,
        sign=value_class.value if value_class is not None else "",
        sign_colour=palette.of("value_class", value_class.value.lower()) if value_class is not None else "",
    )
    if node.kind is NodeKind.START and place.width < _LEAST_START * view.scale:
        _name_beside(slide, name, place, view, drawn)
    elif write(shape, name, place, ink).is_cut:
        drawn.cut.append(one_line(node.name, LONGEST))


def _name_beside(slide: Any, name: str, place: Rect, view: View, drawn: Drawn) -> None:
    """The name of a start that is too small for it, below."""
    width = max(72.0 * view.scale, place.width)
    box = Rect(place.center.x - width / 2, place.bottom + 1, width, view.sizes[-1] * 2.7)
    text = slide.shapes.add_textbox(*emu(box))
    call(text, name)
    ink = Ink(sizes=view.sizes[-1:], colour=view.palette.of("node", "text"), across=0, down=0, anchor="t")
    if write(text, name, box, ink).is_cut:
        drawn.cut.append(name)


def _draw_stub(slide: Any, stub: Stub, view: View, drawn: Drawn) -> None:
    place, palette = view.placed(stub.box), view.palette
    said = view.stub_text(stub)
    shape = add_shape(slide, "RECTANGLE", place, said, about=said)
    colour(shape, palette.of("chrome", "sunken"), palette.of("chrome", "border_strong"), 0.75)
    shape.line.dash_style = _dash("sysDash")
    drawn.shapes[stub.key] = shape
    write(shape, said, place, Ink(sizes=view.sizes[-1:], colour=palette.of("text", "secondary"), down=1.0))


def _draw_lines(slide: Any, scene: Scene, view: View, drawn: Drawn) -> None:
    kinds: dict[str, NodeKind] = {node.id: node.kind for node in scene.nodes}
    boxes = {key: view.placed(box) for key, box in scene.boxes.items()}
    boxes |= {stub.key: view.placed(stub.box) for stub in scene.stubs}
    sites = {key: _site(kinds.get(key), box, view.scale) for key, box in boxes.items()}
    routes: dict[str, Route] = {}
    lines = {line.id: line for line in scene.lines}
    ways = {line.id: (view.way(line.route), view.way(line.from_middles)) for line in scene.lines}
    for line, (route, bent) in zip(scene.lines, lead(scene.lines, ways, sites), strict=True):
        ends = drawn.shapes[line.source], drawn.shapes[line.target]
        is_close = view.scale >= _CLOSE
        connect(slide, ends, bent, route, line.kind, view.palette, text=line.text, is_close=is_close)
        routes[line.id] = bent.points
    _draw_labels(slide, lines, routes, boxes, view, drawn)


def _draw_labels(
    slide: Any,
    lines: Mapping[str, Line],
    routes: Mapping[str, Route],
    boxes: Mapping[str, Rect],
    view: View,
    drawn: Drawn,
) -> None:
    """What is written on lines, where no name is covered by it."""
    size = view.label_size
    texts = {id: line.text for id, line in lines.items() if line.text}
    far = view.scale < _CLOSE  # there the names of steps come first; the line says the rest to those who ask
    for id, box in label_boxes(texts, routes, boxes, size, view.area, drops_covering=far).items():
        label = add_shape(slide, "RECTANGLE", box, texts[id])
        colour(label, view.palette.of("connector", "pill_fill"), None)
        ink = Ink(sizes=(size,), colour=view.palette.of("connector", "pill_text"), across=0, down=0)
        if write(label, texts[id], box, ink).is_cut:
            drawn.cut.append(texts[id])


def _site(kind: NodeKind | None, box: Rect, scale: float) -> Site:
    """Where lines hold on to a node: the point of a slip leaves its upper and lower sites aside."""
    return Site(box, -FORMS[NodeKind.SLIP].corner(box, scale) / 2) if kind is NodeKind.SLIP else Site(box)


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
    """A connector that is glued to two shapes and lies as it was worked out."""
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
        made.line.dash_style = _dash(_DASHES[kind])
    strip(made)
    _bend(made, bent)
    _point(made, is_close=is_close)


def _bend(made: Any, bent: Elbow) -> None:
    """Give a connector its form and frame; python-pptx knows straight ones only."""
    from pptx.oxml.ns import qn

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
    box = bent.frame
    off, ext = frame.find(qn("a:off")), frame.find(qn("a:ext"))
    off.set("x", str(round(box.x * EMU)))
    off.set("y", str(round(box.y * EMU)))
    ext.set("cx", str(round(box.width * EMU)))
    ext.set("cy", str(round(box.height * EMU)))
    form = element.xpath("./p:spPr/a:prstGeom")[0]
    form.set("prst", bent.preset)
    count = enumerate(bent.adjusts, 1)
    adjust(form.get_or_add_avLst(), {f"adj{number}": amount for number, amount in count})


def _point(made: Any, *, is_close: bool) -> None:
    """An arrow at the end of a line."""
    from pptx.oxml.ns import qn

    pen = made.get_or_add_ln()
    size = "med" if is_close else "sm"
    pen.append(pen.makeelement(qn("a:tailEnd"), {"type": "triangle", "w": size, "len": size}))


def _dash(name: str) -> Any:
    from pptx.enum.dml import MSO_LINE_DASH_STYLE

    return MSO_LINE_DASH_STYLE.from_xml(name)
