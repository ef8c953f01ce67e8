"""The starter library: metrics, tools and skills of sales that ship with the program, to be added to a document."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from mapper.core.resources import resource
from mapper.core.values import Direction, MetricKind, Phase, ToolKind

LANGUAGES: Final = ("en", "de")
_FORMAT, _VERSION = "mapper-starter-library", 1
E = TypeVar("E", bound="StarterEntry")
K = TypeVar("K", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterEntry:
    """An entry in one language; `names` has it in all, so that a document is found to have it in any of them."""

    phase: Phase  # where in a sale it is used most
    name: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterMetric(StarterEntry):
    """A metric. Of a percentage the usual range is stated as fractions (0.05 with unit %)."""

    unit: str
    direction: Direction
    kind: MetricKind  # how its values are rolled up
    formula: str  # in words
    numerator: str  # what a rate or ratio counts; empty for other kinds
    denominator: str
    low: float | None  # the usual range; None where nobody is known to say it
    high: float | None
    source: str  # who says so, or what to mind


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterTool(StarterEntry):
    """A tool and what it is for."""

    kind: ToolKind
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterSkill(StarterEntry):
    """A skill and what somebody does who has it."""

    description: str


@dataclass(frozen=True, slots=True)
class StarterLibrary:
    """All entries, in the order of the phases; `levels` says what the skill levels 0 to 4 mean."""

    metrics: tuple[StarterMetric, ...]
    tools: tuple[StarterTool, ...]
    skills: tuple[StarterSkill, ...]
    levels: tuple[str, ...]

    @property
    def entries(self) -> tuple[StarterEntry, ...]:
        """Metrics, tools and skills in one list."""
        return (*self.metrics, *self.tools, *self.skills)


def starter_library(language: str) -> StarterLibrary:
    """The library in a language of LANGUAGES; in any other it is English.

    Raises ValueError where the shipped file is not what it should be, which is a mistake of the program.
    """
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    data = json.loads(resource("library", "starter_library.json").read_bytes())
    return read_starter_library(data, spoken)


def read_starter_library(data: Mapping[str, Any], language: str) -> StarterLibrary:
    """The library from what its JSON holds. Raises ValueError naming the entry that is wrong."""
    if (data.get("format"), data.get("version")) != (_FORMAT, _VERSION):
        raise ValueError("not a starter library of this version")
    levels = tuple(_text(level, language, "levels") for level in data["levels"])
    if len(levels) != 5:
        raise ValueError("levels: 0 to 4 are five")
    return StarterLibrary(
        _all(data["metrics"], language, _metric),
        _all(data["tools"], language, _tool),
        _all(data["skills"], language, _skill),
        levels,
    )


def _all(
    found: list[Mapping[str, Any]], language: str, read: Callable[[Mapping[str, Any], str], E]
) -> tuple[E, ...]:
    entries = [read(each, language) for each in found]
    seen: set[str] = set()
    for entry in entries:
        twins = seen & {name.casefold() for name in entry.names}
        if twins:
            raise ValueError(f"{entry.name}: this name stands twice")
        seen |= {name.casefold() for name in entry.names}
    return tuple(sorted(entries, key=lambda entry: list(Phase).index(entry.phase)))


def _metric(data: Mapping[str, Any], language: str) -> StarterMetric:
    about = _about(data, language)
    name = about["name"]
    kind = _one_of(MetricKind, data["kind"], name)
    low, high = data.get("low"), data.get("high")
    if low is not None and (high is None or not 0 <= low <= high):
        raise ValueError(f"{name}: its range is none")
    if high is not None and not data.get("source"):
        raise ValueError(f"{name}: nobody says its range")
    if kind is MetricKind.RATE and not data.get("denominator"):
        raise ValueError(f"{name}: a rate has two parts")
    return StarterMetric(
        **about,
        unit=_text(data["unit"], language, name),
        direction=Direction(data["direction"]),
        kind=kind,
        formula=_text(data["formula"], language, name),
        numerator=_text(data["numerator"], language, name) if "numerator" in data else "",
        denominator=_text(data["denominator"], language, name) if "denominator" in data else "",
        low=low,
        high=high,
        source=_text(data["source"], language, name) if "source" in data else "",
    )


def _tool(data: Mapping[str, Any], language: str) -> StarterTool:
    about = _about(data, language)
    kind = _one_of(ToolKind, data["kind"], about["name"])
    return StarterTool(**about, kind=kind, description=_text(data["description"], language, about["name"]))


def _skill(data: Mapping[str, Any], language: str) -> StarterSkill:
    about = _about(data, language)
    return StarterSkill(**about, description=_text(data["description"], language, about["name"]))


def _about(data: Mapping[str, Any], language: str) -> dict[str, Any]:
    name = _text(data["name"], language, "name")
    names = frozenset(_text(data["name"], each, name) for each in LANGUAGES)
    return {"phase": _one_of(Phase, data["phase"], name), "name": name, "names": names}


def _one_of(kinds: type[K], word: str, name: str) -> K:
    known = [kind.value for kind in kinds]
    if word not in known:
        raise ValueError(f"{name}: {word} is not one of {', '.join(known)}")
    return kinds(word)


def _text(texts: Mapping[str, str], language: str, name: str) -> str:
    text = texts[language]
    if not text or text != text.strip():
        raise ValueError(f"{name}: a text is missing, or has white space around it")
    return text
