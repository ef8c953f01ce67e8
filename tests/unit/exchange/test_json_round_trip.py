"""JSON documents: nothing is lost on the way out and back, and the text is always the same."""

import json
import random
from dataclasses import replace

import pytest

from mapper.core.records import (
    PREFIXES,
    RECORD_TYPES,
    Ballot,
    Connector,
    Goal,
    Node,
    NodeMetric,
    Play,
    ProcessMap,
)
from mapper.core.records.plain import field_types
from mapper.core.store import Store
from mapper.core.values import NodeKind, Outcome
from mapper.exchange.json_document import read_json, write_json
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_shape import CHILDREN, PLACES
from mapper.exchange.json_writer import document_as_json, document_as_text
from mapper.services.samples import records_of_template
from tests.unit.exchange.sample_records import full_records, own_id


def _again(records):
    return records_from_bytes(document_as_text(Store(records)).encode())


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda t: t.prefix)
def test_every_field_of_every_record_type_comes_back(record_type):
    (before,) = (r for r in full_records() if type(r) is record_type)
    (after,) = (r for r in _again(full_records()) if type(r) is record_type)
    assert after == before
    text = document_as_text(Store(full_records()))
    link = PLACES[record_type].link
    for field in field_types(record_type):
        if field != link and getattr(before, field) is not None:
            assert f'"{field}":' in text


def test_every_record_type_has_one_place_and_no_key_stands_for_two_things():
    assert {place.record_type for below in CHILDREN.values() for place in below} == set(RECORD_TYPES)
    for parent, below in CHILDREN.items():
        keys = [place.key for place in below] + list(field_types(parent) if parent else ("format", "version"))
        assert len(keys) == len(set(keys)), keys
    assert len(PREFIXES) == len(RECORD_TYPES)


def test_what_is_not_known_stays_unknown_and_zero_stays_zero():
    records = [
        replace(r, target=0.0, actual=None, baseline=-0.5, unit=None, owner="")
        if isinstance(r, NodeMetric)
        else r
        for r in full_records()
    ]
    records = [replace(r, share=None, count=0) if isinstance(r, Connector) else r for r in records]
    assert Store(_again(records)) == Store(records)


def test_a_vote_on_the_share_of_a_line_comes_back():
    line = own_id("connector", 1)
    records = [
        replace(r, node_id=None, role_id=None, connector_id=line, measure="share")
        if isinstance(r, Ballot)
        else r
        for r in full_records()
    ]
    assert Store(_again(records)) == Store(records)


@pytest.mark.parametrize("number", [0.1, 1 / 3, 1e-300, 123456789.125, 5e15, 1e300, 2.0**53, 100.0, -0.0])
def test_every_number_comes_back_exactly(number):
    records = [replace(r, baseline=number) if isinstance(r, Goal) else r for r in full_records()]
    assert Store(_again(records)) == Store(records)


@pytest.mark.parametrize("text", ["", " ", "=1+1", "𝄞 Ω 中文", "a\r\nb", "\u2028", '"\\"', "\x01"])
def test_every_text_comes_back_exactly(text):
    records = [
        replace(r, purpose=text, name=text) if isinstance(r, ProcessMap) else r for r in full_records()
    ]
    assert Store(_again(records)) == Store(records)


def test_places_in_lists_that_do_not_follow_the_numbers_come_back():
    first = next(r for r in full_records() if isinstance(r, ProcessMap))
    second = replace(first, id=own_id("map", 2), position=9, based_on=first.id)
    stage, lane = (next(r for r in full_records() if type(r).prefix == p) for p in ("stage", "lane"))
    records = [
        *full_records(),
        second,
        replace(stage, id=own_id("stage", 2), map_id=second.id, position=4),
        replace(stage, id=own_id("stage", 3), map_id=second.id, position=4),
        replace(lane, id=own_id("lane", 2), map_id=second.id, position=0),
    ]
    assert Store(_again(records)) == Store(records)


@pytest.fixture(scope="module")
def template():
    return records_of_template("b2b_complex")


def test_a_template_survives_being_written_and_read(template):
    assert Store(_again(template)) == Store(template)


def test_the_text_does_not_depend_on_the_order_of_the_records(template):
    records = template
    text = document_as_text(Store(records))
    for seed in range(3):
        shuffled = random.Random(seed).sample(records, len(records))
        assert document_as_text(Store(shuffled)) == text


def test_a_file_is_utf8_with_plain_line_ends_and_one_at_the_end(tmp_path):
    path = tmp_path / "Vertrieb ü.json"
    write_json(Store(full_records()), path)
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"}\n")
    assert "“ü”".encode() in data
    assert Store(read_json(path)) == Store(full_records())


def test_one_map_alone_takes_the_libraries_along_and_forgets_what_it_was_based_on():
    records = full_records()
    first = next(r for r in records if isinstance(r, ProcessMap))
    alone = replace(first, id=own_id("map", 2), name="Alone", based_on=first.id, position=1)
    parts = [
        replace(r, id=own_id(r.prefix, 2), map_id=alone.id)
        for r in records
        if type(r).prefix in ("stage", "lane")
    ]
    written = document_as_json(Store([*records, alone, *parts]), [alone.id])
    assert [m["name"] for m in written["maps"]] == ["Alone"]
    assert "based_on" not in written["maps"][0]
    assert len(written["roles"]) == len(written["goals"]) == 1
    libraries = {t.prefix for t, place in PLACES.items() if place.parent is None}
    libraries -= {"document", "map", "dismissal"}  # what is let be on another map stays with it
    with_parts = ("allocation", "person_skill", "holiday", "sale_effort", "overlay")
    again = records_from_bytes(json.dumps(written).encode())
    # targets and actuals of steps that stay behind do not come along
    assert {r.prefix for r in again} == {"document", "map", "stage", "lane", *libraries, *with_parts}
    assert len(again) == 4 + len(libraries) + len(with_parts)


def test_small_things_stand_on_a_line_of_their_own(template):
    lines = document_as_text(Store(template)).splitlines()
    prose = [line for line in lines if '"purpose"' in line]
    assert max(len(line) for line in lines if line not in prose) < 170
    assert any(line.strip().startswith('{"id": "lane-') for line in lines)


def test_an_end_keeps_its_outcome():
    records = [
        replace(r, kind=NodeKind.END, outcome=Outcome.PARKED) if isinstance(r, Node) else r
        for r in full_records()
    ]
    records = [r for r in records if not isinstance(r, Connector | Play)]
    assert Store(_again(records)) == Store(records)
