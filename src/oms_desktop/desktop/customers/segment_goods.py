"""The field of a segment's product: found by name or code, kept until it is emptied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from oms_desktop.database.product_search import ProductHit
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.goods_field import GoodsField
from oms_desktop.desktop.widgets.labels import set_tone
from oms_desktop.desktop.widgets.search_popup import PopupRow
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue, product_lookup


class SegmentGoods(GoodsField):
    """Holds one product, or none."""

    picked = Signal()
    """Another product, or none any more."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of finds lies over."""
        super().__init__(desk, window, name="segmentProduct")
        self.product_id = 0
        self.cap.hide()
        self.setTextMargins(0, 0, 0, 0)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_text)
        self.entered.connect(self._on_entered)

    def show_product(self, product_id: int) -> None:
        """Hold a product; 0 is none. One that isn't there any more is shown by its number."""
        self.product_id = product_id
        text = ""
        if product_id:
            try:
                text = catalogue.product(self.desk.session, product_id).name
            except Refused:
                text = f"#{product_id}"
        before = self.blockSignals(True)
        self.setText(text)
        self.setCursorPosition(0)
        self.blockSignals(before)
        set_tone(self, "")

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Segments", "Any product"))
        self.setAccessibleName(translate("Segments", "Bought this product"))
        for picture in self.findChildren(QToolButton):
            picture.setAccessibleName(self.accessibleName())
        self.popup.set_names(translate("Segments", "Products found"))
        self.show_hints()

    def show_hints(self) -> None:
        self.popup.set_hints(
            [
                ("\u2191\u2193", translate("Segments", "choose")),
                ("Enter", translate("Segments", "take")),
            ]
        )

    def find_row(self, hit: ProductHit, match: str) -> PopupRow:
        return PopupRow(hit.id, hit.name, hit.code, match=match)

    def on_chosen(self, key: object, keep: bool) -> None:  # one product is all
        self._take(key if isinstance(key, int) else 0)

    def _take(self, product_id: int) -> None:
        self.show_product(product_id)
        self.picked.emit()

    def _on_text(self, _: str) -> None:
        """What was chosen is meant no more once its name is changed."""
        if self.product_id:
            self.product_id = 0
            self.picked.emit()

    def _on_entered(self, text: str) -> None:
        if self.product_id:
            return
        found = product_lookup.product_of_code(self.desk.session, text)
        if found is None:
            hits = catalogue.find(self.desk.session, text, 2)
            found = hits[0].id if len(hits) == 1 else None
        if found is None:
            set_tone(self, "danger")
        else:
            self._take(found)
