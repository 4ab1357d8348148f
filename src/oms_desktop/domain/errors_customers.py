"""What people can do wrong with customers."""

from dataclasses import dataclass

from oms_desktop.domain.errors import TextInvalid
from oms_desktop.domain.refused import Refused


class TaxIdInvalid(TextInvalid):
    """Neither the 15 or 16 digits of an NPWP nor the 16 of a NIK."""


class BirthdayInvalid(TextInvalid):
    """No day of a calendar, or one still to come."""


@dataclass(unsafe_hash=True)
class ConsentSourceMissing(Refused):
    """Consent is kept only with where it came from."""


@dataclass(unsafe_hash=True)
class CustomerMerged(Refused):
    """This customer was joined with another and is not on the books any more; `owner` is who stands for both."""

    name: str
    owner: str


@dataclass(unsafe_hash=True)
class MergedWithSelf(Refused):
    """A customer can't be joined with themselves."""

    name: str


@dataclass(unsafe_hash=True)
class CustomerChanged(Refused):
    """A customer isn't any more what they were when a list was compared with them."""

    name: str
