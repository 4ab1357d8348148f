"""The words for refusals about files, the store and paper; see error_words.py."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip, column_word, document_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors
from oms_desktop.domain.money import format_number


def _file(path: str) -> str:
    name = PurePath(path.replace("\\", "/")).name or path
    return name if len(name) <= 32 else name[:20] + "\u2026" + name[-11:]


def _named(text: Callable[[], str]) -> Callable[[errors.FileRefused], str]:
    def say(error: errors.FileRefused) -> str:
        return text().format(file=_file(error.path))

    return say


def _file_large(error: errors.FileTooLarge) -> str:
    text = translate("Errors", "{file} is larger than allowed ({limit}). Split it and try again.")
    return text.format(file=_file(error.path), limit=format_number(error.limit))


def _column(error: errors.ColumnMissing) -> str:
    examples = {
        "name": translate("Errors", "product_name"),
        "price": translate("Errors", "selling_price"),
    }
    text = translate("Errors", "{file} has no column for the {column}. Add one, such as {example}.")
    return text.format(
        file=_file(error.path),
        column=column_word(clip(error.column)),
        example=examples.get(error.column, clip(error.column)),
    )


def _folder(error: errors.FolderNotWritable) -> str:
    text = translate("Errors", "The folder {folder} can't be written in. Choose another folder.")
    if error.file:
        text = translate("Errors", "{file} can't be written in {folder}. Choose another folder.")
    return text.format(file=_file(str(error.file)), folder=_file(error.path))


def _disk_full(error: errors.DiskFull) -> str:
    text = translate("Errors", "The disk is full. Free {needed} MB and try again.")
    return text.format(needed=format_number(error.needed))


def _paper(error: errors.PaperFailed) -> str:
    text = translate("Errors", "{document} is saved but not printed ({reason}). Print it again.")
    return text.format(document=document_word(error.document), reason=clip(error.reason))


FILE_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.FileRefused: _named(
        lambda: translate("Errors", "{file} can't be used. Choose another file.")
    ),
    errors.FileMissing: _named(
        lambda: translate("Errors", "{file} is not there any more. Choose the file again.")
    ),
    errors.FileUnreadable: _named(
        lambda: translate("Errors", "{file} can't be opened. Check its permissions or copy it.")
    ),
    errors.FileEmpty: _named(
        lambda: translate("Errors", "{file} has no rows. Check that you chose the right file.")
    ),
    errors.FileNotTable: _named(
        lambda: translate("Errors", "{file} is no CSV or Excel file. Save it as one of these.")
    ),
    errors.FileEncodingUnknown: _named(
        lambda: translate("Errors", "The letters of {file} can't be read. Save it as CSV UTF-8.")
    ),
    errors.FileNotPicture: _named(
        lambda: translate("Errors", "{file} is no PNG or JPEG up to 8 MB. Choose another picture.")
    ),
    errors.FolderNotWritable: _folder,
    errors.StoreNewer: _named(
        lambda: translate("Errors", "{file} is from a newer version. Update OMS Desktop first.")
    ),
    errors.StoreForeign: _named(
        lambda: translate(
            "Errors", "{file} is no whole shop of OMS Desktop. Leave it; open another file."
        )
    ),
    errors.StoreDamaged: _named(
        lambda: translate(
            "Errors", "{file} is not whole any more. Leave it as it is; open another file."
        )
    ),
    errors.StoreOnNetwork: _named(
        lambda: translate("Errors", "{file} lies on a shared folder. Move it to this computer.")
    ),
    errors.StoreInUse: _named(
        lambda: translate("Errors", "{file} is open in another window. Close that one first.")
    ),
    errors.FileTooLarge: _file_large,
    errors.ColumnMissing: _column,
    errors.DiskFull: _disk_full,
    errors.PaperFailed: _paper,
}
