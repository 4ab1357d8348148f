"""Words of the page of segments."""

from collections.abc import Mapping
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.labels import LabelForm, pages_for
from oms_desktop.domain.money import format_number
from oms_desktop.domain.segments import AGREED, BEFORE, EVERYBODY, LEFT_OUT, NEVER, WITHIN

Choice = tuple[object, str]
_PLACES: Final = "{columns} \u00d7 {rows}"


def any_word() -> str:
    """A condition that says nothing."""
    return translate("Segments", "Any")


def purchase_choices() -> list[Choice]:
    """When somebody bought."""
    return [
        ("", any_word()),
        (WITHIN, translate("Segments", "Bought within")),
        (BEFORE, translate("Segments", "Not bought for")),
        (NEVER, translate("Segments", "Never bought")),
    ]


def owing_choices() -> list[Choice]:
    """Whether somebody owes."""
    return [
        ("", any_word()),
        ("yes", translate("Segments", "Owes something")),
        ("no", translate("Segments", "Owes nothing")),
    ]


def month_choices() -> list[Choice]:
    """Months of birthdays."""
    names = (
        translate("Segments", "January"),
        translate("Segments", "February"),
        translate("Segments", "March"),
        translate("Segments", "April"),
        translate("Segments", "May"),
        translate("Segments", "June"),
        translate("Segments", "July"),
        translate("Segments", "August"),
        translate("Segments", "September"),
        translate("Segments", "October"),
        translate("Segments", "November"),
        translate("Segments", "December"),
    )
    return [(0, any_word()), *enumerate(names, 1)]


def view_words(view: str, sums: Mapping[str, int]) -> str:
    """Whom of a segment, with how many they are."""
    everybody, agreed = sums.get("all", 0), sums.get("agreed", 0)
    words, count = {
        EVERYBODY: (translate("Segments", "Everybody"), everybody),
        AGREED: (translate("Segments", "Marketing list"), agreed),
        LEFT_OUT: (translate("Segments", "Left out of it"), everybody - agreed),
    }[view]
    return f"{words} {format_number(count)}"


def consent_words(view: str, sums: Mapping[str, int]) -> str:
    """What is shown, and who isn't and why."""
    everybody, agreed = sums.get("all", 0), sums.get("agreed", 0)
    declined = sums.get("declined", 0)
    asked = everybody - agreed - declined
    if view == AGREED:
        if agreed == everybody:
            return translate("Segments", "All of them agreed to marketing.")
        text = translate(
            "Segments",
            "Left out: {unasked} not asked, {declined} declined. Only who agreed is exported.",
        )
    elif view == LEFT_OUT:
        text = translate("Segments", "Not asked: {unasked}. Declined: {declined}. No marketing.")
    else:
        text = translate("Segments", "{agreed} agreed to marketing, {left} didn't.")
    left = everybody - agreed
    return text.format(
        agreed=format_number(agreed),
        left=format_number(left),
        unasked=format_number(asked),
        declined=format_number(declined),
    )


def written_words(rows: int, left_out: int, file: str) -> str:
    """What a file holds and whom it doesn't."""
    if rows == 1:
        text = translate("Segments", "1 person saved in {file}.")
    else:
        text = translate("Segments", "{rows} people saved in {file}.")
    if left_out:
        text += " " + translate("Segments", "Left out: {left}.")
    return text.format(rows=format_number(rows), file=file, left=format_number(left_out))


def form_word(form: LabelForm) -> str:
    """Such as `A4, 2 × 7 (99,1 × 38,1 mm)`."""
    size = f"{_mm(form.width)} \u00d7 {_mm(form.height)} mm"
    if form.is_roll:
        return translate("Segments", "Roll {size}").format(size=size)
    places = _PLACES.format(columns=form.columns, rows=form.rows)
    return translate("Segments", "A4, {places} ({size})").format(places=places, size=size)


def labels_words(count: int, form: LabelForm, start: int) -> str:
    """Such as `30 labels on 2 sheets`."""
    pages = pages_for(count, form, start)
    if form.is_roll or not count:
        text = translate("Segments", "{labels} labels")
    elif pages == 1:
        text = translate("Segments", "{labels} labels on 1 sheet")
    else:
        text = translate("Segments", "{labels} labels on {pages} sheets")
    return text.format(labels=format_number(count), pages=format_number(pages))


def without_words(without: int, left_out: int) -> str:
    """Who gets no label, and why; empty if everybody does."""
    parts = []
    if without:
        text = translate("Segments", "{n} without an address")
        parts.append(text.format(n=format_number(without)))
    if left_out:
        text = translate("Segments", "{n} not in the list shown")
        parts.append(text.format(n=format_number(left_out)))
    if not parts:
        return ""
    return translate("Segments", "Left out: {who}").format(who=", ".join(parts))


def _mm(length: float) -> str:
    """Millimetres with the shop's decimal comma."""
    return f"{length:g}".replace(".", ",")
