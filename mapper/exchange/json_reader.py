"""Reading a JSON document into records: every key, word, number, id and reference is checked and named when wrong."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from mapper.core.errors import Trouble
from mapper.core.ids import new_id
from mapper.core.records import DocumentInfo, Record
from mapper.core.records.plain import PlainError, field_types, from_plain
from mapper.exchange.json_layout import SIZES, laid_out
from mapper.exchange.json_shape import (
    ABOUT,
    CHILDREN,
    FORMAT,
    NAMING,
    ORIGIN,
    PLACES,
    VERSION,
    Place,
    is_own_id,
)
from mapper.exchange.json_syntax import parsed
from mapper.exchange.json_verify import verify

_MAX_ID: Final = 200
# Half a surrogate pair cannot be stored, and nothing shows what stands behind a zero character.
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")


@dataclass(slots=True)
class Item:
    """One object of the file on its way to a record."""

    place: Place
    path: str
    plain: dict[str, Any]
    index: int
    parent: "Item | None" = None
    id: str = ""
    missing: frozenset[str] = frozenset()  # sizes and places that the layout has to find


@dataclass(slots=True)
class _Items:
    """All objects of the file, and the id in the program for each id in the file."""

    in_order: list[Item] = field(default_factory=list)
    ids: dict[type[Record], dict[str, str]] = field(default_factory=dict)


def records_from_bytes(data: bytes) -> list[Record]:
    """The records that a JSON document describes, parents before children, complete and sound.

    Ids that do not have the program's form become fresh ones. Maps whose nodes have no places are laid out.
    Raises Trouble, whose code starts with `json_` and whose `path` names the place, such as `maps[0].nodes[3].kind`.
    """
    whole = parsed(data)
    _check_head(whole)
    items = _Items()
    body = {key: value for key, value in whole.items() if key not in ("format", "version")}
    _walk_below(items, CHILDREN[None], body, "", None)
    for key in body:
        if key not in {place.key for place in CHILDREN[None]}:
            raise Trouble("json_unknown_key", path=key)
    if DocumentInfo not in items.ids:
        raise Trouble("json_missing_key", path=PLACES[DocumentInfo].key)
    order = {record_type: position for position, record_type in enumerate(PLACES)}
    items.in_order.sort(key=lambda item: order[item.place.record_type])
    for item in items.in_order:
        _resolve(items, item)
    pairs = [(item, _record(item)) for item in items.in_order]
    missing = {record.id: item.missing for item, record in pairs if item.missing}
    records = laid_out([record for _, record in pairs], missing)
    verify(records, [item.path for item in items.in_order])
    return records


def _check_head(whole: Any) -> None:
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise Trouble("json_not_ours")
    if "version" not in whole:
        raise Trouble("json_missing_key", path="version")
    version = whole["version"]
    if type(version) is not int or version < 1:
        raise Trouble("json_wrong_type", path="version", wanted="int", value=_shown(version))
    if version > VERSION:
        raise Trouble("json_too_new", version=version, known=VERSION)


def _walk_below(
    items: _Items, places: tuple[Place, ...], holder: dict[str, Any], prefix: str, parent: Item | None
) -> None:
    """Take what stands under the places' keys out of the holder and note each object."""
    for place in places:
        if place.key not in holder:
            continue
        value = holder[place.key]
        path = prefix + place.key
        if place.is_single:
            _walk(items, place, value, path, 0, parent)
            continue
        if not isinstance(value, list):
            raise Trouble("json_wrong_type", path=path, wanted="list", value=_shown(value))
        for index, entry in enumerate(value):
            _walk(items, place, entry, f"{path}[{index}]", index, parent)


def _walk(items: _Items, place: Place, value: Any, path: str, index: int, parent: Item | None) -> None:
    if not isinstance(value, dict):
        raise Trouble("json_wrong_type", path=path, wanted="object", value=_shown(value))
    below = CHILDREN[place.record_type]
    keys_below = {child.key for child in below}
    own = {key: v for key, v in value.items() if key not in keys_below}
    for key in own:
        if key not in field_types(place.record_type) or key == place.link:
            raise Trouble("json_unknown_key", path=f"{path}.{key}")
    item = Item(place, path, own, index, parent)
    items.in_order.append(item)
    _identify(items, item)
    _walk_below(items, below, value, f"{path}.", item)


def _identify(items: _Items, item: Item) -> None:
    """Give the item its id in the program: its own one when it has the program's form, else a fresh one."""
    record_type = item.place.record_type
    known = items.ids.setdefault(record_type, {})
    given = item.plain.get("id")
    if "id" not in item.plain:
        item.id = new_id(record_type.prefix)
    elif not isinstance(given, str) or not 0 < len(given) <= _MAX_ID:
        raise Trouble("json_wrong_type", path=f"{item.path}.id", wanted="id", value=_shown(given))
    elif given in known:
        raise Trouble("json_duplicate_id", path=f"{item.path}.id", id=given)
    else:
        item.id = given if is_own_id(record_type, given) else new_id(record_type.prefix)
        known[given] = item.id


def _anywhere(items: _Items, given: Any) -> Any:
    """The program's id of a record of whatever type that the file calls so; what is in no place of it stays."""
    found = [known[given] for known in items.ids.values() if isinstance(given, str) and given in known]
    return found[0] if found else given


def _resolve(items: _Items, item: Item) -> None:
    """Put program ids in place of the file's, and what the place says in place of what was left out."""
    plain, record_type = item.plain, item.place.record_type
    plain["id"] = item.id
    if item.place.link is not None:
        assert item.parent is not None
        plain[item.place.link] = item.parent.id
    for name, target in NAMING[record_type].items():
        given = plain.get(name)
        if given is None:
            continue  # a key that is needed is missed later, with all others
        if not isinstance(given, str):
            raise Trouble("json_wrong_type", path=f"{item.path}.{name}", wanted="id", value=_shown(given))
        found = items.ids.get(target, {}).get(given)
        if found is None and not (name == ORIGIN and is_own_id(target, given)):
            raise Trouble("json_missing_reference", path=f"{item.path}.{name}", id=given)
        plain[name] = found or given
    if ABOUT in field_types(record_type):
        plain[ABOUT] = _anywhere(items, plain.get(ABOUT, ""))
    if "position" in field_types(record_type):
        plain.setdefault("position", item.index)
    sizes = SIZES.get(record_type, ())
    item.missing = frozenset(name for name in sizes if plain.get(name) is None)
    for name in item.missing:
        plain[name] = 0.0


def _record(item: Item) -> Record:
    try:
        record = from_plain(item.place.record_type, item.plain)
    except PlainError as error:
        raise _trouble(item, error) from None
    for name, value in item.plain.items():
        if isinstance(value, str) and _NO_TEXT.search(value):
            raise Trouble("json_bad_text", path=f"{item.path}.{name}")
    return record


def _trouble(item: Item, error: PlainError) -> Trouble:
    key = error.params["key"]
    path = f"{item.path}.{key}"
    value = _shown(item.plain.get(key))
    kind = field_types(item.place.record_type)[key][0]
    make: dict[str, Callable[[], Trouble]] = {
        "missing_key": lambda: Trouble("json_missing_key", path=path),
        "must_not_be_empty": lambda: Trouble("json_missing_key", path=path),
        "unknown_word": lambda: Trouble("json_unknown_word", path=path, value=value, words=", ".join(kind)),  # type: ignore[arg-type]  # only enums have words
        "wrong_type": lambda: Trouble("json_wrong_type", path=path, wanted=kind.__name__, value=value),
        "not_finite": lambda: Trouble("json_not_finite", value=value),
    }
    return make[error.code]()


def _shown(value: Any) -> str:
    text = json.dumps(value, default=str)
    return text if len(text) <= 40 else text[:40] + "…"
