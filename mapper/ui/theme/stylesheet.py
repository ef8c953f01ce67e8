"""The rooms' paint: the style sheet of the chrome, `resources/themes/chrome.qss` filled with a theme's colours."""

import re
from dataclasses import fields
from string import Template
from typing import Final

from PySide6.QtGui import QColor

from mapper.core.resources import resource
from mapper.ui.theme.fonts import FontSizes
from mapper.ui.theme.tokens import Tokens

_LENGTH: Final = re.compile(r"\b(\d+)px")


def stylesheet(tokens: Tokens, sizes: FontSizes, scale: float = 1.0) -> str:
    """The sheet for the application. A name in the sheet that is no token raises `KeyError`."""
    words = {
        "size_body": f"{sizes.body}pt",
        "size_small": f"{sizes.small}pt",
        "size_tiny": f"{sizes.tiny}pt",
        "size_heading": f"{sizes.heading}pt",
        "size_title": f"{sizes.title}pt",
        # Qt's sheets want forward slashes on every system.
        "images": resource("themes", tokens.name).as_posix(),
    }
    for group in ("chrome", "text", "accent", "message"):
        colours = getattr(tokens, group)
        for field in fields(colours):
            words[f"{group}_{field.name}"] = css(getattr(colours, field.name))
    sheet = resource("themes", "chrome.qss").read_text(encoding="utf-8")
    if tokens.is_contrast:
        sheet += resource("themes", "contrast.qss").read_text(encoding="utf-8")
    return _LENGTH.sub(lambda found: f"{_scaled(int(found[1]), scale)}px", Template(sheet).substitute(words))


def _scaled(pixels: int, scale: float) -> int:
    """Lines stay as thin as they are; all that gives room grows with the text."""
    return pixels if pixels <= 2 else round(pixels * scale)


def css(colour: QColor) -> str:
    """A colour as style sheets and rich text write it."""
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
