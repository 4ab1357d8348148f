"""Prepares what the commands of dev.py need: packages, Qt's system libraries, compiled translations.

Standard library only: this runs before anything is installed.
"""

import ctypes
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
ENVIRONMENT: Final = ROOT / ".venv"
CONSTRAINTS: Final = ROOT / "build" / "constraints.txt"
PROJECT: Final = ROOT / "pyproject.toml"
TRANSLATIONS: Final = ROOT / "resources" / "i18n"
STAMP: Final = "oms-desktop.stamp"
"""Written into the environment last: one without it was interrupted while being made."""

QT_LIBRARIES: Final = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt loads on Linux, and the Debian package of each."""
X_LIBRARIES: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a real X window needs besides."""


class CannotPrepareError(Exception):
    """Something only the person at the machine can do; the message says what to type."""


def tool(name: str) -> str:
    """Path of a command inside the environment, such as `python` or `ruff`."""
    if os.name == "nt":
        return str(ENVIRONMENT / "Scripts" / f"{name}.exe")
    return str(ENVIRONMENT / "bin" / name)


def has_display(variables: Mapping[str, str]) -> bool:
    """Whether a window can appear; Windows and macOS always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def child_variables(variables: Mapping[str, str], *, offscreen: bool) -> dict[str, str]:
    """Environment variables for what we start: a UTF-8 locale, and a Qt that needs no screen."""
    child = dict(variables)
    # A Python that was active around us must not leak into the environment of the checkout.
    child.pop("PYTHONHOME", None)
    locale = child.get("LC_ALL") or child.get("LC_CTYPE") or child.get("LANG") or ""
    if os.name != "nt" and "utf" not in locale.lower():
        child["LC_ALL"] = "C.UTF-8"
    if offscreen:
        child["QT_QPA_PLATFORM"] = "offscreen"
    return child


# ------------------------------------------------------------------ system packages through apt


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Debian packages of those shared libraries that can't be loaded."""
    missing = []
    for name, package in libraries.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(package)
    return missing


def apt_commands(packages: Iterable[str], prefix: list[str]) -> list[list[str]]:
    """The two apt commands that install `packages`, behind `prefix` (`sudo -n` or nothing)."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return [
        [*apt, "update", "-q"],
        [*apt, "install", "-q", "-y", "--no-install-recommends", *packages],
    ]


def words_to_type(packages: Iterable[str]) -> str:
    """The one line a person types to install `packages`."""
    names = shlex.join(packages)
    install = f"sudo apt-get install -y --no-install-recommends {names}"
    return f"sudo apt-get update && {install}"


def _administrator_prefix() -> list[str] | None:
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install_system_packages(packages: list[str], reason: str) -> None:
    """Install Debian packages where we may.

    Raises:
        CannotPrepareError: we may not, or apt failed; the message holds the command to type.
    """
    prefix = _administrator_prefix()
    words = f"{reason}\nOn Debian or Ubuntu type:\n\n    {words_to_type(packages)}\n"
    if prefix is None:
        raise CannotPrepareError(words)
    print(f"Installing {' '.join(packages)} through apt …", flush=True)
    update, install = apt_commands(packages, prefix)
    # An update that fails (no network) is no reason to stop: the lists may be good enough.
    subprocess.run(update, stdout=subprocess.DEVNULL, check=False)
    if subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise CannotPrepareError(words)


def prepare_system_libraries(*, display: bool) -> None:
    """Install the shared libraries Qt needs on Linux.

    Raises:
        CannotPrepareError: they are missing and can't be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    libraries = QT_LIBRARIES | X_LIBRARIES if display else QT_LIBRARIES
    missing = missing_packages(libraries)
    if not missing:
        return
    reason = "Qt needs system libraries that are not installed."
    install_system_packages(missing, reason)
    if missing_packages(libraries):
        raise CannotPrepareError(f"{reason}\nStill missing: {' '.join(missing)}")


# ------------------------------------------------------------------ Python packages


def expected_stamp() -> str:
    """What the environment must have been made from: pins, our own packaging, Python, place.

    Only the tables of pyproject.toml that packaging reads count: a changed lint rule rebuilds nothing.
    """
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    tables = [project["build-system"], project["project"], project["tool"]["hatch"]]
    python = [sys.version, platform.machine(), sys.base_prefix]
    parts = [CONSTRAINTS.read_bytes(), repr(tables).encode(), repr(python).encode()]
    # Scripts and the editable install hold absolute paths, so a copied checkout starts afresh.
    parts.append(bytes(ROOT))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_ready(stamp: str) -> bool:
    """Whether the environment is whole and made from just these inputs."""
    try:
        written = (ENVIRONMENT / STAMP).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return False
    return written == stamp and Path(tool("python")).exists()


def prepare_packages() -> None:
    """Make the environment anew unless it is whole and up to date.

    Raises:
        CannotPrepareError: Python can't make environments, or pip failed.
    """
    stamp = expected_stamp()
    if is_ready(stamp):
        return
    print(f"Preparing {ENVIRONMENT.name} (once; needs the network) …", flush=True)
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system_packages([package], "This Python can't make environments.")
    # The stamp goes first and comes last, so that an interruption is always seen.
    (ENVIRONMENT / STAMP).unlink(missing_ok=True)
    _run_or_say([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], "making .venv failed")
    pip = [tool("python"), "-m", "pip", "install", "--quiet", "--no-input", "--no-deps"]
    pip.append("--disable-pip-version-check")
    _run_or_say([*pip, "--requirement", str(CONSTRAINTS)], "installing the packages failed")
    own = [*pip, "--no-build-isolation", "--editable", str(ROOT)]
    _run_or_say(own, "installing this checkout failed")
    (ENVIRONMENT / STAMP).write_text(stamp, encoding="ascii")


def _run_or_say(command: list[str], failure: str) -> None:
    variables = child_variables(os.environ, offscreen=False)
    if subprocess.run(command, env=variables, cwd=ROOT, check=False).returncode != 0:
        raise CannotPrepareError(f"{failure}; the command was:\n\n    {shlex.join(command)}\n")


# ------------------------------------------------------------------ translations


def stale_translations(folder: Path) -> list[Path]:
    """Catalogues (`oms_*.ts`) whose compiled `.qm` is missing or older."""
    stale = []
    for catalogue in sorted(folder.glob("oms_*.ts")):
        compiled = catalogue.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime_ns < catalogue.stat().st_mtime_ns:
            stale.append(catalogue)
    return stale


def compile_translations() -> None:
    """Compile changed catalogues beside their source.

    Raises:
        CannotPrepareError: a catalogue is broken.
    """
    for catalogue in stale_translations(TRANSLATIONS):
        # Written aside and renamed: an interrupted run leaves no half catalogue that looks new.
        made = catalogue.with_suffix(".qm.new")
        command = [tool("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(made)]
        _run_or_say(command, f"{catalogue.name} could not be compiled")
        made.replace(catalogue.with_suffix(".qm"))


def prepare(*, display: bool) -> None:
    """Everything a command needs; nothing is done twice.

    Raises:
        CannotPrepareError: something only the person at the machine can do.
    """
    prepare_system_libraries(display=display)
    prepare_packages()
    compile_translations()
