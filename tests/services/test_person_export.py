"""All that the shop keeps about one person, handed to them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.documents import person_report
from oms_desktop.documents.pages import page_texts
from oms_desktop.documents.person_words import PERSON_WORDS, RETENTION, retention
from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_people import RightMissing
from oms_desktop.domain.payments import PaymentMethod
from oms_desktop.domain.products import ProductDraft
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import (
    catalogue,
    customer_money,
    customers,
    joining,
    order_papers,
    person_export,
    person_papers,
    privacy,
    returning,
    selling,
    writing_off,
)
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.paying import Money, Tender
from oms_desktop.services.printing import Paper
from oms_desktop.services.selling import Terms
from tests.helpers.private_person import PRIVATE, RINA, keep
from tests.helpers.shop import Shop

CREDIT = Terms(on_credit=True)


def busy(shop: Shop) -> int:
    """Somebody with papers of each kind, joined with somebody else who has some too."""
    rina = keep(shop)
    other = keep(shop, CustomerDraft("Rina K.", code="R2", phone="0811-1222-333"))
    shop.sell("GULA", "2*KOPI", customer="R77", terms=CREDIT)
    shop.sell("0,5*00042", customer="R2", terms=CREDIT)
    invoice = shop.sell("BUKU", customer="R77", terms=CREDIT).id_of("invoice")
    shop.sell("KOPI", customer="BUDI", terms=CREDIT)
    customer_money.pay_debts(
        shop.new, rina, Money((Tender(PaymentMethod.TRANSFER, 40_000, "BCA 9"),))
    )
    shop.cart("JASA", customer="R77")
    return_id = returning.open_return(shop.new, invoice).id_of("return")
    returning.set_return_line(shop.new, return_id, 1, 1000)
    returning.receive_return(shop.new, return_id, "halaman sobek")
    joining.join(shop.new, rina, other)
    shop.clock.move(minutes=5)
    privacy.withdraw_consent(shop.new, rina, "telepon")
    return rina


def numbers(rows: list[dict[str, Any]]) -> list[str]:
    return [row["number"] for row in rows]


def texts(value: object) -> list[str]:
    """All texts and keys somewhere inside."""
    if isinstance(value, Mapping):
        return [each for key, inner in value.items() for each in (key, *texts(inner))]
    if isinstance(value, list):
        return [each for inner in value for each in texts(inner)]
    return [str(value)]


def test_all_that_is_known_is_in_the_file(shop: Shop, tmp_path: Path) -> None:
    rina = busy(shop)
    handed = person_export.hand_out(shop.new, rina, tmp_path)
    assert (handed.data.name, handed.paper.name) == (
        *("data-R77-2026-11-23.json", "data-R77-2026-11-23.pdf"),
    )
    found = json.loads(handed.data.read_text("utf-8"))
    record, joined = found["records"]
    assert (record["name"], record["tax_id"], record["tags"]) == (
        *(RINA.name, RINA.tax_id, ["arisan", "katering"]),
    )
    assert (record["joined_into"], joined["joined_into"], joined["name"]) == ("", "R77", "Rina K.")
    told = " ".join(texts(found))
    for private in PRIVATE:
        assert private in told or private in {"99887766", "770880"}, private
    assert [each["answer"] for each in found["consents"]] == ["no", "yes"]
    assert (
        numbers(found["invoices"])
        == [number for (number,) in shop.sql("SELECT number FROM invoice ORDER BY id") if number][
            :3
        ]
    )
    assert [each["state"] for each in found["orders"]] == [*["completed"] * 3, "draft"]
    assert found["orders"][1]["lines"][0]["quantity"] == "0.5"
    assert found["invoices"][0]["lines"][1] == {
        "code": "KOPI",
        "name": "Kopi Bubuk",
        "unit": "pcs",
        "quantity": "2",
        "unit_price": 8_550,
        "discount": 0,
        "amount": 17_100,
    }
    assert found["invoices"][0]["issued_at"] == "2026-11-23T09:00:00"
    assert found["balance_owed"] == shop.balance("R77") == 17_500 + 17_100 + 16_000 - 40_000
    [payment] = found["payments"]
    assert (payment["amount"], payment["reference"]) == (40_000, "BCA 9")
    assert sum(part["amount"] for part in payment["into"]) == 40_000
    [note] = found["credit_notes"]
    assert (note["reason"], note["total"]) == ("halaman sobek", 75_000)
    kinds = [each["kind"] for each in found["journal"]]
    assert kinds == [
        *("customer.added", "customer.added", "payment", "customer.joined"),
        "customer.consent_withdrawn",
    ]
    # The shop's own cost, its row numbers and its hashes say nothing about anybody.
    keys = {text for text in texts(found) if text.isidentifier()}
    assert not keys & {"unit_cost", "id", "posted", "customer_id", "hash"}
    # Nobody else is in it.
    assert "Budi" not in told


def test_who_took_it_out_is_journalled_but_not_what(shop: Shop, tmp_path: Path) -> None:
    rina = busy(shop)
    person_export.hand_out(shop.new, rina, tmp_path)
    assert shop.journalled("customer.data_exported") == [("R77", {"orders": 4, "invoices": 3})]
    with pytest.raises(errors.FolderNotWritable):
        person_export.hand_out(shop.new, rina, tmp_path / "nowhere")
    # It is better told once too often.
    assert len(shop.journalled("customer.data_exported")) == 2
    for role in (Role.MANAGER, Role.CASHIER):
        with pytest.raises(RightMissing):
            person_export.hand_out(shop.as_(role), rina, tmp_path)
        with pytest.raises(RightMissing):
            person_export.person(shop.as_(role), rina)
    with pytest.raises(errors.NotFound):
        person_export.person(shop.new, 999)
    with pytest.raises(errors.NotFound):
        person_export.coded(shop.new, "nobody")
    assert person_export.coded(shop.new, " r77 ") == rina


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sheets_say_the_same_in_the_language_of_papers(
    shop: Shop, tmp_path: Path, language: str
) -> None:
    shop.set(document_language=language, shop_name="Toko Contoh")
    rina = busy(shop)
    handed = person_export.hand_out(shop.new, rina, tmp_path)
    pages = page_texts(handed.paper.read_bytes())
    text = " ".join(" ".join(pages).split())
    expected = ["Toko Contoh", "R77", RINA.name, "Gang Kenanga 41", "Joko Rahardian", RINA.tax_id]
    expected += ["0813-9988-7766", "formulir pameran", "halaman sobek", "40.000", "Rina K."]
    expected += ["0,5 Apel Malang", "2 Kopi Bubuk"]
    expected += [each[language] for each in RETENTION]  # type: ignore[index]  # both languages
    for each in expected:
        assert each in text, each
    assert all(f"{number}/{len(pages)}" in page for number, page in enumerate(pages, 1))
    other = "en" if language == "id" else "id"
    for key in ("title", "record", "consents", "orders", "payments", "retention", "no"):
        words = PERSON_WORDS[key]
        assert words[language] in text  # type: ignore[index]  # both languages
        assert words[other] not in text or key == "no"  # type: ignore[index]  # both languages
    # The same values give the same bytes.
    again = person_export.hand_out(shop.new, rina, tmp_path)
    assert page_texts(again.paper.read_bytes())[0] == pages[0]


def test_many_papers_go_over_several_sheets_with_titles_on_each(shop: Shop, tmp_path: Path) -> None:
    rina = keep(shop)
    for _ in range(45):
        shop.sell("GULA", customer="R77")
    handed = person_export.hand_out(shop.new, rina, tmp_path)
    pages = page_texts(handed.paper.read_bytes())
    assert len(pages) > 2
    text = " ".join(pages)
    for (number,) in shop.sql("SELECT number FROM orders WHERE number IS NOT NULL"):
        assert text.count(number) == 1, number
    for (number,) in shop.sql("SELECT number FROM invoice"):
        # Of its own, and in the payment that went into it.
        assert text.count(number) == 2, number
    with_rows = [page for page in pages if "INV" in page and "Gula" in page]
    assert len(with_rows) > 1
    for page in with_rows:
        assert "Jatuh tempo" in page
    # What is kept how long is read in one place.
    assert sum(all(line[:20] in page for line in retention("id")) for page in pages) == 1


def test_a_title_and_what_is_kept_how_long_are_never_torn(shop: Shop, tmp_path: Path) -> None:
    rina = keep(shop)
    shop.sell("GULA", customer="R77")
    found = person_export.person(shop.new, rina)
    paper = person_papers.paper_of(shop.new, found.content, "R77", RINA.name)
    [row] = paper.tables[1].rows
    seen = set()
    for count in range(1, 60, 2):
        tables = [paper.tables[0], replace(paper.tables[1], rows=[row] * count)]
        pages = page_texts(person_report.render(replace(paper, tables=tables)))
        [page] = [page for page in pages if "Berapa lama" in page]
        assert all(text[:25] in page for text in retention("id")), count
        # The titles stand above at least one row.
        assert "Barang" in pages[0] or "Pesanan" not in pages[0], count
        seen.add(len(pages))
    assert len(seen) > 1


def test_somebody_without_anything_and_somebody_forgotten_have_a_report(
    shop: Shop, tmp_path: Path
) -> None:
    siti = shop.customer("SITI")
    text = " ".join(page_texts(person_export.hand_out(shop.new, siti, tmp_path).paper.read_bytes()))
    assert text.count("Tidak ada.") == 6
    rina = keep(shop, replace(RINA, code="../R 7"))
    shop.sell("GULA", customer="../R 7")
    privacy.anonymise(shop.new, rina)
    handed = person_export.hand_out(shop.new, rina, tmp_path)
    assert handed.data.parent == tmp_path
    assert handed.data.name == "data-R7-2026-11-23.json"
    found = json.loads(handed.data.read_text("utf-8"))
    assert found["records"][0]["name"] == "\u2022\u2022\u2022 ../R 7"
    # The paper that was issued is still theirs.
    assert found["invoices"][0]["customer_name"] == RINA.name
    assert customers.customer(shop.new, rina).active is False


def test_debts_given_up_and_down_payments_are_told(shop: Shop) -> None:
    rina = keep(shop)
    owed = shop.sell("GULA", customer="R77", terms=CREDIT).id_of("invoice")
    writing_off.write_off(shop.new, owed, "pindah kota", 7_500)
    deposit = Tender(PaymentMethod.QRIS, 5_000, "Q1")
    selling.confirm(shop.new, shop.cart("KOPI", customer="R77"), deposit=deposit)
    found = person_export.person(shop.new, rina)
    [invoice] = found.content["invoices"]
    assert invoice["total"] - invoice["paid"] - invoice["written_off"] == invoice["balance"]
    [given_up] = found.content["write_offs"]
    assert (given_up["invoice"], given_up["amount"], given_up["reason"], given_up["at"]) == (
        *("INV/2026/11/0001", 7_500, "pindah kota", "2026-11-23T09:00:00"),
    )
    [payment] = found.content["payments"]
    assert (payment["amount"], payment["order"], payment["into"]) == (5_000, "SO/2026/11/0002", [])
    paper = person_papers.paper_of(shop.new, found.content, found.code, found.name)
    rows = {table.title: table.rows for table in paper.tables}
    assert [row[1:3] for row in rows["write_offs"]] == [("INV/2026/11/0001", "pindah kota")]
    assert rows["payments"][0][3] == "SO/2026/11/0002"


def test_what_else_is_called_like_the_customer_is_nobodys_data(shop: Shop) -> None:
    rina = keep(shop)
    catalogue.add(shop.new, ProductDraft("Rahasia", 1_000, code="R77", cost=777))
    person = Person(shop.session.person.id, "R77", Role.OWNER)
    session = replace(shop.session, person=person).fresh().because("boleh")
    shop.set(credit_without_limit=False)
    selling.sell(session, shop.cart("GULA", customer="R77"), replace(CREDIT, over_limit=True))
    order_papers.count_sheet(shop.new, OrderPaper.of(PaperKind.STATEMENT, rina), Paper.A4, "screen")
    assert len(shop.sql("SELECT 1 FROM journal WHERE document = 'R77'")) == 5
    found = person_export.person(shop.new, rina)
    told = [(each["kind"], "limit" in each["content"]) for each in found.content["journal"]]
    assert told == [("customer.added", True), ("right.used", True), ("paper.printed", False)]
    paper = person_papers.paper_of(shop.new, found.content, found.code, found.name)
    assert [row[1] for row in paper.tables[-1].rows] == [
        *("Ditambahkan", "Batas kredit dilampaui", "Kartu piutang dicetak"),
    ]
