"""Documents are made, opened, moved, copied and closed; whatever goes wrong, what was there is still there."""

import os
from pathlib import Path

import pytest

from mapper.core import queries
from mapper.core.edits.maps import set_document
from mapper.core.errors import Refused, Trouble
from mapper.core.records import Lane, ProcessMap, Stage
from mapper.core.values import MapKind
from mapper.services import documents, places
from mapper.storage.lock import lock_path
from tests.builders import Clock, a_map


def titled(document: documents.OpenDocument, title: str) -> None:
    document.session.run(set_document, title=title)


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "pipeline.salesmap"


@pytest.fixture
def document(path, outline, kept) -> documents.OpenDocument:
    document = kept(documents.new_document(path, outline=outline))
    document.session._clock = Clock()  # two titles within a second would be one command
    return document


class TestNew:
    def test_it_begins_with_an_empty_map(self, document, outline):
        reader = document.session.store
        (the_map,) = queries.maps(reader)
        assert (the_map.name, the_map.kind) == ("As-is", MapKind.AS_IS)
        assert tuple(stage.name for stage in queries.stages(reader, the_map.id)) == outline.stages
        assert [(lane.name, lane.is_customer) for lane in queries.lanes(reader, the_map.id)] == [
            ("Customer", True),
            ("Sales", False),
        ]
        assert document.title == "Untitled"
        assert len(queries.document_info(reader).created) == len("2026-11-24")
        assert document.session.history.undoable is None

    def test_it_may_begin_with_records(self, path, kept):
        builder = a_map().lane("Sales").step("Call").to("Won")
        document = kept(documents.new_document(path, records=builder.records()))
        assert document.session.snapshot() == builder.snapshot()

    def test_it_takes_no_name_that_is_taken(self, path, outline):
        path.write_text("something else")
        with pytest.raises(Trouble, match="exists"):
            documents.new_document(path, outline=outline)
        assert path.read_text() == "something else"

    def test_it_needs_a_folder(self, tmp_path, outline):
        with pytest.raises(Trouble, match="no_such_folder"):
            documents.new_document(tmp_path / "gone" / "a.salesmap", outline=outline)


class TestUnnamed:
    """A document without a name lives in the data folder and is as durable as any other."""

    @pytest.fixture
    def unnamed(self, outline, kept) -> documents.OpenDocument:
        return kept(documents.new_document(None, outline=outline))

    def test_it_has_a_place_of_its_own(self, unnamed, outline, kept):
        other = kept(documents.new_document(None, outline=outline))
        assert documents.is_unnamed(unnamed)
        assert unnamed.path != other.path
        assert {unnamed.path, other.path} <= set(places.unnamed_documents())

    def test_its_title_is_told_without_opening_it(self, unnamed, tmp_path):
        titled(unnamed, "Ideas")
        documents.close(unnamed)
        assert places.title_of(unnamed.path) == "Ideas"
        broken = tmp_path / "broken.salesmap"
        broken.write_text("nothing of ours")
        assert places.title_of(broken) == places.title_of(tmp_path / "gone.salesmap") == ""

    def test_it_is_there_after_it_was_edited_and_closed(self, unnamed):
        titled(unnamed, "Ideas")
        documents.close(unnamed)
        again = documents.open_document(unnamed.path)
        assert again.title == "Ideas"
        assert documents.is_unnamed(again)
        documents.close(again)
        assert unnamed.path in places.unnamed_documents()

    def test_it_goes_when_it_was_never_edited(self, outline):
        unnamed = documents.new_document(None, outline=outline)
        documents.close(unnamed)
        assert unnamed.path not in places.unnamed_documents()

    def test_it_leaves_the_data_folder_when_it_gets_a_name(self, unnamed, path):
        titled(unnamed, "Ideas")
        before = unnamed.path
        documents.save_as(unnamed, path)
        assert unnamed.path == path
        assert not documents.is_unnamed(unnamed)
        assert not before.exists()


class TestSaveAs:
    def test_the_same_session_goes_on_in_the_new_place(self, document, path, tmp_path):
        titled(document, "One")
        session, target = document.session, tmp_path / "elsewhere.salesmap"
        documents.save_as(document, target)
        assert document.session is session
        assert document.path == target
        titled(document, "Two")
        session.undo()
        session.undo()
        session.redo()
        documents.close(document)
        assert sorted(p.name for p in tmp_path.iterdir()) == ["elsewhere.salesmap", "pipeline.salesmap"]
        there = documents.open_document(target)
        assert (there.title, len(there.session.history.undone)) == ("One", 1)
        documents.close(there)
        here = documents.open_document(path)
        assert here.title == "One"
        documents.close(here)

    def test_on_to_itself_it_only_comes_to_rest(self, document, path):
        titled(document, "One")
        documents.save_as(document, path)
        titled(document, "Two")
        assert document.path == path

    def test_what_was_only_read_can_be_written_there(self, document, path, tmp_path, kept):
        reader = kept(documents.open_document(path))
        assert reader.reason.code == "locked"
        with pytest.raises(Refused, match="read_only"):
            titled(reader, "Mine")
        documents.save_as(reader, tmp_path / "mine.salesmap")
        assert reader.reason is None
        titled(reader, "Mine")
        assert document.title == "Untitled"

    @pytest.mark.parametrize("trouble", ["no_such_folder", "is_a_folder", "locked"])
    def test_when_it_fails_the_document_goes_on_where_it_was(
        self, document, path, tmp_path, trouble, outline, kept
    ):
        target = {
            "no_such_folder": tmp_path / "gone" / "a.salesmap",
            "is_a_folder": tmp_path,
            "locked": tmp_path / "open.salesmap",
        }[trouble]
        if trouble == "locked":
            kept(documents.new_document(target, outline=outline))
        with pytest.raises(Trouble, match=trouble):
            documents.save_as(document, target)
        assert document.path == path
        titled(document, "Still here")
        assert lock_path(path).exists()

    def test_a_document_that_vanished_can_be_saved_elsewhere(self, document, path, tmp_path):
        titled(document, "One")
        path.unlink()
        with pytest.raises(Trouble, match="file_gone"):
            titled(document, "Two")
        documents.save_as(document, tmp_path / "rescue.salesmap")
        titled(document, "Two")
        documents.close(document)
        assert [p.name for p in tmp_path.iterdir()] == ["rescue.salesmap"]

    def test_a_document_that_vanished_can_be_put_back(self, document, path, tmp_path):
        titled(document, "One")
        path.unlink()
        documents.save_as(document, path)
        titled(document, "Two")
        documents.close(document)
        assert list(tmp_path.iterdir()) == [path]
        again = documents.open_document(path)
        assert (again.title, len(again.session.history.done)) == ("Two", 2)
        documents.close(again)

    @pytest.mark.parametrize("is_folded_in", [True, False])
    def test_a_log_that_was_deleted_is_noticed_before_anything_is_lost(
        self, document, path, tmp_path, is_folded_in
    ):
        titled(document, "One")
        if is_folded_in:
            documents.rest(document)
        for name in ("-wal", "-shm"):
            path.with_name(path.name + name).unlink()
        for _ in range(2):
            with pytest.raises(Trouble, match="log_gone"):
                titled(document, "Two")
        assert document.title == "One"
        documents.save_copy(document, tmp_path / "copy.salesmap")
        copy = documents.open_document(tmp_path / "copy.salesmap")
        assert (copy.title, len(copy.session.history.done)) == ("One", 1)
        documents.close(copy)
        documents.save_as(document, path)
        titled(document, "Two")
        documents.close(document)
        assert sorted(tmp_path.iterdir()) == [tmp_path / "copy.salesmap", path]
        again = documents.open_document(path)
        assert (again.title, len(again.session.history.done)) == ("Two", 2)
        documents.close(again)

    @pytest.mark.parametrize("how", ["replaced", "overwritten", "half", "log cut"])
    def test_where_a_stranger_wrote_both_are_kept(self, document, path, tmp_path, how):
        for title in ("One", "Two", "Three"):
            titled(document, title)
            documents.rest(document)
            if title == "One":
                theirs = path.read_bytes()
        document.session.undo()
        if how == "replaced":
            (tmp_path / "theirs").write_bytes(theirs)
            (tmp_path / "theirs").replace(path)
        elif how == "log cut":
            theirs = path.read_bytes()
            os.truncate(f"{path}-wal", 0)
        else:
            theirs = theirs if how == "overwritten" else theirs[:5000]
            path.write_bytes(theirs)
        assert documents.trouble_with(document) is not None
        other = places.free_name(path, "kept here")
        documents.save_as(document, other)
        assert (document.title, document.path.name) == ("Two", "pipeline (kept here).salesmap")
        document.session.redo()
        assert document.title == "Three"
        for title in ("Two", "One", "Untitled"):
            document.session.undo()
            assert document.title == title
        documents.close(document)
        assert path.read_bytes() == theirs
        assert sorted(tmp_path.iterdir()) == [other, path]
        again = documents.open_document(other)
        assert (again.title, len(again.session.history.undone)) == ("Untitled", 3)
        documents.close(again)


@pytest.mark.parametrize("deed", ["named", "renamed", "forgotten", "thinned"])
def test_what_was_said_of_moments_is_news_that_would_be_lost_with_the_file(
    document, path, tmp_path, kept, deed
):
    titled(document, "One")
    noon = document.session.name_version("Noon")
    documents.close(document)
    document = kept(documents.open_document(path))
    session = document.session
    if deed == "named":
        session.name_version("Evening")
    elif deed == "renamed":
        session.rename_version(noon.id, "Lunch", noon.note)
    elif deed == "forgotten":
        session.drop_version(noon.id)
    else:
        titled(document, "Two")
        session.thin(0)
    documents.rest(document)
    (tmp_path / "theirs").write_bytes(path.read_bytes())
    assert documents.keep_lost(document, "kept here") is None
    (tmp_path / "theirs").replace(path)
    ours = documents.keep_lost(document, "kept here")
    assert ours == tmp_path / "pipeline (kept here).salesmap"
    documents.close(document)
    again = kept(documents.open_document(ours))
    names = {"named": ["Noon", "Evening"], "renamed": ["Lunch"], "forgotten": [], "thinned": ["Noon"]}
    assert [each.name for each in again.session.versions] == names[deed]


@pytest.mark.parametrize("most", [48_000_000, 100], ids=["whole", "too large to be kept"])
def test_a_copy_from_memory_has_the_history_of_before_and_its_moments(
    document, path, monkeypatch, kept, most
):
    """But for one that is larger than is kept in memory: then it has what was done since, which stands by itself."""
    titled(document, "One")
    noon = document.session.name_version("Noon")
    titled(document, "Two")
    documents.close(document)
    monkeypatch.setattr("mapper.storage.past.MOST", most)
    document = kept(documents.open_document(path))
    session = document.session
    session._clock = Clock(session.history.undoable.time + 60)
    session.complete(session.history.undoable.seq, set_document, title="Two, typed on")
    session.undo()
    titled(document, "Three")
    evening = session.name_version("Evening")
    documents.rest(document)
    path.write_bytes(path.read_bytes()[:5000])
    is_short = documents.forgets_history(document)
    assert is_short == (most == 100)
    documents.save_as(document, path.with_name("ours.salesmap"))
    documents.close(document)
    again = kept(documents.open_document(path.with_name("ours.salesmap"))).session
    assert [each.id for each in again.versions] == ([evening.id] if is_short else [noon.id, evening.id])
    (info,) = again.between(again.versions[-1].line, 0)
    assert (info.before.title, info.after.title) == ("Three", "One" if is_short else "Untitled")
    assert [entry.label.code for entry in again.history.done] == ["set_document"] * (1 if is_short else 2)
    while again.history.undoable is not None:
        again.undo()
    assert queries.document_info(again.store).title == ("One" if is_short else "Untitled")


def test_a_copy_is_written_and_the_document_goes_on(document, path, tmp_path):
    titled(document, "One")
    documents.save_copy(document, tmp_path / "copy.salesmap", with_history=False)
    titled(document, "Two")
    copy = documents.open_document(tmp_path / "copy.salesmap")
    assert copy.title == "One"
    assert copy.session.history.undoable is None
    documents.close(copy)
    assert document.path == path


def test_at_rest_the_file_alone_is_whole(document, path, tmp_path):
    titled(document, "One")
    assert documents.rest(document)
    (tmp_path / "alone.salesmap").write_bytes(path.read_bytes())
    alone = documents.open_document(tmp_path / "alone.salesmap")
    assert alone.title == "One"
    documents.close(alone)


def test_rest_that_cannot_be_now_is_no_trouble(document, monkeypatch):
    titled(document, "One")

    def full(*args: object) -> None:
        raise Trouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr("mapper.storage.pragmas.checkpoint", full)
        assert not documents.rest(document)
    assert documents.rest(document)


class TestOpen:
    def test_only_to_read_it_says_so(self, document, path, kept):
        reader = kept(documents.open_document(path, read_only=True))
        assert reader.reason.code == "as_asked"
        assert reader.schema == document.schema
        assert reader.kept is None

    def test_a_relative_path_will_do(self, document, path, monkeypatch, kept):
        documents.close(document)
        monkeypatch.chdir(path.parent)
        assert kept(documents.open_document(Path(path.name))).path == path

    def test_a_link_leads_to_the_document_itself_and_to_its_lock(self, document, path, tmp_path, kept):
        folder = tmp_path / "links"
        folder.mkdir()
        (folder / "link.salesmap").symlink_to(path)
        assert kept(documents.open_document(folder / "link.salesmap")).reason.code == "locked"
        documents.close(document)
        through = kept(documents.open_document(folder / "link.salesmap"))
        assert through.reason is None
        assert through.path == path
        (folder / "round").symlink_to(folder / "round")
        with pytest.raises(Trouble, match="bad_name"):
            documents.open_document(folder / "round")

    def test_what_cannot_be_loaded_is_left_closed(self, document, path):
        documents.close(document)
        from mapper.storage.pragmas import connect

        connection = connect(path, "rw")
        connection.execute("PRAGMA foreign_keys = OFF")
        for record_type in (Stage, Lane, ProcessMap):
            connection.execute(f"DELETE FROM {record_type.prefix}")
        connection.close()
        with pytest.raises(Trouble, match="damaged"):
            documents.open_document(path)
        assert [p.name for p in path.parent.iterdir()] == [path.name]
        with pytest.raises(Trouble, match="nothing_to_salvage"):
            documents.salvage_document(path, path.with_name("salvaged.salesmap"))

    def test_a_damaged_document_is_salvaged(self, document, path, kept):
        titled(document, "One")
        documents.close(document)
        salvaged = documents.salvage_document(path, path.with_name("salvaged.salesmap"))
        assert kept(documents.open_document(salvaged.target)).title == "One"
