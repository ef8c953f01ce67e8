"""`mapper import` of tables and `mapper export` of steps: what is told, what is left alone, what comes back."""

import json
from pathlib import Path

import pytest

from mapper.app.command_line import run
from mapper.core import queries
from mapper.core.records import Actual, Metric, ProcessMap
from mapper.services import documents
from tests.unit.exchange.tables.books import a_workbook, parts_of, zipped

STEPS = "Step ID;Step;Next step;Lane;Wait days;Odd\n1;Call;2;Sales;1,5;x\n2;Won;;Customer;many;\n"
ACTUALS = "metric,month,value\nWin rate,2026-03,35%\nWinrate,2026-03,35%\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("steps.csv").write_text(STEPS)
    Path("actuals.csv").write_text(ACTUALS)
    return tmp_path


def told(capsys, *arguments: str, code: int = 0):
    capsys.readouterr()
    assert run([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def opened(name: str):
    document = documents.open_document(Path(name), read_only=True)
    snapshot = document.session.snapshot()
    documents.close(document)
    return snapshot


def test_a_list_without_a_step_makes_nothing(folder, capsys):
    Path("empty.csv").write_text(STEPS.partition("\n")[0] + "\n")
    assert run(["import", "empty.csv", "new.salesmap"]) == 2
    assert "There is no step in empty.csv." in capsys.readouterr().err
    assert not Path("new.salesmap").exists()


def test_a_list_of_steps_becomes_a_document_and_comes_back(folder, capsys):
    preview = told(capsys, "import", "steps.csv", "new.salesmap", "--dry-run")
    assert not Path("new.salesmap").exists()
    done = told(capsys, "import", "steps.csv", "new.salesmap")
    assert {**done, "dry_run": True} == preview
    assert (done["is_new"], done["steps"], done["lines"], done["lanes"]) == (
        True,
        2,
        1,
        ["Sales", "Customer"],
    )
    assert done["columns"]["Odd"] == "kept"
    assert [(each["cell"], each["code"]) for each in done["remarks"]] == [
        ("B3", "row_taken_as_end"),
        ("E3", "cell_not_a_number"),
    ]
    assert run(["export", "new.salesmap", "back.csv"]) == 0
    again = told(capsys, "import", "back.csv", "new.salesmap", "--map", "Back")
    assert (again["is_new"], again["remarks"]) == (False, [])
    assert [each.name for each in queries.maps(opened("new.salesmap"))] == ["steps", "Back"]
    assert run(["export", "new.salesmap", "table.xlsx", "--table"]) == 0
    assert told(capsys, "import", "table.xlsx", "other.salesmap")["steps"] == 2


def test_measured_values_are_brought_in_once(folder, capsys):
    run(["new", "sale.salesmap"])
    document = documents.open_document(Path("sale.salesmap"))
    document.session.run(_add_metric)
    documents.close(document)
    preview = told(capsys, "import", "actuals.csv", "sale.salesmap", "--actuals", "--dry-run")
    assert (preview["added"], preview["unknown"][0]["proposals"]) == (1, ["Win rate"])
    assert not list(opened("sale.salesmap").all(Actual))
    assert told(capsys, "import", "actuals.csv", "sale.salesmap", "--actuals")["added"] == 1
    assert [each.value for each in opened("sale.salesmap").all(Actual)] == [0.35]
    assert told(capsys, "import", "actuals.csv", "sale.salesmap", "--actuals")["same"] == 1
    Path("actuals.csv").write_text(ACTUALS.replace("35", "36"))
    kept = told(capsys, "import", "actuals.csv", "sale.salesmap", "--actuals", "--keep")
    assert (kept["kept"], kept["replaced"]) == (1, 0)
    assert told(capsys, "import", "actuals.csv", "sale.salesmap", "--actuals")["replaced"] == 1
    assert run(["import", "actuals.csv", "sale.salesmap", "--actuals"]) == 0
    assert "Winrate: not known as a metric here" in capsys.readouterr().out


def _add_metric(draft):
    from mapper.core.edits.resources import add_resource

    return add_resource(draft, Metric, "Win rate", unit="%")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("import", "steps.csv", "no.salesmap", "--actuals"), "no_such_file"),
        (("import", "actuals.csv", "no.salesmap"), "table_without_steps"),
        (("import", "steps.csv", "no.salesmap", "--table", "Blad2"), "table_unknown"),
        (("import", "steps.csv", "no.salesmap", "--decimal", "dot"), "usage"),
        (("import", "empty.csv", "no.salesmap"), "table_empty"),
        (("import", "bad.xlsx", "no.salesmap"), "table_not_a_workbook"),
        (("import", "steps.csv", "no.txt"), "document_ending"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_made(folder, capsys, arguments, code):
    Path("empty.csv").write_text(" \n")
    Path("bad.xlsx").write_text("no zip")
    assert told(capsys, *arguments, code=2)["problem"]["code"] == code
    assert not Path("no.salesmap").exists()


def test_macros_are_told(folder, capsys):
    parts = {**parts_of(a_workbook()), "xl/vbaProject.bin": b"x"}
    Path("macros.xlsm").write_bytes(zipped(parts))
    said = told(capsys, "import", "macros.xlsm", "new.salesmap", "--table", "StepList")
    assert said["remarks"][0]["code"] == "table_macros"
    assert opened("new.salesmap").all(ProcessMap)
