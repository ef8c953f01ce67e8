"""JSON documents that are wrong: each is refused with the code for it and the place where it is wrong."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.errors import Trouble
from mapper.core.records import RECORD_TYPES
from mapper.core.store import Store
from mapper.exchange.json_document import read_json
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_shape import CHILDREN
from mapper.exchange.json_writer import document_as_json
from tests.unit.exchange.sample_records import full_records

SMALL = {
    "format": "mapper-document",
    "version": 1,
    "document": {"title": "Small"},
    "maps": [
        {
            "id": "m",
            "name": "Now",
            "stages": [{"id": "s", "name": "Selling"}],
            "lanes": [{"id": "c", "name": "Customer", "is_customer": True}],
            "nodes": [
                {"id": "a", "kind": "start", "name": "Asks", "stage_id": "s", "lane_id": "c"},
                {"id": "b", "kind": "end", "name": "Won", "outcome": "won", "stage_id": "s", "lane_id": "c"},
            ],
            "connectors": [{"source_id": "a", "target_id": "b", "share": 1}],
        }
    ],
    "roles": [{"id": "ae", "name": "AE"}],
}


def _read(document):
    return records_from_bytes(json.dumps(document).encode())


def _refusal(document):
    with pytest.raises(Trouble) as caught:
        _read(document)
    return caught.value


def _with(path, value):
    """The small document with one thing replaced; `path` is a list of keys and indices."""
    document = copy.deepcopy(SMALL)
    holder = document
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    return document


def test_the_small_document_is_sound():
    assert len(_read(SMALL)) == 8


NODE = ["maps", 0, "nodes", 0]
LINE = ["maps", 0, "connectors", 0]


@pytest.mark.parametrize(
    ("path", "value", "code", "where"),
    [
        (["colour"], 1, "json_unknown_key", "colour"),
        ([*NODE, "colour"], "red", "json_unknown_key", "maps[0].nodes[0].colour"),
        ([*NODE, "map_id"], "m", "json_unknown_key", "maps[0].nodes[0].map_id"),
        (["document", "measures"], {}, "json_unknown_key", "document.measures"),
        (["document"], [], "json_wrong_type", "document"),
        (["maps"], {}, "json_wrong_type", "maps"),
        (["maps", 0], None, "json_wrong_type", "maps[0]"),
        (["version"], "1", "json_wrong_type", "version"),
        (["version"], True, "json_wrong_type", "version"),
        ([*NODE, "name"], 5, "json_wrong_type", "maps[0].nodes[0].name"),
        ([*NODE, "name"], None, "json_missing_key", "maps[0].nodes[0].name"),
        ([*NODE, "x"], "5", "json_wrong_type", "maps[0].nodes[0].x"),
        ([*NODE, "x"], True, "json_wrong_type", "maps[0].nodes[0].x"),
        ([*NODE, "id"], "", "json_wrong_type", "maps[0].nodes[0].id"),
        ([*NODE, "id"], 7, "json_wrong_type", "maps[0].nodes[0].id"),
        ([*NODE, "stage_id"], ["s"], "json_wrong_type", "maps[0].nodes[0].stage_id"),
        ([*NODE, "kind"], "box", "json_unknown_word", "maps[0].nodes[0].kind"),
        ([*NODE, "kind"], ["step"], "json_unknown_word", "maps[0].nodes[0].kind"),
        ([*NODE, "stage_id"], "nowhere", "json_missing_reference", "maps[0].nodes[0].stage_id"),
        ([*NODE, "stage_id"], "c", "json_missing_reference", "maps[0].nodes[0].stage_id"),
        ([*NODE, "origin"], "elsewhere", "json_missing_reference", "maps[0].nodes[0].origin"),
        (["maps", 0, "based_on"], "old", "json_missing_reference", "maps[0].based_on"),
        ([*NODE, "id"], "b", "json_duplicate_id", "maps[0].nodes[1].id"),
        ([*NODE, "name"], "a\0b", "json_bad_text", "maps[0].nodes[0].name"),
        ([*NODE, "name"], "\ud800", "json_bad_text", "maps[0].nodes[0].name"),
        ([*NODE, "name"], "x" * 501, "json_refused", "maps[0].nodes[0].name"),
        ([*LINE, "share"], 1.5, "json_refused", "maps[0].connectors[0].share"),
        ([*LINE, "source_id"], "b", "json_refused", "maps[0].connectors[0]"),
        ([*NODE, "outcome"], "won", "json_refused", "maps[0].nodes[0]"),
        (["maps"], [], "json_refused", "maps"),
        (["maps", 0, "lanes", 0, "is_customer"], False, "json_refused", "maps[0].lanes"),
        (["maps", 0, "lanes", 0, "height"], 1e9, "json_refused", "maps[0].lanes[0].height"),
        ([*NODE, "width"], 20_000, "json_refused", "maps[0].nodes[0].width"),
        (["roles", 0, "name"], 4.5, "json_wrong_type", "roles[0].name"),
        ([*NODE, "measures"], {"wait_days": -1}, "json_refused", "maps[0].nodes[0].measures.wait_days"),
        ([*NODE, "measures"], [{"wait_days": 1}], "json_wrong_type", "maps[0].nodes[0].measures"),
        (
            [*NODE, "touch"],
            [{"role_id": "ae", "touch_hours": 1}, {"role_id": "ae", "touch_hours": 2}],
            "json_refused",
            "maps[0].nodes[0].touch[1]",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(path, value, code, where):
    refusal = _refusal(_with(path, value))
    assert (refusal.code, refusal.params["path"]) == (code, where)


def test_a_refusal_of_the_rules_says_which():
    assert _refusal(_with([*LINE, "source_id"], "b")).params["reason"] == "nothing_leaves_an_end"
    assert _refusal(_with([*LINE, "share"], 1.5)).params["reason"] == "out_of_range"


def test_a_name_too_long_is_named_where_another_map_is_the_inside_of_a_step():
    document = _with([*NODE, "name"], "x" * 501)
    inside = copy.deepcopy(SMALL["maps"][0]) | {
        "id": "n",
        "nodes": [],
        "connectors": [],
        "parent_node_id": "a",
    }
    inside["stages"][0]["id"], inside["lanes"][0]["id"] = "s2", "c2"
    document["maps"].append(inside)
    refusal = _refusal(document)
    assert (refusal.params["path"], refusal.params["reason"]) == ("maps[0].nodes[0].name", "too_long")


def test_an_unknown_word_comes_with_the_known_ones():
    assert (
        _refusal(_with([*NODE, "kind"], "box")).params["words"]
        == "start, step, decision, stall, slip, end, note"
    )


@pytest.mark.parametrize(("key", "path"), [("document", "document"), ("title", "document.title")])
def test_what_is_missing_is_named(key, path):
    document = copy.deepcopy(SMALL)
    (document if key == "document" else document["document"]).pop(key)
    refusal = _refusal(document)
    assert (refusal.code, refusal.params["path"]) == ("json_missing_key", path)


def test_a_cell_made_of_two_maps_is_refused():
    document = copy.deepcopy(SMALL)
    other = copy.deepcopy(SMALL["maps"][0]) | {"id": "n", "nodes": [], "connectors": []}
    other["stages"][0]["id"], other["lanes"][0]["id"] = "s2", "c2"
    document["maps"].append(other)
    document["maps"][0]["nodes"][1]["stage_id"] = "s2"
    refusal = _refusal(document)
    assert (refusal.code, refusal.params["path"], refusal.params["reason"]) == (
        "json_refused",
        "maps[0].nodes[1]",
        "other_map",
    )


def test_two_lines_between_the_same_two_are_refused():
    document = copy.deepcopy(SMALL)
    document["maps"][0]["connectors"] *= 2
    refusal = _refusal(document)
    assert (refusal.params["path"], refusal.params["reason"]) == (
        "maps[0].connectors[1]",
        "already_connected",
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json_malformed"),
        (b"{", "json_malformed"),
        (b'{"a": 1,}', "json_malformed"),
        (b"\xff\xfe{\x00}\x00", "json_not_utf8"),
        (b"[]", "json_not_ours"),
        (b"{}", "json_not_ours"),
        (b'"mapper-document"', "json_not_ours"),
        (b'{"format": "mapper-document"}', "json_missing_key"),
        (b'{"format": "mapper-document", "version": 2}', "json_too_new"),
        (b'{"a": NaN}', "json_not_finite"),
        (b'{"a": -Infinity}', "json_not_finite"),
        (b'{"a": 1e999}', "json_not_finite"),
        (b'{"a": 1, "a": 2}', "json_duplicate_key"),
        (b'{"a": ' + b"9" * 5000 + b"}", "json_number_too_large"),
        (b"[" * 200_000, "json_too_deep"),
        (b'{"a":' * 100_000, "json_too_deep"),
    ],
)
def test_what_is_no_document_is_refused(data, code):
    with pytest.raises(Trouble) as caught:
        records_from_bytes(data)
    assert caught.value.code == code


def test_the_place_of_a_mistake_in_the_writing_is_told():
    with pytest.raises(Trouble) as caught:
        records_from_bytes(b'{\n  "a": 1,\n  "b" 2\n}')
    assert caught.value.params == {"line": 3, "column": 7}


def test_a_byte_order_mark_does_no_harm():
    assert len(records_from_bytes(b"\xef\xbb\xbf" + json.dumps(SMALL).encode())) == 8


def test_files_that_are_no_files(tmp_path):
    for path, code in ((tmp_path / "none.json", "no_such_file"), (tmp_path, "is_a_folder")):
        with pytest.raises(Trouble) as caught:
            read_json(path)
        assert caught.value.code == code


def test_an_unknown_key_is_refused_everywhere():
    whole = document_as_json(Store(full_records()))
    seen = 0
    for record_type in RECORD_TYPES:
        document = copy.deepcopy(whole)
        holder, path = _first_object(document, record_type)
        holder["colour"] = 1
        refusal = _refusal(document)
        assert (refusal.code, refusal.params["path"]) == ("json_unknown_key", f"{path}.colour")
        seen += 1
    assert seen == len(RECORD_TYPES)


def _first_object(document, wanted):
    """The first object of a type in a document, and its path."""
    waiting = [(None, document, "")]
    while waiting:
        parent, holder, prefix = waiting.pop()
        for place in CHILDREN[parent]:
            if place.key not in holder:
                continue
            found = holder[place.key] if place.is_single else holder[place.key][0]
            path = prefix + place.key + ("" if place.is_single else "[0]")
            if place.record_type is wanted:
                return found, path
            waiting.append((place.record_type, found, path + "."))
    raise AssertionError(wanted)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_whatever_stands_in_a_file_ends_in_records_or_in_a_known_trouble(data):
    document = document_as_json(Store(full_records()))
    holder = document
    for _ in range(data.draw(st.integers(1, 6))):
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if isinstance(holder[key], dict | list) and data.draw(st.booleans()):
            holder = holder[key]
            continue
        what = data.draw(st.sampled_from(["replace", "drop", "double"]))
        if what == "replace":
            holder[key] = data.draw(_JSON)
        elif what == "drop":
            del holder[key]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
    try:
        records = _read(document)
    except Trouble as trouble:
        told = trouble.code
    else:
        told = "json_ok"
        assert Store(_read(document_as_json(Store(records)))) == Store(records)
    assert told.startswith("json_")


def test_a_node_too_far_out_is_refused_here_and_not_when_it_is_stored():
    document = copy.deepcopy(SMALL)
    document["maps"][0]["nodes"][0] |= {"x": 1e12, "y": 20}
    refusal = _refusal(document)
    assert (refusal.code, refusal.params["reason"]) == ("json_refused", "out_of_range")


@pytest.mark.parametrize("created", ["yesterday", "2027-02-31", "20270101"])
def test_a_document_was_made_on_a_day(created):
    refusal = _refusal(_with(["document", "created"], created))
    assert (refusal.params["path"], refusal.params["reason"]) == ("document.created", "out_of_range")
    assert _read(_with(["document", "created"], "2027-01-31"))


def test_a_way_is_taken_by_share_or_by_count():
    refusal = _refusal(_with(["maps", 0, "connectors", 0, "count"], 3))
    assert (refusal.params["path"], refusal.params["reason"]) == ("maps[0].connectors[0]", "share_and_count")


def test_a_version_that_is_missing_is_missed():
    refusal = _refusal({key: value for key, value in SMALL.items() if key != "version"})
    assert (refusal.code, refusal.params["path"]) == ("json_missing_key", "version")
