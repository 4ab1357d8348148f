"""What a card of the board says where there is little room."""

import pytest
from PySide6.QtWidgets import QApplication

from oms_desktop.database.order_cards import OrderCard
from oms_desktop.desktop.processing.card_delegate import CardDelegate
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.widgets.status_chip import chip_width
from oms_desktop.domain.orders import OrderState, Stage
from tests.helpers.shop import MORNING

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
