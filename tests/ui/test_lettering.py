"""How names stand in headers: broken between words, and where one word is too wide it ends in dots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from mapper.ui.lettering import Lettering

words = st.lists(st.text("abcdefghijklm", min_size=1, max_size=14), min_size=1, max_size=5)


def test_a_word_that_is_too_wide_ends_in_dots(qapp):
    font = QFont()
    width = QFontMetricsF(font).horizontalAdvance("Qualif")
    (first,) = Lettering().lines("Qualifying", font, width, 2)
    assert first.endswith("…")
    assert "Qualifying".startswith(first[:-1])


@given(names=words, width=st.integers(20, 200), most=st.integers(1, 4))
def test_no_word_goes_on_in_the_next_line(qapp, names, width, most):
    font = QFont()
    lines = Lettering().lines(" ".join(names), font, width, most)
    assert len(lines) <= most
    metrics = QFontMetricsF(font)
    for line in lines:
        assert metrics.horizontalAdvance(line) <= width + 1 or line in ("…", "")
    whole = [word for line in lines for word in line.split() if not word.endswith("…")]
    assert set(whole) <= set(names)


def test_a_compound_is_broken_where_all_of_it_can_be_read_then(qapp):
    font, word = QFont(), "Außendienstmitarbeiterinnen"
    width = QFontMetricsF(font).horizontalAdvance("Außendienstmit")
    lines = Lettering().lines(word, font, width, 4)
    assert len(lines) > 1
    assert "".join(lines).replace("-", "") == word
    assert all(line.endswith("-") for line in lines[:-1])
    (one,) = Lettering().lines(word, font, width, 1)
    assert one.endswith("…"), "one line has no room for it"
    first, *_, last = Lettering().lines("Donaudampfschifffahrtsgesellschaftskapitän " * 3, font, width, 3)
    assert first.endswith("-"), "where dots would come in the first line, more is read so"
    assert last.endswith("…")


@pytest.mark.parametrize(
    "name",
    [
        "CRM_2026_Export_Schnittstelle_v2",
        "Angebotsnachverfolgung/Nachfassaktion",
        "Автоматизированное",
        "木" * 20,
    ],
)
def test_a_long_name_of_any_script_is_read_whole_where_its_lines_have_room(qapp, name):
    font = QFont()
    width = QFontMetricsF(font).horizontalAdvance(name) * 0.7
    lines = Lettering().lines(name, font, width, 3)
    assert len(lines) > 1
    assert "".join(line.removesuffix("-") for line in lines) == name


def test_a_line_ends_after_a_stroke_without_a_hyphen(qapp):
    font = QFont()
    width = QFontMetricsF(font).horizontalAdvance("Angebotsnachverfolgung/N")
    lines = Lettering().lines("Angebotsnachverfolgung/Nachfassaktion", font, width, 2)
    assert lines == ["Angebotsnachverfolgung/", "Nachfassaktion"]


def test_what_has_no_syllables_goes_on_anywhere_where_all_of_it_is_read_so(qapp):
    font, name = QFont(), "2026" * 6
    width = QFontMetricsF(font).horizontalAdvance(name) * 0.6
    lines = Lettering().lines(name, font, width, 2)
    assert "".join(lines) == name
    assert Lettering().lines(name, font, width / 2, 2)[0] == name[:7], (
        "and more is read where dots would come early"
    )
