"""Papering: pictures and pages of the map that is shown - their dialogs, files, printers and the clipboard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mapper.app.looks import layer_names
from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.services.exporting import replacing
from mapper.ui import texts
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.core.store import Snapshot
    from mapper.ui.paper.look_fields import Looks
    from mapper.ui.paper.painter import PagePainter
    from mapper.ui.paper.picture_dialog import PictureExportDialog
    from mapper.ui.render.drawn_map import DrawnMap
    from mapper.ui.render.parts import PartWish
    from mapper.ui.render.poster import Poster, Words
    from mapper.ui.render.seen import Look


def open_paper(desk: "Desk", *, prints: bool) -> None:
    """Lay the map out on pages, look at them, and print them or write them into a PDF."""
    from mapper.ui.paper.dialog import PaperDialog
    from mapper.ui.paper.pages import sheet_words, version_text
    from mapper.ui.paper.remembered import as_line, from_line

    settings, snapshot, map_id = desk.office.settings, desk.bridge.session.snapshot(), desk.bridge.map_id
    version = version_text(desk.bridge.session.history.version)
    setup = from_line(settings.page_setup)
    words = partial(sheet_words, snapshot, map_id)
    theme = desk.office.theme
    dialog = PaperDialog(desk.window, theme, partial(_drawn, desk), words, version, setup, prints=prints)
    dialog.save_wanted.connect(lambda pages: _save_pages(desk, dialog, pages))
    dialog.print_wanted.connect(lambda pages: _print(desk, dialog, pages))
    dialog.exec()
    settings.page_setup = as_line(dialog.options.setup())
    dialog.deleteLater()


def open_picture(desk: "Desk") -> None:
    """Look at a picture of the map, or of a part of it, and write it into a file or put it on the clipboard."""
    from mapper.ui.paper.picture_dialog import PictureExportDialog

    dialog = PictureExportDialog(
        desk.window, desk.office.theme, _drawn(desk), _words(desk), _parts(desk), _looks(desk)
    )
    settings = desk.office.settings
    dialog.restore(settings.picture)
    dialog.save_wanted.connect(lambda poster: _save_picture(desk, dialog, poster))
    dialog.copy_wanted.connect(lambda poster: _copy_poster(desk, dialog, poster))
    dialog.exec()
    settings.picture = dialog.state()
    dialog.deleteLater()


def copy_picture(desk: "Desk") -> None:
    """Put a picture of what is selected on the clipboard, or of all of the map with its title and legend."""
    from mapper.ui.render.copies import picture_data
    from mapper.ui.render.parts import WHOLE
    from mapper.ui.render.poster import Poster

    chosen = _chosen(desk)
    drawn = _drawn(desk)
    poster = Poster(drawn, _words(desk), (chosen or WHOLE).of(drawn))
    told = translate("Papering", "A picture of what is selected is on the clipboard.")
    if chosen is None:
        told = translate("Papering", "A picture of the map is on the clipboard.")
    _copy(desk, partial(picture_data, poster), told)


def copy_table(desk: "Desk") -> None:
    """Put the selected steps on the clipboard as a table with the columns that the table of steps has; or all."""
    from mapper.ui.models.block_data import block_data
    from mapper.ui.models.step_block import step_block

    columns = [part.split("=")[0] for part in desk.office.settings.table_columns("steps").split()]
    ids = frozenset(desk.selection.nodes) or None
    rows = step_block(desk.bridge.worked, desk.bridge.map_id, ids, columns, QLocale())
    told = translate("Papering", "One step is on the clipboard as a table.")
    if len(rows) != 2:
        count = QLocale().toString(len(rows) - 1)
        told = translate("Papering", "{n} steps are on the clipboard as a table.").replace("{n}", count)
    _copy(desk, lambda: block_data(rows, has_head=True), told)


def _copy(desk: "Desk", made: Callable[[], QMimeData], told: str) -> None:
    try:
        with _waiting():
            QGuiApplication.clipboard().setMimeData(made())
    except Problem as problem:
        told = texts.sentence(problem)
    desk.window.status.tell(told)


def _copy_poster(desk: "Desk", dialog: "PictureExportDialog", poster: "Poster") -> None:
    from mapper.ui.render.copies import picture_data

    told = translate("Papering", "The picture is on the clipboard.")
    _copy(desk, partial(picture_data, poster, is_clear=poster.is_clear), told)
    dialog.accept()


# -- what is painted


def _looks(desk: "Desk") -> "Looks":
    """How else a picture of the map can be drawn: the layers there are, changes where it is based on another map."""
    from mapper.ui.paper.look_fields import Looks
    from mapper.ui.render.seen import Layer

    look, names = desk.canvas.sheet.scene.lens.look, layer_names()
    is_compared = look.changes is not None or desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).based_on
    layers = {layer: name for layer, name in names.items() if layer is not Layer.CHANGES or is_compared}
    return Looks(desk.bridge.reader, look, layers, lambda look, theme: _drawn(desk, look, theme))


def _with_changes(snapshot: "Snapshot", map_id: MapId, look: "Look") -> "Look":
    """The look with what is otherwise than on the map this one is based on, where that is asked for."""
    from mapper.analysis.comparison.compare import against_base
    from mapper.ui.comparing.placed import placed
    from mapper.ui.render.seen import Layer

    if Layer.CHANGES not in look.layers or look.changes is not None:
        return look
    found = against_base(snapshot, map_id)
    if found is None:
        return look
    return replace(look, changes=placed(found, is_after=True, told=found.before.map.name))


def _drawn(desk: "Desk", look: "Look | None" = None, theme: str = "light") -> "DrawnMap":
    """The map as it is looked at, else for `look`; in the light theme for paper and for others' slides."""
    from mapper.ui.render.drawn_map import DrawnMap
    from mapper.ui.theme.tokens import load_tokens

    sheet = desk.canvas.sheet
    look, shown = look or sheet.scene.lens.look, sheet.projection
    settled = (
        shown if shown.is_settled else None
    )  # the ways of all lines are found again only where they must be
    with _waiting():
        snapshot = desk.bridge.session.snapshot()
        map_id = desk.bridge.map_id
        look = _with_changes(snapshot, map_id, look)
        return DrawnMap(snapshot, map_id, load_tokens(theme), look, settled)


def _words(desk: "Desk") -> "Words":
    from mapper.ui.render.export import today
    from mapper.ui.render.poster import words_for

    return words_for(desk.bridge.reader, desk.bridge.map_id, None, today())


def _parts(desk: "Desk") -> "dict[str, PartWish]":
    """What of the map can be had, by name; the first is what most people want."""
    from mapper.ui.render.parts import WHOLE, PartWish

    found: dict[str, PartWish] = {translate("Papering", "The whole map"): WHOLE}
    chosen = _chosen(desk)
    if chosen is not None:
        found[translate("Papering", "What is selected")] = chosen
    found[translate("Papering", "What is in sight")] = PartWish(sight=desk.canvas.sheet.camera.visible)
    for stage in queries.stages(desk.bridge.reader, desk.bridge.map_id):
        name = translate("Papering", "Stage {n}: {name}").replace("{n}", str(stage.position + 1))
        found[name.replace("{name}", stage.name)] = PartWish(stage_id=stage.id)
    return found


def _chosen(desk: "Desk") -> "PartWish | None":
    """What is selected: steps, or a stage."""
    from mapper.ui.render.parts import PartWish

    if desk.selection.nodes:
        return PartWish(node_ids=frozenset(desk.selection.nodes), is_bare=True)
    if desk.selection.stages:
        return PartWish(stage_id=desk.selection.stages[0], is_bare=True)
    return None


# -- files and printers


def _save_pages(desk: "Desk", dialog: QWidget, pages: "PagePainter") -> None:
    from mapper.ui.paper.pdf import pages_pdf

    _save(desk, dialog, ".pdf", lambda: pages_pdf(pages))


def _save_picture(desk: "Desk", dialog: "PictureExportDialog", poster: "Poster") -> None:
    from mapper.ui.render.export import encoded

    ending, size = dialog.ending, dialog.size_wish
    _save(desk, dialog, ending, lambda: encoded(ending, poster, size))


def _save(desk: "Desk", dialog: QWidget, ending: str, content: Callable[[], bytes]) -> None:
    """Ask where, write, say so, and close the dialog; a dialog of which nothing came stays."""
    filing = desk.office.filing
    name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
    suggestion = filing.suggested(desk, name)
    filters = {ending: export_filters()[ending]}
    target = SaveFileDialog.ask(dialog, translate("Filing", "Export"), suggestion, filters, ending)
    if target is None:
        return
    desk.office.settings.last_folder = target.parent
    if _is_done(dialog, lambda: _write(target, content)):
        dialog.close()
        filing.tell_end(desk, target, None)


def _write(target: Path, content: Callable[[], bytes]) -> bool:
    with _waiting(), replacing(target) as part:
        part.write_bytes(content())
    return True


def _print(desk: "Desk", dialog: QWidget, pages: "PagePainter") -> None:
    from mapper.ui.paper.printing import ask_printer

    if _is_done(dialog, lambda: ask_printer(dialog, pages)):
        dialog.close()
        desk.window.status.tell(translate("Papering", "The pages are on their way to the printer."))


def _is_done(dialog: QWidget, act: Callable[[], bool]) -> bool:
    """Do what may fail; a sentence where it does."""
    try:
        return act()
    except Problem as problem:
        TroubleDialog.ask(dialog, texts.sentence(problem))
        return False


@contextmanager
def _waiting() -> Iterator[None]:
    """In here the pointer says that something is being done."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
