"""The words for what printers do wrong."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip, field_word
from oms_desktop.desktop.shell.paper_words import kind_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_printing as errors
from oms_desktop.domain.print_jobs import Trouble

_TROUBLES: Final[Mapping[Trouble, Callable[[], str]]] = {
    Trouble.NO_ANSWER: lambda: translate("Printing", "it gives no answer"),
    Trouble.MISSING: lambda: translate("Printing", "it isn't there"),
    Trouble.FORBIDDEN: lambda: translate("Printing", "this PC may not write to it"),
    Trouble.BROKEN_OFF: lambda: translate("Printing", "it went away while printing"),
    Trouble.NO_PAGES: lambda: translate("Printing", "it takes no pages"),
    Trouble.REFUSED: lambda: translate("Printing", "it takes no job now"),
    Trouble.INTERRUPTED: lambda: translate("Printing", "the program was closed"),
    Trouble.UNDRAWN: lambda: translate("Printing", "the paper couldn't be made"),
}
_DOCUMENTS: Final[Mapping[str, Callable[[], str]]] = {
    "receipt": lambda: translate("Printing", "Receipt"),
    "invoice": lambda: translate("Printing", "Invoice"),
}


def trouble_word(trouble: Trouble) -> str:
    """What is wrong with a printer, after its name: `it gives no answer`."""
    return _TROUBLES[trouble]()


def printed_word(document: str) -> str:
    """A document that a printer is chosen for, such as `Delivery note`."""
    found = _DOCUMENTS.get(document)
    return found() if found is not None else kind_word(document)


def _trouble(error: errors.PrinterTrouble) -> str:
    text = translate("Errors", "{printer}: {trouble}. Check its cable, paper and switch.")
    return text.format(printer=clip(error.printer), trouble=trouble_word(error.trouble))


def _failed(error: errors.PrintFailed) -> str:
    text = translate(
        "Errors", "{document} is saved, not printed. {printer}: {trouble}. See the bell."
    )
    return text.format(
        document=error.document,
        printer=clip(error.printer),
        trouble=trouble_word(error.trouble),
    )


def _known(error: errors.PrinterKnown) -> str:
    text = translate("Errors", "Another printer is called {name}. Choose another name.")
    return text.format(name=clip(error.name))


def _unfit(error: errors.PrinterUnfit) -> str:
    text = translate("Errors", "{printer} can't print this: {document}. Choose another printer.")
    return text.format(printer=clip(error.printer), document=printed_word(error.document))


def _value(error: errors.PrinterValueInvalid) -> str:
    text = translate("Errors", "{field}: {text} isn't possible for this printer.")
    return text.format(field=field_word(error.field), text=clip(error.text))


PRINTING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.PrinterTrouble: _trouble,
    errors.PrintFailed: _failed,
    errors.PrinterKnown: _known,
    errors.PrinterUnfit: _unfit,
    errors.PrinterValueInvalid: _value,
}
