import pytest

from tests.house.shadow_rules import shadows
from tests.house.trees import report, source, sources

IMPORTS = "from PySide6.QtCore import QObject, Signal\nfrom PySide6.QtWidgets import QWidget\n"


def test_no_attribute_of_the_tree_hides_a_method_of_qt() -> None:
    assert not (found := shadows(sources())), report(found)


@pytest.mark.parametrize(
    "body",
    [
        "size = 3",
        "parent: object",
        "def __init__(self):\n        self.layout = 1",
        "def __init__(self):\n        self.font, self.other = 1, 2",
        "def fill(self):\n        self.pos: int = 1",
        "customContextMenuRequested = Signal()",
        "@property\n    def height(self):\n        return 1",
    ],
)
def test_a_planted_shadow_is_found(body: str) -> None:
    planted = source("desktop/sell/planted.py", f"{IMPORTS}class Planted(QWidget):\n    {body}\n")
    assert len(shadows([planted])) == 1


@pytest.mark.parametrize(
    "body",
    [
        "scanned = Signal()",
        "def sizeHint(self):\n        return 1",
        "def a(self):\n        self._size = 1",
    ],
)
def test_own_names_and_overrides_pass(body: str) -> None:
    innocent = source("desktop/sell/planted.py", f"{IMPORTS}class Planted(QWidget):\n    {body}\n")
    assert not shadows([innocent])


def test_a_shadow_below_a_class_of_ours_in_another_module_is_found() -> None:
    base = source("desktop/widgets/base.py", f"{IMPORTS}class Base(QWidget):\n    pass\n")
    child = "from oms_desktop.desktop.widgets.base import Base\nclass Child(Base):\n    size = 1\n"
    assert len(shadows([base, source("desktop/sell/planted.py", child)])) == 1


def test_a_class_that_is_no_qobject_may_have_any_names() -> None:
    assert not shadows([source("domain/planted.py", "class Box:\n    size = 1\n    parent = 2\n")])
