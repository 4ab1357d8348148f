"""Cases of the commands about the books."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from oms_desktop.database.journal_list import Filters
from oms_desktop.domain import errors
from oms_desktop.services import bookcheck, journal_list
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def _export(s: Shop, folder: str) -> tuple[Any, ...]:
    path = Path(s.session.store.path).parent / folder / "journal.csv"
    return Filters(), path, ["Document"], lambda item: [item.document]


BOOK_CASES = (
    Case(
        journal_list.export_journal,
        lambda s: _export(s, ""),
        lambda s: _export(s, "no such folder"),
        errors.FolderNotWritable,
    ),
    Case(
        bookcheck.keep_result,
        lambda s: (bookcheck.check_books(s.new),),
        lambda s: (replace(bookcheck.check_books(s.new), head_hash="0"),),
        errors.NotFound,
    ),
)
