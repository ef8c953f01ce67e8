"""What the customer gets: the row below the stages, and writing in it."""

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.canvas.tracing.tracing import KEY
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _toggle_row(desk: Desk) -> None:
    settings = desk.office.settings
    settings.has_value_row = not settings.has_value_row
    for each in desk.office.desks:
        each.canvas.sheet.scene.lens.show_value_row(settings.has_value_row)


def _write(desk: Desk) -> None:
    """Where the row is hidden it comes back first: what is written there shall be seen."""
    if not desk.office.settings.has_value_row:
        _toggle_row(desk)
    desk.canvas.frame.values.edit_here()


def _toggle_eyes(desk: Desk) -> None:
    lens = desk.canvas.sheet.scene.lens
    if not lens.leave_eyes():
        lens.open_eyes()


VALUE_ROW = Action(
    id="view.value_row",
    text=QT_TRANSLATE_NOOP("Action", "What the &customer gets"),
    run=_toggle_row,
    menu="view",
    submenu="show",
    group=1,
    icon="value",
    is_on=lambda desk: desk.office.settings.has_value_row,
)

EYES = Action(
    id="view.eyes",
    text=QT_TRANSLATE_NOOP("Action", "Ma&p with the customer’s eyes"),
    run=_toggle_eyes,
    menu="view",
    group=2,
    icon="eye",
    keys=("X",),
    is_on=lambda desk: desk.canvas.sheet.scene.lens.has_eyes,
    on_canvas=True,
)

TRACE = Action(
    id="view.trace",
    text=QT_TRANSLATE_NOOP("Action", "T&race the way to a win"),
    run=lambda desk: desk.canvas.tracing.toggle(),
    menu="view",
    submenu="show",
    group=1,
    icon="trace",
    keys=(KEY,),
    is_on=lambda desk: desk.canvas.tracing.is_on,
    on_canvas=True,
)

WRITE_VALUE = Action(
    id="insert.value",
    text=QT_TRANSLATE_NOOP("Action", "Customer &value of the stage…"),
    run=_write,
    menu="insert",
    group=2,
    icon="value",
    keys=("V",),
    when=may_write,
    needs=QT_TRANSLATE_NOOP("Action", "This document is open for reading only"),
    on_canvas=True,
)
