"""The columns of a stock card, and of the list of what expires."""

from collections.abc import Sequence
from datetime import date

from oms_desktop.database.stock_card import Move
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.products.receipt_columns import day_words
from oms_desktop.desktop.products.words import DASH, movement_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.session import Session
from oms_desktop.services.stock_card import Expiring


def move_columns(session: Session) -> Sequence[Column]:
    """What a movement shows, from left to right."""
    return (
        Column(
            lambda: translate("StockCard", "When"),
            lambda move: Cell(short_text(session, move.at), tone="text2"),
            width=124,
        ),
        Column(
            lambda: translate("StockCard", "What"),
            lambda move: Cell(movement_word(move.kind), sub=move.document),
            width=210,
            stretch=True,
        ),
        Column(lambda: translate("StockCard", "Quantity"), _quantity, width=96, right=True),
        Column(
            lambda: translate("StockCard", "Left then"),
            lambda move: Cell(format_quantity(move.balance), right=True, strong=True),
            width=96,
            right=True,
        ),
        Column(
            lambda: translate("StockCard", "Person"),
            lambda move: Cell(move.person, tone="text2"),
            width=140,
        ),
        Column(
            lambda: translate("StockCard", "Reason"),
            lambda move: Cell(move.reason or DASH, tone="text2"),
            width=200,
        ),
    )


def expiry_columns(session: Session) -> Sequence[Column]:
    """What goods that expire show, from left to right."""
    return (
        Column(
            lambda: translate("StockCard", "Product"),
            lambda row: Cell(row.name, strong=True),
            width=260,
            stretch=True,
        ),
        Column(
            lambda: translate("StockCard", "Batch"),
            lambda row: Cell(row.batch.batch or DASH, tone="text2"),
            width=130,
        ),
        Column(lambda: translate("StockCard", "Still there"), _still, width=120, right=True),
        Column(
            lambda: translate("StockCard", "Expires on"),
            lambda row: Cell(day_words(row.batch.expires_on)),
            width=120,
        ),
        Column(
            lambda: translate("StockCard", "State"),
            lambda row: expiry_cell(row.batch.expires_on, session.today()),
            width=150,
        ),
    )


def expiry_cell(day: str, today: date) -> Cell:
    """How near the end is, as a chip."""
    left = (date.fromisoformat(day) - today).days
    if left < 0:
        return Cell(translate("StockCard", "Expired"), chip="danger")
    if left == 0:
        return Cell(translate("StockCard", "Last day"), chip="danger")
    if left == 1:
        return Cell(translate("StockCard", "1 day left"), chip="danger")
    words = translate("StockCard", "{days} days left").format(days=left)
    return Cell(words, chip="danger" if left <= 7 else "warning")


def _quantity(move: Move) -> Cell:
    sign = "+" if move.quantity > 0 else ""
    tone = "success" if move.quantity > 0 else "text"
    return Cell(f"{sign}{format_quantity(move.quantity)}", right=True, tone=tone)


def _still(row: Expiring) -> Cell:
    return Cell(f"{format_quantity(row.batch.quantity)} {row.unit}", right=True)
