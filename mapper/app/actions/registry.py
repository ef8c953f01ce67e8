"""The registry: from the catalogues it makes the actions of one window, its menus and its sheet of keys."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from mapper.app.actions.action import Action, Key
from mapper.app.desk import Desk
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Menu", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menu", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Menu", "&View")),
    ("insert", QT_TRANSLATE_NOOP("Menu", "&Insert")),
    ("arrange", QT_TRANSLATE_NOOP("Menu", "&Arrange")),
    ("map", QT_TRANSLATE_NOOP("Menu", "&Map")),
    ("compare", QT_TRANSLATE_NOOP("Menu", "&Compare")),
    ("lists", QT_TRANSLATE_NOOP("Menu", "&Lists")),
    ("help", QT_TRANSLATE_NOOP("Menu", "&Help")),
)

SUBMENUS: Mapping[str, str] = MappingProxyType(
    {
        "history": QT_TRANSLATE_NOOP("Menu", "&History"),
        "layers": QT_TRANSLATE_NOOP("Menu", "&Highlight layers"),
        "heat": QT_TRANSLATE_NOOP("Menu", "Colour &by"),
        "show": QT_TRANSLATE_NOOP("Menu", "Sho&w"),
        "scale": QT_TRANSLATE_NOOP("Menu", "Si&ze of panels and menus"),
        "language": QT_TRANSLATE_NOOP("Menu", "Lan&guage"),
        "team": QT_TRANSLATE_NOOP("Menu", "P&eople and what they do"),
        "hanging": QT_TRANSLATE_NOOP("Menu", "What &hangs on steps and stages"),
        "on_step": QT_TRANSLATE_NOOP("Menu", "E&xtras of the step"),
        "life": QT_TRANSLATE_NOOP("Menu", "&Product's life"),
        "grid": QT_TRANSLATE_NOOP("Menu", "&Lanes and stages"),
    }
)


class ActionRegistry(QObject):
    """The actions of one window by id. `refresh` brings names, ticks and greyness up to date."""

    def __init__(self, desk: Desk, catalogue: Sequence[Action]) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._catalogue = tuple(catalogue)
        self._actions = {action.id: self._made(action) for action in self._catalogue}
        self.menus: dict[str, QMenu] = {}
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.map_switched.connect(self.refresh)
        desk.bridge.turned.connect(self.refresh)
        desk.selection.changed.connect(self.refresh)
        desk.canvas.sheet.scene.lens.changed.connect(self.refresh)
        desk.comparing.chosen.connect(self.refresh)
        for sight in (desk.beside, desk.fade, desk.play):
            sight.toggled.connect(self.refresh)
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def on_bar(self, action_id: str) -> QAction:
        """The action with its icon, for a button. Menus show none: no other action has to have its own drawn."""
        made = self._actions[action_id]
        icon = next(action.icon for action in self._catalogue if action.id == action_id)
        self._desk.office.theme.bind_icon(made, icon)
        made.setIconVisibleInMenu(False)
        return made

    @property
    def catalogue(self) -> tuple[Action, ...]:
        return self._catalogue

    def refresh(self) -> None:
        for action in self._catalogue:
            made = self._actions[action.id]
            made.setEnabled(action.when(self._desk))
            if action.is_on is not None:
                made.setChecked(action.is_on(self._desk))
            if action.label is not None:
                made.setText(action.label(self._desk))

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu, a line between groups."""
        for key, title in MENUS:
            menu = bar.addMenu(translate("Menu", title))
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self.refresh)
            self.menus[key] = menu
            group: int | None = None
            for action in self._catalogue:
                if action.menu != key:
                    continue
                if group is not None and action.group != group:
                    menu.addSeparator()
                group = action.group
                self._place(action, menu).addAction(self._actions[action.id])

    def _place(self, action: Action, menu: QMenu) -> QMenu:
        """The menu itself, or the one inside it that this action belongs to."""
        if not action.submenu:
            return menu
        if action.submenu not in self.menus:
            inner = menu.addMenu(translate("Menu", SUBMENUS[action.submenu]))
            inner.setToolTipsVisible(True)
            self.menus[action.submenu] = inner
        return self.menus[action.submenu]

    def context_menu(self, action_ids: Sequence[str], *, keep: bool = False) -> QMenu:
        """A short menu of these actions and submenus; "" draws a line. It goes when it closes, unless `keep`."""
        menu = QMenu(self._desk.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=not keep)
        self.refresh()
        for action_id in action_ids:
            if action_id in SUBMENUS:
                menu.addMenu(self.menus[action_id])
            elif action_id:
                menu.addAction(self._actions[action_id])
            else:
                menu.addSeparator()
        return menu

    def _made(self, action: Action) -> QAction:
        made = QAction(translate("Action", action.text), self)
        made.setObjectName(action.id)
        made.setMenuRole(action.role)
        made.setCheckable(action.is_on is not None)
        made.setShortcuts(shortcuts(action.keys))
        made.triggered.connect(partial(self._run, action))
        if action.on_canvas:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._desk.canvas.addAction(made)
        else:
            self._desk.window.addAction(made)
        if action.canvas_keys:
            more = QAction(made)
            more.setShortcuts(shortcuts(action.canvas_keys))
            more.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            more.triggered.connect(made.trigger)
            self._desk.canvas.addAction(more)
        return made

    def _run(self, action: Action) -> None:
        if _asks(action):
            self._desk.presentation.leave()  # no question ever stands before a room
        self._desk.canvas.finish_typing()  # whatever else one begins ends it; what was typed is kept
        action.run(self._desk)
        self.refresh()


def _asks(action: Action) -> bool:
    """Whether it may open a dialog."""
    return action.menu in {"file", "help"} or (
        action.menu in {"map", "compare"} and action.text.endswith("…")
    )


def shortcuts(keys: Sequence[Key]) -> list[QKeySequence]:
    """The key sequences of an action on this system; a standard key may stand for several, or for none."""
    found: list[QKeySequence] = []
    for key in keys:
        sequences = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        found += [sequence for sequence in sequences if sequence not in found]
    return found


def shown_keys(keys: Sequence[Key]) -> str:
    """The keys as a person reads them, without those that few keyboards have (F16, a key called Copy)."""
    found = shortcuts(keys)
    common = [sequence for sequence in found if _is_common(sequence)]
    return ", ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in common or found)


def _is_common(sequence: QKeySequence) -> bool:
    key = sequence[0].key()  # type: ignore[index]  # missing in PySide6's types
    is_odd_function = Qt.Key.Key_F13 <= key <= Qt.Key.Key_F35
    return not is_odd_function and (key < Qt.Key.Key_Back or key > Qt.Key.Key_unknown)


def plain(text: str) -> str:
    """A menu's text without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
