"""The canvas's typing in place: which label, over which place, and what becomes of what was typed."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from mapper.core.edits import connectors, nodes
from mapper.core.ids import ConnectorId, NodeId
from mapper.core.records import Connector, Node, record_type_of
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.label_editor import LabelEditor
from mapper.ui.canvas.label_spots import LabelSpot, line_spot, node_spot
from mapper.ui.canvas.line_words import line_fields, line_words
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.render.pictures import ConnectorPicture, NodePicture

_LABEL_WIDTH, _LABEL_HEIGHT = 110.0, 22.0


class Editing(QObject):
    """At most one editor is open. Whatever else the person begins commits it; a deleted thing takes it along."""

    changed = Signal()  # an editor opened or closed
    chained = Signal(str)  # Tab ended the typing of this node's name: the person goes on with the next step

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._editor: LabelEditor | None = None
        self._id = ""
        self._name = ""
        self._completes = 0
        self._spot: LabelSpot | None = None
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

    def open(self, record_id: str, *, completes: int = 0) -> None:
        """Type the name of a node, or the label of a connector.

        `completes`: the number of the command that made it; with its name that is one command, 0 for another one.
        """
        self.commit()
        if self._sheet.bridge.session.is_read_only or self.editor is not None:
            return
        self._completes = completes
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
        label = QCoreApplication.translate("Canvas", "Name")
        editor = LabelEditor(
            self._sheet.camera.port,
            node.name,
            lambda name: self._rename(node.id, name),
        )
        editor.tabbed.connect(lambda: self.chained.emit(node.id))
        self._begin(editor, node.id, node.name, label, node_spot(self._sheet, node))

    def _rename(self, node_id: NodeId, name: str) -> bool:
        sheet = self._sheet
        rect = sheet.scene.name_fit.grown(sheet.reader, node_id, name)
        made = sheet.bridge.complete(self._completes, nodes.rename_node, node_id, name, rect=rect)
        return made is not None

    def _open_line(self, line: ConnectorPicture) -> None:
        record = self._sheet.reader.find(Connector, line.id)
        if record is None:
            return
        bridge = self._sheet.bridge
        label = QCoreApplication.translate("Canvas", "Label and share of the line")
        spot = line_spot(self._sheet, line)
        self._sheet.camera.reveal(spot.room)
        editor = LabelEditor(
            self._sheet.camera.port,
            line_words(record),
            lambda text: (
                bridge.run(connectors.set_connector, line.id, **line_fields(text, record)) is not None
            ),
        )
        self._begin(editor, line.id, line_words(record), label, spot)

    def _begin(self, editor: LabelEditor, record_id: str, text: str, label: str, spot: LabelSpot) -> None:
        sheet = self._sheet
        self._editor, self._id, self._name, self._spot = editor, record_id, text, spot
        editor.setAccessibleName(label)
        # A node has the ring of its selection; a label on a line has none.
        ring = None if record_id.startswith("node-") else sheet.theme.tokens.accent.focus
        side = Qt.AlignmentFlag.AlignRight if sheet.camera.is_mirrored else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignHCenter if spot.is_centered else side
        colour, zoom = sheet.theme.tokens.node.text, sheet.camera.zoom
        editor.dress(
            spot.font, colour, spot.ground, side, ring, zoom=zoom, leading=spot.leading, least=spot.least
        )
        editor.open_over(sheet.camera.rect_on_screen(spot.room))
        sheet.overlay.hide("outline", "handles", "grips", "line")
        editor.ended.connect(self.changed)
        self.changed.emit()

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
            after.name
            if isinstance(after, Node)
            else line_words(after)
            if isinstance(after, Connector)
            else None
        )
        if text != self._name:
            self.cancel()

    def _follow_selection(self) -> None:
        if not self.edited_id or self.edited_id in self._sheet.selection:
            return
        # What is deleted leaves the selection in the middle of the news of it: then nothing can be committed.
        if self._sheet.reader.find(record_type_of(self.edited_id), self.edited_id) is None:
            self.cancel()
        else:
            self.commit()

    def _follow_camera(self) -> None:
        if self.editor is not None and self._spot is not None:
            self.editor.follow(self._sheet.camera.rect_on_screen(self._spot.room))
