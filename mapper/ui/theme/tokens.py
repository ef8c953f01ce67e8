"""The rooms' paint: every colour of the program by name, read from `resources/themes`.

No other module names a colour. A token is a `QColor`; treat it as read-only, copy it before changing its alpha.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_type_hints

from PySide6.QtGui import QColor

from mapper.core.resources import resource

Colours: TypeAlias = tuple[QColor, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Badge:
    """One sign: its ground, the glyph on it, and the outline that carries the contrast where the fill cannot."""

    fill: QColor
    glyph: QColor
    outline: QColor


@dataclass(frozen=True, slots=True)
class Chrome:
    """The window around the map: surfaces, lines and the states of controls."""

    window: QColor
    panel: QColor
    raised: QColor
    sunken: QColor
    field: QColor
    button: QColor
    tile: QColor
    border: QColor
    border_strong: QColor
    field_border: QColor
    hover: QColor
    pressed: QColor
    selected: QColor
    selected_hover: QColor
    scrollbar: QColor
    scrollbar_hover: QColor
    tooltip: QColor
    tooltip_text: QColor
    shadow: QColor


@dataclass(frozen=True, slots=True)
class Text:
    """Text on the chrome surfaces; `link` also serves quiet text buttons."""

    primary: QColor
    secondary: QColor
    muted: QColor
    disabled: QColor
    link: QColor


@dataclass(frozen=True, slots=True)
class Accent:
    """The one accent: primary buttons, chosen things, the focus ring."""

    fill: QColor
    hover: QColor
    pressed: QColor
    on: QColor
    soft: QColor
    soft_border: QColor
    focus: QColor


@dataclass(frozen=True, slots=True)
class Messages:
    """Text, ground and border of messages beside fields, in bars and in lists."""

    error: QColor
    error_soft: QColor
    error_border: QColor
    warning: QColor
    warning_soft: QColor
    warning_border: QColor
    info: QColor
    info_soft: QColor
    success: QColor
    success_soft: QColor


@dataclass(frozen=True, slots=True)
class Canvas:
    """The sheet the map is drawn on, with its frozen headers."""

    background: QColor
    outside: QColor
    grid: QColor
    header: QColor
    header_current: QColor
    header_text: QColor
    header_secondary: QColor
    separator: QColor
    stage_line: QColor
    value_row: QColor


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lane grounds and the colour bars at their left, used in turn."""

    tints: Colours
    bars: Colours


@dataclass(frozen=True, slots=True)
class Nodes:
    """Cards and shapes by kind; `weak_fill` tints the weak link."""

    text: QColor
    secondary: QColor
    start_fill: QColor
    start_border: QColor
    step_fill: QColor
    step_border: QColor
    decision_fill: QColor
    decision_border: QColor
    stall_fill: QColor
    stall_border: QColor
    end_fill: QColor
    end_border: QColor
    note_fill: QColor
    note_border: QColor
    weak_fill: QColor
    shadow: QColor


@dataclass(frozen=True, slots=True)
class Marks:
    """What the pointer and the selection draw over the map."""

    selection: QColor
    selection_halo: QColor
    selection_fill: QColor
    hover: QColor
    guide: QColor
    ghost_fill: QColor
    ghost_border: QColor
    allowed: QColor
    allowed_fill: QColor
    refused: QColor
    refused_fill: QColor
    handle_fill: QColor
    handle_border: QColor


@dataclass(frozen=True, slots=True)
class Connectors:
    """Lines by kind and the pills on them; loops are dashed as well as violet."""

    flow: QColor
    returns: QColor
    chase: QColor
    bypass: QColor
    pill_fill: QColor
    pill_border: QColor
    pill_text: QColor
    loop_text: QColor


@dataclass(frozen=True, slots=True)
class Badges:
    """The signs of what is attached to a node, told by shape and glyph before colour; `more` is "+n"."""

    tool: Badge
    skill: Badge
    metric: Badge
    problem: Badge
    value: Badge
    more: Badge


@dataclass(frozen=True, slots=True)
class Statuses:
    """A figure against its target; `none` means that nothing is known."""

    on: Badge
    near: Badge
    off: Badge
    none: Badge


@dataclass(frozen=True, slots=True)
class ValueClasses:
    """The bar at the left of a step: value-adding, necessary, not value-adding."""

    va: QColor
    bnva: QColor
    nva: QColor


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The border of an end by its outcome."""

    won: QColor
    lost: QColor
    disqualified: QColor
    parked: QColor


@dataclass(frozen=True, slots=True)
class Heat:
    """Five steps from cool to hot, each with the text colour that can be read on it."""

    fills: Colours
    texts: Colours


@dataclass(frozen=True, slots=True)
class Bars:
    """Share, utilisation and goal bars."""

    track: QColor
    fill: QColor
    light: QColor
    high: QColor
    over: QColor
    tick: QColor


@dataclass(frozen=True, slots=True)
class Minimap:
    """The small overview of the whole map."""

    background: QColor
    border: QColor
    node: QColor
    frame: QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme, and how strong its lines are drawn: 1 is as they were designed."""

    name: str
    strength: float
    chrome: Chrome
    text: Text
    accent: Accent
    message: Messages
    canvas: Canvas
    lane: Lanes
    node: Nodes
    mark: Marks
    connector: Connectors
    badge: Badges
    status: Statuses
    value_class: ValueClasses
    outcome: Outcomes
    heat: Heat
    bar: Bars
    minimap: Minimap

    @property
    def is_dark(self) -> bool:
        return self.name.endswith("dark")

    @property
    def is_contrast(self) -> bool:
        """Whether nothing is told by a tint, and lines are strong."""
        return self.strength > 1


@cache
def load_tokens(name: str) -> Tokens:
    """The theme called `name`: "light", "dark", "contrast" or "contrast_dark".

    A missing, unknown or unreadable token raises `ValueError`.
    """
    data = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    return _built(Tokens, data, name)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """The colour washed with its ground: as light as a half-transparent one, and far quicker to paint."""
    made = QColor(colour)
    made.setRgbF(
        colour.redF() * (1 - share) + ground.redF() * share,
        colour.greenF() * (1 - share) + ground.greenF() * share,
        colour.blueF() * (1 - share) + ground.blueF() * share,
    )
    return made


def _built(kind: type[T], data: Mapping[str, Any], where: str) -> T:
    """A dataclass of this kind from its JSON object; both must have exactly the same names."""
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    if odd := names ^ set(data):
        raise ValueError(f"{where}: missing or unknown tokens: {', '.join(sorted(odd))}")
    return kind(**{key: _value(hints[key], value, f"{where}.{key}") for key, value in data.items()})


def _value(kind: Any, value: Any, where: str) -> Any:
    if kind in (str, float):
        return kind(value)
    if isinstance(value, list):
        return tuple(_colour(each, where) for each in value)
    if is_dataclass(kind) and isinstance(kind, type):
        return _built(kind, value, where)
    return _colour(value, where)


def _colour(text: str, where: str) -> QColor:
    """From "#RRGGBB" or "#AARRGGBB"."""
    colour = QColor(text)
    if not text.startswith("#") or not colour.isValid():
        raise ValueError(f"{where}: {text!r} is not a colour")
    return colour
