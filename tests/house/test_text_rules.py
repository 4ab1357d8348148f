import pytest

from tests.house import text_rules
from tests.house.trees import ROOT, Rule, report, source, sources


def test_no_source_file_is_too_long() -> None:
    files = [(file.relative_to(ROOT).as_posix(), file) for file in text_rules.code_files()]
    assert files
    found = [
        item
        for path, file in files
        for item in text_rules.too_long(path, file.read_text(encoding="utf-8"))
    ]
    assert not found, report(found)


def test_a_long_file_is_found() -> None:
    assert not text_rules.too_long("planted.py", "pass\n" * 400)
    assert len(text_rules.too_long("planted.py", "pass\n" * 400 + "pass")) == 1


@pytest.mark.parametrize("rule", [text_rules.floats, text_rules.printing])
def test_the_tree_keeps_the_rule(rule: Rule) -> None:
    assert not (found := [item for module in sources() for item in rule(module)]), report(found)


@pytest.mark.parametrize(
    "planted",
    ["def f(price: float): ...", "x = float(text)", "y: list[float] = []"],
)
@pytest.mark.parametrize("place", ["domain/money.py", "services/planted.py"])
def test_a_planted_float_is_found(planted: str, place: str) -> None:
    assert len(text_rules.floats(source(place, planted))) == 1
    assert not text_rules.floats(source("desktop/planted.py", planted))


def test_a_float_may_be_recognised_and_read_from_a_workbook_but_never_made() -> None:
    assert not text_rules.floats(source("services/planted.py", "isinstance(cell, int | float)"))
    taken_in = "def text(cell: float) -> str: ..."
    assert not text_rules.floats(source("services/workbook.py", taken_in))
    assert len(text_rules.floats(source("services/planted.py", taken_in))) == 1
    for made in ("x = float(cell)", "def price(cell: str) -> float: ..."):
        assert len(text_rules.floats(source("services/workbook.py", made))) == 1


@pytest.mark.parametrize("planted", ["half = amount / 2", "tax = 0.11"])
def test_planted_inexact_arithmetic_is_found(planted: str) -> None:
    assert len(text_rules.floats(source("domain/tax.py", planted))) == 1
    assert not text_rules.floats(source("domain/tax.py", "half = amount // 2"))


def test_planted_printing_is_found() -> None:
    assert len(text_rules.printing(source("services/planted.py", "print('x')"))) == 1
    for place in ("app.py", "tour/walk.py", "tour_papers.py", "command_line.py"):
        assert not text_rules.printing(source(place, "print('x')"))


def test_no_file_names_a_registry() -> None:
    files = dict(text_rules.text_files())
    assert "pyproject.toml" in files
    found = [item for path, text in files.items() for item in text_rules.addresses(path, text)]
    assert not found, report(found)


@pytest.mark.parametrize(
    "planted",
    [
        "--index" + "-url https://x",
        "--find" + "-links w",
        "https://files.python" + "hosted.org/a",
        "https://pypi" + ".org/project/x",
        "url = 'https://mirror/simp" + "le/'",
    ],
)
def test_a_planted_address_is_found(planted: str) -> None:
    assert len(text_rules.addresses("planted.txt", f"first\n{planted}\n")) == 1
