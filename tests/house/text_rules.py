"""Rules about files and plain Python: length, numbers, printing, addresses."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.house.trees import ROOT, Offence, Source, calls, last_name, names

LONGEST: Final = 400
EXACT: Final = (
    "domain/money.py",
    "domain/quantity.py",
    "domain/pricing.py",
    "domain/tax.py",
    "domain/payments.py",
)
WORKBOOK: Final = "services/workbook.py"
"""Excel's cells are floats: here they are taken in and leave as text."""
SPEAKS: Final = ("app.py", "tour*.py", "tour/", "cli*.py", "command_line*.py")
CODE_FOLDERS: Final = ("src", "tests", "build", "benchmarks")
SKIPPED: Final = frozenset({".git", ".venv", "out", "dist", "__pycache__"})

# In two halves, so that this file doesn't offend itself.
ADDRESSES: Final = re.compile(
    "|".join(
        [
            r"pypi" + r"\.(?:org|python)",
            r"python" + r"hosted\.org",
            r"--(?:extra-)?index" + r"-url",
            r"--find" + r"-links",
            r"registry\." + r"npmjs",
            r"/simp" + r"le/?[\"'\s]",
        ]
    ),
    re.IGNORECASE,
)


def too_long(path: str, text: str) -> list[Offence]:
    """A source file of more lines than one can read at a sitting."""
    lines = text.count("\n") + (not text.endswith("\n"))
    if lines <= LONGEST:
        return []
    return [Offence(path, lines, f"{lines} lines: split it by noun")]


def floats(module: Source) -> list[Offence]:
    """A float near money or quantity; in the exact rooms of the domain not even a division."""
    if not module.lies_in(*EXACT, "services/"):
        return []
    recognised = {
        id(name)
        for call in calls(module.tree)
        if last_name(call.func) == "isinstance" and len(call.args) > 1
        for name in ast.walk(call.args[1])
    }
    taken_in = recognised if not module.lies_in(WORKBOOK) else recognised | _annotations(module)
    found = [
        module.offence(node, "float")
        for node, name in names(module.tree)
        if name == "float" and id(node) not in taken_in
    ]
    if module.lies_in(*EXACT):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, float):
                found.append(module.offence(node, f"float {node.value}"))
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
                found.append(module.offence(node, "/ makes a float; divide with half_up"))
    return found


def _annotations(module: Source) -> set[int]:
    """Every node that stands in the annotation of an argument."""
    return {
        id(node)
        for argument in ast.walk(module.tree)
        if isinstance(argument, ast.arg) and argument.annotation is not None
        for node in ast.walk(argument.annotation)
    }


def printing(module: Source) -> list[Offence]:
    """`print(` where no command line speaks."""
    if module.lies_in(*SPEAKS):
        return []
    return [
        module.offence(call, "print(")
        for call in calls(module.tree)
        if isinstance(call.func, ast.Name) and last_name(call.func) == "print"
    ]


def addresses(path: str, text: str) -> list[Offence]:
    """The address of a package registry: names of packages only."""
    return [
        Offence(path, number, f"address of a registry: {line.strip()[:60]}")
        for number, line in enumerate(text.splitlines(), 1)
        if ADDRESSES.search(line)
    ]


def code_files() -> Iterator[Path]:
    """Every Python file of ours."""
    for folder in CODE_FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def text_files() -> Iterator[tuple[str, str]]:
    """Path and text of every file that is in git or would be added."""
    for file in _committed() or _lying_about():
        try:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


def _committed() -> list[Path]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def _lying_about() -> list[Path]:
    """For a checkout without git, such as an unpacked archive."""
    return [
        file
        for file in sorted(ROOT.rglob("*"))
        if file.is_file() and SKIPPED.isdisjoint(file.relative_to(ROOT).parts)
    ]
