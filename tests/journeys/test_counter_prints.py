"""What a sale prints by itself, and the drawer by its key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from oms_desktop.services import print_queue
from tests.helpers.shop import SUGAR_CODE
from tests.journeys.conftest import Counter
from tests.services.printer_cases import kasir

CTRL = Qt.KeyboardModifier.ControlModifier


def pay(counter: Counter) -> None:
    counter.scan(SUGAR_CODE)
    counter.press(Qt.Key.Key_Return, CTRL)
    assert counter.sale() is not None


def test_with_a_receipt_printer_of_its_own_the_sales_job_is_printed_and_nothing_else(
    counter: Counter,
) -> None:
    kasir(counter.shop, "receipt")
    pay(counter)
    [row] = print_queue.open_jobs(counter.shop.new)
    assert counter.papers.jobs == [row.id]
    assert counter.papers.printed == []


def test_set_to_no_copy_a_sale_prints_nothing(counter: Counter) -> None:
    kasir(counter.shop, "receipt", copies=0)
    pay(counter)
    assert counter.papers.jobs == []
    assert counter.papers.printed == []


def test_the_printer_of_another_document_leaves_the_receipt_as_it_was(counter: Counter) -> None:
    kasir(counter.shop, "order_slip")
    pay(counter)
    assert counter.papers.jobs == []
    assert len(counter.papers.printed) == 1


def test_the_drawer_opens_by_its_key_once_there_is_a_reason(counter: Counter) -> None:
    QTest.keyClick(counter.window, Qt.Key.Key_F12)
    reason = counter.window.findChild(QLineEdit, "drawerReason")
    assert reason is not None
    counter.press(Qt.Key.Key_Return)
    assert counter.papers.opened == 0
    reason.setText("tukar uang")
    QTest.keyClick(QApplication.focusWidget() or reason, Qt.Key.Key_Return)
    counter.settle()
    assert counter.papers.opened == 1
