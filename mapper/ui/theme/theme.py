"""The rooms' paint: the one theme in force, which everything that draws asks and listens to."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication

from mapper.ui.theme.fonts import FontSizes, application_font, body_size
from mapper.ui.theme.icons import IconRole, IconSet, application_icon
from mapper.ui.theme.palette import palette
from mapper.ui.theme.stylesheet import stylesheet
from mapper.ui.theme.tokens import Tokens, load_tokens


class Mode(StrEnum):
    """What the person chose: light, dark, one of the two of high contrast, or as the system is."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast_dark"
    SYSTEM = "system"


class Theme(QObject):
    """Tokens, icons and type sizes in force. `changed` comes after a switch, when all of them are new.

    Made once by the composition root and handed to whoever paints.
    """

    changed = Signal()

    def __init__(
        self, mode: Mode = Mode.SYSTEM, parent: QObject | None = None, *, scale: float = 1.0
    ) -> None:
        """`scale`: how large the chrome is drawn, 1 as the system has it; the map has its own zoom."""
        super().__init__(parent)
        self._mode = mode
        self._app: QApplication | None = None
        self._scale = scale
        self._sizes = FontSizes(round(body_size() * scale, 2))
        self._tokens = load_tokens(_name(mode))
        self._icons = IconSet(self._tokens, self._scale)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def sizes(self) -> FontSizes:
        return self._sizes

    @property
    def scale(self) -> float:
        return self._scale

    def px(self, pixels: float) -> int:
        """A length of the chrome at its present size."""
        return round(pixels * self._scale)

    @property
    def icons(self) -> IconSet:
        return self._icons

    @property
    def is_dark(self) -> bool:
        return self._tokens.is_dark

    def set_mode(self, mode: Mode) -> None:
        """Switch at once, and everything drawn with it."""
        if mode is self._mode:
            return
        self._mode = mode
        if self._app is not None:
            self._tell_system()
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Draw the chrome larger or smaller. Windows made before keep their lengths until they are made anew."""
        self._scale = scale
        self._sizes = FontSizes(round(body_size() * scale, 2))
        self._icons = IconSet(self._tokens, scale)
        if self._app is not None:
            self._app.setFont(application_font(self._sizes.body))
        self._dress()
        self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, font, palette, style sheet; it then follows every switch."""
        self._app = app
        app.setStyle("Fusion")
        app.setFont(application_font(self._sizes.body))
        app.setWindowIcon(application_icon())
        self._tell_system()
        self._dress()

    def icon(self, name: str, role: IconRole = IconRole.NORMAL) -> QIcon:
        """The icon in today's colours; use `bind_icon` for one that stays right after a switch."""
        return self._icons.icon(name, role)

    def bind_icon(
        self, target: QAction | QAbstractButton, name: str, role: IconRole = IconRole.NORMAL
    ) -> None:
        """Give the target its icon now and anew after every switch; binding again replaces the former icon."""
        bound = target.findChild(_BoundIcon, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if bound is None:
            bound = _BoundIcon(self, target)
        bound.show(name, role)

    def _tell_system(self) -> None:
        """Window frames and file dialogs of the system follow the person's choice."""
        scheme = {
            Mode.LIGHT: Qt.ColorScheme.Light,
            Mode.DARK: Qt.ColorScheme.Dark,
            Mode.CONTRAST: Qt.ColorScheme.Light,
            Mode.CONTRAST_DARK: Qt.ColorScheme.Dark,
            Mode.SYSTEM: Qt.ColorScheme.Unknown,
        }
        QGuiApplication.styleHints().setColorScheme(scheme[self._mode])

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        name = _name(self._mode)
        if name == self._tokens.name:
            return
        self._tokens = load_tokens(name)
        self._icons = IconSet(self._tokens, self._scale)
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        if self._app is not None:
            self._app.setPalette(palette(self._tokens))
            self._app.setStyleSheet(stylesheet(self._tokens, self._sizes, self._scale))


class _BoundIcon(QObject):
    """Keeps the icon of its parent in the theme's colours; goes when the parent goes."""

    def __init__(self, theme: Theme, target: QAction | QAbstractButton) -> None:
        super().__init__(target)
        self._theme = theme
        self._target = target
        self._name = ""
        self._role = IconRole.NORMAL
        theme.changed.connect(self._refresh)

    def show(self, name: str, role: IconRole) -> None:
        self._name, self._role = name, role
        self._refresh()

    def _refresh(self) -> None:
        self._target.setIcon(self._theme.icon(self._name, self._role))


def _name(mode: Mode) -> str:
    if mode is not Mode.SYSTEM:
        return mode.value
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast_dark" if is_dark else "contrast"
    return "dark" if is_dark else "light"
