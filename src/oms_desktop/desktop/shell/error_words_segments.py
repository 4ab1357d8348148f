"""The words for refusals about segments; see error_words.py."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.noun_words import clip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors_segments


def _known(error: errors_segments.SegmentKnown) -> str:
    text = translate("Errors", "There is a segment “{name}” already. Type another name.")
    return text.format(name=clip(error.name))


def _consent(error: errors_segments.ConsentMissing) -> str:
    text = translate("Errors", "{name} didn't agree to marketing. Ask first.")
    return text.format(name=clip(error.name))


def _nobody(_: errors_segments.NobodyMeant) -> str:
    return translate("Errors", "Nobody here has an address. Choose other conditions.")


SEGMENT_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors_segments.SegmentKnown: _known,
    errors_segments.ConsentMissing: _consent,
    errors_segments.NobodyMeant: _nobody,
}
