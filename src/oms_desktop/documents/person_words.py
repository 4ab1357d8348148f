"""The words on what is told a customer about themselves, in both languages."""

from typing import Final

from oms_desktop.documents.layout import Language

PERSON_WORDS: Final[dict[str, dict[Language, str]]] = {
    "title": {"id": "Data pribadi", "en": "Personal data"},
    "made": {"id": "Dibuat", "en": "Made"},
    "intro": {
        "id": "Semua yang disimpan toko ini tentang {name}. Berkas JSON di sebelahnya berisi data "
        "yang sama sampai tiap baris.",
        "en": "All that this shop keeps about {name}. The JSON file beside it holds the same data "
        "down to each line.",
    },
    "record": {"id": "Catatan pelanggan", "en": "Customer record"},
    "joined": {"id": "Catatan yang digabungkan", "en": "Record that was joined"},
    "name": {"id": "Nama", "en": "Name"},
    "code": {"id": "Kode", "en": "Code"},
    "phone": {"id": "Telepon", "en": "Phone"},
    "further_phones": {"id": "Telepon lain", "en": "Further phones"},
    "email": {"id": "Email", "en": "Email"},
    "address": {"id": "Alamat", "en": "Address"},
    "further_addresses": {"id": "Alamat lain", "en": "Further addresses"},
    "level": {"id": "Grup", "en": "Group"},
    "tags": {"id": "Label", "en": "Tags"},
    "credit_limit": {"id": "Batas kredit", "en": "Credit limit"},
    "term_days": {"id": "Tempo (hari)", "en": "Term (days)"},
    "tax_id": {"id": "NPWP/NIK", "en": "Tax id"},
    "birthday": {"id": "Ulang tahun", "en": "Birthday"},
    "note": {"id": "Catatan", "en": "Note"},
    "alert": {"id": "Catatan di kasir", "en": "Note at the counter"},
    "balance": {"id": "Piutang saat ini", "en": "Owed now"},
    "kept": {"id": "Saldo di toko", "en": "Money with the shop"},
    "since": {"id": "Dicatat sejak", "en": "On record since"},
    "consents": {"id": "Izin promosi", "en": "Consent to marketing"},
    "answer": {"id": "Jawaban", "en": "Answer"},
    "yes": {"id": "Setuju", "en": "Agreed"},
    "no": {"id": "Menolak", "en": "Declined"},
    "": {"id": "Belum ditanya", "en": "Not asked"},
    "day": {"id": "Tanggal", "en": "Date"},
    "source": {"id": "Asal", "en": "Source"},
    "by": {"id": "Dicatat oleh", "en": "Taken down by"},
    "orders": {"id": "Pesanan", "en": "Orders"},
    "invoices": {"id": "Faktur", "en": "Invoices"},
    "credit_notes": {"id": "Nota kredit", "en": "Credit notes"},
    "payments": {"id": "Pembayaran", "en": "Payments"},
    "write_offs": {"id": "Piutang yang dihapus", "en": "Debts given up"},
    "journal": {"id": "Perubahan pada catatan", "en": "Changes of the record"},
    "number": {"id": "No.", "en": "No."},
    "state": {"id": "Status", "en": "State"},
    "goods": {"id": "Barang", "en": "Goods"},
    "total": {"id": "Total", "en": "Total"},
    "due": {"id": "Jatuh tempo", "en": "Due"},
    "open": {"id": "Sisa", "en": "Open"},
    "reason": {"id": "Alasan", "en": "Reason"},
    "method": {"id": "Cara", "en": "Way"},
    "into": {"id": "Untuk", "en": "For"},
    "amount": {"id": "Jumlah", "en": "Amount"},
    "what": {"id": "Apa", "en": "What"},
    "more": {"id": "dan {count} lagi", "en": "and {count} more"},
    "none": {"id": "Tidak ada.", "en": "None."},
    "draft": {"id": "keranjang", "en": "cart"},
    "confirmed": {"id": "terbuka", "en": "open"},
    "completed": {"id": "selesai", "en": "completed"},
    "cancelled": {"id": "batal", "en": "cancelled"},
    "void": {"id": "batal", "en": "void"},
    "customer.added": {"id": "Ditambahkan", "en": "Added"},
    "customer.changed": {"id": "Diubah", "en": "Changed"},
    "customer.joined": {"id": "Digabungkan", "en": "Joined"},
    "customer.consent_withdrawn": {"id": "Izin promosi dicabut", "en": "Consent withdrawn"},
    "customer.data_exported": {"id": "Data diserahkan", "en": "Data handed out"},
    "customer.anonymised": {"id": "Dianonimkan", "en": "Made anonymous"},
    "payment": {"id": "Pembayaran diterima", "en": "Payment received"},
    "balance.returned": {"id": "Saldo dikembalikan", "en": "Money given back"},
    "paper.printed": {"id": "Kartu piutang dicetak", "en": "Statement handed out"},
    "paper.reprinted": {"id": "Kartu piutang dicetak lagi", "en": "Statement handed out again"},
    "right.used": {"id": "Batas kredit dilampaui", "en": "Credit limit exceeded"},
    "retention": {"id": "Berapa lama data disimpan", "en": "How long data is kept"},
}
RETENTION: Final[tuple[dict[Language, str], ...]] = (
    {
        "id": "Catatan pelanggan (nama, telepon, alamat, catatan, izin): selama menjadi pelanggan. "
        "Atas permintaan, catatan dianonimkan; itu tidak dapat dibatalkan.",
        "en": "The customer record (name, phones, addresses, notes, consent): as long as they are a "
        "customer. On request it is made anonymous; that can't be undone.",
    },
    {
        "id": "Pesanan, faktur, nota kredit, bukti pembayaran, dan surat jalan: sepuluh tahun, dengan "
        "nama dan alamat seperti saat diterbitkan, karena undang-undang mewajibkan toko menyimpan "
        "dokumen pembukuan selama itu.",
        "en": "Orders, invoices, credit notes, receipts for money and delivery notes: ten years, with "
        "name and address as they were issued, because the law has the shop keep its books that "
        "long.",
    },
    {
        "id": "Jurnal: selamanya, tetapi hanya kode pelanggan, apa yang dilakukan, tanggal, jumlah "
        "uang, alasan yang diketik, dan siapa yang menerima barang.",
        "en": "The journal: for ever, but only the customer's code, what was done, days, sums of "
        "money, reasons that were typed and who took goods in.",
    },
    {
        "id": "Pesan promosi hanya dikirim kepada yang setuju. Izin dapat dicabut kapan saja; "
        "semua jawaban disimpan dengan tanggalnya sampai catatan dianonimkan.",
        "en": "Advertising goes only to those who agreed. Consent can be withdrawn at any time; all "
        "answers are kept with their day until the record is made anonymous.",
    },
    {
        "id": "Cadangan, berkas yang diekspor, dan kertas yang sudah dicetak tidak berubah; toko "
        "menghapusnya sendiri bila tidak diperlukan lagi.",
        "en": "Backups, files that were exported and paper that was printed don't change; the shop "
        "destroys them itself once they aren't needed.",
    },
)


def person_word(key: str, language: Language) -> str:
    """A word of the report; a key without one is shown as it is."""
    words = PERSON_WORDS.get(key)
    return words[language] if words else key


def retention(language: Language) -> tuple[str, ...]:
    """What is kept how long, and why."""
    return tuple(each[language] for each in RETENTION)
