"""Lists of products as the panel of imports and the export know them."""

from functools import partial
from typing import Final

from oms_desktop.desktop.lists.export_job import ExportKind
from oms_desktop.desktop.lists.import_kind import ImportKind, ImportTexts
from oms_desktop.desktop.lists.import_report import Finding, bad_findings
from oms_desktop.desktop.products import import_fields, import_words
from oms_desktop.desktop.products.words import warning_words
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.services import exporting, importing
from oms_desktop.services.importing import ImportPlan


def findings_of(plan: ImportPlan, language: str) -> list[Finding]:
    """Bad rows first, then new names, other changes and warnings; each in the order of the file."""
    odd = [
        Finding(number, warning.name, say=partial(warning_words, warning))
        for number, warning in plan.warnings
    ]
    changes = [
        Finding(
            row.number,
            change.before.draft.name,
            say=partial(import_fields.change_words, change, language),
            changes=True,
            renames=change.renames,
        )
        for row, change in sorted(plan.changes, key=lambda each: not each[1].renames)
    ]
    return [*bad_findings(plan.bad), *changes, *odd]


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
    findings=findings_of,
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


def _written(rows: int, file: str) -> str:
    if rows == 1:
        return translate("Export", "1 product saved in {file}.").format(file=file)
    text = translate("Export", "{count} products saved in {file}.")
    return text.format(count=format_number(rows), file=file)


EXPORTED: Final = ExportKind(
    exporting.export_products,
    lambda: translate("Export", "Save products in a file"),
    lambda: translate("Export", "products {day}.xlsx"),
    _written,
)
