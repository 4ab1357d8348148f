"""A receipt that goes to the customer's phone: as a link in a code, without internet here."""

from dataclasses import dataclass, replace

from oms_desktop.documents.message import receipt_message
from oms_desktop.domain import whatsapp
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.printing import paper_of
from oms_desktop.services.session import Session


@dataclass(frozen=True)
class Message:
    """What is sent.

    Attributes:
        number: of the invoice, or whom a reminder is for.
        phone: the customer's, as it was typed.
        text: the message itself.
        kind: `receipt` or `reminder`.
    """

    number: str
    phone: str
    text: str
    kind: str = "receipt"


@query(Right.LOOK)
def receipt_text(session: Session, invoice_id: int) -> Message:
    """A receipt as a message that fits into a link which a phone reads off the screen.

    Raises:
        NotFound: there is no such invoice.
    """
    paper = replace(paper_of(session, invoice_id, "receipt"), copy=0)
    phone = paper.customer.phone if paper.customer is not None else ""
    text = receipt_message(paper, 0)
    for count in range(1, len(paper.lines) + 1):
        longer = receipt_message(paper, count)
        # Room for a number typed by hand, if none is known yet.
        if len(whatsapp.link("0" * 15, longer)) > whatsapp.LINK_LIMIT:
            break
        text = longer
    return Message(paper.number, phone, text)
