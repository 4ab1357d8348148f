"""What every benchmark shares: figures beside their floor, rounds in turn, and the verdict."""

import gc
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "out" / "bench"
ROUNDS: Final = 60
WARM: Final = 5
NOISE: Final = 1.1
"""A limit counts as missed above this multiple of it; the last tenth belongs to the machine."""


@dataclass(frozen=True)
class Options:
    """What a run measures: sizes of the reference shop, rounds of each figure."""

    orders: int = 20_000
    products: int = 100_000
    customers: int = 50_000
    rounds: int = ROUNDS


@dataclass(frozen=True)
class Figure:
    """Milliseconds of one thing, those of its floor in the same run, and what was promised.

    Attributes:
        promise: `S1` … of quality.md.
        what: what was measured.
        times: one for each round.
        floor: the least any program would need, measured in turn with `times`.
        limit: of the median, or of the p95 if `tail`; None if nothing was promised.
        ratio_limit: of median / floor's median.
        tail: whether `limit` is about the p95.
        unit: `ms`, unless something else was counted.
        note: what a reader should know.
    """

    promise: str
    what: str
    times: Sequence[float]
    floor: Sequence[float] = ()
    limit: float | None = None
    ratio_limit: float | None = None
    tail: bool = False
    unit: str = "ms"
    note: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        return p95(self.times)

    @property
    def floor_median(self) -> float | None:
        return statistics.median(self.floor) if self.floor else None

    @property
    def ratio(self) -> float | None:
        return self.median / self.floor_median if self.floor_median else None

    @property
    def excess(self) -> float:
        """How far above its limits it is: 1.0 is just on the worse one, 0 without limits."""
        found = [0.0]
        if self.limit:
            found.append((self.p95 if self.tail else self.median) / self.limit)
        if self.ratio_limit and self.ratio:
            found.append(self.ratio / self.ratio_limit)
        return max(found)

    @property
    def missed(self) -> bool:
        return self.excess > NOISE

    def as_json(self) -> dict[str, Any]:
        return {
            "promise": self.promise,
            "what": self.what,
            "unit": self.unit,
            "median": round(self.median, 4),
            "p95": round(self.p95, 4),
            "rounds": len(self.times),
            "floor": round(self.floor_median, 4) if self.floor_median else None,
            "ratio": round(self.ratio, 2) if self.ratio else None,
            "limit": self.limit,
            "limit_of": "p95" if self.tail else "median",
            "ratio_limit": self.ratio_limit,
            "missed": self.missed,
            "note": self.note,
        }


class Skipped(Exception):
    """This can't be measured here and now; the message says why."""


def p95(times: Sequence[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def clocked(act: Callable[[], object]) -> float:
    """Milliseconds that `act` takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


@contextmanager
def quiet() -> Iterator[None]:
    """The collector of rubbish runs before, not between, what is compared."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def in_turn(rounds: int, *acts: Callable[[], object], warm: int = WARM) -> tuple[list[float], ...]:
    """Milliseconds of each act over the rounds; they take turns, so a slow moment hits all alike."""
    for _ in range(warm):
        for act in acts:
            act()
    found: tuple[list[float], ...] = tuple([] for _ in acts)
    with quiet():
        for _ in range(rounds):
            for times, act in zip(found, acts, strict=True):
                times.append(clocked(act))
    return found


@contextmanager
def copies(path: Path, *names: str) -> Iterator[list[Path]]:
    """Copies of a shop on the disk it lies on, gone afterwards."""
    folder = path.parent / f"run-{time.monotonic_ns()}"
    folder.mkdir()
    try:
        made = [folder / f"{name}.oms" for name in names]
        for copy in made:
            shutil.copyfile(path, copy)
        yield made
    finally:
        shutil.rmtree(folder)
