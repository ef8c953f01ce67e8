"""The inspector: one play: its switch and name, and behind them what sets it off, what is done and what it changes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mapper.core import queries
from mapper.core.edits import things
from mapper.core.records import Play, Tool
from mapper.core.records import Role as RoleRecord
from mapper.ui.fields.lists.plays import branch_name
from mapper.ui.panels.inspector.binding import Field, lock
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, NumberField, TextField
from mapper.ui.widgets.committing import CommittingLine
from mapper.ui.widgets.elided import ElidedButton
from mapper.ui.widgets.parsing import NumberForm
from mapper.ui.widgets.plain_tip import plain_tip

_INDENT = 24  # the fields stand below the name, past the switch


class PlayRow(Part):
    """The head is always there; the fields are made when they are first opened."""

    name: TextField

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[str, ...] = ()
        self._is_open = False
        self._choices: dict[str, list[tuple[object, str]]] = {}
        self.fields: dict[str, Any] = {}
        self.switch = QCheckBox()
        self.switch.clicked.connect(self._toggle)
        if kit.is_read_only:
            lock(self.switch)
        self.head = ElidedButton()
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head.clicked.connect(lambda: self.open(not self._is_open))
        self._body = QWidget()
        self._body.hide()
        self.remover = QPushButton(self.tr("Take it off"), self._body)
        set_role(self.remover, Role.LINK)
        if kit.is_read_only:
            self.remover.hide()  # never shown first: without a parent yet it would come up as a window
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.switch)
        line.addWidget(self.head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._body)

    def open(self, is_open: bool) -> None:
        """Show the fields, or only switch and name."""
        if is_open and not self.fields:
            self._make_fields()
        self._is_open = is_open
        self._body.setVisible(is_open)
        self.head.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded"))
        self.follow(self._ids, anew=True)

    def select_name(self) -> None:
        """Ready to be typed over."""
        if isinstance(self.name.editor, CommittingLine):
            self.name.editor.selectAll()

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        play = self._play()
        self.head.set_text(play.name)
        self.head.setToolTip(plain_tip("\n".join(filter(None, (play.name, play.cue, play.action)))))
        self.head.setAccessibleName(play.name)
        self.switch.setChecked(play.is_on)
        self.switch.setAccessibleName(self.tr("Switch “{0}” on").format(play.name))
        self.switch.setToolTip(
            self.tr("On: the figures are read with this play; what is entered stays as it is.")
        )
        self.remover.setAccessibleName(self.tr("Take {0} off").format(play.name))
        if self.fields:
            self._offer(play)
            super().follow(ids, anew=anew)

    def _play(self) -> Play:
        return self.kit.reader.get(Play, self._ids[0])

    def _toggle(self) -> None:
        self.kit.pen.run(things.set_thing, self._ids[0], is_on=self.switch.isChecked())
        self.follow(self._ids, anew=False)

    def _make_fields(self) -> None:
        theme, currency = self.kit.theme, queries.document_info(self.kit.reader).currency
        self.name = TextField(theme, self.tr("Name"), is_required=True)
        none = self.tr("None")
        self.fields = {
            "name": self.name,
            "cue": TextField(theme, self.tr("What sets it off")),
            "action": TextField(theme, self.tr("What is done"), has_lines=True),
            "role_id": ChoiceField(theme, self.tr("Role"), none_label=none),
            "tool_id": ChoiceField(theme, self.tr("Tool"), none_label=none),
            "connector_id": ChoiceField(theme, self.tr("Branch it changes"), none_label=none),
            "share": NumberField(
                theme, self.tr("Its share then"), NumberForm(is_share=True, minimum=0.0, maximum=1.0)
            ),
            "wait_days": NumberField(
                theme, self.tr("Wait then"), NumberForm(unit=self.tr("days"), minimum=0.0)
            ),
            "cost": NumberField(theme, self.tr("Cost a visit"), NumberForm(unit=currency, minimum=0.0)),
        }
        for name, field in self.fields.items():
            self._bind(name, field)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(_INDENT, 0, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        for row, wide in enumerate(("name", "cue", "action")):
            grid.addWidget(self.fields[wide], row, 0, 1, 2)
        grid.addWidget(self.fields["role_id"], 3, 0, top)
        grid.addWidget(self.fields["tool_id"], 3, 1, top)
        grid.addWidget(self.fields["connector_id"], 4, 0, 1, 2)
        grid.addWidget(self.fields["share"], 5, 0, top)
        grid.addWidget(self.fields["wait_days"], 5, 1, top)
        grid.addWidget(self.fields["cost"], 6, 0, top)
        grid.addWidget(self.remover, 6, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for field in self.fields.values():
            field.setMinimumWidth(40)

    def _bind(self, name: str, field: Field) -> None:
        self.bind(
            field,
            lambda play_id: getattr(self.kit.reader.get(Play, play_id), name),
            lambda ids, value: self.kit.pen.run_each(ids, things.set_thing, **{name: value}),
        )

    def _offer(self, play: Play) -> None:
        """Roles, tools and branches as they are now; a list that has not changed is left alone."""
        reader = self.kit.reader
        lines = sorted(queries.outgoing(reader, play.node_id), key=lambda line: line.id)
        offered: dict[str, list[tuple[object, str]]] = {
            "role_id": list(self.kit.libraries.entries(RoleRecord)),
            "tool_id": list(self.kit.libraries.entries(Tool)),
            "connector_id": [(line.id, branch_name(reader, line)) for line in lines],
        }
        for name, choices in offered.items():
            if self._choices.get(name) != choices:
                self._choices[name] = choices
                self.fields[name].set_choices(choices)
