"""Attachments in the inspector: links, files and pictures; nothing is opened unasked, and what is bad says so."""

import base64
import random

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest

from mapper.core.edits.attachments import MOST, Thing, attach_things
from mapper.core.records import Attachment
from mapper.core.values import AttachmentKind
from mapper.ui import attaching
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map


@pytest.fixture
def room(furnish, tmp_path):
    builder = a_map().lane("Sales").step("Call").to("Offer").step("Offer")
    room = furnish(InspectorPanel, builder, selected=["Call"])
    room.bridge.here.folder = lambda: tmp_path
    room.select("Call")
    return room


@pytest.fixture
def opened(monkeypatch):
    """What the system was asked to open."""
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()) or True)
    return asked


def _part(room):
    return room.panel.page.attachments


def _row(room):
    (row,) = _part(room).rows.rows().values()
    return row


def _noise(side):
    """A picture that no format makes small."""
    return QImage(random.Random(1).randbytes(side * side * 4), side, side, QImage.Format.Format_RGB32).copy()


def test_a_link_is_typed_and_opened_by_a_click(room, opened):
    _part(room).choices().actions()[0].trigger()
    editor = _part(room).address.editor
    QTest.keyClicks(editor, "example.com/offer")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [each.target for each in room.reader.all(Attachment)] == ["https://example.com/offer"]
    assert opened == []
    _row(room).link.click()
    assert opened == ["https://example.com/offer"]


def test_other_addresses_are_shown_and_never_opened(room, opened):
    thing = Thing(AttachmentKind.LINK, "Click me", "file:///etc/passwd")
    room.bridge.run(attach_things, room.node("Call").id, [thing])
    _row(room).link.click()
    assert opened == []
    assert _row(room).reason.text() == "Only web and mail addresses are opened, not file:///etc/passwd."


def test_a_file_is_opened_after_a_question_in_place(room, opened, tmp_path, monkeypatch):
    path = tmp_path / "offers" / "a.pdf"
    path.parent.mkdir()
    path.write_text("offer")
    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_: path)
    _part(room).choices().actions()[1].trigger()
    assert [each.target for each in room.reader.all(Attachment)] == ["offers/a.pdf"]
    row = _row(room)
    row.link.click()
    assert opened == []
    assert not row.question.isHidden()
    row.yes.click()
    assert opened == [QUrl.fromLocalFile(str(path)).toString()]
    path.unlink()
    row.link.click()
    assert row.reason.text() == "offers/a.pdf is not there any more."
    assert len(opened) == 1


def test_a_picture_from_the_clipboard_is_made_small_and_kept(room):
    image = QImage(3200, 800, QImage.Format.Format_RGB32)
    image.fill(QColor(30, 90, 160))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    _part(room).paste()
    (kept,) = room.reader.all(Attachment)
    shown = attaching.picture_of(kept.picture)
    assert (shown.width(), shown.height()) == (1600, 400)
    assert not _row(room).thumbnail.isHidden()


def test_no_picture_is_kept_larger_than_a_megabyte(qapp):
    text = attaching.picture_text(_noise(1500))
    assert 0 < len(base64.b64decode(text)) <= 1_000_000


def test_what_is_no_picture_says_so(room, tmp_path, monkeypatch):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture at all")
    monkeypatch.setattr(OpenFileDialog, "ask", lambda *_: bad)
    _part(room).choices().actions()[2].trigger()
    assert _part(room).reason.text() == "“bad.png” is no picture that can be read."
    assert list(room.reader.all(Attachment)) == []
    for text in ("", "äöü", base64.b64encode(b"GIF89a").decode(), "AAAA"):
        assert attaching.picture_of(text).isNull()


def test_the_same_link_twice_and_too_many_are_refused_with_a_sentence(room):
    call = room.node("Call").id
    link = attaching.link_of("https://a.example")
    room.bridge.run(attach_things, call, [link])
    _part(room).add([link])
    assert _part(room).reason.text() == "This is attached already."
    _part(room).add([attaching.link_of(f"https://a.example/{number}") for number in range(MOST)])
    assert _part(room).reason.text() == f"A step holds at most {MOST} links, files and pictures."


def test_what_is_taken_off_comes_back_with_undo(room):
    room.bridge.run(attach_things, room.node("Call").id, [attaching.link_of("https://a.example")])
    _row(room).remover.click()
    assert list(room.reader.all(Attachment)) == []
    room.bridge.undo()
    assert len(list(room.reader.all(Attachment))) == 1


def test_documents_are_left_to_the_window(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "map.salesmap"))])
    assert not attaching.may_attach(data)
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "offer.pdf")), QUrl("https://a.example")])
    things, bad = attaching.things_in(data, tmp_path)
    assert [(thing.kind, thing.target) for thing in things] == [
        (AttachmentKind.FILE, "offer.pdf"),
        (AttachmentKind.LINK, "https://a.example"),
    ]
    assert not bad


def test_a_long_name_ends_in_dots_and_is_read_out_whole(room):
    address = "https://intranet.example.com/playbook/first-contact/how-we-call"
    room.bridge.run(attach_things, room.node("Call").id, [attaching.link_of(address)])
    link = _row(room).link
    assert "…" in link.text()
    assert link.accessibleName() == address.removeprefix("https://")


def test_what_shows_through_a_picture_is_white_where_its_form_knows_no_holes(qapp):
    noise = _noise(1500).convertToFormat(QImage.Format.Format_ARGB32)
    for x in range(100):
        for y in range(100):
            noise.setPixelColor(x, y, QColor(0, 0, 0, 0))
    shown = attaching.picture_of(attaching.picture_text(noise))
    assert not shown.hasAlphaChannel()
    assert shown.pixelColor(20, 20).lightness() > 240
