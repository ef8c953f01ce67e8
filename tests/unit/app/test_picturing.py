"""What the options of `mapper export` mean for pictures and paper, and which of them are refused and how."""

import pytest

from mapper.app.commands.picturing import Options, picturing
from mapper.app.pictures import Picturing
from mapper.core import queries
from mapper.core.errors import Problem
from mapper.ui.paper.plan import Fit, PageSetup, Paper, Turn
from mapper.ui.render.detail import Detail
from mapper.ui.render.seen import Layer, Look
from tests.builders import a_map

SNAPSHOT = a_map().stage("Qualifying").stage("Selling").snapshot()


def asked(ending: str, **options: object) -> Picturing:
    return picturing(Options(**options), ending, SNAPSHOT, None)


def test_pictures():
    stage = queries.stages(SNAPSHOT, queries.maps(SNAPSHOT)[0].id)[1]
    assert asked(".png") == asked(".pdf") == asked(".xlsx") == Picturing()
    assert asked(".png", dpi=300, is_clear=True) == Picturing(scale=3.125, is_clear=True)
    assert asked(".png", scale="150%") == asked(".png", scale=" 1.5 ") == Picturing(scale=1.5)
    assert asked(".png", width=4000, stage="selling") == Picturing(width=4000, stage_id=stage.id)


def test_paper():
    assert asked(".pdf", paper="a3").pages == PageSetup(paper=Paper.A3)
    tiles = asked(".pdf", paper="Letter", tiles=3, is_lying=True, overlap=0.0, has_marks=False).pages
    wanted = PageSetup(
        paper=Paper.LETTER, turn=Turn.LYING, fit=Fit.WIDE, wide=3, overlap=0.0, has_marks=False
    )
    assert tiles == wanted
    assert asked(".pdf", scale="50%").pages == PageSetup(fit=Fit.SCALE, scale=0.5)


def test_what_a_map_is_looked_at_for():
    found = asked(".png", layers="flow, faults", heat="figure:weak", beside="value,loads", theme="dark")
    assert found.look == Look(
        layers=frozenset({Layer.FLOW, Layer.FAULTS}),
        measure="figure:weak",
        has_value_row=True,
        has_loads=True,
    )
    assert (found.theme, found.detail) == ("dark", None)
    paper = asked(".pdf", tiles=2, layers="tools", level="path")
    assert paper.pages == PageSetup(fit=Fit.WIDE, wide=2)
    assert (paper.look, paper.detail) == (Look(layers=frozenset({Layer.TOOLS})), Detail.PATH)


@pytest.mark.parametrize(
    ("ending", "options", "said"),
    [
        (".svg", {"paper": "A4"}, "--paper does not go with a .svg file"),
        (".xlsx", {"scale": "2"}, "--scale does not go with a .xlsx file"),
        (".pdf", {"paper": "A9"}, "there is no paper A9; there is A5, A4"),
        (".pdf", {"tiles": 2, "stage": "Selling"}, "--stage does not go with paper"),
        (".pdf", {"tiles": 2, "scale": "2"}, "give one of them"),
        (".pdf", {"tiles": 0}, "--tiles is from 1 to 50"),
        (".pdf", {"overlap": -1.0}, "--overlap is from 0"),
        (".png", {"layers": "changes"}, "--layers changes asks for a map that is based on another one"),
        (".png", {"layers": "tools,moods"}, "--layers knows no moods; it knows steps, tools"),
        (".svg", {"heat": "label"}, "--heat knows no label; it knows touch, wait"),
        (".png", {"beside": "river"}, "it knows value, ladder, loads"),
        (".png", {"theme": "pink"}, "it knows light, dark"),
        (".png", {"level": "path,work"}, "--level is one of overview, path"),
        (".pdf", {"tiles": 2, "theme": "dark"}, "--theme does not go with paper"),
        (".xlsx", {"heat": "touch"}, "--heat does not go with a .xlsx file"),
        (".png", {"scale": "big"}, "big is no scale"),
        (".png", {"scale": "nan"}, "nan is no scale"),
        (".png", {"scale": "2", "dpi": 300}, "give one of them"),
        (".png", {"width": 0}, "--width is from 1"),
        (".png", {"stage": "Nowhere"}, "stage_unknown"),
    ],
)
def test_what_makes_no_sense_is_told(ending, options, said):
    with pytest.raises(Problem) as caught:
        asked(ending, **options)
    assert said in (caught.value.params.get("said") or caught.value.code)
