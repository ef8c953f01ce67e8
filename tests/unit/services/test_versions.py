"""Moments with a name: kept by the file and not by the history, never changed by what comes after, signed under."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import agreement
from mapper.core.edits.lanes import resize_lane
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Label
from mapper.core.records import Lane, Node, Person, ProcessMap, SignOff
from mapper.core.records.limits import MAX_NAME
from mapper.core.store import Snapshot, Store
from mapper.services import documents
from mapper.services.session import Session
from mapper.services.signing import moment_to_sign
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, a_map, named


def withdraw(draft: Draft, /) -> Label:
    """Take the one signature back, otherwise than by undo."""
    (signed,) = draft.all(SignOff)
    draft.remove(signed)
    return Label("withdraw")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.salesmap"


@pytest.fixture
def file(path) -> Iterator[DocumentFile]:
    file = a_map().lane("Sales").step("Call").to("Won").file(path)
    yield file
    file.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(file, clock) -> Session:
    return Session(file, clock)


@pytest.fixture
def call(session):
    return named(session.store, Node, "Call").id


def at(session: Session, line: int) -> Snapshot:
    """The document as it stood at a line."""
    store = Store(r for heap in session.snapshot()._records.values() for r in heap.values())
    store.apply(session.between(session.line, line))
    return store


def test_a_name_outlives_the_program_and_every_undo(session, file, path, call):
    session.run(rename_node, call, "Ring")
    first = session.name_version(" Before lunch ", "All agreed")
    assert (first.name, first.note, first.line) == ("Before lunch", "All agreed", 1)
    session.undo()
    session.run(rename_node, call, "Write")
    second = session.name_version("After lunch")
    assert session.versions == (first, second)
    file.close()
    document = documents.open_document(path)
    assert document.session.versions == (first, second)
    documents.close(document)


def test_a_moment_can_be_looked_at_again(session, call):
    as_it_was = session.snapshot()
    session.run(rename_node, call, "Ring")
    version = session.name_version("Rung")
    rung = session.snapshot()
    session.undo()
    session.run(rename_node, call, "Write")
    assert at(session, version.line) == rung
    assert at(session, 0) == as_it_was


def test_a_merge_does_not_reach_into_a_moment(session, clock):
    clock.step = 0.1
    lane = named(session.store, Lane, "Sales").id
    session.run(resize_lane, lane, 200)
    version = session.name_version("Here")
    before = session.snapshot()
    session.run(resize_lane, lane, 300)
    session.run(resize_lane, lane, 400)
    assert at(session, version.line) == before
    assert [entry.seq for entry in session.history.done] == [1, 2], "the two afterwards are one"


def test_a_merge_does_not_reach_into_a_moment_of_the_last_time(session, file, path, clock):
    clock.step = 0.1
    lane = named(session.store, Lane, "Sales").id
    session.run(resize_lane, lane, 200)
    session.name_version("Here")
    session = Session(file, clock)
    session.run(resize_lane, lane, 300)
    assert len(session.history.done) == 2


def test_a_completion_does_not_reach_into_a_moment(session, call):
    session.run(rename_node, call, "Ring")
    version = session.name_version("Here")
    before = session.snapshot()
    session.complete(1, rename_node, call, "Write")
    assert len(session.history.done) == 2
    assert at(session, version.line) == before


def test_an_earlier_moment_is_named(session, call):
    session.run(rename_node, call, "Ring")
    session.run(rename_node, call, "Write")
    late, early = session.name_version("Late"), session.name_version("Early", line=1)
    assert session.versions == (early, late)


def test_a_moment_is_renamed_and_forgotten(session, file):
    told = []
    off = session.watch_versions(lambda: told.append(len(session.versions)))
    version = session.name_version("Heer")
    renamed = session.rename_version(version.id, "Here", "Better so")
    assert renamed == replace(version, name="Here", note="Better so")
    assert session.versions == tuple(file.versions()) == (renamed,)
    session.drop_version(version.id)
    assert session.versions == tuple(file.versions()) == ()
    assert told == [1, 1, 0]
    off()
    with pytest.raises(Refused, match="gone"):
        session.drop_version(version.id)
    with pytest.raises(Refused, match="gone"):
        session.rename_version(version.id, "Here", "")


@pytest.mark.parametrize(
    ("name", "note", "code"),
    [("  ", "", "name_is_empty"), ("x" * (MAX_NAME + 1), "", "too_long"), ("x", "y" * 20_001, "too_long")],
)
def test_a_bad_name_is_refused(session, name, note, code):
    with pytest.raises(Refused) as refused:
        session.name_version(name, note)
    assert refused.value.code == code
    assert session.versions == ()


def test_a_name_that_the_disk_refuses_is_none(session, file, monkeypatch):
    version = session.name_version("Here")

    def full(*_: object) -> None:
        raise Trouble("disk_full", path="")

    monkeypatch.setattr("mapper.storage.journal.keep_version", full)
    monkeypatch.setattr("mapper.storage.journal.drop_version", full)
    for act in (
        lambda: session.name_version("There"),
        lambda: session.rename_version(version.id, "There", ""),
        lambda: session.drop_version(version.id),
    ):
        with pytest.raises(Trouble):
            act()
    assert session.versions == tuple(file.versions()) == (version,)


def test_what_is_only_read_names_nothing(session, file, path):
    session.name_version("Here")
    file.close()
    document = documents.open_document(path, read_only=True)
    assert [version.name for version in document.session.versions] == ["Here"]
    with pytest.raises(Refused, match="read_only"):
        document.session.name_version("There")
    documents.close(document)


def test_a_copy_has_the_moments_unless_it_is_without_history(session, file, tmp_path, call):
    session.run(rename_node, call, "Ring")
    session.name_version("Here")
    for with_history in (True, False):
        target = tmp_path / f"copy {with_history}.salesmap"
        file.save_copy(target, with_history=with_history)
        copy = DocumentFile.open(target)
        assert [version.name for version in copy.versions()] == (["Here"] if with_history else [])
        copy.close()


def seqs(session, record_id, most=20):
    return [entry.seq for entry in session.told_of(record_id, most)[0]]


def test_what_was_done_to_a_step_is_told_from_the_file_without_what_is_damaged(session, file, call):
    """The journal of this day and of another one tell the same of it; nothing is understood to say so."""
    won = named(session.store, Node, "Won").id
    for name in ("Ring", "Write", "Visit"):
        session.run(rename_node, call, name)
        session.run(rename_node, won, f"{name} won")
    entries, is_all = session.told_of(call, 20)
    told = [entry.seq for entry in entries]
    assert is_all
    assert told == [5, 3, 1]
    again = Session(file, Clock())
    assert seqs(again, call) == told
    assert seqs(again, call, 2) == told[:2]
    file._connection.execute("UPDATE journal SET changes = x'00' WHERE line = 3")
    assert seqs(Session(file, Clock()), call) == [5, 1]


def test_no_more_of_the_past_is_looked_through_than_there_is_time_for(session, file, call, monkeypatch):
    for number in range(9):
        session.run(rename_node, call, f"{number}" * 100)
    monkeypatch.setattr("mapper.services.session.AT_ONCE", 1000)
    told, is_all = Session(file, Clock()).told_of(call, 20)
    assert 1 <= len(told) < 9
    assert not is_all, "and that is told with it"
    monkeypatch.undo()
    assert Session(file, Clock()).told_of(call, 20)[1]
    monkeypatch.setattr("mapper.services.session.LOOKED_AT", 8)
    told, is_all = Session(file, Clock()).told_of(call, 20)
    assert (len(told), is_all) == (8, False)


def test_a_clock_that_goes_back_mixes_no_moments_up(session, file, path, clock, call):
    """Moments stand in the order in which they were, whatever the clock said; a day goes back between two commands."""
    clock.step = -86_400.0
    states, named_at = [session.snapshot()], {}
    for number in range(12):
        session.run(rename_node, call, f"Name {number}")
        states.append(session.snapshot())
        if number % 4 == 1:
            named_at[session.name_version(f"After {number}").id] = session.line
    file.close()
    clock.now -= 10 * 365 * 86_400
    with closing(DocumentFile.open(path)) as again:
        session = Session(again, clock)
        assert [line.number for line in session.journal()] == list(range(1, 13)), "no two became one"
        assert {each.id: each.line for each in session.versions} == named_at
        assert [each.line for each in session.versions] == sorted(named_at.values())
        assert [at(session, line) for line in range(13)] == states
        session.undo()
        session.run(rename_node, call, "Another way")
        assert session.history.done[-1].seq == 13
        session.undo()
        assert session.snapshot() == states[11]
        session.thin(1)
        assert {each.id: at(session, each.line) for each in session.versions} == {
            version_id: states[line] for version_id, line in named_at.items()
        }
        assert session.snapshot() == states[11]


class TestSigning:
    @pytest.fixture
    def session(self, path, clock) -> Iterator[Session]:
        file = a_map().lane("Sales").step("Call").to("Won").file(path)
        session = Session(file, clock)
        session.run(agreement.add_participants, ["Ana", "Ben"])
        yield session
        file.close()

    @staticmethod
    def sign(session: Session, name: str) -> str | None:
        """Sign the map, and give the name of the moment it was signed at."""
        map_id = queries.maps(session.store)[0].id
        person = named(session.store, Person, name).id
        version_id = moment_to_sign(session, map_id, "Signed")
        session.run(agreement.sign, map_id, person, "2026-11-27", version_id=version_id)
        (signed,) = session.store.referring(SignOff, "person_id", person)
        return next((v.id for v in session.versions if v.id == signed.version_id), None)

    def test_those_who_sign_the_same_sign_one_moment(self, session):
        assert self.sign(session, "Ana") == self.sign(session, "Ben") is not None
        assert len(session.versions) == 1

    def test_who_signs_what_has_changed_signs_another(self, session):
        first = self.sign(session, "Ana")
        session.run(rename_node, named(session.store, Node, "Call").id, "Ring")
        assert self.sign(session, "Ben") not in {None, first}
        for version, name in zip(session.versions, ("Call", "Ring"), strict=True):
            assert name in {node.name for node in at(session, version.line).all(Node)}

    def test_the_moment_stays_when_the_signature_is_taken_back(self, session):
        version_id = self.sign(session, "Ana")
        session.undo()
        assert not list(session.store.all(SignOff))
        assert [version.id for version in session.versions] == [version_id]

    def test_what_was_just_named_is_signed(self, session):
        version = session.name_version("Final")
        assert self.sign(session, "Ana") == version.id

    def test_a_moment_somebody_signed_keeps_its_name(self, session):
        version_id = self.sign(session, "Ana")
        with pytest.raises(Refused, match="moment_is_signed"):
            session.drop_version(version_id)
        assert [version.id for version in session.versions] == [version_id]
        session.undo()
        with pytest.raises(Refused, match="moment_was_signed"):  # redo would bring the signature back
            session.drop_version(version_id)
        session.run(rename_node, named(session.store, Node, "Call").id, "Ring")
        session.drop_version(version_id)
        assert session.versions == ()

    def test_a_signature_that_undo_could_bring_back_keeps_its_moment(self, session):
        version_id = self.sign(session, "Ana")
        signed = session.line
        session.run(withdraw)
        with pytest.raises(Refused, match="moment_was_signed"):
            session.drop_version(version_id)
        session._keeper.drop_version(version_id)  # as earlier programs did
        again = Session(session._keeper)
        again.restore(signed, "Then")
        assert [each.version_id for each in again.store.all(SignOff)] == [None]
        again.undo()
        assert not list(again.store.all(SignOff))

    def test_a_moment_that_has_lost_its_name_is_named_anew(self, session):
        session._keeper.drop_version(self.sign(session, "Ana"))  # as earlier programs did
        assert self.sign(Session(session._keeper), "Ben") is not None

    def test_a_copy_without_history_forgets_what_was_signed_where(self, session, path):
        self.sign(session, "Ana")
        target = path.with_name("copy.salesmap")
        session._keeper.save_copy(target, with_history=False)
        document = documents.open_document(target)
        assert [signed.version_id for signed in document.session.store.all(SignOff)] == [None]
        assert list(document.session.store.all(ProcessMap))
        documents.close(document)

    @pytest.mark.parametrize("damaged", ["x'00'", "'{'", "CAST(x'22ff22' AS TEXT)"])
    def test_a_damaged_line_holds_a_moment_as_long_as_it_can_be_undone(self, session, path, damaged):
        """What was done since the document was opened is undone from memory."""
        version_id = self.sign(session, "Ana")
        session.run(withdraw)
        file = session._keeper
        file._connection.execute(f"UPDATE journal SET changes = {damaged} WHERE act = 'edit'")
        with pytest.raises(Refused, match="moment_was_signed"):
            session.drop_version(version_id)
        file.close()
        with closing(DocumentFile.open(path)) as file:
            session = Session(file, Clock())
            with pytest.raises(Trouble, match=r"unreadable_history|damaged"):
                session.undo()
            session.drop_version(version_id)
            assert not session.versions
