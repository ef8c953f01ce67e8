"""`mapper export --template` and `mapper example-template`: what is written and what is told."""

from pathlib import Path

import pytest

from mapper.app.command_line import run
from mapper.services import documents, samples
from tests.unit.exchange.excel.branded.house_styles import branded
from tests.unit.exchange.excel.reading import named, opened, table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    document = documents.new_document(Path("sale.salesmap"), records=samples.demo_records())
    documents.close(document)
    return tmp_path


def test_an_example_is_written_filled_and_filled_again(folder, capsys):
    assert run(["example-template", "house.xlsx", "--language", "de"]) == 0
    assert run(["example-template", "house.xlsx"]) == 2  # one that is there is left as it is
    assert run(["export", "sale.salesmap", "plan.xlsx", "--template", "house.xlsx", "--language", "de"]) == 0
    told = capsys.readouterr().out
    assert "Filled: tblTargets, tblSteps; named cells: 4; texts: 6; pictures: 1." in told
    assert "tblBranches" in told  # which the example has not
    assert "1.219" in opened(Path("plan.xlsx")).worksheets[0]["A7"].value  # whole cases, as on the card above
    steps = table(Path("plan.xlsx"), "tblSteps")
    assert len(steps) > 5
    assert run(["export", "sale.salesmap", "plan.xlsx", "--template", "plan.xlsx"]) == 2
    assert run(["export", "sale.salesmap", "next.xlsx", "--template", "plan.xlsx", "--language", "de"]) == 0
    assert table(Path("next.xlsx"), "tblSteps") == steps
    assert named(Path("next.xlsx"), "goal_wins") == named(Path("plan.xlsx"), "goal_wins")


def test_what_was_left_is_told_in_sentences(folder, capsys):
    branded(Path("house.xlsx"))
    assert run(["export", "sale.salesmap", "plan.xlsx", "--template", "house.xlsx"]) == 0
    told = capsys.readouterr().out
    assert "The name people_neded was left as it is: do you mean people_needed?" in told
    assert "Cover, A3: “goal_wiins” is not known; do you mean goal_wins?" in told
    assert run(["export", "sale.salesmap", "plan.xlsm", "--template", "house.xlsx"]) == 2
    assert "plan.xlsm" in capsys.readouterr().err
