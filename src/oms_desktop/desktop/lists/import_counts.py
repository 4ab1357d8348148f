"""How many rows of a list are good, bad and odd, as chips."""

from typing import Any

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.lists.import_words import (
    bad_words,
    change_count_words,
    good_words,
    new_words,
    odd_words,
    same_words,
)
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.product_changes import ImportMode


class ImportCounts(QWidget):
    """A chip for each number; what there is none of stays grey."""

    def __init__(self, *beside: QWidget) -> None:
        """Start without numbers; `beside` stands at the other end of the line."""
        super().__init__()
        self._chips = [StatusChip("", "neutral") for _ in range(5)]
        self.setLayout(row(*self._chips, None, *beside, margins=(14, 10, 14, 10)))

    def show_plan(self, plan: Any) -> None:
        """Count the rows of a dry run."""
        good, bad, odd = len(plan.good), len(plan.bad), len(plan.warnings)
        first = good_words(good)
        told = [(bad_words(bad), "danger", bad), (odd_words(odd), "warning", odd)]
        if plan.mode is not ImportMode.ADD or plan.unchanged:
            first, changed = new_words(good), len(plan.changes)
            told.insert(0, (change_count_words(changed), "info", changed))
            told.insert(1, (same_words(plan.unchanged), "neutral", 0))
        told.insert(0, (first, "success", good))
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < len(told))
            if at < len(told):
                words, tone, count = told[at]
                chip.set_status(words, tone if count else "neutral")
