"""The canvas's numbers: over each step its number by reading order, 2.3 or inside a step 2.3.1, while wanted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF

from mapper.core import insides
from mapper.core.values import Rect
from mapper.ui.canvas.marks import Brush, Mark
from mapper.ui.canvas.plane import to_rect
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.detail import Detail
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Type, Typesetter

_ABOVE = 17.0  # the number stands so far above its step
_WIDE = 90.0


@dataclass(frozen=True, slots=True, eq=False)
class NumbersMark(Mark):
    """The numbers of all steps, each above the upper left corner of its step; none from far."""

    numbers: tuple[tuple[Rect, str], ...]
    setter: Typesetter

    def extent(self, unit: float) -> Rect:
        return Rect.around([rect for rect, _ in self.numbers]).grown(_ABOVE + _WIDE)

    def paint(self, brush: Brush) -> None:
        if brush.map_painter.detail(1 / brush.unit) < Detail.WORK:
            return
        painter = brush.painter
        painter.save()
        surface = Surface(painter)
        port = painter.worldTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
        seen = to_rect(port).grown(_ABOVE + _WIDE)
        for rect, number in self.numbers:
            if not seen.intersects(rect):
                continue
            painter.setWorldTransform(surface.upright(rect))
            block = self.setter.block(number, Type.COUNT, _WIDE, 1, Align.LEADING)
            self.setter.draw(painter, block, 8, -_ABOVE, brush.tokens.node.secondary, as_text=False)
        painter.restore()


class Numbers(QObject):
    """Keeps them up with the map while they are on."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.is_on = False
        sheet.bridge.changed.connect(self._show)
        sheet.scene.map_shown.connect(self._show)

    def toggle(self) -> None:
        """Show the numbers, or no longer."""
        self.is_on = not self.is_on
        if not self.is_on:
            self._sheet.overlay.hide("numbers")
        self._show()

    def _show(self) -> None:
        if not self.is_on:
            return
        sheet = self._sheet
        nodes = sheet.projection.nodes
        found = insides.numbers(sheet.reader, sheet.bridge.map_id)
        shown = [
            (nodes[node_id].rect, number)
            for node_id, number in found.items()
            if node_id in nodes and not nodes[node_id].is_squeezed
        ]
        sheet.overlay.show("numbers", NumbersMark(tuple(shown), sheet.scene.setter) if shown else None)
