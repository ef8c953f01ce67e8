"""Paper: the dialog in which a map is laid out on pages and looked at, before it is printed or written."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mapper.core.errors import Trouble
from mapper.core.ids import NodeId
from mapper.ui import texts
from mapper.ui.paper.language_field import LanguageField
from mapper.ui.paper.options import PaperOptions
from mapper.ui.paper.pages import laid_out
from mapper.ui.paper.painter import PagePainter, SheetWords
from mapper.ui.paper.plan import PagePlan, PageSetup
from mapper.ui.paper.preview import Preview
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.spoken import speaking
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import TextField

_NAMED = 3  # so many steps that are cut are told by name


class PaperDialog(QDialog):
    """Every choice is seen at once. `print_wanted` and `save_wanted` bring the pages; the dialog stays until closed."""

    print_wanted = Signal(object)  # PagePainter
    save_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        drawn: Callable[[], DrawnMap],
        words: Callable[[str], SheetWords],
        version: str,
        setup: PageSetup,
        *,
        prints: bool,
    ) -> None:
        """`drawn` draws the map in the language in force; `words` for a version.

        `prints`: what the person came for is printing, and else a file.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print") if prints else self.tr("Export a poster"))
        self._draw, self._drawn, self._words = drawn, drawn(), words
        self.pages: PagePainter | None = None
        self.options = PaperOptions(theme, setup)
        self.language = LanguageField(theme)
        self.version = TextField(theme, self.tr("Version, in the footer"))
        self.version.reset(version)
        self.preview = Preview(theme)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.save = self.buttons.addButton(self.tr("Save as PDF…"), role)
        self.print = self.buttons.addButton(self.tr("Print…"), role)
        first = self.print if prints else self.save
        set_role(first, Role.PRIMARY)
        self._lay_out(theme)
        first.setDefault(True)  # which means something from where it is in the dialog on
        self.options.changed.connect(self.lay_pages_out)
        self.language.committed.connect(self._draw_anew)
        self.version.committed.connect(lambda _: self.lay_pages_out())
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.pages))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.pages))
        self.buttons.rejected.connect(self.reject)
        self.lay_pages_out()

    def lay_pages_out(self) -> None:
        """Show the pages of what is chosen, or why there are none."""
        words, setup = self._words(self.version.value()), self.options.setup()
        try:
            with speaking(self.language.tongue):
                self.pages = laid_out(self._drawn, words, setup)
        except Trouble as trouble:
            self.pages = None
            self._tell(texts.sentence(trouble), Role.ERROR)
        else:
            self._tell_plan(self.pages.plan)
        self.preview.show_leaves(self.pages)
        for button in (self.save, self.print):
            button.setEnabled(self.pages is not None)

    def _draw_anew(self, _: object = None) -> None:
        """Draw the map in the language that is chosen now, and show its pages."""
        with speaking(self.language.tongue):
            self._drawn = self._draw()
        self.lay_pages_out()

    def _lay_out(self, theme: Theme) -> None:
        side = QWidget()
        form = QVBoxLayout(side)
        form.setContentsMargins(0, 0, 8, 0)
        form.setSpacing(10)
        form.addWidget(self.options)
        form.addWidget(self.language)
        form.addWidget(self.version)
        form.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it scrolls into sight by itself
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(scroll, 1)
        right.addWidget(self.told)
        holder = QWidget()
        holder.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        # A box with many words to tick takes the room it needs.
        holder.setFixedWidth(max(theme.px(270), side.minimumSizeHint().width() + theme.px(16)))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.preview, 1)
        middle.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addWidget(self.buttons)
        room = self.screen().availableGeometry().size()
        self.resize(QSize(theme.px(1060), theme.px(680)).boundedTo(room * 0.92))

    def _tell_plan(self, plan: PagePlan) -> None:
        locale = self.locale()
        scale = locale.toString(round(plan.scale * 100))
        count = len(plan.sheets)
        if count == 1:
            text = self.tr("One sheet, the map at {percent} %.")
        else:
            text = self.tr("{n} sheets, together {wide} × {high} cm, the map at {percent} %.")
            wide, high = (locale.toString(round(each / 10)) for each in plan.together)
            text = text.replace("{n}", locale.toString(count)).replace("{wide}", wide).replace("{high}", high)
        text = text.replace("{percent}", scale)
        if not plan.cut:
            self._tell(text, Role.SECONDARY)
            return
        nodes = self._drawn.projection.nodes
        names = [nodes[NodeId(id)].name for id in plan.cut]
        listed = ", ".join(f"“{name[:40]}”" for name in names[:_NAMED]) + (
            " …" if len(names) > _NAMED else ""
        )
        cut = self.tr("Larger than a sheet, and cut: {names}").replace("{names}", listed)
        self._tell(f"{text} {cut}", Role.WARNING)

    def _tell(self, text: str, role: Role) -> None:
        self.told.setText(text)
        set_role(self.told, role)
