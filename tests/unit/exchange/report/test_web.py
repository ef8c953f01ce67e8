"""The report as a web page: texts are texts, nothing asks the network, Chromium opens it without an error."""

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mapper.exchange.report.blocks import DEEPEST, Table, Text
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import ReportOptions
from mapper.exchange.report.plain import plain
from mapper.exchange.report.web.page import web_page
from mapper.exchange.report.web.script import SCRIPT
from tests.unit.exchange.report.documents import EVIL, MAP, PNG, SVG, WHEN, Page, evil_document, report_saying

_SILENT = re.compile(r"https?:|//|url\(|@import|srcset", re.IGNORECASE)


@given(st.text(max_size=60))
@example(EVIL[0])
@example(EVIL[1])
@example(EVIL[7])
@example(EVIL[8])
@example(EVIL[13])
def test_a_text_is_a_text_wherever_it_stands(text: str) -> None:
    usual, page = (Page(web_page(report_saying(said), {MAP: SVG})) for said in ("u" * len(text), text))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in usual.elements]
    assert sum(each == plain(text) for each in page.texts) >= (12 if plain(text).strip() else 0)


def test_a_document_of_evil_texts_makes_no_element_of_its_own() -> None:
    report = report_of(evil_document(), ReportOptions(), WHEN.date())
    page = Page(web_page(report, {}))
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"img", "iframe", "object", "form", "input"}
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]
    addresses = [each for each in page.attributes("href") if not each.startswith(("#", "data:,"))]
    assert all(each.startswith(("http://", "https://", "mailto:")) for each in addresses)
    assert EVIL[0] in "".join(page.texts)
    assert "x" * 10_000 in "".join(page.texts)


def test_only_words_without_end_may_be_broken_within() -> None:
    short, long = (web_page(report_saying(said), {}) for said in ("Anna 31\u00a0Dec\u00a02027", "x" * 25))
    assert 'class="long"' not in short
    assert 'class="long"' in long


def test_what_stands_below_another_is_set_in_with_all_its_lines() -> None:
    page = web_page(report_of(evil_document(), ReportOptions(), WHEN.date()), {})
    rules = {
        int(deep): float(wide)
        for deep, wide in re.findall(r"\.in(\d) \{ padding-inline-start: ([\d.]+)rem", page)
    }
    assert sorted(rules) == list(range(1, DEEPEST + 1))
    assert sorted(rules.values()) == list(rules.values())
    made = replace(
        report_saying("plain"), blocks=(Table(heads=("a",), rows=(((Text("x", depth=2),),),), weights=(1,)),)
    )
    assert '<div dir="auto" class="in2">x</div>' in web_page(made, {})


def test_the_page_asks_nothing_of_the_network_and_runs_no_script_but_its_own() -> None:
    written = web_page(report_saying("plain"), {MAP: SVG})
    bare = written.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "")
    assert not _SILENT.search(re.sub(r"/\*.*?\*/", "", bare))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', written)
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert policy is not None
    assert policy[1].startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]


def test_on_paper_no_table_is_cut_by_what_would_scroll_on_a_screen() -> None:
    on_paper = web_page(report_saying("plain"), {MAP: SVG}).partition("@media print")[2]
    assert ".wide { overflow: visible; }" in on_paper
    assert "html { font-size: 10pt; }" in on_paper  # all else is so many times that


def test_an_attached_picture_is_in_the_page_itself() -> None:
    page = Page(web_page(report_saying(EVIL[1]), {}))
    (picture,) = [found for tag, found in page.elements if tag == "img"]
    assert picture["src"] == f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert (picture["alt"], picture["width"], picture["height"]) == (EVIL[1], "40", "20")


def test_steps_of_the_picture_lead_to_their_places_and_its_ids_are_its_own() -> None:
    written = web_page(report_saying("plain"), {MAP: SVG})
    page = Page(written)
    assert page.attributes("href").count("#two") == 3  # of the contents, the picture and a cell
    assert 'id="p1-node-1"' in written
    assert "onclick" not in written
    assert "<script>1" not in written


def test_right_to_left_texts_keep_to_their_own_place() -> None:
    page = Page(web_page(report_saying(EVIL[8]), {}))
    inside = [found for tag, found in page.elements if tag in {"p", "h1", "h2", "li"} and "dir" in found]
    assert inside
    assert all(found["dir"] == "auto" for found in inside)


def opened(out: Path) -> tuple[str, str]:
    """A page as Chromium without a screen and a network shows it, and what it said."""
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr", "--v=0",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={out.parent / 'profile'}", "--window-size=390,844",
        "--dump-dom", out.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout, done.stderr


needs_chromium = pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")


@needs_chromium
def test_chromium_opens_it_shows_the_map_and_says_nothing_of_an_error(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    out.write_text(web_page(report_saying(EVIL[0] + EVIL[9]), {MAP: SVG}), encoding="utf-8")
    dom, said = opened(out)
    assert "CONSOLE" not in said, said
    page = Page(dom)
    assert ("html", "scripted") in [(tag, found.get("class")) for tag, found in page.elements]
    assert any(tag == "svg" and "viewbox" in found for tag, found in page.elements)


@needs_chromium
def test_a_map_is_zoomed_and_moved_by_keys_alone(tmp_path: Path) -> None:
    """What stands at the edge of the view after each key, as the page itself tells."""
    keys = ("+", "ArrowRight", "ArrowDown", "-", "x", "+", "0")
    asking = """<script>
      var svg = document.querySelector('.map svg'), seen = [svg.tabIndex];
      KEYS.forEach(function (key) {
        svg.dispatchEvent(new KeyboardEvent('keydown', { key: key, bubbles: true }));
        seen.push(svg.getAttribute('viewBox'));
      });
      document.title = JSON.stringify(seen);
    </script>""".replace("KEYS", json.dumps(keys))
    page = web_page(report_saying("Call"), {MAP: SVG})
    out = tmp_path / "report.html"
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    out.write_text(free.replace("</body>", asking + "</body>"), encoding="utf-8")
    dom, _ = opened(out)
    seen = json.loads(html.unescape(re.search(r"<title>(.*?)</title>", dom).group(1)))
    x, y, width, height = (float(each) for each in re.search(r'viewBox="([^"]*)"', SVG).group(1).split())
    views = [[float(each) for each in view.split()] for view in seen[1:]]
    nearer = [x + width / 6, y + height / 6, width / 1.5, height / 1.5]
    assert seen[0] == 0  # Tab comes to it
    assert views[0] == pytest.approx(nearer)
    assert views[1] == pytest.approx([nearer[0] + width / 12, *nearer[1:]])
    assert views[2] == pytest.approx([views[1][0], nearer[1] + height / 12, *nearer[2:]])
    assert views[3] == views[4] == views[6] == [x, y, width, height]
