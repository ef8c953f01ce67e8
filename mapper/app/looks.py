"""What tells how a map is looked at, around it: the line of layers in the status bar and the button above the map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from mapper.app.actions.registry import ActionRegistry
from mapper.app.actions.show import HEAT, LAYERS
from mapper.app.desk import Desk
from mapper.ui.render.seen import Layer
from mapper.ui.texts import translate
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.widgets.menu_title import add_title


def tell_looks(desk: Desk) -> None:
    """Keep the status bar's line of layers true: all with a digit for a key, those looked at in bold."""
    lens = desk.canvas.sheet.scene.lens
    names = {layer: name for layer, name in layer_names().items() if layer is not Layer.FAULTS}
    check_up = layer_names()[Layer.FAULTS]

    def tell() -> None:
        parts = [f"{layer.value} {name}" for layer, name in names.items()]
        told = [
            f"<b>{part}</b>" if layer in lens.layers else part
            for layer, part in zip(names, parts, strict=True)
        ]
        if Layer.FAULTS in lens.layers:
            told.append(f"<b>{check_up}</b>")
        line = "\u00a0 ".join(told)  # plain or rich, whichever Qt takes it for
        if lens.measure_name:
            line += " · " + translate("Looks", "coloured by {what}").replace(
                "{what}", f"<b>{lens.measure_name}</b>"
            )
        desk.window.status.tell_look(line)

    lens.changed.connect(tell)
    tell()


def layer_names() -> dict[Layer, str]:
    """What the layers are called in a few letters, in the order of their keys."""
    return {
        Layer.STEPS: translate("Looks", "Steps"),
        Layer.TOOLS: translate("Looks", "Tools"),
        Layer.SKILLS: translate("Looks", "Skills"),
        Layer.METRICS: translate("Looks", "Metrics"),
        Layer.PROBLEMS: translate("Looks", "Notes"),
        Layer.VOTES: translate("Looks", "Votes"),
        Layer.VALUE: translate("Looks", "Value"),
        Layer.CHANGES: translate("Looks", "Changes"),
        Layer.FLOW: translate("Looks", "Flow"),
        Layer.FAULTS: translate("Looks", "Check-up"),
    }


def looks_button(desk: Desk, registry: ActionRegistry) -> QToolButton:
    """A button with all layers, all heats and the legend in its menu."""
    button = QToolButton(desk.window)
    set_role(button, Role.MENU)
    button.setText(translate("Looks", "Layers"))
    button.setToolTip(translate("Looks", "What to look at: layers, colours, legend"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    menu.aboutToShow.connect(registry.refresh)
    for action in LAYERS:
        menu.addAction(registry[action.id])
    add_title(menu, translate("Looks", "Colour by"))
    for action in HEAT:
        menu.addAction(registry[action.id])
    menu.addSeparator()
    menu.addAction(registry["view.legend"])
    menu.addAction(registry["view.minimap"])
    button.setMenu(menu)
    desk.office.theme.bind_icon(button, "layers")
    return button
