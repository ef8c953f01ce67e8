"""The slides: colours of the program's light theme, as a presentation names them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mapper.core.bands import LANE_TINTS
from mapper.core.resources import resource
from mapper.core.values import ConnectorKind, NodeKind, Outcome

_WASHED: Final = 0.76  # how much of the ground is in the colour of a step, as on the map


@dataclass(frozen=True)
class Palette:
    """The theme by its names; colours are six hexadecimal digits."""

    tokens: Mapping[str, Any]

    def of(self, group: str, name: str) -> str:
        """A colour by its group and name in the theme."""
        return _hex(self.tokens[group][name])

    def lane(self, tint: int) -> tuple[str, str]:
        """The ground and the bar of a lane."""
        lane = self.tokens["lane"]
        return _hex(lane["tints"][tint % LANE_TINTS]), _hex(lane["bars"][tint % LANE_TINTS])

    def fill(self, kind: NodeKind, tint: int | None) -> str:
        """The ground of a node."""
        if tint is None:
            return self.of("node", f"{_named(kind)}_fill")
        ground, bar = self.of("node", "step_fill"), self.lane(tint)[1]
        return "".join(
            f"{round(int(ground[at : at + 2], 16) * _WASHED + int(bar[at : at + 2], 16) * (1 - _WASHED)):02X}"
            for at in (0, 2, 4)
        )

    def border(self, kind: NodeKind, outcome: Outcome | None) -> str:
        """The border of a node."""
        if kind is NodeKind.END and outcome is not None:
            return self.of("outcome", outcome.value)
        return self.of("node", f"{_named(kind)}_border")

    def line(self, kind: ConnectorKind) -> str:
        """The colour of a connector."""
        return self.of("connector", kind.value)


def light() -> Palette:
    """The light theme."""
    return Palette(json.loads(resource("themes", "light.json").read_text(encoding="utf-8")))


def _named(kind: NodeKind) -> str:
    return "stall" if kind is NodeKind.SLIP else kind.value


def _hex(colour: str) -> str:
    return colour.lstrip("#")[-6:].upper()
