"""A shift's figures on paper."""

from oms_desktop.documents.layout import ShopHead
from oms_desktop.documents.shift_sections import ShiftPaper
from oms_desktop.domain.shifts import ShiftReport
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.printing import Paper
from oms_desktop.services.session import Session
from oms_desktop.services.shop_heads import shop_head


@query(Right.LOOK)
def shift_paper(session: Session, report: ShiftReport, *, copy: bool = False) -> ShiftPaper:
    """The values that go on paper: a report that the caller was given, under the shop's head."""
    settings = session.settings()
    head = shop_head(settings)
    shop = ShopHead.of(head, None, archive=settings.pdf_archive)
    return ShiftPaper(report, shop, head["language"], copy, session.training)


def draw_shift(values: ShiftPaper, paper: Paper) -> bytes:
    """PDF bytes of given values; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents import shift_report
    from oms_desktop.documents.paper import A4, A5, ROLL_58, ROLL_80

    if paper.form == "receipt":
        return shift_report.render_roll(values, ROLL_80 if paper is Paper.ROLL_80 else ROLL_58)
    return shift_report.render_sheet(values, A4 if paper is Paper.A4 else A5)
