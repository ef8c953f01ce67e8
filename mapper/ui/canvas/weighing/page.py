"""The canvas's fix or hire: the page of the card - chips, bars, and the fields that say what is weighed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.analysis.levers.effects import Effect
from mapper.analysis.levers.fix_or_hire import Weighed
from mapper.analysis.results import Remark
from mapper.core.reader import Reader
from mapper.ui.canvas.card_letters import CardLetters
from mapper.ui.canvas.weighing.bars import TwoBars
from mapper.ui.canvas.weighing.chip import Chip
from mapper.ui.canvas.weighing.words import Telling, fix_name, form_of
from mapper.ui.figures.leads import Lead, lead_of
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.hyphens import hyphenated, written
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField, NumberField
from mapper.ui.widgets.leading import Leading
from mapper.ui.widgets.parsing import NumberForm

_PEOPLE = NumberForm(minimum=-100, maximum=100, decimals=1)


class WeighPage(QWidget):
    """Shows both sides beside one another; it asks nobody and writes nothing.

    A click at the wins of a side leads to its step or role, one at what is missing to where one says it.
    """

    place_wanted = Signal(object)  # id of a step or a role
    lead_wanted = Signal(object)  # a `Lead`

    def __init__(self, theme: Theme, letters: CardLetters, fix_chip: Chip, hire_chip: Chip) -> None:
        super().__init__()
        self._letters = letters
        self.chips = (fix_chip, hire_chip)
        self.bars = TwoBars(theme, letters)
        self.bars.show_names(self.tr("Fix"), self.tr("Hire"))
        self.step = ChoiceField(theme, self.tr("Fix at"))
        self.kind = ChoiceField(theme, self.tr("What gets better"))
        self.change = NumberField(theme, self.tr("By how much"), step=0.01)
        self.role = ChoiceField(theme, self.tr("Hire for"))
        self.people = NumberField(theme, self.tr("How many people"), _PEOPLE, step=1.0)
        self.keep_fix, self.keep_hire = QPushButton(), QPushButton()
        self.keep_fix.setAccessibleName(self.tr("Keep the fix as lever"))
        self.keep_hire.setAccessibleName(self.tr("Keep the hire as lever"))
        self.told = tuple(tuple(_line(role) for role in _LINES) for _ in range(2))
        self.ways = tuple((Leading(labels[0]), Leading(labels[-1])) for labels in self.told)
        for to_place, to_lack in self.ways:
            to_place.chosen.connect(self.place_wanted)
            to_lack.chosen.connect(self.lead_wanted)
        self.assumed = _line(Role.CAPTION)
        self.hint = _line(Role.SECONDARY)
        self.hint.setText(self.tr("Drag onto a step or a lane. Told for a year."))
        self._lay()
        self.take_letters()
        letters.changed.connect(self.take_letters)

    def _lay(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.chips:
            chips.addWidget(chip, 1)
        sides = QGridLayout()
        sides.setHorizontalSpacing(12)
        sides.setVerticalSpacing(4)
        sides.addLayout(chips, 0, 0, 1, 2)
        sides.addWidget(self.hint, 1, 0, 1, 2)
        sides.addWidget(self.bars, 2, 0, 1, 2)
        for side, labels in enumerate(self.told):
            for row, label in enumerate(labels):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
                sides.addWidget(label, 3 + row, side)
            sides.setColumnStretch(side, 1)
        sides.setRowMinimumHeight(6, 8)
        top = Qt.AlignmentFlag.AlignTop
        for row, (left, right) in enumerate(((self.step, self.role), (self.change, self.people))):
            sides.addWidget(left, 7 + 2 * row, 0, top)
            sides.addWidget(right, 7 + 2 * row, 1, top)
        sides.addWidget(self.kind, 8, 0, 1, 2)
        sides.addWidget(self.keep_fix, 10, 0)
        sides.addWidget(self.keep_hire, 10, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 14)
        column.setSpacing(8)
        column.addLayout(sides)
        column.addWidget(self.assumed)

    def take_letters(self) -> None:
        """Before a room what only helps the hand gives way to what the last row reads."""
        is_large = self._letters.are_large
        self.hint.setVisible(not is_large)
        for button in (self.keep_fix, self.keep_hire):
            button.setText(self.tr("Keep") if is_large else self.tr("Keep as lever"))

    def offer(self, steps: Sequence[tuple[object, str]], roles: Sequence[tuple[object, str]]) -> None:
        """The places a fix can be tried at, and the roles somebody can be hired for."""
        self.step.set_choices(steps)
        self.role.set_choices(roles)

    def set_stale(self) -> None:
        """What is shown is being worked out anew."""
        self.bars.set_stale()
        for label in (*self.told[0], *self.told[1]):
            label.setEnabled(False)
        self.keep_fix.setEnabled(False)
        self.keep_hire.setEnabled(False)

    def show_weighed(self, reader: Reader, weighed: Weighed, *, may_write: bool) -> str:
        """Show both sides; what there is to say of them in a sentence."""
        telling = Telling(reader, weighed)
        sides = (weighed.fix, weighed.hire)
        first, second = (telling.amount(each) for each in sides)
        heads = (telling.headline(weighed.fix), telling.headline(weighed.hire))
        self.bars.show_amounts((first, second), heads)
        nothing = (self.tr("Nothing to make better there yet"), self.tr("Nobody works in this map yet"))
        for found, labels, none in zip(sides, self.told, nothing, strict=True):
            texts = (telling.wins(found), telling.binding(found), telling.trouble(found, none))
            for label, text in zip(labels, texts, strict=True):
                label.setText(hyphenated(text))
                label.setVisible(bool(text))
                label.setEnabled(True)
        self._fill(reader, weighed)
        self.keep_fix.setEnabled(may_write and _is_told(weighed.fix))
        self.keep_hire.setEnabled(may_write and _is_told(weighed.hire))
        idle = [
            each for found in sides if found for each in found.remarks if each.code == "taken_by_other_maps"
        ]
        assumed = (*idle[:1], Remark("rationed_at_entry"), Remark("piles_up_inside"))
        self.assumed.setText(hyphenated(". ".join(remark_sentence(each, reader) for each in assumed)))
        said = [
            f"{name}: {', '.join(text for text in (head, *map(_said, labels)) if text)}"
            for name, head, labels in zip((self.tr("Fix"), self.tr("Hire")), heads, self.told, strict=True)
        ]
        self._lead(reader, weighed, telling)
        self.bars.setAccessibleName(". ".join(said))
        return ". ".join(said)

    def _lead(self, reader: Reader, weighed: Weighed, telling: Telling) -> None:
        """Each side to what it is about, with how it comes about where the pointer rests."""
        places = (weighed.node_id, weighed.hire.lever.role_id if weighed.hire is not None else None)
        sides = (weighed.fix, weighed.hire)
        for found, place, labels, ways in zip(sides, places, self.told, self.ways, strict=True):
            lacking = telling.lacking(found)
            ways[0].lead_to(place)
            lead = None if found is None or lacking is None else _lead_of(lacking, found, reader)
            ways[1].lead_to(lead)
            if lead is not None:
                labels[-1].setText(f"{labels[-1].text()}\u00a0›")
            why = telling.explained(found)
            for label in labels:
                label.setToolTip(why)
                label.setAccessibleDescription(why)
        self.bars.explain(tuple(telling.explained(each) for each in sides))

    def _fill(self, reader: Reader, weighed: Weighed) -> None:
        self.step.set_value(weighed.node_id)
        self.kind.set_choices([(each.kind, fix_name(reader, each)) for each in weighed.fixes])
        fix, hire = weighed.fix, weighed.hire
        self.kind.setEnabled(fix is not None)
        self.change.setEnabled(fix is not None)
        if fix is not None:
            self.kind.set_value(fix.lever.kind)
            form, step = form_of(fix.lever.kind)
            self.change.set_form(form, step)
            self.change.set_value(fix.lever.change)
        self.people.setEnabled(hire is not None)
        if hire is not None:
            self.role.set_value(hire.lever.role_id)
            self.people.set_value(hire.lever.change)


def _lead_of(lacking: Remark, found: Effect, reader: Reader) -> Lead:
    """Where one says what is missing: what somebody costs at the role, what a fix costs at the lever it is kept as."""
    lever = found.lever
    if lacking.code != "cost_unknown":
        return lead_of(lacking, reader, lever.map_id)
    return Lead(record_id=lever.role_id) if lever.role_id is not None else Lead(list_key="levers")


_LINES = (Role.SECTION, Role.SECONDARY, Role.CAPTION)  # wins, who binds then, what keeps it from being told


def _line(role: Role) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    set_role(label, role)
    return label


def _said(label: QLabel) -> str:
    """What a line says, for who hears it."""
    return written(label.text())


def _is_told(found: Effect | None) -> bool:
    return found is not None and found.after is not None
