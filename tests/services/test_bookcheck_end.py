"""The journal's newest entries cut off: caught by what was printed or kept beside the file."""

import json
from pathlib import Path

from oms_desktop.database.ledgers import LEDGERS
from oms_desktop.services import head_file, selling
from oms_desktop.services.shop import open_shop
from tests.helpers.burglar import Burglar, burglar, busy, busy_file, check
from tests.helpers.shop import FakeClock, Shop

__all__ = ["burglar", "busy", "busy_file"]


def cut(burglar: Burglar, entries: int) -> None:
    """Take the newest entries away with all that they posted."""
    rows = burglar.run(
        "SELECT sequence, content FROM journal ORDER BY sequence DESC LIMIT ?", entries
    )
    for sequence, content in rows:
        for table, runs in json.loads(content).get("posted", {"rows": {}})["rows"].items():
            for first, _ in runs:
                burglar.run(f"DELETE FROM {table} WHERE {LEDGERS[table].key} >= ?", first)
        burglar.run("DELETE FROM journal WHERE sequence = ?", sequence)


def test_entries_cut_off_below_a_closing_are_caught_by_its_paper(
    busy: Shop, burglar: Burglar
) -> None:
    [[closing]] = burglar.run("SELECT sequence FROM journal WHERE kind = 'shift.closed'")
    burglar.run("DELETE FROM journal WHERE sequence >= ?", closing)
    assert "closing_head" in {each.kind for each in check(busy).findings}


def test_entries_cut_off_are_caught_by_the_file_beside(busy: Shop, burglar: Burglar) -> None:
    head_file.write_head(busy.session)
    assert check(busy).ok
    [[last]] = burglar.run("SELECT max(sequence) FROM journal")
    cut(burglar, 1)
    found = [each for each in check(busy).findings if each.kind == "journal_cut"]
    assert [each.record for each in found] == [str(last)]


def test_a_head_file_that_cannot_be_read_is_said(busy: Shop) -> None:
    head_file.head_path(busy.session.store.path).write_text("{", "utf-8")
    assert {each.kind for each in check(busy).findings} == {"head_file"}


def test_the_head_file_is_the_newest_entry(busy: Shop) -> None:
    head_file.write_head(busy.session)
    kept = head_file.read_head(busy.session.store.path)
    [row] = busy.sql("SELECT sequence, hash, at FROM journal ORDER BY sequence DESC LIMIT 1")
    assert kept == head_file.Head(*row)
    selling.confirm(busy.new, busy.cart("GULA"))
    assert check(busy).ok


def test_a_new_shop_has_no_head_to_keep(tmp_path: Path) -> None:
    session = open_shop(tmp_path / "new.oms", FakeClock())
    head_file.write_head(session)
    assert head_file.read_head(session.store.path) is None
    session.store.close()
