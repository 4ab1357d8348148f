"""Somebody with another program at the shop's file, and what the book check says of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from oms_desktop.services import bookcheck
from oms_desktop.services.bookcheck_findings import BookReport
from tests.helpers.busy_shop import build_busy_shop
from tests.helpers.shop import Shop, open_copy


@pytest.fixture(scope="session")
def busy_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("busy") / "shop.oms"
    build_busy_shop(path)
    return path


@pytest.fixture
def busy(busy_file: Path, tmp_path: Path) -> Iterator[Shop]:
    opened = open_copy(busy_file, tmp_path / "shop.oms")
    yield opened
    opened.session.store.close()


class Burglar:
    """Another program at the file, with all guards taken off."""

    def __init__(self, path: Path) -> None:
        self.connection = apsw.Connection(str(path))
        self.run("PRAGMA foreign_keys = 0")
        self.run("PRAGMA ignore_check_constraints = 1")
        for (name,) in self.run("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            self.run(f"DROP TRIGGER {name}")

    def run(self, sql: str, *values: Any) -> list[Any]:
        return self.connection.execute(sql, values).fetchall()


@pytest.fixture
def burglar(busy: Shop) -> Iterator[Burglar]:
    made = Burglar(busy.session.store.path)
    yield made
    made.connection.close()


def check(shop: Shop) -> BookReport:
    return bookcheck.check_books(shop.new)


def named(report: BookReport, table: str) -> set[str]:
    return {finding.record for finding in report.findings if finding.table == table}
