"""Other people's price lists by the command line: in, mended, out, into a new shop, out again."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from oms_desktop import app
from oms_desktop.services.tabular import read_table

# One process has one application: made here without windows, other tests could open none.
pytestmark = pytest.mark.usefixtures("qapp")

OLD_TILL = (
    "barcode|name|category_id|cost|price|wholesale\n"
    "2000000000015|kue lapis|18|8500|9000|8750\n"
    "2000000000022|m+susu coklat|17|3900|5000|4300\n"
    "2000000000039|kopi tubruk |17|0|9000|0\n"
    "2000000000046|giv-giv  btl 250ml|24|1|1|1\n"
    "2000000000053|teh pucuk 350ml|17|0|0|0\n"
    "2000000000060|minyak kayu 120ml|19|1|0|1\n"
    "2000000000077|shampo |24|-1|1|1\n"
    "2000000000084|krim malam|26|22000|20000|21000\n"
    "004904204011|soda kaleng & es|17|3875|4750|4083\n"
    "2000000000107|biskuit|18|1650|2000|1800\n"
    "2000000000114|biskuit|18|1650|2000|1800\n"
)
"""An old till's list: prices of 0, a cost below 0, blanks at ends, a price below cost, twin names."""
OPEN_DATA = (
    "barcode\tname\n"
    "2000000001012\tKecap Manis\n"
    "2000000001029\t\u0e22\u0e39\u0e1b\u0e35 \u0e44\u0e2d\u0e0b\u0e4c\n"
    "2000000001036\tTh\u00e9 vert au \U0001f36f\n"
    "2000000001043\tMie  Semur 5X70G\n"
    "2000000001050\t\u0634\u0648\u0643\u0648\u0644\u0627\u062a\u0647\n"
    "2000000001067\t'Prodhead'&gt;beef Flavour\n"
    "2000000001074\tTip Top (5+1) 6 Packs\n"
    "2000000001081\tP\u00e2te \u00e0 l'ail, Pr\u00e9frit\n"
    "2000000001098\tKecap Manis\n"
)
"""A public list: every script there is, double blanks, quotes, twin names, and no price at all."""


class Shops:
    """Shops in files, and the command line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def _call(self, *words: str | Path) -> tuple[int, dict[str, object]]:
        code = app.main([str(word) for word in (*words, "--json", "--language", "en")])
        return code, json.loads(self._capsys.readouterr().out)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def bring(
        self, source: Path, store: str, *more: str | Path
    ) -> tuple[int, Mapping[str, object]]:
        path = self.folder / f"{store}.oms"
        return self._call("import", "products", source, "--store", path, *more)

    def take(self, store: str, name: str) -> Path:
        path = self.folder / name
        words = ("export", "products", path, "--store", self.folder / f"{store}.oms")
        assert self._call(*words)[0] == 0
        return path

    def round_trip(self, store: str, suffix: str) -> int:
        """Out, in again by update, out, into a new shop, out; how many products."""
        first = self.take(store, f"first{suffix}")
        code, again = self.bring(first, store, "--update", "all")
        assert (code, again["bad"], again["changes"]) == (0, [], [])
        assert (again["added"], again["changed"]) == (0, 0)
        assert self.take(store, f"same{suffix}").read_bytes() == first.read_bytes()
        code, copied = self.bring(first, "copy")
        assert (code, copied["bad"]) == (0, [])
        assert self.take("copy", f"copy{suffix}").read_bytes() == first.read_bytes()
        for each in (store, "copy"):
            code, books = self._call("check", "--store", self.folder / f"{each}.oms")
            assert (code, books["ok"]) == (0, True)
        assert copied["added"] == again["unchanged"]
        assert isinstance(copied["added"], int)
        return copied["added"]


@pytest.fixture
def shops(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shops:
    return Shops(tmp_path, capsys)


def mend(rejects: Path, cells: Mapping[int, Mapping[str, str]]) -> None:
    """Write into the saved bad rows, as an owner does in a spreadsheet; by row and header."""
    table = read_table(rejects)
    rows = [list(row.cells) for row in table.rows]
    for number, values in cells.items():
        for title, text in values.items():
            rows[number][table.header.index(title)] = text
    with rejects.open("w", encoding="utf-8", newline="") as file:
        file.writelines(";".join(row) + "\n" for row in (table.header, *rows))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_an_old_tills_list_is_mended_and_makes_the_trip(shops: Shops, suffix: str) -> None:
    source, rejects = shops.write("till.psv", OLD_TILL), shops.folder / "bad.csv"
    code, found = shops.bring(source, "shop", "--rejects", rejects)
    assert (code, found["good"], found["added"]) == (1, 8, 8)
    bad = found["bad"]
    assert isinstance(bad, list)
    said = [(each["line"], each["kind"]) for each in bad]
    assert said == [(6, "AmountOutOfRange"), (7, "AmountOutOfRange"), (8, "MoneyTextInvalid")]
    # Zero isn't empty, and the reason says which column it is about.
    assert bad[0]["reason"].startswith("Selling price: Rp\u00a00 is outside Rp\u00a01")
    warnings = found["warnings"]
    assert isinstance(warnings, list)
    assert [(each["line"], each["kind"]) for each in warnings] == [(9, "PriceBelowCost")]
    mend(rejects, {0: {"price": "4000"}, 1: {"price": "25000"}, 2: {"cost": "0"}})
    code, mended = shops.bring(rejects, "shop")
    assert (code, mended["bad"], mended["added"]) == (0, [], 3)
    assert shops.round_trip("shop", suffix) == 11
    # What was mended stays as it is when the old list comes again.
    before = (shops.folder / f"first{suffix}").read_bytes()
    code, again = shops.bring(source, "shop", "--update", "all")
    assert (code, again["unchanged"], again["changes"]) == (1, 8, [])
    assert shops.take("shop", f"last{suffix}").read_bytes() == before


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_list_without_prices_gets_them_and_makes_the_trip(shops: Shops, suffix: str) -> None:
    code, found = shops.bring(shops.write("list.tsv", OPEN_DATA), "shop")
    refused = found["refused"]
    assert isinstance(refused, dict)
    assert (code, refused["kind"], refused["column"]) == (1, "ColumnMissing", "price")
    head, *rows = OPEN_DATA.splitlines()
    priced = [f"{row}\t{2500 + 500 * at}" for at, row in enumerate(rows)]
    source = shops.write("priced.tsv", "\n".join([f"{head}\tHET", *priced]) + "\n")
    code, found = shops.bring(source, "shop", "--map", "HET=price")
    assert (code, found["bad"], found["added"]) == (0, [], 9)
    assert shops.round_trip("shop", suffix) == 9
    names = [row.cells[2] for row in read_table(shops.take("shop", "out.csv")).rows]
    assert "Th\u00e9 vert au \U0001f36f" in names
    assert names.count("Kecap Manis") == 2
    # The column is remembered: the same list again needs no telling.
    code, again = shops.bring(source, "shop", "--update", "all")
    assert (code, again["unchanged"], again["changes"]) == (0, 9, [])
