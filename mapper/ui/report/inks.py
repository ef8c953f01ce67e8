"""The report on pages: its colours, those of the light theme on white paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from PySide6.QtGui import QColor

from mapper.exchange.report.blocks import Tone
from mapper.ui.theme.tokens import load_tokens


@dataclass(frozen=True, slots=True)
class Inks:
    """Words, quiet words, heads of chapters and links, lines, raised grounds; words and grounds that judge."""

    text: QColor
    quiet: QColor
    accent: QColor
    line: QColor
    raised: QColor
    tones: Mapping[Tone, QColor]
    grounds: Mapping[Tone, QColor]


@cache
def inks() -> Inks:
    """The colours of a report, read off the theme once."""
    tokens = load_tokens("light")
    text, messages = tokens.text, tokens.message
    tones = {
        Tone.QUIET: text.secondary,
        Tone.GOOD: messages.success,
        Tone.WATCH: messages.warning,
        Tone.BAD: messages.error,
    }
    return Inks(
        text=text.primary,
        quiet=text.secondary,
        accent=tokens.accent.fill,
        line=tokens.chrome.border_strong,
        raised=tokens.chrome.hover,
        tones=MappingProxyType(tones),
        grounds=MappingProxyType({Tone.GOOD: messages.success_soft, Tone.BAD: messages.error_soft}),
    )
