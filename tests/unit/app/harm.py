"""Files that mean harm, at their full size, put to `mapper`, each in a process of its own: what it says and takes.

`python -m tests.unit.app.harm FOLDER WAY NAME...` tries files in one way, `import` or `template`, and writes a line of
JSON for each.
"""

import contextlib
import io
import json
import multiprocessing
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.app.command_line import run
from tests.unit.exchange.tables.books import a_workbook, changed, parts_of, with_rows, zipped

_SHEET: Final = "xl/worksheets/sheet1.xml"
_BOMB: Final = 14  # times 8 MB of nothing


def zip_bomb() -> bytes:
    """A sheet of half a megabyte that unpacks to more than may be read."""
    parts = parts_of(a_workbook())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in parts.keys() - {_SHEET}:
            archive.writestr(name, parts[name])
        head, _, tail = parts[_SHEET].partition(b"<sheetData>")
        with archive.open(_SHEET, "w") as part:
            part.write(head + b"<sheetData>")
            for _ in range(_BOMB):
                part.write(b" " * 2**23)
            part.write(tail)
    return out.getvalue()


def million_rows() -> bytes:
    """A million rows that hold something."""
    return with_rows(a_workbook(), b"<row><c><v>1</v></c></row>" * 1_048_000)


def many_texts() -> bytes:
    """Texts by the hundred thousand."""
    text = b"<si><t>" + b"x" * 200 + b"</t></si>"
    shared = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + text * 450_000
        + b"</sst>"
    )
    return zipped({**parts_of(a_workbook()), "xl/sharedStrings.xml": shared})


def behind_a_password() -> bytes:
    """What Excel writes of a workbook with a password: no zip but a container of another kind."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")


def with_macros_and_links() -> bytes:
    """A macro, and a link to another file, in a sheet that claims a million rows of 16,384 columns."""
    parts = parts_of(a_workbook())
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0" + b"\0" * 1_000
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    return changed(
        zipped(parts),
        _SHEET,
        lambda part: part.replace(b'<dimension ref="A1:F4"', b'<dimension ref="A1:XFD1048576"'),
    )


FILES: Final[Mapping[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "zip_bomb": zip_bomb,
        "million_rows": million_rows,
        "many_texts": many_texts,
        "behind_a_password": behind_a_password,
        "with_macros_and_links": with_macros_and_links,
        "no_zip": lambda: b"%PDF-1.7 nothing of ours",
    }
)


def _try(folder: Path, way: str, name: str) -> None:
    """Put one file to the program, in this process, and print what came of it."""
    file, document = folder / f"{name}.xlsx", folder / "ours.salesmap"
    before = document.read_bytes()
    commands = {
        "import": ["import", str(file), str(document), "--dry-run"],
        "template": ["export", str(document), str(folder / f"{name}-out.xlsx"), "--template", str(file)],
    }
    said = io.StringIO()
    began = time.process_time()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = run(commands[way])
    told: dict[str, Any] = {
        "name": name,
        "code": code,
        "said": said.getvalue().strip().splitlines()[-1:],
        "seconds": time.process_time() - began,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "unchanged": document.read_bytes() == before,
    }
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    for each in sys.argv[3:]:
        child = multiprocessing.get_context("fork").Process(
            target=_try, args=(Path(sys.argv[1]), sys.argv[2], each)
        )
        child.start()
        child.join()
