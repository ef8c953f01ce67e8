"""What tests write goes to memory where there is room for it: a disk would have them wait for each sync, of thousands.

A file is as durable as the test is long. Syncs are still asked for as ever, and tests of power cuts count them.
What runs left that failed stays in memory as well, as pytest keeps it: the folders of the last three.
A pytest plugin (`-p tests.in_memory`). Who names a folder by `TMPDIR` or `--basetemp` gets that one.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30  # bytes; a whole run leaves a tenth of it at the most


def pytest_configure() -> None:
    """Before the first folder is made; the workers and all children take it over from the environment."""
    if "TMPDIR" not in os.environ and _has_room():
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # what was found before


def _has_room() -> bool:
    with suppress(OSError, AttributeError):  # not there, or not a system that has it
        may_run = not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
        return may_run and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM
    return False
