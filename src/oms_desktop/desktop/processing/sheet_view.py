"""Everything about one order, to be read and acted on: the drawer's usual content."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from oms_desktop.desktop.processing.act_words import order_act_word
from oms_desktop.desktop.processing.card_words import method_words, money_chip, promise_words
from oms_desktop.desktop.processing.sheet_lines import lines_section
from oms_desktop.desktop.processing.sheet_parts import copyable, fact, section, with_icon, wrapped
from oms_desktop.desktop.processing.sheet_shipments import shipments_section
from oms_desktop.desktop.processing.sheet_timeline import timeline_section
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import Item, boxed, column
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.fulfilment import ShipmentAct
from oms_desktop.domain.money import format_money
from oms_desktop.domain.orders import OrderAct
from oms_desktop.services.order_sheet import OrderSheet

_ORDER_ACTS = (
    (OrderAct.RESERVE, "bookmark"),
    (OrderAct.PLAN, "package"),
    (OrderAct.AMEND, "edit"),
    (OrderAct.CLOSE, "scissors"),
    (OrderAct.CANCEL, "ban"),
)


class SheetView(QScrollArea):
    """Built anew for each state of the order; place and focus stay."""

    shipment_act = Signal(object, int)
    """A `ShipmentAct` and the shipment's id."""
    order_act = Signal(object)
    """An `OrderAct`."""
    dispatch_wanted = Signal(int)
    """Say how a shipment goes."""
    release_wanted = Signal()
    """Set free what is reserved."""

    def __init__(self, desk: Desk, kind_word: Callable[[str], str]) -> None:
        """Start empty; `kind_word` names a kind of journal entry."""
        super().__init__()
        self._desk, self._kind_word = desk, kind_word
        self._sheet: OrderSheet | None = None
        self.setObjectName("orderSheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_sheet(self, sheet: OrderSheet | None) -> None:
        """Show an order."""
        same = sheet is not None and self._sheet is not None and sheet.id == self._sheet.id
        place = self.verticalScrollBar().value() if same else 0
        focused = self._focused_name()
        self._sheet = sheet
        content = self._content(sheet) if sheet is not None else QWidget()
        content.setObjectName("scrolled")
        self.setWidget(content)
        self.verticalScrollBar().setValue(place)
        if focused:
            again = content.findChild(QWidget, focused) or content.findChild(Button)
            if again is not None:
                again.setFocus()

    def first_act(self) -> None:
        """Put the focus on the first thing that can be done."""
        content = self.widget()
        found = content.findChild(Button) if content is not None else None
        if found is not None:
            found.setFocus()

    # -------------------------------------------------------------- inside

    def _focused_name(self) -> str:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return focused.objectName() if inside and focused is not None else ""

    def _content(self, sheet: OrderSheet) -> QWidget:
        parts: list[Item] = [self._who(sheet), self._money(sheet)]
        acts = self._acts(sheet)
        if acts is not None:
            parts.append(acts)
        parts.append(lines_section(sheet))
        if sheet.shipments:
            asked = (self._on_act, self.dispatch_wanted.emit)
            parts.append(shipments_section(self._desk, sheet, *asked))
        parts.append(timeline_section(self._desk, sheet, self._kind_word))
        return boxed(column(*parts, None, spacing=8, margins=(0, 0, 10, 12)))

    def _on_act(self, act: ShipmentAct, shipment_id: int) -> None:
        self.shipment_act.emit(act, shipment_id)

    def _who(self, sheet: OrderSheet) -> QWidget:
        card = sheet.card
        parts: list[Item] = []
        name = sheet.recipient or sheet.customer or translate("Processing", "Walk-in customer")
        parts.append(with_icon("user", wrapped(name, "strong")))
        if sheet.recipient and sheet.customer and sheet.customer != sheet.recipient:
            ordered = translate("Processing", "ordered by {customer}")
            parts.append(wrapped(ordered.format(customer=sheet.customer), "muted"))
        if sheet.phone:
            hint = translate("Processing", "Copy the phone number")
            parts.append(copyable(self._desk, "phone", sheet.phone, hint, "copyPhone"))
        if sheet.address and card.delivery == "delivery":
            hint = translate("Processing", "Copy the address")
            parts.append(copyable(self._desk, "map-pin", sheet.address, hint, "copyAddress"))
        words, tone, icon = promise_words(card, self._desk.session.today())
        how = method_words(card.delivery)
        if words:
            parts.append(
                with_icon(icon or "calendar", wrapped(f"{how}  ·  {words}", tone=_label_tone(tone)))
            )
        else:
            parts.append(with_icon("calendar", wrapped(how)))
        if sheet.note:
            parts.append(with_icon("note", wrapped(sheet.note, name="orderNote")))
        return boxed(column(*parts, spacing=4))

    def _money(self, sheet: OrderSheet) -> QWidget:
        card = sheet.card
        word, tone = money_chip(card)
        chip = StatusChip(word, tone)
        parts: list[Item] = [
            fact(translate("Processing", "Total"), format_money(card.total), role="strong")
        ]
        if card.paid:
            parts.append(fact(translate("Processing", "Received"), format_money(card.paid)))
        if card.rest and card.paid:
            rest = fact(
                translate("Processing", "Still to pay"), format_money(card.rest), tone="warning"
            )
            parts.append(rest)
        for number, total in sheet.credits:
            parts.append(fact(number, f"−{format_money(total)}"))
        bills = ", ".join(bill.number for bill in sheet.bills if not bill.void)
        if bills:
            parts.append(with_icon("receipt", wrapped(bills, "muted")))
        if card.rest and sheet.acts:
            pay = Button(name="sheetPay", icon="cash")
            self._desk.registry.bind_button(pay, "processing.pay", labelled=True, cap=True)
            parts.append(pay)
        return section(translate("Processing", "Money"), *parts, aside=chip)

    def _acts(self, sheet: OrderSheet) -> QWidget | None:
        """What can be done with the order as a whole, two in a row."""
        offered = [(act, icon) for act, icon in _ORDER_ACTS if act in sheet.acts]
        if not offered:
            return None
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setSpacing(6)
        buttons: list[Button] = []
        for act, icon in offered:
            button = Button(order_act_word(act), "quick", icon=icon, name=f"order-{act.value}")
            button.clicked.connect(lambda *_, act=act: self.order_act.emit(act))
            buttons.append(button)
        if any(line.reserved > line.planned for line in sheet.lines if line.facts.tracked):
            free = Button(
                translate("Processing", "Free the goods"),
                "quick",
                icon="bookmark-off",
                name="order-release",
            )
            free.clicked.connect(self.release_wanted)
            buttons.append(free)
        for at, button in enumerate(buttons):
            alone = at == len(buttons) - 1 and at % 2 == 0
            grid.addWidget(button, at // 2, at % 2, 1, 2 if alone else 1)
        return boxed(grid)


def _label_tone(tone: str) -> str:
    return tone if tone == "danger" else ""
