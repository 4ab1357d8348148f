"""The words for refusals about codes in pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_codes as errors


def _none_seen(error: errors.CodeNotFound) -> str:
    text = translate("Errors", "No QR code can be seen in {file}. Take a straight, sharp picture.")
    return text.format(file=Path(error.name).name)


def _no_reader(_: errors.CodeReaderMissing) -> str:
    return translate("Errors", "Pictures can't be read on this computer. Paste the text instead.")


CODE_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.CodeNotFound: _none_seen,
    errors.CodeReaderMissing: _no_reader,
}
