"""The slides: what stands on them, that lines are glued where they lie, that every text fits and stays a text."""

import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from itertools import pairwise

import pptx
import pytest

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.records import Connector, Node, Person, Stage
from mapper.core.store import Store
from mapper.core.values import NodeKind, Rect
from mapper.exchange.excel.tongue import Language
from mapper.exchange.slides.fitting import LINE, width_of
from mapper.exchange.slides.options import Options
from mapper.exchange.slides.writer import write_slides
from mapper.services import samples
from tests.builders import a_map
from tests.unit.exchange.excel.nasty import NASTY, nasty
from tests.unit.exchange.package_rules import offences
from tests.unit.exchange.slides.connectors import (
    POINT,
    box_of,
    connectors_of,
    drawn_way,
    ends_of,
    with_short_names,
)

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
# how the shapes that are drawn count their connection sites
SITES = ((0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5))


def _written(reader, path, **options):
    write_slides(reader, path, generated=NOW, options=Options(**options))
    return pptx.Presentation(str(path))


@pytest.fixture(scope="module")
def reader():
    return Store(with_short_names(samples.records_of_template("slipping_dates")))


@pytest.fixture(scope="module")
def deck(reader, tmp_path_factory):
    path = tmp_path_factory.mktemp("slides") / "a.pptx"
    return path, _written(reader, path)


@pytest.fixture(scope="module")
def slides(deck):
    return list(deck[1].slides)


def test_office_has_nothing_to_mend(deck):
    assert offences(deck[0]) == []


def _site(shape, number):
    box = box_of(shape)
    across, down = SITES[number]
    if shape.element.xpath(".//a:prstGeom[@prst='homePlate']") and number in (0, 2):
        cut = int(shape.element.xpath(".//a:gd")[0].get("fmla").split()[1]) / 100_000
        return box.x + (box.width - cut * min(box.width, box.height)) / 2, box.y + box.height * down
    return box.x + box.width * across, box.y + box.height * down


def test_a_title_the_whole_map_every_stage_and_the_numbers(reader, slides):
    map_id = queries.maps(reader)[0].id
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles[:2] == [queries.maps(reader)[0].name, "The whole map"]
    first = titles.index("The numbers")
    assert titles[first:] == ["The numbers", "From stage to stage"]  # nothing is known of roles and levers
    shown = [title.partition(" (")[0] for title in titles[2:first]]
    filled = {node.stage_id for node in queries.nodes(reader, map_id)}
    stages = [stage.name for stage in queries.stages(reader, map_id) if stage.id in filled]
    assert [title for title in dict.fromkeys(shown) if title in stages] == stages


def _of_stages(slides):
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    return slides[2 : titles.index("The numbers")]


def test_every_step_stands_on_the_whole_map_and_on_one_slide_of_its_stage(reader, slides):
    stages = _of_stages(slides)
    for node in queries.nodes(reader, queries.maps(reader)[0].id):
        title = reader.get(Stage, node.stage_id).name
        homes = [s for s in stages if any(shape.name == node.name for shape in s.shapes)]
        assert node.name in {shape.name for shape in slides[1].shapes}
        assert any(slide.shapes.title.text_frame.text.startswith(title) for slide in homes), node.name


def test_every_line_is_glued_to_sites_that_are_there_and_ends_where_they_lie(reader, slides):
    for slide in [slides[1], *_of_stages(slides)]:
        shapes = {shape.shape_id: shape for shape in slide.shapes}
        for connector in connectors_of(slide):
            way = drawn_way(connector)
            ends = (way[0], way[-1])
            for (shape_id, number), place in zip(ends_of(connector), ends, strict=True):
                assert place == pytest.approx(_site(shapes[shape_id], number), abs=0.6), connector.name
    lines = {(c.source_id, c.target_id) for c in reader.all(Connector)}
    assert len(connectors_of(slides[1])) == len(lines)


def test_a_stall_has_its_sites_in_the_middles_of_its_sides(reader, slides):
    stall = next(n for n in reader.all(Node) if n.kind is NodeKind.STALL)
    shape = next(s for s in slides[1].shapes if s.name == stall.name)
    places = [(each.get("x"), each.get("y")) for each in shape.element.xpath(".//a:cxn/a:pos")]
    assert places == [("hc", "t"), ("l", "vc"), ("hc", "b"), ("r", "vc")]


def test_no_shape_stands_out_of_its_slide_and_no_text_out_of_its_shape(slides, template_slides):
    assert len(template_slides) == 6
    pages = [page for each in (slides, *template_slides.values()) for page in (each[1], *_of_stages(each))]
    for slide in pages:
        for shape in slide.shapes:
            box = box_of(shape)
            assert Rect(0, 0, 960.1, 540.1).encloses(box), (shape.name, box)
            if not shape.has_text_frame or shape.is_placeholder or not shape.text_frame.text:
                continue
            high = 0.0
            for paragraph in shape.text_frame.paragraphs:
                size = paragraph.runs[0].font.size.pt
                room = max(box.width - 2 * shape.text_frame.margin_left / POINT, 1)
                lines = paragraph.text.split("\v") if "\v" in paragraph.text else [paragraph.text]
                high += sum(-(-width_of(line, size) // room) for line in lines) * size * LINE
            assert high <= box.height + 0.7 * size or len(paragraph.text) < 2, (shape.name, box)


def test_words_on_slides_are_large_enough_to_be_read(template_slides, slides):
    long = template_slides["b2b_complex"]
    assert [slides[1].shapes.title.text_frame.text, long[1].shapes.title.text_frame.text] == [
        "The whole map",
        "The stages",  # where names would have to be small, or cut
    ]
    assert "Demonstrate the fit" in "".join(s.text_frame.text for s in long[1].shapes if s.has_text_frame)
    for slide in (*slides, *long):
        sizes = [int(each) for each in slide.element.xpath(".//a:rPr/@sz | .//a:defRPr/@sz")]
        assert min(sizes, default=1000) >= 1000, slide.shapes.title.text_frame.text


@pytest.fixture(scope="module")
def long_slides(tmp_path_factory):
    """Those of a chain of 61 steps in one lane of one stage."""
    sketch = a_map("Long").stage("One").lane("Vertriebsinnendienst").start("Go").to("Step 0")
    for number in range(61):
        sketch.step(f"Step {number}").to(f"Step {number + 1}" if number < 60 else "Won")
    return list(_written(Store(sketch.records()), tmp_path_factory.mktemp("long") / "a.pptx").slides)


def test_a_stage_too_full_is_cut_and_what_leads_out_is_told(long_slides):
    stages = [s for s in long_slides if s.shapes.title.text_frame.text.startswith("One (")]
    assert len(stages) > 3
    seen = [shape.name for slide in stages for shape in slide.shapes if shape.name.startswith("Step ")]
    seen = [name for name in seen if "→" not in name]
    assert sorted(seen) == sorted(f"Step {number}" for number in range(61))
    heads = [shape for shape in stages[0].shapes if shape.name == "Lane Vertriebsinnendienst"]
    assert "Vertriebsinnendienst" in [head.text_frame.text for head in heads]  # a word that is not broken
    for slide, following in pairwise(stages):
        stubs = [shape for shape in slide.shapes if shape.name.startswith("→ ")]
        assert stubs[0].click_action.target_slide == following


def test_a_map_too_large_to_be_read_is_told_by_its_stages(long_slides):
    overview = long_slides[1]
    assert overview.shapes.title.text_frame.text == "The stages"
    said = [shape.text_frame.text for shape in overview.shapes if shape.has_text_frame]
    assert any(text.startswith("With its 63 steps, starts and ends the map") for text in said)


def test_a_map_of_a_few_steps_is_shown_whole_however_long_its_names(tmp_path):
    name = "Rahmenvertragsverlängerungsverhandlung " * 4
    sketch = a_map("Short").stage("One").lane("Sales").start("Go").to("Call").step("Call").to(name).end(name)
    slides = _written(Store(sketch.records()), tmp_path / "a.pptx").slides
    assert slides[1].shapes.title.text_frame.text == "The whole map"
    assert name.strip() in {shape.name for shape in slides[1].shapes}
    assert name.strip() in slides[1].notes_slide.notes_text_frame.text


def test_the_block_of_a_stage_without_steps_names_its_ends(tmp_path):
    sketch = a_map("Ends").stage("One").lane("Sales").start("Go").to("Step 0")
    for number in range(6):
        sketch.step(f"Step {number}" + " weiter und weiter" * 8 * (number > 0)).to("Won")
    sketch.stage("Two").end("Signed at last").note("A note")
    overview = _written(Store(sketch.records()), tmp_path / "a.pptx").slides[1]
    assert overview.shapes.title.text_frame.text == "The stages"
    block = next(shape for shape in overview.shapes if shape.name == "Two")
    assert block.text_frame.text.splitlines() == ["Two", "0 steps", "Signed at last"]


def test_a_map_flowing_left_is_mirrored(tmp_path):
    sketch = a_map("From the right", flows_left=True).stage("مرحلة").lane("Sales").start("بداية").to("اتصال")
    sketch.step("اتصال", touch_hours=1.0).to("Won")
    slide = _written(Store(sketch.records()), tmp_path / "a.pptx").slides[2]
    shapes = {shape.name: shape for shape in slide.shapes}
    assert shapes["Won"].left < shapes["اتصال"].left < shapes["بداية"].left < shapes["Lane Sales"].left
    assert shapes["اتصال"].element.xpath(".//a:pPr/@rtl") == ["1"]
    assert slide.shapes.title.element.xpath(".//a:pPr/@rtl") == ["1"]


def test_texts_of_users_stay_texts(tmp_path):
    texts = (*NASTY[14:16], *NASTY[-14:-1], "word " * 2_000)
    slides = _written(Store(nasty(texts)), tmp_path / "a.pptx").slides
    said = "".join(shape.text_frame.text for s in slides for shape in s.shapes if shape.has_text_frame)
    assert "<r>" in said
    assert not any("\ud800" <= letter <= "\udfff" for letter in said)


def test_changes_and_figures_have_tables_charts_and_the_levers_that_pay(tmp_path):
    demo = Store(samples.demo_records())
    refined = next(each for each in queries.maps(demo) if each.based_on)
    made = _written(demo, tmp_path / "a.pptx", language=Language.GERMAN, maps=(refined.id,))
    changes, figures, funnel, roles, levers = list(made.slides)[-5:]
    assert changes.shapes.title.text_frame.text == "Was sich ändert"
    rows = next(shape.table for shape in changes.shapes if shape.has_table).rows
    assert [cell.text for cell in rows[1].cells] == ["Abschlussquote", "43,6 %", "46,1 %", "+2,5 Punkte"]
    assert rows[0].height * len(rows) < made.slide_height * 0.75
    told = changes.notes_slide.notes_text_frame.text
    counts = [told.count(f"\n{sign} ") for sign in "+−>~"]
    text = "{} neu, {} entfallen, {} verschoben, {} geändert.".format(*counts)
    assert any(text in shape.text_frame.text for shape in changes.shapes if shape.has_text_frame)
    table = next(shape.table for shape in figures.shapes if shape.has_table)
    assert (table.cell(0, 0).text, table.cell(1, 0).text) == ("Zahl", "Abschlussquote")
    assert "," in table.cell(1, 1).text
    bars = next(shape.chart for shape in funnel.shapes if shape.has_chart).plots[0]
    assert bars.categories[len(bars.categories) - 1] == "Gewonnen"
    assert bars.series[0].values[0] == pytest.approx(1.0)
    uses = next(shape.chart for shape in roles.shapes if shape.has_chart).plots[0].series[0].values
    assert list(uses) == sorted(uses, reverse=True)
    paying = next(shape.table for shape in levers.shapes if shape.has_table)
    assert len(paying.rows) > 5
    nets = [row.cells[3].text for row in list(paying.rows)[1:]]
    assert all(re.fullmatch(r"\+[1-9][\d.]* EUR", each) for each in nets)
    assert max(len(re.sub(r"\D", "", each).rstrip("0")) for each in nets) == 3, "no more of money is known"
    gains = [cell.text for row in list(paying.rows)[1:] for cell in (row.cells[1], row.cells[2])]
    assert "0" in gains, "some lever changes the wins or the days alone"
    assert not {"+0,0", "−0,0"} & set(gains), "nothing gained has no sign"


def test_an_empty_map_says_so_in_the_language_that_was_asked_for(tmp_path):
    reader = Store(a_map("Leer").stage("Eins").records())
    slides = _written(reader, tmp_path / "a.pptx", language=Language.GERMAN).slides
    said = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert "Auf der Karte ist noch nichts." in said
    assert "Die Zahlen" in said
    assert any("1 Stufe, 1 Bahn, 0 Schritte" in text for text in said)


def test_without_names_nobody_is_named(tmp_path):
    sketch = a_map("Names").stage("One").lane("Sales").start("Go").to("Ask Anna Bell")
    sketch.step("Ask Anna Bell", touch_hours=1.0).to("Won")
    records = [*sketch.records(), Person(id="person-1", name="Anna Bell")]
    path = tmp_path / "a.pptx"
    slides = _written(Store(records), path, with_names=False).slides
    names = {shape.name for slide in slides for shape in slide.shapes}
    assert "Ask Person 1" in names
    assert not any("Anna" in name for name in names)


def test_a_template_gives_its_layouts_and_loses_its_slides(reader, tmp_path):
    own = pptx.Presentation()
    own.slides.add_slide(own.slide_layouts[0]).shapes.title.text = "Ours"
    own.save(tmp_path / "own.pptx")
    with zipfile.ZipFile(tmp_path / "own.pptx") as old, zipfile.ZipFile(tmp_path / "own.potx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"presentation.main+xml", b"template.main+xml"))
    made = _written(reader, tmp_path / "a.pptx", template=tmp_path / "own.potx")
    assert made.slide_width == own.slide_width
    assert made.slides[0].slide_layout.name == "Title Slide"
    assert {slide.slide_layout.name for slide in list(made.slides)[1:]} == {"Title Only"}
    name = queries.maps(reader)[0].name
    assert made.slides[0].shapes.title.text_frame.text == name
    footers = [s.text_frame.text for s in made.slides[1].placeholders if "Footer" in s.name]
    assert [footer[:20] for footer in footers] == [f"2026-11-27 · {name}"[:20]]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"no zip at all"])
def test_a_template_that_is_none_is_refused(reader, tmp_path, content):
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(content)
    with pytest.raises(Trouble) as refused:
        _written(reader, tmp_path / "a.pptx", template=broken)
    assert refused.value.code == "slides_template"


def test_writing_tells_how_far_it_is_and_can_be_stopped(reader, tmp_path):
    told = []
    write_slides(reader, tmp_path / "a.pptx", generated=NOW, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Trouble, match="cancelled"):
        write_slides(reader, tmp_path / "b.pptx", generated=NOW, cancelled=lambda: len(told) > 0)
    assert not (tmp_path / "b.pptx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_them(tmp_path):
    sketch = a_map("Small").stage("One").lane("Sales").start("Go").to("Call")
    made = _written(Store(sketch.stall("Call").to("Won").records()), tmp_path / "a.pptx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "a.pptx"], check=True, capture_output=True, timeout=60)
    pages = (tmp_path / "a.pdf").read_bytes().count(b"/Type/Page/")
    assert pages == len(made.slides)


def test_a_name_that_turns_letters_round_turns_nothing_beside_it(tmp_path):
    turned = "Ask \u202eabc"
    sketch = (
        a_map("Turned").stage("One").lane("Sales").step("Call").to(turned, share=0.4, label=turned).to("Lost")
    )
    sketch.stage("Two").step(turned)
    slide = _written(Store(sketch.records()), tmp_path / "a.pptx").slides[2]
    (stub,) = [shape.text_frame.text for shape in slide.shapes if shape.name.startswith(("\u2068Ask", "→"))]
    assert stub == f"\u2068{turned}\u2069 40\u00a0%\v→ Two: \u2068{turned}\u2069"
