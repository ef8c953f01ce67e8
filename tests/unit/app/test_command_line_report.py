"""`mapper export --language`: all of a report, a picture or a poster is in one language."""

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


def test_pictures_and_posters_speak_the_language_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    documents.close(documents.new_document(Path("sale.salesmap"), records=samples.demo_records()))
    tiles = ["export", "sale.salesmap", "tiles.pdf", "--tiles", "2", "--language"]
    for language, said, first in (("de", "Schritte</text>", "Übersicht"), ("en", "steps</text>", "Overview")):
        assert run(["export", "sale.salesmap", "sale.svg", "--language", language]) == 0
        assert said in Path("sale.svg").read_text(encoding="utf-8")
        assert run([*tiles, language]) == 0
        assert first.encode("utf-16-be").hex().encode() in Path("tiles.pdf").read_bytes()
    assert run([*tiles, "fr"]) != 0
    assert "fr" in capsys.readouterr().err
