"""The status line: what is kept, what is on the map, and how large it is shown."""

import time
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.records import Node
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.counts import Counts
from mapper.ui.selection import Selection
from mapper.ui.texts import sentence
from mapper.ui.theme.roles import Role, set_role

_MESSAGE_MS = 6000


class StatusLine(QStatusBar):
    """Says "Saved 14:02" because by then it is: the disk had it before the screen."""

    findings_wanted = Signal()  # the number of findings was clicked

    def __init__(self, bridge: Bridge, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._other: Side | None = None
        self.setSizeGripEnabled(False)
        self._saved = QLabel(self)
        self._counts = QLabel(self)
        self._chosen = QLabel(self)
        self.addWidget(self._saved)
        self.addWidget(self._counts)
        self.findings = QPushButton(self)
        self.findings.setCursor(Qt.CursorShape.PointingHandCursor)
        self.findings.clicked.connect(self.findings_wanted)
        self.findings.hide()
        self.addWidget(self.findings)
        self._look = QLabel(self)
        self._look.setTextFormat(Qt.TextFormat.RichText)
        self.addPermanentWidget(self._chosen)
        self.addPermanentWidget(self._look)
        bridge.changed.connect(self._follow)
        bridge.refused.connect(lambda problem: self.showMessage(sentence(problem), _MESSAGE_MS))
        bridge.map_switched.connect(self._count)
        bridge.turned.connect(self._tell_last)
        selection.changed.connect(self._tell_selection)
        self._tell_last()
        self._count()

    @property
    def saved_text(self) -> str:
        return self._saved.text()

    def tell_of(self, other: Side | None) -> None:
        """Tell of a map of another document, which is seen instead of the one that is shown; None: of that again."""
        self._other = other
        self._show_findings()
        self._tell_last()
        self._count()

    def tell_look(self, text: str) -> None:
        """What the map is looked at for; "" for nothing in particular."""
        self._look.setText(text)
        self._look.setToolTip(text)  # a narrow window has no room for all of it

    def tell_findings(self, text: str, look: Role, tip: str) -> None:
        """How much there is to mend and to add, with a look of its own for what is urgent."""
        set_role(self.findings, look)
        self.findings.setText(text)
        self.findings.setToolTip(tip)
        self._show_findings()

    def tell(self, text: str) -> None:
        """Show a message for a few seconds."""
        self.showMessage(text, _MESSAGE_MS)

    def _show_findings(self) -> None:
        """Those of the document, where there are any; what is in another one was not looked through."""
        if self._other is not None or not self.findings.text():
            self.findings.hide()
        elif self.currentMessage():  # it stands there until it is read; the bar shows what it hid then
            self.findings.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.findings.show()

    def _follow(self, notice: DocumentChanged) -> None:
        self.clearMessage()  # what went wrong before is over: this was kept
        self._tell_saved(notice.time)
        self._count()

    def _tell_last(self) -> None:
        last = self._bridge.session.history.undoable
        self._tell_saved(last.time if last else time.time())

    def _tell_saved(self, seconds: float) -> None:
        if self._other is not None:
            self._saved.setText(self.tr("Another document"))
            return
        if self._bridge.session.is_read_only:
            is_past = self._bridge.session.refusal.code == "is_past"
            self._saved.setText(self.tr("Earlier moment") if is_past else self.tr("Read only"))
            return
        clock = datetime.fromtimestamp(seconds, tz=UTC).astimezone().strftime("%H:%M")
        self._saved.setText(self.tr("Saved {time}").replace("{time}", clock))

    def _count(self) -> None:
        reader, map_id, counted = self._bridge.reader, self._bridge.map_id, self._bridge.counts
        if self._other is not None:
            reader, map_id = self._other.reader, self._other.map_id
            counted = Counts(reader.referring(Node, "map_id", map_id))
        all_lanes = queries.lanes(reader, map_id)
        steps = sum(counted.steps(lane.id) for lane in all_lanes)
        lanes, stages = len(all_lanes), len(queries.stages(reader, map_id))
        counts = (
            self.tr("1 step") if steps == 1 else self.tr("{n} steps").replace("{n}", str(steps)),
            self.tr("1 lane") if lanes == 1 else self.tr("{n} lanes").replace("{n}", str(lanes)),
            self.tr("1 stage") if stages == 1 else self.tr("{n} stages").replace("{n}", str(stages)),
        )
        self._counts.setText(" · ".join(counts))

    def _tell_selection(self) -> None:
        count = len(self._selection)
        self._chosen.setText(self.tr("{n} selected").replace("{n}", str(count)) if count else "")
