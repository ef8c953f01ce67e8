"""What leaves the program of a chart: a picture for the back row, and a table a spreadsheet reads."""

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from mapper.core.errors import Trouble
from mapper.ui.charts import copies
from mapper.ui.charts.copies import WIDTH, Sheet, as_picture, as_table, save, table
from mapper.ui.render.copies import SVG_TYPE
from tests.ui.charts.conftest import CALLS, FUNNEL, LEVERS, LONG, USE, style


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_every_format_is_written_whole(chart, tmp_path, ending):
    path = tmp_path / f"chart{ending}"
    save(chart, style(), path)
    content = path.read_bytes()
    if ending == ".png":
        image = QImage.fromData(content)
        assert image.width() == 2 * WIDTH
    elif ending == ".svg":
        root = ET.fromstring(content)
        said = {"".join(each.itertext()).strip() for each in root.iter("{http://www.w3.org/2000/svg}text")}
        assert chart.title in said
    else:
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")


def test_columns_and_lines_fill_a_screen_and_letters_are_read_at_eight_metres(qapp):
    sheet = Sheet(CALLS, style())
    assert (sheet.width, sheet.height) == (960.0, 540.0)
    # 3.5 % of the picture's height
    assert sheet._style.text == 19.0


def test_a_file_that_was_there_stays_when_the_disk_says_no(qapp, tmp_path, monkeypatch):
    path = tmp_path / "chart.png"
    path.write_bytes(b"as it was")

    def refuse(_path):
        raise Trouble("disk_full")

    monkeypatch.setattr(copies, "replacing", refuse)
    with pytest.raises(Trouble):
        save(FUNNEL, style(), path)
    assert path.read_bytes() == b"as it was"


def test_the_clipboard_gets_pixels_and_shapes(chart):
    data = as_picture(chart, style())
    assert data.hasImage()
    assert b"<svg" in bytes(data.data(SVG_TYPE).data())


def test_a_table_has_every_number_unrounded():
    rows = table(LEVERS, style())
    assert rows[0] == ["Fix or hire", "Value (EUR)", "At least", "At most"]
    assert rows[1] == [LONG, "412000", "240000", "600000"]
    assert rows[3] == ["One more", "0", "", ""]
    rows = table(USE, style())
    assert rows[0] == ["Use of people's time", "Value (%)", "Target"]
    assert [row[1] for row in rows[1:]] == ["61 %", "91 %", "104 %", ""]
    rows = table(FUNNEL, style(locale="de_DE"))
    assert rows[0] == ["Funnel", "Deals that reached it", "Visits"]
    assert rows[4] == ["Delivering", "1,97", ""]


def test_tabs_and_html_say_the_same(chart):
    data = as_table(chart, style())
    read = list(csv.reader(io.StringIO(data.text()), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert read == table(chart, style())
    root = ET.fromstring(data.html().replace('border="1"', ""))
    cells = [["".join(cell.itertext()) for cell in line] for line in root.iter("tr")]
    assert cells == read


def test_a_name_with_tags_and_tabs_stays_a_name(qapp):
    from tests.ui.charts.conftest import replace, row

    data = as_table(replace(FUNNEL, rows=(row("a <b>\tc", 1.0, 2.0),)), style())
    assert data.text().splitlines()[1] == "a <b> c\t1\t2"
    assert "a &lt;b&gt;" in data.html()
