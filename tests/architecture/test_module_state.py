"""No module of the program keeps state: what a module names does not change while the program runs.

The rule, for each name that a module of mapper/ assigns at its top level: its value is of a kind that cannot change
(`_is_fixed`), or it is a table, annotated with a type that lets nobody write to it (`Mapping[...]`, `Sequence[...]`,
`Collection[...]`, `AbstractSet[...]`, alone or in `Final[...]`, with no `list`, `dict` or `set` inside), so that mypy
refuses the write. The values are looked at in the imported module: a text alone cannot tell a record from a registry.
"""

import ast
import datetime
import decimal
import enum
import fractions
import functools
import importlib
import logging
import operator
import pathlib
import re
import struct
import types
import typing
import uuid
from collections.abc import Iterator

import platformdirs.api
import pytest
import sqlalchemy
import typer

from tests.architecture.tree import NOT_IMPORTABLE, module_name, parsed, python_files, shown

FIXED_KINDS = (  # isinstance takes tuples of tuples
    (type(None), bool, int, float, complex, str, bytes, range, type, enum.Enum),
    (datetime.date, datetime.time, datetime.timedelta, datetime.tzinfo),
    (decimal.Decimal, fractions.Fraction, uuid.UUID, struct.Struct, re.Pattern, pathlib.PurePath),
    (types.FunctionType, types.BuiltinFunctionType, types.ModuleType, types.GenericAlias, types.UnionType),
    (operator.itemgetter, operator.attrgetter, functools.partial, logging.Logger),
    (typing.NewType, typing.TypeVar, typing.ParamSpec),
    functools._lru_cache_wrapper,  # remembers what a function would say again
    platformdirs.api.PlatformDirsABC,  # asks the environment each time
    # Declarations, complete once the module is imported: the tables of the file, the commands of the command line.
    (sqlalchemy.MetaData, sqlalchemy.Table, typer.Typer),
)
READ_ONLY = re.compile(
    r"(?:\w+\.)?(Mapping|Sequence|Collection|AbstractSet|tuple|frozenset|MappingProxyType)\b"
)
WRITABLE = re.compile(r"\b(list|dict|set|defaultdict|deque|Mutable\w+|Any|object)\b")


def _is_fixed(value: object) -> bool:
    match value:
        case tuple() | frozenset():
            return all(map(_is_fixed, value))
        case types.MappingProxyType():
            return all(map(_is_fixed, value.values()))
    parameters = getattr(type(value), "__dataclass_params__", None)
    is_frozen_record = parameters is not None and parameters.frozen
    return is_frozen_record or isinstance(value, FIXED_KINDS) or type(value).__module__ == "typing"


def _is_read_only(annotation: ast.expr | None) -> bool:
    if annotation is None:
        return False
    text = ast.unparse(annotation).removeprefix("typing.")
    if match := re.fullmatch(r"Final\[(.*)\]", text):
        text = match[1]
    return READ_ONLY.match(text) is not None and WRITABLE.search(text) is None


def _assigned(body: list[ast.stmt]) -> Iterator[tuple[str, int, ast.expr | None]]:
    """Name, line and annotation of all that is assigned at the top level, inside `if`, `try`, `for` and `with` too."""
    for statement in body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                continue
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, statement.lineno, statement.annotation
            case ast.Assign() | ast.AugAssign():
                for node in ast.walk(statement):
                    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                        yield node.id, node.lineno, None
            case ast.If() | ast.For() | ast.While():
                yield from _assigned(statement.body + statement.orelse)
            case ast.With():
                yield from _assigned(statement.body)
            case ast.Try():
                handled = [inner for handler in statement.handlers for inner in handler.body]
                yield from _assigned(statement.body + handled + statement.orelse + statement.finalbody)


def _state(tree: ast.Module, names: dict[str, object]) -> Iterator[tuple[int, str]]:
    for name, line, annotation in _assigned(tree.body):
        is_state = name in names and not _is_fixed(names[name]) and not _is_read_only(annotation)
        if is_state and not (name.startswith("__") and name.endswith("__")):
            yield line, f"{name} is a {type(names[name]).__name__}"


def test_no_module_keeps_state():
    found = [
        f"{shown(path, line)} {what}"
        for path in python_files("mapper")
        if module_name(path) not in NOT_IMPORTABLE
        for line, what in _state(parsed(path), vars(importlib.import_module(module_name(path))))
    ]
    assert not found, (
        f"module-level state (the rule is at the top of {shown(pathlib.Path(__file__))}): {found}"
    )


@pytest.mark.parametrize(
    ("source", "is_state"),
    [
        ("x = 1", False),
        ("x = (1, 'a', frozenset({2}))", False),
        ("x = (1, [])", True),
        ("x = {}", True),
        ("x: dict[str, int] = {}", True),
        ("from typing import Final\nx: Final = {}", True),
        ("from typing import Final\nx: Final[list[int]] = []", True),
        ("from collections.abc import Mapping\nx: Mapping[str, int] = {}", False),
        ("from collections.abc import Mapping\nx: Mapping[str, list[int]] = {}", True),
        (
            "from collections.abc import Mapping\nfrom typing import Final\nx: Final[Mapping[str, int]] = {}",
            False,
        ),
        ("import threading\nx = threading.Lock()", True),
        ("class Registry: pass\nx = Registry()", True),
        ("if True:\n    x = []", True),
        ("try:\n    import nothing_of_that_name\nexcept ImportError:\n    x = set()", True),
        ("from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A: pass\nx = A()", False),
        ("from dataclasses import dataclass\n@dataclass\nclass A: pass\nx = A()", True),
        ("__all__ = ['x']", False),
    ],
)
def test_the_rule_itself(source, is_state):
    names: dict[str, object] = {"__name__": "example"}
    module = types.ModuleType("example")
    names = vars(module)
    exec(source, names)
    assert bool(list(_state(ast.parse(source), names))) is is_state
