"""What differs between lists that come in: whose service reads them, and what is said about them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from oms_desktop.desktop.lists.import_report import Finding
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services.importing import Source

Words = Callable[[], str]
Count = Callable[[int], str]


@dataclass(frozen=True)
class ImportTexts:
    """What a panel says about one kind of list."""

    title: Words
    back: Words
    choose: Words
    files: Words
    empty: Words
    needs: Words
    saving: Words
    show: Words
    stays: Words
    added: Count
    changed: Count
    renamed: Count
    undone: Callable[[int, int], str]
    missing: Callable[[str], str]


@dataclass(frozen=True)
class ImportKind:
    """One kind of list.

    Attributes:
        read, map, plan: read a file, map its columns anew, say what would happen.
        store, undo, remember: the commands.
        save_rejects: writes the bad rows.
        fields: what a column may be, with its words.
        modes: what can be done with rows that the shop knows.
        findings: a plan as lines of a report, in a language.
        texts: what is said.
    """

    read: Callable[..., Source]
    map: Callable[..., Source]
    plan: Callable[..., Any]
    store: Callable[..., Any]
    undo: Callable[..., Any]
    remember: Callable[..., Any]
    save_rejects: Callable[..., None]
    fields: Callable[[], list[tuple[str, str]]]
    modes: Callable[[], list[tuple[ImportMode, str]]]
    findings: Callable[[Any, str], list[Finding]]
    texts: ImportTexts
