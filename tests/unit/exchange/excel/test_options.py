"""What can be asked of a workbook: several maps, sheets, language, paper, and no people's names."""

import re
import zipfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from mapper.core import queries
from mapper.core.records import Person
from mapper.core.store import Store
from mapper.exchange.excel import words
from mapper.exchange.excel.options import Options, Paper
from mapper.exchange.excel.registry import SHEETS, TABLES
from mapper.exchange.excel.tongue import Language
from mapper.exchange.excel.words.german import GERMAN
from mapper.exchange.excel.words.headers import HEADERS
from mapper.exchange.excel.words.instruments import NO_LEVER_PAIRS, PAIRS_HINT
from mapper.exchange.excel.words.word import Word
from mapper.exchange.excel.writer import write_workbook
from mapper.services import samples
from tests.unit.exchange.excel.reading import WHEN, opened


@pytest.fixture(scope="module")
def demo() -> Store:
    return Store(samples.demo_records())


@pytest.fixture(scope="module")
def both(demo: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two maps in German on Letter, nobody named."""
    path = tmp_path_factory.mktemp("options") / "both.xlsx"
    maps = tuple(each.id for each in queries.maps(demo)[:2])
    asked = Options(maps=maps, language=Language.GERMAN, paper=Paper.LETTER, with_names=False)
    write_workbook(demo, path, generated=WHEN, options=asked)
    return path


def _words(value: Any) -> set[str]:
    if isinstance(value, Word):
        return {value} if value else set()
    if isinstance(value, tuple):
        return {word for each in value for word in _words(each)}
    if hasattr(value, "values") and not isinstance(value, type):
        return {word for each in value.values() for word in _words(each)}
    return set()


def test_every_word_has_german_and_no_german_stands_for_nothing() -> None:
    modules = [
        words,
        *(import_module(f"{words.__name__}.{each.name}") for each in iter_modules(words.__path__)),
    ]
    english = {word for module in modules for value in vars(module).values() for word in _words(value)}
    assert english == set(GERMAN)
    for word, german in GERMAN.items():
        assert re.findall(r"{\w+}", word) == re.findall(r"{\w+}", german), word


def test_german_sentences_call_sheets_and_columns_by_their_names() -> None:
    told = {name for german in GERMAN.values() for name in re.findall("„([^{}]+?)“", german)}
    assert {"Zielvorgaben", "Eingaben"} <= told
    assert told <= set(GERMAN.values())


def test_what_a_table_lacks_is_told_above_it(tmp_path: Path) -> None:
    document = Store(samples.records_of_template("slipping_dates"))
    write_workbook(document, tmp_path / "a.xlsx", generated=WHEN, options=Options())
    said = {cell.value for row in opened(tmp_path / "a.xlsx")["Levers"].iter_rows() for cell in row}
    assert NO_LEVER_PAIRS in said
    assert PAIRS_HINT not in said


def test_headers_differ_within_a_table_in_both_languages() -> None:
    for table in TABLES:
        for headers in (
            [HEADERS[c.key] for c in table.columns],
            [GERMAN[HEADERS[c.key]] for c in table.columns],
        ):
            assert len({header.casefold() for header in headers}) == len(headers), table.name
            assert not any(set(header) & set("[]#'") for header in headers)


def test_each_map_has_its_sheets_tables_and_names(both: Path) -> None:
    book = opened(both)
    shown = [sheet for sheet in SHEETS if not sheet.is_inside]
    first = [GERMAN[sheet.name] for sheet in shown[:-1]]
    second = [f"{GERMAN[sheet.name]} 2" for sheet in shown if not sheet.of_document]
    names = [*first, *second, GERMAN[shown[-1].name]]
    assert [name for name in book.sheetnames if name in names] == names
    tables = {name for sheet in book for name in sheet.tables}
    assert tables >= {"tblSteps", "tblSteps_map2", "tblInputs_map2"}
    assert {"goal_amount", "goal_amount_map2"} <= set(book.defined_names)
    assert all(
        "tblSteps[" not in cell.value for row in book["Überblick 2"] for cell in row if cell.data_type == "f"
    )
    assert int(book["Schritte"].page_setup.paperSize) == 1


def test_nobody_is_named_anywhere(both: Path, demo: Store) -> None:
    with zipfile.ZipFile(both) as file:
        content = "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))
    assert "Person 1" in content
    for person in demo.all(Person):
        assert person.name not in content


def test_sheets_that_are_not_wanted_are_left_out_or_hidden(demo: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(demo, path, generated=WHEN, options=Options(sheets=frozenset({"targets"})))
    book = opened(path)
    assert "Read me" not in book.sheetnames
    seen = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert seen == ["Targets", "Targets by period"]  # whose columns side by side would be two pages wide
    assert [set(book[name].tables) for name in seen] == [{"tblTargets"}, {"tblPeriodTargets"}]
    assert book.active.title == "Targets"
