"""Moving orders on and back: one command for each, one toast and one undo for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from oms_desktop.desktop.processing.act_words import moved_words
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.domain.orders import Stage
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session

Service = Callable[[Session, int], Changes]


@dataclass
class _Round:
    """Orders on their way together."""

    waiting: int
    done: list[tuple[int, Changes]] = field(default_factory=list)
    refused: list[tuple[int, Exception]] = field(default_factory=list)


class Steps(QObject):
    """Space and its undo."""

    moved = Signal(object)
    """Ids of the orders that moved."""
    refused = Signal(int, object)
    """The first order that didn't, and why."""

    def __init__(
        self,
        desk: Desk,
        services: tuple[Service, Service],
        number_of: Callable[[int], str],
        parent: QObject,
    ) -> None:
        """`services` move an order on and back; `number_of` tells an order's number."""
        super().__init__(parent)
        self._desk, self._number_of = desk, number_of
        self._on, self._back = services
        self._past: list[list[int]] = []
        self._busy = 0

    @property
    def is_busy(self) -> bool:
        """Whether orders are on their way: another Space would move them twice."""
        return self._busy > 0

    @property
    def back_service(self) -> Service:
        """What takes a step back, for when it needs a reason."""
        return self._back

    def can_undo(self) -> bool:
        """Whether something was moved that can be taken back."""
        return bool(self._past)

    def next(self, order_ids: Sequence[int]) -> None:
        """Move orders one step on."""
        self._run(order_ids, self._on, remember=True)

    def back(self, order_ids: Sequence[int]) -> None:
        """Take the last step of orders back."""
        self._run(order_ids, self._back, remember=False)

    def undo(self) -> None:
        """Take back what was moved last."""
        if self._past and not self._busy:
            self.back(self._past.pop())

    # -------------------------------------------------------------- inside

    def _run(self, order_ids: Sequence[int], service: Service, *, remember: bool) -> None:
        ids = list(dict.fromkeys(order_ids))
        if not ids or self._busy:
            return
        self._busy = len(ids)
        round_ = _Round(len(ids))
        for order_id in ids:
            self._desk.command(service, order_id).run(
                partial(self._done, round_, order_id, remember),
                partial(self._failed, round_, order_id, remember),
            )

    def _done(self, round_: _Round, order_id: int, remember: bool, changes: Changes) -> None:
        round_.done.append((order_id, changes))
        self._count_down(round_, remember=remember)

    def _failed(self, round_: _Round, order_id: int, remember: bool, error: Exception) -> None:
        round_.refused.append((order_id, error))
        self._count_down(round_, remember=remember)

    def _count_down(self, round_: _Round, *, remember: bool) -> None:
        if not isValid(self):
            # The tab went while its orders were on their way.
            return
        self._busy -= 1
        round_.waiting -= 1
        if round_.waiting:
            return
        ids = [order_id for order_id, _ in round_.done]
        if ids:
            if remember:
                self._past.append(ids)
            self.moved.emit(ids)
            self._tell(round_, ids, remember=remember)
        if round_.refused:
            self.refused.emit(*round_.refused[0])

    def _tell(self, round_: _Round, ids: list[int], *, remember: bool) -> None:
        """Say where they are now; what was moved together may have come to several places."""
        places: dict[str, list[str]] = {}
        for order_id, changes in round_.done:
            places.setdefault(str(changes.facts["after"]), []).append(self._number_of(order_id))
        last = list(places)[-1]
        for after, numbers in places.items():
            undo = (lambda: self._undo_these(ids)) if remember and after == last else None
            self._desk.notices.toast(moved_words(numbers, Stage(after)), undo)

    def _undo_these(self, ids: list[int]) -> None:
        """The toast's own undo: what it told of, even if more has happened since."""
        if ids in self._past:
            self._past.remove(ids)
        self.back(ids)
