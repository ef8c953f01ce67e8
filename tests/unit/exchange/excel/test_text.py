"""Texts of users stay texts, whatever they look like, and the file stays whole."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from mapper.core.records import DocumentInfo, Node, ProcessMap
from mapper.exchange.excel.text import MAX_CELL, MAX_HEADER, clean, in_header, one_line
from tests.builders import a_map
from tests.searching import briefly
from tests.unit.exchange.excel.documents import slipping
from tests.unit.exchange.excel.nasty import NASTY, nasty
from tests.unit.exchange.excel.reading import formulas, opened, written

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200) | st.sampled_from(NASTY)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def check_sound(path: Path) -> None:
    """Every part is XML, no link leads out, and no formula is anything but ours."""
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            content = file.read(name)
            ElementTree.fromstring(content)
            assert b'TargetMode="External"' not in content


def plain_formulas(path: Path) -> list[tuple[str, str, str]]:
    """The formulas with their row numbers taken out."""
    return sorted(
        {(sheet, re.sub(r"\d", "", cell), re.sub(r"\d+", "#", text)) for sheet, cell, text in formulas(path)}
    )


@pytest.fixture(scope="module")
def named_nastily(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A workbook of a map with a step for each of the texts, named exactly so, and a metric of it."""
    sketch = a_map().start()
    for i, text in enumerate(NASTY):
        sketch.to(f"step {i}").step(f"step {i}").metric(f"m {i}", owner=text, unit=text, target=1.0)
    sketch.to("Won")
    names = {f"step {i}": text for i, text in enumerate(NASTY)}
    records = [
        replace(r, name=names[r.name]) if isinstance(r, Node) and r.name in names else r
        for r in sketch.records()
    ]
    path = written(records, tmp_path_factory.mktemp("nasty") / "a.xlsx")
    check_sound(path)
    return opened(path)


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_name_is_kept_as_text(text: str, named_nastily: Any) -> None:
    cell = named_nastily["Steps"].cell(6 + NASTY.index(text), 2)
    expected = clean(text)
    if expected:
        assert cell.data_type == "s"
        assert cell.value == expected + (" " if expected.startswith("<r>") else "")
        assert cell.hyperlink is None
    else:
        assert cell.value is None


def test_a_document_of_nasty_texts_has_the_formulas_of_a_harmless_one(tmp_path: Path) -> None:
    harmless = tuple(f"text {i}" for i in range(len(NASTY)))
    assert plain_formulas(written(nasty(NASTY), tmp_path / "a.xlsx")) == plain_formulas(
        written(nasty(harmless), tmp_path / "b.xlsx")
    )
    check_sound(tmp_path / "a.xlsx")


@briefly(5, at_most=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_any_text_gives_a_sound_file(texts: list[str], tmp_path: Path) -> None:
    path = written(nasty(tuple(texts)), tmp_path / "a.xlsx")
    check_sound(path)
    book = opened(path)
    assert {cell.value for row in book["Steps"]["B5:B9"] for cell in row} >= {"Start"}


@given(ANY_TEXT)
def test_clean_text_is_xml_and_fits_a_cell(text: str) -> None:
    done = clean(text)
    ElementTree.fromstring(f"<a>{done.replace('&', '').replace('<', '')}</a>".encode())
    assert units(done) <= MAX_CELL
    assert clean(done) == done
    if text.isprintable() and len(text) < 10_000 and not text.startswith(("#", "<r>")):
        assert done == text


@pytest.mark.parametrize("text", ["a" * 40_000, "😀" * 20_000, "é" * 32_767])
def test_a_text_too_long_for_a_cell_is_cut_where_it_ends(text: str, tmp_path: Path) -> None:
    assert units(clean(text)) <= MAX_CELL
    sketch = a_map().start().to("Won").metric("m", owner=text)
    written(sketch, tmp_path / "a.xlsx")
    check_sound(tmp_path / "a.xlsx")


@given(ANY_TEXT | st.text("&G[]P", max_size=300))
def test_a_page_header_starts_no_code_and_stays_short(text: str) -> None:
    done = in_header(text)
    assert units(done) <= MAX_HEADER
    assert all(len(run) % 2 == 0 for run in re.findall("&+", done))
    assert not re.search(r"&[G\[]", done)
    assert "\n" not in done


def test_one_line_keeps_words_and_cuts_with_a_mark() -> None:
    assert one_line("a\n b\tc", 20) == "a b c"
    assert one_line("abcdef", 4) == "abc…"


def test_a_name_that_turns_letters_round_turns_nothing_of_the_programs_beside_it(tmp_path: Path) -> None:
    turning = "Map \u202ename"
    texts = {ProcessMap: {"name": turning}, DocumentInfo: {"title": turning}}
    records = [replace(each, **texts.get(type(each), {})) for each in slipping().records()]
    book = opened(written(records, tmp_path / "a.xlsx"))
    kept = f"\u2068{turning}\u2069"
    assert book["Steps"]["A1"].value == f"Steps  ·  {kept}"
    assert f"  ·  {kept}  ·  " in book["Summary"]["B2"].value
    assert book["Steps"].oddHeader.left.text.startswith(f"{kept} · ")
