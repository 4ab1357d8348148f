"""Every package that we or our packages ask for is pinned once, on Linux and on Windows."""

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.house.trees import ROOT

SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
Pins = dict[NormalizedName, Requirement]
UNWANTED = {canonicalize_name("pygame")}
"""pytablericons draws with it; we only read its pictures."""


def missing_pins(
    asked: list[Requirement], pinned: Pins, system: dict[str, str]
) -> set[NormalizedName]:
    marker_values = {**system, "extra": ""}
    wanted = {
        canonicalize_name(item.name)
        for item in asked
        if item.marker is None or item.marker.evaluate(marker_values)
    }
    there = {
        name
        for name, item in pinned.items()
        if item.marker is None or item.marker.evaluate(marker_values)
    }
    return wanted - there - UNWANTED


def read_pins() -> Pins:
    lines = (ROOT / "build" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    names = [canonicalize_name(pin.name) for pin in pins]
    assert len(set(names)) == len(names)
    return dict(zip(names, pins, strict=True))


def read_project() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["dev"]
    return [Requirement(line) for line in asked + project["build-system"]["requires"]]


def test_every_pin_is_one_exact_version() -> None:
    pins = read_pins()
    assert pins
    for pin in pins.values():
        assert re.fullmatch(r"==[\w.]+", str(pin.specifier)), pin


def test_nothing_unwanted_is_pinned() -> None:
    assert UNWANTED.isdisjoint(read_pins())


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_we_ask_for_is_pinned(system: str) -> None:
    asked = read_project()
    assert not missing_pins(asked, read_pins(), SYSTEMS[system])


def test_the_pins_are_versions_that_we_accept() -> None:
    pins = read_pins()
    for asked in read_project():
        version = str(pins[canonicalize_name(asked.name)].specifier).removeprefix("==")
        assert asked.specifier.contains(version), asked


@pytest.mark.parametrize("system", SYSTEMS)
def test_what_our_packages_ask_for_is_pinned(system: str) -> None:
    pins = read_pins()
    here = [name for name, pin in pins.items() if pin.marker is None or pin.marker.evaluate()]
    asked = [Requirement(line) for name in here for line in metadata.requires(name) or []]
    assert asked
    assert not missing_pins(asked, pins, SYSTEMS[system])


def test_a_missing_pin_is_found() -> None:
    asked = [Requirement("colorama; sys_platform == 'win32'"), Requirement("Sorted.Containers")]
    assert missing_pins(asked, {}, SYSTEMS["linux"]) == {"sorted-containers"}
    pins = {canonicalize_name("sorted-containers"): Requirement("sorted-containers==1")}
    assert missing_pins(asked, pins, SYSTEMS["windows"]) == {"colorama"}
