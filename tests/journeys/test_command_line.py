"""The program without a window: exit codes, answers, and files left behind."""

import json
from pathlib import Path

import pytest

from oms_desktop import app
from oms_desktop.services import catalogue
from oms_desktop.services.shop import open_shop

GOOD = "nama;harga_jual;barcode\nGula;17.500;8994834001918\nKopi;8.550;\n"
BAD = "nama;harga_jual;barcode\nGula;17.500;8,99483E+12\nKopi;8.550;\n"


def names(store: Path) -> list[str]:
    session = open_shop(store)
    try:
        return [row.name for row in catalogue.product_listing(session).page("name", 9).rows]
    finally:
        session.store.close()


def run(tmp_path: Path, text: str, *more: str) -> tuple[int, Path]:
    source, store = tmp_path / "list.csv", tmp_path / "shop.oms"
    source.write_text(text, encoding="utf-8")
    arguments = ["import", "products", str(source), "--store", str(store), "--language", "en"]
    return app.main([*arguments, *more]), store


def test_a_good_list_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, store = run(tmp_path, GOOD)
    assert code == 0
    assert "2 good rows, 0 bad rows, 2 added" in capsys.readouterr().out
    assert names(store) == ["Gula", "Kopi"]


def test_a_bad_row_is_named_saved_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rejects = tmp_path / "rejects.csv"
    code, store = run(tmp_path, BAD, "--rejects", str(rejects))
    assert code == 1
    assert "Line 2" in capsys.readouterr().out
    assert "8,99483E+12" in rejects.read_text(encoding="utf-8-sig")
    assert names(store) == ["Kopi"]


@pytest.mark.parametrize("choice", ["--dry-run", "--all-or-nothing"])
def test_nothing_is_kept_when_asked_so(tmp_path: Path, choice: str) -> None:
    code, store = run(tmp_path, BAD, choice)
    assert code == 1
    assert names(store) == []


def test_the_answer_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(tmp_path, BAD, "--json")
    answer = json.loads(capsys.readouterr().out)
    assert (code, answer["good"], answer["added"]) == (1, 1, 1)
    assert answer["bad"][0]["kind"] == "BarcodeScientific"


def test_a_file_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, store = run(tmp_path, "")
    assert code == 1
    assert "list.csv" in capsys.readouterr().err
    assert names(store) == []


def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["import", "products"])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
