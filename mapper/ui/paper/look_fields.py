"""Paper: what a picture is looked at for - layers, what stands beside the map, a number as colour, the colours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from mapper.core.reader import Reader
from mapper.ui.fields.catalogue import fields
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.heat import CHOSEN
from mapper.ui.render.seen import Layer, Look
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField
from mapper.ui.widgets.menu_title import add_title


@dataclass(frozen=True, slots=True)
class Looks:
    """How a map can be drawn. `look`: as it is looked at; `layers`: those there are, by name.

    `drawn` draws it for a look in the theme of this name.
    """

    reader: Reader
    look: Look
    layers: Mapping[Layer, str]
    drawn: Callable[[Look, str], DrawnMap]


class LookFields(QWidget):
    """`changed` when another picture is asked for; `look` and `theme_name` tell which."""

    changed = Signal()

    def __init__(self, theme: Theme, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._boxes: dict[Layer | str, QAction] = {}
        caption = QLabel(self.tr("What is shown"))
        set_role(caption, Role.CAPTION)
        self.layers = QPushButton()
        self.layers.setAutoDefault(False)
        self.layers.setMenu(self._menu())
        self.heat = ChoiceField(
            theme, self.tr("Colour by"), _numbers(looks.reader), none_label=self.tr("Nothing")
        )
        self.heat.set_value(looks.look.measure)
        themes = [
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast, light")),
            ("contrast_dark", self.tr("High contrast, dark")),
        ]
        self.colours = ChoiceField(theme, self.tr("Colours"), themes)
        self.colours.set_value("light")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        above = QVBoxLayout()
        above.setSpacing(4)
        above.addWidget(caption)
        above.addWidget(self.layers)
        column.addLayout(above)
        for field in (self.heat, self.colours):
            column.addWidget(field)
            field.committed.connect(lambda *_: self.changed.emit())
        self._tell()

    def look(self) -> Look:
        """What the map is to be looked at for."""
        is_on = {key: box.isChecked() for key, box in self._boxes.items()}
        measure = self.heat.value()
        return replace(
            self._looks.look,
            layers=frozenset(layer for layer in self._looks.layers if is_on[layer]),
            measure=None if measure is None else str(measure),
            has_value_row=is_on["value"],
            has_ladder=is_on["ladder"],
            has_loads=is_on["loads"],
        )

    @property
    def theme_name(self) -> str:
        return str(self.colours.value())

    def drawn(self) -> DrawnMap:
        """The map drawn so."""
        return self._looks.drawn(self.look(), self.theme_name)

    def _menu(self) -> QMenu:
        look, menu = self._looks.look, QMenu(self.layers)
        for layer, name in self._looks.layers.items():
            self._add(menu, layer, name, is_on=layer in look.layers)
        add_title(menu, self.tr("Beside the map"))
        self._add(menu, "value", self.tr("What the customer gets"), is_on=look.has_value_row)
        self._add(menu, "ladder", self.tr("How long a case takes"), is_on=look.has_ladder)
        self._add(menu, "loads", self.tr("How busy the lanes are"), is_on=look.has_loads)
        return menu

    def _add(self, menu: QMenu, key: Layer | str, name: str, *, is_on: bool) -> None:
        box = menu.addAction(name.replace("&", "&&"))
        box.setCheckable(True)
        box.setChecked(is_on)
        box.toggled.connect(self._turn)
        self._boxes[key] = box

    def _turn(self, _: bool) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """The button says what is chosen; without a layer all of them are shown."""
        chosen = [self._looks.layers[layer] for layer in self._looks.layers if self._boxes[layer].isChecked()]
        beside = [
            self._boxes[key].text() for key in ("value", "ladder", "loads") if self._boxes[key].isChecked()
        ]
        text = ", ".join([*(chosen or [self.tr("Everything")]), *beside])
        self.layers.setToolTip(text)
        self.layers.setAccessibleName(f"{self.tr('What is shown')}: {text}")
        metrics = self.layers.fontMetrics()
        self.layers.setText(
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, 24 * metrics.averageCharWidth())
        )


def _numbers(reader: Reader) -> list[tuple[object, str]]:
    """The numbers a map can be coloured by, those first that most maps are."""
    names = {field.key: field.number_name for field in fields(reader) if field.is_number}
    found = {key: name[:1].upper() + name[1:] for key, name in names.items()}
    order = [*(key for key in CHOSEN if key in found), *(key for key in found if key not in CHOSEN)]
    return [(key, found[key]) for key in order]
