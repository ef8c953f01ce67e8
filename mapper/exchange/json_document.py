"""The JSON document format: a whole document as readable text, lossless (written down in docs/json-format.md)."""

from collections.abc import Collection
from pathlib import Path

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Record
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_syntax import read_bytes
from mapper.exchange.json_writer import document_as_text


def read_json(path: Path) -> list[Record]:
    """The records of a JSON document, parents before children, complete, sound and laid out.

    Raises Trouble: "no_such_file", "is_a_folder", "no_permission", "disk_failed" or a code that starts with `json_`.
    """
    return records_from_bytes(read_bytes(path))


def write_json(reader: Reader, path: Path, map_ids: Collection[MapId] | None = None) -> None:
    """Write the document, or these maps of it with all libraries. Raises OSError."""
    path.write_text(document_as_text(reader, map_ids), encoding="utf-8", newline="\n")
