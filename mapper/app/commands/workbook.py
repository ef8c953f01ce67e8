"""`mapper export FILE OUT.xlsx`: maps of a document as a workbook, with its options."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from mapper.app.commands.drawing import painting
from mapper.app.commands.opening import is_there, reading, require_folder
from mapper.app.commands.output import on_one_line, say, working
from mapper.app.pictures import map_pictures
from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.services import branding, exporting
from mapper.ui.fill_remarks import fill_remarks, filled_summary

if TYPE_CHECKING:
    from mapper.exchange.excel.options import Options

E = TypeVar("E", bound=StrEnum)
_ENDING: Final = ".xlsx"


def only_map(names: Sequence[str], out: Path) -> str | None:
    """The one map that a file can hold which is no workbook. Raises Trouble("one_map_only", name)."""
    if len(names) > 1:
        raise Trouble("one_map_only", name=out.name)
    return names[0] if names else None


class WrittenAs(NamedTuple):
    """How a workbook is wanted, as it was typed."""

    sheets: str
    language: str
    paper: str
    no_names: bool
    template: Path | None


def export_workbook(file: Path, out: Path, map_names: Sequence[str], typed: WrittenAs) -> int:
    """Write maps of a document, the first one where none is named, as a workbook, or fill a copy of another one."""
    with reading(file) as document:
        snapshot, version = document.session.snapshot(), document.session.history.version
    maps = list(dict.fromkeys(exporting.find_map(snapshot, name) for name in map_names))
    asked = _options(
        maps or [queries.maps(snapshot)[0].id],
        sheets=typed.sheets,
        language=typed.language,
        paper=typed.paper,
        no_names=typed.no_names,
    )
    require_folder(out)
    with working(f"Writing {out}…"), painting(needed=True, language=asked.language):
        shown = map_pictures(snapshot, asked.maps, asked.language.value, with_names=asked.with_names)
        asked = replace(asked, pictures=shown, version=version)
        filled = None
        if typed.template is None:
            exporting.export(snapshot, out, workbook=asked)
        else:
            filled = branding.fill_workbook(snapshot, typed.template, out, asked)
    say(f"Wrote {out}.")
    if filled is not None:
        for line in (filled_summary(filled), *fill_remarks(filled)):
            say(f"  {on_one_line(line)}")
    return 0


def write_example(out: Path, language: str) -> int:
    """Write an example of a workbook that can be filled; a file that is there is left as it is."""
    from mapper.exchange.excel.tongue import Language

    if out.suffix.lower() != _ENDING:
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=_ENDING)
    if is_there(out):
        raise Trouble("exists", path=str(out))
    branding.write_example(out, one_of(Language, language))
    say(f"Wrote {out}.")
    return 0


def _options(maps: Sequence[MapId], *, sheets: str, language: str, paper: str, no_names: bool) -> "Options":
    from mapper.exchange.excel.options import Options, Paper
    from mapper.exchange.excel.registry import CODES
    from mapper.exchange.excel.tongue import Language

    wanted = frozenset(code.strip().lower() for code in sheets.split(",") if code.strip())
    for code in sorted(wanted - set(CODES)):
        raise Trouble("option_unknown", given=code, known=", ".join(CODES))
    return Options(
        maps=tuple(maps),
        sheets=wanted,
        language=one_of(Language, language),
        paper=one_of(Paper, paper),
        with_names=not no_names,
    )


def one_of(kind: type[E], given: str) -> E:
    """The member that is meant, in capitals or not. Raises Trouble("option_unknown", given, known)."""
    for member in kind:
        if member.value.casefold() == given.strip().casefold():
            return member
    raise Trouble("option_unknown", given=given, known=", ".join(member.value for member in kind))
