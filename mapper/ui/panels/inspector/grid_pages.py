"""The inspector: the pages of lanes and stages."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from mapper.core.edits import lanes, stages
from mapper.core.ids import LaneId, StageId
from mapper.core.records import Lane, Node, Stage
from mapper.core.values import Phase
from mapper.ui.models.starter import capital
from mapper.ui.panels.inspector.binding import lock
from mapper.ui.panels.inspector.criteria import CriteriaPart
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Page, Part
from mapper.ui.panels.inspector.serving import ServingPart
from mapper.ui.panels.inspector.value import ValuePart
from mapper.ui.texts import translate, word
from mapper.ui.widgets import ChoiceField, Section, TextField


class LanePage(Page):
    """Name, whether it is the customer's, description."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, is_name_required=True)
        self.part = _LanePart(kit, self)
        self.add_part(self.part)
        self.add_section("lane", self.part.section)
        self.add_section("description", self.part.description_section)

    def existing(self, ids: Sequence[str]) -> list[Any]:
        return [LaneId(i) for i in ids if self.kit.reader.find(Lane, i) is not None]

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:  # the part shows the name
        self.set_overline(self.tr("Lane") if len(ids) == 1 else self.tr("Lanes"))
        many = self.tr("{0} lanes selected").format(self.locale().toString(len(ids)))
        self.set_title("" if len(ids) == 1 else many)
        self.set_place(_contents(self, ids, "lane_id"))


class StagePage(Page):
    """Name, phase, what the customer gets, exit criteria, goals and description."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, is_name_required=True)
        self.part = _StagePart(kit, self)
        self.value = ValuePart(kit, of_stage=True)
        self.criteria = CriteriaPart(kit, of_stage=True)
        self.goals = ServingPart(kit)
        for part in (self.part, self.value, self.criteria, self.goals):
            self.add_part(part)
        self.add_section("phase", self.part.section)
        self.add_section("value", self.value.section)
        self.add_section("criteria", self.criteria.section)
        self.add_section("goals", self.goals.section)
        self.add_section("description", self.part.description_section)

    def existing(self, ids: Sequence[str]) -> list[Any]:
        return [StageId(i) for i in ids if self.kit.reader.find(Stage, i) is not None]

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:  # the part shows the name
        self.set_overline(self.tr("Stage") if len(ids) == 1 else self.tr("Stages"))
        for part in (self.value, self.criteria):
            part.section.setVisible(len(ids) == 1)
        many = self.tr("{0} stages selected").format(self.locale().toString(len(ids)))
        self.set_title("" if len(ids) == 1 else many)
        self.set_place(_contents(self, ids, "stage_id"))


class _LanePart(Part):
    def __init__(self, kit: Kit, page: LanePage) -> None:
        super().__init__(kit)
        reader, run = kit.reader, kit.pen.run_each
        self._ids: tuple[LaneId, ...] = ()
        self.section = Section(kit.theme, self.tr("Who"))
        self.customer = QCheckBox(self.tr("This is the customer"))
        self.customer.clicked.connect(self._set_customer)
        if kit.is_read_only:
            lock(self.customer)
        self.section.body.addWidget(self.customer)
        self.description_section = Section(kit.theme, self.tr("Description"))
        self.description = TextField(kit.theme, self.tr("Description"), has_lines=True, is_label_shown=False)
        self.description_section.body.addWidget(self.description)
        self.bind(
            page.heading,
            lambda lane_id: reader.get(Lane, lane_id).name,
            lambda ids, name: run(ids, lanes.set_lane, name=name),
        )
        self.bind(
            self.description,
            lambda lane_id: reader.get(Lane, lane_id).description,
            lambda ids, text: run(ids, lanes.set_lane, description=text),
        )

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._ids = tuple(ids)
        answers = {self.kit.reader.get(Lane, lane_id).is_customer for lane_id in ids}
        self.customer.setTristate(len(answers) > 1)
        if len(answers) > 1:
            self.customer.setCheckState(self.customer.checkState().PartiallyChecked)
        else:
            self.customer.setChecked(answers.pop())

    def _set_customer(self) -> None:
        is_customer = self.customer.checkState() is not self.customer.checkState().Unchecked
        if self.kit.pen.run_each(self._ids, lanes.set_lane, is_customer=is_customer):
            self.follow(self._ids, anew=False)


class _StagePart(Part):
    def __init__(self, kit: Kit, page: StagePage) -> None:
        super().__init__(kit)
        reader, run = kit.reader, kit.pen.run_each
        self.section = Section(kit.theme, self.tr("Part of the sale"))
        self.phase = ChoiceField(
            kit.theme,
            self.tr("Phase"),
            [(phase, capital(word(phase.value))) for phase in Phase],
            none_label=self.tr("Not said"),
            is_label_shown=False,
        )
        self.section.body.addWidget(self.phase)
        self.bind(
            self.phase,
            lambda stage_id: reader.get(Stage, stage_id).phase,
            lambda ids, phase: run(ids, stages.set_stage, phase=phase),
        )
        self.description_section = Section(kit.theme, self.tr("Description"))
        self.description = TextField(kit.theme, self.tr("Description"), has_lines=True, is_label_shown=False)
        self.description_section.body.addWidget(self.description)
        self.bind(
            page.heading,
            lambda stage_id: reader.get(Stage, stage_id).name,
            lambda ids, name: run(ids, stages.set_stage, name=name),
        )
        self.bind(
            self.description,
            lambda stage_id: reader.get(Stage, stage_id).description,
            lambda ids, text: run(ids, stages.set_stage, description=text),
        )


def _contents(page: Page, ids: Sequence[str], field: str) -> str:
    count = sum(len(page.kit.reader.referring(Node, field, i)) for i in ids)
    if not count:
        return translate("GridPage", "Nothing in it yet")
    if count == 1:
        return translate("GridPage", "1 thing in it")
    return translate("GridPage", "{n} things in it").replace("{n}", str(count))
