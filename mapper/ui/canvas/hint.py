"""The canvas's hint: how to begin, below a map on which nothing stands yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mapper.ui.canvas.sheet import Sheet
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role

_WIDEST = 420
_GAP = 16


class Hint(QLabel):
    """There until the first node is; never in the way of the mouse."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet.room)
        self._sheet = sheet
        self._is_away = False
        self.setObjectName("hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        set_role(self, Role.SECONDARY)
        self.setText(
            translate(
                "Canvas",
                "To begin, double-click in a cell, press N,\n"
                "or drag a step from the palette.\n"
                "A list that is pasted becomes steps.",
            )
        )
        for signal in (sheet.bridge.changed, sheet.bridge.map_switched, sheet.camera.changed, sheet.carried):
            signal.connect(self._follow)
        self._follow()

    def set_away(self, is_away: bool) -> None:  # it follows the presentation
        """Before a room there is none."""
        self._is_away = is_away
        self._follow()

    def _follow(self) -> None:
        """Stand below the map, or at the lower edge of what is seen of it."""
        sheet = self._sheet
        is_wanted = not (sheet.projection.nodes or self._is_away or sheet.bridge.session.is_read_only)
        if is_wanted:
            port = sheet.camera.port.geometry()
            width = max(min(_WIDEST, port.width() - 2 * _GAP), 0)
            height = self.heightForWidth(width)
            map_box = sheet.camera.rect_on_screen(sheet.scene.map_rect).toAlignedRect()
            below = port.top() + map_box.bottom() + _GAP
            top = min(below, port.bottom() - height - _GAP)
            self.setGeometry(port.center().x() - width // 2, top, width, height)
        self.setVisible(is_wanted)
