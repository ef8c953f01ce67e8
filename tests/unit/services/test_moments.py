"""Every earlier moment is shown as it was, tells of each step like a command, and changes nothing."""

import random
from itertools import pairwise

import pytest

from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Refused, Trouble
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.moments import Replay, beginning
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map
from tests.laws.editor import edit_once


@pytest.fixture
def session() -> Session:
    keeper = MemoryKeeper.of(a_map().lane("Sales").step("Call").to("Won").records())
    return Session(keeper, Clock())


def lived(session: Session, seed: int = 1):
    """The states after each line, the first being that before any."""
    rng, states = random.Random(seed), [session.snapshot()]
    while session.line < 40:
        before = session.line
        edit_once(session, rng)
        if session.line > before:
            states.append(session.snapshot())
        else:
            states[-1] = session.snapshot()
    return states


@pytest.mark.parametrize("seed", range(3))
def test_it_shows_each_moment_and_tells_what_is_different(session, seed):
    states, now = lived(session, seed), session.snapshot()
    replay, told = Replay(session), []
    follower = Store(r for heap in now._records.values() for r in heap.values())
    replay.subscribe(lambda notice: follower.apply(notice.changes))
    replay.subscribe(told.append)
    lines = [beginning(), *session.journal()]
    for line in random.Random(seed).sample(lines, len(lines)):
        replay.go_to(line)
        assert replay.snapshot() == states[line.number] == follower.snapshot()
        assert replay.line == line.number
    assert all(one.revision < other.revision for one, other in pairwise(told))
    assert session.snapshot() == now
    edit_once(session, random.Random(seed))
    replay.come_home()
    assert replay.snapshot() == session.snapshot() == follower.snapshot()
    assert replay.line == session.line


def test_nothing_is_changed_in_it(session):
    lived(session)
    node = next(iter(session.store.all(Node))).id
    replay = Replay(session)
    assert replay.is_read_only
    for act in (
        lambda: replay.run(rename_node, node, "Ring"),
        lambda: replay.complete(1, rename_node, node, "Ring"),
        lambda: replay.name_version("Here"),
        lambda: replay.restore(0, "then"),
    ):
        with pytest.raises(Refused, match="is_past"):
            act()
    assert replay.history.undoable is None


def test_it_knows_the_names_of_moments(session):
    replay = Replay(session)
    version = session.name_version("Here")
    assert replay.versions == (version,)
    assert replay.journal() == session.journal()


def test_what_cannot_be_read_any_more_leaves_it_where_it_was(session, monkeypatch):
    states = lived(session)
    replay = Replay(session)

    def unreadable(*_: int) -> None:
        raise Trouble("unreadable_history", path="", seq=1)

    monkeypatch.setattr(session._keeper, "between", unreadable, raising=False)
    with pytest.raises(Trouble):
        replay.go_to(beginning())
    assert (replay.snapshot(), replay.line) == (states[-1], session.line)


def test_a_moment_is_restored_by_one_command_that_can_be_undone(session):
    states = lived(session)
    line, now = session.line, session.snapshot()
    assert not session.restore(7, "Monday 14:32").is_empty
    assert session.snapshot() == states[7]
    entry = session.history.undoable
    assert (entry.label.code, entry.label.params) == ("restore", {"name": "Monday 14:32"})
    assert session.line == line + 1
    session.undo()
    assert session.snapshot() == now
    session.redo()
    assert session.snapshot() == states[7]
    assert session.restore(session.line, "now").is_empty
