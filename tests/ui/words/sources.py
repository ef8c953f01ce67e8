"""The texts of the program, read from its code: what lupdate should have found, by another way."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.architecture.tree import functions, parsed, python_files, shown

MARKS = {"translate", "QT_TRANSLATE_NOOP"}
CALLS = tuple(f"{name}(" for name in ("tr", *MARKS))


class Text(NamedTuple):
    context: str
    source: str


class LookedUp(NamedTuple):
    """A text that comes in a variable: it must have been marked where it stands."""

    line: int
    context: str


@cache
def texts() -> frozenset[Text]:
    """Every text that is marked for translation, with its context."""
    return frozenset(text for path in _speaking() for text in _found(path) if isinstance(text, Text))


def oddities() -> list[str]:
    """Calls that lupdate cannot read: a text that is no literal nor marked elsewhere, a `tr` of what is not self."""
    marked = texts()
    contexts = {text.context for text in marked}
    found = []
    for path in _speaking():
        tree = parsed(path)
        looked_up = [text for text in _found(path) if isinstance(text, LookedUp)]
        found += [shown(path, text.line) for text in looked_up if text.context not in contexts]
        for name, context in _short_ways(tree):
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) == name]
            found += [
                shown(path, call.lineno)
                for call in calls
                for word in _literals(call.args)
                if Text(context, word) not in marked
            ]
    return [place for place in found if not place.startswith("mapper/ui/texts.py")]


@cache
def _speaking() -> tuple[Path, ...]:
    """The files in which anything is translated; half of the program never speaks, and need not be read as code."""
    return tuple(
        path
        for path in python_files("mapper")
        if any(call in path.read_text(encoding="utf-8") for call in CALLS)
    )


@cache
def _found(path: Path) -> tuple[Text | LookedUp, ...]:
    """What a file gives to translate."""
    return tuple(_of(parsed(path)))


def forget() -> None:
    """Let go of what was read."""
    for read in (texts, _speaking, _found):
        read.cache_clear()


def _short_ways(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of a module that only pass a text on: what they are given as a literal, lupdate does not see."""
    for function in functions(tree):
        last = function.body[-1]
        if isinstance(last, ast.Return) and isinstance(last.value, ast.Call):
            words = [found for found in _said(last.value, "") if isinstance(found, LookedUp)]
            if words and len(function.args.args) == 1:
                yield function.name, words[0].context


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _of(tree: ast.AST, class_name: str = "") -> Iterator[Text | LookedUp]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) else class_name
        if isinstance(node, ast.Call):
            yield from _said(node, class_name)
        yield from _of(node, inside)


def _said(call: ast.Call, class_name: str) -> Iterator[Text | LookedUp]:
    name = _called(call)
    words = _literals(call.args[:2])
    if name == "tr":
        is_own = isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "self"
        yield Text(class_name, words[0]) if is_own and words else LookedUp(call.lineno, "")
    elif name in MARKS and len(call.args) == 2 and not _is_painter(call):
        yield Text(*words) if len(words) == 2 else LookedUp(call.lineno, words[0] if words else "")


def _is_painter(call: ast.Call) -> bool:
    """Whether it is a shift of a picture, which is called translate too."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner is not None and getattr(owner, "id", "") != "QCoreApplication"


def _literals(nodes: list[ast.expr]) -> list[str]:
    return [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
