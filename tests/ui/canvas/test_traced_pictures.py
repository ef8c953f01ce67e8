"""A way that is traced, as it is painted: under its lines on the screen, and in pictures in files."""

from mapper.core.values import Point
from mapper.ui.render.export import export_picture
from mapper.ui.render.legend import Legend
from mapper.ui.render.seen import Look
from mapper.ui.render.trail import Trail
from tests.ui.canvas.test_tracing import click_at, sale, traced, tracing_of  # noqa: F401  # a fixture


def test_a_picture_in_a_file_shows_what_is_lit_and_the_legend_tells_it(qtbot, traced, tmp_path) -> None:  # noqa: F811
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    scene, reader, map_id = canvas.view.sheet.scene, canvas.bridge.reader, canvas.bridge.map_id
    legend = Legend(scene.projection, scene.theme.tokens, scene.setter, scene.lens.seen)
    assert legend.told[0].text.startswith("Asks to Won: 15\u00a0%, 3\u00a0days")
    for name, look in (("lit.svg", scene.lens.look), ("plain.svg", Look())):
        export_picture(".svg", reader, map_id, tmp_path / name, look)
    assert "Asks to Won" in (tmp_path / "lit.svg").read_text(encoding="utf-8")
    assert "Asks to Won" not in (tmp_path / "plain.svg").read_text(encoding="utf-8")
    other = Look(trail=Trail(map_id[:-1], scene.lens.trail.node_ids, ()))  # type: ignore[arg-type]
    assert other.seen(reader, map_id) is None


def test_a_band_of_the_accent_lies_under_the_lines_of_the_way(qtbot, traced) -> None:  # noqa: F811
    canvas = traced(sale())
    tracing_of(canvas).toggle()
    click_at(qtbot, canvas, "Asks")
    scene = canvas.view.sheet.scene
    line = scene.projection.connectors[canvas.line("Asks", "Call").id]
    (x, y), (far, low) = line.points[:2]
    middle, aside = Point((x + far) / 2, (y + low) / 2), 2.5
    beside = canvas.place(
        Point(middle.x + aside, middle.y) if x == far else Point(middle.x, middle.y + aside)
    )
    blue = canvas.port.grab().toImage().pixelColor(beside)
    assert blue == scene.theme.tokens.accent.fill
    scene.lens.light(None)
    assert canvas.port.grab().toImage().pixelColor(beside) != blue
