"""The inspector: what every page has: a head with kind, name and place, and sections with fields tied to records."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mapper.ui.panels.inspector.binding import Binding, Field
from mapper.ui.panels.inspector.heading import Heading
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.tab_order import order_tabs
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section

SIDE = 14


class Part(QWidget):
    """A piece of a page: it shows things and writes what a person does to them."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit = kit
        self._bindings: list[Binding] = []

    def bind(
        self,
        field: Field,
        read: Callable[[Any], Any],
        write: Callable[[Sequence[Any], Any], str],
        *,
        key: str = "",
        is_talk: bool = False,
    ) -> Binding:
        """Tie a field to what is shown. `key`: by which it is found from elsewhere (`Page.enter_field`). `is_talk`:
        it may be written on a locked map too.
        """
        if key:
            field.setObjectName(key)
        kit = self.kit.talk if is_talk else self.kit
        binding = Binding(field, read, write, is_read_only=kit.is_read_only)
        self._bindings.append(binding)
        return binding

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        """Show these things, which are all there. `anew`: other ones than before."""
        for binding in self._bindings:
            binding.follow(ids, anew=anew)

    def reveal(self, field: QWidget) -> None:  # where something is put away
        """Bring a field of it into sight."""

    def commit(self) -> None:
        """Take what has been typed so far."""
        for binding in self._bindings:
            binding.commit()


class Page(QScrollArea):
    """All about things of one sort. `folded`: a section was closed or opened (its name, whether it is closed)."""

    folded = Signal(str, bool)

    def __init__(self, kit: Kit, parent: QWidget, *, is_name_required: bool) -> None:
        super().__init__(parent)  # at home from the first: a whole page that moves in is dressed once more
        self.kit = kit
        self._parts: list[Part] = []
        self._sections: dict[str, Section] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = self._sheet = QWidget()
        set_role(sheet, Role.PAGE)
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(0)
        self.overline = QLabel()
        set_role(self.overline, Role.OVERLINE)
        self.heading = Heading(kit.theme, self.tr("Name"), is_required=is_name_required)
        self.title = QLabel()  # stands where there is no one name to type
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setContentsMargins(7, 2, 7, 2)
        self.title.hide()
        set_role(self.title, Role.HEADING)
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.place, Role.SECONDARY)
        self.overline_row = QHBoxLayout()
        self.overline_row.setContentsMargins(SIDE, 8, SIDE, 0)
        self.overline_row.addWidget(self.overline)
        self.overline_row.addStretch(1)
        head = QVBoxLayout()
        # The heading's frame, seen only while it is used, stands out so that its text lines up with the rest.
        head.setContentsMargins(SIDE - 7, 2, SIDE - 7, 0)
        head.addWidget(self.heading)
        head.addWidget(self.title)
        place = QVBoxLayout()
        place.setContentsMargins(SIDE, 0, SIDE, 12)
        place.addWidget(self.place)
        self._column.addLayout(self.overline_row)
        self._column.addLayout(head)
        self._column.addLayout(place)
        self._column.addStretch(1)
        self.setWidget(sheet)
        sheet.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Being put into a window brings the order back to that of making.
        order_tabs(self._sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Comes once after rows, chips or fields have come or gone; what is not shown is put in order when it is.
        if watched is self._sheet and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            order_tabs(self._sheet)
        return super().eventFilter(watched, event)

    # -- making

    def add_part(self, part: Part) -> None:
        """Let a part follow with the page; it is shown where its widgets are put."""
        part.setParent(self.widget())
        self._parts.append(part)

    def add_section(self, key: str, section: Section) -> None:
        """Put a section below those before it; `key` names it for remembering whether it is folded."""
        self._sections[key] = section
        section.folded.connect(lambda is_folded: self.folded.emit(key, is_folded))
        self._column.insertWidget(self._column.count() - 1, section)

    def set_overline(self, text: str) -> None:
        """The sort of thing, small above its name; read out as it is written elsewhere, not as capitals."""
        self.overline.setText(text.upper())
        self.overline.setAccessibleName(text)

    def set_title(self, text: str) -> None:
        """A title instead of a name; the name again for an empty text."""
        self.title.setText(text)
        self.title.setVisible(bool(text))
        self.heading.setVisible(not text)

    def set_place(self, text: str) -> None:
        """Where it stands, or what there is to say about it in a line."""
        self.place.setText(text)

    # -- following

    @property
    def sort(self) -> str:
        """What is remembered together: the folds of steps are not those of decisions."""
        return type(self).__name__

    def existing(self, ids: Sequence[str]) -> list[Any]:
        """Those of the ids that are still in the document."""
        raise NotImplementedError

    def follow(self, ids: Sequence[str], *, anew: bool) -> None:
        """Show these things; those that are gone meanwhile are left out, and without any nothing changes."""
        there = self.existing(ids)
        if not there:
            return
        self.show_head(there, anew=anew)
        for part in self._parts:
            part.follow(there, anew=anew)

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:
        """Show kind, name and place, and the sections that these things have."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what has been typed so far."""
        for part in self._parts:
            part.commit()

    def enter_field(self, key: str) -> bool:
        """Put the cursor into the first field of this key, its section opened; False where there is none to type in."""
        field = self.findChild(QWidget, key)
        if field is None:
            return False
        above = field.parentWidget()
        while above is not None:
            if isinstance(above, Section):
                above.set_folded(False)
            above = above.parentWidget()
        for part in self._parts:
            part.reveal(field)
        editors = [
            each
            for each in field.findChildren(QWidget)
            if each.isVisibleTo(field) and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        # buttons beside a line only help to fill it
        into = min(editors, key=lambda each: isinstance(each, QAbstractButton), default=None)
        if into is None or not into.isEnabled():
            return False
        show_soon(field)
        into.setFocus(Qt.FocusReason.TabFocusReason)  # what stands there is typed over
        return True

    def begin(self, key: str) -> bool:
        """Do what the link of a section does, where it is seen; False where these things have no such section."""
        section = self._sections.get(key)
        if section is None or section.isHidden() or section.action.isHidden():
            return False
        self.ensureWidgetVisible(section)
        section.action.click()
        return True

    def fold(self, closed: Callable[[str], bool]) -> None:
        """Fold the sections as they were left."""
        for key, section in self._sections.items():
            section.set_folded(closed(key))
