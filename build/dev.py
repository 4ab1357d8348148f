"""The developer's commands: `python3 build/dev.py run|test|bench|tour|words|shell`.

Each prepares its own environment (`.venv` in the checkout) when needed and needs nothing but Python itself.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

if sys.version_info < (3, 11):
    sys.exit(f"OMS Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

from dev_environment import (
    ROOT,
    TRANSLATIONS,
    CannotPrepareError,
    child_variables,
    has_display,
    prepare,
    tool,
)

USAGE: Final = """\
usage: python3 build/dev.py COMMAND

  run [ARGUMENT…]      start the application; without a display: take the tour
  test [--thorough] [PYTEST ARGUMENT…]
                       ruff, mypy, import-linter, then the tests
  bench [NAME…]        measure the promises, write out/bench.json
  tour [FOLDER]        walk through the application, leave pictures (default out/tour)
  words                collect the words of the screens into the translation catalogue
  shell [-- COMMAND…]  Python, or a command, in the environment
"""

OK: Final = 0
REFUSED: Final = 1
USAGE_WRONG: Final = 2
INTERRUPTED: Final = 130

TOUR_FOLDER: Final = "out/tour"
WITHOUT_WINDOW: Final = frozenset({"--tour", "--help", "-h", "--version"})


def start(command: list[str], *, offscreen: bool) -> int:
    """Run a command in the checkout and wait for it.

    Returns:
        Its exit code.
    """
    sys.stdout.flush()
    variables = child_variables(os.environ, offscreen=offscreen)
    # Activated as a shell would: tools that start tools find those of the same environment.
    variables["VIRTUAL_ENV"] = str(Path(tool("python")).parent.parent)
    folders = [str(Path(tool("python")).parent), variables.get("PATH", os.defpath)]
    variables["PATH"] = os.pathsep.join(folders)
    return subprocess.run(command, env=variables, cwd=ROOT, check=False).returncode


def _application(arguments: list[str], *, offscreen: bool) -> int:
    return start([tool("python"), "-m", "oms_desktop", *arguments], offscreen=offscreen)


def run(arguments: list[str]) -> int:
    """Start the application; where nobody could see its window, take the tour instead."""
    display = has_display(os.environ)
    prepare(display=display)
    # A command line such as `import products …` has no window and so needs no display.
    windowless = arguments and (
        not arguments[0].startswith("-") or not WITHOUT_WINDOW.isdisjoint(arguments)
    )
    if display or windowless:
        return _application(arguments, offscreen=not display)
    return _tour(TOUR_FOLDER)


def tour(arguments: list[str]) -> int:
    """Take the tour and say where its pictures are."""
    if len(arguments) > 1:
        print(USAGE, file=sys.stderr)
        return USAGE_WRONG
    prepare(display=has_display(os.environ))
    return _tour(arguments[0] if arguments else TOUR_FOLDER)


def _tour(folder: str) -> int:
    code = _application(["--tour", folder], offscreen=not has_display(os.environ))
    print(ROOT / folder)
    return code


def test(arguments: list[str]) -> int:
    """Check the style, the types and the layers, then run the tests.

    The checks all run, so that one call tells everything cheap; pytest's closing line comes last.
    """
    prepare(display=False)
    checks = {
        "ruff check": [tool("ruff"), "check"],
        "ruff format": [tool("ruff"), "format", "--check"],
        "mypy": [tool("mypy")],
        "import-linter": [tool("lint-imports"), "--no-logo"],
    }
    first_failure = OK
    for name, command in checks.items():
        begun = time.perf_counter()
        code = start(command, offscreen=True)
        verdict = "passed" if code == OK else f"FAILED ({code})"
        print(f"== {name} {verdict} in {time.perf_counter() - begun:.1f} s")
        first_failure = first_failure or code
    if first_failure:
        return first_failure
    # The modules are started with the environment's own Python: the order of sys.path is then the same everywhere.
    return start(
        [tool("python"), "-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments],
        offscreen=True,
    )


def bench(arguments: list[str]) -> int:
    """Measure the promises of speed and size."""
    prepare(display=False)
    return start([tool("python"), "benchmarks/run.py", *arguments], offscreen=True)


def words(arguments: list[str]) -> int:
    """Collect the words of the screens; the new ones stand in the catalogue as unfinished."""
    if arguments:
        print(USAGE, file=sys.stderr)
        return USAGE_WRONG
    prepare(display=False)
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    options = ["-silent", "-extensions", "py", "-no-obsolete", "-locations", "none"]
    languages = ["-source-language", "en", "-target-language", "id"]
    catalogue = str(TRANSLATIONS / "oms_id.ts")
    command = [tool("pyside6-lupdate"), *options, *languages, "src", "-ts", catalogue]
    return start(command, offscreen=True)


def shell(arguments: list[str]) -> int:
    """Python in the environment, or the command after `--`."""
    display = has_display(os.environ)
    prepare(display=display)
    if arguments[:1] != ["--"]:
        return start([tool("python"), *arguments], offscreen=not display)
    if len(arguments) == 1:
        print(USAGE, file=sys.stderr)
        return USAGE_WRONG
    name, *rest = arguments[1:]
    inside = tool(name)
    return start([inside if Path(inside).exists() else name, *rest], offscreen=not display)


COMMANDS: Final[dict[str, Callable[[list[str]], int]]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "tour": tour,
    "words": words,
    "shell": shell,
}


def main(arguments: list[str]) -> int:
    """Carry out one command.

    Returns:
        The exit code: that of what was started, 1 if it couldn't be prepared, 2 for a wrong call.
    """
    if not arguments or arguments[0] not in COMMANDS:
        asked = arguments[:1] in (["-h"], ["--help"])
        print(USAGE, file=sys.stdout if asked else sys.stderr)
        return OK if asked else USAGE_WRONG
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except CannotPrepareError as problem:
        print(problem, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
