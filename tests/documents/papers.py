"""Papers made up for tests, and what stands on the pages made from them."""

import io
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

from oms_desktop.documents.layout import (
    Language,
    PaperLine,
    PaperPayment,
    Party,
    SalePaper,
    ShopHead,
    TaxLine,
)

LANGUAGES: tuple[Language, ...] = ("id", "en")
LONG_NAME = "Kabel listrik NYM 3 x 2,5 mm2 merek Eterna, rol 50 meter, warna putih, ber-SNI"
NAMES = ("Beras Pandan Wangi 5 kg", "Minyak Goreng Kelapa 2 L", "Telur Ayam Negeri", LONG_NAME)


def logo_file(size: tuple[int, int] = (400, 200)) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", size, (10, 90, 80, 200)).save(file, "PNG")
    return file.getvalue()


def line(position: int, discount: int = 0, **changes: Any) -> PaperLine:
    price = 10_000 + position
    made = PaperLine(
        position=position,
        code=f"8991{position:09d}",
        name=NAMES[position % len(NAMES)],
        quantity=2_000,
        unit="pcs",
        unit_price=price,
        discount=discount,
        amount=2 * price - discount,
    )
    return replace(made, **changes)


def shop(**changes: Any) -> ShopHead:
    made = ShopHead(
        name="Toko Sinar Jaya",
        address="Jl. Melati 16, Depok 16415",
        phone="0812-3456-7890",
        tax_id="01.234.567.8-901.000",
        footer="Terima kasih atas kunjungan Anda",
        city="Depok",
        bank_accounts=("BCA 123 456 7890", "Mandiri 157-00-1234567-8"),
    )
    return replace(made, **changes)


def credit_sale(lines: tuple[PaperLine, ...], language: Language, **changes: Any) -> SalePaper:
    """A credit sale with everything on it: discounts, tax on top, shipping, rounding, deposit."""
    subtotal = sum(item.amount for item in lines)
    base = subtotal - 500
    tax = base * 11 // 100
    total = base + tax + 15_000 - 7
    made = SalePaper(
        number="INV/2026/11/0042",
        issued_at=datetime(2026, 11, 23, 14, 5),  # noqa: DTZ001  the shop's own clock
        due_on=date(2026, 12, 23),
        term_days=30,
        order_number="SO/2026/11/0051",
        delivery_number="SJ/2026/11/0017",
        cashier="Sari Wulandari",
        customer=Party("Ratna Dewi", "Jl. Kenanga 8, Cimanggis", "0813-1111-2222"),
        lines=lines,
        subtotal=subtotal,
        line_discount=sum(item.discount for item in lines),
        order_discount=500,
        taxes=(TaxLine("PPN", 11, 100, base, base * 11 // 12, tax),),
        prices_include_tax=False,
        shipping=15_000,
        rounding=-7,
        total=total,
        payments=(PaperPayment("deposit", 9_000, "KW/2026/11/0009"),),
        tendered=None,
        change=None,
        balance=total - 9_000,
        language=language,
        shop=shop(),
    )
    return replace(made, **changes)


def cash_sale(lines: tuple[PaperLine, ...], language: Language, **changes: Any) -> SalePaper:
    """A plain counter sale, paid in cash with change."""
    total = sum(item.amount for item in lines)
    plain = credit_sale(
        lines,
        language,
        due_on=None,
        term_days=None,
        order_number="",
        delivery_number="",
        customer=None,
        order_discount=0,
        taxes=(),
        shipping=0,
        rounding=0,
        total=total,
        payments=(PaperPayment("cash", total),),
        tendered=total + 3_000,
        change=3_000,
        balance=0,
        shop=shop(tax_id=""),
    )
    return replace(plain, **changes)


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, white space folded."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def all_text(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


def metadata(pdf: bytes) -> dict[str, str]:
    document = pdfium.PdfDocument(pdf)
    try:
        return dict(document.get_metadata_dict())
    finally:
        document.close()


def ink_boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """For each page, how far the characters lie within its edges: left, bottom, right, top; mm."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_distances(page) for page in document]
    finally:
        document.close()


def _distances(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    width, height = page.get_size()
    text = page.get_textpage()
    found = [text.get_charbox(index) for index in range(text.count_chars()) if _is_ink(text, index)]
    edges = (
        min(box[0] for box in found),
        min(box[1] for box in found),
        width - max(box[2] for box in found),
        height - max(box[3] for box in found),
    )
    left, bottom, right, top = (edge * 25.4 / 72 for edge in edges)
    return left, bottom, right, top


def _is_ink(text: pdfium.PdfTextPage, index: int) -> bool:
    code = int(pdfium.raw.FPDFText_GetUnicode(text, index))
    return code > 32


def right_ends(pdf: bytes, page: int, wanted: str) -> list[float]:
    """Where each occurrence of `wanted` ends on a page, in points from the left."""
    document = pdfium.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        searcher = text.search(wanted, match_case=True)
        ends: list[float] = []
        while (hit := searcher.get_next()) is not None:
            start, count = hit
            ends.append(text.get_charbox(start + count - 1, loose=True)[2])
        return ends
    finally:
        document.close()
