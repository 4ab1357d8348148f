"""Everything the cashier can do at the counter, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oms_desktop.desktop.models.cart_model import DISCOUNT, PRICE, QUANTITY
from oms_desktop.desktop.sell.pay_panel import ICONS
from oms_desktop.desktop.shell.actions import Action
from oms_desktop.desktop.shell.words import translate

if TYPE_CHECKING:
    from oms_desktop.desktop.sell.tab import SellTab

CONTEXT = "sell"
METHODS = tuple(ICONS)


def register(tab: SellTab) -> None:
    """Add the counter's actions and bind its buttons."""
    registry = tab.desk.registry
    for action in (*_line_actions(tab), *_order_actions(tab), *_money_actions(tab)):
        registry.add(action, tab)
    for widget in (tab.scan_field, tab.cart_view.table):
        registry.serve(widget, CONTEXT)
    registry.bind_button(tab.slots.new_button, "sell.new")
    registry.bind_button(tab.slots.clear_button, "sell.clear")
    registry.bind_button(tab.customer.change_button, "sell.customer", cap=True)
    registry.bind_button(tab.pay_panel.hold_button, "sell.hold", labelled=True, cap=True)
    registry.bind_button(tab.pay_panel.save_button, "sell.save", labelled=True, cap=True)
    for card in (tab.pay_panel.qris, tab.mixed_code.qris):
        registry.bind_button(card.switch, "sell.qris_plain", cap=True)
    registry.bind_button(tab.pay_panel.mixed_button, "sell.mixed")
    registry.bind_button(tab.customer.account.again, "sell.again", cap=True)
    registry.bind_button(tab.favourites.hide_button, "sell.favourites")


def _line_actions(tab: SellTab) -> list[Action]:
    table = tab.cart_view.table
    return [
        Action(
            "sell.customer",
            CONTEXT,
            lambda: translate("Sell", "Choose a customer"),
            tab.customer.start_search,
            keys=("F3",),
            icon="user-search",
            bar=lambda: translate("Sell", "Customer"),
        ),
        Action(
            "sell.no_customer",
            CONTEXT,
            lambda: translate("Sell", "Sell to a walk-in customer"),
            lambda: tab.counter.set_customer(None),
            keys=("Shift+F3",),
            icon="user-off",
        ),
        Action(
            "sell.quantity",
            CONTEXT,
            lambda: translate("Sell", "Change the quantity"),
            lambda: tab.asking.line(QUANTITY),
            keys=("F4",),
            icon="hash",
            bar=lambda: translate("Sell", "Quantity"),
        ),
        Action(
            "sell.note",
            CONTEXT,
            lambda: translate("Sell", "Write a note on the line"),
            tab.asking.note,
            keys=("Shift+F4",),
            icon="note",
        ),
        Action(
            "sell.price",
            CONTEXT,
            lambda: translate("Sell", "Change the price"),
            lambda: tab.asking.line(PRICE),
            keys=("F5",),
            icon="tag",
            bar=lambda: translate("Sell", "Price"),
        ),
        Action(
            "sell.line_discount",
            CONTEXT,
            lambda: translate("Sell", "Give a discount on the line"),
            lambda: tab.asking.line(DISCOUNT),
            keys=("F8",),
            icon="discount",
            bar=lambda: translate("Sell", "Discount"),
        ),
        Action(
            "sell.more",
            CONTEXT,
            lambda: translate("Sell", "One more"),
            lambda: tab.step_quantity(1),
            field_keys=("+",),
            icon="plus",
        ),
        Action(
            "sell.fewer",
            CONTEXT,
            lambda: translate("Sell", "One less"),
            lambda: tab.step_quantity(-1),
            field_keys=("-",),
            icon="minus",
        ),
        Action(
            "sell.remove",
            CONTEXT,
            lambda: translate("Sell", "Remove the line"),
            tab.undoing.remove_line,
            field_keys=("Del",),
            icon="trash",
        ),
        Action(
            "sell.up",
            CONTEXT,
            lambda: translate("Sell", "Line above"),
            lambda: table.move_by(-1),
            field_keys=("Up",),
            enabled=tab.scan_field.popup.isHidden,
            listed=False,
        ),
        Action(
            "sell.down",
            CONTEXT,
            lambda: translate("Sell", "Line below"),
            lambda: table.move_by(1),
            field_keys=("Down",),
            enabled=tab.scan_field.popup.isHidden,
            listed=False,
        ),
        Action(
            "sell.undo",
            CONTEXT,
            lambda: translate("Sell", "Undo"),
            tab.undoing.undo,
            field_keys=("Ctrl+Z",),
            icon="arrow-back-up",
        ),
        Action(
            "sell.redo",
            CONTEXT,
            lambda: translate("Sell", "Redo"),
            tab.counter.redo,
            field_keys=("Ctrl+Y",),
            icon="arrow-forward-up",
        ),
    ]


def _order_actions(tab: SellTab) -> list[Action]:
    return [
        Action(
            "sell.new",
            CONTEXT,
            lambda: translate("Sell", "New order"),
            tab.counter.new_order,
            keys=("Ctrl+N",),
            icon="plus",
        ),
        Action(
            "sell.hold",
            CONTEXT,
            lambda: translate("Sell", "Hold"),
            tab.waiting.hold,
            keys=("F7",),
            icon="player-pause",
            bar=lambda: translate("Sell", "Hold"),
        ),
        Action(
            "sell.hold_labelled",
            CONTEXT,
            lambda: translate("Sell", "Hold under a name"),
            tab.waiting.hold_labelled,
            keys=("Ctrl+F7",),
            icon="tag",
        ),
        Action(
            "sell.save",
            CONTEXT,
            lambda: translate("Sell", "Save order"),
            tab.waiting.save,
            keys=("F6",),
            icon="device-floppy",
            bar=lambda: translate("Sell", "Order"),
        ),
        Action(
            "sell.delivery",
            CONTEXT,
            lambda: translate("Sell", "Deliver or pick up"),
            tab.toggle_delivery,
            keys=("Shift+F6",),
            icon="truck",
        ),
        Action(
            "sell.recall",
            CONTEXT,
            lambda: translate("Sell", "Recall"),
            tab.waiting.recall,
            keys=("Shift+F7",),
            icon="player-play",
        ),
        Action(
            "sell.next",
            CONTEXT,
            lambda: translate("Sell", "Next open order"),
            tab.next_cart,
            keys=("Ctrl+Tab",),
            icon="switch-horizontal",
        ),
        Action(
            "sell.quote",
            CONTEXT,
            lambda: translate("Sell", "Show as a quotation"),
            tab.papers.quote,
            keys=("Ctrl+Q",),
            icon="file-text",
        ),
        Action(
            "sell.copy",
            CONTEXT,
            lambda: translate("Sell", "Copy an old order"),
            tab.copying.choose,
            keys=("Ctrl+D",),
            icon="copy",
        ),
        Action(
            "sell.again",
            CONTEXT,
            lambda: translate("Sell", "The customer's last order again"),
            tab.offering.same_again,
            keys=("Ctrl+G",),
            icon="repeat",
        ),
        Action(
            "sell.return",
            CONTEXT,
            lambda: translate("Sell", "Take goods back"),
            tab.taking_back.choose,
            keys=("Ctrl+R",),
            icon="receipt-refund",
        ),
        Action(
            "sell.order_discount",
            CONTEXT,
            lambda: translate("Sell", "Give a discount on the order"),
            tab.asking.order_discount,
            keys=("Shift+F8",),
            icon="discount",
        ),
        Action(
            "sell.clear",
            CONTEXT,
            lambda: translate("Sell", "Empty the cart"),
            tab.undoing.clear_cart,
            keys=("Ctrl+Shift+Del",),
            icon="trash",
        ),
        Action(
            "sell.favourites",
            CONTEXT,
            lambda: translate("Sell", "Show or hide favourites"),
            tab.offering.toggle,
            keys=("Ctrl+B",),
            icon="star",
        ),
        Action(
            "sell.tiles",
            CONTEXT,
            lambda: translate("Sell", "Go to the favourites"),
            tab.offering.go_to_tiles,
            keys=("Ctrl+Shift+B",),
            icon="stars",
        ),
    ]


def _money_actions(tab: SellTab) -> list[Action]:
    quick = [_quick(tab, number) for number in range(1, 5)]
    return [
        Action(
            "sell.pay",
            CONTEXT,
            lambda: translate("Sell", "Pay"),
            tab.focus_pay,
            keys=("F9",),
            icon="cash",
            bar=lambda: translate("Sell", "Pay"),
        ),
        Action(
            "sell.mixed",
            CONTEXT,
            lambda: translate("Sell", "Pay in several ways"),
            tab.mixing.open,
            keys=("Shift+F9",),
            icon="arrows-split-2",
        ),
        Action(
            "sell.exact",
            CONTEXT,
            lambda: translate("Sell", "Exact cash and print"),
            lambda: tab.pay(exact=True),
            keys=("Ctrl+Enter",),
            icon="cash-banknote",
        ),
        Action(
            "sell.reprint",
            CONTEXT,
            lambda: translate("Sell", "Print the last receipt again"),
            tab.papers.reprint,
            keys=("Ctrl+P",),
            icon="printer",
        ),
        Action(
            "sell.preview",
            CONTEXT,
            lambda: translate("Sell", "Preview the last receipt"),
            tab.papers.preview,
            keys=("Ctrl+Shift+P",),
            icon="file-search",
        ),
        Action(
            "sell.chat",
            CONTEXT,
            lambda: translate("Chat", "Send the last receipt by WhatsApp"),
            tab.chatting.open,
            keys=("Ctrl+W",),
            icon="brand-whatsapp",
        ),
        Action(
            "sell.qris_plain",
            CONTEXT,
            lambda: translate("Qris", "QRIS code with or without the amount"),
            tab.mixed_code.toggle,
            keys=("Alt+0",),
            icon="qrcode",
        ),
        *quick,
        *(_method(tab, name, number) for number, name in enumerate(METHODS, start=5)),
    ]


def _method(tab: SellTab, name: str, number: int) -> Action:
    return Action(
        f"sell.method.{name}",
        CONTEXT,
        lambda: translate("Sell", "Pay by {method}").format(method=tab.pay_panel.method_word(name)),
        lambda: tab.choose_method(name),
        keys=(f"Alt+{number}",),
        icon=ICONS[name],
    )


def _quick(tab: SellTab, number: int) -> Action:
    return Action(
        f"sell.quick{number}",
        CONTEXT,
        lambda: translate("Sell", "Cash button {n}").format(n=number),
        lambda: tab.use_chip(number - 1),
        keys=(f"Alt+{number}",),
        listed=False,
    )
