"""Products out into a file and back: the same shop, and nothing half when it can't be."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oms_desktop.domain import errors
from oms_desktop.domain.price_rules import PriceRule
from oms_desktop.domain.product_cells import thousandths
from oms_desktop.domain.products import BundlePart, ProductDraft, UnitDraft, check_product, cleaned
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.tax import TaxClass
from oms_desktop.domain.users import Person, Right, Role
from oms_desktop.services import catalogue, exporting, importing
from oms_desktop.services.exporting import export_products
from oms_desktop.services.session import Session
from oms_desktop.services.shop import open_shop
from oms_desktop.services.tabular import read_table
from tests.helpers.shop import Shop

TITLES_ID = (
    *("Kode", "Barcode", "Nama", "Kategori", "Satuan", "Desimal", "Harga Jual", "Harga Beli"),
    *("Stok", "Stok Minimum", "Jenis", "Pajak", "Pantau Stok", "Favorit", "Warna", "Rak"),
    *("Nomor Izin", "Pantau Kedaluwarsa", "Stok Kurang", "Aturan Harga", "Isi Paket"),
    *("Harga Beli Terakhir", "Dijual"),
)
TITLES_EN = (
    *("Code", "Barcode", "Name", "Category", "Unit", "Decimals", "Price", "Cost"),
    *("Stock", "Minimum Stock", "Kind", "Tax", "Track Stock", "Favourite", "Colour", "Shelf"),
    *("Permit Number", "Watch Expiry", "Stock Policy", "Price Rules", "Bundle Parts"),
    *("Last Cost", "On Sale"),
)
EGG = ProductDraft(
    "=Telur; \"ayam\" 'segar'",
    29_000,
    code="'007",
    category="-Sembako",
    barcodes=("0123", "8991002304017"),
    unit="kg",
    unit_decimals=3,
    cost=26_000,
    tax_class=TaxClass.EXEMPT,
    min_stock=2_500,
    opening_stock=12_125,
    favourite=True,
    colour="#C79A1B",
    units=(UnitDraft("tray", 1_800), UnitDraft("peti", 15_000, "-78", 420_000)),
    rules=(
        PriceRule(28_000, minimum=2_500),
        PriceRule(400_000, unit="peti", level="Toko; | \\\\", starts="2026-01-01"),
    ),
    shelf="=A1",
    permit="MD 1",
    expires=True,
    stock_policy="warn",
    last_cost=25_500,
)


@contextmanager
def blank(path: Path) -> Iterator[Session]:
    session = open_shop(path)
    try:
        yield session
    finally:
        session.store.close()


def add(session: Session, *drafts: ProductDraft) -> None:
    for draft in drafts:
        catalogue.add(session.fresh(), draft)


def bring_in(session: Session, path: Path) -> None:
    plan = importing.plan_products(session, path)
    assert plan.bad == ()
    importing.import_products(session.fresh(), plan)


def round_trip(folder: Path, first: Path) -> Path:
    """Into an empty shop, and out of it again."""
    again = first.with_stem("again")
    with blank(folder / "copy.oms") as copy:
        bring_in(copy, first)
        export_products(copy, again)
    return again


# ------------------------------------------------------------------ what stands in it


@pytest.mark.parametrize(("language", "titles"), [("id", TITLES_ID), ("en", TITLES_EN)])
def test_a_product_is_written_whole(tmp_path: Path, language: str, titles: tuple[str, ...]) -> None:
    path = tmp_path / "out.csv"
    with blank(tmp_path / "shop.oms") as session:
        add(session, EGG)
        assert export_products(session, path, language) == 1
    table = read_table(path)
    head = list(table.header)
    assert head[:3] == [titles[0], "Barcode", "Barcode"]
    assert head[3:24] == list(titles[2:])
    assert [title[-1] for title in head[24:]] == list("22223333")
    said = dict(zip(head, table.rows[0].cells, strict=True))
    assert said[titles[8]] == "12,125"
    assert said[titles[6]] == "29000"
    assert said[titles[2]] == EGG.name
    assert said[titles[12]] == ("ya" if language == "id" else "yes")
    # No cell is a formula for a spreadsheet, and none of the digits is lost.
    text = path.read_text("utf-8-sig")
    assert "'=Telur" in text
    assert ";'-Sembako;" in text
    assert ";0123;" in text


def test_a_workbook_has_numbers_as_numbers_and_codes_as_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with blank(tmp_path / "shop.oms") as session:
        add(session, EGG)
        export_products(session, path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    head, row = ([cell.value for cell in row] for row in sheet.iter_rows())
    said = dict(zip(head, row, strict=True))
    assert (said["Harga Jual"], said["Stok"]) == (29_000, 12.125)
    assert said["Nama"] == f"'{EGG.name}"
    assert row[1] == "0123"
    assert sheet.freeze_panes == "A2"


def test_cost_is_only_for_those_who_may_see_it(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    clerk = Person(shop.session.person.id, "Ani", Role.MANAGER, taken=frozenset({Right.SEE_COST}))
    seen = shop.as_(Role.MANAGER)
    export_products(seen, path)
    assert "Harga Beli" in read_table(path).header
    blind = Session(seen.store, clerk, seen.clock)
    export_products(blind, path)
    assert "Harga Beli" not in read_table(path).header


def test_taking_the_list_out_is_journalled_each_time(shop: Shop, tmp_path: Path) -> None:
    count = export_products(shop.session, tmp_path / "a.csv")
    export_products(shop.session, tmp_path / "b.xlsx")
    found = shop.sql("SELECT document, content FROM journal WHERE kind = 'products.exported'")
    assert [document for document, _ in found] == ["a.csv", "b.xlsx"]
    assert f'"rows":{count}' in found[0][1]


# ------------------------------------------------------------------ and back again


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_shop_comes_back_the_same(shop: Shop, tmp_path: Path, suffix: str) -> None:
    parts = (BundlePart("KOPI", 2_000), BundlePart("'007", 500))
    add(shop.session, EGG, ProductDraft("A paket", 50_000, code="PAKET", parts=parts))
    add(shop.session, ProductDraft("Jasa kirim", 0, kind="service", tracked=False))
    catalogue.retire(shop.new, shop.product("KOPI"))
    shop.sell("GULA")
    first = tmp_path / f"first{suffix}"
    export_products(shop.session, first)
    again = round_trip(tmp_path, first)
    assert again.read_bytes() == first.read_bytes()
    table = read_table(again)
    sold, code = table.header.index("Dijual"), table.header.index("Kode")
    assert [row.cells[code] for row in table.rows if row.cells[sold] == "tidak"] == ["KOPI"]


def test_what_was_sold_below_zero_comes_back_below_zero(tmp_path: Path) -> None:
    first = tmp_path / "first.csv"
    first.write_text("Kode;Nama;Harga Jual;Satuan;Stok\nT;Teh;5000;kg;-3,5\n", "utf-8")
    with blank(tmp_path / "shop.oms") as session:
        bring_in(session, first)
        export_products(session, tmp_path / "out.csv")
    [row] = read_table(tmp_path / "out.csv").rows
    assert row.cells[8] == "-3,5"
    assert (
        round_trip(tmp_path, tmp_path / "out.csv").read_bytes()
        == (tmp_path / "out.csv").read_bytes()
    )


AMOUNTS = st.integers(1, 10**10)
WORDS = st.text(max_size=30) | st.sampled_from(("=1+1", "'=x", "''-2", "+62", "@a", "'", "1e5"))
CODES = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20) | st.sampled_from(
    ("'0", "''01", "007", "-5", "'-5", "=A1", "1 2", "a;b", '"', "1,5")
)
UNITS = st.builds(UnitDraft, WORDS, st.integers(1, 10**6), CODES, st.none() | st.integers(1, 10**9))
RULES = st.builds(
    PriceRule,
    st.integers(1, 10**6),
    level=WORDS | st.sampled_from((";", "a|b", "c\\\\")),
    minimum=st.integers(0, 50).map(lambda number: number * 1000),
    starts=st.sampled_from(("", "2026-01-01")),
    ends=st.sampled_from(("", "2026-02-01")),
)
DRAFTS = st.builds(
    ProductDraft,
    WORDS,
    AMOUNTS,
    code=CODES,
    category=WORDS,
    barcodes=st.lists(CODES, max_size=3).map(tuple),
    unit=st.sampled_from(("pcs", "kg", "dus", "=lusin")),
    unit_decimals=st.integers(0, 3),
    cost=st.integers(0, 10**9),
    tax_class=st.sampled_from(TaxClass),
    tracked=st.booleans(),
    min_stock=st.integers(0, 50).map(lambda number: number * 1000),
    opening_stock=st.none() | st.integers(0, 10**6),
    kind=st.sampled_from(("goods", "service")),
    favourite=st.booleans(),
    colour=st.sampled_from(("", "#00ff7F")),
    units=st.lists(UNITS, max_size=3).map(tuple),
    rules=st.lists(RULES, max_size=3).map(tuple),
    shelf=WORDS,
    permit=WORDS,
    expires=st.booleans(),
    stock_policy=st.sampled_from(("", "block", "warn", "allow")),
    last_cost=st.none() | st.integers(0, 10**9),
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(DRAFTS, min_size=1, max_size=6), st.sampled_from((".csv", ".xlsx")))
def test_whatever_the_shop_holds_comes_back(
    tmp_path_factory: pytest.TempPathFactory, drafts: list[ProductDraft], suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    first = folder / f"first{suffix}"
    with blank(folder / "shop.oms") as session:
        kept = 0
        for draft in drafts:
            try:
                check_product(cleaned(draft))
                add(session, draft)
            except Refused:
                continue
            kept += 1
        if not kept:
            return
        assert export_products(session, first) == kept
    assert round_trip(folder, first).read_bytes() == first.read_bytes()


DIRTY = (
    "barcode|name|category_id|price|grosir\n"
    "8994834001918|  goriorio   magic |18|9000|8750\n"
    "8,99483E+12|go potato|18|9.000|8750\n"
    "8994834000775|go malkist|18|Rp 9.000|8750\n"
    "|tanpa harga|3||\n"
    "aaaaaa|=kerupuk|23|9000|\n"
)


def test_a_dirty_list_is_mended_and_makes_the_trip(tmp_path: Path) -> None:
    """Imported, mapped, corrected, taken out and imported again."""
    source, rejects, first = (tmp_path / name for name in ("list.psv", "bad.csv", "first.csv"))
    source.write_text(DIRTY, encoding="utf-8")
    with blank(tmp_path / "shop.oms") as session:
        plan = importing.plan_products(session, source, chosen={"grosir": "cost"})
        assert [row.number for row, _ in plan.bad] == [3, 5]
        importing.import_products(session.fresh(), plan)
        importing.save_rejects(plan, rejects, lambda refused: type(refused).__name__)
        text = rejects.read_text("utf-8-sig")
        text = text.replace("8,99483E+12", "8994834001949").replace("3;;", "3;2500;")
        rejects.write_text(text, encoding="utf-8")
        importing.remember_columns(session.fresh(), {"grosir": "cost"})
        bring_in(session, rejects)
        assert export_products(session, first) == 5
    costs = [row.cells[7] for row in read_table(first).rows]
    assert sorted(costs) == ["0", "0", "8750", "8750", "8750"]
    assert round_trip(tmp_path, first).read_bytes() == first.read_bytes()


# ------------------------------------------------------------------ nothing half


class Cancel(Exception):
    """Enough."""


class CancelAt:
    def __init__(self, done: int) -> None:
        self.done = done

    def report(self, done: int, total: int) -> None:
        if done >= self.done:
            raise Cancel


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("shop"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("done", [0, 2, 4])
def test_cancelled_it_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, done: int
) -> None:
    monkeypatch.setattr(exporting, "REPORT_EVERY", 2)
    path = tmp_path / f"list{suffix}"
    path.write_bytes(b"old")
    with blank(tmp_path / "shop.oms") as session:
        add(session, *(ProductDraft(f"Teh {at}", 1000) for at in range(4)))
        before = session.store.connection.execute("SELECT count(*) FROM journal").get
        with pytest.raises(Cancel):
            export_products(session, path, progress=CancelAt(done))
        assert session.store.connection.execute("SELECT count(*) FROM journal").get == before
    assert path.read_bytes() == b"old"
    assert left(tmp_path) == [path.name]


def test_a_full_disk_leaves_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shop.session.store.path.parent / "out"
    folder.mkdir()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(errors.DiskFull):
        export_products(shop.session, folder / "list.csv")
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(errors.FolderNotWritable):
        export_products(shop.session, tmp_path / "none" / "list.csv")
    assert shop.sql("SELECT 1 FROM journal WHERE kind = 'products.exported'") == []


def test_numbers_are_never_floats() -> None:
    assert thousandths(1_500) == Decimal("1.5")
    assert format(thousandths(120_000), "f") == "120"
    assert format(thousandths(-2_000), "f") == "-2"
