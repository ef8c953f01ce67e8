"""Journey: the plug is pulled in a meeting; the next start says what was kept and goes on where it was."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mapper.app.desk import Desk
from mapper.core.edits.maps import set_map
from mapper.core.errors import Trouble
from mapper.core.records import Node, ProcessMap
from mapper.services import documents
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.texts import command_name
from tests.builders import named
from tests.journeys.conftest import shown

ROOT = Path(__file__).parents[2]

# A whole program of its own, driven by keys: it draws, says what it has shown as kept, and is killed while it draws on.
MEETING = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.core import queries
from mapper.core.edits import maps
from mapper.core.values import MapKind
from mapper.services import documents
from mapper.ui.theme.fonts import load_fonts
from mapper.ui.theme.theme import Mode, Theme

app = QApplication([])
load_fonts()
office = Office(Theme(Mode.LIGHT), Settings(Path(sys.argv[2])))
office.new_from_template("b2b_complex")
desk = office.desks[-1]
documents.save_as(desk.document, Path(sys.argv[1]))
office.remember_open()
desk.window.resize(1400, 900)
QTest.qWaitForWindowExposed(desk.window)
first = desk.bridge.map_id
desk.bridge.run(maps.copy_map, first, "To-be", MapKind.TO_BE, new_map_id="map-abcdefabcdef")
desk.bridge.switch_map("map-abcdefabcdef")
desk.canvas.camera.zoom_to(1.7)
document_id = queries.document_info(desk.bridge.reader).id
while " 1.7" not in office.settings.view_of(document_id):  # until the hand rests, and the view is kept
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
desk.canvas.setFocus()
number = 0
while True:
    number += 1
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), f"Step {number}")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    last = desk.bridge.session.history.done[-1]
    print(len(desk.bridge.session.history.done), last.label.params.get("name", ""), flush=True)
"""


@pytest.fixture(scope="module")
def pulled(tmp_path_factory) -> tuple[Path, Path, str]:
    """The document and the settings a killed program left, and what it had said last."""
    folder = tmp_path_factory.mktemp("meeting")
    document, settings = folder / "meeting.salesmap", folder / "settings.ini"
    child = subprocess.Popen(
        [sys.executable, "-c", MEETING, str(document), str(settings)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(6)]
    child.kill()
    said += child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    child.wait()
    return document, settings, [line for line in said if line.endswith("\n")][-1]


@pytest.fixture
def left(pulled, tmp_path) -> Path:
    """The settings of the killed program become those of the next one."""
    shutil.copy(pulled[1], tmp_path / "settings.ini")
    return pulled[0]


def told(desk: Desk) -> list[str]:
    return [label.text() for label in desk.window.notices.findChildren(QLabel) if label.isVisible()]


def choose(desk: Desk, offer: str) -> None:
    (button,) = [
        b for b in desk.window.notices.findChildren(QPushButton) if b.text() == offer and b.isVisible()
    ]
    button.click()


def test_the_next_start_says_what_was_kept_and_goes_on_where_it_was(left, pulled, office, qtbot):
    count, name = pulled[2].split(" ", 1)
    office.begin(None)
    desk = shown(office, qtbot)
    assert desk.document.path == left
    done = desk.bridge.session.history.done
    assert len(done) >= int(count)
    named(desk.bridge.reader, Node, name.strip())
    (sentence,) = told(desk)
    assert "unexpected end" in sentence
    assert command_name(done[-1].label) in sentence
    qtbot.waitUntil(
        lambda: (desk.bridge.map_id, desk.canvas.zoom) == ("map-abcdefabcdef", pytest.approx(1.7))
    )
    steps = len(list(desk.bridge.reader.all(Node)))
    desk.bridge.undo()
    assert len(list(desk.bridge.reader.all(Node))) == steps - 1
    desk.window.close()
    assert office.settings.left_open == []
    office.open_document(left)
    assert told(shown(office, qtbot)) == []


def test_a_document_that_fells_the_program_is_not_opened_again_and_again(left, office, monkeypatch):
    class Fallen(BaseException):
        """The program is no more."""

    def fall(*_: object, **__: object) -> None:
        raise Fallen

    monkeypatch.setattr("mapper.app.desks.documents.open_document", fall)
    with pytest.raises(Fallen):
        office.begin(None)
    assert office.settings.left_open == []


class TestFromElsewhere:
    """A service that keeps folders alike lays its hands on the file that is open."""

    @pytest.fixture
    def desk(self, office, qtbot, tmp_path) -> Desk:
        office.new_from_template("b2b_complex")
        documents.save_as(office.desks[-1].document, tmp_path / "meeting.salesmap")
        return shown(office, qtbot)

    def rename(self, desk: Desk, name: str) -> None:
        desk.bridge.run(set_map, desk.bridge.map_id, name=name)

    def test_the_file_copied_alone_two_seconds_after_the_last_edit_is_whole(self, desk, tmp_path, qtbot):
        self.rename(desk, "Agreed")

        def is_whole() -> bool:
            (tmp_path / "alone.salesmap").write_bytes(desk.document.path.read_bytes())
            alone = documents.open_document(tmp_path / "alone.salesmap", read_only=True)
            names = {m.name for m in alone.session.store.all(ProcessMap)}
            documents.close(alone)
            return "Agreed" in names

        assert not is_whole(), "the edit was durable before that, but in the log"
        qtbot.waitUntil(is_whole, timeout=2000)

    def test_an_older_copy_is_noticed_and_both_are_kept(self, desk, tmp_path, qtbot):
        theirs = desk.document.path.read_bytes()
        self.rename(desk, "Ours")
        documents.rest(desk.document)
        desk.document.path.write_bytes(theirs)
        qtbot.waitUntil(lambda: len(told(desk)) == 1)
        self.rename(desk, "Refused")
        (sentence,) = told(desk)
        assert "written over" in sentence
        choose(desk, "Keep both")
        self.rename(desk, "Ours, and on")
        assert desk.document.path.name == "meeting (kept here).salesmap"
        assert (tmp_path / "meeting.salesmap").read_bytes() == theirs
        qtbot.waitUntil(lambda: "Both are kept" in " ".join(told(desk)))
        choose(desk, "Compare them")
        qtbot.waitUntil(lambda: desk.comparing.value is not None)
        found = desk.comparing.value.comparison
        sides = [side.reader.get(ProcessMap, side.map_id).name for side in (found.before, found.after)]
        assert sides[0] != sides[1] == "Ours, and on"
        choose(desk, "Open the other")
        other = shown(desk.office, qtbot)
        assert {m.name for m in other.bridge.reader.all(ProcessMap)}.isdisjoint({"Ours, and on"})

    @pytest.mark.parametrize("hand", ["written over", "replaced", "deleted"])
    def test_a_window_that_is_closed_before_anybody_chose_loses_nothing(
        self, desk, tmp_path, qtbot, monkeypatch, hand
    ):
        sentences = []
        monkeypatch.setattr(TroubleDialog, "ask", lambda _, text: sentences.append(text))
        path, office = desk.document.path, desk.office
        theirs = path.read_bytes()
        self.rename(desk, "Ours")
        documents.rest(desk.document)
        self.rename(desk, "Ours, and on")
        if hand == "written over":
            path.write_bytes(theirs)
        elif hand == "replaced":
            (tmp_path / "theirs").write_bytes(theirs)
            (tmp_path / "theirs").replace(path)
        else:
            path.unlink()
        desk.window.close()
        kept = tmp_path / "meeting (kept here).salesmap"
        (sentence,) = sentences
        assert str(kept) in sentence
        assert office.settings.recent[0] == kept
        again = documents.open_document(kept)
        assert "Ours, and on" in {m.name for m in again.session.store.all(ProcessMap)}
        assert again.session.history.done, "with its history"
        documents.close(again)
        assert sorted(tmp_path.glob("meeting*")) == sorted({kept, path} if hand != "deleted" else {kept})
        assert hand == "deleted" or path.read_bytes() == theirs

    def test_where_it_can_be_kept_nowhere_the_window_stays(self, desk, tmp_path, monkeypatch):
        sentences = []
        monkeypatch.setattr(TroubleDialog, "ask", lambda _, text: sentences.append(text))
        path, office = desk.document.path, desk.office
        self.rename(desk, "Ours")
        path.unlink()

        def full(*_):
            raise Trouble("disk_full", path=str(path))

        with monkeypatch.context() as patch:
            patch.setattr(documents, "save_as", full)
            assert not desk.window.close()
        (sentence,) = sentences
        assert "The window stays open" in sentence
        assert desk.window.isVisible()
        assert office.desks[-1] is desk
        assert desk.window.close(), "there is room again"
        again = documents.open_document(tmp_path / "meeting (kept here).salesmap")
        assert "Ours" in {m.name for m in again.session.store.all(ProcessMap)}
        documents.close(again)

    def test_no_document_is_held_without_a_window_whatever_fails(self, desk, qtbot, monkeypatch):
        def fail(_):
            raise OSError("no settings")

        path, office = desk.document.path, desk.office
        monkeypatch.setattr("mapper.app.desks.keep_view", fail)
        with qtbot.capture_exceptions() as found:
            desk.window.close()
        assert [str(error) for _, error, _ in found] == ["no settings"]
        assert desk not in office.desks
        again = documents.open_document(path)
        assert again.reason is None, "nobody holds it"
        documents.close(again)

    def test_what_was_only_looked_at_is_not_kept_beside_a_newer_one(self, desk, tmp_path, monkeypatch):
        monkeypatch.setattr(TroubleDialog, "ask", lambda *_: pytest.fail("there is nothing to tell"))
        path = desk.document.path
        path.write_bytes(path.read_bytes()[:-1])
        desk.window.close()
        assert list(tmp_path.glob("meeting*")) == [path]

    def test_a_file_that_was_moved_has_all(self, desk, tmp_path, monkeypatch):
        monkeypatch.setattr(TroubleDialog, "ask", lambda *_: pytest.fail("there is nothing to tell"))
        self.rename(desk, "Ours")
        desk.document.path.rename(tmp_path / "elsewhere.salesmap")
        desk.window.close()
        assert [each.name for each in tmp_path.glob("*.salesmap")] == ["elsewhere.salesmap"]
        again = documents.open_document(tmp_path / "elsewhere.salesmap")
        assert "Ours" in {m.name for m in again.session.store.all(ProcessMap)}
        documents.close(again)

    def test_a_file_that_was_deleted_is_put_back(self, desk, qtbot):
        path = desk.document.path
        path.unlink()
        qtbot.waitUntil(lambda: len(told(desk)) == 1)
        choose(desk, "Put it back")
        assert path.exists()
        self.rename(desk, "On")
        path.unlink()
        qtbot.waitUntil(lambda: "no longer there" in " ".join(told(desk)))
        choose(desk, "Put it back")
        self.rename(desk, "And on")
        desk.window.close()
        again = documents.open_document(path)
        assert "And on" in {m.name for m in again.session.store.all(ProcessMap)}
        documents.close(again)
