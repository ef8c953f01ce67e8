"""Where documents live that have no name yet: the program's own data folder, as durable as any other place."""

import time
from itertools import count
from pathlib import Path
from typing import Final
from uuid import uuid4

from platformdirs import PlatformDirs

from mapper.storage import glance
from mapper.storage.failures import known

ENDING: Final = ".salesmap"

_DIRS: Final = PlatformDirs("Mapper", appauthor=False)


def unnamed_folder() -> Path:
    """The folder of the documents without a name; it need not exist."""
    return Path(_DIRS.user_data_dir) / "unnamed"


def unnamed_path() -> Path:
    """A path for one more document without a name, which no other has; its folder is made. Raises Trouble."""
    folder = unnamed_folder()
    with known(folder, missing="no_such_folder"):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{time.strftime('%Y-%m-%d-%H%M%S')}-{uuid4().hex[:6]}{ENDING}"


def unnamed_documents() -> list[Path]:
    """The documents without a name, the newest first: what a crash or a closed window left to go on with."""
    return sorted(unnamed_folder().glob(f"[!.]*{ENDING}"), reverse=True)


def title_of(path: Path) -> str:
    """The title of a document that is not open; "" where it cannot be told just now."""
    return glance.title_of(path)


def free_name(path: Path, word: str) -> Path:
    """A name beside a document that nothing has: its own with a word in brackets, numbered when that is taken."""
    for number in count(1):
        told = word if number == 1 else f"{word} {number}"
        name = path.with_name(f"{path.stem} ({told}){path.suffix}")
        if not name.exists():
            return name
    raise AssertionError("there is always one more number")
