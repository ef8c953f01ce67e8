"""The preview of an imported table: which table, as what, what its columns are for, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mapper.core.ids import MapId
from mapper.core.records import Metric, Node, Person
from mapper.core.store import Snapshot
from mapper.core.values import STEP_KINDS, Period
from mapper.exchange.tables.cells import Book
from mapper.exchange.tables.headed import HeadedTable
from mapper.services.jobs import Breathe
from mapper.services.tables import columns
from mapper.services.tables.actuals import ActualsPlan, Choices, plan_actuals
from mapper.services.tables.sorts import (
    Sort,
    best_of,
    has_known_headings,
    notes_of,
    purposes_of,
    sort_of,
    tables_of,
    uses_of,
)
from mapper.services.tables.step_list import StepList, read_step_list
from mapper.services.tables.step_map import Given
from mapper.services.tables.units import yardstick_of
from mapper.ui.dialogs.table_import.columns import ColumnList
from mapper.ui.dialogs.table_import.names import NameList
from mapper.ui.dialogs.table_import.outlook import Outlook, actual_lines, step_lines
from mapper.ui.dialogs.ways_fields import WaysFields
from mapper.ui.patience import patiently
from mapper.ui.table_words import sort_word
from mapper.ui.texts import word
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField, TextField

_MANY_ROWS: Final = 1_000  # from here on it is worked out in the background
_Work: TypeAlias = Callable[[Snapshot, Breathe], StepList | ActualsPlan]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the person wants: steps as a map of this name, or measured values; and what columns and names stood for.

    `is_into`: steps go into the map that is shown.
    """

    name: str
    is_into: bool
    steps: StepList | None
    actuals: ActualsPlan | None
    signature: str
    uses: str
    names: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What is imported: a book, what it is called, and where it goes. `recall` gives what was said of such columns,
    `recall_names` of names in them.

    `shown`: what the map that is shown is called, and the stage and lane chosen on it; "" where nothing can go into it.
    `is_pasted`: cells copied from a sheet, whose steps are wanted there until somebody says otherwise, and which often
    lack the headings above them.
    """

    book: Book
    name: str
    reader: Snapshot
    map_id: MapId
    given: Given
    recall: Callable[[str], str]
    shown: str = ""
    is_pasted: bool = False
    recall_names: Callable[[str], str] = lambda _signature: ""


class TableImportDialog(QDialog):
    """Whatever is changed, what will come is worked out anew; the document changes only when it is imported."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, source: Source, sort: Sort | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import a table"))
        self.resize(theme.px(1000), theme.px(600))
        self._theme = theme
        self._source = source
        self._tables = tables_of(source.book)
        self._found = best_of(self._tables, sort)
        self._table = self._found  # where it is said to have no headings, with all its rows
        self._steps: StepList | None = None
        self._actuals: ActualsPlan | None = None
        self._make_choosers(sort or self._usual_sort())
        self.columns = ColumnList(theme)
        self.outlook = Outlook(theme)
        self.names = NameList(theme)
        self.names_heading = QLabel(self.tr("Names that are not known here"))
        set_role(self.names_heading, Role.SECTION)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        self.act.setDefault(True)
        self._lay_out()
        self.columns.changed.connect(self._work_out)
        self.names.changed.connect(self._work_out)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._ask_for_headings()
        self._show_table()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, source: Source, sort: Sort | None = None
    ) -> Chosen | None:
        """What the person wants of the tables in a book, of which there is at least one; None when nothing."""
        dialog = cls(parent, theme, source, sort)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if accepted else None
        dialog.deleteLater()
        return chosen

    def chosen(self) -> Chosen:
        """What would be imported now."""
        self.map_name.commit()
        headings = self._table.headings
        return Chosen(
            self.map_name.value() or self._source.name,
            self._is_into,
            self._steps,
            self._actuals,
            self._signature,
            columns.uses_as_text(headings, self._uses()),
            self.names.written(self._known()) if self._actuals is not None else "",
        )

    # -- parts

    def _make_choosers(self, sort: Sort) -> None:
        theme = self._theme
        tables = [(number, table.title) for number, table in enumerate(self._tables)]
        self.table = ChoiceField(theme, self.tr("Table"), tables)
        self.table.set_value(self._tables.index(self._found))
        self.sort = ChoiceField(theme, self.tr("Import as"), [(each, sort_word(each)) for each in Sort])
        self.sort.set_value(sort)
        homes = [(False, self.tr("A new map")), (True, self._source.shown)]
        self.home = ChoiceField(theme, self.tr("Where to"), homes)
        self.home.set_value(bool(self._source.shown) and self._source.is_pasted)
        self.map_name = TextField(theme, self.tr("Name of the map"))
        self.map_name.set_value(self._source.name)
        self.span = ChoiceField(
            theme, self.tr("A day stands for its"), [(each, word(each.value).capitalize()) for each in Period]
        )
        self.span.set_value(Period.MONTH)
        self.same = ChoiceField(
            theme,
            self.tr("Values of the same period"),
            [(True, self.tr("Replace what is here")), (False, self.tr("Keep what is here"))],
        )
        self.same.set_value(True)
        self.headed = QCheckBox(self)
        self.ways = WaysFields(theme, self)
        self.table.committed.connect(self._turn_to)
        self.sort.committed.connect(self._show_table)
        self.headed.toggled.connect(self._show_table)
        self.home.committed.connect(self._turn_home)
        for field in (self.span, self.same):
            field.committed.connect(self._work_out)
        self.ways.changed.connect(self._work_out)

    def _lay_out(self) -> None:
        px = self._theme.px
        above = QHBoxLayout()
        above.setSpacing(px(12))
        for field in (self.table, self.sort, self.home, self.map_name, self.span, self.same, *self.ways.all):
            above.addWidget(field, 1)
        left = QVBoxLayout()
        left.setSpacing(px(6))
        title = QLabel(self.tr("What the columns are for"))
        set_role(title, Role.SECTION)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, px(8), 0)  # as far as the columns below reach
        top.addWidget(title, 1)
        top.addWidget(self.headed)
        left.addLayout(top)
        left.addWidget(self.columns, 3)
        left.addWidget(self.names_heading)
        left.addWidget(self.names, 2)
        middle = QHBoxLayout()
        middle.setSpacing(px(20))
        middle.addLayout(left, 3)
        middle.addWidget(self.outlook, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(14))
        column.addLayout(above)
        column.addLayout(middle, 1)
        column.addWidget(self.buttons)

    # -- what is chosen

    @property
    def _sort(self) -> Sort:
        return Sort(str(self.sort.value()))

    @property
    def _signature(self) -> str:
        """What a table like this one is known again by; "" for one without headings, which could be any."""
        return _signature_of(self._sort, self._table) if self._table.has_headings else ""

    def _usual_sort(self) -> Sort:
        """What such a table was imported as before; else what it is more likely."""
        known = [each for each in Sort if self._source.recall(_signature_of(each, self._found))]
        return known[0] if len(known) == 1 else sort_of(self._found.headings)

    @property
    def _is_into(self) -> bool:
        return self._sort is Sort.STEPS and self.home.value() is True

    def _show_home(self, *_: object) -> None:
        """A name is asked for a new map alone."""
        is_steps = self._sort is Sort.STEPS
        self.home.setVisible(is_steps and bool(self._source.shown))
        self.map_name.setVisible(is_steps and not self._is_into)

    def _turn_home(self, *_: object) -> None:
        """A day of work has as many hours as the calendar of the map says that the steps go into."""
        self._show_home()
        self._work_out()

    def _turn_to(self, number: object) -> None:
        self._found = self._tables[int(str(number))]
        self.sort.set_value(self._usual_sort())
        self._ask_for_headings()
        self._show_table()

    def _ask_for_headings(self) -> None:
        """Ask whether the row that was found holds headings, where only people can know."""
        row = self.locale().toString(self._found.heading_row)
        self.headed.setText(self.tr("Row {row} holds the headings").replace("{row}", row))
        self.headed.setVisible(self._found.may_lack_headings)
        with QSignalBlocker(self.headed):
            self.headed.setChecked(not self._source.is_pasted or has_known_headings(self._found))

    def _show_table(self, *_: object) -> None:
        is_bare = self._found.may_lack_headings and not self.headed.isChecked()
        self._table = self._found.without_headings() if is_bare else self._found
        sort, table = self._sort, self._table
        purposes = purposes_of(sort, table.headings)
        remembered = self._source.recall(self._signature) if table.has_headings else ""
        uses = columns.uses_from_text(remembered, table.headings, purposes) or uses_of(sort, table)
        self.columns.show_table(table, uses, purposes, keeps=sort is Sort.STEPS)
        if sort is Sort.ACTUALS and self._signature:
            self.names.remember(self._source.recall_names(self._signature), self._known())
        self.table.setVisible(len(self._tables) > 1)
        self._show_home()
        self.span.setVisible(sort is Sort.ACTUALS)
        self._work_out()

    def _uses(self) -> dict[int, str]:
        return self.columns.uses()

    def _work_out(self, *_: object) -> None:
        """Work out anew what would come; of a long list in the background, and who has no patience keeps what was."""
        work = self._steps_to_come() if self._sort is Sort.STEPS else self._actuals_to_come()
        if len(self._table.row_numbers) > _MANY_ROWS:
            text = self.tr("Working out what would come…")
            parent = self if self.isVisible() else self.parentWidget()
            made = patiently(parent, text, self._source.reader, work)
        else:
            made = work(self._source.reader, lambda: None)
        if made is not None:
            self._show(made)

    def _show(self, made: StepList | ActualsPlan) -> None:
        if isinstance(made, StepList):
            self._steps, self._actuals = made, None
            lines, remarks = step_lines(made, self._source.given), made.remarks
            self.act.setEnabled(bool(made.steps))
        else:
            self._steps, self._actuals = None, made
            lines, remarks = actual_lines(made), made.remarks
            self.act.setEnabled(bool(made.added or made.replaced))
        self._show_questions()
        self.outlook.tell(lines, [*notes_of(self._source.book), *remarks])

    def _steps_to_come(self) -> _Work:
        table, uses, ways = self._table, self._uses(), self.ways.ways()
        map_id = self._source.map_id if self._is_into else None
        return lambda snapshot, breathe: read_step_list(
            table, uses, ways, breathe, yardstick_of(snapshot, map_id)
        )

    def _actuals_to_come(self) -> _Work:
        choices = Choices(
            ways=self.ways.ways(),
            names=self.names.chosen,
            span=Period(str(self.span.value())),
            replaces=bool(self.same.value()),
        )
        map_id, table, uses = self._source.map_id, self._table, self._uses()
        return lambda snapshot, breathe: plan_actuals(snapshot, map_id, table, uses, choices, breathe)

    def _show_questions(self) -> None:
        """What is asked only where it is a question."""
        plan, remarks = self._actuals, (self._actuals or self._steps).remarks  # type: ignore[union-attr]  # one is there
        codes = {remark.problem.code for remark in remarks}
        self.ways.show_for(codes)
        self.same.setVisible(plan is not None and plan.differing > 0)
        unknown = plan.unknown if plan is not None else ()
        self.names_heading.setVisible(bool(unknown))
        self.names.setVisible(bool(unknown))
        if unknown:
            self.names.show_names(unknown, self._known())

    def _known(self) -> dict[str, list[tuple[str, str]]]:
        reader = self._source.reader
        steps = [
            (str(each.id), each.name) for each in reader.all(Node) if each.kind in STEP_KINDS and each.name
        ]
        metrics = [(str(each.id), each.name) for each in reader.all(Metric)]
        people = [(str(each.id), each.name) for each in reader.all(Person)]
        pairs: dict[str, list[tuple[str, str]]] = {"metric": metrics, "step": steps, "person": people}
        return {key: sorted(each, key=lambda pair: pair[1].casefold()) for key, each in pairs.items()}


def _signature_of(sort: Sort, table: HeadedTable) -> str:
    return f"{sort}:{columns.signature(table.headings)}"


def has_tables(book: Book) -> bool:
    """Whether there is something to ask about."""
    return bool(tables_of(book))
