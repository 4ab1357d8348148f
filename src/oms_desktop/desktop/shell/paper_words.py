"""Screen words for papers and printing; what stands on the paper itself is not Qt's."""

from collections.abc import Callable, Mapping
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.services.printing import Paper


def paper_word(paper: Paper) -> str:
    """Such as `Receipt 80 mm`."""
    if paper is Paper.ROLL_80:
        return translate("Paper", "Receipt 80 mm")
    if paper is Paper.ROLL_58:
        return translate("Paper", "Receipt 58 mm")
    if paper is Paper.LABEL:
        return translate("Paper", "Label 10 × 15 cm")
    if paper is Paper.HALF:
        return translate("Paper", "Half letter, 5.5 × 8.5 in")
    return paper.value


def paper_short(paper: Paper) -> str:
    """Such as `80 mm`, for a narrow button."""
    if paper is Paper.LABEL:
        return "10 × 15 cm"
    if paper is Paper.HALF:
        return "½ Ltr"
    return paper.value if paper.form == "invoice" else f"{paper.value} mm"


_KINDS: Final[Mapping[str, Callable[[], str]]] = {
    "delivery_note": lambda: translate("Paper", "Delivery note"),
    "shipping_label": lambda: translate("Paper", "Shipping label"),
    "picking_list": lambda: translate("Paper", "Picking list"),
    "order_slip": lambda: translate("Paper", "Order slip"),
    "cancellation": lambda: translate("Paper", "Cancellation slip"),
    "quotation": lambda: translate("Paper", "Quotation"),
    "money_receipt": lambda: translate("Paper", "Money receipt"),
    "credit_note": lambda: translate("Paper", "Credit note"),
    "statement": lambda: translate("Paper", "Statement of account"),
}


def kind_word(kind: str) -> str:
    """Such as `Delivery note`, for a `PaperKind` or what prints are counted under."""
    found = _KINDS.get(kind)
    return found() if found is not None else kind


def pages_word(page: int, pages: int) -> str:
    """Such as `Page 1 of 3`; empty while there is none."""
    if not pages:
        return ""
    return translate("Paper", "Page {page} of {pages}").format(page=page, pages=pages)
