"""The goal strip: what can be done with one goal beside looking at it, and what is tied to none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mapper.analysis.measures import goals
from mapper.core.edits import ties
from mapper.core.ids import GoalId
from mapper.core.records import Goal, Node
from mapper.core.values import NodeKind
from mapper.ui.canvas.looking import Looking
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.menu_title import add_title

_MOST_LISTED = 30


class GoalMenus(QObject):
    """The menu of a goal: the selected steps or stages serve it, or no longer; its list."""

    list_wanted = Signal(str)  # where this goal is to be changed

    def __init__(self, sheet: Sheet, strip: QWidget) -> None:
        super().__init__(strip)
        self._sheet = sheet
        self._strip = strip

    def open(self, goal_id: str, place: QPoint) -> None:
        """Open it at a place of the screen."""
        self.menu(GoalId(goal_id)).popup(place)

    def menu(self, goal_id: GoalId) -> QMenu:
        """It goes when it closes."""
        menu = QMenu(self._strip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        serving, others = self._chosen(goal_id)
        serve = menu.addAction(self.tr("What is selected serves this goal"))
        serve.setEnabled(bool(others))
        serve.triggered.connect(lambda: self._sheet.bridge.run(ties.serve, others, goal_id))
        leave = menu.addAction(self.tr("What is selected serves it no longer"))
        leave.setEnabled(bool(serving))
        leave.triggered.connect(lambda: self._sheet.bridge.run(ties.serve_no_longer, serving, goal_id))
        menu.addSeparator()
        menu.addAction(self.tr("Change it in the list of goals")).triggered.connect(
            lambda: self.list_wanted.emit(goal_id)
        )
        return menu

    def _chosen(self, goal_id: GoalId) -> tuple[list[str], list[str]]:
        """Of the selected steps and stages those that serve the goal by themselves, and those that could."""
        sheet = self._sheet
        if sheet.bridge.session.is_read_only or sheet.reader.find(Goal, goal_id) is None:
            return [], []
        nodes = sheet.projection.nodes
        chosen = [i for i in sheet.selection.nodes if nodes[i].kind is not NodeKind.NOTE]
        serving: list[str] = []
        others: list[str] = []
        for thing_id in (*chosen, *sheet.selection.stages):
            links = ties.serving_links(sheet.reader, thing_id)
            (serving if any(link.goal_id == goal_id for link in links) else others).append(thing_id)
        return serving, others


class LooseButton(QPushButton):
    """How many steps serve no goal and how many goals nothing serves; its menu lists them and goes there.

    `goal_wanted`: one of these goals is to be looked at.
    """

    goal_wanted = Signal(str)

    def __init__(self, sheet: Sheet, looking: Looking, strip: QWidget) -> None:
        super().__init__(strip)
        self._sheet = sheet
        self._looking = looking
        self.count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = menu_of(self, self._fill)
        self.clicked.connect(lambda: self.list.popup(self.mapToGlobal(QPoint(0, self.height()))))
        set_role(self, Role.LINK)

    def tell(self) -> None:
        """Count anew."""
        steps, unserved = self._found()
        self.count = len(steps) + len(unserved)
        shown = self.locale().toString(self.count)
        text = self.tr("1 loose end") if self.count == 1 else self.tr("{count} loose ends")
        self.setText(text.replace("{count}", shown))
        self.setToolTip(self.tr("Steps that serve no goal, and goals that nothing serves"))
        self.setAccessibleName(f"{self.toolTip()}: {shown}")

    def _found(self) -> tuple[Sequence[Node], Sequence[Goal]]:
        reader = self._sheet.reader
        return goals.steps_without_goal(reader, self._sheet.bridge.map_id), goals.goals_unserved(reader)

    def _fill(self, menu: QMenu) -> None:
        steps, unserved = self._found()
        if steps:
            ids = [step.id for step in steps]
            add_title(menu, self.tr("Steps that serve no goal"))
            every = menu.addAction(self.tr("Select all of them"))
            every.triggered.connect(lambda: self._looking.go_to(ids))
            for step in steps[:_MOST_LISTED]:
                action = menu.addAction(plain(step.name) or self.tr("Without a name"))
                action.triggered.connect(lambda _=False, one=step.id: self._looking.go_to([one]))
        if unserved:
            add_title(menu, self.tr("Goals that nothing serves"))
            for goal in unserved[:_MOST_LISTED]:
                action = menu.addAction(plain(goal.name))
                action.triggered.connect(lambda _=False, one=goal.id: self.goal_wanted.emit(one))


def menu_of(button: QWidget, fill: Callable[[QMenu], None]) -> QMenu:
    """A menu that is made anew each time it opens."""
    menu = QMenu(button)

    def renew() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(renew)
    return menu


def plain(name: str) -> str:
    """A name as a menu shows it."""
    return " ".join(name.split()).replace("&", "&&")
