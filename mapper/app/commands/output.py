"""What the command line says: lines and tables for people, one JSON object for programs, progress on stderr."""

import json
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import typer

_WIDEST: Final = 48  # characters of a column; longer texts are cut, the whole is in --json
_PATIENCE: Final = 1.0  # seconds until a person wants to know what is going on


def say(text: str = "") -> None:
    """Print a line."""
    typer.echo(text)


def say_json(value: Any) -> None:
    """Print one JSON object; characters the terminal does not know are escaped."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") in ("utf8", "utf16", "utf32")
    typer.echo(json.dumps(value, ensure_ascii=not is_unicode, allow_nan=False, indent=2))


def say_table(heads: Sequence[str], rows: Sequence[Sequence[str]], indent: str = "  ") -> None:
    """Print columns as wide as their content; columns that are empty throughout are left out."""
    if not rows:
        return
    kept = [i for i in range(len(heads)) if any(row[i] for row in rows)]
    cells = [[_line(row[i]) for i in kept] for row in [heads, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(kept))]
    for row in cells:
        line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        say(indent + line.rstrip())


def number(value: float | None, unit: str = "") -> str:
    """A number as short as it can be; unknown is empty.

    >>> number(1.50), number(12000.0, " EUR"), number(None)
    ('1.5', '12000 EUR', '')
    """
    return "" if value is None else f"{value:.10g}{unit}"


def percent(share: float | None) -> str:
    """A share as a percentage.

    >>> percent(0.125), percent(None)
    ('12.5 %', '')
    """
    return "" if share is None else f"{share * 100:.4g} %"


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


def _line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
