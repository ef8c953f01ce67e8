"""The inspector: the plays of a node, each with a switch, and what those that are on change."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from mapper.analysis import plays, strategy
from mapper.core import queries
from mapper.core.edits import things
from mapper.core.ids import NodeId
from mapper.core.records import Connector, Play
from mapper.ui.fields.lists.plays import branch_name
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.play_row import PlayRow
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section
from mapper.ui.widgets.figure_line import FigureLine
from mapper.ui.widgets.parsing import NumberForm, show_number

_SHARE = NumberForm(is_share=True, decimals=1)
_WINS = NumberForm(is_share=True, decimals=2)
_QUIET = 150  # ms without a change before the map is solved anew


class PlayPart(Part):
    """Rows of plays that open, a link for the next one, and before and after while one is on."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(kit, parent)
        self._ids: tuple[NodeId, ...] = ()
        action = "" if kit.is_read_only else self.tr("+ play")
        self.section = Section(kit.theme, self.tr("Plays"), action=action)
        self.section.action.setToolTip(self.tr("Add what the team does when a case stalls here"))
        self.section.action.setAccessibleName(self.section.action.toolTip())
        self.section.acted.connect(self._add)
        self.rows: Rows[PlayRow] = Rows(self._made, gap=4)
        self.caption = QLabel(self.tr("Without and with the plays that are on"))
        self.caption.setWordWrap(True)
        set_role(self.caption, Role.CAPTION)
        self.branches: Rows[FigureLine] = Rows(lambda _key: FigureLine(""))
        self.wait = FigureLine(self.tr("Mean wait"))
        self.wins = FigureLine(self.tr("Chance to win"))
        for each in (self.rows, self.caption, self.branches, self.wait, self.wins):
            self.section.body.addWidget(each)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_QUIET)
        self._late.timeout.connect(self.solve)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        self._ids = tuple(ids)
        is_single = len(ids) == 1
        known = strategy.plays_at(self.kit.reader, ids[0]) if is_single else []
        self.rows.follow([play.id for play in known])
        for key, row in self.rows.rows().items():
            row.follow((key,), anew=anew)
        self._compare(any(play.is_on for play in known))

    def commit(self) -> None:
        for row in self.rows.rows().values():
            row.commit()

    def solve(self) -> None:
        """Tell what the plays do to the chance to win; a little later than the rest, for it takes the whole map."""
        self._late.stop()
        if len(self._ids) != 1 or not self._has_play_on():
            return
        found = plays.win_probability(self.kit.reader, self._ids[0])
        if found.before is None or found.after is None:
            self.wins.show_figure("–", self.tr("The map has no chance to win to be worked out yet."))
        else:
            self._tell(self.wins, found, _WINS, 100.0)

    def _has_play_on(self) -> bool:
        return any(play.is_on for play in strategy.plays_at(self.kit.reader, self._ids[0]))

    def _compare(self, is_on: bool) -> None:
        for each in (self.caption, self.wait, self.wins):
            each.setVisible(is_on)
        if not is_on:
            self._late.stop()
            self.branches.follow(())
            return
        reader, node_id = self.kit.reader, self._ids[0]
        found = plays.effect(reader, node_id)
        self.branches.follow(sorted(found.branches, key=self._place))
        for key, line in self.branches.rows().items():
            connector = reader.get(Connector, key)
            line.name.setText(branch_name(reader, connector))
            self._tell(line, found.branches[connector.id], _SHARE, 100.0)
        self.wait.setVisible(found.wait_days is not None)
        if found.wait_days is not None:
            self._tell(self.wait, found.wait_days, NumberForm(unit=self.tr("days")), 1.0)
        self._late.start()

    def _place(self, key: str) -> int:
        leaving = sorted(queries.outgoing(self.kit.reader, self._ids[0]), key=lambda line: line.id)
        return [line.id for line in leaving].index(self.kit.reader.get(Connector, key).id)

    def _tell(self, line: FigureLine, change: plays.Change, form: NumberForm, scale: float) -> None:
        """Both figures, and by how much the second is more or less: 25 % → 40 % (+15)."""
        locale = self.locale()
        before, after = (
            show_number(value, form, locale, with_unit=True) or "–" for value in (change.before, change.after)
        )
        delta = ""
        if change.before is not None and change.after is not None:
            plain = NumberForm(decimals=form.decimals)
            step = round((change.after - change.before) * scale, form.decimals)
            sign = "+" if step > 0 else "−" if step < 0 else "±"
            delta = f" ({sign}{show_number(abs(step), plain, locale)})"
        why = self.tr("Without the plays {0}, with them {1}").format(before, after)
        line.show_figure(f"{before} → {after}{delta}", why)

    def _made(self, key: str) -> PlayRow:
        row = PlayRow(self.kit)
        row.remover.clicked.connect(lambda: self._remove(key))
        return row

    def _add(self) -> None:
        """A play at each of the nodes, opened with the cursor in its name."""
        if not self._ids:
            return
        before = set(self.rows.rows())
        self.kit.pen.run(things.add_thing, Play, node_id=self._ids[0], name=self.tr("New play"))
        for key, row in self.rows.rows().items():
            if key not in before:
                row.open(True)
                row.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                row.select_name()
                show_soon(row)

    def _remove(self, key: str) -> None:
        self.kit.pen.run(things.remove_thing, key)
