"""The inspector: who has what to do with a step - roles and people with their letters R, A, C and I."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from mapper.core import queries
from mapper.core.edits import several, who
from mapper.core.ids import NodeId
from mapper.core.records import Node, Person, Record, Responsibility, Role, record_type_of
from mapper.core.values import STEP_KINDS, Raci
from mapper.ui.panels.inspector.adder import Adder
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.theme import Role as Look
from mapper.ui.theme import set_role
from mapper.ui.theme.badges import BadgeKind
from mapper.ui.widgets import ChipField, Section
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.letter_field import LetterField
from mapper.ui.widgets.plain_tip import plain_tip

_ORDER = "RACI"


class WhoPart(Part):
    """One row for each role or person, and a line to name the next one.

    Of several steps a letter is on where all have it, and what is turned on or off is so for all.
    """

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[NodeId, ...] = ()
        may_add = not kit.is_read_only
        self.section = Section(kit.theme, self.tr("Who"), action=self.tr("+ add") if may_add else "")
        self.rows: Rows[WhoRow] = Rows(self._made, gap=2)
        self.field = ChipField(kit.theme, BadgeKind.SKILL, self.tr("Roles and people"))
        self.adder = Adder(self.field, self.section.action, self.tr("Add a role or a person"))
        self.hint = _label(Look.CAPTION)
        self.reason = _label(Look.ERROR)
        self.link = QPushButton(self.tr("Who can do this?"))
        self.link.setToolTip(self.tr("Skills asked for, and how far people have them."))
        self.link.hide()  # until it is known that skills are asked for
        self.link.clicked.connect(lambda: kit.bridge.here.open_list("skills_asked"))
        set_role(self.link, Look.LINK)
        self.link.setStyleSheet("padding-left: 0; padding-right: 0;")  # begins where the fields begin
        self.section.acted.connect(self.adder.open)
        self.field.chosen.connect(lambda record_id: self._add(self._name(str(record_id))))
        self.field.added.connect(self._add)
        for widget in (self.rows, self.field, self.hint, self.reason):
            self.section.body.addWidget(widget)
        self.section.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        if anew:
            self._explain("")
        letters = self._letters()
        keys = sorted(letters, key=lambda who_id: (self._name(who_id).casefold(), who_id))
        self.rows.follow(keys)
        for key, row in self.rows.rows().items():
            row.show_who(self._name(key), self._common(letters[key]))
        entries = self.kit.libraries.entries
        offered = [*entries(Role), *entries(Person)]
        self.field.set_suggestions([entry for entry in offered if entry[0] not in letters])
        self.adder.settle()
        self.link.setVisible(any(queries.node_skills(self.kit.reader, node_id) for node_id in ids))
        self._tell_hint(letters)

    def _letters(self) -> dict[str, dict[NodeId, str]]:
        """Of each role or person the letters at each step."""
        found: dict[str, dict[NodeId, str]] = {}
        for node_id in self._ids:
            for each in self.kit.reader.referring(Responsibility, "node_id", node_id):
                own = found.setdefault(each.role_id or each.person_id or "", {})
                own[node_id] = own.get(node_id, "") + each.letter.value
        return found

    def _common(self, letters: dict[NodeId, str]) -> str:
        return "".join(
            letter for letter in _ORDER if all(letter in letters.get(node_id, "") for node_id in self._ids)
        )

    def _tell_hint(self, letters: dict[str, dict[NodeId, str]]) -> None:
        """Exactly one should answer for a step that somebody has to do with."""
        text = ""
        if len(self._ids) == 1 and letters:
            answering = sum("A" in own.get(self._ids[0], "") for own in letters.values())
            if answering == 0:
                text = self.tr("Nobody answers for it yet: give one an A.")
            elif answering > 1:
                text = self.tr("Several answer for it: one A is enough.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _name(self, who_id: str) -> str:
        record_type: type[Record] = record_type_of(who_id)
        return str(getattr(self.kit.reader.get(record_type, who_id), "name", ""))

    def _made(self, key: str) -> "WhoRow":
        row = WhoRow(self.kit)
        row.letters.toggled.connect(lambda letter: self._toggle(key, letter))
        row.remover.clicked.connect(lambda: self._write(key, dict.fromkeys(self._ids, "")))
        return row

    def _toggle(self, key: str, letter: str) -> None:
        own = self._letters().get(key, {})
        is_on = letter in self._common(own)
        wanted = {}
        for node_id in self._carriers():
            now = own.get(node_id, "")
            wanted[node_id] = now.replace(letter, "") if is_on else now + letter
        self._write(key, wanted)

    def _write(self, key: str, wanted: dict[NodeId, str]) -> None:
        parts = [
            several.Part(who.set_letters, node_id, (key, [Raci(letter) for letter in letters]))
            for node_id, letters in wanted.items()
        ]
        if len(parts) == 1:
            self._explain(self.kit.pen.run(who.set_letters, parts[0].record_id, *parts[0].args))
        elif parts:
            self._explain(self.kit.pen.run(several.edit_all, parts))

    def _add(self, name: str) -> None:
        """Whoever is named does the work, until told otherwise."""
        self._explain(self.kit.pen.run(who.name_letter, self._carriers(), name, Raci.RESPONSIBLE))
        row = next((r for r in self.rows.rows().values() if r.name.casefold() == name.casefold()), None)
        if row is not None:
            row.letters.setFocus(Qt.FocusReason.OtherFocusReason)

    def _carriers(self) -> list[NodeId]:
        """The steps among what is selected."""
        found = [self.kit.reader.get(Node, node_id) for node_id in self._ids]
        return [node.id for node in found if node.kind in STEP_KINDS]

    def _explain(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


class WhoRow(QWidget):
    """A role or person, the letters, and a way to take them all off."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.name = ""
        self.label = ElidedLabel()
        words = {
            "R": self.tr("Responsible: does it"),
            "A": self.tr("Accountable: answers for it"),
            "C": self.tr("Consulted: is asked before"),
            "I": self.tr("Informed: is told afterwards"),
        }
        self.letters = LetterField(kit.theme, words)
        self.remover = remove_button(kit.theme)
        if kit.is_read_only:
            self.letters.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.letters.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.remover.hide()  # never shown first: without a parent yet it would come up as a window
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        line.addWidget(self.label, 1)
        line.addWidget(self.letters)
        line.addWidget(self.remover)

    def show_who(self, name: str, letters: str) -> None:
        """Whose letters these are."""
        self.name = name
        self.label.set_text(name)
        self.letters.set_letters(letters)
        self.letters.setAccessibleName(self.tr("Letters of {0}").format(name))
        taking = self.tr("Take {0} off").format(name)
        self.remover.setToolTip(plain_tip(taking))
        self.remover.setAccessibleName(taking)


def _label(look: Look) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    set_role(label, look)
    return label
