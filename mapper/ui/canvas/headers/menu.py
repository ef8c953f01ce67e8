"""The canvas's headers: the menu of a stage or lane, and deleting one with the question where its content goes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mapper.core.bands import LANE_TINTS
from mapper.core.records import StageCriterion, StageGoal, StageValue
from mapper.ui.canvas.headers.axis import Section
from mapper.ui.canvas.headers.delete_popup import DeletePopup
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.words import words
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.colours import colour_names
from mapper.ui.render.tints import swatch
from mapper.ui.texts import sentence, translate, word


class SectionActs(QObject):
    """What the menu of a header's section offers; `view` carries the question's card."""

    def __init__(self, sheet: Sheet, header: Header, view: QWidget) -> None:
        super().__init__(header)
        self._sheet = sheet
        self._header = header
        self._view = view
        self._popup: DeletePopup | None = None
        header.menu_requested.connect(self.open_menu)

    @property
    def header(self) -> Header:
        return self._header

    def open_menu(self, section_id: str, place: QPoint) -> None:
        """Show the menu at a place of the screen."""
        menu = self.menu(section_id)
        if menu is not None:
            menu.popup(place)

    def open_beside(self, section_id: str) -> None:
        """Show the menu of a section beside its header."""
        section = self._header.axis.section(section_id)
        if section is not None:
            self.open_menu(section_id, self._view.mapToGlobal(self._place(section)))

    def menu(self, section_id: str) -> QMenu | None:
        """The menu of a section, which deletes itself when it is closed."""
        sections = self._header.axis.sections()
        index = next((i for i, section in enumerate(sections) if section.id == section_id), None)
        if index is None:
            return None
        section, is_last = sections[index], index == len(sections) - 1
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        axis, say = self._header.axis, words(is_level=self._header.axis.is_level)
        menu.addAction(say["before"], lambda: self._header.add(index))
        menu.addAction(say["after"], lambda: self._header.add(index + 1))
        menu.addSeparator()
        _show_key(menu.addAction(say["rename"], lambda: self._header.rename(section_id)), "F2")
        self._add_moves(menu, section_id, index, is_last=is_last)
        menu.addSeparator()
        self._add_sizes(menu, section)
        menu.addSeparator()
        for parts, key in ((2, "two"), (3, "three")):
            if axis.parts(section_id) >= parts:
                menu.addAction(say[key], self._splitting(section_id, parts))
        merge = menu.addAction(say["merge"], lambda: axis.merge(section_id))
        merge.setEnabled(not is_last)
        menu.addSeparator()
        if not axis.is_level:
            self._add_colours(menu, section)
            customer = menu.addAction(say["customer"])
            customer.setCheckable(True)
            customer.setChecked(section.is_customer)
            customer.triggered.connect(lambda checked: axis.change(section_id, is_customer=checked))
            weighing = translate("Headers", "One more here: fix or hire?")
            menu.addAction(weighing, lambda: self._sheet.lane_weighed.emit(section_id))
            menu.addSeparator()
        delete = menu.addAction(say["delete"], lambda: self.delete(*self._together(section_id)))
        _show_key(delete, "Del")
        if section.count == 0 and len(sections) > 1:
            menu.addAction(say["give"], lambda: self.delete(section_id, gives_room=True))
        if self._sheet.bridge.session.is_read_only:
            for action in menu.actions():
                action.setEnabled(False)
        return menu

    def _add_moves(self, menu: QMenu, section_id: str, index: int, *, is_last: bool) -> None:
        axis, say = self._header.axis, words(is_level=self._header.axis.is_level)
        back, on = (say["back"], "Alt+Left"), (say["on"], "Alt+Right")
        if not axis.is_level:
            back, on = (say["back"], "Alt+Up"), (say["on"], "Alt+Down")
        elif self._header.is_mirrored:  # the first stage is the rightmost one
            back, on = on, back
        action = menu.addAction(back[0], lambda: axis.move(section_id, index - 1))
        action.setEnabled(index > 0)
        _show_key(action, back[1])
        action = menu.addAction(on[0], lambda: axis.move(section_id, index + 1))
        action.setEnabled(not is_last)
        _show_key(action, on[1])

    def _splitting(self, section_id: str, parts: int) -> Callable[[], None]:
        return lambda: self._header.axis.split(section_id, parts)

    def _add_sizes(self, menu: QMenu, section: Section) -> None:
        """Collapse, fit and shrink: for all selected sections when this is one of them."""
        axis, say = self._header.axis, words(is_level=self._header.axis.is_level)
        ids = self._together(section.id)
        fold = menu.addAction(
            say["expand"] if section.is_collapsed else say["collapse"],
            lambda: axis.collapse(ids, is_collapsed=not section.is_collapsed),
        )
        _show_key(fold, "+" if section.is_collapsed else "-")
        menu.addAction(say["fit"], lambda: axis.fit(ids))
        shrinks = menu.addAction(say["shrinks"])
        shrinks.setCheckable(True)
        shrinks.setChecked(section.shrinks)
        shrinks.triggered.connect(lambda checked: axis.let_shrink(ids, shrinks=checked))

    def _add_colours(self, menu: QMenu, section: Section) -> None:
        inner = menu.addMenu(translate("Headers", "Colour"))
        group = QActionGroup(inner)
        for tint, name in zip(range(LANE_TINTS), colour_names(), strict=True):
            action = QAction(swatch(self._sheet.theme.tokens, tint), name, inner)
            action.setCheckable(True)
            action.setChecked(section.tint == tint)
            action.triggered.connect(lambda _, tint=tint: self._header.axis.change(section.id, tint=tint))
            group.addAction(action)
            inner.addAction(action)

    def _together(self, section_id: str) -> list[str]:
        selection = self._sheet.selection
        chosen: list[str] = [*(selection.stages if self._header.axis.is_level else selection.lanes)]
        return chosen if section_id in chosen else [section_id]

    def delete(self, *section_ids: str, gives_room: bool = False) -> None:
        """Delete sections; where they have content, ask in place what becomes of that."""
        axis = self._header.axis
        sections = [section for section in axis.sections() if section.id in section_ids]
        if not sections:
            return
        ids = [section.id for section in sections]
        refused = axis.may_delete(ids[0]) if len(ids) == 1 else axis.may_delete_all(ids)
        if refused is not None:
            self._sheet.say(sentence(refused), self._place(sections[0]))
        elif any(section.count for section in sections):
            self._ask(sections)
        else:
            self._drop(ids, keep_content=False, gives_room=gives_room)

    @property
    def popup(self) -> DeletePopup | None:
        """The question that is open, or None."""
        return self._popup

    def _ask(self, sections: list[Section]) -> None:
        if self._popup is not None:
            self._popup.dismiss()
        first, ids = sections[0], [section.id for section in sections]
        if len(sections) == 1:
            question = translate("Headers", "Delete “{name}”?").replace("{name}", first.name)
            keep = translate("Headers", "Keep its steps, in “{name}”").replace(
                "{name}", self._neighbour(first)
            )
            drop = translate("Headers", "Delete with its steps")
        else:
            question = translate("Headers", "Delete all {n}?").replace("{n}", str(len(ids)))
            keep = translate("Headers", "Keep their steps, in those beside them")
            drop = translate("Headers", "Delete with their steps")

        def answer(keep_content: bool, gives_room: bool) -> None:
            self._drop(ids, keep_content=keep_content, gives_room=gives_room)

        popup = DeletePopup(self._view, question, keep, drop, answer, remark=self._what_else_goes(ids))
        popup.destroyed.connect(self._forget)
        self._popup = popup
        popup.open_at(self._place(first))

    def _what_else_goes(self, ids: list[str]) -> str:
        """What is said of the stages themselves and goes with them, whatever becomes of their steps."""
        reader = self._sheet.reader
        parts = []
        for record_type in (StageValue, StageCriterion, StageGoal):
            count = sum(len(reader.referring(record_type, "stage_id", stage_id)) for stage_id in ids)
            if count:
                parts.append(f"{word(record_type.prefix)} ({count})")
        text = translate("Headers", "Goes with it in any case: {what}")
        return text.replace("{what}", ", ".join(parts)) if parts else ""

    def _drop(self, ids: list[str], *, keep_content: bool, gives_room: bool) -> None:
        axis = self._header.axis
        if len(ids) == 1:
            axis.delete(ids[0], keep_content=keep_content, gives_room=gives_room)
        else:
            axis.delete_all(ids, keep_content=keep_content, gives_room=gives_room)

    def _forget(self) -> None:
        self._popup = None

    def _neighbour(self, section: Section) -> str:
        """The one before takes the content; of the first, the one after."""
        sections = self._header.axis.sections()
        index = next(i for i, s in enumerate(sections) if s.id == section.id)
        return sections[index - 1 if index else 1].name

    def _place(self, section: Section) -> QPoint:
        rect = self._header.section_rect(section).intersected(self._header.rect().toRectF())
        corner = rect.bottomLeft() if self._header.axis.is_level else rect.topRight()
        place = self._header.mapTo(self._view, corner.toPoint())
        return place + QPoint(6, 6)


def _show_key(action: QAction, key: str) -> None:
    """Tell the key that does the same on the canvas; in the menu itself it means nothing."""
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)
