"""What a crash left beside a document is looked at before SQLite may take it in: does it belong to what lies there?"""

import shutil
import tempfile
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from mapper.core.errors import Trouble
from mapper.storage import backup, inspection, opening, reading
from mapper.storage.agreeing import Telling
from mapper.storage.belonging import Belonging, belonging, has_log, log_of
from mapper.storage.failures import known
from mapper.storage.pragmas import connect, copied

# How the journal begins with which SQLite takes back a command that was cut short, where there is no log.
_HOT: Final = bytes.fromhex("d9d505f920a163d7")


class Aside(NamedTuple):
    """What lay there and is no part of what was opened: another copy of the document, or a log (`is_log`)."""

    path: Path
    is_log: bool


class _Look(NamedTuple):
    """What came of looking a copy through: why it is not whole, or what it tells."""

    trouble: Trouble | None
    telling: Telling | None = None


def settle(path: Path) -> Aside | None:
    """Look at the log or the journal that a crash left; what had to be set aside so that nothing mixes.

    All of it on copies: SQLite takes a log in with the last connection that is closed, and a journal with the first
    look, whatever it finds. What belongs to other content, makes no whole document of one that is whole without it, or
    one whose history tells of another, is kept under another name. A stranger's copy that the log covers up is kept
    too. Raises Trouble, and everything lies there as it was.
    """
    if not _has_strays(path):
        return None
    with known(path), tempfile.TemporaryDirectory(prefix="mapper-") as folder:
        copy, alone = Path(folder, "copy.salesmap"), Path(folder, "alone.salesmap")
        opening.copy_still(path, copy)
        shutil.copyfile(copy, alone)
        what = _judged(path, copy, alone)
        if what is Belonging.FOREIGN:
            return Aside(_set_aside(path), is_log=True)
        if what is Belonging.OVER_ANOTHER and _looked_at(alone, path).trouble is None:
            with closing(connect(alone, "rw")) as source:
                return Aside(backup.keep_beside(source, path, "found"), is_log=False)
    return None


def to_be_read(path: Path, copy: Path) -> tuple[Path, Aside | None]:
    """What to read of a copy of the document at `path` with what lies beside it: the copy, or another one without that.

    It judges like `settle`, but what that would set aside stays where it is, and is told to lie there. Where the
    document is whole neither way, whoever reads the copy finds out why.
    """
    if not _has_strays(copy):
        return copy, None
    alone = copy.with_name(f"alone-{copy.name}")
    shutil.copyfile(copy, alone)
    stray = log_of(path) if has_log(copy) else _journal_of(path)
    with suppress(Trouble):
        if _judged(path, copy, alone) is Belonging.FOREIGN:
            return alone, Aside(stray, is_log=True)
    return copy, None


def ways_to_read(copy: Path) -> tuple[Path, ...]:
    """What a copy of a damaged document may be read as: with what lies beside it, and without.

    No mark is asked: a page that was hit is as much another one as a stranger's.
    """
    if not _has_strays(copy):
        return (copy,)
    alone = copy.with_name(f"alone-{copy.name}")
    shutil.copyfile(copy, alone)
    return copy, alone


def _judged(path: Path, copy: Path, alone: Path) -> Belonging:
    """What lies beside a copy of the document at `path` is to it; FOREIGN too where that shows when both are one.

    They are one in `copy` afterwards. `alone`: the copy without it. Raises Trouble where the document is
    whole neither way, or not with what belongs to it.
    """
    is_cut_short = _is_cut_short(copy)
    what = Belonging.UNKNOWN if is_cut_short else belonging(path, copy)
    together = _looked_at(copy, path) if what is not Belonging.FOREIGN else None
    if together is None or what is Belonging.UNKNOWN:
        if _is_better_alone(_looked_at(alone, path), together, leads_on=not is_cut_short):
            return Belonging.FOREIGN
    elif together.trouble is not None:
        raise together.trouble
    return what


def _is_better_alone(alone: _Look, together: _Look | None, *, leads_on: bool) -> bool:
    """Whether the file is to be opened without what lies beside it. Raises Trouble when it is whole neither way.

    `leads_on`: a log does, from the file to what was done since; a journal leads back, from a command half written.
    Where its own history tells of another document too, that is no reason to part them.
    """
    if together is None or together.telling is None:
        trouble = together.trouble if together is not None else alone.trouble
        if alone.trouble is not None and trouble is not None:
            raise trouble
        return True
    if alone.telling is None or not alone.telling.is_agreed:
        return False
    is_one = together.telling.is_agreed and (not leads_on or together.telling.follows(alone.telling))
    return not is_one


def _looked_at(copy: Path, path: Path) -> _Look:
    """Look a copy of the document at `path` through, with what lies beside the copy."""
    try:
        with known(path):
            with closing(connect(copy, "rw")) as source:
                inspection.verify_room(source, path)
                memory = copied(source)
            with closing(memory):
                opening.bring_up(memory, path)
                return _Look(None, Telling.of(memory, reading.content(memory, path)))
    except Trouble as trouble:
        return _Look(trouble)


def _has_strays(path: Path) -> bool:
    return has_log(path) or _is_cut_short(path)


def _is_cut_short(path: Path) -> bool:
    """Whether a journal lies beside the file with which SQLite would take back a command that was cut short."""
    try:
        with _journal_of(path).open("rb") as journal:
            return journal.read(len(_HOT)) == _HOT
    except OSError:
        return False


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _set_aside(path: Path) -> Path:
    """Keep log and journal under other names; where the one lies that tells more."""
    beside = {log_of(path): "kept-log", _journal_of(path): "kept-journal"}
    kept = [
        _kept(each, path.with_name(f"{path.name}.{word}")) for each, word in beside.items() if each.exists()
    ]
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return kept[0]


def _kept(stray: Path, wanted: Path) -> Path:
    for number in count(1):
        kept = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        with suppress(FileExistsError):
            backup.put_new(stray, kept)
            backup.sync_folder(kept.parent)  # the new name first: a power cut must leave one of the two
            stray.unlink(missing_ok=True)
            backup.sync_folder(kept.parent)
            return kept
    raise AssertionError("there is always one more number")
