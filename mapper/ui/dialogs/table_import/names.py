"""The preview of an imported table: names that the document has not, each with what it may mean or to be left out."""

import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from mapper.services.tables.actuals import SKIPPED, Name, UnknownName
from mapper.ui.table_words import purpose_word
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField
from mapper.ui.widgets.elided import ElidedLabel

Known: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]

_MOST: Final = 60  # names; those of the most rows


class NameList(QScrollArea):
    """A row for each unknown name. What is near stands first in its list, and is never taken unasked."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: dict[Name, str] = {}
        self._kept: dict[Name, str] = {}  # what names stood for in other documents too, by the names of these
        self.fields: dict[Name, ChoiceField] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def chosen(self) -> Mapping[Name, str]:
        """What names stand for, as far as somebody said."""
        return dict(self._chosen)

    def remember(self, text: str, known: Known) -> None:
        """Take names for what they stood for in `text`, as `written` gave it, where one thing is called so here."""
        self._kept = {(purpose, folded): name for purpose, folded, name in _remembered(text)}
        for key, name in self._kept.items():
            ids = [id for id, called in known.get(key[0], ()) if called == name]
            if len(ids) == 1:
                self._chosen.setdefault(key, ids[0])

    def written(self, known: Known) -> str:
        """What names stand for, by the names of these: so it holds in other documents too, and what only those have
        stays remembered.
        """
        called = {(purpose, id): name for purpose, pairs in known.items() for id, name in pairs}
        names = {key: name for key, name in self._kept.items() if key not in self._chosen}
        names |= {key: called[key[0], id] for key, id in self._chosen.items() if (key[0], id) in called}
        return json.dumps([[*key, name] for key, name in sorted(names.items())], ensure_ascii=False)

    def show_names(self, unknown: Sequence[UnknownName], known: Known) -> None:
        """Show these names. `known`: by purpose the id and name of all that the document has."""
        ordered = sorted(unknown, key=lambda each: (-each.rows, each.key))[:_MOST]
        if [each.key for each in ordered] == list(self.fields):
            return  # whoever is choosing keeps the place
        self.fields = {}
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, self._theme.px(8), 0)
        grid.setVerticalSpacing(self._theme.px(6))
        for row, name in enumerate(ordered):
            text = self.tr("{kind} “{name}” (rows: {count})")
            text = text.replace("{kind}", purpose_word(name.purpose)).replace("{count}", str(name.rows))
            label = ElidedLabel(text.replace("{name}", name.text))
            near = {id for id, _ in name.proposals}
            others = [pair for pair in known.get(name.purpose, ()) if pair[0] not in near]
            field = ChoiceField(
                self._theme,
                self.tr("“{name}” means").replace("{name}", name.text),
                [*name.proposals, *others],
                none_label=self._left_out(name),
                is_label_shown=False,
            )
            field.set_value(self._chosen.get(name.key) or None)
            field.committed.connect(lambda id, key=name.key: self._take(key, id))
            self.fields[name.key] = field
            set_role(label, Role.SECONDARY)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)

    def _left_out(self, name: UnknownName) -> str:
        if not name.proposals:
            return self.tr("– leave out –")
        return self.tr("Left out. Is it “{name}”?").replace("{name}", name.proposals[0][1])

    def _take(self, key: Name, id: object) -> None:
        self._chosen[key] = str(id) if id is not None else SKIPPED
        self.changed.emit()


def _remembered(text: str) -> list[list[str]]:
    """Purpose, name in the table and name in a document, of each that was kept; nonsense holds none."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    triples = found if isinstance(found, list) else []
    return [
        each
        for each in triples
        if isinstance(each, list) and [type(part) for part in each] == [str, str, str]
    ]
