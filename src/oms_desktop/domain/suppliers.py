"""Suppliers as a form describes them."""

from dataclasses import dataclass, replace

from oms_desktop.domain.text import clean_text


@dataclass(frozen=True)
class SupplierDraft:
    """Somebody the shop buys from; without a code it gets one."""

    name: str
    code: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""


def checked_supplier(draft: SupplierDraft) -> SupplierDraft:
    """The draft with cleaned texts.

    Raises:
        FieldMissing: no name.
        TextTooLong: a text longer than its field.
    """
    return replace(
        draft,
        name=clean_text(draft.name, "name", 120, required=True),
        code=clean_text(draft.code, "code", 30),
        phone=clean_text(draft.phone, "phone", 30),
        address=clean_text(draft.address, "address", 200),
        note=clean_text(draft.note, "note", 300),
    )
