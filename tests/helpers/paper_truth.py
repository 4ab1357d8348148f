"""What must stand on each paper of the day, asked of the database."""

from collections.abc import Callable
from dataclasses import dataclass

from oms_desktop.documents.account_statement import statement_word
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_words import order_word
from oms_desktop.documents.shift_words import shift_word
from oms_desktop.documents.words import rupiah_in_words, word
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import format_quantity
from tests.helpers.shop import Shop

Sums = list[tuple[str, int]]


@dataclass(frozen=True)
class Expected:
    """What a paper must say: texts on all, on sheets and on rolls only, labels with amounts."""

    always: list[str]
    sheets: list[str]
    sums: Callable[[Language], Sums]
    rolls: tuple[str, ...] = ()
    never: Callable[[Language], list[str]] = lambda _: []


def _shop_texts(shop: Shop) -> list[str]:
    found = shop.session.settings()
    return [found.shop_name, found.shop_address, found.shop_phone]


def invoice_says(invoice_id: int, *, void: bool) -> Callable[[Shop], Expected]:
    """Amounts and lines of an invoice."""

    def says(shop: Shop) -> Expected:
        names = "number, order_number, shipment_number, cashier, customer_name, customer_address"
        amounts = "subtotal, order_discount, tax, shipping, rounding, total"
        [texts] = shop.sql(f"SELECT {names} FROM invoice WHERE id = ?", invoice_id)
        [[subtotal, discount, tax, shipping, rounding, total]] = shop.sql(
            f"SELECT {amounts} FROM invoice WHERE id = ?", invoice_id
        )
        [[lines]] = shop.sql(
            "SELECT sum(amount) FROM invoice_line WHERE invoice_id = ?", invoice_id
        )
        assert lines == subtotal
        [[balance]] = shop.sql(
            "SELECT balance FROM invoice_account WHERE invoice_id = ?", invoice_id
        )
        rows = shop.sql(
            "SELECT name, quantity, unit_price, amount, discount, code FROM invoice_line "
            "WHERE invoice_id = ?",
            invoice_id,
        )
        always = [
            text
            for name, quantity, price, *_ in rows
            for text in (name, format_quantity(quantity), format_number(price))
        ]
        always += [*texts[:5], *_shop_texts(shop), "01.234.567.8-901.000", "Sinar Jaya 1987"]
        sheets = [text for *_, net, _, code in rows for text in (code, format_number(net))]
        sheets += [texts[5], *shop.session.settings().bank_accounts]
        # Strips of a roll go from the price to what comes off.
        gross = tuple(format_number(net + off) for *_, net, off, _ in rows)
        credited = sum(
            found
            for [found] in shop.sql(
                "SELECT total FROM credit_note WHERE invoice_id = ?", invoice_id
            )
        )

        def sums(language: Language) -> Sums:
            found = (
                ("subtotal", subtotal),
                ("order_discount", -discount),
                ("shipping", shipping),
                ("rounding", rounding),
                ("total", total),
                ("returned", credited),
                ("balance", 0 if void else balance),
            )
            rows = [(word(key, language), amount) for key, amount in found if amount]
            return [*rows, (f"{word('tax', language)} 11%", tax)] if tax else rows

        return Expected(always, sheets, sums, gross, _marks(void=void, balance=balance))

    return says


def _marks(*, void: bool, balance: int) -> Callable[[Language], list[str]]:
    def never(language: Language) -> list[str]:
        found = [] if void else [word("void", language)]
        return [*found, word("paid", language)] if void or balance else found

    return never


def _parties(shop: Shop, record: str, record_id: int) -> list[str]:
    [[name, phone]] = shop.sql(
        f"SELECT name, phone FROM customer WHERE id = (SELECT customer_id FROM {record})", record_id
    )
    return [name, phone]


_OF_SHIPMENT = "orders WHERE id = (SELECT order_id FROM shipment WHERE id = ?)"


def _goods(shop: Shop, shipment_id: int) -> tuple[list[str], list[str]]:
    rows = shop.sql(
        "SELECT order_line.name, order_line.code, shipment_line.quantity FROM shipment_line "
        "JOIN order_line ON order_line.id = order_line_id WHERE shipment_id = ?",
        shipment_id,
    )
    names = [text for name, _, quantity in rows for text in (name, format_quantity(quantity))]
    return names, [code for _, code, _ in rows]


def note_says(shipment_id: int) -> Callable[[Shop], Expected]:
    """Goods and where they go, but no prices."""

    def says(shop: Shop) -> Expected:
        goods, codes = _goods(shop, shipment_id)
        [[number, order]] = shop.sql(
            "SELECT shipment.number, orders.number FROM shipment JOIN orders "
            "ON orders.id = order_id WHERE shipment.id = ?",
            shipment_id,
        )
        [[total]] = shop.sql("SELECT total FROM invoice WHERE shipment_id = ?", shipment_id)
        always = [*goods, *codes, number, order, *_parties(shop, _OF_SHIPMENT, shipment_id)]
        always += [*_shop_texts(shop), "Jl. Mawar 9", "JNE REG", "JP1234567890", "Ibu Ratna"]
        prices = [
            format_number(price)
            for [price] in shop.sql("SELECT unit_price FROM invoice_line WHERE unit_price > 999")
        ]
        return Expected(always, [], lambda _: [], (), lambda _: [format_number(total), *prices])

    return says


def label_says(shipment_id: int) -> Callable[[Shop], Expected]:
    """From whom to whom."""

    def says(shop: Shop) -> Expected:
        parties = _parties(shop, _OF_SHIPMENT, shipment_id)
        [[number]] = shop.sql("SELECT number FROM shipment WHERE id = ?", shipment_id)
        always = [*parties, number, "Jl. Mawar 9", "JNE", "JP1234567890", "Toko Sinar Jaya"]
        return Expected(always, [], lambda _: [])

    return says


def picking_says(shipment_id: int) -> Callable[[Shop], Expected]:
    """Goods to fetch."""

    def says(shop: Shop) -> Expected:
        goods, codes = _goods(shop, shipment_id)
        name, _ = _parties(shop, _OF_SHIPMENT, shipment_id)
        return Expected([*goods, *codes, name], [], lambda _: [])

    return says


def order_says(order_id: int) -> Callable[[Shop], Expected]:
    """An order, or one that was cancelled."""

    def says(shop: Shop) -> Expected:
        [[number, state]] = shop.sql("SELECT number, state FROM orders WHERE id = ?", order_id)
        rows = shop.sql(
            "SELECT name, quantity, unit_price, code FROM order_line WHERE order_id = ?", order_id
        )
        always = [number, *_parties(shop, "orders WHERE id = ?", order_id), *_shop_texts(shop)]
        for name, quantity, price, _ in rows:
            always += [name, format_quantity(quantity), format_number(price)]
        [[deposit]] = shop.sql(
            "SELECT max(amount) FROM payment JOIN order_payment ON payment.id = payment_id "
            "WHERE order_id = ?",
            order_id,
        )

        def sums(language: Language) -> Sums:
            if state == "cancelled":
                return [(order_word("refunded", language), deposit)]
            [[total]] = shop.sql("SELECT sum(total) FROM invoice WHERE order_id = ?", order_id)
            [[balance]] = shop.sql(
                "SELECT sum(balance) FROM invoice_account JOIN invoice ON invoice.id = invoice_id "
                "WHERE order_id = ?",
                order_id,
            )
            rest = order_word("rest", language)
            return [
                (word("total", language), total),
                (order_word("deposit", language), deposit),
                (rest, balance),
            ]

        return Expected(always, [code for *_, code in rows], sums)

    return says


def cart_says(order_id: int) -> Callable[[Shop], Expected]:
    """A cart as a quotation."""

    def says(shop: Shop) -> Expected:
        rows = shop.sql(
            "SELECT name, code, quantity * unit_price / 1000 FROM order_line WHERE order_id = ?",
            order_id,
        )
        always = [text for name, _, amount in rows for text in (name, format_number(amount))]
        subtotal = sum(amount for *_, amount in rows)

        def sums(language: Language) -> Sums:
            return [(word("subtotal", language), subtotal)]

        customer = _parties(shop, "orders WHERE id = ?", order_id)
        return Expected([*always, *customer], [code for _, code, _ in rows], sums)

    return says


def money_says(payment_id: int) -> Callable[[Shop], Expected]:
    """A receipt for money."""

    def says(shop: Shop) -> Expected:
        [[number, name, document, owed, amount]] = shop.sql(
            "SELECT number, received_from, document, owed, amount FROM money_receipt "
            "JOIN payment ON payment.id = payment_id WHERE payment_id = ?",
            payment_id,
        )
        always = [number, name, document, "BCA 0912", format_number(amount), "Toko Sinar Jaya"]

        def sums(language: Language) -> Sums:
            return [(order_word("owed", language), owed)]

        return Expected(always, [], sums)

    return says


def account_says(customer_id: int) -> Callable[[Shop], Expected]:
    """Everything that moved a customer's balance, and what it comes to."""

    def says(shop: Shop) -> Expected:
        [[code, name, phone, balance]] = shop.sql(
            "SELECT code, name, phone, balance FROM customer "
            "JOIN customer_account ON customer_id = id WHERE id = ?",
            customer_id,
        )
        billed = shop.sql("SELECT number, total FROM invoice WHERE customer_id = ?", customer_id)
        taken = shop.sql("SELECT number, total FROM credit_note WHERE customer_id = ?", customer_id)
        paid = shop.sql(
            "SELECT ifnull(number, ''), amount FROM payment "
            "LEFT JOIN money_receipt ON payment_id = id WHERE customer_id = ?",
            customer_id,
        )
        always = [code, name, phone, *_shop_texts(shop)]
        for number, amount in (*billed, *taken, *paid):
            always += [number, format_number(abs(amount))]
        assert len(always) > 12

        def sums(language: Language) -> Sums:
            debits = sum(amount for _, amount in billed) - sum(n for _, n in paid if n < 0)
            closing = statement_word("in_favour" if balance < 0 else "closing", language)
            return [
                (statement_word("debits", language), debits),
                (statement_word("credits", language), balance - debits),
                (closing, abs(balance)),
            ]

        return Expected(always, [], sums)

    return says


def money_in_words(shop: Shop, language: Language) -> str:
    """The down payment of the day as a sentence."""
    [[amount]] = shop.sql(
        "SELECT amount FROM money_receipt JOIN payment ON payment.id = payment_id ORDER BY number"
    )[:1]
    return rupiah_in_words(amount, language)


def credit_says(credit_id: int) -> Callable[[Shop], Expected]:
    """A credit note."""

    def says(shop: Shop) -> Expected:
        [[number, invoice, reason, total, subtotal]] = shop.sql(
            "SELECT number, invoice_number, reason, total, subtotal FROM credit_note WHERE id = ?",
            credit_id,
        )
        rows = shop.sql(
            "SELECT name, code, amount FROM credit_note_line WHERE credit_note_id = ?", credit_id
        )
        always = [number, invoice, reason, *_shop_texts(shop)]
        always += [text for name, _, amount in rows for text in (name, format_number(amount))]

        def sums(language: Language) -> Sums:
            return [
                (word("subtotal", language), subtotal),
                (order_word("credit_total", language), total),
            ]

        return Expected(always, [code for _, code, _ in rows], sums)

    return says


def shift_says(shop: Shop) -> Expected:
    """What the shift came to."""
    void = "SELECT invoice_id FROM invoice_void"
    [[total, count, rounding]] = shop.sql(
        f"SELECT sum(total), count(*), sum(rounding) FROM invoice WHERE id NOT IN ({void})"
    )
    received = shop.sql("SELECT method, sum(amount) FROM payment GROUP BY method")
    [[first, last]] = shop.sql("SELECT min(number), max(number) FROM invoice")
    [[number]] = shop.sql("SELECT number FROM shift")

    def sums(language: Language) -> Sums:
        methods = [(word(method, language), amount) for method, amount in received if amount]
        return [
            *methods,
            (shift_word("sales_total", language), total),
            (shift_word("invoices", language), count),
            (shift_word("rounding", language), rounding),
            (shift_word("money_total", language), sum(amount for _, amount in received)),
        ]

    return Expected([number, first, last, "Toko Sinar Jaya"], [], sums)


def count_says(shop: Shop) -> Expected:
    """What was counted."""
    rows = shop.sql(
        "SELECT product.name, product.code, counted FROM stock_count_line "
        "JOIN product ON product.id = product_id"
    )
    always = [text for name, code, _ in rows for text in (name, code)]
    return Expected([*always, "Gudang utama", "Toko Sinar Jaya"], [], lambda _: [])
