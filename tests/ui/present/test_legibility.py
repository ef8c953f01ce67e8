"""What the last row can read: the sizes against the table they are from, and against plain geometry (want 14)."""

from math import ceil, radians, tan
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.values import Rect
from mapper.ui.present.legibility import Shown, TextKind, Verdict, shown_texts, zoom_for
from mapper.ui.reading_sizes import Audience
from mapper.ui.render.detail import Detail, detail_for
from mapper.ui.render.room_figures import Lettered

# Height of the picture in metres, its pixels, and the type (Inter) whose capitals are 16, 20 and 22 minutes of arc high
# 8 m away: design notes, "Legibility at 8 m".
TABLE = [
    (1.2, 720, 31, 38, 42),
    (1.2, 1080, 46, 58, 63),
    (1.5, 720, 26, 31, 34),
    (1.5, 1080, 38, 46, 51),
    (1.8, 720, 20, 26, 28),
    (1.8, 1080, 31, 38, 42),
]
INTER_CAPITAL = 0.727


@pytest.mark.parametrize(("image", "pixels", "least", "good", "best"), TABLE)
def test_sizes_are_those_of_the_table(image: float, pixels: int, least: int, good: int, best: int) -> None:
    audience = Audience(image, 8.0)
    assert least <= audience.least_size(pixels) <= ceil(least * 1.05)
    assert good <= audience.best_size(pixels) <= best


def test_the_usual_room_needs_what_is_said_everywhere() -> None:
    assert [Audience().least_size(pixels) for pixels in (720, 1080)] == [26, 38]


@given(st.floats(0.5, 10), st.floats(1, 60), st.integers(400, 4400))
def test_a_capital_of_the_least_size_is_16_minutes_of_arc_high(
    image: float, distance: float, pixels: int
) -> None:
    seen = Audience(image, distance).least_size(pixels) * INTER_CAPITAL * image / pixels
    assert seen >= distance * tan(radians(16 / 60)) * 0.999


@given(st.floats(0.5, 10), st.floats(1, 30), st.integers(400, 4400))
def test_further_away_needs_larger_letters_and_a_larger_picture_smaller_ones(
    image: float, distance: float, pixels: int
) -> None:
    here = Audience(image, distance)
    assert Audience(image, 2 * distance).least_size(pixels) >= here.least_size(pixels)
    assert Audience(2 * image, distance).least_size(pixels) <= here.least_size(pixels)
    assert here.best_size(pixels) >= here.least_size(pixels)


# As much of a projection as is asked: one node with all that may hang on it, and one line.
THING = SimpleNamespace(name="Call", text="fits 85 %", share="85 %", badges=("tool",))
PICTURE = SimpleNamespace(nodes={"node": THING}, connectors={"line": THING})


@given(st.floats(0.05, 6))
def test_what_grows_with_the_zoom_is_as_large_as_it_is_drawn(zoom: float) -> None:
    shown = {text.kind: text.size for text in shown_texts(PICTURE, zoom, 13, 11)}  # type: ignore[arg-type]
    assert (shown[TextKind.HEADERS], shown[TextKind.NOTES]) == (13, 11)
    by_detail = {
        Detail.OVERVIEW: (0, 0, 0),
        Detail.PATH: (16 * zoom, 14 * zoom, 0),
        Detail.WORK: (13 * zoom, 11 * zoom, 11 * zoom),
        Detail.DETAIL: (13 * zoom, 11 * zoom, 11 * zoom),
    }
    wanted = by_detail[detail_for(zoom)]
    assert (shown[TextKind.NAMES], shown[TextKind.LABELS], shown[TextKind.COUNTS]) == pytest.approx(wanted)


def test_what_leaves_the_scale_for_a_room_is_as_large_as_it_is_lettered() -> None:
    def sizes(lettered: Lettered) -> dict[TextKind, float]:
        found = shown_texts(PICTURE, 0.5, 26, 26, lettered)  # type: ignore[arg-type]
        return {text.kind: text.size for text in found}

    area = Rect(0, 0, 100, 100)
    whole, stage = sizes(Lettered(26, area)), sizes(Lettered(26, area, has_names=True))
    assert (whole[TextKind.NAMES], whole[TextKind.LABELS]) == (8, 26)
    assert (stage[TextKind.NAMES], stage[TextKind.LABELS]) == (26, 26)


@pytest.mark.parametrize(
    ("size", "verdict"),
    [
        (0, Verdict.HIDDEN),
        (37.9, Verdict.TOO_SMALL),
        (38, Verdict.READABLE),
        (48, Verdict.READABLE),
        (49, Verdict.COMFORTABLE),
    ],
)
def test_verdicts(size: float, verdict: Verdict) -> None:
    assert Shown(TextKind.NAMES, size).verdict(Audience(), 1080) is verdict


def test_the_zoom_offered_is_the_least_that_helps() -> None:
    zoom = zoom_for(TextKind.NAMES, Audience(), 1080)
    assert Shown(TextKind.NAMES, 13 * zoom).verdict(Audience(), 1080) is Verdict.READABLE
    assert Shown(TextKind.NAMES, 13 * zoom - 0.1).verdict(Audience(), 1080) is Verdict.TOO_SMALL
