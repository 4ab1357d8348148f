"""The words on a shift report, in both languages."""

from typing import Final

from oms_desktop.documents.layout import Language

SHIFT_WORDS: Final[dict[str, dict[Language, str]]] = {
    "closing": {"id": "Laporan tutup kasir", "en": "Shift report"},
    "interim": {"id": "Laporan X (kasir masih buka)", "en": "X report (shift still open)"},
    "copy_mark": {"id": "Salinan", "en": "Copy"},
    "shift": {"id": "No. shift", "en": "Shift no."},
    "business_day": {"id": "Hari usaha", "en": "Business day"},
    "opened": {"id": "Dibuka", "en": "Opened"},
    "closed": {"id": "Ditutup", "en": "Closed"},
    "taken": {"id": "Dicetak", "en": "Taken"},
    "by": {"id": "oleh {name}", "en": "by {name}"},
    "sales": {"id": "Penjualan", "en": "Sales"},
    "invoices": {"id": "Jumlah nota", "en": "Invoices"},
    "numbers_from": {"id": "Nota pertama", "en": "First invoice"},
    "numbers_to": {"id": "Nota terakhir", "en": "Last invoice"},
    "sales_total": {"id": "Total penjualan", "en": "Total sales"},
    "discounts": {"id": "Diskon diberikan", "en": "Discounts given"},
    "tax": {"id": "PPN", "en": "VAT"},
    "rounding": {"id": "Pembulatan", "en": "Rounding"},
    "voids": {"id": "Nota batal ({count})", "en": "Voided invoices ({count})"},
    "credited": {"id": "Nota retur ({count})", "en": "Credit notes ({count})"},
    "applied": {"id": "Dibayar dari uang muka / retur", "en": "Paid by deposits / exchange"},
    "on_credit": {"id": "Belum dibayar (tempo)", "en": "Sold on credit"},
    "money": {"id": "Uang masuk", "en": "Money received"},
    "debt": {"id": "Termasuk pelunasan piutang", "en": "Of which debts paid"},
    "down_payments": {"id": "Termasuk uang muka", "en": "Of which down payments"},
    "refunds": {"id": "Termasuk uang kembali retur", "en": "Of which refunds"},
    "money_total": {"id": "Jumlah", "en": "Sum"},
    "drawer": {"id": "Kas di laci", "en": "Cash drawer"},
    "float": {"id": "Modal awal", "en": "Opening cash"},
    "cash_received": {"id": "Tunai diterima", "en": "Cash received"},
    "cash_in": {"id": "Kas masuk", "en": "Cash in"},
    "cash_out": {"id": "Kas keluar", "en": "Cash out"},
    "expected": {"id": "Seharusnya", "en": "Expected"},
    "counted": {"id": "Dihitung", "en": "Counted"},
    "difference": {"id": "Selisih", "en": "Difference"},
    "matches": {"id": "Cocok", "en": "Exact"},
    "reason": {"id": "Alasan", "en": "Reason"},
    "deposit": {"id": "Disetor", "en": "Deposited"},
    "left": {"id": "Sisa di laci", "en": "Left in drawer"},
    "count": {"id": "Hitungan", "en": "Count"},
    "moves": {"id": "Kas masuk dan keluar", "en": "Cash in and out"},
    "cashiers": {"id": "Per kasir", "en": "By cashier"},
    "cashier_row": {"id": "{name} ({count} nota)", "en": "{name} ({count})"},
    "control": {"id": "Pengawasan", "en": "Control"},
    "reprints": {"id": "Cetak ulang", "en": "Reprints"},
    "openings": {"id": "Buka laci tanpa jual", "en": "Drawer opened without sale"},
    "grand_total": {"id": "Total sejak awal", "en": "Grand total"},
    "hash": {"id": "Sidik jurnal", "en": "Journal fingerprint"},
    "counted_by": {"id": "Dihitung oleh,", "en": "Counted by,"},
    "checked_by": {"id": "Diperiksa oleh,", "en": "Checked by,"},
    "expense": {"id": "Biaya", "en": "Expense"},
    "purchase": {"id": "Belanja barang", "en": "Purchase"},
    "change_money": {"id": "Uang kecil", "en": "Change money"},
    "owner": {"id": "Pemilik", "en": "Owner"},
    "deposit_move": {"id": "Setoran", "en": "Deposit"},
    "other": {"id": "Lain-lain", "en": "Other"},
}
"""Categories of cash movements stand by their stable names, the deposit as `deposit_move`."""


def shift_word(key: str, language: Language) -> str:
    """One word or phrase of a shift report.

    Raises:
        KeyError: no such key.
    """
    return SHIFT_WORDS[key][language]


def category_word(category: str, language: Language) -> str:
    """What money was moved for."""
    return shift_word("deposit_move" if category == "deposit" else category, language)
