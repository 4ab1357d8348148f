"""What a paper is of: an invoice, or something of an order. The paper desk knows only these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from oms_desktop.desktop.shell.paper_words import kind_word
from oms_desktop.services import print_queue, printing

if TYPE_CHECKING:
    from oms_desktop.database.print_jobs import JobRow
    from oms_desktop.documents.layout import Language
    from oms_desktop.domain.printers import PrinterProfile
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_papers import OrderPaper
    from oms_desktop.services.printing import Paper
    from oms_desktop.services.session import Session


class Subject(Protocol):
    """A paper that can be read, drawn, counted and named; equal ones are the same paper."""

    def spoken(self, language: Language) -> Subject:
        """The same in a language, whatever the document's own."""

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it can be put on."""

    @property
    def ids(self) -> tuple[int, ...]:
        """Of what it is made."""

    @property
    def language(self) -> Language | None:
        """Of its words; None for the document's own."""

    def document(self, paper: Paper) -> str:
        """What it is on this paper, as printers are chosen for."""

    def values(self, session: Session, paper: Paper) -> Any:
        """All that stands on it, as it is now."""

    def draw(self, values: Any, paper: Paper) -> bytes:
        """Its PDF; needs no store."""

    def bytes_for(self, values: Any, profile: PrinterProfile) -> bytes:
        """The same for a printer that takes bytes; needs no store."""

    def count(self, session: Session, paper: Paper, way: str) -> Changes:
        """Write that it was handed out; fact `copy`."""

    def file_name(self, values: Any) -> str:
        """A name for its file."""

    def title(self, number: str) -> str:
        """What its window is called."""

    def touched_by(self, changes: Changes) -> bool:
        """Whether it may say something else now."""


@dataclass(frozen=True)
class InvoicePaper:
    """An invoice, as a receipt or in full."""

    invoice_id: int
    language: Language | None = None

    def spoken(self, language: Language) -> InvoicePaper:
        """The same in a language, whatever the document's own."""
        return replace(self, language=language)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it can be put on."""
        return printing.INVOICE_PAPERS

    @property
    def ids(self) -> tuple[int, ...]:
        """Of what it is made."""
        return (self.invoice_id,)

    def document(self, paper: Paper) -> str:
        """What it is on this paper, as printers are chosen for."""
        return paper.form

    def values(self, session: Session, paper: Paper) -> Any:
        """All that stands on it, as it is now.

        Raises:
            NotFound: there is no such invoice.
        """
        return printing.paper_of(session, self.invoice_id, paper.form, self.language)

    def draw(self, values: Any, paper: Paper) -> bytes:
        """Its PDF; needs no store."""
        return printing.draw(values, paper)

    def bytes_for(self, values: Any, profile: PrinterProfile) -> bytes:
        """The same for a printer that takes bytes; needs no store."""
        from oms_desktop.documents.printer_bytes import draw

        return draw(values, profile)

    def count(self, session: Session, paper: Paper, way: str) -> Changes:
        """Write that it was handed out; fact `copy`."""
        return printing.count_print(session, self.invoice_id, paper, way)

    def file_name(self, values: Any) -> str:
        """A name for its file."""
        customer = values.customer.name if values.customer is not None else ""
        return printing.file_name(values.number, customer)

    def title(self, number: str) -> str:
        """What its window is called."""
        return number

    def touched_by(self, changes: Changes) -> bool:
        """Whether it may say something else now."""
        return self.invoice_id in changes.touched.get("invoice", ())


@dataclass(frozen=True)
class OrderSubject:
    """A paper of an order; its services are loaded with the first one."""

    wanted: OrderPaper
    language: Language | None = None

    def spoken(self, language: Language) -> OrderSubject:
        """The same in a language, whatever the document's own."""
        return replace(self, language=language)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it can be put on."""
        return self.wanted.kind.papers

    @property
    def ids(self) -> tuple[int, ...]:
        """Of what it is made."""
        return self.wanted.ids

    def document(self, paper: Paper) -> str:
        """What it is, as printers are chosen for."""
        return self.wanted.kind.value

    def values(self, session: Session, paper: Paper) -> Any:
        """All that stands on it, as it is now.

        Raises:
            NotFound: there is no such record.
        """
        from oms_desktop.services import order_papers

        return order_papers.paper_values(session, self.wanted, self.language)

    def draw(self, values: Any, paper: Paper) -> bytes:
        """Its PDF; needs no store."""
        from oms_desktop.services import order_papers

        return order_papers.draw_values(values, paper)

    def bytes_for(self, values: Any, profile: PrinterProfile) -> bytes:
        """The same for a printer that takes bytes; needs no store."""
        from oms_desktop.documents.printer_bytes import draw

        return draw(values, profile)

    def count(self, session: Session, paper: Paper, way: str) -> Changes:
        """Write that it was handed out; fact `copy`."""
        from oms_desktop.services import order_papers

        return order_papers.count_paper(session, self.wanted, paper, way)

    def file_name(self, values: Any) -> str:
        """A name for its file."""
        from oms_desktop.services import order_papers

        return order_papers.file_name_of(self.wanted.kind, values)

    def title(self, number: str) -> str:
        """What its window is called."""
        return f"{kind_word(self.wanted.kind)} · {number}"

    def touched_by(self, changes: Changes) -> bool:
        """Whether it may say something else now: it is made of much."""
        return bool(changes.touched)


def subject_of(row: JobRow) -> Subject:
    """The paper that a job of the print queue is of."""
    language: Any = row.language or None
    if row.document in print_queue.INVOICES:
        return InvoicePaper(row.ids[0], language)
    from oms_desktop.services.order_papers import OrderPaper, PaperKind

    return OrderSubject(OrderPaper(PaperKind(row.document), row.ids), language)
