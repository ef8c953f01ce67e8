"""The drawing of maps: from far, a block in each stage tells its name, how many steps it has, and its worst status."""

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from mapper.core.ids import StageId
from mapper.core.values import STEP_KINDS, Rect
from mapper.ui.render.paint_badges import StatusSign
from mapper.ui.render.pictures import BadgeKind, StagePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.status import worst
from mapper.ui.render.surface import Surface
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens

# In pixels: a block is as large at every zoom.
_HEIGHT = 44.0
_WIDEST = 190.0
_NARROWEST = 56.0
_SIDE = 8.0
_SIGN = 15.0
_AIR = 6.0  # units between a block and a node
_MOST_PLACES = 2000
_MOST_TAKEN = 40  # of more nodes there is no room between them from so far


class StageSum(NamedTuple):
    """What is in a stage, the map's y at which it has the most room, and what a block there shall not cover."""

    steps: int
    off: int
    problems: int
    status: Status | None
    y: float
    taken: tuple[Rect, ...] = ()


class StageBlocks:
    """Counts the stages of a projection, again only when it changed."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._places: dict[tuple[StageId, float], Rect] = {}  # at the zooms of the last frames
        self._kept: tuple[object, int, dict[StageId, StageSum]] | None = None

    def paint(self, surface: Surface, projection: Projection, exposed: Rect) -> None:
        """Paint the blocks of which something is exposed; those of narrow stages are left out."""
        sums = self._sums(projection)
        painter, scale = surface.painter, surface.scale
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for stage in projection.stages:
            width = min(stage.width * scale - 2 * _SIDE, _WIDEST)
            if width < _NARROWEST or stage.is_collapsed:
                continue
            about = sums[stage.id]
            room = Rect(0, 0, width / scale, _HEIGHT / scale)
            place = self._places.get((stage.id, scale))
            if place is None:
                place = _place(room, stage, about, projection.bounds, 2 * _SIDE / scale)
                self._places[stage.id, scale] = place
            if place.grown(2 / scale).intersects(exposed):
                x, y = surface.corner(place)
                self._paint_block(surface, QRectF(x, y, width, _HEIGHT), stage, about)
        painter.restore()

    def _paint_block(self, surface: Surface, rect: QRectF, stage: StagePicture, about: StageSum) -> None:
        painter, tokens = surface.painter, self._tokens
        # In the colour of a header, not of a card: it is no node.
        painter.fillRect(rect, tokens.accent.soft_border)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), tokens.canvas.header_current)
        has_sign = about.status in (Status.OFF, Status.NEAR, Status.ON)
        taken = _SIGN + 4 if has_sign else 0.0
        align = Align.RIGHT if surface.is_mirrored else Align.LEADING
        inner = rect.width() - 2 * _SIDE - taken
        name = self._setter.fitting(stage.name, (Type.LANE, Type.COUNT), inner, 1, align)
        count = self._setter.block(self._count(about, inner + taken), Type.FOOTER, inner + taken, 1, align)
        x, y = rect.left() + _SIDE, rect.top() + (_HEIGHT - name.height - count.height) / 2
        left = x + taken if surface.is_mirrored else x
        self._setter.draw(painter, name, left, y, tokens.canvas.header_text, as_text=False)
        y += name.height
        self._setter.draw(painter, count, x, y, tokens.canvas.header_secondary, as_text=False)
        if has_sign and about.status is not None:
            painter.save()
            sign = x if surface.is_mirrored else rect.right() - _SIDE - _SIGN
            painter.translate(sign, rect.top() + 7)
            StatusSign(about.status, _SIGN, tokens)(painter, 1.0)
            painter.restore()

    def _count(self, about: StageSum, room: float) -> str:
        """As much of what there is to tell as is told whole; that something is off target the sign tells too."""
        told = _told(about)
        texts = (" · ".join(told[:count]) for count in range(len(told), 0, -1))
        return next((text for text in texts if self._setter.width(text, Type.FOOTER) <= room), told[0])

    def _sums(self, projection: Projection) -> dict[StageId, StageSum]:
        kept = self._kept
        if kept is None or kept[0] is not projection or kept[1] != projection.revision:
            kept = self._kept = (projection, projection.revision, _summed(projection))
            self._places.clear()
        if len(self._places) > _MOST_PLACES:
            self._places.clear()
        return kept[2]


def _place(room: Rect, stage: StagePicture, about: StageSum, bounds: Rect, air: float) -> Rect:
    """Where a block of this size covers the least of the nodes, and of such places is nearest to the most room."""
    # Where a lane is lower than a block it stays on the map all the same.
    lowest = max(bounds.bottom - room.height, bounds.y)
    wanted = max(min(about.y - room.height / 2, lowest), bounds.y)
    slack = max(stage.width - room.width, 0.0)
    side = min(air / 2, slack / 2)
    xs = [stage.left + at for at in (slack / 2, side, slack - side)]
    edges = {wanted, *(y for each in about.taken for y in (each.y - room.height, each.bottom))}
    ys = [y for y in edges if bounds.y <= y <= lowest]
    if len(about.taken) > _MOST_TAKEN:
        return room.moved(xs[0], wanted)
    best: tuple[float, Rect] | None = None
    for y in sorted(ys, key=lambda y: abs(y - wanted)):
        for x in xs:
            place = room.moved(x, y)
            covered = sum(_shared(place, each) for each in about.taken)
            if not covered:
                return place
            if best is None or covered < best[0]:
                best = (covered, place)
    return best[1] if best is not None else room.moved(xs[0], wanted)


def _shared(a: Rect, b: Rect) -> float:
    """The area of both."""
    width, height = min(a.right, b.right) - max(a.x, b.x), min(a.bottom, b.bottom) - max(a.y, b.y)
    return width * height if width > 0 and height > 0 else 0.0


def _summed(projection: Projection) -> dict[StageId, StageSum]:
    columns = {stage.id: stage.index for stage in projection.stages}
    rows = {lane.id: lane.index for lane in projection.lanes}
    steps: Counter[int] = Counter()
    cells: Counter[tuple[int, int]] = Counter()
    statuses: dict[int, list[Status]] = {}
    problems: Counter[int] = Counter()
    taken: dict[int, list[Rect]] = {}
    for (stage_id, lane_id), ids in projection.cells.items():
        if not ids:  # its stage or its lane may be gone
            continue
        column = columns[stage_id]
        cells[column, rows[lane_id]] = len(ids)
        for node in map(projection.nodes.__getitem__, ids):
            taken.setdefault(column, []).append(node.rect.grown(_AIR))
            if node.kind in STEP_KINDS:
                steps[column] += 1
                for badge in node.badges:
                    if badge.kind is BadgeKind.PROBLEM:
                        problems[column] += badge.count
                if node.status is not None:
                    statuses.setdefault(column, []).append(node.status)
    found: dict[StageId, StageSum] = {}
    middle = (len(rows) - 1) / 2
    for column, stage in enumerate(projection.stages):
        # The emptiest cell, of equally empty ones the one nearest to the middle.
        row = min(range(len(rows)), key=lambda r, c=column: (cells[c, r], abs(r - middle)), default=0)  # type: ignore[misc]
        lane = projection.lanes[row]
        of_stage = statuses.get(column, [])
        found[stage.id] = StageSum(
            steps[column],
            of_stage.count(Status.OFF),
            problems[column],
            worst(of_stage),
            lane.top + lane.height / 2,
            tuple(taken.get(column, ())),
        )
    return found


def _told(about: StageSum) -> list[str]:
    steps = (
        translate("Overview", "1 step")
        if about.steps == 1
        else translate("Overview", "{n} steps").replace("{n}", str(about.steps))
    )
    told = [steps]
    if about.off:
        told.append(translate("Overview", "{n} off target").replace("{n}", str(about.off)))
    if about.problems:
        one, many = translate("Overview", "1 problem"), translate("Overview", "{n} problems")
        told.append(one if about.problems == 1 else many.replace("{n}", str(about.problems)))
    return told
