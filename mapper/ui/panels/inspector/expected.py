"""The inspector: what can be expected of a map, at least, most likely and at most, with who says so and when."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from mapper.analysis.figure import Figure
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Expectation, Goal
from mapper.ui.fields.lists.goals import EXPECTATION_GOAL
from mapper.ui.fields.lists.units import unit_of
from mapper.ui.panels.inspector.by_figures import ByFigures
from mapper.ui.panels.inspector.date_field import DateField
from mapper.ui.panels.inspector.growing import GrowingPart, GrownRow, Kept
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.quiet import Quiet
from mapper.ui.panels.inspector.targets import form_of
from mapper.ui.panels.inspector.waiting import paired
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField

_FIGURES: Final = (
    ("low", QT_TRANSLATE_NOOP("ExpectedPart", "Low")),
    ("mid", QT_TRANSLATE_NOOP("ExpectedPart", "Likely")),
    ("high", QT_TRANSLATE_NOOP("ExpectedPart", "High")),
)


def _expected(reader: Reader, map_id: MapId) -> Sequence[Expectation]:
    found = reader.referring(Expectation, "map_id", map_id)
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


class ExpectedPart(GrowingPart):
    """A card for each expected result of the map, and a line for the next one."""

    def __init__(self, kit: Kit) -> None:
        add = "" if kit.is_read_only else translate("ExpectedPart", "+ add")
        section = Section(kit.theme, translate("ExpectedPart", "Expected results"), action=add)
        line = TextField(
            kit.theme,
            translate("ExpectedPart", "Add an expected result"),
            placeholder=translate("ExpectedPart", "What shall come of it? Enter adds it"),
            is_label_shown=False,
        )
        kept = Kept(Expectation, "map_id", _expected)
        super().__init__(kit, section, line, lambda thing_id: ExpectedRow(kit, thing_id), kept, gap=14)


class ExpectedRow(GrownRow):
    """One expected result: its name, the goal it is for, three figures in its unit, the source, and the last look."""

    def __init__(self, kit: Kit, thing_id: str) -> None:
        theme = kit.theme
        name = TextField(theme, translate("ExpectedPart", "Expected result"), is_label_shown=False)
        super().__init__(kit, thing_id, name, translate("ExpectedPart", "Take this expected result away"))
        Quiet(theme, name)
        self.goal = ChoiceField(
            theme,
            translate("ExpectedPart", "For the goal"),
            none_label=translate("ExpectedPart", "None"),
        )
        self.bind(self.goal, self.reads("goal_id"), self._write_goal)
        self.figures = {key: NumberField(theme, translate("ExpectedPart", title)) for key, title in _FIGURES}
        for key, field in self.figures.items():
            self.bind(field, self.reads(key), self._writing(key))
        self._misplaced: list[NumberField] = []
        self.source = TextField(theme, translate("ExpectedPart", "Source"))
        self.bind(self.source, self.reads("source"), self._writing("source"))
        self.reviewed = DateField(theme, translate("ExpectedPart", "Last looked at"))
        self.bind(self.reviewed, self.reads("reviewed"), self._writing("reviewed"))
        self.unit = QLabel()
        set_role(self.unit, Role.SECONDARY)
        self.by_figures = ByFigures(kit, thing_id, self._take)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.name, 1)
        top.addWidget(self.unit)
        top.addWidget(self.remover)
        three = QGridLayout()
        three.setHorizontalSpacing(6)
        for column, field in enumerate(self.figures.values()):
            three.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            three.setColumnStretch(column, 1)
        card = QVBoxLayout(self)
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(6)
        card.addLayout(top)
        card.addLayout(three)
        card.addWidget(self.by_figures)
        card.addLayout(paired([self.goal, self.reviewed]))
        card.addWidget(self.source)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        reader = self.kit.reader
        self.goal.set_choices(self.kit.libraries.entries(Goal))
        unit = unit_of(reader, reader.get(Expectation, self.thing_id))
        # Large figures need all the room of their fields: what they count stands above.
        form = replace(form_of(unit), unit="")
        for field in self.figures.values():
            field.set_form(form)
        self.unit.setText("" if form.is_share else unit)
        super().follow(ids, anew=anew)
        self._compare()
        self.by_figures.follow()

    def _compare(self) -> None:
        """Say it under the field where low, likely and high are not in this order; what was typed stays."""
        for field in self._misplaced:
            field.accept()
        self._misplaced.clear()
        known = [(field, field.value()) for field in self.figures.values()]
        for (before, less), (field, more) in pairwise(pair for pair in known if pair[1] is not None):
            if less is not None and more is not None and less > more and not field.reason():
                text = translate("ExpectedPart", "Less than “{0}”")
                field.refuse(text.replace("{0}", before.label()))
                self._misplaced.append(field)

    def _take(self, figure: Figure) -> str:
        """What the figures say becomes what is expected, as of today."""
        return self.write(
            low=figure.low,
            mid=figure.value,
            high=figure.high,
            source=translate("ExpectedPart", "computed"),
            reviewed=QDate.currentDate().toString(Qt.DateFormat.ISODate),
        )

    def _writing(self, field: str) -> Callable[[Sequence[Any], Any], str]:
        return lambda _ids, value: self.write(**{field: value})

    def _write_goal(self, _ids: Sequence[Any], goal_id: object) -> str:
        """With another goal may come another unit; the figures stay as they read."""
        assert EXPECTATION_GOAL.write is not None, "it is written in the table too"
        return self.kit.pen.run(EXPECTATION_GOAL.write, self.thing_id, goal_id)
