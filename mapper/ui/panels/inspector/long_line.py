"""The inspector: a line whose text may be longer than it: it shows the beginning, and the whole in its tip."""

from mapper.ui.widgets import TextField
from mapper.ui.widgets.committing import CommittingLine


def show_beginning(field: TextField) -> None:
    """Show the text from its beginning, unless somebody is in it; tell the whole in the tip."""
    if isinstance(field.editor, CommittingLine):
        if not field.editor.hasFocus():
            field.editor.setCursorPosition(0)
        field.editor.setToolTip(field.value())
