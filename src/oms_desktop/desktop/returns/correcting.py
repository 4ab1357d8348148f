"""Taking a sale back to sell it rightly, in the writer's thread: by a void while that is possible."""

from oms_desktop.services import correcting, voiding
from oms_desktop.services.changes import Changes
from oms_desktop.services.session import Session


def correct(session: Session, invoice_id: int, reason: str) -> Changes:
    """Void a sale, or credit it where it can't be voided any more; its lines are in a cart again.

    Raises:
        As `voiding.correct` and `correcting.correct_by_note`.
    """
    if correcting.needs_note(session, invoice_id):
        return correcting.correct_by_note(session, invoice_id, reason)
    return voiding.correct(session, invoice_id, reason)
