"""Which paper the labels go on, where on it they begin, and how they will look."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.products.label_lines import Picked
from oms_desktop.desktop.products.label_words import (
    form_word,
    price_choices,
    prices_of,
    sum_words,
)
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview, Fit
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.labels import FORMS, LabelForm, LabelPrices, check_start, form_named
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.refused import Refused
from oms_desktop.services import catalogue, labels
from oms_desktop.services.labels import LabelOrder

FORM: Final = "labels/form"
"""Key of the settings that holds the paper used last."""
_REST_MS: Final = 140
_ROLL_SHOWN: Final = 12
"""Labels of a roll in the preview; of sheets, the first two."""


class LabelPaper(QFrame):
    """The card at the right; draws nothing while nobody sees it."""

    changed = Signal()
    """Another paper or place."""
    repriced = Signal()
    """Other prices."""

    def __init__(self, desk: Desk, picked: Callable[[], Sequence[Picked]]) -> None:
        """`picked` are the lines now."""
        super().__init__()
        self.setObjectName("labelPaper")
        self.setProperty("card", "true")
        self._desk, self._picked = desk, picked
        self._asked = 0
        self.form_box = ChoiceBox(name="labelForm")
        self.price_box = ChoiceBox(name="labelPrices")
        self._prices = plain_label("", "sub", buddy=self.price_box)
        self.start_edit = QuantityEdit(name="labelStart")
        self._forms = FormRow("form", self.form_box, lambda: translate("Labels", "Paper"))
        self._start = FormRow(
            "start", self.start_edit, lambda: translate("Labels", "Begin at label")
        )
        self._sum = plain_label("", "strong", name="labelSum")
        self.print_button = Button("", "primary", icon="printer", name="labelPrint")
        self.save_button = Button("", "", icon="file-download", name="labelSave")
        self.preview = DocumentPreview(name="labelPreview")
        self.preview.set_fit(Fit.WIDTH)
        fields = row(self._forms, self._start, spacing=12)
        fields.setStretch(0, 1)
        self._start.setFixedWidth(106)
        buttons = row(self.print_button, self.save_button)
        buttons.setStretch(0, 1)
        prices = row(self._prices, self.price_box, spacing=10)
        prices.setStretch(1, 1)
        head = column(
            fields,
            prices,
            self._sum,
            buttons,
            spacing=8,
            margins=(14, 10, 14, 10),
        )
        layout = column(head, line(), self.preview, spacing=0, margins=(1, 1, 1, 1))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._offer()
        self.form_box.choose(form_named(desk.settings.get(FORM, "")).key)
        self.start_edit.set_value(ONE)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self._draw)
        self.form_box.currentIndexChanged.connect(lambda _: self._on_form())
        self.price_box.currentIndexChanged.connect(lambda _: self.repriced.emit())
        self.start_edit.edited.connect(lambda _: self._on_start())
        self._show_start()

    # -------------------------------------------------------------- what is wanted

    def form(self) -> LabelForm:
        """The paper chosen."""
        return form_named(self.form_box.value() or "")

    def choose(self, form: LabelForm) -> None:
        """Take another paper."""
        self.form_box.setCurrentIndex(FORMS.index(form))

    def prices(self) -> LabelPrices:
        """Whose prices the labels say."""
        return prices_of(self.price_box.value() or "")

    def start(self) -> int:
        """The place of the first label, from 1.

        Raises:
            QuantityTextInvalid, QuantityOutOfRange: no place that the paper has.
        """
        if self.form().is_roll:
            return 1
        start = self.start_edit.check() // ONE
        check_start(start, self.form())
        return start

    def order(self) -> LabelOrder:
        """Everything to be drawn, read now.

        Raises:
            Refused: no labels, too many, or no such place on the paper.
        """
        return labels.label_order(self._desk.session, self._picked(), self.form(), self.start())

    # -------------------------------------------------------------- showing

    def renew(self) -> None:
        """The lines changed: say how many, draw soon."""
        count = sum(copies for _, copies in self._picked())
        try:
            start = self.start()
        except Refused as error:
            refused = error
            self._start.set_fault(lambda: self._start_words(refused))
            start = 1
        else:
            self._start.set_fault(None)
        self._sum.setText(sum_words(count, self.form(), start))
        self._later.start()

    def _start_words(self, _: Refused) -> str:
        text = translate("Labels", "1 to {most}")
        return text.format(most=self.form().per_page)

    def _draw(self) -> None:
        self._asked += 1
        asked = self._asked
        if not self.isVisible():
            return
        try:
            order = self.order()
        except Refused:
            # Said where it is typed, and again when it is to be printed.
            self.preview.show_pdf(b"")
            return
        form = order.form
        most = _ROLL_SHOWN if form.is_roll else 2 * form.per_page - order.start + 1
        shown = order.first(most)

        def done(pdf: bytes) -> None:
            if asked == self._asked and pdf != self.preview.pdf():
                self.preview.show_pdf(pdf)

        self._desk.tasks.run(lambda _: labels.draw_labels(shown), done)

    def _on_form(self) -> None:
        self._desk.settings[FORM] = self.form().key
        self._show_start()
        self.changed.emit()
        self.renew()

    def _on_start(self) -> None:
        self.changed.emit()
        self.renew()

    def _show_start(self) -> None:
        self._start.setVisible(not self.form().is_roll)

    def _offer(self) -> None:
        self.form_box.offer([(form.key, form_word(form)) for form in FORMS])
        self.offer_prices()

    def offer_prices(self) -> None:
        """Offer the prices that there are now; what is chosen stays while it is there."""
        self.price_box.offer(price_choices(catalogue.levels(self._desk.session)))

    def retranslate(self) -> None:
        """Set every word anew."""
        self._offer()
        self._forms.retranslate()
        self._start.retranslate()
        self._prices.setText(translate("Labels", "Prices"))
        self.price_box.setAccessibleName(translate("Labels", "Prices on the labels"))
        self.preview.setAccessibleName(translate("Labels", "Preview of the labels"))
        self.renew()
