"""Writes the workbook of performance targets: `write_workbook` is the whole way in."""

import errno
import io
import os
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.reader import Reader
from mapper.exchange.excel import words
from mapper.exchange.excel.anonymous import anonymous
from mapper.exchange.excel.building import build, cells_of
from mapper.exchange.excel.facts import gather
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.pulse import CellPulse
from mapper.exchange.excel.tongue import Tongue

_OPTIONS: Final = MappingProxyType(
    {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "use_future_functions": False,
    }
)
_DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_workbook(
    reader: Reader,
    path: Path,
    *,
    generated: datetime,
    options: Options | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the performance targets of maps as an Excel workbook; a file that stands at `path` is replaced.

    `generated` is the time written into the workbook: the same document and time give the same bytes. `progress` is
    told the share done, 0 to 1; `cancelled` is asked now and then. The file appears whole or not at all.

    Raises Refused("gone") when a map is not there, and Trouble: "cancelled", "no_such_folder", "disk_full",
    "not_writable" (no permission, or the file is open in Excel) or "write_failed", each of these with the path.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter brings no types

    if not path.parent.is_dir():
        raise Trouble("no_such_folder", path=str(path.parent))
    asked = options or Options()
    if not asked.with_names:
        tongue = Tongue(asked.language)
        reader = anonymous(reader, lambda number: tongue.say(words.SOMEBODY, number=number))
    ids = asked.maps or (queries.maps(reader)[0].id,)
    pulse = CellPulse(1, progress, cancelled)
    maps = [gather(reader, map_id, generated.date(), pulse.read) for map_id in ids]
    pulse.expect(cells_of(maps, asked))
    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(content, dict(_OPTIONS))
    build(workbook, maps, asked, generated, pulse)
    pulse.tell(0.5)
    workbook.close()
    pulse.tell(0.95)
    with content.getbuffer() as packed:
        keep(packed, path)
    if progress is not None:
        progress(1.0)


def keep(content: memoryview, path: Path) -> None:
    """Write beside the target, make it durable, then take its place in one go."""
    beside = path.with_name(f".mapper-{secrets.token_hex(6)}.tmp")
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise Trouble(_code(trouble), path=str(path), reason=trouble.strerror or "") from trouble


def _code(trouble: OSError) -> str:
    if trouble.errno in _DISK_FULL:
        return "disk_full"
    if trouble.errno in _FORBIDDEN or isinstance(trouble, PermissionError):
        return "not_writable"
    return "write_failed"
