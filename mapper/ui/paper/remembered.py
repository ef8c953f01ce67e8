"""Paper: a setup as a line of text, kept with the person's settings."""

from dataclasses import fields
from enum import Enum
from typing import Any

from mapper.ui.paper.plan import PageSetup


def as_line(setup: PageSetup) -> str:
    """The setup as "paper=A3 turn=BEST ...".

    >>> from_line(as_line(PageSetup(wide=3))) == PageSetup(wide=3)
    True
    """
    values = ((each.name, getattr(setup, each.name)) for each in fields(setup))
    return " ".join(f"{name}={value.name if isinstance(value, Enum) else value}" for name, value in values)


def from_line(line: str) -> PageSetup:
    """The setup a line tells; what it does not tell, or what makes no sense, as usual."""
    usual, told = PageSetup(), dict(part.split("=", 1) for part in line.split() if "=" in part)
    found: dict[str, Any] = {}
    for each in fields(PageSetup):
        value = _read(told.get(each.name, ""), getattr(usual, each.name))
        if value is not None:
            found[each.name] = value
    return PageSetup(**found)


def _read(text: str, usual: Any) -> Any:
    """The value of the same type; None for none."""
    if isinstance(usual, Enum):
        return type(usual).__members__.get(text)
    if isinstance(usual, bool):
        return {"True": True, "False": False}.get(text)
    try:
        value = type(usual)(text)
    except ValueError:
        return None
    return value if 0 <= value <= 100 and (value or text.startswith("0.")) else None
