"""An attribute with the name of a Qt method hides it: `self.size = 3` breaks `widget.size()`."""

import ast
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from tests.house.trees import Offence, Source, last_name

PROPERTIES: Final = frozenset({"property", "cached_property", "Property"})


@dataclass
class _Class:
    """A class of ours: where it is, what its bases are called there."""

    module: Source
    node: ast.ClassDef
    bases: list[str] = field(default_factory=list)


def shadows(modules: Iterable[Source]) -> list[Offence]:
    """Attributes of classes below a Qt class that have the name of something of Qt's."""
    classes = {name: found for module in modules for name, found in _classes(module)}
    offences = []
    for name, found in classes.items():
        qt_names = frozenset().union(*map(_public_names, _qt_roots(name, classes, set())))
        offences += [
            found.module.offence(node, f"{found.node.name}.{attribute} hides Qt's")
            for node, attribute in _attributes(found.node)
            if attribute in qt_names
        ]
    return offences


def _module_name(module: Source) -> str:
    parts = module.path.removesuffix(".py").removesuffix("/__init__").split("/")
    return ".".join(["oms_desktop", *parts])


def _classes(module: Source) -> Iterator[tuple[str, _Class]]:
    """Classes by full name; bases resolved through the module's imports."""
    here = _module_name(module)
    known: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                known[alias.asname or alias.name] = alias.name
    nodes = [node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    for node in nodes:
        known.setdefault(node.name, f"{here}.{node.name}")
    for node in nodes:
        yield f"{here}.{node.name}", _Class(module, node, [_resolve(b, known) for b in node.bases])


def _resolve(base: ast.expr, known: dict[str, str]) -> str:
    if isinstance(base, ast.Subscript):
        base = base.value
    if isinstance(base, ast.Attribute):
        return f"{_resolve(base.value, known)}.{base.attr}"
    name = last_name(base)
    return known.get(name, name)


def _qt_roots(name: str, classes: dict[str, _Class], seen: set[str]) -> set[str]:
    """Full names of the Qt classes above one of ours."""
    if name.startswith("PySide6."):
        return {name}
    if name in seen or name not in classes:
        return set()
    seen.add(name)
    return {root for base in classes[name].bases for root in _qt_roots(base, classes, seen)}


@cache
def _public_names(qt_class: str) -> frozenset[str]:
    module, _, name = qt_class.rpartition(".")
    members = dir(getattr(importlib.import_module(module), name))
    return frozenset(member for member in members if not member.startswith("__"))


def _attributes(node: ast.ClassDef) -> Iterator[tuple[ast.AST, str]]:
    """What the class and its methods assign, and its properties; a method overrides and may."""
    for item in node.body:
        if isinstance(item, ast.Assign | ast.AnnAssign):
            for name in _targets(item):
                yield item, last_name(name)
        elif isinstance(item, ast.FunctionDef):
            if any(last_name(decorator) in PROPERTIES for decorator in item.decorator_list):
                yield item, item.name
            yield from _assigned_to_self(item)


def _assigned_to_self(method: ast.FunctionDef) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(method):
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        for target in _targets(node):
            if isinstance(target, ast.Attribute) and last_name(target.value) == "self":
                yield node, target.attr


def _targets(node: ast.Assign | ast.AnnAssign) -> Iterator[ast.expr]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield from target.elts if isinstance(target, ast.Tuple) else [target]
