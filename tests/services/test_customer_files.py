"""Lists of customers: into the shop, out of it, and back."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from oms_desktop.domain import errors, errors_people
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors_customers import CustomerChanged
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.users import Role
from oms_desktop.services import customer_exporting, customer_importing, customers, joining
from oms_desktop.services import shop as shops
from oms_desktop.services.customer_importing import CustomerPlan, CustomerWarning, Doubt
from oms_desktop.services.session import Session
from tests.helpers.shop import Shop
from tests.services.test_customer_records import WHOLE

HEADER = "name,phone,address,city,postcode,email,company"
SHAPES = (
    "Ani Rahma,+62 (0274) 565 123,Jl. A 1,Yogyakarta,55281,ani@example.com,PT A",
    "Bayu,+62-812-3456-7001,Jl. B 2,Malang,65111,bayu@example.com,CV B",
    "Citra,(0341) 555 1234,Jl. C 3,Malang,65112,citra@example.com,UD C",
    "Dodi,0812 3456 7002,Jl. D 4,Batu,65113,dodi@example.com,PD D",
    "Eka,081234567003,Jl. E 5,Batu,65114,eka@example.com,PT E",
    "Fajar,+62 (146) 479 8509,Jl. F 6,Batu,65115,fajar@example.com,PT F",
)


def plan_of(
    shop: Shop,
    path: Path,
    *lines: str,
    mode: ImportMode = ImportMode.ADD,
    chosen: dict[str, str] | None = None,
) -> CustomerPlan:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    source = customer_importing.read_source(shop.new, path, chosen)
    return customer_importing.plan_source(shop.new, source, mode=mode)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pelanggan.csv"


def test_every_phone_is_normalised_or_named_and_no_row_is_lost(shop: Shop, file: Path) -> None:
    plan = plan_of(shop, file, HEADER, *SHAPES)
    assert (len(plan.good), plan.bad, plan.changes, plan.unchanged) == (6, (), (), 0)
    assert [draft.phone for _, draft in plan.good] == [
        *("(0274) 565123", "0812-3456-7001", "(0341) 5551234", "0812-3456-7002"),
        *("0812-3456-7003", "+62 (146) 479 8509"),
    ]
    odd = CustomerWarning(Doubt.PHONE, "Fajar", "+62 (146) 479 8509")
    assert plan.warnings == ((7, odd),)
    changes = customer_importing.import_customers(shop.new, plan)
    assert changes.facts == {"added": 6, "refused": 0, "changed": 0, "renamed": 0, "unchanged": 0}
    assert customers.customer_listing(shop.new).count() == 3 + 6
    [row] = customers.find(shop.new, "0274 565123")
    assert (row.name, row.postcode, row.email) == ("Ani Rahma", "55281", "ani@example.com")
    assert row.code
    assert customers.customer_listing(shop.new, show="doubtful").count() == 1


@pytest.mark.parametrize("mode", [ImportMode.ADD, ImportMode.UPDATE])
def test_a_second_import_changes_nothing(shop: Shop, file: Path, mode: ImportMode) -> None:
    customer_importing.import_customers(shop.new, plan_of(shop, file, HEADER, *SHAPES))
    before = shop.dump()
    plan = plan_of(shop, file, HEADER, *SHAPES, mode=mode)
    assert (plan.good, plan.changes, plan.bad, plan.unchanged) == ((), (), (), 6)
    customer_importing.import_customers(shop.new, plan)
    after = shop.dump()
    changed = {name for name, rows in after.items() if rows != before[name]}
    assert changed == {"journal", "request"}


def test_a_list_changes_what_it_says_and_takes_nothing_away(shop: Shop, file: Path) -> None:
    customers.add(shop.new, WHOLE)
    lines = (
        "Kode;Nama;Telepon;Telepon 2;Kota;Label;Batas Utang",
        "RINA;;0899 1111 2222;;Batu;vip;",
    )
    plan = plan_of(shop, file, *lines, mode=ImportMode.UPDATE)
    assert [str(refused) for _, refused in plan.bad] == []
    [(_, change)] = plan.changes
    assert change.after == replace(
        WHOLE,
        phone="0899-1111-2222",
        further_phones=(WHOLE.phone, *WHOLE.further_phones),
        city="Batu",
        tags=("arisan", "katering", "vip"),
    )
    assert {each.field for each in change.fields(1)} == {"phone", "city", "tags"}
    assert plan_of(shop, file, *lines).unchanged == 1
    customer_importing.import_customers(shop.new, plan)
    assert customers.record(shop.new, change.customer_id) == change.after
    customer_importing.undo_import(shop.new, plan)
    assert customers.record(shop.new, change.customer_id) == WHOLE
    with pytest.raises(CustomerChanged):
        customer_importing.undo_import(shop.new, plan)


def test_who_a_row_is_about(shop: Shop, file: Path) -> None:
    customers.add(shop.new, CustomerDraft("Tono", address="Jl. X 1"))
    plan = plan_of(
        shop,
        file,
        "nama,telepon,alamat,kode",
        "budi santoso,+62 812 3456 7890,,",  # Budi by name and phone
        "Budi Santoso,0812-9999-0000,,",  # somebody else named so
        "Tono,,jl. x 1,",  # by name and street
        "Tono,,Jl. Y 2,",  # somebody else
        "Siapa,,,SITI",  # Siti by code
        "Siapa,,,BARU",
        "Budi Santoso,0812 3456 7890,,BUDI2",  # a code of its own: somebody else
    )
    assert [row.number for row, _ in plan.good] == [3, 5, 7, 8]
    assert plan.unchanged == 3


def test_what_is_odd_and_what_is_bad(shop: Shop, file: Path) -> None:
    plan = plan_of(
        shop,
        file,
        "nama,telepon,tempo,setuju promosi,ditanya lewat",
        "Adik Budi,0812 3456 7890,,,",
        "Rina,0857-1111-2222,,ya,formulir",
        "Rini,0857-1111-2222,,,",
        "Rina,+62 857 1111 2222,,,",
        "Tanpa,telepon saja,,,",
        ",0857-1111-3333,,,",
        "Lama,,400,,",
        "Setuju,,,ya,",
        "Lebih,,,,,,,x",
    )
    assert plan.warnings == (
        (2, CustomerWarning(Doubt.SHARED, "Adik Budi", "0812-3456-7890", "Budi Santoso")),
        (4, CustomerWarning(Doubt.SHARED, "Rini", "0857-1111-2222", "Rina")),
    )
    assert [(row.number, type(refused).__name__) for row, refused in plan.bad] == [
        *((5, "RowRepeats"), (6, "PhoneTextInvalid"), (7, "FieldMissing")),
        *((8, "QuantityOutOfRange"), (9, "ConsentSourceMissing"), (10, "RowTooLong")),
    ]
    rina = plan.good[1][1]
    assert (rina.consent, rina.consent_on) == ("yes", "2026-11-23")
    rejects = file.with_name("bad.csv")
    customer_importing.save_rejects(plan, rejects, lambda refused: type(refused).__name__)
    assert "PhoneTextInvalid" in rejects.read_text("utf-8-sig")


def test_a_spreadsheet_that_ate_the_zero(shop: Shop, file: Path) -> None:
    plan = plan_of(shop, file, "nama;hp", "Ani;81234567001", "Bayu;0812 3456 7002 / 0341 555123")
    assert [draft.phones for _, draft in plan.good] == [
        ("0812-3456-7001",),
        ("0812-3456-7002", "(0341) 555123"),
    ]


def test_columns_are_mapped_by_hand_and_remembered(shop: Shop, file: Path) -> None:
    lines = ("siapa,nomor,company", "Ani,0812 3456 7001,PT A")
    with pytest.raises(errors.ColumnMissing):
        plan_of(shop, file, *lines)
    chosen = {"siapa": "name", "nomor": "phone", "company": "note"}
    [(_, draft)] = plan_of(shop, file, *lines, chosen=chosen).good
    assert (draft.name, draft.phone, draft.note) == ("Ani", "0812-3456-7001", "PT A")
    customer_importing.remember_columns(shop.new, chosen)
    assert plan_of(shop, file, *lines).good[0][1] == draft
    with pytest.raises(errors.ChoiceInvalid):
        plan_of(shop, file, *lines, chosen={"siapa": "nobody"})


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_list_comes_back_as_the_same_customers(
    shop: Shop, tmp_path: Path, suffix: str, language: str
) -> None:
    customers.add(shop.new, WHOLE)
    customers.add(shop.new, CustomerDraft("=1+1", phone="021 5551234", note="a;b|c\\d"))
    path = tmp_path / f"semua{suffix}"
    assert customer_exporting.export_customers(shop.new, path, language) == 5
    assert shop.journalled("customers.exported") == [(path.name, {"rows": 5})]
    again = customer_importing.plan_source(
        shop.new, customer_importing.read_source(shop.new, path), mode=ImportMode.UPDATE
    )
    assert (again.unchanged, again.changes, again.good, again.bad) == (5, (), (), ())
    other = shops.open_shop(tmp_path / "lain.oms", shop.clock)
    plan = customer_importing.plan_source(other, customer_importing.read_source(other, path))
    assert plan.bad == ()
    customer_importing.import_customers(other.fresh(), plan)
    ours, theirs = (
        {draft.code: draft for draft in all_records(session)} for session in (shop.new, other)
    )
    for draft in ours.values():
        # A phone is written as people do when it comes in.
        kept = theirs[draft.code]
        assert replace(kept, phone="", further_phones=()) == replace(
            draft, phone="", further_phones=()
        )
        assert len(kept.phones) == len(draft.phones)
    other.store.close()


def all_records(session: Session) -> list[CustomerDraft]:
    rows = customers.customer_listing(session).page("name", 99).rows
    return [customers.record(session, row.id) for row in rows]


def test_only_who_may_takes_the_list_out(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "semua.csv"
    for role in (Role.CASHIER, Role.MANAGER):
        with pytest.raises(errors_people.RightMissing):
            customer_exporting.export_customers(shop.as_(role), path)
    assert not path.exists()
    assert customer_exporting.export_customers(shop.as_(Role.OWNER), path) == 3


def test_joined_customers_do_not_come_out_or_in_twice(shop: Shop, file: Path) -> None:
    joining.join(shop.new, shop.customer("BUDI"), shop.customer("SITI"))
    assert customer_exporting.export_customers(shop.new, file) == 2
    plan = plan_of(shop, file, "kode,nama", "SITI,Siti Aminah", "BUDI,Budi Santoso")
    assert (plan.good, plan.unchanged, len(plan.bad)) == ((), 1, 1)


def test_a_plan_that_is_stale_stores_nothing(shop: Shop, file: Path) -> None:
    plan = plan_of(shop, file, "kode,nama", "BARU,Ani")
    customers.add(shop.new, CustomerDraft("Lain", code="baru"))
    with pytest.raises(errors.CodeTaken):
        customer_importing.import_customers(shop.new, plan)


def test_formulas_and_quotes_do_no_harm(shop: Shop, tmp_path: Path) -> None:
    customers.add(shop.new, CustomerDraft("=HYPERLINK(1)", code="F", phone="+62 812 3456 7001"))
    path = tmp_path / "x.csv"
    customer_exporting.export_customers(shop.new, path)
    with path.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text, delimiter=";"))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
