"""The canvas's search pad: finds things of the map by typing; Escape brings back what was seen and selected before."""

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mapper.core import insides
from mapper.core.ids import NodeId
from mapper.core.values import Rect
from mapper.ui.canvas.camera import Sight
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.models.findings import Finding, findings, findings_inside
from mapper.ui.ranking import ranked, spans
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.elsewhere import Elsewhere
from mapper.ui.widgets.hit_list import Hit, HitList
from mapper.ui.widgets.search_field import SearchField

_WIDTH = 400
_GAP = 12
_MOST_HITS = 200


class SearchPad(QFrame):
    """A card over the corner of the map. Each keystroke lists what matches, scrolls to the first and selects it.

    Enter and going elsewhere stay there; Escape returns. Any edit, and another map, closes it.
    """

    closed = Signal()

    def __init__(self, sheet: Sheet, view: QWidget) -> None:
        super().__init__(view)
        self._sheet = sheet
        self._view = view
        self._sight: Sight | None = None
        self._inside: Finding | None = None
        self._selected: tuple[str, ...] = ()
        self._findings: dict[str, Finding] = {}
        self.setObjectName("search_pad")
        self.setAccessibleName(self.tr("Search the map"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, Role.POPUP)
        hint = self.tr("Find a step, lane, stage, tool, skill, metric")
        self.field = SearchField(sheet.theme, self.tr("Search"), self, placeholder=hint, is_left_at_once=True)
        self.count = QLabel(self)
        set_role(self.count, Role.UNIT)
        self.hits = HitList(sheet.theme, self.tr("Found"), self)
        self._elsewhere = Elsewhere(self, self.accept)
        self._lay_out()
        self.hide()
        self.field.searched.connect(self._search)
        self.field.stepped.connect(self.hits.step)
        self.field.accepted.connect(self.accept)
        self.field.abandoned.connect(self.abandon)
        self.hits.preselected.connect(self._look_at)
        self.hits.taken.connect(lambda _: self.accept())
        sheet.bridge.changed.connect(self._close)
        sheet.bridge.map_switched.connect(self._close)
        view.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether somebody searches."""
        return self._sight is not None

    # -- opening and closing

    def open(self) -> None:
        """Begin a search; one that is open begins anew."""
        if self._sight is not None:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
            return
        sheet = self._sheet
        sheet.grab_keys()  # what is being typed anywhere is taken over: an edit would close the search again
        selected = sheet.selection.ids
        sheet.selection.clear()
        self._sight, self._selected = sheet.camera.goal, selected
        reader, map_id = sheet.reader, sheet.bridge.map_id
        found = [*findings(reader, map_id), *findings_inside(reader, map_id)]
        self._findings = {each.id: each for each in found}
        self._inside = None
        self.field.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._elsewhere.begin()

    def accept(self) -> None:
        """Stay with what was found; one that lies inside a step is gone to now."""
        inside = self._inside
        self._close()
        if inside is not None:
            self._sheet.bridge.show_place(inside.map_id, inside.targets)

    def abandon(self) -> None:
        """Back to what was seen and selected before."""
        sight = self._sight
        self._close()
        if sight is not None:
            self._sheet.camera.show(sight)
            self._sheet.select_again(self._selected)

    def _close(self) -> None:
        if self._sight is None:
            return
        self._sight = self._inside = None
        self._elsewhere.end()
        has_keys = self.isAncestorOf(QApplication.focusWidget() or self._view)
        self.hide()
        if has_keys:
            self._sheet.grab_keys()
        self.closed.emit()

    # -- searching

    def _search(self, words: str) -> None:
        self._inside = None
        found = ranked(words, self._findings.values(), lambda each: each.fields) if words else []
        self.hits.setVisible(bool(found))
        self.hits.show_hits([_hit(words, each) for each in found[:_MOST_HITS]])
        self.count.setText(self._told(words, len(found)))
        self._sheet.spoken.emit(self.count.text())
        self.count.setAccessibleName(self.count.text())
        self.adjustSize()
        self._place()
        if not found and self._sight is not None:
            self._sheet.selection.clear()
            self._sheet.camera.show(self._sight)

    def _told(self, words: str, count: int) -> str:
        if not words:
            return ""
        return self.tr("{n} found").replace("{n}", str(count)) if count else self.tr("Nothing found")

    def _look_at(self, key: str) -> None:
        """Scroll to a hit, beside the pad, and select it."""
        sheet, found = self._sheet, self._findings[key]
        self._inside = found if found.map_id != sheet.bridge.map_id else None
        if self._inside is not None:
            step = self._step_around(found)
            sheet.selection.set([step])
            rect = extent_of(sheet.projection, [step])
            if rect is not None:
                sheet.camera.reveal(rect, self._kept_free())
            return
        sheet.selection.set(found.targets)
        rect = extent_of(sheet.projection, found.targets)
        if rect is None:
            return
        seen = sheet.camera.visible
        # Of a whole lane or stage the part is enough that lies where one looks already.
        if found.icon == "lane":
            rect = Rect(seen.center.x, rect.y, 0, rect.height)
        elif found.icon == "stage":
            rect = Rect(rect.x, seen.center.y, rect.width, 0)
        elif len(found.targets) > 1 and (rect.width > seen.width / 2 or rect.height > seen.height):
            rect = extent_of(sheet.projection, found.targets[:1]) or rect
        sheet.camera.reveal(rect, self._kept_free())

    def _step_around(self, found: Finding) -> NodeId:
        """The step of this map that holds what was found, however deep."""
        reader, here = self._sheet.reader, self._sheet.bridge.map_id
        way = insides.way_to(reader, found.map_id)
        steps = (place.node for place in way)
        return next(step.id for step in steps if step is not None and step.map_id == here)

    def _kept_free(self) -> QMargins:
        """The pixels of the viewport that lie under the pad."""
        port = self._sheet.camera.port
        if port.width() > 2 * self.width():
            return QMargins(0, 0, self.width() + _GAP, 0)
        return QMargins(0, self.height() + _GAP, 0, 0)

    # -- parts

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        layout.addLayout(row)
        layout.addWidget(self.hits)

    def _place(self) -> None:
        port = self._sheet.camera.port.geometry()
        width = min(_WIDTH, port.width() - 2 * _GAP)
        self.setFixedWidth(max(width, 120))
        self.adjustSize()
        self.move(port.right() - self.width() - _GAP, port.top() + _GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


def _hit(words: str, found: Finding) -> Hit:
    title = spans(words, found.name)
    is_by_description = bool(spans(words, found.description)) and not title
    detail = found.description if is_by_description else found.place
    return Hit(
        found.id,
        found.icon,
        found.name,
        detail,
        title_spans=title,
        detail_spans=spans(words, detail) if is_by_description else (),
    )
