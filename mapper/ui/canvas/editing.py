"""The canvas's typing in place: which label, over which place, and what becomes of what was typed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont

from mapper.core.edits import connectors, nodes
from mapper.core.geometry.hit import point_at
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind, Rect
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.detail import Detail
from mapper.ui.render.pictures import ConnectorPicture, NodePicture
from mapper.ui.render.typeset import Type

_LABEL_WIDTH, _LABEL_HEIGHT = 110.0, 22.0


class Editing(QObject):
    """At most one editor is open. Whatever else the person begins commits it; a deleted thing takes it along."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._editor: LabelEditor | None = None
        self._id = ""
        self._name = ""
        sheet.bridge.changed.connect(self._look_again)
        sheet.bridge.map_switched.connect(self.cancel)
        sheet.selection.changed.connect(self._follow_selection)
        sheet.camera.changed.connect(self._follow_camera)

    @property
    def editor(self) -> LabelEditor | None:
        """The editor that is open, or None."""
        return self._editor if self._editor is not None and not self._editor.is_over else None

    @property
    def edited_id(self) -> str:
        """The node or connector whose label is being typed; "" for none."""
        return self._id if self.editor is not None else ""

    def open(self, record_id: str) -> None:
        """Type the name of a node, or the label of a connector."""
        self.commit()
        if self._sheet.bridge.session.is_read_only:
            return
        node = self._sheet.projection.nodes.get(NodeId(record_id))
        line = self._sheet.projection.connectors.get(ConnectorId(record_id))
        if node is not None:
            self._sheet.camera.reveal(node.rect)
            self._open_node(node)
        elif line is not None:
            self._open_line(line)

    def commit(self) -> None:
        """Take over what was typed."""
        if self.editor is not None:
            self.editor.commit()

    def cancel(self) -> None:
        """Forget what was typed."""
        if self.editor is not None:
            self.editor.cancel()

    # -- opening

    def _open_node(self, node: NodePicture) -> None:
        bridge = self._sheet.bridge
        tokens = self._sheet.theme.tokens

        def commit(name: str) -> None:
            bridge.run(nodes.rename_node, node.id, name)

        words = self._sheet.scene.looks.look(node, Detail.WORK).words[0]
        block = words.block
        rect = node.rect
        room = Rect(rect.x + words.x - 2, rect.y + words.y - 1, block.width + 4, block.height + 2)
        if node.kind in (NodeKind.STEP, NodeKind.STALL, NodeKind.NOTE) and len(block.lines) == 1:
            # Two lines of room, so that a second one does not jump.
            extra = block.kind.leading / 2
            room = Rect(room.x, room.y - extra, room.width, room.height + 2 * extra)
        is_centered = node.kind in (NodeKind.START, NodeKind.DECISION)
        fills = {
            NodeKind.START: tokens.canvas.background,
            NodeKind.STEP: tokens.node.step_fill,
            NodeKind.DECISION: tokens.node.decision_fill,
            NodeKind.STALL: tokens.node.stall_fill,
            NodeKind.END: tokens.node.end_fill,
            NodeKind.NOTE: tokens.node.note_fill,
        }
        label = QCoreApplication.translate("Canvas", "Name")
        self._open(
            node.id, node.name, room, block.kind, fills[node.kind], commit, label, is_centered=is_centered
        )

    def _open_line(self, line: ConnectorPicture) -> None:
        record = self._sheet.reader.find(Connector, line.id)
        if record is None:
            return
        bridge = self._sheet.bridge

        def commit(text: str) -> None:
            bridge.run(connectors.set_connector, line.id, label=text)

        if line.label_rect is not None:
            center = line.label_rect.center
        else:
            center = point_at(line.points, 0.5)
        width = max(_LABEL_WIDTH, line.label_rect.width + 20 if line.label_rect else 0)
        room = Rect(center.x - width / 2, center.y - _LABEL_HEIGHT / 2, width, _LABEL_HEIGHT)
        self._sheet.camera.reveal(room)
        fill = self._sheet.theme.tokens.connector.pill_fill
        label = QCoreApplication.translate("Canvas", "Label of the line")
        self._open(line.id, record.label, room, Type.LABEL, fill, commit, label, is_centered=True)

    def _open(
        self,
        record_id: str,
        text: str,
        room: Rect,
        kind: Type,
        fill: QColor,
        commit: Callable[[str], None],
        label: str,
        *,
        is_centered: bool,
    ) -> None:
        sheet = self._sheet
        editor = LabelEditor(sheet.camera.port, text, commit)
        editor.setAccessibleName(label)
        font = QFont(sheet.scene.setter.font(kind))
        font.setPixelSize(max(1, round(font.pixelSize() * sheet.camera.zoom)))
        side = Qt.AlignmentFlag.AlignHCenter if is_centered else Qt.AlignmentFlag.AlignLeft
        editor.dress(font, sheet.theme.tokens.node.text, fill, sheet.theme.tokens.accent.focus, side)
        self._editor, self._id, self._name = editor, record_id, text
        box: QRectF = sheet.camera.rect_on_screen(room)
        editor.open_over(box.toAlignedRect())
        sheet.overlay.hide("outline", "handles", "line")

    # -- what ends it

    def _look_again(self, notice: DocumentChanged) -> None:
        """Another command came in between: if it touched what is being named, it wins."""
        if self.editor is None:
            return
        change = notice.changes.by_id.get(self._id)
        if change is None:
            return
        after = change.after
        text = (
            after.name if isinstance(after, Node) else after.label if isinstance(after, Connector) else None
        )
        if text != self._name:
            self.cancel()

    def _follow_selection(self) -> None:
        if self.edited_id and self.edited_id not in self._sheet.selection:
            self.commit()

    def _follow_camera(self) -> None:
        self.commit()
