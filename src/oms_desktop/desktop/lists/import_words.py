"""Counts of an import in words."""

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.money import format_number


def good_words(count: int) -> str:
    """How many rows can be stored."""
    if count == 1:
        return translate("Import", "1 good row")
    return translate("Import", "{count} good rows").format(count=format_number(count))


def bad_words(count: int) -> str:
    """How many rows can not."""
    if count == 1:
        return translate("Import", "1 bad row")
    return translate("Import", "{count} bad rows").format(count=format_number(count))


def odd_words(count: int) -> str:
    """How many rows are odd."""
    if count == 1:
        return translate("Import", "1 warning")
    return translate("Import", "{count} warnings").format(count=format_number(count))


def left_out_words(count: int) -> str:
    """What was not, and what to do about it."""
    if count == 1:
        return translate("Import", "1 bad row is not in: save it, mend it, import again.")
    text = translate("Import", "{count} bad rows are not in: save them, mend them, import again.")
    return text.format(count=format_number(count))


def written_words(count: int, file: str) -> str:
    """That the bad rows are in a file now."""
    if count == 1:
        return translate("Import", "Bad row saved in {file}.").format(file=file)
    text = translate("Import", "{count} bad rows saved in {file}.")
    return text.format(count=format_number(count), file=file)


def new_words(count: int) -> str:
    """How many rows are products that the shop doesn't have."""
    return translate("Import", "{count} new").format(count=format_number(count))


def change_count_words(count: int) -> str:
    """How many products would change."""
    if count == 1:
        return translate("Import", "1 change")
    return translate("Import", "{count} changes").format(count=format_number(count))


def same_words(count: int) -> str:
    """How many rows say nothing new."""
    return translate("Import", "{count} unchanged").format(count=format_number(count))
