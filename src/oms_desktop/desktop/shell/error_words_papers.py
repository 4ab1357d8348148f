"""The words for refusals about what stands on papers."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_papers as errors


def _too_many_lines(error: errors.TooManyLines) -> str:
    text = translate("Errors", "At most {limit} lines have room on the paper. Leave some away.")
    return text.format(limit=error.limit)


PAPER_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.TooManyLines: _too_many_lines,
}
