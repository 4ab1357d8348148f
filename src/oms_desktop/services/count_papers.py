"""The differences of a stock count on paper."""

from oms_desktop.database import stock_count_report, stock_counts
from oms_desktop.database.stock_count_report import DifferenceRow
from oms_desktop.database.stock_counts import CountRow
from oms_desktop.documents.count_sections import CountPaper, CountPaperLine
from oms_desktop.documents.layout import ShopHead
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.stock_counting import CountState
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Moment, Session
from oms_desktop.services.shop_heads import shop_head


@query(Right.ADJUST_STOCK)
def count_paper(session: Session, count_id: int, *, rest: bool = False) -> CountPaper:
    """The values that go on paper; slow in a large shop, so read them in a worker.

    A posted count says what it said when it was posted; one that is open or given up says what its
    posting would do now, by choice with everything not counted as zero.

    Raises:
        NotFound: there is no such count.
    """
    store, now = session.store, session.moment()
    with store.snapshot():
        count = stock_counts.find_count(store, count_id)
        if count is None:
            raise NotFound("count", str(count_id))
        wanted = None
        if count.category_id is not None:
            wanted = stock_counts.categories_below(store, count.category_id)
        rest = rest and count.state == CountState.OPEN.value
        found = stock_count_report.differences(store, count, wanted, now.at, rest=rest)
        settings = session.settings()
    with_cost = session.may(Right.SEE_COST)
    lines = tuple(_line(row, count, with_cost=with_cost) for row in found)
    head = shop_head(settings)
    ended = now.at if count.posted_at is None else count.posted_at
    zeros = sum(line.counted is None for line in lines) if count.number else 0
    return CountPaper(
        shop=ShopHead.of(head, None, archive=settings.pdf_archive),
        language=head["language"],
        number=count.number,
        state=count.state,
        label=count.label,
        category=count.category,
        blind=count.blind,
        begun=Moment(count.started_at, now.offset).local,
        person=count.person,
        at=Moment(ended, now.offset).local,
        counted=count.lines - zeros,
        lines=lines,
        with_cost=with_cost,
        training=session.training,
    )


def _line(row: DifferenceRow, count: CountRow, *, with_cost: bool) -> CountPaperLine:
    # What wasn't counted is counted as zero by the posting, in that very moment.
    assumed = row.at is None or (row.counted == 0 and row.at == count.posted_at)
    return CountPaperLine(
        name=row.name,
        code=row.code,
        shelf=row.shelf,
        unit=row.unit,
        expected=row.on_hand,
        counted=None if assumed else row.counted,
        sold=row.sold,
        unit_cost=row.unit_cost if with_cost else None,
    )


def draw_count(values: CountPaper) -> bytes:
    """PDF bytes of given values; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents import count_report

    return count_report.render(values)
