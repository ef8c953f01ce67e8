"""Workbooks from the windows: what is asked, then written in the background with its progress and a way to end it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from mapper.app.pictures import map_pictures
from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.store import Snapshot
from mapper.services import exporting
from mapper.services.jobs import Breathe, Job
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.filing import Filing
    from mapper.app.office import Office
    from mapper.exchange.excel.options import Options

_ENDING = ".xlsx"
_STEPS = 100


@dataclass
class _Writing:
    """A workbook on its way: whose, where to, its job, and the notice that tells of it."""

    desk: "Desk"
    target: Path
    notice: QFrame
    bar: QProgressBar
    job: Job[None] | None = None


class Workbooks(QObject):
    """Exports workbooks; filing keeps one for all desks."""

    # from the jobs' threads
    _went_on = Signal(object, float)
    _ended = Signal(object, object)

    def __init__(self, office: "Office", filing: "Filing") -> None:
        super().__init__()
        self._office = office
        self._filing = filing
        self._writings: list[_Writing] = []
        self._went_on.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def export(self, desk: "Desk", suggestion: Path) -> None:
        """Ask what the workbook shall hold and where it shall be, and begin to write it."""
        from mapper.ui.dialogs.workbook import MapChoice, WorkbookDialog

        settings = self._office.settings
        maps = [MapChoice(each.id, each.name) for each in queries.maps(desk.bridge.reader)]
        options = WorkbookDialog.ask(
            desk.window, self._office.theme, maps, desk.bridge.map_id, settings.workbook
        )
        if options is None:
            return
        settings.workbook = options
        title = translate("Filing", "Export")
        target = SaveFileDialog.ask(
            desk.window, title, suggestion, {_ENDING: export_filters()[_ENDING]}, _ENDING
        )
        if target is not None:
            settings.last_folder = target.parent
            self.begin(desk, target, options)

    def begin(self, desk: "Desk", target: Path, options: "Options") -> None:
        """Write a workbook in the background; the maps are painted first, for that needs this thread."""
        snapshot = desk.bridge.session.snapshot()
        pictures = map_pictures(snapshot, options.maps, with_names=options.with_names)
        asked = replace(options, pictures=pictures)
        writing = self._told(desk, target)

        def work(snapshot: Snapshot, breathe: Breathe) -> None:
            def progress(share: float) -> None:
                breathe()
                self._went_on.emit(writing, share)

            exporting.export(snapshot, target, workbook=asked, progress=progress)

        writing.job = Job(
            work,
            snapshot,
            lambda _: self._ended.emit(writing, None),
            lambda error: self._ended.emit(writing, error),
        )
        self._writings.append(writing)
        writing.job.start()

    def finish(self, desk: "Desk") -> None:
        """End what is still being written for a desk that closes."""
        for writing in [each for each in self._writings if each.desk is desk]:
            self._give_up(writing)
            if writing.job is not None:
                writing.job.wait()

    def _told(self, desk: "Desk", target: Path) -> _Writing:
        """A notice with a bar that fills, and a way to end it."""
        writing: list[_Writing] = []
        text = translate("Filing", "Writing {name}…").replace("{name}", target.name)
        cancel = (translate("Filing", "Cancel"), lambda: self._cancel(writing[0]))
        notice = desk.window.notices.show_notice(text, offers=[cancel])
        bar = QProgressBar(notice)
        bar.setRange(0, _STEPS)
        bar.setTextVisible(False)
        bar.setAccessibleName(text)
        layout = notice.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, bar)
        writing.append(_Writing(desk, target, notice, bar))
        return writing[0]

    def _tell_progress(self, writing: _Writing, share: float) -> None:
        if writing in self._writings:
            writing.bar.setValue(round(share * _STEPS))

    def _cancel(self, writing: _Writing) -> None:
        self._give_up(writing)
        text = translate("Filing", "{name} was not written.").replace("{name}", writing.target.name)
        writing.desk.window.status.tell(text)

    def _give_up(self, writing: _Writing) -> None:
        if writing in self._writings and writing.job is not None:
            self._writings.remove(writing)
            writing.job.cancel()
            writing.notice.close()

    def _end(self, writing: _Writing, error: Exception | None) -> None:
        if writing not in self._writings:
            return
        self._writings.remove(writing)
        writing.notice.close()
        if error is not None and not isinstance(error, Problem):
            raise error
        self._filing.tell_end(writing.desk, writing.target, error)
