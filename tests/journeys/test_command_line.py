"""The program without a window: exit codes, answers, and files left behind."""

import io
import json
import sys
from pathlib import Path

import pytest

from oms_desktop import app
from oms_desktop.services import catalogue
from oms_desktop.services.shop import open_shop

# One process has one application: made here without windows, other tests could open none.
pytestmark = pytest.mark.usefixtures("qapp")

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


def test_a_look_makes_no_shop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, store = run(tmp_path, GOOD, "--dry-run")
    assert code == 1
    assert store.name in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.csv"]


def test_rejects_that_cannot_be_saved_refuse_all_in_one_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rejects = tmp_path / "none" / "rejects.csv"
    code, store = run(tmp_path, BAD, "--rejects", str(rejects), "--json")
    assert code == 1
    assert json.loads(capsys.readouterr().out)["refused"]["kind"] == "FolderNotWritable"
    assert names(store) == []


@pytest.mark.parametrize("text", [GOOD, BAD, ""])
def test_without_a_console_the_exit_code_speaks(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(tmp_path, text)[0] == (0 if text == GOOD else 1)


def test_a_console_of_another_code_page_shows_what_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="cp437"))
    code, _ = run(tmp_path, "nama;harga_jual\n茶;mahal 茶\n")
    sys.stdout.flush()
    assert code == 1
    assert b"?" in shown.getvalue()


@pytest.mark.parametrize("choice", ["--dry-run", "--all-or-nothing"])
def test_nothing_is_kept_when_asked_so(tmp_path: Path, choice: str) -> None:
    open_shop(tmp_path / "shop.oms").store.close()
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


# ------------------------------------------------------------------ out again, and changed by code


def out(tmp_path: Path, file: str, *more: str) -> tuple[int, Path]:
    path, store = tmp_path / file, tmp_path / "shop.oms"
    return app.main(["export", "products", str(path), "--store", str(store), *more]), path


@pytest.mark.parametrize(
    ("more", "head"), [((), "Kode;Barcode;Nama"), (("--language", "en"), "Code;Barcode;Name")]
)
def test_products_are_taken_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], head: str
) -> None:
    run(tmp_path, GOOD)
    code, path = out(tmp_path, "out.csv", *more)
    assert code == 0
    assert "out.csv" in capsys.readouterr().out
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith(head)
    assert [line.split(";")[2] for line in lines[1:]] == ["Gula", "Kopi"]


def test_taking_out_of_no_shop_makes_none(tmp_path: Path) -> None:
    assert out(tmp_path, "out.csv")[0] == 1
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, GOOD)
    capsys.readouterr()
    assert out(tmp_path, "none/out.csv", "--json")[0] == 1
    assert json.loads(capsys.readouterr().out)["refused"]["kind"] == "FolderNotWritable"


def test_a_mapped_column_is_read_and_remembered(tmp_path: Path) -> None:
    text = "nama;harga toko;barcode\nGula;17.500;8994834001918\n"
    assert run(tmp_path, text)[0] == 1
    assert run(tmp_path, text, "--map", "harga toko=price")[0] == 0
    again = text.replace("Gula", "Kopi").replace("8994834001918", "")
    assert run(tmp_path, again)[0] == 0
    assert names(tmp_path / "shop.oms") == ["Gula", "Kopi"]
    assert run(tmp_path, again, "--map", "harga toko=nonsense")[0] == 1


def test_only_prices_are_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, GOOD)
    capsys.readouterr()
    text = "nama;harga_jual;barcode\nGula pasir;18.000;8994834001918\nTeh;1;77\n"
    code, store = run(tmp_path, text, "--update", "prices", "--json")
    assert code == 1
    said = json.loads(capsys.readouterr().out)
    assert [row["kind"] for row in said["bad"]] == ["NotFound"]
    assert said["changes"][0]["fields"] == {"price": ["17500", "18000"]}
    assert (said["changed"], said["added"], said["renames"]) == (1, 0, 0)
    assert names(store) == ["Gula", "Kopi"]
    assert run(tmp_path, text, "--update", "all")[0] == 0
    assert names(store) == ["Gula pasir", "Kopi", "Teh"]
