"""What the list of customers says besides their records; added up behind it, as it grows with the shop."""

from PySide6.QtCore import QObject, Signal

from oms_desktop.database.customer_habits import Lately
from oms_desktop.desktop.models.finder import Finder
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.services import profiles

_NOTHING = Lately()


class ListLately(QObject):
    """Known for all customers at once; the newest wish counts."""

    changed = Signal()
    """Other figures are known."""

    def __init__(self, desk: Desk) -> None:
        """Know nothing until asked."""
        super().__init__(desk)
        self._desk = desk
        self._known: dict[int, Lately] | None = None
        self.finder = Finder(desk.tasks, desk.notices.error, self)

    def ask(self) -> None:
        """Add up anew; until then what was known is said."""
        session = self._desk.session
        self.finder.ask(lambda stop: profiles.lately(session, stop), self._learn)

    def of(self, customer_id: int) -> Lately | None:
        """What is known of a customer; None while it is added up for the first time."""
        return None if self._known is None else self._known.get(customer_id, _NOTHING)

    def _learn(self, known: dict[int, Lately]) -> None:
        self._known = known
        self.changed.emit()
