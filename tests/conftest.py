"""What holds for every test: no screen, one locale, no unexpected log line, two depths of search."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

pytest_plugins = ["pytester", "tests.helpers.logfail", "tests.helpers.shop_fixtures"]

# Two cores shared with other workers: time says nothing about the code.
_QUIET = [HealthCheck.too_slow]
settings.register_profile("ci", deadline=None, max_examples=100, suppress_health_check=_QUIET)
settings.register_profile(
    "thorough", deadline=None, max_examples=3000, suppress_health_check=_QUIET
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough", action="store_true", help="search longer: more examples, more crash points"
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("thorough" if config.getoption("--thorough") else "ci")


@pytest.fixture(autouse=True)
def nothing_asks() -> Iterator[None]:
    """A dialog that a test left open isn't the next one's."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication, QDialog

    if isinstance(QApplication.instance(), QApplication):
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog) and top.isVisible():
                top.close()


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """A window speaks its own language; the next test starts in English again."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QTranslator

    # Only the catalogues: a window that still listens may be gone already.
    application = QCoreApplication.instance()
    for catalogue in application.findChildren(QTranslator) if application else []:
        QCoreApplication.removeTranslator(catalogue)
