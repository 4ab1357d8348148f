"""Every refusal has words of its own, short and with its numbers written as money."""

import importlib
import pkgutil
import sys
from dataclasses import fields

import pytest

from oms_desktop import domain
from oms_desktop.desktop.shell import actions_model
from oms_desktop.desktop.shell.error_words import has_own_words, words_for
from oms_desktop.domain import errors
from oms_desktop.domain.print_jobs import Trouble
from oms_desktop.domain.product_rows import map_columns
from oms_desktop.domain.refused import Refused

SAMPLES: dict[str, object] = {
    "text": "abc",
    "code": "8991234567890",
    "name": "Gula Pasir Lokal 1 kg",
    "owner": "Gula Merah Aren 500 g",
    "field": "barcode",
    "noun": "invoice",
    "key": "INV-2026-000127",
    "state": "paid",
    "act": "void",
    "unit": "pcs",
    "category": "Makanan ringan",
    "method": "transfer",
    "number": "INV-2026-000127",
    "right": "discount",
    "file": "daftar harga.csv",
    "path": "/somewhere/far/away/daftar harga.csv",
    "column": "harga jual",
    "document": "INV-2026-000127",
    "reason": "printer off",
    "printer": "Kasir depan",
    "trouble": Trouble.INTERRUPTED,
    "pattern": "{tahun",
    "keys": "Ctrl+B",
    "starts": "2026-12-31",
    "ends": "2026-12-01",
    "day": "2026-12-31",
}


for found in pkgutil.iter_modules(domain.__path__):
    if found.name.startswith("errors"):
        importlib.import_module(f"{domain.__name__}.{found.name}")
WHERE = {name for name in sys.modules if name.startswith(errors.__name__)} | {
    actions_model.__name__
}


def kinds(base: type[Refused] = Refused) -> list[type[Refused]]:
    known = [kind for kind in base.__subclasses__() if kind.__module__ in WHERE]
    return known + [deeper for kind in known for deeper in kinds(kind)]


def sample(kind: type[Refused]) -> Refused:
    values = {item.name: SAMPLES.get(item.name, 12000) for item in fields(kind)}
    return kind(**values)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_refusal_has_its_own_short_words(kind: type[Refused]) -> None:
    assert has_own_words(kind), f"no words for {kind.__name__} in error_words_*.py"
    words = words_for(sample(kind))
    assert words
    assert "{" not in words.replace("{tahun", "")
    assert len(words) <= 90, f"{len(words)}: {words}"
    assert words.endswith((".", "?"))


def test_money_and_quantities_are_written_as_on_the_screen() -> None:
    assert "Rp\u00a012.000" in words_for(errors.PaymentTooSmall(88000, 100000))
    short = words_for(errors.StockShort("Gula", 3000, 1500))
    assert "1,5" in short
    assert "Gula" in short


def test_files_are_named_without_their_folder() -> None:
    words = words_for(errors.FileEmpty("C:\\Users\\sari\\harga.csv"))
    assert "harga.csv" in words
    assert "sari" not in words


def test_long_data_is_clipped() -> None:
    assert len(words_for(errors.MoneyTextInvalid("9" * 500))) < 120


def test_a_new_refusal_without_words_is_still_said() -> None:
    class Strange(Refused):
        pass

    assert words_for(Strange())


def test_a_reason_names_the_column_it_speaks_of() -> None:
    refused = errors.AmountNotWhole("8500,50")
    refused.cell_of = "cost"
    assert words_for(refused).startswith("Cost price: “8500,50” is not in whole rupiah")
    refused.cell_of = "price2"
    assert words_for(refused).startswith("Selling price 2: ")
    large = errors.QuantityOutOfRange(10**16, 10**9)
    large.cell_of = "stock"
    assert "at most 1.000.000" in words_for(large)


@pytest.mark.parametrize(
    ("field", "column"),
    [
        ("credit_limit", "Credit limit"),
        ("term_days", "Days to pay"),
        ("birthday", "Birthday"),
        ("consent", "Consent to marketing"),
        ("consent_on", "Day of the consent"),
    ],
)
def test_a_reason_names_the_column_of_a_list_of_customers(field: str, column: str) -> None:
    refused = errors.MoneyTextInvalid("dua juta")
    refused.cell_of = field
    assert words_for(refused).startswith(f"{column}: “dua juta”")


@pytest.mark.parametrize("column", ["name", "price"])
def test_the_example_of_a_missing_column_would_be_recognised(column: str) -> None:
    words = words_for(errors.ColumnMissing("harga.csv", column))
    example = words.partition("such as ")[2].rstrip(".")
    other = {"name": "price", "price": "name"}[column]
    assert column in map_columns([example, other]).places


def test_a_folder_that_takes_nothing_is_named_with_the_file() -> None:
    words = words_for(errors.FolderNotWritable("/shop/Nota Lama", "INV-1.pdf"))
    assert words == "INV-1.pdf can't be written in Nota Lama. Choose another folder."
    assert "Nota Lama" in words_for(errors.FolderNotWritable("/shop/Nota Lama"))
