"""The words for every refusal: what happened and what to do, in one short sentence or two.

One function a type; a test walks all subclasses of `Refused` in `domain.errors` and asks for each. The same
words stand in toasts, under fields and beside the bad rows of an import. They are loaded at the first refusal.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from oms_desktop.desktop.shell.noun_words import column_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.refused import Refused


def words_for(error: Refused) -> str:
    """A sentence that says what happened and what to do, in the language of the screen."""
    for kind in type(error).__mro__:
        say = _all_words().get(kind)
        if say is not None:
            words = say(error)
            column = column_word(error.cell_of)
            return f"{column[:1].upper()}{column[1:]}: {words}" if column else words
    return translate("Errors", "That is not possible here. Change it and try again.")


def has_own_words(kind: type[Refused]) -> bool:
    """Whether a type has words made for it, not only those of its base."""
    return kind in _all_words()


@cache
def _all_words() -> dict[type, Callable[[Any], str]]:
    from oms_desktop.desktop.shell.error_words_codes import CODE_WORDS
    from oms_desktop.desktop.shell.error_words_counter import COUNTER_WORDS
    from oms_desktop.desktop.shell.error_words_counting import COUNTING_WORDS
    from oms_desktop.desktop.shell.error_words_crediting import CREDITING_WORDS
    from oms_desktop.desktop.shell.error_words_customers import CUSTOMER_WORDS
    from oms_desktop.desktop.shell.error_words_files import FILE_WORDS
    from oms_desktop.desktop.shell.error_words_import import IMPORT_WORDS
    from oms_desktop.desktop.shell.error_words_papers import PAPER_WORDS
    from oms_desktop.desktop.shell.error_words_paying import PAYING_WORDS
    from oms_desktop.desktop.shell.error_words_people import PEOPLE_WORDS
    from oms_desktop.desktop.shell.error_words_printing import PRINTING_WORDS
    from oms_desktop.desktop.shell.error_words_privacy import PRIVACY_WORDS
    from oms_desktop.desktop.shell.error_words_products import PRODUCT_WORDS
    from oms_desktop.desktop.shell.error_words_receiving import RECEIVING_WORDS
    from oms_desktop.desktop.shell.error_words_segments import SEGMENT_WORDS
    from oms_desktop.desktop.shell.error_words_selling import SELLING_WORDS
    from oms_desktop.desktop.shell.error_words_shipping import SHIPPING_WORDS

    rooms = (
        PEOPLE_WORDS,
        PRINTING_WORDS,
        CODE_WORDS,
        COUNTER_WORDS,
        CUSTOMER_WORDS,
        SEGMENT_WORDS,
        PRIVACY_WORDS,
        RECEIVING_WORDS,
        SHIPPING_WORDS,
        CREDITING_WORDS,
        PAYING_WORDS,
        COUNTING_WORDS,
        IMPORT_WORDS,
        PRODUCT_WORDS,
        FILE_WORDS,
        PAPER_WORDS,
    )
    found = dict(SELLING_WORDS)
    for words in rooms:
        found |= words
    return found
