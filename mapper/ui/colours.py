"""What the colours of lanes and steps are called, by their number in the theme."""

from mapper.ui.texts import translate


def colour_names() -> list[str]:
    """The names of all, in the order of the themes."""
    return [
        translate("Colour", "Blue"),
        translate("Colour", "Violet"),
        translate("Colour", "Green"),
        translate("Colour", "Amber"),
        translate("Colour", "Red"),
        translate("Colour", "Grey"),
    ]


def colour_name(tint: int | None) -> str:
    """The name of one; None is no colour."""
    return translate("Colour", "No colour") if tint is None else colour_names()[tint]
