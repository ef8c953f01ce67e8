"""Presenting: how a stage is shown so that the last row reads what is in it - whole, or in as few parts as it takes."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import ceil
from typing import Final, NamedTuple

from mapper.core.ids import NodeId, StageId
from mapper.core.values import NodeKind, Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.room_figures import Lettered

_AIR: Final = 16.0  # map units around what is looked at
_MOST_PARTS: Final = 6  # of more, nobody keeps in mind what they are parts of


class Framed(NamedTuple):
    """What shows a rectangle of the map, and the part of the map that is seen then and not covered."""

    sight: Sight
    room: Rect


class Part(NamedTuple):
    """A part of a stage: where it is, and how it is shown."""

    area: Rect
    framed: Framed


class _Kept(NamedTuple):
    key: tuple[object, ...]
    parts: Sequence[Part]


class StageSight:
    """Finds the parts of a stage, and keeps them as long as map, picture and what is looked at stay the same."""

    def __init__(self, sheet: Sheet, framed: Callable[[Rect], Framed]) -> None:
        """`framed`: what shows a rectangle as large as it goes."""
        self._sheet = sheet
        self._framed = framed
        self._kept: dict[StageId, _Kept] = {}

    def parts(self, stage_id: StageId, nodes: Sequence[NodePicture], letters: int) -> Sequence[Part]:
        """From where one begins to read on; at least one. `nodes` are all in the stage, `letters` what is read there.

        In each part every name finds room; where there is no such division, as many as there can be.
        """
        scene = self._sheet.scene
        whole = self._framed(self._around(stage_id, nodes))
        key = (scene.projection, scene.projection.revision, scene.lens.seen, letters, whole, len(nodes))
        kept = self._kept.get(stage_id)
        if kept is None or kept.key != key:
            kept = self._kept[stage_id] = _Kept(key, self._divided(stage_id, nodes, letters, whole))
        return kept.parts

    def forget(self) -> None:
        """Let go of all that is kept."""
        self._kept.clear()

    def _divided(
        self, stage_id: StageId, nodes: Sequence[NodePicture], letters: int, whole: Framed
    ) -> Sequence[Part]:
        best, most = [Part(self._around(stage_id, nodes), whole)], -1
        must = [node for node in nodes if node.kind is not NodeKind.NOTE and not node.is_squeezed]
        count, last = 1, min(_MOST_PARTS, max(len(must), 1))
        while count <= last:
            groups = self._groups(must, count) if count > 1 else [nodes]
            areas = [self._around(stage_id, group) for group in groups]
            parts = [Part(area, self._framed(area)) for area in areas]
            named = len(frozenset[NodeId]().union(*(self._named(part, letters, must) for part in parts)))
            if named > most:
                best, most = parts, named
            if named >= len(must):
                break
            # If half of them find room in a part, two parts are too few where there are more than that.
            share = named / len(must)
            count = max(count + 1, min(last, ceil(count / max(share, 0.1)) - 1))
        return best

    def _groups(self, nodes: Sequence[NodePicture], count: int) -> list[Sequence[NodePicture]]:
        """So many of about the same size, along the side that keeps them from being shown larger."""
        around, port = Rect.around([node.rect for node in nodes]), self._sheet.camera.port
        is_wide = around.width * port.height() >= around.height * port.width()
        way = -1 if self._sheet.projection.flows_left else 1
        order = sorted(nodes, key=lambda node: way * node.rect.center.x if is_wide else node.rect.center.y)
        cuts = [round(number * len(order) / count) for number in range(count + 1)]
        return [order[start:end] for start, end in pairwise(cuts)]

    def _named(self, part: Part, letters: int, must: Sequence[NodePicture]) -> AbstractSet[NodeId]:
        """Which of these can be read in a part."""
        scene = self._sheet.scene
        inside = {node.id for node in must if part.area.contains(node.rect.center)}
        lettered = Lettered(letters, part.area, part.framed.room, has_names=True)
        told = scene.painter.named(scene.projection, part.framed.sight.zoom, lettered)
        return inside if told is None else told & inside

    def _around(self, stage_id: StageId, nodes: Sequence[NodePicture]) -> Rect:
        """Where something is: lanes without a step of a stage would only make the others smaller."""
        if nodes:
            return Rect.around([node.extent for node in nodes]).grown(_AIR)
        bounds = self._sheet.projection.bounds
        stage = next(each for each in self._sheet.projection.stages if each.id == stage_id)
        return Rect(stage.left, bounds.y, stage.width, bounds.height)
