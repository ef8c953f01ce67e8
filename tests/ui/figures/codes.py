"""Which codes of formulas and remarks the program's modules use, read off their text."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import mapper

ROOT = Path(mapper.__file__).parent
ROOMS = ("analysis", "ui/panels/figures")


@cache
def modules() -> tuple[ast.Module, ...]:
    paths = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in paths)


@cache
def calls_of() -> dict[str, list[tuple[ast.Call, ast.FunctionDef, ast.Module]]]:
    """All calls in functions, by the name of what is called."""
    found: dict[str, list[tuple[ast.Call, ast.FunctionDef, ast.Module]]] = {}
    for module in modules():
        for function in _functions(module):
            for call in _calls(function):
                found.setdefault(_name(call), []).append((call, function, module))
    return found


def formula_codes() -> set[str]:
    """The codes given as `formula=`: written there, or handed through a function of the same module.

    One put together, such as `f"closing_{...}"`, is told by its beginning with a star.
    """
    found: set[str] = set()
    for call, function, module in calls_of()["Figure"]:
        for keyword in call.keywords:
            if keyword.arg == "formula":
                found |= set(_values(keyword.value, function, module))
    return found


def remark_codes() -> set[str]:
    """The codes given to `Remark`, to a pool's `remark` and to `remarks`: written there, handed through a function,
    or gathered as the keys of a dictionary. One put together, such as `f"stall_{...}"`, is told with a star.
    """
    found: set[str] = set()
    for name in ("Remark", "remark", "remarks"):
        for call, function, module in calls_of().get(name, ()):
            for value in call.args if name == "remarks" else call.args[:1]:
                found |= set(_values(value, function, module))
                if isinstance(value, ast.Name):
                    found |= _keys(function)
    return found | {
        call.args[0].value
        for module in modules()
        for call in _calls(module)  # those outside of functions too
        if _name(call) == "Remark" and call.args and isinstance(call.args[0], ast.Constant)
    }


def _keys(function: ast.FunctionDef) -> set[str]:
    keys = [key for node in ast.walk(function) if isinstance(node, ast.Dict) for key in node.keys]
    return {key.value for key in keys if isinstance(key, ast.Constant)}


def _values(value: ast.expr, function: ast.FunctionDef, module: ast.Module) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        first = value.values[0]
        yield (first.value if isinstance(first, ast.Constant) else "") + "*"
    elif isinstance(value, ast.IfExp):
        yield from _values(value.body, function, module)
        yield from _values(value.orelse, function, module)
    elif isinstance(value, ast.Name):
        names = [arg.arg for arg in (*function.args.args, *function.args.kwonlyargs)]
        if value.id in names:
            yield from _handed(value.id, function)
            return
        for node in (*ast.walk(function), *module.body):
            if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(_is(target, value.id) for target in targets):
                yield from _values(node.value, function, module)


def _handed(name: str, function: ast.FunctionDef) -> Iterator[str]:
    """What callers in the module, and in the others, hand over for a parameter."""
    names = [arg.arg for arg in function.args.args if arg.arg != "self"]
    for call, outer, module in calls_of().get(function.name, ()):
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        given |= dict(zip(names, call.args, strict=False))
        if name in given and outer is not function:
            yield from _values(given[name], outer, module)


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


def _is(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
