"""The drawing of maps: the legend of a picture, which names only what the map shows."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.customer_eyes import CustomerSight
from mapper.core.values import AgreementState, ConnectorKind, NodeKind, Rect, ValueClass
from mapper.ui import spoken
from mapper.ui.colours import colour_names
from mapper.ui.render.change_legend import change_entries
from mapper.ui.render.fault_signs import FAULT, FaultSign
from mapper.ui.render.faults import Faults
from mapper.ui.render.heat import NO_DATA, Heat
from mapper.ui.render.heat_scale import steps_in_words
from mapper.ui.render.paint_badges import BADGE, STATUS, StatusSign
from mapper.ui.render.paint_streams import MINUS, amount_text, tag_of
from mapper.ui.render.paint_trail import BAND
from mapper.ui.render.paint_votes import VOTE, VoteSign
from mapper.ui.render.pictures import BadgeKind, ConnectorPicture, NodePicture, Status
from mapper.ui.render.projection import Projection
from mapper.ui.render.seen import DIM, WAIT_STEP, Aim, Seen, goal_pick
from mapper.ui.render.shapes import Body
from mapper.ui.render.strokes import NO_STREAM, Stroke
from mapper.ui.render.surface import Draw, Surface
from mapper.ui.render.tints import paint_swatch
from mapper.ui.render.trail import Trail
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.render.volume import THICKNESSES
from mapper.ui.texts import translate
from mapper.ui.theme.badges import BadgeKind as SignKind
from mapper.ui.theme.badges import badge_rect, draw_badge
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

HEIGHT = 20.0
_GAP = 16.0
_BETWEEN = 5.0
_LINE = 26.0
_SWATCH = 22.0

Sign = Callable[[QPainter], None]


class Entry(NamedTuple):
    """One sign with its width, and what it stands for."""

    width: float
    draw: Sign
    text: str
    key: str = ""  # the class it stands for, by which it can be picked: "status off"
    is_wide: bool = False  # it says more than a word or two
    why: str = ""  # what is missing where there is nothing to show
    brief: str = ""  # the same in few words, for large letters before a room


class Legend:
    """The signs in use on one map, in a fixed order."""

    def __init__(
        self,
        projection: Projection,
        tokens: Tokens,
        setter: Typesetter,
        seen: Seen | None = None,
        faults: Faults | None = None,
        drawn: Collection[NodePicture] | None = None,
        lines: Collection[ConnectorPicture] | None = None,
    ) -> None:
        """`seen`: how the map is looked at, with what colours it and which goals are followed; `faults`: its signs.

        `drawn` and `lines`: the nodes as they are on a picture, and the lines, of which alone it tells then; else all
        that can be picked is told.
        """
        nodes = projection.nodes.values() if drawn is None else drawn
        self._tokens = tokens
        self._setter = setter
        self.entries = self._goals(seen.aim) if seen is not None and seen.aim is not None else []
        self.entries += self._heat(seen.heat) if seen is not None and seen.heat is not None else []
        self.entries += self._eyes(seen.sight) if seen is not None and seen.sight is not None else []
        self.entries += self._streams(seen) if seen is not None and seen.streams is not None else []
        self.way = self._trail(seen.trail) if seen is not None and seen.trail is not None else []
        self.entries += self.way
        if seen is not None and seen.changes is not None:
            told = change_entries(seen.changes, tokens, setter)
            self.entries += [Entry(each.width, each.draw, each.text, is_wide=each.is_wide) for each in told]
        self.entries += self._age(seen) if seen is not None else []
        self.told = list(self.entries)  # how the map is looked at, without what its signs mean
        self.entries += self._tints(nodes) if seen is None or seen.shows_tints else []
        self.entries += [*self._attached(nodes), *self._values(nodes), *self._states(nodes)]
        self.entries += self._votes(nodes)
        self.entries += self._faults(projection, faults) if faults is not None else []
        self.entries += self._lines(projection.connectors.values() if lines is None else lines)

    def rows(self, width: float) -> list[list[Entry]]:
        """The entries in as many rows as a width asks for."""
        rows: list[list[Entry]] = []
        used = width + 1
        for entry in self.entries:
            needed = self._width(entry) + _GAP
            if used + needed - _GAP > width:
                rows.append([])
                used = 0.0
            rows[-1].append(entry)
            used += needed
        return rows

    def height(self, width: float) -> float:
        return HEIGHT * len(self.rows(width))

    def paint(self, surface: Surface, area: Rect, colour: QColor, *, from_right: bool = False) -> None:
        """Paint it from the left, or from the right; `area` says where and how wide."""
        painter = surface.painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = area.y
        for row in self.rows(area.width):
            x = area.x
            if from_right:
                x = area.right - sum(self._width(entry) + _GAP for entry in row) + _GAP
            for entry in reversed(row) if from_right else row:
                painter.setWorldTransform(QTransform(surface.world).translate(x, y))
                painter.save()
                entry.draw(painter)
                painter.restore()
                block = self._block(entry)
                top = (HEIGHT - block.height) / 2
                self._setter.draw(
                    painter, block, entry.width + _BETWEEN, top, colour, as_text=not surface.is_screen
                )
                x += self._width(entry) + _GAP
            y += HEIGHT
        painter.restore()

    def _width(self, entry: Entry) -> float:
        return entry.width + _BETWEEN + self._setter.width(entry.text, Type.FOOTER)

    def _block(self, entry: Entry) -> Block:
        return self._setter.block(entry.text, Type.FOOTER, 400.0)

    # -- what there may be

    def _tints(self, nodes: Collection[NodePicture]) -> list[Entry]:
        """The colours people gave to nodes; what they mean is between those people."""
        shown = sorted({node.tint for node in nodes if node.tint is not None})
        names = colour_names()
        return [Entry(BADGE, self._tint_sign(tint), names[tint].lower(), f"tint {tint}") for tint in shown]

    def _tint_sign(self, tint: int) -> Sign:
        rect = QRectF(0, (HEIGHT - BADGE) / 2, BADGE, BADGE)
        return lambda painter: paint_swatch(painter, rect, self._tokens, tint)

    def _attached(self, nodes: Collection[NodePicture]) -> list[Entry]:
        shown = {badge.kind for node in nodes for badge in node.badges}
        texts = {
            BadgeKind.TOOL: translate("Legend", "tools"),
            BadgeKind.SKILL: translate("Legend", "skills"),
            BadgeKind.METRIC: translate("Legend", "metrics"),
            BadgeKind.PROBLEM: translate("Legend", "open problems"),
            BadgeKind.VALUE: translate("Legend", "says what the customer gets"),
        }
        icons = IconSet(self._tokens)
        return [
            Entry(BADGE, self._badge_sign(SignKind(kind.value), icons), texts[kind], f"badge {kind.value}")
            for kind in BadgeKind
            if kind in shown
        ]

    def _values(self, nodes: Collection[NodePicture]) -> list[Entry]:
        shown = {node.value_class for node in nodes}
        texts = {
            ValueClass.VA: translate("Legend", "adds value"),
            ValueClass.BNVA: translate("Legend", "necessary"),
            ValueClass.NVA: translate("Legend", "adds no value"),
        }
        return [
            Entry(16.0, self._card_sign(kind), texts[kind], f"value {kind.value}")
            for kind in ValueClass
            if kind in shown
        ]

    def _states(self, nodes: Collection[NodePicture]) -> list[Entry]:
        shown = {node.status for node in nodes}
        texts = {
            Status.ON: translate("Legend", "on target"),
            Status.NEAR: translate("Legend", "near target"),
            Status.OFF: translate("Legend", "off target"),
            Status.NONE: translate("Legend", "no data"),
        }
        return [
            Entry(STATUS, self._status_sign(each), texts[each], f"status {each.value}")
            for each in Status
            if each in shown
        ]

    def _votes(self, nodes: Collection[NodePicture]) -> list[Entry]:
        shown = {node.agreement for node in nodes}
        texts = {
            AgreementState.AGREED: translate("Legend", "agreed"),
            AgreementState.DISCUSS: translate("Legend", "to be discussed"),
            AgreementState.BLOCKED: translate("Legend", "blocked"),
        }
        return [
            Entry(VOTE, self._vote_sign(state), text, f"votes {state.value}")
            for state, text in texts.items()
            if state in shown
        ]

    def _faults(self, projection: Projection, faults: Faults) -> list[Entry]:
        shown = {faults.severity(node_id) for node_id in projection.nodes}
        texts = {
            Severity.ERROR: translate("Legend", "error: makes numbers wrong"),
            Severity.WARNING: translate("Legend", "warning: makes numbers doubtful"),
        }
        return [
            Entry(FAULT, _lowered(FaultSign(severity, FAULT, self._tokens), FAULT), text, f"fault {severity}")
            for severity, text in texts.items()
            if severity in shown
        ]

    def _vote_sign(self, state: AgreementState) -> Sign:
        return _lowered(VoteSign(state, VOTE, self._tokens), VOTE)

    def _lines(self, lines: Iterable[ConnectorPicture]) -> list[Entry]:
        shown = {line.kind for line in lines}
        texts = {
            ConnectorKind.RETURNS: translate("Legend", "back to an earlier step"),
            ConnectorKind.CHASE: translate("Legend", "chasing"),
            ConnectorKind.BYPASS: translate("Legend", "way round"),
        }
        return [Entry(_LINE, self._line_sign(kind), text) for kind, text in texts.items() if kind in shown]

    def _goals(self, aim: Aim) -> list[Entry]:
        """What is lit serves these."""
        text = translate("Legend", "serves: {name}")
        sign = self._badge_sign(SignKind.GOAL, IconSet(self._tokens))
        return [
            Entry(BADGE, sign, text.replace("{name}", name), goal_pick(goal_id))
            for goal_id, name in aim.names
        ]

    def _heat(self, heat: Heat) -> list[Entry]:
        """The name of the number, and its steps."""
        name = Entry(0.0, _no_sign, f"{heat.field.number_name}:")
        steps = [
            Entry(_SWATCH, self._swatch(step), text, f"heat {step}", why=heat.tips.get(step, heat.lack))
            for step, text in steps_in_words(heat)
        ]
        return [name, *steps]

    def _eyes(self, sight: CustomerSight) -> list[Entry]:
        """What glows, and how much lies in the fog: steps, days of a visit to each, hours of work."""
        waits = translate("Legend", "the customer waits")
        text = translate("Legend", "in the fog: {steps}, {days} long, {hours} of work")
        steps = translate("Legend", "1 step") if len(sight.fog) == 1 else translate("Legend", "{n} steps")
        told = (
            text.replace("{steps}", steps.replace("{n}", str(len(sight.fog))))
            .replace("{days}", f"{sight.fog_days:.4g} d")
            .replace("{hours}", f"{sight.fog_touch_hours:.4g} h")
        )
        fog = Entry(_SWATCH, self._fog(), told, is_wide=True)
        return [Entry(_SWATCH, self._swatch(WAIT_STEP), waits, is_wide=True), fog] if sight.waits else [fog]

    def _streams(self, seen: Seen) -> list[Entry]:
        """What lines are as thick as, what a figure with a minus or an arrow says, and whether it is still so."""
        streams = seen.streams
        assert streams is not None, "it is asked for by who has them"
        if not streams.streams:
            not_yet = translate("Legend", "flow: being worked out")
            never = translate("Legend", "flow: cannot be worked out, the check-up says why")
            return [Entry(_LINE, self._stroke(0), never if streams.is_known else not_yet, is_wide=True)]
        most = translate("Legend", "cases of 100 that enter; the thickest line: {count}")
        most = most.replace("{count}", amount_text(streams.most, spoken.locale()))
        brief = translate("Legend", "of 100 cases")
        told = [Entry(_LINE, self._stroke(THICKNESSES), most, is_wide=True, brief=brief)]
        if any(stream.is_lost for stream in streams.streams.values()):
            text = translate("Legend", "lost, of these 100")
            told.append(
                Entry(
                    _LINE,
                    self._tag(MINUS, is_lost=True),
                    text,
                    is_wide=True,
                    brief=translate("Legend", "lost"),
                )
            )
        if any(stream.before is not None for stream in streams.streams.values()):
            text = translate("Legend", "what comes to a step, and what is left of it")
            brief = translate("Legend", "before and after")
            told.append(Entry(_LINE, self._tag("→"), text, is_wide=True, brief=brief))
        return told

    def _age(self, seen: Seen) -> list[Entry]:
        """That the figures told may not be true any more."""
        if not seen.is_stale or (seen.streams is not None and not seen.streams.streams):
            return []
        text = translate("Legend", "dashed: being worked out anew")
        return [Entry(_LINE, self._tag("", is_stale=True), text, is_wide=True)]

    def _tag(self, text: str, *, is_lost: bool = False, is_stale: bool = False) -> Sign:
        """What stands on a line, with a sign in place of a figure."""
        tokens, height = self._tokens, HEIGHT - 5
        ground, colour = tag_of(tokens, _LINE, height, is_lost=is_lost, is_stale=is_stale)
        block = self._setter.block(text, Type.COUNT, _LINE, 1, Align.CENTER)

        def draw(painter: QPainter) -> None:
            painter.translate(0, 2.5)
            ground.draw(painter, 0.0)
            self._setter.draw(painter, block, 0, (height - block.height) / 2, colour, as_text=False)

        return draw

    def _stroke(self, thickness: int) -> Sign:
        stroke = Stroke(ConnectorKind.FLOW, 1, thickness, is_lost=False)
        return self._line(stroke.pen(self._tokens, stroke.width))

    def _line(self, pen: QPen) -> Sign:
        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.drawLine(QPointF(0, HEIGHT / 2), QPointF(_LINE, HEIGHT / 2))

        return draw

    def _trail(self, trail: Trail) -> list[Entry]:
        """The way that is lit."""
        band = QPen(self._tokens.accent.fill, BAND * self._tokens.strength)
        band.setCapStyle(Qt.PenCapStyle.FlatCap)
        return [Entry(_LINE, self._line(band), trail.told, is_wide=True)] if trail.told else []

    def _fog(self) -> Sign:
        swatch = self._swatch(NO_DATA)

        def draw(painter: QPainter) -> None:
            painter.setOpacity(1 - DIM)
            swatch(painter)

        return draw

    def _swatch(self, step: int) -> Sign:
        fills, node = self._tokens.heat.fills, self._tokens.node
        rect = QRectF(0.5, 3.5, _SWATCH - 1, HEIGHT - 7)

        def draw(painter: QPainter) -> None:
            painter.setPen(QPen(node.step_border, 1))
            painter.setBrush(node.step_fill if step == NO_DATA else fills[step])
            painter.drawRoundedRect(rect, 3, 3)

        return draw

    def _badge_sign(self, kind: SignKind, icons: IconSet) -> Sign:
        rect = badge_rect(kind, QRectF(0, (HEIGHT - BADGE) / 2, BADGE, BADGE))
        return lambda painter: draw_badge(painter, rect, kind, self._tokens, icons)

    def _card_sign(self, value_class: ValueClass) -> Sign:
        body = Body(NodeKind.STEP, 30.0, 44.0, self._tokens, value_class)

        def draw(painter: QPainter) -> None:
            painter.translate(2, 1)
            painter.scale(0.4, 0.4)
            body(painter, 0.0)

        return draw

    def _status_sign(self, status: Status) -> Sign:
        return _lowered(StatusSign(status, STATUS, self._tokens), STATUS)

    def _line_sign(self, kind: ConnectorKind) -> Sign:
        pen = Stroke(kind, 1, NO_STREAM, is_lost=False).pen(self._tokens, 1.6)
        return self._line(pen)


def _no_sign(painter: QPainter) -> None:
    """The name of several entries has none."""


def _lowered(draw_part: Draw, size: float) -> Sign:
    """A sign of the map in the middle of a row."""

    def draw(painter: QPainter) -> None:
        painter.translate(0, (HEIGHT - size) / 2)
        draw_part(painter, 0.0)

    return draw
