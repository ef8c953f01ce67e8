"""No room mixes its own paint: colours are named in the theme's files and nowhere else."""

import re
from pathlib import Path

import pytest

import mapper

UI = Path(mapper.__file__).parent / "ui"
LITERAL = re.compile(
    r"""
    ["'][^"'\n]*\#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b   # "#A0B1C2" in a string
    | \bQColor\(\s*["'\d]                                              # QColor("red"), QColor(255, ...)
    | \bQColor\.from(?:Rgb|Hsl|Hsv|Cmyk|String)                        # and its other makers
    | \bQt\.(?:GlobalColor\.)?(?:dark|light)?(?:red|green|blue|cyan|magenta|yellow|gray|white|black)\b
    | \brgba?\(\d
    """,
    re.VERBOSE | re.IGNORECASE,
)


def test_no_colour_is_written_in_the_code():
    found = [
        f"{path.relative_to(UI.parent)}:{number}: {line.strip()}"
        for path in sorted(UI.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LITERAL.search(line)
    ]
    assert not found, f"take a token of mapper/ui/theme instead: {found}"


@pytest.mark.parametrize(
    ("line", "is_literal"),
    [
        ('pen = QPen("#A0B1C2")', True),
        ('sheet = "color: #fff;"', True),
        ('QColor("red")', True),
        ("QColor(255, 0, 0)", True),
        ("QColor.fromRgb(1, 2, 3)", True),
        ("brush = Qt.red", True),
        ("brush = Qt.GlobalColor.darkGray", True),
        ('"rgba(0, 0, 0, 12)"', True),
        ("image.fill(Qt.GlobalColor.transparent)", False),
        ("colour = QColor(tokens.accent.fill)", False),
        ("# see issue #123456 for why", False),
        ("QColor(text)", False),
    ],
)
def test_the_rule_itself(line, is_literal):
    assert bool(LITERAL.search(line)) is is_literal
