"""WhatsApp without internet on this computer: a link that a phone opens after reading it as a code."""

import re
from typing import Final
from urllib.parse import quote

from oms_desktop.domain.customers import phone_digits

LINK_LIMIT: Final = 700
"""Longest link, in characters: what a phone still reads off a screen."""
_HOST: Final = "https://wa.me/"
_COUNTRY: Final = "62"
# An international number has at most 15 digits; one that is still being typed has few.
_DIGITS: Final = range(10, 16)
# Signs that a link may hold as they are; the fewer are escaped, the coarser the code.
_AS_THEY_ARE: Final = "/:,*()!;@'"


def international(phone: str) -> str:
    """A phone's digits as WhatsApp wants them: `0812-3456-7890` is `6281234567890`.

    Only the first of several numbers counts. Empty for what is no whole number.
    """
    first = re.split(r"[/,;]", phone.strip(), maxsplit=1)[0]
    digits = phone_digits(first)
    if digits.startswith("00"):
        digits = digits[2:]
    elif digits.startswith("0"):
        digits = _COUNTRY + digits[1:]
    elif digits.startswith("8") and not first.strip().startswith("+"):
        digits = _COUNTRY + digits
    return digits if len(digits) in _DIGITS else ""


def link(phone: str, text: str = "") -> str:
    """A link that opens a chat with a text ready to be sent.

    Args:
        phone: whose chat; without one the sender chooses.
        text: what the field holds when the chat opens.
    """
    asked = f"?text={quote(text, safe=_AS_THEY_ARE)}" if text else ""
    return f"{_HOST}{international(phone)}{asked}"
