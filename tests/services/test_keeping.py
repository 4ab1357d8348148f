"""Products, customers, settings and a shop's file: kept, changed, found, refused."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import apsw
import pytest

from oms_desktop.database import people
from oms_desktop.database import settings as table
from oms_desktop.database.connection import CommitUncertain, Store
from oms_desktop.domain import errors
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.products import ProductDraft, UnitDraft
from oms_desktop.domain.users import Role
from oms_desktop.services import catalogue, customers, product_lookup
from oms_desktop.services import shop as shop_service
from oms_desktop.services.cart import cart
from oms_desktop.services.session import Session, SystemClock
from oms_desktop.services.shop_settings import NAMES, ShopSettings
from tests.helpers.shop import (
    COFFEE_UPC,
    PRODUCTS,
    SUGAR_CARTON,
    SUGAR_CODE,
    FakeClock,
    Shop,
)

TEA = ProductDraft("Teh Celup", 6_000, barcodes=("8999999027162",), cost=4_000, min_stock=2_000)


def journalled(shop: Shop, kind: str) -> list[tuple[str, dict[str, Any]]]:
    rows = shop.sql("SELECT document, content FROM journal WHERE kind = ?", kind)
    return [(document, json.loads(content)) for document, content in rows]


# ------------------------------------------------------------------ products


def test_a_product_comes_back_as_it_was_given(shop: Shop) -> None:
    for given in PRODUCTS:
        kept = catalogue.product(shop.new, shop.product(given.code))
        assert kept == replace(given, opening_stock=None)


def test_a_product_without_a_code_gets_its_barcode_or_a_running_one(shop: Shop) -> None:
    catalogue.add(shop.new, TEA)
    assert shop.product("8999999027162")
    # The next number that is free, even if somebody has used one by hand.
    [[highest]] = shop.sql("SELECT max(id) FROM product")
    catalogue.add(shop.new, ProductDraft("Roti", 9_000, code=f"P{highest + 2:05}"))
    catalogue.add(shop.new, ProductDraft("Susu", 7_000))
    assert shop.product(f"P{highest + 3:05}")
    documents = [document for document, _ in journalled(shop, "product.added")]
    assert documents[-3:] == ["8999999027162", f"P{highest + 2:05}", f"P{highest + 3:05}"]


def test_a_barcode_that_is_a_code_elsewhere_is_not_taken_as_one(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Roti", 9_000, code="12345678"))
    catalogue.add(shop.new, ProductDraft("Susu", 7_000, barcodes=("12345678",)))
    names = shop.sql("SELECT code FROM product WHERE name = 'Susu'")
    assert names[0][0].startswith("P0")


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (ProductDraft("", 5), errors.FieldMissing),
        (ProductDraft("Teh", 0), errors.FieldMissing),
        (ProductDraft("Teh", -1), errors.AmountOutOfRange),
        (ProductDraft("Teh", 5, code="KoPi"), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=(SUGAR_CODE,)), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=(SUGAR_CARTON,)), errors.CodeTaken),
        (ProductDraft("Teh", 5, units=(UnitDraft("dus", 2, COFFEE_UPC),)), errors.CodeTaken),
        (ProductDraft("Teh", 5, barcodes=("8,99483E+12",)), errors.BarcodeScientific),
    ],
)
def test_bad_products(shop: Shop, draft: ProductDraft, error: type[errors.Refused]) -> None:
    before = shop.dump()
    with pytest.raises(error):
        catalogue.add(shop.new, draft)
    with pytest.raises(error):
        catalogue.change(shop.new, shop.product("JASA"), draft)
    assert shop.dump() == before


def test_a_taken_code_names_its_owner(shop: Shop) -> None:
    with pytest.raises(errors.CodeTaken) as refused:
        catalogue.add(shop.new, ProductDraft("Teh", 5, barcodes=(SUGAR_CARTON,)))
    assert refused.value == errors.CodeTaken(SUGAR_CARTON, "Gula Pasir 1 kg")


def test_a_product_is_changed_with_its_barcodes_and_units(shop: Shop) -> None:
    product_id = shop.product("GULA")
    draft = replace(
        PRODUCTS[0],
        code="",
        name="Gula Merah",
        category="Dapur",
        barcodes=(SUGAR_CARTON, "8999999027162"),
        units=(UnitDraft("karung", 50_000, SUGAR_CODE), UnitDraft("ons", 100, price=2_000)),
        favourite=False,
        tracked=False,
    )
    catalogue.change(shop.new, product_id, draft)
    kept = catalogue.product(shop.new, product_id)
    units = tuple(sorted(draft.units, key=lambda unit: unit.content))
    assert kept == replace(draft, code="GULA", units=units, opening_stock=None)
    [line] = cart(shop.new, shop.cart(SUGAR_CODE)).lines
    assert (line.row.unit, line.row.unit_price) == ("karung", 875_000)
    assert shop.stock("GULA")[0] == 100_000
    _, changed = journalled(shop, "product.changed")[0]
    assert changed["name"] == ["Gula Pasir 1 kg", "Gula Merah"]
    assert set(changed) == {"name", "category", "barcodes", "units", "favourite", "tracked"}


def test_a_renamed_product_is_found_by_its_new_name_only(shop: Shop) -> None:
    catalogue.change(shop.new, shop.product("GULA"), replace(PRODUCTS[0], name="Manisan"))
    assert [hit.name for hit in catalogue.find(shop.new, "manis")] == ["Manisan"]
    assert catalogue.find(shop.new, "pasir") == []


def test_a_retired_product_comes_back(shop: Shop) -> None:
    product_id = shop.product("KOPI")
    catalogue.retire(shop.new, product_id)
    assert catalogue.find(shop.new, "kopi") == []
    assert [
        row.code for row in catalogue.product_listing(shop.new, show="retired").page("name", 9).rows
    ] == ["KOPI"]
    catalogue.retire(shop.new, product_id, active=True)
    assert catalogue.find(shop.new, "kopi")
    kinds = [row[0] for row in shop.sql("SELECT kind FROM journal WHERE document = 'KOPI'")]
    assert kinds[-2:] == ["product.retired", "product.resumed"]


def test_a_cashier_does_not_see_costs(shop: Shop) -> None:
    product_id = shop.product("GULA")
    assert catalogue.product(shop.as_(Role.CASHIER), product_id).cost == 0
    assert catalogue.product(shop.as_(Role.MANAGER), product_id).cost == 15_000
    with pytest.raises(errors.NotFound):
        catalogue.product(shop.new, 999)


def test_an_opening_stock_is_a_movement(shop: Shop) -> None:
    [movement] = catalogue.movements(shop.new, shop.product("GULA"))
    assert movement[:3] == ("opening", 100_000, "GULA")
    assert list(catalogue.movements(shop.new, shop.product("JASA"))) == []


def test_a_service_has_no_stock(shop: Shop) -> None:
    catalogue.add(shop.new, ProductDraft("Cuci", 5_000, code="CUCI", kind="service", tracked=True))
    shop.sell("CUCI")
    assert shop.stock("CUCI") == (0, 0, 0)


def test_categories_and_favourites(shop: Shop) -> None:
    assert [name for _, name in catalogue.categories(shop.new)] == ["Sembako"]
    catalogue.add(shop.new, replace(TEA, category="SEMBAKO"))
    assert [name for _, name in catalogue.categories(shop.new)] == ["Sembako"]
    assert [hit.code for hit in catalogue.favourites(shop.new)] == ["GULA"]


def test_codes_are_looked_up_for_retired_goods_too(shop: Shop) -> None:
    catalogue.retire(shop.new, shop.product("GULA"))
    find = product_lookup.product_of_code
    assert find(shop.new, f" {SUGAR_CARTON} ") == find(shop.new, "gula") == shop.product("GULA")
    assert find(shop.new, COFFEE_UPC[1:]) == shop.product("KOPI")
    assert find(shop.new, "nichts") is None


# ------------------------------------------------------------------ customers


def test_customers_are_kept_and_get_codes(shop: Shop) -> None:
    changes = customers.add(shop.new, CustomerDraft("Joko", phone="+62 811 222 333"))
    row = customers.customer(shop.new, changes.id_of("customer"))
    assert (row.name, row.code, row.balance, row.active) == ("Joko", f"C{row.id:05}", 0, True)
    customers.add(shop.new, CustomerDraft("Lain", code=f"C{row.id + 2:05}"))
    changes = customers.add(shop.new, CustomerDraft("Baru"))
    assert customers.customer(shop.new, changes.id_of("customer")).code == f"C{row.id + 3:05}"


def test_two_people_may_share_a_phone_but_it_is_told(shop: Shop) -> None:
    assert customers.same_phone(shop.new, "+6281234567890") == "Budi Santoso"
    assert customers.same_phone(shop.new, "081234567890", shop.customer("BUDI")) == ""
    assert customers.same_phone(shop.new, "") == customers.same_phone(shop.new, "0899999") == ""


def test_a_customer_is_changed_and_limits_are_told(shop: Shop) -> None:
    customer_id = shop.customer("BUDI")
    draft = CustomerDraft("Budi Santoso", phone="0812 3456 7890", credit_limit=9, city="Batu")
    customers.change(shop.new, customer_id, draft)
    row = customers.customer(shop.new, customer_id)
    assert (row.code, row.credit_limit, row.city, row.full_address) == ("BUDI", 9, "Batu", "Batu")
    [(document, content)] = journalled(shop, "customer.changed")
    assert document == "BUDI"
    assert content == {
        "changed": ["address", "city", "credit_limit", "term_days"],
        "limit": [500_000, 9],
    }
    customers.change(shop.new, customer_id, replace(draft, city="Malang"))
    assert journalled(shop, "customer.changed")[1][1] == {"changed": ["city"]}


def test_issued_papers_keep_the_customer_as_it_was(shop: Shop) -> None:
    shop.sell("GULA", customer="BUDI")
    customers.change(shop.new, shop.customer("BUDI"), CustomerDraft("Orang Lain"))
    assert shop.sql("SELECT customer_name FROM invoice") == [("Budi Santoso",)]


def test_customers_are_found_by_any_part(shop: Shop) -> None:
    for text in ("budi", "santo", "mel", "3456", "0812-3456", "malang", "BUDI"):
        assert [row.code for row in customers.find(shop.new, text)] == ["BUDI"], text
    assert [row.code for row in customers.find(shop.new, "")] == ["ANI", "BUDI", "SITI"]
    assert customers.find(shop.new, "zzz") == []
    assert len(customers.find(shop.new, "", limit=2)) == 2


def test_who_owes_is_listed(shop: Shop) -> None:
    from oms_desktop.services.selling import Terms

    shop.sell("GULA", customer="SITI", terms=Terms(on_credit=True))
    listing = customers.customer_listing(shop.new, show="owing")
    assert [row.code for row in listing.page("name", 9).rows] == ["SITI"]
    assert listing.count() == 1
    assert customers.customer_listing(shop.new, show="retired").count() == 0
    assert customers.customer_listing(shop.new, search="ami").count() == 1


def test_an_address_in_one_line(shop: Shop) -> None:
    row = customers.customer(shop.new, shop.customer("SITI"))
    assert row.full_address == ""
    row = replace(row, address="Jl. A 1", city="Batu", postcode="65311", landmark="masjid")
    assert row.full_address == "Jl. A 1, Batu 65311 (masjid)"
    assert replace(row, address="", city="", postcode="").full_address == ""


# ------------------------------------------------------------------ settings


def test_a_setting_is_kept_over_its_default(shop: Shop) -> None:
    assert shop.session.settings() == ShopSettings()
    shop.set(shop_name="  Toko\tBaru ", bank_accounts=["BCA 1", "BRI 2"], discount_limit=500)
    settings = shop.session.settings()
    assert settings == ShopSettings(
        shop_name="Toko Baru", bank_accounts=("BCA 1", "BRI 2"), discount_limit=500
    )
    assert journalled(shop, "setting.changed")[0] == ("shop_name", {"to": "Toko Baru"})


def test_a_setting_of_another_version_is_left_alone(shop: Shop) -> None:
    with shop.session.store.transaction():
        table.put_setting(shop.session.store, "from_the_future", [1])
    assert shop.session.settings() == ShopSettings()


def test_a_logo_is_kept_but_not_journalled(shop: Shop) -> None:
    picture = b"\x89PNG..."
    shop.set(shop_logo=base64.b64encode(picture).decode())
    assert shop.session.settings().logo == picture
    assert journalled(shop, "setting.changed") == [("shop_logo", {"to": "…"})]


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("no_such", 1, errors.NotFound),
        ("shop_name", 5, errors.ChoiceInvalid),
        ("shop_name", ["a"], errors.ChoiceInvalid),
        ("shop_name", "x" * 301, errors.TextTooLong),
        ("bank_accounts", "BCA", errors.ChoiceInvalid),
        ("bank_accounts", [5], errors.ChoiceInvalid),
        ("taxable", 1, errors.ChoiceInvalid),
        ("rounding_step", 7, errors.ChoiceInvalid),
        ("rounding_step", True, errors.ChoiceInvalid),
        ("rounding_direction", "sideways", errors.ChoiceInvalid),
        ("stock_policy", "", errors.ChoiceInvalid),
        ("document_language", "xx", errors.ChoiceInvalid),
        ("receipt_paper", "81", errors.ChoiceInvalid),
        ("invoice_paper", "B5", errors.ChoiceInvalid),
        ("reference_required", ["cash"], errors.ChoiceInvalid),
        ("discount_limit", 10_001, errors.AmountOutOfRange),
        ("discount_limit", -1, errors.AmountOutOfRange),
        ("invoice_pattern", "INV", errors.PatternInvalid),
        ("invoice_pattern", None, errors.ChoiceInvalid),
        ("scale_patterns", ["XX"], errors.PatternInvalid),
        ("shop_logo", "no base64!", errors.ChoiceInvalid),
    ],
)
def test_bad_settings(shop: Shop, name: str, value: Any, error: type[errors.Refused]) -> None:
    before = shop.dump()
    with pytest.raises(error):
        shop_service.change_setting(shop.new, name, value)
    assert shop.dump() == before


def test_every_default_is_a_good_setting(shop: Shop) -> None:
    for name in NAMES:
        shop_service.change_setting(shop.new, name, getattr(ShopSettings(), name))
    assert shop.session.settings() == ShopSettings()


# ------------------------------------------------------------------ the shop's file


def test_a_new_shop_has_one_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "toko.oms"
    first = shop_service.open_shop(path, FakeClock())
    assert first.person == shop_service.OWNER
    first.store.close()
    second = shop_service.open_shop(path)
    assert second.person == shop_service.OWNER
    assert isinstance(second.clock, SystemClock)
    assert second.store.connection.execute("SELECT count(*) FROM person").get == 1
    assert abs((second.moment().local - SystemClock().now().replace(tzinfo=None)).days) <= 1
    second.store.close()


def test_two_windows_may_open_a_new_shop_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "toko.oms"
    real = people.first_owner
    sessions: list[Session] = []

    def overtaken(store: Store) -> int | None:
        found = real(store)
        if not sessions and found is None:
            monkeypatch.setattr(people, "first_owner", real)
            sessions.append(shop_service.open_shop(path, FakeClock()))
        return found

    monkeypatch.setattr(people, "first_owner", overtaken)
    session = shop_service.open_shop(path, FakeClock())
    assert session.person == sessions[0].person
    assert session.store.connection.execute("SELECT count(*) FROM person").get == 1
    for each in (session, *sessions):
        each.store.close()


def test_old_requests_are_forgotten_at_the_start(shop: Shop) -> None:
    shop.sell("GULA")
    shop.clock.move(days=31)
    shop.cart("GULA")
    shop_service.open_shop(shop.session.store.path, shop.clock).store.close()
    assert {row[0] for row in shop.sql("SELECT service FROM request")} == {
        *("ordering.open_cart", "ordering.scan"),
    }
    assert len(shop.sql("SELECT 1 FROM request")) == 2


def test_a_full_disk_does_not_keep_a_shop_closed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(store: Store, before: int) -> None:
        raise errors.DiskFull(50)

    monkeypatch.setattr(table, "forget_requests", full)
    again = shop_service.open_shop(shop.session.store.path, shop.clock)
    assert again.settings() == ShopSettings()
    again.store.close()


def test_a_new_shop_that_cannot_be_written_is_refused_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def commit(store: Store, connection: apsw.Connection) -> None:
        raise CommitUncertain(errors.DiskFull(50))

    monkeypatch.setattr(Store, "_commit", commit)
    with pytest.raises(errors.DiskFull):
        shop_service.open_shop(tmp_path / "toko.oms", FakeClock())
    monkeypatch.undo()
    assert shop_service.open_shop(tmp_path / "toko.oms", FakeClock()).person.id == 1
