"""The words for refusals about rows of a price list; see error_words.py."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip, field_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors
from oms_desktop.domain.money import format_number


def _not_whole(error: errors.AmountNotWhole) -> str:
    text = translate(
        "Errors", "“{text}” is not in whole rupiah. Leave the cents out, as in 12.500."
    )
    return text.format(text=clip(error.text))


def _barcode_scientific(error: errors.BarcodeScientific) -> str:
    text = translate(
        "Errors", "Digits of barcode “{text}” are lost. Scan it anew, or export it as text."
    )
    return text.format(text=clip(error.text))


def _choice(error: errors.ChoiceInvalid) -> str:
    text = translate("Errors", "{field} “{text}” is not known. Use one of the words offered.")
    return text.format(field=field_word(error.field), text=clip(error.text))


def _row_long(error: errors.RowTooLong) -> str:
    text = translate("Errors", "{cells} cells for {columns} columns. Put the name in quotes.")
    return text.format(cells=format_number(error.cells), columns=format_number(error.columns))


def _in_shop(error: errors.CodeInShop) -> str:
    text = translate("Errors", "{code} is in the shop already ({owner}). Delete this row.")
    return text.format(code=clip(error.code), owner=clip(error.owner))


def _repeats(error: errors.RowRepeats) -> str:
    text = translate("Errors", "Line {line} has {code} too ({owner}). Keep one of the two.")
    return text.format(line=error.line, code=clip(error.code), owner=clip(error.owner))


def _changed(error: errors.ProductChanged) -> str:
    text = translate("Errors", "{name} was changed meanwhile. Read the file again.")
    return text.format(name=clip(error.name))


IMPORT_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.AmountNotWhole: _not_whole,
    errors.BarcodeScientific: _barcode_scientific,
    errors.ChoiceInvalid: _choice,
    errors.RowTooLong: _row_long,
    errors.CodeInShop: _in_shop,
    errors.RowRepeats: _repeats,
    errors.ProductChanged: _changed,
}
