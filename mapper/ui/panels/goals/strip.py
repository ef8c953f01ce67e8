"""The goal strip over the canvas: every goal with its figures in one line; a click lights up what serves it."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QToolTip, QWidget

from mapper.analysis.measures import goals
from mapper.core.edits.resources import add_resource
from mapper.core.ids import GoalId
from mapper.core.records import Actual, Expectation, Goal, Metric, Node, NodeGoal, StageGoal
from mapper.services.events import DocumentChanged
from mapper.ui.canvas.lens import Lens
from mapper.ui.canvas.view import MapView
from mapper.ui.panels.goals import words
from mapper.ui.panels.goals.menus import GoalMenus, LooseButton, menu_of, plain
from mapper.ui.panels.goals.tile import COMPACT, HEIGHT, GoalTile, Said
from mapper.ui.texts import sentence
from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.widgets.committing import CommittingLine

_TOLD = (Goal, Actual, Expectation, Metric)
_COUNTED = (Goal, Node, NodeGoal, StageGoal)
_QUIET_MS = 150
_SIDE, _GAP = 12, 4
_ROOM = 5  # above and below the tiles
_THIN = 24
_LINE_WIDTH = 220
_LEAST_TILES = 3
_LEAST_TILE = 64  # pixels: narrower it is a sign without a name
_MOST_MORE = "+888 ▾"  # the button with what is in the list, at its widest
_NARROW = 820  # a strip that leaves no room for words about adding a goal


class GoalStrip(QFrame):
    """One line over the map. Collapsed, or without goals, it is a thin one that says how many there are.

    `list_wanted`: a goal is to be changed in the list of them. `collapsed`: a person opened or closed it.
    """

    list_wanted = Signal(str)
    collapsed = Signal(bool)

    def __init__(self, canvas: MapView, theme: Theme) -> None:
        super().__init__()
        self._canvas = canvas
        self._sheet = canvas.sheet
        self._theme = theme
        self._is_collapsed = False
        self._hidden_tiles: list[GoalTile] = []
        self.tiles: list[GoalTile] = []
        self.setObjectName("goal_strip")
        self.setAccessibleName(self.tr("Goals"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_role(self, Role.BAR)
        self.title = QLabel(self.tr("Goals").upper(), self)
        self.title.setAccessibleName(self.tr("Goals"))
        set_role(self.title, Role.OVERLINE)
        self.more = self._button(Role.QUIET)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.loose = LooseButton(self._sheet, canvas.looking, self)
        self.adder = QPushButton(self.tr("+ Add a goal"), self)
        self.adder.setAccessibleName(self.tr("Add a goal"))
        self.adder.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.adder, Role.LINK)
        self.adder.clicked.connect(self.start_adding)
        self.line = CommittingLine(self)
        self.line.setPlaceholderText(self.tr("What shall the process bring?"))
        self.line.setAccessibleName(self.tr("Name of the new goal"))
        self.line.installEventFilter(self)
        self.line.finished.connect(self._add)
        self.line.abandoned.connect(self._stop_adding)
        self.line.hide()
        self.fold_button = self._button(Role.QUIET)
        self.fold_button.clicked.connect(lambda: self.fold(not self._is_collapsed))
        self.menus = GoalMenus(self._sheet, self)
        self.menus.list_wanted.connect(self.list_wanted)
        self.more.setMenu(menu_of(self.more, self._list_hidden))
        self.loose.goal_wanted.connect(self._show_tile)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._count)
        self._connect()
        self._renew()
        self._count()

    def _connect(self) -> None:
        bridge = self._sheet.bridge
        bridge.changed.connect(self._follow)
        bridge.map_switched.connect(self._renew)
        bridge.map_switched.connect(self._count)
        self._lens.changed.connect(self._follow_lens)
        self._theme.changed.connect(self._renew)

    # -- what is asked of it

    @property
    def is_collapsed(self) -> bool:
        return self._is_collapsed

    def fold(self, is_collapsed: bool) -> None:  # it mirrors a switch
        """Show one thin line, or the goals."""
        if is_collapsed != self._is_collapsed:
            self._is_collapsed = is_collapsed
            self._arrange()
            self.collapsed.emit(is_collapsed)

    def start_adding(self) -> None:
        """Let a new goal's name be typed in the strip."""
        self.line.clear()
        self.line.show()
        self._arrange()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Give the keys to the first goal, or to what adds one."""
        self.fold(False)
        if self.tiles:
            self.tiles[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.start_adding()

    def sizeHint(self) -> QSize:
        return QSize(400, self._height())

    # -- following

    @property
    def _lens(self) -> Lens:
        return self._sheet.scene.lens

    def _follow(self, notice: DocumentChanged) -> None:
        changes = notice.changes
        if any(changes.of_type(each) for each in _TOLD):
            self._renew()
        if any(changes.of_type(each) for each in _COUNTED):
            self._timer.start()

    def _renew(self) -> None:
        """Say of each goal what there is to say now; tiles that stay keep the focus."""
        said = self._said()
        ids = [each.goal_id for each in said]
        if ids == [tile.said.goal_id for tile in self.tiles]:
            for tile, each in zip(self.tiles, said, strict=True):
                tile.show_said(each)
        else:
            had_focus = next((t.said.goal_id for t in self.tiles if t.hasFocus()), None)
            for tile in self.tiles:
                tile.hide()
                tile.deleteLater()
            self.tiles = [self._tile(each) for each in said]
            for tile in self.tiles:
                if tile.said.goal_id == had_focus:
                    tile.setFocus()
        self._follow_lens()

    def _said(self) -> list[Said]:
        reader, map_id = self._sheet.reader, self._sheet.bridge.map_id
        found = []
        for goal, depth in goals.tree(reader):
            unit, standing = goals.unit_of(reader, goal), goals.standing(reader, map_id, goal)
            glance = words.at_a_glance(reader, standing, unit)
            found.append(
                Said(
                    goal_id=goal.id,
                    name=goal.name,
                    progress=words.progress(goal, glance, unit),
                    expected=words.expected(glance, unit),
                    exact=(words.progress(goal, standing, unit), words.expected(standing, unit)),
                    standing=standing,
                    amount=goal.amount,
                    depth=depth,
                    reasons=tuple(words.reasons(reader, map_id, goal, unit)),
                )
            )
        return found

    def _tile(self, said: Said) -> GoalTile:
        tile = GoalTile(self._theme, said, self)
        tile.chosen.connect(self._look)
        tile.left.connect(self._leave)
        tile.menu_wanted.connect(self.menus.open)
        tile.change_wanted.connect(self.list_wanted)
        return tile

    def _follow_lens(self) -> None:
        for tile in self.tiles:
            tile.setChecked(tile.said.goal_id in self._lens.goals)
        self._arrange()

    def _look(self, goal_id: str, is_more: bool) -> None:  # a signal's slot
        """At this goal alone, or at everything again; with Ctrl at this one too, or no longer."""
        chosen, now = frozenset([GoalId(goal_id)]), self._lens.goals
        alone: frozenset[GoalId] = frozenset() if now == chosen else chosen
        self._lens.look_at_goals(now ^ chosen if is_more else alone)

    def _leave(self) -> None:
        if not self._lens.leave_goals():
            self._sheet.grab_keys()

    def _count(self) -> None:
        """Tell how much is loose."""
        self.loose.tell()
        self._arrange()

    def _show_tile(self, goal_id: str) -> None:
        for tile in self.tiles:
            if tile.said.goal_id == goal_id and tile not in self._hidden_tiles:
                tile.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        self._lens.look_at_goals([GoalId(goal_id)])

    def _list_hidden(self, menu: QMenu) -> None:
        for tile in self._hidden_tiles:
            said = tile.said
            action = menu.addAction("    " * said.depth + plain(said.name) + _figures(said))
            action.setCheckable(True)
            action.setChecked(tile.isChecked())
            action.triggered.connect(lambda _=False, one=said.goal_id: self._look(one, False))

    # -- adding

    def _add(self) -> None:
        name = " ".join(self.line.text().split())
        if self.line.isHidden() or not name:
            self._stop_adding()
            return
        problem = self._sheet.bridge.may(add_resource, Goal, name)
        if problem is not None:
            QToolTip.showText(
                self.line.mapToGlobal(QPoint(0, self.line.height())), sentence(problem), self.line
            )
            return
        self._stop_adding()
        self._is_collapsed = False
        self._sheet.bridge.run(add_resource, Goal, name)
        for tile in self.tiles:
            if tile.said.name == name and not tile.isHidden():
                tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_adding(self) -> None:
        had_keys = self.line.hasFocus() and self.isVisible()
        self.line.clear()
        self.line.hide()
        self._arrange()
        if had_keys:
            self._sheet.grab_keys()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            else:
                self._stop_adding()
            return True
        return super().eventFilter(watched, event)

    # -- layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _height(self) -> int:
        is_thin = self._is_collapsed or not self.tiles
        if is_thin and self.line.isHidden():
            return self._theme.px(_THIN)
        return self._theme.px(HEIGHT + 2 * _ROOM)

    def _arrange(self) -> None:
        """The title first, then as many goals as there is room for; what adds, counts and folds at the far end."""
        height = self._height()
        self.setFixedHeight(height)
        has_goals, is_typing = bool(self.tiles), not self.line.isHidden()
        is_open = has_goals and not self._is_collapsed
        count = self.locale().toString(len(self.tiles))
        name = self.tr("Goals").upper()
        self.title.setText(f"{name} · {count}" if has_goals and self._is_collapsed else name)
        self.title.setVisible(has_goals)
        self.fold_button.setVisible(has_goals)
        self.loose.setVisible(is_open and bool(self.loose.count))
        self.adder.setVisible(not is_typing and (is_open or not has_goals))
        is_narrow = has_goals and self.width() < self._theme.px(_NARROW)
        self.adder.setText("+" if is_narrow else self.tr("+ Add a goal"))
        self.adder.setToolTip(self.tr("Add a goal") if is_narrow else "")
        self._tell_fold()
        left, right = _SIDE, self.width() - _SIDE + 4
        if has_goals:
            self._put(self.title, left, self.title.sizeHint().width())
            left += self.title.sizeHint().width() + 2 * _GAP
        parts: tuple[QWidget, ...] = (self.fold_button, self.adder, self.loose)
        taken = sum(part.sizeHint().width() + _GAP for part in parts if not part.isHidden())
        self.more.setText(_MOST_MORE)
        if right - taken < left + self.more.sizeHint().width():
            self.loose.hide()  # the check-up tells it too
        for part in parts:
            if not part.isHidden() and (has_goals or part is not self.adder):
                right -= part.sizeHint().width()
                self._put(part, right, part.sizeHint().width())
                right -= _GAP
        if not has_goals and not is_typing:
            self._put(self.adder, left - 4, self.adder.sizeHint().width())
        if is_typing:
            right -= self._theme.px(_LINE_WIDTH)
            width = self._theme.px(_LINE_WIDTH)
            self._put(self.line, right if has_goals else left, width)
            right -= _GAP
        self._put_tiles(left, right, is_open=is_open)

    def _put_tiles(self, left: int, right: int, *, is_open: bool) -> None:
        """All with all their figures, else without what is expected; where only one or two had room, with bars alone.

        What there is no room for stands in a list.

        What is looked at is never in the list alone: it would not be seen why the map is faint.
        """
        room = right - left if is_open else 0
        figures = next((n for n in (2, 1) if self._width(n) <= room), 1)
        if self._fitting(figures, room) < min(_LEAST_TILES, len(self.tiles)):
            figures = COMPACT  # several goals at a glance are worth more than all of one
        widths = [tile.width_for(figures) + _GAP for tile in self.tiles]
        if sum(widths) > room:
            self.more.setText(_MOST_MORE)
            room -= self.more.sizeHint().width()
        self._hidden_tiles = []
        used, least = 0, self._theme.px(_LEAST_TILE)
        order = list(zip(self.tiles, widths, strict=True))
        if any(
            tile.isChecked() and past > room
            for tile, past in zip(self.tiles, accumulate(widths), strict=True)
        ):
            order.sort(key=lambda each: not each[0].isChecked())
        for tile, width in order:
            is_first = used == 0 and is_open
            if self._hidden_tiles or (used + width > room and not (is_first and room >= least)):
                self._hidden_tiles.append(tile)
                tile.hide()
                continue
            tile.figures = figures
            self._put(tile, left + used, min(width - _GAP, max(room - used, 0)))
            tile.show()
            used += width
        self.more.setVisible(bool(self._hidden_tiles) and is_open)
        if self._hidden_tiles and is_open:
            self.more.setText(f"+{self.locale().toString(len(self._hidden_tiles))} ▾")
            self.more.setAccessibleName(self.tr("More goals"))
            self._put(self.more, left + min(used, max(room, 0)), self.more.sizeHint().width())

    def _fitting(self, figures: int, room: int) -> int:
        """How many tiles have room one after the other."""
        return sum(past <= room for past in accumulate(tile.width_for(figures) + _GAP for tile in self.tiles))

    def _width(self, figures: int) -> int:
        return sum(tile.width_for(figures) + _GAP for tile in self.tiles)

    def _put(self, part: QWidget, x: int, width: int) -> None:
        height = min(part.sizeHint().height(), self.height() - 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width
        part.setGeometry(x, (self.height() - 1 - height) // 2, width, height)

    def _tell_fold(self) -> None:
        text = (
            self.tr("Show the goals") if self._is_collapsed else self.tr("Collapse the goals to a thin line")
        )
        self.fold_button.setToolTip(text)
        self.fold_button.setAccessibleName(text)
        icon = "chevron-down" if self._is_collapsed else "chevron-up"
        self._theme.bind_icon(self.fold_button, icon, IconRole.QUIET)

    def _button(self, role: Role) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        set_role(button, role)
        return button


def _figures(said: Said) -> str:
    return f" – {said.progress}" if said.progress else ""
