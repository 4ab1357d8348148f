"""Address labels of a segment: on which paper, where on it they begin, and how they will look."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from oms_desktop.desktop.customers import segment_words as said
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.document_preview import DocumentPreview, Fit
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.address_labels import ADDRESS_FORMS, address_form
from oms_desktop.domain.labels import LabelForm, check_start
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.segments import SegmentRule
from oms_desktop.services import segment_files
from oms_desktop.services.printing import Paper
from oms_desktop.services.segment_files import AddressOrder

FORM: Final = "segments/labels"
"""Key of the settings that holds the paper used last."""
_REST_MS: Final = 160
_ROLL_SHOWN: Final = 8
"""Labels of a roll in the preview; of sheets, the first two."""
_SIDE: Final = 14


class SegmentLabels(QFrame):
    """Takes the place of the conditions while labels are made."""

    failed = Signal(object)
    """What kept labels from being handed out."""
    left = Signal()
    """Done with it."""

    def __init__(self, desk: Desk, rule: Callable[[], SegmentRule | None]) -> None:
        """`rule` says who is meant now."""
        super().__init__()
        self.setObjectName("segmentLabels")
        self.setProperty("card", "true")
        self._desk, self._rule = desk, rule
        self._asked = 0
        self._order: AddressOrder | None = None
        self.form_box = ChoiceBox(name="segmentForm")
        self.start_edit = QuantityEdit(name="segmentStart")
        self._forms = FormRow("form", self.form_box, lambda: translate("Segments", "Paper"))
        self._start = FormRow(
            "start", self.start_edit, lambda: translate("Segments", "Begin at label")
        )
        self._title = plain_label("", "title")
        self._sum = plain_label("", "strong", name="segmentLabelSum")
        self._left_out = plain_label("", "muted", wrap=True, name="segmentLabelsWithout")
        self.print_button = Button("", "primary", icon="printer", name="segmentPrint")
        self.save_button = Button("", "", icon="file-download", name="segmentSavePdf")
        self.close_button = Button("", "ghost", name="segmentLabelsClose")
        self.preview = DocumentPreview(name="segmentPreview")
        self.preview.set_fit(Fit.WIDTH)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._lay_out()
        self._offer()
        self.form_box.choose(address_form(desk.settings.get(FORM, "")).key)
        self.start_edit.set_value(ONE)
        self._start.setVisible(not self.form().is_roll)
        self._connect()

    def _lay_out(self) -> None:
        head = row(self._title, None, self.close_button, margins=(_SIDE, 8, 8, 6))
        buttons = row(self.print_button, self.save_button)
        buttons.setStretch(0, 1)
        words = column(None, self._sum, self._left_out, spacing=2)
        place = row(self._start, words, spacing=12)
        place.setStretch(1, 1)
        self._start.setFixedWidth(106)
        top = column(self._forms, place, buttons, spacing=8, margins=(_SIDE, 8, _SIDE, 10))
        layout = column(
            head, line(), top, line(), self.preview, spacing=0, margins=(1, 1, 1, 1)
        )  # fmt: skip
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.form_box.currentIndexChanged.connect(lambda _: self._on_form())
        self.start_edit.edited.connect(lambda _: self.renew())
        self.close_button.clicked.connect(lambda *_: self.left.emit())
        self._later.timeout.connect(self._read)

    # -------------------------------------------------------------- what is wanted

    def form(self) -> LabelForm:
        """The paper chosen."""
        return address_form(str(self.form_box.value() or ""))

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

    # -------------------------------------------------------------- showing

    def renew(self) -> None:
        """Other people, another paper or place: draw soon."""
        try:
            self.start()
        except Refused:
            self._start.set_fault(self._start_words)
        else:
            self._start.set_fault(None)
        self._later.start()

    def _start_words(self) -> str:
        return translate("Segments", "1 to {most}").format(most=self.form().per_page)

    def _read(self) -> None:
        """Read and draw the first pages off the screen's thread; the newest wish counts."""
        self._asked += 1
        asked, rule, form = self._asked, self._rule(), self.form()
        if not self.isVisible() or rule is None:
            return
        try:
            start = self.start()
        except Refused:
            return
        session = self._desk.session
        most = _ROLL_SHOWN if form.is_roll else 2 * form.per_page - start + 1

        def job(_: object) -> tuple[AddressOrder, bytes]:
            order = segment_files.address_order(session, rule, form, start, most)
            return order, segment_files.draw_addresses(order) if order.labels else b""

        def done(answer: tuple[AddressOrder, bytes]) -> None:
            if asked == self._asked:
                self._order = answer[0]
                self._show_sum()
                if answer[1] != self.preview.pdf():
                    self.preview.show_pdf(answer[1])

        self._desk.tasks.run(job, done, self.failed.emit)

    def _show_sum(self) -> None:
        order = self._order
        count = 0 if order is None else order.count
        self._sum.setText("")
        if order is not None:
            self._sum.setText(said.labels_words(count, order.form, order.start))
            self._left_out.setText(said.without_words(order.without, order.left_out))
        self._left_out.setVisible(bool(self._left_out.text()))
        for button in (self.print_button, self.save_button):
            button.setEnabled(count > 0)

    def _on_form(self) -> None:
        self._desk.settings[FORM] = self.form().key
        self._start.setVisible(not self.form().is_roll)
        self.renew()

    # -------------------------------------------------------------- handing out

    def hand_out(self, way: str) -> None:
        """Print the labels, or save them; that they were taken out is journalled first."""
        rule = self._rule()
        papers = self._desk.papers
        if rule is None or papers is None:
            return
        try:
            start = self.start()
        except Refused as refused:
            self.failed.emit(refused)
            return
        session, form = self._desk.session, self.form()

        def hand(order: AddressOrder) -> None:
            title = translate("Segments", "Address labels {day}").format(day=order.made_at.date())
            paper = Paper.ROLL_58 if form.is_roll else Paper.A4
            act = papers.print_report if way == "print" else papers.save_report
            act(title, paper, lambda: segment_files.draw_addresses(order))

        def note(order: AddressOrder) -> None:
            left = order.without + order.left_out
            told = self._desk.command(segment_files.note_labels, rule, order.count, left)
            told.run(lambda _: hand(order), self.failed.emit)

        self._desk.tasks.run(
            lambda _: segment_files.address_order(session, rule, form, start),
            note,
            self.failed.emit,
        )

    def take_focus(self) -> None:
        """Into the choice of a paper."""
        self.form_box.setFocus()

    def _offer(self) -> None:
        self.form_box.offer([(form.key, said.form_word(form)) for form in ADDRESS_FORMS])

    def retranslate(self) -> None:
        """Set every word anew."""
        self._offer()
        self._forms.retranslate()
        self._start.retranslate()
        self._title.setText(translate("Segments", "Address labels"))
        self.close_button.set_label(translate("Segments", "Close"))
        self.print_button.set_label(translate("Segments", "Print"))
        self.save_button.set_label(translate("Segments", "Save PDF"))
        self.preview.setAccessibleName(translate("Segments", "Preview of the labels"))
        self._show_sum()
