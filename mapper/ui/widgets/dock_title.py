"""The rooms' furniture: the quiet title of a dock, with a button to close it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mapper.ui.theme import IconRole, Role, Theme, set_role
from mapper.ui.widgets.sides import margins


class DockTitle(QWidget):
    """Put on with `dock.setTitleBarWidget(DockTitle(theme, dock))`; dragging and double-click work as ever."""

    def __init__(self, theme: Theme, dock: QDockWidget, tool: QWidget | None = None) -> None:
        """`tool`: a button of the panel's own, before the one that closes it."""
        super().__init__(dock)
        self._dock = dock
        self._label = QLabel()
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self, Role.DOCK_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self._label, Role.OVERLINE)
        self.close_button = QToolButton()
        self.close_button.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.close_button.clicked.connect(dock.close)
        set_role(self.close_button, Role.QUIET)
        theme.bind_icon(self.close_button, "close", IconRole.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(14, 5, 8, 3))
        row.setSpacing(4)
        row.addWidget(self._label, 1)
        if tool is not None:
            row.addWidget(tool)
            tool.show()
        row.addWidget(self.close_button)
        dock.windowTitleChanged.connect(self._show)
        dock.featuresChanged.connect(self._follow)
        self._show(dock.windowTitle())
        self._follow(dock.features())

    def _show(self, title: str) -> None:
        self._label.setText(title.upper())
        # Read out as it is written in the menu, not as capitals.
        self._label.setAccessibleName(title)
        self.close_button.setAccessibleName(self.tr("Close {0}").format(title))
        self.close_button.setToolTip(self.close_button.accessibleName())

    def _follow(self, features: QDockWidget.DockWidgetFeature) -> None:
        closable = bool(features & QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.close_button.setVisible(closable)
