"""Screen words for papers and printing; what stands on the paper itself is not Qt's."""

from oms_desktop.desktop.shell.words import translate
from oms_desktop.services.printing import Paper


def paper_word(paper: Paper) -> str:
    """Such as `Receipt 80 mm`."""
    if paper is Paper.ROLL_80:
        return translate("Paper", "Receipt 80 mm")
    if paper is Paper.ROLL_58:
        return translate("Paper", "Receipt 58 mm")
    return paper.value


def paper_short(paper: Paper) -> str:
    """Such as `80 mm`, for a narrow button."""
    return paper.value if paper.form == "invoice" else f"{paper.value} mm"


def pages_word(page: int, pages: int) -> str:
    """Such as `Page 1 of 3`; empty while there is none."""
    if not pages:
        return ""
    return translate("Paper", "Page {page} of {pages}").format(page=page, pages=pages)
