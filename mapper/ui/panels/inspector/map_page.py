"""The inspector: the page of the map and its document, shown while nothing is selected."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.ids import MapId
from mapper.core.queries_value import statements_by_stage
from mapper.core.records import ProcessMap, Stage
from mapper.core.rules.locks import HELD
from mapper.core.values import STEP_KINDS, MapKind
from mapper.ui.panels.inspector.against import AgainstPart
from mapper.ui.panels.inspector.expected import ExpectedPart
from mapper.ui.panels.inspector.hands import HandsPart
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.life import LifePart
from mapper.ui.panels.inspector.page import Page, Part
from mapper.ui.panels.inspector.planning import PlanningPart
from mapper.ui.panels.inspector.register import RegisterPart
from mapper.ui.panels.inspector.signing import SigningPart
from mapper.ui.panels.inspector.ways_round import WaysRoundPart
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, NumberField, Section, TextField
from mapper.ui.widgets.parsing import NumberForm

_CODE_LENGTH = 3


class MapPage(Page):
    """The map's name, kind, purpose and deal value; the document's title, author and currency."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, is_name_required=True)
        self.set_overline(self.tr("Map"))
        self.part = _MapPart(kit, self)
        self.life = LifePart(kit)
        self.planning = PlanningPart(kit)
        self.document = _DocumentPart(kit.talk)
        self.add_part(self.part)
        self.value = _ValuePart(kit)
        self.expected = ExpectedPart(kit.talk)
        self.ways_round = WaysRoundPart(kit)
        self.against = AgainstPart(kit)
        self.hands = HandsPart(kit.talk)
        self.register = RegisterPart(kit.talk, is_of_map=True)
        self.signing = SigningPart(kit)
        parts = (
            self.life,
            self.planning,
            self.value,
            self.expected,
            self.ways_round,
            self.against,
            self.hands,
            self.register,
        )
        for part in (*parts, self.signing, self.document):
            self.add_part(part)
        self.add_section("map", self.part.section)
        self.add_section("value", self.value.section)
        self.add_section("life", self.life.section)
        self.add_section("planning", self.planning.section)
        self.add_section("expected", self.expected.section)
        self.add_section("ways_round", self.ways_round.section)
        self.add_section("against", self.against.section)
        self.add_section("hands", self.hands.section)
        self.add_section("register", self.register.section)
        self.add_section("signing", self.signing.section)
        self.add_section("document", self.document.section)

    def fold(self, closed: Callable[[str], bool]) -> None:
        super().fold(closed)
        self.ways_round.fold_empty()

    def existing(self, ids: Sequence[str]) -> list[Any]:
        return [MapId(i) for i in ids if self.kit.reader.find(ProcessMap, i) is not None]

    def show_head(self, ids: Sequence[Any], *, anew: bool) -> None:  # the part shows the name
        reader, map_id = self.kit.reader, ids[0]
        kinds = [node.kind for node in queries.nodes(reader, map_id)]
        steps = sum(kind in STEP_KINDS for kind in kinds)
        figures = (
            self.tr("1 step") if steps == 1 else self.tr("%n steps", "", steps),
            self._many("lane", len(queries.lanes(reader, map_id))),
            self._many("stage", len(queries.stages(reader, map_id))),
            self._many("line", len(queries.connectors(reader, map_id))),
        )
        self.set_place(" · ".join(figures))

    def _many(self, what: str, count: int) -> str:
        words = {
            "lane": (self.tr("1 lane"), self.tr("%n lanes", "", count)),
            "stage": (self.tr("1 stage"), self.tr("%n stages", "", count)),
            "line": (self.tr("1 connector"), self.tr("%n connectors", "", count)),
        }
        return words[what][0 if count == 1 else 1]


class _MapPart(Part):
    """The fields of the map."""

    def __init__(self, kit: Kit, page: MapPage) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._currency = ""
        self.section = Section(theme, self.tr("This map"))
        self.kind = ChoiceField(
            theme,
            self.tr("Shows"),
            [
                (MapKind.AS_IS, self.tr("How it is")),
                (MapKind.TO_BE, self.tr("How it shall be")),
                (MapKind.SCENARIO, self.tr("How it might be")),
            ],
        )
        self.deal_value = NumberField(theme, self.tr("Deal value"))
        self.deal_value.line.setToolTip(self.tr("What a won case brings, on average."))
        self.purpose = TextField(
            theme, self.tr("Purpose"), has_lines=True, placeholder=self.tr("What is this map to answer?")
        )
        for name, field in (
            ("name", page.heading),
            ("kind", self.kind),
            ("deal_value", self.deal_value),
            ("purpose", self.purpose),
        ):
            self._bind(name, field)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.kind, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.deal_value, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.section.body.addLayout(grid)
        self.section.body.addWidget(self.purpose)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        currency = queries.document_info(self.kit.reader).currency
        if currency != self._currency:
            self._currency = currency
            self.deal_value.set_form(NumberForm(unit=currency, minimum=0.0))
        super().follow(ids, anew=anew)

    def _bind(self, name: str, field: ChoiceField | TextField | NumberField) -> None:
        self.bind(
            field,
            lambda map_id: getattr(self.kit.reader.get(ProcessMap, map_id), name),
            lambda ids, value: self.kit.pen.run_each(ids, maps.set_map, **{name: value}),
            key=name,
            is_talk=name not in HELD,
        )


class _ValuePart(Part):
    """How many stages say what the customer gets, and which do not."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.section = Section(kit.theme, self.tr("Customer value"))
        self.told = QLabel()
        self.silent = QLabel()
        for label in (self.told, self.silent):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.section.body.addWidget(label)
        set_role(self.silent, Role.CAPTION)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        said = statements_by_stage(self.kit.reader, ids[0])
        silent = [self.kit.reader.get(Stage, stage_id).name for stage_id, each in said.items() if not each]
        told = self.tr("{told} of {n} stages say what the customer gets")
        text = told.replace("{told}", str(len(said) - len(silent))).replace("{n}", str(len(said)))
        self.told.setText(text)
        self.silent.setText(self.tr("Nothing yet: {0}").format(", ".join(silent)))
        self.silent.setVisible(bool(silent))


class _DocumentPart(Part):
    """The fields of the document as a whole; it follows maps only to be told when to look."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self.section = Section(theme, self.tr("Document"))
        self.title = TextField(theme, self.tr("Title"))
        self.author = TextField(theme, self.tr("Author"))
        self.currency = TextField(theme, self.tr("Currency"), placeholder="EUR")
        self.currency.editor.setToolTip(self.tr("The three letters of ISO 4217, such as EUR or USD."))
        self._bind("title", self.title)
        self._bind("author", self.author)
        self._bind("currency", self.currency)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.author, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.currency, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        self.section.body.addWidget(self.title)
        self.section.body.addLayout(grid)

    def _bind(self, name: str, field: TextField) -> None:
        def write(_ids: Sequence[Any], text: str) -> str:
            if name == "currency":
                text = text.upper()
                if len(text) != _CODE_LENGTH or not text.isascii() or not text.isalpha():
                    return self.tr("Three letters, such as EUR or USD.")
            return self.kit.pen.run(maps.set_document, **{name: text})

        self.bind(field, lambda _: getattr(queries.document_info(self.kit.reader), name), write)
