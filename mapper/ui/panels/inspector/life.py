"""The inspector: the product a map sells, the stage of its life the map is read with, and the strategy for it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from mapper.analysis import strategy
from mapper.core.edits import maps, strategies, things
from mapper.core.ids import MapId
from mapper.core.records import Overlay, ProcessMap, Product
from mapper.core.rules.locks import HELD
from mapper.core.values import LifeStage
from mapper.services.life_cycle import usual_strategies
from mapper.ui.effects import life_stage_name
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, Section, TextField
from mapper.ui.widgets.parsing import NumberForm, show_number

_FACTOR = NumberForm()


class LifePart(Part):
    """Switching the stage changes what is read, never what is entered: "As drawn" brings the map back as it was."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._ids: tuple[MapId, ...] = ()
        self._products: list[tuple[object, str]] = []
        self.section = Section(theme, self.tr("Product and its life"))
        self.product = ChoiceField(theme, self.tr("Product"), none_label=self.tr("None"))
        stages = [(stage, life_stage_name(stage)) for stage in LifeStage]
        self.stage = ChoiceField(theme, self.tr("Read as in"), stages, none_label=life_stage_name(None))
        self.stage.box.setToolTip(
            self.tr("Shares, hours and waits are read with the factors of this stage; what is entered stays.")
        )
        self.text = TextField(
            theme,
            self.tr("Strategy"),
            has_lines=True,
            placeholder=self.tr("What is to be done in this stage of its life?"),
        )
        self.factors = QLabel()
        self.factors.setWordWrap(True)
        set_role(self.factors, Role.CAPTION)
        self.usual = QPushButton(self.tr("The usual four"))
        set_role(self.usual, Role.LINK)
        self.usual.setStyleSheet("padding-left: 0;")  # begins where the fields begin
        self.usual.clicked.connect(self._add_usual)
        for name, field in (("product_id", self.product), ("life_stage", self.stage)):
            self._bind_map(name, field)
        self.bind(self.text, self._text_of, self._write_text, is_talk=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for column, field in enumerate((self.product, self.stage)):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        body = self.section.body
        body.addLayout(grid)
        body.addWidget(self.text)
        body.addWidget(self.factors)
        body.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        reader, process_map = self.kit.reader, self.kit.reader.get(ProcessMap, ids[0])
        products = sorted(
            ((each.id, each.name) for each in reader.all(Product)), key=lambda e: e[1].casefold()
        )
        if products != self._products:
            self._products = list(products)
            self.product.set_choices(self._products)
        super().follow(ids, anew=anew)
        overlay = strategy.overlay_of(reader, process_map.id)
        self.stage.setVisible(process_map.product_id is not None)
        self.text.setVisible(overlay is not None)
        self.factors.setVisible(overlay is not None)
        if overlay is not None:
            self.factors.setText(self._factors_of(overlay))
        self.usual.setVisible(not self.kit.talk.is_read_only and not self._has_strategies(process_map))

    def _has_strategies(self, process_map: ProcessMap) -> bool:
        if process_map.product_id is None:
            return False
        found = self.kit.reader.referring(Overlay, "product_id", process_map.product_id)
        return any(each.strategy for each in found)

    def _factors_of(self, overlay: Overlay) -> str:
        def shown(value: float) -> str:
            return show_number(value, _FACTOR, self.locale())

        return self.tr("Contacts × {0} · Qualified × {1} · Work × {2} · Waiting × {3}").format(
            shown(overlay.contact_factor),
            shown(overlay.qualify_factor),
            shown(overlay.touch_factor),
            shown(overlay.cycle_factor),
        )

    def _bind_map(self, name: str, field: ChoiceField) -> None:
        self.bind(
            field,
            lambda map_id: getattr(self.kit.reader.get(ProcessMap, map_id), name),
            lambda ids, value: self.kit.pen.run_each(ids, maps.set_map, **{name: value}),
            is_talk=name not in HELD,
        )

    def _text_of(self, map_id: MapId) -> str:
        overlay = strategy.overlay_of(self.kit.reader, map_id)
        return overlay.strategy if overlay is not None else ""

    def _write_text(self, ids: Sequence[Any], text: str) -> str:
        overlay = strategy.overlay_of(self.kit.reader, ids[0])
        return "" if overlay is None else self.kit.pen.run(things.set_thing, overlay.id, strategy=text)

    def _add_usual(self) -> None:
        process_map = self.kit.reader.get(ProcessMap, self._ids[0])
        usual = usual_strategies(self.locale().name()[:2])
        name = process_map.name.strip() or self.tr("Product")
        self.kit.pen.run(strategies.add_strategies, process_map.id, name, usual)
