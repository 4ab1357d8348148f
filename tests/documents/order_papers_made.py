"""Papers of orders made up for tests."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from oms_desktop.documents.layout import Language, PaperLine, PaperPayment, Party, TaxLine
from oms_desktop.documents.order_layout import (
    CreditLine,
    CreditPaper,
    DeliveryPaper,
    GoodsLine,
    LabelPaper,
    MoneyPaper,
    OrderSlip,
    ParcelLabel,
    PickBatch,
    PickFor,
    PickingPaper,
    PickLine,
)
from tests.documents.papers import NAMES, all_text, line, shop

AT = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001  the shop's own clock
RATNA = Party("Ratna Dewi", "Jl. Kenanga 8, Cimanggis, Depok 16451", "0813-1111-2222")


def goods(position: int, **changes: Any) -> GoodsLine:
    name = NAMES[position % len(NAMES)]
    made = GoodsLine(position, f"8991{position:09d}", name, 2_500, "pcs")
    return replace(made, **changes)


def delivery(language: Language = "id", lines: int = 3, **changes: Any) -> DeliveryPaper:
    made = DeliveryPaper(
        number="SJ/2026/11/0017",
        made_at=AT,
        language=language,
        shop=shop(),
        order_number="SO/2026/11/0051",
        recipient=RATNA,
        lines=tuple(
            goods(at, note="Jangan dibanting" if at == 1 else "") for at in range(1, lines + 1)
        ),
        method="delivery",
        place=2,
        places=3,
        parcels=4,
        weight=12_500,
        carrier="JNE",
        service="REG",
        tracking="JP1234567890",
        driver="Pak Ujang",
        vehicle="B 1234 XY",
        note="Titip ke satpam",
        collect=150_000,
    )
    return replace(made, **changes)


def picking(language: Language = "id", lines: int = 4, shipments: int = 1) -> PickingPaper:
    letters = "ABCDEFGH"[:shipments]
    return PickingPaper(
        number="SJ/2026/11/0017",
        made_at=AT,
        language=language,
        shop=shop(),
        shipments=tuple(
            PickFor(
                letter,
                f"SJ/2026/11/00{17 + at}",
                f"SO/2026/11/00{51 + at}",
                "Ratna Dewi",
                date(2026, 11, 25),
                "Bungkus rapi" if at == 0 else "",
            )
            for at, letter in enumerate(letters)
        ),
        lines=tuple(
            PickLine(
                f"A{1 + at // 3}-{at % 3 + 1}",
                f"8991{at:09d}",
                NAMES[at % len(NAMES)],
                1_000 * (at + 1),
                "pcs",
                letters[at % shipments],
                "Pilih yang merah" if at == 1 else "",
                (PickBatch("B12", date(2026, 12, 5), 3_000, "pcs"),) if at == 2 else (),
            )
            for at in range(lines)
        ),
    )


def label(**changes: Any) -> ParcelLabel:
    made = ParcelLabel(
        number="SJ/2026/11/0017",
        order_number="SO/2026/11/0051",
        recipient=RATNA,
        parcel=1,
        parcels=3,
        carrier="JNE",
        service="REG",
        tracking="JP1234567890",
        weight=2_250,
        collect=1_250_000,
        note="Jangan dibanting",
    )
    return replace(made, **changes)


def label_paper(*labels: ParcelLabel, language: Language = "id", **changes: Any) -> LabelPaper:
    made = LabelPaper(
        number="SJ/2026/11/0017", made_at=AT, language=language, shop=shop(), labels=labels
    )
    return replace(made, **changes)


def _sums(lines: tuple[PaperLine, ...], shipping: int) -> dict[str, Any]:
    subtotal = sum(each.amount for each in lines)
    base = subtotal - 500
    tax = base * 11 // 100
    return {
        "subtotal": subtotal,
        "line_discount": sum(each.discount for each in lines),
        "order_discount": 500,
        "taxes": (TaxLine("PPN", 11, 100, base, base * 11 // 12, tax),),
        "prices_include_tax": False,
        "shipping": shipping,
        "total": base + tax + shipping,
    }


def priced_lines(count: int) -> tuple[PaperLine, ...]:
    return tuple(
        line(at, discount=at % 3 * 100, note="Antar pagi" if at == 1 else "")
        for at in range(1, count + 1)
    )


def slip(language: Language = "id", lines: int = 3, **changes: Any) -> OrderSlip:
    sums = _sums(priced_lines(lines), 15_000)
    made = OrderSlip(
        number="SO/2026/11/0051",
        made_at=AT,
        language=language,
        shop=shop(),
        kind="slip",
        ordered_at=AT,
        customer=RATNA,
        recipient=Party("Pak RT", "Jl. Mawar 3, Depok", "0811-9999-0000"),
        method="delivery",
        lines=priced_lines(lines),
        adjustment=0,
        balance=sums["total"] - 20_000,
        cashier="Sari Wulandari",
        paid=(PaperPayment("transfer", 20_000, "BCA 0912"),),
        promised=date(2026, 11, 25),
        note="Telepon dulu sebelum datang",
        **sums,
    )
    return replace(made, **changes)


def quotation(language: Language = "id", lines: int = 3, **changes: Any) -> OrderSlip:
    made = slip(
        language,
        lines,
        number="PH-00123",
        kind="quotation",
        paid=(),
        balance=0,
        ordered_at=None,
        valid_until=date(2026, 11, 30),
    )
    return replace(made, **changes)


def money(language: Language = "id", **changes: Any) -> MoneyPaper:
    made = MoneyPaper(
        number="KW/2026/11/0009",
        made_at=AT,
        language=language,
        shop=shop(),
        received_from="Ratna Dewi",
        amount=7_500_000,
        purpose="deposit",
        document="SO/2026/11/0051",
        owed=2_500_000,
        method="transfer",
        cashier="Sari Wulandari",
        reference="BCA 0912",
    )
    return replace(made, **changes)


def credit(language: Language = "id", lines: int = 2, **changes: Any) -> CreditPaper:
    sold = priced_lines(lines)
    sums = _sums(sold, 0)
    made = CreditPaper(
        number="RT/2026/11/0003",
        made_at=AT,
        language=language,
        shop=shop(),
        kind="return",
        invoice_number="INV/2026/11/0042",
        order_number="SO/2026/11/0051",
        customer=RATNA,
        cashier="Sari Wulandari",
        lines=tuple(
            CreditLine(each, "damaged" if at % 2 else "stock") for at, each in enumerate(sold)
        ),
        rounding=0,
        reason="Salah ukuran",
        settled="money",
        refunds=(PaperPayment("cash", sums["total"]),),
        **sums,
    )
    return replace(made, **changes)


def cancellation(language: Language = "id") -> OrderSlip:
    return slip(language, kind="cancelled", paid=(), balance=0, refunded=15_000, kept=5_000)


def text_of(pdf: bytes) -> str:
    """The words of a file, white space folded."""
    return " ".join(all_text(pdf).replace("\u00a0", " ").split())


def says(pdf: bytes, *wanted: str) -> None:
    """Every text is on the paper, wherever lines were broken."""
    text = "".join(text_of(pdf).split()).casefold()
    for each in wanted:
        assert "".join(each.replace("\u00a0", " ").split()).casefold() in text, each
