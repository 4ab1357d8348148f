"""The list of debts as a file and on paper."""

from collections.abc import Callable, Mapping

from oms_desktop.database.listing import Listing
from oms_desktop.database.receivables import DebtorRow
from oms_desktop.desktop.customers.receivable_columns import (
    SUMMED,
    file_cells,
    printed_cells,
    printed_titles,
    titles,
)
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.list_export import ShownList
from oms_desktop.domain.ageing import BUCKETS
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.users import Right
from oms_desktop.services.session import Session


def owed_of(sums: Mapping[str, int]) -> int:
    """All debts of a list together, without what customers have with the shop."""
    return sum(sums[name] for name in BUCKETS)


def shown_list(session: Session, listing: Listing[DebtorRow], order: tuple[str, bool]) -> ShownList:
    """A list of debts in an order; who takes it out must be allowed to export customers."""
    day = session.today().isoformat()
    return ShownList(
        "receivables",
        translate("Receivables", "receivables {day}").format(day=day),
        listing,
        order,
        titles(),
        file_cells,
        Right.EXPORT_CUSTOMERS,
    )


def drawing(session: Session, shown: ShownList, title: str, about: str) -> Callable[[], bytes]:
    """What draws the sheets, anywhere: all they say is worded here and read there."""
    page = translate("Receivables", "Page {page} of {pages}")
    total, heads = translate("Receivables", "Total"), printed_titles()

    def draw() -> bytes:
        from oms_desktop.documents.list_report import ListColumn, ListPaper, render

        sort, descending = shown.order
        found = shown.listing.find(sort, descending=descending)
        rows = [printed_cells(each) for each in shown.listing.in_order(found.ids)]
        sums = {**found.sums, "kept": found.sums["balance"] - owed_of(found.sums)}
        rows.append([total, "", *(format_number(sums[name]) for name in SUMMED)])
        shares = (24, 17, 17, *(14,) * (len(SUMMED) - 1))
        columns = [
            ListColumn(text, share, at > 1)
            for at, (text, share) in enumerate(zip(heads, shares, strict=True))
        ]
        shop, made = session.settings().shop_name, session.moment().local
        verdict = f"{total}: {format_money(sums['balance'])}"
        return render(ListPaper(title, shop, made, about, verdict, True, columns, rows, page))

    return draw
