"""The palette of commands: one line to type in, and everything that can be done or gone to beneath it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from mapper.ui.ranking import ranked, spans
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.elsewhere import Elsewhere
from mapper.ui.widgets.hit_list import Hit, HitList
from mapper.ui.widgets.search_field import SearchField

_WIDTH = 620
_MOST_HITS = 300
_FIELD_WIDTH = 360
_LEAST_FIELD_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to do or to go to. `detail` tells where it belongs, or why it cannot be done just now."""

    key: str
    icon: str
    title: str
    detail: str
    run: Callable[[], object]
    trailing: str = ""
    is_possible: bool = True
    words: str = ""  # it is found by these too


class CommandPalette(QFrame):
    """A card over the window. Enter does what is looked at; Escape and going elsewhere leave everything as it is."""

    def __init__(self, theme: Theme, offers: Callable[[], Sequence[Offer]], window: QWidget) -> None:
        """`offers` is asked anew at each opening, the likeliest first."""
        super().__init__(window)
        self._room = window
        self._ask_offers = offers
        self._offers: dict[str, Offer] = {}
        self._before: QWidget | None = None
        self._is_open = False
        self._elsewhere = Elsewhere(self, self.close_up)
        self.setObjectName("command_palette")
        self.setAccessibleName(self.tr("Steps and commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, Role.POPUP)
        label = self.tr("Find a step, a command…")
        self.field = SearchField(theme, label, self, is_left_at_once=True)
        self.hits = HitList(theme, self.tr("Steps and commands"), self)
        self.nothing = QLabel(self.tr("Nothing of that name."), self)
        self.nothing.setContentsMargins(10, 6, 10, 8)
        set_role(self.nothing, Role.SECONDARY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.field, self.hits, self.nothing):
            layout.addWidget(part)
        self.hide()
        self.field.searched.connect(self._search)
        self.field.stepped.connect(self.hits.step)
        self.field.accepted.connect(self.accept)
        self.field.abandoned.connect(self.close_up)
        self.hits.taken.connect(lambda _: self.accept())
        window.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        return self._is_open

    def open(self) -> None:
        """Begin with an empty line; one that is open closes, so that its key goes back and forth."""
        if self._is_open:
            self.close_up()
            return
        self._is_open = True
        self._before = QApplication.focusWidget()
        self._offers = {offer.key: offer for offer in self._ask_offers()}
        self.field.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._elsewhere.begin()

    def accept(self) -> None:
        """Do what is looked at, when it can be done."""
        hit = self.hits.current
        if hit is not None and hit.is_possible:
            offer = self._offers[hit.key]
            self.close_up()
            offer.run()

    def close_up(self) -> None:
        """Close; the keys go back to where they were."""
        if not self._is_open:
            return
        self._is_open = False
        self._elsewhere.end()
        has_keys = self.isAncestorOf(QApplication.focusWidget() or self._room)
        self.hide()
        if has_keys and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    # -- parts

    def _search(self, words: str) -> None:
        offers = self._offers.values()
        found = ranked(words, offers, lambda offer: (offer.title, offer.words)) if words else list(offers)
        hits = [
            Hit(
                offer.key,
                offer.icon,
                offer.title,
                offer.detail,
                offer.trailing,
                is_possible=offer.is_possible,
                title_spans=spans(words, offer.title) if words else (),
            )
            for offer in found[:_MOST_HITS]
        ]
        self.hits.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        self.hits.show_hits(hits)
        self._place()

    def _place(self) -> None:
        self.setFixedWidth(min(_WIDTH, self._room.width() - 24))
        self.adjustSize()
        field = self._room.findChild(CommandField)
        is_seen = field is not None and field.isVisible()
        top = field.mapTo(self._room, QPoint()).y() if field is not None and is_seen else 48
        self.move((self._room.width() - self.width()) // 2, max(top - 8, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self._is_open:
            self._place()
        return super().eventFilter(watched, event)


class CommandField(QPushButton):
    """Looks like a line to type in, and opens the palette of commands, whose key it tells."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("command_field")
        label = self.tr("Find a step, a command…")
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setMinimumWidth(_LEAST_FIELD_WIDTH)
        self.setMaximumWidth(_FIELD_WIDTH)
        set_role(self, Role.FINDER)
        text = ElidedLabel(label, self)
        key = QLabel(keys, self)
        for part in (text, key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            set_role(part, Role.UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(text, 1)
        row.addWidget(key)
        theme.changed.connect(self.update)
