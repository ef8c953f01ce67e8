"""The starter library: search, tick, and add what a team measures, works with and has to be able to do."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mapper.services.starter_library import (
    StarterEntry,
    StarterLibrary,
    StarterMetric,
    StarterSkill,
    StarterTool,
)
from mapper.ui.dialogs.starter_about import StarterAbout
from mapper.ui.models.starter import StarterModel
from mapper.ui.ranking import score
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import SearchField

_LISTS: Final[tuple[type[StarterEntry], ...]] = (StarterMetric, StarterTool, StarterSkill)


class StarterLibraryDialog(QDialog):
    """Three lists; what is ticked in any of them is added together. Beside them stands what the current entry is."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, library: StarterLibrary, there: Collection[StarterEntry]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add from the starter library"))
        self.resize(theme.px(780), theme.px(560))
        self.search = SearchField(theme, self.tr("Search the starter library"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Kinds of entries"))
        self.tabs.setDrawBase(False)
        self._stack = QStackedWidget()
        self.about = StarterAbout(theme, library.levels)
        self.models: list[StarterModel] = []
        self.views: list[QTreeView] = []
        self._list(self.tr("Metrics"), library.metrics, there)  # in the order of _LISTS
        self._list(self.tr("Tools"), library.tools, there)
        self._list(self.tr("Skills"), library.skills, there)
        self._nothing = QLabel(self.tr("Nothing here has this in its name."))
        set_role(self._nothing, Role.SECONDARY)
        self._nothing.hide()
        self._count = QLabel()
        set_role(self._count, Role.SECONDARY)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self.buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.add, Role.PRIMARY)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(theme)
        self.tabs.currentChanged.connect(self._turn)
        self.search.searched.connect(self._filter)
        self.search.stepped.connect(self._step_down)
        self.search.abandoned.connect(self.reject)
        self._tell_count()
        self._turn(0)
        self.search.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        library: StarterLibrary,
        there: Collection[StarterEntry],
        first: type[StarterEntry],
    ) -> list[StarterEntry]:
        """The entries the person wants; none when they thought better of it. `there`: what the document has.

        `first`: the list that lies open.
        """
        dialog = cls(parent, theme, library, there)
        dialog.tabs.setCurrentIndex(_LISTS.index(first))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if accepted else []
        dialog.deleteLater()
        return chosen

    def chosen(self) -> list[StarterEntry]:
        """What is ticked in all three lists."""
        return [entry for model in self.models for entry in model.ticked()]

    # -- parts

    def _lay_out(self, theme: Theme) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.tabs)
        left.addWidget(self._nothing)
        left.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 1)
        self.about.setFixedWidth(theme.px(300))
        middle.addWidget(self.about)
        below = QHBoxLayout()
        below.addWidget(self._count)
        below.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def _list(self, label: str, entries: Sequence[StarterEntry], there: Collection[StarterEntry]) -> None:
        model = StarterModel(entries, there, self)
        view = QTreeView()
        view.setAccessibleName(label)
        view.setModel(model)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setItemsExpandable(False)
        view.setIndentation(0)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.expandAll()
        view.selectionModel().currentChanged.connect(self._tell_about)
        view.activated.connect(self._toggle)
        model.itemChanged.connect(self._tell_count)
        self.models.append(model)
        self.views.append(view)
        self.tabs.addTab(label)
        self._stack.addWidget(view)

    @property
    def _number(self) -> int:
        return max(0, self.tabs.currentIndex())

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._filter(self.search.words())
        if not self.views[number].currentIndex().isValid():
            self._make_first_current()
        self._tell_about(self.views[number].currentIndex())

    def _filter(self, words: str) -> None:
        """Leave the entries with these words in their name; the document's own stay where they are."""
        for view, model in zip(self.views, self.models, strict=True):
            shown: set[int] = set()
            for item, entry in model.rows():
                is_hit = score(words, tuple(entry.names)) is not None
                view.setRowHidden(item.row(), item.parent().index(), not is_hit)
                if is_hit:
                    shown.add(item.parent().row())
            for row in range(model.rowCount()):
                view.setRowHidden(row, QModelIndex(), row not in shown)
        view, model = self.views[self._number], self.models[self._number]
        root = QModelIndex()
        self._nothing.setVisible(all(view.isRowHidden(row, root) for row in range(model.rowCount())))
        if words:
            self._make_first_current()

    def _make_first_current(self) -> None:
        view = self.views[self._number]
        for item, _ in self.models[self._number].rows():
            if not view.isRowHidden(item.row(), item.parent().index()):
                view.setCurrentIndex(item.index())
                return

    def _step_down(self, direction: int) -> None:
        if direction > 0:
            self.views[self._number].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self, index: QModelIndex) -> None:
        """Enter or a double click on an entry."""
        item: QStandardItem | None = self.models[self._number].itemFromIndex(index)
        if item is not None and item.isCheckable():
            is_on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)

    def _tell_about(self, index: QModelIndex) -> None:
        model = self.models[self._number]
        self.about.tell(model.entry_of(model.itemFromIndex(index)))

    def _tell_count(self) -> None:
        count = len(self.chosen())
        self.add.setEnabled(count > 0)
        self._count.setText(
            self.tr("{n} chosen").replace("{n}", str(count)) if count else self.tr("Tick what you need.")
        )
