"""What is said about a list of products that comes in."""

from oms_desktop.desktop.products.import_fields import field_title
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number
from oms_desktop.domain.product_changes import ImportMode


def added_words(count: int) -> str:
    """What was stored."""
    if count == 1:
        return translate("Import", "1 product added.")
    return translate("Import", "{count} products added.").format(count=format_number(count))


def changed_words(count: int) -> str:
    """What was changed."""
    if count == 1:
        return translate("Import", "1 product changed.")
    return translate("Import", "{count} products changed.").format(count=format_number(count))


def rename_words(count: int) -> str:
    """That products would get other names, loud enough to be noticed."""
    if count == 1:
        return translate("Import", "This file renames 1 product. Look at its new name first.")
    text = translate("Import", "This file renames {count} products! Look at their new names first.")
    return text.format(count=format_number(count))


def missing_words(field: str) -> str:
    """That a person must say which column is which."""
    text = translate("Import", "No column was recognised for this: {field}. Choose it below.")
    return text.format(field=field_title(field))


def undone_words(count: int, kept: int) -> str:
    """That an import was taken back, but for the units it added."""
    text = translate("Import", "Taken back: {count} products are as they were.")
    if count == 1:
        text = translate("Import", "Taken back: 1 product is as it was.")
    said = text.format(count=format_number(count))
    return f"{said} {_kept_words(kept)}" if kept else said


def _kept_words(count: int) -> str:
    if count == 1:
        return translate("Import", "The unit that the file added stays: it may be sold by now.")
    text = translate(
        "Import", "The {count} units that the file added stay: they may be sold by now."
    )
    return text.format(count=format_number(count))


def mode_choices() -> list[tuple[ImportMode, str]]:
    """What can be done with rows of products that the shop has."""
    return [
        (ImportMode.ADD, translate("Import", "Add new products only")),
        (ImportMode.UPDATE, translate("Import", "Change by code, add new ones")),
        (ImportMode.PRICES, translate("Import", "Only change prices, by code")),
        (ImportMode.STOCK, translate("Import", "Only correct stock, by code")),
    ]
