"""Filing: saving under a name, exporting and importing, from the windows."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from mapper.app.pictures import picture_writers
from mapper.app.report_filing import ReportFiling
from mapper.app.slides import Slides
from mapper.app.titles import tell_title
from mapper.app.workbooks import Workbooks
from mapper.app.writings import Writings
from mapper.core.errors import Problem
from mapper.core.records import ProcessMap
from mapper.services import branding, documents, exporting, importing
from mapper.ui import texts
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog, SaveFileDialog, document_filter, export_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.office import Office

ENDING = ".salesmap"


class Job(QThread):
    """Work on a snapshot in the background. `ended` brings the Problem that stopped it, or None."""

    ended = Signal(object)

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            self._work()
        except Problem as problem:
            self.ended.emit(problem)
        else:
            self.ended.emit(None)


class Filing:
    """What the File menu does with one desk; the office keeps one for all."""

    def __init__(self, office: "Office") -> None:
        self._office = office
        self._jobs: list[tuple[Desk, Job]] = []
        self._writings = Writings(self.tell_end)
        self._workbooks = Workbooks(office, self._writings)
        self._slides = Slides(office, self._writings)
        self._reports = ReportFiling(office, self._writings)

    def save(self, desk: "Desk") -> None:
        """Everything is kept already. A map without a name and a place gets one; others are folded into one file."""
        if documents.is_unnamed(desk.document):
            self.save_as(desk)
            return
        documents.rest(desk.document)
        desk.window.status.tell(translate("Filing", "Everything is saved, as always."))

    def save_as(self, desk: "Desk") -> None:
        """Give the document a name and a place, and go on there."""
        target = self._ask_target(desk, translate("Filing", "Save as"))
        if target is None:
            return
        try:
            documents.save_as(desk.document, target)
        except Problem as problem:
            TroubleDialog.ask(desk.window, texts.sentence(problem))
            return
        self._office.settings.add_recent(target)
        self._office.remember_open()
        tell_title(desk)
        desk.window.status.tell(translate("Filing", "Saved as {name}.").replace("{name}", target.name))

    def save_copy(self, desk: "Desk", *, with_history: bool = True) -> Path | None:
        """Write a copy elsewhere, and go on here. Gives the copy's path, or None when there is none."""
        target = self._ask_target(desk, translate("Filing", "Save a copy"))
        if target is None:
            return None
        try:
            documents.save_copy(desk.document, target, with_history=with_history)
        except Problem as problem:
            TroubleDialog.ask(desk.window, texts.sentence(problem))
            return None
        told = translate("Filing", "A copy was saved as {name}.")
        if not with_history:
            told = translate(
                "Filing",
                "A copy was saved as {name}, without history: no undo, no named moments, no earlier ones.",
            )
        desk.window.status.tell(told.replace("{name}", target.name))
        return target

    def save_copy_and_open(self, desk: "Desk") -> None:
        """Write a copy of a document that can only be read, and open that."""
        copy = self.save_copy(desk)
        if copy is not None:
            self._office.open_document(copy)

    def import_file(self, desk: "Desk") -> None:
        """Bring another document's maps into this one, as one command that can be undone."""
        settings = self._office.settings
        from mapper.app.table_filing import table_filter
        from mapper.exchange.tables.source import table_endings

        json = translate("Filing", "Documents as JSON (*.json)")
        everything = translate("Filing", "Documents and tables ({endings})")
        endings = " ".join(f"*{each}" for each in (*importing.import_endings(), *table_endings()))
        filters = ";;".join((everything.replace("{endings}", endings), json, table_filter()))
        path = OpenFileDialog.ask(desk.window, translate("Filing", "Import"), settings.last_folder, filters)
        if path is not None:
            settings.last_folder = path.parent
            self.bring_in(desk, path)

    def bring_in(self, desk: "Desk", path: Path) -> None:
        """Import a file by its ending: a document, or a table that is looked at first."""
        from mapper.app.table_filing import import_table, is_table

        if is_table(path):
            import_table(desk, path)
            return
        try:
            records = importing.read_source(path)
        except Problem as problem:
            TroubleDialog.ask(desk.window, texts.sentence(problem))
            return
        changes = desk.bridge.run(importing.import_records, records, path.name)
        if changes is not None and not changes:
            told = translate("Filing", "All that is in {name} is here already.").replace("{name}", path.name)
            desk.window.status.tell(told)
        if changes is not None and changes.added(ProcessMap):
            desk.bridge.switch_map(changes.added(ProcessMap)[0].id)
            desk.canvas.looking.fit_all()

    def export_workbook(self, desk: "Desk") -> None:
        """Write maps into a workbook, with what is wanted of it."""
        name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
        self._workbooks.export(desk, self.suggested(desk, name))

    def export_slides(self, desk: "Desk") -> None:
        """Write maps into slides, with what is wanted of them."""
        name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
        self._slides.export(desk, self.suggested(desk, name))

    def export_report(self, desk: "Desk") -> None:
        """Write maps into a report, with what is wanted of it."""
        name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
        self._reports.export(desk, self.suggested(desk, name))

    def fill_workbook(self, desk: "Desk") -> None:
        """Fill a workbook of the person's own with maps."""
        name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
        self._workbooks.fill(desk, self.suggested(desk, name))

    def write_example(self, desk: "Desk") -> None:
        """Write an example of a workbook that can be filled."""
        settings = self._office.settings
        suggestion = settings.last_folder / translate("Filing", "Template for Mapper")
        title, kinds = translate("Filing", "Example of a template"), {".xlsx": export_filters()[".xlsx"]}
        target = SaveFileDialog.ask(desk.window, title, suggestion, kinds, ".xlsx")
        if target is None:
            return
        settings.last_folder = target.parent
        problem: Problem | None = None
        try:
            branding.write_example(target, settings.workbook.language)
        except Problem as caught:
            problem = caught
        self.tell_end(desk, target, problem)

    def export(self, desk: "Desk", first: str) -> None:
        """Write the map that is shown into a workbook, a picture or a JSON file."""
        settings = self._office.settings
        name = desk.bridge.reader.get(ProcessMap, desk.bridge.map_id).name
        suggestion = self.suggested(desk, name)
        target = SaveFileDialog.ask(
            desk.window, translate("Filing", "Export"), suggestion, export_filters(), first
        )
        if target is None:
            return
        settings.last_folder = target.parent
        snapshot, map_id = desk.bridge.session.snapshot(), desk.bridge.map_id
        pictures = picture_writers(desk.canvas.sheet.scene.lens.look)
        whole = None if target.suffix.lower() == ".json" else map_id

        def work() -> None:
            exporting.export(snapshot, target, whole, pictures)

        if target.suffix.lower() in pictures:
            self._paint(desk, target, work)
        else:
            self._start(desk, target, work)

    def suggested(self, desk: "Desk", name: str) -> Path:
        """What a file with this map of the document may be called, without an ending, where files were kept last."""
        title = desk.document.title
        stem = title if name in (title, "") else f"{title} {name}"
        return self._office.settings.last_folder / _file_name(stem)

    def bring_in_pasted(self, desk: "Desk", text: str) -> None:
        """Import a table that was pasted, looked at first."""
        from mapper.app.table_filing import import_pasted

        import_pasted(desk, text)

    def may_bring_in(self, path: Path) -> bool:
        """Whether a file can be imported, by its ending."""
        from mapper.app.table_filing import is_table

        return is_table(path) or path.suffix.lower() in importing.import_endings()

    def export_steps(self, desk: "Desk") -> None:
        """Write the steps of the map that is shown as one table."""
        settings = self._office.settings
        map_id = desk.bridge.map_id
        suggestion = self.suggested(desk, desk.bridge.reader.get(ProcessMap, map_id).name)
        filters = {
            ".xlsx": translate("Files", "Excel workbook (*.xlsx)"),
            ".csv": translate("Filing", "List as text (*.csv)"),
        }
        title = translate("Filing", "Export the steps")
        target = SaveFileDialog.ask(desk.window, title, suggestion, filters, ".xlsx")
        if target is None:
            return
        settings.last_folder = target.parent
        snapshot = desk.bridge.session.snapshot()
        writers = {".xlsx": exporting.write_steps}
        self._start(desk, target, lambda: exporting.export(snapshot, target, map_id, writers))

    def finish(self, desk: "Desk") -> None:
        """Wait for what is still being written for this desk."""
        self._writings.finish(desk)
        for owner, job in list(self._jobs):
            if owner is desk:
                job.wait()

    def _start(self, desk: "Desk", target: Path, work: Callable[[], None]) -> None:
        job = Job(work, desk.window)
        self._jobs.append((desk, job))
        desk.window.status.tell(translate("Filing", "Writing {name}…").replace("{name}", target.name))
        job.ended.connect(lambda problem: self.tell_end(desk, target, problem))
        job.finished.connect(lambda: self._jobs.remove((desk, job)))
        job.start()

    def _paint(self, desk: "Desk", target: Path, work: Callable[[], None]) -> None:
        """Pictures are painted here and now: fonts and painters belong to the first thread."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        problem: Problem | None = None
        try:
            work()
        except Problem as caught:
            problem = caught
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.tell_end(desk, target, problem)

    def tell_end(
        self, desk: "Desk", target: Path, problem: Problem | None, remarks: Sequence[str] = ()
    ) -> None:
        """Say that a file was written, or what stopped it. `remarks`: what there is to know of it."""
        if problem is not None:
            TroubleDialog.ask(desk.window, texts.sentence(problem))
            return
        folder = QUrl.fromLocalFile(str(target.parent))
        text = translate("Filing", "{name} was written.").replace("{name}", target.name)
        offers: list[tuple[str, Callable[[], object]]] = [
            (translate("Filing", "Show the folder"), lambda: QDesktopServices.openUrl(folder))
        ]
        if remarks:
            told = "\n\n".join(remarks)
            offers.insert(0, (translate("Filing", "Remarks…"), lambda: TroubleDialog.ask(desk.window, told)))
        desk.window.notices.show_notice(text, offers=offers)

    def _ask_target(self, desk: "Desk", title: str) -> Path | None:
        settings = self._office.settings
        document = desk.document
        folder = settings.last_folder if documents.is_unnamed(document) else document.path.parent
        suggestion = folder / f"{_file_name(document.title)}{ENDING}"
        target = SaveFileDialog.ask(desk.window, title, suggestion, {ENDING: document_filter()}, ENDING)
        if target is not None:
            settings.last_folder = target.parent
        return target


def _file_name(title: str) -> str:
    """A title as every system takes it for a file's name."""
    return "".join(c if c.isalnum() or c in " -_()" else "_" for c in title).strip()[:100] or "map"
