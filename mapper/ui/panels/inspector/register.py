"""The inspector: problems, ideas and other entries of the register - of steps, or of the map and on no step."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.core import register
from mapper.core.edits import register as writing
from mapper.core.edits import things
from mapper.core.ids import MapId, NodeId
from mapper.core.records import Item, Person
from mapper.core.values import ConstraintKind, ItemKind, ItemState
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.quiet import Quiet
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.render.fit import NameFit
from mapper.ui.texts import word
from mapper.ui.theme import Role, set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField
from mapper.ui.widgets.badge import BadgeSign
from mapper.ui.widgets.committing import CommittingLine
from mapper.ui.widgets.parsing import NumberForm
from mapper.ui.widgets.plain_tip import plain_tip

# A row is several widgets: the table of the register shows them all.
_MOST = 20


class RegisterPart(Part):
    """A section with a row for each entry, open ones first, and a line to add the next by typing it."""

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, is_of_map: bool = False) -> None:
        super().__init__(kit, parent)
        self._is_of_map = is_of_map
        self._fit = NameFit(kit.theme.tokens)
        self._ids: tuple[Any, ...] = ()
        self._items: dict[str, Item] = {}
        translate = QCoreApplication.translate
        title = translate("RegisterPart", "Problems and ideas")
        self.section = Section(
            kit.theme, title, action="" if kit.is_read_only else translate("RegisterPart", "+ add")
        )
        self.section.action.setAccessibleName(translate("RegisterPart", "Add a problem or an idea"))
        self.section.acted.connect(self._open)
        self.rows: Rows[ItemRow] = Rows(self._made, gap=8)
        self.kind = ChoiceField(
            kit.theme,
            translate("RegisterPart", "Kind"),
            [(kind, word(kind.value).capitalize()) for kind in ItemKind],
            is_label_shown=False,
        )
        self.kind.reset(ItemKind.PROBLEM)
        self.name = TextField(
            kit.theme,
            translate("RegisterPart", "Add a problem or an idea"),
            placeholder=translate("RegisterPart", "What is it? Enter adds it"),
            is_label_shown=False,
        )
        self.name.committed.connect(self._add)
        self.adder = QWidget()
        line = QHBoxLayout(self.adder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kind, 2)
        line.addWidget(self.name, 3)
        self.adder.hide()
        self.more = QLabel()
        self.more.hide()
        set_role(self.more, Role.CAPTION)
        self.link = QPushButton(translate("RegisterPart", "Cause, solution, benefit and due date…"))
        self.link.setAutoDefault(True)
        self.link.setToolTip(
            translate("RegisterPart", "Open the register, which has all there is to say of them")
        )
        self.link.clicked.connect(lambda: kit.bridge.here.open_list("register"))
        set_role(self.link, Role.LINK)
        self.link.setStyleSheet("padding-left: 0; padding-right: 0;")  # begins where the fields begin
        self.link.hide()
        for widget in (self.rows, self.more, self.adder):
            self.section.body.addWidget(widget)
        self.section.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        if anew:
            self.adder.hide()
            self.name.reset("")
        found = sorted(self._found(), key=lambda item: not register.is_open(item))
        shown, others = found[:_MOST], len(found) - _MOST
        self._items = {item.id: item for item in shown}
        self.rows.follow(list(self._items))
        people = self.kit.libraries.entries(Person)
        for item_id, row in self.rows.rows().items():
            row.show_item(self._items[item_id], people)
        text = QCoreApplication.translate("RegisterPart", "and {n} others").replace("{n}", str(others))
        self.more.setText(text)
        self.more.setVisible(others > 0)
        self.link.setVisible(bool(found))

    def commit(self) -> None:
        super().commit()
        self.name.commit()
        for row in self.rows.rows().values():
            row.name.commit()
            row.delay.commit()

    def _found(self) -> list[Item]:
        reader = self.kit.reader
        if self._is_of_map:
            return [
                item for i in self._ids for item in register.items_of_map(reader, i) if item.node_id is None
            ]
        found = {item.id: item for i in self._ids for item in register.items_at(reader, i)}
        return list(found.values())

    def _open(self) -> None:
        self.adder.show()
        self.name.editor.setFocus()
        show_soon(self.adder)

    def _add(self, name: str) -> None:
        self.name.reset("")
        show_soon(self.adder)
        kind = self.kind.value()
        assert isinstance(kind, ItemKind), "the field has no empty choice"
        if self._is_of_map:
            reason = self.kit.pen.run(writing.add_item, MapId(self._ids[0]), kind, name)
        else:
            reason = self.kit.pen.run(
                writing.add_item_to_nodes, [NodeId(each) for each in self._ids], kind, name
            )
        if reason:
            self.name.refuse(reason)

    def _made(self, item_id: str) -> "ItemRow":
        row = ItemRow(self.kit)
        for field, name in (
            (row.name, "name"),
            (row.kind, "kind"),
            (row.state, "state"),
            (row.owner, "owner_id"),
            (row.obstacle, "obstacle"),
            (row.delay, "delay_days"),
        ):
            field.committed.connect(lambda value, name=name: self._set(item_id, name, value))
        row.remover.clicked.connect(lambda: self.kit.pen.run(things.remove_thing, item_id))
        return row

    def _set(self, item_id: str, name: str, value: object) -> None:
        if name == "name":
            rect = self._fit.grown_with(self.kit.reader, self._items[item_id], str(value))
            reason = self.kit.pen.run(writing.rename_item, item_id, str(value), rect=rect)
        else:
            reason = self.kit.pen.run(things.set_thing, item_id, **{name: value})
        if reason and item_id in self.rows.rows():
            row = self.rows.rows()[item_id]
            row.show_item(self._items[item_id], self.kit.libraries.entries(Person))
            row.name.refuse(reason)


class ItemRow(QWidget):
    """The text of an entry, and beneath what it is, how far it has come, what a constraint is, and whose it is."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        theme = kit.theme
        self.sign = BadgeSign(theme, BadgeKind.PROBLEM, size=15)
        self.name = TextField(theme, self.tr("Entry"), is_required=True, is_label_shown=False)
        Quiet(theme, self.name)
        policy = self.sign.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.sign.setSizePolicy(policy)
        kinds = [(kind, word(kind.value).capitalize()) for kind in ItemKind]
        states = [(state, word(state.value).capitalize()) for state in ItemState]
        self.kind = ChoiceField(theme, self.tr("Kind"), kinds, is_label_shown=False)
        self.state = ChoiceField(theme, self.tr("State"), states, is_label_shown=False)
        self.owner = ChoiceField(
            theme, self.tr("Owner"), none_label=self.tr("Nobody's"), is_label_shown=False
        )
        made_of = [(each, word(each.value).capitalize()) for each in ConstraintKind]
        self.obstacle = ChoiceField(
            theme, self.tr("Made of"), made_of, none_label=self.tr("Made of…"), is_label_shown=False
        )
        self.delay = NumberField(
            theme,
            self.tr("Days of delay"),
            NumberForm(unit=self.tr("days"), minimum=0.0),
            placeholder=self.tr("Delay"),
            is_label_shown=False,
        )
        self.delay.line.setToolTip(self.tr("So many days a case is held up by it."))
        self.remover = remove_button(theme)
        if kit.is_read_only:
            for field in (self.name, self.kind, self.state, self.owner, self.obstacle, self.delay):
                lock(field)
            self.remover.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.sign)
        top.addWidget(self.name, 1)
        top.addWidget(self.remover)
        low = QHBoxLayout()
        low.setSpacing(6)
        for field in (self.kind, self.state):
            low.addWidget(field, 1)
        hold = QHBoxLayout()
        hold.setSpacing(6)
        hold.addWidget(self.obstacle, 1)
        hold.addWidget(self.delay, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(low)
        column.addLayout(hold)
        column.addWidget(self.owner)

    def show_item(self, item: Item, people: Sequence[tuple[object, str]]) -> None:
        """Show the entry as it is now; `people`: who may own it, by id and name."""
        self.sign.setVisible(register.is_obstacle(item))
        self.name.set_value(item.name)
        if isinstance(self.name.editor, CommittingLine) and not self.name.editor.hasFocus():
            self.name.editor.setCursorPosition(0)  # a long text is read from its beginning
        self.name.setToolTip(plain_tip(item.name))
        self.kind.set_value(item.kind)
        self.state.set_value(item.state)
        is_constraint = item.kind is ItemKind.CONSTRAINT
        self.obstacle.set_value(item.obstacle)
        self.obstacle.setVisible(is_constraint or item.obstacle is not None)
        self.delay.set_value(item.delay_days)
        self.delay.setVisible(is_constraint or item.delay_days is not None)
        self.owner.setVisible(bool(people))
        self.owner.set_choices(people)
        self.owner.set_value(item.owner_id)
        removing = self.tr("Remove {0} from the register").format(item.name)
        self.remover.setToolTip(plain_tip(removing))
        self.remover.setAccessibleName(removing)
