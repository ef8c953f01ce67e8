"""From bytes to plain JSON values, refusing what no document may hold; every refusal says where."""

import json
from pathlib import Path
from typing import Any, Final, NoReturn

from mapper.core.errors import Trouble
from mapper.exchange.file_bytes import file_bytes

MAX_BYTES: Final = 256 * 2**20
MOST_OBJECTS: Final = 200_000  # as many things as a document may hold
MOST_VALUES: Final = 8_000_000
_MAX_DIGITS: Final = (
    15  # whole numbers beyond are no amounts of anything here and would lose digits as floats
)


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises Trouble("no_such_file", "is_a_folder", "no_permission", "disk_failed", "json_not_ours", "json_too_large").
    """
    return file_bytes(path, MAX_BYTES, odd="json_not_ours", large="json_too_large")


def parsed(data: bytes) -> Any:
    """The JSON value that the bytes spell.

    Raises Trouble("json_too_many", "json_not_utf8", "json_malformed", "json_too_deep", "json_duplicate_key",
    "json_not_finite", "json_bad_text").
    """
    if data.count(b"{") > MOST_OBJECTS or data.count(b",") > MOST_VALUES:
        raise Trouble("json_too_many", most=MOST_OBJECTS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble("json_not_utf8", position=error.start) from None
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_int=_integer,
            parse_float=_float,
        )
    except json.JSONDecodeError as error:
        raise Trouble("json_malformed", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Trouble("json_too_deep") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise Trouble("json_duplicate_key", key=key)
            seen.add(key)
    return made


def _refuse_constant(word: str) -> NoReturn:
    raise Trouble("json_not_finite", value=word)


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > _MAX_DIGITS:
        raise Trouble("json_number_too_large", value=_cut(digits))
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise Trouble("json_not_finite", value=_cut(digits))
    return value


def _cut(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
