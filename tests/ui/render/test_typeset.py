"""Text on the map: broken, shortened, aligned, whatever its script."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.core import queries
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import svg_bytes
from mapper.ui.render.poster import Poster, Words
from mapper.ui.render.typeset import Align, Type, Typesetter
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map

WORDS = st.text(st.sampled_from("abcdefgh ij-é中\n🚀א"), max_size=40)


@pytest.fixture
def setter(qapp) -> Typesetter:
    return Typesetter()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS, width=st.integers(30, 160), lines=st.integers(1, 3))
def test_lines_stay_in_their_width_and_number(setter, text, width, lines):
    block = setter.block(text, Type.NAME, float(width), lines)
    assert len(block.lines) <= lines
    assert all(line.width <= width + 0.5 for line in block.lines)
    if not block.is_shortened:
        kept = "".join(line.text for line in block.lines)
        assert kept.replace(" ", "").replace("\n", "") == "".join(text.split())


def test_a_whole_name_in_smaller_type_is_better_than_a_cut_one(setter):
    types = (Type.NAME, Type.NAME_TIGHT, Type.LABEL)
    block = setter.fitting("Prospect promises to call back", types, 102.0, 2)
    assert block.kind is Type.LABEL
    assert block.is_whole
    assert setter.fitting("First contact", types, 102.0, 2).kind is Type.NAME


def test_a_word_is_broken_only_where_it_is_too_long(setter):
    assert setter.block("Disqualified", Type.END, 40.0, 2).has_broken_word
    assert not setter.block("Kick-off", Type.END, 40.0, 2).has_broken_word


def test_a_compound_is_broken_at_its_joints_with_hyphens_and_anywhere_only_where_all_is_read_so(setter):
    name = "Implementierungszeitplan abstimmen"
    width = setter.width("Implementierungs-", Type.NAME) + 1
    block = setter.block(name, Type.NAME, width, 3)
    assert [line.text for line in block.lines] == ["Implementierungs-", "zeitplan", "abstimmen"]
    assert block.has_broken_word
    assert not block.is_shortened
    packed = setter.block(name, Type.NAME, setter.width("Implementierungsze", Type.NAME) + 1, 2)
    assert not packed.is_shortened


def test_scripts_that_run_leftwards_stand_at_the_right(setter):
    block = setter.block("تأهيل", Type.NAME, 100.0, 1)
    assert block.lines[0].x == pytest.approx(100.0 - block.lines[0].width)
    centred = setter.block("Call", Type.NAME, 100.0, 1, Align.CENTER)
    assert centred.lines[0].x == pytest.approx((100.0 - centred.lines[0].width) / 2)


def test_the_same_text_is_set_once(setter):
    assert setter.block("Call", Type.NAME, 100.0) is setter.block("Call", Type.NAME, 100.0)


def test_texts_that_run_rightwards_begin_at_the_left_and_trail_at_the_right(setter):
    block = setter.block("Call", Type.NAME, 100.0, 1)
    assert block.lines[0].x == 0.0
    trailing = setter.block("Call", Type.NAME, 100.0, 1, Align.TRAILING)
    assert trailing.lines[0].x > 0.0
    assert setter.block("نداء", Type.NAME, 100.0, 1, Align.TRAILING).lines[0].x == 0.0


def test_what_becomes_text_in_a_file_never_looks_for_its_glyphs(qapp, monkeypatch):
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("mapper.ui.render.typeset._runs", refuse)
    setter, snapshot = Typesetter(), a_map().step("Call").snapshot()
    setter.block("Call", Type.NAME, 100.0)
    drawn = DrawnMap(snapshot, queries.maps(snapshot)[0].id, load_tokens("light"))
    assert b"Call" in svg_bytes(Poster(drawn, Words("Map", "", "")))
