"""Filling workbooks of a person's own, and the example they can begin with."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.core.store import Snapshot

if TYPE_CHECKING:
    from mapper.exchange.excel.branded.filling import Filled
    from mapper.exchange.excel.options import Options
    from mapper.exchange.excel.tongue import Language


def fill_workbook(
    snapshot: Snapshot,
    template: Path,
    out: Path,
    options: "Options",
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> "Filled":
    """Write a new workbook that is the template with the figures of maps in it; the template stays as it is.

    Raises Trouble as `fill_template` does.
    """
    from mapper.exchange.excel.branded.filling import fill_template

    return fill_template(
        snapshot,
        template,
        out.resolve(),  # a link stays a link: what it leads to is replaced
        generated=datetime.now(UTC).astimezone(),
        options=options,
        progress=progress,
        cancelled=cancelled,
    )


def made_ending(template: Path) -> str:
    """The ending of what is made from a template; "" where it is none."""
    from mapper.exchange.excel.branded.filling import ENDINGS

    return ENDINGS.get(template.suffix.lower(), "")


def template_endings() -> tuple[str, ...]:
    """The endings of files that can be filled."""
    from mapper.exchange.excel.branded.filling import ENDINGS

    return tuple(ENDINGS)


def write_example(out: Path, language: "Language") -> None:
    """Write an example of a template, to be styled. Raises Trouble as `writer.write_workbook` does."""
    from mapper.exchange.excel.branded.example import write_example

    write_example(out.resolve(), language)
