"""`mapper export OUT.html --language`: all of a report is in one language."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from mapper.app.command_line import run
from mapper.services import documents, samples


def test_a_report_in_another_language_has_a_map_in_it_too_and_leaves_none_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    documents.close(documents.new_document(Path("sale.salesmap"), records=samples.demo_records()))
    before = QLocale()
    for language, said, other in (
        ("de", "Schritte</text>", "steps</text>"),
        ("en", "steps</text>", "Schritte<"),
    ):
        assert run(["export", "sale.salesmap", "sale.html", "--language", language]) == 0
        page = Path("sale.html").read_text(encoding="utf-8")
        assert said in page
        assert other not in page
        assert QLocale() == before
