"""The inspector: links, files and pictures on a step. Nothing is opened unless a person asks for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from mapper.core.edits.attachments import Thing, attach_things
from mapper.core.edits.things import remove_thing
from mapper.core.ids import NodeId
from mapper.core.records import Attachment
from mapper.core.values import AttachmentKind
from mapper.services.attaching import PICTURES, found_path, is_openable
from mapper.ui import attaching
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.picture import PictureDialog
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section, TextField
from mapper.ui.widgets.elided_link import ElidedLink
from mapper.ui.widgets.plain_tip import plain_tip

_WIDE, _HIGH = 232, 120


class AttachmentPart(Part):
    """A row for each thing at one node, and ways to add another one."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._node_id: NodeId | None = None
        self._attachments: dict[str, Attachment] = {}
        self.section = Section(
            kit.theme, self.tr("Attachments"), action="" if kit.is_read_only else self.tr("+ add")
        )
        self.section.acted.connect(self._offer)
        self.rows: Rows[AttachmentRow] = Rows(self._made, gap=4)
        self.address = TextField(kit.theme, self.tr("Address"), placeholder="https://…", is_label_shown=False)
        self.address.committed.connect(self._add_link)
        self.address.hide()
        self.reason = _reason()
        for widget in (self.rows, self.address, self.reason):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        if anew:
            self._explain("")
            self.address.reset("")
            self.address.hide()
        self._node_id = ids[0]
        found = self.kit.reader.referring(Attachment, "node_id", ids[0])
        found.sort(key=lambda each: (each.position, each.id))
        self._attachments = {each.id: each for each in found}
        self.rows.follow(list(self._attachments))
        for key, row in self.rows.rows().items():
            row.show_attachment(self._attachments[key])

    def commit(self) -> None:
        self.address.commit()

    def add(self, things: Sequence[Thing]) -> None:
        """Attach these to the node in sight."""
        if things and self._node_id is not None:
            self._explain(self.kit.pen.run(attach_things, self._node_id, things))
            rows = list(self.rows.rows().values())
            show_soon(rows[-1] if rows else self.reason)

    def choices(self) -> QMenu:
        """What can be attached."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Link"), self._ask_link)
        menu.addAction(self.tr("File…"), self._ask_file)
        menu.addAction(self.tr("Picture…"), self._ask_picture)
        menu.addAction(self.tr("From the clipboard"), self.paste)
        return menu

    def begin(self, way: str) -> None:
        """Go one of these ways: "link", "file", "picture" or "clipboard"."""
        ways = {
            "link": self._ask_link,
            "file": self._ask_file,
            "picture": self._ask_picture,
            "clipboard": self.paste,
        }
        ways[way]()

    def paste(self) -> None:
        """Attach what the clipboard holds."""
        data = QGuiApplication.clipboard().mimeData()
        things, bad = attaching.things_in(data, self.kit.bridge.here.folder())
        if not things and not bad and attaching.is_address(data.text()):
            things = [attaching.link_of(data.text())]
        self.add(things)
        if bad or not things:
            self._explain(bad or self.tr("The clipboard holds no link, file or picture."))

    def _offer(self) -> None:
        link = self.section.action
        self.choices().popup(link.mapToGlobal(link.rect().bottomLeft()))

    def _ask_link(self) -> None:
        self.address.show()
        self.address.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        show_soon(self.address)

    def _add_link(self, address: str) -> None:
        self.address.reset("")
        self.address.hide()
        if address:
            self.add([attaching.link_of(address)])

    def _ask_file(self) -> None:
        path = OpenFileDialog.ask(self, self.tr("Attach a file"), self._folder(), self.tr("All files (*)"))
        if path is not None:
            self.add([attaching.file_of(path, self.kit.bridge.here.folder())])

    def _ask_picture(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURES))
        title = self.tr("Attach a picture")
        path = OpenFileDialog.ask(self, title, self._folder(), self.tr("Pictures ({0})").format(endings))
        if path is None:
            return
        thing = attaching.picture_in(path)
        if thing is not None:
            self.add([thing])
        else:
            self._explain(attaching.not_a_picture(path.name))

    def _folder(self) -> Path:
        return self.kit.bridge.here.folder() or Path.home()

    def _made(self, key: str) -> "AttachmentRow":
        row = AttachmentRow(self.kit, self._attachments[key])
        row.remover.clicked.connect(lambda: self._explain(self.kit.pen.run(remove_thing, key)))
        return row

    def _explain(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        if reason:
            show_soon(self.reason)


class AttachmentRow(QWidget):
    """Sign and name; a click opens a link or shows a picture, and asks first where it is a file."""

    def __init__(self, kit: Kit, attachment: Attachment) -> None:
        super().__init__()
        self._kit = kit
        self._attachment = attachment
        self._picture = ""
        self.sign = QLabel()
        self.link = ElidedLink()
        self.link.clicked.connect(self.open)
        self.remover = remove_button(kit.theme)
        if kit.is_read_only:
            self.remover.hide()
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addWidget(self.sign)
        line.addWidget(self.link, 1)
        line.addWidget(self.remover)
        self.thumbnail = QPushButton()
        self.thumbnail.setIconSize(QSize(_WIDE, _HIGH))
        self.thumbnail.clicked.connect(self.open)
        self.thumbnail.hide()
        set_role(self.thumbnail, Role.QUIET)
        self.question = QWidget()
        self.question.hide()
        self.yes = QPushButton(self.tr("Open it"))
        self.yes.clicked.connect(self._open_file)
        no = QPushButton(self.tr("Leave it"))
        no.clicked.connect(self.question.hide)
        asked = QHBoxLayout(self.question)
        asked.setContentsMargins(0, 0, 0, 0)
        for widget in (self.yes, no):
            set_role(widget, Role.LINK)
            asked.addWidget(widget)
        asked.addStretch(1)
        self.reason = _reason()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        for below in (self.thumbnail, self.reason, self.question):
            column.addWidget(below)
        self.show_attachment(attachment)

    def show_attachment(self, attachment: Attachment) -> None:
        """Show this one; its picture is read again only where it is another one."""
        self._attachment = attachment
        icons, size = self._kit.theme.icons, self._kit.theme.px(15)
        colour = self._kit.theme.tokens.text.secondary
        self.sign.setPixmap(icons.picture(attachment.kind.value, size, colour, self.devicePixelRatioF()))
        name = attachment.name or attachment.target
        self.link.set_whole(name)
        self.link.setToolTip(plain_tip("" if attachment.picture else attachment.target))
        told = self.tr("Take {0} off").format(name)
        self.remover.setToolTip(plain_tip(told))
        self.remover.setAccessibleName(told)
        self.thumbnail.setAccessibleName(self.tr("Show {0} large").format(name))
        if attachment.picture != self._picture:
            self._picture = attachment.picture
            image = attaching.picture_of(attachment.picture)
            self.thumbnail.setVisible(not image.isNull())
            self.thumbnail.setIcon(QIcon(QPixmap.fromImage(image)))
            self._tell("" if not image.isNull() else attaching.not_a_picture(attachment.name))

    def open(self) -> None:
        """Open the link, show the picture large, or ask whether the file shall be opened."""
        attachment = self._attachment
        if attachment.kind is AttachmentKind.PICTURE:
            image = attaching.picture_of(attachment.picture)
            if not image.isNull():
                PictureDialog.open_picture(image, attachment.name, self.window())
        elif attachment.kind is AttachmentKind.LINK:
            self._open_link()
        elif self._path() is None:
            self._tell(self.tr("{0} is not there any more.").format(attachment.target))
        else:
            self._tell(self.tr("Open {0} with the program for it?").format(self._path()))
            self.question.show()
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_link(self) -> None:
        address = self._attachment.target
        if not is_openable(address):
            self._tell(self.tr("Only web and mail addresses are opened, not {0}.").format(address))
        elif not QDesktopServices.openUrl(QUrl(address)):
            self._tell(self.tr("Nothing here opens {0}.").format(address))

    def _open_file(self) -> None:
        self.question.hide()
        path = self._path()
        if path is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._tell(self.tr("Nothing here opens {0}.").format(self._attachment.target))
        else:
            self._tell("")

    def _path(self) -> Path | None:
        return found_path(self._attachment.target, self._kit.bridge.here.folder())

    def _tell(self, text: str) -> None:
        self.reason.setText(text)
        self.reason.setVisible(bool(text))


def _reason() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    set_role(label, Role.ERROR)
    return label
