"""Measure the promises of speed: `python3 build/dev.py bench [NAME…]`.

Writes `out/bench.json` and prints a table. Ends with 1 if a promise is missed beyond noise, which means in
three runs of its benchmark by more than a tenth; with `--report` it only tells.
"""

import argparse
import importlib
import json
import platform
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import apsw
from measure import FOLDER, ROOT, Figure, Options, Skipped

ATTEMPTS: Final = 3
NAMES: Final = tuple(sorted(path.stem for path in Path(__file__).parent.glob("s[0-9_]*.py")))


def main() -> int:
    options, names, report = _arguments()
    figures: list[Figure] = []
    skipped: dict[str, str] = {}
    for name in names:
        try:
            found = _measured(name, options)
        except Skipped as reason:
            skipped[name] = str(reason)
            print(f"{name}: skipped: {reason}", flush=True)
            continue
        figures += found
        print("\n".join([_line(figure) for figure in found]), flush=True)
    _write(options, figures, skipped)
    missed = [figure for figure in figures if figure.missed]
    for figure in missed:
        print(f"missed: {figure.promise} {figure.what}", file=sys.stderr)
    return 1 if missed and not report else 0


def _arguments() -> tuple[Options, list[str], bool]:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure the promises.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--report", action="store_true", help="a missed promise is no failure")
    parser.add_argument("--orders", type=int, help="orders of 5 lines in the reference shop")
    parser.add_argument("--full", action="store_true", help="1,000,000 orders")
    parser.add_argument("--rounds", type=int, help="rounds of each figure")
    given = parser.parse_args()
    asked = [name for name in NAMES if not given.names or name.split("_")[0] in given.names]
    asked += [name for name in NAMES if name in given.names and name not in asked]
    if not asked or len(asked) < len(given.names):
        parser.error(f"known are {', '.join(NAMES)}")
    options = Options()
    if given.full or given.orders:
        options = replace(options, orders=given.orders or 1_000_000)
    if given.rounds:
        options = replace(options, rounds=given.rounds)
    return options, asked, given.report


def _measured(name: str, options: Options) -> list[Figure]:
    """The figures of one benchmark; of one that missed, the best of several runs."""
    module = importlib.import_module(name)
    best: list[Figure] = module.measure(options)
    for _ in range(ATTEMPTS - 1):
        if not any(figure.missed for figure in best):
            break
        again = module.measure(options)
        pairs = zip(best, again, strict=True)
        best = [min(pair, key=lambda figure: figure.excess) for pair in pairs]
    return best


def _line(figure: Figure) -> str:
    floor = f"{figure.floor_median:9.3f}" if figure.floor_median else " " * 9
    ratio = f"{figure.ratio:6.2f}×" if figure.ratio else " " * 7
    return (
        f"{figure.promise} {figure.what:38} {figure.median:9.3f} {figure.p95:9.3f} {floor} {ratio} "
        f"{_limits(figure):20} {figure.note}"
    ).rstrip()


def _limits(figure: Figure) -> str:
    parts = []
    if figure.limit:
        parts.append(f"{'p95 ' if figure.tail else ''}≤ {figure.limit:g} {figure.unit}")
    if figure.ratio_limit:
        parts.append(f"≤ {figure.ratio_limit:g}×")
    return ("MISSED " if figure.missed else "") + ", ".join(parts)


def _write(options: Options, figures: list[Figure], skipped: dict[str, str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    content = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "sqlite": apsw.sqlite_lib_version(),
        "shop": {
            "products": options.products,
            "customers": options.customers,
            "orders": options.orders,
        },
        "figures": [figure.as_json() for figure in figures],
        "skipped": skipped,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (ROOT / "out" / "bench.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    print(f"   {'':38} {'median':>9} {'p95':>9} {'floor':>9} {'ratio':>7} limits")
    sys.exit(main())
