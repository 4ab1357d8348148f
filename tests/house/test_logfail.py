"""The guard against log lines can itself go red."""

import logging

import pytest

from tests.house.trees import ROOT

TESTS = """
import logging

def test_logs():
    logging.getLogger("shop").warning("low on %s", "paper")

def test_raises_into_the_log():
    try:
        1 / 0
    except ZeroDivisionError:
        logging.getLogger("shop").exception("sum")

def test_expects_it(caplog):
    logging.getLogger("shop").warning("low on paper")
    assert "paper" in caplog.text

def test_only_informs():
    logging.getLogger("shop").info("all well")
"""


def test_an_unexpected_line_fails_its_test(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In a process of its own: the guard around this test would hear these lines too.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest('pytest_plugins = ["tests.helpers.logfail"]')
    pytester.makepyfile(TESTS)
    seen = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider")
    seen.assert_outcomes(passed=4, errors=2)
    seen.stdout.fnmatch_lines(["*WARNING shop: low on paper*", "*ZeroDivisionError*"])


def test_the_guard_takes_its_handler_away(pytester: pytest.Pytester) -> None:
    handlers = list(logging.getLogger().handlers)
    pytester.makeconftest('pytest_plugins = ["tests.helpers.logfail"]')
    pytester.makepyfile("def test_nothing(): pass")
    pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:cacheprovider")
    assert logging.getLogger().handlers == handlers
