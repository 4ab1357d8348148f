"""The field that takes codes and names, with the list of finds under it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.goods_field import GoodsField
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.money import format_money
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.stock import StockLevel, level_of

Refine = Callable[[str], Sequence[PopupRow]]


class ScanField(GoodsField):
    """The counter's: large, with prices, and now and then something else to choose from."""

    gaps = (4, 40)
    edge = 12

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__(desk, window, name="scan")
        self._picked: Callable[[object], object] | None = None
        self._refine: Refine | None = None
        self.popup.dismissed.connect(self._on_dismissed)
        self.setProperty("variant", "scan")

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Sell", "Scan a barcode or type an item's name…"))
        self.setAccessibleName(translate("Sell", "Scan or search for an item"))
        self.popup.set_names(translate("Sell", "Items found"))
        self.show_hints()

    def show_hints(self) -> None:
        self.popup.set_hints(
            [
                ("↑↓", translate("Sell", "choose")),
                ("Enter", translate("Sell", "add")),
                ("3*", translate("Sell", "type a quantity first: 3*sugar")),
            ],
            [("Shift+Enter", translate("Sell", "add and stay"))],
        )

    def set_key(self, key: str) -> None:
        """Show the key that leads here."""
        self.cap.setText(key)

    def offer(
        self,
        rows: Sequence[PopupRow],
        picked: Callable[[object], object],
        refine: Refine | None = None,
    ) -> None:
        """Let one of these be picked instead of a find; Esc gives up.

        Args:
            rows: offered first.
            picked: gets the key of the row taken.
            refine: gives the rows for a text that is typed meanwhile; without it, items are searched.
        """
        self.clear()
        self.setFocus()
        self._picked, self._refine = picked, refine
        take = translate("Sell", "take up")
        self.popup.set_hints([("↑↓", translate("Sell", "choose")), ("Enter", take)])
        self.popup.show_rows(rows)

    def _on_dismissed(self) -> None:
        if self._refine is not None:
            self._picked = self._refine = None
            self.clear()

    def on_text_edited(self, text: str) -> None:
        if self._refine is not None and not self.popup.isHidden():
            rows = self._refine(text.strip())
            if rows or not text.strip():
                self.popup.show_rows(rows)
                return
        self._picked = self._refine = None
        super().on_text_edited(text)

    def on_chosen(self, key: object, keep: bool) -> None:
        picked, self._picked, self._refine = self._picked, None, None
        if picked is not None:
            self.clear()
            picked(key)
        else:
            super().on_chosen(key, keep)

    def find_row(self, hit: ProductHit, match: str) -> PopupRow:
        chip, tone = stock_chip(hit)
        price = format_money(hit.price)
        return PopupRow(hit.id, hit.name, hit.code, chip, tone, price, match)


def stock_chip(hit: ProductHit) -> tuple[str, str]:
    """Word and tone of what is left of a product."""
    left = format_quantity(hit.available)
    match level_of(hit.available, hit.minimum_stock, tracked=hit.tracked):
        case StockLevel.OUT:
            return translate("Sell", "Out"), "danger"
        case StockLevel.LOW:
            return translate("Sell", "{n} left").format(n=left), "warning"
        case StockLevel.ENOUGH:
            return translate("Sell", "Stock {n}").format(n=left), "success"
        case _:
            return "", "neutral"
