"""The slides: a scene drawn as native shapes - bands, nodes with their names inside, glued connectors, their labels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from mapper.core.bands import tint_of_node
from mapper.core.geometry.links import Route
from mapper.core.ids import NodeId
from mapper.core.records import Node
from mapper.core.values import NodeKind, Point, Rect, ValueClass
from mapper.exchange.excel.text import one_line
from mapper.exchange.slides.captions import Ground, write_labels
from mapper.exchange.slides.connecting import connect, dash
from mapper.exchange.slides.forms import FORMS, form_stall, form_with
from mapper.exchange.slides.glue import Site
from mapper.exchange.slides.inking import Ink, add_shape, call, colour, emu, write
from mapper.exchange.slides.leading import lead
from mapper.exchange.slides.palette import Palette
from mapper.exchange.slides.scene import Scene, Stub

LONGEST: Final = 10_000  # letters of a name that is looked at
_LEAST_START: Final = 60.0  # units; the name of a smaller one stands below
_CLOSE: Final = 0.7  # points a unit, from which on lines are drawn as wide as when they are read


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
    """What was drawn: the shapes by the keys of the scene, texts that did not fit in whole, and names beside shapes."""

    shapes: dict[str, Any] = field(default_factory=dict)
    heads: dict[str, Any] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)
    beside: list[Rect] = field(default_factory=list)


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
    return tuple(size for size in (most, 11.0, 10.0) if size >= view.sizes[-1]) or view.sizes[-1:]


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
    drawn.beside.append(box)
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
    shape.line.dash_style = dash("sysDash")
    drawn.shapes[stub.key] = shape
    write(shape, said, place, Ink(sizes=view.sizes[-1:], colour=palette.of("text", "secondary"), down=1.0))


def _draw_lines(slide: Any, scene: Scene, view: View, drawn: Drawn) -> None:
    kinds: dict[str, NodeKind] = {node.id: node.kind for node in scene.nodes}
    boxes = {key: view.placed(box) for key, box in scene.boxes.items()}
    boxes |= {stub.key: view.placed(stub.box) for stub in scene.stubs}
    sites = {key: _site(kinds.get(key), box, view.scale) for key, box in boxes.items()}
    routes: dict[str, Route] = {}
    ways = {line.id: (view.way(line.route), view.way(line.from_middles)) for line in scene.lines}
    for line, (route, bent) in zip(scene.lines, lead(scene.lines, ways, sites), strict=True):
        ends = drawn.shapes[line.source], drawn.shapes[line.target]
        is_close = view.scale >= _CLOSE
        connect(slide, ends, bent, route, line.kind, view.palette, text=line.text, is_close=is_close)
        routes[line.id] = bent.points
    boxes |= {f"\0{number}": box for number, box in enumerate(drawn.beside)}
    texts = {line.id: line.text for line in scene.lines if line.text}
    inside = view.placed(Rect(0.0, 0.0, scene.width, scene.height))
    ground = Ground(routes, boxes, inside)
    drawn.cut += write_labels(slide, texts, ground, view.label_size, view.palette)


def _site(kind: NodeKind | None, box: Rect, scale: float) -> Site:
    """Where lines hold on to a node: the point of a slip leaves its upper and lower sites aside."""
    return Site(box, -FORMS[NodeKind.SLIP].corner(box, scale) / 2) if kind is NodeKind.SLIP else Site(box)
