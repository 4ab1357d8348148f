"""Whether two names may be one person's, and one customer out of two."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from oms_desktop.domain.customers import DECLINED, CustomerDraft

ALIKE: Final = 0.86
"""A letter or two in a name of usual length may differ."""
_TITLES: Final = frozenset(
    {
        *("pak", "bapak", "bpk", "bp", "bu", "ibu", "mas", "mbak", "mba", "bang", "kak", "om"),
        *("tante", "haji", "hajah", "h", "hj", "dr", "drs", "dra", "ir", "prof", "r", "rm", "ra"),
        *("sdr", "sdri", "tn", "ny", "nn", "pt", "cv", "ud", "toko", "tk"),
    }
)
_WORD: Final = re.compile(r"[^\W_]+")
_NOTE_LIMIT, _ALERT_LIMIT = 300, 200


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles in front and degrees behind, without accents."""
    plain = unicodedata.normalize("NFKD", name.partition(",")[0].casefold().replace(".", " "))
    words = _WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))
    kept = tuple(word for word in words if word not in _TITLES)
    return kept or tuple(words)


def alike(name: str, others: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Those of the others, each a number and a name, who may be this person; the surest first.

    The same words in whatever order are one name. A single word is alike only to itself: Budi is not Rudi.
    """
    words = sorted(name_words(name))
    matcher = SequenceMatcher(None, b=" ".join(words), autojunk=False)
    found: list[tuple[float, int, str]] = []
    for number, other in others:
        theirs = sorted(name_words(other))
        if words and theirs == words:
            found.append((-1.0, number, other))
        elif min(len(words), len(theirs)) > 1:
            matcher.set_seq1(" ".join(theirs))
            # The first two are quick, and never less than the third.
            if (
                matcher.real_quick_ratio() >= ALIKE
                and matcher.quick_ratio() >= ALIKE
                and (ratio := matcher.ratio()) >= ALIKE
            ):
                found.append((-ratio, number, other))
    return [(number, other) for _, number, other in sorted(found)]


def joined(kept: CustomerDraft, gone: CustomerDraft) -> CustomerDraft:
    """One customer out of two: what `kept` says stands, `gone` adds what it alone knows.

    Whoever declined advertising once has declined it.
    """
    blanks = {
        name: getattr(kept, name) or getattr(gone, name)
        for name in ("email", "level", "tax_id", "birthday")
    }
    first, *further = (*kept.addresses, *gone.addresses) or (kept.delivery_address,)
    phones = (*kept.phones, *gone.phones)
    source = gone if _gives_answer(kept, gone) else kept
    return replace(
        kept,
        **blanks,
        phone=phones[0] if phones else "",
        further_phones=phones[1:],
        further_addresses=tuple(further),
        **{part: getattr(first, part) for part in vars(first)},
        tags=(*kept.tags, *gone.tags),
        note=_both(kept.note, gone.note, _NOTE_LIMIT),
        alert=_both(kept.alert, gone.alert, _ALERT_LIMIT),
        consent=source.consent,
        consent_on=source.consent_on,
        consent_source=source.consent_source,
    )


def _gives_answer(kept: CustomerDraft, gone: CustomerDraft) -> bool:
    """Whether the answer about advertising is that of the one who goes."""
    if not kept.consent:
        return bool(gone.consent)
    return gone.consent == DECLINED and kept.consent != DECLINED


def _both(one: str, other: str, limit: int) -> str:
    """Two notes in one, cut off where the field ends."""
    if not one or other in one:
        return one or other
    return f"{one} \u00b7 {other}"[:limit].rstrip() if other else one
