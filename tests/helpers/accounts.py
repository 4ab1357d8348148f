"""What a customer owes, told in four ways that have nothing in common but the rows; they must agree."""

from datetime import date, timedelta
from typing import Final

from oms_desktop.database.account_entries import KINDS
from oms_desktop.documents.account_layout import StatementPaper
from oms_desktop.domain.ageing import BUCKETS, Ageing, bucket_of
from oms_desktop.services import customer_money, order_papers, receivables
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from tests.helpers.shop import Shop

_OWED: Final = """
    SELECT {who} AS who, sum(n) FROM (
        SELECT customer_id, total AS n FROM invoice WHERE id NOT IN (SELECT invoice_id FROM invoice_void)
        UNION ALL SELECT customer_id, -total FROM credit_note
        UNION ALL SELECT customer_id, -amount FROM payment
        UNION ALL SELECT customer_id, -amount FROM write_off)
    JOIN customer AS c ON c.id = customer_id GROUP BY 1
"""
_PUT: Final = "SELECT ifnull(sum(amount), 0) FROM allocation WHERE invoice_id = i.id"
_CREDITED: Final = "SELECT ifnull(sum(total), 0) FROM credit_note WHERE invoice_id = i.id"
_GIVEN_UP: Final = "SELECT ifnull(sum(amount), 0) FROM write_off WHERE invoice_id = i.id"
_LEFT: Final = f"""
    SELECT {{who}}, ifnull(due_on, business_day), i.total - ({_PUT}) - ({_CREDITED}) - ({_GIVEN_UP})
    FROM invoice AS i JOIN customer AS c ON c.id = i.customer_id
    WHERE i.id NOT IN (SELECT invoice_id FROM invoice_void)
"""
_FREE: Final = """
    SELECT {who}, sum(p.amount - ifnull(n, 0)) FROM payment AS p
    JOIN customer AS c ON c.id = p.customer_id
    LEFT JOIN (SELECT payment_id, sum(amount) AS n FROM allocation GROUP BY 1) ON payment_id = p.id
    GROUP BY 1
"""
_WHO: Final = "ifnull(c.merged_into, c.id)"


def _ages(shop: Shop) -> dict[int, Ageing]:
    """Every customer's debts by age from the rows: free money and returns that wait are taken off."""
    today = shop.session.today()
    parts: dict[int, dict[str, int]] = {}
    for who, due, left in shop.sql(_LEFT.format(who=_WHO)):
        mine = parts.setdefault(who, dict.fromkeys((*BUCKETS, "kept"), 0))
        name = bucket_of(date.fromisoformat(due), today) if left > 0 else "kept"
        mine[name] += abs(left)
    for who, free in shop.sql(_FREE.format(who=_WHO)):
        parts.setdefault(who, dict.fromkeys((*BUCKETS, "kept"), 0))["kept"] += free
    return {who: Ageing(**mine) for who, mine in parts.items()}


def check_accounts(shop: Shop) -> None:
    """Fail on the first customer whose balance, debts by age, list and statements differ."""
    owed = dict(shop.sql(_OWED.format(who=_WHO)))
    ages = _ages(shop)
    listing = receivables.debtor_listing(shop.new, "", "all")
    found = listing.find("name")
    listed = {row.id: row for row in listing.in_order(found.ids)}
    assert sum(listed[each].balance for each in listed) == found.sums["balance"]
    customers = shop.sql(
        "SELECT id, balance FROM customer JOIN customer_account ON customer_id = id"
        " WHERE merged_into IS NULL"
    )
    for customer_id, balance in customers:
        right = ages.get(customer_id, Ageing())
        assert balance == owed.get(customer_id, 0) == right.balance
        assert receivables.ageing(shop.new, customer_id) == right
        assert (customer_id in listed) == (bool(balance) or bool(right.owed))
        if customer_id in listed:
            assert (listed[customer_id].balance, listed[customer_id].ageing) == (balance, right)
        assert customer_money.account(shop.new, customer_id).owed == right.owed
        check_statement(shop, customer_id, balance)


def check_statement(shop: Shop, customer_id: int, balance: int) -> None:
    """The whole account, and the same cut in two on some day."""
    whole = paper(shop, customer_id)
    assert whole.opening == 0
    assert whole.closing == balance
    today = shop.session.today()
    begun = min((line.day for line in whole.lines), default=today)
    cut = begun + (today - begun) / 2
    early = paper(shop, customer_id, begun, cut)
    late = paper(shop, customer_id, cut + timedelta(days=1), today + timedelta(days=1))
    assert (early.opening, early.closing, late.closing) == (0, late.opening, balance)
    assert (*early.lines, *late.lines) == whole.lines
    for part in (whole, early, late):
        running = part.opening
        for line in part.lines:
            running += line.amount
            assert line.balance == running
            assert line.kind in KINDS
        assert running == part.closing
    if whole.ageing is not None:
        assert whole.ageing.balance == balance


def paper(shop: Shop, customer_id: int, *days: date) -> StatementPaper:
    """A customer's statement."""
    wanted = OrderPaper.of(PaperKind.STATEMENT, customer_id, *(day.toordinal() for day in days))
    found = order_papers.paper_values(shop.new, wanted)
    assert isinstance(found, StatementPaper)
    return found
