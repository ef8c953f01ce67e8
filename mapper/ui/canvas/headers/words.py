"""The canvas's headers: the words of their menus."""

from mapper.ui.texts import translate


def words(*, is_level: bool) -> dict[str, str]:
    """What can be done to a stage, or to a lane."""
    common = {
        "rename": translate("Headers", "Rename"),
        "collapse": translate("Headers", "Collapse"),
        "expand": translate("Headers", "Expand"),
        "fit": translate("Headers", "Fit to its content"),
        "shrinks": translate("Headers", "Shrink by itself"),
        "two": translate("Headers", "Split in two"),
        "three": translate("Headers", "Split in three"),
    }
    if is_level:
        return common | {
            "before": translate("Headers", "Add a stage before"),
            "after": translate("Headers", "Add a stage after"),
            "back": translate("Headers", "Move left"),
            "on": translate("Headers", "Move right"),
            "merge": translate("Headers", "Merge with the next stage"),
            "delete": translate("Headers", "Delete the stage…"),
            "give": translate("Headers", "Delete, and give its room to its neighbours"),
        }
    return common | {
        "before": translate("Headers", "Add a lane above"),
        "after": translate("Headers", "Add a lane below"),
        "back": translate("Headers", "Move up"),
        "on": translate("Headers", "Move down"),
        "customer": translate("Headers", "The customer’s lane"),
        "merge": translate("Headers", "Merge with the lane below"),
        "delete": translate("Headers", "Delete the lane…"),
        "give": translate("Headers", "Delete, and give its room to its neighbours"),
    }
