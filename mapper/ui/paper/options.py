"""Paper: the form of what a person chooses - paper, how large, what stands on the sheets."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mapper.ui.paper.plan import Fit, PageSetup, Paper, Turn
from mapper.ui.theme import Theme
from mapper.ui.widgets import ChoiceField, NumberField
from mapper.ui.widgets.parsing import NumberForm

_WIDE: Final = NumberForm(is_whole=True, minimum=1, maximum=50)
_SCALE: Final = NumberForm(is_share=True, minimum=0.05, maximum=10, decimals=0)
_OVERLAP: Final = NumberForm(unit="mm", minimum=0, maximum=100)


class PaperOptions(QWidget):
    """Only what has a meaning for how the map is fitted is seen. `changed`: another setup was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, setup: PageSetup) -> None:
        super().__init__()
        papers = [(each, self._paper_name(each)) for each in Paper]
        self.paper = ChoiceField(theme, self.tr("Paper"), papers)
        turns = [
            (Turn.BEST, self.tr("As suits the map")),
            (Turn.UPRIGHT, self.tr("Portrait")),
            (Turn.LYING, self.tr("Landscape")),
        ]
        self.turn = ChoiceField(theme, self.tr("Orientation"), turns)
        fits = [
            (Fit.ONE, self.tr("All on one page")),
            (Fit.WIDE, self.tr("Several pages side by side")),
            (Fit.SCALE, self.tr("By a scale")),
        ]
        self.fit = ChoiceField(theme, self.tr("How large"), fits)
        self.wide = NumberField(theme, self.tr("Pages side by side"), _WIDE, step=1)
        self.scale = NumberField(theme, self.tr("Scale"), _SCALE, step=0.1)
        self.overlap = NumberField(theme, self.tr("Overlap of sheets"), _OVERLAP, step=1)
        self.marks = QCheckBox(self.tr("Marks where to cut"))
        self.overview = QCheckBox(self.tr("First a page of all sheets"))
        self.legend = QCheckBox(self.tr("Legend"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        fields = (self.paper, self.turn, self.fit, self.wide, self.scale, self.overlap)
        for field in (*fields, self.marks, self.overview, self.legend):
            column.addWidget(field)
        self.show_setup(setup)
        for field in fields:
            field.committed.connect(self._take)
        for box in (self.marks, self.overview, self.legend):
            box.toggled.connect(self._take)

    def setup(self) -> PageSetup:
        """What is chosen."""
        before = self._setup
        fit, wide, scale, overlap = (f.value() for f in (self.fit, self.wide, self.scale, self.overlap))
        paper, turn = self.paper.value(), self.turn.value()
        return PageSetup(
            paper=paper if isinstance(paper, Paper) else before.paper,
            turn=turn if isinstance(turn, Turn) else before.turn,
            fit=fit if isinstance(fit, Fit) else before.fit,
            wide=int(wide) if isinstance(wide, float | int) else before.wide,
            scale=scale if isinstance(scale, float | int) else before.scale,
            overlap=overlap if isinstance(overlap, float | int) else before.overlap,
            has_marks=self.marks.isChecked(),
            has_overview=self.overview.isChecked(),
            has_legend=self.legend.isChecked(),
        )

    def show_setup(self, setup: PageSetup) -> None:
        """Show this choice."""
        self._setup = setup
        self.paper.set_value(setup.paper)
        self.turn.set_value(setup.turn)
        self.fit.set_value(setup.fit)
        self.wide.set_value(setup.wide)
        self.scale.set_value(setup.scale)
        self.overlap.set_value(setup.overlap)
        self.marks.setChecked(setup.has_marks)
        self.overview.setChecked(setup.has_overview)
        self.legend.setChecked(setup.has_legend)
        self._hide_idle()

    def _take(self, _: object) -> None:
        setup = self.setup()
        if setup != self._setup:
            self._setup = setup
            self._hide_idle()
            self.changed.emit()

    def _hide_idle(self) -> None:
        fit = self._setup.fit
        self.wide.setVisible(fit is Fit.WIDE)
        self.scale.setVisible(fit is Fit.SCALE)
        for part in (self.overlap, self.marks, self.overview):
            part.setVisible(fit is not Fit.ONE)

    def _paper_name(self, paper: Paper) -> str:
        american = {
            Paper.LETTER: self.tr("US Letter"),
            Paper.LEGAL: self.tr("US Legal"),
            Paper.TABLOID: self.tr("US Tabloid"),
        }
        size = self.tr("{0} × {1} mm")
        locale = self.locale()
        short, long = (locale.toString(round(each)) for each in (paper.short, paper.long))
        return f"{american.get(paper, paper.name)} · {size.replace('{0}', short).replace('{1}', long)}"
