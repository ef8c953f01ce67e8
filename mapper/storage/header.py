"""The first 100 bytes of a file: whose it is and how it is laid out, known before SQLite touches it."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mapper.core.errors import Trouble
from mapper.storage.failures import known

APPLICATION_ID: Final = 0x534D4150  # "SMAP"
MAGIC: Final = b"SQLite format 3\x00"
_SIZE: Final = 100
_USER_VERSION: Final = 60  # offsets in the header, 4 bytes each, big-endian
_APPLICATION_ID: Final = 68


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of itself. `schema` is the number of the migration it has last seen."""

    schema: int


def read_header(path: Path) -> Header:
    """The header of a document.

    Raises Trouble: no_such_file, is_a_folder, no_permission, empty_file, not_ours, damaged.
    """
    with known(path, missing="no_such_file"):
        if path.is_dir():
            raise Trouble("is_a_folder", path=str(path))
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise Trouble("not_ours", path=str(path))
        with path.open("rb") as file:
            head = file.read(_SIZE)
    if not head:
        raise Trouble("empty_file", path=str(path))
    if not head.startswith(MAGIC):
        raise Trouble("not_ours", path=str(path))
    if len(head) < _SIZE:
        raise Trouble("damaged", path=str(path), detail="header")
    if struct.unpack_from(">I", head, _APPLICATION_ID)[0] != APPLICATION_ID:
        raise Trouble("not_ours", path=str(path))
    return Header(schema=struct.unpack_from(">I", head, _USER_VERSION)[0])
