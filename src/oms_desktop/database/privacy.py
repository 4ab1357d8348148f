"""Taking a person out of the file: what is still open of them, and every place that knows them."""

import json
from typing import Any, Final

import peewee

from oms_desktop.database import consents, customer_details, order_money
from oms_desktop.database.connection import Store
from oms_desktop.database.customers import DRAFT_COLUMNS, Customer, of_customer
from oms_desktop.database.invoices import Invoice
from oms_desktop.database.orders import Order
from oms_desktop.database.returns import GoodsReturn
from oms_desktop.database.settings import Request
from oms_desktop.database.shipments import Shipment
from oms_desktop.database.statements import Statement, slot
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.fulfilment import IN_SHOP, UNDER_WAY
from oms_desktop.domain.orders import OrderState
from oms_desktop.domain.privacy import Obstacles, anonymous_name
from oms_desktop.domain.returns import ReturnState

_OPEN_SHIPMENTS: Final = tuple(state.value for state in IN_SHOP | UNDER_WAY)
_OPEN_RETURNS: Final = (ReturnState.DRAFT.value, ReturnState.RECEIVED.value)
_TOLD: Final = ("name", "customer", "label")
"""Facts of an answer that is remembered which may say who somebody is."""

_GROUP: Final = Statement(
    Customer.select(Customer.id, Customer.code)
    .where((Customer.id == slot("customer_id")) | (Customer.merged_into == slot("customer_id")))
    .order_by(Customer.id)
)
_ORDERS: Final = Statement(
    Order.select(Order.number)
    .where(of_customer(Order.customer_id) & (Order.state == OrderState.CONFIRMED.value))
    .order_by(Order.id)
)
_SHIPMENTS: Final = Statement(
    Shipment.select(Shipment.number)
    .join(Order, on=Order.id == Shipment.order_id)
    .where(of_customer(Order.customer_id) & Shipment.state.in_(_OPEN_SHIPMENTS))
    .order_by(Shipment.id)
)
_RETURNS: Final = Statement(
    GoodsReturn.select(Invoice.number)
    .join(Invoice, on=Invoice.id == GoodsReturn.invoice_id)
    .where(of_customer(Invoice.customer_id) & GoodsReturn.state.in_(_OPEN_RETURNS))
    .order_by(GoodsReturn.id)
)
_CARTS: Final = Statement(
    Order.select(Order.id)
    .where(of_customer(Order.customer_id) & (Order.state == OrderState.DRAFT.value))
    .order_by(Order.id)
)
_CLEAR_CARTS: Final = Statement(
    Order.update(
        {
            Order.customer_id: None,
            **dict.fromkeys((Order.label, Order.recipient, Order.phone), ""),
            **dict.fromkeys((Order.address, Order.note), ""),
        }
    ).where(of_customer(Order.customer_id) & (Order.state == OrderState.DRAFT.value))
)
_CLEAR_LABELS: Final = Statement(
    Order.update({Order.label: ""}).where(of_customer(Order.customer_id) & (Order.label != ""))
)
_COUNTS: Final = tuple(
    Statement(table.select(peewee.fn.COUNT(table.id)).where(of_customer(table.customer_id)))
    for table in (Order, Invoice)
)
_REQUESTS: Final = Statement(
    Request.select(Request.request_id, Request.result).where(Request.result.contains('"customer"'))
)
_ANSWER: Final = Statement(
    Request.update({Request.result: slot("result")}).where(Request.request_id == slot("request_id"))
)
_BLANK: Final = {
    **{name: getattr(CustomerDraft(""), name) for name in DRAFT_COLUMNS},
    "phone_digits": "",
    "doubtful": 0,
    "further": "",
    "active": 0,
}
_KEPT: Final = ("code", "name")
_UNFIND: Final = (
    "DELETE FROM customer_words WHERE rowid = ?",
    "DELETE FROM customer_trigrams WHERE rowid = ?",
)
_MERGE: Final = (
    "INSERT INTO customer_words (customer_words) VALUES ('optimize')",
    "INSERT INTO customer_trigrams (customer_trigrams) VALUES ('optimize')",
)


def group_of(store: Store, customer_id: int) -> list[tuple[int, str]]:
    """Id and code of a customer and of those who were joined with them."""
    found: list[tuple[int, str]] = _GROUP.rows(store, customer_id=customer_id)
    return found


def obstacles(store: Store, customer_id: int, balance: int) -> Obstacles:
    """What is still open of a customer whose account stands at `balance`."""
    owed = sum(row.balance for row in order_money.owed_by(store, customer_id))
    kept = sum(row.free for row in order_money.free_of(store, customer_id))
    open_ = (
        tuple(number or "" for (number,) in statement.rows(store, customer_id=customer_id))
        for statement in (_ORDERS, _SHIPMENTS, _RETURNS)
    )
    return Obstacles(owed or max(balance, 0), kept or max(-balance, 0), *open_)


def paper_counts(store: Store, customer_id: int) -> tuple[int, int]:
    """How many orders and invoices of a customer there are."""
    orders, invoices = (each.rows(store, customer_id=customer_id)[0][0] for each in _COUNTS)
    return int(orders), int(invoices)


def empty_carts(store: Store, customer_id: int) -> list[int]:
    """Take a customer off their carts, with all that was typed there; the goods stay.

    Returns:
        The carts.
    """
    carts = [order_id for (order_id,) in _CARTS.rows(store, customer_id=customer_id)]
    _CLEAR_LABELS.run(store, customer_id=customer_id)
    _CLEAR_CARTS.run(store, customer_id=customer_id)
    return carts


def blank(store: Store, customer_id: int, at: int) -> None:
    """Empty the records of a customer and of those who were joined with them, for ever.

    What SQLite deletes meanwhile is overwritten in the file; the search indexes are merged, since
    they only mark what was deleted until then.
    """
    connection = store.connection
    before: Any = connection.execute("PRAGMA secure_delete").get
    connection.execute("PRAGMA secure_delete=1").fetchall()
    try:
        group = group_of(store, customer_id)
        for each, code in group:
            customer_details.keep_details(
                store, each, CustomerDraft(""), customer_details.find_draft(store, each)
            )
            _blank_row(store, each, code, at)
        consents.forget(store, customer_id)
        _forget_answers(store, {each for each, _ in group})
        for unfind in _UNFIND:
            connection.executemany(unfind, [(each,) for each, _ in group])
        for merge in _MERGE:
            connection.execute(merge)
    finally:
        if not before:
            connection.execute("PRAGMA secure_delete=0").fetchall()


def _blank_row(store: Store, customer_id: int, code: str, at: int) -> None:
    values = {name: value for name, value in _BLANK.items() if name not in _KEPT}
    values |= {"name": anonymous_name(code), "changed_at": at, "anonymised_at": at}
    columns = {getattr(Customer, name): value for name, value in values.items()}
    store.rows(Customer.update(columns).where(Customer.id == customer_id))


def _forget_answers(store: Store, customers: set[int]) -> None:
    """Take names out of answers that are remembered for requests that come twice."""
    for request_id, result in _REQUESTS.rows(store):
        answer = json.loads(result)
        touched, facts = answer["touched"], answer["facts"]
        told = [name for name in _TOLD if isinstance(facts.get(name), str) and facts[name]]
        if told and customers.intersection(touched.get("customer", ())):
            answer["facts"] = {**facts, **dict.fromkeys(told, "")}
            text = json.dumps(answer, ensure_ascii=False)
            _ANSWER.run(store, request_id=request_id, result=text)
