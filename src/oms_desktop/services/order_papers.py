"""The papers of orders: their values gathered, drawn as PDF bytes, and every hand-out counted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from oms_desktop.database import order_papers
from oms_desktop.documents.account_layout import StatementPaper
from oms_desktop.documents.layout import Language
from oms_desktop.documents.order_layout import (
    CreditPaper,
    DeliveryPaper,
    LabelPaper,
    MoneyPaper,
    OrderSlip,
    PickingPaper,
)
from oms_desktop.domain.users import Right
from oms_desktop.services import account_papers, goods_papers, money_papers
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.printing import Paper, file_name
from oms_desktop.services.session import Session

OrderValues = (
    DeliveryPaper
    | PickingPaper
    | LabelPaper
    | OrderSlip
    | MoneyPaper
    | CreditPaper
    | StatementPaper
)


class PaperKind(StrEnum):
    """What can be handed out of an order, or of a customer's account."""

    DELIVERY_NOTE = "delivery_note"
    SHIPPING_LABEL = "shipping_label"
    PICKING_LIST = "picking_list"
    ORDER_SLIP = "order_slip"
    QUOTATION = "quotation"
    MONEY_RECEIPT = "money_receipt"
    CREDIT_NOTE = "credit_note"
    STATEMENT = "statement"

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What it can be put on; the first is the usual one."""
        return _PAPERS[self]


_SHEETS: Final = (Paper.A5, Paper.HALF, Paper.A4)
_ROLLS: Final = (Paper.ROLL_80, Paper.ROLL_58)
_PAPERS: Final[dict[PaperKind, tuple[Paper, ...]]] = {
    PaperKind.DELIVERY_NOTE: _SHEETS,
    PaperKind.SHIPPING_LABEL: (Paper.LABEL, Paper.A4),
    PaperKind.PICKING_LIST: (Paper.A4, Paper.ROLL_80),
    PaperKind.ORDER_SLIP: (*_ROLLS, *_SHEETS),
    PaperKind.QUOTATION: (Paper.A4, Paper.A5, Paper.HALF),
    PaperKind.MONEY_RECEIPT: (*_SHEETS, *_ROLLS),
    PaperKind.CREDIT_NOTE: (*_ROLLS, *_SHEETS),
    PaperKind.STATEMENT: (Paper.A4, Paper.A5, Paper.HALF),
}
_NOUNS: Final[dict[PaperKind, str]] = {
    **dict.fromkeys(
        (PaperKind.DELIVERY_NOTE, PaperKind.SHIPPING_LABEL, PaperKind.PICKING_LIST), "shipment"
    ),
    **dict.fromkeys((PaperKind.ORDER_SLIP, PaperKind.QUOTATION), "order"),
    PaperKind.MONEY_RECEIPT: "payment",
    PaperKind.CREDIT_NOTE: "credit",
    PaperKind.STATEMENT: "customer",
}
_UNMARKED: Final = frozenset({PaperKind.SHIPPING_LABEL, PaperKind.QUOTATION, PaperKind.STATEMENT})
"""A parcel's label is the same however often it is printed; the others may have changed since."""
_PREFIX: Final = {
    PaperKind.SHIPPING_LABEL: "LABEL-",
    PaperKind.PICKING_LIST: "PICK-",
    PaperKind.STATEMENT: "ACCOUNT-",
}
"""Before the file names of papers that have no number of their own."""


@dataclass(frozen=True)
class OrderPaper:
    """A paper that somebody wants: of one shipment, order, payment, credit note or customer.

    Picking lists and labels may be of several shipments; a statement's customer may be followed by the
    ordinals of its first and last day.
    """

    kind: PaperKind
    ids: tuple[int, ...]

    @classmethod
    def of(cls, kind: PaperKind, *ids: int) -> "OrderPaper":
        """A paper of the record or records with these ids."""
        return cls(kind, ids)

    @property
    def several(self) -> bool:
        """Whether it is made for more than one record."""
        return self.kind in {PaperKind.PICKING_LIST, PaperKind.SHIPPING_LABEL}


@dataclass(frozen=True)
class _Counted:
    """A document that a paper hands out: under which kind and number, and of which order."""

    kind: str
    number: str
    order_number: str


@query(Right.LOOK)
def paper_values(
    session: Session, wanted: OrderPaper, language: Language | None = None
) -> OrderValues:
    """The values that go on paper, marked with the copy that the next print would be.

    Args:
        session: who asks.
        wanted: which paper.
        language: of its words; the document's own or the shop's if none is given.

    Raises:
        NotFound: there is no such record.
        CartEmpty: a quotation for nothing.
        QuantityOutOfRange: more shipments or parcels than fit.
    """
    with session.store.snapshot():
        values = _gather(session, wanted, language)
        if wanted.kind in _UNMARKED:
            return values
        copy = max(_copies(session, each) for each in _counted(session, wanted, values))
        return replace(values, copy=copy)


@query(Right.LOOK)
def order_paper(
    session: Session,
    kind: PaperKind,
    ids: int | Sequence[int],
    paper: Paper | None = None,
    language: Language | None = None,
) -> bytes:
    """The PDF of a paper: what the preview shows, the printer prints and Save writes.

    Raises:
        NotFound: there is no such record.
    """
    wanted = OrderPaper.of(kind, *([ids] if isinstance(ids, int) else ids))
    return draw_values(paper_values(session, wanted, language), paper or usual_paper(session, kind))


@query(Right.LOOK)
def usual_paper(session: Session, kind: PaperKind) -> Paper:
    """What a kind of paper is put on unless somebody says otherwise: as the shop is set up."""
    first, *others = kind.papers
    settings = session.settings()
    own = Paper(settings.receipt_paper if first.form == "receipt" else settings.invoice_paper)
    return own if own.form == first.form and own in others else first


def draw_values(values: OrderValues, paper: Paper) -> bytes:
    """PDF bytes of given values; needs no store, so it can run anywhere."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents import (
        account_statement,
        credit_note,
        delivery_note,
        money_receipt,
        order_slip,
        picking_list,
        shipping_label,
    )
    from oms_desktop.documents import paper as sizes

    size = {
        Paper.ROLL_80: sizes.ROLL_80,
        Paper.ROLL_58: sizes.ROLL_58,
        Paper.A4: sizes.A4,
        Paper.A5: sizes.A5,
        Paper.HALF: sizes.HALF,
        Paper.LABEL: shipping_label.LABEL,
    }[paper]
    match values:
        case DeliveryPaper():
            return delivery_note.render(values, size)
        case PickingPaper():
            return picking_list.render(values, size)
        case LabelPaper():
            return shipping_label.render(values, size)
        case OrderSlip():
            return order_slip.render(values, size)
        case MoneyPaper():
            return money_receipt.render(values, size)
        case CreditPaper():
            return credit_note.render(values, size)
        case StatementPaper():
            return account_statement.render(values, size)


def file_name_of(kind: PaperKind, values: OrderValues) -> str:
    """A name for a file: `SJ-2026-11-0017_Ratna.pdf`, `PICK-SJ-2026-11-0017.pdf`."""
    return file_name(_PREFIX.get(kind, "") + values.number.partition(" ")[0], _whose(values))


def _whose(values: OrderValues) -> str:
    match values:
        case DeliveryPaper():
            return values.recipient.name
        case OrderSlip() | CreditPaper():
            return values.customer.name if values.customer else ""
        case MoneyPaper():
            return values.received_from
        case StatementPaper():
            return values.customer.name
        case _:
            return ""


@command(Right.SELL)
def count_paper(session: Session, wanted: OrderPaper, paper: Paper, way: str = "print") -> Changes:
    """Write that a paper was handed out; every one after the first is a copy.

    Returns:
        Facts `copy` (0 is the original) and `number`.

    Raises:
        NotFound: there is no such record.
    """
    return count_sheet(session, wanted, paper, way)


def count_sheet(session: Session, wanted: OrderPaper, paper: Paper, way: str) -> Changes:
    """As `count_paper`, inside a command."""
    values = _gather(session, wanted, None)
    at, person = session.moment().at, session.person.id
    copies = []
    for each in _counted(session, wanted, values):
        copy = _copies(session, each)
        copies.append(copy)
        order_papers.add_print(session.store, each.kind, each.number, copy, paper.value, at, person)
        content = {
            "paper_kind": each.kind,
            "copy": copy,
            "paper": paper.value,
            "way": way,
            "order": each.order_number,
        }
        kind = "paper.reprinted" if copy else "paper.printed"
        session.journal(kind, each.number, content)
    touched = {_NOUNS[wanted.kind]: wanted.ids if wanted.several else wanted.ids[:1]}
    return Changes(touched, {"copy": max(copies), "number": values.number})


def _gather(session: Session, wanted: OrderPaper, language: Language | None) -> OrderValues:
    first = wanted.ids[0]
    match wanted.kind:
        case PaperKind.DELIVERY_NOTE:
            return goods_papers.delivery_note(session, first, language)
        case PaperKind.SHIPPING_LABEL:
            return goods_papers.labels(session, wanted.ids, language)
        case PaperKind.PICKING_LIST:
            return goods_papers.picking_list(session, wanted.ids, language)
        case PaperKind.ORDER_SLIP:
            return money_papers.order_slip(session, first, language)
        case PaperKind.QUOTATION:
            return money_papers.quotation(session, first, language)
        case PaperKind.MONEY_RECEIPT:
            return money_papers.money_receipt(session, first, language)
        case PaperKind.CREDIT_NOTE:
            return money_papers.credit_note(session, first, language)
        case PaperKind.STATEMENT:
            return account_papers.statement(session, wanted.ids, language)


def _counted(session: Session, wanted: OrderPaper, values: OrderValues) -> list[_Counted]:
    """The documents on a paper: one, but for lists and labels of several shipments."""
    kind = wanted.kind.value
    match values:
        case PickingPaper():
            return [_Counted(kind, each.number, each.order_number) for each in values.shipments]
        case LabelPaper():
            found = {each.number: each.order_number for each in values.labels}
            return [_Counted(kind, number, order) for number, order in found.items()]
        case OrderSlip():
            cancelled = "cancellation" if values.kind == "cancelled" else kind
            order = "" if values.kind == "quotation" else values.number
            return [_Counted(cancelled, values.number, order)]
        case MoneyPaper():
            order = order_papers.order_of_payment(session.store, wanted.ids[0])
            return [_Counted(kind, values.number, order)]
        case StatementPaper():
            return [_Counted(kind, values.number, "")]
        case _:
            return [_Counted(kind, values.number, values.order_number)]


def _copies(session: Session, each: _Counted) -> int:
    return order_papers.prints_of(session.store, each.kind, each.number)
