"""Papers with labels for addresses. Lengths are millimetres, as in `domain.labels`."""

from typing import Final

from oms_desktop.domain.labels import LabelForm

ADDRESS_FORMS: Final = (
    LabelForm("a4-14", 99.1, 38.1, 300, (5, 3.5), 11, 0, 9, 2, 7, 4.65, 15.15, 2.5),
    LabelForm("a4-21", 63.5, 38.1, 300, (4, 3), 10, 0, 8.5, 3, 7, 7.2, 15.15, 2.54),
    LabelForm("a4-24", 70, 37, 300, (4, 3), 10, 0, 8.5, 3, 8, 0, 0.5),
    LabelForm("roll-100", 100, 50, 203, (4, 3), 13, 0, 10.5),
    LabelForm("roll-70", 70, 40, 203, (3, 2.5), 11, 0, 9),
    LabelForm("roll-50", 50, 30, 203, (2, 1.5), 9, 0, 7.5),
)
"""`name_size` is that of names, `code_size` that of the lines below; there is no price on them."""


def address_form(key: str) -> LabelForm:
    """A paper by its key; the first one if there is none (such as a setting of another version)."""
    return next((form for form in ADDRESS_FORMS if form.key == key), ADDRESS_FORMS[0])
