"""No PIN, recovery code or hash in the log file, a bug's report, the journal's export or papers."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oms_desktop.desktop.people.code_card import CodeCard
from oms_desktop.desktop.reports.check_page import CheckPage
from oms_desktop.desktop.reports.journal_page import JournalPage
from oms_desktop.desktop.reports.tab import ReportsTab
from oms_desktop.desktop.shell.log_file import log_to
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import bookcheck, head_file, people, pins
from oms_desktop.services.pins import PinHash, hash_secret, plain_code, prepare_pin
from tests.helpers.tabs_fixture import Hands, close_tab, open_tab

OWNER = "Rahasia-Pemilik"
CASHIER = "Rahasia-Kasir"
TRIED = "Rahasia-Salah"
CODE, NEXT = "ABCDE-FGHJK-LMNPQ-RSTUV", "VUTSR-QPNML-KJHGF-EDCBA"
SECRETS = (OWNER, CASHIER, TRIED, CODE, plain_code(CODE), NEXT, plain_code(NEXT), "argon2")


@pytest.fixture
def logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    """The program's own log, as talkative as can be; `caplog` because warnings are expected."""
    root = logging.getLogger()
    level, before = root.level, list(root.handlers)
    folder = tmp_path / "log"
    log_to(folder)
    root.setLevel(logging.DEBUG)
    yield folder / "oms-desktop.log"
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def hands(
    window: MainWindow, shop_file: Path, tmp_path: Path, logged: Path
) -> Iterator[Hands[ReportsTab]]:
    store = tmp_path / "secrets.oms"
    store.write_bytes(shop_file.read_bytes())
    opened = open_tab(window, store, "reports", ReportsTab)
    yield opened
    close_tab(opened)


def day_of_secrets(hands: Hands[ReportsTab]) -> None:
    """Everything that takes a secret, done right and wrong."""
    session = hands.session
    owner = PinHash(Role.OWNER, hash_secret(OWNER))
    made = people.make_owner(session.fresh(), "Sari", owner, hash_secret(plain_code(CODE)))
    budi = people.add(session.fresh(), "Budi", prepare_pin(CASHIER, Role.CASHIER)).id_of("person")
    cashier = people.sign_in(session.fresh(), budi, CASHIER)
    for attempt in (
        lambda: people.sign_in(session.fresh(), budi, TRIED),
        lambda: people.lend(cashier, Right.VOID, made.id_of("person"), TRIED, "salah"),
        lambda: people.recover(session.fresh(), TRIED, owner, hash_secret(TRIED)),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        logging.getLogger("oms_desktop").warning("refused: %r %s", refused.value, refused.value)
    people.lend(cashier, Right.VOID, made.id_of("person"), OWNER, "salah")
    people.recover(session.fresh(), CODE, owner, hash_secret(plain_code(NEXT)))
    logging.getLogger("oms_desktop").info("%r %r %r", owner, cashier, people.all_people(session))


def clean(text: str) -> None:
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_log_the_head_and_the_exports_hold_no_secret(
    hands: Hands[ReportsTab], logged: Path, tmp_path: Path
) -> None:
    day_of_secrets(hands)
    page = hands.tab.open_page("journal")
    assert isinstance(page, JournalPage)
    path = tmp_path / "journal.csv"
    page.save(path)
    hands.settle()
    exported = path.read_text(encoding="utf-8-sig")
    assert "Budi" in exported
    clean(exported)
    head_file.write_head(hands.session)
    clean(head_file.head_path(hands.session.store.path).read_text(encoding="utf-8"))
    check = hands.tab.open_page("check")
    assert isinstance(check, CheckPage)
    check.show_report(bookcheck.check_books(hands.session))
    clean(" ".join(page_texts(check.draw())))
    written = logged.read_text(encoding="utf-8")
    assert "refused" in written
    clean(written)


def test_a_bug_while_a_pin_is_looked_at_tells_no_pin(
    hands: Hands[ReportsTab], logged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day_of_secrets(hands)

    def broken(hash_: str, text: str) -> bool:
        raise RuntimeError(len(hash_) + len(text))

    monkeypatch.setattr(pins, "matches", broken)
    session = hands.session
    budi = next(each.id for each in people.all_people(session) if each.name == "Budi")
    hands.desk.tasks.run(lambda _: people.sign_in(session.fresh(), budi, CASHIER))
    hands.settle()
    copy = hands.window.findChild(QPushButton, "copyReport")
    assert isinstance(copy, QPushButton)
    copy.click()
    report = QGuiApplication.clipboard().text()
    assert "RuntimeError" in report
    clean(report)
    written = logged.read_text(encoding="utf-8")
    assert "RuntimeError" in written
    clean(written)


def test_a_code_that_was_kept_is_gone_from_the_screen(
    qtbot: QtBot, hands: Hands[ReportsTab]
) -> None:
    card = CodeCard(hands.desk)
    qtbot.addWidget(card)
    card.show_code(CODE, "Sari")
    assert card.code.text() == CODE
    card.kept_box.setChecked(True)
    card.go_on.click()
    clean(card.code.text() + card.code.accessibleName())
