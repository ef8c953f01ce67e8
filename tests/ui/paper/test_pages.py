"""Pages of paper: what is looked at is what is written, each sheet says where it belongs, and a PDF leads to stages."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from mapper.core import queries
from mapper.core.records import ProcessMap
from mapper.core.store import Snapshot, Store
from mapper.services import samples
from mapper.ui.paper.pages import laid_out, pages_of
from mapper.ui.paper.painter import PagePainter, SheetWords
from mapper.ui.paper.pdf import pages_pdf
from mapper.ui.paper.plan import Fit, PageSetup, Paper, Turn
from mapper.ui.render.seen import Look
from tests.builders import MapBuilder, a_map

STAGES, LANES = ("Prospecting", "Qualifying", "Selling", "Delivering"), ("Marketing", "Sales", "Delivery")
SMOOTHLY = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
HOSTILE = "<script>alert(1)</script> \x07\u202eمرحبا 🎉 " + "long" * 2500

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")


def a_wide_map() -> MapBuilder:
    builder = a_map()
    for stage in STAGES:
        for lane in LANES:
            builder = builder.stage(stage).lane(lane)
            for number in range(2):
                builder = builder.step(f"{stage} {lane} {number}").to(f"{stage} {lane} {(number + 1) % 2}")
    return builder


@pytest.fixture(scope="module")
def snapshot(qapp) -> Snapshot:
    return a_wide_map().snapshot()


def pages(snapshot: Snapshot, **chosen) -> PagePainter:
    look = chosen.pop("look", None)
    return pages_of(snapshot, queries.maps(snapshot)[0].id, PageSetup(**chosen), look, version=214)


@pytest.fixture(scope="module")
def tiles(snapshot) -> PagePainter:
    return pages(snapshot, fit=Fit.WIDE, wide=2, turn=Turn.LYING)


@pytest.fixture(scope="module")
def written(tiles, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "tiles.pdf"
    path.write_bytes(pages_pdf(tiles))
    return path


def said(path: Path, page: int) -> str:
    command = ["pdftotext", "-f", str(page + 1), "-l", str(page + 1), "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def painted(painter: PagePainter, page: int, dots: float) -> QImage:
    plan = painter.plan
    image = QImage(
        round(plan.width * dots / 25.4), round(plan.height * dots / 25.4), QImage.Format.Format_RGB32
    )
    brush = QPainter(image)
    brush.scale(dots / 25.4, dots / 25.4)
    painter.paint(brush, page)
    brush.end()
    return image


@needs_poppler
def test_each_sheet_names_its_stages_its_lanes_itself_and_the_map(tiles, written):
    for page in range(1, tiles.plan.pages):
        sheet, text = tiles.plan.sheet_at(page), said(written, page)
        assert sheet is not None
        names = {name for _, name, _ in tiles.stages_on(page)}
        assert names
        for name in names:
            assert name in text
        assert "Sales" in text
        assert f"Sheet {sheet.name}" in text
        assert f"Page {page + 1} of {tiles.plan.pages}" in text
        assert "As is" in text
        assert "Version 214" in text
    overview = said(written, 0)
    assert {sheet.name for sheet in tiles.plan.sheets} <= set(overview.split())


@needs_poppler
def test_every_step_can_be_searched_on_the_sheet_it_is_on(tiles, written, snapshot):
    texts = {page: " ".join(said(written, page).split()) for page in range(tiles.plan.pages)}
    rects = tiles._drawn.projection.nodes
    for node in queries.nodes(snapshot, queries.maps(snapshot)[0].id):
        whole = [s for s in tiles.plan.sheets if s.shown.encloses(rects[node.id].extent)]
        assert whole
        number = node.name.rsplit(" ", 1)[-1]
        assert all(number in texts[tiles.plan.page_of(sheet)] for sheet in whole)


@needs_poppler
def test_bookmarks_lead_from_each_stage_to_the_sheets_it_is_on(tiles, written):
    command = ["pdftohtml", "-xml", "-i", "-stdout", str(written)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    outline = told[told.index("<outline>") :]
    found = re.findall(r'<item page="(\d+)">([^<]*)</item>', outline)
    for stage in STAGES:
        on = [
            page for page in range(1, tiles.plan.pages) if stage in {n for _, n, _ in tiles.stages_on(page)}
        ]
        assert (str(on[0] + 1), stage) in found
        if len(on) > 1:
            assert all((str(page + 1), tiles.name(page)) in found for page in on)


@needs_poppler
def test_what_is_looked_at_is_what_is_written(tiles, written, tmp_path):
    dots = 50
    subprocess.run(["pdftoppm", "-r", str(dots), "-png", str(written), str(tmp_path / "p")], check=True)
    files = sorted(tmp_path.glob("p*.png"))
    assert len(files) == tiles.plan.pages
    for page, file in enumerate(files):
        paper, screen = QImage(str(file)), painted(tiles, page, dots)
        size = screen.size().boundedTo(paper.size())
        assert (screen.size() - paper.size()).width() in (-1, 0, 1)
        small = [
            image.copy(0, 0, size.width(), size.height()).scaled(60, 42, *SMOOTHLY)
            for image in (paper, screen)
        ]
        small = [image.convertToFormat(QImage.Format.Format_Grayscale8) for image in small]
        off = sum(
            abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness()) > 60
            for x in range(60)
            for y in range(42)
        )
        assert off < 60 * 42 * 0.03, f"page {page}"


def test_a_step_is_left_to_the_sheet_on_which_it_is_whole(snapshot):
    found = pages(snapshot, fit=Fit.SCALE, scale=1.0, overlap=60.0, turn=Turn.LYING)
    assert found.plan.cut == ()
    left = [found._left_to_others(sheet) for sheet in found.plan.sheets]
    assert any(left), "with so much overlap some steps reach over an edge"
    for sheet, ids in zip(found.plan.sheets, left, strict=True):
        for node in found._drawn.projection.nodes.values():
            if node.extent.intersects(sheet.shown) and node.id not in ids:
                assert sheet.shown.grown(1e-6).encloses(node.extent)


@needs_poppler
def test_what_is_written_on_a_line_is_not_cut_where_it_is_whole_on_another_sheet(qapp, tmp_path):
    builder = a_map().stage("Selling").lane("Sales")
    for number in range(12):
        builder = builder.step(f"Step {number}").to(f"Step {number + 1}", label=f"way {number}", share=0.5)
    snapshot = builder.snapshot()
    tried = (pages(snapshot, fit=Fit.SCALE, scale=1.2, overlap=float(mm)) for mm in range(10, 90, 5))
    found = next(each for each in tried if any(map(each._written_elsewhere, each.plan.sheets)))
    cut = [found._written_elsewhere(sheet) for sheet in found.plan.sheets]
    lines = found._drawn.projection.connectors
    path = tmp_path / "labels.pdf"
    path.write_bytes(pages_pdf(found))
    for sheet, ids in zip(found.plan.sheets, cut, strict=True):
        text = said(path, found.plan.page_of(sheet))
        assert not any(" ".join(lines[id].label_lines) in text for id in ids)
        for line in lines.values():
            if line.label_rect is not None and sheet.shown.encloses(line.label_rect):
                assert line.label_lines[0] in text


@pytest.mark.parametrize("template", [each.key for each in samples.templates()])
def test_of_no_template_a_step_is_cut_or_a_label_lost_where_sheets_are_put_together(qapp, template):
    snapshot = Store(samples.records_of_template(template)).snapshot()
    drawn = pages(snapshot)._drawn
    lines = {line.id: line.label_rect for line in drawn.projection.connectors.values()}
    labels = {id: label for id, label in lines.items() if label is not None}
    steps = [node.extent for node in drawn.projection.nodes.values()]
    assert labels
    for paper, wide, overlap in product((Paper.A4, Paper.A3, Paper.LETTER), (2, 3), (0.0, 10.0)):
        setup = PageSetup(fit=Fit.WIDE, wide=wide, paper=paper, overlap=overlap)
        found = laid_out(drawn, SheetWords(""), setup)
        shown = [(sheet.own.grown(-1e-6), sheet.shown.grown(1e-6)) for sheet in found.plan.sheets]
        assert found.plan.cut == ()
        for step in steps:
            assert all(part.encloses(step) for own, part in shown if own.intersects(step))
        for label in labels.values():
            assert any(part.encloses(label) for _, part in shown)
        for sheet, (own, _) in zip(found.plan.sheets, shown, strict=True):
            assert not any(own.intersects(labels[id]) for id in found._written_elsewhere(sheet))


@needs_poppler
@pytest.mark.parametrize("paper", [Paper.A5, Paper.TABLOID])
def test_hostile_names_of_any_length_come_on_paper(qapp, paper, tmp_path):
    builder = a_map().stage("Sell" + HOSTILE).lane("Sales" + HOSTILE).step("Call" + HOSTILE)
    snapshot = builder.to("Won", share=0.5).snapshot()
    path = tmp_path / "hostile.pdf"
    path.write_bytes(pages_pdf(pages(snapshot, paper=paper, look=Look())))
    assert "Call<script>" in "".join(said(path, 0).split())


def test_an_empty_map_comes_on_one_page(qapp):
    found = pages(a_map().snapshot(), fit=Fit.WIDE, wide=3)
    assert pages_pdf(found).startswith(b"%PDF")


def test_a_map_that_flows_left_begins_at_the_right(qapp):
    records = [
        replace(record, flows_left=True) if isinstance(record, ProcessMap) else record
        for record in a_wide_map().records()
    ]
    found = pages(Store(records).snapshot(), fit=Fit.WIDE, wide=2, turn=Turn.LYING)
    first, second = (found.plan.page_of(sheet) for sheet in found.plan.sheets[:2])
    assert found.stages_on(first)[0][1] == "Prospecting"
    rects = {name: rect for _, name, rect in found.stages_on(first)}
    assert rects["Prospecting"].x > rects["Qualifying"].x
    assert "Delivering" in {name for _, name, _ in found.stages_on(second)}
