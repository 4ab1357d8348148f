"""The owner's recovery code on a sheet to be kept in a safe place."""

from datetime import datetime

from oms_desktop.documents.about import About
from oms_desktop.documents.layout import Language
from oms_desktop.documents.paper import A5, INK, QUIET, Face, Sheet, wrap
from oms_desktop.documents.words import short_moment, word

_TITLE = Face(20, bold=True)
_BODY = Face(11)
_QUIET = Face(9, colour=QUIET)
_CODE = Face(22, bold=True, colour=INK)


def render(code: str, shop: str, owner: str, made_at: datetime, language: Language) -> bytes:
    """Draw the code.

    Returns:
        A PDF of one A5 page.
    """
    sheet = Sheet(
        A5.width,
        A5.height or 0,
        About(word("recovery", language), made_at, author=shop, language=language),
    )
    sheet.new_page()
    left, middle = A5.margin + 4, A5.width / 2
    y = 30.0
    sheet.left(left, y, word("recovery", language), _TITLE)
    y += 8
    sheet.left(left, y, f"{shop}  \u00b7  {owner}", _BODY)
    y += 6
    sheet.left(left, y, short_moment(made_at, language), _QUIET)
    y += 14
    sheet.frame(left, y, A5.width - 2 * left, 24, QUIET)
    sheet.centre(middle, y + 14.6, code, _CODE)
    y += 36
    for line in wrap(word("recovery_keep", language), _BODY, A5.width - 2 * left):
        sheet.left(left, y, line, _BODY)
        y += _BODY.leading
    return sheet.finish()
