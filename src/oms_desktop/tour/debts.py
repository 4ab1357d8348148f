"""Ten weeks later: the regular's profile, who owes since when, a reminder, a debt given up, a statement."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oms_desktop.database.receivables import DebtorRow
from oms_desktop.desktop.customers.profile_page import ProfilePage
from oms_desktop.desktop.customers.profile_views import VIEWS
from oms_desktop.desktop.customers.receivables_page import ReceivablesPage
from oms_desktop.desktop.invoices.tab import InvoicesTab
from oms_desktop.desktop.shell.preview_window import PreviewWindow
from oms_desktop.domain.ageing import BUCKETS
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.money import format_number
from oms_desktop.domain.quantity import ONE
from oms_desktop.services import receivables
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper
from oms_desktop.services.tabular import read_table
from oms_desktop.tour import order_papers, papers, regulars, screens, till
from oms_desktop.tour.billing import ALT, CONTROL, SHIFT
from oms_desktop.tour.guide import Guide
from oms_desktop.tour.papers import Sold
from oms_desktop.tour.regulars import CALLER, CODE, FIRST, OVER

OTHER: Final = "C008"
"""The customer of `billing`."""
DAYS: Final = 75
"""So long everybody was away; who had 14 days is 61 late, who had 30 is 45."""
SUGARS, OILS = 3 * 2, 3 * 1 + 4
FOUR_TIMES: Final = 3 * FIRST + OVER
GIVEN_UP: Final = "pindah kota"
STILL: Final = "ternyata mau bayar"


def look_after(guide: Guide, hers: Sold, other: Sold) -> None:
    """What the owner does about debts; `hers` is the regular's, `other` is written off for a while."""
    _buys_again(guide)
    _profile(guide, hers)
    page = _by_age(guide, hers, other)
    _remind(guide, page, hers)
    _take_out(guide, page)
    _give_up(guide, other)
    _statements(guide, hers, other)


def _buys_again(guide: Guide) -> None:
    """The same again, for cash."""
    till.open_shift(guide, till.FLOAT, "115-shift-later")
    screens.choose_customer(guide, regulars.DIGITS, CALLER)
    guide.idle()
    account = screens.counter(guide).customer.account
    late = account.debt.accessibleName()
    guide.check("that she is late is said", held=str(DAYS - 14) in late, found=late)
    guide.enter(f"2*{regulars.SUGAR}")
    guide.scan(regulars.OIL)
    guide.press(Qt.Key.Key_Return, CONTROL)
    sold = papers.last_sale(guide)
    guide.equal("what she buys now", (sold.total, sold.balance), (FIRST, 0))


# ------------------------------------------------------------------ one customer


def _profile(guide: Guide, hers: Sold) -> None:
    """Alt+2 from the list; F6 goes through the tables, Ctrl+T shows the months."""
    tab = regulars.customers_tab(guide)
    tab.search_focus()
    guide.type(CODE)
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_2, ALT)
    page = tab.switcher.page("profile")
    assert isinstance(page, ProfilePage)
    guide.check("her profile is shown", held=guide.wait(page.has_customer))
    guide.idle()
    _check_figures(guide, page, hers)
    guide.clear()
    guide.pictures("116-profile")
    for name in list(VIEWS)[1:]:
        guide.press(Qt.Key.Key_F6)
        guide.equal("the table shown", page.views.chips.value(), name)
        guide.check(f"{name} has rows", held=page.views.models[name].rowCount() > 0)
        guide.picture(f"117-profile-{name}")
    guide.press(Qt.Key.Key_F6)
    guide.press(Qt.Key.Key_T, CONTROL)
    guide.equal("the months as a table", page.views.chips.value(), "months")


def _check_figures(guide: Guide, page: ProfilePage, hers: Sold) -> None:
    found = page.profile
    assert found is not None
    figures = found.figures
    habit = figures.habit
    guide.equal("her purchases", (habit.purchases, habit.visits, habit.interval), (4, 2, DAYS))
    guide.equal("their sum", (habit.total, figures.recent), (FOUR_TIMES, FOUR_TIMES))
    guide.equal("what kind of buyer", figures.kind, CustomerClass.REGULAR)
    by_month = [each.total for each in figures.months if each.total]
    guide.equal("bought in each month", by_month, [FOUR_TIMES - FIRST, FIRST])
    guide.equal("what she owes", found.account.owed, hers.balance)
    bought = sorted(each.quantity // ONE for each in found.items)
    guide.equal("what she buys often", bought, [SUGARS, OILS])
    guide.equal("her tags", set(found.tags), {"warung", "antar"})


# ------------------------------------------------------------------ all debts


def _rows(page: ReceivablesPage) -> list[DebtorRow]:
    model = page.list.model
    return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]


def _by_age(guide: Guide, hers: Sold, other: Sold) -> ReceivablesPage:
    """Alt+3: the most overdue first; every column adds up."""
    tab = regulars.customers_tab(guide)
    guide.press(Qt.Key.Key_3, ALT)
    page = tab.switcher.page("receivables")
    assert isinstance(page, ReceivablesPage)
    guide.check("debts are added up", held=guide.wait(lambda: not page.list.waiting))
    guide.idle()
    rows, sums = _rows(page), page.sums()
    for at, bucket in enumerate(BUCKETS):
        added = sum(row.ageing.debts[at] for row in rows)
        guide.equal(f"the foot of {bucket}", sums[bucket], format_number(added))
    guide.equal("all of it", sums["balance"], format_number(sum(row.balance for row in rows)))
    ages = {row.code: row.ageing for row in rows}
    guide.equal("how late she is", ages[CODE].to_90, hers.balance)
    late = [row.ageing.to_60 for row in rows if row.code == OTHER]
    guide.equal("how late another is", late, [other.balance])
    owed = sum(receivables.ageing(guide.desk.session, row.id).balance for row in rows)
    guide.equal("one by one", sums["balance"], format_number(owed))
    guide.pictures("118-receivables")
    return page


def _choose(guide: Guide, page: ReceivablesPage, code: str) -> None:
    """By the search, and into the list."""
    page.search_focus()
    guide.type(code)
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    found = page.current()
    guide.equal("whose debts", found and found.code, code)


def _remind(guide: Guide, page: ReceivablesPage, hers: Sold) -> None:
    """Ctrl+W: what the phone sends and what is copied are the same."""
    _choose(guide, page, CODE)
    guide.press(Qt.Key.Key_W, CONTROL)
    card = page.reminder
    text = card.text.toPlainText()
    for words in (CALLER, hers.number, format_number(hers.balance)):
        guide.check(f"the reminder says {words}", held=words in text, found=text)
    link = card.chat.link()
    guide.check("it goes to her phone", held=link.startswith("https://wa.me/6281355554711?"))
    guide.press(Qt.Key.Key_Space)
    guide.equal("what is copied", QApplication.clipboard().text(), text)
    guide.pictures("119-reminder")
    guide.press(Qt.Key.Key_Escape)
    guide.press(Qt.Key.Key_Escape)
    guide.idle()


def _take_out(guide: Guide, page: ReceivablesPage) -> None:
    """The list as it is shown, as a table and on paper."""
    page.refresh()
    guide.check("the whole list again", held=guide.wait(lambda: len(_rows(page)) > 1))
    path = guide.folder / "receivables.csv"
    path.unlink(missing_ok=True)
    guide.check("it can be taken out", held=page.may_take_out())
    page.files.save(path)
    guide.idle()
    guide.check("the debts are saved", held=path.exists())
    lines = read_table(path).rows if path.exists() else ()
    guide.equal(
        "who is in it", [line.cells[0] for line in lines], [row.code for row in _rows(page)]
    )
    sheet = guide.folder / "receivables-a4.pdf"
    sheet.write_bytes(page.drawing()())
    order_papers.read(guide, sheet, [CALLER, page.sums()["balance"]])


# ------------------------------------------------------------------ given up


def _give_up(guide: Guide, other: Sold) -> None:
    """From the palette: the debt is written off with a reason; then it is owed again."""
    tab = guide.window.show_tab("invoices")
    assert isinstance(tab, InvoicesTab)
    guide.settle()
    tab.show_record(other.invoice_id)
    guide.idle()
    before = regulars.owed(guide, OTHER)
    for reason, balance, picture in (
        (GIVEN_UP, 0, "120-write-off"),
        (STILL, other.balance, "121-write-off-back"),
    ):
        guide.press(Qt.Key.Key_K, CONTROL)
        guide.type("hapus piutang")
        guide.press(Qt.Key.Key_Return)
        guide.check("a reason is asked for", held=guide.wait(tab.write_off_panel.isVisible))
        guide.type(reason)
        guide.picture(picture)
        guide.press(Qt.Key.Key_Return)
        guide.idle()
        left = papers.sale(guide, other.invoice_id).balance
        guide.equal(f"owed after “{reason}”", left, balance)
        owed = regulars.owed(guide, OTHER)
        guide.equal("by the customer", owed, before - other.balance + balance)
        guide.clear()


# ------------------------------------------------------------------ the statement


def _statements(guide: Guide, hers: Sold, other: Sold) -> None:
    """Ctrl+P over all days: seen in both languages, saved as PDF."""
    tab = regulars.customers_tab(guide)
    guide.press(Qt.Key.Key_3, ALT)
    page = tab.switcher.page("receivables")
    assert isinstance(page, ReceivablesPage)
    guide.tab_to(page.period.box.objectName())
    guide.press(Qt.Key.Key_End)
    said = [CALLER, hers.number, format_number(hers.balance)]
    _see_statement(guide, page, CODE, said)
    said = ["Katering Sedap Rasa", other.number, format_number(regulars.owed(guide, OTHER))]
    _see_statement(guide, page, OTHER, said)
    for name, words in (("en", "Written off"), ("id", "Dihapus dari piutang")):
        order_papers.read(guide, guide.folder / f"statement-{OTHER}-{name}.pdf", [words])


def _see_statement(guide: Guide, page: ReceivablesPage, code: str, said: list[str]) -> None:
    _choose(guide, page, code)
    guide.press(Qt.Key.Key_P, CONTROL)
    window = guide.window.findChild(PreviewWindow)
    assert isinstance(window, PreviewWindow)
    guide.check("the statement is ready", held=guide.wait(window.is_ready))
    guide.equal("its paper", window.paper(), Paper.A4)
    if code == CODE:
        guide.pictures("122-statement", window)
    guide.press(Qt.Key.Key_L, CONTROL, SHIFT)
    guide.check("the other pages are ready", held=guide.wait(window.is_ready))
    english = guide.folder / f"statement-{code}-en.pdf"
    english.write_bytes(window.pages.pdf())
    order_papers.read(guide, english, ["Statement of account", *said])
    window.close()
    guide.wake()
    wanted = OrderPaper.of(PaperKind.STATEMENT, regulars.find(guide, code))
    order_papers.save(guide, f"statement-{code}-id", wanted, Paper.A4, ["Kartu piutang", *said])
    page.step_back()
