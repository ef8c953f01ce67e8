"""Which two maps are compared: a box for what was before, one for what comes after, and a way to another file."""

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from mapper.core import insides, queries
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.services.events import DocumentChanged
from mapper.ui.bridge import Bridge
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.choice_box import ChoiceBox

_FILE = "file"
_ELSEWHERE = "elsewhere"


class Chooser(QWidget):
    """Two boxes, one below the other, and a button that lets them change places."""

    file_wanted = Signal()  # a map of another document is to be chosen

    def __init__(self, comparing: Comparing, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._comparing = comparing
        self._bridge = bridge
        self.before, self.after = ChoiceBox(), ChoiceBox()
        self.before.setAccessibleName(self.tr("The map before"))
        self.after.setAccessibleName(self.tr("The map after"))
        self.swap = QToolButton()
        self.swap.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.swap.setToolTip(self.tr("The other way round"))
        self.swap.setAccessibleName(self.tr("The other way round"))
        theme.bind_icon(self.swap, "swap")
        set_role(self.swap, Role.QUIET)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        for line, (box, text) in enumerate(
            ((self.before, self.tr("Before")), (self.after, self.tr("After")))
        ):
            label = QLabel(text)
            set_role(label, Role.CAPTION)
            label.setBuddy(box)
            grid.addWidget(label, line, 0)
            grid.addWidget(box, line, 1)
        grid.addWidget(self.swap, 0, 2, 2, 1)
        grid.setColumnStretch(1, 1)
        self.before.activated.connect(self._choose)
        self.after.activated.connect(self._choose)
        self.swap.clicked.connect(self._swap)
        comparing.chosen.connect(self.follow)
        bridge.changed.connect(self._follow_names)
        self.follow()

    def follow(self) -> None:
        """Show which two are compared, among all that could be."""
        choice, elsewhere = self._comparing.choice, self._comparing.elsewhere
        for box, is_after in ((self.before, False), (self.after, True)):
            with QSignalBlocker(box):
                box.clear()
                for each in queries.maps(self._bridge.reader):
                    if each.parent_node_id is None or (choice is not None and choice.has(each.id)):
                        way = insides.way_to(self._bridge.reader, each.id)
                        box.addItem(" › ".join(place.name for place in way), each.id)
                if not is_after:
                    if elsewhere is not None:
                        box.addItem(self._comparing.name_of(is_after=False), _ELSEWHERE)
                    box.insertSeparator(box.count())
                    box.addItem(self.tr("Another file…"), _FILE)
                wanted = None if choice is None else choice.after if is_after else choice.before
                if not is_after and elsewhere is not None:
                    wanted = _ELSEWHERE  # type: ignore[assignment]  # stands for the map there
                box.setCurrentIndex(box.findData(wanted))
        self.swap.setEnabled(choice is not None and elsewhere is None)

    def _follow_names(self, notice: DocumentChanged) -> None:
        if notice.changes.of_type(ProcessMap):
            self.follow()

    def _choose(self) -> None:
        before, after = self.before.currentData(), self.after.currentData()
        if before == _FILE:
            self.follow()
            self.file_wanted.emit()
        elif before == _ELSEWHERE and after is not None:
            self._comparing.choose_after(MapId(after))
        elif before is not None and after is not None and before != after:
            self._comparing.choose(MapId(before), MapId(after))
        else:
            self.follow()  # a map is not compared with itself

    def _swap(self) -> None:
        choice = self._comparing.choice
        if choice is not None:
            self._comparing.choose(choice.after, choice.before)
