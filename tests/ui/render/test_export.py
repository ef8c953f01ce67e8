"""Pictures in files: text stays text, sizes are kept in bounds, and a disk that fails leaves the old file."""

import ast
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

import mapper.ui.render
from mapper.core import queries
from mapper.core.edits import bands
from mapper.core.edits.maps import set_document
from mapper.core.edits.things import add_thing
from mapper.core.errors import Trouble
from mapper.core.records import Node, NodeValue
from mapper.core.store import Snapshot, Store
from mapper.core.values import ConnectorKind
from mapper.ui.render import export
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import Size, export_pdf, export_picture, export_png, export_svg
from mapper.ui.render.parts import PartWish
from mapper.ui.render.poster import Poster, words_for
from mapper.ui.render.seen import Layer, Look
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map, named
from tests.ui.render.test_projection_law import a_small_process

NASTY = 'R&D <b>"first"</b>'


@pytest.fixture
def snapshot(qapp) -> Snapshot:
    return a_small_process().lane(NASTY).step(NASTY).to("Won", label="<i> & 'all'").snapshot()


@pytest.fixture
def map_id(snapshot):
    return queries.maps(snapshot)[0].id


def svg_texts(path: Path) -> list[str]:
    root = ElementTree.fromstring(path.read_bytes())
    return [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]


def test_svg_holds_text_in_inter_and_escapes_it(snapshot, map_id, tmp_path):
    path = tmp_path / "map.svg"
    export_svg(snapshot, map_id, path, title="Sale & <more>", generated="2026-11-24")
    texts = svg_texts(path)
    for wanted in ("Sale & <more>", "Prospecting", "Qualifying", "Marketing", "Fit?", "fits 85 %"):
        assert wanted in texts
    assert any("2026-11-24" in text for text in texts)
    assert any("R&D" in text for text in texts)
    families = re.findall(r'<text[^>]*font-family="([^"]*)"', path.read_text(encoding="utf-8"))
    assert families
    assert all(family.startswith("Inter,") for family in families)
    assert QSvgRenderer(str(path)).isValid()


def test_what_the_customer_gets_stands_below_the_stages(tmp_path, qapp):
    session = a_map().stage("Qualifying").stage("Selling").step("Show").session()
    show, path = named(session.store, Node, "Show"), tmp_path / "map.svg"
    shown = queries.maps(session.store)[0].id
    export_svg(session.snapshot(), shown, path)
    assert "Customer value" not in svg_texts(path)  # nobody has said anything
    session.run(add_thing, NodeValue, node_id=show.id, name="Its own data")
    export_svg(session.snapshot(), shown, path)
    assert {"Customer value", "Its own data", "What does the customer get here?"} <= set(svg_texts(path))
    export_picture(".svg", session.snapshot(), shown, path, Look())
    assert "Customer value" not in svg_texts(path)
    export_picture(".svg", session.snapshot(), shown, path, Look(has_value_row=True))
    assert "Its own data" in svg_texts(path)


def test_what_is_collapsed_is_so_in_files_too(tmp_path, qapp):
    builder = a_map().stage("Qualifying").stage("Selling").lane("Sales").stage("Qualifying").step("Call")
    session = builder.lane("Delivery").stage("Selling").step("Install").session()
    map_id = queries.maps(session.store)[0].id
    sizes = []
    for folded in ([], [queries.stages(session.store, map_id)[0].id]):
        session.run(bands.set_collapsed, folded, True)
        export_svg(session.store, map_id, tmp_path / "map.svg", generated="")
        sizes.append(QSvgRenderer(str(tmp_path / "map.svg")).defaultSize().width())
    texts = svg_texts(tmp_path / "map.svg")
    assert "Install" in texts
    assert "Call" not in texts
    assert "Qualifying" in "".join(texts), "its name is broken into lines, but whole"
    assert sizes[1] < sizes[0]


def test_svg_and_png_show_the_same(snapshot, map_id, tmp_path):
    export_svg(snapshot, map_id, tmp_path / "map.svg", generated="")
    export_png(snapshot, map_id, tmp_path / "map.png", scale=1.0, generated="")
    size = QSvgRenderer(str(tmp_path / "map.svg")).defaultSize()
    image = QImage(str(tmp_path / "map.png"))
    assert abs(image.width() / image.height() - size.width() / size.height()) < 0.02


def test_a_title_longer_than_the_picture_goes_on_below_and_moves_the_map_down(snapshot, map_id, tmp_path):
    path, words = tmp_path / "map.svg", [f"word{number:02}" for number in range(40)]
    heights = []
    for title in (words[0], " ".join(words)):
        export_svg(snapshot, map_id, path, title=title)
        assert set(title.split()) <= set(" ".join(svg_texts(path)).split())
        heights.append(QSvgRenderer(str(path)).defaultSize().height())
    assert heights[1] > heights[0]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_pdf_holds_text(snapshot, map_id, tmp_path):
    path = tmp_path / "map.pdf"
    export_pdf(snapshot, map_id, path, title="A sale")
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    for wanted in ("A sale", "Prospecting", "Marketing", "Choose", "fits 85 %", "R&D"):
        assert wanted in done.stdout
    assert done.stdout.count("\f") == 1, "one page"


def test_pdf_embeds_inter_and_is_vector(snapshot, map_id, tmp_path):
    path = tmp_path / "map.pdf"
    export_pdf(snapshot, map_id, path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"Inter" in content
    assert b"/Subtype /Image" not in content


def test_png_is_as_large_as_asked_and_never_larger_than_allowed(snapshot, map_id, tmp_path, monkeypatch):
    export_png(snapshot, map_id, tmp_path / "one.png", scale=1.0)
    export_png(snapshot, map_id, tmp_path / "two.png", scale=2.0)
    one, two = QImage(str(tmp_path / "one.png")), QImage(str(tmp_path / "two.png"))
    assert two.width() == pytest.approx(2 * one.width(), abs=2)
    assert one.text("Title") == "As is"
    monkeypatch.setattr(export, "MOST_PIXELS", 100_000)
    export_png(snapshot, map_id, tmp_path / "small.png")
    small = QImage(str(tmp_path / "small.png"))
    assert small.width() * small.height() <= 101_000
    monkeypatch.setattr(export, "MOST_SIDE", 200)
    export_png(snapshot, map_id, tmp_path / "tiny.png")
    assert max(QImage(str(tmp_path / "tiny.png")).width(), QImage(str(tmp_path / "tiny.png")).height()) <= 200


def test_a_picture_is_the_same_each_time(snapshot, map_id, tmp_path):
    for name in ("a.png", "b.png"):
        export_png(snapshot, map_id, tmp_path / name, generated="today")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_dark_tokens_give_a_dark_picture(snapshot, map_id, tmp_path):
    export_png(snapshot, map_id, tmp_path / "dark.png", load_tokens("dark"), scale=1.0)
    image = QImage(str(tmp_path / "dark.png"))
    assert image.pixelColor(2, 2).lightness() < 60


@pytest.mark.parametrize("write", [export_png, export_svg, export_pdf])
def test_a_folder_that_is_not_there_is_trouble(snapshot, map_id, tmp_path, write):
    with pytest.raises(Trouble):
        write(snapshot, map_id, tmp_path / "nowhere" / "map.x")


def test_a_disk_that_fails_leaves_the_old_file(snapshot, map_id, tmp_path, monkeypatch):
    path = tmp_path / "map.svg"
    path.write_text("old", encoding="utf-8")

    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Trouble) as caught:
        export_svg(snapshot, map_id, path)
    assert caught.value.code == "disk_full"
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["map.svg"]


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_the_command_line_writes_by_ending(snapshot, map_id, tmp_path, ending):
    path = tmp_path / f"map{ending}"
    export_picture(ending, snapshot, map_id, path)
    assert path.stat().st_size > 1000


def test_an_empty_map_can_be_exported(qapp, tmp_path):
    from tests.builders import a_map

    empty = a_map().snapshot()
    for ending in (".png", ".svg", ".pdf"):
        export_picture(ending, empty, queries.maps(empty)[0].id, tmp_path / f"map{ending}")


def test_a_picture_is_drawn_in_a_process_without_an_application(tmp_path):
    script = f"""
from pathlib import Path
from mapper.core import queries
from mapper.ui.render.export import ensure_gui, export_png
from tests.builders import a_map
from tests.ui.render.test_projection_law import a_small_process
reader = a_small_process().snapshot()
with ensure_gui():
    export_png(reader, queries.maps(reader)[0].id, Path({str(tmp_path / "map.png")!r}))
"""
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not QImage(str(tmp_path / "map.png")).isNull()


def test_the_drawing_knows_no_widgets():
    folder = Path(mapper.ui.render.__path__[0])
    for path in folder.glob("*.py"):
        modules = {
            node.module
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
        }
        assert "PySide6.QtWidgets" not in modules, path.name
        if path.stem in ("projection", "lines", "gather", "concerned", "pictures", "label_text", "naming"):
            assert not any(module and module.startswith("PySide6") for module in modules), path.name


def test_texts_no_xml_may_hold_leave_a_sound_picture(qapp, tmp_path):
    hostile = "".join(map(chr, (*range(0x20), 0x7F, 0x85, 0xFDD0, 0xFFFE, 0xFFFF))) + "<b>&amp;]]> مرحبا 🎉"
    builder = (
        a_map().stage("Sell" + hostile).lane("Sales" + hostile).step("Call" + hostile).to("Won", share=0.5)
    )
    snapshot = builder.snapshot()
    path = tmp_path / "map.svg"
    export_svg(snapshot, queries.maps(snapshot)[0].id, path, title="Sale" + hostile)
    texts = svg_texts(path)
    assert any("🎉" in text for text in texts)
    assert any(text.startswith("Call") for text in texts)


def test_the_lead_time_ladder_stands_below_the_map_where_it_is_looked_at(tmp_path, qapp):
    builder = a_map().stage("Selling").start().to("Show").step("Show", touch_hours=4, wait_days=10.0)
    session = builder.to("Won").end("Won").session()
    shown, path = queries.maps(session.store)[0].id, tmp_path / "map.svg"
    export_picture(".svg", session.snapshot(), shown, path, Look())
    assert "Lead time" not in svg_texts(path)
    export_picture(".svg", session.snapshot(), shown, path, Look(has_ladder=True))
    said = {text.replace("\N{NO-BREAK SPACE}", " ") for text in svg_texts(path)}
    assert {"Lead time", "9.5 days", "0.5 days", "10 days", "is work", "5 %"} <= said


def test_the_legend_of_some_layers_tells_of_nothing_else(tmp_path, qapp):
    session = a_map().stage("Selling").step("Show").session()
    show, path = named(session.store, Node, "Show"), tmp_path / "map.svg"
    session.run(add_thing, NodeValue, node_id=show.id, name="Its own data")
    shown, sign = queries.maps(session.store)[0].id, "says what the customer gets"
    for layers in (frozenset(), frozenset({Layer.VALUE})):
        export_picture(".svg", session.snapshot(), shown, path, Look(layers))
        assert sign in svg_texts(path)
    export_picture(".svg", session.snapshot(), shown, path, Look(frozenset({Layer.TOOLS})))
    assert sign not in svg_texts(path)


def test_a_node_of_an_svg_is_a_group_with_its_id_and_name(snapshot, map_id, tmp_path):
    export_svg(snapshot, map_id, tmp_path / "map.svg", generated="2026-11-24")
    root = ElementTree.fromstring((tmp_path / "map.svg").read_bytes())
    space = "{http://www.w3.org/2000/svg}"
    groups = {group.get("id"): group for group in root.iter(f"{space}g") if group.get("id")}
    nodes = queries.nodes(snapshot, map_id)
    assert groups.keys() == {node.id for node in nodes}
    for node in nodes:
        assert groups[node.id].findtext(f"{space}title") == node.name
    assert "".join(groups[named(snapshot, Node, "Choose").id].itertext()).count("Choose") == 2
    assert root.findtext(f"{space}title") == "As is"
    assert "2026-11-24" in (root.findtext(f"{space}desc") or "")
    assert b"mapper-mark" not in (tmp_path / "map.svg").read_bytes()


@pytest.mark.parametrize("ending", [".svg", ".pdf"])
def test_one_stage_has_its_steps_and_no_others(snapshot, map_id, tmp_path, ending):
    stage = queries.stages(snapshot, map_id)[1]
    path = tmp_path / f"stage{ending}"
    export_picture(ending, snapshot, map_id, path, part=PartWish(stage_id=stage.id))
    if ending == ".svg":
        ids = set(re.findall(r'<g id="(node-[^"]*)"', path.read_text(encoding="utf-8")))
        inside = {node.id for node in queries.nodes(snapshot, map_id) if node.stage_id == stage.id}
        assert {"fits 85 %", "held"} & set(svg_texts(path)), "what is written on the lines to them is whole"
        assert inside <= ids
        assert named(snapshot, Node, "Choose").id not in ids


def test_the_legend_of_a_stage_tells_of_no_sign_that_is_in_another_one(tmp_path):
    sketch = a_map("Parts").stage("One").lane("Sales").step("Call").tool("Phone").to("Meet").step("Again")
    sketch.to("Call", kind=ConnectorKind.RETURNS).stage("Two").step("Meet").skill("Listening").to("Won")
    reader = Store(sketch.records())
    map_id = queries.maps(reader)[0].id
    one, two = queries.stages(reader, map_id)
    told = {}
    for part in (PartWish(), PartWish(stage_id=one.id), PartWish(stage_id=two.id)):
        export_picture(".svg", reader, map_id, tmp_path / "a.svg", part=part)
        told[part.stage_id] = {"tools", "skills", "back to an earlier step"} & set(
            svg_texts(tmp_path / "a.svg")
        )
    assert told[None] == told[one.id] | told[two.id] == {"tools", "skills", "back to an earlier step"}
    assert told[two.id] == {"skills"}


def test_chosen_steps_come_with_the_lines_between_them_alone(snapshot, map_id, tmp_path):
    chosen = {named(snapshot, Node, name).id for name in ("Choose", "Contact")}
    wish = PartWish(node_ids=frozenset(chosen), is_bare=True)
    export_picture(".svg", snapshot, map_id, tmp_path / "some.svg", part=wish)
    texts = svg_texts(tmp_path / "some.svg")
    assert {"Choose", "Contact", "Prospecting", "Marketing"} <= set(texts)
    assert "fits 85 %" in texts, "it leads from one to the other"
    assert not {"Fit?", "As is"} & set(texts)


def test_a_clear_picture_has_no_ground(snapshot, map_id, tmp_path):
    path = tmp_path / "clear.png"
    export_picture(".png", snapshot, map_id, path, part=PartWish(is_clear=True), size=Size(1.0))
    image = QImage(str(path))
    alphas = {
        image.pixelColor(x, y).alpha()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    }
    assert image.pixelColor(2, 2).alpha() == 0
    assert 255 in alphas, "steps are not clear"


def test_a_size_that_was_asked_for_is_kept_or_refused_with_the_largest_there_is(snapshot, map_id, tmp_path):
    path = tmp_path / "map.png"
    export_picture(".png", snapshot, map_id, path, size=Size(width=2345))
    assert QImage(str(path)).width() == 2345
    with pytest.raises(Trouble) as caught:
        export_picture(".png", snapshot, map_id, path, size=Size(1000.0))
    assert caught.value.code == "picture_too_large"
    most = float(caught.value.params["percent"]) / 100
    drawn = DrawnMap(snapshot, map_id, load_tokens("light"))
    poster = Poster(drawn, words_for(snapshot, map_id, None, ""))
    assert export.asked_scale(poster, Size(most)) == most
    with pytest.raises(Trouble):
        export.asked_scale(poster, Size(most * 1.02))


@pytest.mark.skipif(shutil.which("pdftohtml") is None, reason="poppler is not installed")
def test_a_pdf_leads_to_its_stages_and_names_its_author(tmp_path, qapp):
    session = a_map().stage("Sell (a) \\ <b>").step("Show").stage("مرحبا").session()
    session.run(set_document, author="Ann & Öz")
    path = tmp_path / "map.pdf"
    export_picture(".pdf", session.snapshot(), queries.maps(session.store)[0].id, path)
    done = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", str(path)], capture_output=True, text=True, check=True
    )
    found = [unescape(name) for name in re.findall(r'<item page="1">([^\n]*)</item>', done.stdout)]
    assert {"Sell (a) \\ <b>", "مرحبا"} <= set(found)
    about = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "Ann & Öz" in about
    assert done.stderr == ""
