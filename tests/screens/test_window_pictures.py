"""The window looks as it did when somebody looked at it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mapper.ui.theme.theme import Mode
from tests.screens.window_pictures import KEPT, SCREENS, picture, small

# Of 255: what smoothing and the clock in the status line make; a panel that moves or a colour that changes makes more.
MOST_ON_AVERAGE = 2.0
BLOCK = 24
MOST_IN_A_BLOCK = 26.0


@pytest.mark.parametrize(("name", "mode", "width", "height"), SCREENS, ids=[s[0] for s in SCREENS])
def test_the_window_looks_as_it_was_looked_at(
    qtbot: QtBot, tmp_path: Path, name: str, mode: Mode, width: int, height: int
) -> None:
    seen = small(picture(mode, width, height, tmp_path))
    kept = QImage(str(KEPT / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert (seen.width(), seen.height()) == (kept.width(), kept.height())
    blocks = _differences(seen, kept)
    worst = max(blocks.values())
    if worst > MOST_IN_A_BLOCK or sum(blocks.values()) / len(blocks) > MOST_ON_AVERAGE:
        folder = Path("build/screens")
        folder.mkdir(parents=True, exist_ok=True)
        seen.save(str(folder / f"{name}-differs.png"))
        where = max(blocks, key=lambda block: blocks[block])
        pytest.fail(
            f"{name} differs, most by {worst:.1f} in block {where}; see build/screens/{name}-differs.png"
        )


def _differences(one: QImage, other: QImage) -> dict[tuple[int, int], float]:
    """The mean difference of the colour channels in each block of the two pictures."""
    width, height = one.width(), one.height()
    a, b = bytes(one.constBits()), bytes(other.constBits())
    found = {}
    for top in range(0, height, BLOCK):
        for left in range(0, width, BLOCK):
            right, bottom = min(left + BLOCK, width), min(top + BLOCK, height)
            total = 0
            for y in range(top, bottom):
                start, end = 4 * (y * width + left), 4 * (y * width + right)
                total += sum(abs(p - q) for p, q in zip(a[start:end], b[start:end], strict=True))
            found[left, top] = total / (3 * (right - left) * (bottom - top))
    return found
