"""`mapper export` to a picture or to paper: what its options ask for, checked before anything is drawn."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import typer

from mapper.app.commands.looking import against_base_too, detail_of, look_of, theme_of
from mapper.app.pictures import Picturing
from mapper.core import queries
from mapper.core.errors import Problem, Trouble
from mapper.core.ids import MapId
from mapper.core.store import Snapshot

if TYPE_CHECKING:
    from mapper.ui.paper.plan import PageSetup

Number = TypeVar("Number", int, float)

_DPI: Final = 96  # at scale 1
_MOST_SCALE, _MOST_WIDE, _MOST_OVERLAP = 100.0, 50, 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """As they were typed; None is what was not."""

    scale: str | None = None
    dpi: int | None = None
    width: int | None = None
    is_clear: bool = False
    stage: str | None = None
    paper: str | None = None
    is_lying: bool | None = None
    tiles: int | None = None
    overlap: float | None = None
    has_marks: bool | None = None
    has_overview: bool | None = None
    has_legend: bool | None = None
    layers: str | None = None
    heat: str | None = None
    beside: str | None = None
    theme: str | None = None
    level: str | None = None

    def named(self) -> dict[str, object]:
        """What was typed, by the names of the options."""
        all_of_them = {
            "--scale": self.scale,
            "--dpi": self.dpi,
            "--width": self.width,
            "--transparent": self.is_clear or None,
            "--stage": self.stage,
            "--paper": self.paper,
            "--landscape/--portrait": self.is_lying,
            "--tiles": self.tiles,
            "--overlap": self.overlap,
            "--marks/--no-marks": self.has_marks,
            "--overview/--no-overview": self.has_overview,
            "--legend/--no-legend": self.has_legend,
            "--layers": self.layers,
            "--heat": self.heat,
            "--beside": self.beside,
            "--theme": self.theme,
            "--level": self.level,
        }
        return {name: value for name, value in all_of_them.items() if value is not None}


AS_USUAL: Final = Options()

_LOOKS: Final = frozenset({"--layers", "--heat", "--beside", "--level"})
_FOR_SHAPES: Final = frozenset({"--transparent", "--stage", "--theme"}) | _LOOKS
_FOR_PIXELS: Final = frozenset({"--scale", "--dpi", "--width"}) | _FOR_SHAPES
_FOR_PAPER: Final = _LOOKS | frozenset(
    {
        "--paper",
        "--scale",
        "--landscape/--portrait",
        "--tiles",
        "--overlap",
        "--marks/--no-marks",
        "--overview/--no-overview",
        "--legend/--no-legend",
    }
)


def picturing(options: Options, ending: str, snapshot: Snapshot, map_id: MapId | None) -> Picturing:
    """What is to be drawn. Raises Problem("usage") for options that do not go with the ending or one another."""
    named = options.named()
    is_paper = ending == ".pdf" and bool(named.keys() & (_FOR_PAPER - _LOOKS - {"--scale"}))
    allowed = {".png": _FOR_PIXELS, ".svg": _FOR_SHAPES, ".pdf": _FOR_SHAPES}.get(ending, frozenset())
    if ending == ".pdf" and (is_paper or options.scale is not None):
        allowed = _FOR_PAPER
    wrong = [name for name in named if name not in allowed]
    if wrong:
        with_what = "paper" if allowed is _FOR_PAPER else f"a {ending} file"
        raise Problem("usage", said=f"{wrong[0]} does not go with {with_what}")
    if sum(value is not None for value in (options.scale, options.dpi, options.width)) > 1:
        raise Problem("usage", said="--scale, --dpi and --width say the same in three ways; give one of them")
    asked, detail = (
        look_of(snapshot, options.layers, options.heat, options.beside),
        detail_of(options.level),
    )
    look = None if asked is None else against_base_too(asked, snapshot, map_id)
    if allowed is _FOR_PAPER:
        return Picturing(pages=_setup(options), look=look, detail=detail)
    stage_id = None if options.stage is None else _stage(snapshot, map_id, options.stage)
    return Picturing(
        scale=_scale(options),
        width=_in("--width", options.width, 1, 10**6),
        stage_id=stage_id,
        is_clear=options.is_clear,
        look=look,
        theme=theme_of(options.theme),
        detail=detail,
    )


def tell_cut(names: list[str]) -> None:
    """Say on stderr which steps are larger than a sheet."""
    if names:
        listed = ", ".join(f"“{name}”" for name in names[:5]) + (" …" if len(names) > 5 else "")
        typer.echo(f"Larger than a sheet, and cut: {listed}.", err=True)


def _setup(options: Options) -> "PageSetup":
    from mapper.ui.paper.plan import Fit, PageSetup, Paper, Turn

    name = (options.paper or "A4").upper()
    if name not in Paper.__members__:
        known = ", ".join(Paper.__members__)
        raise Problem("usage", said=f"there is no paper {options.paper}; there is {known}")
    if options.scale is not None and options.tiles is not None:
        raise Problem("usage", said="--scale and --tiles both say how large the map gets; give one of them")
    turn = {None: Turn.BEST, True: Turn.LYING, False: Turn.UPRIGHT}[options.is_lying]
    fit = Fit.SCALE if options.scale is not None else Fit.WIDE if options.tiles is not None else Fit.ONE
    return PageSetup(
        paper=Paper[name],
        turn=turn,
        fit=fit,
        wide=_in("--tiles", options.tiles, 1, _MOST_WIDE) or 2,
        scale=_scale(options) or 1.0,
        overlap=10.0
        if options.overlap is None
        else _in("--overlap", options.overlap, 0.0, _MOST_OVERLAP) or 0.0,
        has_marks=options.has_marks is not False,
        has_overview=options.has_overview is not False,
        has_legend=options.has_legend is not False,
    )


def _scale(options: Options) -> float | None:
    """The scale, which is said as 150% or 1.5, or in dots an inch."""
    if options.dpi is not None:
        return (_in("--dpi", options.dpi, 1, 10_000) or _DPI) / _DPI
    if options.scale is None:
        return None
    text = options.scale.strip()
    try:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        number = math.nan
    if not 0.01 <= number <= _MOST_SCALE:
        raise Problem("usage", said=f"{options.scale} is no scale; say it as 150% or 1.5")
    return number


def _in(name: str, value: Number | None, least: Number, most: Number) -> Number | None:
    if value is not None and not least <= value <= most:
        raise Problem("usage", said=f"{name} is from {least} to {most}")
    return value


def _stage(snapshot: Snapshot, map_id: MapId | None, name: str) -> str:
    stages = queries.stages(snapshot, map_id or queries.maps(snapshot)[0].id)
    for stage in stages:
        if name in (stage.name, stage.id) or name.casefold() == stage.name.casefold():
            return stage.id
    raise Trouble("stage_unknown", name=name, known=", ".join(f"“{stage.name}”" for stage in stages))
