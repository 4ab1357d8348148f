"""The developer's commands, as far as they can be tried without making an environment."""

import os
import sys
from pathlib import Path

import pytest

import dev
import dev_environment

Started = list[tuple[list[str], bool]]
"""Every command that was started, without its program; and whether offscreen."""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(dev_environment, "ROOT", tmp_path)
    monkeypatch.setattr(dev_environment, "ENVIRONMENT", tmp_path / ".venv")
    for name in ("CONSTRAINTS", "PROJECT"):
        original: Path = getattr(dev_environment, name)
        copy = tmp_path / original.name
        copy.write_bytes(original.read_bytes())
        monkeypatch.setattr(dev_environment, name, copy)
    return tmp_path


def make_whole(checkout: Path) -> None:
    python = Path(dev_environment.tool("python"))
    python.parent.mkdir(parents=True)
    python.touch()
    stamp = dev_environment.ENVIRONMENT / dev_environment.STAMP
    stamp.write_text(dev_environment.expected_stamp(), encoding="ascii")


def test_a_whole_environment_is_used_again(checkout: Path) -> None:
    make_whole(checkout)
    assert dev_environment.is_ready(dev_environment.expected_stamp())


def test_an_environment_without_stamp_was_interrupted(checkout: Path) -> None:
    make_whole(checkout)
    (dev_environment.ENVIRONMENT / dev_environment.STAMP).unlink()
    assert not dev_environment.is_ready(dev_environment.expected_stamp())


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    make_whole(checkout)
    Path(dev_environment.tool("python")).unlink()
    assert not dev_environment.is_ready(dev_environment.expected_stamp())


@pytest.mark.parametrize(
    ("name", "old", "new", "fresh"),
    [
        ("constraints.txt", "pluggy==", "pluggy ==", False),
        ("pyproject.toml", '"peewee>=4,<5"', '"peewee>=4.1,<5"', False),
        ("pyproject.toml", "line-length = 100", "line-length = 99", True),
    ],
)
def test_a_changed_input_makes_it_anew(
    checkout: Path, name: str, old: str, new: str, fresh: bool
) -> None:
    make_whole(checkout)
    file = checkout / name
    before = file.read_text(encoding="utf-8")
    assert old in before
    file.write_text(before.replace(old, new), encoding="utf-8")
    assert dev_environment.is_ready(dev_environment.expected_stamp()) is fresh


def test_a_copied_checkout_gets_its_own_environment(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_whole(checkout)
    monkeypatch.setattr(dev_environment, "ROOT", checkout / "elsewhere")
    assert not dev_environment.is_ready(dev_environment.expected_stamp())


@pytest.mark.skipif(os.name == "nt", reason="Windows brings all that Qt needs")
def test_a_missing_library_is_named_by_its_package() -> None:
    libraries = {"libno-such-thing.so.9": "libnosuchthing9", "libc.so.6": "libc6"}
    assert dev_environment.missing_packages(libraries) == ["libnosuchthing9"]


def test_apt_updates_first_and_takes_no_recommendations() -> None:
    update, install = dev_environment.apt_commands(["libegl1"], ["sudo", "-n"])
    assert update[:2] == install[:2] == ["sudo", "-n"]
    assert "update" in update
    assert install[-3:] == ["-y", "--no-install-recommends", "libegl1"]


def test_without_rights_the_person_is_told_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev_environment, "_administrator_prefix", lambda: None)
    with pytest.raises(dev_environment.CannotPrepareError) as said:
        dev_environment.install_system_packages(["libegl1", "libgl1"], "Qt needs libraries.")
    wanted = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    assert wanted in str(said.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such locales")
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "C.UTF-8"),
        ({"LANG": "C"}, "C.UTF-8"),
        ({"LANG": "id_ID.UTF-8"}, None),
        ({"LC_ALL": "POSIX", "LANG": "id_ID.UTF-8"}, "C.UTF-8"),
        ({"LC_ALL": "en_US.utf8"}, "en_US.utf8"),
    ],
)
def test_children_get_a_locale_with_utf8(given: dict[str, str], expected: str | None) -> None:
    assert dev_environment.child_variables(given, offscreen=False).get("LC_ALL") == expected


def test_only_offscreen_children_are_told_so() -> None:
    assert "QT_QPA_PLATFORM" not in dev_environment.child_variables({}, offscreen=False)
    seen = dev_environment.child_variables({"QT_QPA_PLATFORM": "xcb"}, offscreen=True)
    assert seen["QT_QPA_PLATFORM"] == "offscreen"


def test_only_changed_catalogues_are_compiled(tmp_path: Path) -> None:
    for name in ("oms_id.ts", "oms_xx.ts", "other.ts"):
        (tmp_path / name).touch()
    done = tmp_path / "oms_xx.qm"
    done.touch()
    os.utime(done, (2_000_000_000, 2_000_000_000))
    assert dev_environment.stale_translations(tmp_path) == [tmp_path / "oms_id.ts"]
    os.utime(done, (1, 1))
    assert len(dev_environment.stale_translations(tmp_path)) == 2


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    calls: Started = []

    def start(command: list[str], *, offscreen: bool) -> int:
        calls.append((command[1:], offscreen))
        return 7

    monkeypatch.setattr(dev, "start", start)
    monkeypatch.setattr(dev, "prepare", lambda **_: None)
    return calls


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_run_without_a_display_takes_the_tour_and_says_where(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert dev.main(["run"]) == 7
    assert started == [(["-m", "oms_desktop", "--tour", "out/tour"], True)]
    assert capsys.readouterr().out.splitlines()[-1] == str(dev_environment.ROOT / "out" / "tour")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
@pytest.mark.parametrize(
    ("display", "arguments", "expected", "offscreen"),
    [
        (":0", [], [], False),
        (":0", ["--demo"], ["--demo"], False),
        ("", ["--demo"], ["--tour", "out/tour"], True),
        ("", ["--version"], ["--version"], True),
        ("", ["import", "products", "f"], ["import", "products", "f"], True),
    ],
)
def test_run_starts_what_can_be_seen(
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    display: str,
    arguments: list[str],
    expected: list[str],
    offscreen: bool,
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert dev.main(["run", *arguments]) == 7
    assert started == [(["-m", "oms_desktop", *expected], offscreen)]


def test_all_checks_run_before_the_first_failure_is_answered(started: Started) -> None:
    assert dev.main(["test"]) == 7
    assert [command[:1] for command, _ in started] == [["check"], ["format"], [], ["--no-logo"]]


def test_the_tests_run_offscreen_with_the_arguments_given(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter([0, 0, 0, 0, 5])
    recorded = dev.start
    monkeypatch.setattr(dev, "start", lambda *call, **how: (recorded(*call, **how), next(codes))[1])
    assert dev.main(["test", "--thorough", "-k", "money"]) == 5
    assert started[-1] == (
        ["-m", "pytest", "-n", "2", "--dist", "worksteal", "--thorough", "-k", "money"],
        True,
    )


@pytest.mark.parametrize("wrong", [[], ["fly"], ["tour", "a", "b"], ["words", "x"]])
def test_a_wrong_call_is_told_the_usage(
    started: Started, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(wrong) == 2
    assert "usage:" in capsys.readouterr().err


def test_what_cannot_be_prepared_is_said_without_a_traceback(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: bool) -> None:
        raise dev_environment.CannotPrepareError("type this")

    monkeypatch.setattr(dev, "prepare", refuse)
    assert dev.main(["bench"]) == 1
    assert "type this" in capsys.readouterr().err
    assert not started
