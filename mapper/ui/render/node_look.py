"""The drawing of maps: what a node consists of at each level of detail, laid out from its corner."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from mapper.core.values import NodeKind
from mapper.ui.render.detail import Detail
from mapper.ui.render.paint_badges import BADGE, GAP, STATUS, badge_part, badge_width, status_part
from mapper.ui.render.pictures import (
    START_NAME_HEIGHT,
    START_NAME_OVERHANG,
    Badge,
    NodePicture,
)
from mapper.ui.render.shapes import Body, Hourglass, OutcomeSign, StartSign
from mapper.ui.render.surface import Part
from mapper.ui.render.typeset import Align, Block, Type, Typesetter, shortened
from mapper.ui.texts import word
from mapper.ui.theme.icons import IconSet
from mapper.ui.theme.tokens import Tokens

_MOST_BADGES = 3
_SIDE = 12.0  # from the card's left border to its text, past the value-class bar
_TIGHT_SIDE = 8.0
_STRIP_INSET = 7.0
_SMALL_STATUS = 15.0
_HOURGLASS = 14.0


class Words(NamedTuple):
    """A block of text with its corner at a place of the node."""

    x: float
    y: float
    block: Block
    colour: QColor


class NodeLook(NamedTuple):
    """A node's pieces, lowest first, and the text over them; places are relative to the node's corner."""

    parts: tuple[Part, ...]
    words: tuple[Words, ...]


class NodeLooks:
    """Lays out nodes in one theme and keeps the layouts of pictures that have not changed."""

    def __init__(self, tokens: Tokens, setter: Typesetter) -> None:
        self._tokens = tokens
        self._setter = setter
        self._icons = IconSet(tokens)
        self._kept: dict[tuple[str, Detail], tuple[NodePicture, NodeLook]] = {}

    def forget(self, ids: frozenset[str]) -> None:
        """Let go of the layouts of nodes that are gone."""
        for id in ids:
            for detail in Detail:
                self._kept.pop((id, detail), None)

    def look(self, picture: NodePicture, detail: Detail) -> NodeLook:
        """The layout of a node; wherever it moves, it stays the same."""
        key = (picture.id, detail)
        kept = self._kept.get(key)
        if kept is not None:
            known = kept[0]
            if known is picture or known._replace(rect=picture.rect) == picture:
                if known.rect[2:] == picture.rect[2:]:
                    return kept[1]
        made = self._made(picture, detail)
        self._kept[key] = (picture, made)
        return made

    def _made(self, picture: NodePicture, detail: Detail) -> NodeLook:
        _, _, width, height = picture.rect
        kind = picture.kind
        key = ("body", kind, width, height, picture.value_class, picture.outcome)
        body = Body(kind, width, height, self._tokens, picture.value_class, picture.outcome)
        parts = [Part(0, 0, width, height, key, body)]
        words: list[Words] = []
        if kind is NodeKind.START:
            self._fill_start(picture, detail, parts, words)
        elif kind is NodeKind.END:
            self._fill_end(picture, detail, parts, words)
        elif kind is NodeKind.DECISION:
            self._fill_decision(picture, detail, parts, words)
        else:
            self._fill_card(picture, detail, parts, words)
        return NodeLook(tuple(parts), tuple(words))

    # -- each kind

    def _fill_card(self, picture: NodePicture, detail: Detail, parts: list[Part], words: list[Words]) -> None:
        _, _, width, height = picture.rect
        is_bare = picture.kind is NodeKind.NOTE
        left = _TIGHT_SIDE if is_bare else _SIDE
        room = width - left - _TIGHT_SIDE + 2
        if picture.kind is NodeKind.STALL:
            glass = Hourglass(_HOURGLASS, self._tokens)
            y = (height - _HOURGLASS) / 2 if detail < Detail.WORK else 11.0
            parts.append(Part(_SIDE + 1, y, _HOURGLASS, _HOURGLASS, ("hourglass",), glass))
            left += _HOURGLASS + 6
            room -= _HOURGLASS + 6
        if detail >= Detail.WORK:
            low = height - BADGE - _STRIP_INSET
            has_strip = bool(picture.badges) or picture.status is not None
            self._add_strip(picture, detail, _SIDE - 1, low, width, parts)
            space = (low if has_strip else height) + 2
            lines = max(1, int((space - 6) // Type.NAME.leading)) if is_bare or not has_strip else 2
            block = self._name(
                picture, (Type.NAME, Type.NAME_TIGHT), room, min(lines, 3) if not is_bare else lines
            )
            words.append(self._words(picture, block, left, max(3.0, (space - block.height) / 2)))
        elif detail is Detail.PATH:
            self._add_status(picture, width, height, parts)
            block = self._name(picture, (Type.PATH, Type.NAME), room, 2)
            words.append(self._words(picture, block, left, (height - block.height) / 2))
        else:
            self._add_status(picture, width, height, parts)

    def _fill_decision(
        self, picture: NodePicture, detail: Detail, parts: list[Part], words: list[Words]
    ) -> None:
        _, _, width, height = picture.rect
        if detail is Detail.PATH:
            self._add_words(picture, (Type.NAME, Type.NAME_TIGHT), width * 0.68, words, Align.CENTER)
            self._add_status(picture, width, height, parts)
        elif detail >= Detail.WORK:
            self._add_words(picture, (Type.NAME, Type.NAME_TIGHT), width * 0.66, words, Align.CENTER)
            # The corners of the box are free of the diamond: badges stand at the left one, the status at the right.
            self._add_strip(picture, detail, 0, height - BADGE, width + 5, parts)
        else:
            self._add_status(picture, width, height, parts)

    def _fill_end(self, picture: NodePicture, detail: Detail, parts: list[Part], words: list[Words]) -> None:
        _, _, width, height = picture.rect
        size = 12.0
        sign = OutcomeSign(picture.outcome, size, self._tokens)
        if detail is Detail.OVERVIEW:
            x = (width - size) / 2
            parts.append(Part(x, (height - size) / 2, size, size, ("outcome", picture.outcome), sign))
            return
        room = width - 2 * 9 - size - 4
        block = self._name(picture, (Type.END, Type.COUNT), room, 1)
        if block.is_shortened:
            block = self._name(picture, (Type.COUNT,), room, max(1, int(height // Type.COUNT.leading)))
        natural = max((self._setter.width(line.text, block.kind) for line in block.lines), default=0.0)
        x = (width - size - 4 - min(natural, room)) / 2
        parts.append(Part(x, (height - size) / 2, size, size, ("outcome", picture.outcome), sign))
        words.append(self._words(picture, block, x + size + 4, (height - block.height) / 2))
        if picture.status is not None:
            parts.append(status_part(picture.status, width - 9, -5, self._tokens, _SMALL_STATUS))

    def _fill_start(
        self, picture: NodePicture, detail: Detail, parts: list[Part], words: list[Words]
    ) -> None:
        _, _, width, height = picture.rect
        size = min(width, height) * 0.4
        sign = StartSign(size, self._tokens)
        parts.append(Part((width - size) / 2 + 1, (height - size) / 2, size, size, ("start", size), sign))
        if detail is Detail.OVERVIEW:
            return
        types = (Type.NAME, Type.NAME_TIGHT)
        block = self._name(picture, types, width + 2 * START_NAME_OVERHANG, 2, Align.CENTER)
        words.append(self._words(picture, block, -START_NAME_OVERHANG, height + 1))
        assert block.height <= START_NAME_HEIGHT

    # -- pieces that several have

    def _add_words(
        self,
        picture: NodePicture,
        types: tuple[Type, ...],
        room: float,
        words: list[Words],
        align: Align = Align.LEADING,
    ) -> None:
        """The name in the middle of the node, in two lines."""
        _, _, width, height = picture.rect
        block = self._name(picture, types, room, 2, align)
        words.append(self._words(picture, block, (width - room) / 2, (height - block.height) / 2))

    def _name(
        self,
        picture: NodePicture,
        types: tuple[Type, ...],
        room: float,
        lines: int,
        align: Align = Align.LEADING,
    ) -> Block:
        name = picture.name.strip() or word(picture.kind.value).capitalize()
        if types[0] is Type.PATH:
            name = shortened(name)
        return self._setter.fitting(name, types, max(room, 20.0), lines, align)

    def _words(self, picture: NodePicture, block: Block, x: float, y: float) -> Words:
        colours = self._tokens
        is_named = bool(picture.name.strip())
        return Words(x, y, block, colours.node.text if is_named else colours.text.muted)

    def _add_status(self, picture: NodePicture, width: float, height: float, parts: list[Part]) -> None:
        """The status on the lower right corner, where it covers no word."""
        if picture.status is not None:
            size = STATUS + 4
            x, y = width - size * 0.75, height - size * 0.75
            parts.append(status_part(picture.status, x, y, self._tokens, size))

    def _add_strip(
        self, picture: NodePicture, detail: Detail, x: float, y: float, width: float, parts: list[Part]
    ) -> None:
        """Up to three badges in a row, "+n" for the others, and the status at the right end."""
        icons = self._icons if detail is Detail.DETAIL else None
        right = width - 6
        if picture.status is not None:
            right -= STATUS
            parts.append(status_part(picture.status, right, y - 0.5, self._tokens))
        if icons is not None and self._strip_width(picture.badges, has_glyph=True) > right - x:
            icons = None
        for badge in picture.badges[:_MOST_BADGES]:
            parts.append(badge_part(badge, x, y, self._tokens, self._setter, icons))
            x += badge_width(badge, has_glyph=icons is not None) + GAP

    @staticmethod
    def _strip_width(badges: tuple[Badge, ...], *, has_glyph: bool) -> float:
        return sum(badge_width(badge, has_glyph=has_glyph) + GAP for badge in badges[:_MOST_BADGES])
