"""The measured promises of the table: scrolling, an edit, sorting, filtering and choosing, at many rows.

The floor of a frame is one of Qt's own table, in the same style, with the same cells as plain texts.
"""

import random
from collections.abc import Callable, Iterator

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.clock import cpu_ms, in_turn_ms, once, quiet
from benchmarks.maps import generated
from benchmarks.memory import MemoryKeeper
from benchmarks.table import Figure
from mapper.core.ids import MeasuresId, NodeSkillId, NodeToolId, SkillId, ToolId
from mapper.core.records import Node, NodeMeasures, NodeSkill, NodeTool, Record, Skill, Tool
from mapper.services.session import Session
from mapper.ui.bridge import Bridge
from mapper.ui.models.table_rows import Sorting
from mapper.ui.panels.table.panel import TablePanel
from mapper.ui.selection import Selection
from mapper.ui.theme.theme import Mode, Theme

_SIZE = (1600, 900)
_FRAME = 16.0
_LIBRARY = 40


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """Each size of map with tools, skills and waits at every step."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs a QApplication"
    theme = Theme(Mode.LIGHT, app)
    theme.apply(app)
    for steps in sizes:
        with quiet():
            yield from _Bench(app, theme, steps, 9 if is_quick else 61).figures()


class _Bench:
    """The table of one map, and Qt's own of the same texts."""

    def __init__(self, app: QApplication, theme: Theme, steps: int, repeats: int) -> None:
        self._app, self._steps, self._repeats = app, steps, repeats
        self._bridge = Bridge(Session(MemoryKeeper(_hung(generated(steps).records))))
        self._panel = TablePanel(self._bridge, Selection(self._bridge, self._bridge), theme)
        self._panel.resize(*_SIZE)
        self._open = once(self._show)
        self._model, self._view = self._panel.model, self._panel.view
        self._wait = [field.key for field in self._model.fields].index("wait")
        self._bare = self._bare_table()
        self._count = 0

    def figures(self) -> Iterator[Figure]:
        """From opening to choosing everything."""
        yield Figure("open the table", self._steps, None, self._open, 300.0)
        floor, ours = in_turn_ms(self._scroll(self._bare), self._scroll(self._view), self._repeats)
        yield Figure("scroll by a page, all painted", self._steps, floor, ours, _FRAME)
        yield Figure("type a number", self._steps, None, cpu_ms(self._type, 9), 50.0)
        yield Figure("sort by a number", self._steps, None, once(self._sort), 200.0)
        yield Figure(
            "filter by a word, the first time",
            self._steps,
            None,
            once(lambda: self._filter("tool 3")),
            1000.0,
        )
        yield Figure(
            "filter by a longer word", self._steps, None, once(lambda: self._filter("tool 31")), 100.0
        )
        self._filter("")
        yield Figure("choose all", self._steps, None, once(self._choose_all), 100.0)
        self._panel.close()
        self._bare.close()
        self._bridge.detach()

    def _show(self) -> None:
        self._panel.show()
        self._app.processEvents()

    def _scroll(self, view: QTableView) -> Callable[[], None]:
        bar = view.verticalScrollBar()
        places = iter(range(10**9))

        def scroll() -> None:
            bar.setValue((next(places) * bar.pageStep()) % max(bar.maximum(), 1))
            view.viewport().repaint()

        return scroll

    def _type(self) -> None:
        self._count += 1
        row = self._model.rowCount() // 2
        self._panel.pen.put_texts(
            [(self._model.id_at(row), self._model.fields[self._wait], str(99 + self._count))]
        )
        self._app.processEvents()

    def _sort(self) -> None:
        self._model.sort_by(Sorting("wait", is_downwards=True))
        self._app.processEvents()

    def _filter(self, words: str) -> None:
        self._panel.search.setText(words)
        self._app.processEvents()

    def _choose_all(self) -> None:
        self._view.selectAll()
        self._app.processEvents()

    def _bare_table(self) -> QTableView:
        rows, columns = self._model.rowCount(), self._model.columnCount()
        model = QStandardItemModel(rows, columns)
        for row in range(rows):
            for column in range(columns):
                model.setItem(row, column, QStandardItem(self._model.index(row, column).data()))
        view = QTableView()
        model.setParent(view)
        view.setModel(model)
        view.verticalHeader().hide()
        view.resize(self._view.size())
        view.show()
        self._app.processEvents()
        return view


def _hung(records: list[Record]) -> list[Record]:
    """The records with a wait, a tool and a skill at every step."""
    chance = random.Random(1)
    tools = [Tool(id=ToolId(f"tool-{i}"), name=f"Tool {i}") for i in range(_LIBRARY)]
    skills = [Skill(id=SkillId(f"skill-{i}"), name=f"Skill {i}") for i in range(_LIBRARY)]
    found = [*records, *tools, *skills]
    for number, node in enumerate([record for record in records if isinstance(record, Node)]):
        tool, skill = chance.choice(tools), chance.choice(skills)
        found += [
            NodeMeasures(id=MeasuresId(f"measures-{number}"), node_id=node.id, wait_days=float(number % 40)),
            NodeTool(id=NodeToolId(f"node_tool-{number}"), node_id=node.id, tool_id=tool.id),
            NodeSkill(id=NodeSkillId(f"node_skill-{number}"), node_id=node.id, skill_id=skill.id, level=2),
        ]
    return found
