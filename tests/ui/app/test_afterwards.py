"""Work after every change: late enough not to be in the way, true in the end, and gone when the window is closed."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication

from mapper.core.edits import maps, nodes
from mapper.core.records import Node
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from tests.builders import a_map, named

PATIENCE = 5.0


def _names(snapshot, _breathe):
    return sorted(node.name for node in snapshot.all(Node))


@pytest.fixture
def bridge(qapp):
    bridge = Bridge(a_map().step("Call").session())
    yield bridge
    bridge.detach()


@pytest.fixture
def follow(bridge):
    made = []

    def make(work=_names, **about):
        made.append(Afterwards(bridge, work, bridge, **about))
        return made[-1]

    yield make
    for each in made:
        each.close()


def _rename(bridge, name):
    bridge.run(nodes.rename_node, next(iter(bridge.reader.all(Node))).id, name)


def test_the_first_value_comes_by_itself(qtbot, follow):
    names = follow()
    assert (names.value, names.is_stale) == (None, True)
    qtbot.waitSignal(names.changed).wait()
    assert (names.value, names.is_stale) == (["Call"], False)


def test_a_change_marks_the_value_stale_at_once_and_it_follows(qtbot, bridge, follow):
    names = follow()
    qtbot.waitSignal(names.changed).wait()
    told = []
    names.changed.connect(lambda: told.append((names.value, names.is_stale)))
    _rename(bridge, "Meet")
    assert told == [(["Call"], True)], "the edit has come back, and nothing was worked out in its way"
    qtbot.waitUntil(lambda: not names.is_stale)
    assert told == [(["Call"], True), (["Meet"], False)]


def test_many_changes_in_a_row_are_worked_out_once(qtbot, bridge, follow):
    runs = []

    def work(snapshot, _):
        runs.append(snapshot.revision)
        return snapshot.revision

    revision = follow(work)
    for number in range(20):
        _rename(bridge, f"Call {number}")
    qtbot.waitUntil(lambda: not revision.is_stale)
    assert runs == [bridge.session.revision]
    assert revision.value == bridge.session.revision


def test_a_change_gives_up_what_is_being_worked_out(qtbot, bridge, follow):
    begun, runs = threading.Event(), []

    def work(snapshot, breathe):
        runs.append(snapshot.revision)
        begun.set()
        while len(runs) == 1:
            breathe()
        return snapshot.revision

    revision = follow(work)
    qtbot.waitUntil(begun.is_set)
    _rename(bridge, "Meet")
    qtbot.waitUntil(lambda: not revision.is_stale)
    assert (runs, revision.value) == ([0, 1], 1)


def test_an_edit_never_waits_for_work_that_does_not_breathe(qtbot, bridge, follow):
    begun, go_on = threading.Event(), threading.Event()

    def work(snapshot, _):
        begun.set()
        go_on.wait(PATIENCE)
        return snapshot.revision

    revision = follow(work)
    qtbot.waitUntil(begun.is_set)
    _rename(bridge, "Meet")
    assert named(bridge.reader, Node, "Meet")
    assert not go_on.is_set()
    go_on.set()
    qtbot.waitUntil(lambda: not revision.is_stale)
    assert revision.value == 1


def test_closing_in_the_middle_of_work_leaves_no_thread_and_no_timer(qtbot, bridge):
    begun = threading.Event()

    def work(_, breathe):
        begun.set()
        while True:
            breathe()

    before = threading.active_count()
    endless: Afterwards[None] = Afterwards(bridge, work, bridge)
    told = []
    endless.changed.connect(lambda: told.append(True))
    qtbot.waitUntil(begun.is_set)
    endless.close()
    assert threading.active_count() == before
    bridge.run(maps.set_document, title="Other")
    QCoreApplication.processEvents()
    assert told == []
    assert not endless._timer.isActive()


def test_a_value_on_its_way_when_it_is_closed_is_dropped(qtbot, bridge):
    begun, go_on = threading.Event(), threading.Event()

    def work(snapshot, _):
        begun.set()
        assert go_on.wait(PATIENCE)
        return snapshot.revision

    late = Afterwards(bridge, work, bridge)
    qtbot.waitUntil(begun.is_set)
    go_on.set()
    late.close()  # it waits for the thread, whose value stands in the queue then
    before, told = late.value, []
    late.changed.connect(lambda: told.append(True))
    QCoreApplication.processEvents()
    assert (late.value, told) == (before, [])


def test_a_bug_in_the_work_is_heard_in_the_first_thread(qtbot, bridge, follow):
    def work(*_):
        raise ZeroDivisionError("in the job")

    with qtbot.captureExceptions() as caught:
        follow(work)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_what_nobody_wants_is_not_worked_out_until_somebody_does(qtbot, bridge, follow):
    runs = []

    def work(snapshot, _):
        runs.append(snapshot.revision)
        return _names(snapshot, _)

    names = follow(work, is_wanted=False)
    _rename(bridge, "Meet")
    assert not names._timer.isActive()
    names.set_wanted(True)
    qtbot.waitUntil(lambda: not names.is_stale)
    assert (names.value, len(runs)) == (["Meet"], 1)
    names.set_wanted(False)
    _rename(bridge, "Ring")
    assert names.is_stale
    assert not names._timer.isActive()
    names.set_wanted(True)
    qtbot.waitUntil(lambda: not names.is_stale)
    assert (names.value, len(runs)) == (["Ring"], 2)


def test_wanting_it_no_longer_gives_up_what_is_being_worked_out(qtbot, bridge, follow):
    begun = threading.Event()

    def work(_, breathe):
        begun.set()
        while True:
            breathe()

    endless = follow(work)
    qtbot.waitUntil(begun.is_set)
    endless.set_wanted(False)
    qtbot.waitUntil(lambda: not any(job.is_alive for job in endless._ending))
    assert endless.is_stale


def test_something_beside_the_document_makes_it_stale(qtbot, bridge, follow):
    asked = []
    names = follow(lambda snapshot, _: asked.append(1) or _names(snapshot, _))
    qtbot.waitUntil(lambda: not names.is_stale)
    names.again()
    assert names.is_stale
    qtbot.waitUntil(lambda: not names.is_stale)
    assert len(asked) == 2
