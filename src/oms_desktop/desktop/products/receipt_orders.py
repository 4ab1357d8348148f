"""Goods came in that orders wait for: they are offered to those in the order of their promise."""

from collections.abc import Callable, Sequence
from datetime import date

from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.domain.errors import StockShort
from oms_desktop.domain.errors_shipping import NothingShort
from oms_desktop.services import reserving
from oms_desktop.services.changes import Changes
from oms_desktop.services.reserving import WaitingOrder
from oms_desktop.services.session import Session


def offer_to_reserve(desk: Desk, message: InlineMessage, product_ids: Sequence[int]) -> None:
    """Say which orders wait for goods that came in; one button keeps the goods for them."""
    waiting = reserving.waiting_for(desk.session, list(product_ids))
    if not waiting:
        return
    ids = [order.order_id for order in waiting]

    def reserve() -> None:
        message.clear()
        desk.submit(lambda session: _reserve(session, ids), lambda found: _told(desk, found))

    def tell() -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        act = translate("Held", "Keep the goods for them")
        return _words(waiting, desk.session.today()), "info", [(act, reserve)]

    message.tell(tell)


def _words(waiting: Sequence[WaitingOrder], today: date) -> str:
    first = waiting[0]
    who = " \u00b7 ".join(filter(None, (first.number, first.customer)))
    if first.promised_on:
        who = f"{who} \u00b7 {short_date(date.fromisoformat(first.promised_on), today)}"
    if len(waiting) == 1:
        return translate("Held", "An order waits for these goods: {who}.").format(who=who)
    words = translate("Held", "{n} orders wait for these goods, first {who}.")
    return words.format(n=len(waiting), who=who)


def _reserve(session: Session, order_ids: Sequence[int]) -> list[Changes]:
    """Keep what there is for each order, the first promised first; for some there may be nothing."""
    done = []
    for order_id in order_ids:
        try:
            done.append(reserving.reserve_open(session.fresh(), order_id))
        except (StockShort, NothingShort):
            continue
    return done


def _told(desk: Desk, found: Sequence[Changes]) -> None:
    for changes in found:
        desk.bus.tell(changes)
    numbers = ", ".join(str(changes.facts["number"]) for changes in found)
    if numbers:
        words = translate("Held", "Goods are kept for {numbers}")
        desk.notices.toast(words.format(numbers=numbers))
