"""The card in which a segment is put together: its conditions, its name, its message."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from oms_desktop.database.segments import SegmentItem
from oms_desktop.desktop.customers import segment_words as said
from oms_desktop.desktop.customers.class_words import class_word
from oms_desktop.desktop.customers.segment_goods import SegmentGoods
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow, side_by_side
from oms_desktop.desktop.widgets.labels import line, set_tone
from oms_desktop.desktop.widgets.quantity_edit import QuantityEdit
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.segments import (
    BEFORE,
    EVERYBODY,
    MESSAGE_LIMIT,
    NAME_LIMIT,
    WITHIN,
    SegmentDraft,
    SegmentRule,
)
from oms_desktop.services.segments import Choices

_REST_MS: Final = 180
_SIDE: Final = 14
_DAYS: Final = 78
_MESSAGE_HEIGHT: Final = 50


class SegmentBuilder(QFrame):
    """Tells after a short rest that other people are meant."""

    changed = Signal()
    """Other conditions."""
    chosen = Signal()
    """A segment that was kept was opened, or a new one begun."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """`window` is what the list of products found lies over."""
        super().__init__()
        self.setObjectName("segmentBuilder")
        self.setProperty("card", "true")
        self._desk = desk
        self._items: dict[int, SegmentItem] = {}
        self.kept = ChoiceBox(name="segmentKept")
        self.kind = ChoiceBox(name="segmentKind")
        self.level = ChoiceBox(name="segmentLevel")
        self.tag = ChoiceBox(name="segmentTag")
        self.city = ChoiceBox(name="segmentCity")
        self.purchase = ChoiceBox(name="segmentPurchase")
        self.days = QuantityEdit(name="segmentDays")
        self.month = ChoiceBox(name="segmentMonth")
        self.owing = ChoiceBox(name="segmentOwing")
        self.product = SegmentGoods(desk, window)
        self.message = QPlainTextEdit()
        self.message.setObjectName("segmentMessage")
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(_MESSAGE_HEIGHT)
        self.name = QLineEdit()
        self.name.setObjectName("segmentName")
        self.name.setMaxLength(NAME_LIMIT)
        self.save_button = Button("", "primary", icon="device-floppy", name="segmentSave")
        self.new_button = Button("", "ghost", name="segmentNew")
        self.remove_button = Button("", "ghost", icon="trash", name="segmentRemove")
        self._rows = self._made_rows()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._lay_out()
        self._connect()
        self.days.set_value(30 * ONE)
        self._show_days()

    def _made_rows(self) -> dict[str, FormRow]:
        fields = (
            ("kept", self.kept, lambda: translate("Segments", "Segment")),
            ("kind", self.kind, lambda: translate("Segments", "Kind of buyer")),
            ("level", self.level, lambda: translate("Segments", "Group")),
            ("tag", self.tag, lambda: translate("Segments", "Tag")),
            ("city", self.city, lambda: translate("Segments", "City")),
            ("purchase", self.purchase, lambda: translate("Segments", "Purchases")),
            ("days", self.days, lambda: translate("Segments", "Days")),
            ("birth_month", self.month, lambda: translate("Segments", "Birthday in")),
            ("owing", self.owing, lambda: translate("Segments", "Debt")),
            ("product", self.product, lambda: translate("Segments", "Bought this product")),
            ("message", self.message, lambda: translate("Segments", "WhatsApp message ({name})")),
            ("name", self.name, lambda: translate("Segments", "Keep as")),
        )
        return {name: FormRow(name, edit, words) for name, edit, words in fields}

    def _lay_out(self) -> None:
        rows = self._rows
        rows["days"].setFixedWidth(theme.current().px(_DAYS))
        body = boxed(
            column(
                side_by_side(rows["kind"], rows["level"]),
                side_by_side(rows["tag"], rows["city"]),
                side_by_side(rows["purchase"], rows["days"]),
                side_by_side(rows["birth_month"], rows["owing"]),
                rows["product"],
                rows["message"],
                None,
                spacing=8,
                margins=(_SIDE, 8, _SIDE, 10),
            )
        )
        body.setObjectName("scrolled")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        head = row(rows["kept"], self.new_button, margins=(_SIDE, 8, _SIDE, 10))
        head.setStretch(0, 1)
        head.setAlignment(self.new_button, Qt.AlignmentFlag.AlignBottom)
        buttons = row(self.save_button, self.remove_button)
        buttons.setStretch(0, 1)
        foot = column(rows["name"], buttons, spacing=8, margins=(_SIDE, 8, _SIDE, 11))
        layout = column(head, line(), scroll, line(), foot, spacing=0, margins=(1, 1, 1, 1))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _boxes(self) -> Sequence[ChoiceBox]:
        return (
            *(self.kind, self.level, self.tag, self.city, self.purchase, self.month, self.owing),
        )

    def _connect(self) -> None:
        for box in self._boxes():
            box.currentIndexChanged.connect(lambda _: self._on_changed())
        self.days.edited.connect(lambda _: self._on_changed())
        self.product.picked.connect(self._on_changed)
        self.kept.currentIndexChanged.connect(lambda _: self._on_kept())
        self._later.timeout.connect(self.changed)

    # -------------------------------------------------------------- what is meant

    @property
    def segment_id(self) -> int | None:
        """The segment that was opened; None for a new one."""
        value = self.kept.value()
        return value if isinstance(value, int) else None

    def rule(self, view: str = EVERYBODY) -> SegmentRule | None:
        """The conditions; None while the number of days is none."""
        purchase = str(self.purchase.value() or "")
        days = (self.days.value() or 0) // ONE
        counted = purchase in {WITHIN, BEFORE}
        set_tone(self.days, "danger" if counted and not days else "")
        if counted and not days:
            return None
        return SegmentRule(
            kind=str(self.kind.value() or ""),
            level=str(self.level.value() or ""),
            tag=str(self.tag.value() or ""),
            city=str(self.city.value() or ""),
            purchase=purchase,
            days=days or 30,
            birth_month=int(self.month.value() or 0),
            product_id=self.product.product_id,
            owing=str(self.owing.value() or ""),
            view=view,
        )

    def draft(self, view: str) -> SegmentDraft | None:
        """The segment as it stands here."""
        rule = self.rule(view)
        if rule is None:
            return None
        return SegmentDraft(self.name.text(), rule, self.template()[:MESSAGE_LIMIT])

    def template(self) -> str:
        """What people are written; without words of one's own a greeting."""
        typed = self.message.toPlainText().strip()
        return typed or translate("Segments", "Hello {name},")

    def show_rule(self, rule: SegmentRule) -> None:
        """Show conditions; one that nobody fits any more can still be chosen."""
        for box, value in (
            *((self.kind, rule.kind), (self.level, rule.level), (self.tag, rule.tag)),
            *((self.city, rule.city), (self.purchase, rule.purchase)),
            *((self.month, rule.birth_month), (self.owing, rule.owing)),
        ):
            _choose(box, value)
        self.days.set_value(rule.days * ONE)
        self.product.show_product(rule.product_id)
        self._show_days()

    # -------------------------------------------------------------- kept segments

    def offer_kept(self, items: Sequence[SegmentItem], chosen: int | None = None) -> None:
        """Offer the segments that were kept; `chosen` becomes the one that is open."""
        self._items = {item.id: item for item in items}
        wanted = self.segment_id if chosen is None else chosen
        choices = [(None, translate("Segments", "New segment"))]
        before = self.kept.blockSignals(True)
        self.kept.offer([*choices, *((item.id, item.name) for item in items)])
        self.kept.choose(wanted)
        self.kept.blockSignals(before)
        self.remove_button.setEnabled(self.segment_id is not None)

    def open_kept(self, segment_id: int | None) -> None:
        """Open a segment that was kept, or begin a new one."""
        self.kept.choose(segment_id)
        self._on_kept()

    def _on_kept(self) -> None:
        item = self._items.get(self.segment_id or 0)
        self.show_rule(SegmentRule() if item is None else item.rule)
        self.name.setText("" if item is None else item.name)
        self.message.setPlainText("" if item is None else item.message)
        self.remove_button.setEnabled(item is not None)
        self._later.stop()
        self.chosen.emit()

    def view_kept(self) -> str:
        """Whom the open segment shows."""
        item = self._items.get(self.segment_id or 0)
        return EVERYBODY if item is None else item.rule.view

    def offer(self, choices: Choices) -> None:
        """Offer what customers have now; what is chosen stays."""
        for box, values in (
            *((self.level, choices.levels), (self.tag, choices.tags)),
            (self.city, choices.cities),
        ):
            chosen = box.value()
            box.offer([("", said.any_word()), *((value, value) for value in values)])
            _choose(box, chosen or "")

    # -------------------------------------------------------------- showing

    def _on_changed(self) -> None:
        self._show_days()
        self._later.start()

    def _show_days(self) -> None:
        counted = self.purchase.value() in {WITHIN, BEFORE}
        self._rows["days"].setVisible(counted)

    def take_focus(self) -> None:
        """Into the first condition."""
        self.kept.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Set every word anew."""
        kinds: list[tuple[Any, str]] = [(kind.value, class_word(kind)) for kind in CustomerClass]
        self.kind.offer([("", said.any_word()), *kinds])
        self.purchase.offer(said.purchase_choices())
        self.month.offer(said.month_choices())
        self.owing.offer(said.owing_choices())
        for box in (self.level, self.tag, self.city):
            if box.count() == 0:
                box.offer([("", "")])
            box.setItemText(0, said.any_word())
        self.offer_kept(list(self._items.values()))
        for each in self._rows.values():
            each.retranslate()
        self.product.retranslate()
        self.message.setPlaceholderText(translate("Segments", "Hello {name},"))
        self.name.setPlaceholderText(translate("Segments", "Name of the segment"))
        self.new_button.set_label(translate("Segments", "New"))
        self.remove_button.setAccessibleName(translate("Segments", "Delete the segment"))
        self.remove_button.set_hint(translate("Segments", "Delete the segment"))


def _choose(box: ChoiceBox, value: object) -> None:
    """Choose a value, offered or not, without telling."""
    before = box.blockSignals(True)
    if value and box.findData(value) < 0:
        box.addItem(str(value), value)
    box.choose(value)
    box.blockSignals(before)
