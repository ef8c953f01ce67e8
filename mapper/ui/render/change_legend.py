"""The drawing of maps: what the legend says of a comparison - with which map, and what each mark stands for."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from mapper.analysis.comparison.change import ChangeKind
from mapper.ui.render.changes import SIGNS, Changes
from mapper.ui.render.paint_tags import ink, on_ink, tag_path
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import Tokens

_WIDTH = 22.0
_TAG = (2.0, 3.0, _WIDTH - 6, 14.0)  # its place in a row
_LONG = 36  # characters of a map's name
_NO_WIDTH = 0.1  # of what has no sign


class Told(NamedTuple):
    """A sign with its width, and what it stands for."""

    width: float
    draw: Callable[[QPainter], None]
    text: str
    is_wide: bool = False


def change_entries(changes: Changes, tokens: Tokens, setter: Typesetter) -> list[Told]:
    """With which map this one is compared, and how many things came, went, moved and say something else."""
    if not changes.told:
        return [Told(_NO_WIDTH, _nothing, translate("Legend", "nothing to compare with yet"), is_wide=True)]
    name = changes.told if len(changes.told) <= _LONG else f"{changes.told[: _LONG - 1].rstrip()}…"
    against = translate("Legend", "against “{name}”").replace("{name}", name)
    texts = {
        ChangeKind.ADDED: translate("Legend", "new: {n}"),
        ChangeKind.REMOVED: translate("Legend", "gone: {n}"),
        ChangeKind.MOVED: translate("Legend", "moved: {n}"),
        ChangeKind.CHANGED: translate("Legend", "changed: {n}"),
    }
    entries = [Told(_NO_WIDTH, _nothing, against, is_wide=True)]
    for kind, text in texts.items():
        if count := changes.counts.of(kind):
            told = text.replace("{n}", str(count))
            entries.append(Told(_WIDTH, _sign(kind, tokens, setter), told))
    if len(entries) == 1:
        same = translate("Legend", "nothing is otherwise")
        entries.append(Told(_NO_WIDTH, _nothing, same, is_wide=True))
    return entries


def _sign(kind: ChangeKind, tokens: Tokens, setter: Typesetter) -> Callable[[QPainter], None]:
    tag = QRectF(*_TAG)
    block = setter.block(SIGNS[kind], Type.COUNT, tag.width(), 1, Align.CENTER)

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(kind, tokens))
        painter.drawPath(tag_path(kind, tag))
        top = tag.top() + (tag.height() - block.height) / 2
        setter.draw(painter, block, tag.left(), top, on_ink(kind, tokens), as_text=False)

    return draw


def _nothing(painter: QPainter) -> None:
    """A line of words has no sign."""
