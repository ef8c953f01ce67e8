"""Printing: the pages of the plan, those of the range alone, on the paper that was planned."""

import ast
import shutil
import subprocess

import pytest

from mapper.core.errors import Trouble
from mapper.ui.paper.plan import Fit, Turn
from mapper.ui.paper.printing import prepare, print_pages
from tests.architecture.tree import parsed, python_files
from tests.ui.paper.test_pages import a_wide_map, pages


@pytest.fixture(scope="module")
def tiles(qapp):
    return pages(a_wide_map().snapshot(), fit=Fit.WIDE, wide=2, turn=Turn.LYING)


@pytest.fixture
def printer(qapp):
    from PySide6.QtPrintSupport import QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return made


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
@pytest.mark.parametrize(("first", "last", "names"), [(0, 0, None), (2, 3, ["A1", "A2"])])
def test_a_printer_gets_the_pages_of_its_range(tiles, printer, tmp_path, first, last, names):
    out = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(out))
    prepare(printer, tiles)
    printer.setFromTo(first, last)
    print_pages(printer, tiles)
    done = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True)
    found = done.stdout.split("\f")[:-1]
    assert len(found) == (len(names) if names else tiles.pages)
    for text, name in zip(found, names or [], strict=False):
        assert f"Sheet {name}" in text
    size = subprocess.run(["pdfinfo", str(out)], capture_output=True, text=True, check=True).stdout
    assert "842 x 595" in size, "A4 on its long side"


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_refuses_is_told(tiles, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    prepare(printer, tiles)
    with pytest.raises(Trouble) as caught:
        print_pages(printer, tiles)
    assert caught.value.code == "printer_refused"


def test_what_prints_is_loaded_when_somebody_prints():
    naming = [path for path in python_files("mapper") if "QtPrintSupport" in path.read_text(encoding="utf-8")]
    assert [path.name for path in naming] == ["printing.py"]
    at_start = [node for node in parsed(naming[0]).body if isinstance(node, ast.ImportFrom)]
    assert not any(node.module == "PySide6.QtPrintSupport" for node in at_start)
