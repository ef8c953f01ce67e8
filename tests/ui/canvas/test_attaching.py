"""Files, links and pictures that come to a step from elsewhere: dropped on it, or from the clipboard."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QDragLeaveEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from mapper.core.edits import comments
from mapper.core.edits.insides import make_inside
from mapper.core.edits.nodes import add_node
from mapper.core.insides import inside_of
from mapper.core.records import Attachment, Comment
from mapper.core.values import AttachmentKind, NodeKind, Point
from mapper.ui.canvas.talk import Talk


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "offer.pdf"
    path.write_text("offer")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _kept(canvas):
    return [(each.node_id, each.kind) for each in canvas.bridge.reader.all(Attachment)]


def test_a_file_dropped_on_a_step_hangs_there_and_its_sign_tells_so(canvas, pdf):
    canvas.drop(pdf, canvas.at("Qualify"))
    qualify = canvas.node("Qualify").id
    assert _kept(canvas) == [(qualify, AttachmentKind.FILE)]
    assert canvas.view.sheet.projection.nodes[qualify].pins == (("attach", 1),)


def test_a_file_dropped_beside_every_step_changes_nothing(canvas, pdf):
    assert not canvas.drop(pdf, canvas.place(Point(420, 60)))
    assert _kept(canvas) == []
    QApplication.sendEvent(canvas.port, QDragLeaveEvent())  # Qt remembers where a drag is until it leaves


def test_a_picture_on_the_clipboard_goes_to_the_selected_step(canvas):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(30, 90, 160))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    canvas.selection.set([canvas.node("Qualify").id])
    canvas.view.commands.paste()
    assert _kept(canvas) == [(canvas.node("Qualify").id, AttachmentKind.PICTURE)]


def test_cells_of_a_spreadsheet_are_no_picture(canvas):
    """Excel and Calc put a picture of the cells beside their text."""
    data = QMimeData()
    data.setImageData(QImage(40, 30, QImage.Format.Format_RGB32))
    data.setHtml("<table><tr><td>Visit</td></tr></table>")
    data.setText("Visit\r\nSign\r\n")
    QGuiApplication.clipboard().setMimeData(data)
    canvas.selection.set([canvas.node("Qualify").id])
    canvas.view.commands.paste()
    assert _kept(canvas) == []
    assert ("Visit", "Sign") in canvas.lines()


def test_the_list_of_open_comments_leads_into_the_inside_of_a_step(canvas):
    canvas.bridge.run(make_inside, canvas.node("Call").id)
    inside = inside_of(canvas.bridge.reader, canvas.node("Call").id)
    canvas.bridge.run(add_node, inside.id, NodeKind.STEP, Point(100, 100), "Dial")
    for number, name in enumerate(("Qualify", "Dial")):
        when = f"2026-05-04T10:0{number}:00"
        canvas.bridge.run(
            comments.add_comment, canvas.node(name).id, f"About {name}", author="Ana", written=when
        )
    canvas.view.building.talk.open()
    menu = canvas.view.building.menus.menu
    entries = menu.page.entries()
    assert [entry.text for entry in entries] == ["About Dial", "About Qualify"]
    entries[0].run()
    assert canvas.bridge.map_id == inside.id
    assert canvas.selection.nodes == (canvas.node("Dial").id,)


def test_resolved_comments_stand_behind_the_open_ones_and_are_found_by_that_word(canvas):
    for name, when in (("Qualify", "2026-05-03T10:00:00"), ("Qualify", "2026-05-04T10:00:00")):
        about = {"author": "Ana", "written": when}
        canvas.bridge.run(comments.add_comment, canvas.node(name).id, f"Said {when[8:10]}", **about)
    done = next(each for each in canvas.bridge.reader.all(Comment) if each.text == "Said 04")
    canvas.bridge.run(comments.resolve_comment, done.id)
    canvas.view.building.talk.open()
    entries = canvas.view.building.menus.menu.page.entries()
    assert [(entry.group, entry.text) for entry in entries] == [
        ("Not resolved", "Said 03"),
        ("Resolved", "Said 04"),
    ]
    assert "Resolved" in entries[1].words


def test_without_an_open_comment_it_says_so(canvas, qtbot):
    with qtbot.waitSignal(canvas.view.sheet.spoken) as spoken:
        Talk(canvas.view.sheet, canvas.view.building.menus).open()
    assert spoken.args == ["No comment is open."]
