"""One writer at a time: who holds a document is told, and a lock that nobody holds any more stops nobody."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from mapper.core.errors import Trouble
from mapper.storage.lock import Holder, Lock, holder_of, lock_path


def put(document: Path, holder: Holder) -> None:
    lock_path(document).write_text(json.dumps(asdict(holder)), encoding="utf-8")


@pytest.fixture
def elsewhere() -> Holder:
    return Holder("mia", "another-machine", 4711, 1_700_000_000.0)


def test_a_lock_names_its_holder_and_goes_when_released(path):
    lock = Lock.take(path)
    holder = holder_of(path)
    assert holder is not None
    assert holder.pid == os.getpid()
    assert holder.is_here
    assert not holder.is_stale
    lock.release()
    assert holder_of(path) is None
    assert list(path.parent.iterdir()) == []


def test_a_second_taker_is_told_who_was_first(path):
    lock = Lock.take(path)
    with pytest.raises(Trouble, match="locked") as caught:
        Lock.take(path)
    assert caught.value.params["pid"] == os.getpid()
    assert caught.value.params["is_here"]
    lock.release()


def test_a_lock_of_another_machine_holds_until_it_is_taken_over(path, elsewhere):
    put(path, elsewhere)
    with pytest.raises(Trouble, match="locked") as caught:
        Lock.take(path)
    params = caught.value.params
    assert (params["user"], params["host"], params["since"]) == ("mia", "another-machine", 1_700_000_000.0)
    assert not params["is_here"]
    lock = Lock.take(path, take_over=True)
    assert holder_of(path).pid == os.getpid()
    lock.release()


def test_the_lock_of_a_dead_process_is_replaced(path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    put(path, replace(Holder.me(), pid=dead.pid))
    assert holder_of(path).is_stale
    Lock.take(path).release()
    assert holder_of(path) is None


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell")
def test_a_number_that_was_given_again_is_another_process(path):
    put(path, replace(Holder.me(), born="1"))
    assert holder_of(path).is_stale
    Lock.take(path).release()


def test_a_lock_that_was_taken_over_is_not_released_by_who_had_it(path, elsewhere):
    lock = Lock.take(path)
    put(path, elsewhere)
    lock.release()
    assert holder_of(path) == elsewhere


def test_a_lock_that_cannot_be_read_is_somebodys(path):
    lock_path(path).write_text("{", encoding="utf-8")
    with pytest.raises(Trouble, match="locked"):
        Lock.take(path)
    Lock.take(path, take_over=True).release()


HERE = json.dumps(asdict(Holder.me()))


@pytest.mark.parametrize(
    "told",
    [
        "",
        "null",
        "[" * 9_000,
        *(HERE.replace(f'"pid": {os.getpid()}', f'"pid": {pid}') for pid in ('"x"', "null", "1e400", "0")),
        HERE.replace('"since": ', '"since": 1e3'),
        HERE.replace('"since": ', '"since": NaN, "past": '),
        None,
    ],
)
def test_a_lock_that_says_nothing_sound_is_nobodys_that_is_known(path, told):
    """`None`: a link that leads nowhere."""
    lock = lock_path(path)
    if told is None:
        lock.symlink_to(path.with_name("gone"))
    else:
        lock.write_text(told, encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        Lock.take(path)
    assert (caught.value.code, caught.value.params["lock"]) == ("locked_by_whom", lock.name)
    Lock.take(path, take_over=True).release()
    assert list(path.parent.iterdir()) == []


def test_no_lock_can_be_put_into_a_folder_that_is_not_there_or_not_ones_own(path, guarded_folder):
    with pytest.raises(Trouble, match="no_such_folder"):
        Lock.take(guarded_folder / "gone" / "a.salesmap")
    guarded_folder.chmod(0o500)
    with pytest.raises(Trouble, match="read_only_place"):
        Lock.take(guarded_folder / "a.salesmap")
