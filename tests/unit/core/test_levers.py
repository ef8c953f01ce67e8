"""What a lever must name, and what the months of a map must weigh."""

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.maps import set_map
from mapper.core.edits.things import add_thing
from mapper.core.errors import Refused
from mapper.core.records import Connector, Lever, Node, Role
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.core.values import LeverKind
from tests.builders import a_map, named


@pytest.fixture
def draft() -> Draft:
    builder = a_map("Sale").stage("Selling").start().to("Call").step("Call", touch_hours=1).to("Won")
    return Draft(Store(builder.end("Won").records()))


def _fields(draft: Draft, *names: str) -> dict[str, str]:
    found = {
        "node_id": named(draft, Node, "Call").id,
        "connector_id": next(iter(draft.all(Connector))).id,
        "role_id": next(iter(draft.all(Role))).id,
    }
    return {name: found[name] for name in names}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (LeverKind.SHARE, ("connector_id",)),
        (LeverKind.TOUCH, ("node_id",)),
        (LeverKind.TOUCH, ("node_id", "role_id")),
        (LeverKind.DROP_OUT, ("node_id",)),
        (LeverKind.DROP_OUT, ("connector_id",)),
        (LeverKind.ENTRIES, ()),
        (LeverKind.HIRE, ("role_id",)),
    ],
)
def test_a_lever_names_what_it_is_about(draft, kind, names):
    map_id = queries.maps(draft)[0].id
    add_thing(draft, Lever, map_id=map_id, kind=kind, change=1.0, **_fields(draft, *names))
    run_rules(draft)
    assert len(list(draft.all(Lever))) == 1


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (LeverKind.SHARE, ("node_id",)),
        (LeverKind.HIRE, ()),
        (LeverKind.WAIT, ("node_id", "role_id")),
        (LeverKind.DROP_OUT, ("node_id", "connector_id")),
    ],
)
def test_a_lever_about_nothing_or_two_things_is_refused(draft, kind, names):
    map_id = queries.maps(draft)[0].id
    add_thing(draft, Lever, map_id=map_id, kind=kind, change=1.0, **_fields(draft, *names))
    with pytest.raises(Refused, match="lever_about_nothing"):
        run_rules(draft)


@pytest.mark.parametrize("text", ["1 2 3", "a b", "0 " * 12, "-1 " + "1 " * 11, "nan " + "1 " * 11])
def test_months_that_weigh_nothing_are_refused(draft, text):
    set_map(draft, queries.maps(draft)[0].id, seasons=text.strip())
    with pytest.raises(Refused, match="not_seasons"):
        run_rules(draft)
