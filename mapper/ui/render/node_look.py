"""The drawing of maps: what a node consists of at each level of detail, laid out from its corner."""

from collections.abc import Mapping

from mapper.core.geometry.links import Side
from mapper.core.values import NodeKind
from mapper.ui.render.chips import BAR, ROW, SIGN, bar_part, chip_part, shown_of
from mapper.ui.render.detail import Detail
from mapper.ui.render.ends import end_parts
from mapper.ui.render.look import NodeLook, Words
from mapper.ui.render.outline import SLIP_CUT
from mapper.ui.render.paint_badges import (
    BADGE,
    GAP,
    STATUS,
    badge_part,
    badge_reach,
    badge_row,
    badge_width,
    status_part,
)
from mapper.ui.render.pictures import Badge, BadgeKind, NodePicture, Status
from mapper.ui.render.rim import rim_parts
from mapper.ui.render.shapes import Body, SmallBar, StartSign, Writing
from mapper.ui.render.stuck import note_parts
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Block, Type, Typesetter
from mapper.ui.render.wait_signs import SIGN as WAIT
from mapper.ui.render.wait_signs import medal_part, sign_part
from mapper.ui.texts import translate, word
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

_NAMES = (Type.NAME, Type.NAME_TIGHT, Type.LABEL)
_SIDE = 12.0  # from the card's left border to its text, past the value-class bar
_RIGHT = 6.0
_NOTE_SIDE = 9.0
_STRIP_INSET = 7.0
_OVER_PINS = 9.5  # where something is pinned to the lower border
_BELOW_RIM = 10.0  # what stands near the upper border below owner and agreement
_OFF_RIM = 8.0  # where lines begin there whose letters are to stay off these signs
_APART = 2.0
_WRITING = 11.0
_FAR_STATUS = 21.0
_AIR = 12.0  # above and below the lines of a card, together


class NodeLooks:
    """Lays out nodes in one theme and keeps the layouts of pictures that have not changed."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._icons = IconSet(tokens)
        self._kept: dict[tuple[Detail, bool], dict[str, tuple[NodePicture, NodeLook]]] = {
            (detail, is_mirrored): {} for detail in Detail for is_mirrored in (False, True)
        }

    def forget(self, ids: frozenset[str]) -> None:
        """Let go of the layouts of nodes that are gone."""
        for kept in filter(None, self._kept.values()):
            for id in ids:
                kept.pop(id, None)

    def kept(self, detail: Detail, *, is_mirrored: bool) -> Mapping[str, tuple[NodePicture, NodeLook]]:
        """The layouts that are there already, each beside the very picture it was made for."""
        return self._kept[detail, is_mirrored]

    def look(self, picture: NodePicture, detail: Detail, *, is_mirrored: bool = False) -> NodeLook:
        """The layout of a node, as it is on the screen; wherever it moves, it stays the same."""
        all_kept = self._kept[detail, is_mirrored]
        kept = all_kept.get(picture.id)
        if kept is not None:
            known = kept[0]
            if known is picture:
                return kept[1]
            if known.rect[2:] == picture.rect[2:] and known._replace(rect=picture.rect) == picture:
                all_kept[picture.id] = (picture, kept[1])
                return kept[1]
        about = (picture, detail, self._tokens, self._setter, self._icons)
        made = _Layout(*about, is_mirrored=is_mirrored).made()
        all_kept[picture.id] = (picture, made)
        return made

    def measured(self, picture: NodePicture, detail: Detail) -> NodeLook:
        """The layout of a picture of a size that is only considered."""
        return _Layout(picture, detail, self._tokens, self._setter, self._icons, is_mirrored=False).made()


class _Layout:
    """Lays out one node."""

    def __init__(
        self,
        picture: NodePicture,
        detail: Detail,
        tokens: Tokens,
        setter: Typesetter,
        icons: IconSet,
        *,
        is_mirrored: bool,
    ) -> None:
        self._is_mirrored = is_mirrored
        self._picture = picture
        self._detail = detail
        self._tokens = tokens
        self._setter = setter
        self._icons = icons
        self._width, self._height = picture.rect.width, picture.rect.height
        self._parts: list[Part] = []
        self._words: list[Words] = []

    def made(self) -> NodeLook:
        picture = self._picture
        if picture.is_squeezed:
            return self._bar()
        width, height, value_class, outcome = self._width, self._height, picture.value_class, picture.outcome
        heat, tint = picture.heat, picture.tint
        body = Body(picture.kind, width, height, self._tokens, value_class, outcome, heat, tint)
        key = " ".join(map(str, ("body", picture.kind, width, height, value_class, outcome, heat, tint)))
        self._parts.append(Part(0, 0, self._width, self._height, key, body, turns=True))
        {
            NodeKind.START: self._start,
            NodeKind.STEP: self._step,
            NodeKind.DECISION: self._decision,
            NodeKind.STALL: self._waiting,
            NodeKind.SLIP: self._waiting,
            NodeKind.END: self._end,
            NodeKind.NOTE: self._note,
        }[picture.kind]()
        self._parts += rim_parts(picture, self._detail, self._tokens, self._setter, self._icons)
        look = NodeLook(tuple(self._parts), tuple(self._words))
        return look.mirrored(self._width) if self._is_mirrored else look

    def _bar(self) -> NodeLook:
        """In a collapsed lane or stage there is room for its colour only."""
        picture, width, height = self._picture, round(self._width, 1), round(self._height, 1)
        bar = SmallBar(picture.kind, width, height, self._tokens, picture.outcome, picture.tint)
        key = f"bar {picture.kind} {width} {height} {picture.outcome} {picture.tint}"
        return NodeLook((Part(0, 0, width, height, key, bar),), ())

    # -- each kind

    def _step(self) -> None:
        if self._detail < Detail.WORK:
            self._far_card(_SIDE)
            return
        if self._detail is Detail.DETAIL and self._picture.hung:
            self._named_strip()
            return
        has_strip = bool(self._picture.badges) or self._picture.status is not None or self._has_mark
        if has_strip:
            low = self._low
            right = self._mark(low, self._status(low))
            self._badges(self._picture.badges, _SIDE - 1, low, right)
        self._card_name(_SIDE, has_strip=has_strip)

    def _waiting(self) -> None:
        kind = self._picture.kind
        if self._detail < Detail.WORK:
            x = _SIDE if self._detail is Detail.PATH else (self._width - WAIT) / 2
            self._parts.append(sign_part(kind, x, (self._height - WAIT) / 2, self._tokens))
            self._far_card(_SIDE + WAIT + 5)
            return
        low = self._low
        right = self._status(low)
        end = right - (_WRITING + GAP if self._has_mark else 0.0)
        x = end - WAIT - (SLIP_CUT / 2 if kind is NodeKind.SLIP else 1)
        if badge_reach(self._picture.badges, _SIDE - 1, GAP) <= x - _APART:
            right = self._mark(low, right)
            self._parts.append(sign_part(kind, x, low + (BADGE - WAIT) / 2, self._tokens))
            right = x - _APART
        else:  # the badges take the whole strip
            self._parts.append(medal_part(kind, self._tokens))
        self._badges(self._picture.badges, _SIDE - 1, low, right)
        self._card_name(_SIDE, has_strip=True)

    def _note(self) -> None:
        if self._detail is Detail.OVERVIEW:
            return
        room = self._width - 2 * _NOTE_SIDE
        is_near = self._detail >= Detail.WORK
        leading = (Type.NAME if is_near else Type.PATH).leading
        lines = max(1 if is_near else 2, int((self._height - 8) // leading))
        types = (Type.NAME, Type.NAME_TIGHT) if is_near else (Type.PATH,)
        block = self._name(types, room, lines)
        self._say(block, _NOTE_SIDE, max(4.0, (self._height - block.height) / 2))
        self._parts.extend(note_parts(self._picture, self._tokens, self._setter, is_near=is_near))

    def _decision(self) -> None:
        width, height = self._width, self._height
        if self._detail is Detail.OVERVIEW:
            self._far_status()
            return
        block = self._in_diamond()
        self._say(block, (width - block.width) / 2, (height - block.height) / 2)
        if self._detail is Detail.PATH:
            self._far_status()
            return
        # The corners of the box are free of the diamond: what is needed stands at the left, how it goes at the right.
        low = height - BADGE + 2
        needed = tuple(badge for badge in self._picture.badges if badge.kind is not BadgeKind.METRIC)
        metrics = tuple(badge for badge in self._picture.badges if badge.kind is BadgeKind.METRIC)
        self._badges(needed, -2, low, width / 2, gap=2.0)
        right = width + 2
        if self._picture.status is not None:
            right -= STATUS
            self._parts.append(status_part(self._picture.status, right, low - 0.5, self._tokens))
            right -= 2
        for badge in metrics:
            self._badges((badge,), right - badge_width(badge), low, right + 1)

    def _end(self) -> None:
        parts, said = end_parts(self._picture, self._detail, self._tokens, self._name)
        self._parts += parts
        if said is not None:
            self._say(*said)

    def _start(self) -> None:
        size = min(self._width, self._height) * 0.38
        x, y = (self._width - size) / 2 + 1, (self._height - size) / 2
        sign = StartSign(size, self._tokens)
        self._parts.append(Part(x, y, size, size, f"start {size}", sign, turns=True))
        if self._detail is Detail.OVERVIEW:
            return
        place, side = self._picture.name_rect, self._picture.name_side
        aligns = {Side.RIGHT: Align.LEADING, Side.LEFT: Align.TRAILING}
        types = (Type.PATH, Type.NAME) if self._detail is Detail.PATH else (Type.NAME, Type.NAME_TIGHT)
        block = self._name(types, place.width, 2, aligns.get(side, Align.CENTER))
        slack = place.height - block.height
        down = 0.0 if side is Side.BOTTOM else slack if side is Side.TOP else slack / 2
        self._say(block, place.x - self._picture.rect.x, place.y - self._picture.rect.y + down)

    # -- pieces that several have

    def _far_card(self, left: float) -> None:
        """A card seen from far: its name, which has the strip's room too, and its state."""
        if self._detail is Detail.PATH:
            room = self._width - left - _RIGHT
            block = self._name((Type.PATH,), room, max(3, _lines(self._height, Type.PATH)))
            ends = left + block.lines[-1].width if block.lines else 0.0
            is_met = self._picture.status is not None and ends > self._width - 0.7 * _FAR_STATUS
            if not block.is_whole or (is_met and len(block.lines) > 2):
                block = self._name((Type.NAME,), room, max(3, _lines(self._height, Type.NAME)))
            self._say(block, left, (self._height - block.height) / 2)
        self._far_status()

    def _named_strip(self) -> None:
        """From near: the name in smaller type, and what hangs here by name in as many rows as there is room for."""
        picture, tokens = self._picture, self._tokens
        right = self._width - _RIGHT
        top = _OFF_RIM if self._has_rim else 5.0
        beside = _BELOW_RIM if self._has_rim else top
        mark = self._mark(beside, self._status(beside))
        block = self._name((Type.LABEL, Type.END_TIGHT), mark - _SIDE - GAP, 2)
        if not block.is_whole:  # who comes nearer must not read less of it
            block = self._name((Type.END_TIGHT,), mark - _SIDE - GAP, 3)
        self._say(block, _SIDE, top)
        y = top + block.height + 2
        if picture.status is not None:
            y = max(y, beside + STATUS)
        count = max(1, int((self._height - (8.5 if picture.pins else 3) - y) / ROW))
        rows, left = shown_of(picture.hung, count), _SIDE + SIGN + 3
        ink = tokens.node.secondary if picture.heat is None else tokens.heat.texts[picture.heat]
        for hung in rows:
            self._parts.append(chip_part(hung, _SIDE, y, tokens))
            end = right
            bar = bar_part(hung, right - BAR, y, tokens)
            if bar is not None:
                self._parts.append(bar)
                end -= BAR + 3
            if hung.told:
                told = self._row(hung.told, min(60.0, max(end - left - 23.0, 20.0)))
                end -= told.lines[0].width
                self._words.append(Words(end, y, told, ink))
                end -= 3
            name = self._row(hung.name, max(end - left, 20.0))
            self._words.append(Words(left, y, name, ink))
            y += ROW
        if len(rows) < len(picture.hung):
            more = translate("Canvas", "and {n} more").replace("{n}", str(len(picture.hung) - len(rows)))
            block = self._row(more, right - _SIDE)
            self._words.append(Words(left, y, block, ink))

    def _row(self, text: str, room: float) -> Block:
        return self._setter.block(text, Type.CHIP, room, 1, self._aligned(Align.LEADING))

    def _aligned(self, align: Align) -> Align:
        return align.mirrored if self._is_mirrored else align

    @property
    def _low(self) -> float:
        """Where the strip of a card begins: over what is pinned to its lower border."""
        return self._height - BADGE - (_OVER_PINS if self._picture.pins else _STRIP_INSET)

    def _card_name(self, left: float, *, has_strip: bool) -> None:
        """The whole name over the strip: in smaller type or in a third line before anything is left away.

        Its lines stay off the signs on the upper border, and off the strip where pins have lifted that.
        """
        space = self._height - (BADGE + _STRIP_INSET - 2 if has_strip else 0)
        room, floor = self._width - left - _RIGHT, self._low - 0.5 if has_strip else self._height
        block = self._fitting(room, space)
        least = _OFF_RIM if self._has_rim else 4.0
        if least + block.height > floor:
            block = self._name((Type.NAME_SMALL,), room, len(block.lines))
        middle = (space - block.height) / 2 + (1 if has_strip else 0)
        self._say(block, left, max(least, min(middle, floor - block.height)))

    @property
    def _has_rim(self) -> bool:
        """Whether signs hang over the upper border into the card."""
        picture = self._picture
        has_medal = any(part.key.startswith("wait medal") for part in self._parts)
        told = (picture.owner, picture.agreement, picture.fault)
        return has_medal or any(each is not None for each in told)

    def _fitting(self, room: float, space: float) -> Block:
        """The name in the first type in which it is whole in the lines there is room for, or in three of the last."""
        for kind in _NAMES:
            block = self._name((kind,), room, max(2, _lines(space, kind)))
            if block.is_whole:
                return block
        return self._name(_NAMES[-1:], room, max(3, _lines(space, _NAMES[-1])))

    def _in_diamond(self) -> Block:
        """The name in two lines of the first type in which it is whole; a large diamond holds three narrower ones."""
        for kind in _NAMES:
            block = self._name((kind,), self._width * 0.64, 2, Align.CENTER)
            if not block.is_whole and self._height * 0.5 >= 3 * kind.leading:
                block = self._name((kind,), self._width * 0.5, 3, Align.CENTER)
            if block.is_whole:
                return block
        return self._name(_NAMES[-1:], self._width * 0.64, 2, Align.CENTER)

    def _name(self, types: tuple[Type, ...], room: float, lines: int, align: Align = Align.LEADING) -> Block:
        name = self._picture.name.strip() or word(self._picture.kind.value).capitalize()
        return self._setter.fitting(name, types, max(room, 20.0), lines, self._aligned(align))

    def _say(self, block: Block, x: float, y: float) -> None:
        is_named = bool(self._picture.name.strip())
        colour = self._tokens.node.text if is_named else self._tokens.text.muted
        if self._picture.heat is not None:
            colour = self._tokens.heat.texts[self._picture.heat]
        self._words.append(Words(x, y, block, colour))

    def _far_status(self) -> None:
        """A status that tells something, on the lower right corner: large enough to be told from far, off the words."""
        status = self._picture.status
        if status is not None and status is not Status.NONE:
            x, y = self._width - _FAR_STATUS * 0.7, self._height - _FAR_STATUS * 0.7
            self._parts.append(status_part(status, x, y, self._tokens, _FAR_STATUS))

    def _status(self, low: float) -> float:
        """The status at the right end of the strip; where the strip ends before it."""
        right = self._width - _RIGHT
        if self._picture.status is None:
            return right
        self._parts.append(status_part(self._picture.status, right - STATUS, low - 0.5, self._tokens))
        return right - STATUS - GAP

    @property
    def _has_mark(self) -> bool:
        return self._detail is Detail.DETAIL and self._picture.has_description

    def _mark(self, low: float, right: float) -> float:
        """From near, a few lines of writing tell that there is a description; where the strip ends before it."""
        if not self._has_mark:
            return right
        y = low + (BADGE - _WRITING) / 2
        writing = Writing(_WRITING, self._tokens)
        self._parts.append(Part(right - _WRITING, y, _WRITING, _WRITING, "writing", writing))
        return right - _WRITING - GAP

    def _badges(self, badges: tuple[Badge, ...], x: float, y: float, right: float, gap: float = GAP) -> None:
        """Badges in a row; near enough, and where there is room, each with the glyph of its kind."""
        is_near = self._detail is Detail.DETAIL and self._picture.kind is not NodeKind.DECISION
        row, has_glyph = badge_row(badges, x, right, gap, may_have_glyph=is_near)
        icons = self._icons if has_glyph else None
        self._parts.extend(badge_part(each, at, y, self._tokens, self._setter, icons) for each, at in row)


def _lines(space: float, kind: Type) -> int:
    """So many lines go into a space with some air."""
    return int((space - _AIR) // kind.leading)
