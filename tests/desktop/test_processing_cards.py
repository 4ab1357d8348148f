"""What a card of the board says where there is little room."""

import pytest
from PySide6.QtWidgets import QApplication

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_delegate import CardDelegate
from oms_desktop.desktop.processing.card_words import money_chip
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.status_chip import chip_width
from oms_desktop.domain.orders import OrderState, Stage
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.services import order_board, paying, writing_off
from oms_desktop.services.paying import Tender
from oms_desktop.services.selling import Terms
from tests.helpers.shop import MORNING, Shop

REST = 9_574_500


WARNINGS = ["Failed", "Short"]


@pytest.mark.parametrize(
    ("wide", "said"),
    [
        ([*WARNINGS, "DP, rest 9.574.500"], [*WARNINGS, "DP, rest 9.574.500"]),
        ([*WARNINGS, "Rest 9.574.500"], [*WARNINGS, "Rest 9.574.500"]),
        (["", "", "DP, rest 9.574.500"], ["", "", "Rest 9.574.500"]),
    ],
)
def test_words_give_way_before_the_digits_of_what_is_owed(
    qapp: QApplication, wide: list[str], said: list[str]
) -> None:
    """On a card as wide as some chips are."""
    look = theme.current()
    look.apply(qapp, dark=False, scale_percent=100)
    icons = ["alert-triangle", "alert-triangle", ""]
    room = sum(chip_width(text, look, icon) + 6 for text, icon in zip(wide, icons, strict=True))
    card = OrderCard(
        1, "SO/1", OrderState.CONFIRMED, Stage.NEW, 0, "", "", "pickup", None, "",
        REST + 100_000, 100_000, REST, False, True, True, 1, 2, True,
    )  # fmt: skip
    chips = CardDelegate(MORNING.date).chips(card, room)
    assert [text for text, _, _ in chips] == said
    assert [icon for _, _, icon in chips] == icons


def test_what_was_given_up_isnt_told_to_be_paid(shop: Shop) -> None:
    """Neither wholly nor after a part was paid."""
    owed = [
        shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True)).id_of("invoice")
        for _ in range(3)
    ]
    paying.pay(shop.new, owed[1], Tender(PaymentMethod.CASH, 7_500))
    for invoice_id in owed[:2]:
        writing_off.write_off(shop.new, invoice_id, "pindah")
    # What is sold over the counter is on no board.
    shop.sql("UPDATE orders SET delivery = 'pickup'")
    cards = order_board.cards(shop.new, [each for (each,) in shop.sql("SELECT id FROM orders")])
    told = [money_chip(card)[0] for card in cards.values() if card is not None]
    assert told == ["Written off", "Written off", "Unpaid"]
