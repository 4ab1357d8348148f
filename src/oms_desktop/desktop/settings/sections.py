"""The settings as data: which there are, in which section, and how each is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from oms_desktop.desktop.settings.paper_choices import receipt_parts, sheet_columns
from oms_desktop.desktop.shell.words import LANGUAGES, translate
from oms_desktop.desktop.widgets.form import Words
from oms_desktop.domain.money import format_money

Choices = Callable[[], list[tuple[Any, str]]]


@dataclass(frozen=True)
class Setting:
    """One setting.

    Attributes:
        name: as in `ShopSettings`, or `screen.<name>` for what belongs to this screen.
        words: its label now.
        kind: text, lines, choice, parts, tick, percent, pattern, logo or qris.
        choices: of a choice or of parts, each a value and its words.
        hint: an example in the empty field.
    """

    name: str
    words: Words
    kind: str = "text"
    choices: Choices | None = None
    hint: Words | None = None


@dataclass(frozen=True)
class Section:
    """A page of settings; `preview` shows the paper beside it."""

    id: str
    words: Words
    icon: str
    settings: Sequence[Setting]
    preview: bool = False
    words_too: Sequence[Words] = ()
    """What else the search finds it by."""


def _papers() -> list[tuple[Any, str]]:
    return [
        ("80", translate("Settings", "Roll 80 mm")),
        ("58", translate("Settings", "Roll 58 mm")),
    ]


def _sheets() -> list[tuple[Any, str]]:
    return [("A4", "A4"), ("A5", "A5"), ("half", translate("Settings", "Half letter"))]


def _languages() -> list[tuple[Any, str]]:
    return list(LANGUAGES.items())


def _steps() -> list[tuple[Any, str]]:
    none = (0, translate("Settings", "no rounding"))
    return [none, *((step, format_money(step)) for step in (50, 100, 500, 1000))]


def _directions() -> list[tuple[Any, str]]:
    return [
        ("down", translate("Settings", "down, in the customer's favour")),
        ("nearest", translate("Settings", "to the nearest")),
        ("up", translate("Settings", "up")),
    ]


def _policies() -> list[tuple[Any, str]]:
    return [
        ("warn", translate("Settings", "warn, then sell")),
        ("block", translate("Settings", "don't sell")),
        ("allow", translate("Settings", "sell without a word")),
    ]


def _invoice_moments() -> list[tuple[Any, str]]:
    return [
        ("ship", translate("Settings", "when the goods leave")),
        ("confirm", translate("Settings", "when the order is confirmed")),
    ]


def _days(*counts: int) -> list[tuple[Any, str]]:
    one, more = translate("Settings", "1 day"), translate("Settings", "{count} days")
    return [(n, one if n == 1 else more.format(count=n)) for n in counts]


def _reservation_days() -> list[tuple[Any, str]]:
    return [(0, translate("Settings", "never")), *_days(1, 2, 3, 7, 14, 30)]


def _quote_days() -> list[tuple[Any, str]]:
    return _days(1, 3, 7, 14, 30)


def _idle_minutes() -> list[tuple[Any, str]]:
    words = translate("Settings", "{count} minutes")
    timed = [(each, words.format(count=each)) for each in (5, 10, 15, 30, 60)]
    return [
        (0, translate("Settings", "never")),
        (1, translate("Settings", "1 minute")),
        *timed,
    ]


def _themes() -> list[tuple[Any, str]]:
    return [
        ("light", translate("Settings", "Light")),
        ("dark", translate("Settings", "Dark")),
    ]


def _sizes() -> list[tuple[Any, str]]:
    return [(size, f"{size} %") for size in (90, 100, 110, 125, 150)]


SECTIONS: Final[tuple[Section, ...]] = (
    Section(
        "shop",
        lambda: translate("Settings", "Shop and logo"),
        "building-store",
        (
            Setting("shop_name", lambda: translate("Settings", "Shop name")),
            Setting("shop_logo", lambda: translate("Settings", "Logo"), "logo"),
            Setting("shop_address", lambda: translate("Settings", "Address")),
            Setting("shop_city", lambda: translate("Settings", "City")),
            Setting(
                "shop_phone",
                lambda: translate("Settings", "Phone / WhatsApp"),
                hint=lambda: translate("Settings", "e.g. 0812-3456-7890"),
            ),
            Setting("shop_tax_id", lambda: translate("Settings", "Tax number (NPWP)")),
            Setting("shop_footer", lambda: translate("Settings", "Line at the foot of papers")),
            Setting(
                "bank_accounts",
                lambda: translate("Settings", "Bank accounts, one a line"),
                "lines",
                hint=lambda: translate("Settings", "e.g. BCA 123 456 7890 a.n. Sari Wulandari"),
            ),
        ),
        preview=True,
    ),
    Section(
        "papers",
        lambda: translate("Settings", "Receipt and invoice"),
        "receipt",
        (
            Setting(
                "receipt_paper", lambda: translate("Settings", "Receipt paper"), "choice", _papers
            ),
            Setting(
                "invoice_paper", lambda: translate("Settings", "Invoice paper"), "choice", _sheets
            ),
            Setting(
                "document_language",
                lambda: translate("Settings", "Language of papers"),
                "choice",
                _languages,
            ),
            Setting(
                "whatsapp_on_receipts",
                lambda: translate("Settings", "Code on receipts that opens a chat with the shop"),
                "tick",
            ),
            Setting(
                "receipt_without",
                lambda: translate("Settings", "On receipts"),
                "parts",
                receipt_parts,
            ),
            Setting(
                "columns_without",
                lambda: translate("Settings", "Columns of invoices and delivery notes"),
                "parts",
                sheet_columns,
            ),
            Setting(
                "sheet_footer",
                lambda: translate("Settings", "Last lines of invoices"),
                "lines",
                hint=lambda: translate("Settings", "Empty: the line at the foot of papers"),
            ),
            Setting(
                "pdf_archive",
                lambda: translate("Settings", "PDF files fit for archives (PDF/A-2b)"),
                "tick",
            ),
        ),
        preview=True,
    ),
    Section(
        "qris",
        lambda: translate("Settings", "QRIS"),
        "qrcode",
        (
            Setting("qris_text", lambda: translate("Settings", "QRIS of the shop"), "qris"),
            Setting(
                "qris_on_papers",
                lambda: translate("Settings", "Print it on receipts and invoices not yet paid"),
                "tick",
            ),
        ),
        preview=True,
    ),
    Section(
        "tax",
        lambda: translate("Settings", "Tax and rounding"),
        "receipt-tax",
        (
            Setting("taxable", lambda: translate("Settings", "The shop charges VAT (PKP)"), "tick"),
            Setting(
                "prices_include_tax", lambda: translate("Settings", "Prices include VAT"), "tick"
            ),
            Setting(
                "rounding_step",
                lambda: translate("Settings", "Round cash totals to"),
                "choice",
                _steps,
            ),
            Setting(
                "rounding_direction",
                lambda: translate("Settings", "Rounding goes"),
                "choice",
                _directions,
            ),
        ),
        preview=True,
    ),
    Section(
        "stock",
        lambda: translate("Settings", "Stock and discount"),
        "packages",
        (
            Setting(
                "stock_policy",
                lambda: translate("Settings", "When more is sold than there is"),
                "choice",
                _policies,
            ),
            Setting(
                "cost_floor",
                lambda: translate("Settings", "When a price of the shop is below cost"),
                "choice",
                _policies,
            ),
            Setting(
                "discount_limit",
                lambda: translate("Settings", "Discount a cashier may give, at most"),
                "percent",
            ),
            Setting(
                "credit_without_limit",
                lambda: translate("Settings", "Sell on credit to customers without a limit"),
                "tick",
            ),
        ),
    ),
    Section(
        "orders",
        lambda: translate("Settings", "Orders and delivery"),
        "truck-delivery",
        (
            Setting(
                "invoice_moment",
                lambda: translate("Settings", "Make the invoice"),
                "choice",
                _invoice_moments,
            ),
            Setting(
                "reservation_days",
                lambda: translate("Settings", "Unpaid orders give their goods back after"),
                "choice",
                _reservation_days,
            ),
            Setting(
                "quote_days",
                lambda: translate("Settings", "A quotation is good for"),
                "choice",
                _quote_days,
            ),
        ),
    ),
    Section(
        "numbers",
        lambda: translate("Settings", "Document numbers"),
        "hash",
        (
            Setting("invoice_pattern", lambda: translate("Settings", "Invoice"), "pattern"),
            Setting("order_pattern", lambda: translate("Settings", "Order"), "pattern"),
            Setting("shipment_pattern", lambda: translate("Settings", "Delivery note"), "pattern"),
            Setting("shift_pattern", lambda: translate("Settings", "Shift"), "pattern"),
            Setting("receipt_pattern", lambda: translate("Settings", "Goods receipt"), "pattern"),
            Setting("count_pattern", lambda: translate("Settings", "Stock count"), "pattern"),
            Setting("return_pattern", lambda: translate("Settings", "Credit note"), "pattern"),
            Setting("money_pattern", lambda: translate("Settings", "Money receipt"), "pattern"),
        ),
    ),
    Section(
        "printers",
        lambda: translate("Settings", "Printers"),
        "printer",
        (),
        words_too=(
            lambda: translate(
                "Settings", "Thermal, dot matrix, ESC/POS, copies, cash drawer, test page"
            ),
        ),
    ),
    Section(
        "people",
        lambda: translate("Settings", "People and PINs"),
        "users-group",
        (
            Setting(
                "auto_lock_minutes",
                lambda: translate("Settings", "Lock the window when nobody works on it for"),
                "choice",
                _idle_minutes,
            ),
        ),
        words_too=(
            lambda: translate("Settings", "Cashier, manager, owner, role, rights, recovery code"),
        ),
    ),
    Section(
        "training",
        lambda: translate("Settings", "Training"),
        "school",
        (),
    ),
    Section(
        "display",
        lambda: translate("Settings", "Display"),
        "device-desktop",
        (
            Setting("screen.theme", lambda: translate("Settings", "Theme"), "choice", _themes),
            Setting(
                "screen.text_size", lambda: translate("Settings", "Text size"), "choice", _sizes
            ),
            Setting(
                "screen.language", lambda: translate("Settings", "Language"), "choice", _languages
            ),
        ),
    ),
)
