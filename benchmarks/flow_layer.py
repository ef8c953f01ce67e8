"""The measured promises of the layer of flow: frames with lines as thick as what they carry, beside the plain ones."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from functools import partial
from statistics import median

from PySide6.QtWidgets import QApplication

from benchmarks.clock import once, quiet
from benchmarks.maps import MAP, generated
from benchmarks.memory import MemoryKeeper
from benchmarks.table import Figure
from mapper.analysis.map_figures import map_figures
from mapper.core.records import Connector, Node, Record
from mapper.core.values import NodeKind, Outcome
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.render.seen import Layer
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme

_WINDOW = (1600, 1000)
_TODAY = date(2026, 11, 27)
_FRAMES = 41
_SMALL_FRAME = 8.0
# What frames with the layer are to take at most at 5,000 steps; at 200 no frame takes longer than `_SMALL_FRAME`.
_LIMITS = {"zoom frame, all visible": 15.0, "pan frame, all visible": 8.0, "zoom frame at scale 1": 20.0}


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """Frames of each size with the layer, the floor being the same frame without it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "the canvas needs a QApplication"
    theme = Theme(Mode.LIGHT, app)
    theme.apply(app)
    for steps in sizes:
        with quiet():
            yield from _of_map(flowing(steps), theme, app, 9 if is_quick else _FRAMES)


def flowing(steps: int) -> list[Record]:
    """The generated map with cases: they enter where no line comes in, and end won or lost where none goes out."""
    records = generated(steps).records
    lines = [each for each in records if isinstance(each, Connector)]
    leaving = Counter(line.source_id for line in lines)
    entered = {line.target_id for line in lines}
    return [_flowing(number, each, leaving, entered) for number, each in enumerate(records)]


def _flowing(number: int, record: Record, leaving: Mapping[str, int], entered: AbstractSet[str]) -> Record:
    if isinstance(record, Connector):
        return replace(record, share=1 / leaving[record.source_id])
    if not isinstance(record, Node) or (leaving[record.id] and record.id in entered):
        return record
    if leaving[record.id]:
        return replace(record, kind=NodeKind.START)
    return replace(record, kind=NodeKind.END, outcome=Outcome.WON if number % 3 else Outcome.LOST)


def _of_map(records: list[Record], theme: Theme, app: QApplication, repeats: int) -> Iterator[Figure]:
    session = Session(MemoryKeeper(records))
    bridge = Bridge(session)
    view = MapView(bridge, Selection(bridge), theme)
    view.resize(*_WINDOW)
    view.show()
    found = map_figures(session.snapshot(), MAP, _TODAY)
    bridge.tell_figures(found, is_stale=False)
    while not view.sheet.projection.is_settled:
        app.processEvents()
    view.looking.fit_all()
    fit, center, steps = view.zoom, view.sheet.projection.bounds.center, len(found.outlook.flow.visits)
    frames: dict[str, Callable[[int], None]] = {
        "zoom frame, all visible": lambda n: view.camera.zoom_to(fit * 0.93 * (1 + 0.0063 * (n % 12))),
        "pan frame, all visible": lambda n: view.camera.scroll_by(9 if n % 2 else -9, 0),
        "zoom frame at scale 1": lambda n: view.camera.zoom_to(1 + 0.0063 * (n % 12)),
    }
    for name, show in frames.items():
        view.camera.zoom_to(1.0 if name.endswith("scale 1") else fit * 0.93)
        view.camera.center_on(center)
        plain = _frame_ms(app, show, repeats)
        view.sheet.scene.lens.toggle_layer(Layer.FLOW)
        app.processEvents()
        flowing_ms = _frame_ms(app, show, repeats)
        view.sheet.scene.lens.toggle_layer(Layer.FLOW)
        most = _SMALL_FRAME if steps <= 200 else _LIMITS[name]
        yield Figure(name, steps, plain, flowing_ms, most)
    view.close()
    bridge.detach()
    view.deleteLater()
    app.processEvents()


def _frame_ms(app: QApplication, show: Callable[[int], object], repeats: int) -> float:
    """The median of so many frames."""

    def frame(number: int) -> None:
        show(number)
        app.processEvents()

    return median(once(partial(frame, number)) for number in range(repeats))
