"""S6: papers as PDF, the second and later of a process, against an empty page by fpdf2."""

from dataclasses import replace
from datetime import datetime

from fpdf import FPDF
from measure import Figure, Options, in_turn

from oms_desktop.documents.layout import PaperLine, PaperPayment, Party, SalePaper, ShopHead
from oms_desktop.services.printing import Paper, draw

SHEET_LIMIT = 20.0
ROLL_LIMIT = 10.0
LONG_LIMIT = 1000.0
LONG_ROUNDS = 5


def measure(options: Options) -> list[Figure]:
    short, long = _paper(10), _paper(1000)
    figures = []
    for paper, limit in (
        (Paper.A4, SHEET_LIMIT),
        (Paper.A5, SHEET_LIMIT),
        (Paper.HALF, SHEET_LIMIT),
        (Paper.ROLL_80, ROLL_LIMIT),
        (Paper.ROLL_58, ROLL_LIMIT),
    ):
        times, floor = in_turn(options.rounds, lambda paper=paper: draw(short, paper), _empty)
        what = f"{paper.form} {paper.value}, 10 lines"
        figures.append(Figure("S6", what, times, floor, limit))
    kept = replace(short, shop=replace(short.shop, archive=True))
    times, floor = in_turn(options.rounds, lambda: draw(kept, Paper.A4), _empty)
    figures.append(Figure("S6", "invoice A4 for the archive", times, floor, SHEET_LIMIT))
    for paper in (Paper.A4, Paper.HALF, Paper.ROLL_80):
        times, floor = in_turn(LONG_ROUNDS, lambda paper=paper: draw(long, paper), _empty, warm=1)
        what = f"{paper.form} {paper.value}, 1,000 lines"
        figures.append(Figure("S6", what, times, floor, LONG_LIMIT))
    return figures


def _empty() -> None:
    document = FPDF(unit="mm", format="A4")
    document.add_page()
    document.output()


def _paper(count: int) -> SalePaper:
    lines = tuple(
        PaperLine(at, f"P{at:05}", f"Barang contoh nomor {at}", 2000, "pcs", 12_500, 0, 25_000)
        for at in range(1, count + 1)
    )
    total = 25_000 * count
    return SalePaper(
        number="INV/2026/11/0042",
        issued_at=datetime(2026, 11, 23, 14, 5),  # noqa: DTZ001  the shop's own clock
        due_on=None,
        term_days=None,
        order_number="SO/2026/11/0051",
        delivery_number="SJ/2026/11/0017",
        cashier="Sari",
        customer=Party("Ratna Dewi", "Jl. Kenanga 8, Depok", "0813-1111-2222"),
        lines=lines,
        subtotal=total,
        line_discount=0,
        order_discount=0,
        taxes=(),
        prices_include_tax=True,
        shipping=0,
        rounding=0,
        total=total,
        payments=(PaperPayment("cash", total),),
        tendered=total,
        change=0,
        balance=0,
        language="id",
        shop=ShopHead(
            "Toko Acuan", "Jl. Melati 16, Depok", "0812-3456-7890", footer="Terima kasih"
        ),
    )
