"""Lists as text: encodings, signs between columns, quotes, and what is no text at all."""

import codecs

import pytest

from mapper.core.errors import Trouble
from mapper.exchange.tables.delimited import read_delimited, read_text
from mapper.exchange.tables.headed import HeadedTable, tables_in
from mapper.exchange.tables.source import read_book

TEXT = "Schritt;Größe\r\nPrüfen;1,5\r\n"


def rows(data: bytes) -> list[list[object]]:
    sheet = read_delimited(data, "a.csv").sheets[0]
    return [[cell.value for cell in sheet.row(number).values()] for number in sheet.numbers]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
    ],
)
def test_the_encoding_is_found(data: bytes):
    assert rows(data) == [["Schritt", "Größe"], ["Prüfen", "1,5"]]


def test_an_old_encoding_is_told():
    assert [note.code for note in read_delimited(TEXT.encode("cp1252"), "a").notes] == ["table_old_encoding"]
    assert not read_delimited(TEXT.encode(), "a").notes


@pytest.mark.parametrize("sign", ";,\t|")
def test_the_sign_is_found_where_others_stand_in_texts(sign: str):
    text = f'Name{sign}Wait\n"a{sign}b, c; d | e"{sign}1\nplain{sign}2\n'
    assert rows(text.encode()) == [["Name", "Wait"], [f"a{sign}b, c; d | e", "1"], ["plain", "2"]]


def test_the_hint_of_excel_wins_and_its_line_counts():
    sheet = read_text("sep=|\na;b|c\n1|2\n").sheets[0]
    assert [cell.value for cell in sheet.row(2).values()] == ["a;b", "c"]


def test_quoted_texts_keep_quotes_and_lines():
    assert rows(b'a,b\n"one\n""two""",2\n') == [["a", "b"], ['one\n"two"', "2"]]


def test_one_column_is_a_table_too():
    assert rows(b"Schritt\nRufen, dann warten\nBesuch") == [
        ["Schritt"],
        ["Rufen", " dann warten"],
        ["Besuch"],
    ]
    assert rows(b"Step\nCall\n") == [["Step"], ["Call"]]


@pytest.mark.parametrize(
    "text",
    [
        "Schritte\nAnrufen; mailen; besuchen\nA; b; c\n",
        "Schritte\nAnrufen;mailen;besuchen\nA;b;c\n",
        "Schritte\nAm 1. anrufen; mailen; 2 besuchen\nA; 1; c\n",
    ],
)
def test_signs_in_the_texts_of_one_column_make_no_title_of_its_heading(text: str):
    (table,) = tables_in(read_text(text))
    assert (table.heading_row, [each.text for each in table.headings]) == (1, ["Schritte"])


def test_a_title_above_a_table_with_figures_is_passed_over():
    (table,) = tables_in(read_text("In T€\nKPI;Monat;Wert\nA;2026-03;1,5\n"), {"kpi", "monat"}.__contains__)
    assert (table.heading_row, table.titles) == (2, ("In T€",))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'a;b\n"c;1\nd;2\n', "table_bad_quotes"),
        (b'a;b\n"c"d;1\n', "table_bad_quotes"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "table_not_text"),
        (b"abc\x01\x02", "table_control_mark"),
        (b"abc\x81", "table_not_text"),
        (codecs.BOM_UTF16_LE + b"a", "table_not_text"),
        (b" \n\n", "table_empty"),
        (b"," * 6_000_001, "table_too_many_cells"),
        (b"x" * 200_000, "table_cell_too_long"),
    ],
)
def test_what_is_no_table_is_told(data: bytes, code: str):
    with pytest.raises(Trouble) as told:
        read_delimited(data, "a.csv")
    assert told.value.code == code


def test_a_control_mark_is_told_with_its_place():
    with pytest.raises(Trouble) as told:
        read_delimited("Step;Days\r\nPrüfen\x01;2\r\n".encode(), "a.csv")
    assert (told.value.params["line"], told.value.params["column"]) == (2, 7)
    for data, column in ((b"Step;Me\0et", 8), (b"a\0b", 2)):  # too short to tell by the share of zeros
        with pytest.raises(Trouble) as told:
            read_delimited(data, "a.csv")
        assert told.value.code == "table_control_mark"
        assert (told.value.params["line"], told.value.params["column"]) == (1, column)
    for data in ("Step;Wait days\r\nCall;2\nMe\0et;1\n".encode(encoding) for encoding in ("utf-8", "utf-16")):
        with pytest.raises(Trouble) as told:
            read_delimited(data, "a.csv")
        assert told.value.code == "table_control_mark"
        assert (told.value.params["line"], told.value.params["column"]) == (3, 3)


def test_a_tsv_file_goes_by_tabs(tmp_path):
    path = tmp_path / "a.TSV"
    path.write_text("a,b,c\td\n1,2,3\t4\n")
    assert [cell.value for cell in read_book(path).sheets[0].row(1).values()] == ["a,b,c", "d"]


def headed(text: str) -> HeadedTable:
    return tables_in(read_text(text), {"step", "wait"}.__contains__)[0]


def test_titles_above_the_headings_are_passed_over():
    table = headed("Our process\t\n\t\nas of\t2026\nStep\tWait\nCall\t1\n\t\nVisit\t2\n")
    assert (table.heading_row, [each.text for each in table.headings]) == (4, ["Step", "Wait"])
    assert table.row_numbers == (5, 7)
    assert [(place.name, cell.value) for place, cell in table.column(2)] == [("B5", "1"), ("B7", "2")]


def test_headings_nobody_knows_are_the_first_row_of_words():
    table = headed("2026\t1\nFoo\tBar\n1\t2\n")
    assert table.heading_row == 2


def test_one_heading_that_is_known_is_enough_beside_others():
    table = headed("Our figures\t\t\nStep\t2026-01\t2026-02\nCall\t1\t2\n")
    assert table.heading_row == 2
