"""The one door: disk first, memory second, one notice; merging by the clock; nobody writes while it tells."""

from dataclasses import replace

import pytest

from mapper.core.edits.lanes import add_lane, resize_lane, set_lane
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Act
from mapper.core.records import Lane, Node
from mapper.services.session import MERGE_SECONDS, Session
from tests.builders import Clock, MemoryKeeper, a_map, named


@pytest.fixture
def keeper() -> MemoryKeeper:
    return MemoryKeeper.of(a_map().lane("Sales").step("Call").records())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(keeper, clock) -> Session:
    return Session(keeper, clock)


@pytest.fixture
def call(session):
    return named(session.store, Node, "Call").id


@pytest.fixture
def sales(session):
    return named(session.store, Lane, "Sales").id


def test_a_command_is_kept_applied_and_told_once(session, keeper, call):
    told = []

    def note(notice) -> None:
        assert keeper.records[call].name == "Visit", "the disk has it before anybody hears of it"
        assert session.store.get(Node, call).name == "Visit"
        told.append(notice)

    session.subscribe(note)
    changes = session.run(rename_node, call, "Visit")
    (notice,) = told
    assert notice.changes is changes
    assert (notice.act, notice.label.code, notice.revision) == (Act.EDIT, "rename_node", session.revision)


def test_what_comes_to_nothing_is_no_command(session, keeper, call):
    told = []
    session.subscribe(told.append)
    assert session.run(rename_node, call, "Call").is_empty
    assert not told
    assert not keeper.lines


def test_a_preview_changes_nothing(session, keeper, call):
    before = session.snapshot()
    assert len(session.preview(rename_node, call, "Visit")) == 1
    assert session.snapshot() == before
    assert not keeper.lines


def test_when_the_disk_refuses_nothing_has_changed(session, keeper, call):
    session.run(rename_node, call, "Visit")
    session.run(rename_node, call, "Write")
    session.undo()
    before = session.snapshot()
    told = []
    session.subscribe(told.append)
    keeper.trouble = Trouble("disk_full")
    for act in (session.undo, session.redo, lambda: session.run(rename_node, call, "Ring")):
        with pytest.raises(Trouble, match="disk_full"):
            act()
        assert session.snapshot() == before
        assert (len(session.history.done), len(session.history.undone)) == (1, 1)
    assert not told
    keeper.trouble = None
    session.redo()
    assert session.store.get(Node, call).name == "Write"


def test_nobody_writes_while_it_tells(session, call):
    session.subscribe(lambda notice: session.run(rename_node, call, "Again"))
    with pytest.raises(RuntimeError):
        session.run(rename_node, call, "Visit")


def test_who_unsubscribes_hears_no_more(session, call):
    told = []
    unsubscribe = session.subscribe(told.append)
    session.run(rename_node, call, "Visit")
    unsubscribe()
    session.run(rename_node, call, "Write")
    assert len(told) == 1


def test_a_new_command_ends_what_could_be_redone(session, call):
    session.run(rename_node, call, "Visit")
    session.undo()
    session.run(rename_node, call, "Write")
    with pytest.raises(Refused, match="nothing_to_redo"):
        session.redo()


class TestMerging:
    @pytest.mark.parametrize(("pause", "entries"), [(MERGE_SECONDS, 1), (MERGE_SECONDS + 0.01, 2)])
    def test_it_is_the_pause_that_decides(self, session, keeper, clock, sales, pause, entries):
        clock.step = pause
        height = session.store.get(Lane, sales).height
        session.run(resize_lane, sales, 300)
        session.run(resize_lane, sales, 400)
        assert len(session.history.done) == len(keeper.lines) == entries
        session.undo()
        assert session.store.get(Lane, sales).height == (height if entries == 1 else 300)

    def test_spinning_on_and_on_is_one_entry(self, session, keeper, clock, sales):
        clock.step = 0.5
        for height in range(200, 300):
            session.run(resize_lane, sales, height)
        assert len(session.history.done) == len(keeper.lines) == 1

    def test_another_command_between_parts_them(self, session, clock, sales):
        clock.step = 0.1
        session.run(resize_lane, sales, 300)
        session.run(set_lane, sales, description="x")
        session.run(resize_lane, sales, 400)
        assert len(session.history.done) == 3

    def test_not_into_what_was_undone(self, session, clock, sales):
        clock.step = 0.1
        session.run(resize_lane, sales, 300)
        session.undo()
        session.run(resize_lane, sales, 400)
        assert len(session.history.done) == 1
        session.undo()
        assert not session.history.done

    def test_back_where_it_began_it_is_as_good_as_undone(self, session, keeper, clock, sales):
        clock.step = 0.1
        before = session.snapshot()
        height = session.store.get(Lane, sales).height
        session.run(resize_lane, sales, 300)
        session.run(resize_lane, sales, height)
        assert session.snapshot() == before
        assert not session.history.done
        assert [act for act, _ in keeper.lines] == [Act.EDIT, Act.UNDO]
        again = Session(keeper, clock)
        assert again.snapshot() == before
        again.redo()
        assert again.store.get(Lane, sales).height == 300

    def test_a_clock_that_goes_back_merges_nothing(self, session, clock, sales):
        session.run(resize_lane, sales, 300)
        clock.now -= 3600
        session.run(resize_lane, sales, 400)
        assert len(session.history.done) == 2


def test_undo_and_redo_are_noted_with_their_own_time(session, keeper, call):
    session.run(rename_node, call, "Visit")
    session.undo()
    session.redo()
    times = [entry.time for _, entry in keeper.lines]
    assert times == sorted(set(times))


def test_what_was_done_long_ago_is_fetched_when_it_is_undone(keeper, clock, call):
    session = Session(keeper, clock)
    before = session.snapshot()
    session.run(rename_node, call, "Visit")
    session.run(rename_node, call, "Write")
    again = Session(keeper, clock)
    assert all(entry.changes is None for entry in again.history.done)
    again.undo()
    again.undo()
    assert again.snapshot() == before


def test_what_is_only_read_is_not_changed(keeper, clock, call):
    keeper.is_read_only = True
    session = Session(keeper, clock)
    assert session.is_read_only
    with pytest.raises(Refused, match="read_only"):
        session.run(rename_node, call, "Visit")


class TestCompleting:
    def test_what_ends_a_command_is_one_with_it_however_late_under_its_name(self, session, keeper, clock):
        clock.step = 3600
        map_id = next(iter(session.store.all(Lane))).map_id
        before = dict(keeper.records)
        made = session.run(add_lane, map_id, "New lane").added(Lane)[0]
        session.complete(session.history.undoable.seq, set_lane, made.id, name="Delivery")
        (entry,) = session.history.done
        assert (entry.label.code, entry.label.params["name"]) == ("add_lane", "Delivery")
        assert Session(keeper).history.done == (replace(entry, changes=None),), "the file says the same"
        session.undo()
        assert keeper.records == before
        session.redo()
        assert session.store.get(Lane, made.id).name == "Delivery"

    def test_after_another_command_it_is_one_of_its_own(self, session, sales, call):
        session.run(rename_node, call, "Visit")
        first = session.history.undoable.seq
        session.run(rename_node, call, "Write")
        session.complete(first, set_lane, sales, name="Delivery")
        assert [entry.label.code for entry in session.history.done] == ["rename_node"] * 2 + ["rename_lane"]

    def test_what_was_undone_is_completed_by_nothing(self, session, sales, call):
        session.run(rename_node, call, "Visit")
        session.run(rename_node, call, "Write")
        seq = session.history.done[0].seq
        session.undo()
        session.complete(seq, set_lane, sales, name="Delivery")
        assert len(session.history.done) == 2
        assert session.store.get(Node, call).name == "Visit"
