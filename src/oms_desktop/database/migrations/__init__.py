"""The frozen steps from an empty file to the newest schema."""

from typing import Final

import apsw

from oms_desktop.database.connection import APPLICATION_ID
from oms_desktop.database.migrations import (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
    step_0006,
    step_0007,
    step_0008,
    step_0009,
)

STEPS: Final[tuple[str, ...]] = (
    step_0001.SCRIPT,
    step_0002.SCRIPT,
    step_0003.SCRIPT,
    step_0004.SCRIPT,
    step_0005.SCRIPT,
    step_0006.SCRIPT,
    step_0007.SCRIPT,
    step_0008.SCRIPT,
    step_0009.SCRIPT,
)
"""Scripts in order; the position, from 1, is the schema version they lead to."""


def migrate(connection: apsw.Connection, version: int, steps: tuple[str, ...] = STEPS) -> None:
    """Bring a file from `version` to the newest, each step and its version in one transaction."""
    for number, script in enumerate(steps[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have taken this step while we waited for the lock.
            if connection.pragma("user_version") < number:
                connection.execute(script).fetchall()
                connection.pragma("application_id", APPLICATION_ID)
                connection.pragma("user_version", number)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
