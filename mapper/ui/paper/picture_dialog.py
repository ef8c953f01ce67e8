"""Paper: the dialog for a picture of a map - what of it, in which format, how large - with the picture beside it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mapper.core.errors import Trouble
from mapper.ui import texts
from mapper.ui.paper.language_field import LanguageField
from mapper.ui.paper.look_fields import LookFields, Looks
from mapper.ui.paper.preview import Preview
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import Size, asked_scale, pixels
from mapper.ui.render.parts import PartWish
from mapper.ui.render.poster import Poster, Words
from mapper.ui.spoken import speaking
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets import ChoiceField, NumberField
from mapper.ui.widgets.parsing import NumberForm

_ENDINGS: Final = (".png", ".svg", ".pdf")
_LEAST_PARTS: Final = 2  # of a kept line
_DPI: Final = 96  # at 100 %
_LEAST_SCALE, _MOST_SCALE = 0.05, 100.0
_SCALE: Final = NumberForm(is_share=True, minimum=_LEAST_SCALE, maximum=_MOST_SCALE, decimals=0)
_DOTS: Final = NumberForm(is_whole=True, minimum=5, maximum=9600)
_WIDTH: Final = NumberForm(is_whole=True, minimum=16, maximum=1_000_000)


class PosterLeaf:
    """A poster as the one page of a preview."""

    pages = 1
    actual = 1.0

    def __init__(self, poster: Poster) -> None:
        self._poster = poster

    @property
    def is_clear(self) -> bool:
        return self._poster.is_clear

    def size(self, _page: int) -> tuple[float, float]:
        return self._poster.width, self._poster.height

    def name(self, _page: int) -> str:
        return self._poster.title

    def paint(self, painter: QPainter, _page: int) -> None:
        self._poster.paint(painter)

    def page_at(self, _page: int, _x: float, _y: float) -> int | None:
        return None


class PictureExportDialog(QDialog):
    """`save_wanted` and `copy_wanted` bring the poster; `ending` and `size` say how it is to be written."""

    save_wanted = Signal(object)  # Poster
    copy_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        drawn: DrawnMap,
        words: Words,
        parts: Mapping[str, PartWish],
        looks: Looks | None = None,
    ) -> None:
        """`parts`: what of the map can be had, by the name a person reads; the first is chosen.

        `looks`: how else it can be drawn; None: only as it is.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export a picture"))
        self._drawn, self._words, self._parts = drawn, words, dict(parts)
        self._scale = 2.0
        self.poster: Poster | None = None
        names = [(name, name) for name in self._parts]
        self.part = ChoiceField(theme, self.tr("What of the map"), names)
        self.part.set_value(names[0][0])
        self.looks = None if looks is None else LookFields(theme, looks)
        self.language = LanguageField(theme)
        endings = [
            (".png", self.tr("PNG, pixels")),
            (".svg", self.tr("SVG, shapes and text")),
            (".pdf", self.tr("PDF, one page as large as the picture")),
        ]
        self.format = ChoiceField(theme, self.tr("Format"), endings)
        self.format.set_value(".png")
        self.scale = NumberField(theme, self.tr("Scale"), _SCALE, step=0.5)
        self.dots = NumberField(theme, self.tr("Dots an inch"), _DOTS, step=50)
        self.width_field = NumberField(theme, self.tr("Width in pixels"), _WIDTH, step=100)
        self.around = QCheckBox(self.tr("Title, legend and footer"))
        self.around.setChecked(True)
        self.clear = QCheckBox(self.tr("Transparent background"))
        self.clear.setToolTip(self.tr("What the picture is laid upon shines through"))
        self.preview = Preview(theme)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.copy = self.buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save = self.buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.save, Role.PRIMARY)
        self._lay_out(theme)
        self.save.setDefault(True)  # which means something from where it is in the dialog on
        self._connect()
        self._show_anew()

    @property
    def ending(self) -> str:
        """Of the chosen format."""
        return str(self.format.value())

    @property
    def size_wish(self) -> Size | None:
        """How large it is to be; None for a format that is as large as one likes."""
        return Size(self._scale) if self.ending == ".png" else None

    def state(self) -> str:
        """Format, scale and what stands around, as a line that brings them back."""
        flags = " ".join(name for name, box in self._flags() if box.isChecked())
        return f"{self.ending} {self._scale} {flags}".strip()

    def restore(self, state: str) -> None:
        """Show what was chosen last; what makes no sense stays as usual."""
        parts = state.split()
        if len(parts) < _LEAST_PARTS or parts[0] not in _ENDINGS:
            return
        with suppress(ValueError):
            scale = float(parts[1])
            if _LEAST_SCALE <= scale <= _MOST_SCALE:
                self._scale = scale
        self.format.set_value(parts[0])
        for name, box in self._flags():
            box.setChecked(name in parts)
        self._show_anew()

    def _flags(self) -> list[tuple[str, QCheckBox]]:
        return [("around", self.around), ("clear", self.clear)]

    def _lay_out(self, theme: Theme) -> None:
        form = QVBoxLayout()
        form.setSpacing(10)
        looks = () if self.looks is None else (self.looks,)
        fields = (self.part, *looks, self.language, self.format, self.scale, self.dots, self.width_field)
        for part in (*fields, self.around, self.clear, self.told):
            form.addWidget(part)
        self.language.setVisible(self.looks is not None)  # without it, nothing draws the map anew
        form.addStretch(1)
        holder = QWidget()
        holder.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(max(theme.px(260), holder.minimumSizeHint().width()))
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
        self.resize(QSize(theme.px(960), theme.px(580)).boundedTo(room * 0.92))

    def _connect(self) -> None:
        self.part.committed.connect(self._show_anew)
        if self.looks is not None:
            self.looks.changed.connect(self._draw_anew)
            self.language.committed.connect(self._draw_anew)
        self.format.committed.connect(self._tell_size)
        self.around.toggled.connect(self._show_anew)
        self.clear.toggled.connect(self._show_anew)
        self.scale.committed.connect(self._take_scale)
        self.dots.committed.connect(lambda dots: self._take_scale(dots / _DPI if dots else None))
        self.width_field.committed.connect(self._take_width)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.poster))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.poster))
        self.buttons.rejected.connect(self.reject)

    def _take_width(self, width: float | None) -> None:
        self._take_scale(width / self.poster.width if width and self.poster is not None else None)

    def _take_scale(self, scale: float | None) -> None:
        self._scale = scale or self._scale
        self._tell_size()

    def _draw_anew(self, _: object = None) -> None:
        """Draw the map as it is to be looked at now, and show that."""
        if self.looks is not None:
            with speaking(self.language.tongue):
                self._drawn = self.looks.drawn()
            self._show_anew()

    def _show_anew(self, _: object = None) -> None:
        """Show the picture of what is chosen."""
        wish = self._parts[str(self.part.value())]
        wish = replace(wish, is_bare=not self.around.isChecked(), is_clear=self.clear.isChecked())
        with speaking(self.language.tongue):
            self.poster = Poster(self._drawn, self._words, wish.of(self._drawn))
        self.preview.show_leaves(PosterLeaf(self.poster))
        self._tell_size()

    def _tell_size(self, _: object = None) -> None:
        """The three sizes say the same; below stands what they come to, or why that cannot be."""
        assert self.poster is not None
        has_pixels = self.ending == ".png"
        for field in (self.scale, self.dots, self.width_field, self.told):
            field.setVisible(has_pixels)
        wide, high = pixels(self.poster, self._scale)
        self.scale.reset(self._scale)
        self.dots.reset(round(self._scale * _DPI))
        self.width_field.reset(wide)
        problem = ""
        if has_pixels:
            try:
                asked_scale(self.poster, Size(self._scale))
            except Trouble as trouble:
                problem = texts.sentence(trouble)
        locale = self.locale()
        size = self.tr("{0} × {1} pixels")
        size = size.replace("{0}", locale.toString(wide)).replace("{1}", locale.toString(high))
        self.told.setText(problem or size)
        set_role(self.told, Role.ERROR if problem else Role.SECONDARY)
        self.save.setEnabled(not problem)
