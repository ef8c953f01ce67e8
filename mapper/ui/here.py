"""Who works on the document, and where it lies: for what is signed, and for paths beside it."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def system_user() -> str:
    """The name this person has on the system; "" where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(slots=True)
class Here:
    """`author` gives the name comments are signed with, `folder` that of the document; None while it has none.

    `open_list` shows a list of the document by the key of its subject.
    """

    author: Callable[[], str] = system_user
    folder: Callable[[], Path | None] = lambda: None
    open_list: Callable[[str], None] = lambda _key: None
