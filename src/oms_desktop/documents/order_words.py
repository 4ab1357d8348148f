"""The words on the papers of orders, in both languages."""

from typing import Final

from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_layout import OrderDocument
from oms_desktop.documents.words import word
from oms_desktop.domain.quantity import format_quantity

ORDER_WORDS: Final[dict[str, dict[Language, str]]] = {
    "delivery_note": {"id": "Surat jalan", "en": "Delivery note"},
    "shipping_label": {"id": "Label pengiriman", "en": "Shipping label"},
    "picking_list": {"id": "Daftar ambil", "en": "Picking list"},
    "order_slip": {"id": "Bukti pesanan", "en": "Order slip"},
    "cancellation": {"id": "Bukti pembatalan", "en": "Cancellation"},
    "quotation": {"id": "Penawaran harga", "en": "Quotation"},
    "money_receipt": {"id": "Kwitansi", "en": "Payment receipt"},
    "credit_note": {"id": "Nota retur", "en": "Credit note"},
    "not_paid": {"id": "Bukan bukti pembayaran", "en": "Not a proof of payment"},
    "from": {"id": "Pengirim", "en": "From"},
    "to": {"id": "Penerima", "en": "Deliver to"},
    "pickup_by": {"id": "Diambil oleh", "en": "Picked up by"},
    "for": {"id": "Untuk", "en": "For"},
    "date": {"id": "Tanggal", "en": "Date"},
    "order": {"id": "No. pesanan", "en": "Order no."},
    "ordered": {"id": "Dipesan", "en": "Ordered"},
    "invoice": {"id": "No. faktur", "en": "Invoice no."},
    "shipment": {"id": "Pengiriman", "en": "Shipment"},
    "place": {"id": "{place} dari {places}", "en": "{place} of {places}"},
    "part": {"id": "{place}, sisanya menyusul", "en": "{place}, the rest follows"},
    "parcels": {"id": "Koli", "en": "Parcels"},
    "parcel": {"id": "Koli {place} dari {places}", "en": "Parcel {place} of {places}"},
    "weight": {"id": "Berat", "en": "Weight"},
    "carrier": {"id": "Ekspedisi", "en": "Carrier"},
    "service": {"id": "Layanan", "en": "Service"},
    "tracking": {"id": "No. resi", "en": "Tracking no."},
    "no_tracking": {"id": "Resi ditempel kurir", "en": "Tracking label by the carrier"},
    "driver": {"id": "Sopir", "en": "Driver"},
    "vehicle": {"id": "Kendaraan", "en": "Vehicle"},
    "collect": {"id": "Tagih di tempat (COD)", "en": "Collect on delivery (COD)"},
    "cod": {"id": "COD", "en": "COD"},
    "cod_on_first": {"id": "COD: lihat koli 1", "en": "COD: see parcel 1"},
    "collect_short": {"id": "Tagih di tempat", "en": "Collect on delivery"},
    "nothing_due": {"id": "Tidak ada tagihan", "en": "Nothing to collect"},
    "note": {"id": "Catatan", "en": "Note"},
    "pickup": {"id": "Diambil di toko", "en": "Pickup at the shop"},
    "delivery": {"id": "Diantar", "en": "Delivery"},
    "counter": {"id": "Di toko", "en": "At the shop"},
    "method": {"id": "Penyerahan", "en": "Handover"},
    "promised": {"id": "Dijanjikan", "en": "Promised"},
    "deliver_to": {"id": "Kirim ke", "en": "Deliver to"},
    "received": {"id": "Diterima oleh,", "en": "Received by,"},
    "sent": {"id": "Diantar oleh,", "en": "Delivered by,"},
    "released": {"id": "Dikeluarkan oleh,", "en": "Released by,"},
    "check": {
        "id": "Barang diperiksa dan diterima dalam keadaan baik dan lengkap.",
        "en": "The goods were checked and received complete and in good order.",
    },
    "cancelled": {"id": "Batal", "en": "Cancelled"},
    "returned": {"id": "Kembali ke toko", "en": "Back to shop"},
    "shelf": {"id": "Rak", "en": "Shelf"},
    "batch": {
        "id": "Ambil dulu: {quantity} batch {batch}, exp. {day}",
        "en": "Take first: {quantity} of batch {batch}, exp. {day}",
    },
    "no_batch": {
        "id": "Ambil dulu: {quantity} exp. {day}",
        "en": "Take first: {quantity} exp. {day}",
    },
    "bundle": {"id": "Untuk paket {name}", "en": "For the bundle {name}"},
    "picked_by": {"id": "Diambil oleh,", "en": "Picked by,"},
    "checked_by": {"id": "Diperiksa oleh,", "en": "Checked by,"},
    "adjustment": {"id": "Penyesuaian harga", "en": "Price adjustment"},
    "deposit": {"id": "Uang muka", "en": "Down payment"},
    "paid_later": {"id": "Dibayar", "en": "Paid"},
    "credited": {"id": "Nota retur", "en": "Credit notes"},
    "rest": {"id": "Sisa", "en": "Balance"},
    "refunded": {"id": "Uang muka dikembalikan", "en": "Down payment refunded"},
    "kept": {"id": "Uang muka menjadi saldo pelanggan", "en": "Down payment kept as credit"},
    "was": {"id": "Total pesanan", "en": "Order total"},
    "bring": {
        "id": "Bawa bukti ini saat mengambil atau menerima barang.",
        "en": "Bring this slip when you pick the goods up or receive them.",
    },
    "valid": {"id": "Berlaku sampai", "en": "Valid until"},
    "terms": {"id": "Ketentuan", "en": "Terms"},
    "terms_valid": {
        "id": "Harga berlaku sampai {day}.",
        "en": "Prices are valid until {day}.",
    },
    "terms_stock": {
        "id": "Barang belum dipesan dan belum disisihkan; ketersediaan dapat berubah.",
        "en": "Nothing is ordered or set aside yet; availability may change.",
    },
    "approved": {"id": "Disetujui oleh,", "en": "Accepted by,"},
    "received_from": {"id": "Sudah terima dari", "en": "Received from"},
    "sum": {"id": "Uang sejumlah", "en": "The sum of"},
    "purpose": {"id": "Untuk pembayaran", "en": "In payment of"},
    "paid_by": {"id": "Cara bayar", "en": "Paid by"},
    "owed": {"id": "Sisa yang belum dibayar", "en": "Still owed"},
    "settled": {"id": "Lunas", "en": "Nothing"},
    "stamp_duty": {"id": "Meterai Rp\u00a010.000", "en": "Stamp duty Rp\u00a010.000"},
    "stamp_hint": {
        "id": "Di atas Rp\u00a05.000.000: tempelkan meterai Rp\u00a010.000 dan tanda tangani di atasnya.",
        "en": "Above Rp\u00a05.000.000: affix the Rp\u00a010.000 duty stamp and sign across it.",
    },
    "archive": {"id": "Arsip toko", "en": "For the shop"},
    "money_back": {"id": "Dikembalikan", "en": "Refunded"},
    "to_purchase": {"id": "Pembelian {document}", "en": "Purchase {document}"},
    "to_deposit": {"id": "Uang muka pesanan {document}", "en": "Down payment for order {document}"},
    "to_debt": {"id": "Pembayaran faktur {document}", "en": "Payment of invoice {document}"},
    "to_debts": {"id": "Pembayaran faktur {parts}", "en": "Payment of invoices {parts}"},
    "and_others": {"id": "dan {count} faktur lain", "en": "and {count} other invoices"},
    "to_keep": {"id": "Titipan uang pelanggan", "en": "Money kept for the customer"},
    "was_used": {"id": "{amount} dipakai", "en": "{amount} spent"},
    "was_kept": {"id": "{amount} disimpan", "en": "{amount} kept"},
    "reason": {"id": "Alasan", "en": "Reason"},
    "fate": {"id": "Barang", "en": "Goods"},
    "fate_stock": {"id": "Kembali ke stok", "en": "Back in stock"},
    "fate_damaged": {"id": "Rusak", "en": "Damaged"},
    "fate_none": {"id": "Tidak dikirim", "en": "Not delivered"},
    "credit_total": {"id": "Total retur", "en": "Total credit"},
    "settlement": {"id": "Penyelesaian", "en": "Settlement"},
    "refund": {"id": "Uang dikembalikan", "en": "Money refunded"},
    "to_balance": {"id": "Menjadi saldo pelanggan", "en": "Kept as customer's credit"},
    "to_invoices": {"id": "Mengurangi piutang", "en": "Set against what is owed"},
    "to_exchange": {"id": "Tukar barang", "en": "Exchanged for other goods"},
    "no_invoice": {"id": "Tanpa struk", "en": "Without a receipt"},
    "customer_sign": {"id": "Pelanggan,", "en": "Customer,"},
}


def order_word(key: str, language: Language) -> str:
    """One word or phrase of an order's papers.

    Raises:
        KeyError: no such key.
    """
    return ORDER_WORDS[key][language]


def document_marks(paper: OrderDocument) -> tuple[str, ...]:
    """What must strike the eye, in capitals: training, and which copy it is."""
    language = paper.language
    found = [word("training", language)] if paper.training else []
    if paper.copy:
        found.append(word("copy", language).format(count=paper.copy))
    return tuple(mark.upper() for mark in found)


def document_stamp(paper: OrderDocument, key: str = "") -> str:
    """What stands across every page: a word of ours, else that it is training, else nothing."""
    if key:
        return order_word(key, paper.language).upper()
    return word("training", paper.language).upper() if paper.training else ""


def weight_text(grams: int) -> str:
    """`1,25 kg`; empty for no weight."""
    return f"{format_quantity(grams)}\u00a0kg" if grams else ""
