"""What differs between lists that come in: whose service reads them, and what is said about them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from oms_desktop.desktop.products import import_fields, import_report, import_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.services import importing

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

    read: Callable[..., importing.Source]
    map: Callable[..., importing.Source]
    plan: Callable[..., Any]
    store: Callable[..., Any]
    undo: Callable[..., Any]
    remember: Callable[..., Any]
    save_rejects: Callable[..., None]
    fields: Callable[[], list[tuple[str, str]]]
    modes: Callable[[], list[tuple[ImportMode, str]]]
    findings: Callable[[Any, str], list[import_report.Finding]]
    texts: ImportTexts


PRODUCTS: Final = ImportKind(
    read=importing.read_source,
    map=importing.map_source,
    plan=importing.plan_source,
    store=importing.import_products,
    undo=importing.undo_import,
    remember=importing.remember_columns,
    save_rejects=importing.save_rejects,
    fields=import_fields.offered_fields,
    modes=import_words.mode_choices,
    findings=import_report.findings_of,
    texts=ImportTexts(
        title=lambda: translate("Import", "Import products"),
        back=lambda: translate("Import", "Back to products"),
        choose=lambda: translate("Import", "Choose a price list"),
        files=lambda: translate("Import", "Price lists (*.csv *.tsv *.psv *.txt *.xlsx)"),
        empty=lambda: translate("Import", "Choose a price list, or drop it here"),
        needs=lambda: translate(
            "Import",
            "CSV or Excel with at least a name and a price. You see what would happen first; "
            "nothing is stored until you say so.",
        ),
        saving=lambda: translate("Import", "Saving products"),
        show=lambda: translate("Import", "Show products"),
        stays=lambda: translate(
            "Import", "Added products can't be taken back, only retired one by one."
        ),
        added=import_words.added_words,
        changed=import_words.changed_words,
        renamed=import_words.rename_words,
        undone=import_words.undone_words,
        missing=import_words.missing_words,
    ),
)
