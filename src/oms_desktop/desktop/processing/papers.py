"""The papers of the selected orders: picking list, delivery note, parcel label, order slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.fulfilment import ShipmentState
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.order_sheet import OrderSheet, SheetShipment, order_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from oms_desktop.desktop.processing.tab import ProcessingTab

_TO_PICK: Final = (ShipmentState.PLANNED, ShipmentState.PICKING)
_TO_GO: Final = (ShipmentState.PACKED, ShipmentState.READY)
_GONE: Final = (ShipmentState.CANCELLED, ShipmentState.RETURNED)


class Papers:
    """Finds which shipments a paper is for, and hands it to the paper desk."""

    def __init__(self, tab: ProcessingTab) -> None:
        """Print for a tab."""
        self._tab = tab

    def picking_list(self) -> None:
        """Print one list of what has to be fetched for all selected orders."""
        found = [each.id for each in self._shipments(_TO_PICK)]
        if found:
            self._print(OrderPaper.of(PaperKind.PICKING_LIST, *found))
        else:
            self._tell(translate("Processing", "Nothing to pick: start preparing first (Space)."))

    def delivery_note(self) -> None:
        """Print the note of each shipment that is about to go, or went last."""
        found = self._notes()
        for each in found:
            self._print(OrderPaper.of(PaperKind.DELIVERY_NOTE, each.id))
        if not found:
            self._tell(translate("Processing", "No shipment yet: start preparing first (Space)."))

    def label(self) -> None:
        """Print the labels of the parcels that are about to go."""
        found = [each.id for each in self._notes()]
        if found:
            self._print(OrderPaper.of(PaperKind.SHIPPING_LABEL, *found))
        else:
            self._tell(translate("Processing", "No shipment yet: start preparing first (Space)."))

    def slip(self) -> None:
        """Print what the customer takes along of an order."""
        card = self._tab.card()
        if card is not None:
            self._print(OrderPaper.of(PaperKind.ORDER_SLIP, card.id))

    def preview(self) -> None:
        """Show the paper that fits how far the current order is."""
        papers, card = self._tab.desk.papers, self._tab.card()
        if papers is not None and card is not None:
            papers.show_paper(self._fitting(order_sheet(self._tab.desk.session, card.id)))

    # -------------------------------------------------------------- inside

    def _fitting(self, sheet: OrderSheet) -> OrderPaper:
        picked = [each.id for each in sheet.shipments if each.state in _TO_PICK]
        if picked:
            return OrderPaper.of(PaperKind.PICKING_LIST, *picked)
        going = _newest(sheet.shipments)
        if going is not None:
            return OrderPaper.of(PaperKind.DELIVERY_NOTE, going.id)
        return OrderPaper.of(PaperKind.ORDER_SLIP, sheet.id)

    def _sheets(self) -> list[OrderSheet]:
        session = self._tab.desk.session
        return [order_sheet(session, each) for each in self._tab.orders.selected_ids()]

    def _shipments(self, states: tuple[ShipmentState, ...]) -> list[SheetShipment]:
        return [
            each for sheet in self._sheets() for each in sheet.shipments if each.state in states
        ]

    def _notes(self) -> list[SheetShipment]:
        found = (_newest(sheet.shipments) for sheet in self._sheets())
        return [each for each in found if each is not None]

    def _print(self, wanted: OrderPaper) -> None:
        papers = self._tab.desk.papers
        if papers is not None:
            papers.print_paper(wanted)

    def _tell(self, words: str) -> None:
        self._tab.desk.notices.toast(words)


def _newest(shipments: Iterable[SheetShipment]) -> SheetShipment | None:
    """What is about to go; else what went last; else what is being prepared."""
    known = [each for each in shipments if each.state not in _GONE]
    for states in (_TO_GO, (ShipmentState.SHIPPED, ShipmentState.DELIVERED), _TO_PICK):
        found = [each for each in known if each.state in states]
        if found:
            return found[-1]
    return known[-1] if known else None
