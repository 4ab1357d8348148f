"""The contracts of pyproject.toml, kept by the tree and broken by a planted import."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.trees import ROOT


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=ignored)
    return tmp_path


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_tree_keeps_its_contracts(copied_tree: Path) -> None:
    seen = lint_imports(copied_tree)
    assert seen.returncode == 0, seen.stdout + seen.stderr


@pytest.mark.parametrize(
    ("place", "planted", "contract"),
    [
        ("domain/planted.py", "import oms_desktop.services", "Imports point downward"),
        ("documents/planted.py", "import oms_desktop.database", "Imports point downward"),
        ("domain/planted.py", "import apsw", "The domain is pure"),
        ("services/planted.py", "import PySide6.QtCore", "Below the desktop nobody knows Qt"),
        ("services/planted.py", "import peewee", "Only the database room knows Peewee and apsw"),
        ("database/planted.py", "import sqlite3", "One SQLite library in the process"),
        (
            "desktop/sell/planted.py",
            "import oms_desktop.desktop.invoices",
            "Tabs don't know each other",
        ),
        ("planted.py", "", "Imports point downward"),
    ],
)
def test_a_planted_import_breaks_the_contract(
    copied_tree: Path, place: str, planted: str, contract: str
) -> None:
    package = copied_tree / "src" / "oms_desktop"
    for tab in ("sell", "invoices"):
        folder = package / "desktop" / tab
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
    (package / place).write_text(planted, encoding="utf-8")
    seen = lint_imports(copied_tree)
    assert seen.returncode == 1
    assert f"{contract} BROKEN" in seen.stdout
