"""What people can do wrong with segments."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class SegmentKnown(Refused):
    """Another segment has this name."""

    name: str


@dataclass(unsafe_hash=True)
class ConsentMissing(Refused):
    """Somebody who didn't agree to marketing isn't written to."""

    name: str


@dataclass(unsafe_hash=True)
class NobodyMeant(Refused):
    """No customer fits, or none of them has an address."""
