"""The papers of the selected orders: picking list, delivery note, label, slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oms_desktop.desktop.processing.tab import ProcessingTab


class Papers:
    """Prints what fits the selected orders."""

    def __init__(self, tab: ProcessingTab) -> None:
        """Print for a tab."""
        self._tab = tab

    def picking_list(self) -> None:
        """Print."""

    def delivery_note(self) -> None:
        """Print."""

    def preview(self) -> None:
        """Print."""

    def label(self) -> None:
        """Print."""

    def slip(self) -> None:
        """Print."""
