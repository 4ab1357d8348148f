"""What the book check finds, and what it says when it is done."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One record that isn't as the facts say.

    Attributes:
        kind: what is wrong, a stable English name.
        table: where.
        record: number or id of the record.
        found: what stands there.
        expected: what the facts say.
        document: the document it belongs to, if that isn't the record itself.
    """

    kind: str
    table: str
    record: str
    found: str = ""
    expected: str = ""
    document: str = ""


@dataclass(frozen=True)
class BookReport:
    """The result of a check.

    Attributes:
        at: when, in milliseconds.
        counts: how many rows were looked at, by table.
        findings: what is wrong; empty is well.
        head_hash: of the journal's newest entry.
        sequence: of the journal's newest entry.
        milliseconds: how long it took.
    """

    at: int
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    head_hash: str
    sequence: int
    milliseconds: int

    @property
    def ok(self) -> bool:
        """Whether everything is as it should be."""
        return not self.findings
