"""Reads our sources as syntax trees, and says what an offence is."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "src" / "oms_desktop"


@dataclass(frozen=True)
class Offence:
    """A broken rule of the house: where, and what."""

    place: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.what}"


@dataclass(frozen=True)
class Source:
    """A module: its path below the package (`domain/money.py`), its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    def offence(self, node: ast.AST, what: str) -> Offence:
        return Offence(self.path, getattr(node, "lineno", 1), what)

    def lies_in(self, *places: str) -> bool:
        """Whether the module is one of `places`: `database/`, `app.py`, `desktop/shell/theme*`."""
        path = Path(self.path)
        return any(
            self.path.startswith(place) if place.endswith("/") else path.match(place)
            for place in places
        )


Rule = Callable[[Source], list[Offence]]


def source(path: str, text: str) -> Source:
    return Source(path, text, ast.parse(text))


@cache
def sources() -> tuple[Source, ...]:
    """Every module of the package."""
    files = sorted(PACKAGE.rglob("*.py"))
    return tuple(
        source(file.relative_to(PACKAGE).as_posix(), file.read_text(encoding="utf-8"))
        for file in files
    )


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def last_name(node: ast.AST | None) -> str:
    """`setText` of `self.label.setText`, `QLabel` of `QLabel`; empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def names(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every name that is used or imported, with its place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            yield node, last_name(node)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node, alias.name


def imported_modules(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every module that is imported, also one from a package: `PySide6.QtSql`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""
            for alias in node.names:
                yield node, f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Call) and last_name(node.func) in {"import_module", "__import__"}:
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node, first.value


def is_text(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def texts(tree: ast.AST) -> Iterator[tuple[ast.Constant, str]]:
    """Every text that the program uses: not docstrings, nor texts that stand alone as comments."""
    alone = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and is_text(node.value)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node, node.value


def report(offences: list[Offence]) -> str:
    """One offence a line, for an assertion's message."""
    return "\n".join(str(offence) for offence in offences)
