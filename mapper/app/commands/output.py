"""What the command line says: lines and tables for people, one JSON object for programs, progress on stderr."""

import json
import os
import re
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import typer

from mapper.storage.failures import known

_WIDEST: Final = 48  # characters of a column; longer texts are cut, the whole is in --json
_PATIENCE: Final = 1.0  # seconds until a person wants to know what is going on
_SMALL: Final = 1e-4  # below it Python writes powers of ten
_DEEP: Final = 12  # spaces before a line of JSON; what lies deeper stands on the line
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # a terminal would obey them


def say(text: str = "") -> None:
    """Print a line. What a terminal would obey in the names of a document is not passed on."""
    _print(_CONTROL.sub(" ", text))


def on_one_line(text: str) -> str:
    r"""A text that keeps to its line, without anything a terminal would obey.

    >>> on_one_line(" No file\n \x1b[31mhere")
    'No file [31mhere'
    """
    return " ".join(_CONTROL.sub(" ", text).split())


def say_json(value: Any) -> None:
    """Print one JSON object; characters the terminal does not know are escaped."""
    encoding = getattr(sys.stdout, "encoding", None) or ""  # there is no stdout when it was closed
    is_unicode = encoding.lower().replace("-", "") in ("utf8", "utf16", "utf32")
    write = json.JSONEncoder(ensure_ascii=not is_unicode, allow_nan=False).encode
    _print("".join(_json_lines(value, write, "")))


def _json_lines(value: Any, write: Callable[[Any], str], indent: str) -> Iterator[str]:
    """One line each, indented, for what lies on the outside; what lies deeper stands on one line.

    Of a large map the depths are megabytes, which Python's own indenting makes twice as long in ten times the time.
    """
    parts: Iterable[tuple[str, Any]] = ()
    if isinstance(value, dict):
        parts = ((f"{write(key)}: ", each) for key, each in value.items())
    elif isinstance(value, list):
        parts = (("", each) for each in value)
    if not value or not isinstance(value, dict | list) or len(indent) >= _DEEP:
        yield write(value)
        return
    first, last = "{}" if isinstance(value, dict) else "[]"
    further = indent + "  "
    yield first
    for number, (key, each) in enumerate(parts):
        yield f"{',' if number else ''}\n{further}{key}"
        yield from _json_lines(each, write, further)
    yield f"\n{indent}{last}"


def say_table(heads: Sequence[str], rows: Sequence[Sequence[str]], indent: str = "  ") -> None:
    """Print columns as wide as their content; columns that are empty throughout are left out."""
    if not rows:
        return
    kept = [i for i in range(len(heads)) if any(row[i] for row in rows)]
    cells = [[_line(row[i]) for i in kept] for row in [heads, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(kept))]
    for row in cells if any(cells[0]) else cells[1:]:  # what has no heading is told without
        line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        say(indent + line.rstrip())


def number(value: float | None, unit: str = "") -> str:
    """A number as short as it can be; unknown is empty.

    >>> number(1.50), number(12000.0, " EUR"), number(None)
    ('1.5', '12000 EUR', '')
    >>> number(-0.0), number(1.5e13), number(1.2e-6), number(-4e-22)
    ('0', '15000000000000', '0.0000012', '0')
    """
    return "" if value is None else f"{_figures(value, 10)}{unit}"


def _figures(value: float, digits: int) -> str:
    """So many digits, and never as a power of ten; what is smaller than a thousand millionth is nothing."""
    if abs(value) >= 10**digits:
        return f"{value:.0f}"
    whole = f"{value:.{digits}g}" if abs(value) >= _SMALL else f"{value:.9f}".rstrip("0").rstrip(".")
    return "0" if float(whole) == 0 else whole


def percent(share: float | None) -> str:
    """A share as a percentage.

    >>> percent(0.125), percent(None)
    ('12.5 %', '')
    """
    return "" if share is None else f"{_figures(share * 100, 4)} %"


@contextmanager
def working(text: str) -> Iterator[None]:
    """Say on stderr what is going on, once it takes longer than a moment."""
    timer = threading.Timer(_PATIENCE, lambda: typer.echo(text, err=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _print(text: str) -> None:
    """Print on stdout. A reader that has seen enough, as `head` has, is no trouble; a full disk is one."""
    with known(Path("stdout")):
        try:
            typer.echo(text)
        except OSError as error:
            with Path(os.devnull).open(
                "wb"
            ) as nowhere:  # or what is left of the text fails once more at the end
                os.dup2(nowhere.fileno(), sys.stdout.fileno())
            if not isinstance(error, BrokenPipeError):
                raise


def _line(text: str) -> str:
    text = on_one_line(text)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
