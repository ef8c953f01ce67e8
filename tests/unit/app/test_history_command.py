"""`mapper history` tells what was done and thins it."""

import json
from pathlib import Path

import pytest

from mapper.app.command_line import run
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node
from mapper.services import documents
from tests.builders import a_map, named


@pytest.fixture
def file(tmp_path, monkeypatch) -> str:
    monkeypatch.chdir(tmp_path)
    records = a_map().lane("Sales").step("Call").to("Won").records()
    document = documents.new_document(Path("sale.salesmap"), records=records)
    call = named(document.session.store, Node, "Call").id
    for number in range(12):
        document.session.run(rename_node, call, f"Call {number}")
        if number == 4:
            document.session.name_version("Before lunch", "All agreed")
    documents.close(document)
    return "sale.salesmap"


def said(capsys, *arguments: str) -> dict[str, object]:
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_tells_the_named_moments_and_how_much_was_done(file, capsys):
    told = said(capsys, "history", file)
    assert (told["steps"], told["undoable"], told["thinned"]) == (12, 12, 0)
    (version,) = told["versions"]
    assert (version["name"], version["note"], version["line"]) == ("Before lunch", "All agreed", 5)
    assert run(["history", file]) == 0
    out = capsys.readouterr().out
    assert "12 steps from" in out
    assert "Before lunch" in out


def test_it_thins_to_the_newest_steps_and_keeps_what_has_a_name(file, capsys):
    told = said(capsys, "history", file, "--thin", "3")
    assert (told["steps"], told["undoable"], told["thinned"]) == (5, 3, 7)
    assert [version["line"] for version in told["versions"]] == [5]
    assert run(["history", file, "--thin", "3"]) == 0
    assert "0 steps less" in capsys.readouterr().out


def test_a_document_nobody_worked_on_says_so(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    documents.close(documents.new_document(Path("new.salesmap"), records=a_map().step("Call").records()))
    assert run(["history", "new.salesmap"]) == 0
    assert "Nothing was done" in capsys.readouterr().out


def test_what_is_no_document_is_told(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(["history", "none.salesmap", "--thin", "3"]) == 2
