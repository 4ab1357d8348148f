"""The tables of a customer's profile: what each row says, from left to right."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from oms_desktop.database.customer_profile import ItemOf, MonthOf, OrderOf, PaymentOf
from oms_desktop.database.invoice_list import InvoiceItem
from oms_desktop.desktop.customers.profile_chart import month_title
from oms_desktop.desktop.customers.profile_words import (
    order_chip,
    record_words,
    went_words,
)
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.models.invoice_words import status_chip
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.noun_words import method_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import day_text, short_text
from oms_desktop.desktop.widgets.timeline import KindWord, event_details
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.services.profiles import TimelineRow
from oms_desktop.services.session import Session

DASH: Final = "\u2013"


def order_columns(session: Session) -> Sequence[Column]:
    """Of an order."""

    def goods(row: OrderOf) -> Cell:
        text = row.goods
        if row.lines > 1:
            more = translate("CustomerProfile", "{goods} and {n} more")
            text = more.format(goods=row.goods, n=row.lines - 1)
        return Cell(text, tone="text2")

    def state(row: OrderOf) -> Cell:
        word, tone, struck = order_chip(row.state)
        return Cell(word, chip=tone, struck=struck)

    return (
        Column(
            lambda: translate("CustomerProfile", "Number"),
            lambda row: Cell(row.number, strong=True),
            width=150,
        ),
        Column(
            lambda: translate("CustomerProfile", "Date"),
            lambda row: Cell(day_text(session, row.at), tone="text2"),
            width=96,
        ),
        Column(lambda: translate("CustomerProfile", "Goods"), goods, width=200, stretch=True),
        _money_column(lambda: translate("CustomerProfile", "Total"), lambda row: row.total),
        Column(lambda: translate("CustomerProfile", "State"), state, width=128),
    )


def invoice_columns(session: Session) -> Sequence[Column]:
    """Of an invoice."""

    def due(row: InvoiceItem) -> Cell:
        if row.due_on is None or row.void or row.balance <= 0:
            return Cell(DASH, tone="text3")
        late = row.due_on < session.today()
        return Cell(short_date(row.due_on, session.today()), tone="danger" if late else "text")

    def owed(row: InvoiceItem) -> Cell:
        return _amount(0 if row.void else row.balance)

    def state(row: InvoiceItem) -> Cell:
        word, tone, icon, struck = status_chip(row.status(session.today()))
        return Cell(word, chip=tone, icon=icon, struck=struck)

    return (
        Column(
            lambda: translate("CustomerProfile", "Number"),
            lambda row: Cell(row.number, strong=True, struck=row.void),
            width=158,
            stretch=True,
        ),
        Column(
            lambda: translate("CustomerProfile", "Date"),
            lambda row: Cell(short_date(row.issued.date(), session.today()), tone="text2"),
            width=96,
        ),
        Column(lambda: translate("CustomerProfile", "Due"), due, width=96),
        _money_column(lambda: translate("CustomerProfile", "Total"), lambda row: row.total),
        Column(lambda: translate("CustomerProfile", "Balance"), owed, width=112, right=True),
        Column(lambda: translate("CustomerProfile", "State"), state, width=138),
    )


def payment_columns(session: Session) -> Sequence[Column]:
    """Of a payment."""

    def amount(row: PaymentOf) -> Cell:
        tone = "danger" if row.amount < 0 else "success"
        return Cell(format_number(row.amount), right=True, strong=True, tone=tone)

    def way(row: PaymentOf) -> Cell:
        return Cell(method_word(row.method), sub=row.reference)

    return (
        Column(
            lambda: translate("CustomerProfile", "When"),
            lambda row: Cell(short_text(session, row.at), tone="text2"),
            width=120,
        ),
        Column(lambda: translate("CustomerProfile", "How"), way, width=132),
        Column(lambda: translate("CustomerProfile", "Amount"), amount, width=112, right=True),
        Column(
            lambda: translate("CustomerProfile", "Where it went"),
            lambda row: Cell(went_words(row)),
            width=240,
            stretch=True,
        ),
        Column(
            lambda: translate("CustomerProfile", "Receipt"),
            lambda row: Cell(row.receipt or DASH, tone="text2"),
            width=164,
        ),
    )


def item_columns(session: Session) -> Sequence[Column]:
    """Of something that is bought."""

    def quantity(row: ItemOf) -> Cell:
        return Cell(f"{format_quantity(row.quantity)} {row.unit}", right=True)

    return (
        Column(
            lambda: translate("CustomerProfile", "Product"),
            lambda row: Cell(row.name, strong=True),
            width=240,
            stretch=True,
        ),
        Column(
            lambda: translate("CustomerProfile", "Times"),
            lambda row: Cell(format_number(row.times), right=True),
            width=76,
            right=True,
        ),
        Column(lambda: translate("CustomerProfile", "Quantity"), quantity, width=116, right=True),
        Column(
            lambda: translate("CustomerProfile", "Last"),
            lambda row: Cell(day_text(session, row.at), tone="text2"),
            width=92,
        ),
        _money_column(lambda: translate("CustomerProfile", "Last price"), lambda row: row.price),
    )


def timeline_columns(session: Session, kind_word: KindWord) -> Sequence[Column]:
    """Of something that happened."""

    def what(row: TimelineRow) -> Cell:
        return Cell(kind_word(row.event.kind), sub=row.event.document)

    def details(row: TimelineRow) -> Cell:
        told = event_details(row.event) or record_words(row.event)
        return Cell(told or DASH, tone="text2")

    return (
        Column(
            lambda: translate("CustomerProfile", "When"),
            lambda row: Cell(short_text(session, row.event.at), tone="text2"),
            width=120,
        ),
        Column(lambda: translate("CustomerProfile", "What"), what, width=220),
        Column(lambda: translate("CustomerProfile", "Details"), details, width=200, stretch=True),
        Column(
            lambda: translate("CustomerProfile", "Person"),
            lambda row: Cell(row.event.person, tone="text2"),
            width=158,
        ),
    )


def month_columns() -> Sequence[Column]:
    """Of a month."""
    return (
        Column(
            lambda: translate("CustomerProfile", "Month"),
            lambda row: Cell(month_title(row.month), strong=True),
            width=150,
            stretch=True,
        ),
        Column(
            lambda: translate("CustomerProfile", "Purchases"), _purchases, width=116, right=True
        ),
        _money_column(lambda: translate("CustomerProfile", "Total"), lambda row: row.total),
    )


def _purchases(row: MonthOf) -> Cell:
    return Cell(format_number(row.purchases) if row.purchases else DASH, right=True)


def _amount(amount: int) -> Cell:
    if not amount:
        return Cell(DASH, right=True, tone="text3")
    return Cell(format_number(amount), right=True)


def _money_column(title: Callable[[], str], amount: Callable[[Any], int]) -> Column:
    return Column(title, lambda row: _amount(amount(row)), width=112, right=True)
