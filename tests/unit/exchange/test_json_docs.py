"""docs/json-format.md: its example is a sound document, and it knows every key."""

import dataclasses
import re
from pathlib import Path

from mapper.analysis.health import document_findings
from mapper.core.records import RECORD_TYPES
from mapper.core.records.plain import field_types
from mapper.core.store import Store
from mapper.exchange.json_layout import SIZES
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_shape import CHILDREN, PLACES

TEXT = (Path(__file__).parents[3] / "docs" / "json-format.md").read_text(encoding="utf-8")


def test_the_example_is_a_sound_document():
    (example,) = re.findall("```json\n(.*?)```", TEXT, re.DOTALL)
    store = Store(records_from_bytes(example.encode()))
    assert document_findings(store) == []
    assert len(store) == 1 + 1 + 2 + 2 + 4 + 4 + 5 + 5


def _path(record_type):
    place = PLACES[record_type]
    own = place.key + ("" if place.is_single else "[]")
    return own if place.parent is None else f"{_path(place.parent)}.{own}"


def _documented():
    """Object -> the keys that the table of keys gives it, and those of them that are needed."""
    keys: dict[str, tuple[set[str], set[str]]] = {}
    objects: list[str] = []
    for line in TEXT.splitlines():
        cells = line.split("|")
        if len(cells) < 4 or not line.startswith("|") or "---" in line:
            continue
        objects = re.findall("`(.+?)`", cells[1]) or objects
        for name in objects:
            all_keys, needed = keys.setdefault(name, (set(), set()))
            all_keys |= set(re.findall("`(.+?)`", cells[2]))
            needed |= set(re.findall(r"\*\*`(.+?)`\*\*", cells[2]))
    return keys


def test_every_key_of_every_object_is_written_down_and_no_other():
    documented = _documented()
    assert set(documented) == {_path(t) for t in RECORD_TYPES}
    for record_type in RECORD_TYPES:
        fields = set(field_types(record_type)) - {PLACES[record_type].link}
        below = {place.key for place in CHILDREN[record_type]}
        assert documented[_path(record_type)][0] == fields | below, record_type
        needed = {
            f.name for f in dataclasses.fields(record_type) if f.default is dataclasses.MISSING
        } & fields
        needed -= {"id", "position", *SIZES.get(record_type, ())}
        assert documented[_path(record_type)][1] == needed, record_type
    assert all(f"`{place.key}`" in TEXT for place in CHILDREN[None])


def test_the_words_of_every_choice_are_written_down():
    for record_type in RECORD_TYPES:
        for kind, _ in field_types(record_type).values():
            words = getattr(kind, "__members__", {}).values()
            assert all(f"`{word.value}`" in TEXT for word in words), kind
