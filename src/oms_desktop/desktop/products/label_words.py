"""Words of the labels page."""

from collections.abc import Sequence
from typing import Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.labels import LabelForm, LabelPrices, pages_for
from oms_desktop.domain.money import format_number

_TODAY: Final = "today"


def form_word(form: LabelForm) -> str:
    """Such as `A4, 3 × 8 (70 × 37 mm)`."""
    size = f"{_mm(form.width)} \u00d7 {_mm(form.height)} mm"
    if form.is_roll:
        return translate("Labels", "Roll {size}").format(size=size)
    text = translate("Labels", "A4, {columns} \u00d7 {rows} ({size})")
    return text.format(columns=form.columns, rows=form.rows, size=size)


def price_choices(levels: Sequence[str]) -> list[tuple[str, str]]:
    """Whose prices labels can say: a key for `prices_of`, and its words."""
    text = translate("Labels", "Level {level}, today")
    return [
        ("", translate("Labels", "Normal prices")),
        (_TODAY, translate("Labels", "With today's promotions")),
        *((f"{_TODAY}:{level}", text.format(level=level)) for level in levels),
    ]


def prices_of(key: str) -> LabelPrices:
    """What a key of `price_choices` stands for."""
    today, _, level = key.partition(":")
    return LabelPrices(today == _TODAY, level)


def sum_words(labels: int, form: LabelForm, start: int) -> str:
    """Such as `30 labels on 2 sheets`."""
    if not labels:
        return translate("Labels", "No labels yet")
    pages = pages_for(labels, form, start)
    if form.is_roll:
        text = (
            translate("Labels", "1 label")
            if labels == 1
            else translate("Labels", "{labels} labels")
        )
    elif labels == 1:
        text = translate("Labels", "1 label on 1 sheet")
    elif pages == 1:
        text = translate("Labels", "{labels} labels on 1 sheet")
    else:
        text = translate("Labels", "{labels} labels on {pages} sheets")
    return text.format(labels=format_number(labels), pages=format_number(pages))


def given_words(count: int) -> str:
    """How many products got a barcode of the shop's own."""
    if not count:
        return translate("Labels", "All these products have a barcode already.")
    if count == 1:
        return translate("Labels", "1 product has a barcode of the shop now")
    text = translate("Labels", "{count} products have a barcode of the shop now")
    return text.format(count=format_number(count))


def _mm(length: float) -> str:
    """Millimetres with the shop's decimal comma."""
    return f"{length:g}".replace(".", ",")
