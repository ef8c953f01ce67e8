"""The preview of a workbook that comes back: who changed what, a choice where both did, and what is left alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mapper.services.returning.items import Change, NewRow, ReturnPlan
from mapper.services.returning.sums import sums_told
from mapper.services.tables.columns import Ways
from mapper.ui.dialogs.ways_fields import WaysFields
from mapper.ui.dialogs.workbook_import.rows import ReturnModel, Row, row_of
from mapper.ui.texts import sentence
from mapper.ui.theme import Role, Theme, set_role

_WIDTHS = (150, 115, 120, 125, 125)  # of the columns behind the first one


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the person takes from the workbook."""

    changes: Sequence[Change]
    rows: Sequence[NewRow]


class WorkbookImportDialog(QDialog):
    """Ticked rows are taken from the workbook. `show_place` brings a thing of a map in sight behind the dialog."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        plan: ReturnPlan,
        name: str,
        show_place: Callable[[str, Sequence[str]], None],
        plan_as: Callable[[Ways], ReturnPlan | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import a workbook"))
        self.resize(theme.px(1040), theme.px(600))
        self._theme = theme
        self._plan = plan
        self._show_place = show_place
        self._plan_as = plan_as
        self.model = ReturnModel(theme, plan, self.locale())
        self.title = QLabel(self.tr("What {name} brings").replace("{name}", name))
        set_role(self.title, Role.SECTION)
        self.notes = QLabel("\n".join(sentence(note) for note in plan.notes))
        self.notes.setVisible(bool(plan.notes))
        self.hint = QLabel(self._hint())
        self._make_questions()
        self.view = self._view()
        self.detail = QLabel()
        for label in (self.title, self.notes, self.hint, self.detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (self.hint, self.detail):
            set_role(label, Role.SECONDARY)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.sums = QLabel()
        self.sums.setTextFormat(Qt.TextFormat.PlainText)
        self.sums.setWordWrap(True)
        set_role(self.sums, Role.WARNING)
        self.count = QLabel()
        self._make_buttons()
        self._lay_out()
        self.view.doubleClicked.connect(self._go)
        self._show_model()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        plan: ReturnPlan,
        name: str,
        show_place: Callable[[str, Sequence[str]], None],
        plan_as: Callable[[Ways], ReturnPlan | None] | None = None,
    ) -> Chosen | None:
        """What the person takes of a plan that has something to tell; None when nothing.

        `plan_as` plans anew when the person says how numbers and days are written.
        """
        dialog = cls(parent, theme, plan, name, show_place, plan_as)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if accepted else None
        dialog.deleteLater()
        return chosen

    def chosen(self) -> Chosen:
        """What is ticked."""
        return Chosen(*self.model.chosen())

    # -- parts

    def _hint(self) -> str:
        if self._plan.is_empty:
            return self.tr("There is nothing in it that can be taken.")
        if self._plan.both:
            return self.tr(
                "Ticked values come from the workbook, all others stay as they are in the document."
                " Where both sides changed, choose: the document's value stays unless you tick."
            )
        return self.tr("Ticked values come from the workbook, all others stay as they are in the document.")

    def _make_questions(self) -> None:
        """What is asked only where cells can be read in two ways."""
        self.ways = WaysFields(self._theme, self)
        self.questions = QWidget()
        row = QHBoxLayout(self.questions)
        row.setContentsMargins(0, 0, 0, 0)
        for field in self.ways.all:
            row.addWidget(field, 1)
        row.addStretch(1)
        self.ways.changed.connect(self._plan_anew)
        is_asked = self.ways.show_for({remark.problem.code for remark in self._plan.misread})
        self.questions.setVisible(self._plan_as is not None and is_asked)

    def _plan_anew(self, *_: object) -> None:
        if self._plan_as is None:
            return
        plan = self._plan_as(self.ways.ways())
        if plan is None:
            return
        self._plan = plan
        self.model = ReturnModel(self._theme, self._plan, self.locale())
        self.view.setModel(self.model)
        self.hint.setText(self._hint())
        self._show_model()

    def _show_model(self) -> None:
        view, model = self.view, self.model
        for row in range(model.rowCount()):
            group = model.item(row)
            view.setFirstColumnSpanned(row, QModelIndex(), True)
            if not group.isCheckable():
                for number in range(group.rowCount()):
                    view.setFirstColumnSpanned(number, group.index(), True)
        view.expandAll()
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, 1):
            header.resizeSection(column, self._theme.px(width))
        model.itemChanged.connect(self._count)
        view.selectionModel().selectionChanged.connect(self._tell)
        view.setCurrentIndex(model.index(0, 0))
        self._tell()
        self._count()

    def _view(self) -> QTreeView:
        view = QTreeView()
        view.setAccessibleName(self.tr("What the workbook changes"))
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setExpandsOnDoubleClick(False)
        view.ensurePolished()  # rows that are measured before keep the height they had without a style
        view.setModel(self.model)
        view.header().setSectionsMovable(False)
        return view

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.place = self.buttons.addButton(
            self.tr("Show on the &map"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.place.setAutoDefault(False)
        self.act = self.buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        self.act.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.place.clicked.connect(self._go)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(8))
        for part in (self.title, self.notes, self.hint, self.questions):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self.detail)
        column.addWidget(self.sums)
        column.addWidget(self.count)
        column.addWidget(self.buttons)

    # -- what is looked at

    def _row(self) -> Row | None:
        index = self.view.currentIndex()
        return row_of(self.model.itemFromIndex(index.siblingAtColumn(0))) if index.isValid() else None

    def _tell(self, *_: QItemSelection) -> None:
        """Say the current row in full, whatever its columns have room for."""
        row = self._row()
        self.detail.setText(row.told if row is not None else "")
        self.place.setEnabled(bool(self._where()[0]))

    def _where(self) -> tuple[str, Sequence[str]]:
        row = self._row()
        about = row.about if row is not None else None
        if isinstance(about, Change):
            return about.map_id, [about.place_id] if about.place_id else []
        if isinstance(about, NewRow):
            return about.map_id, [about.node_id]
        return "", []

    def _go(self, *_: object) -> None:
        map_id, ids = self._where()
        if map_id:
            self._show_place(map_id, ids)

    def _count(self, *_: object) -> None:
        chosen = self.chosen()
        taken = len(chosen.changes) + len(chosen.rows)
        number = self.locale().toString
        text = self.tr("To be imported: {count} of {all}").replace("{count}", number(taken))
        whole = len(self._plan.changed) + len(self._plan.both) + len(self._plan.added)
        self.count.setText(text.replace("{all}", number(whole)))
        self.act.setEnabled(taken > 0)
        self.sums.setText("\n".join(sentence(told) for told in sums_told(self._plan, chosen.changes)))
        self.sums.setVisible(bool(self.sums.text()))
