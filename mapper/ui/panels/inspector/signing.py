"""The inspector: what those who sign a map agree on, and who has signed it as it is now or as it was."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mapper.core import ballots
from mapper.core.edits import agreement, things
from mapper.core.errors import Problem
from mapper.core.history import Version
from mapper.core.ids import MapId, PersonId, SignOffId, VersionId
from mapper.core.meaning import fingerprints
from mapper.core.records import Person, ProcessMap, SignOff
from mapper.ui.days import show_day
from mapper.ui.fields.lists.signing import signed_moment
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.panels.inspector.work import remove_button
from mapper.ui.texts import sentence
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import ChoiceField, Section, TextField
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.elided_link import ElidedLink
from mapper.ui.widgets.plain_tip import plain_tip


class SigningPart(Part):
    """The statement, a row for each signature, and a field to sign: whose name is chosen has signed today."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._map_id = MapId("")
        translate = QCoreApplication.translate
        self.section = Section(kit.theme, translate("SigningPart", "Agreed by"))
        self.statement = TextField(
            kit.theme,
            translate("SigningPart", "What is signed"),
            has_lines=True,
            placeholder=translate("SigningPart", "What do those who sign agree on?"),
        )
        self.bind(
            self.statement,
            lambda map_id: self.kit.reader.get(ProcessMap, map_id).statement,
            lambda ids, text: self.kit.pen.run_each(ids, things.set_thing, statement=text),
        )
        self.rows: Rows[SignRow] = Rows(self._made)
        self.signer = ChoiceField(
            kit.theme, translate("SigningPart", "Sign"), none_label=translate("SigningPart", "Who signs?")
        )
        self.signer.committed.connect(self._sign)
        for widget in (self.statement, self.rows, self.signer):
            self.section.body.addWidget(widget)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._map_id = MapId(ids[0])
        reader = self.kit.reader
        signed = {each.id: each for each in reader.referring(SignOff, "map_id", self._map_id)}
        order = sorted(signed, key=lambda each: (signed[each].day, each))
        self.rows.follow(order)
        now = fingerprints(reader, self._map_id) if signed else ()
        for sign_id, row in self.rows.rows().items():
            each = signed[SignOffId(sign_id)]
            row.show_signature(
                reader.get(Person, each.person_id).name, each, is_stale=each.fingerprint not in now
            )
            row.show_version(
                next((v for v in self.kit.bridge.session.versions if v.id == each.version_id), None)
            )
        valid = {each.person_id for each in signed.values() if each.fingerprint in now}
        waiting = [person for person in ballots.participants(reader) if person.id not in valid]
        self.signer.set_choices([(person.id, person.name) for person in waiting])
        self.signer.set_value(None)
        self.signer.setVisible(bool(waiting) and not self.kit.talk.is_read_only)

    def _made(self, sign_id: str) -> "SignRow":
        row = SignRow(self.kit.talk)
        row.remover.clicked.connect(lambda: self.kit.pen.run(things.remove_thing, sign_id))
        return row

    def _sign(self, person: object) -> None:
        if person is None:
            return
        call = (self._map_id, PersonId(str(person)), QDate.currentDate().toString(Qt.DateFormat.ISODate))
        try:
            moment = self._moment(call)
        except Problem as problem:
            self.signer.refuse(sentence(problem))
            return
        reason = self.kit.pen.run(agreement.sign, *call, version_id=moment)
        if reason:
            self.signer.refuse(reason)

    def _moment(self, call: tuple[MapId, PersonId, str]) -> VersionId:
        """The moment that is signed. Raises Problem where nobody may sign: none is named then."""
        bridge = self.kit.bridge
        problem = bridge.may(agreement.sign, *call)
        if problem is not None:
            raise problem
        return signed_moment(bridge.session, self._map_id)


class SignRow(QWidget):
    """Who signed and when, whether the map has changed since, and the moment that was signed, to be looked at."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._version: Version | None = None
        self._wishes = kit.wishes
        self.version = ElidedLink()
        self.version.setToolTip(self.tr("Look at what was signed"))
        self.version.clicked.connect(self._look)
        self.name = ElidedLabel()
        self.day = QLabel()
        self.remover = remove_button(kit.theme)
        if kit.is_read_only:
            self.remover.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(7)
        column.addLayout(line)
        column.addWidget(self.version)
        line.addWidget(self.name, 1)
        line.addWidget(self.day)
        line.addWidget(self.remover)

    def _look(self) -> None:
        if self._version is not None:
            self._wishes.moment_wanted.emit(self._version.id)

    def show_version(self, version: Version | None) -> None:
        """The moment that was signed; None where it has no name any more."""
        self._version = version
        self.version.setVisible(version is not None)
        self.version.set_whole(version.name if version is not None else "")

    def show_signature(self, name: str, signed: SignOff, *, is_stale: bool) -> None:
        """Show one signature; a stale one is under a map that said something else."""
        day = show_day(signed.day, self.locale())
        self.name.set_text(name)
        self.day.setText(self.tr("signed, but changed since") if is_stale else day)
        self.day.setToolTip(day)
        set_role(self.day, Role.WARNING if is_stale else Role.SECONDARY)
        taking = self.tr("Take back the signature of {0}").format(name)
        self.remover.setToolTip(plain_tip(taking))
        self.remover.setAccessibleName(taking)
