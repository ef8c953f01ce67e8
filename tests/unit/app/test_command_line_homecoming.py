"""`mapper import` of an edited workbook: the preview is what comes, one command brings it, refusals change nothing."""

import hashlib
import io
import json
from pathlib import Path

import pytest

from mapper.app.command_line import run
from mapper.core.records import NodeMeasures, NodeMetric
from mapper.services import documents
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.reading import opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    documents.close(documents.new_document(Path("calls.salesmap"), records=slipping().records()))
    assert run(["export", "calls.salesmap", "book.xlsx"]) == 0
    return tmp_path


def told(capsys, *arguments: str, code: int = 0):
    capsys.readouterr()
    assert run([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out) if code == 0 else None


def digest() -> str:
    return hashlib.sha256(Path("calls.salesmap").read_bytes()).hexdigest()


def edit(**cells: object) -> None:
    """Type into the targets of "Dates held" at "review", and the wait of "chase" on Steps."""
    book = opened(io.BytesIO(Path("book.xlsx").read_bytes()))
    for sheet, names in (("Targets", {5: "review", 6: "Dates held"}), ("Steps", {2: "chase"})):
        page = book[sheet]
        headings = {cell.value: cell.column for cell in page[4]}
        row = next(r for r in range(5, 40) if all(page.cell(r, c).value == name for c, name in names.items()))
        for heading, value in cells.items():
            if heading in headings:
                page.cell(row, headings[heading]).value = value
    book.save("book.xlsx")


def test_an_edited_workbook_comes_back_as_one_command(folder: Path, capsys) -> None:
    before = digest()
    assert told(capsys, "import", "book.xlsx", "calls.salesmap", "--dry-run")["changed"] == []
    edit(Target="85 %", Owner="Ana", Actual="soon", **{"Wait days": 2.5})
    preview = told(capsys, "import", "book.xlsx", "calls.salesmap", "--dry-run")
    assert digest() == before
    assert {(c["field"], c["there"], c["here"]) for c in preview["changed"]} == {
        ("target", 0.85, 0.8),
        ("owner", "Ana", "Bo"),
        ("wait_days", 2.5, 4.0),
    }
    assert [(r["code"], r["params"]) for r in preview["misread"]] == [("cell_not_a_number", {"text": "soon"})]
    assert preview["misread"][0]["cell"].startswith("Targets!")
    assert {**told(capsys, "import", "book.xlsx", "calls.salesmap"), "dry_run": True} == preview
    document = documents.open_document(Path("calls.salesmap"))
    session = document.session
    assert any(each.target == 0.85 and each.owner == "Ana" for each in session.store.all(NodeMetric))
    assert any(each.wait_days == 2.5 for each in session.store.all(NodeMeasures))
    assert [entry.label.code for entry in session.history.done] == ["import_workbook"]
    session.undo()
    assert any(each.target == 0.8 and each.owner == "Bo" for each in session.store.all(NodeMetric))
    documents.close(document)
    assert run(["import", "book.xlsx", "calls.salesmap", "--dry-run"]) == 0
    assert "Not understood" in capsys.readouterr().out


def test_where_both_sides_changed_somebody_chooses(folder: Path, capsys) -> None:
    edit(Target=0.85)
    document = documents.open_document(Path("calls.salesmap"))
    target = next(each for each in document.session.store.all(NodeMetric) if each.owner == "Bo")
    from mapper.core.edits.things import set_thing

    document.session.run(set_thing, target.id, target=0.9)
    documents.close(document)
    ours = told(capsys, "import", "book.xlsx", "calls.salesmap", "--take", "ours")
    assert [(c["before"], c["there"], c["here"]) for c in ours["both"]] == [(0.8, 0.85, 0.9)]
    assert [note["code"] for note in ours["notes"]] == ["return_went_on"]
    theirs = told(capsys, "import", "book.xlsx", "calls.salesmap", "--take", "theirs")
    assert (theirs["taken_of_both"], len(theirs["both"])) == ("theirs", 1)
    document = documents.open_document(Path("calls.salesmap"), read_only=True)
    assert document.session.store.get(NodeMetric, target.id).target == 0.85
    documents.close(document)
    assert run(["import", "book.xlsx", "calls.salesmap", "--take", "mine"]) == 2


def test_a_workbook_that_is_refused_changes_nothing(folder: Path, capsys) -> None:
    assert run(["new", "other.salesmap", "--template", "rfp_tender"]) == 0
    Path("broken.xlsx").write_bytes(Path("book.xlsx").read_bytes()[:5_000])
    before = digest(), hashlib.sha256(Path("other.salesmap").read_bytes()).hexdigest()
    capsys.readouterr()
    assert run(["import", "book.xlsx", "other.salesmap"]) == 2
    assert "was written from “Test”" in capsys.readouterr().err
    assert run(["import", "broken.xlsx", "calls.salesmap", "--take", "ours"]) == 2
    Path("list.csv").write_text("Step;Next step\nCall;\n")
    assert run(["import", "list.csv", "calls.salesmap", "--take", "ours"]) == 2
    assert (digest(), hashlib.sha256(Path("other.salesmap").read_bytes()).hexdigest()) == before
