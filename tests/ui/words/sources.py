"""The texts of the program, read from its code: what lupdate should have found, by another way."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from tests.architecture.tree import parsed, python_files, shown

MARKS = {"translate", "QT_TRANSLATE_NOOP"}
# The places where a text comes in a variable: it was marked where it stands.
LOOKED_UP = {
    "mapper/ui/texts.py",
    "mapper/ui/panels/palette.py",
    "mapper/app/actions/registry.py",
    "mapper/app/desks.py",
}


class Text(NamedTuple):
    context: str
    source: str


def texts() -> set[Text]:
    """Every text that is marked for translation, with its context."""
    return {text for path in python_files("mapper") for text in _of(parsed(path)) if isinstance(text, Text)}


def oddities() -> list[str]:
    """Calls that lupdate cannot read: a text or context that is no literal, a `tr` of something other than self."""
    return [
        f"{shown(path)}:{found}"
        for path in python_files("mapper")
        for found in _of(parsed(path))
        if isinstance(found, int) and shown(path) not in LOOKED_UP
    ]


def _of(tree: ast.AST, class_name: str = "") -> Iterator[Text | int]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else class_name
        if isinstance(node, ast.Call):
            yield from _said(node, class_name)
        yield from _of(node, inside)


def _said(call: ast.Call, class_name: str) -> Iterator[Text | int]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "tr":
        is_own = isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "self"
        words = _literals(call.args[:1])
        yield Text(class_name, words[0]) if is_own and words else call.lineno
    elif name in MARKS and len(call.args) == 2 and not _is_painter(call):
        words = _literals(call.args)
        yield Text(*words) if len(words) == 2 else call.lineno


def _is_painter(call: ast.Call) -> bool:
    """Whether it is a shift of a picture, which is called translate too."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner is not None and getattr(owner, "id", "") != "QCoreApplication"


def _literals(nodes: list[ast.expr]) -> list[str]:
    return [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
