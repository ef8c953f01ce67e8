"""Tables from outside: the container of a workbook, opened so that nothing it claims of itself is believed."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from mapper.core.errors import Trouble
from mapper.exchange.tables.xml_parts import MOST_BYTES, Budget

_MOST_PARTS: Final = 5_000
_CHUNK: Final = 2**16
_ENTRY: Final = b"PK\x01\x02"  # how each line of a zip's list of contents begins
_OLD: Final = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office before 2007, and of what has a password
)
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED: Final = 0x1
_READABLE: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    OverflowError,
)


class Container:
    """The parts of a workbook by name. A part is unpacked piece by piece, and never further than the budget goes."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        """Raises Trouble: "table_password", "table_old_workbook", "table_not_a_workbook", "table_damaged",
        "table_too_many_parts".
        """
        self._budget = budget
        if data.startswith(_OLD):
            raise Trouble("table_password" if _ENCRYPTED in data else "table_old_workbook", name=budget.name)
        if not data.startswith(b"PK"):
            raise Trouble("table_not_a_workbook", name=budget.name)
        if data.count(_ENTRY) > _MOST_PARTS:
            raise Trouble("table_too_many_parts", name=budget.name, limit=_MOST_PARTS)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS:
            raise budget.damaged("") from None
        # Excel takes large and small letters for the same, and writes no part twice.
        self._parts = {info.filename.lower().lstrip("/"): info for info in self._archive.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._parts)

    def spelled(self, name: str) -> str:
        """The name of a part with the capitals it has in the file."""
        return self._parts[name.lower().lstrip("/")].filename.lstrip("/")

    def __contains__(self, name: str) -> bool:
        return name.lower().lstrip("/") in self._parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, unpacked in pieces. Raises Trouble: "table_damaged", "table_password", "table_unpacks_too_large"."""
        info = self._parts.get(name.lower().lstrip("/"))
        if info is None:
            raise self._budget.damaged(name)
        if info.flag_bits & _IS_ENCRYPTED:
            raise Trouble("table_password", name=self._budget.name)
        if info.compress_type not in _READABLE:
            raise self._budget.damaged(name)
        if info.file_size > MOST_BYTES:
            raise Trouble("table_unpacks_too_large", name=self._budget.name, limit=MOST_BYTES // 2**20)
        try:
            with self._archive.open(info) as part:
                while chunk := part.read(_CHUNK):
                    self._budget.spend_bytes(len(chunk))
                    yield chunk
        except _FAULTS:
            raise self._budget.damaged(name) from None
