"""A reminder of what a customer owes, ready to be sent by a phone or copied."""

from oms_desktop.database import receivables as table
from oms_desktop.documents.layout import Language
from oms_desktop.documents.reminder import Debt, Reminder, reminder_message
from oms_desktop.domain import whatsapp
from oms_desktop.domain.errors_paying import NothingOwed
from oms_desktop.domain.users import Right
from oms_desktop.services import receivables
from oms_desktop.services.command import query
from oms_desktop.services.session import Session
from oms_desktop.services.sharing import Message
from oms_desktop.services.shop_heads import shop_head


@query(Right.LOOK)
def reminder_text(session: Session, customer_id: int, language: Language | None = None) -> Message:
    """What is past due of a customer's debts, or all of them if nothing is, as a message.

    As many invoices are named as fit into a link that a phone reads off the screen.

    Raises:
        NotFound: there is no such customer.
        NothingOwed: they have no debts.
    """
    with session.store.snapshot():
        customer = receivables.debtor(session, customer_id)
        debts = [Debt(*row) for row in table.debts_of(session.store, customer.id)]
        settings = session.settings()
    if not debts:
        raise NothingOwed(customer.name)
    today = session.today()
    late = [each for each in debts if each.due < today]
    owed = sum(each.amount for each in debts)
    reminder = Reminder(
        settings.shop_name,
        customer.name,
        language or shop_head(settings)["language"],
        late or debts,
        bool(late),
        not_due=owed - sum(each.amount for each in late or debts),
        kept=owed - customer.balance,
    )
    text = reminder_message(reminder, 0)
    for count in range(1, len(reminder.debts) + 1):
        longer = reminder_message(reminder, count)
        if len(whatsapp.link("0" * 15, longer)) > whatsapp.LINK_LIMIT:
            break
        text = longer
    return Message(customer.name, customer.phone, text, "reminder")
