"""How many rows of a price list are good, bad and odd, as chips."""

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.products.import_words import bad_words, good_words, odd_words
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.services.importing import ImportPlan


class ImportCounts(QWidget):
    """Three chips; what there is none of stays grey."""

    def __init__(self) -> None:
        """Start without numbers."""
        super().__init__()
        self._good, self._bad, self._odd = (StatusChip("", "neutral") for _ in range(3))
        self.setLayout(row(self._good, self._bad, self._odd, None, margins=(14, 10, 14, 10)))

    def show_plan(self, plan: ImportPlan) -> None:
        """Count the rows of a dry run."""
        good, bad, odd = len(plan.good), len(plan.bad), len(plan.warnings)
        self._good.set_status(good_words(good), "success" if good else "neutral")
        self._bad.set_status(bad_words(bad), "danger" if bad else "neutral")
        self._odd.set_status(odd_words(odd), "warning" if odd else "neutral")
