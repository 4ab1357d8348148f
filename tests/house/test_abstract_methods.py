"""Qt's metaclass doesn't enforce abstract methods, so a test does: what a card leaves open, its kinds fill."""

import importlib
import pkgutil
from abc import abstractmethod
from collections.abc import Iterator

from oms_desktop import desktop


def classes() -> Iterator[type]:
    """All classes of the desktop."""
    for found in pkgutil.walk_packages(desktop.__path__, f"{desktop.__name__}."):
        for each in vars(importlib.import_module(found.name)).values():
            if isinstance(each, type) and each.__module__ == found.name:
                yield each


def left_open(kind: type) -> list[str]:
    """Abstract methods of a class that nothing is derived from."""
    if kind.__subclasses__():
        return []
    names = (name for above in kind.__mro__ for name in vars(above))
    return sorted(
        {
            name
            for name in names
            if getattr(getattr(kind, name, None), "__isabstractmethod__", False)
        }
    )


def test_every_kind_fills_what_its_base_leaves_open() -> None:
    found = list(classes())
    assert len(found) > 100
    assert {each.__name__: left_open(each) for each in found if left_open(each)} == {}


def test_a_planted_gap_is_found() -> None:
    class Base:
        @abstractmethod
        def fill(self) -> None:
            """Left open."""

    class Child(Base):
        pass

    class Whole(Base):
        def fill(self) -> None:
            """Filled."""

    assert left_open(Base) == []
    assert left_open(Child) == ["fill"]
    assert left_open(Whole) == []
