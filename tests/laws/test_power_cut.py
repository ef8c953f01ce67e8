"""A power cut at any moment loses nothing that was shown as saved, and an edit costs exactly one sync."""

import random
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from mapper.core.store import Store
from mapper.storage.document_file import DocumentFile
from tests.builders import a_map, beside_a_strange_log
from tests.laws import invariants
from tests.laws.editor import REST_EVERY, fingerprint
from tests.laws.power import Disk, Event, can_record, record

pytestmark = pytest.mark.skipif(not can_record(), reason="strace is not here, or may not watch")


def recorded(folder: Path, seed: int, commands: int, *options: str) -> tuple[Disk, list[Event]]:
    """The disk before a child edited, and all that the child did."""
    path = folder / "a.salesmap"
    path.unlink(missing_ok=True)
    DocumentFile.create(path, a_map().step("Call").to("Won").records())
    before = Disk(str(folder), {str(path): bytearray(path.read_bytes())}, {str(path)})
    return before, record(path, folder.parent / "trace", seed, commands, *options)


def cut(before: Disk, events: list[Event], at: int, rng: random.Random, found: Path) -> None:
    """Cut the power after so many events and see what is left."""
    disk = Disk(before.folder, {p: bytearray(c) for p, c in before.content.items()}, set(before.named))
    acknowledged = [0, ""]
    for event in events[:at]:
        disk.take(event)
        if event.kind == "say":
            acknowledged = event.data.decode().split()
    found.mkdir()
    for path, content in disk.after_a_cut(rng).items():
        (found / Path(path).name).write_bytes(content)
    with closing(DocumentFile.open(found / "a.salesmap")) as file:
        store, lines = Store(file.load()), file.journal()
        assert len(lines) >= int(acknowledged[0])
        if acknowledged[1] and len(lines) == int(acknowledged[0]):
            assert fingerprint(store) == acknowledged[1]
        invariants.check(store)
        for line in lines:
            file.changes_of(line.entry.seq)


def live_and_lose_power(tmp_path: Path, cuts: int, *options: str) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    rng = random.Random(cuts)
    for seed in range(max(1, cuts // 50)):
        before, events = recorded(folder, seed, 40, *options)
        for number in range(min(cuts, 50)):
            cut(before, events, rng.randrange(len(events) + 1), rng, tmp_path / f"cut {seed} {number}")


@pytest.mark.parametrize("options", [(), ("--without-wal",)], ids=["wal", "no wal"])
def test_some_power_cuts(tmp_path, options):
    live_and_lose_power(tmp_path, 15, *options)


@pytest.mark.soak
@pytest.mark.parametrize("options", [(), ("--without-wal",)], ids=["wal", "no wal"])
def test_many_power_cuts(tmp_path, options):
    live_and_lose_power(tmp_path, 1000, *options)


def test_an_edit_costs_exactly_one_sync(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    _, events = recorded(folder, 3, 60)
    said = [number for number, event in enumerate(events) if event.kind == "say"]
    counted = 0
    for done, (last, this) in enumerate(pairwise(said), start=2):
        syncs = sum(event.kind == "sync" for event in events[last:this])
        is_change = events[last].data.split()[0] != events[this].data.split()[0]
        if done % REST_EVERY:
            assert syncs == is_change, f"command {done}"
            counted += is_change
    assert counted > 30


def test_the_cut_itself_is_noticed(tmp_path):
    """The play is no comedy: what is acknowledged without a sync is lost in it."""
    folder = tmp_path / "documents"
    folder.mkdir()
    before, events = recorded(folder, 0, 40)
    careless = [event for event in events if event.kind != "sync" or not event.path.endswith("-wal")]
    lost = 0
    for number in range(20):
        try:
            cut(before, careless, len(careless) - 15, random.Random(number), tmp_path / f"cut {number}")
        except Exception:  # noqa: BLE001  # it may be lost in any way
            lost += 1
    assert lost > 5


def test_a_log_that_is_set_aside_keeps_one_of_its_names(tmp_path):
    """Its new name is on the disk before the old one goes."""
    folder = tmp_path / "documents"
    folder.mkdir()
    path, log = folder / "a.salesmap", folder / "a.salesmap-wal"
    told = beside_a_strange_log(path)
    there = {str(each): bytearray(each.read_bytes()) for each in (path, log)}
    events = record(path, tmp_path / "trace", 0, 1)
    assert any(event.kind == "link" for event in events)
    disk = Disk(str(folder), there, set(there))
    for number, event in enumerate(events):
        disk.take(event)
        for seed in range(5):
            assert told in disk.after_a_cut(random.Random(f"{number} {seed}")).values()
