"""The field of the pages of goods that takes scans, codes and names."""

from PySide6.QtWidgets import QToolButton

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.products.words import stock_chip
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.goods_field import GoodsField
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.stock import level_of


class FindField(GoodsField):
    """Finds say what is in stock, not what they cost."""

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Receipts", "Scan a barcode or type a name"))
        self.setAccessibleName(translate("Receipts", "Scan or search for a product"))
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(self.accessibleName())
        self.popup.set_names(translate("Receipts", "Products found"))
        self.show_hints()

    def show_hints(self) -> None:
        self.popup.set_hints(
            [
                ("↑↓", translate("Receipts", "choose")),
                ("Enter", translate("Receipts", "add")),
                ("3*", translate("Receipts", "a quantity first")),
            ]
        )

    def is_searched(self, words: str) -> bool:
        # A whole barcode may mean a carton: it is looked up as such, not as a name.
        whole = len(words) >= 8 and words.isascii() and words.isdigit()
        return super().is_searched(words) and not whole

    def find_row(self, hit: ProductHit, match: str) -> PopupRow:
        level = level_of(hit.available, hit.minimum_stock, tracked=hit.tracked)
        chip, tone = stock_chip(level, hit.available)
        return PopupRow(hit.id, hit.name, hit.code, chip, tone or "neutral", "", match)

    def on_chosen(self, key: object, keep: bool) -> None:
        # Here each find is taken once.
        super().on_chosen(key, keep=False)
