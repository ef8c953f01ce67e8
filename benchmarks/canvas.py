"""The measured promises of the canvas: each gesture on the real view, beside a bare item that does the same by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.bare import BareView
from benchmarks.clock import in_turn_ms, once, quiet, resident_mb
from benchmarks.maps import MAP, BenchMap, generated, read_plain
from benchmarks.memory import MemoryKeeper
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.edits.lanes import resize_lane
from mapper.core.edits.nodes import add_node, delete_items
from mapper.core.ids import NodeId
from mapper.core.values import NodeKind, Point, Rect
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.selection import Selection
from mapper.ui.theme import Mode, Theme

_WINDOW = (1600, 1000)
# What is promised at 5,000 steps; twice that at 10,000, and no frame over 8 ms at 200.
_LIMITS = {
    "load to the first fitted frame": 600.0,
    "fit to view": 25.0,
    "pan frame, all visible": 5.0,
    "zoom frame, all visible": 10.0,
    "zoom frame, 1/20 visible": 15.0,
    "zoom frame at scale 1": 10.0,
    "drag a node with 10 lines, a move": 5.0,
    "add a node, on screen": 5.0,
    "lines that make way for it, later": None,
    "select all": 60.0,
    "delete 100, on screen": 15.0,
    "undo of it, on screen": 30.0,
    "resize a lane, half the map moves": None,
    "lines that follow it, later": None,
    "memory over the empty program": 80.0,
}
_SMALL_FRAME = 8.0
_FRAMES = 61  # what a median is taken of
_DEEDS = 15  # of what takes long, or changes the map


def figures(
    sizes: list[int],
    file: Path | None,
    *,
    is_quick: bool,
    make: Callable[[int], BenchMap] = generated,
) -> Iterator[Figure]:
    """All figures for each size, of maps that `make` makes, or for the one map in a file."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "the canvas needs a QApplication"
    theme = Theme(Mode.LIGHT, app)
    theme.apply(app)
    # What a program pays once, whatever it shows, is no cost of a map.
    _Bench(generated(50), theme, app, 1).close()
    for bench_map in [read_plain(file)] if file else [make(steps) for steps in sizes]:
        with quiet():
            bench = _Bench(bench_map, theme, app, 9 if is_quick else _FRAMES)
            try:
                yield from bench.figures()
            finally:
                bench.close()


class _Bench:
    """One map on the real view and on the bare one."""

    def __init__(self, bench_map: BenchMap, theme: Theme, app: QApplication, repeats: int) -> None:
        self._app, self._repeats = app, repeats
        self._steps, self._hub = bench_map.steps, bench_map.hub
        self._session = Session(MemoryKeeper(bench_map.records))
        # The same commands without anybody looking: what a command costs by itself.
        self._unseen = Session(MemoryKeeper(bench_map.records))
        self._bridge = Bridge(self._session)
        self._selection = Selection(self._bridge)
        before = resident_mb()
        self._load = once(lambda: self._show(theme))
        self._memory = resident_mb() - before
        before = resident_mb()
        self._load_bare = once(self._show_bare)
        self._bare_memory = resident_mb() - before
        self._settle()
        self._fit = self._view.zoom
        self._center = self._view.sheet.projection.bounds.center

    def close(self) -> None:
        self._view.close()
        self._bare.close()
        self._bridge.detach()
        self._view.deleteLater()
        self._bare.deleteLater()
        self._app.processEvents()

    def figures(self) -> Iterator[Figure]:
        """Everything that is promised, in the order of the table in figures.md."""
        yield self._figure("load to the first fitted frame", self._load_bare, self._load)
        yield self._figure("memory over the empty program", self._bare_memory, self._memory, "MB")
        yield self._pair("fit to view", self._fit_bare, self._fit_ours)
        yield self._pair("pan frame, all visible", self._pan_bare, self._pan_ours)
        yield from self._zooms()
        yield self._drag()
        yield from self._commands()

    # -- the two views

    def _show(self, theme: Theme) -> None:
        self._view = MapView(self._bridge, self._selection, theme)
        self._view.resize(*_WINDOW)
        self._view.show()
        self._view.looking.fit_all()
        self._view.viewport().repaint()

    def _show_bare(self) -> None:
        self._bare = BareView(self._session.store, MAP)
        self._bare.resize(*_WINDOW)
        self._bare.show()
        self._bare.see(self._view.sheet.projection.bounds)
        self._bare.viewport().repaint()

    def _settle(self) -> None:
        while not self._view.sheet.projection.is_settled:
            self._app.processEvents()
        self._app.processEvents()

    # -- looking

    def _fit_ours(self) -> None:
        self._view.camera.zoom_to(1.0)
        self._view.looking.fit_all()
        self._app.processEvents()

    def _fit_bare(self) -> None:
        self._bare.look_at(1.0, QPointF(*self._center))
        self._bare.see(self._view.sheet.projection.bounds)
        self._app.processEvents()

    def _pan_ours(self) -> None:
        self._view.camera.scroll_by(self._step(), 0)
        self._app.processEvents()

    def _pan_bare(self) -> None:
        bar = self._bare.horizontalScrollBar()
        bar.setValue(bar.value() + self._step())
        self._app.processEvents()

    def _zooms(self) -> Iterator[Figure]:
        twentieth = (_WINDOW[0] * _WINDOW[1] * 20 / self._area()) ** 0.5
        for name, scale in (
            ("zoom frame, all visible", self._fit * 0.93),
            ("zoom frame, 1/20 visible", twentieth),
            ("zoom frame at scale 1", 1.0),
        ):
            yield self._pair(name, self._zoomer(scale, is_bare=True), self._zoomer(scale, is_bare=False))

    def _zoomer(self, scale: float, *, is_bare: bool) -> Callable[[], None]:
        """Each call shows the map a little larger than the call before."""
        factors = [1 + 0.0063 * (i % 12) for i in range(1000)]
        where = QPointF(*self._center)

        def ours() -> None:
            self._view.camera.zoom_to(scale * factors.pop())
            self._app.processEvents()

        def bare() -> None:
            self._bare.look_at(scale * factors.pop(), where)
            self._app.processEvents()

        if not is_bare:
            self._view.camera.zoom_to(scale)
            self._view.camera.center_on(self._center)
        return bare if is_bare else ours

    # -- touching

    def _drag(self) -> Figure:
        view = self._view
        rect = view.sheet.projection.nodes[self._hub].rect
        view.camera.zoom_to(1.0)
        view.camera.center_on(rect.center)
        self._app.processEvents()
        place = view.camera.on_screen(Point(rect.x + 30, rect.y + 12)).toPoint()
        self._mouse(QEvent.Type.MouseButtonPress, place)
        at = [place]

        def move() -> None:
            at.append(at[-1] + QPoint(*self._wiggle()))
            self._mouse(QEvent.Type.MouseMove, at[-1])
            self._app.processEvents()

        def bare() -> None:
            self._bare.map.move(self._hub, *self._wiggle())
            self._app.processEvents()

        self._bare.look_at(1.0, self._bare.map.nodes[self._hub].rect.center())
        floor, ours = in_turn_ms(bare, move, self._repeats, warm=3)
        self._press_escape()
        self._mouse(QEvent.Type.MouseButtonRelease, at[-1])
        return self._figure("drag a node with 10 lines, a move", floor, ours)

    def _commands(self) -> Iterator[Figure]:
        view, app = self._view, self._app
        # In the middle of a cell, where nothing has to grow for it.
        grid = view.sheet.projection.grid
        lane, stage = grid.lane_at(self._center.y), grid.stage_at(self._center.x - 1)
        middle = Point(grid.left(stage.id) + stage.width / 2, grid.top(lane.id) + lane.height / 2)
        spots = iter(Point(middle.x + 11 * i, middle.y) for i in range(10_000))
        view.camera.center_on(middle)
        app.processEvents()
        seen, unseen, later, bare = [], [], [], []
        self._bare.look_at(1.0, QPointF(*middle))
        for i in range(min(self._repeats, _DEEDS)):
            spot = next(spots)
            box = QRectF(spot.x - 60, spot.y - 35, 120, 70)
            bare.append(
                once(lambda i=i, box=box: (self._bare.map.add(f"new-{i}", box, "New"), self._paint()))
            )
            seen.append(once(lambda spot=spot: self._run(add_node, MAP, NodeKind.STEP, spot, "New")))
            unseen.append(once(lambda spot=spot: self._unseen.run(add_node, MAP, NodeKind.STEP, spot, "New")))
            later.append(once(self._settle))
        on_screen = median(a - b for a, b in zip(seen, unseen, strict=True))
        yield self._figure("add a node, on screen", median(bare), on_screen)
        yield self._figure("lines that make way for it, later", None, median(later))
        view.looking.fit_all()
        app.processEvents()
        yield self._pair("select all", self._select_bare, self._select_ours)
        self._selection.clear()
        yield from self._deletion()
        lane_id, height = lane.id, lane.height + 60
        seen_once = once(lambda: self._run(resize_lane, lane_id, height))
        unseen_once = once(lambda: self._unseen.run(resize_lane, lane_id, height))
        bare_once = once(lambda: (self._bare.map.shift_below(self._center.y, 60), self._paint()))
        yield self._figure("resize a lane, half the map moves", bare_once, seen_once - unseen_once)
        yield self._figure("lines that follow it, later", None, once(self._settle))

    def _deletion(self) -> Iterator[Figure]:
        self._view.camera.zoom_to(1.0)
        self._view.camera.center_on(self._center)
        self._app.processEvents()
        doomed = self._around(self._center, 100)
        seen = once(lambda: self._run(delete_items, doomed))
        unseen = once(lambda: self._unseen.run(delete_items, doomed))
        self._bare.look_at(1.0, QPointF(*self._center))
        bare = once(lambda: (self._bare.map.remove(doomed), self._paint()))
        yield self._figure("delete 100, on screen", bare, seen - unseen)
        seen = once(lambda: (self._bridge.undo(), self._app.sendPostedEvents()))
        unseen = once(self._unseen.undo)
        bare = once(lambda: (self._bare.map.restore(), self._paint()))
        yield self._figure("undo of it, on screen", bare, seen - unseen)
        self._settle()

    def _select_ours(self) -> None:
        self._selection.clear()
        self._view.commands.select_all()
        self._app.processEvents()

    def _select_bare(self) -> None:
        self._bare.map.chosen = {id(node) for node in self._bare.map.nodes.values()}
        self._bare.map.update()
        self._app.processEvents()

    # -- small things

    def _paint(self) -> None:
        self._app.sendPostedEvents()

    def _run(self, *command: object) -> None:
        """A command until it is seen; what is done later, in idle moments, is another figure."""
        self._bridge.run(*command)  # type: ignore[arg-type]  # an edit and what it asks for
        self._paint()

    def _mouse(self, kind: QEvent.Type, place: QPoint) -> None:
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = (
            Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        )
        port = self._view.viewport()
        where = QPointF(place)
        event = QMouseEvent(
            kind, where, QPointF(port.mapToGlobal(place)), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(port, event)

    def _press_escape(self) -> None:
        from PySide6.QtTest import QTest

        QTest.keyClick(self._view, Qt.Key.Key_Escape)

    def _around(self, center: Point, count: int) -> list[NodeId]:
        """So many nodes, the nearest ones first."""
        nodes = self._view.sheet.projection.nodes.values()
        ranked = sorted(
            nodes,
            key=lambda n: abs(n.rect.center.x - center.x) + abs(n.rect.center.y - center.y),
        )
        there = {node.id for node in queries.nodes(self._unseen.store, MAP)} & self._bare.map.nodes.keys()
        return [node.id for node in ranked if node.id in there][:count]

    def _area(self) -> float:
        rect: Rect = self._view.sheet.projection.bounds
        return rect.width * rect.height

    def _step(self) -> int:
        """Back and forth, so that no border is reached."""
        self._way = -getattr(self, "_way", 9)
        return self._way

    def _wiggle(self) -> tuple[int, int]:
        """A little step, back and forth, so that nothing is dragged out of the window."""
        self._moves = getattr(self, "_moves", 0) + 1
        return (3, 2) if self._moves // 20 % 2 == 0 else (-3, -2)

    def _pair(self, name: str, bare: Callable[[], object], ours: Callable[[], object]) -> Figure:
        return self._figure(name, *in_turn_ms(bare, ours, self._repeats, warm=2))

    def _figure(self, name: str, floor: float | None, ours: float, unit: str = "ms") -> Figure:
        most = _LIMITS[name]
        if most is not None and self._steps > 5500:
            most *= 2
        if most is not None and self._steps <= 200 and "frame" in name and "load" not in name:
            most = min(most, _SMALL_FRAME)
        return Figure(name, self._steps, floor, ours, most, unit=unit)
