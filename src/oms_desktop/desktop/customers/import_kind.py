"""Lists of customers as the panel of imports and the export know them."""

from functools import partial
from typing import Final

from oms_desktop.desktop.customers import import_words as said
from oms_desktop.desktop.lists.export_job import ExportKind
from oms_desktop.desktop.lists.import_kind import ImportKind, ImportTexts
from oms_desktop.desktop.lists.import_report import Finding, bad_findings
from oms_desktop.desktop.shell.words import translate
from oms_desktop.services import customer_exporting, customer_importing
from oms_desktop.services.customer_importing import CustomerPlan


def findings_of(plan: CustomerPlan, language: str) -> list[Finding]:
    """Bad rows first, then new names, other changes and doubtful phones."""
    changes = [
        Finding(
            row.number,
            change.before.name,
            say=partial(said.change_words, change, language),
            changes=True,
            renames=change.renames,
        )
        for row, change in sorted(plan.changes, key=lambda each: not each[1].renames)
    ]
    odd = [
        Finding(number, warning.name, say=partial(said.warning_words, warning))
        for number, warning in plan.warnings
    ]
    return [*bad_findings(plan.bad), *changes, *odd]


CUSTOMERS: Final = ImportKind(
    read=customer_importing.read_source,
    map=customer_importing.map_source,
    plan=customer_importing.plan_source,
    store=customer_importing.import_customers,
    undo=customer_importing.undo_import,
    remember=customer_importing.remember_columns,
    save_rejects=customer_importing.save_rejects,
    fields=said.offered_fields,
    modes=said.mode_choices,
    findings=findings_of,
    texts=ImportTexts(
        title=lambda: translate("Import", "Import customers"),
        back=lambda: translate("Import", "Back to customers"),
        choose=lambda: translate("Import", "Choose a list of customers"),
        files=lambda: translate("Import", "Lists (*.csv *.tsv *.psv *.txt *.xlsx)"),
        empty=lambda: translate("Import", "Choose a list of customers, or drop it here"),
        needs=lambda: translate(
            "Import",
            "CSV or Excel with at least a name. You see what would happen first; "
            "nothing is stored until you say so.",
        ),
        saving=lambda: translate("Import", "Saving customers"),
        show=lambda: translate("Import", "Show customers"),
        stays=lambda: translate("Import", "Added customers can't be taken back."),
        added=said.added_words,
        changed=said.changed_words,
        renamed=said.rename_words,
        undone=said.undone_words,
        missing=said.missing_words,
    ),
)
EXPORTED: Final = ExportKind(
    customer_exporting.export_customers,
    lambda: translate("Export", "Save customers in a file"),
    lambda: translate("Export", "customers {day}.xlsx"),
    said.written_words,
)
