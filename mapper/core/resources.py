"""Where the shipped files are: icons, themes, fonts, templates, samples and translations."""

from importlib import import_module
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder; whether it exists is the caller's question.

    The files are the package `mapper.resources`, in a working tree (where they stand in `resources/`), in an
    installed wheel and in a built program alike. A real path, because Qt loads fonts, icons and translations by file
    name; importlib.resources would give the same one and cost 9 ms at every start.

    >>> resource("icons").name
    'icons'
    """
    return Path(import_module("mapper.resources").__path__[0], *parts)
