"""`mapper history`: what was done in a document, its named moments, and a history told in fewer steps."""

from datetime import UTC, datetime
from pathlib import Path

from mapper.app.commands.opening import reading, writing
from mapper.app.commands.output import say, say_json, say_table
from mapper.core.errors import Problem
from mapper.core.history import Line, Version


def history(file: Path, *, keep: int | None, takes_over: bool, as_json: bool) -> int:
    """Tell the moments that have a name and how much was done. `keep`: thin it first to so many newest steps.

    Raises Problem("usage") for `takes_over` alone: to be read a document is taken from nobody.
    """
    if keep is None and takes_over:
        raise Problem("usage", said="--take-over goes with --thin")
    before, gone = file.stat().st_size if keep is not None and file.is_file() else 0, 0
    if keep is not None:
        with writing(file, takes_over=takes_over) as document:
            gone = document.session.thin(keep)
    with reading(file) as document:
        lines, versions = document.session.journal(), document.session.versions
        undoable = len(document.session.history.done)
    if as_json:
        say_json(
            {
                "steps": len(lines),
                "undoable": undoable,
                "thinned": gone,
                "versions": [_as_json(version, lines) for version in versions],
            }
        )
        return 0
    if keep is not None:
        say(f"{gone:,} steps less; {before // 1000:,} kB are now {file.stat().st_size // 1000:,} kB.")
    if not lines:
        say("Nothing was done in this document yet.")
        return 0
    first, last = _time(lines[0].entry.time), _time(lines[-1].entry.time)
    say(f"{len(lines):,} steps from {first} to {last}; {undoable:,} can be undone.")
    if versions:
        rows = [[version.name, _moment(version, lines), version.note] for version in versions]
        say_table(("named moment", "as of", "note"), rows)
    return 0


def _as_json(version: Version, lines: list[Line]) -> dict[str, object]:
    return {
        "id": version.id,
        "name": version.name,
        "note": version.note,
        "named": _time(version.time),
        "as_of": _moment(version, lines),
        "line": version.line,
    }


def _moment(version: Version, lines: list[Line]) -> str:
    """When what it shows was done."""
    done = [line.entry.time for line in lines if line.number <= version.line]
    return _time(done[-1]) if done else "the beginning"


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, tz=UTC).astimezone().strftime("%Y-%m-%d %H:%M")
