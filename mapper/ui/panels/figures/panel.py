"""The panel of figures: topics at the top, the page of the one that is looked at below, always of the map shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.core.ids import MapId
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Onward
from mapper.ui.bridge import Bridge
from mapper.ui.figures.leads import lead_of
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.body import PageBody
from mapper.ui.panels.figures.page import Page, Task, Topic
from mapper.ui.texts import translate
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.sides import margins


@dataclass(frozen=True, slots=True)
class Worked:
    """A page with what it is about, and the words over the document it was worked out from."""

    topic: str
    map_id: MapId
    page: Page
    words: Words


class FiguresPanel(QWidget):
    """Works out the page in sight in the background, and only while somebody looks."""

    jump_wanted = Signal(str)  # id of a record: on the map, or an entry of a list
    field_wanted = Signal(str)  # key of a field of what was jumped to
    list_wanted = Signal(str)  # key of a list of the document
    failed = Signal(str)  # a sentence

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        topics: Sequence[Topic],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._topics = tuple(topics)
        self._wanted = (self._topics[0], QLocale())
        self._shown: Worked | None = None
        set_role(self, Role.PAGE)
        self.setAccessibleName(self.tr("Figures"))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Which figures"))
        for topic in self._topics:
            self.tabs.addTab(translate("Figures", topic.title))
        self.state = QLabel()
        set_role(self.state, Role.STALE)
        self.body = PageBody(theme)
        row = QHBoxLayout()
        row.setContentsMargins(margins(8, 2, 12, 0))
        row.addWidget(self.tabs, 1)
        row.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.body, 1)
        self.results: Onward[Worked] = Onward(bridge, self._work, bridge, is_wanted=False)
        self.results.changed.connect(self._follow)
        self.tabs.currentChanged.connect(self._want)
        self.body.chosen.connect(self.jump_wanted)
        self.body.lack_chosen.connect(self._go_to_lack)
        self.body.failed.connect(self.failed)

    @property
    def topic(self) -> Topic:
        """What is looked at."""
        return self._topics[self.tabs.currentIndex()]

    @property
    def page(self) -> Page | None:
        """What is shown; None before the first time."""
        return self._shown.page if self._shown is not None else None

    def show_topic(self, key: str) -> None:
        """Turn to a topic."""
        self.tabs.setCurrentIndex([topic.key for topic in self._topics].index(key))

    def enter(self) -> None:
        """Take the keys: to the first chart, else to the topics."""
        first = self.body.charts[0] if self.body.charts else self.tabs
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want()
        self.results.set_wanted(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self.results.set_wanted(False)
        super().hideEvent(event)

    def _want(self) -> None:
        """Another topic: what is shown is of the former one until the new one is there."""
        wanted = (self.topic, self.locale())
        if wanted != self._wanted:
            self._wanted = wanted
            self.results.again()

    def _work(self, figures: MapFigures, breathe: Breathe) -> Worked:
        """In the background. What is wanted is read once; should it change meanwhile, the work is given up."""
        topic, locale = self._wanted
        words = Words(figures.reader, locale)
        return Worked(topic.key, figures.map_id, topic.work(Task(figures, words, breathe)), words)

    def _follow(self) -> None:
        worked = self.results.value
        if worked is not None and worked is not self._shown:
            is_other = self._shown is None or worked.topic != self._shown.topic
            self._shown = worked
            self.body.show_page(worked.page, worked.words, worked.map_id)
            if is_other:
                self.body.verticalScrollBar().setValue(0)
        is_stale = self.results.is_stale
        self.body.set_stale(is_stale)
        self.state.setText(self.tr("Being worked out anew") if is_stale else "")

    def _go_to_lack(self, remark: Remark) -> None:
        """To the field in which one says what is missing."""
        assert self._shown is not None, "it was told by what is shown"
        lead = lead_of(remark, self._bridge.reader, self._shown.map_id)
        if lead.list_key:
            self.list_wanted.emit(lead.list_key)
        else:
            self.jump_wanted.emit(lead.record_id)
        if lead.field:
            self.field_wanted.emit(lead.field)
