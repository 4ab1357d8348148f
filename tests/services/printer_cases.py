"""How the commands of printers and of the print queue are done and refused."""

from typing import Final

from oms_desktop.domain.errors import NotFound, StateForbids
from oms_desktop.domain.errors_printing import PrinterKnown, PrinterUnfit
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.printers import Connection, Dialect, PrinterProfile
from oms_desktop.services import print_queue, printers
from oms_desktop.services.printing import Paper
from tests.helpers.shop import Shop
from tests.services.command_case import Case

KASIR: Final = PrinterProfile(
    "Kasir",
    Connection.NETWORK,
    "192.168.1.50",
    Dialect.ESCPOS,
    drawer=bytes.fromhex("1B700019FA"),
)


def kasir(s: Shop, *documents: str, copies: int = 1, profile: PrinterProfile = KASIR) -> int:
    """A thermal printer on the network, for these documents."""
    printer_id = printers.add(s.new, profile).id_of("printer")
    for document in documents:
        printers.set_use(s.new, document, printer_id, copies)
    return printer_id


def ordered(s: Shop, copies: int = 1) -> int:
    """A job that waits."""
    invoice_id = s.sell("GULA").id_of("invoice")
    wanted = ("receipt", (invoice_id,), "INV/2026/11/0001", Paper.ROLL_80, "EPSON", None, copies)
    return print_queue.add(s.new, *wanted).id_of("print_job")


def started(s: Shop, copies: int = 1) -> int:
    """A job that is being printed."""
    job_id = ordered(s, copies)
    print_queue.start(s.new, job_id)
    return job_id


def over(s: Shop) -> int:
    """A job whose only sheet is out."""
    job_id = started(s)
    print_queue.sheet_out(s.new, job_id)
    return job_id


PRINTER_CASES: Final = [
    Case(printers.add, lambda s: (KASIR,), lambda s: (kasir(s), KASIR)[1:], PrinterKnown),
    Case(
        printers.change,
        lambda s: (kasir(s), PrinterProfile("Meja")),
        lambda s: (99, KASIR),
        NotFound,
    ),
    Case(printers.retire, lambda s: (kasir(s, "receipt"),), lambda s: (99,), NotFound),
    Case(
        printers.set_use,
        lambda s: ("receipt", kasir(s), 2),
        lambda s: ("delivery_note", kasir(s)),
        PrinterUnfit,
    ),
    Case(
        print_queue.add,
        lambda s: ("receipt", (s.sell("GULA").id_of("invoice"),), "A", Paper.ROLL_80, "EPSON"),
        lambda s: ("letter", (1,), "A", Paper.ROLL_80, "EPSON"),
        NotFound,
        journals=False,
    ),
    Case(
        print_queue.start,
        lambda s: (ordered(s),),
        lambda s: (started(s),),
        StateForbids,
        journals=False,
    ),
    Case(print_queue.sheet_out, lambda s: (started(s),), lambda s: (over(s),), StateForbids),
    Case(
        print_queue.fail,
        lambda s: (started(s), Trouble.NO_ANSWER),
        lambda s: (over(s), Trouble.NO_ANSWER),
        StateForbids,
        journals=False,
    ),
    Case(
        print_queue.cancel,
        lambda s: (ordered(s),),
        lambda s: (over(s),),
        StateForbids,
        journals=False,
    ),
]
