"""The outline's writing: lines typed, pasted, moved, indented and copied; why not, beside the row."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from mapper.core import outline, queries
from mapper.core.changes import ChangeSet
from mapper.core.edits import outlining, stages
from mapper.core.errors import Problem, Refused
from mapper.core.fragment import take
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId, StageId
from mapper.core.outline import Line
from mapper.core.records import Node, ProcessMap, Stage, record_type_of
from mapper.services import clipboard
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.message import PointerMessage
from mapper.ui.canvas.mime import FRAGMENT_MIME
from mapper.ui.models.new_line import NewLine
from mapper.ui.models.outline import NEW_LINE, OutlineModel
from mapper.ui.panels.outline_view import OutlineView
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence
from mapper.ui.theme import Theme


class Writing(QObject):
    """Every act is one edit; what it made or moved is selected, and can be typed in at once."""

    def __init__(
        self, bridge: Bridge, selection: Selection, view: OutlineView, model: OutlineModel, theme: Theme
    ) -> None:
        super().__init__(view)
        self._bridge = bridge
        self._selection = selection
        self._view = view
        self._model = model
        self._message = PointerMessage(theme, view)
        self._is_acting = False
        bridge.refused.connect(self._tell_refusal)
        view.line_wanted.connect(self.begin_line)
        view.level_wanted.connect(self.change_level)
        view.move_wanted.connect(self.move)
        view.copy_wanted.connect(self.copy)
        view.paste_wanted.connect(self.paste)
        view.editor_closed.connect(self._end_line)

    def run(self, edit: Callable[..., Label], *args: Any, **fields: Any) -> ChangeSet | None:
        """Run an edit; None where it was refused, which is said beside the current row."""
        self._is_acting = True
        try:
            return self._bridge.run(edit, *args, **fields)
        finally:
            self._is_acting = False

    def say(self, problem: Problem) -> None:
        """Say why something cannot be done, beside the current row."""
        rect = self._view.visualRect(self._view.currentIndex())
        at = self._view.viewport().mapTo(self._view, QPoint(rect.left() + 8, rect.bottom() - 12))
        self._message.say(sentence(problem), at)

    # -- lines

    def begin_line(self, text: str = "", *, is_stage: bool = False) -> None:
        """Show a new line behind the current row, with what is typed of it already."""
        anchor = self._model.id_at(self._view.currentIndex())
        if self._bridge.session.is_read_only:
            self.say(self._bridge.session.refusal)
            return
        self._type_line(anchor, text, is_stage=is_stage)

    def change_level(self, step: int) -> None:
        """Indent (1) or outdent (-1) the line that is typed, or the current row."""
        line = self._model.line
        if line is not None:
            editor = self._view.editor()
            if line.is_stage != (step < 0) and not line.anchor.startswith("map-"):
                self._type_line(line.anchor, editor.text() if editor else line.name, is_stage=step < 0)
            return
        current = self._model.id_at(self._view.currentIndex())
        if current.startswith("node-"):
            if step > 0:
                self.say(Refused("step_is_lowest"))
            else:
                self._show(self.run(outlining.step_to_stage, NodeId(current)), Stage)
        elif current.startswith("stage-") and step > 0:
            self._show(self.run(outlining.stage_to_step, StageId(current)), Node)
        elif current:
            self.say(Refused("stage_is_highest"))

    def move(self, step: int) -> None:
        """Move the current row up (-1) or down (1): a step among its fellows, a stage among the stages."""
        current = self._model.id_at(self._view.currentIndex())
        if current.startswith("node-"):
            done = self.run(outlining.move_line, NodeId(current), step)
        elif current.startswith("stage-"):
            stage = self._bridge.reader.get(Stage, current)
            last = len(queries.stages(self._bridge.reader, stage.map_id)) - 1
            if not 0 <= stage.position + step <= last:
                self.say(Refused("first_line" if step < 0 else "last_line", name=stage.name))
                return
            done = self.run(stages.move_stage, StageId(current), stage.position + step)
        else:
            return
        if done is not None:
            self._go_to(current)

    def paste(self) -> None:
        """Put a list from the clipboard behind the current row, one line a step or stage, as one edit."""
        # None where whoever copied is gone with what was copied, whatever PySide's types say.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        from mapper.services.tables.sorts import is_pasted_table

        text = data.text() if data is not None else ""
        if is_pasted_table(text):
            self._bridge.table_pasted.emit(text)
            return
        anchor = self._model.id_at(self._view.currentIndex())
        try:
            lines = outline.read_lines(text)
        except Refused as refused:
            self.say(refused)
            return
        self._show(self._add(anchor, lines), Node, Stage)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as indented text; nodes alone also as they are, for the canvas."""
        chosen = [self._model.id_at(index) for index in self._view.selectionModel().selectedIndexes()]
        map_id = self._map_of(self._model.id_at(self._view.currentIndex()))
        if map_id is None:
            return
        rows = {record_id for record_id in chosen if not record_id.startswith("map-")}
        data = QMimeData()
        data.setText(outline.written(self._bridge.reader, map_id, rows))
        if rows and all(record_id.startswith("node-") for record_id in rows):
            fragment = take(self._bridge.reader, [NodeId(record_id) for record_id in sorted(rows)])
            data.setData(FRAGMENT_MIME, clipboard.encode(fragment).encode())
        QGuiApplication.clipboard().setMimeData(data)

    # -- parts

    def _type_line(self, anchor: str, text: str, *, is_stage: bool) -> None:
        view = self._view
        index = self._model.begin_line(anchor, is_stage=is_stage)
        if not index.isValid():
            return
        view.expand(index.parent())
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        view.scrollTo(index)
        view.edit(index)
        editor = view.editor()
        if editor is not None:
            editor.setText(text)
            editor.deselect()
            editor.setCursorPosition(len(text))

    def _end_line(self, is_entered: bool) -> None:
        """The line is typed: it goes into the document, and behind it the next one begins. An empty one goes."""
        line = self._model.line
        if line is None or self._view.editor() is not None:
            return
        self._model.drop_line()
        self._go_to(line.anchor)
        name = line.name.strip()
        if not name:
            return
        made = self._add(line.anchor, [Line(name, line.is_stage)])
        if made is None:
            # What was typed is not lost: it can be put right.
            QTimer.singleShot(0, self, lambda: self._type_again(line))
            return
        self._show(made, Stage if line.is_stage else Node)
        if is_entered:
            self.begin_line()

    def _type_again(self, line: NewLine) -> None:
        if self._model.line is None and self._view.isVisible():
            self._type_line(line.anchor, line.name, is_stage=line.is_stage)

    def _add(self, anchor: str, lines: list[Line]) -> ChangeSet | None:
        map_id = self._map_of(anchor) or self._bridge.map_id
        after = anchor if anchor.startswith(("node-", "stage-")) else None
        return self.run(outlining.add_lines, map_id, lines, after)

    def _show(self, made: ChangeSet | None, *record_types: type[Node] | type[Stage]) -> None:
        """Select what came in: all nodes, or where there are none the stages."""
        for record_type in record_types:
            ids = [record.id for record in made.added(record_type)] if made is not None else []
            if ids:
                self._model.settle()
                self._selection.set(ids)
                self._go_to(ids[-1], chooses=False)
                return

    def _go_to(self, record_id: str, *, chooses: bool = True) -> None:
        self._model.settle()
        index: QModelIndex = self._model.index_of(record_id)
        flag = QItemSelectionModel.SelectionFlag
        if index.isValid():
            how = flag.ClearAndSelect if chooses else flag.NoUpdate
            self._view.selectionModel().setCurrentIndex(index, how)
            self._view.scrollTo(index)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _map_of(self, record_id: str) -> MapId | None:
        if record_id in {"", NEW_LINE}:
            return None
        record = self._bridge.reader.find(record_type_of(record_id), record_id)
        if isinstance(record, ProcessMap):
            return record.id
        return record.map_id if isinstance(record, (Node, Stage)) else None

    def _tell_refusal(self, problem: Problem) -> None:
        if self._is_acting:
            self.say(problem)
