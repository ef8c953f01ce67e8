"""The inspector: a field tied to what it shows of one thing or of several."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox

from mapper.ui.panels.inspector.date_field import DateField
from mapper.ui.panels.inspector.share_field import ShareField
from mapper.ui.theme.roles import set_flag
from mapper.ui.widgets import ChoiceField, LevelField, NumberField, TextField
from mapper.ui.widgets.committing import CommittingLine

Field = TextField | NumberField | ChoiceField | ShareField | DateField


class Binding(QObject):
    """Reads a value of each id into the field, and writes what a person commits to all of them.

    `read` takes an id; `write` takes the ids and the new value and gives the reason where it was refused. Ids are
    replaced only by `follow`, so a text is written to the things it was typed for.
    """

    def __init__(
        self,
        field: Field,
        read: Callable[[Any], Any],
        write: Callable[[Sequence[Any], Any], str],
        *,
        is_read_only: bool = False,
    ) -> None:
        super().__init__(field)
        self.field = field
        self._read = read
        self._write = write
        self._ids: tuple[Any, ...] = ()
        field.committed.connect(self._take)
        # The Tab key stops at whatever hands the focus on, wherever that stands in the chain: a field whose editor is
        # given its place would be reached twice.
        field.setFocusProxy(None)  # type: ignore[arg-type]  # None is how Qt takes a proxy away
        if is_read_only:
            lock(field)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        """Show these things. `anew`: other ones than before, so what is being typed is not for them."""
        self._ids = tuple(ids)
        if not ids:
            return
        first = self._read(ids[0])
        is_mixed = any(self._read(each) != first for each in ids[1:])
        if anew:
            self.field.set_mixed() if is_mixed else self.field.reset(first)
        elif not is_mixed:
            self.field.set_value(first)
        elif not self.field.is_mixed() and not is_being_typed(self.field):
            self.field.set_mixed()

    def commit(self) -> None:
        """Take what has been typed so far, as if the field were left."""
        if not isinstance(self.field, ChoiceField):
            self.field.commit()

    def _take(self, value: Any) -> None:
        ids = self._ids
        reason = self._write(ids, value)
        if reason:
            self.follow(ids, anew=True)
            self.field.refuse(reason)


def is_being_typed(field: Field) -> bool:
    """Whether the field holds a text that is not committed yet."""
    if isinstance(field, ChoiceField):
        return False
    if isinstance(field, TextField):
        editor = field.editor
        return editor.isModified() if isinstance(editor, CommittingLine) else editor.document().isModified()
    return field.line.isModified()


def lock(field: Field | QCheckBox | LevelField) -> None:
    """For what may only be read: the text can be selected and copied, not changed, and nothing asks for one."""
    if isinstance(field, TextField):
        field.editor.setReadOnly(True)
        field.set_placeholder("")
    elif isinstance(field, (NumberField, ShareField, DateField)):
        field.line.setReadOnly(True)
        field.set_placeholder("")
    elif isinstance(field, ChoiceField):
        field.box.setEnabled(False)
        set_flag(field.box, "held", True)  # what it says is read as the texts beside it are
    elif isinstance(field, LevelField):
        # Not disabled: its colours are what there is to read.
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    else:
        field.setEnabled(False)
