"""The clipboard's text: what was copied comes back, whatever else is there is none of ours."""

import json

import pytest

from mapper.core import queries
from mapper.core.fragment import take
from mapper.core.records import Node
from mapper.services.clipboard import decode, encode
from tests.builders import a_map


@pytest.fixture
def fragment():
    builder = (
        a_map().lane("Sales").step("Anruf – „dringend“", touch_hours=1, wait_days=2).tool("CRM").to("Meet")
    )
    snapshot = builder.step("Meet").skill("Listening", 3).metric("Rate", target=0.5).snapshot()
    map_id = queries.maps(snapshot)[0].id
    return take(snapshot, [node.id for node in queries.nodes(snapshot, map_id)])


def test_what_is_copied_comes_back(fragment):
    assert decode(encode(fragment)) == fragment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "{}",
        "[]",
        "null",
        '{"format": "mapper-fragment"}',
        '{"format": "mapper-fragment", "version": 2}',
    ],
)
def test_other_texts_are_none_of_ours(text):
    assert decode(text) is None


def _damaged(change):
    def damage(fragment):
        data = json.loads(encode(fragment))
        change(data)
        return json.dumps(data)

    return damage


@pytest.mark.parametrize(
    "damage",
    [
        _damaged(lambda data: data["records"].append({"type": "planet"})),
        _damaged(lambda data: data["records"][0].update(colour="red")),
        _damaged(lambda data: data["records"].append("words")),
        _damaged(lambda data: data["records"][0].update(id="node-x")),
        _damaged(lambda data: data["corners"].clear()),
        _damaged(lambda data: data.update(records=7)),
        _damaged(lambda data: data["corners"].update(dict.fromkeys(data["corners"], "here"))),
        _damaged(lambda data: data["corners"].update({key: [1e300, 0] for key in data["corners"]})),
        lambda fragment: encode(fragment)[:-30],
        lambda fragment: encode(fragment).replace('"version": 1', '"version": 1e999'),
    ],
)
def test_damaged_texts_are_none_of_ours(fragment, damage):
    assert decode(damage(fragment)) is None


def test_an_empty_fragment_is_kept_empty(fragment):
    empty = type(fragment)((), {})
    assert decode(encode(empty)) == empty
    assert not any(isinstance(record, Node) for record in empty.records)
