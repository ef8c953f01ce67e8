"""The usual four strategies over the life of a product, as they ship with the program."""

import json
from typing import Any, Final

from mapper.core.edits.strategies import Strategy
from mapper.core.resources import resource
from mapper.core.values import LifeStage

LANGUAGES: Final = ("en", "de")
_FORMAT, _VERSION = "mapper-life-cycle", 1


def usual_strategies(language: str) -> tuple[Strategy, ...]:
    """One for each stage of life, with its text in a language of LANGUAGES; in any other it is English.

    Raises ValueError where the shipped file is not what it should be, which is a mistake of the program.
    """
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    data = json.loads(resource("library", "life_cycle.json").read_bytes())
    if (data.get("format"), data.get("version")) != (_FORMAT, _VERSION):
        raise ValueError("not a life cycle of this version")
    found = tuple(_strategy(each, spoken) for each in data["strategies"])
    if [each.life_stage for each in found] != list(LifeStage):
        raise ValueError("a life cycle has each stage once, in their order")
    return found


def _strategy(data: dict[str, Any], language: str) -> Strategy:
    return Strategy(
        life_stage=LifeStage(data["stage"]),
        text=data["strategy"][language],
        contact_factor=float(data["contact"]),
        qualify_factor=float(data["qualify"]),
        touch_factor=float(data["touch"]),
        cycle_factor=float(data["cycle"]),
    )
