"""Customers in and out without a window."""

import json
from pathlib import Path

import pytest

from oms_desktop import app
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.services import customers
from oms_desktop.services.shop import open_shop

pytestmark = pytest.mark.usefixtures("qapp")

LIST = (
    "name,phone,address\n"
    "Ani,+62 812-3456-7001,Jl. A 1\n"
    "Bayu,+62 (146) 479 8509,Jl. B 2\n"
    ",0812 3456 7002,Jl. C 3\n"
)


def run(tmp_path: Path, *arguments: str) -> int:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    named = [str(tmp_path / each) if "." in each else each for each in arguments]
    return app.main([*named, "--store", str(tmp_path / "shop.oms"), "--language", "en"])


def test_a_list_goes_in_and_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", "customers", "list.csv", "--rejects", "bad.csv") == 1
    said = capsys.readouterr().out
    assert "2 good rows, 1 bad rows, 2 added" in said
    assert "Line 3: +62 (146) 479 8509: no such phone is known" in said
    assert "Jl. C 3" in (tmp_path / "bad.csv").read_text("utf-8-sig")
    assert run(tmp_path, "import", "customers", "list.csv", "--update", "all") == 1
    assert "0 differ (renamed: 0), 2 unchanged, 0 changed" in capsys.readouterr().out
    assert run(tmp_path, "export", "customers", "out.csv") == 0
    assert "2 customers written to out.csv" in capsys.readouterr().out
    assert run(tmp_path, "import", "customers", "out.csv") == 0
    session = open_shop(tmp_path / "shop.oms")
    assert [row.phone for row in customers.find(session, "")] == [
        "0812-3456-7001",
        "+62 (146) 479 8509",
    ]
    session.store.close()


def test_a_dry_run_tells_in_json_and_keeps_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_shop(tmp_path / "shop.oms").store.close()
    assert run(tmp_path, "import", "customers", "list.csv", "--dry-run", "--json") == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["good"], said["added"], said["dry_run"]) == (2, 0, True)
    [odd] = said["warnings"]
    assert (odd["line"], odd["phone"]) == (3, "+62 (146) 479 8509")
    [bad] = said["bad"]
    assert (bad["line"], bad["kind"]) == (4, "FieldMissing")


def test_changes_are_told_field_by_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = open_shop(tmp_path / "shop.oms")
    customers.add(session, CustomerDraft("Ani", phone="0812 3456 7001"))
    session.store.close()
    asked = ("import", "customers", "list.csv", "--update", "all", "--all-or-nothing", "--json")
    assert run(tmp_path, *asked) == 1
    [change] = json.loads(capsys.readouterr().out)["changes"]
    assert change == {"line": 2, "code": "C00001", "fields": {"address": ["", "Jl. A 1"]}}


def test_customers_have_no_prices(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", "customers", "list.csv", "--update", "prices") == 1
    assert not (tmp_path / "shop.oms").exists()


def test_nothing_comes_out_of_a_shop_that_is_not_there(tmp_path: Path) -> None:
    assert run(tmp_path, "export", "customers", "out.csv") == 1
    assert not (tmp_path / "shop.oms").exists()


def test_one_customers_data_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = open_shop(tmp_path / "shop.oms")
    customers.add(session, CustomerDraft("Ani", code="ani1", phone="0812 3456 7001"))
    session.store.close()
    (tmp_path / "out.d").mkdir()
    assert run(tmp_path, "export", "customer", "ANI1", "--to", "out.d") == 0
    said = capsys.readouterr().out
    names = sorted(path.name for path in (tmp_path / "out.d").iterdir())
    assert [Path(name).suffix for name in names] == [".json", ".pdf"]
    for name in names:
        assert name in said
    found = json.loads((tmp_path / "out.d" / names[0]).read_text("utf-8"))
    assert found["records"][0]["phone"] == "0812 3456 7001"
    assert run(tmp_path, "export", "customer", "ANI1", "--to", "out.d", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert Path(told["paper"]) == tmp_path / "out.d" / names[1]
    assert run(tmp_path, "export", "customer", "NOBODY", "--to", "out.d") == 1
    assert "NOBODY" in capsys.readouterr().err
    assert run(tmp_path, "export", "customer", "ANI1") == 1
    assert "folder" in capsys.readouterr().err.casefold()
