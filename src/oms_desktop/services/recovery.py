"""The sheet with a recovery code; its text is handed through, never kept."""

from typing import Literal

from oms_desktop.domain.users import Right
from oms_desktop.services.command import query
from oms_desktop.services.session import Session


@query(Right.LOOK)
def recovery_sheet(session: Session, code: str, owner: str) -> bytes:
    """The PDF with a code that was just made."""
    # fpdf2 costs 0.4 s to import: not before the first paper.
    from oms_desktop.documents import recovery

    settings = session.settings()
    language: Literal["id", "en"] = "en" if settings.document_language == "en" else "id"
    return recovery.render(code, settings.shop_name, owner, session.moment().local, language)
