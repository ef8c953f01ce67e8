"""The inspector: what is written line by line under a step or a stage, with a line for the next one."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from mapper.core.edits.things import add_thing, remove_thing, set_thing
from mapper.core.reader import Reader
from mapper.core.records import Record, record_type_of
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.widgets import Section, TextField
from mapper.ui.widgets.plain_tip import plain_tip


class Kept(NamedTuple):
    """What a list holds: records of a type, the field that names what they hang on, and how they are read of it."""

    record_type: type[Record]
    owner: str
    of: Callable[[Reader, Any], Sequence[Any]]


class GrowingPart(Part):
    """The records of one step or of one stage, and a line for the next one."""

    def __init__(
        self,
        kit: Kit,
        section: Section,
        line: TextField,
        make: Callable[[str], Part],
        kept: Kept,
        *,
        gap: int,
    ) -> None:
        super().__init__(kit)
        self._kept = kept
        self.section, self.line = section, line
        self.listed: Sequence[Any] = ()
        self.rows: Rows[Part] = Rows(make, gap=gap)
        section.acted.connect(self.begin)
        self.bind(line, lambda _: "", self._add)
        line.hide()
        for widget in (self.rows, line):
            section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self.listed = self._kept.of(self.kit.reader, ids[0]) if len(ids) == 1 else ()
        self.rows.follow([each.id for each in self.listed])
        for thing_id, row in self.rows.rows().items():
            row.follow((thing_id,), anew=anew)
        if anew:
            self.line.hide()

    def commit(self) -> None:
        super().commit()
        for row in self.rows.rows().values():
            row.commit()

    def begin(self) -> None:
        """The next keys write one more."""
        self.section.set_folded(False)
        self.line.show()
        self.line.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_soon(self.line)

    def _add(self, ids: Sequence[Any], text: str) -> str:
        if not text:
            return ""
        show_soon(self.line)
        return self.kit.pen.run(add_thing, self._kept.record_type, **{self._kept.owner: ids[0], "name": text})


class GrownRow(Part):
    """One record of such a list with its name and a button that takes it away; an emptied name does that too."""

    def __init__(self, kit: Kit, thing_id: str, name: TextField, removing: str) -> None:
        super().__init__(kit)
        self.thing_id, self.name = thing_id, name
        self.remover = remove_button(kit.theme)
        self.remover.setToolTip(plain_tip(removing))
        self.remover.setAccessibleName(removing)
        self.remover.clicked.connect(lambda: kit.pen.run(remove_thing, thing_id))
        if kit.is_read_only:
            self.remover.hide()
        self.bind(name, self.reads("name"), self._write_name)

    def reads(self, field: str) -> Callable[[str], Any]:
        """How a field of the record is read."""
        return lambda thing_id: getattr(self.kit.reader.get(record_type_of(thing_id), thing_id), field)

    def write(self, **fields: Any) -> str:
        """Change the record; the reason if that may not be, else nothing."""
        return self.kit.pen.run(set_thing, self.thing_id, **fields)

    def _write_name(self, _ids: Sequence[Any], text: str) -> str:
        return self.write(name=text) if text else self.kit.pen.run(remove_thing, self.thing_id)
