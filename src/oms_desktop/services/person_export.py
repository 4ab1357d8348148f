"""Handing a person all that the shop keeps about them: a file for programs, and one to read."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from oms_desktop.database import consents, customer_details, customers, order_money, person_data
from oms_desktop.database import privacy as table
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.users import Right
from oms_desktop.services.changes import Changes
from oms_desktop.services.command import command, query
from oms_desktop.services.files import write_whole
from oms_desktop.services.person_papers import paper_of
from oms_desktop.services.session import Moment, Session

FORMAT: Final = "oms-desktop person 1"
_TIMES: Final = frozenset({"at", "created_at", "confirmed_at", "completed_at", "issued_at"}) | {
    *("shipped_at", "delivered_at", "anonymised_at"),
}
_OF_THE_RECORD: Final = frozenset({"customer", "payment", "balance", "paper"})
_QUANTITIES: Final = frozenset({"quantity", "cancelled"})


@dataclass(frozen=True)
class PersonData:
    """All about one person.

    Attributes:
        code: of the customer.
        name: of the customer.
        made_at: the shop's local time.
        content: plain values, as they go into JSON; amounts in whole rupiah.
    """

    code: str
    name: str
    made_at: datetime
    content: dict[str, Any]


@dataclass(frozen=True)
class Handed:
    """The two files."""

    data: Path
    paper: Path


@query(Right.EXPORT_CUSTOMERS)
def person(session: Session, customer_id: int) -> PersonData:
    """All that the shop keeps about a customer, and about those who were joined with them.

    Raises:
        NotFound: there is no such customer.
    """
    store, now = session.store, session.moment()
    with store.snapshot():
        who = customers.find_customer(store, customer_id)
        if who is None:
            raise NotFound("customer", str(customer_id))
        group = table.group_of(store, who.id)
        kept = sum(row.free for row in order_money.free_of(store, who.id))
        content: dict[str, Any] = {
            "format": FORMAT,
            "shop": session.settings().shop_name,
            "made_at": now.local.isoformat(timespec="seconds"),
            "amounts": "whole rupiah",
            "balance_owed": who.balance,
            "money_with_the_shop": kept,
            "records": [_record(session, each, who.id) for each, _ in group],
            "consents": [asdict(each) for each in consents.answers_of(store, who.id)],
            "orders": person_data.orders_of(store, who.id),
            "invoices": person_data.invoices_of(store, who.id),
            "credit_notes": person_data.credit_notes_of(store, who.id),
            "payments": person_data.payments_of(store, who.id),
            "write_offs": person_data.write_offs_of(store, who.id),
            "journal": person_data.journal_of(store, [code for _, code in group]),
        }
    content["records"].sort(key=lambda each: each["joined_into"] != "")
    for entry in content["journal"]:
        entry["content"] = json.loads(entry["content"])
        # The hash of rows in the books says nothing about anybody.
        entry["content"].pop("posted", None)
    content["journal"] = [entry for entry in content["journal"] if _is_about(entry)]
    told: dict[str, Any] = _readable(content, now.offset)
    return PersonData(who.code, who.name, now.local, told)


@query(Right.EXPORT_CUSTOMERS)
def coded(session: Session, code: str) -> int:
    """The id of the customer with a code, in whatever case.

    Raises:
        NotFound: nobody has it.
    """
    owner = customers.code_owner(session.store, code.strip())
    if owner is None:
        raise NotFound("customer", code)
    return owner[0]


@query(Right.EXPORT_CUSTOMERS)
def hand_out(session: Session, customer_id: int, folder: Path) -> Handed:
    """Write what the shop keeps about a customer into a folder, as JSON and as a PDF to read.

    That it was handed out, by whom and how much it was is journalled before the files are there.

    Args:
        session: who hands it out.
        customer_id: whose data.
        folder: where to; files are named by code and day, those of the same day are replaced.

    Raises:
        FolderNotWritable, DiskFull: the files can't be written.
        NotFound: there is no such customer.
    """
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents import person_report

    found = person(session, customer_id)
    pdf = person_report.render(paper_of(session, found.content, found.code, found.name))
    text = json.dumps(found.content, ensure_ascii=False, indent=2) + "\n"
    stem = re.sub(r"[^A-Za-z0-9-]+", "", found.code) or str(customer_id)
    name = f"data-{stem}-{found.made_at:%Y-%m-%d}"
    handed = Handed(folder / f"{name}.json", folder / f"{name}.pdf")
    # Told first: nobody takes data out unseen because the second file couldn't be written.
    _note(session.fresh(), found)
    write_whole(handed.data, text.encode())
    write_whole(handed.paper, pdf)
    return handed


@command(Right.EXPORT_CUSTOMERS)
def _note(session: Session, found: PersonData) -> Changes:
    counts = {name: len(found.content[name]) for name in ("orders", "invoices")}
    session.journal("customer.data_exported", found.code, counts)
    return Changes({"journal": (0,)}, counts)


def _record(session: Session, customer_id: int, kept_id: int) -> dict[str, Any]:
    draft = customer_details.find_draft(session.store, customer_id)
    assert draft is not None
    into = customers.merged_into(session.store, customer_id)
    owner = customers.find_customer(session.store, kept_id)
    return {
        **asdict(draft),
        "joined_into": owner.code if into is not None and owner is not None else "",
    }


def _is_about(entry: Mapping[str, Any]) -> bool:
    """Whether an entry under a customer's code is theirs: goods and people may be called the same."""
    if entry["kind"] == "right.used":
        return "limit" in entry["content"]
    return entry["kind"].partition(".")[0] in _OF_THE_RECORD


def _readable(value: Any, offset: int, name: str = "") -> Any:
    """Plain values as people write them: moments with the shop's clock, quantities with decimals."""
    match value:
        case dict():
            return {key: _readable(each, offset, key) for key, each in value.items()}
        case list() | tuple():
            return [_readable(each, offset) for each in value]
        case int() if name in _TIMES:
            return Moment(value, offset).local.isoformat(timespec="seconds")
        case int() if name in _QUANTITIES:
            return _decimal(value)
        case _:
            return value


def _decimal(thousandths: int) -> str:
    """A quantity as programs read it: 1500 → `1.5`."""
    whole, part = divmod(thousandths, 1000)
    return f"{whole}.{part:03}".rstrip("0").rstrip(".")
