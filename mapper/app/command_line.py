"""The command line: what may be typed after `mapper`, and how troubles become one sentence and an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

import mapper
from mapper.core.errors import Problem

if TYPE_CHECKING:
    from mapper.app.commands.workbook import WrittenAs

UNUSABLE: Final = 2

_REPORTS: Final = frozenset({".html", ".docx"})
_SLIDES: Final = ".pptx"
_EDITOR: Final = "open-in-editor"  # what a bare file name stands for; nobody types it

cli = typer.Typer(
    add_completion=False, no_args_is_help=False, rich_markup_mode=None, pretty_exceptions_enable=False
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A document, *.salesmap.")]
Sheets = Annotated[str, typer.Option("--sheets", metavar="CODES", help="XLSX: which, apart by commas.")]
Language = Annotated[str, typer.Option("--language", help="XLSX, PPTX, pictures, reports: en or de.")]
NoNames = Annotated[bool, typer.Option("--no-names", help="XLSX, PPTX, reports: no people's names.")]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="PATH", help="PPTX: a .pptx or .potx to fill; XLSX: a workbook."),
]
Lying = Annotated[
    bool | None, typer.Option("--landscape/--portrait", help="PDF: how the paper lies; else as suits.")
]
Paper = Annotated[
    str | None,
    typer.Option("--paper", help="PDF: A5 to A0, Letter, Legal, Tabloid; XLSX, reports: A4 or Letter."),
]
Out = Annotated[
    Path,
    typer.Argument(metavar="OUT", help="*.xlsx, *.pptx, *.html, *.docx, *.csv, *.svg, *.png, *.pdf, *.json."),
]
Overlap = Annotated[float | None, typer.Option("--overlap", help="PDF: millimetres; 10, unless said.")]
Overview = Annotated[
    bool | None, typer.Option("--overview/--no-overview", help="PDF: a first page of all sheets.")
]
Layers = Annotated[
    str | None, typer.Option("--layers", metavar="CODES", help="Pictures: only these, apart by commas.")
]
Heat = Annotated[
    str | None, typer.Option("--heat", metavar="FIELD", help="Pictures: steps coloured by a number.")
]
Beside = Annotated[
    str | None, typer.Option("--beside", metavar="CODES", help="Pictures: value, ladder and loads.")
]
Theme = Annotated[
    str | None, typer.Option("--theme", help="Pictures: light, dark, contrast or contrast_dark.")
]
Level = Annotated[
    str | None,
    typer.Option("--level", help="Pictures: how much is shown: overview, path, work or detail."),
]
AsReport = Annotated[bool, typer.Option("--report", help="PDF: the report instead of the map alone.")]
Parts = Annotated[str, typer.Option("--parts", metavar="CODES", help="Report: which, apart by commas.")]
AsTable = Annotated[bool, typer.Option("--table", help="XLSX: the steps of the map alone, as CSV has them.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
TakesOver = Annotated[
    bool, typer.Option("--take-over", help="From a program elsewhere that has FILE open and is gone.")
]
MapNames = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="NAME", help="A map by its name or id; of a workbook or slides several."),
]
MapName = Annotated[str | None, typer.Option("--map", metavar="NAME", help="A map by its name or id.")]


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say and give the exit code. Known troubles are told on stderr in one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name in Cyrillic must not fail on a terminal that knows none
            stream.reconfigure(errors="backslashreplace")
    try:
        code = cli(args=_routed(arguments), prog_name="mapper", standalone_mode=False)
    except Problem as problem:
        _tell(problem, as_json="--json" in arguments)
        return UNUSABLE
    except typer.Abort:  # what typer makes of Ctrl+C
        raise KeyboardInterrupt from None
    except _usage_error() as error:
        said = str(error.format_message())  # type: ignore[attr-defined]  # typer does not export the type
        _tell(Problem("usage", said=said.removesuffix(".")), as_json="--json" in arguments)
        return UNUSABLE
    return int(code or 0)


def _routed(arguments: Sequence[str]) -> list[str]:
    """The arguments with the unwritten command put in: `mapper` and `mapper FILE` open the editor."""
    commands = {command.name for command in cli.registered_commands}
    if arguments and (arguments[0] in commands or (arguments[0].startswith("-") and arguments[0] != "--")):
        return list(arguments)
    return [_EDITOR, *arguments]


def _usage_error() -> type[Exception]:
    """What typer raises for a wrong option or a missing argument; only a kind of it has a public name."""
    return next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")


def _tell(problem: Problem, *, as_json: bool) -> None:
    from mapper.app.commands.output import on_one_line, say_json
    from mapper.ui.texts import sentence

    told = on_one_line(sentence(problem))  # a name may hold a line break
    if as_json:
        say_json({"problem": {"code": problem.code, "params": problem.params, "sentence": told}})
    typer.echo(told, err=True)


@cli.callback(
    invoke_without_command=True,
    epilog="mapper [FILE] opens the editor. A file named like a command needs ./ before it.",
)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    """Draw a sales process as a map of stages and lanes, and see what to fix, whom to hire and what to aim at."""
    if version:
        typer.echo(f"mapper {mapper.__version__}")
        raise typer.Exit


@cli.command(_EDITOR, hidden=True)
def open_editor(file: Annotated[Path | None, typer.Argument(metavar="[FILE]")] = None) -> int:
    """Open the editor."""
    from mapper.app.commands.opening import editing

    return editing(file)


@cli.command("new")
def new(
    file: File,
    template: Annotated[
        str | None, typer.Option("--template", metavar="NAME", help="Begin with a template.")
    ] = None,
) -> int:
    """Make a new document, empty or from a template."""
    from mapper.app.commands.files import new

    return new(file, template=template)


@cli.command("templates")
def templates() -> int:
    """List the templates, one a line, the name first."""
    from mapper.app.commands.templates import templates

    return templates()


@cli.command("show")
def show(file: File, as_json: AsJson = False) -> int:
    """Show what is in a document: maps, stages, lanes, nodes, connectors, attachments, all ids."""
    from mapper.app.commands.listing import show

    return show(file, as_json=as_json)


@cli.command("check")
def check(file: File, as_json: AsJson = False) -> int:
    """Check a document: exit 0 sound, 1 findings, 2 unusable."""
    from mapper.app.commands.examining import check

    return check(file, as_json=as_json)


@cli.command("export")
def export(  # noqa: PLR0913, PLR0917  # as many as there are options
    file: File,
    out: Out,
    maps: MapNames = None,
    stage: Annotated[str | None, typer.Option("--stage", metavar="NAME", help="One stage alone.")] = None,
    scale: Annotated[str | None, typer.Option("--scale", help="How large: 150% or 1.5.")] = None,
    dpi: Annotated[int | None, typer.Option("--dpi", help="PNG: dots an inch; 96 is 100%.")] = None,
    width: Annotated[int | None, typer.Option("--width", help="PNG: how wide in pixels.")] = None,
    transparent: Annotated[bool, typer.Option("--transparent", help="Without a ground.")] = False,
    paper: Paper = None,
    is_lying: Lying = None,
    tiles: Annotated[int | None, typer.Option("--tiles", help="PDF: so many sheets side by side.")] = None,
    overlap: Overlap = None,
    marks: Annotated[bool | None, typer.Option("--marks/--no-marks", help="PDF: where to cut.")] = None,
    overview: Overview = None,
    legend: Annotated[bool | None, typer.Option("--legend/--no-legend", help="PDF: what signs mean.")] = None,
    layers: Layers = None,
    heat: Heat = None,
    beside: Beside = None,
    theme: Theme = None,
    level: Level = None,
    sheets: Sheets = "",
    language: Language = "en",
    no_names: NoNames = False,
    template: Template = None,
    as_table: AsTable = False,
    as_report: AsReport = False,
    parts: Parts = "",
) -> int:
    """Export a document or its maps, by the ending."""
    from mapper.app.commands.workbook import WrittenAs, only_map

    written = WrittenAs(sheets, language, paper or "A4", no_names, template)
    said = parts if as_report or out.suffix.lower() in _REPORTS else None
    if (done := _export_whole(file, out, maps or [], written, said, as_table=as_table)) is not None:
        return done
    from mapper.app.commands.files import export
    from mapper.app.commands.picturing import Options

    options = Options(
        scale=scale,
        dpi=dpi,
        width=width,
        is_clear=transparent,
        stage=stage,
        paper=paper,
        is_lying=is_lying,
        tiles=tiles,
        overlap=overlap,
        has_marks=marks,
        has_overview=overview,
        has_legend=legend,
        layers=layers,
        heat=heat,
        beside=beside,
        theme=theme,
        level=level,
    )
    only = only_map(maps or [], out)
    return export(file, out, map_name=only, options=options, as_table=as_table, language=language)


def _export_whole(
    file: Path, out: Path, maps: list[str], written: "WrittenAs", parts: str | None, *, as_table: bool
) -> int | None:
    """A report with these parts, a workbook or slides; None for what is one map alone."""
    from mapper.app.commands.workbook import export_workbook

    ending, template = out.suffix.lower(), written.template
    if parts is not None:
        from mapper.app.commands.report import export_report

        return export_report(file, out, maps, parts, written.language, written.paper, written.no_names)
    if (ending == ".xlsx" and not as_table) or (template is not None and ending != _SLIDES):
        return export_workbook(file, out, maps, written)
    if ending == _SLIDES:
        from mapper.app.commands.slides import export_slides

        said, nobody = written.language, written.no_names
        return export_slides(file, out, maps, language=said, no_names=nobody, template=template)
    return None


@cli.command("example-template")
def example_template(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="What to write: *.xlsx.")],
    language: Annotated[str, typer.Option("--language", help="en or de.")] = "en",
) -> int:
    """Write an example of a workbook that export --template fills."""
    from mapper.app.commands.workbook import write_example

    return write_example(out, language)


@cli.command("import")
def import_(  # noqa: PLR0913, PLR0917  # as many as there are options
    source: Annotated[
        Path, typer.Argument(metavar="SOURCE", help="What to read: *.json, *.xlsx, *.xlsm, *.csv, *.tsv.")
    ],
    file: File,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be added, changed and removed.")
    ] = False,
    as_json: AsJson = False,
    map_name: Annotated[
        str | None,
        typer.Option("--map", metavar="NAME", help="Table: what the map of these steps is called."),
    ] = None,
    as_actuals: Annotated[
        bool, typer.Option("--actuals", help="Table: measured values by metric, step, person and period.")
    ] = False,
    table: Annotated[
        str | None, typer.Option("--table", metavar="NAME", help="Table: which sheet, or table of Excel's.")
    ] = None,
    decimal: Annotated[
        str | None, typer.Option("--decimal", metavar="SIGN", help="Table: the decimal sign, comma or point.")
    ] = None,
    dates: Annotated[
        str | None, typer.Option("--dates", metavar="ORDER", help="Table: 1/2/2026 is dmy or mdy.")
    ] = None,
    shares: Annotated[
        str | None,
        typer.Option(
            "--shares", metavar="SORT", help="Table: 35 is 35 % (percent), 0.35 is (fraction), or both."
        ),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Actuals: leave values of the same period as they are.")
    ] = False,
    take: Annotated[
        str | None,
        typer.Option("--take", metavar="SIDE", help="Workbook: theirs or ours, where both sides changed."),
    ] = None,
    takes_over: TakesOver = False,
) -> int:
    """Import into a document as one command that can be undone, or into a new document."""
    from mapper.app.commands.tables import Asked, import_table, is_table

    if takes_over and dry_run:
        raise Problem("usage", said="--take-over does not go with --dry-run")
    how = {"dry_run": dry_run, "as_json": as_json, "takes_over": takes_over}
    if is_table(source):
        asked = Asked(
            map_name, table, decimal, dates, as_actuals=as_actuals, keeps=keep, take=take, shares=shares
        )
        return import_table(source, file, asked, **how)
    from mapper.app.commands.files import import_source

    return import_source(source, file, **how)


@cli.command("analyse")
def analyse(
    file: File,
    map_name: MapName = None,
    goal: Annotated[
        str | None, typer.Option("--goal", metavar="WHAT=AMOUNT", help="wins=40 or revenue=2000000, a year.")
    ] = None,
    lever: Annotated[
        list[str] | None,
        typer.Option("--lever", metavar="KIND:ABOUT=CHANGE", help="What if: hire:SDR=+1; may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Analyse the maps of a document: counts, validity, figures, and what levers would bring."""
    from mapper.app.commands.analysing import analyse

    return analyse(file, map_name=map_name, goal=goal, levers=lever or (), is_json=as_json)


@cli.command("compare")
def compare(
    file: File,
    other: Annotated[
        Path | None, typer.Argument(metavar="[OTHER]", help="Another document, the later one.")
    ] = None,
    maps: Annotated[
        tuple[str, str] | None,
        typer.Option("--maps", metavar="A B", help="Two maps by name or id; B of OTHER where there is one."),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Compare two maps, or two documents: what came, went, moved and changed, figures, who gains and loses."""
    from mapper.app.commands.comparing import compare_maps

    return compare_maps(file, other, maps, is_json=as_json)


@cli.command("history")
def history(
    file: File,
    thin: Annotated[
        int | None,
        typer.Option("--thin", metavar="N", min=1, help="Keep the newest N steps, tell older ones in few."),
    ] = None,
    takes_over: TakesOver = False,
    as_json: AsJson = False,
) -> int:
    """Tell what was done in a document and which of its moments have a name."""
    from mapper.app.commands import history as command

    return command.history(file, keep=thin, takes_over=takes_over, as_json=as_json)


@cli.command("demo")
def demo(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder; made when missing.")]) -> int:
    """Make a sample document, its workbook and its picture in a folder."""
    from mapper.app.commands.demo import make_demo

    return make_demo(folder)
