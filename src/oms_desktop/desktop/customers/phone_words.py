"""What is said about phones that may be wrong."""

from collections.abc import Sequence

from oms_desktop.desktop.shell.words import translate


def doubt_words(phones: Sequence[str]) -> str:
    """Which phones are doubtful; '' for none."""
    if not phones:
        return ""
    text = translate("Customers", "{phones}: no such phone is known. Ask for it once more.")
    return text.format(phones=", ".join(phones))
