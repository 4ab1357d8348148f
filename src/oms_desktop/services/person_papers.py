"""All about one person as the sheets show it: the same data, shorter."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from oms_desktop.documents.person_report import PersonColumn, PersonPaper, PersonTable
from oms_desktop.documents.person_words import person_word
from oms_desktop.documents.words import word
from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services.paper_heads import current_head
from oms_desktop.services.session import Session

_NAMED: Final = 3
"""So many goods of an order or an invoice are named; the file has all of them."""
_FACTS: Final = (
    *("name", "code", "phone", "further_phones", "email", "address", "further_addresses"),
    *("level", "tags", "credit_limit", "term_days", "tax_id", "birthday", "note", "alert"),
)


def paper_of(session: Session, content: Mapping[str, Any], code: str, name: str) -> PersonPaper:
    """The values of a report about a person, in the language of the shop's papers."""
    shop, language = current_head(session, None)
    tables = _Tables(language)
    return PersonPaper(
        shop=shop,
        language=language,
        made_at=datetime.fromisoformat(content["made_at"]),
        code=code,
        name=name,
        records=[
            ("joined" if each["joined_into"] else "record", _facts(each, content))
            for each in content["records"]
        ],
        tables=[
            tables.consents(content["consents"]),
            tables.orders(content["orders"]),
            tables.invoices(content["invoices"]),
            tables.credit_notes(content["credit_notes"]),
            tables.payments(content["payments"]),
            tables.write_offs(content["write_offs"]),
            tables.journal(content["journal"]),
        ],
    )


def _facts(record: Mapping[str, Any], content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is known; what isn't takes no room."""
    told = {name: _text(record[name]) for name in _FACTS if name != "address"}
    told["address"] = _address(record)
    told["further_addresses"] = "\n".join(map(_address, record["further_addresses"]))
    if record["credit_limit"] is not None:
        told["credit_limit"] = format_money(record["credit_limit"])
    facts = [(name, told[name]) for name in _FACTS if told[name]]
    if not record["joined_into"]:
        facts.append(("balance", format_money(max(content["balance_owed"], 0))))
        facts.append(("kept", format_money(content["money_with_the_shop"])))
    return facts


def _address(record: Mapping[str, Any]) -> str:
    address = Address(**{part: record[part] for part in PARTS})
    who = ", ".join(part for part in (address.label, address.recipient) if part)
    return ": ".join(part for part in (who, address.line) if part)


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)


def _day(text: str | None) -> str:
    return f"{datetime.fromisoformat(text):%d/%m/%Y}" if text else ""


class _Tables:
    """Tables in one language."""

    def __init__(self, language: Any) -> None:
        self._language = language

    def _word(self, key: str) -> str:
        return person_word(key, self._language)

    def _goods(self, lines: Sequence[Mapping[str, Any]]) -> str:
        named = [f"{self._quantity(each)} {each['name']}" for each in lines[:_NAMED]]
        if len(lines) > _NAMED:
            named.append(self._word("more").format(count=len(lines) - _NAMED))
        return ", ".join(named)

    def _quantity(self, line: Mapping[str, Any]) -> str:
        # People here write 1,5 where a program writes 1.5.
        return str(line["quantity"]).replace(".", ",")

    def consents(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("answer", 20), PersonColumn("day", 18), PersonColumn("source", 50)),
            PersonColumn("by", 30),
        )
        cells = [
            (self._word(each["answer"]), _day(each["given_on"]), each["source"], each["person"])
            for each in rows
        ]
        return PersonTable("consents", columns, cells)

    def orders(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("number", 30), PersonColumn("day", 18), PersonColumn("state", 16)),
            *(PersonColumn("goods", 62), PersonColumn("address", 40)),
            PersonColumn("total", 20, right=True),
        )
        cells = [
            (
                each["number"] or "",
                _day(each["confirmed_at"] or each["created_at"]),
                self._word(each["state"]),
                self._goods(each["lines"]),
                ", ".join(filter(None, (each["recipient"], each["phone"], each["address"]))),
                format_number(each["total"]),
            )
            for each in rows
        ]
        return PersonTable("orders", columns, cells)

    def invoices(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("number", 30), PersonColumn("day", 18), PersonColumn("goods", 66)),
            *(PersonColumn("due", 18), PersonColumn("total", 20, right=True)),
            PersonColumn("open", 20, right=True),
        )
        cells = [
            (
                each["number"],
                _day(each["issued_at"]),
                self._goods(each["lines"]),
                _day(each["due_on"]),
                format_number(each["total"]),
                self._word("void")
                if each["void_reason"] is not None
                else format_number(each["balance"]),
            )
            for each in rows
        ]
        return PersonTable("invoices", columns, cells)

    def credit_notes(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("number", 30), PersonColumn("day", 18), PersonColumn("invoices", 30)),
            *(PersonColumn("reason", 50), PersonColumn("total", 20, right=True)),
        )
        cells = [
            (
                each["number"],
                _day(each["issued_at"]),
                each["invoice_number"],
                each["reason"],
                format_number(each["total"]),
            )
            for each in rows
        ]
        return PersonTable("credit_notes", columns, cells)

    def payments(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("day", 18), PersonColumn("method", 26), PersonColumn("number", 30)),
            *(PersonColumn("into", 64), PersonColumn("amount", 22, right=True)),
        )
        cells = [
            (
                _day(each["at"]),
                word(each["method"], self._language),
                each["receipt"] or "",
                ", ".join(
                    f"{part['invoice']} {format_number(part['amount'])}" for part in each["into"]
                )
                or each["order"]
                or "",
                format_number(each["amount"]),
            )
            for each in rows
        ]
        return PersonTable("payments", columns, cells)

    def write_offs(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (
            *(PersonColumn("day", 18), PersonColumn("invoices", 30), PersonColumn("reason", 60)),
            *(PersonColumn("by", 30), PersonColumn("amount", 22, right=True)),
        )
        cells = [
            (
                _day(each["at"]),
                each["invoice"],
                each["reason"],
                each["person"],
                format_number(each["amount"]),
            )
            for each in rows
        ]
        return PersonTable("write_offs", columns, cells)

    def journal(self, rows: Sequence[Mapping[str, Any]]) -> PersonTable:
        columns = (PersonColumn("day", 18), PersonColumn("what", 90), PersonColumn("by", 40))
        cells = [
            (_day(each["at"]), self._word(each["kind"]), each["person"] or "") for each in rows
        ]
        return PersonTable("journal", columns, cells)
