"""Who a customer is to the shop: what they buy, how often, and what kind of buyer that makes them."""

from oms_desktop.database import customer_habits
from oms_desktop.database.connection import Stop, never
from oms_desktop.domain.customer_class import CustomerClass, classify
from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def classes(session: Session, stop: Stop = never) -> dict[int, CustomerClass]:
    """The class of every customer who ever bought, by id; for a worker, as it reads all invoices.

    Everybody who isn't in it is `CustomerClass.NONE`; so are those who were joined with another.

    Raises:
        Stopped: `stop` said so.
    """
    with session.store.snapshot():
        habits = customer_habits.habits(session.store, stop)
        usual = customer_habits.usual_purchase(session.store)
    today = session.today()
    return {who: classify(habit, today, usual) for who, habit in habits.items()}
