"""The inspector: the work at a node."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.core import ballots, queries
from mapper.core.ballots import About
from mapper.core.edits import measures
from mapper.core.ids import NodeId, RoleId
from mapper.core.records import Role, RoleTouch
from mapper.core.values import ValueClass
from mapper.ui.panels.inspector.adder import Adder
from mapper.ui.panels.inspector.binding import Binding
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.theme import IconRole, Theme, set_role
from mapper.ui.theme import Role as Look
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.vote_words import last_line
from mapper.ui.widgets import ChipField, ChoiceField, NumberField, Section
from mapper.ui.widgets.parsing import NumberForm
from mapper.ui.widgets.plain_tip import plain_tip

_PENDING = "new role: "


class WorkPart(Part):
    """Hours by role and the value class, in a section of their own."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        theme = kit.theme
        self.section = Section(theme, self.tr("Work"))
        self.touch = TouchPart(kit, self)
        self.touch.setObjectName("touch_hours")
        self.value_class = ChoiceField(
            theme,
            self.tr("Class"),
            [
                (ValueClass.VA, self.tr("Value-adding")),
                (ValueClass.BNVA, self.tr("Necessary")),
                (ValueClass.NVA, self.tr("Not adding")),
            ],
            none_label=self.tr("Not stated"),
        )
        self.value_class.box.setToolTip(
            self.tr("Does the customer value it (VA), is it only necessary (BNVA), or neither (NVA)?")
        )
        self.bind(
            self.value_class,
            lambda node_id: self._known(node_id, "value_class"),
            lambda ids, value: kit.pen.run_each(ids, measures.set_measures, value_class=value),
        )
        self.variation = NumberField(
            theme, self.tr("Spread of the work"), NumberForm(minimum=0.0, maximum=100.0), step=0.1
        )
        self.variation.line.setToolTip(
            self.tr("The standard deviation of the hours over their mean: 0 always alike, 1 very uneven.")
        )
        self.bind(
            self.variation,
            lambda node_id: self._known(node_id, "work_variation"),
            lambda ids, value: kit.pen.run_each(ids, measures.set_measures, work_variation=value),
        )
        self.accurate = NumberField(
            theme,
            self.tr("Complete and accurate"),
            NumberForm(is_share=True, minimum=0.0, maximum=1.0, decimals=1),
            step=0.05,
        )
        self.accurate.line.setToolTip(
            self.tr("Of what is passed on from here, the part that nobody has to ask about or put right.")
        )
        self.bind(
            self.accurate,
            lambda node_id: self._known(node_id, "accurate_share"),
            lambda ids, value: kit.pen.run_each(ids, measures.set_measures, accurate_share=value),
            key="accurate_share",
        )
        self.section.body.addWidget(self.touch)
        self.section.body.addWidget(self.value_class)
        self.section.body.addWidget(self.variation)
        self.section.body.addWidget(self.accurate)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self.touch.follow(ids, anew=anew)

    def commit(self) -> None:
        super().commit()
        self.touch.commit()

    def reveal(self, field: QWidget) -> None:
        if field is self.touch and not self.touch.rows.rows():
            self.touch.adder.open()  # hours come with a role, which is to be named first

    def _known(self, node_id: NodeId, name: str) -> Any:
        known = queries.measures(self.kit.reader, node_id)
        return getattr(known, name) if known else None


class TouchPart(Part):
    """One row for each role that works here, and a line to name the next one.

    A role comes to the node with its hours, never without: the row of a role just named is not in the document until
    its hours are.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[NodeId, ...] = ()
        self._pending: list[str] = []
        self.caption = QLabel(self.tr("Touch time per visit"))
        set_role(self.caption, Look.CAPTION)
        self.rows: Rows[TouchRow] = Rows(self._made)
        self.field = ChipField(kit.theme, BadgeKind.SKILL, self.tr("Roles"))
        self.link = QPushButton(self.tr("+ role"))
        if kit.is_read_only:
            self.link.hide()  # never shown first: without a parent yet it would come up as a window
        set_role(self.link, Look.LINK)
        self.link.setStyleSheet("padding-left: 0; padding-right: 0;")  # ends where the fields end
        self.adder = Adder(self.field, self.link, self.tr("Add a role"))
        self.link.clicked.connect(self.adder.open)
        self.field.chosen.connect(self._name_known)
        self.field.added.connect(self._name)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.caption)
        above.addStretch(1)
        above.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self.rows)
        column.addWidget(self.field)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        reader = self.kit.reader
        known = {t.role_id for node_id in ids for t in reader.referring(RoleTouch, "node_id", node_id)}
        names = {role_id: reader.get(Role, role_id).name for role_id in known}
        taken = {name.casefold() for name in names.values()}
        self._pending = [] if anew else [name for name in self._pending if name.casefold() not in taken]
        keys = sorted(known, key=lambda role_id: (names[role_id].casefold(), role_id))
        self.rows.follow([*keys, *(_PENDING + name for name in self._pending)])
        for key, row in self.rows.rows().items():
            row.set_name(names.get(RoleId(key)) or key.removeprefix(_PENDING))
            row.binding.follow(self._ids, anew=anew)
            row.show_vote(self._voted(key))
        offered = [entry for entry in self.kit.libraries.entries(Role) if entry[0] not in known]
        self.field.set_suggestions(offered)

    def commit(self) -> None:
        for row in self.rows.rows().values():
            row.binding.commit()

    def _made(self, key: str) -> "TouchRow":
        row = TouchRow(self.kit)
        row.binding = Binding(
            row.hours,
            lambda node_id: queries.touch_hours(self.kit.reader, node_id).get(RoleId(key)),
            lambda ids, value: self._write(key, ids, value),
            is_read_only=self.kit.is_read_only,
        )
        row.remover.clicked.connect(lambda: self._remove(key))
        row.voter.clicked.connect(lambda: self._vote(key))
        return row

    def _may_vote(self, key: str) -> bool:
        return len(self._ids) == 1 and not key.startswith(_PENDING) and not self.kit.talk.is_read_only

    def _voted(self, key: str) -> str | None:
        """What the last vote on the hours of a role said; None where there is nothing to vote on."""
        if not self._may_vote(key):
            return None
        rounds = ballots.ballots_at(self.kit.reader, self._ids[0])
        return last_line(self.kit.reader, [each for each in rounds if each.role_id == key])

    def _vote(self, key: str) -> None:
        if self._may_vote(key):
            self.kit.wishes.estimate_wanted.emit(About(ballots.TOUCH, self._ids[0], RoleId(key)))

    def _write(self, key: str, ids: Sequence[NodeId], hours: float | None) -> str:
        if not key.startswith(_PENDING):
            return self.kit.pen.run_each(ids, measures.set_touch, RoleId(key), hours)
        if hours is None:
            return ""
        name = key.removeprefix(_PENDING)
        return self.kit.pen.run(measures.set_touch_named, ids, name, hours)

    def _remove(self, key: str) -> None:
        if key.startswith(_PENDING):
            self._pending.remove(key.removeprefix(_PENDING))
            self.follow(self._ids, anew=False)
        else:
            self._write(key, self._ids, None)

    def _name_known(self, role_id: object) -> None:
        self._name(self.kit.reader.get(Role, str(role_id)).name)

    def _name(self, name: str) -> None:
        """A row for the role, with the cursor where its hours go."""
        wanted = name.casefold()
        if not any(row.name.casefold() == wanted for row in self.rows.rows().values()):
            self._pending.append(name)
            self.follow(self._ids, anew=False)
        row = next(row for row in self.rows.rows().values() if row.name.casefold() == wanted)
        row.hours.line.setFocus(Qt.FocusReason.OtherFocusReason)


class TouchRow(QWidget):
    """A role, its hours a visit, and a way to take it off."""

    binding: Binding

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.name = ""
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hours = NumberField(
            kit.theme,
            "",
            NumberForm(unit=self.tr("h"), minimum=0.0, units={self.tr("min"): 1 / 60}),
            step=0.5,
            is_label_shown=False,
        )
        self.hours.setFixedWidth(kit.theme.px(108))
        self.remover = remove_button(kit.theme)
        if kit.is_read_only:
            self.remover.hide()  # never shown first: without a parent yet it would come up as a window
        self.voter = quiet_button(kit.theme, "check")
        self.voter.setObjectName("vote")
        self.voter.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._label, 1)
        line.addWidget(self.voter)
        line.addWidget(self.hours)
        line.addWidget(self.remover)

    def set_name(self, name: str) -> None:
        """Whose hours these are."""
        if name != self.name:
            self.name = name
            self._label.setText(name)
            self._label.setToolTip(plain_tip(name))
            self.hours.set_label(self.tr("Hours of {0}").format(name))
            taking = self.tr("Take {0} off").format(name)
            self.remover.setToolTip(plain_tip(taking))
            self.remover.setAccessibleName(taking)
            self.voter.setAccessibleName(self.tr("Vote on the hours of {0}").format(name))

    def show_vote(self, told: str | None) -> None:
        """A way to vote, and how the last vote came out; None: there is nothing to vote on."""
        self.voter.setVisible(told is not None)
        self.voter.setToolTip(plain_tip("\n".join(filter(None, (self.voter.accessibleName(), told)))))


def remove_button(theme: Theme) -> QToolButton:
    """A quiet cross at the end of a row."""
    return quiet_button(theme, "close")


def quiet_button(theme: Theme, icon: str) -> QToolButton:
    """A small sign in a row that does something when it is clicked."""
    button = QToolButton()
    button.setIconSize(QSize(theme.px(12), theme.px(12)))
    set_role(button, Look.QUIET)
    theme.bind_icon(button, icon, IconRole.QUIET)
    return button
