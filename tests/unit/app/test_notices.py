"""What a person is told of copies and logs that lay where they should not: above the map, and on stderr."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mapper.app import notices
from mapper.app.command_line import run
from mapper.app.commands import opening
from mapper.core import queries
from mapper.core.edits.maps import set_map
from mapper.services.sharing import Given
from mapper.storage.document_file import DocumentFile
from tests.builders import a_map, beside_a_strange_log

_NOTHING = {"log_aside": None, "copy_aside": None, "left_at": None, "kept": None, "reason": None}


def told(tell: Any, *about: Any, **document: Any) -> list[str]:
    """The texts of the notices above a map."""
    shown: list[str] = []
    bar = SimpleNamespace(show_notice=lambda text, *_, **__: shown.append(text))
    window = SimpleNamespace(notices=bar)
    tell(SimpleNamespace(document=SimpleNamespace(**_NOTHING | document), window=window, office=None), *about)
    return shown


def test_a_log_and_a_copy_that_were_set_aside_are_told_with_their_place():
    (log,) = told(notices.tell_about, log_aside=Path("a.kept-log"), left_at=1.0)
    assert "another copy was put in its place" in log
    assert "a.kept-log" in log
    (copy,) = told(notices.tell_about, copy_aside=Path("a.found.salesmap"))
    assert "a.found.salesmap" in copy
    assert "you see what you did last" in copy


def test_what_lay_beside_a_document_that_entries_were_passed_on_to_is_told():
    given = Given(3, Path("b.kept-log"), Path("b.found.salesmap"))
    log, copy = told(notices.tell_of_given, "b.salesmap", given)
    assert "b.salesmap" in log
    assert "b.kept-log" in log
    assert "b.found.salesmap" in copy
    assert told(notices.tell_of_given, "b.salesmap", Given(3, None, None)) == []


def test_a_command_says_on_stderr_what_it_set_aside(tmp_path, capsys, monkeypatch):
    path = tmp_path / "a.salesmap"
    strange = beside_a_strange_log(path)
    with opening.reading(path):
        assert f"does not fit it, and is in {path}-wal" in capsys.readouterr().err
    assert path.with_name("a.salesmap-wal").read_bytes() == strange
    with opening.writing(path) as document:
        aside = document.log_aside
    assert f"what was done last does not fit it, and is in {aside}" in capsys.readouterr().err
    monkeypatch.setattr("mapper.services.documents.OpenDocument.copy_aside", Path("a.found.salesmap"))
    with opening.writing(path):
        pass
    assert "Another copy lay in its place; it is kept as a.found.salesmap." in capsys.readouterr().err


@pytest.mark.parametrize("is_known", [True, False])
def test_a_document_of_a_program_that_is_gone_elsewhere_is_taken_over(tmp_path, capsys, is_known):
    path = tmp_path / "a.salesmap"
    beside_a_strange_log(path)
    lock = path.with_name(f".~lock.{path.name}#")
    told_by = '{"user": "ana", "host": "far away", "pid": 7, "since": 1700000000.0}' if is_known else ""
    lock.write_text(told_by, encoding="utf-8")
    with pytest.raises(opening.Trouble, match="locked"), opening.writing(path):
        pass
    assert "--take-over" in capsys.readouterr().err
    opening.take_over(path)
    said = capsys.readouterr().err
    assert ("ana on far away, who had it open since 2023-11-1" in said) == is_known
    assert not lock.exists()
    with opening.writing(path):
        assert lock.exists()
        with pytest.raises(opening.Trouble, match="locked"):
            opening.take_over(path)


def test_a_document_is_taken_from_nobody_for_what_only_looks_or_comes_to_nothing(tmp_path, capsys):
    path, source = str(tmp_path / "a.salesmap"), str(tmp_path / "a.json")
    DocumentFile.create(Path(path), a_map().step("Call").records())
    assert run(["export", path, source]) == 0
    lock = tmp_path / ".~lock.a.salesmap#"
    held = '{"user": "ana", "host": "far away", "pid": 7, "since": 1700000000.0}'
    lock.write_text(held, encoding="utf-8")
    capsys.readouterr()
    for arguments, why in (
        (["import", str(tmp_path / "none.csv"), path], "none.csv"),
        (["import", str(tmp_path / "none.json"), path], "none.json"),
        (["import", source, path, "--dry-run"], "--take-over does not go with --dry-run."),
        (["history", path], "--take-over goes with --thin."),
    ):
        assert run([*arguments, "--take-over"]) == 2
        said = capsys.readouterr().err
        assert (why in said, "Taken over" in said, lock.read_text("utf-8")) == (True, False, held)
    assert run(["import", source, path, "--take-over"]) == 0
    assert ("Taken over" in capsys.readouterr().err, lock.exists()) == (True, False)


def test_what_the_rules_refuse_is_told_before_a_document_is_taken_from_anybody(tmp_path, capsys):
    path, source, table = (tmp_path / name for name in ("a.salesmap", "a.json", "steps.csv"))
    DocumentFile.create(path, a_map().step("Call").records())
    with opening.writing(path) as document:
        session = document.session
        session.run(set_map, queries.maps(session.snapshot())[0].id, is_locked=True)
    assert run(["export", str(path), str(source)]) == 0
    source.write_text(source.read_text("utf-8").replace('"Call"', '"Ring"'), encoding="utf-8")
    table.write_text("Step\nCall\n", encoding="utf-8")
    lock = tmp_path / ".~lock.a.salesmap#"
    held = '{"user": "ana", "host": "far away", "pid": 7, "since": 1700000000.0}'
    lock.write_text(held, encoding="utf-8")
    capsys.readouterr()
    assert run(["import", str(source), str(path), "--take-over"]) == 2
    said = capsys.readouterr().err
    assert ("is locked" in said, "Taken over" in said, lock.read_text("utf-8")) == (True, False, held)
    assert run(["import", str(table), str(path), "--take-over"]) == 0
    assert ("Taken over" in capsys.readouterr().err, lock.exists()) == (True, False)
