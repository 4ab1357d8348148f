"""What can be refused of codes that are read from pictures."""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused


@dataclass(unsafe_hash=True)
class CodeNotFound(Refused):
    """No QR code can be seen in a picture; `name` is the file's."""

    name: str


@dataclass(unsafe_hash=True)
class CodeReaderMissing(Refused):
    """This computer has nothing installed that reads codes from pictures."""
