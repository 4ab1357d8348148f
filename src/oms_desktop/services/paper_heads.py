"""What every paper of an order begins with: the shop's head, people, and moments."""

import json
from datetime import date, datetime, time

from oms_desktop.database import invoices
from oms_desktop.database.customers import CustomerRow
from oms_desktop.documents.layout import Language, Party, ShopHead
from oms_desktop.documents.words import word
from oms_desktop.services.session import Moment, Session
from oms_desktop.services.shop_heads import shop_head
from oms_desktop.services.shop_settings import load_logo

_CLOSED_FROM = time()


def current_head(session: Session, language: Language | None) -> tuple[ShopHead, Language]:
    """The shop as it is now, for papers that aren't frozen."""
    settings = session.settings()
    content = shop_head(settings)
    shop = ShopHead.of(content, load_logo(session.store), archive=settings.pdf_archive)
    return shop, language or content["language"]


def kept_head(
    session: Session, head_id: int, language: Language | None
) -> tuple[ShopHead, Language]:
    """The shop as it was when a document was issued."""
    text, logo = invoices.head_of(session.store, head_id)
    content = json.loads(text)
    # What a file is for isn't what stands on the paper: it follows the setting of today.
    shop = ShopHead.of(content, logo, archive=session.settings().pdf_archive)
    return shop, language or content.get("language", "id")


def local(session: Session, at: int, offset: int | None = None) -> datetime:
    """A stored moment in the shop's local time; by the clock's own offset if none was kept."""
    return Moment(at, session.moment().offset if offset is None else offset).local


def this_day(session: Session) -> datetime:
    """Today without a time: the same all day long, so that a paper drawn twice is the same."""
    return datetime.combine(session.today(), _CLOSED_FROM)


def day_of(text: str | None) -> date | None:
    """A stored day."""
    return date.fromisoformat(text) if text else None


def party_of(customer: CustomerRow | None) -> Party | None:
    """A customer as a paper names them."""
    if customer is None:
        return None
    return Party(customer.name, customer.full_address, customer.phone)


def receiver_of(
    customer: CustomerRow | None,
    language: Language,
    *,
    names: tuple[str, ...],
    phones: tuple[str, ...],
    addresses: tuple[str, ...],
) -> Party:
    """Who gets the goods: the first of each that was written down, else the customer's."""
    own = customer
    name = _first(names) or (own.name if own else word("walk_in", language))
    phone = _first(phones) or (own.phone if own else "")
    return Party(name, _first(addresses), phone)


def _first(texts: tuple[str, ...]) -> str:
    return next((text for text in texts if text), "")
