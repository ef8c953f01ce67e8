"""The pseudo-language: English with accents, brackets and more text, to see what another language would break."""

import re
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QTranslator

_PLAIN: Final = "AaCcDdEeGgHhIiJjLlNnOoRrSsTtUuWwYyZz"
_MARKED: Final = "ÅåÇçÐðÉéĜĝĤĥÎîĴĵĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž"
_ACCENTS: Final = MappingProxyType(str.maketrans(_PLAIN, _MARKED))
# What must stay as it is: places for values, endings of files, tags, and the letter after the mark of a mnemonic.
_KEPT: Final = re.compile(r"\{\w*\}|%n|%\d|\(\*[^)]*\)|<[^>]*>|&\w")
_LONGER: Final = 0.4
_LEFTWARDS: Final = "\u200f"  # makes a text one that is written from right to left, and is not to be seen
# Names of keys are read back from text, and a direction is not a text.
_NOT_TEXTS: Final = ("QShortcut", "QKeySequence", "QGuiApplication", "QApplication")


class PseudoTranslator(QTranslator):
    """Translates everything, so a text without brackets on the screen is one that no translator would be asked for."""

    def __init__(self, parent: QObject | None = None, *, is_leftwards: bool = False) -> None:
        super().__init__(parent)
        self._mark = _LEFTWARDS if is_leftwards else ""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:  # Qt's names
        return source if context in _NOT_TEXTS else self._mark + pseudo(source)


def pseudo(text: str) -> str:
    """The text as a long and foreign one.

    >>> pseudo("Zoom &in")
    '[Žööm &iñ ~~~]'
    >>> pseudo("{n} of %n (*.png)")
    '[{n} öf %n (*.png) ~~~~~~]'
    """
    if not text.strip():
        return text
    parts, end = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[end : kept.start()].translate(_ACCENTS), kept.group()]
        end = kept.end()
    parts.append(text[end:].translate(_ACCENTS))
    return f"[{''.join(parts)} {_filling(round(len(text) * _LONGER))}]"


def _filling(length: int) -> str:
    """Words of tildes, so that a long text can be broken into lines as words can."""
    return " ".join("~" * min(6, length - i) for i in range(0, max(1, length), 7)) or "~"
