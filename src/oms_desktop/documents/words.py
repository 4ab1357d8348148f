"""The words on paper, in both languages; not Qt's, since paper is made without a screen."""

from datetime import date, datetime
from typing import Final

from oms_desktop.documents.layout import Language, SalePaper, TaxLine
from oms_desktop.domain.money import half_up
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.terbilang import WORDS_LIMIT, amount_in_words

WORDS: Final[dict[str, dict[Language, str]]] = {
    "invoice": {"id": "Faktur", "en": "Invoice"},
    "receipt": {"id": "Struk", "en": "Receipt"},
    "number": {"id": "No.", "en": "No."},
    "to": {"id": "Kepada Yth.", "en": "Bill to"},
    "walk_in": {"id": "Pelanggan Umum", "en": "Walk-in customer"},
    "date": {"id": "Tanggal", "en": "Date"},
    "due": {"id": "Jatuh tempo", "en": "Due date"},
    "term": {"id": "Tempo", "en": "Term"},
    "days": {"id": "{count} hari", "en": "{count} days"},
    "order": {"id": "No. pesanan", "en": "Order no."},
    "delivery": {"id": "No. surat jalan", "en": "Delivery note no."},
    "cashier": {"id": "Kasir", "en": "Cashier"},
    "customer": {"id": "Pelanggan", "en": "Customer"},
    "phone": {"id": "Telp.", "en": "Phone"},
    "tax_id": {"id": "NPWP", "en": "Tax ID"},
    "position": {"id": "No.", "en": "No."},
    "code": {"id": "Kode", "en": "Code"},
    "item": {"id": "Barang", "en": "Item"},
    "quantity": {"id": "Jml", "en": "Qty"},
    "unit": {"id": "Satuan", "en": "Unit"},
    "price": {"id": "Harga", "en": "Price"},
    "discount_short": {"id": "Disk.", "en": "Disc."},
    "amount": {"id": "Jumlah", "en": "Amount"},
    "discount": {"id": "Diskon", "en": "Discount"},
    "subtotal": {"id": "Subtotal", "en": "Subtotal"},
    "line_discount": {"id": "Sudah dipotong diskon barang", "en": "Item discounts already taken"},
    "order_discount": {"id": "Diskon nota", "en": "Order discount"},
    "tax": {"id": "PPN", "en": "VAT"},
    "tax_base": {"id": "DPP", "en": "Tax base"},
    "other_base": {"id": "DPP nilai lain", "en": "Other tax base"},
    "tax_included": {"id": "Harga sudah termasuk pajak", "en": "Prices include tax"},
    "shipping": {"id": "Ongkos kirim", "en": "Shipping"},
    "rounding": {"id": "Pembulatan", "en": "Rounding"},
    "total": {"id": "Total", "en": "Total"},
    "in_words": {"id": "Terbilang", "en": "Amount in words"},
    "cash": {"id": "Tunai", "en": "Cash"},
    "qris": {"id": "QRIS", "en": "QRIS"},
    "transfer": {"id": "Transfer bank", "en": "Bank transfer"},
    "card": {"id": "Kartu", "en": "Card"},
    "credit": {"id": "Tempo", "en": "On credit"},
    "deposit": {"id": "Uang muka", "en": "Down payment"},
    "exchange": {"id": "Tukar barang", "en": "Exchange"},
    "own_balance": {"id": "Saldo pelanggan", "en": "Customer's credit"},
    "kept": {"id": "Disimpan sebagai saldo", "en": "Kept as credit"},
    "returned": {"id": "Retur", "en": "Returned"},
    "given_back": {"id": "Uang kembali retur", "en": "Given back"},
    "written_off": {"id": "Dihapus dari piutang", "en": "Written off"},
    "tendered": {"id": "Uang diterima", "en": "Cash received"},
    "change": {"id": "Kembalian", "en": "Change"},
    "balance": {"id": "Sisa tagihan", "en": "Balance due"},
    "paid": {"id": "Lunas", "en": "Paid"},
    "bank": {"id": "Rekening bank", "en": "Bank account"},
    "pay_by_qris": {"id": "Bayar dengan QRIS", "en": "Pay by QRIS"},
    "chat": {"id": "WhatsApp kami: pindai kode ini", "en": "WhatsApp us: scan this code"},
    "about": {"id": "Perihal", "en": "About"},
    "received_by": {"id": "Penerima,", "en": "Received by,"},
    "yours": {"id": "Hormat kami,", "en": "Yours faithfully,"},
    "carried": {"id": "Jumlah dipindahkan", "en": "Carried forward"},
    "brought": {"id": "Jumlah pindahan", "en": "Brought forward"},
    "page": {"id": "Halaman {page}/{pages}", "en": "Page {page}/{pages}"},
    "items": {"id": "{count} barang", "en": "{count} items"},
    "items_more": {"id": "dan {count} barang lagi", "en": "and {count} more items"},
    "item_one": {"id": "1 barang", "en": "1 item"},
    "void": {"id": "Batal", "en": "Void"},
    "copy": {"id": "Salinan {count}", "en": "Copy {count}"},
    "recovery": {"id": "Kode pemulihan", "en": "Recovery code"},
    "recovery_keep": {
        "id": "Kode ini membuka toko bila PIN pemilik lupa, sekali saja. Simpan di tempat aman, "
        "jangan di dekat kasir. Siapa pun yang memegangnya dapat masuk sebagai pemilik.",
        "en": "This code opens the shop once if the owner's PIN is forgotten. Keep it in a safe "
        "place, not near the counter. Whoever holds it can sign in as the owner.",
    },
    "training": {"id": "Latihan", "en": "Training"},
    "labels": {"id": "Label harga", "en": "Price labels"},
    "address_labels": {"id": "Label alamat", "en": "Address labels"},
}

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_CLOCK_MARK: Final[dict[Language, str]] = {"id": ".", "en": ":"}


def word(key: str, language: Language) -> str:
    """One word or phrase of paper.

    Raises:
        KeyError: no such key.
    """
    return WORDS[key][language]


def long_date(day: date, language: Language) -> str:
    """`23 November 2026`."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def short_date(day: date, language: Language) -> str:
    """`23 Nov 2026`."""
    month = "Agu" if (day.month, language) == (8, "id") else MONTHS[language][day.month - 1][:3]
    return f"{day.day} {month} {day.year}"


def short_moment(moment: datetime, language: Language) -> str:
    """`23 Nov 2026 14.05`, with a colon in English."""
    mark = _CLOCK_MARK[language]
    return f"{short_date(moment, language)} {moment.hour:02d}{mark}{moment.minute:02d}"


def rupiah_in_words(amount: int, language: Language) -> str:
    """`Dua ratus tiga puluh ribu rupiah`; empty for an amount that has no words."""
    if not 0 <= amount < WORDS_LIMIT:
        return ""
    words = amount_in_words(amount, language)
    return f"{words[0].upper()}{words[1:]} rupiah"


def tax_label(tax: TaxLine, language: Language) -> str:
    """The tax's name with its rate: `PPN 11%`, `VAT 11%`, unless the name says it already."""
    if "%" in tax.label or not tax.rate_numerator:
        return tax.label
    name = word("tax", language) if tax.label == WORDS["tax"]["id"] else tax.label
    percent = half_up(100_000 * tax.rate_numerator, tax.rate_denominator)
    return f"{name} {format_quantity(percent)}%"


def marks(paper: SalePaper) -> tuple[str, ...]:
    """What must strike the eye, in capitals: void, copy, training."""
    language = paper.language
    found = [word("void", language)] if paper.void else []
    if paper.training:
        found.append(word("training", language))
    if paper.copy:
        found.append(word("copy", language).format(count=paper.copy))
    return tuple(mark.upper() for mark in found)
