"""The inspector: what the numbers of a map are planned from."""

from collections.abc import Sequence
from typing import Any

from mapper.core.edits import maps
from mapper.core.naming import called
from mapper.core.records import Calendar, Goal, ProcessMap, Record
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField
from mapper.ui.widgets.parsing import NumberForm

_MARGIN = NumberForm(is_share=True, minimum=-1.0, maximum=1.0)


class PlanningPart(Part):
    """The goal they go back from, the calendar of those who are not yet there, the margin, and the months."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._offered: dict[str, list[tuple[object, str]]] = {}
        self.section = Section(theme, self.tr("Numbers are planned from"))
        self.goal = ChoiceField(theme, self.tr("Goal"), none_label=self.tr("The first that can be"))
        self.goal.box.setToolTip(
            self.tr("The wins, money or cases from which is reckoned back what is needed.")
        )
        self.calendar = ChoiceField(theme, self.tr("Calendar"), none_label=self.tr("The usual year"))
        self.calendar.box.setToolTip(self.tr("When those work who are not yet there."))
        self.margin = NumberField(theme, self.tr("Margin"), _MARGIN)
        self.margin.line.setToolTip(self.tr("What of the money of a won case is left when it is delivered."))
        self.seasons = TextField(theme, self.tr("Months"), placeholder=self.tr("1 1 1 1 1 1 0.5 0.5 1 1 1 2"))
        self.seasons.editor.setToolTip(
            self.tr("How a year’s cases are spread: twelve weights, January first. Empty: all alike.")
        )
        self._bind("goal_id", self.goal)
        self._bind("calendar_id", self.calendar)
        self._bind("margin", self.margin)
        self._bind("seasons", self.seasons)
        for field in (self.goal, self.calendar, self.margin, self.seasons):
            self.section.body.addWidget(field)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        offered: tuple[tuple[ChoiceField, type[Record]], ...] = ((self.goal, Goal), (self.calendar, Calendar))
        for field, record_type in offered:
            found: list[tuple[object, str]] = [
                (each.id, called(self.kit.reader, each)) for each in self.kit.reader.all(record_type)
            ]
            found.sort(key=lambda pair: (pair[1].casefold(), str(pair[0])))
            if self._offered.get(record_type.prefix) != found:
                self._offered[record_type.prefix] = found
                field.set_choices(list(found))
        super().follow(ids, anew=anew)

    def _bind(self, name: str, field: ChoiceField | NumberField | TextField) -> None:
        self.bind(
            field,
            lambda map_id: getattr(self.kit.reader.get(ProcessMap, map_id), name),
            lambda ids, value: self.kit.pen.run_each(ids, maps.set_map, **{name: value}),
            key=name,
        )
